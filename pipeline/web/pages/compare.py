"""Provinces side by side: their values and ranks in chosen indices over years."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection
from typing import Any

from extractors.folding import strip_marks
from pipeline.web.ask import Ask
from pipeline.web.breaks import Of, breaks_within
from pipeline.web.charts import COLOURS, line_chart
from pipeline.web.collection import Collection, Row
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import PROVINCE, conflicts_url, record_url
from pipeline.web.pages.lines import line_of
from pipeline.web.table import Column, Doubt, Table

_RECORD = {"value": "score_id", "rank": "ranking_id"}


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
    shown = [part for part in parts if part["scores"].rows or part["ranks"].rows]
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
        tables(*(part[key] for part in shown for key in ("scores", "ranks") if part[key].rows)),
    )


def _part(ask: Ask, code: str, chosen: list[str], rows: list[Row]) -> dict[str, Any]:
    years = sorted({row["year"] for row in rows})
    by_unit = {name: [row for row in rows if row["province"] == name] for name in chosen}

    def chart(key: Of, title: str) -> Any:
        lines = [line_of(name, code, key, of) for name, of in by_unit.items()]
        return line_chart(lines, f"{ask.code(code)}: {title}", ask.n, ranks=key == "rank")

    values, ranks = ask.t("score by year"), ask.t("rank by year")
    return {
        "code": code,
        "breaks": breaks_within(code, years),
        "scores": _table("value", code, f"{ask.code(code)}: {values}", by_unit, years),
        "ranks": _table("rank", code, f"{ask.code(code)}: {ranks}", by_unit, years),
        "value_chart": chart("value", values),
        "rank_chart": chart("rank", ranks),
    }


def _table(key: Of, code: str, caption: str, by_unit: dict[str, list[Row]], years: list[int]) -> Table:
    """A row for each unit, a column for each year."""
    found = []
    for name, of in by_unit.items():
        values = {str(year): None for year in years} | {str(row["year"]): row[key] for row in of}
        others = {f"{row['year']}_others": row[f"{key}_others"] for row in of}
        records = {f"{row['year']}_record": row[_RECORD[key]] for row in of}
        if any(value is not None for value in values.values()):
            found.append({"province": name, "index": code, **values, **others, **records})
    return Table(f"{key}-{code}", caption, [PROVINCE, *map(_year, years)], found)


def _year(year: int) -> Column:
    def conflicts(row: Mapping[str, Any]) -> str:
        return conflicts_url({**row, "year": year})

    def words(row: Mapping[str, Any]) -> str | None:
        return record_url(row.get(f"{year}_record"))

    return Column(str(year), str(year), "number", words, Doubt(f"{year}_others", conflicts))
