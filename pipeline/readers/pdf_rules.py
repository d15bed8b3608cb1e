"""The ruling lines and pictures of a PDF page, from its path and image objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pipeline.readers.paper.page import Rule, Rules
from pipeline.readers.pdf_space import Space

_THIN = 3.0
"""A filled shape no thicker than this, in points, is a line drawn as a bar."""
_SHORT = 1.0
"""Pieces no longer than this, in points, are the corners of lines; a dotted line's dots are longer."""

MAX_OBJECTS = 200_000
MAX_FORM_DEPTH = 8
_MAX_SEGMENTS = 20_000

_Frame = tuple[float, float, float, float]
_Matrix = tuple[float, float, float, float, float, float]


@dataclass(slots=True)
class Drawn:
    """What a page draws but its text: lines and pictures as frames (left, bottom, right, top) in its own space."""

    lines: list[_Frame] = field(default_factory=list)
    images: list[_Frame] = field(default_factory=list)


def drawn_on(page: Any) -> Drawn:
    """The lines and pictures of a page, those inside its forms included."""
    import pypdfium2.raw as pdfium

    drawn = Drawn()
    for item, matrix in _objects(page.raw):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawn.lines += _lines(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            frame = _bounds(item, matrix)
            if frame is not None:
                drawn.images.append(frame)
    return drawn


def _objects(page: Any) -> Iterator[tuple[Any, _Matrix | None]]:
    """A page's objects, each with the matrix of the forms that hold it."""
    import pypdfium2.raw as pdfium

    get = pdfium.FPDFPage_GetObject
    kind_of, form_kind = pdfium.FPDFPageObj_GetType, pdfium.FPDF_PAGEOBJ_FORM
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        item = get(page, at)
        if kind_of(item) == form_kind:
            yield from _in_form(item, None, 1)
        else:
            yield item, None


def _in_form(form: Any, outer: _Matrix | None, depth: int) -> Iterator[tuple[Any, _Matrix | None]]:
    import pypdfium2.raw as pdfium

    if depth > MAX_FORM_DEPTH:
        return
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, ctypes.byref(raw))
    matrix = _times((raw.a, raw.b, raw.c, raw.d, raw.e, raw.f), outer)
    for at in range(min(pdfium.FPDFFormObj_CountObjects(form), MAX_OBJECTS)):
        item = pdfium.FPDFFormObj_GetObject(form, at)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _in_form(item, matrix, depth + 1)
        else:
            yield item, matrix


def _times(inner: _Matrix, outer: _Matrix | None) -> _Matrix:
    """The matrix that first does what ``inner`` does and then what ``outer`` does."""
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(x: float, y: float, matrix: _Matrix | None) -> tuple[float, float]:
    if matrix is None:
        return x, y
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(item: Any, matrix: _Matrix | None) -> _Frame | None:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    if matrix is None:
        return left.value, bottom.value, right.value, top.value
    return _frame([_moved(x.value, y.value, matrix) for x in (left, right) for y in (bottom, top)])


def _frame(points: list[tuple[float, float]]) -> _Frame:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _lines(item: Any, matrix: _Matrix | None) -> list[_Frame]:
    """The lines that a path draws: a thin filled bar is one, a stroke gives one for each straight side."""
    import pypdfium2.raw as pdfium

    bounds = _bounds(item, matrix)
    if bounds is None:
        return []
    left, bottom, right, top = bounds
    thin = right - left <= _THIN or top - bottom <= _THIN
    if thin and pdfium.FPDFPath_CountSegments(item) <= 5:
        return [bounds]
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if not (fill.value or stroke.value):
        return []
    return _sides(_shapes(item, matrix), bool(stroke.value))


def _shapes(item: Any, matrix: _Matrix | None) -> list[list[tuple[float, float]]]:
    """The corners of each shape of a path, closed ones with their first corner again; curves leave a gap."""
    import pypdfium2.raw as pdfium

    own = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(own))
    whole = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    shapes: list[list[tuple[float, float]]] = []
    for at in range(min(pdfium.FPDFPath_CountSegments(item), _MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, whole)
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

    rules = Rules()
    if not drawn.lines:
        return rules
    lines = np.array(drawn.lines, np.float32)[:, [0, 3, 2, 1]]
    for x0, top, x1, bottom in space.upright(lines).round(2).tolist():
        width, height = x1 - x0, bottom - top
        if height <= _THIN and width > max(_SHORT, height * 2):
            rules.level.append(Rule((top + bottom) / 2, x0, x1))
        elif width <= _THIN and height > max(_SHORT, width * 2):
            rules.upright.append(Rule((x0 + x1) / 2, top, bottom))
    return rules


def image_share(drawn: Drawn, space: Space) -> float:
    """The share of the page that its pictures cover, 0 to 1: scanners cut a page into strips."""
    whole = max((space.right - space.left) * (space.top - space.bottom), 1.0)
    shares = (_overlap(image, space) / whole for image in drawn.images)
    return min(sum(shares), 1.0)


def _overlap(image: _Frame, space: Space) -> float:
    width = min(image[2], space.right) - max(image[0], space.left)
    height = min(image[3], space.top) - max(image[1], space.bottom)
    return max(width, 0.0) * max(height, 0.0)
