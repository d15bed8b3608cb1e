"""The facets of a search: how many matches there are of each kind, province, index and year, each a way to narrow."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from sqlite3 import Connection

from pipeline.searching.candidates import Matches
from pipeline.searching.filters import KINDS, Filters
from pipeline.searching.query import Term
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection

COUNTED = 1_000
"""Matches whose facets are counted, and matches of a kind; a word that stands everywhere has more."""

_FACETS = """
SELECT passages.years, passages.codes, documents.current_province
FROM passages JOIN documents ON documents.id = passages.document_id
WHERE passages.id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True)
class Facet:
    """A property of the results with its values: words, count, and the address that narrows to them or widens again."""

    title: str
    chosen: str
    values: list[tuple[str, int, str]]
    without: str


def facets_of(
    connection: Connection, ask: Ask, collection: Collection, terms: list[Term], filters: Filters
) -> list[Facet]:
    """The facets of the matches within the filters, counted over so many of them; raises QueryError for a wrong filter."""
    known = {code for code in collection.indices if "." not in code}
    found = json.dumps(list(Matches(connection, terms, filters).unranked(COUNTED)))
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("kind", "province", "index", "year")}
    # The index gives records first, so that each kind is counted for itself.
    for kind in KINDS if filters.kind is None else (filters.kind,):
        counts["kind"][kind] = Matches(connection, terms, replace(filters, kind=kind)).count(COUNTED)
    for years, codes, province in connection.execute(_FACETS, [found]):
        counts["province"][province or ""] += 1
        counts["index"].update(code for code in codes.split("|") if code in known)
        counts["year"].update(year for year in years.split("|") if year)
    titles = {"kind": "Kind", "province": "Province of today", "index": "Index", "year": "Year"}
    return [_facet(ask, name, ask.t(titles[name]), count) for name, count in counts.items()]


def _facet(ask: Ask, name: str, title: str, count: Counter[str]) -> Facet:
    chosen = ask.text(name)
    most = [(value, n) for value, n in count.most_common(9) if n and value and value != chosen]
    if name == "year":
        most.sort(reverse=True)
    values = [(ask.code(value), n, ask.url(**{name: value, "n": None})) for value, n in most[:8]]
    return Facet(title, ask.code(chosen), [] if chosen else values, ask.url(**{name: None}))
