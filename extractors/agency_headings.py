"""Headings and lead-ins that name agencies for what stands below them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from extractors.agency_runs import as_printed, runs_of
from extractors.assignment import Roles, roles_between
from extractors.document import Document, Node
from extractors.folded import Led
from extractors.past import is_past
from extractors.work_zones import ends_with_colon, pattern
from schemas.vocabulary import AgencySource


@dataclass(slots=True)
class Holder:
    """Agencies that a heading or a line gives to what is below it, and by which of the two.

    ``lost``: the heading's numbering has a gap, so that it can't be trusted to hold here.
    """

    leads: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)
    source: AgencySource = "heading"
    lost: bool = False


_ANY = frozenset({"các cơ quan", "các đơn vị", "các cơ quan, đơn vị"})
_LONGEST = 600
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_VERBS = Led(
    re.compile(r"\b(?:chủ trì|phối hợp)\b"),
    "chủ phối",
)
_DONE = re.compile(
    r"(?:thực hiện|tập trung|triển khai)[^:;.]{0,60}(?:nội dung|nhiệm vụ|giải pháp|công việc|việc"
    r"|công tác)?[^:;.]{0,30}:\s*$"
)
_MARK = re.compile(r"^(?:[ivx\d]{1,5}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]\s*")
_WHERE = re.compile(r"\s(?:trên địa bàn|công lập).*$")
_ISSUES = re.compile(r"(?:ban hành|xây dựng) (?:kế hoạch|chương trình|chỉ thị|quyết định|đề án|quy chế)")
_PERSONS = re.compile(
    r"(?:\d[\d.]{0,12}\s*)?(?:đối với|trách nhiệm của)\s+(?:(?:các|từng|mỗi|toàn thể|đội ngũ)\s+)?"
)


@cache
def _around() -> re.Pattern[str]:
    return re.compile(rf"(?:[\s:;,./()-]|{pattern('around').pattern})*")


def names_between(doc: Document, start: int, end: int) -> list[str]:
    """The agencies of words that are nothing but agencies, else an empty list."""
    folded = doc.folded[start:end]
    rest = list(_BRACKETS.sub(lambda match: " " * len(match[0]), folded))
    names: list[str] = []
    for run in runs_of(doc, start, end):
        if rest[run.start - start] != " ":
            rest[run.start - start : run.end - start] = " " * (run.end - run.start)
            names += [name for name in run.everyone if name not in names]
    return names if names and _around().fullmatch("".join(rest)) else []


def heading_names(doc: Document, node: Node) -> list[str]:
    """The agencies of a heading or lead-in that is nothing but agencies, else an empty list."""
    if (node.section.heading is None and not ends_with_colon(doc, node)) or len(node.own) > _LONGEST:
        return []
    names = names_between(doc, node.own.start, node.own.end)
    names = names or _with_small_parts(doc, node)
    if names:
        return [] if _only_groups_others(doc, node, names) else names
    return _unit_before_colon(doc, node, doc.folded[node.own.start : node.own.end])


_SMALL_PARTS = re.compile(
    r"(?:,\s[^\W\d_A-Z][^\W\d_ ]*(?: [^\W\d_]{1,7}){0,5}){0,3}\s(?:và)\s[^\W\d_]{1,7}(?: [^\W\d_]{1,7}){0,5}\s*[:.]?\s*"
)


def _with_small_parts(doc: Document, node: Node) -> list[str]:
    """A unit whose name goes on in small letters, alone in its heading: `Phòng Quản lý đô thị, hạ tầng và cây xanh`."""
    runs = runs_of(doc, node.own.start, node.own.end)
    if (
        len(runs) != 1
        or len(runs[0].names) != 1
        or not _around().fullmatch(doc.folded, node.own.start, runs[0].start)
    ):
        return []
    parts = doc.text[runs[0].end : node.own.end]
    if not parts.startswith(",") or not parts.islower() or not _SMALL_PARTS.fullmatch(parts):
        return []
    listed = re.split(r",\s|\svà\s", doc.folded[runs[0].end + 2 : node.own.end])
    if any(pattern("acts").match(part) for part in listed):
        return []
    return [f"{runs[0].names[0]}{' '.join(parts.split()).rstrip(' :.')}"]


def _only_groups_others(doc: Document, node: Node, names: list[str]) -> bool:
    """True for `Trách nhiệm các cơ quan` over headings that are agencies: it only says what follows."""
    return set(names) <= _ANY and any(heading_names(doc, child) for child in node.children)


def _unit_before_colon(doc: Document, node: Node, folded: str) -> list[str]:
    """A unit of one's own place before the colon: `Các thôn, tổ dân phố:`."""
    bare = folded.strip().rstrip(":").strip()
    named = _MARK.sub("", bare)
    if named and ends_with_colon(doc, node) and pattern("units_alone").fullmatch(named):
        return [f"các {_WHERE.sub('', named).removeprefix('các ')}"]
    if len(bare) > 60 or not pattern("units").match(bare):
        return []
    return [as_printed(doc.text[node.own.start : node.own.end].strip().rstrip(":"))]


def names_persons(doc: Document, node: Node) -> bool:
    """True for a heading on persons: `Đối với cán bộ, công chức`; it leads nothing."""
    folded = doc.folded[node.own.start : node.own.end]
    opening = _PERSONS.match(folded)
    return opening is not None and pattern("persons").match(folded, opening.end()) is not None


def heading_holder(doc: Document, node: Node) -> Holder | None:
    """What a heading, or an item that introduces others, gives to what it holds."""
    names = heading_names(doc, node)
    verbs = _VERBS.finds(doc.folded, node.own.start, node.own.end)
    if names and not verbs:
        return Holder(names)
    listed = node.label is not None and any(child.label is not None for child in node.children)
    introduces = listed or node.section.heading is not None or ends_with_colon(doc, node)
    if introduces and names_persons(doc, node):
        return Holder()
    if not introduces or len(node.own) > _LONGEST:
        return None
    roles = roles_between(doc, node.own.start, node.own.end, loose=True)
    if not roles.leads and ends_with_colon(doc, node):
        roles = Roles(_opening_names(doc, node), roles.helps)
    leads = (
        [] if set(roles.leads) <= _ANY and any(heading_names(doc, c) for c in node.children) else roles.leads
    )
    if not leads or is_past(doc, node.own.start, node.own.end):
        return None
    return Holder(leads, roles.helps, "heading" if names else "group-line")


_CONCERNING = re.compile(r"\s*(?:trong|về|thuộc|theo|căn cứ|được|phụ trách|thực hiện|tham gia|làm)\b")


def _opening_names(doc: Document, node: Node) -> list[str]:
    """The agencies that open a lead-in which says what they are concerned with: `Các cơ quan … trong công tác …:`."""
    run = next(iter(runs_of(doc, node.own.start, node.own.end)), None)
    if run is None or not _around().fullmatch(doc.folded, node.own.start, run.start):
        return []
    return run.everyone if _CONCERNING.match(doc.folded, run.end) else []


def lead_in_holder(doc: Document, node: Node) -> Holder | None:
    """What an unnumbered sentence that ends in a colon gives to the list that it opens."""
    names = names_between(doc, node.own.start, node.own.end) if ends_with_colon(doc, node) else []
    if names and not set(names) <= _ANY:
        return Holder(names, source="group-line")
    roles = lead_in_roles(doc, node)
    return Holder(roles.leads, roles.helps, "group-line") if roles.leads else None


def lead_in_roles(doc: Document, node: Node) -> Roles:
    """The agencies that such a sentence tells to act; none for one that only issues the plan."""
    start, end = node.own.start, node.own.end
    start = max(start, doc.folded.rfind(". ", start, end) + 1)
    roles = roles_between(doc, start, end, loose=True)
    if roles.given:
        return roles
    if (
        doc.info is not None
        and doc.info.issuer is not None
        and doc.info.issuer.startswith(tuple(roles.leads))
    ):
        return Roles()
    acts = _DONE.search(doc.folded[max(start, end - 160) : end]) is not None
    return Roles() if not acts or _ISSUES.search(doc.folded, start, end) else roles


def first_block(node: Node) -> list[Node]:
    """The block right after a heading: one paragraph, or one unbroken run of items of one kind."""
    block: list[Node] = []
    for child in node.children:
        if block and (child.kind != block[0].kind or child.kind == "doan"):
            break
        block.append(child)
    return block


def colon_free(text: str) -> str:
    """A heading's words on one line, without the closing colon."""
    return " ".join(text.split()).rstrip(":").rstrip()
