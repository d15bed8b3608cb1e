"""From the time words of a clause to deadlines: modifiers, lists and ranges, years that are left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from extractors.deadline_events import Event, find_events
from extractors.deadline_periods import Period, find_periods
from extractors.deadline_recurrence import Recurring, find_recurring, more_frequent
from extractors.document import Span
from schemas.task import Deadline

Bound = Literal["before", "latest", "until", "since", "after", "within", ""]
Timed = tuple[Span, Deadline]

_MODIFIER = re.compile(
    r"""(?:(?<!\w)|(?<=thành)|(?<=xong)|(?<=cáo))(?:   # hoàn thànhtrước ngày: the blank was lost
      (?P<latest>(?:(?:chậm|muộn|trễ)\s+nhất|không\s+(?:quá|muộn\s+hơn|chậm\s+hơn)|hạn\s+(?:cuối|chót))
        (?:\s+(?:là|trong|vào|đến|trước|hết|cuối)){0,3})
    | (?P<before>trước(?:\s+(?:thời\s+điểm|thời\s+hạn))?)
    | (?P<until>trước\s+khi\s+(?:kết\s+thúc|hết)|(?:cho\s+)?(?:đến|tới)(?:\s+(?:hết|cuối)){0,2}|hết|cuối)
    | (?P<since>(?:bắt\s+đầu\s+)?(?:thực\s+hiện\s+)?(?:kể\s+)?từ(?:\s+(?:đầu|nay|cuối))?)
    | (?P<after>sau)
    | (?P<within>(?:trong|vào|tại|ngay\s+trong|khoảng|dự\s+kiến|đầu|giữa|cả)
        (?:\s+(?:đầu|giữa|khoảng|các|cả|nửa\s+đầu)){0,2}
        |(?:trong\s+|vào\s+)?tuần\s+(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?|thứ\s+(?:nhất|hai|ba|tư))(?:\s+của)?
        |(?:trong|tại)\s+(?:kỳ|phiên)\s+họp[^,;.()]{0,40}?)
    )\s*(?:ngày|thời\s+điểm|thời\s+gian|là|:)?\s*$""",
    re.VERBOSE,
)
RANGE = re.compile(r"\s*(?:-|(?:cho\s+)?(?:đến|tới))(?:\s+(?:hết|cuối|ngày|trước))?\s*(?:ngày\s*)?")
_LIST = re.compile(r"\s*(?:,|;|và|&|\+|hoặc|/)\s*(?:trong\s+|vào\s+|trước\s+)?(?:ngày\s*)?")
_NEAR = re.compile(r"[\s,;:/()-]*(?:(?:và|hoặc|hay|đột xuất|vào|trong|là)\s*)?[\s,;(-]*")


@dataclass(slots=True)
class Times:
    """The time words found between two offsets, each kind in order and clear of the others."""

    periods: list[Period] = field(default_factory=list)
    recurring: list[Recurring] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def find_times(folded: str, start: int, end: int, keep_event: Callable[[Event], bool]) -> Times:
    """All time words of a stretch; an event swallows what its clause holds, a recurring date its figures."""
    events = [event for event in find_events(folded, start, end) if keep_event(event)]
    recurring = [item for item in find_recurring(folded, start, end) if not _inside(item, events)]
    periods = [
        p for p in find_periods(folded, start, end) if not _inside(p, events) and not _inside(p, recurring)
    ]
    return Times(periods, recurring, events)


def _inside(item: Period | Recurring, others: list[Event] | list[Recurring]) -> bool:
    return any(other.start < item.end and item.start < other.end for other in others)


def bound_before(folded: str, low: int, at: int) -> tuple[Bound, int]:
    """The word that bounds the period at an offset (trước, chậm nhất, đến hết) and where it starts."""
    match = _MODIFIER.search(folded, max(low, at - 60), at)
    if match is None:
        return "", at
    return next(
        name for name in ("latest", "before", "until", "since", "after", "within") if match[name]
    ), match.start()


def assemble(folded: str, text: str, start: int, times: Times, year: int | None) -> list[Timed]:
    """The deadlines that the time words make, in order; neighbours that say one thing are joined."""
    found = [*_periods(folded, text, start, times.periods, year)]
    found += [
        (Span(item.start, item.end), _recurrence(text, item)) for item in _joined(folded, times.recurring)
    ]
    found += [(Span(item.start, item.end), _event(text, item)) for item in times.events]
    found.sort(key=lambda timed: timed[0])
    return _neighbours(folded, text, found)


def printed(text: str, span: Span) -> str:
    """The words of the span on one line."""
    return " ".join(text[span.start : span.end].split())


def _recurrence(text: str, item: Recurring) -> Deadline:
    raw = printed(text, _closed(text, Span(item.start, item.end)))
    return Deadline(raw=raw, recurrence=item.recurrence, day=item.day, month=item.month)


def _event(text: str, item: Event) -> Deadline:
    raw = printed(text, Span(item.start, item.end))
    return Deadline(raw=raw, event=printed(text, Span(item.at, item.end)), offset=item.offset)


def _joined(folded: str, items: list[Recurring]) -> list[Recurring]:
    joined: list[Recurring] = []
    for item in items:
        if joined and _NEAR.fullmatch(folded, joined[-1].end, item.start):
            joined[-1] = more_frequent(joined[-1], item)
        else:
            joined.append(item)
    return joined


def _periods(folded: str, text: str, low: int, periods: list[Period], year: int | None) -> Iterator[Timed]:
    for run, ranged in _runs(folded, periods):
        bound, at = bound_before(folded, low, run[0].start)
        run = _with_years(run, year)
        low = run[-1].end
        if not ranged and (len(run) == 1 or run[0].precision == "day" or bound in ("before", "latest")):
            for number, period in enumerate(run):
                span = Span(period.start if number else at, period.end)
                yield span, _one(printed(text, span), period, bound)
        else:
            span = Span(at, low)
            yield span, _stretch(printed(text, span), run[0], run[-1], bound)


def _runs(folded: str, periods: list[Period]) -> Iterator[tuple[list[Period], bool]]:
    """Periods that stand as one list or range (Quý II, III/2025; 20/6 - 10/7/2023), and whether as a range."""
    run: list[Period] = []
    ranged = False
    for period in periods:
        to = bool(run) and len(run) == 1 and RANGE.fullmatch(folded, run[-1].end, period.start) is not None
        listed = bool(run) and not ranged and _LIST.fullmatch(folded, run[-1].end, period.start) is not None
        if run and not to and not (listed and run[0].precision == period.precision):
            yield run, ranged
            run, ranged = [], False
            to = False
        run.append(period)
        ranged = ranged or to
    if run:
        yield run, ranged


def _with_years(run: list[Period], year: int | None) -> list[Period]:
    """The run with each missing month and year taken from the neighbour on the right, then the left, then ``year``."""
    filled = list(run)
    for at in range(len(run) - 2, -1, -1):
        right = filled[at + 1]
        filled[at] = filled[at].in_year(right.year)
        if filled[at].month is None:
            filled[at] = replace(filled[at], month=right.month, month_to=right.month)
    for at in range(1, len(run)):
        filled[at] = filled[at].in_year(filled[at - 1].year)
    return [period.in_year(year) for period in filled]


def _one(raw: str, period: Period, bound: Bound) -> Deadline:
    """The deadline of one period with its modifier."""
    first, last, precision = period.first_day(), period.last_day(), period.precision
    if period.goes_on:
        return Deadline(raw=raw, start=first, precision=precision, recurrence="ongoing")
    if bound in ("since", "after") and not _spans(period):
        return Deadline(raw=raw, start=first, precision=precision)
    if bound == "before" and precision != "day" and first:
        eve = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
        return Deadline(raw=raw, due=eve, inclusive=True, precision=precision)
    whole = _spans(period) or (precision != "day" and bound in ("within", ""))
    start = first if whole else None
    inclusive = (bound != "before") if last else None
    return Deadline(raw=raw, due=last, start=start, inclusive=inclusive, precision=precision)


def _spans(period: Period) -> bool:
    """Whether the period was printed as a range: tháng 3 đến tháng 11, 2021-2025."""
    months = {"month": 0, "quarter": 2}.get(period.precision, 11)
    return bool(period.year_to or period.day_to) or (period.month_to or 0) - (period.month or 0) > months


def _stretch(raw: str, first: Period, last: Period, bound: Bound) -> Deadline:
    """The deadline of a range or list of periods, from the first to the last."""
    start, due = first.first_day(), last.last_day()
    if start and due and start > due:
        start = replace(first, year=(first.year or 0) - 1).first_day()
    if last.goes_on:
        return Deadline(raw=raw, start=start, precision=last.precision, recurrence="ongoing")
    if bound in ("before", "latest", "until"):
        start = None
    return Deadline(raw=raw, due=due, start=start, inclusive=True if due else None, precision=last.precision)


def _neighbours(folded: str, text: str, found: list[Timed]) -> list[Timed]:
    """Deadlines with a recurrence beside its event, its yearless date or its start made one."""
    joined: list[Timed] = []
    for span, deadline in found:
        if joined and _NEAR.fullmatch(folded, joined[-1][0].end, span.start):
            whole = _closed(folded, Span(joined[-1][0].start, span.end))
            one = _merged(printed(text, whole), joined[-1][1], deadline, folded[span.start : span.end])
            if one is not None:
                joined[-1] = (whole, one)
                continue
        joined.append((span, deadline))
    return _started(joined)


def _closed(folded: str, span: Span) -> Span:
    """The words with the bracket that closes one opened among them."""
    opened = folded.count("(", span.start, span.end) > folded.count(")", span.start, span.end)
    return Span(span.start, span.end + 1) if opened and folded[span.end : span.end + 1] == ")" else span


def _merged(raw: str, first: Deadline, second: Deadline, words: str) -> Deadline | None:
    """One deadline for two neighbours, or None where they are two."""
    if first.event and second.recurrence:
        first, second = second, first
    if not first.recurrence or first.due:
        return None
    if second.event:
        return first.model_copy(update={"raw": raw, "event": second.event, "offset": second.offset})
    if second.recurrence is None and not re.search(r"\d{4}", words) and second.due:
        due = date.fromisoformat(second.due)
        day = due.day if second.precision == "day" else None
        month = due.month if first.recurrence == "annual" and second.precision in ("day", "month") else None
        return first.model_copy(update={"raw": raw, "day": first.day or day, "month": first.month or month})
    if second.precision == "year" and second.start and second.due:
        several = second.start[:4] != second.due[:4]
        return first.model_copy(update={"raw": raw, "start": second.start if several else first.start})
    return None


def _started(found: list[Timed]) -> list[Timed]:
    """A recurrence keeps the start that the same item states (hằng tháng …, từ tháng 01/2026)."""
    starts = [timed for timed in found if timed[1].start and not timed[1].due and not timed[1].recurrence]
    repeats = [timed for timed in found if timed[1].recurrence and not timed[1].start]
    if len(starts) != 1 or len(repeats) != 1:
        return found
    span, deadline = repeats[0]
    whole = (span, deadline.model_copy(update={"start": starts[0][1].start}))
    return [whole if timed is repeats[0] else timed for timed in found if timed is not starts[0]]
