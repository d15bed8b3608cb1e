"""A portal's own fields of a document: `Số hiệu | 12/KH-UBND`, in a table, in lines, or key above value."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from extractors.folding import fold
from extractors.metadata_text import Line, lexicon

_REACH = 6
"""Two different fields this many cells apart or nearer belong to one block."""


@cache
def _keys() -> tuple[dict[str, str], re.Pattern[str]]:
    """Each field's printed names with the schema's name, an empty one for fields that no record has."""
    known = tomllib.loads(resources.files("extractors.lexicons").joinpath("portal.toml").read_text("utf-8"))
    names = {word: "" for words in known.values() for word in words}
    names |= {word: name for name, words in lexicon()["portal"].items() if name != "empty" for word in words}
    longest_first = sorted(names, key=len, reverse=True)
    return names, re.compile("(" + "|".join(re.escape(n) for n in longest_first) + r")(?!\w)\s*(:?)\s*")


@dataclass(slots=True)
class Portal:
    """The fields by their schema names, each with the words that state it, and the offsets of all its cells."""

    fields: dict[str, Line] = field(default_factory=dict)
    cells: set[int] = field(default_factory=set)

    def text(self, name: str) -> str | None:
        """The field's words on one line; None where the portal doesn't state it."""
        line = self.fields.get(name)
        return " ".join(line.text.split()) if line is not None else None


def read_portal(lines: list[Line]) -> Portal:
    """The portal's fields of the document; empty for a page without them.

    A key counts only with another key close by: `Lĩnh vực` alone begins many a heading.
    """
    cells = [cell for line in lines if len(line.text) <= 400 for cell in line.columns]
    hits = [(at, key) for at, key in enumerate(_read_key(cell) for cell in cells) if key is not None]
    block = [hit for at, hit in enumerate(hits) if _has_neighbour(hits, at)]
    portal = Portal()
    for at, (name, rest) in block:
        value = _beside(cells[at], rest) or _below(cells, at)
        portal.cells |= {cells[at].start} | ({value.start} if value is not None else set())
        if not name or name in portal.fields or value is None:
            continue
        if fold(value.text).strip(" .:") not in lexicon()["portal"]["empty"]:
            portal.fields[name] = value
    return portal


def _read_key(cell: Line) -> tuple[str, int] | None:
    """The field that the cell names and where its value begins in the cell."""
    names, pattern = _keys()
    folded = cell.folded
    match = pattern.match(folded)
    if match is None:
        return None
    return names[match[1]], match.end()


def _has_neighbour(hits: list[tuple[int, tuple[str, int]]], at: int) -> bool:
    place, (own, _) = hits[at]
    beside = hits[max(0, at - 2) : at] + hits[at + 1 : at + 3]
    return any(abs(other - place) <= _REACH and name != own for other, (name, _) in beside)


def _beside(cell: Line, rest: int) -> Line | None:
    value = cell.text[rest:].strip()
    return Line(value, cell.start + cell.text.index(value, rest)) if value else None


def _below(cells: list[Line], at: int) -> Line | None:
    """The next cell, where it is a value and no further key."""
    if at + 1 >= len(cells):
        return None
    following = cells[at + 1]
    return following if _read_key(following) is None else None
