"""Breaks in the series of an index: told beside its figures, and not drawn over."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

Of = Literal["value", "rank"]
_LIKE = 3
"""Numbers of provinces that were ranked in two years are alike up to this: some indices leave out one or two."""


@cache
def all_breaks() -> tuple[dict[str, Any], ...]:
    """Every break: the index, whether of its values or ranks, the first year of the new, and the words that tell of it."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["break"])


def breaks_of(index: str) -> list[dict[str, Any]]:
    """The breaks of an index: its own, and those of all where it has none of the kind."""
    own = [found for found in all_breaks() if found["index"] == index]
    kinds = {found["of"] for found in own}
    return own + [found for found in all_breaks() if found["index"] == "*" and found["of"] not in kinds]


def breaks_within(index: str, years: Collection[int]) -> list[str]:
    """The words (English) for the breaks that the years lie on both sides of."""
    return [
        found["words"] for found in breaks_of(index) if years and min(years) < found["year"] <= max(years)
    ]


def apart(index: str, of: Of, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether two years' rows of the scoreboard lie on two sides of a break, so that no line leads from one to the other.

    Where both tell how many were ranked, these numbers decide.
    """
    if of == "rank" and before["out_of"] and after["out_of"]:
        return bool(abs(before["out_of"] - after["out_of"]) > _LIKE)
    return any(
        before["year"] < found["year"] <= after["year"] for found in breaks_of(index) if found["of"] == of
    )


def starts(index: str, of: Of, rows: Collection[Mapping[str, Any]]) -> frozenset[int]:
    """The years at which a line begins anew; ``rows`` are one unit's, in the order of years."""
    known = [row for row in rows if row[of] is not None]
    return frozenset(after["year"] for before, after in pairwise(known) if apart(index, of, before, after))
