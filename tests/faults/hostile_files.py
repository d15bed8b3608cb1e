"""Files made to hurt, one function each: small on disk, dear to a reader that believes what they say of themselves."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from itertools import pairwise

WORDS = "Ke hoach nang cao chi so hai long cua nguoi dan nam 2025"
PLAN = "KẾ HOẠCH\nNâng cao chỉ số hài lòng năm 2025\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì rà soát hồ sơ trước ngày 30/6/2025."

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{}</Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="{}"/></Relationships>'
)


# PDF


def pdf(objects: dict[int, str], trailer: str = "") -> bytes:
    """A PDF of these objects, by number, with a table of where they stand; object 1 is the catalogue."""
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1"))
    table, size = out.tell(), max(objects) + 1
    entries = (f"{places[n]:010} 00000 n \n" if n in places else "0000000000 65535 f \n" for n in range(size))
    out.write(f"xref\n0 {size}\n{''.join(entries)}".encode())
    out.write(f"trailer\n<</Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{table}\n%%EOF\n".encode())
    return out.getvalue()


def _pages(kids: str, count: int, words: str = WORDS) -> dict[int, str]:
    content = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET"
    return {
        1: "<</Type /Catalog /Pages 2 0 R>>",
        2: f"<</Type /Pages /Kids [{kids}] /Count {count}>>",
        3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        4: f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
        5: "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    }


def plain_pdf() -> bytes:
    """One page, nothing wrong with it."""
    return pdf(_pages("3 0 R", 1))


def truncated_pdf() -> bytes:
    """Cut before its page is described."""
    return plain_pdf()[:90]


def pdf_with_password() -> bytes:
    """Encrypted, so that it opens with a password alone: what the keys are made of answers to none."""
    lock = f"<</Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{'5a' * 32}> /U <{'a5' * 32}>>>"
    name = "0123456789abcdef" * 2
    return pdf({**_pages("3 0 R", 1), 6: lock}, f"/Encrypt 6 0 R /ID [<{name}> <{name}>]")


def pdf_whose_pages_loop() -> bytes:
    """A page tree that holds itself."""
    return pdf(_pages("2 0 R 3 0 R 2 0 R", 3))


def pdf_whose_pages_hold_one_another() -> bytes:
    """Two nodes of the page tree, each the other's child."""
    objects = _pages("6 0 R", 2)
    objects[6] = "<</Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2>>"
    return pdf(objects)


def pdf_of_many_pages(count: int = 50_000) -> bytes:
    """One page, named that many times."""
    return pdf(_pages("3 0 R " * count, count))


def pdf_that_counts_wrong() -> bytes:
    """One page, and two thousand million in the tree's own count."""
    return pdf(_pages("3 0 R", 2_000_000_000))


def pdf_that_says_nothing() -> bytes:
    """A hundred megabytes of blanks in a page's content, packed twice over."""
    packed = zlib.compress(zlib.compress(b" " * 100_000_000, 9), 9)
    objects = _pages("3 0 R", 1)
    head = f"<</Length {len(packed)} /Filter [/FlateDecode /FlateDecode]>>"
    objects[4] = f"{head}\nstream\n{packed.decode('latin-1')}\nendstream"
    return pdf(objects)


# Packages


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def docx(document: str, more: dict[str, str | bytes] | None = None) -> bytes:
    """A Word document with this main part."""
    return packed({**_docx_frame(), "word/document.xml": document, **(more or {})})


def _docx_frame() -> dict[str, str | bytes]:
    part = '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    return {
        "[Content_Types].xml": _TYPES.format(part),
        "_rels/.rels": _RELATIONS.format("officeDocument", "word/document.xml"),
    }


def _body(content: str, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{content}</w:body></w:document>'


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx_bomb(stated: int | None = None) -> bytes:
    """A gigabyte of blanks in the main part; ``stated`` is what the directory says instead."""
    return _with_bomb(_docx_frame(), "word/document.xml", stated)


def xlsx_bomb() -> bytes:
    """A gigabyte of blanks in a workbook's sheet."""
    return _with_bomb(workbook(), "xl/worksheets/sheet1.xml")


def zip_bomb() -> bytes:
    """An archive of one text of a gigabyte."""
    return _with_bomb({}, "ke-hoach.txt")


def _with_bomb(parts: dict[str, str | bytes], name: str, stated: int | None = None) -> bytes:
    """A package of small parts and one of a gigabyte; its checksum is left at nought, since nobody gets that far."""
    mebibyte, times = 1 << 20, 1024
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    # A full flush forgets what came before, so that the same bytes may follow one another.
    chunk = packer.compress(b" " * mebibyte) + packer.flush(zlib.Z_FULL_FLUSH)
    content = chunk * times + packer.flush(zlib.Z_FINISH)
    return _appended(packed(parts), name.encode(), content, mebibyte * times if stated is None else stated)


def _appended(package: bytes, name: bytes, content: bytes, size: int) -> bytes:
    """The package with one more member, written by hand, behind the others."""
    end = package.rindex(b"PK\x05\x06")
    members, length, start = struct.unpack("<HII", package[end + 10 : end + 20])
    facts = struct.pack("<HHHHHIII", 20, 0, 8, 0, 0x21, 0, len(content), size)
    local = b"PK\x03\x04" + facts + struct.pack("<HH", len(name), 0) + name + content
    entry = (
        b"PK\x01\x02"
        + struct.pack("<H", 20)
        + facts
        + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, start)
    )
    directory = package[start : start + length] + entry + name
    tail = struct.pack("<HHHHIIH", 0, 0, members + 1, members + 1, len(directory), start + len(local), 0)
    return package[:start] + local + directory + b"PK\x05\x06" + tail


def docx_with_outside_entities() -> bytes:
    """A main part that asks for a file of the machine, and for an address."""
    declared = '<!DOCTYPE d [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY far SYSTEM "http://localhost:9/x">]>'
    return docx(_body(_paragraph("&file;&far;"), declared))


def docx_of_a_billion_laughs() -> bytes:
    """Entities of entities, which come to thousands of millions of words."""
    names = "abcdefghij"
    declared = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    return docx(_body(_paragraph("&j;"), f"<!DOCTYPE d [{declared}]>"))


def docx_of_many_rows(count: int = 100_000) -> bytes:
    """One table of that many rows."""
    rows = (_row(str(n), f"Rà soát hồ sơ {n}", "Sở Y tế") for n in range(1, count + 1))
    return docx(_body(f"<w:tbl>{_row('TT', 'Nội dung công việc', 'Chủ trì')}{''.join(rows)}</w:tbl>"))


def _row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{_paragraph(words)}</w:tc>" for words in cells) + "</w:tr>"


def docx_of_nested_tables(depth: int = 3_000) -> bytes:
    """Tables inside one another."""
    return docx(
        _body(f"{'<w:tbl><w:tr><w:tc>' * depth}{_paragraph('Ô')}{'<w:p/></w:tc></w:tr></w:tbl>' * depth}")
    )


def workbook() -> dict[str, str | bytes]:
    """The parts of a workbook of one sheet, but the sheet."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = (
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/>'
    )
    return {
        "[Content_Types].xml": _TYPES.format(types),
        "_rels/.rels": _RELATIONS.format("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _RELATIONS.format("worksheet", "worksheets/sheet1.xml"),
    }


def archives_inside_one_another(depth: int = 40) -> bytes:
    """An archive in an archive, and so on."""
    data = packed({"ke-hoach.txt": PLAN})
    for _ in range(depth):
        data = packed({"trong.zip": data})
    return data


def archive_of_plans(count: int = 1) -> bytes:
    """A sound archive of plans."""
    return packed({f"ke-hoach-{n}.txt": f"{PLAN}\n2. Việc {n}." for n in range(count)})


# Pages and texts


def page(content: str) -> bytes:
    """A web page."""
    return f"<!DOCTYPE html><html><head><title>Trang</title></head><body>{content}</body></html>".encode()


def page_of_many_rows(count: int = 100_000) -> bytes:
    """One table of that many rows."""
    rows = (f"<tr><td>{n}</td><td>Rà soát hồ sơ {n}</td><td>Sở Y tế</td></tr>" for n in range(1, count + 1))
    return page(
        f"<table><tr><th>TT</th><th>Nội dung công việc</th><th>Chủ trì</th></tr>{''.join(rows)}</table>"
    )


def page_of_nested_tables(depth: int = 10_000) -> bytes:
    """Tables inside one another, with words in the innermost."""
    return page(f"{'<table><tr><td>' * depth}{PLAN}{'</td></tr></table>' * depth}")


def rtf_of_nested_groups(depth: int = 100_000) -> bytes:
    """Groups inside one another, with words in the innermost."""
    return b"{\\rtf1\\ansi " + b"{" * depth + WORDS.encode() + b"}" * depth + b"}"


def mail_of_attachments(names: Iterable[str]) -> bytes:
    """A mail with a small attachment under each name."""
    head = (
        "From: mot@example.vn\r\nTo: hai@example.vn\r\nSubject: Ke hoach\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    )
    parts = (
        f'--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename="{name}"\r\n\r\n'
        f"{PLAN}\r\n"
        for name in names
    )
    return (head + "".join(parts) + "--b--\r\n").encode()


def mail_of_many_attachments(count: int = 6_000) -> bytes:
    """A mail with that many attachments."""
    return mail_of_attachments(f"ke-hoach-{n}.txt" for n in range(count))


def mail_of_nested_parts(depth: int = 5_000) -> bytes:
    """Multiparts inside one another."""
    head = "From: a@example.vn\r\nTo: b@example.vn\r\nSubject: c\r\nMIME-Version: 1.0\r\n"
    parts = (f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth))
    return f"{head}{''.join(parts)}Content-Type: text/plain; charset=utf-8\r\n\r\n{PLAN}\r\n".encode()
