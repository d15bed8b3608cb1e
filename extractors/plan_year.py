"""The year that a document plans for: what a date without a year means."""

from __future__ import annotations

import re

from extractors.document import Document, Node
from extractors.folding import fold

_YEAR = re.compile(r"năm\s+(20\d\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/(20\d\d)(?!\d)")
_OF_WORK = re.compile(r"(?:nhiệm vụ|phương hướng|giải pháp|kế hoạch)[^,;.]{0,60}?năm\s+(20\d\d)")


def plan_year(doc: Document) -> int | None:
    """The year that the title states for the work or alone, unless it is over: else the year of issue, else None.

    A year before the year of issue is the one that an index measured: `tiêu chí mất điểm … năm 2023` of 2024.
    """
    info = doc.info
    if info is None:
        return None
    issued = int(info.issued[:4]) if info.issued else None
    title = fold(info.title or "")
    years = {int(year) for year in _YEAR.findall(title)}
    of_work = {int(year) for year in _OF_WORK.findall(title)}
    for stated in (years, of_work):
        to_come = {year for year in stated if issued is None or year >= issued}
        if len(stated) == 1 and to_come:
            return to_come.pop()
    return issued or (_told(doc) if info.doc_type == "tin-tuc" else None)


def _told(doc: Document) -> int | None:
    """The year of the last day that a page without a date of its own tells of."""
    years = [int(year) for year in _DAY.findall(doc.folded)]
    return max(years, default=None)


def year_above(doc: Document, node: Node) -> int | None:
    """The one year of the nearest heading that states one, where the document as a whole gives none."""
    for ancestor in node.ancestors():
        if ancestor.section.heading is not None:
            years = set(_YEAR.findall(doc.folded[ancestor.own.start : ancestor.own.end]))
            if len(years) == 1:
                return int(years.pop())
    return None
