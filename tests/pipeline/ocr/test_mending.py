"""What OCR misread and how it is mended: closed phrases, figures and numbering; free text stays as read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ocr.mended import mend_blocks
from pipeline.ocr.mending import label_of, mend_cell, mend_line, mend_numbering
from pipeline.readers.blocks import Paragraph, Place, TableBlock, TableCell, WordBoxes

LINES = [
    ("KÉ HOẠCH", "KẾ HOẠCH"),
    ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:"),
    ("Độc lập - Tụ do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
    ("TM. ÙY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
    ("ỦY BAN NHÂN DÂN TĨNH SƠN LA", "ỦY BAN NHÂN DÂN TỈNH SƠN LA"),
    ("Giao Sở Tài chinh chủ trì, phối hợp Sở Tư pháp", "Giao Sở Tài chính chủ trì, phối hợp Sở Tư pháp"),
    ("Bộ Lao động - Thương bình và Xã hội", "Bộ Lao động - Thương binh và Xã hội"),
    ("ngày 22 tháng l1 năm 2019", "ngày 22 tháng 11 năm 2019"),
    ("trước ngày 15⁄4/2024", "trước ngày 15/4/2024"),
    ("Điều I0. Hiệu lực", "Điều 10. Hiệu lực"),
    ("Quý III/2024", "Quý III/2024"),
    ("trong quý I/2025", "trong quý I/2025"),
    ("Quý 1V/2024", "Quý IV/2024"),
    ("Quý 11/2024", "Quý II/2024"),
    ("Quý III⁄2024", "Quý III/2024"),
    ("Quý 1/2024", "Quý 1/2024"),
    ("Quý 112024", "Quý 112024"),
    ("Luật Tô chức Chính phủ, LUẬT ĐẮT ĐAI", "Luật Tổ chức Chính phủ, LUẬT ĐẤT ĐAI"),
    ("về chuyển đồi số của tỉnh", "về chuyển đổi số của tỉnh"),
    ("nội dung cải cách thê chế", "nội dung cải cách thể chế"),
    ("cấp và chuyển đổi sổ hộ khẩu", "cấp và chuyển đổi sổ hộ khẩu"),
    ("theo luật tô chức", "theo luật tô chức"),
    # What is free text, or only resembles a phrase, stays.
    ("nơi dừng nghỉ của khách", "nơi dừng nghỉ của khách"),
    ("Kế hoạch nây được gửi các xả", "Kế hoạch nây được gửi các xả"),
    ("mã số l1b", "mã số l1b"),
    ("sở tài chinh", "sở tài chinh"),
    ("ngày J2 tháng 3", "ngày J2 tháng 3"),
]


@pytest.mark.parametrize(("read", "expected"), LINES)
def test_lines(read: str, expected: str) -> None:
    mended, mends = mend_line(read)
    assert mended == expected
    assert all(read[mend.start : mend.end] == mend.read for mend in mends)
    assert bool(mends) == (read != expected)


@given(st.text(alphabet="KÉÊẾ HOẠACHcđộĐlI01Ø⁄/.-,tháng ngàySởTiíìh", max_size=60))
def test_no_letter_comes_or_goes(text: str) -> None:
    for mended, mends in (mend_line(text), mend_cell(text, head=True)):
        assert len(mended) == len(text)
        kept = list(text)
        for mend in mends:
            kept[mend.start : mend.end] = mended[mend.start : mend.end]
        assert "".join(kept) == mended


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Cơ quan phôi hơp", True, "Cơ quan phối hợp"),
        ("Thời gian thực hiên", True, "Thời gian thực hiện"),
        ("Thời gian\nthực hiên", True, "Thời gian\nthực hiện"),
        ("Thời gian thực hiên", False, "Thời gian thực hiên"),
        ("Sở Tài chinh;\nSở Tư phap", False, "Sở Tài chính;\nSở Tư pháp"),
    ],
)
def test_cells(text: str, head: bool, expected: str) -> None:
    assert mend_cell(text, head=head)[0] == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["9", "10", "lỗi", "12"], {2: "11"}),
        (["1", "|", "3"], {1: "2"}),
        (["1", "a", "2"], {}),
        (["1", "|", "4"], {}),
        (["|", "2", "3"], {}),
        (["4", "Bốn việc", "6"], {}),
    ],
)
def test_numbering(labels: list[str], expected: dict[int, str]) -> None:
    assert mend_numbering(labels) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [("S. Phân công", "S"), ("10) Việc", "10"), ("|", "|"), ("Sở Nội vụ", ""), ("Thứ nhất.", "")],
)
def test_labels(text: str, label: str) -> None:
    assert label_of(text) == label


def paragraph(text: str, page: int = 1) -> Paragraph:
    boxes = WordBoxes(Place(at, at + 1, page, (0, 0, 1, 1), 80) for at in range(len(text)))
    return Paragraph(text, page=page, places=boxes)


def test_what_was_read_is_kept_at_its_words() -> None:
    line = paragraph("KÉ HOẠCH")
    mend_blocks([line], frozenset({1}))
    assert line.text == "KẾ HOẠCH"
    assert [place.read for place in line.places or ()][:3] == ["K", "É", None]


def test_pages_that_were_not_scanned_are_left_alone() -> None:
    line = paragraph("KÉ HOẠCH", page=2)
    mend_blocks([line], frozenset({1}))
    assert line.text == "KÉ HOẠCH"


def test_a_column_of_numbers_counts() -> None:
    texts = ["TT", "1", "|", "3", "4"]
    cells = [TableCell(text, row, 0, page=1) for row, text in enumerate(texts)]
    cells += [TableCell("Việc", row, 1, page=1) for row in range(5)]
    mend_blocks([TableBlock(cells, page=1)], frozenset({1}))
    assert [cell.text for cell in cells[:5]] == ["TT", "1", "2", "3", "4"]


def test_items_count_on() -> None:
    lines = [
        paragraph("4. Nội dung"),
        paragraph("Các phòng thực hiện."),
        paragraph("S. Phân công"),
        paragraph("6. Báo cáo"),
    ]
    mend_blocks(lines, frozenset({1}))
    assert lines[2].text == "5. Phân công"
