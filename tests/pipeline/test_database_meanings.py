"""Every column of every table and view says what it holds, in both languages, in the database itself."""

from __future__ import annotations

import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.database import meanings as module
from pipeline.database.connection import open_to_write
from pipeline.database.meanings import description, fill_meanings, meaning, meanings
from schemas.measures import Score
from schemas.task import Task


@pytest.fixture(scope="module")
def db() -> sqlite3.Connection:
    return open_to_write(Path(":memory:")).conn


def _columns(db: sqlite3.Connection) -> set[tuple[str, str]]:
    names = db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view', 'virtual')"
        " AND name NOT LIKE 'sqlite_%'"
    )
    return {
        (table, row[1])
        for (table,) in names.fetchall()
        for row in db.execute(f'PRAGMA table_info("{table}")').fetchall()
    }


def test_every_column_has_its_meaning(db: sqlite3.Connection) -> None:
    stored = db.execute("SELECT table_name, column_name, meaning, meaning_vi FROM column_meanings").fetchall()
    assert {(table, column) for table, column, *_ in stored} == _columns(db)
    assert not [(table, column) for table, column, english, _ in stored if not english]
    assert not [(table, column) for table, column, _, vietnamese in stored if not vietnamese]


@pytest.mark.parametrize("name", ["meanings.toml", "meanings.vi.toml"])
def test_no_words_are_for_nothing(name: str, db: sqlite3.Connection) -> None:
    columns = _columns(db)
    words = tomllib.loads((Path(module.__file__).parent / name).read_text("utf-8"))
    own = {(table, column) for table, entries in words["tables"].items() for column in entries}
    assert own <= columns
    assert set(words["any"]) <= {column for _, column in columns}


def test_the_words_are_the_models(db: sqlite3.Connection) -> None:
    assert meaning("scores", "delta_year") == Score.model_fields["delta_year"].description
    assert (
        meaning("tasks", "deadline_due")
        == description(Task, ("deadline", "due"))
        == "Last day of the period, ISO"
    )
    assert meaning("facts", "sources") == "Documents that state it; sources of one document count once"
    assert meaning("tasks", "no_such_column") is None


def test_they_are_brought_up_to_date_and_written_only_then(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    open_to_write(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE column_meanings SET meaning = 'other' WHERE table_name = 'facts'")
        connection.execute("CREATE TABLE mine (words TEXT)")
    open_to_write(path).close()
    with closing(sqlite3.connect(path)) as connection:
        changes = connection.total_changes
        fill_meanings(connection)
        assert connection.total_changes == changes
        assert not [row for row in meanings(connection) if "other" in row or row[0] == "mine"]
