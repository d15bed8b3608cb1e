"""Rows of the scoreboard as the lines of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.web.breaks import Of, starts
from pipeline.web.charts import Series


def line_of(name: str, index: str, key: Of, rows: Sequence[dict[str, Any]]) -> Series:
    """The values or ranks of one unit, whose rows are in the order of years, with what documents state otherwise."""
    known = [row for row in rows if row[key] is not None]
    others = {row["year"]: row[f"{key}_others"] for row in known if row[f"{key}_others"]}
    return Series(name, [(row["year"], row[key]) for row in known], starts(index, key, rows), others)
