"""Where a text names an index or one of its fields."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from functools import cache
from importlib import resources
from typing import NamedTuple

from pydantic import Field, TypeAdapter

from extractors.folded import Folded, Led, led_phrases
from extractors.folding import fold
from extractors.phrases import expand
from extractors.values import value
from schemas.base import Model
from schemas.vocabulary import IndexCode


class IndexEntry(Model):
    """One index of the lexicon: its bounds and the wordings that name it."""

    code: IndexCode
    name: str
    min: float
    max: float
    names: list[str] = Field(default_factory=list)


class ComponentEntry(Model):
    """One field of an index; weak wordings count only where the index is spoken of.

    Those of ``cell`` are so short that they count only as the whole heading of a column or row in the index's table.
    """

    code: str
    index: IndexCode
    name: str
    names: list[str] = Field(default_factory=list)
    weak: list[str] = Field(default_factory=list)
    cell: list[str] = Field(default_factory=list)
    never: list[str] = Field(default_factory=list)


@value(frozen=True, slots=True)
class IndexMention:
    """An index named in the text."""

    start: int
    end: int
    code: str
    name: str | None = None
    """The printed name of an index that the vocabulary lacks."""


@value(frozen=True, slots=True)
class ComponentMention:
    """Words that name a field: its code by index, and whether they name it on their own."""

    start: int
    end: int
    codes: tuple[tuple[str, str], ...]
    weak: bool

    def code_in(self, index: str | None) -> tuple[str, str] | None:
        """(index, code) of the field in the index spoken of; a strong name implies its index."""
        national = (index or "").removesuffix("_LOCAL")
        for owner, code in self.codes:
            if owner == national:
                return owner, code
        return None if self.weak else self.codes[0]


@cache
def lexicon() -> tuple[list[IndexEntry], list[ComponentEntry]]:
    """The indices and their fields, as the data file has them."""
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("indices.toml").read_text("utf-8"))
    indices = TypeAdapter(list[IndexEntry]).validate_python(data["index"])
    components = TypeAdapter(list[ComponentEntry]).validate_python(data["component"])
    return indices, components


def index_terms() -> list[str]:
    """The names of the indices and of their fields as they are written whole, and what the indices measure."""
    indices, components = lexicon()
    names = [entry.name for entry in indices] + [entry.name for entry in components]
    return names + [name.removeprefix("Chỉ số ") for name in names if name.startswith("Chỉ số ")]


_Names = dict[str, tuple[str, tuple[tuple[str, str], ...], bool]]


@cache
def _names() -> tuple[Led, _Names]:
    """The pattern of all wordings, and what each means: (index code, fields by index, weak)."""
    indices, components = lexicon()
    meaning: _Names = {}
    for entry in components:
        for template in entry.never:
            meaning.update({fold(w): ("", (), False) for w in expand(template)})
        for weak, templates in ((True, entry.weak), (False, entry.names)):
            for template in templates:
                for wording in map(fold, expand(template)):
                    _, codes, was_weak = meaning.get(wording, ("", (), True))
                    mine = (entry.index, entry.code)
                    meaning[wording] = ("", codes if mine in codes else (*codes, mine), weak and was_weak)
    for index in indices:
        for template in index.names:
            meaning.update({fold(w): (index.code, (), False) for w in expand(template)})
    return led_phrases(meaning), meaning


_BLANKS = re.compile(r"\s+")


def find_names(folded: str, start: int = 0, end: int | None = None) -> list[IndexMention | ComponentMention]:
    """All indices and fields named between the offsets, in order, the longest wording at each place."""
    stop = len(folded) if end is None else end
    if isinstance(folded, Folded):
        found = folded.once(_all_names)
        first, last = bisect_left(found.starts, start), bisect_left(found.starts, stop)
        cut = any(at and found.ends[at - 1] > edge for at, edge in ((first, start), (last, stop)))
        within = stop < len(folded) and folded[stop - 1 : stop + 1].isalnum()
        if not (cut or within):
            return [name for name in found.names[first:last] if name is not None]
    matches = _names()[0].finditer(folded, start, stop)
    return [name for match in matches if (name := _mention(match)) is not None]


class _Named(NamedTuple):
    """The names of a whole text, with None where words only look like one, and where each begins and ends."""

    starts: list[int]
    ends: list[int]
    names: list[IndexMention | ComponentMention | None]


def _all_names(folded: Folded) -> _Named:
    matches = list(_names()[0].finditer(folded))
    return _Named([m.start() for m in matches], [m.end() for m in matches], [_mention(m) for m in matches])


def _mention(match: re.Match[str]) -> IndexMention | ComponentMention | None:
    index, codes, weak = _names()[1][_BLANKS.sub(" ", match[0])]
    if index:
        return IndexMention(match.start(), match.end(), index, _other_name(index))
    return ComponentMention(match.start(), match.end(), codes, weak) if codes else None


def field_of_cell(index: str | None, folded: str) -> str | None:
    """The code of the field that a whole heading names in a table of the index: `TTHC` of PAR INDEX is PAR.3."""
    return _cells().get(((index or "").removesuffix("_LOCAL"), folded))


def field_in(mention: ComponentMention, words: str, index: str | None) -> tuple[str, str] | None:
    """As ``code_in``, also by what a heading of the index would say: of PAR INDEX `Chính quyền số` is PAR.7."""
    named = mention.code_in(index)
    code = field_of_cell(index, fold(words)) if index and (named is None or named[0] != index) else None
    return ((index or "").removesuffix("_LOCAL"), code) if code else named


@cache
def _cells() -> dict[tuple[str, str], str]:
    fields = lexicon()[1]
    return {(f.index, fold(words)): f.code for f in fields for cell in f.cell for words in expand(cell)}


@cache
def _other_name(index: str) -> str | None:
    if index != "OTHER":
        return None
    return next(entry.name for entry in lexicon()[0] if entry.code == "OTHER")


@cache
def bounds(index: str) -> tuple[float, float]:
    """Least and greatest value that the whole index can take."""
    national = index.removesuffix("_LOCAL")
    entry = next((e for e in lexicon()[0] if e.code == national), None)
    return (entry.min, entry.max) if entry and entry.code != "OTHER" else (0.0, float("inf"))
