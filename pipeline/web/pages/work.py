"""Tasks in sum: by agency, and by when they are due."""

from __future__ import annotations

import json
from collections.abc import Sequence
from sqlite3 import Connection
from typing import Any
from urllib.parse import urlencode

from pipeline.web.ask import Ask
from pipeline.web.collection import Province
from pipeline.web.table import Column, Table

_DUE = """
SELECT substr(t.deadline_due, 1, 4) AS year, (substr(t.deadline_due, 6, 2) + 2) / 3 AS quarter, count(*) AS tasks
FROM tasks AS t JOIN documents AS d ON d.id = t.document_id
WHERE NOT t.repeat AND (:code IS NULL OR d.current_province_code = :code)
GROUP BY 1, 2 ORDER BY 1, 2
"""
_RECURRING = """
SELECT t.deadline_recurrence AS recurrence, count(*) AS tasks
FROM tasks AS t JOIN documents AS d ON d.id = t.document_id
WHERE NOT t.repeat AND t.deadline_due IS NULL AND (:code IS NULL OR d.current_province_code = :code)
GROUP BY 1 ORDER BY 2 DESC
"""
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
            link=lambda row: tasks_url(agency=row["agency"], province=row["current_province"]),
        ),
        Column("names", "Named in documents as"),
        Column("leads", "Leads", "bar"),
        Column("coordinates", "Coordinates", "number"),
        Column("dated", "With a due date", "number"),
        Column("last_due", "Last due", "date"),
    )
    listed = [row | {"names": _others(row)} for row in found]
    return Table("agencies", ask.t("Tasks by agency"), columns, listed, shown=15)


def _others(row: dict[str, Any]) -> str | None:
    return "; ".join(name for name in json.loads(row["names"]) if name != row["agency"]) or None


def due_table(connection: Connection, ask: Ask, province: Province | None) -> Table:
    """How many tasks are due in each quarter, then those without a date."""
    code = {"code": province.code if province else None}
    found = []
    for row in rows_of(connection, _DUE, code):
        if row["year"]:
            quarter = ask.t("Quarter {quarter}/{year}", quarter=row["quarter"], year=row["year"])
            first = f"{row['year']}-{int(row['quarter']) * 3 - 2:02}-01"
            last = f"{row['year']}-{_LAST_DAYS[int(row['quarter'])]}"
            found.append({"when": quarter, "tasks": row["tasks"], "from": first, "to": last})
    for row in rows_of(connection, _RECURRING, code):
        when = ask.code(row["recurrence"]) if row["recurrence"] else ask.t("no date")
        found.append({"when": when, "tasks": row["tasks"], "from": None, "to": None})

    def link(row: Any) -> str | None:
        name = province.name if province else None
        return tasks_url(province=name, **{"from": row["from"], "to": row["to"]}) if row["from"] else None

    columns = (Column("when", "Due", link=link), Column("tasks", "Tasks", "bar"))
    return Table("due", ask.t("Tasks by due date"), columns, found, shown=24)


def rows_of(connection: Connection, sql: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a query with named values."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
