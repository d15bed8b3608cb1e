"""Marks at the head of a line, how a list counts them, and lines that only look like items."""

from __future__ import annotations

import pytest

from pipeline.labels import is_attribute, is_capitals, looks_like_heading, read_label
from pipeline.numbering import Count, count_of, settle

MARKS: list[tuple[str, str, str, int | None]] = [
    # line, style, label, number
    ("Phần II. NỘI DUNG", "phan", "Phần II", 2),
    ("PHẦN THỨ BA", "phan", "PHẦN THỨ BA", 3),
    ("Phần thứ nhất: Mở đầu", "phan", "Phần thứ nhất", 1),
    ("PHẦN B. PHỤ TRÁCH", "phan", "PHẦN B", None),
    ("Chương IV", "chuong", "Chương IV", 4),
    ("CHƯƠNG 2: TỔ CHỨC", "chuong", "CHƯƠNG 2", 2),
    ("Mục 3", "muc", "Mục 3", 3),
    ("Tiểu mục 2. Hồ sơ", "tieu-muc", "Tiểu mục 2", 2),
    ("Điều 12. Hiệu lực", "dieu", "Điều 12", 12),
    ("Điều 7a: Bổ sung", "dieu", "Điều 7a", 7),
    ("ĐIỀU 2.", "dieu", "ĐIỀU 2", 2),
    ("PHỤ LỤC", "phu-luc", "PHỤ LỤC", None),
    ("Phụ lục số 3. Chỉ tiêu", "phu-luc", "Phụ lục số 3", 3),
    ("PHỤ LỤC IV: BIỂU", "phu-luc", "PHỤ LỤC IV", 4),
    ("Phụ biểu 1a", "phu-luc", "Phụ biểu 1a", 1),
    ("Mẫu số 05", "form", "Mẫu số 05", 5),
    ("VIII. NGUỒN LỰC", "roman", "VIII", 8),
    ("IX- Kinh phí", "roman", "IX", 9),
    ("II/ YÊU CẦU", "roman", "II", 2),
    ("XIV) Khác", "roman", "XIV", 14),
    ("B. PHƯƠNG HƯỚNG", "upper", "B", None),
    ("Đ. KIẾN NGHỊ", "upper", "Đ", 5),
    ("7. Sở Y tế", "arabic", "7", 7),
    ("07.Sở Y tế", "arabic", "07", 7),
    ("3/ Sở Y tế", "arabic", "3", 3),
    ("4- Sở Y tế", "arabic", "4", 4),
    ("5-Sở Y tế", "arabic", "5", 5),
    ("6) Sở Y tế", "arabic-bracket", "6", 6),
    ("2.6. Sở Du lịch", "decimal2", "2.6", 6),
    ("2.6 Sở Du lịch", "decimal2", "2.6", 6),
    ("3.2. 15 xã chậm số hóa", "decimal2", "3.2", 2),
    ("3.2.4. 8 thôn chưa có sóng", "decimal3", "3.2.4", 4),
    ("2.6.1) sở", "decimal3", "2.6.1", 1),
    ("1.2.3.4. Sở", "decimal4", "1.2.3.4", 4),
    ("II.3. Nhóm việc", "decimal2", "II.3", 3),
    ("A.1. Nhóm việc", "decimal2", "A.1", 1),
    ("d) bốn", "alpha", "d", 4),
    ("đ) năm", "alpha", "đ", 5),
    ("a/ một", "alpha", "a", 1),
    ("b. hai", "alpha", "b", 2),
    ("c- ba", "alpha", "c", 3),
    ("a.2) hai", "alpha2", "a.2", 2),
    ("b3. ba", "alpha2", "b3", 3),
    ("(4) bốn", "parenthesis", "4", 4),
    ("(c) ba", "parenthesis-letter", "c", 3),
    ("(iii) ba", "parenthesis-roman", "iii", 3),
    ("iv) bốn", "roman-small", "iv", 4),
    ("- một", "dash", "-", None),
    ("-Một", "dash", "-", None),
    ("– một", "dash", "-", None),
    ("• một", "bullet", "-", None),
    ("o Một", "bullet", "-", None),
    ("* một", "star", "-", None),
    ("+ một", "plus", "+", None),
    ("Thứ ba, rà soát", "ordinal", "Thứ ba", 3),
    ("Hai là: rà soát", "ordinal", "Hai là", 2),
]

UNMARKED = [
    "",
    "Sở Y tế",
    "V/v tăng cường kỷ luật",
    "X-quang phổi",
    "57-NQ/TW",
    "12-16 bậc",
    "45.55 điểm",
    "1.00",
    "3.2. 15",
    "2.5 triệu đồng",
    "12.4.2022 là hạn cuối",
    "30/6/2025",
    "2024. Kết quả",
    "-----",
    "---o0o---",
    "***",
    "Phần I của Kế hoạch",
    "Phần mềm dùng chung",
    "Chương V Thông tư này",
    "Điều 5 Nghị định này",
    "Điều chỉnh dự toán",
    "Mục tiêu chung",
    "Mục 2 Quyết định này",
    "Phụ lục kèm theo Kế hoạch này",
    "Mẫu mã đa dạng",
    "o rõ việc",
    "Một là việc chung",
    "(Kèm theo Quyết định)",
    "a",
    "1)",
]

HEADINGS = [
    ("TỔ CHỨC THỰC HIỆN", True),
    ("Sở Nội vụ", True),
    ("Các sở chịu trách nhiệm:", True),
    ("Các sở báo cáo.", False),
    ("rà soát hồ sơ;", False),
    ("x" * 171, False),
]

SETTLED: list[tuple[list[str], list[str | None]]] = [
    # lines, their kinds and styles after reading them together
    (["G. a", "H. b", "I. c", "K. d", "L. e"], ["upper"] * 5),
    (["H. b", "I. c", "II. d"], ["upper", "roman", "roman"]),
    (["I. a", "A. b", "H. c", "I. d"], ["roman", "upper", "upper", "roman"]),
    (["G. a", "H. b", "I. c"], ["upper", "upper", "upper"]),
    (["K. Pa Na", "1. a"], [None, "arabic"]),
    (["h) a", "i) b", "k) c"], ["alpha"] * 3),
    (["i) a", "ii) b", "iii) c", "iv) d", "v) e"], ["roman-small"] * 5),
    (["(h) a", "(i) b"], ["parenthesis-letter"] * 2),
    (["(a) x", "(i) b", "(ii) c"], ["parenthesis-letter", "parenthesis-roman", "parenthesis-roman"]),
    (["12. a", "13. b", "16. c", "64. d"], ["arabic", "arabic", "arabic", None]),
    (["64. d"], [None]),
]


@pytest.mark.parametrize(("line", "style", "text", "number"), MARKS, ids=[mark[0] for mark in MARKS])
def test_mark(line: str, style: str, text: str, number: int | None) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.style, label.text) == (style, text)
    count = count_of(label)
    if number is not None:
        assert isinstance(count, Count) and count.number == number
    assert label.body <= len(line) and not line[label.body :].startswith(" ")


@pytest.mark.parametrize("line", UNMARKED)
def test_no_mark(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize(("lines", "styles"), SETTLED)
def test_marks_that_two_alphabets_share(lines: list[str], styles: list[str | None]) -> None:
    assert [label.style if label else None for label in settle([read_label(x) for x in lines])] == styles


@pytest.mark.parametrize(("line", "heading"), HEADINGS)
def test_heading(line: str, heading: bool) -> None:
    assert looks_like_heading(line) is heading


@pytest.mark.parametrize(
    ("line", "attribute"),
    [
        ("Cơ quan chủ trì: Sở Tư pháp", True),
        ("- Thời gian hoàn thành: tháng 6", True),
        ("b) Sản phẩm: báo cáo", True),
        ("Kinh phí do ngân sách cấp.", False),
        ("Sở Tư pháp: rà soát", False),
    ],
)
def test_attribute(line: str, attribute: bool) -> None:
    assert is_attribute(line) is attribute


@pytest.mark.parametrize(
    ("line", "capitals"),
    [("KẾ HOẠCH 2025", True), ("Kế hoạch", False), ("QĐ", False), ("2025", False), ("ĐẮK LẮK - ƯU", True)],
)
def test_capitals(line: str, capitals: bool) -> None:
    assert is_capitals(line) is capitals
