"""The database as files for other tools: one JSON object a line, one file per record kind."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from pipeline.database.columns import Column, Row, columns_of, to_record
from pipeline.database.connection import open_to_read
from schemas.records import RECORD_MODELS

_SQL = {
    "documents": "SELECT * FROM documents ORDER BY id",
    "sections": "SELECT * FROM sections ORDER BY document_id, n",
}
_RECORDS_SQL = 'SELECT * FROM "{kind}" ORDER BY document_id, n'


@contextmanager
def _atomic(path: Path) -> Iterator[IO[str]]:
    """A file that appears whole under its name, or not at all."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _document(row: Row, columns: tuple[Column, ...], sources: list[str]) -> Row:
    record = to_record(row, columns, row["id"])
    return {"document_id": row["id"], **record, "sources": sources, "text": row["text"]}


def _record(row: Row, columns: tuple[Column, ...]) -> Row:
    record = to_record(row, columns, row["document_id"])
    own_id = {} if "id" in record else {"id": row["id"]}
    return {"document_id": row["document_id"], **own_id, **record}


def records(connection: sqlite3.Connection, kind: str) -> Iterator[Row]:
    """All records of a kind by the contract, with their document's id; a record's own id is the database's."""
    columns = columns_of(RECORD_MODELS[kind])
    for row in connection.execute(_SQL.get(kind, _RECORDS_SQL.format(kind=kind))):
        if kind == "documents":
            uris = connection.execute(
                "SELECT uri FROM sources WHERE document_id = ? ORDER BY uri", [row["id"]]
            )
            yield _document(dict(row), columns, [uri for (uri,) in uris])
        else:
            yield _record(dict(row), columns)


def export_jsonl(database: Path, folder: Path) -> dict[Path, int]:
    """Write ``<kind>.jsonl`` for every kind, and say how many records each holds.

    The same records give the same bytes. Raises DatabaseUnusable, and OSError where the folder can't be written.
    """
    written: dict[Path, int] = {}
    with closing(open_to_read(database)) as connection:
        folder.mkdir(parents=True, exist_ok=True)
        # One view of the data for all files, whatever a run writes meanwhile.
        connection.execute("BEGIN")
        for kind in RECORD_MODELS:
            path = folder / f"{kind}.jsonl"
            written[path] = 0
            with _atomic(path) as file:
                for record in records(connection, kind):
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")
                    written[path] += 1
    return written
