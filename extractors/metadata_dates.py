"""Dates of issue and of effect: printed whole, without their day or month, or counted from the signing."""

from __future__ import annotations

import re

from extractors.dates import DateMention, find_dates
from extractors.folding import fold


def read_date(text: str) -> DateMention | None:
    """The first date of the text that has a year, None where none has; `ngày   tháng 12 năm 2024` gives its month."""
    return next((date for date in find_dates(fold(text)) if not date.iso.startswith("--")), None)


_CLAUSE = "có hiệu lực"
_OWN = re.compile(
    r"(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|quy định|kế hoạch|chương trình|hướng dẫn|luật|quy chế"
    r"|công văn) này\s+(?:chính thức\s+)?$"
)
_WHEN = re.compile(
    r"\s+(?:thi hành\s+)?(?:kể\s+)?(?:từ\s+)?"
    r"(?P<when>ngày\s+(?:được\s+)?(?P<signing>ký|ban hành|thông qua)|ngày\s*\d[^;\n]{4,30})"
)


def read_effective(folded: str, issued: DateMention | None) -> str | None:
    """The day from which the document says that it is in force; the day of issue for `kể từ ngày ký`."""
    at = folded.find(_CLAUSE)
    while at >= 0:
        match = _WHEN.match(folded, at + len(_CLAUSE)) if _OWN.search(folded[max(0, at - 50) : at]) else None
        if match is not None:
            day = issued if match["signing"] else read_date(match["when"])
            return day.iso if day is not None and day.precision == "day" else None
        at = folded.find(_CLAUSE, at + 1)
    return None
