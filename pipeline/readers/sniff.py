"""What a file is, by its bytes: the sample that readers bid on, and names for what none of them reads."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from pipeline.errors import DocumentError
from pipeline.readers.encoding import decode, looks_binary
from pipeline.readers.limits import SAMPLE_BYTES

Kind = Literal[
    "pdf", "docx", "xlsx", "xlsb", "pptx", "odt", "ods", "odf", "epub", "zip", "doc", "xls", "ppt", "msg", "ole",
    "rtf", "png", "jpeg", "gif", "tiff", "bmp", "rar", "7z", "gzip", "exe", "elf", "word-xml", "xml", "mhtml",
    "eml", "locked",
]  # fmt: skip

NAMES: dict[Kind, str] = {
    "pdf": "a PDF",
    "docx": "a Word document (DOCX)",
    "xlsx": "an Excel workbook (XLSX)",
    "xlsb": "a binary Excel workbook (XLSB)",
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

PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How files begin whose directory, which stands elsewhere, says what they are: ZIP and OLE."""

_SIGNATURES: list[tuple[bytes, Kind]] = [
    (b"%PDF-", "pdf"),
    (PACKED[1], "ole"),
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
    (b"xl/workbook.bin", "xlsb"),
    (b"xl/workbook", "xlsx"),
    (b"ppt/presentation", "pptx"),
]
"""The part that makes a package of the kind; its name stands in the ZIP's directory, at the end of the file."""
_STREAMS: list[tuple[str, Kind]] = [
    ("__properties_version1.0", "msg"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
    ("EncryptedPackage", "locked"),
]
"""The stream that makes an old Office file of the kind; a mail may hold the others, so it comes first."""
_ENTRY = b"PK\x01\x02"
_BARE = ("bmp", "exe")
"""Kinds whose signature is two plain letters, which a text may begin with too."""

_MAIL = re.compile(
    r"(?:(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|x-[\w-]+|"
    r"snapshot-content-location):[^\n]*"
    r"(?:\r?\n[ \t][^\n]*)*\r?\n){3}",
    re.IGNORECASE,
)
_SENT = re.compile(r"^(?:to|received|delivered-to|message-id):", re.IGNORECASE | re.MULTILINE)
"""What a mail's heads say, and a saved page's don't, which may be built alike."""
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
        if head.startswith(PACKED[0]):
            return self._package()
        for signature, kind in _SIGNATURES:
            if head.startswith(signature) and (kind not in _BARE or looks_binary(head)):
                return self._stream() if kind == "ole" else kind
        if b"%PDF-" in head[:1024]:
            return "pdf"
        return _marked_up(head[:4096].lstrip(b"\xef\xbb\xbf \t\r\n"))

    def _package(self) -> Kind:
        """What a ZIP holds: the type that it states at its beginning, or the parts that its directory names.

        What is packed may be such a file itself, so that only these two places count.
        """
        if self.head[30:38] == b"mimetype":
            stated = self.head[30:200]
            return next((kind for mark, kind in _ZIPS if mark in stated), "zip")
        directory = self._directory()
        return next((kind for mark, kind in _PARTS if _names_part(directory, mark)), "zip")

    def _directory(self) -> bytes:
        """A ZIP's directory, which stands at its end; the head and the tail of one that is cut or damaged."""
        end = self._data.rfind(b"PK\x05\x06")
        size = int.from_bytes(self._data[end + 12 : end + 16], "little") if end >= 0 else 0
        whole = 0 < size <= end and self._data[end - size : end - size + 4] == _ENTRY
        return self._data[end - size : end] if whole else self.head + self._data[-SAMPLE_BYTES:]

    def _stream(self) -> Kind:
        streams = ((name.encode("utf-16-le"), kind) for name, kind in _STREAMS)
        return next((kind for name, kind in streams if name in self._data), "ole")


def _names_part(directory: bytes, part: bytes) -> bool:
    """True where a name begins with the part's, in the directory (46 bytes into an entry) or before the part itself."""
    return (
        re.search(rb"PK(?:\x01\x02.{42}|\x03\x04.{26})" + re.escape(part), directory, re.DOTALL) is not None
    )


def _marked_up(head: bytes) -> Kind | None:
    """Text formats that are no running text: XML but XHTML, mail, and a web page saved with its mail headers."""
    start = head.decode("latin-1")
    if start.startswith("<?xml") and not re.search(r"<!doctype html|<html[\s>]", start, re.IGNORECASE):
        return "word-xml" if "wordDocument" in start or "pkg:package" in start else "xml"
    if _MAIL.match(start) or start[:13].lower() == "mime-version:":
        heads = start.replace("\r\n", "\n").partition("\n\n")[0]
        return "mhtml" if _MHTML.search(heads) and not _SENT.search(heads) else "eml"
    return None
