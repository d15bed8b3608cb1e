"""The stretches of the calendar that a text names: days, months, quarters, halves, years and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.dates import YEARS, find_dates, is_date, last_day
from extractors.folded import NUMBER, Led, has_number
from extractors.values import value
from schemas.vocabulary import DeadlinePrecision


@value(frozen=True, slots=True)
class Period:
    """A named stretch of time; parts that are not printed (the year of ``quý II``) are None.

    ``loose`` marks a form that other figures share (30/6, 2025), ``goes_on`` 'và các năm tiếp theo', and ``vague``
    a year that only words name (trong năm); ``day_to`` the last day where days of a month are meant (10 ngày đầu tháng 6).
    """

    start: int
    end: int
    precision: DeadlinePrecision
    year: int | None
    year_to: int | None = None
    month: int | None = 1
    month_to: int | None = 12
    day: int | None = None
    loose: bool = False
    goes_on: bool = False
    vague: bool = False
    day_to: int | None = None

    def in_year(self, year: int | None) -> Period:
        """The same period with the given year where it prints none."""
        return self if self.year is not None else replace(self, year=year)

    def first_day(self) -> str | None:
        """The ISO date on which it begins; None where a part is unknown."""
        if self.year is None or self.month is None:
            return None
        return f"{self.year}-{self.month:02d}-{self.day or 1:02d}"

    def last_day(self) -> str | None:
        """The ISO date on which it ends; None where a part is unknown."""
        if self.year is None or self.month is None or self.month_to is None:
            return None
        if self.day and not is_date(self.year, self.month, self.day):
            return None
        year = self.year_to or self.year
        day = self.day_to or self.day or last_day(year, self.month_to)
        return f"{year}-{self.month_to:02d}-{min(day, last_day(year, self.month_to)):02d}"


_Q = r"(?:iv|i{1,3}|[1-4])(?![^\W_])"
_LINK = r"\s{0,2}(?:,|-|\+|và|đến(?:\s{1,2}hết)?)\s{0,2}"
_YEAR = r"(?:(?:\s?[/-]\s?|\s{1,2}(?:của\s{1,2})?(?:năm\s{1,2})?)(?P<%s>\d{4})(?![\d/]))?"
_AFTER_MONTH = r"(?=\s{0,2}(?:[,;.)/&-]|và\b|đến\b|năm\b|$))(?!\s?/\s?\d{1,2}(?!\d))"
_MONTHS = rf"\d{{1,2}}(?!\d)(?:{_LINK}(?:tháng\s{{0,2}})?\d{{1,2}}(?!\d){_AFTER_MONTH}){{0,11}}"
_PERIOD = re.compile(
    rf"""
    (?<![\d/.,])(?:(?P<days>\d{{1,2}})\sngày|nửa)\s(?P<days_part>đầu|cuối)\s(?:tiên\s|cùng\s)?(?:của\s)?
      tháng\s{{0,2}}(?P<days_month>\d{{1,2}})(?!\d){_YEAR % "days_year"}
    | (?<![\w/])(?P<run_on>trong(?=qu[ýí]))?(?:qu[ýí]|qúy|q)\s{{0,2}}(?P<quarters>{_Q}(?:{_LINK}(?:quý\s{{0,2}})?{_Q}){{0,3}})
      {_YEAR % "quarter_year"}
    | (?<![\d/,.])(?:(?P<count>\d{{1,2}}|sáu)\s{{1,2}}tháng|nửa)\s{{1,2}}(?P<part>đầu|cuối)\s{{1,2}}năm
      (?:\s{{1,2}}(?P<half_year>\d{{4}})(?!\d))?
    | (?<!\w)(?:tháng\s{{0,2}}|t\.?(?=\d))(?P<months>{_MONTHS}){_YEAR % "month_year"}
    | (?<![\d/.,-])(?P<from_month>\d{{1,2}})\s?-\s?(?P<to_month>\d{{1,2}})\s?/\s?(?P<pair_year>\d{{4}})(?![\d/])
    | (?<![\d/.,-])(?P<bare_month>\d{{1,2}})\s?[/-]\s?(?P<bare_month_year>(?:19|20)\d\d)(?![\d/-])
    | (?<![\d/.,])(?P<day>\d{{1,2}})\s?/\s?(?P<day_month>\d{{1,2}})(?![\d%]|\s?[/,.]\s?\d)
    | (?:ngày\s{{0,2}}|từ\s{{1,2}}|^)(?P<day_only>\d{{1,2}})
      (?=\s?(?:-|,|và|đến(?:\shết)?)\s?(?:ngày\s?)?\d{{1,2}}\s?(?:/|tháng)\s?\d)
    | (?<![\d/.,])(?P<span>(?:giai\sđoạn|thời\skỳ|(?:các\s)?năm)\s{{1,2}})?(?P<from_year>(?:19|20)\d\d)
      \s?(?:-|đến(?:\shết)?(?:\snăm)?|(?P<and>,|và)(?:\snăm)?)\s?(?P<to_year>(?:19|20)\d\d)(?![\d/])
    | (?<![\d/.,\w-])(?P<bare_year>20\d\d)(?![\d/%\w]|[.,]\d)
    | (?P<whole>(?:trong\s{{1,2}})?cả\s{{1,2}}năm|(?:trong|cuối)\s{{1,2}}năm|quanh\snăm)(?!\s{{0,2}}\d)
    """,
    re.VERBOSE,
)
_FIGURE = re.compile(r"qu[ýí]\s{0,2}i|(?:cả|trong|cuối|quanh|nửa)\s{1,2}(?:năm|đầu|cuối)")
# The places where a period can begin; trying the whole pattern at every letter takes five times as long.
_ANCHOR = Led(
    re.compile(
        r"(?<!\d)\d|(?:trong)?qu[ýí]|qúy|[qt](?=\.?\s?\d)|tháng\s{0,2}(?=\d)|năm\s{1,2}(?=[12])|giai đoạn|thời kỳ|các năm"
        r"|sáu tháng|nửa|(?:cả|trong|cuối|quanh)\s{1,2}(?:cả\s)?năm|(?:ngày|từ)\s{0,2}(?=\d)"
    ),
    f"{NUMBER} q quý quí qúy trongquý trongquí t tháng năm giai thời các sáu nửa cả trong cuối quanh ngày từ",
)
_GOES_ON = re.compile(
    r"\s?,?\s?(?:và|đến)?\s{0,2}(?:(?:duy\strì|tiếp\stục|thực\shiện)\s(?:trong\s|cho\s)?)?"
    r"(?:các|những)?\s{0,2}năm\s{1,2}(?:tiếp theo|kế tiếp|tiếp sau|về sau|sau|tới)"
)
_DATED = re.compile(r"(?:trước|đến|tới|hết|ngày|nhất|vào|là|từ|-)\s*$")
_QUARTER = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def find_periods(folded: str, start: int, end: int) -> list[Period]:
    """The periods between two offsets, in order and without overlap; the longest reading of a place wins."""
    if not (has_number(folded, start, end) or _FIGURE.search(folded, start, end)):
        return []
    found = [*_dates(folded, start, end)]
    for anchor in _ANCHOR.finditer(folded, start, end):
        match = _PERIOD.match(folded, anchor.start(), end)
        found.extend(_read(match) if match else ())
    found.sort(key=lambda period: (period.start, -period.end))
    kept: list[Period] = []
    for period in found:
        if not kept or period.start >= kept[-1].end:
            kept.append(_going_on(folded, period, end))
    return kept


def _dates(folded: str, start: int, end: int) -> Iterator[Period]:
    for date in find_dates(folded, start, end):
        if date.precision == "day":
            year = None if date.iso.startswith("--") else int(date.iso[:4])
            month, day = (int(part) for part in date.iso[-5:].split("-"))
            yield Period(date.start, date.end, "day", year, None, month, month, day)
        elif date.precision == "year":
            yield Period(date.start, date.end, "year", int(date.iso))


def _read(match: re.Match[str]) -> Iterator[Period]:
    """The period that a match stands for, or none where its figures are no date."""
    period = next(read for name, read in _READERS.items() if match[name])(match)
    if period is not None and (period.year is None or period.year in YEARS):
        yield period


def _going_on(folded: str, period: Period, end: int) -> Period:
    """The period with the words 'và các năm tiếp theo' after it taken in."""
    follows = _GOES_ON.match(folded, period.end, end) if period.precision == "year" else None
    return replace(period, end=follows.end(), goes_on=True) if follows else period


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _quarters(match: re.Match[str]) -> Period | None:
    listed = [_QUARTER[figure] for figure in re.findall(r"\b(?:iv|i{1,3}|[1-4])\b", match["quarters"])]
    first, last = listed[0], listed[-1]
    year = _int(match["quarter_year"])
    return (
        Period(
            max(match.start(), match.end("run_on")),
            match.end(),
            "quarter",
            year,
            None,
            3 * first - 2,
            3 * last,
        )
        if first <= last
        else None
    )


def _half(match: re.Match[str]) -> Period | None:
    count = 6 if match["count"] in (None, "sáu") else int(match["count"])
    if not 1 <= count <= 12:
        return None
    first, last = (1, count) if match["part"] == "đầu" else (13 - count, 12)
    precision: DeadlinePrecision = "half-year" if count == 6 else "month"
    return Period(match.start(), match.end(), precision, _int(match["half_year"]), None, first, last)


def _month_list(match: re.Match[str]) -> Period | None:
    listed = [int(figure) for figure in re.findall(r"\d+", match["months"])]
    first = min(listed[0], listed[-1])
    return _month_span(match, first, listed[-1], _int(match["month_year"]))


def _month_pair(match: re.Match[str]) -> Period | None:
    return _month_span(match, int(match["from_month"]), int(match["to_month"]), int(match["pair_year"]))


def _bare_month(match: re.Match[str]) -> Period | None:
    month = int(match["bare_month"])
    return _month_span(match, month, month, int(match["bare_month_year"]))


def _month_span(match: re.Match[str], first: int, last: int, year: int | None) -> Period | None:
    if not 1 <= first <= last <= 12:
        return None
    loose = not match["months"]
    return Period(match.start(), match.end(), "month", year, None, first, last, loose=loose)


def _bare_day(match: re.Match[str]) -> Period | None:
    day, month = int(match["day"]), int(match["day_month"])
    if not is_date(None, month, day):
        return None
    if (day, month) == (24, 7) and not _DATED.search(match.string, max(0, match.start() - 12), match.start()):
        return None  # round the clock
    return Period(match.start(), match.end(), "day", None, None, month, month, day, loose=True)


def _day_only(match: re.Match[str]) -> Period | None:
    day = int(match["day_only"])
    if not 1 <= day <= 31:
        return None
    return Period(match.start("day_only"), match.end(), "day", None, None, None, None, day, loose=True)


def _years(match: re.Match[str]) -> Period | None:
    first, last = int(match["from_year"]), int(match["to_year"])
    if match["and"] and not match["span"]:
        return None
    return Period(match.start(), match.end(), "year", first, last) if first < last <= first + 60 else None


def _bare_year(match: re.Match[str]) -> Period | None:
    return Period(match.start(), match.end(), "year", int(match["bare_year"]), loose=True)


def _whole_year(match: re.Match[str]) -> Period | None:
    return Period(match.start(), match.end(), "year", None, vague=True)


def _days_of_month(match: re.Match[str]) -> Period | None:
    month, count = int(match["days_month"]), int(match["days"] or 15)
    if not (1 <= month <= 12 and 1 <= count <= 28):
        return None
    year = _int(match["days_year"])
    first, last = (
        (1, count) if match["days_part"] == "đầu" else (last_day(year or 2001, month) - count + 1, 31)
    )
    return Period(match.start(), match.end(), "day", year, None, month, month, first, day_to=last)


_READERS = {
    "days_part": _days_of_month,
    "quarters": _quarters,
    "part": _half,
    "months": _month_list,
    "from_month": _month_pair,
    "bare_month": _bare_month,
    "day": _bare_day,
    "day_only": _day_only,
    "from_year": _years,
    "bare_year": _bare_year,
    "whole": _whole_year,
}
