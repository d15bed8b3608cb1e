"""Words into lines, by the height at which they stand."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from pipeline.readers.paper.page import EM, Word

_SAME = 0.45
"""Words whose feet differ by less than this share of the larger type's size stand on one line."""
_RAISED = 0.6
"""The same for a word much smaller than the other, as a note's mark is, and for a line's first and last foot."""
_SMALL = 0.8
_BY_FOOT = attrgetter("bottom", "x0")
_BY_SIDE = attrgetter("x0")
_HEIGHT = attrgetter("size")


@dataclass(slots=True)
class Line:
    """Words from left to right, and the frame around those that are not raised; ``page`` counts from 1."""

    words: list[Word]
    page: int
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def size(self) -> float:
        """About the size of its main type."""
        return (self.bottom - self.top) * EM

    @property
    def text(self) -> str:
        """The words parted by blanks: for asking what a line is, not for the document's text."""
        return " ".join(word.text for word in self.words)

    @property
    def last(self) -> str:
        """The last word that is no raised mark."""
        return next(
            (word.text for word in reversed(self.words) if not self.is_raised(word)), self.words[-1].text
        )

    def is_raised(self, word: Word) -> bool:
        """True for small type whose foot is above the line's, as a note's mark is."""
        return self.bottom - word.bottom > self.size * 0.12 and word.size < self.size * 0.9


def lines_of(words: list[Word], page: int) -> list[Line]:
    """The lines from top to bottom; a raised mark belongs to the line that it is raised above."""
    rows: list[list[Word]] = []
    first = foot = size = 0.0
    for word in sorted(words, key=_BY_FOOT):
        own = word.size
        large, small = (size, own) if size > own else (own, size)
        reach = (_SAME if small > _SMALL * large else _RAISED) * large
        if rows and word.bottom - foot <= reach and word.bottom - first <= _RAISED * large:
            rows[-1].append(word)
            if own > size:
                foot, size = word.bottom, own
        else:
            rows.append([word])
            first = foot = word.bottom
            size = own
    return [line_of(row, page) for row in rows]


def line_of(words: list[Word], page: int) -> Line:
    """A line of these words, framed by its main type."""
    if len(words) == 1:
        word = words[0]
        return Line(words, page, word.x0, word.top, word.x1, word.bottom)
    ordered = sorted(words, key=_BY_SIDE)
    largest = max(words, key=_HEIGHT)
    return Line(ordered, page, ordered[0].x0, largest.top, max(word.x1 for word in words), largest.bottom)
