"""Document numbers: what is one, where it ends, and what its code says."""

from __future__ import annotations

import pytest

from extractors.folding import fold
from extractors.so_ky_hieu import NumberMention, doc_type_of, find_numbers


def numbers(text: str) -> list[NumberMention]:
    return find_numbers(fold(text), text)


@pytest.mark.parametrize(
    ("text", "number", "code", "doc_type"),
    [
        ("Quyết định số 912/QĐ-UBND ngày", "912/QĐ-UBND", "QĐ", "quyet-dinh"),
        ("Quyết định số 31/2021/QĐ-UBND ngày", "31/2021/QĐ-UBND", "QĐ", "quyet-dinh"),
        ("số 45/KH-UBND-HC,", "45/KH-UBND-HC", "KH", "ke-hoach"),
        ("Nghị định số 08/2022/NĐ-CP", "08/2022/NĐ-CP", "NĐ", "nghi-dinh"),
        ("Luật số 20/2023/QH15", "20/2023/QH15", None, "luat"),
        ("Công văn số 3311/UBND-VX về", "3311/UBND-VX", None, "cong-van"),
        ("số 712/SNV-CCHC&VTLT ngày", "712/SNV-CCHC&VTLT", None, "cong-van"),
        ("số 98/UBND-KT,NC ngày", "98/UBND-KT,NC", None, "cong-van"),
        ("Nghị quyết 09-NQ/TU", "09-NQ/TU", "NQ", "nghi-quyet"),
        ("Kế hoạch số 3120 /KH-UBND", "3120/KH-UBND", "KH", "ke-hoach"),
        ("số 640/UBND- SNV", "640/UBND-SNV", None, "cong-van"),
        ("số77/BNV-CCHC", "77/BNV-CCHC", None, "cong-van"),
        ("số 1200 KH-UBND", "1200KH-UBND", "KH", "ke-hoach"),
        ("Quyết định 450/QĐUBND", "450/QĐUBND", "QĐ", "quyet-dinh"),
        ("số 450/QD-UBND", "450/QD-UBND", "QD", "quyet-dinh"),
        ("số 88/QĐ-TTG", "88/QĐ-TTG", "QĐ", "quyet-dinh"),
        ("số 20c/NQ-CP", "20c/NQ-CP", "NQ", "nghi-quyet"),
        ("số 61/KH-BCA-BNN&MT ngày", "61/KH-BCA-BNN&MT", "KH", "ke-hoach"),
        ("số 15/CAT-PC06 ngày", "15/CAT-PC06", None, "cong-van"),
        ("Văn bản số 409/CNTY-TYCĐ", "409/CNTY-TYCĐ", None, "cong-van"),
        ("số 17/CTr-UBND", "17/CTr-UBND", "CTr", "chuong-trinh"),
        ("số 12/KL-TTr ngày", "12/KL-TTr", "KL", "ket-luan"),
        ("số 301/2003/QĐ.UB", "301/2003/QĐ.UB", "QĐ", "quyet-dinh"),
        ("số 5/QyĐ-UBND", "5/QyĐ-UBND", "QyĐ", "quy-dinh"),
    ],
)
def test_parsed(text: str, number: str, code: str | None, doc_type: str) -> None:
    (mention,) = numbers(text)
    assert (mention.number, mention.type_code, mention.doc_type) == (number, code, doc_type)


@pytest.mark.parametrize(
    "text",
    [
        "xếp thứ 21/63 tỉnh", "đạt 7,9/10 điểm", "trước 20/8/2024", "Quý III/2024", "giai đoạn 2021-2025", "34/34 UBND tỉnh",
        "Số:      /KH-UBND", "ít nhất 02 tin/tháng", "hoạt động 24/7", "kỳ họp 12 KH", "03/BC", "năm 2025 KH-UBND",
    ],
)  # fmt: skip
def test_no_number(text: str) -> None:
    assert numbers(text) == []


def test_the_codes_end_before_words() -> None:
    text = "Theo Kế hoạch số 64/KH-UBND - UBND tỉnh giao"
    (mention,) = numbers(text)
    assert text[mention.start : mention.end] == "64/KH-UBND"


def test_prefixed() -> None:
    assert [m.prefixed for m in numbers("số 1/QĐ-UBND, Công văn 2/UBND-VX, 3/QĐ-UBND")] == [True, True, False]


@pytest.mark.parametrize(
    ("code", "expected"), [("TTr", "to-trinh"), ("KH", "ke-hoach"), ("UBND", None), ("VBHN", "khac")]
)
def test_doc_type_of(code: str, expected: str | None) -> None:
    assert doc_type_of(code) == expected
