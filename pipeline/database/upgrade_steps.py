"""The steps from each version of the tables to the next; their SQL stands in ``upgrade_sql``, a file for each."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.database.reindexing import reindex

_FOLDER = Path(__file__).with_name("upgrade_sql")
_COMMENT = re.compile(r"^--.*\n", re.MULTILINE)
_COLUMN = re.compile(r'ALTER TABLE "(\w+)" ADD COLUMN "(\w+)"')
_MADE = re.compile(r'CREATE (?:TABLE|INDEX) "(\w+)"')

MARK = "upgraded"
"""The fingerprint of a document that the next run must read again: no code's digest."""


@dataclass(frozen=True, slots=True)
class Step:
    """What changes on the way to a version; ``read_again`` where only the documents themselves tell what is new."""

    version: int
    about: str
    """In English, the key of its Vietnamese."""
    read_again: bool
    then: Callable[[sqlite3.Connection], None] | None = None
    """What SQL can't do, after it."""

    def statements(self) -> list[str]:
        """The SQL of the step, a statement each."""
        text = (_FOLDER / f"{self.version}.sql").read_text(encoding="utf-8")
        return [part.strip() for part in _COMMENT.sub("", text).split(";\n") if part.strip()]


STEPS = (
    Step(2, "Evidence says how sure the recognition of a scan was of its words.", True),
    Step(3, "A document tells what its file's name says of its number and date.", True),
    Step(4, "Documents are compared with each other, and when a file was last saved is kept.", True),
    Step(
        5,
        "Documents that are copies of another are marked, and targets are compared; all are compared anew.",
        False,
    ),
    Step(6, "Columns are explained in the database, and warnings can be read in Vietnamese.", True),
    Step(
        7,
        "Searches are answered from the index alone, and find documents by their titles; it is made anew.",
        False,
        reindex,
    ),
)
"""Every step, in order; the last one leads to ``SCHEMA_VERSION``."""


def take(connection: sqlite3.Connection, step: Step) -> None:
    """Carries out a step within the caller's transaction.

    What stands already is passed over: while versions 1 and 3 were being made, some files got a part of the next.
    """
    for statement in step.statements():
        if not _stands(connection, statement):
            connection.execute(statement)
    if step.then is not None:
        step.then(connection)
    if step.read_again:
        connection.execute("UPDATE documents SET fingerprint = ?", [MARK])
    connection.execute(f"PRAGMA user_version = {step.version}")


def _stands(connection: sqlite3.Connection, statement: str) -> bool:
    column, made = _COLUMN.match(statement), _MADE.match(statement)
    if column:
        return column[2] in set(_columns(connection, column[1]))
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [made[1] if made else None])
    return found.fetchone() is not None


def _columns(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    return (name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", [table]))
