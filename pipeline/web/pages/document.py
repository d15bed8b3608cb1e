"""A document: its text with every record marked in place, a chosen record with its words and its page, and what is
known of the whole."""

from __future__ import annotations

import re
from sqlite3 import Connection
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, rows
from pipeline.web.files import can_show
from pipeline.web.marks import Mark, part_at, parts, render
from pipeline.web.page import Page, missing, tables
from pipeline.web.pages.record import details, marks_of
from pipeline.web.pages.relations import about_versions, filled, sources, warnings
from pipeline.web.table import Column, Table

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


def document(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """One part of the text, where it is long; ``record`` or ``at`` (start-end) chooses what is shown beside it."""
    found = rows(connection, "SELECT * FROM documents WHERE id = ?", ask.parts["id"])
    if not found:
        return missing(ask, ask.t("There is no document of that address in this collection."))
    info = found[0] | filled(connection, found[0]["id"])
    marks = marks_of(connection, ask, info["id"])
    chosen = next((mark for mark in marks if mark.record == ask.text("record")), None)
    span = (chosen.start, chosen.end) if chosen else _span(ask, info["text"])
    cuts = parts(info["text"])
    at = part_at(cuts, span[0]) if span else (ask.number("part", 1, len(cuts)) or 1) - 1
    headings = rows(
        connection,
        "SELECT start, level, kind FROM sections WHERE document_id = ? AND heading IS NOT NULL ORDER BY start",
        info["id"],
    )
    text = render(info["text"], cuts[at], marks, span, headings, ask.url(record=None, at=None, part=None))
    records = _records(ask, marks)
    return Page(
        "document.html",
        info["number"] or info["title"] or ask.t("Document without number"),
        {
            "doc": info,
            "text": text,
            "part": at + 1,
            "parts": len(cuts),
            "record": details(connection, ask, collection, info, chosen) if chosen else None,
            "picture": can_show(collection.documents, info) if chosen else None,
            "records": records,
            "warnings": warnings(connection, info["id"]),
            "sources": sources(connection, collection, info["id"]),
            "relations": about_versions(connection, ask, collection, info["id"]),
            "kinds": sorted({mark.kind for mark in marks}),
        },
        tables(records),
    )


def _span(ask: Ask, text: str) -> tuple[int, int] | None:
    match = _SPAN.fullmatch(ask.text("at"))
    if match is None:
        return None
    start, end = int(match[1]), int(match[2])
    return (start, end) if start < end <= len(text) else None


def _records(ask: Ask, marks: list[Mark]) -> Table:
    def link(row: Any) -> str:
        return f"{ask.path}?record={row['record']}#here"

    columns = (
        Column("kind", "Kind", "code"),
        Column("summary", "Record", "long", link=link),
        Column("quote", "Words", "long"),
        Column("page", "Page"),
    )
    listed = [
        {
            "kind": mark.kind,
            "summary": mark.summary,
            "quote": mark.quote,
            "page": mark.page,
            "record": mark.record,
        }
        for mark in marks
    ]
    return Table("records", ask.t("Records in this document"), columns, listed, shown=400, stacked=True)
