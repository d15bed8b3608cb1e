"""What each column of the database means: from the records' models and the tables' own words, kept in the database."""

from __future__ import annotations

import sqlite3
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pipeline.database.columns import columns_of
from pipeline.database.tables import TABLES
from pipeline.database.views import all_views
from schemas.records import RECORD_MODELS

Meaning = tuple[str, str, str | None, str | None]
"""Table or view, column, what it holds in English, and in Vietnamese."""

_ALSO = ("passages_fts", "wording_bands")
"""Tables with a form of their own, which no ``TableSpec`` describes."""


@cache
def _words(name: str) -> dict[str, Any]:
    """``about``: by table; ``any``: by column; ``tables``: by table, then by column."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def _described() -> dict[str, dict[str, str]]:
    """The columns that a record's model or a table's own description explains."""
    found = {table.name: dict(table.meanings) for table in TABLES}
    for kind, model in RECORD_MODELS.items():
        found[kind] |= {
            column.name: words
            for column in columns_of(model)
            if (words := description(model, column.path)) is not None
        }
    return found


def field_at(model: type[BaseModel], path: tuple[str, ...]) -> FieldInfo | None:
    """The field, or that of the object that a field holds; None where the model has no such field."""
    fields = model.model_fields.items()
    field = next((field for name, field in fields if path[0] in (name, field.alias)), None)
    if field is None or len(path) == 1:
        return field
    parts = (field.annotation, *getattr(field.annotation, "__args__", ()))
    models = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    return field_at(models[0], path[1:]) if models else None


def description(model: type[BaseModel], path: tuple[str, ...]) -> str | None:
    """The words of a field, or of a field of the object that a field holds."""
    field = field_at(model, path)
    return field.description if field else None


def table_words(table: str) -> str | None:
    """What a row of a table is that has no words of its own in ``TABLES``."""
    return _words("meanings.toml")["about"].get(table)


def meaning(table: str, column: str) -> str | None:
    """What the column holds, in English; None where nothing says it."""
    words = _words("meanings.toml")
    for name in _names(table):
        found = words["tables"].get(name, {}).get(column) or _described().get(name, {}).get(column)
        if found:
            return str(found)
    return words["any"].get(column)


def meaning_vi(table: str, column: str) -> str | None:
    """The same in Vietnamese."""
    words = _words("meanings.vi.toml")
    own = (words["tables"].get(name, {}).get(column) for name in _names(table))
    return next(filter(None, own), None) or words["any"].get(column)


def _names(table: str) -> tuple[str, ...]:
    """The table, and the one whose columns it has."""
    like = _words("meanings.toml")["like"].get(table)
    return (table, like) if like else (table,)


def meanings(connection: sqlite3.Connection) -> list[Meaning]:
    """Every column of our tables and views, as they stand in the database, with what it means."""
    ours = {*(table.name for table in TABLES), *_ALSO, *all_views()}
    sql = (
        "SELECT l.name, i.name FROM pragma_table_list AS l, pragma_table_info(l.name) AS i"
        " WHERE l.schema = 'main' ORDER BY l.name, i.cid"
    )
    return [
        (table, column, meaning(table, column), meaning_vi(table, column))
        for table, column in connection.execute(sql).fetchall()
        if table in ours
    ]


def fill_meanings(connection: sqlite3.Connection) -> None:
    """Brings ``column_meanings`` up to the tables and views; where it already is, nothing is written."""
    stored = connection.execute("SELECT * FROM column_meanings ORDER BY rowid").fetchall()
    wanted = meanings(connection)
    if list(map(tuple, stored)) == wanted:
        return
    connection.execute("DELETE FROM column_meanings")
    connection.executemany("INSERT INTO column_meanings VALUES (?, ?, ?, ?)", wanted)
