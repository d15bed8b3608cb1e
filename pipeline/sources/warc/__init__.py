"""Crawls: WARC files, and WACZ packages of them, each answer that a server gave a document of its own.

    items_of → an item for each record, by its place in the file → documents → Member

``crawl.warc.gz!/https://example.vn/plan.html`` is the page that was stored from that address. What is no document (an
answer other than 200, a page that was the same at an earlier visit) is left out with its reason, so that every record
is accounted for. No more than one record is in memory.
"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

SAMPLE = 2048
"""Bytes by which a record's beginning is told."""
_HEAD = b"WARC/"
_GZIP = b"\x1f\x8b\x08"
_SUFFIXES = (".warc", ".warc.gz", ".wacz")


def is_named_so(path: Path) -> bool:
    """True where the name says that the file is a crawl."""
    return path.name.lower().endswith(_SUFFIXES)


def is_crawl(path: Path) -> bool:
    """True where the bytes say so. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    if head.startswith(b"PK\x03\x04"):
        return is_wacz(path)
    return begins(head)


def begins(head: bytes) -> bool:
    """True for the first bytes of a record, packed or not."""
    if not head.startswith(_GZIP):
        return head.startswith(_HEAD)
    try:
        start = zlib.decompressobj(31).decompress(head, len(_HEAD))
    except zlib.error:
        return False
    # A record that breaks off at once unpacks to nothing yet.
    return start == _HEAD or (len(head) < SAMPLE and _HEAD.startswith(start))


def is_wacz(path: Path) -> bool:
    """True for a package that describes itself as WACZ does, and holds a WARC file."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
    return "datapackage.json" in names and any(map(holds_records, names))


def holds_records(name: str) -> bool:
    """True for a member of a WACZ package that is a WARC file."""
    return name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))
