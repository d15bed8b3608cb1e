"""Names that stand after what is theirs: they are read first, so that figures and fields find their index named."""

from __future__ import annotations

import re
from typing import Any

from extractors.document import Document
from extractors.figure_parts import PLACE
from extractors.figure_patterns import ITEM
from extractors.figures import Figure
from extractors.indices import ComponentMention, IndexMention

_STATED = frozenset({"rank", "first", "last", "most", "least", "second", "leads", "value", "bare"})
_ABOUT = re.compile(
    r"\s*về\s+(?:(?:kết quả|xếp hạng|bảng xếp hạng|mức độ|thực hiện|công tác|điểm số|bộ|chỉ số)\s+){0,3}[\"“]?"
)
"""From a place to its index: `xếp thứ 9 về PCI`."""
_OF = re.compile(
    r"[\"”]?\s*(?:\([^()]{1,20}\)\s*)?(?:của|thuộc|trong|theo)\s+(?:(?:bộ|chỉ số)\s+){0,2}[\"“]?"
)
"""From a field to its index: `chỉ số thành phần "Tính minh bạch" của PCI`."""
_LISTED = re.compile(r"[\"”]?\s*(?:,|và|;)\s*(?:(?:chỉ số|lĩnh vực|nội dung)\s+)?[\"“]?")
_GOES_ON = re.compile(
    rf"\s*[,;]\s*(?:và\s+)?(?:(?:xếp|đứng|đạt|có|được|ở|là|với|lần lượt|tương ứng|điểm số|tăng|giảm|tụt)\s+){{0,3}}"
    rf"(?P<place>(?:xếp\s+|đứng\s+)?{PLACE}\s*)?(?P<list>{ITEM}(?:\s*(?:,|;|và|,\s*và)\s*{ITEM}){{1,11}})"
)
"""A second list in the order of the first: `lần lượt đạt 88,4% và 83,1%; xếp thứ 16 và 25`."""


def with_further_lists(doc: Document, figures: list[Figure], end: int) -> list[Figure]:
    """The figures, those of a list that goes on with the order of a `lần lượt` before it made one figure."""
    found: list[Figure] = []
    for figure in figures:
        if found and figure.start < found[-1].end:
            continue
        found.append(figure)
        while found[-1].kind == "turns":
            match = _GOES_ON.match(doc.folded, found[-1].end, end)
            if match is None or _count(match["list"]) != _count(found[-1].parts["list"]):
                break
            parts = {name: value for name, value in match.groupdict().items() if value}
            found.append(Figure("turns", match.start("list"), match.end(), parts))
            if "place" in parts:
                found[-1].start = match.start("place")
    return found


def _count(words: str) -> int:
    return sum(1 for _ in re.finditer(ITEM, words))


def names_first(doc: Document, mentions: list[Any]) -> list[Any]:
    """The mentions, in reading order but for an index that says whose the place or field right before it is."""
    ordered: list[Any] = []
    for mention in mentions:
        at = len(ordered)
        if isinstance(mention, IndexMention) and ordered:
            at = _place_of(doc, ordered, mention)
        ordered.insert(at, mention)
    return ordered


def _place_of(doc: Document, before: list[Any], index: IndexMention) -> int:
    last, at = before[-1], len(before) - 1
    if isinstance(last, Figure) and last.kind in _STATED:
        return at if _ABOUT.fullmatch(doc.folded, last.end, index.start) else at + 1
    if not _is_field(last, index) or not _OF.fullmatch(doc.folded, last.end, index.start):
        return at + 1
    while (
        at
        and _is_field(before[at - 1], index)
        and _LISTED.fullmatch(doc.folded, before[at - 1].end, before[at].start)
    ):
        at -= 1
    return at


def _is_field(mention: Any, index: IndexMention) -> bool:
    return isinstance(mention, ComponentMention) and mention.code_in(index.code) is not None
