"""Where no passage holds all the words: which of them to leave out, so that something is found."""

from __future__ import annotations

import sqlite3
from itertools import combinations, islice

from pipeline.searching.candidates import Matches
from pipeline.searching.filters import Filters
from pipeline.searching.query import Term

PER_WORD = 3
"""One word of so many may be left out."""
TRIES = 24
COUNTED = 5_000
"""Matches up to which words are told apart by how common they are."""


def relaxed(
    connection: sqlite3.Connection, terms: list[Term], filters: Filters
) -> tuple[list[Term], list[Term]]:
    """The terms to search for and those left out, as few and as common ones as may be; all and none where it's no use.

    Words that nothing holds are left out first, then the commonest, which say least.
    """
    wanted = [term for term in terms if not term.minus]
    counts = {term: _count(connection, term, filters) for term in wanted}
    unknown = [term for term in wanted if not counts[term]]
    most = len(wanted) // PER_WORD
    known = sorted((term for term in wanted if counts[term]), key=lambda term: -counts[term])
    choices = (
        (*unknown, *others)
        for more in range(most - len(unknown) + 1)
        for others in combinations(known, more)
        if unknown or others
    )
    for left_out in islice(choices, TRIES):
        kept = [term for term in terms if term not in left_out]
        if next(Matches(connection, kept, filters).unranked(1), None) is not None:
            return kept, [term for term in wanted if term in left_out]
    return terms, []


def _count(connection: sqlite3.Connection, term: Term, filters: Filters) -> int:
    return Matches(connection, [term], filters).count(COUNTED)
