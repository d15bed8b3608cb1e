"""Breaks in the series of an index, told beside its figures."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any


@cache
def all_breaks() -> tuple[dict[str, Any], ...]:
    """Every break: the index, the first year of the new measure, and the words that tell of it."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["break"])


def breaks_within(index: str, years: Collection[int]) -> list[str]:
    """The words (English) for the breaks that the years lie on both sides of."""
    return [
        found["words"]
        for found in all_breaks()
        if found["index"] == index and years and min(years) < found["year"] <= max(years)
    ]
