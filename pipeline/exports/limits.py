"""Which records are exported: by the limits that a search has too, and by kind."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from pipeline.searching.filters import COPIES, Filters
from schemas.records import RECORD_MODELS

_SINGULAR = {"agencies": "agency"}
KINDS = {_SINGULAR.get(kind) or kind.removesuffix("s"): kind for kind in RECORD_MODELS}
"""The kinds by the names that commands use, with those of their tables: ``task``, ``tasks``."""

_SEARCHED = {
    "sections": "section",
    "scores": "score",
    "rankings": "ranking",
    "targets": "target",
    "tasks": "task",
}
"""The kinds that have a place, a year or an agency of their own; what has none goes with its document."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of an export; None, and no kind named, stand for none. Copies' records are left out without ``copies``."""

    province: str | None = None
    index: str | None = None
    year: int | None = None
    agency: str | None = None
    kinds: tuple[str, ...] = ()
    """Names of tables; empty for all."""
    copies: bool = False

    @property
    def wanted(self) -> tuple[str, ...]:
        """The tables to be exported, in the models' order."""
        return tuple(kind for kind in RECORD_MODELS if not self.kinds or kind in self.kinds)


class Choice:
    """The limits over one open database; raises QueryError for a province or an index that nothing names."""

    def __init__(self, connection: sqlite3.Connection, limits: Limits) -> None:
        self._connection = connection
        self._filters = Filters(
            limits.province, limits.index, limits.year, limits.agency, copies=limits.copies
        )
        given = (limits.province, limits.index, limits.year, limits.agency)
        self._where, self._values = self._filters.where(connection)
        self._limited = any(value is not None for value in given)
        self._copies = limits.copies

    def documents(self) -> tuple[str, list[object]]:
        """The condition on a document ``d``, with its values."""
        if self._limited:
            return f"d.id IN (SELECT passages.document_id FROM passages WHERE {self._where})", self._values
        return "1" if self._copies else f"d.id NOT IN ({COPIES})", []

    def records(self, document_id: str) -> dict[str, set[str]] | None:
        """The ids of the document's records that meet the limits, by table; None where all do.

        A table that has no entry has no place, year or agency of its own.
        """
        if not self._limited:
            return None
        found: dict[str, set[str]] = {table: set() for table in _SEARCHED}
        tables = {kind: table for table, kind in _SEARCHED.items()}
        where, values = self._filters.where(self._connection, document_id)
        sql = f"SELECT kind, record_id FROM passages WHERE kind != 'document' AND {where}"
        for kind, record_id in self._connection.execute(sql, values):
            found[tables[kind]].add(record_id)
        return found
