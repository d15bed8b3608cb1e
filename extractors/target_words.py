"""The words of targets.toml: as patterns on folded text, and the bounds by what they say of a figure."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from re import Pattern
from typing import Any, cast

from extractors.phrases import expand, phrase_pattern
from schemas.vocabulary import Comparator


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files("extractors.lexicons").joinpath("targets.toml").read_text("utf-8"))


@cache
def words(key: str) -> Pattern[str]:
    """The wordings of one list as a pattern on folded text."""
    return phrase_pattern({w for template in _data()[key] for w in expand(template)})


def longest_first(wordings: list[str]) -> str:
    """Alternatives for a pattern, the longest first, blanks of any kind between their words."""
    ordered = sorted(wordings, key=len, reverse=True)
    return "|".join(r"\s".join(map(re.escape, wording.split())) for wording in ordered)


def names(key: str) -> str:
    """Alternatives for the names of groups or of grades."""
    return longest_first(_data()["names"][key])


def bound_words() -> str:
    """Alternatives for all bounds in words."""
    return longest_first([wording for wordings in _data()["bounds"].values() for wording in wordings])


@cache
def comparator_of(bound: str) -> Comparator | None:
    """What a bound says (`tối thiểu` → `>=`), or None for words that are no bound."""
    plain = " ".join(bound.split())
    signs = {"≥": ">=", "≤": "<=", ">=": ">=", "<=": "<=", ">": ">", "<": "<"}
    if plain in signs:
        return cast(Comparator, signs[plain])
    return next(
        (cast(Comparator, key) for key, wordings in _data()["bounds"].items() if plain in wordings), None
    )
