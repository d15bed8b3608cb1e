"""Dates as Vietnamese documents print them: ngày 27 tháng 6 năm 2025, 12.4.2022, tháng 12/2024, năm 2024."""

from __future__ import annotations

import re
from calendar import monthrange

from extractors.folded import NUMBER, Led
from extractors.values import value
from schemas.vocabulary import DatePrecision

YEARS = range(1945, 2100)
"""Years that a document can mean; other figures of four digits are amounts."""


@value(frozen=True, slots=True)
class DateMention:
    """A printed date; ``iso`` lacks the parts that are not printed: 2024-12, 2024, or --06-14 with no year."""

    start: int
    end: int
    iso: str
    precision: DatePrecision


_DATE = Led(
    re.compile(
        r"""
    (?<![\d/.,])(?:
      (?<!tuần\s)(?<!tuần\sthứ\s)(?:ngày\s{0,3})?(?P<d1>\d{1,2})\s{0,3}tháng\s{0,3}(?P<m1>\d{1,2})(?!\d)
        (?:\s{0,3},?\s{0,3}năm\s{0,3}(?P<y1>\d{4})(?!\d))?                        #   năm 2025
    | (?:ngày\s{0,3})?(?P<d2>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<m2>\d{1,2})\s?(?P=sep)\s?(?P<y2>\d{4})(?![\d/])
    | ngày\s{0,3}(?P<d3>\d{1,2})\s?/\s?(?P<m3>\d{1,2})(?![\d/.,]\d|\d)            # ngày 1/7
    | tháng\s{0,3}(?P<m4>\d{1,2})\s{0,3}(?:/|-|năm)?\s{0,3}(?P<y4>\d{4})(?!\d)    # tháng 12/2024
    | năm\s{1,3}(?P<y5>\d{4})(?!\d)
    )
    """,
        re.VERBOSE,
    ),
    f"{NUMBER} ngày tháng năm",
)


def is_date(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has the day; with no year, 29 February counts."""
    if not 1 <= month <= 12 or (year is not None and year not in YEARS):
        return False
    return 1 <= day <= monthrange(2024 if year is None else year, month)[1]


def last_day(year: int, month: int) -> int:
    """The number of days of the month."""
    return monthrange(year, month)[1]


def find_dates(folded: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """The dates printed between two offsets of a folded text, in order; what no calendar has (31/02) is left out."""
    found = (_mention(match) for match in _DATE.finditer(folded, start, end))
    return [mention for mention in found if mention is not None]


def with_year(iso: str, year: int | None) -> str | None:
    """The date with the given year where it prints none; None where it can't be completed."""
    if not iso.startswith("--"):
        return iso
    if year is None or not is_date(year, int(iso[2:4]), int(iso[5:7])):
        return None
    return f"{year:04d}{iso[1:]}"


def _mention(match: re.Match[str]) -> DateMention | None:
    group = match.groupdict()
    for at in "123":
        if group["d" + at]:
            year = group.get("y" + at)
            return _day(match, year, int(group["m" + at]), int(group["d" + at]))
    year, month = int(group["y4"] or group["y5"]), group["m4"]
    if year not in YEARS or (month and not 1 <= int(month) <= 12):
        return None
    if month:
        return DateMention(match.start(), match.end(), f"{year}-{int(month):02d}", "month")
    return DateMention(match.start(), match.end(), str(year), "year")


def _day(match: re.Match[str], year: str | None, month: int, day: int) -> DateMention | None:
    if not is_date(int(year) if year else None, month, day):
        return None
    return DateMention(match.start(), match.end(), f"{year or '-'}-{month:02d}-{day:02d}", "day")
