"""Where words stand on paper: page and frame of each, by their place in a text."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in PDF points from the page's top left."""


class Place(NamedTuple):
    """Where a word stands; ``start`` and ``end`` count in the text that it belongs to, pages from 1."""

    start: int
    end: int
    page: int
    box: Box
    confidence: int | None = None
    """How sure OCR is of the word, 0 to 100; None where the file itself says it."""
    read: str | None = None
    """What OCR read, where that was mended."""


_SAID = 255
"""Stands for a word that the file itself says."""


class WordBoxes:
    """The places of a text's words in reading order, some 29 bytes a word: a long document has many."""

    __slots__ = ("_frames", "_read", "_spans", "_sure")

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._spans = array("I")
        self._frames = array("f")
        self._sure = array("B")
        self._read: dict[int, str] = {}
        for place in places:
            self.add(*place)

    @classmethod
    def of(cls, spans: list[int], frames: list[float], sure: list[int | None]) -> WordBoxes:
        """Many words at once: for each three numbers (start, end, page), four (its frame), and how sure OCR is of it."""
        boxes = cls()
        boxes._spans = array("I", spans)
        boxes._frames = array("f", frames)
        boxes._sure = array("B", [_SAID if known is None else known for known in sure])
        return boxes

    def add(
        self,
        start: int,
        end: int,
        page: int,
        box: Box,
        confidence: int | None = None,
        read: str | None = None,
    ) -> None:
        """Adds the word that comes next."""
        if read is not None:
            self._read[start] = read
        self._sure.append(_SAID if confidence is None else confidence)
        self._spans.extend((start, end, page))
        self._frames.extend(box)

    def extend(self, other: WordBoxes, offset: int) -> None:
        """Adds another text's words, that text beginning at ``offset`` in this one."""
        spans = other._spans[:]
        for at in range(0, len(spans), 3):
            spans[at] += offset
            spans[at + 1] += offset
        self._spans += spans
        self._frames += other._frames
        self._sure += other._sure
        self._read.update((start + offset, read) for start, read in other._read.items())

    def __len__(self) -> int:
        return len(self._spans) // 3

    def __iter__(self) -> Iterator[Place]:
        return map(self._at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WordBoxes) and list(self) == list(other)

    def _at(self, at: int) -> Place:
        start, end, page = self._spans[3 * at : 3 * at + 3]
        left, top, right, bottom = (round(side, 2) for side in self._frames[4 * at : 4 * at + 4])
        sure = self._sure[at]
        said = None if sure == _SAID else sure
        return Place(start, end, page, (left, top, right, bottom), said, self._read.get(start))

    def among(self, start: int, end: int) -> list[Place]:
        """The words that a stretch of the text touches."""
        at = bisect_right(range(len(self)), start, key=lambda n: self._spans[3 * n + 1])
        found = []
        while at < len(self) and self._spans[3 * at] < end:
            found.append(self._at(at))
            at += 1
        return found

    def where(self, start: int, end: int) -> tuple[int | None, Box | None]:
        """The page on which the words of a stretch begin, and the frame around those of them on that page."""
        page: int | None = None
        frame: Box | None = None
        for place in self.among(start, end):
            if page is not None and place.page != page:
                break
            page, frame = place.page, around(frame, place.box)
        return page, frame


def around(one: Box | None, other: Box) -> Box:
    """The smallest box that holds both."""
    if one is None:
        return other
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
