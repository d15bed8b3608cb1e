"""Dates in all their printed forms."""

from __future__ import annotations

import pytest

from extractors.dates import find_dates, with_year
from extractors.folding import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cần Thơ, ngày 03 tháng 4 năm 2025", [("2025-04-03", "day")]),
        ("ban hành ngày 03/04/2025 và 9/4/2025", [("2025-04-03", "day"), ("2025-04-09", "day")]),
        ("ký 15.8.2021", [("2021-08-15", "day")]),
        ("họp 05-11-2023", [("2023-11-05", "day")]),
        ("họp 5-1-2023", [("2023-01-05", "day")]),
        ("ngày9 tháng 05", [("--05-09", "day")]),
        ("gửi trước ngày 3/7", [("--07-03", "day")]),
        ("trong tháng 8 năm 2024", [("2024-08", "month")]),
        ("trong tháng 08/2024", [("2024-08", "month")]),
        ("kết quả năm 2022", [("2022", "year")]),
        ("ngày      tháng 10 năm 2026", [("2026-10", "month")]),
        ("ngày 29 tháng 02 năm 2024", [("2024-02-29", "day")]),
        ("ngày 29 tháng 02 năm 2025", []),
        ("31/02/2024, 30/13/2024", []),
        ("đạt 17/63, bằng 8,5/10; chỉ số 1.2.3", []),
        ("giai đoạn 2021-2025", []),
        ("tuần 2 tháng 6/2025", [("2025-06", "month")]),
        ("12/2020/QĐ-UBND", []),
    ],
)
def test_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(date.iso, date.precision) for date in find_dates(fold(text))] == expected


def test_spans_hold_the_printed_words() -> None:
    text = "Thực hiện từ Ngày 03 tháng 4 năm 2025 trở đi"
    (date,) = find_dates(fold(text))
    assert text[date.start : date.end] == "Ngày 03 tháng 4 năm 2025"


def test_only_between_the_offsets() -> None:
    text = "01/02/2024 đến 03/04/2024"
    assert [date.iso for date in find_dates(fold(text), 11)] == ["2024-04-03"]
    assert [date.iso for date in find_dates(fold(text), 0, 10)] == ["2024-02-01"]


@pytest.mark.parametrize(
    ("iso", "year", "expected"),
    [
        ("--06-14", 2023, "2023-06-14"),
        ("--06-14", None, None),
        ("--02-29", 2023, None),
        ("2024-05", 2023, "2024-05"),
    ],
)
def test_the_year_is_completed(iso: str, year: int | None, expected: str | None) -> None:
    assert with_year(iso, year) == expected
