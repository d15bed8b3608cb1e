"""The facets of a search: how many matches there are of each kind, province, index and year, each a way to narrow."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pipeline.database.search_index import compact
from pipeline.searching.candidates import Matches
from pipeline.searching.filters import KINDS
from pipeline.searching.find import Results
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection

COUNTED = 1_000
"""Matches whose facets are counted, and matches of a kind; a word that stands everywhere has more."""


@dataclass(frozen=True)
class Facet:
    """A property of the results with its values: words, count, and the address that narrows to them or widens again."""

    title: str
    chosen: str
    values: list[tuple[str, int, str]]
    without: str


def facets_of(
    ask: Ask, collection: Collection, matches: Matches, found: Results, kind: str | None
) -> list[Facet]:
    """The facets of what was found, counted over the first matches; of a kind, those of each kind for themselves."""
    words = Counter(word for facets in found.facets[:COUNTED] for word in facets.split())
    codes = {f"i{compact(code)}": code for code in collection.indices if "." not in code}
    names = {f"p{province.code}": province.name for province in collection.provinces}
    counts = {
        "kind": {one: words[f"k{one}"] for one in KINDS},
        "province": {name: words[word] for word, name in names.items()},
        "index": {code: words[word] for word, code in codes.items()},
        "year": {word[1:]: count for word, count in words.items() if word[0] == "y"},
    }
    if found.bounded and kind is None and not found.left_out:
        # The index gives the better kinds first, so that the others may be missing among the first.
        counts["kind"] = {one: matches.count(COUNTED, one) for one in KINDS}
    titles = {"kind": "Kind", "province": "Province of today", "index": "Index", "year": "Year"}
    return [_facet(ask, name, ask.t(titles[name]), Counter(count)) for name, count in counts.items()]


def _facet(ask: Ask, name: str, title: str, count: Counter[str]) -> Facet:
    chosen = ask.text(name)
    most = [(value, n) for value, n in count.most_common(9) if n and value and value != chosen]
    if name == "year":
        most.sort(reverse=True)
    values = [(ask.code(value), n, ask.url(**{name: value, "n": None})) for value, n in most[:8]]
    return Facet(title, ask.code(chosen), [] if chosen else values, ask.url(**{name: None}))
