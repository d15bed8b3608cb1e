"""What the tables' and views' columns mean, for Datasette's pages."""

from __future__ import annotations

from collections import defaultdict
from sqlite3 import Connection
from typing import Any

from pipeline.database.meanings import meanings
from pipeline.messages import Language


def described(connection: Connection, language: Language) -> dict[str, Any]:
    """Datasette's description of the database: a text for each column, in the language."""
    tables: defaultdict[str, dict[str, dict[str, str]]] = defaultdict(lambda: {"columns": {}})
    for table, column, english, vietnamese in meanings(connection):
        tables[table]["columns"][column] = (vietnamese if language == "vi" else english) or ""
    return {"tables": dict(tables)}
