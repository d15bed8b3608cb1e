"""The figures of a briefing beside the collection: who states each, in which words and where, and who states otherwise."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypedDict

from pipeline.database.store import Store
from pipeline.duplicates.fact import Statement, agree
from pipeline.duplicates.facts import TARGET
from schemas.records import Extraction

Verdict = Literal["confirmed", "contradicted", "disputed", "not-found"]


class Source(TypedDict):
    """A document's statement of the same fact; ``agrees`` is None where the two scales can't be compared."""

    agrees: bool | None
    value: float
    quote: str
    document_id: str
    number: str | None
    issuer: str | None
    issued: str | None
    source: str | None
    start: int
    end: int


class Traced(TypedDict):
    """A figure of the briefing with its words and their place there, and every document that speaks of it.

    ``verdict``: confirmed where all agree, contradicted where none does, disputed where some do, or not-found.
    """

    subject: str
    index: str
    component: str | None
    year: int
    measure: str
    value: float
    quote: str
    start: int
    end: int
    verdict: Verdict
    sources: list[Source]


_STATED = """
SELECT f.id AS fact_id, f.subject, f."index", f.component, f.year, f.measure, s.record_id, s.document_id, s.value,
    s.printed, s.share, s.approx, s.start, s.end
FROM fact_statements AS s JOIN facts AS f ON f.id = s.fact_id
ORDER BY s.start, s.end, f.measure
"""
_SOURCES = """
SELECT s.record_id, s.document_id, s.value, s.printed, s.share, s.approx, s.start, s.end, d.number, d.issuer, d.issued,
    d.source_uri AS source,
    (SELECT substr(text, s.start + 1, s.end - s.start) FROM documents WHERE id = s.document_id) AS quote
FROM fact_statements AS s JOIN v_documents AS d ON d.id = s.document_id
WHERE s.fact_id = ? AND s.revised_by IS NULL
    AND d.id NOT IN (SELECT coalesce(same_as, id) FROM documents WHERE source_sha256 = ?)
ORDER BY d.issued IS NULL, d.issued, d.id, s.start
"""


def trace(connection: sqlite3.Connection, briefing: Extraction) -> Iterator[Traced]:
    """Every score, rank, target and change that the briefing states, in its order.

    The briefing itself is no source, where the collection holds it; nor is a target that a later version states anew.
    """
    sha256 = briefing.document.source.sha256
    for row in _stated(briefing):
        own = _statement(row, row["measure"].startswith(TARGET))
        found = [_source(own, other) for other in connection.execute(_SOURCES, [row["fact_id"], sha256])]
        yield Traced(
            subject=row["subject"],
            index=row["index"],
            component=row["component"],
            year=row["year"],
            measure=row["measure"],
            value=row["value"],
            quote=briefing.text[row["start"] : row["end"]],
            start=row["start"],
            end=row["end"],
            verdict=_verdict([source["agrees"] for source in found]),
            sources=found,
        )


def _stated(briefing: Extraction) -> list[sqlite3.Row]:
    """What the briefing states, as a collection of its own would hold it."""
    from pipeline.duplicates.collection import compare_collection

    with TemporaryDirectory() as folder, Store(Path(folder) / "briefing.db") as store:
        store.save(briefing, "briefing")
        compare_collection(store.db)
        store.db.conn.row_factory = sqlite3.Row
        return store.db.conn.execute(_STATED).fetchall()


def _statement(row: sqlite3.Row, aimed: bool) -> Statement:
    document = row["document_id"]
    told = (row["value"], row["printed"], row["share"], bool(row["approx"]))
    return Statement(row["record_id"], document, document, *told, aimed)


def _source(own: Statement, row: sqlite3.Row) -> Source:
    return Source(
        agrees=agree(own, _statement(row, own.aimed)),
        value=row["value"],
        quote=row["quote"],
        document_id=row["document_id"],
        number=row["number"],
        issuer=row["issuer"],
        issued=row["issued"],
        source=row["source"],
        start=row["start"],
        end=row["end"],
    )


def _verdict(agreeing: list[bool | None]) -> Verdict:
    told = {verdict for verdict in agreeing if verdict is not None}
    if not told:
        return "not-found"
    if len(told) == 2:
        return "disputed"
    return "confirmed" if True in told else "contradicted"
