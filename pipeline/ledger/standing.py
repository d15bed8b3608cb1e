"""How things stand with a database's documents, by its ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import LEFT_OUT
from pipeline.ledger import places
from pipeline.ledger.book import is_wanted
from pipeline.ledger.lock import is_held
from pipeline.sources.item import Item


@dataclass(frozen=True, slots=True)
class LastRun:
    """The run that wrote last: seconds it took so far, items done with, documents read and loaded by it."""

    name: str
    state: str
    """running, done, stopped, full, or killed."""
    started: float
    seconds: float
    paths: list[str]
    items: int
    documents: int
    failed: int
    loaded: int
    files: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Documents by state, failures by category, seconds spent on reading them, and the last run."""

    loaded: int
    waiting: int
    """Read, and not loaded yet."""
    failed: dict[str, int]
    left_out: dict[str, int]
    """What a crawl or a fetch holds and is no document, by why."""
    seconds: float
    run: LastRun | None

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def standing(db: Path) -> Standing | None:
    """How things stand; None where no run has been made into the database."""
    path = places.ledger_of(db)
    if not path.exists():
        return None
    with closing(_opened(path)) as ledger:
        counts = ledger.execute(
            "SELECT state, coalesce(category, ''), count(*), sum(seconds) FROM documents GROUP BY 1, 2 ORDER BY 2"
        ).fetchall()
        states = {state: n for state, _, n, _ in counts if state != "failed"}
        ended = {category: n for state, category, n, _ in counts if state == "failed"}
        failed = {category: n for category, n in ended.items() if category not in LEFT_OUT}
        left_out = {category: n for category, n in ended.items() if category in LEFT_OUT}
        seconds = round(sum(spent for *_, spent in counts), 1)
        run = _last_run(ledger, is_held(places.lock_of(db)))
        return Standing(states.get("loaded", 0), states.get("read", 0), failed, left_out, seconds, run)


def failed_items(db: Path, categories: Iterable[str]) -> Iterator[Item]:
    """The items with documents that failed so, or in any way where none is named, by their addresses."""
    wanted = set(categories)
    with closing(_opened(places.ledger_of(db))) as ledger:
        rows = ledger.execute(
            "SELECT items.item, category FROM documents JOIN items ON items.uri = documents.item"
            " WHERE state = 'failed' ORDER BY items.uri, place"
        ).fetchall()
    found = (item for item, category in rows if is_wanted(category, wanted))
    for item in dict.fromkeys(found):
        yield Item.from_dict(json.loads(item))


def _last_run(ledger: sqlite3.Connection, running: bool) -> LastRun | None:
    row = ledger.execute(
        "SELECT id, name, started, seen, ended, paths, files FROM runs ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    number, name, started, seen, ended, paths, files = row
    tick = ledger.execute(
        "SELECT items, documents, failed, loaded FROM ticks WHERE run = ? ORDER BY second DESC LIMIT 1",
        [number],
    ).fetchone()
    state = ended or ("running" if running else "killed")
    items, documents, failed, loaded = tick or (0, 0, 0, 0)
    seconds = round(seen - started, 1)
    return LastRun(name, state, started, seconds, json.loads(paths), items, documents, failed, loaded, files)


def _opened(path: Path) -> sqlite3.Connection:
    # Written to only by SQLite itself, which may have to bring what a killed run left into order.
    return sqlite3.connect(path, timeout=30)
