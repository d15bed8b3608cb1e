"""Each query searched: how long until the first match and until the ranked answer, beside bare FTS5, and whether the
first ten are those of a ranking of all matches."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.search.queries import Query
from pipeline.searching.candidates import Matches
from pipeline.searching.find import CANDIDATES, find
from pipeline.searching.query import parse

FIRST = 10
ROUNDS = 2
EVERYTHING = 100_000_000
_BARE = "SELECT rowid FROM passages_fts WHERE passages_fts MATCH ? ORDER BY bm25(passages_fts) LIMIT ?"


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds, by the wall's clock and of this thread's processor time: the second tells less of other programs."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What a query took, the best of the rounds; ``agreement`` is the share of the exhaustive first ten among ours."""

    query: Query
    matches: int
    first: Took
    ranked: Took
    bare: Took | None
    agreement: float | None


def measure(connection: sqlite3.Connection, query: Query, bare: bool, agreement: bool) -> Measured:
    """One query; ``bare`` and ``agreement`` take seconds for a common word."""
    terms = parse(query.typed)
    matches = Matches(connection, terms, query.filters)
    rowids = connection.cursor()
    return Measured(
        query,
        sum(1 for _ in matches.unranked(EVERYTHING)),
        _took(lambda: next(Matches(connection, terms, query.filters).unranked(1), None)),
        _took(lambda: find(connection, query.typed, terms, query.filters, FIRST)),
        _took(lambda: rowids.execute(_BARE, [matches.expression, FIRST]).fetchall(), 1) if bare else None,
        _agreement(matches) if agreement else None,
    )


def _took(work: Callable[[], object], rounds: int = ROUNDS) -> Took:
    found = []
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.thread_time()
        work()
        found.append(((time.perf_counter() - wall) * 1_000, (time.thread_time() - cpu) * 1_000))
    return Took(min(wall for wall, _ in found), min(cpu for _, cpu in found))


def _agreement(matches: Matches) -> float:
    """By passages, not by scores: of equals, the same ones."""
    ours = {at for at, _ in matches.ranked(CANDIDATES).scored[:FIRST]}
    right = [at for at, _ in matches.ranked(EVERYTHING).scored[:FIRST]]
    return sum(at in ours for at in right) / len(right) if right else 1.0
