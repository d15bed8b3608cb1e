"""What a file is, by its first bytes: the sample that readers bid on, and names for what none of them reads."""

from __future__ import annotations

import re
from functools import cached_property

from pipeline.errors import DocumentError
from pipeline.readers.encoding import decode, looks_binary
from pipeline.readers.limits import SAMPLE_BYTES

_SIGNATURES = [
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC, XLS or PPT)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"BM", "a BMP image"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
]
_ZIPS = [
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a PowerPoint file (PPTX)"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub+zip", "an e-book (EPUB)"),
]
_BARE = ("a BMP image", "a Windows program")
"""Names whose signature is two plain letters, which a text may begin with too."""

_MHTML = re.compile(r"mime-version:|content-type:\s*multipart/related", re.IGNORECASE)


class Sample:
    """A file's head, its name and its size in bytes; what the readers look at before one of them reads."""

    def __init__(self, head: bytes, size: int, name: str = "") -> None:
        self.head = head[:SAMPLE_BYTES]
        self.size = size
        self.name = name

    @property
    def suffix(self) -> str:
        """The name's ending in lower case without the dot, or nothing."""
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""

    @cached_property
    def text(self) -> str | None:
        """The head as text, or None where it is no text (nor a format that only looks like one)."""
        if looks_binary(self.head) or self.known is not None:
            return None
        try:
            return decode(self.head).text
        except DocumentError:
            return None

    @cached_property
    def undecoded(self) -> bool:
        """True for text in an encoding that is not known."""
        return self.text is None and self.known is None and not looks_binary(self.head)

    @cached_property
    def known(self) -> str | None:
        """What the signature says the file is, in words for a message; None for text and for the unknown."""
        head = self.head
        if head.startswith(b"PK\x03\x04"):
            return next((name for mark, name in _ZIPS if mark in head), "a ZIP archive")
        for signature, name in _SIGNATURES:
            if head.startswith(signature) and (name not in _BARE or looks_binary(head)):
                return name
        if b"%PDF-" in head[:1024]:
            return "a PDF"
        return _marked_up(head[:4096].lstrip(b"\xef\xbb\xbf \t\r\n"))


def _marked_up(head: bytes) -> str | None:
    """Text formats that are no running text: XML but XHTML, and a web page saved with its mail headers."""
    start = head.decode("latin-1")
    if start.startswith("<?xml") and not re.search(r"<!doctype html|<html[\s>]", start, re.IGNORECASE):
        return "a Word XML document" if "wordDocument" in start or "pkg:package" in start else "an XML file"
    if _MHTML.match(start):
        return "a web archive (MHTML)"
    return None
