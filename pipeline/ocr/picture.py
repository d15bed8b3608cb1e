"""A scanned page made ready for reading: seals and ink of other colours taken out, set upright and straight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.ocr.engine import Gray

    Rgb = NDArray[np.uint8]

_SMALL = 1000
"""Angles are measured on a copy of the page with no side longer than this, in pixels."""
_WORD_GAP = 5
"""Gaps narrower than this, in pixels of that copy, stand between letters, not between lines."""
_SPOT = 30
"""Pixels of it that are too few for a word."""
_MOST_SKEW = 4.0
_STEP = 0.5
_FINE = 0.1
_DOUBT = 0.1
"""Pages whose lines fall less sharply below than they rise above may lie upside down: 3 of 181 upright ones do."""
_LETTERS = 2000
"""The same on a copy with no side longer than this: the parts of letters must still be told apart."""
_BLUE = 40
"""Ink whose blue is brighter than its red by this much is a signature's or a stamp's, not the text's."""


def ink(page: Rgb) -> Gray:
    """The page in grey without its red seals and blue signatures.

    Red ink is bright in the red channel, so that black words under a seal stay; blue ink is whitened.
    """
    import numpy as np

    red = np.ascontiguousarray(page[:, :, 0])
    blue = page[:, :, 2].astype(np.int16) - red
    coloured = blue > _BLUE
    if coloured.any():
        red = red.copy()
        red[_thick(coloured)] = 255
    return red


def _thick(mask: Any) -> Any:
    """The mask grown by a pixel on each side: the rim of coloured ink is paler than its middle."""
    import cv2
    import numpy as np

    return cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)


def is_blank(gray: Gray) -> bool:
    """True for a page with hardly a mark on it, as the back of a sheet."""
    return bool((gray < 128).mean() < 0.0005)


def is_sideways(gray: Gray) -> bool:
    """True where lines of words run up or down the page: most of what its letters run together to is tall.

    Contrast between rows doesn't tell: a page that lies askew by a degree has none left.
    """
    import cv2
    import numpy as np

    dark = (_small(gray) < 160).astype(np.uint8)
    words = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((_WORD_GAP, _WORD_GAP), np.uint8))
    boxes = cv2.connectedComponentsWithStats(words, connectivity=8)[2][1:]
    width, height, area = boxes[:, 2], boxes[:, 3], boxes[:, 4]
    # Specks, ruling lines and the frames of tables are no words.
    solid = (area > _SPOT) & (area > 0.3 * width * height) & (np.minimum(width, height) > 3)
    tall, wide = solid & (height > 1.5 * width), solid & (width > 1.5 * height)
    return bool(area[tall].sum() > area[wide].sum())


def skew(gray: Gray) -> float:
    """The angle in degrees by which the page must be turned anticlockwise for its lines to be level."""
    import numpy as np

    small = (_small(gray) < 160).astype(np.uint8) * 255
    best = max(np.arange(-_MOST_SKEW, _MOST_SKEW + _STEP, _STEP), key=lambda angle: _sharpness(small, angle))
    fine = np.arange(best - _STEP, best + _STEP + _FINE, _FINE)
    return round(float(max(fine, key=lambda angle: _sharpness(small, angle))), 2)


def _sharpness(dark: Any, angle: float) -> float:
    """How much the page's rows differ from their neighbours when it is turned: most where lines are level."""
    import numpy as np

    rows = turned(dark, angle, fill=0).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def may_be_overturned(level: Gray) -> bool:
    """True where a page, its lines level, doesn't plainly stand on its feet.

    Letters stand on one line and end in few below it, while above their small bodies rise stems, capitals and the
    marks of Vietnamese: from row to row, ink falls away at the foot of a line more sharply than it grows at its top.
    """
    import numpy as np

    rows = (_small(level, _LETTERS) < 160).sum(axis=1, dtype=np.float64)
    steps = np.diff(rows) ** 3
    return bool(-steps.sum() < _DOUBT * np.abs(steps).sum())


def turned(gray: Gray, angle: float, fill: int = 255) -> Gray:
    """The page turned anticlockwise around its middle, of the same size."""
    import cv2

    height, width = gray.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    made: Gray = cv2.warpAffine(gray, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=fill)  # type: ignore[assignment]
    return made


def quarter(gray: Gray, turn: int) -> Gray:
    """The page turned clockwise by 90, 180 or 270 degrees."""
    import numpy as np

    return np.ascontiguousarray(np.rot90(gray, -turn // 90))


def _small(gray: Gray, longest: int = _SMALL) -> Gray:
    import cv2

    scale = longest / max(gray.shape)
    if scale >= 1:
        return gray
    made: Gray = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
    return made
