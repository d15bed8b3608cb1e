"""What a province scored: for each index a card, charts and a table, and a table of the indices' fields."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from markupsafe import Markup

from pipeline.web.ask import Ask
from pipeline.web.breaks import Of, breaks_within
from pipeline.web.charts import Series, line_chart
from pipeline.web.collection import Collection
from pipeline.web.pages.common import (
    RANK_CHANGE,
    RANKED,
    SOURCE,
    UNIT,
    VALUE,
    VALUE_CHANGE,
    component_name,
    conflicts_over_years,
    conflicts_url,
    league_url,
)
from pipeline.web.pages.lines import line_of
from pipeline.web.table import Column, Table

Row = dict[str, Any]
_FIGURES = (Column("year", "Year"), VALUE, VALUE_CHANGE, RANKED, RANK_CHANGE, SOURCE)


def index_part(ask: Ask, code: str, measured: list[Row]) -> dict[str, Any]:
    """The charts of one index, a line for each unit that the province was made of, with the table of their numbers."""
    by_unit: defaultdict[str, list[Row]] = defaultdict(list)
    # The unit whose name the province bears comes first, and so has the plain line.
    for row in sorted(measured, key=lambda row: (*_own_first(row), row["year"])):
        by_unit[row["province"]].append(row)
    columns = (UNIT, *_FIGURES) if len(by_unit) > 1 else _FIGURES
    listed = [row | {"ranked": _ranked(row)} for row in measured]
    listed.sort(key=lambda row: (-row["year"], *_own_first(row)))
    return {
        "code": code,
        "url": league_url(code),
        "charts": _charts(ask, code, by_unit) if len({row["year"] for row in measured}) > 1 else [],
        "table": Table(f"scores-{code}", f"{ask.code(code)}: {ask.t('by year')}", columns, listed),
        "breaks": breaks_within(code, {row["year"] for row in measured}),
        "card": _card(code, measured),
    }


def _own_first(row: Row) -> tuple[bool, str]:
    return row["province"] != row["current_province"], row["province"]


def _charts(ask: Ask, code: str, by_unit: dict[str, list[Row]]) -> list[tuple[str, Markup]]:
    """Scores and ranks over years; one year alone makes no line, its figures stand in the table."""

    def drawn(key: Of, label: str) -> Markup | None:
        lines: list[Series] = [line_of(name, code, key, of) for name, of in by_unit.items()]
        return line_chart(lines, f"{ask.code(code)}: {label}", ask.n, key == "rank")

    titled = (
        (ask.t("Score"), drawn("value", ask.t("score by year"))),
        (ask.t("Rank, the first on top"), drawn("rank", ask.t("rank by year"))),
    )
    return [(title, chart) for title, chart in titled if chart]


def _ranked(row: Row) -> str | None:
    if row["rank"] is None:
        return str(row["group"]) if row["group"] else None
    return f"{row['rank']}/{row['out_of']}" if row["out_of"] else str(row["rank"])


def _card(code: str, measured: list[Row]) -> dict[str, Any] | None:
    """The last year's figures in short, of the unit that bears the province's name where there are several."""
    last = max((row["year"] for row in measured), default=None)
    latest = sorted((row for row in measured if row["year"] == last), key=_own_first)
    if not latest:
        return None
    row = latest[0]
    links = {"conflicts": conflicts_url(row), "conflicts_over_years": conflicts_over_years(row)}
    return {
        "code": code,
        "of": row["province"] if row["province"] != row["current_province"] or len(latest) > 1 else None,
        "ranked": _ranked(row),
        **links,
        **row,
    }


def fields_table(ask: Ask, collection: Collection, measured: list[Row]) -> Table:
    """The fields of the indices in the last year of each."""
    last: dict[tuple[str, str], int] = {}
    for row in measured:
        key = row["province"], row["index"]
        last[key] = max(last.get(key, 0), row["year"])
    kept = [row for row in measured if row["year"] == last[row["province"], row["index"]]]
    kept.sort(key=lambda row: (row["index"], len(row["component"]), row["component"], row["province"]))
    listed = [
        row | {"name": component_name(ask, collection, row["component"]), "ranked": _ranked(row)}
        for row in kept
    ]
    columns = (UNIT, Column("name", "Field"), *_FIGURES)
    return Table("fields", ask.t("Fields of the indices, last year known"), columns, listed, shown=120)
