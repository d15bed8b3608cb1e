"""Targets without a figure: what is to be kept (duy trì thứ hạng), and what is to be better than a stated baseline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.document import Document, Node, Span
from extractors.folded import Led
from extractors.indices import ComponentMention
from extractors.target_clauses import Clauses
from extractors.target_figures import TargetFigure
from extractors.target_measure import bare_subject, plain
from extractors.target_names import Name, Topic, first_topics, index_above, named_topics, names_in
from extractors.target_words import words
from schemas.vocabulary import Comparator, TargetKind

_KEEPS = Led(
    re.compile(r"duy trì|giữ vững|giữ nguyên|bảo toàn"),
    "duy giữ bảo",
)
_KEPT_END = re.compile(
    r"[;:]|\.\s|[,(]\s?(?=(?:phấn đấu|đạt|góp phần|đảm bảo|bảo đảm|trong đó|tăng|xếp|không để|tạo|gắn|từ đó"
    r"|đồng thời|chỉ tiêu)\b)"
)
_LISTS = re.compile(r"chỉ số thành phần|lĩnh vực|các chỉ số|các nội dung|trục nội dung")
_GOES_ON = re.compile(
    r"(?:[\s,]|và|ổn định|vững chắc|tiếp tục|từng bước|cải thiện|nâng cao|phát huy|giữ vững|duy trì|tăng)+"
)
_KEPT_YEAR = re.compile(
    r"(?:thứ hạng|thứ bậc|vị trí|hạng|điểm số|điểm|kết quả|mức)\s(?:đạt được\s|của\s)?năm\s(20\d\d)(?!\s(?:trở|và))"
)
"""`duy trì thứ hạng năm 2024`: the year in which what is kept was reached."""
_RATES = frozenset({"tỷ lệ", "tỉ lệ", "mức", "mức độ hài lòng"})
_BASE = r"năm (?P<year>20\d\d)|(?:kết quả |cùng kỳ )?năm (?:liền )?trước(?: liền kề)?|cùng kỳ|năm liền kề"
_MEAN = (
    r"(?:mức |chỉ số |điểm )?(?:bình quân|trung bình|trung vị)(?: chung)?(?: của)? "
    r"(?:cả nước|toàn quốc|vùng|khu vực|các tỉnh)"
)
_BETTER = Led(
    re.compile(
        r"(?P<than>không thấp hơn|(?:tối thiểu|ít nhất)(?: phải)? (?:ngang )?bằng"
        r"|bằng hoặc cao hơn|cao hơn hoặc bằng|bằng hoặc tốt hơn|cao hơn|tốt hơn|thấp hơn|ít hơn"
        r"|nhanh hơn|tăng|giảm|cải thiện)(?: bậc| hạng| thứ hạng| thứ bậc| điểm số| điểm)?(?: so với| với| hơn)?"
        r"(?: (?:kết quả|mức|thứ hạng|điểm số|điểm|chỉ số))?(?: (?:của|đạt được))?"
        rf" (?:(?P<base>{_BASE})|(?P<mean>{_MEAN}))"
    ),
    "không tối bằng cao tốt thấp ít nhanh tăng giảm cải",
)
_THINGS = Led(
    re.compile(
        r"(?P<than>giảm|tăng)(?! cường| trưởng| tốc| bậc| hạng| so) [^;.\d%:]{3,70}? (?:so với|hơn)"
        rf" (?:(?P<base>{_BASE})|(?P<mean>{_MEAN}))"
    ),
    "giảm tăng",
)
"""`giảm số vụ việc so với năm 2024`: under aims only, where nothing else is said of the thing."""
_MORE: dict[str, Comparator] = {
    "không thấp hơn": ">=", "bằng hoặc cao hơn": ">=", "cao hơn hoặc bằng": ">=", "bằng hoặc tốt hơn": ">=",
    "thấp hơn": "<", "giảm": "<", "ít hơn": "<",
}  # fmt: skip
_BY = re.compile(r"\s(?:từ|ít nhất|tối thiểu|trên|khoảng)?\s?\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|điểm|bậc)")
"""By how much stands after the baseline: that is a figure's own target."""
_VERSUS = re.compile(r"\s(?:so với|hơn)\s*$", re.I)
_STRIVES = re.compile(r"ph[aâấầ]n đấu|phần đầu|mục tiêu|bảo đảm|đảm bảo|chỉ tiêu|quyết tâm")
_PLACE = re.compile(r"thứ hạng|xếp hạng|thứ bậc|vị trí|vị thứ|(?:tăng|giảm) (?:bậc|hạng)")
_TOLD = re.compile(r"\b(?:đã|đạt|xếp|tăng|giảm) .{1,60}$|\bđã\b|hiện nay|còn thấp|chưa")


@dataclass(frozen=True, slots=True)
class Unfigured:
    """A target without a figure, ready to be made: its clause, its topic, its measure and what it is compared with."""

    figure: TargetFigure
    clause: Span
    topic: Topic
    measure: str
    base_year: int | None = None
    components: tuple[str, ...] = ()


def kept_in(doc: Document, node: Node, sentence: Span, taken: list[Span]) -> list[Unfigured]:
    """`duy trì`, `giữ vững` of a score, a place, a rate or a group; not where the same clause has a figure."""
    found: list[Unfigured] = []
    for match in _KEEPS.finditer(doc.folded, sentence.start, sentence.end):
        stop = _KEPT_END.search(doc.folded, match.end(), sentence.end)
        clause = Span(match.start(), stop.start() if stop else sentence.end)
        others = [*taken, *(one.clause for one in found)]
        if any(span.start < clause.end and clause.start < span.end for span in others):
            continue
        what = words("kept").search(doc.folded, match.end(), min(clause.end, match.end() + 60))
        if what is not None and re.fullmatch(r"[^.;()%\d]*", doc.folded[match.end() : what.start()]):
            found += _kept(doc, node, sentence, clause, what[0])
    return found


def _kept(doc: Document, node: Node, sentence: Span, clause: Span, what: str) -> list[Unfigured]:
    """One target for each index or field named; more than two fields are one collective target."""
    listed = _LISTS.search(doc.folded, clause.start, clause.end) is not None
    names = names_in(doc, clause.start, sentence.end if listed else clause.end)
    topics = _kept_topics(doc, node, clause, names, what, listed=listed)
    fields = [name for name in names if isinstance(name, ComponentMention)]
    components: tuple[str, ...] = ()
    if topics and len(fields) > 2:
        components = tuple(named[1] for n in fields if (named := n.code_in(topics[0].index)) is not None)
        topics = [Topic(topics[0].index, index_name=topics[0].index_name)]
    figure = TargetFigure(clause.start, clause.start, "maintain", None, None, None, sort="keep")
    base = _KEPT_YEAR.search(doc.folded, clause.start, clause.end)
    year = int(base[1]) if base else None
    return [
        Unfigured(figure, clause, topic, _kept_words(doc, clause, topic), year, components)
        for topic in topics
    ]


def _kept_topics(
    doc: Document, node: Node, clause: Span, names: list[Name], what: str, *, listed: bool
) -> list[Topic]:
    """What is kept: a rate, what is named, all of a list, or the index above; results only of what is named."""
    if what in _RATES:
        return [Topic()]
    before = [] if names or listed else _subjects(doc, node, clause)
    if before:
        return named_topics(doc, node, before)
    if names:
        strong = [name for name in names if not (isinstance(name, ComponentMention) and name.weak)]
        return first_topics(doc, node, strong or names)
    above = None if listed else index_above(doc, node, clause.start)
    return [Topic(above)] if (listed or above) and what != "kết quả" else []


def _subjects(doc: Document, node: Node, clause: Span) -> list[Name]:
    """The names that stand before the verb of keeping as its subject: `Thủ tục hành chính công: giữ vững thứ hạng`."""
    start = max(doc.folded.rfind(mark, node.own.start, clause.start) for mark in (";", ". "))
    opened = max(start + 1, node.own.start)
    if re.search(r"\d", doc.folded[opened : clause.start].lstrip(" 0123456789.)")):
        return []
    return names_in(doc, opened, clause.start)


def _kept_words(doc: Document, clause: Span, topic: Topic) -> str:
    """The words after the verbs of keeping, up to a list's introduction; of a quoted field its name."""
    if topic.component_name and topic.named and doc.folded[topic.named.start - 1] == '"':
        return topic.component_name
    opened = _GOES_ON.match(doc.folded, clause.start, clause.end)
    text = doc.text[opened.end() if opened else clause.start : clause.end]
    return plain(re.split(r"\s(?:như|gồm|bao gồm|sau)\s?:", text)[0])


def compared_in(
    doc: Document, node: Node, sentence: Span, clauses: Clauses, taken: list[Span], *, aims: bool
) -> list[Unfigured]:
    """`cao hơn năm 2024`, `giảm so với năm trước liền kề`: a stated baseline without a figure."""
    matches = [*_BETTER.finditer(doc.folded, sentence.start, sentence.end)]
    if aims and not matches:
        matches = [*_THINGS.finditer(doc.folded, sentence.start, sentence.end)]
    found = []
    for match in matches:
        clause = Span(clauses.around(match.start(), match.end(), []).start, match.end())
        if _BY.match(doc.folded, match.end()):
            continue
        plainly = match["than"] in ("tăng", "giảm", "cải thiện")
        figured = any(span.start < match.end() and clause.start < span.end for span in taken)
        strives = _STRIVES.search(doc.folded, clause.start if plainly else sentence.start, match.start())
        before = doc.folded[clause.start : match.start()]
        told = _TOLD.search(before) and not _STRIVES.search(before) and not (aims and figured)
        if (aims or strives) and not (plainly and figured) and not told:
            found += _compared(doc, node, sentence, clause, match)
    return found


def _compared(
    doc: Document, node: Node, sentence: Span, clause: Span, match: re.Match[str]
) -> list[Unfigured]:
    near = doc.folded[max(sentence.start, match.start() - 60) : match.end()]
    kind: TargetKind = "rank_change" if _PLACE.search(near) else "level" if match["mean"] else "change"
    more = ">=" if match["than"].endswith("bằng") else _MORE.get(match["than"], ">")
    figure = TargetFigure(match.start(), match.end(), kind, more, None, None, sort="compared")
    names = names_in(doc, clause.start, match.start())
    if not names and not bare_subject(plain(doc.text[clause.start : match.start()])):
        names = names_in(doc, sentence.start, match.start())
    topics = named_topics(doc, node, names) if names else [Topic()]
    base = int(match["year"]) if match["year"] else None
    measure = _compared_words(doc, clause, match)
    return [Unfigured(figure, clause, topic, measure, base_year=base) for topic in topics]


def _compared_words(doc: Document, clause: Span, match: re.Match[str]) -> str:
    """What is compared: the words before the comparison, or the thing that it holds (`giảm số vụ việc so với …`)."""
    if match.re is _THINGS.pattern:
        words_of = doc.text[match.start() : match.start("base") if match["base"] else match.start("mean")]
    else:
        words_of = doc.text[clause.start : match.start()]
    return bare_subject(plain(_VERSUS.sub("", words_of))) or plain(doc.text[clause.start : clause.end])
