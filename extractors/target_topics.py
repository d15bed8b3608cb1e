"""For which index and field a target is set: by the names right before its figure, else by the headings above."""

from __future__ import annotations

import re

from extractors.document import Document, Node, Span
from extractors.indices import IndexMention, find_names
from extractors.target_figures import TargetFigure
from extractors.target_names import (
    OPERATIONAL,
    Name,
    Topic,
    earlier_topic,
    index_above,
    indices_above,
    named_topics,
    names_in,
)
from extractors.target_words import alternatives, words

_COUNTS = frozenset({"level", "count", "change", "bare"})
_COLLECTIVE = re.compile(
    r"(?:các|mỗi|từng|những) (?:chỉ số|tiêu chí|lĩnh vực|nội dung)(?! (?:thành phần|nội dung)?:?\s*\")"
    r"|chỉ số (?:thành phần|nội dung)(?!:?\s*\")"
)
_NUMBER_OF = re.compile(r"\bsố (?:lượng )?(?:chỉ số|nội dung|lĩnh vực|tiêu chí)")
_SOME_OF = re.compile(r"\d/\d{1,2} (?:chỉ số|tiêu chí|lĩnh vực|nội dung)")
_PARTS = re.compile(
    r"\s*(?:chỉ số|nội dung|lĩnh vực|tiêu chí)(?: thành phần| nội dung)?(?: (?:của|thuộc))? [^\W\d_]+"
)
_SATISFACTION = re.compile(
    r"\W{0,12}(?:với |có |trong đó |và )?(?:mức độ|tỷ lệ|tỉ lệ) hài lòng(?: chung)?(?: phải| phấn đấu| đạt|:)*\s*"
)
"""Satisfaction and no word of with what: that of the index spoken of."""
_ABOUT = re.compile(r"\s(?:về|trong|theo) ")
"""`xếp loại khá trở lên về DDCI`."""
_OF_UNITS = re.compile(
    r"(?<!của )(?<!các )\b(?:xã|phường|thị trấn|đặc khu|đơn vị|cơ quan|sở|phòng|ban|huyện|trường|công chức|cán bộ|đảng viên"
    r"|chi bộ|thôn|bản|bộ phận)\b(?! (?:phấn đấu|quyết tâm))"
)
"""A grade of bodies or persons that the clause names is theirs, not an index's."""
_OF_POINTS = re.compile(r" (?:về )?(?:chỉ số )?")
_EACH = re.compile(r"(?:mỗi|từng) chỉ số")
_BARE = re.compile(rf"(?:{alternatives('bare')}|20\d\d|\s|,|:|-)*$")
_VERB = rf"(?:{alternatives('verbs')})\b"
_NO_FIELD = rf"(?!\s|(?:{alternatives('no_field')}|{alternatives('verbs')})\b)"
_CRITERION = re.compile(
    r"(?:chỉ số|tiêu chí|nội dung|lĩnh vực)(?: thành phần| nội dung)?:? ?"
    rf"(?:\"(?P<quoted>[^\"]{{3,90}})\"|(?P<plain>{_NO_FIELD}[^,.;:()\"\d]{{3,70}}?)) ?(?=:|≥|>|{_VERB})"
)
_POINTS_OF = re.compile(
    r"\W{0,4}(?P<name>[^\W\d_][^\d%:;.()\"]{2,70}?)\"?\s?(?::|-|(?:phải |phấn đấu )?đạt|tăng)\s?$"
)
_PROPER = re.compile(
    rf"(?:\s|trong đó|riêng|:|,|-){{0,12}}(?P<name>{_NO_FIELD}[^,;:.()\d%\"]{{4,60}}?)\s(?={_VERB})"
)
_VALUED = re.compile(r"đạt|≥|>")
_VERB_AFTER = 14
"""How much of the figure's own words may hold the verb that a field's name ends before."""


def topics_for(doc: Document, node: Node, sentence: Span, clause: Span, figure: TargetFigure) -> list[Topic]:
    """One topic for each index, or each field, that the words name for the figure."""
    counts = figure.sort in _COUNTS
    criterion = _criterion(doc, clause, figure)
    if criterion is not None:
        return [_with_index(criterion, index_above(doc, node, figure.start))]
    found = _names_for(doc, sentence, clause, figure)
    field = _proper_field(doc, sentence, clause, figure) if not counts or figure.unit == "diem" else None
    if field is not None:
        spoken = [n.code for n in found if isinstance(n, IndexMention)]
        return [_with_index(field, spoken[-1] if spoken else index_above(doc, node, figure.start))]
    if not found:
        return [_unnamed(doc, node, sentence, clause, figure)]
    gap = doc.folded[found[-1].end : figure.start]
    if _EACH.search(gap) and any(isinstance(n, IndexMention) for n in found):
        return [Topic(indices=tuple(dict.fromkeys(n.code for n in found if isinstance(n, IndexMention))))]
    if words("foreign").search(gap) or (counts and _counts_noun(doc, clause, figure, gap)):
        return [OPERATIONAL]
    return named_topics(doc, node, found)


def _names_for(doc: Document, sentence: Span, clause: Span, figure: TargetFigure) -> list[Name]:
    """The names before the figure in its clause, else before it in the sentence, else in or after it."""
    if figure.unit == "diem" and (owned := _names_right_after(doc, clause, figure)):
        return owned
    text = doc.folded[clause.start : figure.start]
    bare, counts = _BARE.match(text) is not None, figure.sort in _COUNTS
    before = names_in(doc, clause.start, figure.start)
    if not before and (not counts or bare or words("whole").search(text) or _COLLECTIVE.search(text)):
        before = names_in(doc, sentence.start, figure.start)
    if before or figure.sort in ("count", "grade"):
        parts = _PARTS.match(doc.folded, figure.end, clause.end) if figure.sort == "count" else None
        about = _ABOUT.match(doc.folded, figure.end, clause.end) if figure.sort == "grade" else None
        if about is not None and not before:
            return names_in(doc, about.end(), clause.end)[:1]
        return before or names_in(doc, figure.start, parts.end() if parts else figure.end)
    return _names_after(doc, sentence, clause, figure) if bare or not counts else []


def _names_right_after(doc: Document, clause: Span, figure: TargetFigure) -> list[Name]:
    """`đạt trên 72 điểm PCI`"""
    after = names_in(doc, figure.end, clause.end)[:1]
    near = after and isinstance(after[0], IndexMention)
    return after if near and _OF_POINTS.fullmatch(doc.folded, figure.end, after[0].start) else []


def _names_after(doc: Document, sentence: Span, clause: Span, figure: TargetFigure) -> list[Name]:
    """`Tăng 3 bậc Chỉ số PCI`; for a place the one index of the whole sentence."""
    after = names_in(doc, figure.end, clause.end)[:1]
    if after and re.fullmatch(r"[^\d;.]{0,60}", doc.folded[figure.end : after[0].start]):
        return after
    rest = [] if figure.sort in _COUNTS else names_in(doc, figure.end, sentence.end)
    single = len({n.code for n in rest if isinstance(n, IndexMention)}) == 1
    return rest[:1] if single and ";" not in doc.folded[figure.end : rest[0].start] else []


def _criterion(doc: Document, clause: Span, figure: TargetFigure) -> Topic | None:
    """A criterion that the lexicon lacks: its words are the component."""
    if figure.unit == "%" or figure.sort in ("count", "grade"):
        return None
    end = min(len(doc.folded), figure.start + _VERB_AFTER)
    matches = [m for m in _CRITERION.finditer(doc.folded, clause.start, end) if m.start() < figure.start]
    if not matches:
        return None
    match = matches[-1]
    span = Span(*match.span("quoted" if match["quoted"] else "plain"))
    if find_names(doc.folded, match.start(), span.end) or words("whole").search(
        doc.folded, span.start, span.end
    ):
        return None
    return _field(doc, span)


def _proper_field(doc: Document, sentence: Span, clause: Span, figure: TargetFigure) -> Topic | None:
    """A field that the lexicon lacks, known by its capital inside the sentence: `trong đó Hạ tầng số tăng 5 bậc`."""
    match = _PROPER.match(doc.folded, clause.start, figure.start + _VERB_AFTER)
    if match is None or match.start("name") >= figure.start or match.start("name") <= sentence.start + 2:
        return None
    span = Span(*match.span("name"))
    if not doc.text[span.start].isupper() or find_names(doc.folded, span.start, span.end):
        return None
    return _field(doc, span)


def _field(doc: Document, span: Span) -> Topic:
    name = doc.text[span.start : span.end]
    return Topic(component=name, component_name=name, named=span)


def _with_index(topic: Topic, index: str | None) -> Topic:
    return Topic(index, topic.component, topic.component_name, None, topic.named) if index else OPERATIONAL


def _unnamed(doc: Document, node: Node, sentence: Span, clause: Span, figure: TargetFigure) -> Topic:
    """Without a name: places and total scores are those of the index above, other figures operational."""
    text = doc.folded[clause.start : figure.start]
    if figure.sort == "count" and _NUMBER_OF.search(text):
        return Topic(index_above(doc, node, figure.start))
    if figure.sort == "grade" and _OF_UNITS.search(text):
        return OPERATIONAL
    if figure.sort != "group" and (_COLLECTIVE.search(text) or _SOME_OF.search(text)):
        return Topic(indices=tuple(indices_above(doc, node)))
    if figure.unit == "%" and _SATISFACTION.fullmatch(text):
        earlier = earlier_topic(doc, node, clause.start)
        return earlier if earlier.index == "SIPAS" else OPERATIONAL
    if figure.sort in ("count", "bare") or words("foreign").search(text):
        return OPERATIONAL
    if figure.sort not in _COUNTS or words("whole").search(text):
        above, earlier = index_above(doc, node, figure.start), earlier_topic(doc, node, clause.start)
        return earlier if earlier.index == above else Topic(above)
    if figure.unit == "%" and _noun_follows(doc, clause, figure):
        return OPERATIONAL
    if _BARE.match(text) and figure.sort != "change":
        return earlier_topic(doc, node, sentence.start)
    return _points_of(doc, node, clause, figure)


def _points_of(doc: Document, node: Node, clause: Span, figure: TargetFigure) -> Topic:
    """Points under an index's heading are those of what the clause is about: `Chi phí tuân thủ: 7,2 điểm`."""
    match = _POINTS_OF.match(doc.folded, clause.start, figure.start) if figure.unit == "diem" else None
    if match is None:
        return OPERATIONAL
    return _with_index(_field(doc, Span(*match.span("name"))), index_above(doc, node, clause.start))


def _noun_follows(doc: Document, clause: Span, figure: TargetFigure) -> bool:
    after = doc.folded[figure.end : clause.end].lstrip()
    return bool(re.match(r"[^\W\d_]", after)) and not words("no_noun").match(after)


def _counts_noun(doc: Document, clause: Span, figure: TargetFigure, gap: str) -> bool:
    """True where the figure counts what follows it (`100% hồ sơ`) and no index stands right before it."""
    return figure.unit == "%" and _noun_follows(doc, clause, figure) and not _VALUED.search(gap)
