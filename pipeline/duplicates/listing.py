"""Facts as they are shown: each with its sides, and each side with the words and the documents that state it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict, cast

from extractors.folding import strip_marks


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which facts are asked for; what is None isn't asked."""

    conflicts: bool = False
    subject: str | None = None
    index: str | None = None
    year: int | None = None


class Statement(TypedDict):
    """One document's statement: the value, its words, and where these stand in the text of the document."""

    value: float
    printed: str
    document_id: str
    number: str | None
    issuer: str | None
    issued: str | None
    source_uri: str | None
    start: int
    end: int
    words: str


class Revised(Statement):
    """A target that the later version ``revised_by`` states anew."""

    revised_by: str


class Side(TypedDict):
    """A value, and all who state it."""

    value: float
    statements: list[Statement]


class Fact(TypedDict):
    """Whose value, of which index, in which year; ``standing`` is once, corroborated or conflict."""

    id: str
    subject_kind: str
    subject: str
    subject_province_code: str | None
    index: str
    component: str | None
    year: int
    measure: str
    standing: str
    sources: int
    values: list[Side]
    revised: list[Revised]


_SQL = """
SELECT id, subject_kind, subject, subject_province_code, "index", component, year, measure, standing, sources, "values"
FROM facts WHERE standing != 'copy' AND (NOT :conflicts OR standing = 'conflict')
    AND (:index IS NULL OR "index" = :index COLLATE NOCASE OR component = :index COLLATE NOCASE)
    AND (:year IS NULL OR year = :year)
ORDER BY standing != 'conflict', subject, "index", component, year, measure
"""
_STATED = """
SELECT s.value, s.printed, s.document_id, d.number, d.issuer, d.issued, d.source_uri, s.start, s.end, {more}
    (SELECT substr(text, s.start + 1, s.end - s.start) FROM documents WHERE id = s.document_id) AS words
FROM fact_statements AS s JOIN v_documents AS d ON d.id = s.document_id
WHERE s.fact_id = ? AND {which}
ORDER BY d.issued IS NULL, d.issued, s.document_id, s.start
"""
_STATEMENTS = _STATED.format(more="", which="s.record_id IN (SELECT value FROM json_each(?))")
_REVISED = _STATED.format(more="s.revised_by,", which="s.revised_by IS NOT NULL")


def list_facts(db: sqlite3.Connection, wanted: Wanted) -> Iterator[Fact]:
    """The facts in a fixed order, conflicts first, with every statement of each side, and under ``revised`` the targets
    that a later version of their document states anew."""
    db.row_factory = sqlite3.Row
    asked = {"conflicts": wanted.conflicts, "index": wanted.index, "year": wanted.year}
    for row in db.execute(_SQL, asked):
        if wanted.subject and strip_marks(wanted.subject) not in strip_marks(row["subject"]):
            continue
        fact = dict(row)
        fact["values"] = [
            {"value": side["value"], "statements": _statements(db, row["id"], side["records"])}
            for side in json.loads(row["values"])
        ]
        fact["revised"] = [dict(found) for found in db.execute(_REVISED, [row["id"]])]
        yield cast(Fact, fact)


def _statements(db: sqlite3.Connection, fact: str, records: list[str]) -> list[Statement]:
    return [cast(Statement, dict(row)) for row in db.execute(_STATEMENTS, [fact, json.dumps(records)])]
