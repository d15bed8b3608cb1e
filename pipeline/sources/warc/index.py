"""The records of a crawl as items, found one after the other; behind a damaged one the next is looked for."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from pipeline.archives import MARK
from pipeline.archives.names import plain
from pipeline.sources.item import Item
from pipeline.sources.warc import SAMPLE, begins
from pipeline.sources.warc.spans import Span, Window, spans

KIND = "warc"
_STARTS = (b"\x1f\x8b\x08", b"WARC/1.")
_CHUNK = 1 << 20
_LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class _Found:
    """A record by its place; ``address`` is null where it is no answer, or can't be read.

    ``end`` is a place that the next one doesn't begin before.
    """

    offset: int
    end: int
    address: str | None = None
    whole: bool = False


def items_of(path: Path, uri: str, gated: bool = True) -> Iterator[Item]:
    """An item for each answer, and for each stretch that can't be read; the file as one item where records have no places.

    That is so where they are packed together, where the file can't be opened, and where fastwarc is missing: whoever
    reads the item meets the same, and says it.
    """
    try:
        found = list(spans(path, uri))
    except (OSError, zipfile.BadZipFile):
        found = []
    if not found or not _is_there():
        yield Item(uri, path.as_posix(), path.name, KIND, gated=gated)
        return
    for span in found:
        whole = Item(span.uri, path.as_posix(), span.name, KIND, gated=gated)
        with path.open("rb") as file:
            if span.packed or not _has_places(file, span):
                yield whole
                continue
            yield from _items(file, span, whole)


def _items(file: BinaryIO, span: Span, whole: Item) -> Iterator[Item]:
    met: Counter[str] = Counter()
    waiting: Item | None = None
    for found in _records(file, span):
        if waiting is not None:
            yield _ending(waiting, found.offset)
        address = found.address or f"record-{found.offset}"
        met[address] += 1
        again = f" ({met[address]})" if met[address] > 1 else ""
        waiting = Item(
            f"{span.uri}{MARK}{address}{again}", whole.path, whole.name, KIND, found.offset, gated=whole.gated
        )
    if waiting is not None:
        yield _ending(waiting, span.end)
    else:
        yield whole


def _ending(item: Item, end: int) -> Item:
    assert item.offset is not None
    return Item(item.uri, item.path, item.name, KIND, item.offset, end - item.offset, gated=item.gated)


def _records(file: BinaryIO, span: Span) -> Iterator[_Found]:
    """Answers and what can't be read, in order; other records (requests, the crawler's notes) are passed over."""
    at: int | None = span.start if span.start < span.end else None
    while at is not None:
        last, gap = None, False
        for found in _run(file, span, at):
            if found is None:
                gap = True
                break
            last = found
            if found.address is not None or not found.whole:
                yield found
        if last is None:
            yield _Found(at, at + 1)
        after = at + 1 if last is None else last.end
        at = _next(file, span, after)
        if last is not None and gap and (at is None or next(_run(file, span, at), None) is not None):
            yield _Found(after, after)


def _run(file: BinaryIO, span: Span, at: int) -> Iterator[_Found | None]:
    """The records from a place on, to the first that breaks off; None at the end where nothing can be made of what follows."""
    from fastwarc.warc import ArchiveIterator

    records = iter(ArchiveIterator(Window(file, at, span.end), parse_http=False))
    while True:
        try:
            record = next(records)
        except StopIteration:
            return
        except OSError:
            yield None
            return
        offset, stated = int(record.stream_pos), int(record.content_length)
        try:
            whole = has_length(record) and record.reader.consume() == stated
        except OSError:
            whole = False
        place = file.tell()
        end = _end_of(file, offset, stated) if whole else offset + 1
        file.seek(place)
        yield _Found(offset, end, address_of(record) if has_length(record) else None, whole)
        if not whole:
            return


def _end_of(file: BinaryIO, offset: int, stated: int) -> int:
    """Where a record that isn't packed ends; for a packed one only that it is no nearer than its first bytes."""
    file.seek(offset)
    head = file.read(64 * 1024)
    if not head.startswith(_STARTS[1]):
        return offset + 1
    return offset + head.find(b"\r\n\r\n") + 4 + stated


def _type(record: Any) -> str:
    return (record.headers.get("WARC-Type") or "").lower()


def address_of(record: Any) -> str | None:
    """The address of an answer, made harmless; None for other records."""
    if _type(record) not in ("response", "resource", "revisit"):
        return None
    stated = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    return plain(stated)[:_LONGEST_ADDRESS] or None


def has_length(record: Any) -> bool:
    """False for a record whose head breaks off before it says how long it is."""
    return record.headers.get("Content-Length") is not None


def _has_places(file: BinaryIO, span: Span) -> bool:
    """False where records are packed together: then the second one doesn't begin at the place that is told."""
    from fastwarc.warc import ArchiveIterator

    try:
        records = iter(ArchiveIterator(Window(file, span.start, span.end), parse_http=False))
        next(records)
        second = int(next(records).stream_pos)
    except (StopIteration, OSError):
        return True
    file.seek(second)
    return begins(file.read(SAMPLE))


def _next(file: BinaryIO, span: Span, at: int) -> int | None:
    """The next place at or behind ``at`` where a record begins."""
    packed = _is_packed(file, span.start)
    mark = _STARTS[0] if packed else _STARTS[1]
    while at < span.end:
        file.seek(at)
        chunk = file.read(min(_CHUNK, span.end - at))
        place = chunk.find(mark)
        while place >= 0:
            file.seek(at + place)
            if begins(file.read(SAMPLE)):
                return at + place
            place = chunk.find(mark, place + 1)
        if len(chunk) < len(mark):
            return None
        at += len(chunk) - len(mark) + 1
    return None


def _is_packed(file: BinaryIO, start: int) -> bool:
    file.seek(start)
    return file.read(3) == _STARTS[0]


def _is_there() -> bool:
    try:
        import fastwarc.warc
    except ImportError:
        return False
    return fastwarc.warc is not None
