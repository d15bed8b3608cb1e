"""How the collection was made: what was read, what was found in it, and what a reader should know."""

from __future__ import annotations

from sqlite3 import Connection

from pipeline.web.ask import Ask
from pipeline.web.collection import COUNTED, Collection, rows
from pipeline.web.page import Page, tables
from pipeline.web.table import Column, Table


def about(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The counts are the database's own."""
    records = Table(
        "records",
        ask.t("What the collection holds"),
        (Column("kind", "Kind", "code"), Column("count", "Count", "bar")),
        [{"kind": kind, "count": collection.counts[kind]} for kind in COUNTED],
    )
    kinds = _counted(
        connection, ask, "kinds", "Documents by kind", "SELECT doc_type, count(*) FROM v_documents GROUP BY 1"
    )
    formats = _counted(
        connection,
        ask,
        "formats",
        "Documents by format",
        "SELECT source_media_type, count(*) FROM v_documents GROUP BY 1",
    )
    warnings = _counted(
        connection,
        ask,
        "warnings",
        "Warnings",
        "SELECT code, count(*) FROM warnings JOIN v_documents AS d ON d.id = document_id GROUP BY 1",
    )
    years = rows(
        connection,
        "SELECT min(substr(issued, 1, 4)) AS first, max(substr(issued, 1, 4)) AS last FROM v_documents",
    )
    return Page(
        "about.html",
        ask.t("About this collection"),
        {"records": records, "kinds": kinds, "formats": formats, "warnings": warnings, "span": years[0],
         "scans": connection.execute("SELECT count(*) FROM v_documents WHERE source_ocr").fetchone()[0]},
        tables(records, kinds, formats, warnings),
    )  # fmt: skip


def _counted(connection: Connection, ask: Ask, name: str, caption: str, sql: str) -> Table:
    found = connection.execute(f"{sql} ORDER BY 2 DESC, 1").fetchall()
    columns = (Column("kind", "Kind", "code"), Column("count", "Count", "bar"))
    return Table(name, ask.t(caption), columns, [{"kind": kind, "count": count} for kind, count in found])
