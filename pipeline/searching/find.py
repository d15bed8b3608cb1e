"""The search itself: match, limit, rank, and tell where each result stands."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from pipeline.database.connection import open_to_read
from pipeline.duplicates.otherwise import Otherwise, stated_otherwise
from pipeline.searching.candidates import Matches
from pipeline.searching.filters import Filters
from pipeline.searching.marks import Span, marked
from pipeline.searching.query import Term, parse
from pipeline.searching.relaxing import relaxed

CANDIDATES = 1_000
"""How many matches are ranked: all those of a word that stands everywhere would take seconds in a large database."""

COVERED = 0.8
"""A section whose words are a record's to this share is not shown again beside it."""

SPARE = 4
"""Sections that a record covers are dropped afterwards, so so many times the limit are looked at."""

_PASSAGES = "SELECT * FROM passages WHERE id IN (SELECT value FROM json_each(?))"
_DOCUMENTS = """
SELECT substr(text, ? + 1, ? - ?) AS words, number, title, issuer, province, issued, source_uri, same_as
FROM documents WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class Result:
    """A passage or a record that holds the words; ``marked`` are the words' spans in ``text``.

    A record's ``summary`` tells its codes, subject and figures; the words may stand there alone. ``copy_of`` is the
    document that is kept for the records, where this one is another source of it. ``otherwise`` are the facts that a
    score, rank or target states and other documents state otherwise.
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
    otherwise: list[Otherwise] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Results:
    """The best results, best first; ``bounded`` where more matched than were ranked.

    ``in_copies``: nothing was found, but a source that isn't kept holds the words. ``left_out`` are words that were
    passed over, because no passage holds all. ``facets`` are the words of the index
    by which the first matches can be filtered, a text for each.
    """

    query: str
    results: list[Result]
    bounded: bool
    in_copies: bool = False
    left_out: tuple[str, ...] = ()
    facets: list[str] = field(default_factory=list, repr=False)

    def to_json(self) -> str:
        """The results as one JSON object."""
        data: dict[str, Any] = asdict(self)
        del data["facets"]
        return json.dumps(data, ensure_ascii=False, indent=2)


def _result(
    cursor: sqlite3.Cursor, row: sqlite3.Row, score: float, terms: list[Term], otherwise: list[Otherwise]
) -> Result:
    start, end = row["start"], row["end"]
    document = cursor.execute(_DOCUMENTS, [start, end, start, row["document_id"]]).fetchone()
    return Result(
        kind=row["kind"],
        id=row["record_id"],
        text=document["words"],
        marked=marked(document["words"], terms),
        summary=row["summary"],
        summary_marked=marked(row["summary"] or "", terms),
        document_id=row["document_id"],
        number=document["number"],
        title=document["title"],
        issuer=document["issuer"],
        province=document["province"],
        issued=document["issued"],
        source=document["source_uri"],
        page=row["page"],
        start=start,
        end=end,
        score=round(score, 4),
        copy_of=document["same_as"],
        otherwise=otherwise,
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
    """The search over an open database; where nothing holds all of several words, without some of them."""
    found = _find(connection, query, terms, filters, limit)
    if found.results or found.in_copies:
        return found
    kept, left_out = relaxed(connection, terms, filters)
    if not left_out:
        return found
    words = tuple(term.wordings[0] for term in left_out)
    return replace(_find(connection, query, kept, filters, limit), left_out=words)


def _find(
    connection: sqlite3.Connection, query: str, terms: list[Term], filters: Filters, limit: int
) -> Results:
    ranked = Matches(connection, terms, filters).ranked(max(CANDIDATES, limit * SPARE))
    best = ranked.scored[: limit * SPARE]
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    found = {row["id"]: row for row in cursor.execute(_PASSAGES, [json.dumps([at for at, _ in best])])}
    scores = dict(best)
    kept = _distinct([found[at] for at, _ in best])[:limit]
    otherwise = stated_otherwise(connection, [row["record_id"] for row in kept])
    results = [
        _result(cursor, row, scores[row["id"]], terms, otherwise.get(row["record_id"], [])) for row in kept
    ]
    in_copies = not (kept or filters.copies) and _any(connection, terms, replace(filters, copies=True))
    return Results(query, results, ranked.bounded, in_copies, facets=ranked.facets)


def _any(connection: sqlite3.Connection, terms: list[Term], filters: Filters) -> bool:
    return next(Matches(connection, terms, filters).unranked(1), None) is not None
