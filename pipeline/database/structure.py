"""What a database's tables and views are, read from the file itself: for comparing, and for a digest to pin."""

from __future__ import annotations

import hashlib
import re
import sqlite3

Structure = dict[str, object]

_SPACE = re.compile(r"\s+")
_OURS = (
    "SELECT name, type, strict, wr FROM pragma_table_list"
    " WHERE schema = 'main' AND type IN ('table', 'virtual', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
)


def structure(connection: sqlite3.Connection) -> Structure:
    """Each table and view by name with all that makes it, without the order of columns: an upgrade adds at the end."""
    found: Structure = {}
    for name, kind, strict, without_rowid in connection.execute(_OURS).fetchall():
        if kind == "table":
            found[name] = (strict, without_rowid, *_parts(connection, name))
        else:
            found[name] = _sql(connection, name)
    return found


def _parts(connection: sqlite3.Connection, table: str) -> tuple[object, ...]:
    """The columns, the foreign keys and the indexes of a table, each in a fixed order."""
    columns = connection.execute(
        'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY name', [table]
    )
    keys = connection.execute(
        'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY 1, 2', [table]
    )
    indexes = connection.execute(
        "SELECT (SELECT group_concat(name) FROM pragma_index_info(list.name)) AS columns"
        " FROM pragma_index_list(?) AS list WHERE origin = 'c' ORDER BY columns",
        [table],
    )
    return tuple(tuple(map(tuple, rows.fetchall())) for rows in (columns, keys, indexes))


def _sql(connection: sqlite3.Connection, name: str) -> str:
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchone()
    return _SPACE.sub(" ", sql)


def digest(found: Structure) -> str:
    """Twelve hex digits that change with any table, column, link or index; views are made anew with each opening."""
    tables = [(name, made) for name, made in sorted(found.items()) if not str(made).startswith("CREATE VIEW")]
    return hashlib.sha256(repr(tables).encode()).hexdigest()[:12]


def differing(found: Structure, wanted: Structure) -> list[str]:
    """The wanted tables and views that are missing or otherwise; what others put into the file is theirs."""
    return [name for name, parts in wanted.items() if found.get(name) != parts]
