"""Folding text for matching, one code point for one, so that every offset holds in the original too."""

import re
import unicodedata

_CHARACTERS = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\t": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2018": "'", "\u2019": "'",
    "\u00d0": "đ", "\u0110": "đ", "\u0189": "đ", "\u00f0": "đ", "Ƣ": "ư", "ƣ": "ư",
}  # fmt: skip

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
_PLACEMENT_RE = re.compile("(?<!q)(?:" + "|".join(_PLACEMENT) + r")(?![^\W\d_])")


def _fold_character(character: str) -> str:
    lowered = _CHARACTERS.get(character) or character.lower()
    return lowered if len(lowered) == 1 else character


class _Folder(dict[int, str]):
    """A translation table that learns a character's fold when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDER = _Folder()


def fold(text: str) -> str:
    """Lower case, plain dashes, quotes and blanks, one tone placement; ``len(fold(t)) == len(t)``.

    Marks and tones stay: năm never becomes nam. The text is expected in NFC.
    """
    return _PLACEMENT_RE.sub(lambda match: _PLACEMENT[match[0]], text.translate(_FOLDER))


def strip_marks(text: str) -> str:
    """Folded text without tones and marks, đ as d, for search and tolerant comparison; length may change."""
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d").replace("ð", "d")
