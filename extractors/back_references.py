"""Lines that only say who leads the items before them: `Sở A chủ trì thực hiện mục 1, 2; Sở B thực hiện mục 3`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.agency_runs import runs_of
from extractors.document import Document, Span

REST = "*"
"""Stands for the labels of all items that nobody leads yet: `các nhiệm vụ còn lại`."""


@dataclass(frozen=True, slots=True)
class BackReference:
    """Who leads the items with these labels."""

    names: tuple[str, ...]
    labels: tuple[str, ...]


_LABEL = r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\)?(?!\w)"
_LABELS = rf"(?:{_LABEL}(?:\s*(?:,|và|đến|-)\s*{_LABEL}){{0,11}}|còn lại)"
_THINGS = r"(?:(?:các |những )?(?:nội dung|nhiệm vụ|giải pháp|công việc|phần việc|việc) ?)?"
_AT = r"(?:(?:nêu |quy định )?(?:tại|ở|thuộc) )?(?:(?:các )?(?:mục|điểm|khoản|ý|tiểu mục|nội dung|nhiệm vụ|số) (?:số )?)?"
_CLOSE = r"\s*(?:nêu trên|trên đây|phần [ivx]{1,4}|của kế hoạch này)?\s*[.;/]*\s*$"
_LEADS = re.compile(
    r"\s*(?:(?:là |làm )?(?:cơ quan )?(?:chủ trì|đầu mối)|chịu trách nhiệm|thực hiện|phụ trách)"
    rf"(?: (?:chính|triển khai|tổ chức|tham mưu|thực hiện)){{0,2}} {_THINGS}{_AT}(?P<labels>{_LABELS}){_CLOSE}"
)
_LED_BY = re.compile(rf"\s*{_THINGS}{_AT}(?P<labels>{_LABELS})\s*(?:do|giao(?: cho)?)\s*$")
_DOES = re.compile(r"\s*(?:làm )?(?:chủ trì|đầu mối|thực hiện|chịu trách nhiệm)[^,.;]{0,30}[.;/]*\s*$")
_GIVEN = re.compile(r"\s*(?:giao|phân công|đề nghị|yêu cầu)?\s*(?:cho )?$")
_ONE = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ](?!\w)")
_RANGE = re.compile(r"(?<![.\d])(\d{1,2})\)?\s*(?:đến|-)\s*\(?(\d{1,2})(?![.\d])")
_LONGEST = 600


def back_references(doc: Document, span: Span) -> list[BackReference]:
    """The references of such a line, clause by clause; an empty list for a line that says anything else."""
    folded = doc.folded[span.start : span.end]
    if len(folded) > _LONGEST or not _ends_in_labels(folded):
        return []
    found: list[BackReference] = []
    start = span.start
    for part in re.split(r"(?<=;)", folded):
        if part.strip(" ;./"):
            reference = _reference(doc, start, start + len(part))
            if reference is None:
                return []
            found.append(reference)
        start += len(part)
    return found


def _ends_in_labels(folded: str) -> bool:
    return any(
        word in folded for word in ("mục", "điểm", "khoản", "nội dung", "nhiệm vụ", "việc", "số ", "ý ")
    )


def _reference(doc: Document, start: int, end: int) -> BackReference | None:
    runs = runs_of(doc, start, end)
    if len(runs) != 1:
        return None
    before, after = doc.folded[start : runs[0].start], doc.folded[runs[0].end : end]
    match = _LEADS.match(after) if _GIVEN.fullmatch(before) else None
    if match is None and _DOES.match(after):
        match = _LED_BY.match(before)
    return BackReference(tuple(runs[0].everyone), tuple(_labels(match["labels"]))) if match else None


def _labels(words: str) -> list[str]:
    if words == "còn lại":
        return [REST]
    labels = _ONE.findall(words)
    for first, last in _RANGE.findall(words):
        labels += [str(number) for number in range(int(first) + 1, int(last))]
    return labels
