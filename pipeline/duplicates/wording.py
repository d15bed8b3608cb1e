"""A document's wordings: its sentences and cells that are long enough to be told again, as numbered words."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

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
_KNOWN = 400_000
"""Printed forms of words whose numbers are held, at the most."""
_BLANKS = bytes(c if c > 127 or chr(c).isalnum() or chr(c) in ".,/" else 32 for c in range(256))
"""For bytes in UTF-8: what parts words for certain becomes a blank; a stroke or a point may stand inside a figure."""

_numbers: dict[bytes, int] = {}
"""Of what stands between two blanks, with the marks at its ends, where it is one word."""
_several: dict[bytes, tuple[int, ...]] = {}
"""Where it is none, or more than one."""


class Wording(NamedTuple):
    """A stretch of the text that is compared with others, and its words as numbers of 32 bits."""

    start: int
    end: int
    words: array[int]


def words_of(text: str, start: int = 0, end: int | None = None) -> array[int]:
    """The words of the text, in small letters, tones and digits kept; the same word has the same number in every run.

    Words are folded one by one and remembered as printed: folding whole texts takes as long as all the rest.
    """
    found = text[start:end].encode("utf-8", "surrogatepass").translate(_BLANKS).split()
    try:
        return array("I", map(_numbers.__getitem__, found))
    except KeyError:
        return array("I", [number for printed in found for number in _numbers_of(printed)])


def _numbers_of(printed: bytes) -> tuple[int, ...]:
    known = _numbers.get(printed)
    if known is not None:
        return (known,)
    if printed not in _several:
        for kept in (_numbers, _several):
            if len(kept) >= _KNOWN:
                kept.clear()
        words = _WORD.findall(fold(printed.decode("utf-8", "surrogatepass")))
        if len(words) == 1:
            _numbers[printed] = _number(words[0])
            return (_numbers[printed],)
        _several[printed] = tuple(map(_number, words))
    return _several[printed]


def _number(word: str) -> int:
    if word[0].isdigit():
        # One sheet writes 1.234,5 and another 1,234.5.
        return zlib.crc32(word.replace(",", ".").encode("utf-8", "surrogatepass")) | NUMERIC
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) & ~NUMERIC


def joined(batch: Sequence[array[int]]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """All words of several wordings one after another, and where each wording ends."""
    words = np.frombuffer(b"".join(batch), np.uint32)
    return words, np.cumsum(np.fromiter(map(len, batch), np.int64, len(batch)))


def figures(words: Iterable[int]) -> list[int]:
    """The figures among the words, in order of size."""
    return sorted([word for word in words if word & NUMERIC])


def wordings(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Wording]:
    """The wordings of the text's stretches, in their order, without the marks of lists; a row is cut at its cells."""
    for start, end in spans:
        for first, last in _cells(text, start, end):
            for sentence in sentences(text, first, last):
                label = _LABEL.match(text, sentence.start, sentence.end)
                begin = label.end() if label else sentence.start
                words = words_of(text, begin, sentence.end)
                if len(words) >= LEAST_WORDS and len(words) - len(figures(words)) >= LEAST_WORDS:
                    yield Wording(begin, sentence.end, words[:CLAUSE_WORDS])


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _CELL.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end
