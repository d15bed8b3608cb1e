"""Pages that were turned to be read: their boxes as the page lies before a reader."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.readers.blocks import Block, Box, Paragraph, WordBoxes


class Turn(NamedTuple):
    """A page that was turned clockwise by ``angle`` (0, 90, 180, 270), then anticlockwise by ``tilt`` degrees.

    Width and height are those of the turned page.
    """

    width: float
    height: float
    angle: int
    tilt: float = 0.0

    def back(self, box: Box) -> Box:
        """The box where it was before the page was turned."""
        x0, top, x1, bottom = self._level(box)
        if self.angle == 0:
            return x0, top, x1, bottom
        if self.angle == 90:
            return top, self.width - x1, bottom, self.width - x0
        if self.angle == 180:
            return self.width - x1, self.height - bottom, self.width - x0, self.height - top
        return self.height - bottom, x0, self.height - top, x1

    def _level(self, box: Box) -> Box:
        """The box moved to where its middle was before the page was tilted; it keeps its size."""
        if not self.tilt:
            return box
        x0, top, x1, bottom = box
        x, y = (x0 + x1 - self.width) / 2, (top + bottom - self.height) / 2
        cos, sin = math.cos(math.radians(self.tilt)), math.sin(math.radians(self.tilt))
        right, down = x * cos - y * sin - x, x * sin + y * cos - y
        return x0 + right, top + down, x1 + right, bottom + down


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
        place._replace(box=turned[place.page].back(place.box)) if place.page in turned else place
        for place in places
    )
