"""The reader of pictures that a run uses: made when the first picture comes, shared by all documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.ocr.reader import PictureReader

PageDone = Callable[[int, int], None]
"""Told after each picture: how many of the document's pages are read, and how many it has."""

_cache: Path | None = None
_reader: PictureReader | None = None
_page_done: PageDone | None = None
_threads: int | None = None


def cache_beside(db: Path) -> Path:
    """Where the readings of a database's scans are kept: a hidden file beside it, so that it is no document."""
    return db.with_name(f".{db.name}.ocr")


def pictures() -> PictureReader:
    """The run's reader; DocumentError ``needs-tool`` where Tesseract is missing, with what to install."""
    global _reader
    if _reader is None:
        from pipeline.ocr.reader import PictureReader

        _reader = PictureReader(_cache, threads=_threads)
    return _reader


@contextmanager
def ocr(
    cache: Path | None = None, page_done: PageDone | None = None, threads: int | None = None
) -> Iterator[None]:
    """Within it pictures are read with a cache at the path, and ``page_done`` is told of each page.

    ``threads`` is how many are read at once: as many as there are cores, unless told otherwise.
    """
    global _cache, _reader, _page_done, _threads
    before = _cache, _reader, _page_done, _threads
    _cache, _reader, _page_done, _threads = cache, None, page_done, threads
    try:
        yield
    finally:
        if _reader is not None:
            _reader.close()
        _cache, _reader, _page_done, _threads = before


def page_done(done: int, of: int) -> None:
    """Tells whoever asked that a page was read."""
    if _page_done is not None:
        _page_done(done, of)
