"""Which of several statements of one fact in a document is the record, and which only say it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from schemas.measures import Ranking, Score


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
        for at, record in enumerate(group):
            others = [other for other in group if other is not record and not other.repeat]
            record.repeat = any(_says(other, record, values, group.index(other) < at) for other in others)


def _says(other: Score | Ranking, record: Score | Ranking, values: tuple[str, ...], earlier: bool) -> bool:
    if record.year is not None and other.year is not None and record.year != other.year:
        return False
    mine = {name: getattr(record, name) for name in values if getattr(record, name) is not None}
    theirs = {name: getattr(other, name) for name in values if getattr(other, name) is not None}
    if isinstance(other, Ranking) and other.rank is not None and other.rank == other.out_of:
        theirs["from_bottom"] = 1
    if not mine or any(theirs.get(name) != value for name, value in mine.items()):
        return False
    richer = len(theirs) + (other.year is not None) > len(mine) + (record.year is not None)
    return richer or (
        earlier and len(theirs) == len(mine) and (other.year is not None or record.year is None)
    )
