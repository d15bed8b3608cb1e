"""What a province can have of an index in a year: its least and greatest value, its last place, its components."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from pydantic import TypeAdapter

from extractors.indices import bounds
from schemas.base import Model
from schemas.vocabulary import IndexCode

_MOST_RANKED = 64
"""Provinces that were ever ranked at once."""


class _Bound(Model):
    """One line of the data: what holds for an index, or for all, from one year to another."""

    index: IndexCode | None = None
    since: int | None = None
    until: int | None = None
    min: float | None = None
    max: float | None = None
    ranked: int | None = None
    summed: int | None = None

    def holds(self, index: str, year: int | None) -> bool:
        """Whether the line speaks of the index and the year; of an unknown year only what holds for all."""
        if self.index not in (None, index):
            return False
        if year is None:
            return self.since is None and self.until is None
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)


@cache
def _bounds() -> list[_Bound]:
    text = resources.files("extractors.lexicons").joinpath("bounds.toml").read_text("utf-8")
    return TypeAdapter(list[_Bound]).validate_python(tomllib.loads(text)["bound"])


@cache
def _of(index: str, year: int | None) -> _Bound:
    merged: dict[str, object] = {}
    for line in _bounds():
        if line.holds(index, year):
            merged |= line.model_dump(include={"min", "max", "ranked", "summed"}, exclude_none=True)
    return _Bound.model_validate(merged)


def province_bounds(index: str, year: int | None) -> tuple[float, float]:
    """Least and greatest value of a province's whole index, in points or percent."""
    low, high = bounds(index)
    line = _of(index, year)
    return low if line.min is None else line.min, high if line.max is None else line.max


def last_place(index: str, year: int | None) -> int:
    """The last place that a province can have."""
    return _of(index, year).ranked or _MOST_RANKED


def summed(index: str, year: int | None) -> int | None:
    """Of how many components the whole's points are the sum, null where they aren't."""
    return _of(index, year).summed
