"""What a file is, by its bytes: packages by what their directory names, whatever they hold."""

import io
import struct
import zipfile

import pytest

from pipeline.readers.sniff import Sample


def zipped(*members: tuple[str, bytes], comment: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in members:
            file.writestr(name, data)
        file.comment = comment
    return buffer.getvalue()


DOCX = zipped(("[Content_Types].xml", b"x"), ("word/document.xml", b"x"))
XLSX = zipped(("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x"))
ODT = zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"x"))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (DOCX, "docx"),
        (XLSX, "xlsx"),
        (zipped(("xl/workbook.bin", b"x")), "xlsb"),
        (ODT, "odt"),
        (ODT.replace(b".text", b".spreadsheet"), "ods"),
        (zipped(("word/document.xml", b"x"), comment=b"c" * 500), "docx"),
        (zipped(("a.docx", DOCX)), "zip"),
        (zipped(("ghi-chu.txt", b"word/document.xml"), ("b.xlsx", XLSX)), "zip"),
        (zipped(("a.odt", ODT)), "zip"),
        (zipped(("sao/word/document.xml", b"x")), "zip"),
        (DOCX[:-30], "docx"),
        (DOCX[:110], "docx"),
        (DOCX[: len(DOCX) // 2] + b"\0" * 100, "docx"),
        (zipped(("anh.png", b"x")), "zip"),
        (b"PK\x03\x04", "zip"),
    ],
)
def test_packages(data: bytes, kind: str) -> None:
    assert Sample(data, len(data)).kind == kind


@pytest.mark.parametrize("size", [0, 1, 2**31, 2**32 - 1])
def test_a_directory_that_lies_of_its_size(size: int) -> None:
    data = bytearray(DOCX)
    struct.pack_into("<I", data, len(data) - 10, size)
    assert Sample(bytes(data), len(data)).kind == "docx"


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("EncryptedPackage", "locked"),
        ("__properties_version1.0", "msg"),
        ("Contents", "ole"),
    ],
)
def test_old_office_files(stream: str, kind: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + stream.encode("utf-16-le")
    assert Sample(data, len(data)).kind == kind


def test_a_mail_that_holds_a_document_is_a_mail() -> None:
    streams = "WordDocument", "EncryptedPackage", "__properties_version1.0"
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"".join(name.encode("utf-16-le") for name in streams)
    assert Sample(data, len(data)).kind == "msg"
