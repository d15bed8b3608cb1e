"""Roman numerals counted by their strokes: III of a quarter or a heading is read as 111, 11, IH or IL otherwise.

Tesseract's Vietnamese data hardly knows them. What stands in the picture is counted, nothing is guessed: each stroke is
an I, and where another shape is met, the word stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from extractors.folding import strip_marks
from pipeline.ocr.engine import Area, Seen
from pipeline.ocr.pieces import ink_of

if TYPE_CHECKING:
    from pipeline.ocr.engine import Gray

_QUARTER = re.compile(r"(?P<numeral>[1IlLHUTJïÏiíÍ|!]{1,4})(?P<rest>[/⁄]?\d{4}\D{0,2}|[,;.]?)")
_HEADING = re.compile(r"(?=\D)(?P<numeral>[1IlLHU|]{1,4})(?P<rest>\.)")
_BEFORE = "quy"
_MOST = 3
_DARK = 150
"""Ink is darker than this."""
_TALL = 0.75
"""A numeral's strokes are at least so high, measured by the word's ink."""
_NARROW = 0.5
"""A stroke with its serifs is narrower than this, in its heights."""
_FLAT = 0.8
"""Strokes that serifs join are as broad at head and foot as this share of their breadth."""
_LEANS = 0.12
"""A slash's head stands so far right of its foot, in its heights, at the least."""


def count_strokes(seen: Sequence[Seen], picture: Gray) -> list[Seen]:
    """The words, the Roman numerals among them mended by what the picture shows."""
    made: list[Seen] = []
    before: Seen | None = None
    for word in seen:
        found = _pattern(before, word).fullmatch(word.text)
        if found is not None:
            numeral = _numeral(picture, word)
            if numeral and not (numeral == "1" and found["numeral"] == "1"):
                rest = found["rest"]
                word = word._replace(
                    text=numeral + (f"/{rest}" if rest[:1].isdigit() else rest.replace("⁄", "/"))
                )
        made.append(word)
        before = word
    return made


def _pattern(before: Seen | None, word: Seen) -> re.Pattern[str]:
    beside = before is not None and abs(before.bottom - word.bottom) < 0.5 * (word.bottom - word.top)
    if before is not None and beside and before.left < word.left:
        return _QUARTER if strip_marks(before.text).endswith(_BEFORE) else _NEVER
    return _HEADING


_NEVER = re.compile(r"(?!)")


def _numeral(picture: Gray, word: Seen) -> str:
    """I, II or III, or the figure 1; empty where the word begins with anything but strokes."""
    height, width = picture.shape
    frame = Area(
        max(int(word.left) - 2, 0),
        max(int(word.top), 0),
        min(int(word.right) + 3, width),
        min(int(word.bottom), height),
    )
    box = ink_of(picture, frame)
    if box is None:
        return ""
    dark = picture[box.top : box.bottom, box.left : box.right] < _DARK
    strokes = 0
    figure = False
    for shape in _shapes(dark):
        if shape is None or _is_slash(shape):
            break
        if not _is_strokes(shape):
            return ""
        strokes += _runs(shape)
        figure = figure or _is_figure(shape)
    if not 0 < strokes <= _MOST:
        return ""
    return ("1" if strokes == 1 else "") if figure else "I" * strokes


def _shapes(dark: Any) -> Iterator[Any]:
    """The shapes of a word from left to right; None for one that is lower than its strokes, as a dot."""
    import cv2
    import numpy as np

    _, labels, boxes, _ = cv2.connectedComponentsWithStats(dark.astype(np.uint8), connectivity=8)
    for label in sorted(range(1, len(boxes)), key=lambda at: boxes[at][0]):
        left, top, wide, high, area = boxes[label].tolist()
        if area > 4:
            yield labels[top : top + high, left : left + wide] == label if high >= _TALL * len(dark) else None


def _is_strokes(shape: Any) -> bool:
    """True for an upright stroke, or several that their serifs join; False for letters and other figures."""
    high, wide = shape.shape
    count = _runs(shape)
    if not count or wide > _NARROW * high * count:
        return False
    # An O has two sides like a pair of strokes, but its head and foot are narrower than itself.
    return count == 1 or all(
        _breadth(shape[rows]) >= _FLAT * wide for rows in (slice(0, high // 8), slice(high - high // 8, high))
    )


def _is_slash(shape: Any) -> bool:
    """True for a single stroke whose head stands to the right of its foot."""
    high = len(shape)
    head, foot = (_middle(shape[rows]) for rows in (slice(0, high // 4), slice(high - high // 4, high)))
    return (
        bool(head - foot >= max(_LEANS * high, 2)) and _breadth(shape[high // 2 : high // 2 + 1]) <= high / 4
    )


def _breadth(rows: Any) -> int:
    import numpy as np

    inked = np.flatnonzero(rows.any(axis=0))
    return int(inked[-1] - inked[0] + 1) if len(inked) else 0


def _runs(shape: Any) -> int:
    """How many upright strokes stand beside each other, the same at several heights; 0 where they differ, as in V."""
    import numpy as np

    high = len(shape)
    rows = [shape[int(high * at)] for at in (0.35, 0.5, 0.65)]
    counts = {int(np.count_nonzero(np.diff(np.concatenate(([0], row.astype(np.int8)))) == 1)) for row in rows}
    if len(counts) != 1 or counts == {0}:
        return 0
    ends = [np.flatnonzero(row)[[0, -1]] for row in (rows[0], rows[-1])]
    return counts.pop() if np.abs(ends[0] - ends[1]).max() <= max(_LEANS * high, 2) else 0


def _middle(rows: Any) -> float:
    import numpy as np

    return float(np.nonzero(rows)[1].mean()) if rows.any() else 0.0


def _is_figure(shape: Any) -> bool:
    """True for the figure 1, whose head reaches to the left of its stroke only; an I's serifs reach to both sides."""
    import numpy as np

    high = len(shape)
    stem = np.flatnonzero(shape[high // 3 : high // 2].any(axis=0))
    head = np.flatnonzero(shape[: max(high // 4, 1)].any(axis=0))
    if not len(stem) or not len(head):
        return False
    left, right = stem[0] - head[0], head[-1] - stem[-1]
    return bool(left > 1 and right < 0.4 * left)
