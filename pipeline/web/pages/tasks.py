"""The task tracker: who leads what by when; what is overdue is told against a day that the reader gives."""

from __future__ import annotations

import json
from functools import partial
from sqlite3 import Connection
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, Row
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import component_name, document_url, named, source_of
from pipeline.web.pages.task_query import chosen, due, leading, narrowed, read
from pipeline.web.pages.work import agency_table, due_table
from pipeline.web.table import Column, Table

PER_PAGE = 50
MOST_IN_FILE = 20_000

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
    values = read(connection, ask, collection)
    by_quarter = _due(connection, collection, values)
    total = sum(row["tasks"] for row in by_quarter)
    dated = sum(row["tasks"] for row in by_quarter if row["year"])
    pages = max(1, -(-total // PER_PAGE))
    page = min(ask.number("page", 1, 100_000) or 1, pages)
    limits = {"n": MOST_IN_FILE, "at": 0} if ask.export else {"n": PER_PAGE, "at": PER_PAGE * (page - 1)}
    found = [row | {"source_name": named(row)} for row in chosen(connection, values, **limits, dated=dated)]
    listed = Table("tasks", ask.t("Tasks"), COLUMNS, found, stacked=True)
    province = next((p for p in collection.provinces if p.code == values["code"]), None)
    agencies = _agencies(connection, ask, collection, values)
    due_when = due_table(ask, by_quarter, partial(_between, ask))
    return Page(
        "tasks.html",
        ask.t("Task tracker"),
        {
            "listed": listed,
            "total": total,
            "page": page,
            "pages": pages,
            "agencies": agencies,
            "due": due_when,
            "asked": {**values, "province": province.name if province else "", "agency": ask.text("agency")},
            "provinces": [p for p in collection.provinces],
            "agency_names": sorted({row["agency"] for row in collection.agencies if row["leads"]}),
            "indices": [
                (code, component_name(ask, collection, code) if "." in code else ask.code(code))
                for code in sorted(collection.indices, key=_place)
                if not code.endswith("_LOCAL")
            ],
        },
        tables(listed, agencies, due_when),
    )


def _place(code: str) -> tuple[str, int]:
    """An index before its fields, and those in their order: the fields of PAR_INDEX are called PAR.1 to PAR.8."""
    name, _, number = code.replace("PAR_INDEX", "PAR").partition(".")
    return name, int(number or 0)


def _agencies(connection: Connection, ask: Ask, collection: Collection, values: dict[str, Any]) -> Table:
    """Who leads the tasks: counted anew where more than a province narrows them, else as counted before."""
    if narrowed(values):
        columns = (
            Column(
                "agency", "Agency", "wide-name", link=lambda row: ask.url(agency=row["agency"], page=None)
            ),
            Column("leads", "Leads", "bar"),
        )
        return Table("agencies", ask.t("Tasks by agency"), columns, leading(connection, values), shown=15)
    if values["code"] is None:
        return agency_table(ask, _summed(collection.agencies))
    code = values["code"]
    return agency_table(
        ask, [row for row in collection.agencies if row["leads"] and row["current_province_code"] == code]
    )


def _due(connection: Connection, collection: Collection, values: dict[str, Any]) -> list[Row]:
    """How many are due in each quarter, counted as the agencies are."""
    if narrowed(values):
        return due(connection, values)
    return [row for row in collection.due if values["code"] in (None, row["code"])]


def _between(ask: Ask, first: str, last: str) -> str:
    return ask.url(**{"from": first, "to": last, "page": None})


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
