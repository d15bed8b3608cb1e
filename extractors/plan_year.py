"""The year that a document plans for: what a date without a year means."""

from __future__ import annotations

import re

from extractors.document import Document

_YEAR = re.compile(r"năm\s+(20\d\d)")


def plan_year(doc: Document) -> int | None:
    """The one year that the title states, else the year of issue, else None."""
    info = doc.info
    if info is None:
        return None
    years = {int(year) for year in _YEAR.findall((info.title or "").lower())}
    if len(years) == 1:
        return years.pop()
    return int(info.issued[:4]) if info.issued else None
