"""Checks of the finished records: what can't be right is flagged, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from extractors.bounds import last_place, province_bounds, summed
from extractors.indices import bounds
from schemas.base import Record
from schemas.measures import Ranking, Score, Target
from schemas.records import Extraction
from schemas.reference import Citation
from schemas.task import Task

_COMPONENT_MAX = {"PAPI": 10.0, "PCI": 10.0}
_ROUNDED = 0.015
"""How far two figures of two decimals may be off their difference."""
_ROUNDED_SUM = 0.1

Key = tuple[object, ...]


def flag(extraction: Extraction) -> None:
    """Adds a flag to each record that fails a check."""
    issued = extraction.document.issued
    _flag_each((score, _score_flags(score)) for score in extraction.scores)
    _flag_each((ranking, _ranking_flags(ranking)) for ranking in extraction.rankings)
    _flag_each((target, _target_flags(target)) for target in extraction.targets)
    _flag_each((task, _task_flags(task, issued)) for task in extraction.tasks)
    _flag_each((citation, _citation_flags(citation, issued)) for citation in extraction.citations)
    _flag_changes(extraction.scores, {id(s): s.value for s in extraction.scores}, _ROUNDED)
    _flag_changes(extraction.rankings, {id(r): _from_top(r) for r in extraction.rankings}, 0)
    _flag_sums(extraction.scores)


def _flag_each(found: Iterable[tuple[Record, list[str]]]) -> None:
    for record, flags in found:
        record.flags += [name for name in flags if name not in record.flags]


def _score_flags(score: Score) -> list[str]:
    if score.value is None:
        return []
    if score.scale is not None and score.unit != "%":
        return ["value-above-scale"] if score.value > score.scale else []
    low, high = _limits(score.index, score.component, score.unit)
    of_maximum = score.unit == "%" and bounds(score.index)[1] != 100
    if score.subject.kind == "tinh" and score.component is None and not of_maximum:
        least, greatest = province_bounds(score.index, score.year)
        low, high = max(low, least), min(high, greatest)
    return [] if low <= score.value <= high else ["value-out-of-range"]


def _limits(index: str, component: str | None, unit: str | None) -> tuple[float, float]:
    """Least and greatest value of an index or a component in a unit."""
    if unit == "%":
        return 0.0, 100.0
    low, high = bounds(index)
    if component is None:
        return low, high
    return 0.0, _COMPONENT_MAX.get(index.removesuffix("_LOCAL"), high)


def _ranking_flags(ranking: Ranking) -> list[str]:
    last = ranking.out_of
    places = [ranking.rank, ranking.from_bottom, *(ranking.band or ())]
    flags = ["rank-above-out-of"] if last and any(place and place > last for place in places) else []
    if ranking.subject.kind == "tinh" and ranking.scope is None:
        before = ranking.rank + ranking.delta if ranking.rank and ranking.delta else None
        earlier = ranking.delta_year or (ranking.year - 1 if ranking.year else None)
        # A number ranked that is printed is believed, whatever the year's is.
        last = last_place(ranking.index, None if ranking.out_of else ranking.year)
        if _beyond(places, last) or _beyond([before], last_place(ranking.index, earlier)):
            flags.append("value-out-of-range")
    return flags


def _beyond(places: Iterable[int | None], last: int) -> bool:
    return any(place is not None and not 1 <= place <= last for place in places)


def _target_flags(target: Target) -> list[str]:
    """A level beyond what the index can reach, or a place that no province can take."""
    if target.kind == "rank" and target.unit == "hang":
        low, high = 1.0, _last_place(target)
    elif target.kind == "level" and target.index is not None and target.unit in ("%", "diem"):
        low, high = _limits(target.index, target.component, target.unit)
    else:
        return []
    values = [value for value in (target.value, target.value_to) if value is not None]
    return [] if all(low <= value <= high for value in values) else ["value-out-of-range"]


def _last_place(target: Target) -> float:
    """The last place that the target's subject can take; a goal set for years to come may still count the old provinces."""
    if target.subject.kind != "tinh":
        return float("inf")
    return float(max(last_place(target.index or "", 2024), last_place(target.index or "", target.year)))


def _task_flags(task: Task, issued: str | None) -> list[str]:
    deadline = task.deadline
    if deadline is None or deadline.due is None:
        return []
    flags = ["deadline-before-document"] if issued and deadline.due < issued[: len(deadline.due)] else []
    if deadline.start is not None and deadline.due < deadline.start:
        flags.append("deadline-before-start")
    return flags


def _citation_flags(citation: Citation, issued: str | None) -> list[str]:
    """A document can't rest on one that is younger; dates are compared as far as both are known."""
    if citation.date is None or issued is None:
        return []
    known = min(len(citation.date), len(issued))
    return ["citation-after-document"] if citation.date[:known] > issued[:known] else []


def _key(record: Score | Ranking) -> Key:
    scope = record.scope if isinstance(record, Ranking) else record.unit
    return record.index, record.index_name, record.component, record.subject.name, scope


def _from_top(ranking: Ranking) -> float | None:
    """The place counted downwards, so that a gain of places lifts it as a gain of points lifts a score."""
    return -float(ranking.rank) if ranking.rank is not None else None


def _flag_changes(
    records: Iterable[Score] | Iterable[Ranking], values: Mapping[int, float | None], off: float
) -> None:
    """Earlier value + change = value, where the document prints all three; of two earlier values one must fit."""
    known: dict[Key, set[float]] = defaultdict(set)
    listed: list[Score | Ranking] = list(records)
    for record in listed:
        value = values[id(record)]
        if value is not None and record.year is not None:
            known[*_key(record), record.year].add(value)
    for record in listed:
        value = values[id(record)]
        now = {value} if value is not None else known.get((*_key(record), record.year), set())
        before = known.get((*_key(record), record.delta_year), set()) if record.delta_year else set()
        if record.delta is None or not now or not before or record.delta_year == record.year:
            continue
        if not any(abs(old + record.delta - new) <= off for old in before for new in now):
            _flag_each([(record, ["previous-and-delta-disagree"])])


def _flag_sums(scores: list[Score]) -> None:
    """The points of all components add up to the whole's, where the document prints them all; some never exceed it."""
    parts: dict[Key, dict[str, float]] = defaultdict(dict)
    for score in scores:
        if score.component is not None and score.value is not None and score.unit == "diem":
            parts[score.index, score.subject.name, score.year].setdefault(score.component, score.value)
    for score in scores:
        of = parts.get((score.index, score.subject.name, score.year), {})
        if score.component is not None or score.value is None or score.unit != "diem":
            continue
        number = summed(score.index, score.year)
        if not of or number is None or len(of) > number:
            continue
        rest = score.value - sum(of.values())
        if rest < -_ROUNDED_SUM or (len(of) == number and rest > _ROUNDED_SUM):
            _flag_each([(score, ["components-and-whole-disagree"])])
