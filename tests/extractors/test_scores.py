"""Scores in composed sentences and tables: the text, and what a careful reader takes from it."""

from __future__ import annotations

import pytest

from tests.extractors.extracted import extract, scores

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 31/BC-UBND\nCà Mau, ngày 10 tháng 6 năm 2024\n\nBÁO CÁO\nPhân tích các chỉ số\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chỉ số PAR INDEX năm 2023 của tỉnh đạt 86,15%, tăng 1,2% so với năm 2022.",
            [("PAR_INDEX Cà Mau 2023", 86.15, "%", 1.2)],
        ),
        ("Năm 2023, PAPI của tỉnh đạt 42.394 điểm.", [("PAPI Cà Mau 2023", 42.394, "diem", None)]),
        (
            "Chỉ số SIPAS tăng từ 81,4% năm 2022 lên 83,05% năm 2023.",
            [("SIPAS Cà Mau 2022", 81.4, "%", None), ("SIPAS Cà Mau 2023", 83.05, "%", None)],
        ),
        (
            "PCI năm 2023 đạt 65,4 điểm, trong đó: Gia nhập thị trường (giảm 0,31 điểm so với năm 2022).",
            [("PCI Cà Mau 2023", 65.4, "diem", None), ("PCI.1 Cà Mau 2023", None, "diem", -0.31)],
        ),
        (
            "Năm 2022, hai nội dung Quản trị môi trường và Quản trị điện tử của PAPI lần lượt đạt 3,4 điểm và 2,9 điểm.",
            [("PAPI.7 Cà Mau 2022", 3.4, "diem", None), ("PAPI.8 Cà Mau 2022", 2.9, "diem", None)],
        ),
        (
            "Chỉ số PAR INDEX năm 2023: Sở Tư pháp đạt 92,1 điểm.",
            [("PAR_INDEX_LOCAL Sở Tư pháp 2023", 92.1, "diem", None)],
        ),
    ],
)
def test_values(sentence: str, expected: list[tuple[str, float | None, str, float | None]]) -> None:
    assert scores(HEAD + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Nội dung cải cách thể chế của PAR INDEX năm 2023 bị mất 2,5/10 điểm.",
        "Năm 2023 có 12 tỉnh (19,05%) tăng điểm PAR INDEX.",
        "Tỷ lệ hồ sơ đúng hạn năm 2023 đạt 98,7%.",
        "Nếu giữ được đà này, PAPI có thể đạt 44 điểm.",
        "Phấn đấu năm 2024 PAR INDEX đạt 88% trở lên.",
        "Sở Giáo dục và Đào tạo lợp lại mái 25 điểm trường để nâng PAPI năm 2023.",
        "PAPI năm 2023: Bưu điện tỉnh mở 14 điểm bưu điện ở xã, ngành du lịch có 9 điểm du lịch mới.",
        "Giải ngân vốn đầu tư công năm 2023 đạt 91,2% kế hoạch.",
    ],
)
def test_what_is_no_score(sentence: str) -> None:
    assert scores(HEAD + sentence) == []


def test_a_table_of_fields_with_its_maxima() -> None:
    table = (
        "<p>Kết quả PAPI của tỉnh Bến Tre năm 2023</p><table><tr><th>TT</th><th>Nội dung</th><th>Điểm tối đa</th>"
        "<th>Điểm đạt</th></tr><tr><td>1</td><td>Công khai, minh bạch</td><td>10</td><td>5,21</td></tr>"
        "<tr><td></td><td>Tổng điểm</td><td>80</td><td>43,05</td></tr></table>"
    )
    found = extract(table, "x.html").scores
    assert [(s.component, s.value, s.scale, s.year) for s in found] == [
        ("PAPI.2", 5.21, 10, 2023),
        (None, 43.05, 80, 2023),
    ]
    assert {s.subject.name for s in found} == {"Bến Tre"}


def test_a_budget_table_gives_none() -> None:
    table = (
        "<p>Dự toán kinh phí nâng cao PAPI năm 2024</p><table><tr><th>TT</th><th>Nội dung chi</th><th>Số tiền</th></tr>"
        "<tr><td>1</td><td>In tờ rơi</td><td>12,5</td></tr><tr><td>2</td><td>Tập huấn</td><td>30</td></tr></table>"
    )
    assert extract(table, "x.html").scores == []


def test_the_same_value_again_is_a_repeat() -> None:
    text = HEAD + "PAPI năm 2023 của tỉnh đạt 42,39 điểm.\n\nNhư vậy, PAPI năm 2023 đạt 42,39 điểm."
    assert [s.repeat for s in extract(text).scores] == [False, True]
