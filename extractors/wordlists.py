"""Lists of wordings in the data files, as patterns on folded text."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from re import Pattern

from extractors.phrases import expand, phrase_pattern


@cache
def wordings(file: str) -> dict[str, frozenset[str]]:
    """Every wording of each list of a data file, by the list's key."""
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath(file).read_text("utf-8"))
    return {
        key: frozenset(w for template in templates for w in expand(template))
        for key, templates in data.items()
    }


@cache
def words(file: str, key: str) -> Pattern[str]:
    """One list of a data file as a pattern: whole words, the longest first. KeyError where the file lacks it."""
    return phrase_pattern(wordings(file)[key])
