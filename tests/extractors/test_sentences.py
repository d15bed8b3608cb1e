"""Where a paragraph is cut into sentences."""

from __future__ import annotations

import time

import pytest

from extractors.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[span.start : span.end].strip() for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PCI tăng. SIPAS giảm.", ["PCI tăng.", "SIPAS giảm."]),
        ("Có tăng không? Có! Rất nhiều… Thế thôi.", ["Có tăng không?", "Có!", "Rất nhiều…", "Thế thôi."]),
        ("Đạt 65.4 điểm. Hạng 3.", ["Đạt 65.4 điểm.", "Hạng 3."]),
        ("Tổng điểm 42. 15 chỉ số tăng.", ["Tổng điểm 42.", "15 chỉ số tăng."]),
        ("Tỉnh thuộc nhóm B. Năm sau tăng hạng.", ["Tỉnh thuộc nhóm B.", "Năm sau tăng hạng."]),
        ("A. Kết quả. B. Hạn chế.", ["A. Kết quả.", "B. Hạn chế."]),
        ("TP. Cần Thơ xếp thứ 5.", ["TP. Cần Thơ xếp thứ 5."]),
        ("Do ThS. Nam nói.", ["Do ThS. Nam nói."]),
        ("Theo TT. Nguyễn A.", ["Theo TT. Nguyễn A."]),
        ("1. PAR INDEX đạt 85%. 2. PCI tăng.", ["1. PAR INDEX đạt 85%.", "2. PCI tăng."]),
        ("2.1.3. Kết quả chung", ["2.1.3. Kết quả chung"]),
        ("(1. Công khai. Minh bạch)", ["(1. Công khai.", "Minh bạch)"]),
        ("III. Nhiệm vụ. IV. Giải pháp.", ["III. Nhiệm vụ.", "IV. Giải pháp."]),
        ("Vân vân... rồi thôi. Hết.", ["Vân vân... rồi thôi.", "Hết."]),
        ("Ông nói “tốt.” Bà nghe.", ["Ông nói “tốt.”", "Bà nghe."]),
        ("Không có dấu chấm", ["Không có dấu chấm"]),
        ("", []),
    ],
)
def test_cuts(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_spans_cover_the_paragraph() -> None:
    text = "Mở. Đầu câu hai, TP. Huế. Ba 3.5 điểm! Hết"
    spans = list(sentences(text, 0, len(text)))
    assert [span.start for span in spans] == [0, *[span.end for span in spans[:-1]]]
    assert spans[-1].end == len(text)


@pytest.mark.parametrize("unit", [". ", ".", "A. ", "… ", "1. ", "tp. ", ".” "])
def test_long_runs(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    list(sentences(text, 0, len(text)))
    assert time.process_time() - start < 1
