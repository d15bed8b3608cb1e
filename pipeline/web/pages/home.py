"""The first page: what can be searched, what the collection holds, and the provinces on a map."""

from __future__ import annotations

from sqlite3 import Connection

from extractors.folding import strip_marks
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, Province, Row
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import VALUE, province_url
from pipeline.web.table import Column, Table
from pipeline.web.tilemap import Tile, tile_map

SHOWN = ("documents", "scores", "rankings", "targets", "tasks", "citations")
_TODAY = Column(
    "current_province", "Province", "name", link=lambda row: province_url(row["current_province"])
)
_DOCUMENTS = (Column("merged", "Merged from"), Column("value", "Documents", "bar"))


def home(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The map is coloured by the number of documents, or by an index in a year."""
    index = ask.text("colour") if ask.text("colour") in collection.scored else ""
    years = collection.years(index) if index else []
    year = ask.number("year", 1900, 2200)
    year = year if year in years else next(iter(years), None)
    found = [
        _measured(ask, collection, province, index, year) if index else _covered(collection, province)
        for province in collection.provinces
    ]
    caption = (
        ask.t("{index} {year} by province of today", index=ask.code(index), year=year)
        if index
        else ask.t("Documents by province of today")
    )
    columns = (Column("of", "Measured as"), VALUE) if index else _DOCUMENTS
    found.sort(key=lambda row: (-(row["value"] or 0), strip_marks(row["current_province"])))
    listed = Table("provinces", caption, (_TODAY, *columns), found)
    return Page(
        "home.html",
        ask.t("Plans and indices of the provinces"),
        {
            "counts": [(ask.code(name), collection.counts[name]) for name in SHOWN],
            "covered": len(collection.coverage),
            "provinces": len(collection.provinces),
            "map": tile_map([_tile(ask, row) for row in found], caption),
            "caption": caption,
            "anothers": any(map(_is_anothers, found)),
            "listed": listed,
            "index": index,
            "year": year,
            "years": years,
            "indices": collection.scored,
            "empty": not collection.counts["documents"],
        },
        tables(listed),
    )


def _tile(ask: Ask, row: Row) -> Tile:
    marks = ("*" if _is_anothers(row) else "") + (" ≠" if row.get("value_others") else "")
    name = row["current_province"]
    return Tile(
        row["code"], name, (ask.n(row["value"]) or "–") + marks, row["value"], province_url(name) or "/"
    )


def _is_anothers(row: Row) -> bool:
    """Whether the value is that of a unit which has merged into the province, for want of one under its own name."""
    return row.get("province") not in (None, row["current_province"])


def _covered(collection: Collection, province: Province) -> Row:
    """How many documents of the province there are."""
    return {
        "current_province": province.name,
        "code": province.code,
        "merged": ", ".join(province.merged),
        "value": collection.coverage.get(province.code),
    }


def _measured(ask: Ask, collection: Collection, province: Province, index: str, year: int | None) -> Row:
    """The province's value of the index in the year.

    Before the merger one province of today has several: its own name's is shown, and said whose it is.
    """
    measured = [
        row
        for row in collection.measured(index)
        if row["year"] == year and row["current_province"] == province.name and row["value"] is not None
    ]
    measured.sort(key=lambda row: row["province"] != province.name)
    own = measured[0] if measured else {"value": None}
    of = "; ".join(f"{row['province']} {_with_others(ask, row)}" for row in measured)
    return {**own, "current_province": province.name, "code": province.code, "of": of or None}


def _with_others(ask: Ask, row: Row) -> str:
    return " ≠ ".join(map(ask.n, (row["value"], *(row["value_others"] or ()))))
