"""Criteria that the index lexicon lacks, named before a figure; their words are the component."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from extractors.document import Document, Span
from extractors.folded import Led, led_phrases
from extractors.folding import fold
from extractors.indices import ComponentMention
from extractors.wordlists import wordings, words

_NOUN = r"(?:chỉ số|tiêu chí|nội dung|trụ cột|lĩnh vực|hạng mục)"
_KIND = r"(?:\s+(?:thành phần|nội dung|chính|con|cụ thể))?"
_FIGURE = (
    r"(?=(?:đạt|được)\s+(?:mức\s+|điểm\s+)?\d|(?:xếp|đứng)\s+(?:ở\s+)?(?:thứ|hạng|vị trí|\d)|(?:hạng"
    r"|ở vị trí|vị trí)\s+(?:thứ\s+)?\d"
    r"|(?:mất|tụt|lùi|rớt|thụt)\s+\d{1,2}\s+bậc|(?:tăng|giảm)\s+(?:từ\s+)?\d|là\s+\d|\d{1,2}[.,]\d|\((?:đạt|tăng|giảm|xếp|hạng|thứ|\d|\+|-)|:\s*(?:đạt\s+|xếp\s+)?(?:thứ\s+)?\d)"
)
_NAMED = Led(
    re.compile(rf"{_NOUN}{_KIND}\s+(?:thì\s+)?\"?(?P<name>[^,.;:()\d\"]{{3,70}}?)\"?\s*{_FIGURE}"),
    "chỉ tiêu nội trụ lĩnh hạng",
)
_QUOTED = re.compile(
    rf"\"(?P<name>[^,.;:()\d\"]{{3,70}})\"\s*(?:của (?:tỉnh|thành phố)\s+)?(?:(?:chỉ|vẫn|đã|cũng|lại)\s+){{0,2}}{_FIGURE}"
)
"""In an index's own sentence a quoted name before a figure is a criterion's."""
_MANY = r"(?:\d{1,2}(?:/\d{1,2})?|các|những|một số|hai|ba|bốn|năm|sáu|bảy|tám|mười)"
_INTRODUCTION = re.compile(
    rf"(?:{_MANY}\s+{_NOUN}{_KIND}|{_NOUN}(?:\s+(?:thành phần|nội dung|chính|con)))\b[^.;:()]{{0,70}}:"
)
_SCORED = re.compile(r"thành phần|nội dung|chỉ số chính|điểm|hạng|bậc|tăng|giảm|\bxếp\b|\bđạt\b|trụ cột")
_SEGMENT = re.compile(
    rf"\s*(?:và\s+|-\s*|\+\s*|[a-zđ]\)\s*|\d{{1,2}}[.)]\s*)?\"?(?P<name>[^\d,.;:()\"+]{{4,80}}?)\"?\s*{_FIGURE}"
)
_PARTS = re.compile(r"[;,](?![^(]{0,80}\))")
_DIGIT = re.compile(r"\d")
_NO_NAME = re.compile(
    r"(?:nếu|trong năm|trường hợp|chỉ cần|ban hành|thực hiện|trong đó|đồng thời|tăng|giảm(?! thiểu)|xếp"
    r"|đứng|đạt|năm|tỉnh|so với|còn|các|có|và|đây|bị|nhưng|với|mức|được|điểm|hạng|thứ|kết quả"
    r"|theo|cao|thấp|tổng|thành phần|chung|vị trí|không|từ|trên|cả nước|chỉ số|này|của|nội dung|về|tụt|lên"
    r"|xuống|giữ|thuộc|nằm|là)\b"
)
_SATISFACTION = re.compile(
    r"mức (?:độ )?hài lòng (?:của người dân(?:, tổ chức)? )?(?:về|đối với"
    r"|với) (?:[^,.;:()\d]|, (?!năm|tỉnh|xếp|đứng|tăng|giảm)){4,90}?(?=\s+(?:đạt|là|ở mức|tăng|giảm)\b|\s*\(|\s*:)"
)


_OTHER_SATISFACTION = re.compile(r"hài lòng")
_ITS_OBJECT = re.compile(r"[^.;:()\d]{1,120}?(?=\s+(?:đạt|là|ở mức|tăng|giảm)\b|[.;:()\d]|$)")


@cache
def _known(index: str | None) -> Led | None:
    """The criteria of an index that has no codes for them, by name."""
    names = wordings("criteria.toml").get((index or "").removesuffix("_LOCAL"))
    return led_phrases(names) if names else None


class Named(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def is_criterion(index: str | None, name: str) -> bool:
    """True where the words name one of the index's criteria, though they are another index's field too."""
    known = _known(index)
    return known is not None and known.pattern.fullmatch(fold(name)) is not None


def is_other_satisfaction(folded: str, start: int, end: int) -> bool:
    """`Mức độ hài lòng với dịch vụ y tế`, `Chỉ số hài lòng của người bệnh`: measured, but no SIPAS."""
    if not _OTHER_SATISFACTION.search(folded, start, end):
        return False
    following = _ITS_OBJECT.match(folded, start)
    said = folded[start : max(end, following.end() if following else end)]
    return "phục vụ" not in said and words("measures.toml", "otherwise_satisfied").search(said) is not None


def introduces_fields(folded: str) -> bool:
    """True for a lead-in whose list names fields: `Điểm cụ thể ở các chỉ số thành phần:`."""
    text = folded.rstrip()[-140:]
    return text.endswith(":") and _INTRODUCTION.search(text) is not None and _SCORED.search(text) is not None


def find_criteria(
    doc: Document, span: Span, known: Sequence[Named], *, index: str | None, listed: bool
) -> list[ComponentMention]:
    """Names of criteria in the sentence: after their noun, in a list of fields, or (``listed``) at a list item's head."""
    folded = doc.folded
    known_names = _known(index)
    sure = (
        [match.span() for match in known_names.finditer(folded, span.start, span.end)] if known_names else []
    )
    if index == "SIPAS":
        found_here = (match.span() for match in _SATISFACTION.finditer(folded, span.start, span.end))
        sure += [place for place in found_here if not is_other_satisfaction(folded, *place)]
    if index is not None:
        sure += [match.span("name") for match in _QUOTED.finditer(folded, span.start, span.end)]
    found = [match.span("name") for match in _NAMED.finditer(folded, span.start, span.end)]
    introduces = folded.find(":", span.start, span.end) >= 0
    introduction = _INTRODUCTION.search(folded, span.start, span.end) if introduces else None
    if listed or introduction is not None:
        found += _segments(folded, introduction.end() if introduction else span.start, span.end)
    statistics = words("measures.toml", "statistics")
    found = [
        place for place in found if not (_NO_NAME.match(folded, *place) or statistics.match(folded, *place))
    ]
    kept: list[ComponentMention] = []
    for start, end in sorted([*sure, *found], key=lambda place: (place[0], -place[1])):
        if not any(n.start < end and n.end > start for n in (*known, *kept)):
            name = " ".join(doc.text[start:end].split())
            kept.append(ComponentMention(start, end, (("", name),), True))
    return kept


def _segments(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts, last = [start], start
    for match in _PARTS.finditer(folded, start, end):
        if match[0] == ";" or _DIGIT.search(folded, last, match.start()):
            cuts.append(match.end())
        last = match.end()
    matches = (_SEGMENT.match(folded, at, end) for at in cuts)
    spans = [match.span("name") for match in matches if match is not None]
    return [
        (at, stop) for at, stop in spans if not words("measures.toml", "foreign").search(folded, at, stop)
    ]
