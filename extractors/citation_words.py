"""The word lists that bound citations, and the names of laws."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from pydantic import TypeAdapter

from extractors.folding import fold
from schemas.base import Model


class CitationWords(Model):
    """The lists of ``lexicons/citations.toml``, folded."""

    title_verbs: list[str]
    asides: list[str]
    clause_heads: list[str]
    drafting_verbs: list[str]
    programme_bodies: list[str]
    acting_verbs: list[str]
    programme_starts: list[str]
    not_programmes: list[str]


def _load(name: str) -> dict[str, object]:
    return tomllib.loads(resources.files("extractors.lexicons").joinpath(name).read_text("utf-8"))


@cache
def words() -> CitationWords:
    """The word lists, read once."""
    return TypeAdapter(CitationWords).validate_python(_load("citations.toml"))


@cache
def one_of(name: str) -> str:
    """A regular expression, on folded text, for one of the words of a list; the longest wins."""
    return alternatives(getattr(words(), name))


def alternatives(listed: list[str]) -> str:
    """One group for several phrases, blanks of any number, whole words only."""
    ordered = sorted(listed, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,2}") for word in ordered) + r")(?![^\W_])"


@cache
def law_names() -> list[str]:
    """The known names of laws as they are written, without the word Luật."""
    return TypeAdapter(list[str]).validate_python(_load("laws.toml")["names"])


@cache
def law_name() -> re.Pattern[str]:
    """A known name of a law, on folded text."""
    return re.compile(alternatives([fold(name) for name in law_names()]))
