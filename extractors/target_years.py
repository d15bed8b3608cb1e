"""The year of a target: from its clause, its sentence, a comparison in it, or a heading above."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.document import Document, Node, Span

_RANGE = re.compile(r"(?:giai đoạn|từ năm)?\s*(20\d\d)\s*(?:-|đến(?: năm)?)\s*(20\d\d)")
_YEAR = re.compile(r"(?<![/.\d-])\b(20\d\d)\b(?!\s*-\s*\d|/\d|\.\d)")
_VERSUS = re.compile(r"(?:so với|hơn|bằng)\s+(?:kết quả\s+)?(?:năm\s+)?(20\d\d)")
_BRACKET = re.compile(r"\((?:năm )?20\d\d[^)]*\)?")
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)")
_OPEN = re.compile(r"(?:và|,) (?:các|những) năm tiếp theo|(?<!\w)từ năm 20\d\d(?!\s*(?:-|đến))")
_PER_YEAR = re.compile(r"(?:trung bình|bình quân) (?:hằng|hàng) năm|mỗi năm")


@dataclass(frozen=True, slots=True)
class TargetYear:
    """When a target is to be reached."""

    year: int | None = None
    year_to: int | None = None
    open_ended: bool = False
    per_year: bool = False


def year_of(doc: Document, sentence: Span, figure: int | None = None, *, spans: bool = True) -> TargetYear:
    """The year that the words state; a year they compare with means the one after.

    Years in brackets that don't hold the figure are left out, and with ``spans`` False those of periods.
    """
    folded = doc.folded[sentence.start : sentence.end]
    opened, per_year = bool(_OPEN.search(folded)), bool(_PER_YEAR.search(folded))
    ranges = [m for m in _RANGE.finditer(folded) if int(m[1]) < int(m[2])]
    versus = {match[1] for match in _VERSUS.finditer(folded)}
    at = -1 if figure is None else figure - sentence.start
    bare = _VERSUS.sub(lambda m: " " * len(m[0]), folded)
    bare = _BRACKET.sub(lambda m: m[0] if m.start() <= at < m.end() else " " * len(m[0]), bare)
    years = [int(m[1]) for m in _YEAR.finditer(_RANGE.sub(" ", bare))]
    if spans and ranges and not (years and folded.rfind(str(years[-1])) > ranges[-1].end()):
        return TargetYear(int(ranges[-1][1]), int(ranges[-1][2]), opened, per_year)
    issued = doc.info.issued if doc.info else None
    ahead = [y for y in years if issued is None or y >= int(issued[:4])]
    if ahead or years:
        return TargetYear(ahead[-1] if ahead else years[-1], None, opened, per_year)
    if len(versus) == 1 and "so với" in folded:
        return TargetYear(int(versus.pop()) + 1, None, opened, per_year)
    return TargetYear(None, None, opened, per_year)


def year_at(doc: Document, sentence: Span, clause: Span, figure: int) -> TargetYear:
    """The year of the figure's own clause, else the last one before it in the sentence, else the sentence's."""
    whole = year_of(doc, sentence)
    for span in (clause, Span(sentence.start, figure), sentence):
        found = year_of(doc, span, figure, spans=span is clause)
        if found.year is not None:
            return TargetYear(found.year, found.year_to, whole.open_ended, whole.per_year)
    dated = _DATE.findall(doc.folded, figure, sentence.end)
    return TargetYear(int(dated[-1]) if dated else None, None, whole.open_ended, whole.per_year)


def year_above(doc: Document, node: Node) -> TargetYear | None:
    """The year of the nearest heading that states one; for a news page of aims the headline's."""
    for ancestor in node.ancestors():
        if ancestor.section.heading is not None:
            found = year_of(doc, ancestor.own)
            if found.year is not None:
                return TargetYear(found.year, found.year_to)
    info = doc.info
    if info is not None and info.doc_type == "tin-tuc" and info.title and "chỉ tiêu" in info.title.lower():
        years = re.findall(r"20\d\d", info.title)
        if len(set(years)) == 1:
            return TargetYear(int(years[0]))
    return None
