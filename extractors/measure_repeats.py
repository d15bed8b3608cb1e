"""Which of several statements of one fact in a document is the record, and which only say it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from schemas.measures import Ranking, Score

_Stated = dict[str, object]


def mark_repeats(records: Sequence[Score] | Sequence[Ranking], values: tuple[str, ...]) -> None:
    """Marks what an equally rich earlier statement, or a richer one anywhere, already says.

    Two records state one fact where index, component, subject and scope agree, the years do not differ, and no
    value differs where both have it.
    """
    groups: dict[tuple[object, ...], list[Score | Ranking]] = defaultdict(list)
    for record in records:
        scope = record.scope if isinstance(record, Ranking) else record.unit
        groups[(record.index, record.component, record.subject.name, scope)].append(record)
    for group in groups.values():
        _mark_group(group, values)


def _mark_group(group: list[Score | Ranking], values: tuple[str, ...]) -> None:
    """Only records that share a value are compared, so that many different ones cost little."""
    seen: set[tuple[object, ...]] = set()
    sharing: dict[tuple[str, object], list[int]] = defaultdict(list)
    stated = [_stated(record, values) for record in group]
    for at, record in enumerate(group):
        same = (record.year, *stated[at].items())
        record.repeat = same in seen and bool(stated[at])
        if not record.repeat:
            seen.add(same)
            for item in _implied(record, stated[at]).items():
                sharing[item].append(at)
    for at, record in enumerate(group):
        if not record.repeat and stated[at]:
            others = sharing[next(iter(stated[at].items()))]
            record.repeat = any(_says(group, stated, other, at) for other in others if other != at)


def _stated(record: Score | Ranking, values: tuple[str, ...]) -> _Stated:
    return {name: getattr(record, name) for name in values if getattr(record, name) is not None}


def _implied(record: Score | Ranking, stated: _Stated) -> _Stated:
    """What a record says; a place that is the number ranked is the last one too."""
    if isinstance(record, Ranking) and record.rank is not None and record.rank == record.out_of:
        return {**stated, "from_bottom": 1}
    return stated


def _says(group: list[Score | Ranking], stated: list[_Stated], other: int, mine: int) -> bool:
    theirs, record = group[other], group[mine]
    if theirs.repeat or (record.year is not None and theirs.year is not None and record.year != theirs.year):
        return False
    implied = _implied(theirs, stated[other])
    if any(implied.get(name) != value for name, value in stated[mine].items()):
        return False
    richness = len(implied) + (theirs.year is not None)
    own = len(stated[mine]) + (record.year is not None)
    equal = len(implied) == len(stated[mine]) and (theirs.year is not None or record.year is None)
    return richness > own or (other < mine and equal)
