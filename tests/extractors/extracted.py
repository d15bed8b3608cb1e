"""Records of a short composed text, through the whole path, in a form that a table of cases can hold."""

from __future__ import annotations

from pipeline.flow import extract_bytes
from schemas.measures import Ranking, Score
from schemas.records import Extraction
from schemas.task import Task


def extract(text: str, name: str = "x.txt") -> Extraction:
    """The records of the text; the evidence of each is checked on the way."""
    found = extract_bytes(text.encode("utf-8"), name)
    for record in [*found.scores, *found.rankings, *found.targets, *found.tasks]:
        evidence = record.evidence
        assert found.text[evidence.start : evidence.end] == evidence.quote
    return found


def told(record: Score | Ranking) -> str:
    """`PAPI.1 Cà Mau 2023` or `PAPI Cà Mau 2023`: whose measure of which year it is."""
    return f"{record.component or record.index} {record.subject.name} {record.year}"


def scores(text: str, name: str = "x.txt") -> list[tuple[str, float | None, str | None, float | None]]:
    """Of each score that is no repeat: whose, the value, the unit, the change."""
    return [(told(s), s.value, s.unit, s.delta) for s in extract(text, name).scores if not s.repeat]


def ranks(text: str, name: str = "x.txt") -> list[tuple[str, int | None, int | None, int | None]]:
    """Of each ranking that is no repeat: whose, the place, the number ranked, the change."""
    return [(told(r), r.rank, r.out_of, r.delta) for r in extract(text, name).rankings if not r.repeat]


def work(task: Task) -> tuple[str, list[str], list[str], str | None]:
    """The task's words, who leads, who helps, by when."""
    due = (task.deadline.due or task.deadline.recurrence or task.deadline.event) if task.deadline else None
    return task.text, task.lead_agencies, task.coordinating_agencies, due
