"""A time limit on what a page asks of the database."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

STEPS = 20_000
"""SQLite's own steps between two looks at the watch, some milliseconds; each look stops for Python's other threads."""


@contextmanager
def limited(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Queries in the block are interrupted (sqlite3.OperationalError) once so many seconds have passed in all."""
    end = time.monotonic() + seconds
    if seconds <= 0:
        raise sqlite3.OperationalError("interrupted: no time is given")
    connection.set_progress_handler(lambda: int(time.monotonic() >= end), STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
