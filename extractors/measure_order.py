"""Names that stand after what is theirs: they are read first, so that figures and fields find their index named."""

from __future__ import annotations

import re
from typing import Any

from extractors.document import Document
from extractors.figure_lists import ITEM, NEXT_ITEM
from extractors.figure_parts import PLACE, SPELT
from extractors.figures import Figure
from extractors.indices import ComponentMention, IndexMention
from extractors.subjects import SubjectMention

_STATED = frozenset({"rank", "first", "last", "most", "least", "second", "leads", "value", "bare"})
_ABOUT = re.compile(
    r"\s*về\s+(?:(?:kết quả|xếp hạng|bảng xếp hạng|mức độ|thực hiện|công tác|điểm số|bộ|chỉ số)\s+){0,3}[\"“]?"
)
"""From a place to its index: `xếp thứ 9 về PCI`."""
_SPELT_OUT = re.compile(r"\s+(?:của\s+|về\s+|trong\s+|ở\s+)?(?:bộ\s+)?chỉ số\s+[^,.;:()\d]{3,60}\(")
"""`hạng 18 Chỉ số năng lực cạnh tranh (PCI)`"""
_AT_FIELD = re.compile(
    r"\s+(?:ở|tại|trong)\s+(?:(?:chỉ số|lĩnh vực|nội dung|tiêu chí|trụ cột|thành phần)\s+){0,3}[\"“]?"
)
"""From a place to its field: `đứng thứ 2 ở chỉ số Tính minh bạch`."""
_RIGHT_AFTER = re.compile(r"\s+(?:chỉ số\s+)?")
"""`Với 45,1 điểm PAPI, …`"""
_OF = re.compile(
    r"[\"”]?\s*(?:\([^()]{1,20}\)\s*)?(?:của|thuộc|trong|theo)\s+(?:(?:bộ|chỉ số)\s+){0,2}[\"“]?"
)
"""From a field to its index: `chỉ số thành phần "Tính minh bạch" của PCI`."""
_LISTED = re.compile(
    r"[\"”]?\s*(?:,|và|;)\s*(?:(?:chỉ số|lĩnh vực|nội dung|tỉnh|thành phố|tp\.?|huyện)\s+)?[\"“]?"
)
_GOES_ON = re.compile(
    rf"\s*[,;(]\s*(?:và\s+)?(?:(?:xếp|đứng|đạt|có|được|ở|là|với|lần lượt|tương ứng|điểm số|tăng|giảm|tụt)\s+){{0,3}}"
    rf"(?P<place>(?:xếp\s+|đứng\s+)?{PLACE}\s*)?(?P<list>{ITEM}(?:\s*(?:,|;|và|,\s*và)\s*{ITEM}){{1,11}})"
)
"""A second list in the order of the first: `lần lượt đạt 88,4% và 83,1%; xếp thứ 16 và 25`."""
_ANY_ITEM = re.compile(rf"{ITEM}|(?:{PLACE}\s*)?{SPELT}")
_LAST_BRACKET = re.compile(r"\s*\(([^()]{1,80})\)$")


def with_further_lists(doc: Document, figures: list[Any], end: int) -> list[Any]:
    """The figures or mentions, those of a list that goes on with the order of a `lần lượt` before it made one figure."""
    found: list[Any] = []
    for figure in figures:
        if found and _is_list(found[-1]) and figure.start < found[-1].end:
            continue
        found.append(_without_last_bracket(figure) if _is_list(figure) else figure)
        while _is_list(found[-1]):
            match = _GOES_ON.match(doc.folded, found[-1].end, end)
            if match is None or _count(match["list"]) != _count(listed(found[-1])):
                break
            parts = {name: value for name, value in match.groupdict().items() if value}
            found.append(Figure("turns", match.start("list"), match.end(), parts))
            if "place" in parts:
                found[-1].start = match.start("place")
    return found


def _is_list(mention: Any) -> bool:
    return isinstance(mention, Figure) and mention.kind == "turns"


def listed(figure: Figure) -> str:
    """The figures of a list in turn, as printed: numbers, or places in words."""
    return figure.parts.get("list") or figure.parts["spelt"]


def _without_last_bracket(figure: Figure) -> Figure:
    """A bracket at the list's end that holds as many figures is a list of its own: `thứ 1 và 2 (93,4 và 92,8 điểm)`."""
    words = listed(figure)
    bracket = _LAST_BRACKET.search(words)
    if bracket is None or _count(bracket[1]) != _count(words):
        return figure
    kept = words[: bracket.start()]
    return Figure("turns", figure.start, figure.end - len(words) + len(kept), {**figure.parts, "list": kept})


def _count(words: str) -> int:
    return sum(1 for _ in _ANY_ITEM.finditer(words))


_PLACES_ON = re.compile(
    rf"{NEXT_ITEM}(?:{PLACE}\s*)?(?:\d{{1,3}}(?:\s*/\s*\d{{1,3}})?(?![\d,.]\d|\w|\s*(?:điểm|%|/))|{SPELT})"
)
_NAMES = (ComponentMention, IndexMention)
_OWNERS = (SubjectMention, ComponentMention, IndexMention)
_YEARS_JOIN = re.compile(r"\s*(?:,|và|,\s*và)\s*")
_TO_PLACE = re.compile(r"\s*(?:cùng\s+|đã\s+|vẫn\s+|lần lượt\s+|tiếp tục\s+)?")


def with_shared_places(doc: Document, mentions: list[Any], end: int) -> list[Any]:
    """The mentions, a place with others after it (`A, B và C xếp thứ 3, 4 và 5`) made one figure for as many owners."""
    found: list[Any] = []
    for mention in mentions:
        if (
            found
            and mention.start < found[-1].end
            and isinstance(found[-1], Figure)
            and found[-1].kind == "turns"
        ):
            continue
        many = (
            max(_owners_before(doc, found, mention), _years_right_before(doc, found, mention))
            if isinstance(mention, Figure) and mention.kind == "rank"
            else 0
        )
        found.append(_with_places_on(doc, mention, many, end) if many > 1 else mention)
    return found


def _owners_before(doc: Document, before: list[Any], place: Figure) -> int:
    """How many such owners stand right before the place."""
    if not before or not _TO_PLACE.fullmatch(doc.folded, before[-1].end, place.start):
        return 0
    return owners_before(doc, before)


def owners_before(doc: Document, before: list[Any]) -> int:
    """How many owners of one kind stand last, joined by commas and `và`; whose and when may follow them."""
    own = list(before)
    while own and (getattr(own[-1], "kind", "") == "year" or _says_whose(own)):
        own.pop()
    many = 1 if own and isinstance(own[-1], _OWNERS) else 0
    while many and many < len(own) and type(own[-many - 1]) is type(own[-1]):
        if not _LISTED.fullmatch(doc.folded, own[-many - 1].end, own[-many].start):
            break
        many += 1
    return many


def _years_right_before(doc: Document, before: list[Any], place: Figure) -> int:
    """How many years stand right before the place: `các năm 2019, 2020, 2021 xếp thứ 48, 44 và 43`."""
    near = before and _TO_PLACE.fullmatch(doc.folded, before[-1].end, place.start)
    return years_before(doc, before) if near else 0


def years_before(doc: Document, before: list[Any]) -> int:
    """How many years in a row stand last, but for a bracket's end and the names of what was measured then."""
    own = list(before)
    while own and not _is_year(own[-1]) and (not isinstance(own[-1], Figure) or own[-1].kind == "close"):
        own.pop()
    many = 1 if own and _is_year(own[-1]) else 0
    while many and many < len(own) and _is_year(own[-many - 1]):
        if not _YEARS_JOIN.fullmatch(doc.folded, own[-many - 1].end, own[-many].start):
            break
        many += 1
    return many


def _is_year(mention: Any) -> bool:
    return isinstance(mention, Figure) and mention.kind == "year"


def _says_whose(before: list[Any]) -> bool:
    """`PAR INDEX, SIPAS và PAPI của tỉnh`."""
    if not isinstance(before[-1], SubjectMention):
        return False
    earlier = next((m for m in reversed(before[:-1]) if getattr(m, "kind", "") != "year"), None)
    return isinstance(earlier, _NAMES)


def _with_places_on(doc: Document, place: Figure, many: int, end: int) -> Figure:
    at = place.end
    for _ in range(many - 1):
        match = _PLACES_ON.match(doc.folded, at, end)
        if match is None:
            return place
        at = match.end()
    if _PLACES_ON.match(doc.folded, at, end):
        return place
    words = doc.folded[place.start : at]
    kind = "list" if words[-1].isdigit() else "spelt"
    start = re.search(rf"\d|{SPELT}", words)
    return (
        Figure("turns", place.start, at, {"place": words[: start.start()], kind: words[start.start() :]})
        if start
        else place
    )


def names_first(doc: Document, mentions: list[Any]) -> list[Any]:
    """The mentions, in reading order but for an index or field that says whose the place or field before it is."""
    ordered: list[Any] = []
    for mention in mentions:
        at = len(ordered)
        if isinstance(mention, IndexMention) and ordered:
            at = _place_of(doc, ordered, mention)
        elif isinstance(mention, ComponentMention) and ordered:
            at -= _is_place_in(doc, ordered[-1], mention)
        ordered.insert(at, mention)
    return ordered


def _is_place_in(doc: Document, last: Any, field: ComponentMention) -> bool:
    """True for a place that only leads to the field that it is in."""
    place = isinstance(last, Figure) and last.kind == "rank"
    return place and _AT_FIELD.fullmatch(doc.folded, last.end, field.start) is not None


def _place_of(doc: Document, before: list[Any], index: IndexMention) -> int:
    last, at = before[-1], len(before) - 1
    if at and _is_stated(doc, before[-2]) and _SPELT_OUT.fullmatch(doc.folded, before[-2].end, index.start):
        return at - 1
    if _is_stated(doc, last) and _RIGHT_AFTER.fullmatch(doc.folded, last.end, index.start):
        return at
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


def _is_stated(doc: Document, mention: Any) -> bool:
    """True for a value or place that its index's name can follow bare: `45,1 điểm PAPI`, `quán quân PCI`."""
    if not isinstance(mention, Figure):
        return False
    return mention.kind in ("value", "rank") or doc.folded.endswith(
        ("quân", "khoa"), mention.start, mention.end
    )


def _is_field(mention: Any, index: IndexMention) -> bool:
    return isinstance(mention, ComponentMention) and mention.code_in(index.code) is not None
