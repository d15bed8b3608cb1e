"""What a document says, as far as two versions of it are compared: its tasks, its measures and its sentences."""

from __future__ import annotations

import json
import sqlite3
from array import array
from dataclasses import dataclass

from extractors.folding import fold
from pipeline.duplicates.naming import canonical_words
from pipeline.duplicates.wording import CLAUSE_WORDS, wordings


@dataclass(frozen=True, slots=True)
class Item:
    """A task: its words, when it is due and who does it, each as it is told to a reader.

    Here and in a sentence the numbered ``words`` have names and short forms as the lexicons have them.
    """

    id: str
    text: str
    words: array[int]
    deadline: str
    agencies: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A score, a rank or a target: what it is the value of, and its words."""

    id: str
    key: tuple[object, ...]
    value: float
    quote: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A wording with its words as printed."""

    text: str
    words: array[int]


@dataclass(frozen=True, slots=True)
class Contents:
    """One document, for a comparison with another."""

    document_id: str
    tasks: list[Item]
    figures: list[Figure]
    sentences: list[Sentence]


_TASKS = """
SELECT id, text, deadline_raw, deadline_due, deadline_start, deadline_recurrence, lead_agencies, coordinating_agencies
FROM tasks WHERE document_id = ? AND NOT repeat ORDER BY n
"""
_FIGURES = """
SELECT id, 'score' AS measure, "index", component, subject_kind, subject_name, year, value, quote FROM scores
WHERE document_id = :id AND value IS NOT NULL AND NOT repeat
UNION ALL
SELECT id, 'rank', "index", component, subject_kind, subject_name, year, rank, quote FROM rankings
WHERE document_id = :id AND rank IS NOT NULL AND NOT repeat
UNION ALL
SELECT id, 'target ' || kind || ' ' || measure, "index", component, subject_kind, subject_name, year, value, quote
FROM targets WHERE document_id = :id AND value IS NOT NULL AND NOT repeat
"""


def contents(db: sqlite3.Connection, document_id: str) -> Contents:
    """What the database holds of a document that is compared; raises KeyError where it has no such document."""
    row = db.execute("SELECT text FROM documents WHERE id = ?", [document_id]).fetchone()
    if row is None:
        raise KeyError(document_id)
    spans = db.execute(
        "SELECT start, end FROM passages WHERE document_id = ? AND kind = 'section' ORDER BY n",
        [document_id],
    )
    return Contents(
        document_id,
        [_item(task) for task in db.execute(_TASKS, [document_id])],
        [
            Figure(found[0], tuple(found[1:7]), found[7], found[8])
            for found in db.execute(_FIGURES, {"id": document_id})
        ],
        [_sentence(row[0][w.start : w.end].strip()) for w in wordings(row[0], spans)],
    )


def _sentence(text: str) -> Sentence:
    return Sentence(text, canonical_words(text)[:CLAUSE_WORDS])


def _item(row: tuple[str, ...]) -> Item:
    number, text, raw, due, start, recurrence, leads, coordinating = row
    when = " ".join(part for part in (due or start, recurrence) if part) or fold(raw or "")
    agencies = "; ".join(sorted(json.loads(leads)))
    others = "; ".join(sorted(json.loads(coordinating)))
    return Item(number, text, canonical_words(text), when, agencies + (f" (+ {others})" if others else ""))
