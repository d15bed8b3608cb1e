"""Groups that lead and that the list of agencies lacks, as printed: `Các chủ quản hệ thống thông tin phê duyệt …`."""

from __future__ import annotations

import re

from extractors.agencies import agencies_between
from extractors.agency_runs import as_printed
from extractors.document import Document, Span
from extractors.folding import fold
from extractors.work_zones import pattern

_GROUP = re.compile(r"\s*(?P<group>các\s)")
_CLAUSE_END = re.compile(r"[.;:()]")
_NEXT = re.compile(r",\s+(?:và\s+)?(?=các\s)|\s+và\s+(?=các\s)")
_WHERE_NAMED = re.compile(
    r"\s(?:(?:được |có )?(?:nêu|tên) )?(?:tại|ở|trong) (?:phụ lục|danh sách|mục|điểm|khoản|biểu)(?!\w).*$"
)
_REACH = 130
_SHORTEST = 7


def unnamed_groups(doc: Document, span: Span, *, loose: bool) -> list[str]:
    """The groups that a verb of giving names, or that open the item where it stands in a list of work (``loose``)."""
    gives = pattern("gives").finditer(doc.folded, span.start, span.end)
    starts = [match.end() for match in gives if not match[0].startswith("chỉ đạo")]
    for at in [span.start, *starts] if loose else starts:
        names = _read(doc, at, span.end)
        if names:
            return names
    return []


def _read(doc: Document, at: int, end: int) -> list[str]:
    group = _GROUP.match(doc.folded, at, end)
    if group is None:
        return []
    start = group.start("group")
    stop = _CLAUSE_END.search(doc.folded, start, min(end, start + _REACH))
    verb = pattern("acts").search(
        doc.folded, start + _SHORTEST, stop.start() if stop else min(end, start + _REACH)
    )
    if verb is None or any(
        found.start < verb.start() for found in agencies_between(doc, start, min(end, start + _REACH))
    ):
        return []
    words = doc.text[start : verb.start()].rstrip(" ,")
    parts = [without_place(part) for part in _NEXT.split(words) if part]
    names = [as_printed(part[0].upper() + part[1:]) for part in parts if part]
    barred = (pattern("things"), pattern("persons"))
    return [] if any(words.match(name.lower(), 4) for name in names for words in barred) else names


def without_place(words: str) -> str:
    """A group's words without the annex in which its members are named."""
    found = _WHERE_NAMED.search(fold(words))
    return words[: found.start()] if found else words
