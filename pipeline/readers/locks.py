"""Whether an Office file has a password, which LibreOffice would ask for."""

from __future__ import annotations

import struct
from typing import Any

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.packages import open_package, read_member
from pipeline.readers.sniff import Kind

_ENCRYPTED = 0x0100
"""The bit of a Word file's header (FibBase) that says so."""
_FILEPASS = 0x002F
_RECORDS = 64
"""How many of a workbook's first records are looked at; a password stands in one of the first ten."""
_MANIFEST = "META-INF/manifest.xml"


def is_locked(data: bytes, kind: Kind) -> bool:
    """True where only a password opens the file; DocumentError ``unreadable`` for a damaged one."""
    match kind:
        case "locked":
            return True
        case "doc":
            header = _stream(data, "WordDocument", 12)
            return len(header) == 12 and bool(struct.unpack_from("<H", header, 10)[0] & _ENCRYPTED)
        case "xls":
            return _has_filepass(_stream(data, "Workbook", 64 * 1024))
        case "odt" | "ods":
            package = open_package(data)
            return _MANIFEST in package.namelist() and b"encryption-data" in read_member(package, _MANIFEST)
        case _:
            return False


def _has_filepass(records: bytes) -> bool:
    at = 0
    for _ in range(_RECORDS):
        if at + 4 > len(records):
            break
        number, length = struct.unpack_from("<HH", records, at)
        if number == _FILEPASS:
            return True
        at += 4 + length
    return False


def _stream(data: bytes, name: str, size: int) -> bytes:
    """The first bytes of a stream of an OLE file."""
    import olefile

    try:
        with olefile.OleFileIO(data) as ole:
            stream: Any = ole.openstream(name)
            return stream.read(size)
    except Exception as error:
        # olefile raises whatever a damaged directory makes it stumble over.
        message = say("The file is damaged: {reason}.", reason=f"{type(error).__name__}: {error}".rstrip("."))
        raise DocumentError(
            "unreadable", message, say("Open it in the program that made it and save it anew.")
        ) from error
