"""What OCR is not sure of: taken back from the document's own fields, and told."""

import re

import pytest

from extractors.document import Document
from extractors.metadata import extract_document
from extractors.word_boxes import WordBoxes
from pipeline.ocr.doubts import doubt_letterhead
from schemas.document import DocumentInfo, Warning
from tests.extractors.helpers import plain_document

PLAN = """UBND TỈNH CAO BẰNG
Số: 219/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cao Bằng, ngày 07 tháng 5 năm 2022
KẾ HOẠCH
Nâng cao mức độ hài lòng của người dân
I. MỤC TIÊU
Nơi nhận:
- Lưu: VT, NC.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Hoàng Văn Thử"""


def scanned(text: str, weak: str = "") -> Document:
    """The text as OCR gives it, sure of every word but those that hold ``weak``."""
    document = plain_document(text)
    document.source.ocr = True
    for word in re.finditer(r"\S+", text):
        sure = 30 if weak and weak in word[0] else 95
        document.boxes.add(word.start(), word.end(), 1, (0.0, 0.0, 1.0, 1.0), sure)
    return document


def doubted(document: Document) -> tuple[DocumentInfo, list[Warning]]:
    info, _ = extract_document(document, None)
    return info, doubt_letterhead(info, document)


CASES = [
    # the page, the word that OCR is not sure of, number and date that remain, the warnings
    (PLAN, "", "219/KH-UBND", "2022-05-07", []),
    (PLAN, "219", None, "2022-05-07", ["weak-number"]),
    (PLAN, "07", "219/KH-UBND", "2022-05", ["weak-date"]),
    (PLAN.replace("ngày 07", "ngày Ö#"), "", "219/KH-UBND", "2022-05", ["unread-field", "weak-date"]),
    (PLAN.replace("ngày 07 tháng", "táng"), "", "219/KH-UBND", "2022-05", ["unread-field", "weak-date"]),
    (PLAN.replace("ngày 07 tháng 5", "r 5"), "", "219/KH-UBND", "2022-05", ["unread-field", "weak-date"]),
    (PLAN.replace("ngày 07 tháng 5", "ngày 7"), "", "219/KH-UBND", None, ["unread-field"]),
    (PLAN.replace("Số: 219/KH-UBND\n", ""), "", None, "2022-05-07", ["unread-field"]),
]


@pytest.mark.parametrize(("text", "weak", "number", "issued", "codes"), CASES)
def test_a_guess_is_worse_than_none(
    text: str, weak: str, number: str | None, issued: str | None, codes: list[str]
) -> None:
    info, warnings = doubted(scanned(text, weak))
    assert (info.number, info.issued) == (number, issued)
    assert [warning.code for warning in warnings] == codes


def test_what_is_missing_is_named_once() -> None:
    text = PLAN.replace("Số: 219/KH-UBND\n", "").replace("Hoàng Văn Thử", "~ ±")
    _, (warning,) = doubted(scanned(text))
    assert "No number could be read in the scan. No signer could be read" in warning.message


def test_a_page_that_was_not_scanned_brings_no_doubt() -> None:
    document = plain_document(PLAN.replace("Số: 219/KH-UBND\n", ""))
    assert doubted(document)[1] == []
    assert WordBoxes() == document.boxes


def test_a_consolidated_texts_day_is_doubted_where_it_stands() -> None:
    text = """THÔNG TƯ
Quy định về lễ tân
Thông tư số 41/2017/TT-BXD ngày 12 tháng 9 năm 2017 quy định về lễ tân được sửa đổi bởi Thông tư khác như sau:
Điều 1. Thông tư này quy định về lễ tân.
BỘ XÂY DỰNG
Số: đô /VBHN-BXD
XÁC THỰC VĂN BẢN HỢP NHẤT
Hà Nội, ngày 01 tháng 5 năm 2026"""
    assert doubted(scanned(text))[0].issued == "2026-05-01"
    info, warnings = doubted(scanned(text, "01"))
    assert (info.issued, info.issuer) == ("2026-05", "Bộ Xây dựng")
    assert "weak-date" in [warning.code for warning in warnings]


@pytest.mark.parametrize(("left", "title"), [(400.0, "PHÓ CHỦ TỊCH"), (425.0, None)])
def test_an_office_beside_the_middle_of_its_holders_name_lacks_a_word(left: float, title: str | None) -> None:
    document = plain_document(PLAN)
    document.source.ocr = True
    for word in re.finditer(r"\S+", PLAN):
        x = left if word.start() >= PLAN.rindex("PHÓ") and word.start() < PLAN.rindex("Hoàng") else 400.0
        document.boxes.add(word.start(), word.end(), 1, (x, 0.0, x + 50, 1.0), 95)
    assert doubted(document)[0].signer_title == title
