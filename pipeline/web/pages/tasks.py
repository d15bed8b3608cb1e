"""The task tracker: who leads what by when; what is overdue is told against a day that the reader gives."""

from __future__ import annotations

import json
from sqlite3 import Connection
from typing import Any

from extractors.folding import strip_marks
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import document_url, named, source_of
from pipeline.web.pages.work import agency_table, due_table, rows_of
from pipeline.web.table import Column, Table

PER_PAGE = 50
MOST_IN_FILE = 20_000

_WHERE = """
WHERE (:code IS NULL OR current_province_code = :code)
    AND (:names IS NULL OR task_id IN (
        SELECT task_id FROM task_agencies WHERE role = 'lead' AND name IN (SELECT value FROM json_each(:names))))
    AND (:index IS NULL OR instr(indices, :quoted))
    AND (:first IS NULL OR due >= :first) AND (:last IS NULL OR due <= :last)
    AND (:asof IS NULL OR due < :asof)
    AND (NOT :dateless OR (due IS NULL AND recurrence IS NULL))
"""
_ORDER = " ORDER BY due IS NULL, due, document_id, task_id"
# The tasks of the page are chosen first: only for them are the agencies put together.
_SQL = (
    "SELECT * FROM v_task_tracker WHERE task_id IN (SELECT task_id FROM v_task_tracker "
    + _WHERE
    + _ORDER
    + " LIMIT :n OFFSET :at)"
    + _ORDER
)
_COUNT = "SELECT count(*) FROM v_task_tracker " + _WHERE

COLUMNS = (
    Column("due", "Due", "date"),
    Column("task", "Task", "long", link=source_of),
    Column("lead_agencies", "Leads"),
    Column("coordinating_agencies", "Coordinates"),
    Column("deadline", "Deadline as printed"),
    Column("product", "Product"),
    Column("source_name", "Document", "ref", link=lambda row: document_url(row["document_id"])),
    Column("current_province", "Province of today", "name"),
)


def tasks(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The tasks that the filters leave, by due date, with the agencies and quarters that they fall on."""
    values = _values(ask, collection)
    total = connection.execute(_COUNT, values).fetchone()[0]
    pages = max(1, -(-total // PER_PAGE))
    page = min(ask.number("page", 1, 100_000) or 1, pages)
    limits = {"n": MOST_IN_FILE, "at": 0} if ask.export else {"n": PER_PAGE, "at": PER_PAGE * (page - 1)}
    found = [row | {"source_name": named(row)} for row in rows_of(connection, _SQL, values | limits)]
    listed = Table("tasks", ask.t("Tasks"), COLUMNS, found, stacked=True)
    province = next((p for p in collection.provinces if p.code == values["code"]), None)
    agencies = agency_table(
        ask,
        [
            row
            for row in collection.agencies
            if row["leads"] and values["code"] in (None, row["current_province_code"])
        ],
    )
    if values["code"] is None:
        agencies = agency_table(ask, _summed(collection.agencies))
    due = due_table(ask, collection, province)
    return Page(
        "tasks.html",
        ask.t("Task tracker"),
        {
            "listed": listed,
            "total": total,
            "page": page,
            "pages": pages,
            "agencies": agencies,
            "due": due,
            "asked": {**values, "province": province.name if province else "", "agency": ask.text("agency")},
            "provinces": [p for p in collection.provinces],
            "agency_names": sorted({row["agency"] for row in collection.agencies if row["leads"]}),
            "indices": [
                code for code in collection.indices if "." not in code and not code.endswith("_LOCAL")
            ],
        },
        tables(listed, agencies, due),
    )


def _values(ask: Ask, collection: Collection) -> dict[str, Any]:
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
        "names": _agency_names(collection, ask.text("agency")),
        "index": index or None,
        "quoted": json.dumps(index),
        "first": ask.day("from"),
        "last": ask.day("to"),
        "asof": ask.day("asof"),
        "dateless": ask.text("dateless") == "1",
    }


def _agency_names(collection: Collection, asked: str) -> str | None:
    """The names in documents of the agencies that are called so, now or before, or hold the words; as a JSON list."""
    if not asked:
        return None
    wanted = strip_marks(asked)
    rows = [(row["agency"], json.loads(row["names"])) for row in collection.agencies]
    exact = {name for agency, names in rows for name in names if strip_marks(agency) == wanted}
    exact |= {name for _, names in rows for name in names if strip_marks(name) == wanted}
    part = {name for agency, names in rows for name in names if wanted in strip_marks(f"{agency} {name}")}
    return json.dumps(sorted(exact or part), ensure_ascii=False)


def _summed(agencies: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The agencies over all provinces."""
    found: dict[str, dict[str, Any]] = {}
    for row in agencies:
        one = found.setdefault(
            row["agency"],
            {"agency": row["agency"], "names": "[]", "leads": 0, "coordinates": 0, "dated": 0, "last_due": None,
             "current_province": None},
        )  # fmt: skip
        for key in ("leads", "coordinates", "dated"):
            one[key] += row[key]
        names = dict.fromkeys([*json.loads(one["names"]), *json.loads(row["names"])])
        one["names"] = json.dumps(list(names), ensure_ascii=False)
        one["last_due"] = max(filter(None, (one["last_due"], row["last_due"])), default=None)
    return sorted(
        (row for row in found.values() if row["leads"]), key=lambda row: (-row["leads"], row["agency"])
    )
