"""The closing block of a document: whom it goes to, and who signs it in which office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.folding import fold
from extractors.metadata_signature import person
from extractors.metadata_text import lexicon
from pipeline.canonical import Line
from pipeline.labels import BULLETS, is_capitals, read_label
from pipeline.layout import words

_RECIPIENTS = re.compile(r"nơi (?:nhận|gửi)\s{0,3}(?:\([^)]{0,80}\))?\s{0,3}(?:[:\-]|$)")
_SIGNED = re.compile(
    r"[(\[]?(?:đã ký|đã kí|ký tên|chữ ký|ký, đóng dấu|ký và đóng dấu|ký, ghi rõ họ tên)\b[^.;]{0,40}[)\]]?$"
)
_SIGNS_FOR = re.compile(r"(?:tm|kt|tl|tuq|q|t/m|k/t|t/l)(?:\s?[./,]\s?|\s)(?=\w)")
_LAST = re.compile(r"[-+•*]?\s*lưu\s*:")

_AHEAD = 4
"""Lines below an office in which its holder's name stands."""
_LONGEST = 120
"""Characters of a line of a signature, at the most."""
_ENTRY = 250
"""Characters of a recipient, at the most, where no bullet shows that it is one."""


def opens_recipients(folded: str) -> bool:
    """True for the line `Nơi nhận:`, the recipients maybe on the same line."""
    return _RECIPIENTS.match(folded) is not None


def is_last_recipient(folded: str) -> bool:
    """True for the line `Lưu: VT, …`, which ends the recipients."""
    return _LAST.match(folded) is not None


def opens_signature(lines: Sequence[Line], at: int, *, named: bool = False) -> bool:
    """True for `KT. CHỦ TỊCH`, and for an office in capitals; ``named``: only with its holder's name below it."""
    text = lines[at].text.strip()
    if len(text) > _LONGEST:
        return False
    folded = lines[at].folded.strip()
    stands_for = _SIGNS_FOR.match(folded)
    if stands_for is not None:
        rest = text[stands_for.end() :]
        who = words("offices") + words("signing_bodies")
        signs = stands_for[0].strip()[-1] in "./," or fold(rest).startswith(who)
        return (is_capitals(rest) and signs) or (not named and _is_office(fold(rest)))
    if not is_capitals(text) or not folded.startswith(words("offices")):
        return False
    return (not named and folded in words("offices")) or _name_below(lines, at)


def goes_on(lines: Sequence[Line], at: int, *, named: bool = False) -> bool:
    """True for a further line of a signature: an office, a mark of signing, a name, or a unit above a name."""
    text = lines[at].text.strip()
    folded = lines[at].folded.strip()
    if len(text) > _LONGEST or read_label(text) is not None:
        return False
    if _SIGNS_FOR.match(folded) or _SIGNED.match(folded) or is_name(text):
        return True
    if _is_office(folded) and not named:
        return True
    return is_capitals(text) and folded not in words("type_lines") and _name_below(lines, at)


def is_recipient(text: str, *, listed: bool) -> bool:
    """True for a line below `Nơi nhận`: a bullet or a short line; once the list is over (``listed``) a bullet only."""
    label = read_label(text)
    if label is not None:
        return label.style in BULLETS or (label.style in _NUMBERED and not listed)
    return not listed and len(text) <= _ENTRY and not is_capitals(text) and not text.startswith("[")


_NUMBERED = frozenset({"arabic", "arabic-bracket", "alpha"})


def is_name(text: str) -> bool:
    """True for a line that is a person's name; one in capitals must begin with a known family name."""
    name = person(text)
    if name is None or not is_capitals(text):
        return name is not None
    return fold(name).split()[0] in lexicon()["signature"]["surnames"]


def _is_office(folded: str) -> bool:
    return folded in words("offices")


def _name_below(lines: Sequence[Line], at: int) -> bool:
    """True where a person's name stands within a few lines, with nothing but lines of a signature between."""
    for line in lines[at + 1 : at + 1 + _AHEAD]:
        text = line.text.strip()
        if line.rows is not None or len(text) > _LONGEST:
            return False
        if is_name(text):
            return True
        folded = line.folded.strip()
        if not (is_capitals(text) or _SIGNED.match(folded) or _is_office(folded)):
            return False
    return False
