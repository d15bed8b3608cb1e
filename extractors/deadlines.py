"""When work is to be done: the words of a deadline column or of a 'Thời gian:' label, and the choice of one.

Running text has its own, stricter rules in ``deadline_prose``.
"""

from __future__ import annotations

import re

from extractors.deadline_grammar import Timed, assemble, bound_before, find_times
from extractors.deadline_masks import cited_stretches, covered
from extractors.deadline_periods import Period
from extractors.deadline_prose import find_deadlines
from extractors.deadline_words import after_time_verb
from extractors.document import Span
from extractors.folding import fold
from schemas.task import Deadline

__all__ = ["find_deadlines", "find_in_cell", "parse_cell", "summarise"]

_ELSEWHERE = re.compile(r"(?<!\w)theo\s(?!quý|tháng|tuần|năm|định\skỳ|từng|mùa)[^;,.()\n]{0,200}")

_YEARS_COUNTED = re.compile(r"(?:^|[\s(:])\d{1,2}$")
"""Before a range of years: `3 năm 2024 - 2026`."""


def parse_cell(text: str, year: int | None) -> list[Deadline]:
    """The deadlines that the words of a deadline cell or of a time label state, in order.

    ``year`` is the plan's year, for dates that print none. A cell that only points elsewhere gives none.
    """
    return [deadline for _, deadline in find_in_cell(fold(text), text, 0, len(text), year)]


def find_in_cell(folded: str, text: str, start: int, end: int, year: int | None) -> list[Timed]:
    """As ``parse_cell`` for the cell's stretch of a longer text, each deadline with the span of its words."""
    times = find_times(folded, start, end, lambda event: True)
    masks = cited_stretches(folded, text, start, end)
    pointers = [Span(hit.start(), hit.end()) for hit in _ELSEWHERE.finditer(folded, start, end)]
    times.periods = [
        period
        for period in times.periods
        if not covered(period, masks) and _tells_when(folded, start, period, covered(period, pointers))
    ]
    return assemble(folded, text, start, times, year)


def _tells_when(folded: str, start: int, period: Period, pointed: bool) -> bool:
    """Whether a cell's period dates the work: a bare year or figure after a noun names something else."""
    bound, _ = bound_before(folded, start, period.start)
    if pointed:
        return bound in ("before", "latest", "until")
    if bound or not (period.loose or period.precision == "year"):
        return True
    lead = folded[start : period.start].rstrip()
    counted = period.year_to is not None and _YEARS_COUNTED.search(lead) is not None
    return not lead or not lead[-1].isalnum() or counted or after_time_verb(lead)


def summarise(deadlines: list[Deadline]) -> tuple[Deadline | None, list[Deadline]]:
    """The deadline that counts, and all of them: the last named; of dates, the latest."""
    if not deadlines:
        return None, []
    last = deadlines[-1]
    if last.due is not None and not _narrows(last, deadlines[:-1]):
        last = max((d for d in deadlines if d.due is not None), key=lambda d: d.due or "")
    return last, list(deadlines)


def _narrows(last: Deadline, before: list[Deadline]) -> bool:
    """True for a day that ends the one longer period named before it: `Trong năm 2025, chậm nhất 20/11`."""
    if last.precision != "day" or last.start is not None or len(before) != 1:
        return False
    wide = before[0]
    return bool(wide.start and wide.due and last.due and wide.start <= last.due <= wide.due)
