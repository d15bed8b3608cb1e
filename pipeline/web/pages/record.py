"""The records of a document: where each stands in the text, and one of them in full."""

from __future__ import annotations

import json
from sqlite3 import Connection
from typing import Any

from pipeline.database.columns import columns_of
from pipeline.duplicates.otherwise import stated_otherwise
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, rows
from pipeline.web.marks import Mark
from pipeline.web.pages.common import component_name, otherwise_url
from pipeline.web.pages.oneline import lines_of
from schemas.records import RECORD_MODELS

KINDS = {
    "score": "scores",
    "ranking": "rankings",
    "target": "targets",
    "task": "tasks",
    "citation": "citations",
}
_SUMMARIES = "SELECT record_id, summary FROM passages WHERE document_id = ? AND kind != 'section'"
_PLACE = {
    "start",
    "end",
    "quote",
    "page",
    "bbox",
    "rule",
    "ocr_confidence",
    "ocr_read",
    "section_id",
    "subject_province_code",
}


def marks_of(connection: Connection, ask: Ask, document_id: str) -> list[Mark]:
    """Every record of the document that points at words, in reading order."""
    summaries = dict(connection.execute(_SUMMARIES, [document_id]).fetchall())
    summaries |= lines_of(connection, ask, list(summaries))
    found = []
    for kind, table in KINDS.items():
        short = "coalesce(number, title)" if kind == "citation" else "NULL"
        sql = f"SELECT id, start, end, page, quote, {short} AS short FROM {table} WHERE document_id = ?"
        for row in rows(connection, sql, document_id):
            summary = row["short"] or summaries.get(row["id"]) or row["quote"][:120]
            record = row["id"].removeprefix(f"{document_id}/")
            found.append(Mark(row["start"], row["end"], kind, record, summary, row["quote"], row["page"]))
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.record))


def details(
    connection: Connection, ask: Ask, collection: Collection, info: dict[str, Any], mark: Mark
) -> dict[str, Any]:
    """The record's fields in words, its quotation, and where it stands."""
    table = KINDS[mark.kind]
    row = rows(connection, f"SELECT * FROM {table} WHERE id = ?", f"{info['id']}/{mark.record}")[0]
    otherwise = stated_otherwise(connection, [row["id"]]).get(row["id"], [])
    return {
        "kind": ask.code(mark.kind),
        "record": mark.record,
        "fields": _fields(ask, collection, table, row),
        "quote": row["quote"],
        "page": row["page"],
        "box": bool(row["bbox"]),
        "rule": row["rule"],
        "place": f"{row['start']}–{row['end']}",
        "doubt": row["ocr_confidence"],
        "otherwise": [(fact.values, otherwise_url(fact)) for fact in otherwise],
        "json": f"/kehoach/{table}.json?id={info['id']}/{mark.record}&_shape=array",
    }


def _fields(ask: Ask, collection: Collection, table: str, row: dict[str, Any]) -> list[tuple[str, str]]:
    """The name and the value of each field that says more than the quotation."""
    told = (
        (column.name, _value(ask, collection, column.name, column.kind, row[column.name]))
        for column in columns_of(RECORD_MODELS[table])
        if column.name in row
        and column.name not in _PLACE
        and not (column.name == "text" and row["text"] in row["quote"])
    )
    return [(ask.code(name), value) for name, value in told if value]


def _value(ask: Ask, collection: Collection, name: str, kind: str, value: Any) -> str:
    """The value as words; empty where there is none to show."""
    if value is None or value == "" or (kind == "bool" and not value):
        return ""
    if kind == "json":
        value = json.loads(value)
        if name == "path":
            return " › ".join(value)
        if isinstance(value, list) and all(isinstance(one, str | int | float) for one in value):
            return "; ".join(ask.code(str(one)) for one in value)
        return "" if not value or name == "deadlines" else json.dumps(value, ensure_ascii=False)
    if kind == "bool":
        return ask.t("yes")
    if name == "component":
        return component_name(ask, collection, str(value))
    if kind == "real":
        return ask.n(value)
    if name in ("deadline_due", "deadline_start", "date"):
        return ask.d(str(value))
    return ask.code(str(value))
