"""More files made to hurt: pictures, heaps of objects, long lines, locks, and files that were cut."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from functools import cache
from itertools import pairwise
from pathlib import Path

from tests.faults.hostile_files import (
    PLAN,
    WORDS,
    docx,
    docx_bomb,
    mail_of_attachments,
    packed,
    page,
    pdf,
    workbook,
)
from tests.pipeline.archives.containers import ole
from tests.pipeline.sources.warcs import pages

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "corpus" / "samples"
_OFFICE = ROOT / "tests" / "pipeline" / "readers" / "files"


def page_of_a_billion_laughs() -> bytes:
    """An XHTML page whose entities come to thousands of millions of words."""
    names = "abcdefghij"
    declared = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    head = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha">{declared}]>'
    return f"{head}<html><body><p>&j;</p><p>{PLAN}</p></body></html>".encode()


def xlsx_of_a_billion_laughs() -> bytes:
    """A workbook whose texts are entities of entities."""
    declared = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = (
        f'<?xml version="1.0"?><!DOCTYPE d [{declared}]><worksheet xmlns="{main}"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>'
    )
    return packed({**workbook(), "xl/worksheets/sheet1.xml": sheet})


def pdf_of_many_objects(count: int = 1_000_000) -> bytes:
    """One page, and a million objects that nothing asks for."""
    return pdf({**_page(), **{n: "null" for n in range(6, count)}})


def pdf_of_many_operators(count: int = 3_000_000) -> bytes:
    """One page of millions of lines, packed."""
    return pdf({**_page(), 4: _packed(b"0 0 m 9 9 l S\n" * count)})


def _page() -> dict[int, str]:
    content = f"BT /F1 12 Tf 72 700 Td ({WORDS}) Tj ET"
    return {
        1: "<</Type /Catalog /Pages 2 0 R>>",
        2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> /XObject <</I 6 0 R>>>>>>",
        4: f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
        5: "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    }


def _packed(content: bytes, head: str = "") -> str:
    data = zlib.compress(content, 9)
    return f"<<{head} /Length {len(data)} /Filter /FlateDecode>>\nstream\n{data.decode('latin-1')}\nendstream"


def pdf_of_a_vast_picture(width: int = 50_000, height: int = 40_000) -> bytes:
    """A page that is one picture of two thousand million points, packed to a few kilobytes."""
    packer = zlib.compressobj(9)
    rows = packer.compress(b"\0")
    for _ in range(height):
        rows += packer.compress(bytes(width // 8))
    data = rows + packer.flush()
    head = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 1"
    stream = (
        f"<<{head} /Length {len(data)} /Filter /FlateDecode>>\nstream\n{data.decode('latin-1')}\nendstream"
    )
    drawn = "q 595 0 0 842 0 0 cm /I Do Q"
    content = f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream"
    return pdf({**_page(), 4: content, 6: stream})


def pdf_of_a_vast_page() -> bytes:
    """A page two thousand kilometres wide, without a word that could be read: its picture can't be made."""
    objects = _page() | {4: "<</Length 7>>\nstream\n0 0 9 9\nendstream"}
    objects[3] = objects[3].replace("595 842", "6000000000 6000000000")
    return pdf(objects)


def picture(width: int = 50_000, height: int = 40_000) -> bytes:
    """A PNG that says it has two thousand million points, and holds none."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(bytes(100)))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def page_with_a_vast_picture() -> bytes:
    """A plan with such a picture in the page itself."""
    inside = base64.b64encode(picture()).decode()
    return page(f'<p>{PLAN.replace(chr(10), "</p><p>")}</p><img src="data:image/png;base64,{inside}">')


def docx_with_a_vast_picture() -> bytes:
    """A Word file with such a picture beside its words."""
    words = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in PLAN.splitlines())
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<?xml version="1.0"?><w:document xmlns:w="{main}"><w:body>{words}</w:body></w:document>'
    return docx(body, {"word/media/image1.png": picture()})


def long_line(size: int = 100_000_000) -> bytes:
    """A text of one line."""
    words = "Sở Y tế rà soát hồ sơ, ".encode()
    return words * (size // len(words))


def long_line_of_figures(size: int = 2_000_000) -> bytes:
    """A text of one line of digits, as no document has."""
    return b"1234567890,.-/%" * (size // 15)


def nested_brackets(depth: int = 1_000_000) -> bytes:
    """Brackets inside one another, as of a data file."""
    return b'{"a":[' * depth + b"1" + b"]}" * depth


def nested_elements(depth: int = 200_000) -> bytes:
    """Elements inside one another, with words in the innermost."""
    return page(f"{'<div><b>' * depth}{PLAN}{'</b></div>' * depth}")


def locked_docx() -> bytes:
    """A Word file with a password: an OLE file of its two streams."""
    return ole({"EncryptionInfo": b"\x04\0\x04\0" + bytes(60), "EncryptedPackage": bytes(4096)})


def locked_zip() -> bytes:
    """An archive whose plan only a password opens: its marks say so, in the entry and in the directory."""
    data = bytearray(packed({"ke-hoach.txt": PLAN}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def archive_with_bad_names() -> bytes:
    """Plans whose names lead outside, drive a terminal or are no names at all."""
    names = (
        "../../etc/ke-hoach.txt",
        "/tuyet-doi.txt",
        "C:\\ke-hoach.txt",
        "a\x1b[2J\u202e.txt",
        "b\ud800.txt".encode("utf-8", "surrogatepass").decode("latin-1"),
    )
    return packed({name: f"{PLAN}\n2. Việc {n}." for n, name in enumerate(names)})


def archive_of_bombs(count: int = 40) -> bytes:
    """Word files in an archive, each of a gigabyte."""
    bomb = docx_bomb()
    out = io.BytesIO(packed({f"ke-hoach-{n}.docx": bomb for n in range(count)}))
    return out.getvalue()


@cache
def sound() -> dict[str, bytes]:
    """One sound file of each form, by its ending."""
    found = {
        path.suffix[1:]: path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.suffix != ".json"
    }
    found |= {path.suffix[1:]: path.read_bytes() for path in sorted(_OFFICE.glob("cong-van-*"))}
    return found | {
        "eml": mail_of_attachments(["ke-hoach.txt"]),
        "mht": _web_archive(found["html"]),
        "msg": _outlook_mail(),
        "warc": b"".join(pages(3)),
        "csv": 'Tệp,Tỉnh,Ghi chú,STT\n"a.html",Lào Cai,"hai\ndòng",1\nb.html,,,2\n'.encode(),
        "jsonl": '{"url": "https://example.vn/a", "tỉnh": "Huế"}\n{"path": "a.html", "note": null}\n'.encode(),
    }


def _web_archive(page: bytes) -> bytes:
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
    part = b"--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return head + part + base64.encodebytes(page) + b"\r\n--B--\r\n"


def _outlook_mail() -> bytes:
    folder = "__attach_version1.0_#00000000"
    name = "ke-hoach.txt".encode("utf-16-le")
    return ole(
        {
            "__properties_version1.0": bytes(64),
            "__substg1.0_1000001F": PLAN.encode("utf-16-le"),
            f"{folder}/__substg1.0_37010102": PLAN.encode(),
            f"{folder}/__substg1.0_3707001F": name,
        }
    )


def cut_sample(suffix: str, share: float) -> bytes:
    """The first part of a sound file, as an interrupted download leaves it."""
    data = sound()[suffix]
    return data[: int(len(data) * share)]
