"""A document's wordings: its sentences and cells that are long enough to be told again, as numbered words."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.folding import fold
from extractors.sentences import sentences

LEAST_WORDS = 8
"""Words of a wording, at the least: what is shorter repeats by nature, as a name or a column's heading does."""
NUMERIC = 1 << 31
"""Set in the number of a word that is a figure."""
CLAUSE_WORDS = 2_000
"""Words of a wording, at the most: the rest of a table's cell without end is left out of the comparison."""

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,/]\d+)*")
_LABEL = re.compile(
    r"(?:\[\d{1,3}\]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5}\.|[a-zđ][.)]|[-+•–*])\s+"
)
_CELL = re.compile(r"\s\|\s|\n")
_KNOWN = 200_000

_numbers: dict[str, int] = {}


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of the text that is compared with others, and its words as numbers of 32 bits."""

    start: int
    end: int
    words: array[int]


def words_of(folded: str, start: int = 0, end: int | None = None) -> array[int]:
    """The words of folded text, tones and digits kept; the same word has the same number in every run."""
    found = _WORD.findall(folded, start, len(folded) if end is None else end)
    try:
        return array("I", [_numbers[word] for word in found])
    except KeyError:
        return array("I", [_number(word) for word in found])


def _number(word: str) -> int:
    known = _numbers.get(word)
    if known is None:
        if len(_numbers) >= _KNOWN:
            _numbers.clear()
        if word[0].isdigit():
            # One sheet writes 1.234,5 and another 1,234.5.
            known = zlib.crc32(word.replace(",", ".").encode()) | NUMERIC
        else:
            known = zlib.crc32(word.encode()) & ~NUMERIC
        _numbers[word] = known
    return known


def figures(words: Iterable[int]) -> list[int]:
    """The figures among the words, in order of size."""
    return sorted([word for word in words if word & NUMERIC])


def wordings(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Wording]:
    """The wordings of the text's stretches, in their order, without the marks of lists; a row is cut at its cells."""
    folded = fold(text)
    for start, end in spans:
        for first, last in _cells(text, start, end):
            for sentence in sentences(text, first, last):
                label = _LABEL.match(text, sentence.start, sentence.end)
                begin = label.end() if label else sentence.start
                words = words_of(folded, begin, sentence.end)
                if len(words) - len(figures(words)) >= LEAST_WORDS:
                    yield Wording(begin, sentence.end, words[:CLAUSE_WORDS])


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _CELL.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end
