"""What every page needs of the whole collection, read once: the database can't change while it is served."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from extractors.folding import strip_marks
from pipeline.searching.filters import COPIES

Row = dict[str, Any]
_DUE = """
SELECT current_province_code AS code, substr(due, 1, 4) AS year, (substr(due, 6, 2) + 2) / 3 AS quarter,
    iif(due IS NULL, recurrence, NULL) AS recurrence, count(*) AS tasks
FROM v_task_tracker GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4, 1
"""
_BOARD = 'SELECT * FROM v_scoreboard ORDER BY province, "index", index_name, component, year'
_TARGETS = "SELECT * FROM v_targets_and_results ORDER BY year, province, document_id"
_OTHERS = ("value_others", "rank_others", "result_others")
COUNTED = (
    "documents",
    "scores",
    "rankings",
    "targets",
    "tasks",
    "agencies",
    "citations",
    "warnings",
    "sources",
)


def rows(connection: sqlite3.Connection, sql: str, *values: object) -> list[Row]:
    """The rows of a query as dictionaries."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def slug(name: str) -> str:
    """A province's name in an address: ``ha-tinh``, ``ba-ria-vung-tau``."""
    return "-".join("".join(c if c.isalnum() else " " for c in strip_marks(name)).split())


@dataclass(frozen=True)
class Province:
    """A province of today with the names of those that merged into it, its own old name among them."""

    code: str
    name: str
    before: tuple[str, ...]

    @property
    def slug(self) -> str:
        return slug(self.name)

    @property
    def merged(self) -> tuple[str, ...]:
        """The other names that it took in."""
        return tuple(name for name in self.before if name != self.name)


@dataclass(frozen=True)
class Collection:
    """The scoreboard, the targets, the provinces, the agencies, tasks by quarter and the counts; ``documents`` is the
    folder of the files.

    What takes longest is read when it is first asked for, by ``read``: a query's rows, over a connection of its own.
    """

    path: Path
    documents: Path | None
    counts: dict[str, int]
    board: list[Row]
    provinces: list[Province]
    indices: dict[str, str]
    coverage: dict[str, int]
    tables: frozenset[str]
    read: Callable[[str], list[Row]]

    @cached_property
    def targets(self) -> list[Row]:
        """Targets beside results, by year."""
        return _called(self.read(_TARGETS))

    @cached_property
    def agencies(self) -> list[Row]:
        """Agencies with their work, those that lead most first."""
        return self.read("SELECT * FROM v_agency_load ORDER BY leads DESC, coordinates DESC, agency")

    @cached_property
    def due(self) -> list[Row]:
        """Tasks by quarter."""
        return self.read(_DUE)

    def warm(self) -> None:
        """Reads what isn't read yet, so that no reader waits for it."""
        for _ in (self.targets, self.agencies, self.due, self.by_slug, self.scored):
            pass

    @cached_property
    def by_slug(self) -> dict[str, Province]:
        """The provinces by the names in addresses, old names too."""
        found = {slug(name): province for province in self.provinces for name in province.before}
        return found | {province.slug: province for province in self.provinces}

    @cached_property
    def scored(self) -> list[str]:
        """The indices that the scoreboard holds, those of most rows first."""
        count: defaultdict[str, int] = defaultdict(int)
        for row in self.board:
            count[row["index"]] += row["component"] is None
        return sorted((code for code in count if count[code]), key=lambda code: (-count[code], code))

    def years(self, index: str | None = None) -> list[int]:
        """The years that the scoreboard holds for the index, the last first."""
        return sorted({row["year"] for row in self.board if index in (None, row["index"])}, reverse=True)

    def measured(self, index: str, component: str | None = None) -> list[Row]:
        """The scoreboard's rows of an index or one of its fields."""
        return [row for row in self.board if row["index"] == index and row["component"] == component]


def collect(
    connection: sqlite3.Connection,
    path: Path,
    documents: Path | None,
    read: Callable[[str], list[Row]],
) -> Collection:
    """Reads what all pages share; the rest is left to ``read``."""
    names = frozenset(name for (name,) in connection.execute("SELECT name FROM sqlite_master"))
    coverage = connection.execute(
        "SELECT current_province_code, count(*) FROM v_documents GROUP BY current_province_code"
    )
    return Collection(
        path=path,
        documents=documents.resolve() if documents else None,
        counts={name: _count(connection, name) for name in COUNTED},
        board=_called(rows(connection, _BOARD)),
        provinces=_provinces(connection),
        indices=dict(connection.execute("SELECT code, name FROM indices").fetchall()),
        coverage={code: count for code, count in coverage if code},
        tables=names,
        read=read,
    )


def _called(found: list[Row]) -> list[Row]:
    """An index that the vocabulary lacks goes by its printed name, so that two of them don't stand in one table.

    What documents state otherwise is read from JSON.
    """
    for row in found:
        row |= {name: json.loads(row[name]) for name in _OTHERS if row.get(name)}
        if row["index"] == "OTHER" and row["index_name"]:
            row["index"] = row["index_name"]
    return found


def _count(connection: sqlite3.Connection, table: str) -> int:
    """The rows of the kept documents; files are counted whatever document they are a source of."""
    where = {"documents": "same_as IS NULL", "sources": "1"}.get(table, f"document_id NOT IN ({COPIES})")
    count: int = connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0]
    return count


def _provinces(connection: sqlite3.Connection) -> list[Province]:
    before: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    sql = "SELECT current_code, current_province, name FROM v_provinces ORDER BY current_code, name"
    for code, current, name in connection.execute(sql):
        if name not in before[code, current]:
            before[code, current].append(name)
    return [Province(code, name, tuple(names)) for (code, name), names in before.items()]
