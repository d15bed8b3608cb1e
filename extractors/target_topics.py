"""For which index and field a target is set: by the names right before its figure, else by the headings above."""

from __future__ import annotations

import re

from extractors.document import Document, Node, Span
from extractors.folding import fold
from extractors.indices import ComponentMention, IndexMention, find_criteria, find_names
from extractors.target_figures import TargetFigure
from extractors.task_topics import headings_above, topics_in

Topic = tuple[str | None, str | None, str | None]
"""Index, component and the component's printed words; all null for an operational target."""

_FOREIGN = re.compile(
    r"tỷ lệ|tỉ lệ|tỷ trọng|thời gian|tốc độ|số lượng|bình quân|hồ sơ|dân số|giải ngân|mức độ|phủ sóng|chiếm|grdp|"
    r"văn bản|nhiệm vụ|thủ tục(?! hành chính công)|số hóa|vốn|doanh nghiệp đăng ký"
)
_TOTAL = re.compile(r"điểm tổng hợp|tổng điểm|điểm số|thứ hạng|xếp hạng")
_COLLECTIVE = re.compile(r"các chỉ số|mỗi chỉ số|từng chỉ số|chỉ số nội dung|chỉ số thành phần|tiêu chí")
_BARE = re.compile(r"(?:phấn đấu|đạt|từ|đến|năm|20\d\d|và|các|những|tiếp theo|trong|phải|bảo đảm|đảm bảo|duy trì|tỉnh|của|\s|,|-)*$")
_NOT_NOUN = re.compile(r"(?:và|trở|so với|trong|vào|theo|của tỉnh|năm 20|đối với|trên tổng|với)\b")
_LISTED = re.compile(r"par-?\s?index|parindex|sipas|papi|pci|dti|ddci|pgi|chỉ số|[,()/\s]|và")


def topics_for(doc: Document, node: Node, sentence: Span, clause: Span, figure: TargetFigure) -> list[Topic]:
    """One topic for each index that the words name for the figure."""
    folded = doc.folded
    head = clause.start if find_names(folded, clause.start, figure.start) else sentence.start
    names: list[IndexMention | ComponentMention] = list(find_names(folded, head, figure.start))
    criteria = find_criteria(doc, Span(clause.start, min(len(folded), figure.start + 8)), names)
    if criteria:
        return [(index_above(doc, node, figure.start), criteria[-1].codes[0][1], criteria[-1].codes[0][1])]
    counts = figure.sort in ("level", "count", "change")
    if names:
        if counts and (_FOREIGN.search(folded, names[-1].end, figure.start) or _counts_noun(doc, clause, figure, names)):
            return [(None, None, None)]
        return named_topics(doc, node, names)
    text = folded[clause.start : figure.start]
    if figure.sort == "count" or (_COLLECTIVE.search(text) and figure.sort != "group"):
        return [(None, None, None)]
    if counts and not _TOTAL.search(text):
        earlier = _earlier(doc, node, sentence) if figure.sort == "level" and _BARE.match(text) else None
        operational = figure.unit == "%" and _noun_follows(doc, clause, figure)
        return [(earlier if not operational else None, None, None)]
    return [(index_above(doc, node, figure.start), None, None)]


def _noun_follows(doc: Document, clause: Span, figure: TargetFigure) -> bool:
    after = doc.folded[figure.end : clause.end].lstrip()
    return bool(re.match(r"[^\W\d_]", after)) and not _NOT_NOUN.match(after)


def _counts_noun(
    doc: Document, clause: Span, figure: TargetFigure, names: list[IndexMention | ComponentMention]
) -> bool:
    """True where the figure counts what follows it (`100% hồ sơ`) and no index stands right before it."""
    gap = doc.folded[names[-1].end : figure.start]
    return figure.unit == "%" and _noun_follows(doc, clause, figure) and not re.search(r"đạt|:|≥|>", gap + " ")


def named_topics(doc: Document, node: Node, names: list[IndexMention | ComponentMention]) -> list[Topic]:
    """The field named last, or the indices of the list that the last one closes."""
    last = names[-1]
    spoken = next((n.code for n in names if isinstance(n, IndexMention)), None) or index_above(doc, node, last.start)
    if isinstance(last, ComponentMention):
        named = last.code_in(spoken)
        return [(named[0], named[1], doc.text[last.start : last.end])] if named else [(None, None, None)]
    alike = [n.code for n in names if isinstance(n, IndexMention) and _joined(doc, n, last)]
    return [(code, None, None) for code in dict.fromkeys(alike)]


def _joined(doc: Document, one: IndexMention, last: IndexMention) -> bool:
    """True for an index of the same list: only commas, brackets and `và` between it and the last."""
    return one is last or not _LISTED.sub("", doc.folded[one.end : last.start])


def _earlier(doc: Document, node: Node, sentence: Span) -> str | None:
    """The index that the sentence before in the same item spoke of last."""
    names = find_names(doc.folded, node.own.start, sentence.start)
    return next((n.code for n in reversed(names) if isinstance(n, IndexMention)), None)


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
