"""For which index and field a target is set: by the names right before its figure, else by the headings above."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.document import Document, Node, Span
from extractors.folding import fold
from extractors.indices import ComponentMention, IndexMention, find_names
from extractors.target_figures import TargetFigure
from extractors.target_words import words
from extractors.task_topics import headings_above, topics_in

Name = IndexMention | ComponentMention


@dataclass(frozen=True, slots=True)
class Topic:
    """Index, component and its printed words; all None for an operational target. ``named`` is where they stand."""

    index: str | None = None
    component: str | None = None
    component_name: str | None = None
    index_name: str | None = None
    named: Span | None = None
    indices: tuple[str, ...] = ()
    """The indices that a collective target (mỗi chỉ số) is set for, where the words name them."""


OPERATIONAL = Topic()
_COUNTS = frozenset({"level", "count", "change", "bare"})
_TOTAL = re.compile(r"điểm tổng hợp|tổng điểm|điểm số|thứ hạng|xếp hạng|điểm chung|chỉ số chung")
_COLLECTIVE = re.compile(
    r"(?:các|mỗi|từng|những) (?:chỉ số|tiêu chí|lĩnh vực|nội dung)(?! (?:thành phần|nội dung)?:?\s*\")|chỉ số thành phần(?!:?\s*\")|chỉ số nội dung(?!:?\s*\")"
)
_NUMBER_OF = re.compile(r"\bsố (?:lượng )?(?:chỉ số|nội dung|lĩnh vực|tiêu chí)")
_EACH = re.compile(r"(?:mỗi|từng) chỉ số")
_BARE = re.compile(
    r"(?:phấn đấu|đạt|từ|đến|năm|20\d\d|và|các|những|tiếp theo|trong|phải|bảo đảm|đảm bảo|duy trì|tỉnh|của|cần|hằng|hàng|hết|khoảng|gần|mức|ở|là|chỉ tiêu|mục tiêu|cụ thể|tiếp tục|giai đoạn|ổn định|ngay|cao|\s|,|:|-)*$"
)
_NOT_NOUN = re.compile(
    r"(?:và|trở|so với|trong|vào|theo|của tỉnh|năm 20|đối với|trên tổng|với|hoặc|đến|nằm|xếp|tăng|giảm|cả năm)\b"
)
_LISTED = re.compile(
    r"chỉ số|lĩnh vực|nội dung|tiêu chí|năm 20\d\d|của tỉnh|(?:par|sipas|papi|pci|dti|ddci|pgi)(?:[ -]?index)?\b|[,()/\"\s]|và"
)
_OF = re.compile(r"\"?\s*(?:\(?(?:của|trong|thuộc)|-)\s*(?:bộ\s)?\"?$")
_CRITERION = re.compile(
    r"(?:chỉ số|tiêu chí|nội dung|lĩnh vực)(?: thành phần| nội dung)?:? ?(?:\"(?P<quoted>[^\"]{3,90})\"|(?P<plain>(?!\s|(?:đạt|xếp|đứng|tăng|giảm|phấn|duy|nằm|thuộc|phải|cần|từ|tối|ít|thành|nội|có)\b)[^,.;:()\"\d]{3,70}?)) ?"
    r"(?=:|≥|>|đạt|xếp|đứng|tăng|giảm|phấn đấu|duy trì|nằm|thuộc|phải|cần|từ|tối thiểu|ít nhất)"
)
_POINTS_OF = re.compile(
    r"\W{0,4}(?P<name>[^\W\d_][^\d%:;.()\"]{2,70}?)\"?\s?(?::|-|đạt|phải đạt|phấn đấu đạt|tăng)\s?$"
)
_SATISFIED = re.compile(
    r"(?:mức độ|tỷ lệ|tỉ lệ|sự) hài lòng[^;.:]{0,140}?sự phục vụ(?: của (?:các )?cơ quan(?: hành chính)?(?: nhà nước)?)?"
)
_SERVED = re.compile(
    r"người bệnh|bệnh nhân|y tế|giáo dục|phụ huynh|học sinh|khám|giải quyết (?:thủ tục|tthc|hồ sơ)|tiếp nhận|dịch vụ (?:sự nghiệp|công ích)"
)


def topics_for(doc: Document, node: Node, sentence: Span, clause: Span, figure: TargetFigure) -> list[Topic]:
    """One topic for each index, or each field, that the words name for the figure."""
    counts = figure.sort in _COUNTS
    criterion = _criterion(doc, clause, figure)
    if criterion is not None:
        return [_with_index(criterion, index_above(doc, node, figure.start))]
    found = _names_for(doc, sentence, clause, figure)
    if found:
        gap = doc.folded[found[-1].end : figure.start]
        if _EACH.search(gap):
            return [Topic(indices=tuple(dict.fromkeys(n.code for n in found if isinstance(n, IndexMention))))]
        other = words("foreign").search(gap)
        if other or (counts and _counts_noun(doc, clause, figure, gap)):
            return [OPERATIONAL]
        return named_topics(doc, node, found)
    return [_unnamed(doc, node, sentence, clause, figure)]


def _names_for(doc: Document, sentence: Span, clause: Span, figure: TargetFigure) -> list[Name]:
    """The names before the figure in its clause, else before it in the sentence, else right after it."""
    text = doc.folded[clause.start : figure.start]
    before = names_in(doc, clause.start, figure.start)
    goes_on = (
        figure.sort not in _COUNTS or _BARE.match(text) or _TOTAL.search(text) or _COLLECTIVE.search(text)
    )
    if not before and goes_on:
        before = names_in(doc, sentence.start, figure.start)
    if before or figure.sort in ("count", "grade"):
        return before or names_in(doc, figure.start, figure.end)
    if not _BARE.match(text) and figure.sort in _COUNTS:
        return []
    after = names_in(doc, figure.end, clause.end)[:1]
    if after and re.fullmatch(r"[^\d;.]{0,60}", doc.folded[figure.end : after[0].start]):
        return after
    rest = [] if figure.sort in _COUNTS else names_in(doc, figure.end, sentence.end)
    return (
        rest[:1]
        if len({n.code for n in rest if isinstance(n, IndexMention)}) == 1
        and ";" not in doc.folded[figure.end : rest[0].start]
        else []
    )


def names_in(doc: Document, start: int, end: int) -> list[Name]:
    """Indices and fields named between the offsets; satisfaction is SIPAS only with what is served by the state."""
    found: list[Name] = [n for n in find_names(doc.folded, start, end) if not _not_sipas(doc, n, end)]
    for match in _SATISFIED.finditer(doc.folded, start, end):
        if not any(n.start < match.end() and n.end > match.start() for n in found):
            found.append(IndexMention(match.start(), match.end(), "SIPAS"))
    return sorted(found, key=lambda n: n.start)


def _not_sipas(doc: Document, name: Name, end: int) -> bool:
    if (
        not isinstance(name, IndexMention)
        or name.code != "SIPAS"
        or "sipas" in doc.folded[name.start : name.end]
    ):
        return False
    rest = doc.folded[name.end : min(end, name.end + 120)]
    return "sự phục vụ" not in rest and "sipas" not in rest and _SERVED.search(rest) is not None


def _criterion(doc: Document, clause: Span, figure: TargetFigure) -> Topic | None:
    """A criterion that the lexicon lacks: its words are the component."""
    if figure.unit == "%" or figure.sort in ("count", "grade"):
        return None
    match = None
    for match in _CRITERION.finditer(doc.folded, clause.start, min(len(doc.folded), figure.start + 12)):
        pass
    if match is None or match.start() >= figure.start:
        return None
    span = Span(*match.span("quoted" if match["quoted"] else "plain"))
    if find_names(doc.folded, match.start(), span.end) or _TOTAL.search(doc.folded, span.start, span.end):
        return None
    name = doc.text[span.start : span.end]
    return Topic(component=name, component_name=name, named=span)


def _with_index(topic: Topic, index: str | None) -> Topic:
    return Topic(index, topic.component, topic.component_name, None, topic.named) if index else OPERATIONAL


def _unnamed(doc: Document, node: Node, sentence: Span, clause: Span, figure: TargetFigure) -> Topic:
    """Without a name: places and total scores are those of the index above, other figures operational."""
    text = doc.folded[clause.start : figure.start]
    if figure.sort == "count" and _NUMBER_OF.search(text):
        return Topic(index_above(doc, node, figure.start))
    if _COLLECTIVE.search(text) and figure.sort != "group":
        return Topic(indices=tuple(_indices_above(doc, node)))
    if figure.sort in ("count", "bare") or words("foreign").search(text):
        return OPERATIONAL
    if figure.sort in _COUNTS and not _TOTAL.search(text):
        if figure.unit == "%" and _noun_follows(doc, clause, figure):
            return OPERATIONAL
        if _BARE.match(text) and figure.sort != "change":
            return _earlier(doc, node, sentence)
        return _own_criterion(doc, node, clause, figure)
    above, earlier = index_above(doc, node, figure.start), _earlier(doc, node, clause)
    return earlier if earlier.index == above else Topic(above)


def _own_criterion(doc: Document, node: Node, clause: Span, figure: TargetFigure) -> Topic:
    """Points under an index's heading are those of the criterion that the clause is about: `Chi phí tuân thủ: 7,2 điểm`."""
    match = _POINTS_OF.match(doc.folded, clause.start, figure.start) if figure.unit == "diem" else None
    index = index_above(doc, node, clause.start) if match else None
    if match is None or index is None:
        return OPERATIONAL
    name = doc.text[match.start("name") : match.end("name")]
    return Topic(index, name, name, None, Span(*match.span("name")))


def _noun_follows(doc: Document, clause: Span, figure: TargetFigure) -> bool:
    after = doc.folded[figure.end : clause.end].lstrip()
    return bool(re.match(r"[^\W\d_]", after)) and not _NOT_NOUN.match(after)


def _counts_noun(doc: Document, clause: Span, figure: TargetFigure, gap: str) -> bool:
    """True where the figure counts what follows it (`100% hồ sơ`) and no index stands right before it."""
    return figure.unit == "%" and _noun_follows(doc, clause, figure) and not re.search(r"đạt|≥|>", gap)


def named_topics(doc: Document, node: Node, found: list[Name]) -> list[Topic]:
    """The fields or the indices of the list that the last name closes."""
    last = found[-1]
    if isinstance(last, IndexMention) and len(found) > 1 and isinstance(found[-2], ComponentMention):
        if _OF.match(doc.folded[found[-2].end : last.start]):
            last = found[-2]
    spoken = next((n.code for n in found if isinstance(n, IndexMention)), None) or index_above(
        doc, node, last.start
    )
    topics: dict[tuple[str | None, str | None], Topic] = {}
    for name in _list_of(doc, found, last):
        topic = _topic(doc, name, spoken)
        topics.setdefault((topic.index, topic.component), topic)
    return list(topics.values())


def first_topics(doc: Document, node: Node, found: list[Name]) -> list[Topic]:
    """The fields or the indices of the list that the first name opens."""
    for at in range(len(found), 0, -1):
        if _list_of(doc, found[:at], found[at - 1])[0] is found[0]:
            return named_topics(doc, node, found[:at])
    return []


def _topic(doc: Document, name: Name, spoken: str | None) -> Topic:
    span = Span(name.start, name.end)
    if isinstance(name, IndexMention):
        return Topic(name.code, None, None, name.name, span)
    named = name.code_in(spoken)
    return Topic(named[0], named[1], doc.text[name.start : name.end], None, span) if named else OPERATIONAL


def _list_of(doc: Document, found: list[Name], last: Name) -> list[Name]:
    """The names of the list that the last one closes: only commas, brackets and `và` between them."""
    listed = [last]
    for name in reversed(found[: found.index(last)]):
        first = listed[0]
        if type(name) is not type(last):
            break
        again = isinstance(name, IndexMention) and isinstance(first, IndexMention) and name.code == first.code
        if not again and _LISTED.sub("", doc.folded[name.end : first.start]):
            break
        listed.insert(0, name)
    return listed


def _earlier(doc: Document, node: Node, sentence: Span) -> Topic:
    """The index that the sentence before in the same item spoke of last."""
    found = names_in(doc, node.own.start, sentence.start)
    last = next((n for n in reversed(found) if isinstance(n, IndexMention)), None)
    return _topic(doc, last, None) if last else OPERATIONAL


def index_above(doc: Document, node: Node, before: int) -> str | None:
    """The one index that the item's own earlier words, the nearest heading, or the title names."""
    texts = [doc.folded[node.own.start : before], *map(fold, headings_above(doc, node))]
    if doc.info and doc.info.title:
        texts.append(fold(doc.info.title))
    for text in texts:
        indices, _ = topics_in(text)
        if indices:
            return indices[0] if len(indices) == 1 else None
    return None


def _indices_above(doc: Document, node: Node) -> list[str]:
    return next((found for text in headings_above(doc, node) if (found := topics_in(fold(text))[0])), [])
