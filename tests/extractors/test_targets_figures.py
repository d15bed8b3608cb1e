"""The grammar of a target's figure, on bare words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extractors.folding import fold
from extractors.target_figures import TargetFigure, find_target_figures


def found(words: str) -> list[TargetFigure]:
    folded = fold(words)
    return find_target_figures(folded, 0, len(folded))


@pytest.mark.parametrize(
    ("words", "sort", "comparator", "value", "unit"),
    [
        ("đạt 86,5% trở lên", "level", ">=", 86.5, "%"),
        ("không dưới 7,35 điểm", "level", ">=", 7.35, "diem"),
        ("từ trên 70% văn bản", "level", ">", 70, "%"),
        ("≤ 5%", "level", "<=", 5, "%"),
        ("xuống dưới 15%", "level", "<", 15, "%"),
        ("chiếm từ 15% GRDP trở lên", "level", ">=", 15, "%"),
        ("80% trở xuống", "level", "<=", 80, "%"),
        ("đạt và vượt 90%", "level", ">=", 90, "%"),
        ("tối thiểu 90/100 điểm", "level", ">=", 90, "diem"),
        ("95 phần trăm", "level", "=", 95, "%"),
        ("tăng từ 02 bậc trở lên", "rank_change", ">=", 2, "bac"),
        ("tăng hai bậc", "rank_change", "=", 2, "bac"),
        ("cải thiện trên 10 hạng", "rank_change", ">", 10, "bac"),
        ("tăng trung bình hằng năm từ 03 bậc", "rank_change", ">=", 3, "bac"),
        ("giảm 5%", "change", "=", 5, "%"),
        ("tăng 0,5 điểm phần trăm", "change", "=", 0.5, "%"),
        ("cắt giảm tối thiểu 30% chi phí", "change", ">=", 30, "%"),
        ("xếp thứ 20 trở lên", "rank", "<=", 20, "hang"),
        ("không thấp hơn thứ 15", "rank", "<=", 15, "hang"),
        ("vị trí thứ 5/34", "rank", "=", 5, "hang"),
        ("xếp hạng: 12", "rank", "=", 12, "hang"),
        ("đứng thứ nhất", "rank", "=", 1, "hang"),
        ("xếp hạng dưới 30", "rank", "<", 30, "hang"),
        ("thuộc nhóm 20", "band", "<=", 20, "hang"),
        ("tốp 3", "band", "<=", 3, "hang"),
        ("trong 10 địa phương dẫn đầu", "band", "<=", 10, "hang"),
        ("nhóm 15/63", "band", "<=", 15, "hang"),
        ("ít nhất 01 sáng kiến", "count", ">=", 1, None),
        ("không quá 03 ngày", "count", "<=", 3, None),
        ("tối thiểu 1.200 doanh nghiệp", "count", ">=", 1200, None),
        ("từ 03 mô hình trở lên", "count", ">=", 3, None),
        ("đạt 95 triệu đồng", "count", "=", 95, None),
        ("DTI đạt trên 0,75.", "bare", ">", 0.75, None),
    ],
)
def test_one_figure(words: str, sort: str, comparator: str, value: float, unit: str | None) -> None:
    (figure,) = found(words)
    assert (figure.sort, figure.comparator, figure.value, figure.unit) == (sort, comparator, value, unit)


@pytest.mark.parametrize(
    ("words", "value", "value_to"),
    [
        ("45 - 50%", 45, 50),
        ("từ 85% đến 90%", 85, 90),
        ("đạt 44-45 điểm", 44, 45),
        ("tăng 1 - 2 bậc", 1, 2),
        ("xếp thứ 10 - 15", 10, 15),
        ("từ vị trí thứ 15 đến vị trí thứ 20", 15, 20),
        ("giảm 2 - 2,5%", 2, 2.5),
    ],
)
def test_ranges(words: str, value: float, value_to: float) -> None:
    (figure,) = found(words)
    assert (figure.value, figure.value_to) == (value, value_to)


@pytest.mark.parametrize(
    ("words", "group", "grade"),
    [
        ("thuộc nhóm trung bình cao", "trung bình cao", None),
        ("nhóm các tỉnh, thành phố đạt điểm cao nhất", "cao nhất", None),
        ("nhóm có chất lượng điều hành tốt", "tốt", None),
        ("nằm trong nhóm A", "A", None),
        ("thuộc nhóm 1", "1", None),
        ("tốp đầu cả nước", "đầu", None),
        ("đạt loại Khá trở lên", None, "Khá"),
        ("xếp loại “Tốt”", None, "Tốt"),
        ("đạt mức xuất sắc", None, "Xuất sắc"),
        ("xếp loại hoàn thành tốt nhiệm vụ", None, "Hoàn thành tốt nhiệm vụ"),
    ],
)
def test_groups_and_grades(words: str, group: str | None, grade: str | None) -> None:
    (figure,) = found(words)
    assert (figure.group, figure.grade, figure.value) == (group, grade, None)


@pytest.mark.parametrize(
    "words",
    [
        "từ 15 tuổi trở lên",
        "vào thứ 6 hằng tuần",
        "trong 30 ngày làm việc",
        "từ 80% - dưới 90%",
        "nhóm 10 tỉnh thấp nhất",
        "năm 2025 và giai đoạn 2026 - 2030",
        "ngày 15/6/2025",
        "Quyết định số 1606/QĐ-UBND",
        "xã nhóm 1",
        "bệnh viện hạng 2",
        "mục 2.1.3",
    ],
)
def test_no_figure(words: str) -> None:
    assert found(words) == []


def test_a_series_keeps_its_end_only() -> None:
    assert [figure.value for figure in found("tăng từ 60% năm 2024 lên 85% năm 2025")] == [85]
    assert [figure.value for figure in found("từ vị trí 45 lên vị trí 35")] == [35]


def test_figures_stand_in_order_and_apart() -> None:
    figures = found("đạt 88% trở lên, tăng 3 bậc, thuộc nhóm 10, xếp loại Tốt")
    assert [figure.sort for figure in figures] == ["level", "rank_change", "band", "grade"]
    assert all(one.end <= other.start for one, other in pairwise(figures))
