"""The pages of a PDF one after the other, each by what can be trusted: its text layer, or its picture."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline import stages
from pipeline.errors import DocumentError
from pipeline.readers.blocks import Note
from pipeline.readers.legacy import Legacy
from pipeline.readers.paper.page import Page, on_its_line
from pipeline.readers.pdf_page import font_runs, read_page
from pipeline.readers.pdf_pictures import key_of, render
from pipeline.readers.pdf_plumber import read_page_slowly
from pipeline.readers.trust import judge

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from pipeline.ocr.page import PictureReading

    _Waiting = Page | tuple[int, Future[PictureReading]]

# pipeline.ocr is imported where it is used: it reads pages through this package, and only scans need it.


@dataclass(slots=True)
class PdfPages:
    """A document's pages in order, a few pictures being read while those before them are taken.

    What there is to say of them is told when all have been taken: ``notes``, the pages that were ``scanned`` and
    read, and those that are ``unread`` pictures, with the reason.
    """

    data: bytes
    pdf: PdfDocument
    notes: list[Note] = field(default_factory=list)
    scanned: set[int] = field(default_factory=set)
    unread: list[int] = field(default_factory=list)
    missing: DocumentError | None = None
    _legacy: Legacy | None = None

    def __iter__(self) -> Iterator[Page]:
        waiting: deque[_Waiting] = deque()
        for at in range(len(self.pdf)):
            page = self._start(at)
            if page is not None:
                waiting.append(page)
            while waiting and (isinstance(waiting[0], Page) or len(waiting) > self._ahead()):
                yield self._finish(waiting.popleft())
        while waiting:
            yield self._finish(waiting.popleft())

    def _ahead(self) -> int:
        """How many pages may wait: as many pictures as are read at once, and one more."""
        from pipeline.ocr.session import pictures

        return pictures().workers + 1

    def _start(self, at: int) -> _Waiting | None:
        """The page, or its picture on its way; None where it is damaged or can't be read."""
        stages.page(at + 1)
        page = self._read(at)
        if page is None:
            return None
        verdict = judge(" ".join(word.text for word in page.words), image_share=page.images).kind
        if verdict == "legacy" and self._legacy is None:
            self._legacy = Legacy.found(font_runs(self.pdf))
            if self._legacy is not None:
                self.notes.append(self._legacy.note)
                return self._read(at)
        if verdict in ("scan", "junk"):
            return self._picture(at)
        return page

    def _read(self, at: int) -> Page | None:
        """The page by its text layer; one that pdfium can't load is tried with pdfplumber, and noted where that fails."""
        from pypdfium2 import PdfiumError

        try:
            return read_page(self.pdf, at, legacy=self._legacy)
        except PdfiumError as error:
            try:
                return read_page_slowly(self.data, at)
            except Exception as other:
                # pdfplumber raises whatever a broken object leads it to; the other pages are whole.
                reason = f"{error} {type(other).__name__}: {other}".strip()
                note = Note(
                    "damaged-page", "Page {page} can't be read: {reason}", {"page": at + 1, "reason": reason}
                )
                self.notes.append(note)
                return None

    def _picture(self, at: int) -> _Waiting | None:
        """The page's picture given to be read; None where nothing is there to read it."""
        from pipeline.ocr.session import pictures

        try:
            reader = pictures()
        except DocumentError as error:
            self.missing = error
            self.unread.append(at + 1)
            return None
        self.scanned.add(at + 1)
        page = self.pdf[at]
        try:
            return at + 1, reader.submit(key_of(page), lambda: render(page))
        finally:
            page.close()

    def _finish(self, waiting: _Waiting) -> Page:
        if isinstance(waiting, Page):
            return waiting
        from pipeline.ocr.session import page_done
        from pipeline.ocr.stamps import set_stamps_apart

        number, reading = waiting
        page = reading.result().page(number)
        page.words = [on_its_line(word) for word in page.words]
        set_stamps_apart(page)
        page_done(number, len(self.pdf))
        return page
