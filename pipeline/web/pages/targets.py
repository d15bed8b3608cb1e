"""Targets beside results, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.web.ask import Ask
from pipeline.web.collection import Collection
from pipeline.web.pages.common import SOURCE, UNIT, conflicts_over_years, named, record_url
from pipeline.web.table import Column, Doubt, Table

SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "="}


def aim(ask: Ask, row: dict[str, Any]) -> str:
    """What is to be reached: ``≥ 86 %``, ``hạng ≤ 20``, ``tăng ≥ 2 bậc``."""
    value = ask.fig(row["target"], row["unit"])
    if row["target_to"] is not None:
        value = f"{ask.n(row['target'])}–{ask.fig(row['target_to'], row['unit'])}"
    sign = SIGNS.get(row["comparator"] or "", "")
    before = {
        "rank": ask.t("rank"),
        "rank_change": ask.t("gain"),
        "change": ask.t("gain"),
        "maintain": ask.t("keep"),
    }
    words = [before.get(row["kind"], ""), sign if value else "", value or row["grade"] or row["group"] or ""]
    return " ".join(word for word in words if word)


def result(ask: Ask, row: dict[str, Any]) -> str | None:
    """What was measured in the target's year, in the target's terms where they are known."""
    parts = [ask.fig(row["result_value"], row["result_unit"])]
    if row["result_rank"] is not None:
        parts.append(ask.t("rank {rank}", rank=row["result_rank"]))
    if row["kind"] == "rank_change" and row["result_rank_change"] is not None:
        parts.append(ask.t("{places} places", places=ask.n(row["result_rank_change"], signed=True)))
    return ", ".join(part for part in parts if part) or None


def _result_url(row: Mapping[str, Any]) -> str | None:
    """The words of the result: of the place for a target of places, else of the value."""
    places = row["kind"] in ("rank", "rank_change") or row["unit"] in ("hang", "bac")
    first, second = ("ranking_id", "score_id") if places else ("score_id", "ranking_id")
    return record_url(row[first] or row[second])


def target_table(ask: Ask, collection: Collection, found: Sequence[dict[str, Any]]) -> Table:
    """The targets, the last years first."""
    listed = [
        row
        | {
            "what": ask.code(row["index"]) if not row["component"] else row["component"],
            "aim": aim(ask, row),
            "result": result(ask, row),
            "stated": row["result_others"] or bool(row["result_doubted"]),
            "source_name": named(row),
        }
        for row in sorted(found, key=lambda row: (-(row["year"] or 0), row["index"], row["component"] or ""))
    ]
    columns = (
        Column("year", "Year"),
        UNIT,
        Column("what", "Index", "name"),
        Column("aim", "Target", "name"),
        Column("result", "Result", "name", _result_url, Doubt("stated", conflicts_over_years)),
        Column("met", "Met?", "met"),
        SOURCE,
    )
    return Table("targets", ask.t("Targets beside results"), columns, listed, shown=60)
