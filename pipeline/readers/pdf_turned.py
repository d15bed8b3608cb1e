"""Characters that stand on their side: frames for them as upright type has, and the angle to read them at."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_ASCENT, _DESCENT = 0.9, 0.2
"""How far a frame reaches above and below the line that type stands on, in sizes of the type."""
_INK = 0.92
"""The height of the tallest letters' ink, with their marks and tails, in sizes of the type."""


def turned_frames(handle: Any, count: int) -> tuple[int, Floats]:
    """The turn at which most characters read upright, and their frames (left, top, right, bottom; y upwards).

    pdfium's loose frames have no size where type is turned, so that the frames are made from the ink: its breadth
    along the line, and across it one height for all, from the line that the characters stand on.
    """
    import numpy as np
    import pypdfium2.raw as pdfium

    ink = np.zeros((count, 4), np.float32)
    origins = np.zeros((count, 2), np.float32)
    turns: Counter[int] = Counter()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for at in range(count):
        if pdfium.FPDFText_GetCharBox(handle, at, left, right, bottom, top):
            ink[at] = left.value, top.value, right.value, bottom.value
        if pdfium.FPDFText_GetCharOrigin(handle, at, left, bottom):
            origins[at] = left.value, bottom.value
        turns[round(math.degrees(pdfium.FPDFText_GetCharAngle(handle, at)) / 90) % 4 * 90] += at % 8 == 0
    turn = turns.most_common(1)[0][0]
    return turn, _stretched(ink, origins, turn)


def _stretched(ink: Floats, origins: Floats, turn: int) -> Floats:
    """The ink's frames with the same reach across the line for all characters."""
    import numpy as np

    across = (0, 2) if turn in (90, 270) else (3, 1)
    heights = ink[:, across[1]] - ink[:, across[0]]
    size = float(np.quantile(heights[heights > 0], 0.95)) / _INK if (heights > 0).any() else 1.0
    base = origins[:, 0 if turn in (90, 270) else 1]
    # Turned by 90 the line's upper side points to smaller x, by 270 to greater; by 180 to smaller y.
    up = -1 if turn in (90, 180) else 1
    high, low = base + up * _ASCENT * size, base - up * _DESCENT * size
    frames = ink.copy()
    frames[:, across[0]], frames[:, across[1]] = np.minimum(high, low), np.maximum(high, low)
    return frames
