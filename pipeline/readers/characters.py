"""Characters as the canonical text has them: NFC, plain blanks and line breaks, nothing invisible."""

from __future__ import annotations

import html
import re
import unicodedata

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_INVISIBLE_SET = (
    _CONTROLS + "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc"
)
_BLANK_SET = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = re.compile(f"[{_INVISIBLE_SET}]")
_BLANK = re.compile(f"[{_BLANK_SET}]")
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SYMBOLS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf02d": "-", "\uf02b": "+", "\uf0fc": "✓",
}  # fmt: skip
_SYMBOL = re.compile("[" + "".join(_SYMBOLS) + "]")
_SPECIAL = re.compile(f"[\r\x0b\x0c\x85\u2028\u2029{_INVISIBLE_SET}{_BLANK_SET}{''.join(_SYMBOLS)}]")
"""Any of the above: most lines hold none and are left alone."""
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});", re.IGNORECASE)


def clean(text: str) -> str:
    """NFC text whose blanks are plain and whose line breaks are ``\\n``; tabs stay, invisible marks go.

    Bullets that Word prints from its symbol fonts (private code points) become the bullets they look like.
    """
    if _SPECIAL.search(text):
        text = _INVISIBLE.sub("", _BLANK.sub(" ", _BREAK.sub("\n", text)))
        text = _SYMBOL.sub(lambda match: _SYMBOLS[match[0]], text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def entities(text: str) -> str:
    """The text with the names of characters that a page shows by mistake (``&nbsp;``, ``&#7879;``) made characters."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)


def one_line(text: str) -> str:
    """Cleaned text on one line, each run of white space a single blank."""
    return " ".join(clean(text).split())
