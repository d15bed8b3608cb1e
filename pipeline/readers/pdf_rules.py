"""The ruling lines and pictures of a PDF page, from its path and image objects."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pipeline.readers.paper.page import Rule, Rules
from pipeline.readers.pdf_calls import ADDRESS, INT, plain
from pipeline.readers.pdf_objects import Matrix, drawings, handle, matrix_of, moved, times
from pipeline.readers.pdf_space import Space

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Doubles = NDArray[np.float64]

_THIN = 3.0
"""A filled shape no thicker than this, in points, is a line drawn as a bar."""
_SHORT = 1.0
"""Pieces no longer than this, in points, are the corners of lines; a dotted line's dots are longer."""
_BAR = 5
"""Segments, at the most, of a line or a rectangle."""
_MAX_SEGMENTS = 20_000

_Frame = tuple[float, float, float, float]


@dataclass(slots=True)
class Drawn:
    """What a page draws but its text: lines and pictures as frames (left, bottom, right, top) in its own space."""

    lines: list[_Frame] = field(default_factory=list)
    images: list[_Frame] = field(default_factory=list)


def drawn_on(page: Any) -> Drawn:
    """The lines and pictures of a page, those inside its forms included."""
    import pypdfium2.raw as pdfium

    drawn, ask = Drawn(), _Asker()
    for item, kind, matrix in drawings(page.raw):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawn.lines += ask.lines(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            frame = ask.bounds(item, matrix)
            if frame is not None:
                drawn.images.append(frame)
    return drawn


class _Asker:
    """Asks pdfium about one object after the other; the room for its answers is made once, not for each of thousands."""

    def __init__(self) -> None:
        self._bounds = plain("FPDFPageObj_GetBounds", INT, *5 * [ADDRESS])
        self._segments = plain("FPDFPath_CountSegments", INT, ADDRESS)
        self._mode = plain("FPDFPath_GetDrawMode", INT, *3 * [ADDRESS])
        self._sides = (ctypes.c_float * 4)()
        self._modes = (ctypes.c_int * 2)()
        self._to_sides = [ctypes.addressof(self._sides) + 4 * at for at in range(4)]
        self._to_modes = [ctypes.addressof(self._modes) + 4 * at for at in range(2)]

    def bounds(self, item: int, matrix: Matrix | None) -> _Frame | None:
        """The frame around an object; None where it has none."""
        if not self._bounds(item, *self._to_sides):
            return None
        left, bottom, right, top = self._sides
        if matrix is None:
            return left, bottom, right, top
        return _frame([moved(x, y, matrix) for x in (left, right) for y in (bottom, top)])

    def lines(self, item: int, matrix: Matrix | None) -> list[_Frame]:
        """The lines that a path draws: a thin filled bar is one, a stroke gives one for each straight side."""
        bounds = self.bounds(item, matrix)
        if bounds is None:
            return []
        left, bottom, right, top = bounds
        simple = self._segments(item) <= _BAR
        if simple and (right - left <= _THIN or top - bottom <= _THIN):
            return [bounds]
        self._mode(item, *self._to_modes)
        fill, stroke = self._modes
        if not stroke and (simple or not fill):
            # A rectangle that is filled and no bar: the ground of a cell, of which tables have one each.
            return []
        return _sides(_shapes(handle(item), times(matrix_of(item), matrix)), bool(stroke))


def _frame(points: list[tuple[float, float]]) -> _Frame:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _shapes(path: Any, matrix: Matrix) -> list[list[tuple[float, float]]]:
    """The corners of each shape of a path, closed ones with their first corner again; curves leave a gap."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    shapes: list[list[tuple[float, float]]] = []
    for at in range(min(pdfium.FPDFPath_CountSegments(path), _MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = moved(x.value, y.value, matrix)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO and shapes:
            shapes[-1].append(point)
        else:
            shapes.append([point])
        if pdfium.FPDFPathSegment_GetClose(segment):
            shapes[-1].append(shapes[-1][0])
    return shapes


def _sides(shapes: list[list[tuple[float, float]]], stroked: bool) -> list[_Frame]:
    """The level and upright sides of stroked shapes; of shapes that are only filled, those that are bars."""
    lines: list[_Frame] = []
    for corners in shapes:
        if stroked:
            lines += (_frame([one, other]) for one, other in pairwise(corners))
        elif len(corners) >= 4:
            lines.append(_frame(corners))
    return lines


def rules_of(drawn: Drawn, space: Space) -> Rules:
    """The level and upright lines on the page as a reader sees it; what is thick or slanting is none."""
    import numpy as np

    if not drawn.lines:
        return Rules()
    lines = np.array(drawn.lines, np.float32)[:, [0, 3, 2, 1]]
    x0, top, x1, bottom = space.upright(lines).round(2).astype(np.float64).T
    width, height = x1 - x0, bottom - top
    level = (height <= _THIN) & (width > np.maximum(_SHORT, height * 2))
    upright = (width <= _THIN) & (height > np.maximum(_SHORT, width * 2))
    return Rules(
        _rules((top + bottom)[level] / 2, x0[level], x1[level]),
        _rules((x0 + x1)[upright] / 2, top[upright], bottom[upright]),
    )


def _rules(at: Doubles, starts: Doubles, ends: Doubles) -> list[Rule]:
    return list(map(Rule, at.tolist(), starts.tolist(), ends.tolist()))


def image_share(drawn: Drawn, space: Space) -> float:
    """The share of the page that its pictures cover, 0 to 1: scanners cut a page into strips."""
    whole = max((space.right - space.left) * (space.top - space.bottom), 1.0)
    shares = (_overlap(image, space) / whole for image in drawn.images)
    return min(sum(shares), 1.0)


def _overlap(image: _Frame, space: Space) -> float:
    width = min(image[2], space.right) - max(image[0], space.left)
    height = min(image[3], space.top) - max(image[1], space.bottom)
    return max(width, 0.0) * max(height, 0.0)
