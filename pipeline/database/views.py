"""The views that people and pages read: plain names over the tables, from ``views.sql`` and ``questions.sql``."""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from pathlib import Path

from pipeline.database.comparison_views import VIEWS

_NAME = re.compile(r"CREATE VIEW (\w+) AS")
_SPLIT = re.compile(r"^(?=CREATE VIEW )", re.MULTILINE)


@cache
def views() -> dict[str, str]:
    """The SQL of each view by its name, in the order in which they build on each other."""
    files = (Path(__file__).with_name(name) for name in ("views.sql", "questions.sql"))
    parts = [part for file in files for part in _SPLIT.split(file.read_text(encoding="utf-8"))[1:]]
    return {match[1]: part.strip().rstrip(";") for part in parts if (match := _NAME.match(part))}


def all_views() -> dict[str, str]:
    """The views of ``views.sql`` and ``questions.sql``, and those of the comparison, by their names."""
    return {view.name: f"CREATE VIEW {view.name} AS\n{view.sql.strip()}" for view in VIEWS} | views()


def outdated_views(connection: sqlite3.Connection) -> list[str]:
    """The views that are missing, or not as this program makes them: another program's answers would be read."""
    stored = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    return [name for name, sql in all_views().items() if stored.get(name) != sql]


def make_views(connection: sqlite3.Connection) -> None:
    """Brings the views up to what they are now."""
    sql = all_views()
    for name in outdated_views(connection):
        connection.execute(f"DROP VIEW IF EXISTS {name}")
        connection.execute(sql[name])
