"""Builds a database of composed passages through the product's own tables and index, as a run would."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.search.composed import PER_DOCUMENT, Plan, Said, compose
from extractors.folding import strip_marks
from pipeline.database.columns import Row
from pipeline.database.connection import open_to_write, transaction
from pipeline.database.passages import Facets, Passage
from pipeline.database.reference import fill_reference
from pipeline.database.search_index import Indexer, passage_row
from schemas.document import DocumentInfo, Source

AT_ONCE = 100
"""Documents of one transaction."""


def build(path: Path, passages: int, told: Callable[[str], None]) -> float:
    """Makes the database; gives the seconds that it took."""
    began = time.perf_counter()
    db = open_to_write(path)
    db.execute("PRAGMA synchronous = OFF")
    with transaction(db):
        fill_reference(db)
    indexer = Indexer(db.conn)
    for first in range(0, passages // PER_DOCUMENT, AT_ONCE):
        with transaction(db):
            for at in range(first, min(first + AT_ONCE, passages // PER_DOCUMENT)):
                _add(db, indexer, compose(at))
        if first and first % 1_000 == 0:
            told(f"{first * PER_DOCUMENT:,} passages, {time.perf_counter() - began:.0f} s")
    db.close()
    return time.perf_counter() - began


def _add(db: Any, indexer: Indexer, plan: Plan) -> None:
    text = "\n".join([plan.title, *(said.words for said in plan.said)])
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = DocumentInfo(
        id=plan.id,
        number=f"{int(plan.id[5:]) + 1}/KH-UBND",
        doc_type="ke-hoach",
        title=plan.title,
        issuer=f"UBND tỉnh {plan.province[1]}",
        issuer_level="tinh",
        province=plan.province[1],
        province_code=plan.province[0],
        current_province=plan.current[1],
        current_province_code=plan.current[0],
        issued=f"{plan.year}-03-01",
        issued_precision="day",
        source=Source(sha256=digest, media_type="text/plain", bytes=len(text.encode())),
    )
    shown = (
        "id", "number", "doc_type", "title", "issuer", "issuer_level", "province", "province_code",
        "current_province", "current_province_code", "issued", "issued_precision",
    )  # fmt: skip
    row = {name: getattr(document, name) for name in shown}
    row |= {"text": text, "fingerprint": "composed", "source_sha256": digest, "source_uri": f"{plan.id}.txt"}
    _insert(db, "documents", [row])
    passages = _passages(plan)
    _insert(db, "tasks", _tasks(plan, passages))
    ids = indexer.add(plan.id, text, passages, document)
    _insert(
        db,
        "passages",
        [passage_row(one, at, n, plan.id) for n, (one, at) in enumerate(zip(passages, ids, strict=True), 1)],
    )


def _passages(plan: Plan) -> list[Passage]:
    title = Passage(
        "document", plan.id, 0, len(plan.title), None, Facets(years={plan.year}), summary=plan.title
    )
    found, at = [title], len(plan.title) + 1
    for n, said in enumerate(plan.said, 1):
        found.append(_passage(plan, said, n, at))
        at += len(said.words) + 1
    return found


def _passage(plan: Plan, said: Said, n: int, start: int) -> Passage:
    facets = Facets(
        set(said.codes),
        set(said.years),
        {strip_marks(name) for name in said.agencies},
        {said.due} if said.due else set(),
    )
    subject = strip_marks(plan.province[1]) if said.kind in ("score", "target") else None
    summary = " · ".join([*said.codes, "; ".join(said.agencies), str(plan.year)]) if said.codes else None
    return Passage(
        said.kind,
        f"{plan.id}/{said.kind}/{n}",
        start,
        start + len(said.words),
        None,
        facets,
        subject,
        summary,
    )


def _tasks(plan: Plan, passages: list[Passage]) -> list[Row]:
    return [
        {
            "id": one.record_id,
            "document_id": plan.id,
            "n": n,
            "start": one.start,
            "end": one.end,
            "deadline_due": said.due,
        }
        for n, (said, one) in enumerate(zip(plan.said, passages[1:], strict=True), 1)
        if said.kind == "task"
    ]


def _insert(db: Any, table: str, rows: list[Row]) -> None:
    if rows:
        names = ", ".join(f'"{name}"' for name in rows[0])
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(rows[0]))})'
        db.conn.executemany(sql, [tuple(row.values()) for row in rows])
