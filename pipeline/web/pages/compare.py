"""Provinces side by side: their values and ranks in chosen indices over years."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Any

from extractors.folding import strip_marks
from pipeline.web.ask import Ask
from pipeline.web.breaks import Of, breaks_within, starts
from pipeline.web.charts import COLOURS, Series, line_chart
from pipeline.web.collection import Collection
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import province_url
from pipeline.web.table import Column, Table


def compare(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The units chosen by name, old names too; with none chosen, those that the collection knows best."""
    units = sorted({row["province"] for row in collection.board}, key=strip_marks)
    chosen = [name for name in ask.all("province", COLOURS) if name in units]
    indices = [code for code in ask.all("index", 4) if code in collection.scored] or collection.scored[:1]
    first = ask.number("from", 1900, 2200)
    last = ask.number("to", 1900, 2200)
    rows = [
        row
        for row in collection.board
        if row["component"] is None
        and row["province"] in chosen
        and row["index"] in indices
        and (first or 0) <= row["year"] <= (last or 9999)
    ]
    parts = [_part(ask, code, chosen, [row for row in rows if row["index"] == code]) for code in indices]
    shown = [part for part in parts if part["scores"].rows]
    return Page(
        "compare.html",
        ask.t("Compare provinces"),
        {
            "units": units,
            "chosen": chosen,
            "indices": collection.scored,
            "wanted": indices,
            "years": collection.years()[::-1],
            "first": first,
            "last": last,
            "parts": shown,
            "most": COLOURS,
        },
        tables(*(part["scores"] for part in shown), *(part["ranks"] for part in shown if part["ranks"].rows)),
    )


def _part(ask: Ask, code: str, chosen: list[str], rows: list[dict[str, Any]]) -> dict[str, Any]:
    years = sorted({row["year"] for row in rows})
    at = {(row["province"], row["year"]): row for row in rows}

    def table(key: str, title: str) -> Table:
        columns = [Column("province", "Province", "name", link=lambda row: province_url(row["province"]))]
        columns += [Column(str(year), str(year), "number") for year in years]
        found = [
            {"province": name}
            | {str(year): at[name, year][key] if (name, year) in at else None for year in years}
            for name in chosen
        ]
        kept = [
            row
            for row in found
            if any(value is not None for name, value in row.items() if name != "province")
        ]
        return Table(f"{key}-{code}", f"{ask.code(code)}: {title}", columns, kept)

    def chart(key: Of, title: str) -> Any:
        lines = []
        for name in chosen:
            of = [at[name, y] for y in years if (name, y) in at and at[name, y][key] is not None]
            lines.append(Series(name, [(row["year"], row[key]) for row in of], starts(code, key, of)))
        return line_chart(lines, f"{ask.code(code)}: {title}", ask.n, ranks=key == "rank")

    return {
        "code": code,
        "breaks": breaks_within(code, years),
        "scores": table("value", ask.t("score by year")),
        "ranks": table("rank", ask.t("rank by year")),
        "value_chart": chart("value", ask.t("score by year")),
        "rank_chart": chart("rank", ask.t("rank by year")),
    }
