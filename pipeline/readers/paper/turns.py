"""Pages that were turned to be read: their boxes as the page lies before a reader."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.readers.blocks import Block, Box, Paragraph, Place, WordBoxes


class Turn(NamedTuple):
    """A page that was turned clockwise by 90, 180 or 270; width and height are those of the turned page."""

    width: float
    height: float
    angle: int

    def back(self, box: Box) -> Box:
        """The box where it was before the page was turned."""
        x0, top, x1, bottom = box
        if self.angle == 90:
            return top, self.width - x1, bottom, self.width - x0
        if self.angle == 180:
            return self.width - x1, self.height - bottom, self.width - x0, self.height - top
        return self.height - bottom, x0, self.height - top, x1


def turn_back(blocks: Iterable[Block], turned: dict[int, Turn]) -> None:
    """Gives the boxes on turned pages, by number, their place on the page as it lies."""
    if not turned:
        return
    for block in blocks:
        for held in [block] if isinstance(block, Paragraph) else block.cells:
            held.places = _moved(held.places, turned)
            if not isinstance(held, Paragraph) and held.bbox is not None and held.page in turned:
                held.bbox = turned[held.page].back(held.bbox)


def _moved(places: WordBoxes | None, turned: dict[int, Turn]) -> WordBoxes | None:
    if places is None:
        return None
    return WordBoxes(
        Place(start, end, page, turned[page].back(box) if page in turned else box)
        for start, end, page, box in places
    )
