"""Facts that documents state differently: each value with who states it."""

from __future__ import annotations

import json
from sqlite3 import Connection
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, rows
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import component_name, document_url, named, province_url
from pipeline.web.table import Column, Table

MOST = 2_000
_FACTS = """
SELECT * FROM v_facts WHERE standing = 'conflict' AND revised_by IS NULL
ORDER BY province, "index", component, year, measure, value, issued, document_id LIMIT ?
"""
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
    """From the facts that were compared over the collection where there are any, else from the scoreboard's rows."""
    compared = "v_facts" in collection.tables
    found = rows(connection, _FACTS, MOST) if compared else _stated(connection, collection)
    names = {name for province in collection.provinces for name in province.before}
    listed = [row | _words(ask, collection, row, names) for row in found if compared or _differs(row, found)]
    table = Table("conflicts", ask.t("Facts in conflict"), COLUMNS, listed, shown=300, stacked=True)
    return Page("conflicts.html", ask.t("Facts in conflict"), {"listed": table, "facts": len({_key(row) for row in listed})},
                tables(table))  # fmt: skip


def _stated(connection: Connection, collection: Collection) -> list[dict[str, Any]]:
    """Every statement of what the scoreboard marks as stated in several ways."""
    wanted = [
        json.dumps(
            [row["province"], row["index"], row["component"], row["year"]],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for row in collection.board
        if row["disagree"]
    ]
    found = []
    for kind, table, value in (("score", "scores", "value"), ("rank", "rankings", "rank")):
        sql = _STATED.format(kind=kind, table=table, value=value)
        found += rows(connection, sql, json.dumps(wanted, ensure_ascii=False), MOST)
    return sorted(found, key=lambda row: (*map(str, _key(row)), row["value"]))


def _key(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["province"], row["index"], row["component"], row["year"], row["measure"]


def _differs(row: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    return len({other["value"] for other in found if _key(other) == _key(row)}) > 1


def _words(ask: Ask, collection: Collection, row: dict[str, Any], names: set[str]) -> dict[str, Any]:
    component = row["component"]
    field = component_name(ask, collection, component) if component else None
    return {
        "what": f"{ask.code(row['index'])} · {field}" if field else ask.code(row["index"]),
        "source_name": named(row),
        "place": row["province"] in names,
        "quote": row["quote"] if len(row["quote"]) < 300 else row["quote"][:299] + "…",
    }
