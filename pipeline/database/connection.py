"""Opening the database file: to write, to read, and refusing what isn't ours or is of another version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.database.views import make_views, outdated_views
from pipeline.full_disk import is_full
from pipeline.messages import say

if TYPE_CHECKING:
    from sqlite_utils import Database

SCHEMA_VERSION = 7
"""Raise it with every change of the tables, and add the step to ``upgrade_steps``: a test holds their digest to it."""

MAPPED_BYTES = 2_000_000_000
"""How much of the file a reader maps into its address space, so that pages needn't be copied; no memory of its own."""

APPLICATION_ID = 0x6B686368
"""Marks the file as ours (khch), so that no other program's database is written to."""


_HEADER = b"SQLite format 3\0"


class DatabaseUnusable(Exception):
    """The file can't be used as the database; the message says why and what to do."""


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _is_new(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def check_header(path: Path) -> None:
    """Raises DatabaseUnusable for a file of something else; a very short one SQLite would take for empty, and fill."""
    with explained(path):
        content = b""
        if path.is_file():
            with path.open("rb") as file:
                content = file.read(len(_HEADER))
    if content not in (b"", _HEADER):
        raise DatabaseUnusable(say("{path} is no SQLite database; choose another --db", path=path))


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the tables; raises DatabaseUnusable where the file isn't ours, or newer than this program."""
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise DatabaseUnusable(say("{path} is a database of another program; choose another --db", path=path))
    found = _pragma(connection, "user_version")
    if found > SCHEMA_VERSION:
        text = (
            "{path} was made by a newer kehoach (database version {found}, this program knows {known}); "
            "upgrade kehoach"
        )
        raise DatabaseUnusable(say(text, path=path, found=found, known=SCHEMA_VERSION))
    return found


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raises DatabaseUnusable unless the file is ours and of the version that this program writes."""
    found = version_of(connection, path)
    if found == SCHEMA_VERSION:
        return
    text = (
        "{path} was made by an older kehoach (database version {found}, this program reads {known}); "
        "bring it up to date: kehoach upgrade {path}"
    )
    raise DatabaseUnusable(say(text, path=path, found=found, known=SCHEMA_VERSION))


@contextmanager
def explained(path: Path, full_too: bool = True) -> Iterator[None]:
    """SQLite's refusals in words that name the file; that of a full disk only where ``full_too`` says so."""
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        if is_full(error) and not full_too:
            raise
        raise DatabaseUnusable(say("{path} can't be opened: {reason}", path=path, reason=error)) from error
    except sqlite3.DatabaseError as error:
        raise DatabaseUnusable(say("{path} is no SQLite database; choose another --db", path=path)) from error


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that can't write; raises DatabaseUnusable where there is no such database, or one of another version.

    The file is opened for writing all the same: after a crash SQLite must roll its journal back before it reads.
    """
    if not path.is_file():
        raise DatabaseUnusable(
            say("No database at {path}: `kehoach run PATH --db {path}` makes one", path=path)
        )
    check_header(path)
    with explained(path):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
            _check(connection, path)
            if outdated_views(connection):
                text = (
                    "The views of {path} are another kehoach's; bring them up to date: kehoach upgrade {path}"
                )
                raise DatabaseUnusable(say(text, path=path))
        except BaseException:
            connection.close()
            raise
    connection.row_factory = sqlite3.Row
    return connection


def open_to_write(path: Path) -> Database:
    """The database, made with its folder and tables where there is none yet.

    Raises DatabaseUnusable, and sqlite3.OperationalError or OSError where the disk is full.
    """
    from pipeline.database.light import database_class
    from pipeline.database.meanings import fill_meanings

    check_header(path)
    with explained(path, full_too=False):
        path.parent.mkdir(parents=True, exist_ok=True)
        db = database_class()(sqlite3.connect(path), execute_plugins=False)
        try:
            db.execute("PRAGMA foreign_keys = ON")
            db.disable_wal()
            with transaction(db):
                if _is_new(db.conn):
                    _create(db)
                _check(db.conn, path)
                make_views(db.conn)
                fill_meanings(db.conn)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def _inner(db: Database) -> Iterator[None]:
    db.execute("SAVEPOINT inner_step")
    try:
        yield
    except BaseException:
        # A full disk has taken back the whole transaction already.
        if db.conn.in_transaction:
            db.execute("ROLLBACK TO inner_step")
            db.execute("RELEASE inner_step")
        raise
    db.execute("RELEASE inner_step")


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing; the lock is taken at the start, so that two runs over one file wait for each other.

    One inside another goes back alone, and is kept with the outer one.
    """
    if db.conn.in_transaction:
        with _inner(db):
            yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _create(db: Database) -> None:
    from sqlite_utils.db import ForeignKey

    from pipeline.database.comparison_tables import BANDS_SQL
    from pipeline.database.tables import FTS_SQL, TABLES

    for table in TABLES:
        keys = [
            ForeignKey(
                table.name,
                link.column,
                link.table,
                link.other,
                on_delete="CASCADE" if link.owned else "NO ACTION",
            )
            for link in table.links
        ]
        required = {link.column for link in table.links if link.owned} | table.required
        made = db.create_table(
            table.name, table.columns, pk=table.pk, foreign_keys=keys, not_null=required, strict=True
        )
        for index in table.indexes:
            made.create_index(index)
    for sql in (FTS_SQL, BANDS_SQL):
        db.execute(sql)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
