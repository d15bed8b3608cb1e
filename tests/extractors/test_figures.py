"""Figures of a sentence: which kind each is, and its parts."""

from __future__ import annotations

import time

import pytest

from extractors.figures import MEASURING, find_figures, may_measure
from extractors.folding import fold


def kinds(text: str) -> list[str]:
    folded = fold(text)
    return [figure.kind for figure in find_figures(folded, 0, len(folded))]


def parts(text: str) -> dict[str, str]:
    folded = fold(text)
    return find_figures(folded, 0, len(folded))[0].parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt 86,2%", ["value"]),
        ("43,5/80 điểm", ["value"]),
        ("44,7 điểm/80 điểm", ["value"]),
        ("đạt 43,28", ["bare"]),
        ("xếp thứ 12/63 tỉnh, thành phố", ["rank"]),
        ("xếp hạng 55 trên tổng số 63 tỉnh", ["rank"]),
        ("đứng thứ nhất", ["rank"]),
        ("vị trí quán quân", ["first"]),
        ("dẫn đầu cả nước", ["first"]),
        ("người đứng đầu", []),
        ("tăng 03 bậc", ["change"]),
        ("tụt một hạng", ["change"]),
        ("giảm sâu (6,45%)", ["change", "close"]),
        ("(+0,2 điểm)", ["signed"]),
        ("cao hơn năm 2022 là 1,2%", ["grown"]),
        ("giữ nguyên vị trí", ["keep"]),
        ("không tăng, không giảm", ["keep"]),
        ("không thay đổi thứ hạng", ["keep"]),
        ("từ vị trí 63 (năm 2020) lên 39/63", ["rank_move"]),
        ("từ 81,5% xuống còn 79,9%", ["value_move"]),
        ("lần lượt đạt 7,8 điểm và 5,9 điểm", ["turns"]),
        ("lần lượt là Huế và Đà Nẵng", ["in_turn"]),
        ("3 đơn vị dẫn đầu là", ["list_of"]),
        ("nhóm B", ["group"]),
        ("nhóm trung bình cao", ["group"]),
        ("nhóm 10 tỉnh dẫn đầu", ["band"]),
        ("tốp 5", ["band"]),
        ("12 tỉnh có điểm", ["count"]),
        ("so với năm 2020", ["versus"]),
        ("giai đoạn 2018 - 2020", ["years"]),
        ("tháng 6/2024", ["month"]),
        ("năm 2021", ["year"]),
        ("trong khu vực Tây Nguyên", ["scope"]),
        ("á quân", ["second"]),
        ("áp chót", ["last"]),
        ("năm thứ 4 liên tiếp", []),
        ("Điều 12, khoản 3", []),
        ("phấn đấu đạt 90%", ["goal", "value"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xếp thứ 12/63 tỉnh, thành phố", {"n": "12", "o": "63"}),
        ("đứng thứ nhì", {"w": "nhì"}),
        ("83,1/100 điểm", {"n": "83,1", "s": "100", "p": "điểm"}),
        ("tăng 2,3 điểm", {"v": "tăng", "n": "2,3", "u": "điểm"}),
        ("tăng 7 bậc và 1,5 điểm so với", {"v": "tăng", "n": "7", "u": "bậc", "n2": "1,5", "u2": "điểm"}),
        ("so với kết quả PCI năm 2019", {"y": "2019"}),
        ("giai đoạn 2018 - 2020", {"from": "2018", "to": "2020"}),
        ("(18/63)", {"n": "18", "o": "63"}),
    ],
)
def test_parts(text: str, expected: dict[str, str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "đạt 5,2",
        "xếp thứ 3",
        "tăng hai bậc",
        "dẫn đầu",
        "nhóm cao nhất",
        "tốp 10",
        "giữ nguyên",
        "đội sổ",
        "lần lượt",
    ],
)
def test_the_cheap_look_misses_nothing(text: str) -> None:
    assert may_measure(fold(text))


@pytest.mark.parametrize("text", ["Kính gửi các sở, ngành", "ngày 12 tháng 5 năm 2023", "khoản 3 Điều 12"])
def test_the_cheap_look_spares_other_text(text: str) -> None:
    assert not may_measure(fold(text))


def test_measuring_kinds_are_kinds() -> None:
    assert "value" in MEASURING and "year" not in MEASURING


UNITS = [
    "tăng ", "từ 3 ", "từ vị trí 3 năm 2020 ", "lần lượt 1, ", "lần lượt xếp ", "1, ", "1 và ", "nhóm các tỉnh ",
    "nhóm 3 tỉnh có ", "10 tỉnh a ", "5 chỉ số thành phần x ", "so với kết quả ", "hạng 3 (", "86,5% ", "(", "(1/2",
    "vị trí thứ ", "xếp ", "tỉnh, ", "năm 2020 và ", "trong khu vực ", "trên tổng ", "một trong 5 tỉnh ", "cao nhất ", '"',
    "0,5", "12345", "tăng lên ", "dẫn đầu 5 tỉnh ", "giai đoạn 2020 - ", "hơn ", "cao hơn mức ", "không tăng ", "áp ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_long_runs(unit: str) -> None:
    text = fold(unit * (100_000 // len(unit)))
    start = time.process_time()
    find_figures(text, 0, len(text))
    may_measure(text)
    assert time.process_time() - start < 1
