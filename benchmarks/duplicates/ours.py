"""The product's own comparison of passages, in a database as a run writes it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.database.comparison_tables import BANDS_SQL
from pipeline.database.connection import open_to_write, transaction
from pipeline.duplicates.bands import Bands, roomy
from pipeline.duplicates.borrowing import BATCH, Text, write_texts
from pipeline.duplicates.collection import AT_ONCE
from pipeline.duplicates.placing import place
from pipeline.duplicates.wording import Wording, words_of

if TYPE_CHECKING:
    from sqlite_utils import Database

OF_A_DOCUMENT = 100
"""Passages that one document of the benchmark holds."""


@contextmanager
def database(path: Path) -> Iterator[Database]:
    """An empty database at the path, as the program makes it."""
    path.unlink(missing_ok=True)
    db = open_to_write(path)
    try:
        yield db
    finally:
        db.close()


def whole_index(db: Database) -> Bands:
    """The index as a run over many documents holds it."""
    bands = Bands(db.conn)
    bands.load()
    return bands


def place_all(db: Database, texts: Iterable[str], bands: Bands | None = None) -> None:
    """Places the passages in documents of a hundred, in transactions as large as a run's."""
    bands = bands or whole_index(db)
    waiting = iter(texts)
    (number,) = db.execute("SELECT count(*) FROM documents").fetchone()
    with roomy(db.conn):
        while group := _group(waiting, number):
            with transaction(db):
                for _ in range(AT_ONCE * OF_A_DOCUMENT // BATCH):
                    number += len(group)
                    _add_documents(db, group)
                    write_texts(db.conn, bands, group)
                    group = _group(waiting, number)
                    if not group:
                        break
                bands.write()


def _group(waiting: Iterator[str], number: int) -> list[Text]:
    """The documents that a run looks up at once; none at the end."""
    group = (_text(waiting, number + n) for n in range(BATCH // OF_A_DOCUMENT))
    return [text for text in group if text is not None]


def place_in_memory(texts: Sequence[str]) -> list[int]:
    """The cluster of every passage, at once and with nothing written."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(BANDS_SQL)
        waiting = iter(texts)
        batch = [wording.words for text in iter(lambda: _text(waiting, 0), None) for wording in text.wordings]
        return [found.cluster for found in place(1, batch, Bands(connection))]


def _text(waiting: Iterator[str], number: int) -> Text | None:
    """A document of a hundred passages, its words taken from its text as the product takes them."""
    passages = list(islice(waiting, OF_A_DOCUMENT))
    text = "\n".join(passages)
    found, at = [], 0
    for passage in passages:
        end = at + len(passage)
        found.append(Wording(at, end, words_of(text, at, end)))
        at = end + 1
    return Text(f"d{number:07}", found, [False] * len(found)) if found else None


def _add_documents(db: Database, group: list[Text]) -> None:
    """The rows that wordings point at; a benchmark's documents have an issuer each, and no text."""
    db.conn.executemany(
        "INSERT INTO documents (id, doc_type, issuer, text, fingerprint, source_sha256) VALUES (?, 'ke-hoach', ?, '', '', '')",
        [(text.document_id, f"UBND {text.document_id}") for text in group],
    )


def clusters(db: Database) -> list[int]:
    """The cluster of every passage, in the order in which they were placed."""
    return [cluster for (cluster,) in db.execute("SELECT cluster FROM wordings ORDER BY id")]
