"""Stretches whose dates belong to a cited document, not to the work."""

from __future__ import annotations

import re

from extractors.dates import find_dates
from extractors.deadline_events import Event
from extractors.deadline_periods import Period
from extractors.deadline_recurrence import Recurring
from extractors.document import Span
from extractors.so_ky_hieu import find_numbers

_GAP = re.compile(r"[\s,]{0,4}(?:của\s[^,;.()]{2,60}?\s)?(?:ký\s|ban\shành\s)?\s?")
_LAW = re.compile(
    r"(?<!pháp\s)(?<!\w)luật\s[^;.:()\n]{3,140}?\s(?:ngày\s{0,3}\d{1,2}[\d\s/.-]{2,12}(?:tháng\s{0,3}\d{1,2}\s{0,3}"
    r"năm\s{0,3}\d{4})?|năm\s\d{4})"
)
_BOUND = re.compile(r"(?<!\w)(?:trước|chậm nhất|hoàn thành|đến hết|xong)(?!\w)")


def cited_stretches(folded: str, text: str, start: int, end: int) -> list[Span]:
    """The numbers of documents with their dates, and laws with theirs, between two offsets."""
    spans = []
    for number in (
        find_numbers(folded, text, start, end) if any(sign in folded[start:end] for sign in "/-") else []
    ):
        date = next(iter(find_dates(folded, number.end, min(end, number.end + 90))), None)
        dated = date is not None and _GAP.fullmatch(folded, number.end, date.start)
        spans.append(Span(number.start, date.end if date and dated else number.end))
    for law in _LAW.finditer(folded, start, end) if "luật" in folded[start:end] else []:
        if not _BOUND.search(law[0]):
            spans.append(Span(law.start(), law.end()))
    return spans


def covered(item: Period | Recurring | Event, spans: list[Span]) -> bool:
    """Whether the item begins in one of the spans."""
    return any(span.start <= item.start < span.end for span in spans)
