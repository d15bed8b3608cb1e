"""Targets of fields in a list, of points that name their index after them, of groups not to be left; and what is none."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import plan, told

FIELDS = [
    (
        "Các chỉ số thành phần do Sở theo dõi: Gia nhập thị trường (đứng thứ 9 trở lên), Hỗ trợ doanh nghiệp (tăng tối thiểu 0,3 điểm), Cạnh tranh bình đẳng (không dưới 6,4 điểm và không quá hạng 15).",
        [
            "PCI/PCI.1 rank <=9 hang -", "PCI/PCI.8 change >=0.3 diem -", "PCI/PCI.6 level >=6.4 diem -",
            "PCI/PCI.6 rank <=15 hang -",
        ],
    ),
    ("Tỷ lệ người dân hài lòng về thủ tục hành chính công tối thiểu 91%.", ["- level >=91 % -"]),
    ("Năm 2025, tỉnh phấn đấu thuộc tốp 8 và đạt trên 70 điểm PCI.", ["PCI rank <=8 hang 2025", "PCI level >70 diem 2025"]),
]  # fmt: skip

PLACES = [
    ("Chỉ số PCI: không ra khỏi nhóm 8.", ["PCI rank <=8 hang -"]),
    ("Chỉ số PCI không rơi khỏi tốp 12.", ["PCI rank <=12 hang -"]),
    ("PAPI không quá hạng 15.", ["PAPI rank <=15 hang -"]),
    ("Chỉ số PCI ra khỏi nhóm 50 địa phương cuối.", []),
]

NONE = [
    (
        "PAPI thuộc tốp 12 và không có nội dung thành phần nào thuộc nhóm điểm thấp nhất.",
        ["PAPI rank <=12 hang -"],
    ),
    ("Thủ tục hành chính công: Các thôn họp dân 2 lần một năm, lần đầu không muộn hơn 15/5.", []),
]


@pytest.mark.parametrize(("body", "expected"), [*FIELDS, *PLACES, *NONE])
def test_targets(body: str, expected: list[str]) -> None:
    assert told(plan(body)) == expected
