"""Stamps and specks on scanned pages: which lines are set apart and which stay."""

from __future__ import annotations

import pytest

from pipeline.ocr.stamps import set_stamps_apart
from pipeline.readers.paper.page import Page, Rule, Rules, Word

Row = tuple[float, float, str]


def page(*rows: Row, sure: int = 95) -> Page:
    """A page with rows of words, each from its place on, all of one size."""
    words = []
    for x, top, text in rows:
        for word in text.split():
            confidence = sure
            if word.endswith("?"):
                word, confidence = word[:-1], 30
            words.append(Word(word, x, top, x + 6 * len(word), top + 12, confidence=confidence))
            x += 6 * len(word) + 3
    return Page(1, 595, 842, words)


HEAD: tuple[Row, ...] = (
    (80, 60, "VĂN PHÒNG TỈNH X"),
    (300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (90, 90, "Số: 12/TB-VP"),
    (250, 140, "THÔNG BÁO"),
)
BODY: Row = (80, 400, "Các sở thực hiện trước ngày 30/6/2025 và báo cáo.")

CASES: list[tuple[str, tuple[Row, ...], list[str]]] = [
    ("an incoming mail's stamp", ((75, 180, "CỔNG THÔNG TIN TỈNH"), (80, 195, "ĐẾN Ngày: 16/4/2024")), ["CỔNG", "ĐẾN"]),
    ("its fields below", ((80, 180, "CÔNG VĂN ĐẾN"), (80, 194, "Giờ: 9"), (80, 208, "Chuyển: Phòng 1")), ["CÔNG", "Giờ:", "Chuyển:"]),
    ("a day misread", ((80, 195, "ĐẾN vay. 4141.2024"),), ["ĐẾN"]),
    ("an office's name, misread", ((75, 180, "CÔNG THÔNG YIN ĐIỆN TƯ CHÍNH PHỦ"),), ["CÔNG"]),
    ("an electronic signature", ((300, 15, "Người ký: Văn phòng"), (300, 28, "Email: a@b.vn"), (300, 41, "Thời gian ký: 01.02.2024")), ["Người", "Email:", "Thời"]),
    ("a stroke of a pen", ((400, 700, "#W%xq?"),), ["#W%xq"]),
    ("marks of nothing", ((80, 430, "Bộ _ Tài ' chính \""),), ["_", "'", "\""]),
    # What stays.
    ("a title that goes on with a year", ((60, 180, "ĐẾN NĂM 2030"),), []),
    ("a title in the middle", ((240, 180, "ĐẾN NGÀY 30/6"),), []),
    ("a sentence on mail", ((80, 430, "Đến ngày 30/6, các sở báo cáo."),), []),
    ("recipients", ((80, 600, "- Cơ quan: Sở A; Email: không có"),), []),
    ("a doubtful word that is one", ((80, 430, "Nghiêm? túc? thực? hiện?"),), []),
    ("a doubtful number", ((80, 430, "Đạt 85,3? điểm"),), []),
    ("the heading of a column of numbers", ((80, 430, "TT"),), []),
    ("a lone item's mark", ((80, 430, "I"), (80, 450, "a)")), []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "gone"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_stamps(rows: tuple[Row, ...], gone: list[str]) -> None:
    sheet = page(*HEAD, *rows, BODY)
    count = len(sheet.words)
    set_stamps_apart(sheet)
    stamped = [word.text for word in sheet.stamped]
    assert [text for text in gone if text not in stamped] == []
    assert bool(stamped) == bool(gone)
    assert len(sheet.words) + len(stamped) == count
    kept = " ".join(word.text for word in sheet.words)
    assert "Số: 12/TB-VP" in kept
    assert "30/6/2025" in kept


def test_what_stands_in_a_stamps_frame_goes_and_what_stands_beside_it_stays() -> None:
    stamp = ((80, 180, "ĐẾN"), (100, 196, "S6... Vr/]c"), (80, 212, "Chu yển"))
    sheet = page(*HEAD, *stamp, (190, 196, "trên địa bàn tỉnh X"), BODY)
    sheet.rules = Rules([Rule(176, 70, 180), Rule(230, 70, 180)], [Rule(70, 176, 230), Rule(180, 178, 229)])
    set_stamps_apart(sheet)
    assert [word.text for word in sheet.stamped] == ["ĐẾN", "S6...", "Vr/]c", "Chu", "yển"]


def test_a_table_that_holds_no_stamp_stays() -> None:
    sheet = page(*HEAD, (80, 196, "TT Nội dung"), (80, 212, "1 Họp"), BODY)
    sheet.rules = Rules([Rule(190, 70, 180), Rule(230, 70, 180)], [Rule(70, 190, 230), Rule(180, 190, 230)])
    set_stamps_apart(sheet)
    assert sheet.stamped == []
