"""Cells of a table, cut to their ink and read: words that stand alone are read best so.

A single figure in a wide cell comes out as a letter, or not at all, where all of the cell is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.ocr.engine import Area, Engine, Seen

if TYPE_CHECKING:
    from pipeline.ocr.engine import Gray

_RIMS = (2, 0, 5)
"""Pixels around the ink with which it is read; the later ones where it was not read surely."""
_SURE = 85.0
_SHORT = 0.8
"""Only what is no broader than this, in inches, is read more than once: figures and single words."""
_DARK = 150
"""Ink is darker than this."""
_LEAST = 3


def ink_of(picture: Gray, area: Area) -> Area | None:
    """The part of an area that has ink in it, specks left out; None where there is none."""
    import cv2
    import numpy as np

    inside = picture[area.top : area.bottom, area.left : area.right]
    if min(inside.shape) < _LEAST:
        return None
    dark = cv2.medianBlur((inside < _DARK).astype(np.uint8), 3)
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not len(rows):
        return None
    left, top = area.left + int(columns[0]), area.top + int(rows[0])
    return Area(left, top, area.left + int(columns[-1]) + 1, area.top + int(rows[-1]) + 1)


def read_cells(picture: Gray, dpi: int, cells: Sequence[Area], engine: Engine) -> list[list[Seen]]:
    """The words of each stretch of ink; short ones that are read without being sure are tried with other rims."""
    found = engine.read(picture, dpi, [_grown(cell, _RIMS[0], picture) for cell in cells])
    for rim in _RIMS[1:]:
        weak = [
            at
            for at, cell in enumerate(cells)
            if cell.right - cell.left < _SHORT * dpi and sureness(found[at]) < _SURE
        ]
        again = engine.read(picture, dpi, [_grown(cells[at], rim, picture) for at in weak]) if weak else []
        for at, words in zip(weak, again, strict=True):
            found[at] = max(found[at], words, key=sureness)
    return found


def sureness(words: Sequence[Seen]) -> float:
    """How sure the engine is of words: the mean, each by its length; 0 where there are none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def held(word: Seen, area: Area) -> Seen:
    """A word that was read alone, its measures held to its ink: those of a single letter's line may be far off."""
    middle = (word.top + word.bottom) / 2
    if area.top <= middle <= area.bottom and word.bottom - word.top <= 2 * (area.bottom - area.top):
        return word
    return word._replace(top=float(area.top), bottom=float(area.bottom))


def _grown(area: Area, rim: int, picture: Gray) -> Area:
    height, width = picture.shape
    left, top = max(area.left - rim, 0), max(area.top - rim, 0)
    return Area(left, top, min(area.right + rim, width), min(area.bottom + rim, height))
