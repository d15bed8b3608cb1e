"""Facts that documents state differently: each value with who states it."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, rows
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import component_name, document_url, named, province_url
from pipeline.web.table import Column, Table

MOST = 2_000
_FACTS = """
SELECT * FROM v_facts WHERE standing = 'conflict'
ORDER BY province, "index", component, year, measure, value, issued, document_id LIMIT ?
"""
_BOARD = """
SELECT s.subject_name AS province, s."index", s.component, s.year, 'score' AS measure, s.value,
    trim(replace(s.quote, char(10), ' ')) AS quote, s.id AS record_id, d.id AS document_id, d.number, d.title, d.issuer, d.issued
FROM v_scoreboard AS b
JOIN scores AS s ON s.subject_name = b.province AND s."index" = b."index" AND s.component IS b.component
    AND s.year = b.year AND s.subject_kind = 'tinh' AND s.value IS NOT NULL
JOIN documents AS d ON d.id = s.document_id
WHERE b.disagree
UNION ALL
SELECT r.subject_name, r."index", r.component, r.year, 'rank', r.rank,
    trim(replace(r.quote, char(10), ' ')), r.id, d.id, d.number, d.title, d.issuer, d.issued
FROM v_scoreboard AS b
JOIN rankings AS r ON r.subject_name = b.province AND r."index" = b."index" AND r.component IS b.component
    AND r.year = b.year AND r.subject_kind = 'tinh' AND r.rank IS NOT NULL AND r.scope IS NULL
JOIN documents AS d ON d.id = r.document_id
WHERE b.disagree
ORDER BY 1, 2, 3, 4, 5, 6 LIMIT ?
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
    found = rows(connection, _FACTS if compared else _BOARD, MOST)
    names = {name for province in collection.provinces for name in province.before}
    listed = [row | _words(ask, collection, row, names) for row in found if compared or _differs(row, found)]
    table = Table("conflicts", ask.t("Facts in conflict"), COLUMNS, listed, shown=300, stacked=True)
    return Page("conflicts.html", ask.t("Facts in conflict"), {"listed": table, "facts": len({_key(row) for row in listed})},
                tables(table))  # fmt: skip


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
