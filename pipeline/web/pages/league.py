"""An index: its league table in a year, the provinces of then and of now, and who moved most."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Any
from urllib.parse import unquote

from pipeline.web.ask import Ask
from pipeline.web.breaks import breaks_within
from pipeline.web.collection import Collection
from pipeline.web.page import Page, missing, tables
from pipeline.web.pages.common import PROVINCE, SOURCE, component_name, named, province_url
from pipeline.web.pages.targets import target_table
from pipeline.web.table import Column, Table

MOVERS = 5
_COLUMNS = (
    Column("rank", "Rank", "rank"),
    PROVINCE,
    Column("value", "Value", "number"),
    Column("value_change", "Change", "change"),
    Column("rank_change", "Places gained", "places"),
    Column(
        "current_province",
        "Province of today",
        "name",
        link=lambda row: province_url(row["current_province"]),
    ),
    SOURCE,
)


def league(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The index of the address, or the first that the collection holds."""
    asked = unquote(ask.parts.get("code") or "") or next(iter(collection.scored), "")
    if not asked:
        return Page("league.html", ask.t("Indices"), {"index": None})
    if asked not in collection.scored:
        return missing(
            ask, ask.t("No province has a value of {index} in this collection.", index=ask.code(asked))
        )
    field = ask.text("field") or None
    fields = sorted({row["component"] for row in collection.board if row["index"] == asked and row["component"]},
                    key=lambda code: (len(code), code))  # fmt: skip
    field = field if field in fields else None
    measured = [row | {"source_name": named(row)} for row in collection.measured(asked, field)]
    aimed = {row["year"] for row in collection.targets if row["index"] == asked and row["component"] == field}
    years = sorted({row["year"] for row in measured} | {year for year in aimed if year}, reverse=True)
    year = ask.number("year", 1900, 2200)
    year = year if year in years else max((row["year"] for row in measured), default=None)
    rows = [row for row in measured if row["year"] == year]
    listed = Table(
        "league", _caption(ask, collection, asked, field, year), _COLUMNS, _sorted(rows, ask.text("by"))
    )
    targets = target_table(
        ask,
        collection,
        [
            row
            for row in collection.targets
            if (row["index"], row["component"], row["year"]) == (asked, field, year)
        ],
    )
    risen, fallen = _movers(ask, rows)
    split = Table(
        "split",
        ask.t("Score up, rank down"),
        (
            PROVINCE,
            Column("value_change", "Change", "change"),
            Column("rank_change", "Places gained", "places"),
            SOURCE,
        ),
        [row for row in rows if (row["value_change"] or 0) > 0 > (row["rank_change"] or 0)],
    )
    return Page(
        "league.html",
        f"{ask.code(asked)} {year or ''}",
        {
            "index": asked,
            "name": collection.indices.get(asked),
            "field": field,
            "fields": [(code, component_name(ask, collection, code)) for code in fields],
            "year": year,
            "years": years,
            "by": ask.text("by"),
            "listed": listed,
            "movers": [table for table in (risen, fallen, split) if table.rows],
            "indices": collection.scored,
            "targets": targets,
            "breaks": breaks_within(asked, years),
            "mixed": len({row["province"] for row in rows}) > len({row["current_province"] for row in rows}),
        },
        tables(listed, risen, fallen, split, targets),
    )


def _caption(ask: Ask, collection: Collection, index: str, field: str | None, year: int | None) -> str:
    what = component_name(ask, collection, field) if field else ask.code(index)
    return ask.t("{index}, year {year}", index=what, year=year)


def _sorted(rows: list[dict[str, Any]], by: str) -> list[dict[str, Any]]:
    """By rank; ``by=now`` puts the old units of each province of today together."""

    def place(row: dict[str, Any]) -> tuple[Any, ...]:
        return row["rank"] is None, row["rank"] or 0, -(row["value"] or 0), row["province"]

    return sorted(rows, key=lambda row: (row["current_province"], *place(row)) if by == "now" else place(row))


def _movers(ask: Ask, rows: list[dict[str, Any]]) -> tuple[Table, Table]:
    columns = (
        PROVINCE,
        Column("rank", "Rank", "rank"),
        Column("rank_change", "Places gained", "places"),
        SOURCE,
    )
    moved = sorted((row for row in rows if row["rank_change"]), key=lambda row: -row["rank_change"])
    risen = [row for row in moved if row["rank_change"] > 0][:MOVERS]
    fallen = [row for row in reversed(moved) if row["rank_change"] < 0][:MOVERS]
    return Table("risen", ask.t("Rose most"), columns, risen), Table(
        "fallen", ask.t("Fell most"), columns, fallen
    )
