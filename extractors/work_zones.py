"""What a heading says of the items below it: that they are work, aims, a report, requests, money or scope."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extractors.document import Document, Node
from extractors.folding import fold
from extractors.wordlists import words

Zone = Literal["work", "other", "unknown"]
Kind = Literal[
    "work", "said", "content", "aims", "report", "requests", "answers", "money", "scope", "unknown"
]
"""``said``: led in by a conclusion or an answer, so that items which name somebody are work; ``content``: the body
of a plan whose heading assigns nothing by its words."""


def pattern(key: str) -> re.Pattern[str]:
    """The wordings of one list of work.toml as a pattern on folded text."""
    return words("work.toml", key)


_HEAD = 22
"""Words that bar work must stand this near a heading's beginning, unless it is all in capitals."""
_MASKED = re.compile(
    r"mục tiêu quốc gia|phản ánh(?:,| và) kiến nghị|hoàn thành (?:tốt |xuất sắc )?nhiệm vụ"
    r"|tự đánh giá|đánh giá, (?:chấm|xếp loại|phân loại)|(?:theo dõi|giám sát|kiểm tra)(?:,| và) đánh giá"
    r"|trách nhiệm giải trình|quyền(?: hạn)?(?:,| và) trách nhiệm|chức năng, nhiệm vụ"
    r"|(?:sáng kiến|mô hình)(?:,| và)(?: các| những)? giải pháp|khắc phục (?:các |những )?(?:tồn tại"
    r"|hạn chế|khó khăn|nguyên nhân)(?:, (?:tồn tại|hạn chế|yếu kém))*"
    r"|yêu cầu (?=(?:các|thủ trưởng|giám đốc|chủ tịch|ubnd|ủy ban|sở|phòng|ban|bộ|đồng chí|toàn thể|cán bộ"
    r"|văn phòng|công an)\b)"
)
_MARK = re.compile(
    r"(?:phần|chương|mục|phụ lục|điều)\s+(?:thứ\s+\w{2,5}|[ivx]{1,5}|\d{1,2})(?!\w)\s*[.:-]?\s*|[ivx\d]{1,5}[.)]\s*"
)
_TITLE = re.compile(
    r"(?:kế hoạch|quyết định|chỉ thị|chương trình|đề án|thông báo|báo cáo|tờ trình|công văn)\b(?! thực hiện)"
)
_LOOKED_AT = re.compile(
    r"(?:các )?nội dung (?:\w+ ){0,3}(?:kiểm tra|giám sát|thanh tra|khảo sát|tuyên truyền|hội nghị|cuộc thi|tập huấn)\b"
)
_ALSO = re.compile(r"(?:,| và|;| -)\s(?:(?:các|những|một số)\s)?")
_OF_OTHERS = re.compile(r"kiến nghị(?:, đề xuất)? của")
_BARRING: tuple[Kind, ...] = ("aims", "report", "requests", "money", "scope")


@lru_cache(maxsize=2048)
def heading_kind(heading: str, *, report: bool = False) -> Kind:
    """What a heading says of the items below it; of several telling words the first decides.

    ``report``: in a report a word of work must stand near the heading's beginning.
    """
    folded = _MASKED.sub(lambda match: "x" * len(match[0]), fold(heading))
    mark = _MARK.match(folded)
    head = mark.end() if mark else 0
    if _TITLE.match(folded, head):
        return "unknown"
    if pattern("heading_content").fullmatch(folded[head:].rstrip(" :.")):
        return "content"
    work = pattern("heading_work_head").match(folded, head) or pattern("heading_work").search(folded)
    if report and work and work.start() - head > _HEAD:
        work = None
    if report and pattern("heading_requests_alone").fullmatch(folded[head:].rstrip(" :.")):
        return "requests"
    if _LOOKED_AT.match(folded, head):
        return "scope"
    barred = None if pattern("improves").match(folded, head) else _barred(folded, head, heading.isupper())
    if barred is None or (work and work.start() < barred[0]):
        return "work" if work else "unknown"
    return _both(folded, barred) if work else barred[1]


def _barred(folded: str, head: int, capitals: bool) -> tuple[int, Kind] | None:
    """Where the first word stands that says what is no work, and what it is."""
    found: list[tuple[int, Kind]] = []
    for kind in _BARRING:
        match = pattern(f"heading_{kind}").search(folded, head)
        near = match is not None and (match.start() - head <= _HEAD or capitals)
        if match and near and (kind != "scope" or match.start() == head):
            told = "answers" if kind == "requests" and _OF_OTHERS.search(folded) else kind
            found.append((match.start(), told))
    return min(found) if found else None


def _both(folded: str, barred: tuple[int, Kind]) -> Kind:
    """For `mục tiêu, nhiệm vụ`: work where work stands beside the other as its equal, unknown beside a report."""
    at, kind = barred
    for joint in _ALSO.finditer(folded, at):
        if pattern("heading_work").match(folded, joint.end()):
            return "unknown" if kind in ("report", "requests", "answers") else "work"
    return kind


def last_match(key: str, folded: str) -> re.Match[str] | None:
    """The last place where a wording of the list stands, or None."""
    found = None
    for match in pattern(key).finditer(folded):
        found = match
    return found


def heading_zone(heading: str) -> Zone:
    """The same in three values."""
    return _ZONES.get(heading_kind(heading), "other")


_ZONES: dict[Kind, Zone] = {"work": "work", "unknown": "unknown", "content": "unknown", "said": "unknown"}


def told_by(doc: Document, node: Node) -> Kind:
    """What a section says of the ones that it holds: only headings and lead-ins tell."""
    introduces = node.section.heading is not None or ends_with_colon(doc, node)
    if not introduces or node.kind == "gach":
        return "unknown"
    return heading_kind(doc.text[node.own.start : node.own.end], report=is_report(doc))


def is_report(doc: Document) -> bool:
    """True for a report: what it says was mostly done."""
    return doc.info is not None and doc.info.doc_type == "bao-cao"


_YEARED = re.compile(r"\d{1,5}/(?:19|20)\d\d/")
_RULES = re.compile(r"\b(?:quy định|quy chế|quy trình|tiêu chuẩn|tiêu chí|định mức)\b")
_REGULATIONS = frozenset({"nghi-dinh", "thong-tu", "luat", "quy-dinh"})


def is_regulation(doc: Document) -> bool:
    """True for what lays down rules: its articles say how things are done, and give work only to those they name."""
    info = doc.info
    if info is None or info.doc_type != "quyet-dinh":
        return info is not None and info.doc_type in _REGULATIONS
    return _YEARED.match(info.number or "") is not None and _RULES.search(fold(info.title or "")) is not None


def is_news(doc: Document) -> bool:
    """True for a news page: an agency that acts on a day is told of, unless somebody gives it the work."""
    return doc.info is not None and doc.info.doc_type == "tin-tuc"


def zone_of(doc: Document, node: Node) -> Zone:
    """The zone by the nearest heading above the node that tells."""
    for ancestor in node.ancestors():
        kind = told_by(doc, ancestor)
        if kind not in ("unknown", "content"):
            return _ZONES.get(kind, "other")
    return "unknown"


def ends_with_colon(doc: Document, node: Node) -> bool:
    """True for a section whose own words end in a colon."""
    return doc.text[node.own.start : node.own.end].rstrip().endswith(":")
