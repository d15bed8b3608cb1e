"""The first page: what can be searched, what the collection holds, and the provinces on a map."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, Province
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import province_url
from pipeline.web.table import Column, Table
from pipeline.web.tilemap import Tile, tile_map

SHOWN = ("documents", "scores", "rankings", "targets", "tasks", "citations")


def home(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The map is coloured by the number of documents, or by an index in a year."""
    colour = ask.text("colour")
    index = colour if colour in collection.scored else ""
    years = collection.years(index) if index else []
    year = ask.number("year", 1900, 2200)
    year = year if year in years else next(iter(years), None)
    found = [_row(ask, collection, province, index, year) for province in collection.provinces]
    caption = (
        ask.t("{index} {year} by province of today", index=ask.code(index), year=year)
        if index
        else ask.t("Documents by province of today")
    )
    tiles = [
        Tile(
            row["code"],
            row["province"],
            ask.n(row["value"]) or "–",
            row["value"],
            province_url(row["province"]) or "/",
        )
        for row in found
    ]
    listed = Table(
        "provinces",
        caption,
        (
            Column("province", "Province", "name", link=lambda row: province_url(row["province"])),
            Column("of", "Measured as") if index else Column("merged", "Merged from"),
            Column("value", "Value", "number") if index else Column("value", "Documents", "bar"),
        ),
        sorted(found, key=lambda row: (-(row["value"] or 0), row["province"])),
    )
    return Page(
        "home.html",
        ask.t("Plans and indices of the provinces"),
        {
            "counts": [(ask.code(name), collection.counts[name]) for name in SHOWN],
            "covered": len(collection.coverage),
            "provinces": len(collection.provinces),
            "map": tile_map(tiles, caption),
            "caption": caption,
            "listed": listed,
            "index": index,
            "year": year,
            "years": years,
            "indices": collection.scored,
            "empty": not collection.counts["documents"],
        },
        tables(listed),
    )


def _row(
    ask: Ask, collection: Collection, province: Province, index: str, year: int | None
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "province": province.name,
        "code": province.code,
        "merged": ", ".join(province.merged),
        "of": None,
        "value": collection.coverage.get(province.code) or None,
    }
    if not index:
        return row
    measured = [
        found
        for found in collection.measured(index)
        if found["year"] == year and found["current_province"] == province.name and found["value"] is not None
    ]
    # Before the merger one province of today has several values: its own name's is shown, and said whose it is.
    measured.sort(key=lambda found: found["province"] != province.name)
    of = "; ".join(f"{found['province']} {ask.n(found['value'])}" for found in measured)
    return row | {"value": measured[0]["value"] if measured else None, "of": of or None}
