"""Tasks in sum: by agency, and by when they are due."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from sqlite3 import Connection
from typing import Any
from urllib.parse import urlencode

from pipeline.web.ask import Ask
from pipeline.web.table import Column, Table

_LAST_DAYS = {1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31"}


def tasks_url(**values: object) -> str:
    """The task tracker with filters."""
    return "/tasks?" + urlencode({name: value for name, value in values.items() if value})


def agency_table(ask: Ask, found: Sequence[dict[str, Any]]) -> Table:
    """The agencies by the tasks that they lead; names of before the reorganisation count for today's."""
    columns = (
        Column(
            "agency",
            "Agency",
            "wide-name",
            link=lambda row: tasks_url(agency=row["agency"], province=row["current_province"]),
        ),
        Column("names", "Named in documents as", "wide-name"),
        Column("leads", "Leads", "bar"),
        Column("coordinates", "Coordinates", "number"),
        Column("dated", "With a due date", "number"),
        Column("last_due", "Last due", "date"),
    )
    listed = [row | {"names": _others(row)} for row in found]
    return Table("agencies", ask.t("Tasks by agency"), columns, listed, shown=15)


def _others(row: dict[str, Any]) -> str | None:
    return "; ".join(name for name in json.loads(row["names"]) if name != row["agency"]) or None


def due_table(ask: Ask, counted: Sequence[dict[str, Any]], url: Callable[[str, str], str]) -> Table:
    """How many tasks are due in each quarter, then those without a date; ``url`` is that of the tasks between two days."""
    dated: Counter[tuple[str, int]] = Counter()
    dateless: Counter[str] = Counter()
    for row in counted:
        if row["year"]:
            dated[row["year"], row["quarter"]] += row["tasks"]
        else:
            dateless[row["recurrence"] or ""] += row["tasks"]
    found = [_quarter(ask, year, quarter, tasks) for (year, quarter), tasks in sorted(dated.items())]
    found += [
        {"when": ask.code(recurrence) if recurrence else ask.t("no date"), "tasks": tasks, "from": None}
        for recurrence, tasks in sorted(dateless.items(), key=lambda item: (-item[1], item[0]))
    ]

    def link(row: Any) -> str | None:
        return url(row["from"], row["to"]) if row["from"] else None

    columns = (Column("when", "Due", link=link), Column("tasks", "Tasks", "bar"))
    return Table("due", ask.t("Tasks by due date"), columns, found, shown=60)


def _quarter(ask: Ask, year: str, quarter: int, tasks: int) -> dict[str, Any]:
    return {
        "when": ask.t("Quarter {quarter}/{year}", quarter=quarter, year=year),
        "tasks": tasks,
        "from": f"{year}-{quarter * 3 - 2:02}-01",
        "to": f"{year}-{_LAST_DAYS[quarter]}",
    }


def rows_of(connection: Connection, sql: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a query with named values."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
