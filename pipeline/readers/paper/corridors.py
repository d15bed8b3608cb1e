"""The empty stretches between the columns of a table without upright lines, narrowed line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.stretches import WIDE

_BEFORE = 5.4
"""A column's edge stands so many points before its words: Word's own measure."""

Free = list[tuple[float, float]]
"""The parts of a corridor in which no word has stood yet, from left to right."""


@dataclass(frozen=True, slots=True)
class Corridors:
    """What is free between each two neighbouring columns."""

    free: tuple[Free, ...]

    def crossed(self, line: Line) -> list[int]:
        """The corridors that a line's words leave no room in."""
        return [at for at, left in enumerate(self._left(line)) if not left]

    def narrowed(self, line: Line) -> Corridors:
        """What a line leaves free; one that crosses a corridor is to be asked about first."""
        return Corridors(tuple(self._left(line)))

    def _left(self, line: Line) -> list[Free]:
        least = WIDE * line.size
        return [_without(free, line, least) for free in self.free]

    def widest(self) -> list[tuple[float, float]]:
        """The broadest free part of each corridor."""
        return [max(free, key=lambda part: part[1] - part[0]) for free in self.free]


def edge_in(part: tuple[float, float], known: float | None = None) -> float:
    """Where the edge between two columns stands in what is free: at the known place, else just before the words."""
    low, high = part
    if known is not None and low <= known <= high:
        return known
    return high - min(_BEFORE, (high - low) / 2)


def _without(free: Free, line: Line, least: float) -> Free:
    left = free
    for word in line.words:
        if word.x1 <= left[0][0] or word.x0 >= left[-1][1]:
            continue
        parts = [cut for low, high in left for cut in ((low, min(high, word.x0)), (max(low, word.x1), high))]
        left = sorted({(low, high) for low, high in parts if high - low >= least})
        if not left:
            break
    return left


def between(spans: Sequence[tuple[float, float]]) -> Corridors:
    """The corridors between headings, each given by its left and right side."""
    return Corridors(tuple([(a[1], b[0])] for a, b in pairwise(spans)))
