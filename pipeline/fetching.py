"""One document, by its id, its address or its number: its text with what it is, or its contents to be compared."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypedDict

from pipeline.database.connection import open_to_read
from pipeline.messages import say
from pipeline.searching.query import QueryError

if TYPE_CHECKING:
    from pipeline.duplicates.contents import Contents

SHOWN = 10
"""Documents that are named where several bear one number."""


class Heading(TypedDict):
    """A heading of the document, with the place of all that stands under it; ``level`` counts from 1."""

    label: str | None
    heading: str
    level: int
    start: int
    end: int


class Fetched(TypedDict):
    """A document: what it is, where it is from, and its text from ``start`` to ``end`` of ``characters``.

    ``source`` is the address of the text, ``sources`` are those of all files of the document. ``records`` counts its
    records by kind.
    """

    id: str
    doc_type: str
    number: str | None
    title: str | None
    issuer: str | None
    province: str | None
    current_province: str | None
    issued: str | None
    signer: str | None
    source: str | None
    sources: list[str]
    records: dict[str, int]
    headings: list[Heading]
    characters: int
    start: int
    end: int
    text: str


_OF = "SELECT coalesce(same_as, id) AS id FROM documents WHERE "
_BY = (
    _OF + "id = ?",
    _OF + "id IN (SELECT document_id FROM sources WHERE uri = ?)",
    _OF + "number = ? COLLATE NOCASE",
)
_HEADINGS = """
SELECT label, heading, level, start, end FROM sections
WHERE document_id = ? AND heading IS NOT NULL AND kind IN ('phan', 'chuong', 'muc', 'tieu-muc', 'dieu', 'phu-luc')
    AND duplicate_of IS NULL
ORDER BY start, level
"""
_COUNTED = ("scores", "rankings", "targets", "tasks", "citations")


def find_id(connection: sqlite3.Connection, name: str) -> str:
    """The id of the document that bears the id, address or number; raises QueryError where none does, or several do."""
    asked = name.strip()
    for sql in _BY:
        found = sorted({str(row[0]) for row in connection.execute(sql, [asked])})
        if len(found) > 1:
            raise QueryError(
                say("Several documents are called {name}: {ids}", name=asked, ids=", ".join(found[:SHOWN]))
            )
        if found:
            return found[0]
    raise QueryError(
        say("There is no document called {name}: give an id, an address or a number", name=asked)
    )


def fetch(connection: sqlite3.Connection, name: str, start: int = 0, length: int | None = None) -> Fetched:
    """The document with so many characters of its text, or all that follow; a copy's name gives the one that is kept."""
    found = find_id(connection, name)
    (characters,) = connection.execute("SELECT length(text) FROM documents WHERE id = ?", [found]).fetchone()
    first = min(max(start, 0), characters)
    end = characters if length is None else min(first + max(length, 0), characters)
    row = connection.execute("SELECT * FROM v_documents WHERE id = ?", [found]).fetchone()
    sql = "SELECT substr(text, ?, ?) FROM documents WHERE id = ?"
    (text,) = connection.execute(sql, [first + 1, end - first, found]).fetchone()
    return Fetched(
        id=found,
        doc_type=row["doc_type"],
        number=row["number"],
        title=row["title"],
        issuer=row["issuer"],
        province=row["province"],
        current_province=row["current_province"],
        issued=row["issued"],
        signer=row["signer"],
        source=row["source_uri"],
        sources=[source["uri"] for source in json.loads(row["sources"])],
        records={kind: _count(connection, kind, found) for kind in _COUNTED},
        headings=[_heading(heading) for heading in connection.execute(_HEADINGS, [found])],
        characters=characters,
        start=first,
        end=end,
        text=text,
    )


def _count(connection: sqlite3.Connection, kind: str, document: str) -> int:
    sql = f'SELECT count(*) FROM "{kind}" WHERE document_id = ? AND NOT repeat'
    return int(connection.execute(sql, [document]).fetchone()[0])


def _heading(row: sqlite3.Row) -> Heading:
    label, heading, level, start, end = row
    return Heading(label=label, heading=heading, level=level, start=start, end=end)


def contents_of(name: str, db: Path) -> Contents:
    """A file's contents, or those of a document of the database, for a comparison.

    Raises DocumentError for a file that can't be read, QueryError where it is neither.
    """
    return _of_file(Path(name)) if Path(name).is_file() else _of_database(name, db)


def _of_file(path: Path) -> Contents:
    from pipeline.database.store import Store
    from pipeline.duplicates.contents import contents
    from pipeline.flow import extract_file

    extraction = extract_file(path)
    with TemporaryDirectory() as folder, Store(Path(folder) / "one.db") as store:
        return contents(store.db.conn, store.save(extraction, path.as_posix()).document_id)


def _of_database(name: str, db: Path) -> Contents:
    from pipeline.duplicates.contents import contents

    with closing(open_to_read(db)) as connection:
        row = connection.execute(
            "SELECT document_id FROM sources WHERE uri = ? UNION SELECT id FROM documents WHERE id = ?",
            [name, name],
        ).fetchone()
        if row is None:
            raise QueryError(
                say("There is no file {name}, and no such document in {path}", name=name, path=db)
            )
        return contents(connection, row[0])
