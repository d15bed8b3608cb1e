"""A score, ranking or target in one line, its figures as the reader writes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from sqlite3 import Connection
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import rows
from pipeline.web.pages.targets import aim

_TABLES = {"score": "scores", "ranking": "rankings", "target": "targets"}


def lines_of(connection: Connection, ask: Ask, records: Sequence[str]) -> dict[str, str]:
    """The lines by the records' ids (``document/score/1``); of another kind of record there is none."""
    found = {}
    for kind, table in _TABLES.items():
        wanted = json.dumps([record for record in records if record.split("/")[-2:-1] == [kind]])
        sql = f"SELECT * FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
        for row in rows(connection, sql, wanted):
            figures = {"score": _score, "ranking": _ranking, "target": _target}[kind](ask, row)
            found[row["id"]] = " · ".join(part for part in (*_of_what(ask, row), *figures) if part)
    return found


def _of_what(ask: Ask, row: dict[str, Any]) -> list[str | None]:
    name = row["index_name"] if row["index"] == "OTHER" and row["index_name"] else ask.code(row["index"])
    component = row["component"] or ""
    words = row["component_name"] if row["component_name"] != component else None
    # PAPI.4 says by itself which index it is of.
    index = [component] if component.startswith(f"{name}.") else [name, component]
    what = " ".join(part for part in (*index, words) if part)
    years = [row["year"], row.get("year_to")]
    year = "–".join(dict.fromkeys(str(year) for year in years if year))
    return [what, row.get("measure"), row["subject_name"], year]


def _against(ask: Ask, row: dict[str, Any], change: str) -> str:
    return f"{change} ({ask.t('against {year}', year=row['delta_year'])})" if row["delta_year"] else change


def _score(ask: Ask, row: dict[str, Any]) -> list[str | None]:
    value = ask.fig(row["value"], row["unit"])
    if value and row["scale"] and row["unit"] == "diem":
        value = f"{ask.n(row['value'])}/{ask.fig(row['scale'], row['unit'])}"
    change = _against(ask, row, ask.n(row["delta"], signed=True)) if row["delta"] is not None else None
    return [value, change, row["grade"]]


def _ranking(ask: Ask, row: dict[str, Any]) -> list[str | None]:
    place = f"{row['rank']}/{row['out_of']}" if row["out_of"] else row["rank"]
    rank = ask.t("rank {rank}", rank=place) if row["rank"] is not None else None
    last = ask.t("rank {rank} from the bottom", rank=row["from_bottom"]) if row["from_bottom"] else None
    band = ask.t("rank {rank}", rank="–".join(map(str, json.loads(row["band"])))) if row["band"] else None
    change = None
    if row["delta"] is not None:
        change = _against(ask, row, ask.t("{places} places", places=ask.n(row["delta"], signed=True)))
    return [rank, last, band, row["group"], row["scope"], change]


def _target(ask: Ask, row: dict[str, Any]) -> list[str | None]:
    base = ask.t("against {year}", year=row["base_year"]) if row["base_year"] else None
    return [aim(ask, {**row, "target": row["value"], "target_to": row["value_to"]}), base]
