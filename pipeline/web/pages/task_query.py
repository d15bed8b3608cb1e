"""The tasks that a reader asks for: the filters of the address, and the queries that they make."""

from __future__ import annotations

import json
from sqlite3 import Connection
from typing import Any

from extractors.folding import strip_marks
from pipeline.searching.agency_names import understood
from pipeline.searching.agency_tasks import TASKS, values_of
from pipeline.searching.query import QueryError
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection
from pipeline.web.pages.work import rows_of

_CLAUSES = {
    "code": "current_province_code = :code",
    "agency": f"task_id IN ({TASKS})",
    "unknown": "0",
    "index": "(instr(indices, :quoted) OR instr(components, :quoted))",
    "issued": "issued >= :issued",
    "first": "due >= :first",
    "last": "due <= :last",
    "asof": "(due < :asof OR (due = :asof AND NOT due_inclusive))",
    "dateless": "due IS NULL AND recurrence IS NULL",
}


def _where(values: dict[str, Any]) -> str:
    return " AND ".join(clause for name, clause in _CLAUSES.items() if values[name]) or "1"


def chosen(
    connection: Connection, values: dict[str, Any], n: int, at: int, dated: int
) -> list[dict[str, Any]]:
    """Up to n tasks from a place on: the dated ones by date, then the others.

    Each part is in the order of an index, so that few tasks are looked at; only for those chosen are the agencies
    put together.
    """
    found: list[dict[str, Any]] = []
    for condition, order, start in (
        ("due IS NOT NULL", "due, task_id", at),
        ("due IS NULL", "task_id", at - dated),
    ):
        if len(found) == n or (start >= dated and order != "task_id"):
            continue
        ids = f"SELECT task_id FROM v_task_tracker WHERE {condition} AND {_where(values)} ORDER BY {order} LIMIT :n OFFSET :at"
        limits = {"n": n - len(found), "at": max(start, 0)}
        found += rows_of(
            connection,
            f"SELECT * FROM v_task_tracker WHERE task_id IN ({ids}) ORDER BY {order}",
            values | limits,
        )
    return found


def leading(connection: Connection, values: dict[str, Any]) -> list[dict[str, Any]]:
    """The agencies that lead the tasks, those of most tasks first."""
    sql = (
        "SELECT name AS agency, count(*) AS leads FROM task_agencies WHERE role = 'lead' AND task_id IN"
        f" (SELECT task_id FROM v_task_tracker WHERE {_where(values)}) GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return rows_of(connection, sql, values)


def due(connection: Connection, values: dict[str, Any]) -> list[dict[str, Any]]:
    """How many of the tasks are due in each quarter, or by which recurrence."""
    sql = (
        "SELECT substr(due, 1, 4) AS year, (substr(due, 6, 2) + 2) / 3 AS quarter,"
        " iif(due IS NULL, recurrence, NULL) AS recurrence, count(*) AS tasks"
        f" FROM v_task_tracker WHERE {_where(values)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    return rows_of(connection, sql, values)


def narrowed(values: dict[str, Any]) -> bool:
    """Whether anything but a province is asked for."""
    return any(values[name] for name in _CLAUSES if name != "code")


def read(connection: Connection, ask: Ask, collection: Collection) -> dict[str, Any]:
    """The filters that are given; what isn't is None or false."""
    found = None
    name = ask.text("province")
    if name:
        wanted = strip_marks(name)
        found = next(
            (p for p in collection.provinces for old in p.before if strip_marks(old) == wanted), None
        )
        if found is None:
            ask.notes.append(
                ask.t("No province is called {name}; all provinces are shown.", name=repr(name[:60]))
            )
    index = ask.text("index")
    return {
        "code": found.code if found else None,
        **_agency(connection, ask),
        "index": index or None,
        "quoted": json.dumps(index),
        "first": ask.day("from"),
        "last": ask.day("to"),
        "asof": ask.day("asof"),
        "issued": ask.day("issued"),
        "dateless": ask.text("dateless") == "1",
    }


def _agency(connection: Connection, ask: Ask) -> dict[str, Any]:
    """The values of the agency that is asked for; ``unknown`` where no task names it, or several are meant."""
    asked = ask.text("agency")
    if not asked:
        return {"agency": False, "unknown": False}
    try:
        values = values_of(connection, asked, ["lead"])
        told = understood(connection, asked)
    except QueryError as error:
        values, told = None, str(error)
    if told:
        ask.notes.append(told)
    return {"agency": values is not None, "unknown": values is None, **(values or {})}
