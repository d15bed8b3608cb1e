"""Which indices and fields the words of a target name: a single one, or each of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.document import Document, Node, Span
from extractors.folding import fold
from extractors.indices import ComponentMention, IndexMention, find_names
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
_LISTED = re.compile(
    r"chỉ số|lĩnh vực|nội dung|tiêu chí|năm 20\d\d|của tỉnh|(?:par|sipas|papi|pci|dti|ddci|pgi)(?:[ -]?index)?\b"
    r"|[,()/\"\s]|và"
)
_OF = re.compile(r"\"?\s*(?:\(?(?:của|trong|thuộc)|-)\s*(?:bộ\s)?\"?$")
_SATISFIED = re.compile(
    r"(?:mức độ|tỷ lệ|tỉ lệ|sự) hài lòng[^;.:]{0,140}?sự phục vụ"
    r"(?: của (?:các )?cơ quan(?: hành chính)?(?: nhà nước)?)?"
)
_PART = re.compile(r"chỉ số (?:thành phần )?\"?$")
_PARTS_LISTED = re.compile(
    r"(?<!\w)(?:các|những|\d{1,2}|hai|ba|bốn|năm) chỉ số thành phần(?!\w)[^.;:()\n]{0,60}:[^.;\n]{0,240}$"
)
"""`Các chỉ số thành phần do Sở theo dõi: Gia nhập thị trường (…), …`"""
_FAR = 320
_REST = 120
"""How far after `Chỉ số hài lòng` the words may stand that say with what."""


_CONTENT = re.compile(r"(?:tỷ|tỉ) lệ [^,.;:()]{0,60}hài lòng (?:với|về|đối với)(?: việc)? $")
_SHARE = re.compile(r"(?:tỷ|tỉ) (?:trọng|lệ đóng góp)(?: (?:giá trị tăng thêm|đóng góp|quy mô))?(?: của)? $")


def names_in(doc: Document, start: int, end: int) -> list[Name]:
    """Indices and fields named between the offsets; satisfaction is SIPAS only with what is served by the state."""
    found: list[Name] = [
        n
        for n in find_names(doc.folded, start, end)
        if not (_not_sipas(doc, n, end) or _is_share(doc, n, start) or _is_content(doc, n, start))
    ]
    for match in _SATISFIED.finditer(doc.folded, start, end):
        if not any(n.start < match.end() and n.end > match.start() for n in found):
            found.append(IndexMention(match.start(), match.end(), "SIPAS"))
    return sorted(found, key=lambda name: name.start)


def _is_share(doc: Document, name: Name, start: int) -> bool:
    """True for `tỷ trọng kinh tế số`: a share of the economy, and no field of an index."""
    return isinstance(name, ComponentMention) and _SHARE.search(doc.folded, start, name.start) is not None


def _is_content(doc: Document, name: Name, start: int) -> bool:
    """True for `tỷ lệ người dân hài lòng với thủ tục hành chính`: what people are content with, and no field."""
    return isinstance(name, ComponentMention) and _CONTENT.search(doc.folded, start, name.start) is not None


def _not_sipas(doc: Document, name: Name, end: int) -> bool:
    """True for the satisfaction of patients, of pupils' parents, or with one kind of service."""
    if (
        not isinstance(name, IndexMention)
        or name.code != "SIPAS"
        or "sipas" in doc.folded[name.start : name.end]
    ):
        return False
    rest = doc.folded[name.end : min(end, name.end + _REST)]
    return "sự phục vụ" not in rest and "sipas" not in rest and words("served").search(rest) is not None


def named_topics(doc: Document, node: Node, found: list[Name]) -> list[Topic]:
    """The fields or the indices of the list that the last name closes."""
    last = found[-1]
    before = found[-2] if len(found) > 1 else last
    of_index = isinstance(last, IndexMention) and isinstance(before, ComponentMention)
    if of_index and _OF.match(doc.folded[before.end : last.start]):
        last = before
    spoken = next((n.code for n in found if isinstance(n, IndexMention)), None)
    spoken = spoken or index_above(doc, node, last.start)
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
    named = name.code_in(spoken) or _by_class(doc, name)
    return Topic(named[0], named[1], doc.text[name.start : name.end], None, span) if named else OPERATIONAL


def _by_class(doc: Document, name: ComponentMention) -> tuple[str, str] | None:
    """A field of one index only is named where it is called a part of one: `Chỉ số thành phần Gia nhập thị trường`."""
    called = _PART.search(doc.folded, max(0, name.start - 24), name.start) or _PARTS_LISTED.search(
        doc.folded, max(0, name.start - _FAR), name.start
    )
    return name.codes[0] if called and len(name.codes) == 1 else None


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


def earlier_topic(doc: Document, node: Node, before: int) -> Topic:
    """The index that the item's words before the offset spoke of last."""
    last = next(
        (n for n in reversed(names_in(doc, node.own.start, before)) if isinstance(n, IndexMention)), None
    )
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


def indices_above(doc: Document, node: Node) -> list[str]:
    """The indices that the nearest heading with any names."""
    return next((found for text in headings_above(doc, node) if (found := topics_in(fold(text))[0])), [])
