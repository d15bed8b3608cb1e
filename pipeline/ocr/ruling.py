"""The ruling lines of a scanned page, and the page without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.readers.paper.page import Rule, Rules

if TYPE_CHECKING:
    from pipeline.ocr.engine import Gray

_LONG = 22.0
"""A line is at least this long, in points: no letter is."""
_PIECE = 13.0
"""A piece of a line is at least this long, in points: no stroke of a letter is."""
_GAP = 6.0
"""Gaps no longer than this, in points, are faults of the scan."""
_THICK = 5.0
"""A line is at most this thick, in points."""
_LEAN = 0.025
"""How far a line may lean over its length: a sheet in a feeder is drawn askew."""
_WHOLE = 0.93
"""A line over so much of the page's height is a fold or a scanner's streak: it goes, and bounds nothing."""


def find_rules(gray: Gray, dpi: int) -> tuple[Rules, Gray]:
    """The lines in points from the page's top left, and the page with them painted white.

    What a scanner's streak runs over is left: letters that lose a stroke are read as others.
    """
    import cv2
    import numpy as np

    dark = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1]
    scale = 72 / dpi
    rules = Rules()
    clean = gray.copy()
    drawn, streaks = np.zeros_like(dark), np.zeros_like(dark)
    for upright in (False, True):
        mask = _runs(dark, dpi, upright)
        _, labels, boxes, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
        for label, (left, top, width, height, _) in enumerate(boxes[1:].tolist(), 1):
            long, thick = (height, width) if upright else (width, height)
            if long * scale < _LONG or thick * scale > _THICK + _LEAN * long * scale:
                continue
            inside = np.s_[top : top + height, left : left + width]
            drawn[inside][labels[inside] == label] = 1
            if upright and height > _WHOLE * gray.shape[0]:
                streaks[inside][labels[inside] == label] = 1
                continue
            at = (left + width / 2 if upright else top + height / 2) * scale
            start = (top if upright else left) * scale
            (rules.upright if upright else rules.level).append(Rule(at, start, start + long * scale))
    gone = cv2.dilate(drawn, np.ones((5, 5), np.uint8)) > 0
    crossed = _crossed(dark, cv2.dilate(streaks, np.ones((5, 5), np.uint8)), gone)
    clean[gone & ~crossed] = 255
    return rules, clean


def _crossed(dark: Any, streaks: Any, gone: Any) -> Any:
    """Where a streak runs over letters: the row has ink of the text on both sides of it."""
    import cv2
    import numpy as np

    if not streaks.any():
        return streaks > 0
    text = np.where(gone, 0, dark).astype(np.uint8)
    widest = 2 * int(cv2.distanceTransform(streaks, cv2.DIST_L2, 3).max()) + 3
    across = cv2.getStructuringElement(cv2.MORPH_RECT, (widest, 1))
    return (cv2.morphologyEx(text, cv2.MORPH_CLOSE, across) > 0) & (streaks > 0)


def _runs(dark: Any, dpi: int, upright: bool) -> Any:
    """The dark stretches that are long enough to be lines, short gaps in them closed."""
    import cv2

    def kernel(points: float) -> Any:
        length = max(int(points * dpi / 72), 3)
        return cv2.getStructuringElement(cv2.MORPH_RECT, (1, length) if upright else (length, 1))

    # A line that is as thin as a pixel, or leans, goes from one row of pixels to the next: it is made thicker first.
    across = cv2.getStructuringElement(cv2.MORPH_RECT, (3, 1) if upright else (1, 3))
    dark = cv2.dilate(dark, across)
    # Gaps are closed between pieces that are no letters' strokes any more: words would grow into lines.
    pieces = cv2.morphologyEx(dark, cv2.MORPH_OPEN, kernel(_PIECE))
    closed = cv2.morphologyEx(pieces, cv2.MORPH_CLOSE, kernel(_GAP))
    return cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel(_LONG))
