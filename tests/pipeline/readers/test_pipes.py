"""Tables between bars or tabs."""

import pytest

from tests.pipeline.readers.helpers import lines, only_table, roles, shown


def test_table_with_a_rule() -> None:
    table = only_table(
        "| TT | Việc | Hạn |\n|:--|:-:|---|\n| 1 | Họp giao ban | Thứ Sáu |\n| 2 | Báo cáo |  |\n"
    )
    assert shown(table) == "[TT | Việc | Hạn / 1 | Họp giao ban | Thứ Sáu / 2 | Báo cáo | ]"
    assert [cell.header for cell in table.cells] == [True] * 3 + [False] * 6


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "| 1 | Họp | Văn phòng |\n| 2 | Báo cáo | Tư pháp |",
            "[1 | Họp | Văn phòng / 2 | Báo cáo | Tư pháp]",
        ),
        (
            "1 | Họp | A\n2 | Báo cáo | B\n3 | Kiểm tra | C",
            "[1 | Họp | A / 2 | Báo cáo | B / 3 | Kiểm tra | C]",
        ),
        (
            "TT\tViệc\tHạn\n1\tHọp\tQuý I\n2\tBáo cáo\tQuý II",
            "[TT | Việc | Hạn / 1 | Họp | Quý I / 2 | Báo cáo | Quý II]",
        ),
        ("| a | b |\n|---|---|\n| một<br>hai | ba \\| bốn |", "[a | b / một\nhai | ba | bốn]"),
        ("+----+-----+\n| TT | Việc |\n+====+=====+\n| 1 | Họp |\n+----+-----+", "[TT | Việc / 1 | Họp]"),
        (
            "| Việc | Văn bản |\n|---|---|\n| Rà soát | 185/KH-<br>UBND |",
            "[Việc | Văn bản / Rà soát | 185/KH-UBND]",
        ),
    ],
)
def test_tables(source: str, expected: str) -> None:
    assert shown(only_table(source)) == expected


def test_rows_of_other_widths_begin_another_table() -> None:
    source = "| 1 | Họp | A |\n| 2 | Thi | B |\n| x | y |\n| z | t |"
    assert lines(source) == ["[1 | Họp | A / 2 | Thi | B]", "[x | y / z | t]"]


def test_ragged_rows_under_a_rule() -> None:
    table = only_table("| TT | Việc | Hạn |\n|---|---|---|\n| I. Thể chế |\n| 1 | Họp | Quý I |")
    assert shown(table) == "[TT | Việc | Hạn / I. Thể chế / 1 | Họp | Quý I]"


def test_portal_table() -> None:
    source = "Kế hoạch 7/KH-UBND\n| Số hiệu | 7/KH-UBND |\n| Ngày ban hành | 02/4/2024 |\n| Người ký | Lê Thị Tư |\n"
    assert roles(source)[1] == (
        "metadata",
        "[Số hiệu | 7/KH-UBND / Ngày ban hành | 02/4/2024 / Người ký | Lê Thị Tư]",
    )


def test_letterhead_between_bars() -> None:
    source = (
        "| **UBND HUYỆN NÚI THÀNH**<br>PHÒNG NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n"
        "| Số: 4/BC-PNV | Núi Thành, ngày 5 tháng 6 năm 2024 |\n"
    )
    assert lines(source, "a.md") == [
        "UBND HUYỆN NÚI THÀNH",
        "PHÒNG NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 4/BC-PNV",
        "Núi Thành, ngày 5 tháng 6 năm 2024",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("05/8/2024 | 16:30", ["05/8/2024 | 16:30"]),
        ("| Nơi nhận | CHỦ TỊCH |", ["Nơi nhận", "CHỦ TỊCH"]),
        ("Tác giả: An | Ảnh: Bình\nNgày: 3/4 | Báo", ["Tác giả: An | Ảnh: Bình", "Ngày: 3/4 | Báo"]),
    ],
)
def test_bars_that_make_no_table(source: str, expected: list[str]) -> None:
    assert lines(source) == expected


def test_rows_of_blank_cells() -> None:
    assert {role for role, _ in roles("| | |\n| | |\nChữ")} == {"junk", "text"}
