"""Lines cut at their wide gaps: what stands in one column, or is one run of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.page import Word

WIDE = 0.5
"""A gap wider than this, in sizes of the type, may part columns: twice a blank's breadth."""


@dataclass(slots=True)
class Stretch:
    """Words of a line with no wide gap between them."""

    x0: float
    x1: float
    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    def overlaps(self, x0: float, x1: float) -> bool:
        return self.x0 < x1 and self.x1 > x0


def stretches(line: Line, wide: float = WIDE) -> list[Stretch]:
    """A line's words from left to right, parted where a gap is wider than so many sizes of its type."""
    found: list[Stretch] = []
    least = wide * line.size
    for word in line.words:
        if found and word.x0 - found[-1].x1 <= least:
            found[-1].words.append(word)
            found[-1].x1 = max(found[-1].x1, word.x1)
        else:
            found.append(Stretch(word.x0, word.x1, [word]))
    return found


def step(lines: Sequence[Line], at: int) -> float:
    """How far a line stands below the one before it, in sizes of the larger type."""
    above, line = lines[at - 1], lines[at]
    return (line.bottom - above.bottom) / max(line.size, above.size, 1.0)
