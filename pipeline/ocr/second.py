"""Lines that were read badly, read a second time: alone, with white paper around them.

Tesseract measures a line's type by its neighbours and its own few letters, and where it measures wrongly a short line
comes out as rubbish. Set alone on white paper most such lines are read rightly and surely.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean
from typing import TYPE_CHECKING

from pipeline.ocr.engine import Area, Engine, Seen

if TYPE_CHECKING:
    from pipeline.ocr.engine import Gray

_WEAK_WORD = 55.0
_WEAK_LINE = 80.0
"""A line is doubtful with a word, or on the whole, less sure than this."""
_LEAST_GAIN = 4.0
"""The second reading is taken where it is surer by this much."""
_MOST = 24
"""So many lines of a page are read again, the worst first: a page of handwriting has no end of them."""
_LONGEST = 200
"""Letters of the longest line that is read again."""
_WHITE = 1 / 15
"""The paper around a line, in inches."""
_MARKS = 0.12
"""How far marks reach above and below the type, in its heights."""

Line = list[Seen]


def read_again(seen: Sequence[Seen], picture: Gray, dpi: int, engine: Engine) -> list[Seen]:
    """The words, those of doubtful lines replaced where a second reading is surer."""
    lines = _lines(seen)
    weak = sorted((at for at, line in enumerate(lines) if _is_weak(line)), key=lambda at: _sure(lines[at]))[
        :_MOST
    ]
    if weak:
        for at, again in zip(weak, _second([lines[at] for at in weak], picture, dpi, engine), strict=True):
            if _is_better(again, lines[at]):
                lines[at] = again
    return [word for line in lines for word in line]


def _lines(seen: Sequence[Seen]) -> list[Line]:
    """The words as they came, parted where the next one doesn't go on to the right at the same height."""
    lines: list[Line] = []
    for word in seen:
        last = lines[-1][-1] if lines else None
        height = word.bottom - word.top
        if (
            last is not None
            and abs(word.bottom - last.bottom) < 0.3 * height
            and last.left < word.left < last.right + 2.5 * height
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _is_weak(line: Line) -> bool:
    text = "".join(word.text for word in line)
    if not any(c.isalnum() for c in text) or len(text) > _LONGEST:
        return False
    return min(word.confidence for word in line) < _WEAK_WORD or _sure(line) < _WEAK_LINE


def _sure(line: Line) -> float:
    """How sure the engine is of a line: the mean over its words, each by its length."""
    letters = sum(len(word.text) for word in line)
    return sum(word.confidence * len(word.text) for word in line) / letters if letters else 0.0


def _is_better(again: Line, before: Line) -> bool:
    new, old = (sum(len(word.text) for word in line) for line in (again, before))
    return 0.5 * old <= new <= 2 * old + 1 and _sure(again) > _sure(before) + _LEAST_GAIN


def _second(lines: Sequence[Line], picture: Gray, dpi: int, engine: Engine) -> list[Line]:
    """The lines one below the other on a white sheet, read one by one, with their places on the page."""
    import numpy as np

    white = round(dpi * _WHITE)
    cuts = [_cut(line, picture) for line in lines]
    width = max(cut.right - cut.left for cut in cuts) + 2 * white
    sheet = np.full((sum(cut.bottom - cut.top + 2 * white for cut in cuts), width), 255, np.uint8)
    areas, top = [], 0
    for cut in cuts:
        high, wide = cut.bottom - cut.top, cut.right - cut.left
        sheet[top + white : top + white + high, white : white + wide] = picture[
            cut.top : cut.bottom, cut.left : cut.right
        ]
        areas.append(Area(0, top, wide + 2 * white, top + high + 2 * white))
        top += high + 2 * white
    found = engine.read(sheet, dpi, areas)
    return [
        [_moved(word, cut.left - white, cut.top - white - area.top) for word in words]
        for words, cut, area in zip(found, cuts, areas, strict=True)
    ]


def _cut(line: Line, picture: Gray) -> Area:
    """The stretch of the page on which a line stands, with its marks."""
    height, width = picture.shape
    top, bottom = min(word.top for word in line), max(word.bottom for word in line)
    over = fmean(word.bottom - word.top for word in line) * _MARKS
    left, right = min(word.left for word in line) - over, max(word.right for word in line) + over
    return Area(
        max(int(left), 0),
        max(int(top - over), 0),
        min(int(right) + 1, width),
        min(int(bottom + over) + 1, height),
    )


def _moved(word: Seen, right: float, down: float) -> Seen:
    return word._replace(
        left=word.left + right, right=word.right + right, top=word.top + down, bottom=word.bottom + down
    )
