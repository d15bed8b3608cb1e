"""Where a database's ledger, shards and runs lie."""

from __future__ import annotations

import re
from pathlib import Path

_RUN = re.compile(r"\d{8}T\d{6}Z(?:-\d+)?")
"""The name of a run's folder."""

RECORD, REPORT = "run.json", "report.html"
WRITTEN = frozenset({RECORD, REPORT})
"""What a run writes on itself: for programs, and for people."""


def folder_beside(db: Path) -> Path:
    """The ledger's folder: hidden, so that nothing in it is a document."""
    return db.with_name(f".{db.name}.ledger")


def ledger_of(db: Path) -> Path:
    """The ledger itself."""
    return folder_beside(db) / "ledger.db"


def lock_of(db: Path) -> Path:
    """The file that a run holds locked."""
    return folder_beside(db) / "lock"


def shards_of(db: Path) -> Path:
    """The folder of what has been read and is not loaded yet."""
    return folder_beside(db) / "shards"


def runs_of(db: Path) -> Path:
    """The folder with a folder for each run."""
    return db.with_name("runs")


def is_of_a_run(file: Path, db: Path) -> bool:
    """Whether a file is what a run has written on itself, and so is no document."""
    if file.name not in WRITTEN:
        return False
    run = file.absolute().parent
    return run.parent == runs_of(db).absolute() and bool(_RUN.fullmatch(run.name))
