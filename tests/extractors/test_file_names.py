"""What a file's name says of the document: a table of names, of what the document itself says, and of the hints."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.file_names import hints_of, told
from schemas.document import DocumentInfo, Hint, Source, Warning

SOURCE = Source(sha256="0", media_type="application/pdf", bytes=1)


def hints(name: str, *, sign: str = "", cited: tuple[str, ...] = (), **fields: str | None) -> dict[str, str]:
    info = DocumentInfo.model_validate({"id": "h-0", "source": SOURCE, **fields})
    found = hints_of(name, info, sign, cited)
    assert all(hint.said_by == name for hint in found)
    return {hint.field: hint.value for hint in found}


@pytest.mark.parametrize(
    ("name", "number", "issued"),
    [
        ("47-QD-UBND.pdf", "47/QĐ-UBND", None),
        ("QD 812-QĐ-TTg ngay 9.5.2031.pdf", "812/QĐ-TTg", "2031-05-09"),
        ("QĐ 812-QĐ-TTg ngày 09-05-2031.pdf", "812/QĐ-TTg", "2031-05-09"),
        ("so-47-qd-ubnd-12-01-2032.docx", "47/QĐ-UBND", "2032-01-12"),
        ("KH_618-KH-SYT_06.3.2012.pdf", "618/KH-SYT", "2012-03-06"),
        ("54-2031-NQ-HDND", "54/2031/NQ-HĐND", None),
        ("07_KH_UBND (1).doc", "07/KH-UBND", None),
        ("Kế hoạch 30c-KH-UBND.pdf", "30c/KH-UBND", None),
        ("12-KH-TU.pdf", "12-KH/TU", None),
        ("15-NQ-BCD.pdf", "15/NQ-BCĐ", None),
        # No calendar has the day, or it doesn't stand beside the number.
        ("47-QD-UBND_31.02.2031.pdf", "47/QĐ-UBND", None),
        ("47-QD-UBND hop ngay 12.01.2031.pdf", "47/QĐ-UBND", None),
        ("47-QD-UBND_12.01-2031.pdf", "47/QĐ-UBND", None),
        # No such codes, a number without any, a year, two numbers, a date alone.
        ("47-QD-XYZ.pdf", None, None),
        ("47-UBND.pdf", None, None),
        ("47-QD.pdf", None, None),
        ("8680-SNNMT-ABCD.pdf", None, None),
        ("2031-KH-UBND.pdf", None, None),
        ("12-01-2031-KH-UBND.pdf", None, None),
        ("12-01-2031-QD-UBND.pdf", None, None),
        ("3-2031-KH-UBND.pdf", None, None),
        ("16-KH-UBND thay 17-KH-UBND.pdf", None, None),
        ("hoi nghi ngay 22-01-2031.pdf", None, None),
        ("scan0047.pdf", None, None),
        ("123456-QD-UBND.pdf", None, None),
        # Two codes are written so without marks: hướng dẫn and hợp đồng, đề án and dự án.
        ("9-HD-UBND.pdf", None, None),
        ("", None, None),
    ],
)
def test_a_name_alone(name: str, number: str | None, issued: str | None) -> None:
    wanted = {"number": number, "issued": issued}
    assert hints(name) == {field: value for field, value in wanted.items() if value}
    assert hints(unicodedata.normalize("NFD", name)) == hints(name)


@pytest.mark.parametrize(
    ("sign", "name", "number"),
    [
        ("/KH-SYT", "618-KH-SYT.pdf", "618/KH-SYT"),
        # The printed codes say how they are written, known or not.
        ("/KH-BĐH", "618-KH-BDH.pdf", "618/KH-BĐH"),
        ("-KH/BTC", "07-KH-BTC.pdf", "07-KH/BTC"),
        ("/SNNMT-ABCĐ", "8680-snnmt-abcd.pdf", "8680/SNNMT-ABCĐ"),
        ("/2031/NQ-HĐND", "54-2031-nq-hdnd.pdf", "54/2031/NQ-HĐND"),
        ("/HD-UBND", "9-HD-UBND.pdf", "9/HD-UBND"),
        ("/KH-SYT", "618-KH-UBND.pdf", None),
        ("/KH-UBND", "47-QD-UBND.pdf", None),
        ("/2031/NQ-HĐND", "54-NQ-HDND.pdf", None),
        ("/KH-UBND", "47-KH-UBND-cua-48-KH-UBND.pdf", None),
    ],
)
def test_the_printed_codes_must_agree(sign: str, name: str, number: str | None) -> None:
    assert hints(name, sign=sign).get("number") == number


@pytest.mark.parametrize(
    ("fields", "name", "found"),
    [
        ({"doc_type": "quyet-dinh"}, "47-QD-UBND.pdf", {"number": "47/QĐ-UBND"}),
        ({"doc_type": "quy-dinh"}, "47-QD-TU.pdf", {"number": "47-QĐ/TU"}),
        ({"doc_type": "huong-dan"}, "9-HD-UBND.pdf", {"number": "9/HD-UBND"}),
        ({"issuer": "Sở Y tế tỉnh Kiên Giang"}, "618-KH-SYT.pdf", {"number": "618/KH-SYT"}),
        # Another kind, another body, a page of news: the name is of another document.
        ({"doc_type": "ke-hoach"}, "47-QD-UBND.pdf", {}),
        ({"issuer": "Sở Y tế tỉnh Kiên Giang"}, "47-KH-UBND.pdf", {}),
        ({"doc_type": "tin-tuc"}, "47-QD-UBND_12.01.2032.pdf", {}),
        # What the document states needs no hint; a date is completed, not contradicted.
        ({"number": "47/QĐ-UBND"}, "47-QD-UBND_12.01.2032.pdf", {"issued": "2032-01-12"}),
        ({"number": "48/QĐ-UBND"}, "47-QD-UBND_12.01.2032.pdf", {}),
        (
            {"number": "47/QĐ-UBND", "issued": "2032-01", "issued_precision": "month"},
            "47-QD-UBND_12.01.2032.pdf",
            {"issued": "2032-01-12"},
        ),
        (
            {"number": "47/QĐ-UBND", "issued": "2032-02", "issued_precision": "month"},
            "47-QD-UBND_12.01.2032.pdf",
            {},
        ),
        (
            {"issued": "2032-01-11", "issued_precision": "day"},
            "47-QD-UBND_12.01.2032.pdf",
            {"number": "47/QĐ-UBND"},
        ),
    ],
)
def test_what_the_document_says_comes_first(fields: dict[str, str], name: str, found: dict[str, str]) -> None:
    assert hints(name, **fields) == found


def test_a_number_that_the_document_cites_is_another_documents() -> None:
    assert hints("Trien khai 47-KH-UBND_12.01.2032.pdf", cited=("46/KH-UBND",)) != {}
    assert hints("Trien khai 47-KH-UBND_12.01.2032.pdf", cited=("46/KH-UBND", "47/KH-UBND")) == {}


@pytest.mark.parametrize(
    ("codes", "messages"),
    [
        (["blank-number", "other"], ["The file's name says 47/KH-UBND.", ""]),
        (["unread-field"], ["The file's name says 47/KH-UBND, 2032-01-12."]),
        (
            ["unread-field", "weak-number"],
            ["The file's name says 2032-01-12.", "The file's name says 47/KH-UBND."],
        ),
        (
            ["weak-date", "blank-number"],
            ["The file's name says 2032-01-12.", "The file's name says 47/KH-UBND."],
        ),
    ],
)
def test_the_warning_of_a_blank_field_tells_the_hint(codes: list[str], messages: list[str]) -> None:
    name = "47-KH-UBND_12.01.2032.pdf"
    found = [
        Hint(field="number", value="47/KH-UBND", said_by=name),
        Hint(field="issued", value="2032-01-12", said_by=name),
    ]
    warnings = [Warning(code=code, message="Blank.") for code in codes]
    assert [warning.message for warning in told(warnings, found)] == [
        f"Blank. {m}".rstrip() for m in messages
    ]
    assert told(warnings, []) == warnings


@given(
    st.text(max_size=60) | st.from_regex(r"[0-9]{1,5}[-_ ](QD|KH)[-_ ]UBND[-_ .0-9]{0,14}", fullmatch=True)
)
def test_any_name_is_taken(name: str) -> None:
    for hint in hints_of(name, DocumentInfo(id="h-0", source=SOURCE), "", ()):
        assert hint.value and hint.said_by == name
