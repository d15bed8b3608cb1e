"""The full-text index made anew from the stored rows, for a database of before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from pipeline.database.columns import Row
from pipeline.database.passages import Facets, Passage
from pipeline.database.search_index import Indexer, passage_row
from pipeline.database.titles import title_place, title_summary
from schemas.document import DocumentInfo

_DESCRIBED = (
    "id", "doc_type", "number", "title", "issuer", "issuer_level", "issued",
    "province", "province_code", "current_province", "current_province_code",
)  # fmt: skip
_PASSAGES = """
SELECT passages.*, tasks.deadline_due FROM passages LEFT JOIN tasks ON tasks.id = passages.record_id
WHERE passages.document_id = ? AND passages.kind != 'document' ORDER BY passages.id
"""


def reindex(connection: sqlite3.Connection) -> None:
    """Fills an empty index, and orders the passages as it wants them; the documents' titles become passages too."""
    indexer = Indexer(connection)
    for (document_id,) in connection.execute("SELECT id FROM documents ORDER BY rowid").fetchall():
        row = next(_rows(connection, "SELECT * FROM documents WHERE id = ?", document_id))
        # Not checked: a database of before may lack columns that have nothing to do with searching.
        document = DocumentInfo.model_construct(**{name: row[name] for name in _DESCRIBED})
        passages = [_passage(found) for found in _rows(connection, _PASSAGES, document_id)]
        passages.insert(0, _title(document_id, row["text"], document, passages))
        connection.execute("DELETE FROM passages WHERE document_id = ?", [document_id])
        ids = indexer.add(document_id, row["text"], passages, document)
        for n, (passage, at) in enumerate(zip(passages, ids, strict=True), 1):
            _write(connection, passage_row(passage, at, n, document_id))


def _rows(connection: sqlite3.Connection, sql: str, document_id: str) -> Iterator[Row]:
    cursor = connection.execute(sql, [document_id])
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor.fetchall())


def _passage(row: Row) -> Passage:
    facets = Facets(
        set(row["codes"].split("|")) - {""},
        {int(year) for year in row["years"].split("|") if year},
        set((row["agencies"] or "").split("; ")) - {""},
        {row["deadline_due"]} - {None},
    )
    span = (row["start"], row["end"], row["page"])
    return Passage(row["kind"], row["record_id"], *span, facets, row["subject"], row["summary"])


def _title(document_id: str, text: str, document: DocumentInfo, passages: list[Passage]) -> Passage:
    """The title as a run of today would store it."""
    start, end = title_place(text, document.title)
    records = [passage.facets for passage in passages if passage.kind != "section"]
    codes = {code for facets in records for code in facets.codes}
    years = {int(document.issued[:4])} if document.issued else set()
    summary = title_summary(document)
    return Passage("document", document_id, start, end, None, Facets(codes, years), summary=summary)


def _write(connection: sqlite3.Connection, row: Row) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    connection.execute(
        f"INSERT INTO passages ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values())
    )
