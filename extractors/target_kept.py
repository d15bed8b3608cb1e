"""Targets without a figure: what is to be kept (duy trì thứ hạng), and what is to be better than a stated baseline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.document import Document, Node, Span
from extractors.indices import ComponentMention
from extractors.target_clauses import Clauses
from extractors.target_figures import TargetFigure
from extractors.target_measure import bare_subject, plain
from extractors.target_topics import Topic, first_topics, index_above, named_topics, names_in
from extractors.target_words import words
from schemas.vocabulary import Comparator, TargetKind

_KEEPS = re.compile(r"duy trì|giữ vững|giữ nguyên|bảo toàn")
_KEPT_END = re.compile(
    r"[;:]|\.\s|[,(]\s?(?=(?:phấn đấu|đạt|góp phần|đảm bảo|bảo đảm|trong đó|tăng|xếp|không để|tạo|gắn|từ đó|đồng thời|chỉ tiêu)\b)"
)
_LISTS = re.compile(r"chỉ số thành phần|lĩnh vực|các chỉ số|các nội dung|trục nội dung")
_GOES_ON = re.compile(
    r"(?:[\s,]|và|ổn định|vững chắc|tiếp tục|từng bước|cải thiện|nâng cao|phát huy|giữ vững|duy trì|tăng)+"
)
_BASE = r"năm (?P<year>20\d\d)|(?:kết quả |cùng kỳ )?năm (?:liền )?trước(?: liền kề)?|cùng kỳ|năm liền kề"
_MEAN = r"(?:mức |chỉ số |điểm )?(?:bình quân|trung bình|trung vị)(?: chung)?(?: của)? (?:cả nước|toàn quốc|vùng|khu vực|các tỉnh)"
_BETTER = re.compile(
    rf"(?P<than>không thấp hơn|bằng hoặc cao hơn|cao hơn hoặc bằng|bằng hoặc tốt hơn|cao hơn|tốt hơn|thấp hơn|ít hơn|nhanh hơn|tăng|giảm|cải thiện)"
    rf"(?: bậc| hạng| thứ hạng| thứ bậc| điểm số| điểm)?(?: so với| với| hơn)?(?: (?:kết quả|mức|thứ hạng|điểm số|điểm|chỉ số))?(?: (?:của|đạt được))? (?:(?P<base>{_BASE})|(?P<mean>{_MEAN}))"
)
_MORE: dict[str, Comparator] = {
    "không thấp hơn": ">=", "bằng hoặc cao hơn": ">=", "cao hơn hoặc bằng": ">=", "bằng hoặc tốt hơn": ">=",
    "thấp hơn": "<", "giảm": "<", "ít hơn": "<",
}  # fmt: skip
_STRIVES = re.compile(r"ph[aâấầ]n đấu|phần đầu|mục tiêu|bảo đảm|đảm bảo|chỉ tiêu|quyết tâm")
_PLACE = re.compile(r"thứ hạng|xếp hạng|thứ bậc|vị trí|vị thứ|(?:tăng|giảm) (?:bậc|hạng)")
_TOLD = re.compile(r"\b(?:đã|đạt|xếp|tăng|giảm) .{0,60}$|\bđã\b|hiện nay|còn thấp|chưa")


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
        if any(span.start < clause.end and clause.start < span.end for span in taken) or _inside(
            found, match.start()
        ):
            continue
        what = words("kept").search(doc.folded, match.end(), min(clause.end, match.end() + 60))
        if what is not None and re.fullmatch(r"[^.;()%\d]*", doc.folded[match.end() : what.start()]):
            kept = _kept(doc, node, sentence, clause, what)
            found += kept
    return found


def _inside(found: list[Unfigured], start: int) -> bool:
    return any(one.clause.start <= start < one.clause.end for one in found)


def _kept(doc: Document, node: Node, sentence: Span, clause: Span, what: re.Match[str]) -> list[Unfigured]:
    listed = _LISTS.search(doc.folded, clause.start, clause.end)
    reach = Span(clause.start, sentence.end if listed else clause.end)
    names = names_in(doc, reach.start, reach.end)
    collective = listed is not None and not names
    above = index_above(doc, node, clause.start) if not names and not collective else None
    rate = what[0] in ("tỷ lệ", "tỉ lệ", "mức", "mức độ hài lòng")
    if not (names or above or collective or rate) or (what[0] == "kết quả" and not names):
        return []
    fields = [n for n in names if isinstance(n, ComponentMention)]
    strong = [n for n in names if not (isinstance(n, ComponentMention) and n.weak)]
    topics = (
        first_topics(doc, node, strong or names) if names and not rate else [Topic(None if rate else above)]
    )
    components: tuple[str, ...] = ()
    if len(fields) > 2:
        components = tuple(named[1] for n in fields if (named := n.code_in(topics[0].index)) is not None)
        topics = [Topic(topics[0].index, index_name=topics[0].index_name)]
    figure = TargetFigure(clause.start, clause.start, "maintain", None, None, None, sort="keep")
    return [
        Unfigured(figure, clause, topic, _kept_words(doc, clause, topic), components=components)
        for topic in topics
    ]


def _kept_words(doc: Document, clause: Span, topic: Topic) -> str:
    """The words after the verbs of keeping, up to a list's introduction; of a quoted field its name."""
    if (
        topic.component_name is not None
        and topic.named is not None
        and doc.folded[topic.named.start - 1] == '"'
    ):
        return topic.component_name
    opened = _GOES_ON.match(doc.folded, clause.start, clause.end)
    text = doc.text[opened.end() if opened else clause.start : clause.end]
    return plain(re.split(r"\s(?:như|gồm|bao gồm|sau)\s?:", text)[0])


def compared_in(
    doc: Document, node: Node, sentence: Span, clauses: Clauses, taken: list[Span], *, aims: bool
) -> list[Unfigured]:
    """`cao hơn năm 2024`, `giảm so với năm trước liền kề`: a stated baseline without a figure."""
    found = []
    for match in _BETTER.finditer(doc.folded, sentence.start, sentence.end):
        clause = Span(clauses.around(match.start(), match.end(), []).start, match.end())
        before = doc.folded[clause.start : match.start()]
        plainly = match["than"] in ("tăng", "giảm", "cải thiện")
        strives = _STRIVES.search(doc.folded, clause.start if plainly else sentence.start, match.start())
        if not (aims or strives) or (
            plainly and any(s.start < match.end() and clause.start < s.end for s in taken)
        ):
            continue
        if _TOLD.search(before) and not _STRIVES.search(before):
            continue
        found.append(_compared(doc, node, sentence, clause, match))
    return found


def _compared(doc: Document, node: Node, sentence: Span, clause: Span, match: re.Match[str]) -> Unfigured:
    before = doc.folded[sentence.start : match.start()]
    kind: TargetKind = (
        "rank_change" if _PLACE.search(before[-60:] + match[0]) else ("level" if match["mean"] else "change")
    )
    figure = TargetFigure(
        match.start(), match.end(), kind, _MORE.get(match["than"], ">"), None, None, sort="compared"
    )
    names = names_in(doc, clause.start, match.start())
    topic = named_topics(doc, node, names)[0] if names else Topic()
    measure = bare_subject(plain(doc.text[clause.start : match.start()]))
    return Unfigured(
        figure,
        clause,
        topic,
        measure or plain(doc.text[clause.start : clause.end]),
        base_year=_year(match["year"]),
    )


def _year(printed: str | None) -> int | None:
    return int(printed) if printed else None
