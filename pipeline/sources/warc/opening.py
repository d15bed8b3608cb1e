"""The records of a crawl opened: the document that a server sent, or why there is none."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from pipeline.archives import MARK, Member
from pipeline.archives.parts import too_large
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.limits import MAX_BYTES
from pipeline.sources.bodies import decoded
from pipeline.sources.item import Item
from pipeline.sources.warc import is_wacz
from pipeline.sources.warc.index import address_of, has_length
from pipeline.sources.web_names import name_of

INSTALL = "pip install 'kehoach[collect]'"
_GOOD = (200, 203)


def documents(item: Item) -> Iterator[Member]:
    """The answer at the item's place; all answers of the file, one at a time, where it has none.

    Raises DocumentError where nothing can be read, or nothing more.
    """
    archive_iterator = _reader()
    met: Counter[str] = Counter()
    with _opened(item) as stream:
        records = iter(archive_iterator(stream, parse_http=False))
        while (record := _next(records, bool(met) and item.offset is None)) is not None:
            address = address_of(record)
            if address is not None:
                met[address] += 1
                again = f" ({met[address]})" if met[address] > 1 else ""
                uri = item.uri if item.offset is not None else f"{item.uri}{MARK}{address}{again}"
                yield _member(record, uri, address)
            if item.offset is not None:
                break
    if not met:
        raise _damaged() if item.offset is not None else DocumentError("empty", say("It holds no documents."))


def _reader() -> Any:
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError as error:
        message = say("Crawls need packages that aren't installed.")
        raise DocumentError("needs-tool", message, say("Install them: {command}", command=INSTALL)) from error
    return ArchiveIterator


@contextmanager
def _opened(item: Item) -> Iterator[BinaryIO]:
    with item.file.open("rb") as file:
        if item.offset is not None:
            file.seek(item.offset)
            yield file
        elif is_wacz(item.file):
            with zipfile.ZipFile(file) as package, package.open(item.name) as member:
                yield cast(BinaryIO, member)
        else:
            yield file


def _next(records: Iterator[Any], some: bool) -> Any | None:
    """The next record, None behind the last; DocumentError where what follows is damaged."""
    try:
        return next(records, None)
    except OSError as error:
        if some:
            raise DocumentError(
                "unreadable", say("The crawl is damaged: what follows in it is lost.")
            ) from error
        raise _damaged() from error


def _member(record: Any, uri: str, address: str) -> Member:
    data: bytes | DocumentError
    try:
        data, kind = _content(record, address)
    except DocumentError as error:
        data, kind = error, None
    except OSError:
        data, kind = _damaged(), None
    return Member(uri, name_of(address, kind), data)


def _content(record: Any, address: str) -> tuple[bytes, str | None]:
    """What the server sent, and what it called that."""
    if not has_length(record):
        raise _damaged()
    kind = record.headers.get("WARC-Type", "").lower()
    if kind == "revisit":
        raise DocumentError("revisit", say("The page was as at an earlier visit, and isn't stored again."))
    if not record.is_http:
        return _of_no_server(record, address)
    record.parse_http(auto_decode="none")
    heads = record.http_headers
    status = heads.status_code if heads is not None else None
    if status is None:
        raise DocumentError("unreadable", say("The server's answer can't be read."))
    if status not in _GOOD:
        raise DocumentError("http-status", say("The server answered with status {status}.", status=status))
    data = _bytes(record)
    transfer, content = (heads.get(name) or "" for name in ("Transfer-Encoding", "Content-Encoding"))
    return decoded(data, transfer, content), heads.get("Content-Type")


def _of_no_server(record: Any, address: str) -> tuple[bytes, str | None]:
    """A stored file; a crawler notes names that it looked up in the same way, and those are no documents."""
    if not address.lower().startswith(("http:", "https:", "ftp:", "file:")):
        raise DocumentError("no-document", say("It is a note of the crawler's."))
    return _bytes(record), record.headers.get("Content-Type")


def _bytes(record: Any) -> bytes:
    stated = int(record.content_length)
    if stated > MAX_BYTES:
        raise too_large(stated)
    data = bytearray()
    while len(data) < stated and (part := record.reader.read(stated - len(data))):
        data += part
    if len(data) < stated:
        raise _damaged()
    return bytes(data)


def _damaged() -> DocumentError:
    return DocumentError("unreadable", say("The record is damaged, or breaks off."))
