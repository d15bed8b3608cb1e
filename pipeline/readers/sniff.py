"""What a file is, by its bytes: the sample that readers bid on, and names for what none of them reads."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from pipeline.errors import DocumentError
from pipeline.readers.encoding import decode, looks_binary
from pipeline.readers.limits import SAMPLE_BYTES

Kind = Literal[
    "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odf", "epub", "zip", "doc", "xls", "ppt", "msg", "ole",
    "rtf", "png", "jpeg", "gif", "tiff", "bmp", "rar", "7z", "gzip", "exe", "elf", "word-xml", "xml", "mhtml",
    "eml", "locked",
]  # fmt: skip

NAMES: dict[Kind, str] = {
    "pdf": "a PDF",
    "docx": "a Word document (DOCX)",
    "xlsx": "an Excel workbook (XLSX)",
    "pptx": "a PowerPoint file (PPTX)",
    "odt": "an OpenDocument text (ODT)",
    "ods": "an OpenDocument spreadsheet (ODS)",
    "odf": "an OpenDocument file",
    "epub": "an e-book (EPUB)",
    "zip": "a ZIP archive",
    "doc": "an old Word document (DOC)",
    "xls": "an old Excel workbook (XLS)",
    "ppt": "an old PowerPoint file (PPT)",
    "msg": "an Outlook message (MSG)",
    "ole": "an old Office file",
    "rtf": "an RTF document",
    "png": "a PNG image",
    "jpeg": "a JPEG image",
    "gif": "a GIF image",
    "tiff": "a TIFF image",
    "bmp": "a BMP image",
    "rar": "a RAR archive",
    "7z": "a 7z archive",
    "gzip": "a gzip archive",
    "exe": "a Windows program",
    "elf": "a program",
    "word-xml": "a Word XML document",
    "xml": "an XML file",
    "mhtml": "a web archive (MHTML)",
    "eml": "an e-mail message",
    "locked": "an Office file with a password",
}

_SIGNATURES: list[tuple[bytes, Kind]] = [
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"BM", "bmp"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"MZ", "exe"),
    (b"\x7fELF", "elf"),
]
_ZIPS: list[tuple[bytes, Kind]] = [
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "odf"),
    (b"mimetypeapplication/epub+zip", "epub"),
]
_PARTS: list[tuple[bytes, Kind]] = [
    (b"word/document", "docx"),
    (b"xl/workbook", "xlsx"),
    (b"ppt/presentation", "pptx"),
]
"""The part that makes a package of the kind; its name stands in the ZIP's directory, at the end of the file."""
_STREAMS: list[tuple[str, Kind]] = [
    ("EncryptedPackage", "locked"),
    ("__properties_version1.0", "msg"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
]
"""The stream that makes an old Office file of the kind."""
_BARE = ("bmp", "exe")
"""Kinds whose signature is two plain letters, which a text may begin with too."""

_MAIL = re.compile(
    r"(?:(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|x-[\w-]+):[^\n]*"
    r"(?:\r?\n[ \t][^\n]*)*\r?\n){3}",
    re.IGNORECASE,
)
_MHTML = re.compile(r"content-type:\s*multipart/related", re.IGNORECASE)


class Sample:
    """A file's bytes, or at least its head, its name and its size; what the readers look at before one reads."""

    def __init__(self, data: bytes, size: int, name: str = "") -> None:
        self._data = data
        self.head = data[:SAMPLE_BYTES]
        self.size = size
        self.name = name

    @property
    def suffix(self) -> str:
        """The name's ending in lower case without the dot, or nothing."""
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""

    @cached_property
    def text(self) -> str | None:
        """The head as text, or None where it is no text (nor a format that only looks like one)."""
        if looks_binary(self.head) or self.kind is not None:
            return None
        try:
            return decode(self.head).text
        except DocumentError:
            return None

    @cached_property
    def undecoded(self) -> bool:
        """True for text in an encoding that is not known."""
        return self.text is None and self.kind is None and not looks_binary(self.head)

    @cached_property
    def kind(self) -> Kind | None:
        """What the signature says the file is; None for text and for the unknown."""
        head = self.head
        if head.startswith(b"PK\x03\x04"):
            return self._package()
        for signature, kind in _SIGNATURES:
            if head.startswith(signature) and (kind not in _BARE or looks_binary(head)):
                return self._stream() if kind == "ole" else kind
        if b"%PDF-" in head[:1024]:
            return "pdf"
        return _marked_up(head[:4096].lstrip(b"\xef\xbb\xbf \t\r\n"))

    def _package(self) -> Kind:
        """What a ZIP holds: the parts named at its beginning, where it states its type, or in its directory."""
        for mark, kind in _ZIPS:
            if mark in self.head:
                return kind
        tail = self._data[-SAMPLE_BYTES:]
        return next((kind for mark, kind in _PARTS if mark in self.head or mark in tail), "zip")

    def _stream(self) -> Kind:
        streams = ((name.encode("utf-16-le"), kind) for name, kind in _STREAMS)
        return next((kind for name, kind in streams if name in self._data), "ole")


def _marked_up(head: bytes) -> Kind | None:
    """Text formats that are no running text: XML but XHTML, mail, and a web page saved with its mail headers."""
    start = head.decode("latin-1")
    if start.startswith("<?xml") and not re.search(r"<!doctype html|<html[\s>]", start, re.IGNORECASE):
        return "word-xml" if "wordDocument" in start or "pkg:package" in start else "xml"
    if _MAIL.match(start) or start[:13].lower() == "mime-version:":
        return "mhtml" if _MHTML.search(start.partition("\n\n")[0]) else "eml"
    return None
