"""Places in composed sentences and tables: the text, and what a careful reader takes from it."""

from __future__ import annotations

import pytest

from tests.extractors.extracted import extract, ranks
from tests.extractors.test_scores import HEAD


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "PAR INDEX năm 2023 của tỉnh xếp thứ 31/63, tăng 05 bậc so với năm 2022.",
            [("PAR_INDEX Cà Mau 2023", 31, 63, 5)],
        ),
        ("SIPAS năm 2023 tụt hai bậc, xếp hạng 44.", [("SIPAS Cà Mau 2023", 44, None, -2)]),
        (
            "PAPI đi từ vị trí 51 năm 2022 lên 39/61 năm 2023.",
            [("PAPI Cà Mau 2022", 51, None, None), ("PAPI Cà Mau 2023", 39, 61, None)],
        ),
        ("Về PCI năm 2023, Quảng Ninh tiếp tục đứng đầu.", [("PCI Quảng Ninh 2023", 1, None, None)]),
        (
            "Chỉ số DTI năm 2022: chính quyền số xếp thứ 40/63; kinh tế số xếp thứ 18/63.",
            [("DTI.1 Cà Mau 2022", 40, 63, None), ("DTI.2 Cà Mau 2022", 18, 63, None)],
        ),
    ],
)
def test_places(sentence: str, expected: list[tuple[str, int | None, int | None, int | None]]) -> None:
    assert ranks(HEAD + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Đây là năm thứ 4 liên tiếp tỉnh công bố DDCI.",
        "Thu ngân sách năm 2023 xếp thứ 12/63 tỉnh, thành phố.",
        "PCI năm 2023 không còn nằm trong tốp 30 cả nước.",
        "Vai trò của người đứng đầu trong việc nâng cao PAPI rất quan trọng.",
    ],
)
def test_what_is_no_place(sentence: str) -> None:
    assert ranks(HEAD + sentence) == []


def test_the_end_of_a_list_counts_from_below() -> None:
    found = extract(HEAD + "Về DDCI năm 2023, huyện U Minh đứng cuối bảng.").rankings
    assert [(r.subject.name, r.rank, r.from_bottom) for r in found] == [("huyện U Minh", None, 1)]


def test_a_place_within_a_region_keeps_its_words() -> None:
    found = extract(HEAD + "PCI năm 2023 của tỉnh xếp thứ 5 của khu vực Đồng bằng sông Cửu Long.").rankings
    assert [(r.rank, r.scope) for r in found] == [(5, "khu vực Đồng bằng sông Cửu Long")]
