"""Where the fields of scores, rankings and targets come from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.document import Document
from extractors.folding import fold
from extractors.indices import ComponentMention, IndexMention, find_names
from extractors.origins import Origin, Passage, States, around_cell, around_prose, placed, search
from extractors.subject_own import own_subject
from schemas.measures import Ranking, Score, Target
from schemas.subject import Subject

Measured = Score | Ranking | Target

_FIGURES = {
    Score: ("value", "unit", "scale", "delta", "approx", "grade"),
    Ranking: ("rank", "out_of", "from_bottom", "band", "group", "scope", "delta"),
    Target: ("measure", "comparator", "value", "value_to", "unit", "grade", "group"),
}
_VERSUS = re.compile(r"so với[^.;]{0,40}?(?:19|20)\d\d")


def measure_origins(doc: Document, record: Measured) -> list[Origin]:
    """The origin of each field that is filled; figures are the record's own words."""
    found = [*_named(doc, record), _subject(doc, record), *_years(doc, record)]
    quote, span = record.evidence.quote, record.evidence
    own = [
        Origin(name, value, "own-words", quote, span.start, span.end)
        for name in _FIGURES[type(record)]
        if (value := getattr(record, name)) not in (None, False)
    ]
    return [*found, *own]


def _passages(doc: Document, record: Measured) -> Iterator[Passage]:
    cell = placed(doc, record.evidence)
    return around_cell(doc, cell, record.evidence) if cell else around_prose(doc, record.evidence)


def _named(doc: Document, record: Measured) -> list[Origin]:
    found = []
    if record.index is not None:
        index = record.index.removesuffix("_LOCAL")
        origin = search(doc, "index", record.index, _passages(doc, record), _names_index(index))
        found.append(origin or Origin("index", record.index, "default"))
    if record.component is not None:
        words = record.component_name or record.component
        origin = search(doc, "component", record.component, _passages(doc, record), _holds(words))
        found.append(origin or Origin("component", record.component, "default"))
    return found


def _names_index(index: str) -> States:
    """The first words that name the index, or a field that only it has."""

    def states(passage: Passage) -> str | None:
        for name in find_names(fold(passage.text)):
            if _tells(name, index):
                return passage.text[name.start : name.end]
        return None

    return states


def _tells(name: IndexMention | ComponentMention, index: str) -> bool:
    if isinstance(name, IndexMention):
        return name.code == index
    return not name.weak and name.codes[0][0] == index


def _holds(words: str) -> States:
    """The same words, however they are folded."""
    wanted = fold(" ".join(words.split()))

    def states(passage: Passage) -> str | None:
        at = fold(passage.text).find(wanted)
        return passage.text[at : at + len(wanted)] if at >= 0 else None

    return states


def _subject(doc: Document, record: Measured) -> Origin:
    """Named in the record's sentence, row or column; else the document's own place or body."""
    near = (
        p
        for p in _passages(doc, record)
        if p.place in ("own-words", "sentence", "row", "column", "group-line")
    )
    value = record.subject
    if value.name == "cả nước":
        return search(doc, "subject", value.name, near, _holds("cả nước")) or Origin(
            "subject", value.name, "default"
        )
    origin = search(doc, "subject", value.name, near, _holds(value.name))
    return origin or _own(doc, value)


def _own(doc: Document, value: Subject) -> Origin:
    if own_subject(doc) == value:
        words = doc.info.issuer or doc.info.province if doc.info else None
        return Origin("subject", value.name, "document", words)
    return Origin("subject", value.name, "default")


def _years(doc: Document, record: Measured) -> list[Origin]:
    fields = ("year", "year_to", "delta_year", "base_year")
    return [
        _year(doc, record, name, value)
        for name in fields
        if (value := getattr(record, name, None)) is not None
    ]


def _year(doc: Document, record: Measured, name: str, year: int) -> Origin:
    def compared(passage: Passage) -> str | None:
        match = _VERSUS.search(fold(passage.text)) if str(year - 1) in passage.text else None
        return passage.text[match.start() : match.end()] if match else None

    passages = list(_passages(doc, record))
    near = [p for p in passages if p.place in ("own-words", "sentence")]
    origin = search(doc, name, year, near, _holds(str(year)))
    if origin is None and (versus := search(doc, name, year, near, compared)):
        return Origin(name, year, "comparison", versus.words, versus.start, versus.end)
    return origin or search(doc, name, year, passages, _holds(str(year))) or Origin(name, year, "default")
