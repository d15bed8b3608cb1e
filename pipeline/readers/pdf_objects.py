"""What a PDF page draws beside its text, object by object, those inside its forms included."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from pipeline.readers.pdf_calls import ADDRESS, INT, address, plain

MAX_OBJECTS = 200_000
MAX_FORM_DEPTH = 8

Matrix = tuple[float, float, float, float, float, float]
Drawing = tuple[int, int, Matrix | None]
"""An object's address, its kind as pdfium counts them, and the matrix of the forms that hold it."""


def drawings(page: Any) -> Iterator[Drawing]:
    """The objects of a page but its text, of which there is most."""
    import pypdfium2.raw as pdfium

    get = plain("FPDFPage_GetObject", ADDRESS, ADDRESS, INT)
    kind_of = plain("FPDFPageObj_GetType", INT, ADDRESS)
    text, form = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM
    place = address(page)
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        item = get(place, at)
        kind = kind_of(item)
        if kind == form:
            yield from _in_form(item, None, 1)
        elif kind != text:
            yield item, kind, None


def _in_form(form: int, outer: Matrix | None, depth: int) -> Iterator[Drawing]:
    import pypdfium2.raw as pdfium

    if depth > MAX_FORM_DEPTH:
        return
    count = plain("FPDFFormObj_CountObjects", INT, ADDRESS)
    get = plain("FPDFFormObj_GetObject", ADDRESS, ADDRESS, ctypes.c_ulong)
    kind_of = plain("FPDFPageObj_GetType", INT, ADDRESS)
    matrix = times(matrix_of(form), outer)
    for at in range(min(count(form), MAX_OBJECTS)):
        item = get(form, at)
        kind = kind_of(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _in_form(item, matrix, depth + 1)
        elif kind != pdfium.FPDF_PAGEOBJ_TEXT:
            yield item, kind, matrix


def handle(item: int) -> Any:
    """An object as pypdfium2's raw functions take it."""
    import pypdfium2.raw as pdfium

    return ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)


def matrix_of(item: int) -> Matrix:
    """An object's own matrix."""
    import pypdfium2.raw as pdfium

    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(handle(item), ctypes.byref(raw))
    return raw.a, raw.b, raw.c, raw.d, raw.e, raw.f


def times(inner: Matrix, outer: Matrix | None) -> Matrix:
    """The matrix that first does what ``inner`` does and then what ``outer`` does."""
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def moved(x: float, y: float, matrix: Matrix | None) -> tuple[float, float]:
    """Where a point comes to stand."""
    if matrix is None:
        return x, y
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
