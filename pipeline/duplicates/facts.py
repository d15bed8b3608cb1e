"""Facts over the collection: what each document states of (subject, index, component, year, measure), kept together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from extractors.folding import fold
from pipeline.duplicates.fact import Side, Statement, share_of, sides, standing
from pipeline.duplicates.revising import revise

TARGET = "target"
"""How the measures of what is to be reached begin."""
_LEVELS = (f"{TARGET} level", f"{TARGET} maintain")
SELF_ASSESSED = "self-assessed"
"""The flag of a score that its owner claims: another measure than the one that was awarded."""

_SCORES = """
SELECT id, "index", index_name, component, subject_kind, subject_name, subject_province_code, year, value, unit, scale,
    approx, delta, delta_year, flags, quote, start, end
FROM scores WHERE document_id = ? AND year IS NOT NULL AND NOT repeat
"""
_RANKS = """
SELECT id, "index", index_name, component, subject_kind, subject_name, subject_province_code, year, rank, NULL, NULL,
    0, delta, delta_year, scope, quote, start, end
FROM rankings WHERE document_id = ? AND year IS NOT NULL AND NOT repeat
"""
_TARGETS = """
SELECT id, "index", index_name, component, subject_kind, subject_name, subject_province_code, coalesce(year_to, year),
    value, unit, NULL, 0, kind, base_year, per_year, quote, start, end
FROM targets
WHERE document_id = ? AND "index" IS NOT NULL AND year IS NOT NULL AND value IS NOT NULL AND NOT repeat
"""


def state(db: sqlite3.Connection, document_id: str) -> None:
    """Notes what a document states, and marks the facts that it speaks of to be weighed again."""
    for kind, sql in (("score", _SCORES), ("rank", _RANKS), (TARGET, _TARGETS)):
        for row in db.execute(sql, [document_id]).fetchall():
            for measure, value in _measures(kind, row):
                _add(db, document_id, row, measure, value)


def _measures(kind: str, row: Sequence[Any]) -> Iterator[tuple[str, float]]:
    if kind == TARGET:
        how, base_year, per_year = row[12:15]
        yield f"{TARGET} {how}{' per year' * per_year}{f' since {base_year}' * bool(base_year)}", row[8]
        return
    value, delta, delta_year, more = row[8], row[12], row[13], row[14]
    if kind == "score":
        name = "score-claimed" if SELF_ASSESSED in (more or "") else "score"
    else:
        name = f"rank in {more}" if more else "rank"
    if value is not None:
        yield name, value
    if delta is not None and delta_year is not None:
        yield f"{name} since {delta_year}", delta


def _add(db: sqlite3.Connection, document_id: str, row: Sequence[Any], measure: str, value: float) -> None:
    index, name, component, kind, subject, province, year = row[1:8]
    index = name if index == "OTHER" and name else index
    # A province is its name in its year; a lower body or a commune is told by its province too.
    province = None if kind in ("tinh", "khac", "bo") else province
    key = (kind, fold(subject), province or "", index, fold(component or ""), str(year), fold(measure))
    fact = "|".join(part.replace("|", "/") for part in key)
    db.execute(
        'INSERT INTO facts (id, subject_kind, subject, subject_province_code, "index", component, year, measure,'
        " standing, sources, \"values\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'stale', 0, '[]')"
        " ON CONFLICT (id) DO UPDATE SET standing = 'stale'",
        [fact, kind, subject, province, index, component, year, measure],
    )
    scaled = measure.startswith("score") or (measure.startswith(_LEVELS) and row[9] in ("%", "diem"))
    share = share_of(index, component, value, row[9], row[10]) if scaled else None
    db.execute(
        "INSERT OR REPLACE INTO fact_statements (record_id, fact_id, document_id, value, printed, share, approx,"
        " start, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [row[0], fact, document_id, value, row[15], share, row[11], row[16], row[17]],
    )


_STATEMENTS = """
SELECT s.fact_id, s.record_id, s.document_id, s.value, s.printed, s.share, s.approx
FROM fact_statements AS s JOIN facts ON facts.id = s.fact_id
WHERE facts.standing = 'stale'
    AND s.revised_by IS NULL
    AND s.document_id NOT IN (SELECT document_id FROM document_links WHERE kind = 'same')
ORDER BY s.fact_id, s.document_id, s.record_id
"""


def weigh(db: sqlite3.Connection) -> None:
    """Works out the standing of the facts that were touched; a fact that nobody states any more goes.

    Of one document's sources only the kept one states anything, and a target that a later version states anew is past.
    """
    revise(db)
    rows = db.execute(_STATEMENTS).fetchall()
    found = []
    for fact, group in groupby(rows, key=lambda row: row[0]):
        aimed = fact.rpartition("|")[2].startswith(TARGET)
        of_fact = sides([Statement(r[1], r[2], r[2], r[3], r[4], r[5], bool(r[6]), aimed) for r in group])
        sources = {source for side in of_fact for source in side.sources}
        values = json.dumps([_value(side) for side in of_fact], ensure_ascii=False)
        found.append((standing(of_fact), len(sources), values, fact))
    db.executemany('UPDATE facts SET standing = ?, sources = ?, "values" = ? WHERE id = ?', found)
    db.execute(
        "DELETE FROM fact_statements WHERE fact_id IN (SELECT id FROM facts WHERE standing = 'stale')"
        " AND document_id NOT IN (SELECT document_id FROM document_links WHERE kind = 'same')"
    )
    db.execute(
        "UPDATE facts SET standing = 'copy', sources = 0, \"values\" = '[]' WHERE standing = 'stale'"
        " AND id IN (SELECT fact_id FROM fact_statements)"
    )
    db.execute("DELETE FROM facts WHERE standing = 'stale'")


def _value(side: Side) -> dict[str, Any]:
    first = side.statements[0]
    return {
        "value": first.value,
        "printed": first.printed,
        "documents": side.sources,
        "records": [statement.record_id for statement in side.statements],
    }
