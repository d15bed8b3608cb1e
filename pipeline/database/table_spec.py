"""What a table of the database is made of."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """A foreign key; with ``owned`` the row goes when the row that it points at goes."""

    column: str
    table: str
    other: str = "id"
    owned: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table: columns by name and type, its key, its links and its indexes."""

    name: str
    columns: dict[str, type]
    pk: str | tuple[str, ...]
    links: tuple[Link, ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    required: frozenset[str] = field(default_factory=frozenset)
    about: str = ""
    """What a row is, for a table that no record's model describes."""
    meanings: dict[str, str] = field(default_factory=dict)
    """What each of its columns holds."""
