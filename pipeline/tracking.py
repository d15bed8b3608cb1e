"""Tasks as they are asked for: whose, by which agency, for which index, due when; each with its words and their place."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict

from extractors.folding import strip_marks
from pipeline.messages import say
from pipeline.searching.agency_tasks import TASKS, values_of
from pipeline.searching.filters import day_typed, documents_of, index_code
from pipeline.searching.query import QueryError

Role = Literal["lead", "coordinating", "any"]
_ROLES: dict[Role, tuple[str, ...]] = {
    "lead": ("lead",),
    "coordinating": ("coordinating",),
    "any": ("lead", "coordinating"),
}


@dataclass(frozen=True, slots=True)
class WantedTasks:
    """Which tasks are asked for; what is None or empty isn't asked.

    Days are typed as 2025-06-30 or 30/6/2025: ``first`` and ``last`` hold the due date between them, both included;
    ``before`` keeps what must be done before that day, and so what is past its deadline on it. ``agency`` is an old or
    present name, a short form or initials of one, or a part of one, and ``role`` the part that it has in the task.
    """

    provinces: Sequence[str] = ()
    agency: str | None = None
    role: Role = "lead"
    index: str | None = None
    first: str | None = None
    last: str | None = None
    before: str | None = None


class FoundTask(TypedDict):
    """A task, who does it by when, and its words with their place: ``text[start:end] == quote`` in its document.

    ``due`` is the last day of the period, and ``due_inclusive`` False where the work is to be done before it;
    ``deadline`` is what is printed.
    """

    task_id: str
    task: str
    label: str | None
    lead_agencies: list[str]
    coordinating_agencies: list[str]
    due: str | None
    due_inclusive: bool | None
    deadline: str | None
    recurrence: str | None
    product: str | None
    indices: list[str]
    components: list[str]
    province: str | None
    current_province: str | None
    document_id: str
    number: str | None
    title: str | None
    issuer: str | None
    issued: str | None
    source: str | None
    quote: str
    page: int | None
    start: int
    end: int


_SQL = """
SELECT k.*, t.lead_agencies AS leads, t.coordinating_agencies AS coordinators
FROM v_task_tracker AS k JOIN tasks AS t ON t.id = k.task_id
WHERE {conditions}
ORDER BY {order}
"""
_PARTS = (
    ("t.deadline_due IS NOT NULL", "t.deadline_due, t.document_id, t.n"),
    ("t.deadline_due IS NULL", "t.document_id, t.n"),
)
"""The dated ones, then the others, each in the order of an index: the first are there before the last are found."""


def list_tasks(connection: sqlite3.Connection, wanted: WantedTasks) -> Iterator[FoundTask]:
    """The tasks by due date, those without one last; raises QueryError for a name or a day that can't be meant."""
    connection.row_factory = sqlite3.Row
    connection.create_function("folded", 1, lambda text: text and strip_marks(text), deterministic=True)
    parts = list(_conditions(connection, wanted))
    values = {name: value for _, values in parts for name, value in values.items()}
    for dated, order in _PARTS:
        sql = _SQL.format(conditions=" AND ".join([dated, *(part for part, _ in parts)]), order=order)
        yield from map(_task, connection.execute(sql, values))


def _conditions(
    connection: sqlite3.Connection, wanted: WantedTasks
) -> Iterator[tuple[str, dict[str, object]]]:
    if wanted.provinces:
        documents = [documents_of(name, f"province_{at}") for at, name in enumerate(wanted.provinces)]
        either = " UNION ".join(sql for sql, _ in documents)
        yield f"t.document_id IN ({either})", dict(pair for _, of in documents for pair in of.items())
    if wanted.agency is not None:
        values = values_of(connection, wanted.agency, _ROLES[wanted.role])
        if values is None:
            raise QueryError(say("No task names an agency called {name}", name=wanted.agency))
        yield f"k.task_id IN ({TASKS})", dict(values)
    if wanted.index is not None:
        code = json.dumps(index_code(connection, wanted.index))
        yield "(instr(k.indices, :code) OR instr(k.components, :code))", {"code": code}
    if wanted.first is not None:
        yield "t.deadline_due >= :first", {"first": day_typed(wanted.first).isoformat()}
    if wanted.last is not None:
        yield "t.deadline_due <= :last", {"last": day_typed(wanted.last).isoformat()}
    if wanted.before is not None:
        # `trước ngày 30/6` is to be done before that day, and past its deadline on it.
        sql = "(t.deadline_due < :before OR (t.deadline_due = :before AND NOT t.deadline_inclusive))"
        yield sql, {"before": day_typed(wanted.before).isoformat()}


def _task(row: sqlite3.Row) -> FoundTask:
    return FoundTask(
        task_id=row["task_id"],
        task=row["task"],
        label=row["label"],
        lead_agencies=json.loads(row["leads"]),
        coordinating_agencies=json.loads(row["coordinators"]),
        due=row["due"],
        due_inclusive=None if row["due_inclusive"] is None else bool(row["due_inclusive"]),
        deadline=row["deadline"],
        recurrence=row["recurrence"],
        product=row["product"],
        indices=json.loads(row["indices"]),
        components=json.loads(row["components"]),
        province=row["province"],
        current_province=row["current_province"],
        document_id=row["document_id"],
        number=row["number"],
        title=row["title"],
        issuer=row["issuer"],
        issued=row["issued"],
        source=row["source"],
        quote=row["quote"],
        page=row["page"],
        start=row["quote_start"],
        end=row["quote_end"],
    )
