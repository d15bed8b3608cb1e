"""The end of a run: the documents not compared yet are compared with the collection, at the cost of their own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pipeline.database.connection import transaction
from pipeline.duplicates.bands import Bands, roomy
from pipeline.duplicates.borrowing import BATCH, Text, read_text, write_texts
from pipeline.duplicates.facts import state, weigh
from pipeline.duplicates.linking import link
from pipeline.duplicates.replacing import place_again

if TYPE_CHECKING:
    from sqlite_utils import Database

AT_ONCE = 2_000
"""Documents of a transaction, at the most: a run that is broken off loses so many comparisons."""
MANY = 10
"""A document that waits to so many that are known."""

_WAITING = """
SELECT id, compared.document_id IS NOT NULL FROM documents LEFT JOIN compared ON compared.document_id = id
WHERE NOT coalesce(linked, 0) ORDER BY source_uri, id LIMIT ?
"""


def compare_collection(db: Database, done: Callable[[int], None] = lambda _: None) -> int:
    """Places, links and weighs every document that is new in the database; returns how many there were.

    ``done`` is told how many documents of the step are finished. Raises sqlite3.OperationalError where the database
    can't be written.
    """
    count = 0
    with roomy(db.conn):
        with transaction(db):
            place_again(db.conn)
        index = _Index(db.conn)
        while True:
            with transaction(db):
                bands = index.current()
                waiting = db.execute(_WAITING, [AT_ONCE]).fetchall()
                for group in _groups(db.conn, bands, waiting):
                    for document_id in group:
                        _link(db.conn, document_id)
                    count += len(group)
                    done(count)
                bands.write()
                weigh(db.conn)
            if not waiting:
                return count


class _Index:
    """The representatives known, held from one transaction to the next for as long as nobody else writes."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._bands: Bands | None = None
        self._version = -1

    def current(self) -> Bands:
        """Within a transaction: as it stands in the database now."""
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if self._bands is None or version != self._version:
            # Another run may have taken representatives out.
            self._bands = Bands(self._db)
            if self._many():
                self._bands.load()
        self._version = version
        return self._bands

    def _many(self) -> bool:
        """Whether so many documents wait that reading the whole index once is less work than asking it for each."""
        sql = "SELECT (SELECT count(*) FROM documents) - count(*), count(*) FROM compared"
        waiting, known = self._db.execute(sql).fetchone()
        return bool(waiting * MANY >= known)


def _groups(db: sqlite3.Connection, bands: Bands, waiting: list[tuple[str, int]]) -> Iterator[list[str]]:
    """The documents with their wordings placed, in groups of some thousand that are looked up at once."""
    group: list[Text] = []
    for document_id, placed in waiting:
        if placed:
            # Its words are known; a document that it was linked to has gone.
            yield [document_id]
            continue
        group.append(read_text(db, document_id))
        if sum(len(text.wordings) for text in group) >= BATCH:
            yield _placed(db, bands, group)
            group = []
    yield _placed(db, bands, group)


def _placed(db: sqlite3.Connection, bands: Bands, group: list[Text]) -> list[str]:
    write_texts(db, bands, group)
    for text in group:
        state(db, text.document_id)
    return [text.document_id for text in group]


def _link(db: sqlite3.Connection, document_id: str) -> None:
    link(db, document_id)
    db.execute("UPDATE compared SET linked = 1 WHERE document_id = ?", [document_id])
