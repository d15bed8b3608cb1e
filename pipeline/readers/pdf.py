"""PDF files: words, ruled tables and paragraphs from the text layer, each word with its page and box."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Block, Note, Reading
from pipeline.readers.limits import page_ceiling
from pipeline.readers.paper.document import blocks_on
from pipeline.readers.paper.lines import lines_of
from pipeline.readers.paper.page import Page
from pipeline.readers.pdf_page import read_page
from pipeline.readers.pdf_pages import PdfPages
from pipeline.readers.sniff import Sample

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MEDIA_TYPE = "application/pdf"

_END = b"%%EOF"
_TAIL = 2048
"""A whole file has its end mark in so many last bytes."""


def bid(sample: Sample) -> int:
    """Beyond doubt where the bytes say so, whatever the file is called."""
    return 100 if sample.kind == "pdf" else 0


def read(data: bytes, name: str) -> Reading:
    """The blocks of a PDF; DocumentError ``encrypted``, ``unreadable``, ``too-large``, ``empty`` or ``needs-ocr``."""
    with _opened(data) as pdf:
        pages = PdfPages(data, pdf)
        if _END not in data[-_TAIL:]:
            pages.notes.append(Note("truncated", "The file ends before its end mark."))
        blocks = blocks_on(pages)
        if pages.unread:
            _say_unread(pages, blocks)
        if not blocks:
            raise DocumentError("empty", say("{name} holds no words.", name=name or say("The PDF")))
        if pages.scanned:
            # Imported here because it reads blocks through this package.
            from pipeline.ocr.mended import mend_blocks

            mend_blocks(blocks, frozenset(pages.scanned))
        return Reading(blocks, MEDIA_TYPE, len(pdf), pages.notes, frozenset(pages.scanned))


def _say_unread(pages: PdfPages, blocks: list[Block]) -> None:
    """Notes the pages that are pictures and could not be read; an error where there is nothing else."""
    count, total = len(pages.unread), len(pages.pdf)
    missing = pages.missing
    if not blocks:
        raise DocumentError(
            "needs-ocr",
            say("{n} of {total} pages are pictures without words that can be used.", n=count, total=total),
            f"{missing.message} {missing.advice}" if missing is not None else "",
        )
    numbers = ", ".join(map(str, pages.unread[:50])) + (", …" if count > 50 else "")
    pages.notes.append(
        Note("needs-ocr", "Pages that are pictures and were not read: {pages}.", {"pages": numbers})
    )


def read_text(data: bytes) -> list[str]:
    """The words of each page, line by line from top to bottom, without tables, notes or paragraphs being told."""
    with _opened(data) as pdf:
        return [_plain(read_page(pdf, at, drawn=False)) for at in range(len(pdf))]


def _plain(page: Page) -> str:
    return "\n".join(line.text for line in lines_of([*page.words, *page.stamped], page.number))


@contextmanager
def _opened(data: bytes) -> Iterator[PdfDocument]:
    import pypdfium2 as pdfium

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(error) from error
    try:
        if len(pdf) > page_ceiling():
            raise DocumentError(
                "too-large",
                say("The PDF has {n} pages; at most {most} are read.", n=len(pdf), most=page_ceiling()),
                say("Split it into documents and try again."),
            )
        yield pdf
    finally:
        pdf.close()


def _refusal(error: Exception) -> DocumentError:
    if "password" in str(error).lower() or "security" in str(error).lower():
        return DocumentError(
            "encrypted", say("The PDF is protected by a password."), say("Save it without one and try again.")
        )
    return DocumentError(
        "unreadable",
        say("The PDF is damaged: {reason}", reason=str(error)),
        say("Fetch it again from where it came."),
    )
