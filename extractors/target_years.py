"""The year of a target: from its clause, its sentence, the item's own time line, a heading above, or a comparison."""

from __future__ import annotations

import re

from extractors.document import Document, Node, Span
from extractors.plan_year import plan_year
from extractors.values import value

_RANGE = re.compile(r"(?:giai đoạn|từ năm|thời kỳ|trong các năm)?\s*(20\d\d)\s*(?:-|đến(?: năm)?)\s*(20\d\d)")
_YEAR = re.compile(r"(?<![/.\d-])\b(20\d\d)\b(?!\s*-\s*\d|/\d|\.\d|%|\s%)")
_VERSUS = re.compile(
    r"(?:so với|hơn|bằng)\s+(?:kết quả\s+|mức\s+|của\s+|cùng kỳ\s+|chỉ số\s+)?(?:năm\s+)?(20\d\d)"
)
_BASE = re.compile(r"(?:so với|cao hơn) (?:kết quả )?(?:cùng kỳ )?năm (?:(20\d\d)|trước|liền trước)")
_BASE_AFTER = re.compile(r"[^;.()]{0,90}?so với (?:kết quả )?năm (20\d\d)")
_BRACKET = re.compile(r"\((?:năm )?20\d\d[^)]*\)?")
_DATE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)|(?:tháng|quý)\s?(?:\d{1,2}|[ivx]{1,3})[/ -](?:năm )?(20\d\d)"
)
_UNTIL = re.compile(
    rf"(?:đến|trước|trong|hết|cuối|chậm nhất)(?: hết| cuối| là)? (?:ngày )?(?:{_DATE.pattern})"
)
_NAMED = re.compile(
    r"(?:chương trình|đề án|chiến lược|quy hoạch|nghị quyết|kế hoạch số|quyết định số|luật)\b[^,;.%()]{0,160}?"
    r"giai đoạn\s+20\d\d\s*-\s*20\d\d"
)
_OPEN = re.compile(
    r"(?:và|,) (?:các|những) năm (?:tiếp theo|sau|tới|kế tiếp)|(?<!\w)từ năm 20\d\d(?!\s*(?:-|đến))"
)
_LATER = re.compile(r"\W{0,12}(?:trong |từ |và )?(?:các|những) năm (?:tiếp theo|sau|tới|kế tiếp)")
_FIRST_FIGURE = re.compile(r"\d\s?%|\d\s?điểm|\d\s?bậc|\b(?:nhóm|tốp|top|hạng|thứ)\b")
_PER_YEAR = re.compile(
    r"(?:trung bình|bình quân) (?:mỗi|hằng|hàng) năm|mỗi năm|(?:bậc|hạng|điểm)/năm"
    r"|(?:^|[.;:]\s|\W\s)(?:hằng|hàng) năm[, ]|(?:tăng|giảm|đạt|có|nâng) (?:thêm )?(?:hằng|hàng) năm"
)
_YEARLY = re.compile(
    r"(?<!kế hoạch )(?<!báo cáo )(?<!định kỳ )(?<!nhiệm vụ )(?<!chỉ tiêu )(?<!trình )(?:hằng|hàng) năm\s*[.;,]?\s*$"
)
_YEARLY_BEFORE = re.compile(
    r"(?<!hoạch )(?<!cáo )(?<!kỳ )(?<!vụ )(?<!tiêu )(?<!trình )(?<!giá )(?:hằng|hàng) năm\b"
)
_TIME_LINE = re.compile(r"(?:[-+*]\s*)?(?:thời (?:gian|hạn)|tiến độ|hoàn thành|lộ trình)[^:.;]{0,40}:")
_FEW = 8
_LONG = 110
"""A labelled item that introduces others is a heading while it is no longer; else it is a lead-in and dates nothing."""


@value(frozen=True, slots=True)
class TargetYear:
    """When a target is to be reached."""

    year: int | None = None
    year_to: int | None = None
    open_ended: bool = False
    per_year: bool = False


def target_year(doc: Document, node: Node, sentence: Span, clause: Span, figure: Span) -> TargetYear:
    """The year of the figure's own clause, of the sentence, of the item's time line, of a heading, of a comparison."""
    folded = doc.folded[sentence.start : sentence.end]
    opened, later = _opened(doc, sentence, clause), _LATER.match(doc.folded, clause.start, clause.end)
    each = _per_year(doc, clause, figure)
    found = (
        _in_sentence(doc, sentence, clause, figure.start) or _time_line(doc, node) or year_above(doc, node)
    )
    if later and years_in(doc, clause, figure.start) is None:
        found = TargetYear()
    found = found or _after(doc, set(_VERSUS.findall(folded)))
    return TargetYear(found.year, found.year_to, opened, each)


def _opened(doc: Document, sentence: Span, clause: Span) -> bool:
    """True where the clause, or the sentence's first words before any figure, says that it goes on."""
    if _OPEN.search(doc.folded, clause.start, clause.end) or _LATER.match(doc.folded, clause.start):
        return True
    first = _FIRST_FIGURE.search(doc.folded, sentence.start, sentence.end)
    return _OPEN.search(doc.folded, sentence.start, first.start() if first else sentence.end) is not None


def _after(doc: Document, versus: set[str]) -> TargetYear:
    """The year after the one compared with, unless the document is of a much later year."""
    start, following = reference_year(doc), int(min(versus)) + 1 if len(versus) == 1 else None
    return TargetYear(following if following and following >= (start or following) - 1 else None)


def _per_year(doc: Document, clause: Span, figure: Span) -> bool:
    words, before = doc.folded[clause.start : clause.end], doc.folded[clause.start : figure.start]
    return bool(_PER_YEAR.search(words) or _YEARLY.search(words) or _YEARLY_BEFORE.search(before))


def years_in(
    doc: Document, span: Span, figure: int | None = None, *, spans: bool = True
) -> TargetYear | None:
    """The last year that the words state; years compared with are left out, and those in brackets without the figure.

    With ``spans`` False a period (2021-2025) says nothing.
    """
    if "20" not in doc.folded[span.start : span.end]:
        return None
    folded = _NAMED.sub(lambda m: " " * len(m[0]), doc.folded[span.start : span.end])
    at = -1 if figure is None else figure - span.start
    bare = _VERSUS.sub(lambda m: " " * len(m[0]), folded)
    bare = _BRACKET.sub(lambda m: m[0] if m.start() <= at < m.end() else " " * len(m[0]), bare)
    ranges = [m for m in _RANGE.finditer(bare) if int(m[1]) < int(m[2])]
    years = [int(m[1]) for m in _YEAR.finditer(_RANGE.sub(" ", bare))]
    if spans and ranges and not (years and bare.rfind(str(years[-1])) > ranges[-1].end()):
        return TargetYear(int(ranges[-1][1]), int(ranges[-1][2]))
    start = reference_year(doc)
    ahead = [year for year in years if start is None or year >= start]
    return TargetYear((ahead or years)[-1]) if years else None


def reference_year(doc: Document) -> int | None:
    """The year before which all is past: the one of issue."""
    issued = doc.info.issued if doc.info else None
    return int(issued[:4]) if issued else plan_year(doc)


def _in_sentence(doc: Document, sentence: Span, clause: Span, figure: int) -> TargetYear | None:
    stop = doc.folded.find(";", figure, sentence.end)
    whole = Span(sentence.start, stop if stop >= 0 else sentence.end)
    for span in (clause, Span(sentence.start, figure), whole):
        found = years_in(doc, span, figure, spans=span is clause) or _until(doc, sentence, figure)
        if found is not None:
            return found
    for end in (whole.end, sentence.end):
        dated = [m[1] or m[2] for m in _DATE.finditer(doc.folded, figure, end)]
        if dated:
            return TargetYear(int(dated[-1]))
    return None


def _until(doc: Document, sentence: Span, figure: int) -> TargetYear | None:
    """The year of a day, month or quarter before the figure: `đến hết quý III/2024 đạt trên 70%`."""
    start = max(sentence.start, doc.folded.rfind(";", sentence.start, figure))
    until = [m[1] or m[2] for m in _UNTIL.finditer(doc.folded, start, figure)]
    return TargetYear(int(until[-1])) if until else None


def _time_line(doc: Document, node: Node) -> TargetYear | None:
    """`Thời gian: Quý II/2025` below the item, or beside it where both are lines of one item."""
    lines = node.children[:_FEW]
    if node.parent is not None and len(node.parent.children) <= _FEW:
        lines = [*lines, *node.parent.children]
    for line in lines:
        if _TIME_LINE.match(doc.folded, line.own.start, line.own.end):
            years = re.findall(r"20\d\d", doc.folded[line.own.start : line.own.end])
            return TargetYear(int(years[-1])) if years else None
    return None


def year_above(doc: Document, node: Node) -> TargetYear | None:
    """The year of the nearest heading that states one, annexes' titles apart; of a news page of aims the headline's."""
    for ancestor in node.ancestors():
        heading = ancestor.section.heading or ""
        leads_in = len(heading) > _LONG and heading.endswith(":")
        if heading and not leads_in and ancestor.kind != "phu-luc":
            found = years_in(doc, ancestor.own)
            if found is not None:
                return found
    info = doc.info
    if info is not None and info.doc_type == "tin-tuc" and info.title and "chỉ tiêu" in info.title.lower():
        years = re.findall(r"20\d\d", info.title)
        if len(set(years)) == 1:
            return TargetYear(int(years[0]))
    return None


def base_year(doc: Document, sentence: Span, clause: Span, kind: str, year: int | None) -> int | None:
    """The year that a change is measured against: `so với năm 2024`; `so với năm trước` of a target with a year."""
    if kind not in ("change", "rank_change"):
        return None
    match = _BASE.search(doc.folded, clause.start, clause.end)
    match = match or _BASE_AFTER.match(doc.folded, clause.end, sentence.end)
    if match is None:
        return None
    return int(match[1]) if match[1] else (year - 1 if year else None)
