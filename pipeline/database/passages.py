"""What full-text search finds: a document's title, each section's own words, each table row, and the records that words
prove."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.folding import strip_marks
from pipeline.database.rows import record_id
from pipeline.database.summaries import summary_of
from pipeline.database.table_rows import row_spans
from pipeline.database.titles import title_place, title_summary
from schemas.measures import Ranking, Score, Target
from schemas.records import Extraction
from schemas.section import Section
from schemas.task import Deadline, Task

Found = Score | Ranking | Target | Task
KINDS = {"scores": "score", "rankings": "ranking", "targets": "target", "tasks": "task"}
"""The record kinds that search gives beside sections."""


@dataclass(slots=True)
class Facets:
    """What a passage can be filtered by."""

    codes: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    agencies: set[str] = field(default_factory=set)
    due: set[str] = field(default_factory=set)

    def add(self, other: Facets) -> None:
        self.codes |= other.codes
        self.years |= other.years
        self.agencies |= other.agencies
        self.due |= other.due


@dataclass(slots=True)
class Passage:
    """A stretch of the document's text with what is known of it; a record's summary is searched beside its words.

    ``record_id`` is the document's own id for its title, which has no stretch where the text doesn't show it.
    """

    kind: str
    record_id: str
    start: int
    end: int
    page: int | None
    facets: Facets
    subject: str | None = None
    summary: str | None = None


def passages_of(extraction: Extraction, document_id: str) -> list[Passage]:
    """The title, the passages in reading order, the records kind by kind; junk and repeated copies give none."""
    records = list(_record_passages(extraction, document_id))
    by_section: defaultdict[str, Facets] = defaultdict(Facets)
    for section, passage in records:
        if section is not None:
            by_section[section].add(passage.facets)
    issued = extraction.document.issued
    of_document = Facets(years={int(issued[:4])} if issued else set())
    passages = [_title(extraction, document_id, records)]
    passages += _section_passages(extraction, document_id, by_section)
    passages += [passage for _, passage in records]
    for passage in passages:
        passage.facets.add(of_document)
    return passages


def _title(extraction: Extraction, document_id: str, records: list[tuple[str | None, Passage]]) -> Passage:
    """The document by its name; it is about every index that its records are about."""
    start, end = title_place(extraction.text, extraction.document.title)
    facets = Facets(codes={code for _, record in records for code in record.facets.codes})
    summary = title_summary(extraction.document)
    return Passage("document", document_id, start, end, None, facets, summary=summary)


def _section_passages(
    extraction: Extraction, document_id: str, by_section: dict[str, Facets]
) -> Iterator[Passage]:
    for section, start, end in _own_spans(extraction):
        facets = Facets()
        facets.add(by_section.get(section.id, Facets()))
        yield Passage("section", f"{document_id}/{section.id}", start, end, section.page, facets)


def _own_spans(extraction: Extraction) -> Iterator[tuple[Section, int, int]]:
    """Each kept section's stretches that no section inside it covers, a table's cut at its rows."""
    text, kept = extraction.text, list(_kept(extraction.sections))
    children: defaultdict[str | None, list[Section]] = defaultdict(list)
    for section in extraction.sections:
        children[section.parent].append(section)
    for section in kept:
        at = section.start
        for start, end in [(c.start, c.end) for c in children[section.id]] + [(section.end, section.end)]:
            spans = row_spans(text, section.table, at, start) if section.table else [(at, start)]
            yield from ((section, *trimmed) for span in spans if (trimmed := _trim(text, *span)))
            at = max(at, end)


def _kept(sections: list[Section]) -> Iterator[Section]:
    dropped: set[str | None] = set()
    for section in sections:
        if section.kind == "rac" or section.duplicate_of is not None or section.parent in dropped:
            dropped.add(section.id)
        else:
            yield section


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    kept = words.strip()
    if not any(c.isalnum() for c in kept):
        return None
    start += len(words) - len(words.lstrip())
    return start, start + len(kept)


def _record_passages(extraction: Extraction, document_id: str) -> Iterator[tuple[str | None, Passage]]:
    for kind, name in KINDS.items():
        records: list[Found] = getattr(extraction, kind)
        for n, record in enumerate(records, 1):
            subject = None if isinstance(record, Task) else record.subject.name
            evidence = record.evidence
            yield (
                evidence.section,
                Passage(
                    name,
                    record_id(document_id, kind, n),
                    evidence.start,
                    evidence.end,
                    evidence.page,
                    _facets(record),
                    strip_marks(subject) if subject else None,
                    summary_of(record),
                ),
            )


def _facets(record: Found) -> Facets:
    if isinstance(record, Task):
        names = {strip_marks(name) for name in [*record.lead_agencies, *record.coordinating_agencies]}
        due = {record.deadline.due} if record.deadline and record.deadline.due else set()
        return Facets({*record.indices, *record.components}, _years(record), names, due)
    codes = {code for code in (record.index, record.component) if code}
    if isinstance(record, Target):
        codes |= {*record.indices, *record.components}
        last = record.year_to or record.year
        return Facets(codes, set(range(record.year or last, last + 1)) if last else set())
    return Facets(codes, {record.year} if record.year else set())


def _years(task: Task) -> set[int]:
    deadlines: list[Deadline] = task.deadlines or ([task.deadline] if task.deadline else [])
    years: set[int] = set()
    for deadline in deadlines:
        dates = [int(date[:4]) for date in (deadline.start, deadline.due) if date]
        if dates:
            years |= set(range(min(dates), max(dates) + 1))
    return years
