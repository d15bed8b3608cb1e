"""When a task is to be done: by a label, by its own words, or by a heading that dates its block."""

from __future__ import annotations

import re

from extractors.deadlines import find_deadlines, find_in_cell
from extractors.document import Document, Node, Span
from schemas.task import Deadline

_SHORT = 160
"""A heading longer than this is a sentence, whose dates say something else."""


def in_label(doc: Document, span: Span, year: int | None) -> list[Deadline]:
    """The deadlines in the words of a cell or after a label."""
    return [deadline for _, deadline in find_in_cell(doc.folded, doc.text, span.start, span.end, year)]


def in_prose(doc: Document, span: Span, year: int | None) -> list[Deadline]:
    """The deadlines in an item's own words."""
    return [deadline for _, deadline in find_deadlines(doc.folded, doc.text, span.start, span.end, year)]


_DATES_LIST = re.compile(r"\s*(?:ngay )?(?:trong|chậm nhất|trước|đến hết|từ nay đến)\s")


def of_lead_in(doc: Document, lead_in: Node | None, year: int | None) -> list[Deadline]:
    """Those of the sentence above a list that opens with its time: `Trong tháng 8/2025, tập trung:`."""
    if lead_in is None or len(lead_in.own) >= _SHORT or not _DATES_LIST.match(doc.folded, lead_in.own.start):
        return []
    return [d for d in in_prose(doc, lead_in.own, year) if d.due and d.precision != "year"]


def of_heading(doc: Document, node: Node, year: int | None) -> list[Deadline]:
    """Those of the nearest heading that dates its block (`trong tháng 12/2025`); a bare year in one is the plan's."""
    known = doc.shared.setdefault("heading-deadlines", {})
    assert isinstance(known, dict)
    for ancestor in node.ancestors():
        if ancestor.section.id not in known:
            known[ancestor.section.id] = _dating(doc, ancestor, year)
        found: list[Deadline] = known[ancestor.section.id]
        if found:
            return found
    return []


def _dating(doc: Document, heading: Node, year: int | None) -> list[Deadline]:
    if heading.section.heading is None or len(heading.own) >= _SHORT:
        return []
    return [d for d in in_prose(doc, heading.own, year) if d.due and d.precision != "year"]
