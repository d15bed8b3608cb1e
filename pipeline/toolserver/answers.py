"""What the tools answer: each thing with its words, the document's address, and where the words stand in its text."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, Field

from pipeline.duplicates.listing import Fact, Revised, Statement
from pipeline.fetching import Fetched
from pipeline.searching.find import Result
from pipeline.tracking import FoundTask

QUOTE = 1_200
"""Characters of a quote at the most: a longer one is cut, and its offsets are those of what is left."""
HEADINGS = 100
"""Headings of a document at the most."""
STATEMENTS = 10
"""Documents at the most that state one value."""


class Place(BaseModel):
    """Words, and where they stand."""

    quote: str = Field(
        description="Words of the document, as printed; the text of the document from start to end"
    )
    source: str | None = Field(description="Path or web address of the document's file")
    document_id: str = Field(description="For get_document")
    start: int = Field(description="Offset of the quote's first character in the document's text")
    end: int = Field(description="Offset after its last character")
    page: int | None = Field(None, description="Page in a PDF file, from 1")
    number: str | None = Field(None, description="The document's number (số ký hiệu)")
    title: str | None = Field(None, description="The document's title (trích yếu)")
    issuer: str | None = Field(None, description="Who issued it; null for news")
    issued: str | None = Field(None, description="When, as an ISO date or its known part")


class Conflict(BaseModel):
    """A fact that a record states, and what other documents state of it."""

    subject: str
    index: str
    component: str | None
    year: int
    measure: str = Field(description="score, rank, target …, or since a year: the change against it")
    values: list[float] = Field(description="The values of the others, that of the most documents first")


class Passage(Place):
    """A passage or a record that holds the words."""

    kind: str = Field(description="document, section, score, ranking, target or task")
    province: str | None = Field(description="The province of the document, under its name of that time")
    summary: str | None = Field(
        description="A record in one line: index, subject, year, figures; of a task, who and when"
    )
    conflicts: list[Conflict] = Field(
        default_factory=list,
        description="Facts that this states and other documents state otherwise: report both, with the quotes of facts",
    )


class Found(BaseModel):
    """The best passages, best first."""

    results: list[Passage]
    note: str | None = Field(None, description="What to know of this answer, such as that more matched")


class TaskAnswer(Place):
    """A task, who does it, and by when."""

    task_id: str
    task: str = Field(description="The work, in the document's words")
    lead_agencies: list[str] = Field(description="Who is responsible; empty where nobody is named")
    coordinating_agencies: list[str]
    due: str | None = Field(description="Last day of the period, ISO; null where no date is stated")
    due_inclusive: bool | None = Field(description="False where it must be done before that day")
    deadline: str | None = Field(description="The deadline as printed")
    recurrence: str | None = Field(description="monthly, quarterly, annual, ongoing, …")
    indices: list[str]
    components: list[str]
    product: str | None
    province: str | None
    current_province: str | None = Field(description="The province of today")


class Tasks(BaseModel):
    """Tasks by due date."""

    tasks: list[TaskAnswer]
    more: bool = Field(description="True where more match: ask again with a larger skip")
    note: str | None = Field(None, description="How the agency that was asked for is understood")


class Stated(Place):
    """A document's statement of a value."""

    value: float


class FactAnswer(BaseModel):
    """Whose value it is, and every value that documents state of it."""

    subject: str
    index: str
    component: str | None = Field(description="The field of the index; null for the whole")
    year: int
    measure: str = Field(
        description="score, rank, target …, rank in a region, or since a year: the change against it"
    )
    standing: str = Field(
        description="once; corroborated by several documents; conflict: documents disagree, so say so"
    )
    statements: list[Stated]
    revised: list[Stated] = Field(description="Targets that a later version of their document states anew")


class Facts(BaseModel):
    """Facts, those in conflict first."""

    facts: list[FactAnswer]
    more: bool = Field(description="True where more match: ask again with a larger skip")


class HeadingAnswer(BaseModel):
    """A heading, and where what stands under it begins and ends."""

    label: str | None
    heading: str
    level: int
    start: int
    end: int


class DocumentAnswer(Place):
    """A document, or a part of it: the quote is its text from start to end."""

    doc_type: str
    province: str | None
    current_province: str | None
    signer: str | None
    sources: list[str] = Field(description="All files of this document")
    records: dict[str, int] = Field(description="How many records of each kind it gave")
    headings: list[HeadingAnswer]
    characters: int = Field(description="Length of the whole text")
    next_start: int | None = Field(description="Where to go on reading; null at the end")


def clipped(quote: str, start: int, at: int = 0) -> dict[str, Any]:
    """The quote and its offsets, cut to what is allowed; ``at`` is a place in it that stays."""
    first = max(0, min(at - QUOTE // 4, len(quote) - QUOTE))
    kept = quote[first : first + QUOTE]
    return {"quote": kept, "start": start + first, "end": start + first + len(kept)}


def passage(result: Result) -> Passage:
    """A search result."""
    marked = result.marked[0][0] if result.marked else 0
    return Passage(
        **clipped(result.text, result.start, marked),
        source=result.source,
        document_id=result.document_id,
        page=result.page,
        number=result.number,
        title=result.title,
        issuer=result.issuer,
        issued=result.issued,
        kind=result.kind,
        province=result.province,
        summary=result.summary,
        conflicts=[Conflict(**asdict(fact)) for fact in result.otherwise],
    )


def task_answer(found: FoundTask) -> TaskAnswer:
    """A task of the tracker."""
    values: dict[str, Any] = {name: found.get(name) for name in TaskAnswer.model_fields}
    return TaskAnswer(**values | clipped(found["quote"], found["start"]) | {"task": found["task"][:QUOTE]})


def fact_answer(fact: Fact) -> FactAnswer:
    """A fact with its statements, the side of the most documents first."""
    return FactAnswer(
        subject=fact["subject"],
        index=fact["index"],
        component=fact["component"],
        year=fact["year"],
        measure=fact["measure"],
        standing=fact["standing"],
        statements=[
            _stated(statement) for side in fact["values"] for statement in side["statements"][:STATEMENTS]
        ],
        revised=[_stated(statement) for statement in fact["revised"][:STATEMENTS]],
    )


def _stated(statement: Statement | Revised) -> Stated:
    return Stated(
        **clipped(statement["words"], statement["start"]),
        value=statement["value"],
        source=statement["source_uri"],
        document_id=statement["document_id"],
        number=statement["number"],
        issuer=statement["issuer"],
        issued=statement["issued"],
    )


def document_answer(found: Fetched) -> DocumentAnswer:
    """A document, with as much of its text as was asked for."""
    values: dict[str, Any] = {name: found.get(name) for name in DocumentAnswer.model_fields}
    headings = [HeadingAnswer(**heading) for heading in found["headings"][:HEADINGS]]
    following = found["end"] if found["end"] < found["characters"] else None
    return DocumentAnswer(
        **values
        | {
            "quote": found["text"],
            "document_id": found["id"],
            "headings": headings,
            "next_start": following,
        }
    )
