"""What was read from pictures, kept by their hash, so that no picture is read twice."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Lock

MAX_BYTES = 2 * 1024**3
"""The cache's size; the pages that were not asked for the longest go first."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS pages (
    key TEXT PRIMARY KEY,
    reading BLOB NOT NULL,
    asked INTEGER NOT NULL
) WITHOUT ROWID;
"""


class Cache:
    """Readings by key in one SQLite file, which a crash leaves whole; several runs may share it.

    Used from several threads. Raises sqlite3.Error where the file is no cache or can't be written.
    """

    def __init__(self, path: Path, most: int = MAX_BYTES) -> None:
        self.path = path
        self._most = most
        self._lock = Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=30)
        self._db.execute("PRAGMA journal_mode = WAL")
        # A power cut may cost the last readings, never the file.
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(_SCHEMA)
        self._bytes, self._asked = self._db.execute(
            "SELECT COALESCE(SUM(LENGTH(reading)), 0), COALESCE(MAX(asked), 0) FROM pages"
        ).fetchone()

    def get(self, key: str) -> bytes | None:
        """The reading, or None where that picture was not read before."""
        with self._lock:
            row = self._db.execute("SELECT reading FROM pages WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            self._db.execute("UPDATE pages SET asked = ? WHERE key = ?", (self._next(), key))
            return bytes(row[0])

    def put(self, key: str, reading: bytes) -> None:
        """Keeps a reading; where the cache is full, those asked for the longest ago make room."""
        with self._lock:
            self._db.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", (key, reading, self._next()))
            self._bytes += len(reading)
            if self._bytes > self._most:
                self._make_room()

    def _make_room(self) -> None:
        """Lets a tenth of the cache go, so that room is made once for many pages."""
        rows = self._db.execute("SELECT key, LENGTH(reading) FROM pages ORDER BY asked").fetchall()
        kept = sum(length for _, length in rows)
        for key, length in rows:
            if kept <= self._most * 0.9:
                break
            self._db.execute("DELETE FROM pages WHERE key = ?", (key,))
            kept -= length
        self._bytes = kept

    def _next(self) -> int:
        """A number that grows with each use: what was asked for last has the highest."""
        self._asked += 1
        return self._asked

    def size(self) -> int:
        """The bytes of all readings."""
        return int(self._db.execute("SELECT COALESCE(SUM(LENGTH(reading)), 0) FROM pages").fetchone()[0])

    def count(self) -> int:
        """How many pages are kept."""
        return int(self._db.execute("SELECT COUNT(*) FROM pages").fetchone()[0])

    def clear(self) -> int:
        """Forgets all pages; how many there were."""
        count = self.count()
        self._db.execute("DELETE FROM pages")
        self._db.execute("VACUUM")
        self._bytes = 0
        return count

    def close(self) -> None:
        """Closes the file."""
        self._db.close()


def clear(path: Path) -> int:
    """Empties the cache at the path; how many pages it held."""
    with closing(Cache(path)) as cache:
        return cache.clear()
