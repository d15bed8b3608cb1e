"""Folding text for matching, one code point for one, so that every offset holds in the original too."""

import re
import unicodedata

_CHARACTERS = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\t": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2018": "'", "\u2019": "'",
    "\u00f0": "đ", "\u0256": "đ", "ƣ": "ư",
}  # fmt: skip
"""Characters that look alike, in small letters: Ð and Ɖ lower to ð and ɖ, Ƣ to ƣ."""

_CHARACTER_RE = re.compile("[" + "".join(_CHARACTERS) + "]")

_TONES = {"oa": "òóỏõọ àáảãạ", "oe": "òóỏõọ èéẻẽẹ", "uy": "ùúủũụ ỳýỷỹỵ"}


def _placements() -> dict[str, str]:
    """Tone on the second vowel of oa, oe, uy → tone on the first, where no letter follows (hoà → hòa)."""
    pairs: dict[str, str] = {}
    for vowels, marks in _TONES.items():
        first, second = marks.split()
        for on_first, on_second in zip(first, second, strict=True):
            pairs[vowels[0] + on_second] = on_first + vowels[1]
    return pairs


_PLACEMENT = _placements()
_PLACEMENT_RE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ](?<!qu[ỳýỷỹỵ]))(?![^\W\d_])")
"""Each branch begins with a letter, so that the search skips to one; the look behind comes after."""


def _lower(text: str) -> str:
    """Small letters, one for one: the few capitals that lower to two characters stay."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def fold(text: str) -> str:
    """Lower case, plain dashes, quotes and blanks, one tone placement; ``len(fold(t)) == len(t)``.

    Marks and tones stay: năm never becomes nam. The text is expected in NFC.
    """
    if text.isascii():
        return text.lower().replace("\t", " ")
    plain = _CHARACTER_RE.sub(lambda match: _CHARACTERS[match[0]], _lower(text))
    return _PLACEMENT_RE.sub(lambda match: _PLACEMENT[match[0]], plain)


def strip_marks(text: str) -> str:
    """Folded text without tones and marks, đ as d, for search and tolerant comparison; length may change."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d").replace("ð", "d")
