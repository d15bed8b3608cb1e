"""A PDF page's own space into the page as a reader holds it, and back."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pypdfium2 import PdfPage

    Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Space:
    """The visible part of a page in its own space (y upwards), and the clockwise turn at which it is looked at."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as looked at."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn in (90, 270) else (width, height)

    def upright(self, boxes: Floats) -> Floats:
        """Frames of the page's own space (left, top, right, bottom; y upwards) as a reader sees them (y downwards)."""
        import numpy as np

        x0, y1, x1, y0 = boxes.T
        if self.turn == 0:
            sides = x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        elif self.turn == 90:
            sides = y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
        elif self.turn == 180:
            sides = self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        else:
            sides = self.top - y1, self.right - x1, self.top - y0, self.right - x0
        return np.stack(sides, axis=1)


def space_of(page: PdfPage) -> Space:
    """The page's space, looked at as its own rotation says."""
    import pypdfium2.raw as pdfium

    frame = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(frame)):
        return Space(frame.left, frame.bottom, frame.right, frame.top, page.get_rotation())
    width, height = page.get_size()
    return Space(0.0, 0.0, width, height, 0)
