"""Why a record says what it says: its words, its rule, and where each of its fields comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from extractors.document import Document
from extractors.origins import Origin
from extractors.origins_measures import measure_origins
from extractors.origins_tasks import task_origins
from pipeline.database.summaries import summary_of
from schemas.base import Evidence
from schemas.measures import Ranking, Score, Target
from schemas.records import Extraction
from schemas.reference import Agency, Citation
from schemas.task import Task

Explained = Score | Ranking | Target | Task | Agency | Citation

KINDS = {
    "score": "scores",
    "ranking": "rankings",
    "target": "targets",
    "task": "tasks",
    "agency": "agencies",
    "citation": "citations",
}
"""The word in a record's id, and the list in the JSON that the record's number counts in, from 1."""
CONTEXT = 120
"""So many characters are shown on either side of the record's words."""
_GAZETTEER = ("kind", "level", "province_code", "current_name")
_CITED = ("doc_type", "number", "date", "issuer", "title", "relation")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One record explained; ``before`` and ``after`` are the text around its words."""

    id: str
    summary: str
    rule: str
    flags: list[str]
    evidence: Evidence
    before: str
    after: str
    origins: list[Origin] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """The explanation as JSON holds it."""
        evidence = self.evidence.model_dump(mode="json")
        return asdict(self) | {"evidence": evidence, "origins": [asdict(one) for one in self.origins]}


def records(extraction: Extraction) -> Iterator[tuple[str, Explained]]:
    """Every record with its id, as the JSON has them."""
    for kind, name in KINDS.items():
        for at, record in enumerate(getattr(extraction, name), 1):
            yield f"{kind}-{at}", record


def find(extraction: Extraction, wanted: str) -> Explained | None:
    """The record of an id, null where there is none; the database's ids end alike, as ``…/task/12``."""
    plain = "-".join(wanted.strip().lower().split("/")[-2:])
    return next((record for name, record in records(extraction) if name == plain), None)


def summary(record: Explained) -> str:
    """The record in one line."""
    if isinstance(record, Agency):
        return f"{record.name} · {record.mentions}×"
    if isinstance(record, Citation):
        parts = (record.relation, record.number, record.date, record.title)
        return " · ".join(part for part in parts if part)
    words = summary_of(record) or ""
    if isinstance(record, Task):
        label = f"{record.label} " if record.label else ""
        return " · ".join(part for part in (label + record.text, words) if part)
    return words


def explain(doc: Document, record: Explained, name: str) -> Explanation:
    """The record's words with what stands around them, and the origin of each field."""
    evidence = record.evidence
    return Explanation(
        id=name,
        summary=summary(record),
        rule=evidence.rule,
        flags=list(getattr(record, "flags", [])),
        evidence=evidence,
        before=doc.text[max(0, evidence.start - CONTEXT) : evidence.start],
        after=doc.text[evidence.end : evidence.end + CONTEXT],
        origins=_origins(doc, record),
    )


def _origins(doc: Document, record: Explained) -> list[Origin]:
    if isinstance(record, Task):
        return task_origins(doc, record)
    if isinstance(record, Agency):
        return _agency_origins(record)
    if isinstance(record, Citation):
        own = record.evidence
        filled = ((name, getattr(record, name)) for name in _CITED)
        return [Origin(n, v, "own-words", own.quote, own.start, own.end) for n, v in filled if v is not None]
    return measure_origins(doc, record)


def _agency_origins(agency: Agency) -> list[Origin]:
    own = agency.evidence
    named = Origin("name", agency.name, "own-words", own.quote, own.start, own.end)
    filled = ((name, getattr(agency, name)) for name in _GAZETTEER)
    return [named, *(Origin(name, value, "gazetteer") for name, value in filled if value is not None)]
