"""One PDF page as it is read: stamps and signatures made part of it, turned upright, its words and rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.readers.legacy import Legacy
from pipeline.readers.paper.page import Page
from pipeline.readers.pdf_chars import read_chars
from pipeline.readers.pdf_rules import drawn_on, image_share, rules_of
from pipeline.readers.pdf_space import space_of
from pipeline.readers.pdf_words import words_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MAX_ANNOTATIONS = 2000


def read_page(pdf: PdfDocument, at: int, *, drawn: bool = True, legacy: Legacy | None = None) -> Page:
    """Page ``at``, counted from 0, closed again when it has been read.

    ``drawn``: whether its lines and pictures are wanted; without them there are no tables. ``legacy``: what its
    words are converted by, where the document is in an encoding of before Unicode.
    """
    page, own = _flattened(pdf, at)
    try:
        space = space_of(page)
        found = read_chars(page, own, fonts=legacy is not None)
        if found is not None:
            space = replace(space, turn=found.turn)
        ink = drawn_on(page) if drawn else None
        sheet = Page(at + 1, *space.size, [], turned=(space.turn - page.get_rotation()) % 360)
        if found is not None:
            found.boxes = space.upright(found.boxes)
            sheet.words, sheet.stamped = words_of(found, legacy)
        if ink is not None:
            sheet.rules, sheet.images = rules_of(ink, space), image_share(ink, space)
        return sheet
    finally:
        page.close()


def font_runs(pdf: PdfDocument) -> Iterator[tuple[str, str | None]]:
    """All of a document's text in runs of one font, with its name."""
    for at in range(len(pdf)):
        page = pdf[at]
        try:
            found = read_chars(page, fonts=True)
        finally:
            page.close()
        if found is not None and found.fonts is not None:
            start = 0
            for font, run in groupby(found.fonts):
                end = start + sum(1 for _ in run)
                yield found.text[start:end], font
                start = end


def _flattened(pdf: PdfDocument, at: int) -> tuple[PdfPage, int | None]:
    """The page with the looks of its stamps, form fields and signatures drawn into it: numbers are stamped so.

    With it comes how many characters it had before, where anything was drawn.
    """
    import pypdfium2.raw as pdfium

    page = pdf[at]
    drawn = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_FREETEXT)
    count = min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MAX_ANNOTATIONS)
    if not any(_subtype(page, n) in drawn for n in range(count)):
        return page, None
    own = _count(page)
    flattened = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    if not flattened:
        return page, None
    page.close()
    return pdf[at], own


def _count(page: PdfPage) -> int:
    text = page.get_textpage()
    try:
        return max(text.count_chars(), 0)
    finally:
        text.close()


def _subtype(page: PdfPage, at: int) -> int:
    import pypdfium2.raw as pdfium

    annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
    if not annotation:
        return 0
    try:
        return int(pdfium.FPDFAnnot_GetSubtype(annotation))
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)
