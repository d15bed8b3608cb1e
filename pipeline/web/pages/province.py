"""A province of today: its scores and ranks, targets beside results, tasks, documents, and what it merged from."""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Connection

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, Province, Row, rows
from pipeline.web.page import Moved, Page, missing, tables
from pipeline.web.pages.common import document_url, named
from pipeline.web.pages.province_scores import fields_table, index_part
from pipeline.web.pages.targets import target_table
from pipeline.web.pages.work import agency_table, due_table, tasks_url
from pipeline.web.table import Column, Table

DOCUMENTS = """
SELECT id AS document_id, number, title, issuer, issued, province, doc_type FROM v_documents
WHERE current_province_code = ? ORDER BY issued IS NULL, issued DESC, id
"""


def province(connection: Connection, ask: Ask, collection: Collection) -> Page | Moved:
    """The province of the name in the address; an old name leads to today's province."""
    found = collection.by_slug.get(ask.parts["slug"])
    if found is None:
        return missing(ask, ask.t("There is no province of that name."))
    if found.slug != ask.parts["slug"]:
        return Moved(f"/province/{found.slug}")
    board = [row | {"source_name": named(row)} for row in _of(found, collection.board)]
    whole = [row for row in board if row["component"] is None]
    parts = [
        index_part(ask, code, [row for row in whole if row["index"] == code]) for code in collection.scored
    ]
    shown = [part for part in parts if part["table"].rows]
    listed = {
        "fields": fields_table(ask, collection, [row for row in board if row["component"]]),
        "targets": target_table(ask, collection, _of(found, collection.targets)),
        "agencies": agency_table(ask, _of(found, collection.agencies)),
        "due": due_table(ask, _due(found, collection), _tasks_due(found)),
        "documents": _documents(connection, ask, found),
    }
    cards = [card for part in shown if (card := part["card"])]
    return Page(
        "province.html",
        found.name,
        {"province": found, "cards": cards, "indices": shown, **listed},
        tables(*listed.values(), *(part["table"] for part in shown)),
    )


def _due(found: Province, collection: Collection) -> list[Row]:
    return [row for row in collection.due if row["code"] == found.code]


def _tasks_due(found: Province) -> Callable[[str, str], str]:
    return lambda first, last: tasks_url(province=found.name, **{"from": first, "to": last})


def _of(found: Province, listed: list[Row]) -> list[Row]:
    return [row for row in listed if row["current_province_code"] == found.code]


def _documents(connection: Connection, ask: Ask, found: Province) -> Table:
    listed = rows(connection, DOCUMENTS, found.code)
    columns = (
        Column("issued", "Date", "date"),
        Column("name", "Number", "ref", link=lambda row: document_url(row["document_id"])),
        Column("doc_type", "Kind", "code"),
        Column("title", "Title", "long"),
        Column("issuer", "Issuer"),
    )
    named_rows = [row | {"name": row["number"] or ask.t("no number")} for row in listed]
    return Table("documents", ask.t("Documents"), columns, named_rows, shown=50, stacked=True)
