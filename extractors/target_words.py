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
    return phrase_pattern({wording for template in _data()[key] for wording in expand(template)})


def alternatives(key: str) -> str:
    """The wordings of one list as alternatives for a larger pattern."""
    return _longest_first({wording for template in _data()[key] for wording in expand(template)})


def first_words(patterns: str) -> list[str]:
    """The first word of each of the alternatives, each once."""
    return list(dict.fromkeys(wording.split(r"\s")[0] for wording in patterns.split("|")))


def names(key: str) -> str:
    """Alternatives for the names of groups or of grades."""
    return _longest_first(set(_data()["names"][key]))


def bound_words() -> str:
    """Alternatives for all bounds in words."""
    return _longest_first({wording for wordings in _data()["bounds"].values() for wording in wordings})


def _longest_first(wordings: set[str]) -> str:
    """Alternatives, the longest first; a blank in a wording stands for any one blank, in a verbose pattern too."""
    ordered = sorted(wordings, key=lambda wording: (-len(wording), wording))
    return "|".join(r"\s".join(map(re.escape, wording.split())) for wording in ordered)


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
