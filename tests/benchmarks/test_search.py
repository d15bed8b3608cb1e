"""The measure of searching in small: the bounded ranking agrees with the ranking of all matches, filters are exact."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import mean

import pytest

from benchmarks.search import measure as measuring
from benchmarks.search.build import build
from benchmarks.search.composed import compose
from benchmarks.search.measure import measure
from benchmarks.search.queries import queries
from pipeline.database.connection import open_to_read
from pipeline.searching.candidates import Matches
from pipeline.searching.filters import Filters
from pipeline.searching.query import parse

PASSAGES, BOUND, ASKED = 4_000, 50, 0.9
"""A bound as small beside the passages that most queries have more matches."""


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("search") / "passages.db"
    build(path, PASSAGES, lambda _: None)
    with closing(open_to_read(path)) as opened:
        yield opened


def test_the_same_plans_every_time() -> None:
    assert compose(7) == compose(7) != compose(8)
    assert queries(50) == queries(50)


def test_a_bounded_ranking_agrees_with_a_ranking_of_all(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "CANDIDATES", BOUND)
    found = [measure(connection, query, bare=False, agreement=True) for query in queries(100)]
    assert sum(one.matches > BOUND for one in found) > 30
    assert mean(one.agreement for one in found if one.agreement is not None) >= ASKED


def test_the_index_limits_as_a_look_at_every_row_does(connection: sqlite3.Connection) -> None:
    """Each filter of the queries, beside the same told by the columns of the tables."""
    asked = {query.filters for query in queries(400) if query.filters != Filters()}
    assert len(asked) > 40
    terms = parse("nam")
    for filters in asked:
        plain = replace(filters, agency=None)
        ours = set(Matches(connection, terms, plain).unranked(PASSAGES * 2))
        assert ours == _looked_up(connection, plain), plain


def _looked_up(connection: sqlite3.Connection, filters: Filters) -> set[int]:
    everything = Matches(connection, parse("nam"), Filters()).unranked(PASSAGES * 2)
    return {at for at in everything if _holds(connection, at, filters)}


def _holds(connection: sqlite3.Connection, at: int, filters: Filters) -> bool:
    sql = """
    SELECT p.kind, p.codes, p.years, d.province, d.current_province, t.deadline_due
    FROM passages AS p JOIN documents AS d ON d.id = p.document_id LEFT JOIN tasks AS t ON t.id = p.record_id
    WHERE p.id = ?
    """
    row = connection.execute(sql, [at]).fetchone()
    return (
        filters.kind in (None, row["kind"])
        and (filters.index is None or f"|{filters.index}|" in row["codes"])
        and (filters.year is None or f"|{filters.year}|" in row["years"])
        and filters.province in (None, row["province"], row["current_province"])
        and (filters.due_from is None or (row["deadline_due"] or "") >= filters.due_from)
    )


def test_a_database_is_built_as_the_store_builds_one(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    build(path, 200, lambda _: None)
    with closing(open_to_read(path)) as connection:
        ids = connection.execute("SELECT id FROM passages ORDER BY id").fetchall()
        indexed = connection.execute("SELECT rowid FROM passages_fts ORDER BY rowid").fetchall()
        assert [row[0] for row in ids] == [row[0] for row in indexed] and len(ids) == 202
