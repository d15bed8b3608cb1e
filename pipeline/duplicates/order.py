"""The order of a document's versions: by the period in their titles, their dates, their numbers, and their files."""

from __future__ import annotations

import re

from pipeline.duplicates.profile import Profile

_MONTH = re.compile(r"tháng (\d{1,2})\s?(?:/|-|năm)?\s?(20\d\d)")
_QUARTER = re.compile(r"quý (iv|i{1,3}|[1-4])\s?(?:/|-|năm)?\s?(20\d\d)")
_HALF = re.compile(r"(6|9) tháng (?:đầu )?(?:năm )?(20\d\d)")
_YEAR = re.compile(r"\b(20\d\d)\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def period(title: str) -> tuple[int, int] | None:
    """Year and last month of the period that a folded title names; None where it names none."""
    if match := _MONTH.search(title):
        return int(match[2]), int(match[1])
    if match := _QUARTER.search(title):
        quarter = _ROMAN.get(match[1]) or int(match[1])
        return int(match[2]), 3 * quarter
    if match := _HALF.search(title):
        return int(match[2]), int(match[1])
    years = _YEAR.findall(title)
    return (int(years[-1]), 12) if years else None


def comes_before(one: Profile, other: Profile) -> bool:
    """Whether the first is the earlier version; where nothing tells, the one with the smaller id."""
    first, second = period(one.title), period(other.title)
    if first and second and first != second:
        return first < second
    if not (one.issued.startswith(other.issued) or other.issued.startswith(one.issued)):
        return one.issued < other.issued
    if bool(one.number) != bool(other.number):
        return not one.number
    if one.saved and other.saved and one.saved != other.saved:
        return one.saved < other.saved
    if len(one.issued) != len(other.issued):
        # A date whose day is still blank is a draft's.
        return len(one.issued) < len(other.issued)
    return one.id < other.id
