"""The words by which the outline knows the parts of a page: letterhead, grounds, signature."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def _lexicon() -> dict[str, tuple[str, ...]]:
    data = resources.files("extractors.lexicons").joinpath("layout.toml").read_text("utf-8")
    return {key: tuple(entries) for key, entries in tomllib.loads(data).items()}


def words(key: str) -> tuple[str, ...]:
    """The folded words of one list of layout.toml."""
    return _lexicon()[key]
