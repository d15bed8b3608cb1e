"""Lines that were read badly, read a second time, alone.

Tesseract measures a line's type by its neighbours and its own few letters, and where it measures wrongly a short line
comes out as rubbish. Alone, with paper around them, most such lines are read rightly and surely.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.ocr.engine import Area, Engine, Seen
from pipeline.ocr.pieces import held, sureness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.ocr.engine import Gray

_WEAK_WORD = 55.0
_WEAK_LINE = 80.0
"""A line is doubtful with a word, or on the whole, less sure than this."""
_RUBBISH, _CLEAR = 40.0, 90.0
"""What is less sure than the first is no word, where one as sure as the second follows it."""
_LEAST_GAIN = 4.0
"""The second reading is taken where it is surer by this much."""
_MOST = 24
"""So many lines of a page are read again, the worst first: a page of handwriting has no end of them."""
_LONGEST = 200
"""Letters of the longest line that is read again."""
_REACH = 0.35
"""How far marks reach above and below a line's type, in its heights; as far as that its measure may be wrong."""
_SIDE = 0.1
_DARK = 150
"""Ink is darker than this."""

Line = list[Seen]


def read_again(seen: Sequence[Seen], picture: Gray, dpi: int, engine: Engine) -> list[Seen]:
    """The words, those of doubtful lines replaced where a second reading is surer."""
    lines = _lines(seen)
    weak = sorted(
        (at for at, line in enumerate(lines) if _is_weak(line)), key=lambda at: sureness(lines[at])
    )[:_MOST]
    if weak:
        cuts = [_cut(lines[at], picture) for at in weak]
        for at, cut, again in zip(weak, cuts, engine.read(picture, dpi, cuts), strict=True):
            if _is_better(again, lines[at]):
                lines[at] = [held(word, cut) for word in again]
    return [word for line in lines for word in line]


def _lines(seen: Sequence[Seen]) -> list[Line]:
    """The words as they came, parted where the next one doesn't go on to the right at the same height.

    Rubbish before words that were read surely is a stamp's or a seal's rim, and no part of their line.
    """
    lines: list[Line] = []
    for word in seen:
        last = lines[-1][-1] if lines else None
        height = word.bottom - word.top
        if (
            last is not None
            and abs(word.bottom - last.bottom) < 0.3 * height
            and last.left < word.left < last.right + 2.5 * height
            and not (last.confidence < _RUBBISH and word.confidence >= _CLEAR)
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _is_weak(line: Line) -> bool:
    """True for a line with a doubtful word; a bracket that isn't closed may be a letter: `(ác` is `tác`."""
    text = "".join(word.text for word in line)
    if not any(c.isalnum() for c in text) or len(text) > _LONGEST:
        return False
    opened = text.count("(") > text.count(")") and any(
        word.text.startswith("(") and word.confidence < _CLEAR for word in line
    )
    return opened or min(word.confidence for word in line) < _WEAK_WORD or sureness(line) < _WEAK_LINE


def _is_better(again: Line, before: Line) -> bool:
    new, old = (sum(len(word.text) for word in line) for line in (again, before))
    closed = any("(" in word.text for word in before) and not any("(" in word.text for word in again)
    gain = 0.0 if closed else _LEAST_GAIN
    return 0.5 * old <= new <= 2 * old + 1 and sureness(again) > sureness(before) + gain


def _cut(line: Line, picture: Gray) -> Area:
    """The stretch of the page on which a line stands: up and down to the next rows of pixels without ink."""
    import numpy as np

    height, width = picture.shape
    top, bottom = min(word.top for word in line), max(word.bottom for word in line)
    size = bottom - top
    left = max(int(min(word.left for word in line) - _SIDE * size), 0)
    right = min(int(max(word.right for word in line) + _SIDE * size) + 1, width)
    dark: NDArray[np.bool_] = np.any(picture[:, left:right] < _DARK, axis=1)
    up = _blank(dark, round(top), max(round(top - _REACH * size), 0), -1)
    down = _blank(dark, min(round(bottom), height) - 1, min(round(bottom + _REACH * size), height) - 1, 1)
    return Area(left, up, right, down + 1)


def _blank(dark: NDArray[np.bool_], start: int, end: int, step: int) -> int:
    """The first row without ink from ``start`` to ``end``, which is taken where there is none."""
    return next((row for row in range(start, end, step) if not dark[row]), end)
