"""Menus that run into the words before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.menus import part_menus
from tests.pipeline.readers.helpers import roles


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Số: 80/NQ-CPTRANG CHỦGIỚI THIỆU", ["Số: 80/NQ-CP", "TRANG CHỦ", "GIỚI THIỆU"]),
        ("Kế hoạch 15/2024/KH-UBNDTRANG CHỦ", ["Kế hoạch 15/2024/KH-UBND", "TRANG CHỦ"]),
        ("12-NQ/TUTRANG CHỦ | TIN TỨC", ["12-NQ/TU", "TRANG CHỦ", "|", "TIN TỨC"]),
        (
            "xã đã ban hànhTRANG CHỦVĂN BẢN PHÁP LUẬTTrang chủ > Văn bản",
            ["xã đã ban hành", "TRANG CHỦ", "VĂN BẢN PHÁP LUẬT", "Trang chủ > Văn bản"],
        ),
        # nothing touches, or what touches is no number
        ("Số: 80/NQ-CP", ["Số: 80/NQ-CP"]),
        ("Số: 80/NQ-CP GIỚI THIỆU", ["Số: 80/NQ-CP GIỚI THIỆU"]),
        ("I. GIỚI THIỆU VĂN BẢN", ["I. GIỚI THIỆU VĂN BẢN"]),
        ("TRANG CHỦ", ["TRANG CHỦ"]),
        ("CỤCTRANG CHỦ", ["CỤCTRANG CHỦ"]),
        ("15/63TRANG CHỦ", ["15/63TRANG CHỦ"]),
        ("", [""]),
    ],
)
def test_part_menus(line: str, expected: list[str]) -> None:
    assert part_menus(line) == expected


@given(
    st.text(alphabet="aÂ1/-. ", max_size=20),
    st.lists(st.sampled_from(["TRANG CHỦ", "80/NQ-CP", "LIÊN HỆ", " ", "b"])),
)
def test_no_letter_is_lost(before: str, words: list[str]) -> None:
    line = before + "".join(words)
    assert "".join("".join(part_menus(line)).split()) == "".join(line.split())


PLAN = "1. Sở Y tế chủ trì rà soát hồ sơ của người dân tại bộ phận một cửa trước ngày 30/6/2025."


@pytest.mark.parametrize(
    "source",
    [
        f"Nghị quyết số 80/NQ-CPTRANG CHỦGIỚI THIỆU\n{PLAN}\n{PLAN}\n",
        f"<html><body><p>Nghị quyết số 80/NQ-CP<a>TRANG CHỦ</a><a>GIỚI THIỆU</a></p><p>{PLAN}</p><p>{PLAN}</p></body></html>",
    ],
)
def test_the_menu_is_junk(source: str) -> None:
    assert roles(source)[:3] == [
        ("text", "Nghị quyết số 80/NQ-CP"),
        ("junk", "TRANG CHỦ"),
        ("junk", "GIỚI THIỆU"),
    ]
