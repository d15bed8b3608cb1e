"""PDF files: words, ruled tables and paragraphs from the text layer, each word with its page and box."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Note, Reading
from pipeline.readers.limits import MAX_PAGES
from pipeline.readers.paper.document import blocks_on
from pipeline.readers.paper.lines import lines_of
from pipeline.readers.paper.page import Page
from pipeline.readers.pdf_chars import CharReader
from pipeline.readers.pdf_page import read_page
from pipeline.readers.pdf_plumber import read_page_slowly
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
    """The blocks of a PDF; DocumentError ``encrypted``, ``unreadable``, ``too-large`` or ``needs-ocr``."""
    notes: list[Note] = [] if _END in data[-_TAIL:] else [Note("truncated", "The file ends too early.")]
    with _opened(data) as pdf:
        blocks = blocks_on(_pages(data, pdf, notes))
        return Reading(blocks, MEDIA_TYPE, len(pdf), notes)


def _pages(data: bytes, pdf: PdfDocument, notes: list[Note]) -> Iterator[Page]:
    """Page after page; one that pdfium can't load is tried with pdfplumber, and noted where that fails too."""
    from pypdfium2 import PdfiumError

    chars = CharReader()
    for at in range(len(pdf)):
        try:
            yield read_page(pdf, at, chars)
        except PdfiumError as error:
            try:
                yield read_page_slowly(data, at)
            except Exception as other:
                # pdfplumber raises whatever a broken object leads it to; the other pages are whole.
                reason = f"{error} {type(other).__name__}: {other}".strip()
                notes.append(Note("damaged-page", f"Page {at + 1} can't be read: {reason}"))


def read_text(data: bytes) -> list[str]:
    """The words of each page, line by line from top to bottom, without tables, notes or paragraphs being told."""
    with _opened(data) as pdf:
        chars = CharReader()
        return [_plain(read_page(pdf, at, chars, drawn=False)) for at in range(len(pdf))]


def _plain(page: Page) -> str:
    return "\n".join(line.text for line in lines_of(page.words, page.number))


@contextmanager
def _opened(data: bytes) -> Iterator[PdfDocument]:
    import pypdfium2 as pdfium

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(error) from error
    try:
        if len(pdf) > MAX_PAGES:
            raise DocumentError(
                "too-large",
                say("The PDF has {n} pages; at most {most} are read.", n=len(pdf), most=MAX_PAGES),
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
