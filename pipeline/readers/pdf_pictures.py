"""A PDF page as a picture: rendered at the resolution it was scanned at, and known by what it draws."""

from __future__ import annotations

import ctypes
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pypdfium2 import PdfPage

_LEAST, _MOST, _USUAL = 150, 300, 300
"""Dots per inch at which pages are rendered: what was scanned coarser gains nothing, what was finer costs time."""
_PIXELS = 40_000_000
"""The largest picture; a poster is rendered coarser."""


def render(page: PdfPage) -> tuple[NDArray[np.uint8], int]:
    """The page as red, green and blue bytes, rows first, and its resolution."""
    dpi = _resolution(page)
    width, height = page.get_size()
    while width * height * (dpi / 72) ** 2 > _PIXELS and dpi > 50:
        dpi = dpi * 3 // 4
    bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
    try:
        pixels = bitmap.to_numpy()
        return (pixels[:, :, :3] if pixels.ndim == 3 else pixels[:, :, None].repeat(3, axis=2)).copy(), dpi
    finally:
        bitmap.close()


def _resolution(page: PdfPage) -> int:
    """The resolution of the page's largest picture, within bounds."""
    import pypdfium2.raw as pdfium

    found: list[tuple[float, float]] = []
    for item in _images(page):
        data = pdfium.FPDF_IMAGEOBJ_METADATA()
        if pdfium.FPDFImageObj_GetImageMetadata(item, page.raw, ctypes.byref(data)):
            found.append((data.width * data.height, data.horizontal_dpi))
    dpi = max(found)[1] if found else _USUAL
    return round(min(max(dpi, _LEAST), _MOST))


def key_of(page: PdfPage) -> str:
    """What the page's picture is known by: its size and turn, and the bytes and places of all that it draws.

    The pictures' own packed bytes are taken, so that a page is known without being rendered.
    """
    import pypdfium2.raw as pdfium

    digest = blake2b(repr((page.get_size(), page.get_rotation())).encode(), digest_size=20)
    for at in range(pdfium.FPDFPage_CountObjects(page.raw)):
        item = pdfium.FPDFPage_GetObject(page.raw, at)
        digest.update(repr((pdfium.FPDFPageObj_GetType(item), _bounds(item))).encode())
    for item in _images(page):
        digest.update(_packed(item))
    return digest.hexdigest()


def _images(page: PdfPage) -> list[Any]:
    import pypdfium2.raw as pdfium

    return [item.raw for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=4)]


def _bounds(item: Any) -> tuple[float, ...]:
    import pypdfium2.raw as pdfium

    sides = tuple(ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, *sides)
    return tuple(round(side.value, 1) for side in sides)


def _packed(item: Any) -> bytes:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFImageObj_GetImageDataRaw(item, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFImageObj_GetImageDataRaw(item, buffer, size)
    return buffer.raw
