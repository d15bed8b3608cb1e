"""An older database brought up to this program's version: copied first, then changed whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pipeline.database.connection import (
    SCHEMA_VERSION,
    DatabaseUnusable,
    check_header,
    explained,
    open_to_write,
    version_of,
)
from pipeline.database.meanings import fill_meanings
from pipeline.database.structure import Structure, differing, structure
from pipeline.database.upgrade_steps import STEPS, Step, take
from pipeline.database.views import all_views, make_views
from pipeline.messages import say


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What was done: the version found, the copy of the file as it was, and the steps taken; none where it is current."""

    found: int
    backup: Path | None = None
    steps: tuple[Step, ...] = ()
    read_again: int = 0
    """Documents that the next run reads again, because only they tell what is new."""


def upgrade(path: Path, told: Callable[[str], None] = lambda _: None) -> Upgraded:
    """Brings the file up to ``SCHEMA_VERSION`` in one transaction, with a copy of it beside.

    ``told`` gets a line for each thing that is about to be done. Raises DatabaseUnusable where the file can't be
    upgraded; it is then as it was.
    """
    if not path.is_file():
        raise DatabaseUnusable(
            say("No database at {path}: `kehoach run PATH --db {path}` makes one", path=path)
        )
    check_header(path)
    with explained(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        found = version_of(connection, path)
        if found == SCHEMA_VERSION:
            # Its views may be older than its tables.
            open_to_write(path).close()
            return Upgraded(found)
        steps = tuple(step for step in STEPS if step.version > found)
        if found < STEPS[0].version - 1:
            raise DatabaseUnusable(
                say("{path} is of version {found}, which is unknown", path=path, found=found)
            )
        return _upgraded(connection, path, found, steps, told)


def _upgraded(
    connection: sqlite3.Connection,
    path: Path,
    found: int,
    steps: tuple[Step, ...],
    told: Callable[[str], None],
) -> Upgraded:
    connection.execute("BEGIN IMMEDIATE")
    backup = _free_name(path, found)
    try:
        told(say("Copying {path} to {backup}", path=path, backup=backup))
        _copy(path, backup)
        _change(connection, steps, told)
        told(say("Checking the database"))
        _check(connection, path)
        again = any(step.read_again for step in steps)
        count = connection.execute("SELECT count(*) FROM documents").fetchone()[0] if again else 0
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        backup.unlink(missing_ok=True)
        raise
    return Upgraded(found, backup, steps, count)


def _free_name(path: Path, version: int) -> Path:
    """``plans.v3.db`` beside ``plans.db``, or the next name that no file has."""
    stem = f"{path.stem}.v{version}"
    names = (
        path.with_name(f"{stem}{mark}{path.suffix}") for mark in ("", *(f"-{n}" for n in range(2, 1000)))
    )
    return next(name for name in names if not name.exists())


def _copy(path: Path, backup: Path) -> None:
    """The file as it is, whole: through SQLite, which knows of a journal beside it."""
    with (
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(backup)) as copy,
    ):
        source.backup(copy)


def _change(connection: sqlite3.Connection, steps: tuple[Step, ...], told: Callable[[str], None]) -> None:
    """The steps, between taking out the views and making those of today."""
    for name in reversed(all_views()):
        connection.execute(f"DROP VIEW IF EXISTS {name}")
    for step in steps:
        told(say("To version {version}: {about}", version=step.version, about=say(step.about)))
        take(connection, step)
    make_views(connection)
    fill_meanings(connection)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raises DatabaseUnusable where the file is damaged, or its tables aren't those that this program makes."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if verdict != "ok" or lost is not None:
        reason = verdict if verdict != "ok" else f"{lost[0]}: {lost[2]}"
        raise DatabaseUnusable(
            say("{path} is damaged and was left as it is: {reason}", path=path, reason=reason)
        )
    other = differing(structure(connection), _wanted())
    if other:
        text = "{path} was left as it is: its tables aren't those of any version ({names})"
        raise DatabaseUnusable(say(text, path=path, names=", ".join(other)))


def _wanted() -> Structure:
    """The tables and views as this program makes them."""
    with closing(open_to_write(Path(":memory:")).conn) as made:
        return structure(made)
