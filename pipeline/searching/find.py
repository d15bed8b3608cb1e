"""The search itself: match, limit, rank, and tell where each result stands."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from extractors.folding import strip_marks
from pipeline.database.connection import open_to_read
from pipeline.searching.filters import Filters
from pipeline.searching.marks import Span, marked
from pipeline.searching.query import Term, expression, parse, phrase

CANDIDATES = 20_000
"""How many matches are ranked: a word that stands everywhere would take seconds to rank in a large database."""

COVERED = 0.8
"""A section whose words are a record's to this share is not shown again beside it."""

_SQL = """
SELECT passages.*, found.score, substr(documents.text, passages.start + 1, passages.end - passages.start) AS words,
    number, title, issuer, province, issued, source_uri, same_as
FROM (
    SELECT passages_fts.rowid AS id, bm25(passages_fts, 4.0, 1.0) AS score
    FROM passages_fts CROSS JOIN passages ON passages.id = passages_fts.rowid
    WHERE passages_fts MATCH ? AND {conditions} LIMIT ?
) AS found
JOIN passages ON passages.id = found.id
JOIN documents ON documents.id = passages.document_id
ORDER BY found.id IN (SELECT rowid FROM passages_fts WHERE passages_fts MATCH ? LIMIT ?) DESC,
    found.score, found.id
LIMIT ?
"""
"""Passages that hold the words side by side come first: `ha tinh` is rather Hà Tĩnh than `hạ … tính`."""


@dataclass(frozen=True, slots=True)
class Result:
    """A passage or a record that holds the words; ``marked`` are the words' spans in ``text``.

    A record's ``summary`` tells its codes, subject and figures; the words may stand there alone. ``copy_of`` is the
    document that is kept for the records, where this one is another source of it.
    """

    kind: str
    id: str
    text: str
    marked: list[Span]
    summary: str | None
    summary_marked: list[Span]
    document_id: str
    number: str | None
    title: str | None
    issuer: str | None
    province: str | None
    issued: str | None
    source: str | None
    page: int | None
    start: int
    end: int
    score: float
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """The best results, best first; ``bounded`` where more matched than were ranked.

    ``in_copies``: nothing was found, but a source that isn't kept holds the words.
    """

    query: str
    results: list[Result]
    bounded: bool
    in_copies: bool = False

    def to_json(self) -> str:
        """The results as one JSON object."""
        data: dict[str, Any] = asdict(self)
        return json.dumps(data, ensure_ascii=False, indent=2)


def _result(row: sqlite3.Row, terms: list[Term]) -> Result:
    return Result(
        kind=row["kind"],
        id=row["record_id"],
        text=row["words"],
        marked=marked(row["words"], terms),
        summary=row["summary"],
        summary_marked=marked(row["summary"] or "", terms),
        document_id=row["document_id"],
        number=row["number"],
        title=row["title"],
        issuer=row["issuer"],
        province=row["province"],
        issued=row["issued"],
        source=row["source_uri"],
        page=row["page"],
        start=row["start"],
        end=row["end"],
        score=round(-row["score"], 4),
        copy_of=row["same_as"],
    )


def _covers(record: sqlite3.Row, section: sqlite3.Row) -> bool:
    shared = min(record["end"], section["end"]) - max(record["start"], section["start"])
    return (
        record["kind"] != "section"
        and record["document_id"] == section["document_id"]
        and shared >= COVERED * (section["end"] - section["start"])
    )


def _distinct(rows: list[sqlite3.Row]) -> list[sqlite3.Row]:
    """Without the sections that only say what a record among the rows says."""
    return [row for row in rows if row["kind"] != "section" or not any(_covers(other, row) for other in rows)]


def search(path: Path, query: str, filters: Filters | None = None, limit: int = 20) -> Results:
    """The passages and records that hold the words, ranked; raises QueryError and DatabaseUnusable."""
    terms = parse(query)
    connection = open_to_read(path)
    try:
        return find(connection, query, terms, filters or Filters(), limit)
    finally:
        connection.close()


def find(
    connection: sqlite3.Connection, query: str, terms: list[Term], filters: Filters, limit: int
) -> Results:
    """The search over an open database."""
    connection.create_function("folded", 1, lambda text: text and strip_marks(text), deterministic=True)
    conditions, values = filters.conditions(connection)
    # Sections that a record covers are dropped afterwards, so more than the limit is fetched.
    match, together = expression(terms), phrase(terms) or expression(terms)
    bounds: list[object] = [match, *values, CANDIDATES, together, CANDIDATES, limit * 4]
    rows = connection.execute(_SQL.format(conditions=conditions), bounds).fetchall()
    bounded = len(rows) == limit * 4 and _overflows(connection, match)
    kept = _distinct(rows)[:limit]
    in_copies = not (kept or filters.copies) and _in_copies(connection, match, replace(filters, copies=True))
    return Results(query, [_result(row, terms) for row in kept], bounded, in_copies)


def _in_copies(connection: sqlite3.Connection, match: str, filters: Filters) -> bool:
    conditions, values = filters.conditions(connection)
    sql = (
        "SELECT 1 FROM passages_fts CROSS JOIN passages ON passages.id = passages_fts.rowid"
        f" WHERE passages_fts MATCH ? AND {conditions} LIMIT 1"
    )
    return connection.execute(sql, [match, *values]).fetchone() is not None


def _overflows(connection: sqlite3.Connection, match: str) -> bool:
    sql = "SELECT 1 FROM passages_fts WHERE passages_fts MATCH ? LIMIT 1 OFFSET ?"
    return connection.execute(sql, [match, CANDIDATES]).fetchone() is not None
