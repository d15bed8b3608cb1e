"""Where a file's WARC records stand: the whole of a WARC file, or the stored members of a WACZ package."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipeline.archives import MARK
from pipeline.archives.names import harmless
from pipeline.sources.warc import holds_records

_LOCAL = struct.Struct("<4s22xHH")


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes ``start`` to ``end`` of a file that are a WARC file, and the address of that; ``packed`` where they are none yet,
    but to be unpacked as the member ``name``."""

    uri: str
    name: str
    start: int
    end: int
    packed: bool = False


def spans(path: Path, uri: str) -> Iterator[Span]:
    """The WARC files in a file. Raises OSError, zipfile.BadZipFile."""
    if not zipfile.is_zipfile(path):
        yield Span(uri, path.name, 0, path.stat().st_size)
        return
    with zipfile.ZipFile(path) as package, path.open("rb") as file:
        for member in package.infolist():
            if not holds_records(member.filename):
                continue
            address = f"{uri}{MARK}{harmless(member.filename)}"
            start = _content_of(file, member)
            packed = member.compress_type != zipfile.ZIP_STORED
            yield Span(address, member.filename, start, start + member.compress_size, packed)


def _content_of(file: BinaryIO, member: zipfile.ZipInfo) -> int:
    """Where the member's bytes begin: behind its local header, whose length the directory doesn't tell."""
    file.seek(member.header_offset)
    head = file.read(_LOCAL.size)
    if len(head) < _LOCAL.size:
        raise zipfile.BadZipFile("a member's header breaks off")
    signature, name, extra = _LOCAL.unpack(head)
    if signature != b"PK\x03\x04":
        raise zipfile.BadZipFile("a member's header is damaged")
    return member.header_offset + _LOCAL.size + name + extra


class Window:
    """Part of an open file as a stream that ends where the part does."""

    def __init__(self, file: BinaryIO, start: int, end: int) -> None:
        self._file = file
        self._end = end
        file.seek(start)

    def read(self, size: int = -1) -> bytes:
        """The next bytes; none at the part's end."""
        left = max(self._end - self._file.tell(), 0)
        return self._file.read(left if size < 0 else min(size, left))

    def tell(self) -> int:
        """The place in the file."""
        return self._file.tell()

    def seek(self, place: int, whence: int = 0) -> int:
        """Goes to a place in the file."""
        return self._file.seek(place, whence)

    def close(self) -> None:
        """Leaves the file open: it is not the window's."""
