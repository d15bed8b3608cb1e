"""Which of the subjects that a sentence names can own figures, and which are only compared with or named beside."""

from __future__ import annotations

import re
from typing import Any

from extractors.document import Document
from extractors.figure_parts import UNITS
from extractors.figures import Figure
from extractors.indices import ComponentMention, IndexMention
from extractors.subjects import SubjectMention, is_group

PLACES = frozenset(
    {"rank", "first", "second", "last", "most", "least", "band", "tops", "leads", "rank_bare", "rank_move"}
)
WHOLE_SPAN = frozenset({"list_of", "fields", "band", "group"})
"""Figures that hold words which name their index: they come after what stands in them."""
NATIONAL = re.compile(r"(?:phạm vi\s+)?(?:cả nước|toàn quốc)\b")
_APPOSED = re.compile(rf",\s*(?:là\s+)?{UNITS}\s+(?:có|đạt|đứng|xếp)\b")
_LEADER = re.compile(
    rf"\s*{UNITS}\s+(?:đang\s+|xếp\s+|đứng\s+|giữ\s+){{0,2}}(?:dẫn đầu|đầu|đầu bảng|cuối|cuối bảng|chót|thứ nhất|thứ nhì"
    r"|thấp nhất|cao nhất)(?:\s+(?:cả nước|toàn quốc|bảng))?\s+là\s"
)
"""`cách tỉnh đứng đầu là Quảng Ninh`: whoever leads is stated, not only compared with."""
_STOP = re.compile(r"[,.;:()]|\s(?:và|nhưng|song|đồng thời)\s+(?:đã\s+)?(?:xếp|đứng|đạt|vươn|nằm|giữ)\s")
"""Where what is compared with ends: `tăng 1,3% so với năm trước và xếp thứ 21`."""
_OF_COUNTRY = re.compile(
    r"(?:trung bình|bình quân|trung vị|index|sipas|papi|pci|dti|chỉ số|cchc|hành chính|hài lòng)"
    r"(?:\s+(?:của|năm|\d{4}|trên|toàn|chung|các|tỉnh))*\s+$"
)
_LEVEL = re.compile(r"cấp (?:sở|huyện|xã|tỉnh)")
_LEVEL_FIGURE = re.compile(r"\s*(?:\(|:\s*)?\s*(?:đạt\s+|là\s+|ở mức\s+)?(?:\d|trung bình|bình quân)")
_OWN_SEGMENT = re.compile(
    r"(?:[,;:.(\n]|^)\s*(?:(?:và|còn|ở|đối với|riêng|trong đó|của|tại)\s+){0,3}(?:các đơn vị\s+)?$"
    r"|cơ quan hành chính(?: nhà nước)?\s+$"
)
_ITS_VALUE = re.compile(r"\s*\((?:đạt\s+)?\d{2,3}[.,]\d{1,3}\s*(?:điểm|%)?\)")
_SOON = 30
"""A mean may be named so soon after its group: `các tỉnh đạt trung bình 86%`."""
_SIDE = re.compile(
    r"(?<!\w)(?:sau|xếp trên|đứng trên|xếp dưới|đứng trước|xếp sau|cùng với|ngang|bằng|kém|thua)\s+(?:tỉnh "
    r"|thành phố |tp\.? ?|huyện )?$"
    r"|(?<!\w)(?:xếp|đứng|chỉ) (?:sau|trên|dưới|trước)\s+[^,.;:()\d]{2,30} và\s+(?:tỉnh |thành phố |tp\.? ?|huyện )?$"
    r"|(?<!\w)(?:nhường|nhượng|trao|để)(?: lại)? [^,.;:()]{2,60} (?:cho|vào tay)\s+(?:tỉnh |thành phố |tp\.? ?)?$"
)


def inside(mention: Any, figure: Figure) -> bool:
    """True where the mention begins within the figure's words."""
    return figure.start <= mention.start < figure.end


def visible(
    doc: Document,
    subjects: list[SubjectMention],
    names: list[Any],
    figures: list[Figure],
    against: list[tuple[int, int]],
) -> list[SubjectMention]:
    """Subjects that can own figures: not part of a name, of a place's scope, or of what is compared with."""
    places = [f for f in figures if f.kind in PLACES or f.kind == "scope"]
    lists = [f for f in figures if f.kind in WHOLE_SPAN]
    means = [f.start for f in figures if f.kind == "mean"] + [n.start for n in names if names_mean(doc, n)]
    indexed = any(isinstance(n, IndexMention) for n in names)
    kept = []
    for subject in subjects:
        in_name = any(subject.start < n.end and subject.end > n.start for n in names)
        broad = subject.subject is not None and subject.subject.kind == "khac"
        in_place = any(inside(subject, f) for f in ([*places, *lists] if broad else places))
        compared = any(at <= subject.start < stop for at, stop in against)
        if not (
            in_name
            or in_place
            or (compared and not _with_value(doc, subject))
            or _only_scope(doc, subject, means, indexed)
        ):
            kept.append(subject)
    return kept


def against_spans(doc: Document, figures: list[Figure]) -> list[tuple[int, int]]:
    """From `so với` to the next comma; not where what is compared with is spoken of further."""
    starts = [(f.start, _STOP.search(doc.folded, f.end)) for f in figures if f.kind == "against"]
    spans = [(at, stop.start() if stop else len(doc.folded)) for at, stop in starts]
    ends = {f.start: f.end for f in figures if f.kind == "against"}
    spans = [(at, stop) for at, stop in spans if not _LEADER.match(doc.folded, ends[at])]
    return [(at, stop) for at, stop in spans if not _APPOSED.match(doc.folded, stop)]


def names_mean(doc: Document, name: IndexMention | ComponentMention) -> bool:
    """`Chỉ số trung bình CCHC`."""
    return "trung bình" in doc.folded[name.start : name.end]


def _only_scope(doc: Document, subject: SubjectMention, means: list[int], indexed: bool) -> bool:
    """A group has a figure only as a mean, `cả nước` also as an index's whole: `SIPAS 2023 của cả nước đạt …`."""
    if subject.subject is None or not is_group(subject.subject):
        return False
    if not NATIONAL.match(doc.folded, subject.start):
        mean = any(at < subject.end + _SOON for at in means)
        return not (mean or (indexed and _level_has(doc, subject)))
    return not _OF_COUNTRY.search(doc.folded, max(0, subject.start - 40), subject.start)


def _with_value(doc: Document, subject: SubjectMention) -> bool:
    """`chỉ kém thành phố Lai Châu (86,05 điểm)`: the other's own value stands in the bracket."""
    return is_side(doc, subject) and _ITS_VALUE.match(doc.folded, subject.end) is not None


def _level_has(doc: Document, subject: SubjectMention) -> bool:
    """`cấp huyện đạt 84,2%; cấp xã đạt 81,7%`: the mean of a level, in a segment of its own."""
    return (
        _LEVEL.fullmatch(doc.folded, subject.start, subject.end) is not None
        and _LEVEL_FIGURE.match(doc.folded, subject.end) is not None
        and _OWN_SEGMENT.search(doc.folded, max(0, subject.start - 24), subject.start) is not None
    )


def is_side(doc: Document, subject: SubjectMention) -> bool:
    """`xếp thứ 2, sau Quảng Ninh (72,85 điểm)`: named beside, it owns only the bracket after it."""
    return _SIDE.search(doc.folded, max(0, subject.start - 90), subject.start) is not None
