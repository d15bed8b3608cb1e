"""A province of today: its scores and ranks, targets beside results, tasks, documents, and what it merged from."""

from __future__ import annotations

from collections import defaultdict
from sqlite3 import Connection
from typing import Any

from markupsafe import Markup

from pipeline.web.ask import Ask
from pipeline.web.breaks import Of, breaks_within, starts
from pipeline.web.charts import Series, line_chart
from pipeline.web.collection import Collection, Province, rows
from pipeline.web.page import Moved, Page, missing, tables
from pipeline.web.pages.common import SOURCE, component_name, document_url, league_url, named
from pipeline.web.pages.targets import target_table
from pipeline.web.pages.work import agency_table, due_table
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
    board = [
        row | {"source_name": named(row)}
        for row in collection.board
        if row["current_province_code"] == found.code
    ]
    whole = [row for row in board if row["component"] is None]
    documents = _documents(connection, ask, found)
    targets = target_table(
        ask, collection, [r for r in collection.targets if r["current_province_code"] == found.code]
    )
    agencies = agency_table(
        ask, [row for row in collection.agencies if row["current_province_code"] == found.code]
    )
    due = due_table(ask, collection, found)
    indices = [
        _index(ask, code, [row for row in whole if row["index"] == code]) for code in collection.scored
    ]
    fields = _fields(ask, collection, [row for row in board if row["component"]])
    shown = [chart for chart in indices if chart["table"].rows]
    return Page(
        "province.html",
        found.name,
        {
            "province": found,
            "cards": [card for chart in shown if (card := chart["card"])],
            "indices": shown,
            "fields": fields,
            "targets": targets,
            "agencies": agencies,
            "due": due,
            "documents": documents,
        },
        tables(targets, agencies, due, documents, fields, *(chart["table"] for chart in shown)),
    )


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


def _index(ask: Ask, code: str, measured: list[dict[str, Any]]) -> dict[str, Any]:
    """The charts of one index, a line for each unit that the province was made of, with the table of their numbers."""
    by_unit: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    # The unit whose name the province bears comes first, and so has the plain line.
    for row in sorted(
        measured, key=lambda row: (row["province"] != row["current_province"], row["province"], row["year"])
    ):
        by_unit[row["province"]].append(row)

    def series(key: Of) -> list[Series]:
        return [
            Series(
                name, [(row["year"], row[key]) for row in of if row[key] is not None], starts(code, key, of)
            )
            for name, of in by_unit.items()
        ]

    columns = (
        *((Column("province", "Unit then", "name"),) if len(by_unit) > 1 else ()),
        Column("year", "Year"),
        Column("value", "Value", "number"),
        Column("value_change", "Change", "change"),
        Column("ranked", "Rank"),
        Column("rank_change", "Places gained", "places"),
        SOURCE,
    )
    listed = [row | {"ranked": _ranked(row)} for row in measured]
    listed.sort(key=lambda row: (-row["year"], row["province"] != row["current_province"], row["province"]))
    # One year alone makes no line: its figures stand in the table.
    several = len({row["year"] for row in measured}) > 1
    charts: list[tuple[str, Markup | None]] = [
        (ask.t("Score"), line_chart(series("value"), f"{ask.code(code)}: {ask.t('score by year')}", ask.n)),
        (
            ask.t("Rank, the first on top"),
            line_chart(series("rank"), f"{ask.code(code)}: {ask.t('rank by year')}", ask.n, True),
        ),
    ]
    return {
        "code": code,
        "url": league_url(code),
        "charts": [(title, chart) for title, chart in charts if chart and several],
        "table": Table(f"scores-{code}", f"{ask.code(code)}: {ask.t('by year')}", columns, listed),
        "breaks": breaks_within(code, {row["year"] for row in measured}),
        "card": _card(ask, code, measured),
    }


def _ranked(row: dict[str, Any]) -> str | None:
    if row["rank"] is None:
        return row["group"]
    return f"{row['rank']}/{row['out_of']}" if row["out_of"] else str(row["rank"])


def _card(ask: Ask, code: str, measured: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The last year's figures in short, of the unit that bears the province's name where there are several."""
    last = max((row["year"] for row in measured), default=None)
    latest = [row for row in measured if row["year"] == last]
    latest.sort(key=lambda row: row["province"] != row["current_province"])
    if not latest:
        return None
    row = latest[0]
    of = row["province"] if row["province"] != row["current_province"] or len(latest) > 1 else None
    return {"code": code, "year": last, "of": of, "ranked": _ranked(row), **row}


def _fields(ask: Ask, collection: Collection, measured: list[dict[str, Any]]) -> Table:
    """The fields of the indices in the last year of each."""
    last: dict[tuple[str, str], int] = {}
    for row in measured:
        key = row["province"], row["index"]
        last[key] = max(last.get(key, 0), row["year"])
    kept = [row for row in measured if row["year"] == last[row["province"], row["index"]]]
    columns = (
        Column("province", "Unit then", "name"),
        Column("name", "Field"),
        Column("year", "Year"),
        Column("value", "Value", "number"),
        Column("value_change", "Change", "change"),
        Column("ranked", "Rank"),
        Column("rank_change", "Places gained", "places"),
        SOURCE,
    )
    listed = [
        row | {"name": component_name(ask, collection, row["component"]), "ranked": _ranked(row)}
        for row in sorted(
            kept, key=lambda row: (row["index"], len(row["component"]), row["component"], row["province"])
        )
    ]
    return Table("fields", ask.t("Fields of the indices, last year known"), columns, listed, shown=120)
