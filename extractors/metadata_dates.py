"""Dates of issue and of effect: printed whole, without their day or month, or counted from the signing."""

from __future__ import annotations

import re
from datetime import date, timedelta

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


_DAYS_AFTER = re.compile(
    r"\s+(?:thi hành\s+)?sau\s+(?P<days>\d{1,3})(?:\s*\([^()]{1,30}\))?\s+ngày"
    r"(?:\s+và\s[^.;\n]{5,80}?)?,?\s+(?:kể\s+)?từ\s+ngày\s+(?:ký|ban hành)(?!\w)"
)


def read_effective(folded: str, issued: DateMention | None) -> str | None:
    """The day from which the document says that it is in force; the day of issue for `kể từ ngày ký`,
    and as many days later as `sau 10 ngày kể từ ngày ký` says."""
    at = folded.find(_CLAUSE)
    while at >= 0:
        own = _OWN.search(folded[max(0, at - 50) : at]) is not None
        match = _WHEN.match(folded, at + len(_CLAUSE)) if own else None
        later = _DAYS_AFTER.match(folded, at + len(_CLAUSE)) if own else None
        if later is not None:
            return _days_after(issued, int(later["days"]))
        if match is not None:
            day = issued if match["signing"] else read_date(match["when"])
            return day.iso if day is not None and day.precision == "day" else None
        at = folded.find(_CLAUSE, at + 1)
    return None


def _days_after(issued: DateMention | None, days: int) -> str | None:
    """The day so many days after the signing; None where the day of signing is not known."""
    if issued is None or issued.precision != "day":
        return None
    return (date.fromisoformat(issued.iso) + timedelta(days=days)).isoformat()
