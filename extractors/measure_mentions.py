"""All that a sentence names and states, in order: indices, fields, subjects and figures, each word taken once."""

from __future__ import annotations

import re
from typing import Any

from extractors.criteria import find_criteria, is_other_satisfaction
from extractors.document import Document, Span
from extractors.figure_parts import REGION, UNITS
from extractors.figures import MEASURING, WORD_KINDS, Figure, find_figures
from extractors.folded import Led
from extractors.indices import ComponentMention, IndexMention, find_names
from extractors.measure_context import Context
from extractors.measure_order import names_first, with_further_lists, with_shared_places
from extractors.measure_parallel import with_parallel_values
from extractors.measure_visible import NATIONAL, PLACES, WHOLE_SPAN, against_spans, inside, visible
from extractors.subject_districts import bare_districts
from extractors.subject_lists import listed_units
from extractors.subjects import SubjectMention, find_subjects, region_at

Mention = IndexMention | ComponentMention | SubjectMention | Figure

_LONG = 200
"""A longer sentence without a measuring figure is not searched for subjects."""
_TAIL = re.compile(
    r"(?:\s+(?:trong\s+|trên\s+|của\s+)?bảng(?:\s+xếp hạng)?(?:\s+(?:chỉ số\s+)?(?:par index|sipas|papi"
    r"|pci|pgi|dti|ddci|pii|cchc))?|\s+(?:về\s+)?(?:chỉ số\s+)?(?:par index|sipas|ddci|cchc)(?=\s+(?:khối|cụm)\s))?"
    rf"\s*(?:,\s*)?(?:(?:của|trong|tại|ở|thuộc|trên|so với)\s+)?(?:(?:tổng số\s+)?(?P<n>\d{{1,2}})\s+)?"
    rf"(?:các\s+|toàn\s+(?=vùng|khu vực|khối))?(?:{UNITS}(?:[\s,/]|và)+){{0,4}}(?:(?:của|trong|tại|ở|thuộc)\s+)?"
)
_BLOCK = re.compile(
    rf"(?P<t>khối\s+(?:các\s+)?{UNITS}(?:(?:,|\s|và)+{UNITS})*"
    r"(?:\s+của\s+(?:tỉnh|thành phố|huyện)(?!\s+[^\W\d]+\s+(?:đạt|là)))?"
    rf"|(?:khu vực|vùng|cụm|miền)\s+(?:(?:{REGION})(?!\w)"
    r"|[^,.;:()\d]{2,60}?(?=[,.;:()\d]|\s+(?:từ|với|và|đạt|tăng|giảm|xếp|đứng|về|có|là|tiếp tục|năm|sau|trong)\b|$)))"
    r"(?=\W|$)"
)
_OWN_REGION = re.compile(r"vùng(?=[\s,.;:()]|$)")
_SATISFACTION = Led(
    re.compile(r"(?:mức độ|tỷ lệ|tỉ lệ|mức|(?:đo lường|khảo sát)(?: mức độ| về)?(?: sự)?) hài lòng"),
    "mức tỷ tỉ đo khảo",
)
_FIGURE_NEXT = re.compile(r"\s*(?:chung\s*)?(?:đạt\s*|là\s*|:\s*)?\d")
_THIS = re.compile(rf"{UNITS} này\b|(?<=[,.] )(?:địa phương|đơn vị)(?= (?:giành|đạt|xếp|đứng|có|tăng|giảm))")
_FIELD_INDEX = {
    "chuyển đổi số": "DTI", "cải cách hành chính": "PAR_INDEX", "cchc": "PAR_INDEX", "đổi mới sáng tạo": "PII",
    "năng lực cạnh tranh": "PCI",
}  # fmt: skip
_RANKED_IN = Led(
    re.compile(
        r"\b(?:xếp|đứng|dẫn đầu|hạng|vị trí)\b[^.;:()]{0,50}?\bvề (?:mức độ |công tác |kết quả |thực hiện )?"
        rf"(?P<n>{'|'.join(_FIELD_INDEX)})(?!\s+(?:của|năm)?\s*(?:sở|ngành|y tế))\b"
    ),
    "xếp đứng dẫn hạng vị",
)


def collect(doc: Document, span: Span, context: Context) -> list[Mention]:
    """The sentence's mentions by their place; what only says with whom something is compared is left out."""
    names: list[Any] = list(find_names(doc.folded, span.start, span.end))
    index = next((n.code for n in names if isinstance(n, IndexMention)), context.index)
    names = [name for name in names if not is_other_satisfaction(doc.folded, name.start, name.end)]
    figures = find_figures(doc.folded, span.start, span.end)
    if len(span) > _LONG and not any(figure.kind in MEASURING for figure in figures):
        return sorted([*names, *figures], key=_order)
    subjects = [*_subjects(doc, span, figures, context), *_anaphora(doc, span, context)]
    names += find_criteria(doc, span, [*names, *subjects], index=index, listed=context.listed)
    names += _spoken(doc, span, names)
    names += _satisfaction(doc, span, names, context)
    figures = with_further_lists(doc, [f for f in figures if not _within_name(f, names)], span.end)
    for figure in figures:
        if figure.kind in PLACES:
            _read_tail(doc, figure, span.end)
    figures = _outermost(figures)
    against = against_spans(doc, figures)
    subjects = visible(doc, subjects, names, figures, against)
    taken = {s.start for s in subjects}
    figures = [f for f in figures if not (f.kind == "count" and f.start in taken) and f.kind != "against"]
    figures = [
        f for f in figures if f.kind not in PLACES or not any(at <= f.start < stop for at, stop in against)
    ]
    turns = [f for f in figures if f.kind == "turns"]
    mentions = [
        m for m in (*names, *subjects, *figures) if m in turns or not any(inside(m, t) for t in turns)
    ]
    mentions = with_shared_places(doc, sorted(mentions, key=_order), span.end)
    mentions = with_parallel_values(doc, mentions, span.end)
    return names_first(doc, with_further_lists(doc, mentions, span.end))


def _within_name(figure: Figure, names: list[Any]) -> bool:
    """True for words of state and places that are part of a name (`Vai trò người đứng đầu`, `Chỉ số hài lòng`)."""
    if figure.kind not in WORD_KINDS and figure.kind not in PLACES:
        return False
    return any(n.start <= figure.start and figure.end <= n.end for n in names)


def _order(mention: Mention) -> tuple[int, bool]:
    if isinstance(mention, Figure):
        return (mention.end - 1 if mention.kind in WHOLE_SPAN else mention.start), True
    return mention.start, False


def _outermost(figures: list[Figure]) -> list[Figure]:
    """A place's tail takes up the counts and regions in it."""
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _read_tail(doc: Document, figure: Figure, end: int) -> None:
    """The scope right after a place: `thứ 2 của Bắc Trung bộ`, `dẫn đầu khối sở, ngành`, `thứ 8 cả nước`."""
    tail = _TAIL.match(doc.folded, figure.end, end)
    at = tail.end() if tail else figure.end
    national = NATIONAL.match(doc.folded, at, end)
    region = (
        _BLOCK.match(doc.folded, at, end)
        or _OWN_REGION.match(doc.folded, at, end)
        or region_at(doc.folded, at, end)
    )
    if national:
        figure.parts["national"], figure.end = "1", national.end()
    elif region:
        figure.parts["scope"], figure.end = doc.text[region.start() : region.end()], region.end()
    if (national or region) and tail and tail["n"]:
        figure.parts["out"] = tail["n"]


def _subjects(doc: Document, span: Span, figures: list[Figure], context: Context) -> list[SubjectMention]:
    years = [int(f.parts["y"]) for f in figures if f.kind == "year"]
    found = find_subjects(doc, span.start, span.end, years[0] if years else context.year)
    listed = listed_units(doc, span)
    found = [m for m in found if not any(m.start < one.end and one.start < m.end for one in listed)] + listed
    return sorted([*found, *bare_districts(doc, span, found)], key=lambda mention: mention.start)


def _anaphora(doc: Document, span: Span, context: Context) -> list[SubjectMention]:
    if context.last is None:
        return []
    found = _THIS.finditer(doc.folded, span.start, span.end)
    return [SubjectMention(match.start(), match.end(), context.last) for match in found]


def _spoken(doc: Document, span: Span, names: list[Any]) -> list[IndexMention]:
    """`xếp thứ 9 về chuyển đổi số`: after a place the field of work means its index."""
    found = []
    for match in _RANKED_IN.finditer(doc.folded, span.start, span.end):
        start, end = match.span("n")
        if not any(n.start < end and n.end > start for n in names):
            found.append(IndexMention(start, end, _FIELD_INDEX[match["n"]]))
    return found


def _satisfaction(doc: Document, span: Span, names: list[Any], context: Context) -> list[IndexMention]:
    """`mức độ hài lòng` names SIPAS only with sự phục vụ, or as a bare figure beside another index's."""
    found = []
    for match in _SATISFACTION.finditer(doc.folded, span.start, span.end):
        if any(n.start < match.end() and n.end > match.start() for n in names):
            continue
        rest = doc.folded[match.end() : min(span.end, match.end() + 140)]
        beside = context.index is not None or any(
            isinstance(n, IndexMention) for n in names if n.start < match.start()
        )
        if "sự phục vụ" in rest or (beside and _FIGURE_NEXT.match(rest)):
            found.append(IndexMention(match.start(), match.end(), "SIPAS"))
    return found
