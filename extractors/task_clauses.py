"""Parts of one item: clauses that are tasks of their own, and sentences before the work."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.agency_runs import runs_of
from extractors.assignment import roles_between
from extractors.document import Document, Span
from extractors.past import is_past
from extractors.sentences import sentences
from extractors.work_signs import ASKS, DEMANDS, NEEDS
from extractors.work_zones import pattern

_SEMICOLON = re.compile(";")
_OTHER_SIDE = re.compile(r"\s*(?:về )?phía\s[^,;.]{2,30}?\sdo\s")
"""Who does it on one's own side, in the same piece of work: `…; phía Sở do Phòng B làm đầu mối`."""
_NEAR = 25
"""A clause's lead stands this near its beginning."""


@dataclass(slots=True)
class Clauses:
    """The clauses of an item, and the words after the last that hold for all of them."""

    spans: list[Span]
    tail: Span | None = None


def split_clauses(doc: Document, start: int, end: int, *, loose: bool) -> Clauses:
    """Clauses parted by semicolons that each name their own lead; else the whole."""
    stops = _semicolons(doc, start, end)
    if not stops:
        return Clauses([Span(start, end)])
    whole = set(roles_between(doc, start, end, loose=loose).leads)
    listed = {at for run in runs_of(doc, start, end) for at in _semicolons(doc, run.start, run.end)}
    cuts = [start]
    for at, after in zip(stops, [*stops[1:], end], strict=True):
        leads = _leads_near(doc, at, after, loose)
        if leads and at not in listed and leads <= whole and not _OTHER_SIDE.match(doc.folded, at):
            cuts.append(at)
    if len(cuts) == 1 or not roles_between(doc, start, cuts[1], loose=loose).leads:
        return Clauses([Span(start, end)])
    last = doc.folded.find(";", cuts[-1], end)
    tail = Span(last + 1, end) if last >= 0 else None
    return Clauses([Span(a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)], tail)


def _semicolons(doc: Document, start: int, end: int) -> list[int]:
    """Where the words after each semicolon begin."""
    return [match.end() for match in _SEMICOLON.finditer(doc.folded, start, end)]


def _leads_near(doc: Document, start: int, end: int, loose: bool) -> set[str]:
    roles = roles_between(doc, start, end, loose=loose)
    near = roles.leads_at is not None and roles.leads_at - start < _NEAR
    return set(roles.leads) if near else set()


_OPENS_SPEECH = re.compile(
    r"\s*(?:trên đây là|phát biểu|kết luận|chỉ đạo tại|tại (?:hội nghị|cuộc họp|buổi))\b"
)


def from_first_assigning(doc: Document, span: Span) -> Span:
    """The paragraph from its first sentence that assigns; one that opens the giver's words stays before it."""
    if _OPENS_SPEECH.match(doc.folded, span.start):
        return span
    for sentence in sentences(doc.text, span.start, span.end):
        if _assigns(doc, sentence):
            return Span(sentence.start, span.end)
    return span


def _assigns(doc: Document, sentence: Span) -> bool:
    roles = roles_between(doc, sentence.start, sentence.end)
    if is_past(doc, sentence.start, sentence.end):
        return False
    if roles.leads or pattern("acts").match(doc.folded, sentence.start):
        return True
    folded = doc.folded[sentence.start : sentence.end]
    return any(sign.search(folded) is not None for sign in (NEEDS, DEMANDS, ASKS))
