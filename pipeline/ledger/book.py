"""The ledger itself: one SQLite file that one run writes, in transactions that go with the shards."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib import resources
from pathlib import Path
from typing import Any

from pipeline.engines.outcome import Outcome
from pipeline.errors import LEFT_OUT, Failure
from pipeline.ledger.shards import Spot
from pipeline.ledger.stamp import Stamp
from pipeline.sources.item import Item

VERSION = 1
"""Of the ledger's tables; one of another version is begun anew."""

Row = sqlite3.Row


class Ledger:
    """What is known of items and documents. Whatever is written is kept by ``commit``. Raises sqlite3.Error."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.db = _opened(path)
        if _version(self.db) not in (0, VERSION):
            self.db.close()
            for file in path.parent.glob(f"{path.name}*"):
                file.unlink()
            self.db = _opened(path)
        self.db.executescript(resources.files("pipeline.ledger").joinpath("schema.sql").read_text("utf-8"))
        self.db.execute(f"PRAGMA user_version = {VERSION}")
        self.db.commit()

    def close(self) -> None:
        """Gives up what is not committed."""
        self.db.rollback()
        self.db.close()

    def commit(self) -> None:
        """Keeps what was written; the shards that it speaks of must be sealed."""
        self.db.commit()

    def item(self, uri: str) -> Row | None:
        """The item's row."""
        return self.db.execute("SELECT * FROM items WHERE uri = ?", [uri]).fetchone()

    def documents(self, item: str) -> list[Row]:
        """The rows of the item's documents, in their order."""
        return self.db.execute("SELECT * FROM documents WHERE item = ? ORDER BY place", [item]).fetchall()

    def of_bytes(self, sha256: str, made: str) -> Row | None:
        """A document with these bytes that was read by this code."""
        sql = (
            "SELECT * FROM documents WHERE sha256 = ? AND state != 'failed' AND made = ? ORDER BY uri LIMIT 1"
        )
        return self.db.execute(sql, [sha256, made]).fetchone()

    def met(
        self, item: Item, stamp: Stamp | None, sha256: str | None, complete: bool, run: int, n: int
    ) -> None:
        """The run has met the item at its place; its documents, where it has any, are as they were."""
        seen = [None] * 4 if stamp is None else [stamp.size, stamp.modified, stamp.changed, stamp.inode]
        data = json.dumps(item.to_dict())
        row = [item.uri, data, *seen, sha256, complete, run, n]
        self.db.execute("INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def passed(self, uri: str, run: int, n: int) -> None:
        """The run has met the item, which is as it was in all."""
        self.db.execute("UPDATE items SET run = ?, n = ? WHERE uri = ?", [run, n, uri])

    def finished(self, uri: str) -> None:
        """All documents of the item are known."""
        self.db.execute("UPDATE items SET complete = 1 WHERE uri = ?", [uri])

    def forget_documents(self, item: str) -> None:
        """The item's documents are to be read anew."""
        self.db.execute("DELETE FROM documents WHERE item = ?", [item])

    def add(
        self, item: str, outcome: Outcome, spot: Spot | None, made: str, run: int, limits: dict[str, Any]
    ) -> None:
        """What became of a document; one that was read lies at the spot."""
        row: dict[str, Any] = {
            "uri": outcome.uri, "item": item, "place": outcome.place, "made": made, "run": run,
            "sha256": outcome.sha256, "size": outcome.size, "seconds": outcome.seconds,
        }  # fmt: skip
        if isinstance(outcome.result, Failure):
            told = asdict(outcome.result)
            told.pop("uri")
            row |= told | {"state": "failed", "limits": json.dumps(limits)}
        else:
            summary = asdict(outcome.summary) if outcome.summary is not None else {}
            row |= {"state": "read", "summary": json.dumps(summary, ensure_ascii=False)}
            if spot is not None:
                row |= asdict(spot)
        self._insert(row)

    def add_copy(self, uri: str, item: str, of: Row, run: int) -> None:
        """A document with the same bytes as another one; it waits to be noted in the database as its copy."""
        row = dict(of) | {"uri": uri, "item": item, "place": 0, "state": "read", "run": run, "seconds": 0.0}
        self._insert(row | {"document_id": None, "status": None})

    def _insert(self, row: dict[str, Any]) -> None:
        marks = ", ".join("?" * len(row))
        sql = f"INSERT OR REPLACE INTO documents ({', '.join(row)}) VALUES ({marks})"
        self.db.execute(sql, list(row.values()))

    def to_load(self, run: int, first: int, end: int) -> Iterator[Row]:
        """The documents that wait to be loaded, of the run's items from place ``first`` to before ``end``, in order."""
        sql = (
            "SELECT documents.*, items.n FROM items JOIN documents ON documents.item = items.uri"
            " WHERE items.run = ? AND items.n >= ? AND items.n < ? AND state = 'read' ORDER BY items.n, place"
        )
        return iter(self.db.execute(sql, [run, first, end]).fetchall())

    def loaded(self, uri: str, document_id: str, status: str) -> None:
        """The database holds the document."""
        sql = (
            "UPDATE documents SET state = 'loaded', document_id = ?, status = ?, shard = NULL, start = NULL,"
            " length = NULL WHERE uri = ?"
        )
        self.db.execute(sql, [document_id, status, uri])

    def refused(self, uri: str, failure: Failure) -> None:
        """The database doesn't take the document."""
        sql = (
            "UPDATE documents SET state = 'failed', category = ?, stage = ?, message = ?, advice = ?, limits = '{}',"
            " shard = NULL, start = NULL, length = NULL WHERE uri = ?"
        )
        self.db.execute(sql, [failure.category, failure.stage, failure.message, failure.advice, uri])

    def shards_needed(self) -> set[str]:
        """The shards that documents wait in."""
        found = self.db.execute("SELECT DISTINCT shard FROM documents WHERE shard IS NOT NULL")
        return {shard for (shard,) in found}

    def begin_run(
        self, name: str, paths: list[str], settings: dict[str, Any], versions: dict[str, str]
    ) -> int:
        """The number of a new run."""
        told = [json.dumps(each, ensure_ascii=False) for each in (paths, settings, versions)]
        sql = "INSERT INTO runs (name, started, seen, paths, settings, versions) VALUES (?, ?, ?, ?, ?, ?)"
        run = self.db.execute(sql, [name, time.time(), time.time(), *told]).lastrowid
        self.commit()
        assert run is not None
        return run

    def tick(self, run: int, items: int, documents: int, failed: int, loaded: int) -> None:
        """How far the run has come, now."""
        now = time.time()
        self.db.execute("UPDATE runs SET seen = ? WHERE id = ?", [now, run])
        sql = "INSERT OR REPLACE INTO ticks SELECT ?, ? - started, ?, ?, ?, ? FROM runs WHERE id = ?"
        self.db.execute(sql, [run, now, items, documents, failed, loaded, run])

    def end_run(self, run: int, how: str, files: int | None) -> None:
        """The run has ended: ``done``, ``stopped`` or ``full``; ``files`` is how many it found, where it found all."""
        self.db.execute(
            "UPDATE runs SET ended = ?, seen = ?, files = ? WHERE id = ?", [how, time.time(), files, run]
        )
        self.commit()

    def rest(self, run: int, made: str, state: str, engine: str) -> None:
        """The run has left the database so; what earlier ones left is forgotten."""
        self.db.execute("DELETE FROM rest")
        self.db.execute("INSERT INTO rest VALUES (?, ?, ?, ?)", [run, made, state, engine])
        self.commit()

    def at_rest(self) -> Row | None:
        """What the last run noted at its end; None where it came to none."""
        return self.db.execute("SELECT * FROM rest WHERE run = (SELECT max(id) FROM runs)").fetchone()

    def has_unread(self) -> bool:
        """Whether documents have pictures that nothing here could read."""
        sql = "SELECT 1 FROM documents WHERE state = 'loaded' AND instr(summary, '\"needs-ocr\"') LIMIT 1"
        return self.db.execute(sql).fetchone() is not None

    def lose_failed(self, categories: Iterable[str]) -> None:
        """What failed so, or in any way where none is named, is to be tried again."""
        wanted = set(categories)
        rows = self.db.execute("SELECT uri, category FROM documents WHERE state = 'failed'").fetchall()
        self.lose([uri for uri, category in rows if is_wanted(category, wanted)])

    def lose(self, uris: Iterable[str]) -> None:
        """Documents of which nothing is known any more, nor that their items are complete."""
        for uri in uris:
            self.db.execute(
                "UPDATE items SET complete = 0 WHERE uri = (SELECT item FROM documents WHERE uri = ?)", [uri]
            )
            self.db.execute("DELETE FROM documents WHERE uri = ?", [uri])


def is_wanted(category: str, wanted: set[str]) -> bool:
    """Whether a failure is one of those wanted: any where none is named, but what is no document only by its name."""
    return category in wanted if wanted else category not in LEFT_OUT


def failure_in(row: Row) -> Failure:
    """The failure that a document's row tells of."""
    return Failure(row["uri"], row["category"], row["stage"], row["message"], row["advice"], row["page"])


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=30)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA journal_mode = WAL")
    # A power cut may cost the last transactions, never the file: what they told of is done again.
    db.execute("PRAGMA synchronous = NORMAL")
    return db


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])
