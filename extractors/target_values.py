"""The value in a cell of a table of targets, with the unit that the cell, its column or its row states."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.numbers import parse_decimal
from extractors.target_figures import TargetFigure, find_target_figures
from extractors.target_words import bound_words, comparator_of, names
from schemas.vocabulary import Comparator, TargetUnit

_NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,3}(?![\d,])|\d{1,4}(?:[.,]\d{1,3})?)"
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,3}")
_FINE = re.compile(r"\bđiểm\b|chỉ số|\b(?:papi|dti|pci|par|sipas|pii|pgi)\b")
"""Where a value may have three decimals."""
_PLAIN = re.compile(
    rf"[\s(:]{{0,12}}(?:đạt\s)?(?:(?P<bound>{bound_words()}|≥|≤|>=|<=|>|<)\s*)?(?P<n>{_NUMBER})"
    rf"(?:\s*(?:-|đến)\s*(?P<m>{_NUMBER}))?\s*(?:/\s*\d{{1,4}}\s*)?(?P<unit>%|điểm)?(?P<open>\s*trở\s(?:lên|xuống))?[\s.;*)]{{0,12}}$"
)
_RANKED = re.compile(r"thứ hạng|xếp hạng|vị thứ|vị trí|thứ bậc|\bhạng\b")
_STEPPED = re.compile(r"(?:tăng|nâng)[^/]{0,20}\b(?:bậc|hạng)")
_POINTS = re.compile(r"\bđiểm\b")
_PERCENT = re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")
_LONGEST = 80
"""A longer cell is prose, and no value."""


_GROUP = re.compile(rf"\W{{0,12}}(?:nhóm |thuộc nhóm )?\"?(?P<name>{names('groups')})\"?[\s.;]*$")
_PLACE = re.compile(
    r"\W{0,12}(?:thứ|hạng|xếp thứ|vị trí)\s(?P<n>\d{1,3})(?:\s?-\s?(?P<m>\d{1,3}))?(?:\s?/\s?\d{1,3})?"
    r"(?P<open>\strở\slên)?[\s.;]*$"
)


def is_value(text: str) -> bool:
    """True for a folded cell that holds a value to be reached and little else."""
    return any(form.match(text) for form in (_PLAIN, _GROUP, _PLACE)) or (
        len(text) < _LONGEST and bool(find_target_figures(text, 0, len(text)))
    )


def read_value(text: str, heading: str, row: str) -> TargetFigure | None:
    """The value of a folded cell; heading and unit column say of what a bare number is, else the row's words."""
    match = _PLAIN.match(text)
    if match is not None:
        return _plain(match, heading, row)
    if (place := _PLACE.match(text)) is not None:
        return _placed(place)
    group = _GROUP.match(text)
    if group is not None and ("nhóm" in text or "nhóm" in f"{heading} {row}"):
        return TargetFigure(0, 0, "rank", None, None, None, group=group["name"], sort="group")
    found = find_target_figures(text, 0, len(text)) if len(text) < _LONGEST else []
    return replace(found[0], start=0, end=0) if found else None


def _placed(match: re.Match[str]) -> TargetFigure:
    """`thứ 25 trở lên`: a place by itself."""
    comparator: Comparator = "<=" if match["open"] or match["m"] else "="
    to = float(match["m"]) if match["m"] else None
    return TargetFigure(0, 0, "rank", comparator, float(match["n"]), "hang", to, sort="rank")


def _plain(match: re.Match[str], heading: str, row: str) -> TargetFigure:
    bound = comparator_of(match["bound"]) if match["bound"] else None
    comparator: Comparator = bound or (">=" if match["open"] or match["m"] else "=")
    counted = match["unit"] is None and _FINE.search(f"{heading} {row}") is None
    value, to = _read(match["n"], counted), _read(match["m"], counted) if match["m"] else None
    if not match["unit"] and _STEPPED.search(heading):
        return TargetFigure(0, 0, "rank_change", comparator, value, "bac", to, sort="rank_change")
    if not match["unit"] and (_RANKED.search(heading) or _RANKED.search(row)):
        ranked: Comparator = "=" if comparator == "=" else "<="
        return TargetFigure(0, 0, "rank", ranked, value, "hang", to, sort="rank")
    return TargetFigure(0, 0, "level", comparator, value, _unit(match["unit"], heading, row), to)


def _read(number: str, counted: bool) -> float:
    """The number; of what is counted a dot parts thousands: `910.000 lượt`."""
    if _THOUSANDS.fullmatch(number) and (counted or number.count(".") > 1):
        return float(number.replace(".", ""))
    return parse_decimal(number)


def _unit(printed: str | None, heading: str, row: str) -> TargetUnit | None:
    if printed:
        return "%" if printed == "%" else "diem"
    if _PERCENT.search(heading):
        return "%"
    if _POINTS.search(heading):
        return "diem"
    return "%" if _PERCENT.search(row) else None
