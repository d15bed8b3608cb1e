"""Word packages that are damaged or made to hurt: read as far as they can be, or refused with a reason."""

import io
import zipfile

import pytest

from pipeline.errors import DocumentError
from pipeline.readers import docx, read
from pipeline.readers.packages import MAX_MEMBER_BYTES
from tests.pipeline.readers.docx_files import (
    NAMES,
    cell,
    level,
    num,
    numbering,
    p,
    package,
    r,
    relationships,
    row,
    table,
)
from tests.pipeline.readers.helpers import shown


def texts(data: bytes) -> list[str]:
    return [shown(block) for block in docx.read(data, "mau.docx").blocks]


def codes(data: bytes) -> list[str]:
    return [note.code for note in docx.read(data, "mau.docx").notes]


def changed(data: bytes, name: str, content: bytes | None) -> bytes:
    """The package with one part put in the place of another, or left out."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for item in source.namelist():
            part = content if item == name else source.read(item)
            if part is not None:
                target.writestr(item, part)
    return buffer.getvalue()


PLAIN = package(
    p("Kế hoạch", num(1)), numbering=numbering(level(0, "decimal", "%1.")), styles="", footnotes=""
)


@pytest.mark.parametrize("part", ["numbering", "styles", "footnotes"])
@pytest.mark.parametrize("content", [b"", b"\0\1\2", b"<w:x", b"<a/>", b"<?xml version='1.0'?><w:numbering>"])
def test_a_damaged_part_leaves_the_words(part: str, content: bytes) -> None:
    assert texts(changed(PLAIN, f"word/{part}.xml", content))[0].endswith("Kế hoạch")


@pytest.mark.parametrize(
    "part", ["word/numbering.xml", "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"]
)
def test_a_missing_part_leaves_the_words(part: str) -> None:
    assert texts(changed(PLAIN, part, None))[0].endswith("Kế hoạch")


def test_damage_is_noted() -> None:
    assert codes(PLAIN) == []
    assert codes(changed(PLAIN, "word/numbering.xml", b"<w:x")) == ["damaged-part"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{p('Một')}{p('Hai')}<w:p><w:r><w:t>Ba", ["Một", "Hai", "Ba"]),
        (f"{p('Một')}<w:tbl>{row(cell(p('TT')), cell(p('Việc')), cell(p('Ai')))}<w:tr>{cell(p('1'))}<w:tc><w:p><w:r><w:t>Rà",
         ["Một", "[TT | Việc | Ai / 1 | Rà]"]),
        (f"{p('Một')}<w:p><w:r", ["Một"]),
    ],
)  # fmt: skip
def test_a_main_part_that_breaks_off(body: str, expected: list[str]) -> None:
    part = f"<w:document {NAMES}><w:body>{body}".encode()
    data = changed(PLAIN, "word/document.xml", part)
    assert texts(data) == expected
    assert codes(data) == ["damaged-part"]


def test_packed_bytes_that_are_damaged() -> None:
    data = bytearray(package("".join(p(f"Đoạn số {n} của kế hoạch {n * n}") for n in range(3000))))
    at = data.index(b"word/document.xml") + 12_000
    data[at : at + 40] = b"\xff" * 40
    found = docx.read(bytes(data), "mau.docx")
    assert 100 < len(found.blocks) < 3000
    assert [note.code for note in found.notes] == ["damaged-part"]


def test_a_part_whose_place_is_before_the_file() -> None:
    """The directory's own place is stated too far on, so that the places of all parts come out below nought."""
    data = bytearray(PLAIN)
    end = data.rindex(b"PK\x05\x06")
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    data[end + 16 : end + 20] = (start + 100_000).to_bytes(4, "little")
    with pytest.raises(DocumentError) as refused:
        docx.read(bytes(data), "mau.docx")
    assert refused.value.category == "unreadable"


@pytest.mark.parametrize(
    ("data", "category"),
    [
        (PLAIN[: len(PLAIN) // 2], "unreadable"),
        (changed(PLAIN, "word/document.xml", b""), "unreadable"),
        (changed(PLAIN, "word/document.xml", b"\0" * 1000), "unreadable"),
        (changed(PLAIN, "word/document.xml", None), "unreadable"),
        (package(""), "empty"),
        (package(p(" ")), "empty"),
        (changed(PLAIN, "word/document.xml", b" " * (MAX_MEMBER_BYTES + 1)), "too-large"),
        (changed(PLAIN, "word/styles.xml", b" " * (16 * 1024 * 1024)), "too-large"),
    ],
    ids=["cut", "no bytes", "zeros", "no main part", "no paragraph", "no words", "bomb", "bomb beside"],
)
def test_refused(data: bytes, category: str) -> None:
    with pytest.raises(DocumentError) as caught:
        docx.read(data, "mau.docx")
    assert caught.value.category == category


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY e SYSTEM "file:///etc/hostname">',
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY e "&b;&b;&b;&b;&b;&b;">',
        '<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x; <!ENTITY e "x">',
    ],
)
@pytest.mark.parametrize("part", ["document", "styles"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(declared: str, part: str, encoding: str) -> None:
    root = {"document": "document", "styles": "styles"}[part]
    inner = f"<w:body>{p('&e;')}</w:body>" if part == "document" else "&e;"
    source = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [{declared}]><w:{root} {NAMES}>{inner}</w:{root}>'
    with pytest.raises(DocumentError) as caught:
        docx.read(changed(PLAIN, f"word/{part}.xml", source.encode(encoding)), "mau.docx")
    assert caught.value.category == "unreadable"


def test_what_lies_outside_is_left_alone() -> None:
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
        'Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="r2" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="../../../etc/passwd"/>'
        "</Relationships>"
    )
    assert texts(changed(PLAIN, "word/_rels/document.xml.rels", outside.encode())) == ["Kế hoạch"]


@pytest.mark.parametrize("tag", ["smartTag", "hyperlink", "ins", "customXml", "r", "fldSimple"])
def test_deep_in_a_paragraph(tag: str) -> None:
    deep = f"<w:{tag}>" * 240 + r("Trong") + f"</w:{tag}>" * 240
    assert texts(package(f"<w:p>{deep}</w:p>{p('Sau')}")) == ["Trong", "Sau"]


def test_deep_tables_and_controls() -> None:
    open_, close = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    assert texts(package(open_ * 80 + p("Trong") + close * 80 + p("Sau"))) == ["Trong", "Sau"]
    controls = "<w:sdt><w:sdtContent>" * 120 + p("Trong") + "</w:sdtContent></w:sdt>" * 120
    assert texts(package(controls + p("Sau"))) == ["Trong", "Sau"]


@pytest.mark.parametrize(
    "deep", ["<w:smartTag>", "<w:tbl><w:tr><w:tc>", "<w:sdt><w:sdtContent>", "<m:oMath>", "<w:pict>"]
)
def test_deeper_than_any_document(deep: str) -> None:
    data = package(p("Trước") + "<w:p>" + deep * 100_000)
    assert texts(data) == ["Trước"]
    assert codes(data) == ["damaged-part"]


MANY = 20_000


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{r('a') * MANY}</w:p>",
        "<w:p>" + "<w:r><w:t>a</w:t><w:br/></w:r>" * MANY + "</w:p>",
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * MANY + f"{r('a')}</w:p>" + p("b"),
        p("a", "<w:rPr><w:del/></w:rPr>") * MANY,
        p("a", num(1, 8)) * MANY,
        "<w:p>" + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>a</w:t></w:r>' * MANY + "</w:p>",
        "<w:p>" + "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>" * MANY + "</w:p>",
        table(row(cell(p("a")) * MANY), row(cell(p("b")))),
        table(*[row(cell(p("a"), properties='<w:gridSpan w:val="999999999"/>'), cell(p("b")))] * 1000),
        table(*[row(cell(p("a"), properties="<w:vMerge/>"), cell(p("b")))] * MANY),
        table(row(cell(p("a")), properties='<w:gridBefore w:val="99999999"/>'), row(cell(p("b")), cell(p("c")))),
        '<w:p><w:r><w:sym w:font="Symbol" w:char="' + "F" * MANY + '"/></w:r>' + r("a") + "</w:p>",
        "<w:p><m:oMath>" + "<m:r><m:t>a</m:t></m:r>" * MANY + "</m:oMath></w:p>",
    ],
    ids=lambda body: body[:20] + str(len(body)),
)  # fmt: skip
def test_many_of_a_kind(body: str) -> None:
    lists = numbering(level(8, "lowerLetter", "%1%2%3%4%5%6%7%8%9" * 3, start=2_000_000_000))
    assert docx.read(package(body + p("Sau"), numbering=lists), "x").blocks


def test_styles_based_on_one_another_without_end() -> None:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(5000)
    )
    itself = '<w:style w:type="character" w:styleId="c"><w:rPr><w:rStyle w:val="c"/></w:rPr></w:style>'
    body = p("A", '<w:pStyle w:val="s0"/>') + "<w:p>" + r("B", '<w:rStyle w:val="c"/>') + "</w:p>"
    assert texts(package(body, styles=chain + itself)) == ["A", "B"]


def test_a_table_of_very_many_rows() -> None:
    rows = "".join(row(cell(p(str(n))), cell(p("Rà soát")), cell(p("Sở Nội vụ"))) for n in range(100_000))
    (block,) = docx.read(package(table(rows)), "x").blocks
    assert len(shown(block).split(" / ")) == 100_000


@pytest.mark.parametrize(
    ("name", "content", "expected", "noted"),
    [
        ("trang.html", b"<html><p>Trong trang</p></html>", ["Trước", "Trong trang", "Sau"], ["empty"]),
        ("chu.txt", "Trong chữ".encode(), ["Trước", "Trong chữ", "Sau"], []),
        ("vo.docx", PLAIN, ["Trước", "Sau"], ["part-not-read"]),
        ("hong.bin", bytes(range(256)), ["Trước", "Sau"], ["part-not-read"]),
        ("rong.html", b"", ["Trước", "Sau"], ["part-not-read"]),
    ],
)
def test_a_file_inside_the_document(name: str, content: bytes, expected: list[str], noted: list[str]) -> None:
    data = package(p("Trước") + '<w:altChunk r:id="c"/>' + p("Sau"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    related = relationships(f'<Relationship Id="c" Type="{kind}" Target="{name}"/>')
    data = changed(data, "word/_rels/document.xml.rels", related.encode())
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as target:
        target.writestr(f"word/{name}", content)
    assert texts(buffer.getvalue()) == expected
    assert codes(buffer.getvalue()) == noted


def test_the_strict_form_is_read() -> None:
    strict = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    data = PLAIN
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as source:
        for name in source.namelist():
            part = source.read(name)
            for usual, named in strict.items():
                part = part.replace(usual, named)
            data = changed(data, name, part)
    assert read(data, "x").blocks and texts(data) == ["1. Kế hoạch"]
