"""An index: its league table in a year, the provinces of then and of now, and who moved most."""

from __future__ import annotations

from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any
from urllib.parse import unquote

from pipeline.web.ask import Ask
from pipeline.web.breaks import breaks_within
from pipeline.web.collection import Collection, Row
from pipeline.web.page import Page, missing, tables
from pipeline.web.pages.common import (
    PROVINCE,
    RANK,
    RANK_CHANGE,
    SOURCE,
    VALUE,
    VALUE_CHANGE,
    component_name,
    named,
    province_url,
)
from pipeline.web.pages.targets import target_table
from pipeline.web.table import Column, Table

MOVERS = 5
_COLUMNS = (
    RANK,
    PROVINCE,
    VALUE,
    VALUE_CHANGE,
    RANK_CHANGE,
    Column(
        "current_province",
        "Province of today",
        "name",
        link=lambda row: province_url(row["current_province"]),
    ),
    SOURCE,
)


@dataclass(frozen=True)
class _Asked:
    """The index, the field and the year of the address, with those that can be chosen."""

    index: str
    field: str | None
    fields: list[str]
    year: int | None
    years: list[int]
    measured: list[Row]
    aimed: list[Row]

    @property
    def rows(self) -> list[Row]:
        """The figures of the year."""
        return [row for row in self.measured if row["year"] == self.year]


def league(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The index of the address, or the first that the collection holds."""
    index = unquote(ask.parts.get("code") or "") or next(iter(collection.scored), "")
    if not index:
        return Page("league.html", ask.t("Indices"), {"index": None})
    if index not in collection.scored:
        return missing(
            ask, ask.t("No province has a value of {index} in this collection.", index=ask.code(index))
        )
    asked = _read(ask, collection, index)
    rows = asked.rows
    listed = Table("league", _caption(ask, collection, asked), _COLUMNS, _sorted(rows, ask.text("by")))
    targets = target_table(ask, collection, [row for row in asked.aimed if row["year"] == asked.year])
    moved = _movers(ask, rows)
    return Page(
        "league.html",
        f"{ask.code(index)} {asked.year or ''}",
        {
            "index": index,
            "name": collection.indices.get(index),
            "field": asked.field,
            "fields": [(code, component_name(ask, collection, code)) for code in asked.fields],
            "year": asked.year,
            "years": asked.years,
            "by": ask.text("by"),
            "listed": listed,
            "movers": [table for table in moved if table.rows],
            "indices": collection.scored,
            "targets": targets,
            "breaks": breaks_within(index, asked.years),
            "mixed": len({row["province"] for row in rows}) > len({row["current_province"] for row in rows}),
        },
        tables(listed, *moved, targets),
    )


def _read(ask: Ask, collection: Collection, index: str) -> _Asked:
    """A field or a year that the collection doesn't hold is passed over; without a year, the last that was measured."""
    fields = sorted(
        {row["component"] for row in collection.board if row["index"] == index and row["component"]},
        key=lambda code: (len(code), code),
    )
    field = ask.text("field") if ask.text("field") in fields else None
    measured = [row | {"source_name": named(row)} for row in collection.measured(index, field)]
    aimed = [row for row in collection.targets if row["index"] == index and row["component"] == field]
    years = sorted({row["year"] for row in (*measured, *aimed) if row["year"]}, reverse=True)
    year = ask.number("year", 1900, 2200)
    year = year if year in years else max((row["year"] for row in measured), default=None)
    return _Asked(index, field, fields, year, years, measured, aimed)


def _caption(ask: Ask, collection: Collection, asked: _Asked) -> str:
    what = component_name(ask, collection, asked.field) if asked.field else ask.code(asked.index)
    return ask.t("{index}, year {year}", index=what, year=asked.year)


def _sorted(rows: list[Row], by: str) -> list[Row]:
    """By rank; ``by=now`` puts the old units of each province of today together."""

    def place(row: Row) -> tuple[Any, ...]:
        return row["rank"] is None, row["rank"] or 0, -(row["value"] or 0), row["province"]

    return sorted(rows, key=lambda row: (row["current_province"], *place(row)) if by == "now" else place(row))


def _movers(ask: Ask, rows: list[Row]) -> list[Table]:
    """Who rose most, who fell most, and whose score rose while the rank fell."""
    columns = (PROVINCE, RANK, RANK_CHANGE, SOURCE)
    moved = sorted((row for row in rows if row["rank_change"]), key=lambda row: -row["rank_change"])
    risen = [row for row in moved if row["rank_change"] > 0][:MOVERS]
    fallen = [row for row in reversed(moved) if row["rank_change"] < 0][:MOVERS]
    split = [row for row in rows if (row["value_change"] or 0) > 0 > (row["rank_change"] or 0)]
    return [
        Table("risen", ask.t("Rose most"), columns, risen),
        Table("fallen", ask.t("Fell most"), columns, fallen),
        Table("split", ask.t("Score up, rank down"), (PROVINCE, VALUE_CHANGE, RANK_CHANGE, SOURCE), split),
    ]
