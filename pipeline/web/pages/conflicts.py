"""Facts that documents state differently: each value with who states it."""

from __future__ import annotations

import json
from collections import defaultdict
from sqlite3 import Connection
from typing import Any

from extractors.folding import strip_marks
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, Row, rows
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import component_name, document_url, named, province_url
from pipeline.web.pages.work import rows_of
from pipeline.web.table import Column, Table

MOST = 2_000
_FACTS = """
SELECT * FROM v_facts WHERE standing = 'conflict' AND revised_by IS NULL
    AND province IN (SELECT value FROM json_each(:subjects))
    AND (:index IS NULL OR "index" = :index) AND (:field IS NULL OR component = :field)
    AND (:year IS NULL OR year = :year)
ORDER BY province, "index", component, year, measure, value, issued, document_id LIMIT :most
"""
_CHOICES = """SELECT DISTINCT subject, "index", year FROM facts WHERE standing = 'conflict'"""
_STATED = """
SELECT s.subject_name AS province, s."index", s.component, s.year, '{kind}' AS measure, s.{value} AS value,
    trim(replace(s.quote, char(10), ' ')) AS quote, s.id AS record_id,
    d.id AS document_id, d.number, d.title, d.issuer, d.issued
FROM {table} AS s JOIN v_documents AS d ON d.id = s.document_id
WHERE s.subject_kind = 'tinh' AND s.{value} IS NOT NULL
    AND json_array(s.subject_name, s."index", s.component, s.year) IN (SELECT value FROM json_each(?))
ORDER BY 1, 2, 3, 4, 6, d.issued, s.id LIMIT ?
"""
COLUMNS = (
    Column(
        "province",
        "Province",
        "name",
        link=lambda row: province_url(row["province"]) if row["place"] else None,
    ),
    Column("what", "Fact"),
    Column("year", "Year"),
    Column("measure", "Measure", "code"),
    Column("value", "Value stated", "number"),
    Column("quote", "Words", "long", link=lambda row: document_url(row["document_id"], row["record_id"])),
    Column("source_name", "Document", "ref", link=lambda row: document_url(row["document_id"])),
    Column("issuer", "Issuer"),
    Column("issued", "Date", "date"),
)


def conflicts(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """From the facts that were compared over the collection where there are any, else from the scoreboard's rows.

    ``subject`` is a name or a part of one; with ``index``, ``field`` and ``year`` it leaves the sides of one fact.
    """
    compared = connection.execute("SELECT 1 FROM facts LIMIT 1").fetchone() is not None
    choices = rows(connection, _CHOICES) if compared else [_choice(row) for row in _doubted(collection)]
    values = _asked(ask, choices)
    found = rows_of(connection, _FACTS, values) if compared else _stated(connection, collection, values)
    names = {name for province in collection.provinces for name in province.before}
    listed = [row | _words(ask, collection, row, names) for row in (found if compared else _differing(found))]
    table = Table("conflicts", ask.t("Facts in conflict"), COLUMNS, listed, shown=300, stacked=True)
    return Page(
        "conflicts.html",
        ask.t("Facts in conflict"),
        {
            "listed": table,
            "facts": len({_key(row) for row in listed}),
            "asked": {"subject": ask.text("subject"), **values},
            "narrowed": any(ask.text(name) for name in ("subject", "index", "field", "year")),
            "indices": [(code, ask.code(code)) for code in sorted({row["index"] for row in choices})],
            "years": sorted({row["year"] for row in choices}, reverse=True),
        },
        tables(table),
    )


def _asked(ask: Ask, choices: list[Row]) -> dict[str, Any]:
    wanted = strip_marks(ask.text("subject"))
    subjects = {row["subject"] for row in choices if wanted in strip_marks(row["subject"])}
    return {
        "subjects": json.dumps(sorted(subjects), ensure_ascii=False),
        "index": ask.text("index") or None,
        "field": ask.text("field") or None,
        "year": ask.number("year", 1900, 2200),
        "most": MOST,
    }


def _doubted(collection: Collection) -> list[Row]:
    return [row for row in collection.board if row["disagree"]]


def _choice(row: Row) -> Row:
    return {"subject": row["province"], "index": row["index"], "year": row["year"]}


def _wanted(row: Row, values: dict[str, Any]) -> bool:
    return (
        row["province"] in json.loads(values["subjects"])
        and values["index"] in (None, row["index"])
        and values["field"] in (None, row["component"])
        and values["year"] in (None, row["year"])
    )


def _stated(connection: Connection, collection: Collection, values: dict[str, Any]) -> list[Row]:
    """Every statement of what the scoreboard marks as stated in several ways."""
    wanted = [
        json.dumps(
            [row["province"], row["index"], row["component"], row["year"]],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for row in _doubted(collection)
        if _wanted(row, values)
    ]
    found: list[Row] = []
    for kind, table, value in (("score", "scores", "value"), ("rank", "rankings", "rank")):
        sql = _STATED.format(kind=kind, table=table, value=value)
        found += rows(connection, sql, json.dumps(wanted, ensure_ascii=False), MOST)
    return sorted(found, key=lambda row: (*map(str, _key(row)), row["value"]))


def _key(row: Row) -> tuple[Any, ...]:
    return row["province"], row["index"], row["component"], row["year"], row["measure"]


def _differing(found: list[Row]) -> list[Row]:
    """Without what is stated in one way alone."""
    values: defaultdict[tuple[Any, ...], set[float]] = defaultdict(set)
    for row in found:
        values[_key(row)].add(row["value"])
    return [row for row in found if len(values[_key(row)]) > 1]


def _words(ask: Ask, collection: Collection, row: Row, names: set[str]) -> dict[str, Any]:
    component = row["component"]
    field = component_name(ask, collection, component) if component else None
    return {
        "what": f"{ask.code(row['index'])} · {field}" if field else ask.code(row["index"]),
        "source_name": named(row),
        "place": row["province"] in names,
        "quote": row["quote"] if len(row["quote"]) < 300 else row["quote"][:299] + "…",
    }
