"""Which encoding words are in: in the right one they are Vietnamese syllables, in a wrong one hardly ever."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from pipeline.readers.legacy.tables import NAMES, encoding
from pipeline.readers.syllables import is_syllable

UNICODE = "unicode"
"""The reading of words as they stand."""
READINGS = (UNICODE, *NAMES)

_WORD = re.compile("[^\\s\u00a0!-@[-`{-~]+")
"""What stands between blanks, digits and the signs of ASCII."""
_LETTERS = re.compile(r"[^\W\d_]+")
_QUOTES = "“”‘’–—…•"
_LONGEST = 20
"""No word of one syllable has more characters, marks that follow their vowel included."""


def words(text: str, most: int) -> list[str]:
    """The words that prove anything, the first ``most``: of two characters or more, one of them beyond ASCII."""
    return [word for _, word in islice(placed_words(text), most)]


def placed_words(text: str) -> Iterator[tuple[int, str]]:
    """Those words, each with the place where it begins."""
    if text.isascii() and text.isprintable():
        return
    for match in _WORD.finditer(text):
        word = match[0].lstrip(_QUOTES)
        start = match.end() - len(word)
        word = word.rstrip(_QUOTES)
        if len(word) > 1 and not (word.isascii() and word.isalpha()):
            yield start, word


@lru_cache(maxsize=65536)
def readings(word: str) -> frozenset[str]:
    """The readings in which a word is a Vietnamese syllable with a mark."""
    if len(word) > _LONGEST:
        return frozenset()
    old = map(encoding, NAMES)
    found = {one.name for one in old if one.covers(word) and _is_marked_syllable(one.convert(word))}
    return frozenset(found | {UNICODE} if _is_marked_syllable(word) else found)


def _is_marked_syllable(text: str) -> bool:
    parts = _LETTERS.findall(text)
    return not all(map(str.isascii, parts)) and all(map(is_syllable, parts))


@dataclass(slots=True)
class Tally:
    """How many words of some text are syllables: in any reading, in each, and in that one alone."""

    words: int = 0
    known: int = 0
    valid: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)

    def add(self, word: str, times: int = 1) -> None:
        """Counts a word that stands so many times."""
        found = readings(word)
        self.words += times
        self.known += times if found else 0
        for reading in found:
            self.valid[reading] += times
            if len(found) == 1:
                self.alone[reading] += times

    def __add__(self, other: Tally) -> Tally:
        """Both tallies in one."""
        return Tally(
            self.words + other.words,
            self.known + other.known,
            self.valid + other.valid,
            self.alone + other.alone,
        )


def tally(counted: Iterable[tuple[str, int]]) -> Tally:
    """The tally of words with their numbers."""
    total = Tally()
    for word, times in counted:
        total.add(word, times)
    return total
