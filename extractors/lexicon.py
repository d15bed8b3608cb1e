"""What a table column is, by the words of its header."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from pydantic import Field, TypeAdapter

from extractors.phrases import expand
from schemas.base import Model


class HeaderRole(Model):
    """One kind of column: whole headers that name it, and words that a header of it holds."""

    name: str
    is_: list[str] = Field(default_factory=list, alias="is")
    has: list[str] = Field(default_factory=list)


@cache
def _roles() -> tuple[dict[str, str], list[tuple[str, str]]]:
    text = resources.files("extractors.lexicons").joinpath("table_headers.toml").read_text("utf-8")
    roles = TypeAdapter(list[HeaderRole]).validate_python(tomllib.loads(text)["role"])
    whole = {
        wording: role.name
        for role in reversed(roles)
        for template in role.is_
        for wording in expand(template)
    }
    return whole, [(words, role.name) for role in roles for words in role.has]


_BRACKET = re.compile(r"\([^)]{0,80}\)?")
_SLASH = re.compile(r"\s*/\s*")
_YEAR = re.compile(r"(?:năm\s+)?\b20\d\d\b")


@lru_cache(maxsize=4096)
def header_words(folded: str) -> str | None:
    """The role of a column whose folded header is given, or None for words that no role knows."""
    whole, parts = _roles()
    plain = _SLASH.sub("/", " ".join(folded.split())).strip(" :.*")
    bare = " ".join(_YEAR.sub(" ", _BRACKET.sub(" ", plain)).split()).strip(" :.*/")
    aside = _BRACKET.search(plain)
    if aside is not None and "phối hợp" in aside[0] and whole.get(bare) == "lead":
        return "lead_help"
    for text in (plain, bare):
        if text in whole:
            return whole[text]
    return next((name for words, name in parts if words in plain), None)
