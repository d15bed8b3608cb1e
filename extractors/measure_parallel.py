"""Two lists side by side without `lần lượt`: as many values as owners or years right before them."""

from __future__ import annotations

import re
from typing import Any

from extractors.document import Document
from extractors.figure_lists import NEXT_ITEM
from extractors.figure_parts import NUMBER, POINTS, YEAR
from extractors.figures import Figure
from extractors.measure_order import owners_before, years_before

_TO_VALUES = re.compile(
    r"(?:\s*(?:,\s*)?(?:cùng|đã|của|(?:tỉnh|thành phố)|đạt|được|là|có|với|ở|mức|kết quả|:))*\s*"
)
"""From the last owner or year to the first value."""
_VALUES_ON = re.compile(rf"{NEXT_ITEM}(?:mức\s+)?{NUMBER}\s*(?P<u>{POINTS})(?![\w/])")
_WHOLE = re.compile(r"(?<!\w)và(?!\w)")
_ENDS = re.compile(r"\s*(?:[.,;)]|$)")
"""A list that no owners share (`đạt 41,2 điểm và 42,3 điểm`) leaves open whose its values are."""
_YEAR = re.compile(YEAR)
_YEARS_AFTER = re.compile(
    rf"\s*,?\s*(?:lần lượt|tương ứng|theo thứ tự)\s+(?:(?:trong|vào|ở|cho|là|với|của|các|những)\s+){{0,3}}năm\s+"
    rf"{YEAR}(?:(?:\s*,\s*|\s+và\s+|\s*,\s*và\s+)(?:năm\s+)?{YEAR}){{1,7}}"
)
"""`đạt x, y và z lần lượt trong các năm 2021, 2022, 2023`"""
_MOST = 8


def with_parallel_values(doc: Document, mentions: list[Any], end: int) -> list[Any]:
    """The mentions, values in the order of the years or owners before them (`năm 2021, 2022 đạt x và y`) one figure."""
    found: list[Any] = []
    for mention in mentions:
        if found and _is_list(found[-1]) and mention.start < found[-1].end:
            continue
        is_value = isinstance(mention, Figure) and mention.kind == "value" and "u" in mention.parts
        found.append(_listed(doc, found, mention, end) if is_value else mention)
    return found


def _is_list(mention: Any) -> bool:
    return isinstance(mention, Figure) and mention.kind in ("turns", "unowned")


def _listed(doc: Document, before: list[Any], value: Figure, end: int) -> Figure:
    at, many, units = value.end, 1, {value.parts["u"]}
    while many < _MOST and (match := _VALUES_ON.match(doc.folded, at, end)):
        at, many = match.end(), many + 1
        units.add(match["u"])
    if many > 1 and (years := _YEARS_AFTER.match(doc.folded, at, end)):
        dated = _YEAR.findall(years[0])
        if len(dated) == many:
            words = doc.folded[value.start : at]
            return Figure("turns", value.start, years.end(), {"list": words, "years": " ".join(dated)})
    if many < 2 or not before or not _TO_VALUES.fullmatch(doc.folded, before[-1].end, value.start):
        return value
    if many in (years_before(doc, before), owners_before(doc, before)):
        return Figure("turns", value.start, at, {"list": doc.folded[value.start : at]})
    shared = len(units) == 1 and _WHOLE.search(doc.folded, value.end, at) and _ENDS.match(doc.folded, at)
    return Figure("unowned", value.start, at) if shared else value
