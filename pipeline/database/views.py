"""The views that people and pages read: plain names over the tables, from ``views.sql``."""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from pathlib import Path

_NAME = re.compile(r"CREATE VIEW (\w+) AS")
_NEEDS = re.compile(r"-- needs: (\w+)")


@cache
def views() -> dict[str, str]:
    """The SQL of each view by its name, in the order in which they build on each other."""
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    _, *parts = re.split(r"^(?=CREATE VIEW )", text, flags=re.MULTILINE)
    return {match[1]: part.strip().rstrip(";") for part in parts if (match := _NAME.match(part))}


def make_views(connection: sqlite3.Connection) -> None:
    """Brings the views up to ``views.sql``; one that needs a table which isn't there is left out."""
    stored = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for name, sql in views().items():
        needs = _NEEDS.search(sql)
        if stored.get(name) == sql or (needs and needs[1] not in tables):
            continue
        if name in stored:
            connection.execute(f"DROP VIEW {name}")
        connection.execute(sql)
