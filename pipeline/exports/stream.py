"""The one stream of records that every format is written from: document by document, each with its records."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.database.columns import Row, columns_of, to_record
from pipeline.exports.limits import Choice, Limits
from schemas.records import RECORD_MODELS

Order = Literal["id", "place"]
"""By the documents' ids, or by province of today and year of issue, so that each such part comes in one piece."""

_FILLED = "SELECT field, value FROM filled_fields WHERE document_id = ?"
_PLACED = """
WITH told AS (
    SELECT d.id,
        coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'current_province'),
            d.current_province) AS place,
        coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'issuer_level'),
            d.issuer_level) AS level,
        substr(coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'issued'), d.issued),
            1, 4) AS year
    FROM documents AS d WHERE {where}
)
SELECT id FROM told ORDER BY place, iif(place IS NULL, level IS 'trung-uong', 0), year, id
"""
_BY_ID = "SELECT d.id FROM documents AS d WHERE {where} ORDER BY d.id"


@dataclass(frozen=True, slots=True)
class About:
    """What a reader of a record wants to know of its document; what only another source of it states is filled in."""

    id: str
    number: str | None
    title: str | None
    issuer: str | None
    issuer_level: str | None
    issued: str | None
    current_province: str | None
    source_uri: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as its row in the database, with its kind (the table's name) and its document.

    A document's row has beside its columns ``sources``, the files that hold it.
    """

    kind: str
    row: Row
    about: About

    def nested(self) -> Row:
        """The record by the contract, with its document's id; a record's own id is the database's."""
        columns = columns_of(RECORD_MODELS[self.kind])
        record = to_record(self.row, columns, self.about.id)
        if self.kind == "documents":
            own = {"same_as": self.row["same_as"], "sources": self.row["sources"], "text": self.row["text"]}
            return {"document_id": self.about.id, **record, **own}
        own_id = {} if "id" in record else {"id": self.row["id"]}
        return {"document_id": self.about.id, **own_id, **record}


def stream(
    connection: sqlite3.Connection, limits: Limits, kinds: Sequence[str], order: Order = "id"
) -> Iterator[Entry]:
    """Every record of the kinds within the limits, one held at a time; raises QueryError where a limit names nothing.

    The caller begins a transaction first, so that all are of one state of the database.
    """
    choice = Choice(connection, limits)
    where, values = choice.documents()
    sql = (_BY_ID if order == "id" else _PLACED).format(where=where)
    for (document_id,) in connection.execute(sql, values):
        yield from _entries(connection, kinds, choice, document_id)


def _entries(
    connection: sqlite3.Connection, kinds: Sequence[str], choice: Choice, document_id: str
) -> Iterator[Entry]:
    row = dict(connection.execute("SELECT * FROM documents WHERE id = ?", [document_id]).fetchone())
    about = _about(row | dict(connection.execute(_FILLED, [document_id]).fetchall()))
    chosen = choice.records(document_id)
    for kind in kinds:
        if kind == "documents":
            yield Entry(kind, row | {"sources": _sources(connection, document_id)}, about)
            continue
        kept = chosen.get(kind) if chosen is not None else None
        for record in connection.execute(
            f'SELECT * FROM "{kind}" WHERE document_id = ? ORDER BY n', [document_id]
        ):
            if kept is None or record["id"] in kept:
                yield Entry(kind, dict(record), about)


def _about(document: Row) -> About:
    return About(**{name: document[name] for name in About.__dataclass_fields__})


def _sources(connection: sqlite3.Connection, document_id: str) -> list[str]:
    """The files that hold the document, those of its copies after its own."""
    sql = (
        "SELECT uri FROM sources JOIN documents AS d ON d.id = document_id WHERE ? IN (d.id, d.same_as)"
        " ORDER BY d.same_as, uri"
    )
    return [uri for (uri,) in connection.execute(sql, [document_id])]
