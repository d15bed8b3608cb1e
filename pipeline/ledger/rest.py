"""Whether the database is as the last run left it, told without opening it: then a run needn't look it through again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.ledger.book import Ledger

_COUNTER = slice(24, 28)
"""Where SQLite counts the transactions that have changed the file."""
_BESIDE = ("-journal", "-wal")
"""What lies beside a database that is being written to, or that a crash has left behind."""


def state_of(db: Path) -> str | None:
    """What tells the file apart from every other state of itself; None where it isn't whole, or isn't there.

    The times of a file that was written twice in a moment may be equal; SQLite's count of its changes is not.
    """
    try:
        with db.open("rb") as file:
            counter = file.read(_COUNTER.stop)[_COUNTER].hex()
        found = db.stat()
    except OSError:
        return None
    if any(db.with_name(db.name + ending).exists() for ending in _BESIDE):
        return None
    return f"{found.st_size}:{found.st_mtime_ns}:{found.st_ctime_ns}:{found.st_ino}:{counter}"


def rests(ledger: Ledger, db: Path, made: str, engine: Callable[[], str]) -> bool:
    """Whether the run before was done and left the database as it is, by the code that ``made`` stands for.

    Where it left pictures unread, the ``engine`` that reads them must be the same too.
    """
    noted = ledger.at_rest()
    if noted is None or noted["made"] != made or noted["state"] != state_of(db):
        return False
    return not noted["engine"] or noted["engine"] == engine()


def note_rest(ledger: Ledger, db: Path, run: int, made: str, engine: Callable[[], str]) -> None:
    """The run is done, and the database compared: so it rests until somebody writes to it."""
    state = state_of(db)
    if state is not None:
        ledger.rest(run, made, state, engine() if ledger.has_unread() else "")
