"""Assigned work in running text: one task for each lowest item or paragraph that assigns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.agency_headings import colon_free, holder_of
from extractors.assignment import Roles, is_past, roles_between
from extractors.attributes import Attributes, read_attributes
from extractors.deadlines import find_deadlines, parse_cell, summarise
from extractors.document import Document, Node, Span
from extractors.plan_year import plan_year
from extractors.task_topics import headings_above, topics_of
from extractors.work_zones import ends_with_colon, heading_zone, pattern, zone_of
from schemas.task import Deadline, Task
from schemas.vocabulary import AgencySource

_ATTRIBUTE_LINE = re.compile(
    r"(?:[-+*]\s*|[a-zđ]\)\s*)?(?:cơ quan|đơn vị|nội dung|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|chủ trì|phối hợp|hoàn thành|"
    r"kinh phí|hình thức|địa điểm|thành phần|người thực hiện|lộ trình)[^:.;]{0,45}:"
)
_INFORMS = re.compile(r"biết(?:,| và) (?:tổ chức )?(?:triển khai )?thực hiện\s*[./]*$")
_MONEY = re.compile(r"(?:kinh phí|tổng kinh phí|nguồn kinh phí|tổng số)\b")
_NEEDS = re.compile(r"\bcần (?:phải|có|tiếp tục|tập trung|chú trọng|đẩy mạnh|tăng cường|khẩn trương)\b|\bcũng cần\b")
_ENACTS = re.compile(r"(?:ban hành|phê duyệt) kèm theo|có hiệu lực|chịu trách nhiệm thi hành|bãi bỏ|thay thế quyết định")
_NOT_LEAVES = frozenset({"can-cu", "chu-thich", "phu-luc", "phan", "chuong"})


@dataclass(slots=True)
class _Item:
    """One item with what belongs to it: its own words, its second paragraphs and its attribute lines."""

    node: Node
    span: Span
    lines: list[Span] = field(default_factory=list)


class ProseTasks:
    """Collects the tasks of one document's running text, in reading order."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.year = plan_year(doc)
        self.tasks: list[Task] = []
        self._followed: Roles | None = None
        """The last assignment of a page without work headings: later paragraphs may go on with it."""
        self._parent: str | None = None

    def run(self) -> list[Task]:
        """All tasks of the running text."""
        for node in self.doc.body():
            parent = node.parent.section.id if node.parent else None
            if parent != self._parent:
                self._followed, self._parent = None, parent
            if node.kind not in _NOT_LEAVES and not self._introduces(node) and not self._belongs_above(node):
                self._read(node)
        return self.tasks

    # -- which sections are items -------------------------------------------------------------------------------

    def _folded(self, node: Node) -> str:
        return self.doc.folded[node.own.start : node.own.end]

    def _introduces(self, node: Node) -> bool:
        """True for headings and lead-ins: what they hold are the items."""
        if ends_with_colon(self.doc, node) or _ATTRIBUTE_LINE.match(self._folded(node)):
            return True
        items = [c for c in node.children if not _ATTRIBUTE_LINE.match(self._folded(c))]
        return node.section.heading is not None and bool(items)

    def _belongs_above(self, node: Node) -> bool:
        """True for a second paragraph of a running item that names nobody of its own."""
        above = node.parent
        if node.label is not None or above is None or above.section.heading is not None or above.label is None:
            return False
        return not roles_between(self.doc, node.own.start, node.own.end).leads

    def _item(self, node: Node) -> _Item:
        item = _Item(node, node.own)
        for child in node.children:
            if _ATTRIBUTE_LINE.match(self._folded(child)):
                item.lines.append(child.own)
            elif child.label is None and self._belongs_above(child) and not item.lines:
                item.span = Span(item.span.start, child.own.end)
        if node.label is not None and node.parent is not None:
            item.lines += self._lines_after(node)
        return item

    def _lines_after(self, node: Node) -> list[Span]:
        """Lettered or dashed attribute lines that stand after the item as its siblings."""
        siblings = node.parent.children if node.parent else []
        spans = []
        for sibling in siblings[siblings.index(node) + 1 :]:
            if sibling.label is None and not _ATTRIBUTE_LINE.match(self._folded(sibling)):
                break
            if not _ATTRIBUTE_LINE.match(self._folded(sibling)):
                break
            spans.append(sibling.own)
        return spans

    # -- whether an item is work --------------------------------------------------------------------------------

    def _read(self, node: Node) -> None:
        folded = self._folded(node)
        if pattern("never").search(folded) or _MONEY.match(folded) or _INFORMS.search(folded):
            return
        item = self._item(node)
        roles = roles_between(self.doc, item.span.start, item.span.end)
        zone = zone_of(self.doc, node)
        inherited = False
        if zone == "other":
            assigned = self._assigns_outside(node, roles)
        elif zone == "work":
            assigned = self._is_work(node, folded, roles)
        else:
            assigned = self._assigns_alone(node, folded, roles)
            if not assigned and self._goes_on(node, folded):
                assigned = inherited = True
        if not assigned:
            return
        if zone == "unknown" and not inherited and node.label is None:
            self._followed = roles
        if inherited and not roles.leads and self._followed is not None and _all_groups(self._followed.leads):
            roles = Roles(leads=self._followed.leads, helps=roles.helps)
        self._make(item, roles)

    def _is_work(self, node: Node, folded: str, roles: Roles) -> bool:
        """Under a heading of work: any item; a paragraph that acts, needs or names who does it."""
        if any(a.kind == "dieu" for a in node.ancestors()) or node.kind == "dieu":
            return not _ENACTS.search(folded)
        text = self.doc.text[node.own.start : node.own.end]
        if text.isupper() or len(folded) <= 12:
            return False
        if node.label is not None or roles.leads or roles.helps or _NEEDS.search(folded):
            return True
        return pattern("acts").match(folded) is not None and not is_past(self.doc, *_edges(node.own))

    def _assigns_outside(self, node: Node, roles: Roles) -> bool:
        """Under aims and demands only a closing paragraph that names who acts is work."""
        headings = " ".join(self._folded(a) for a in node.ancestors())
        closing = node.label is None and ("yêu cầu" in headings or "mục đích" in headings)
        return closing and bool(roles.leads) and not is_past(self.doc, node.own.start, node.own.end)

    def _assigns_alone(self, node: Node, folded: str, roles: Roles) -> bool:
        """Where no heading tells: an item under an assigning lead-in, or words that give work to an agency."""
        if is_past(self.doc, node.own.start, node.own.end) and not roles.given:
            return False
        if any(a.kind == "dieu" for a in node.ancestors()) or node.kind == "dieu":
            return bool(roles.leads) and roles.given and not _ENACTS.search(folded)
        if node.label is not None and self._led_in(node):
            return True
        reports = self.doc.info is not None and self.doc.info.doc_type in ("bao-cao",)
        return bool(roles.leads) and (roles.given or not reports) and not folded.startswith("việc ")

    def _led_in(self, node: Node) -> bool:
        """True where the list that the item stands in is opened by a sentence that gives work."""
        lead_in = lead_in_of(self.doc, node)
        if lead_in is None:
            return any(self._led_in(a) for a in list(node.ancestors())[:2])
        folded = self._folded(lead_in)
        return pattern("gives").search(folded) is not None or heading_zone(folded[-120:]) == "work"

    def _goes_on(self, node: Node, folded: str) -> bool:
        if self._followed is None or node.label is not None or is_past(self.doc, node.own.start, node.own.end):
            return False
        return pattern("goes_on").match(folded) is not None or (
            _NEEDS.search(folded) is not None and not folded.startswith("việc ")
        )

    # -- the records --------------------------------------------------------------------------------------------

    def _make(self, item: _Item, roles: Roles) -> None:
        attributes = read_attributes(self.doc, [item.span, *item.lines])
        end = attributes.cut if attributes.cut is not None else item.span.end
        clauses = self._clauses(item.span.start, end)
        for clause in clauses:
            own = roles if len(clauses) == 1 else roles_between(self.doc, clause.start, clause.end)
            tail = Span(clauses[-1].start, end) if len(clauses) > 1 else None
            self.tasks.append(self._task(item, clause, own, attributes, tail))

    def _clauses(self, start: int, end: int) -> list[Span]:
        """Clauses parted by semicolons that each name their own lead; else the whole."""
        cuts = [start]
        for match in re.finditer(";", self.doc.folded[start:end]):
            at = start + match.end()
            stop = self.doc.folded.find(";", at, end)
            roles = roles_between(self.doc, at, stop if stop >= 0 else end)
            if roles.leads and roles.leads_at is not None and roles.leads_at - at < 25:
                cuts.append(at)
        if len(cuts) == 1 or not roles_between(self.doc, start, cuts[1]).leads:
            return [Span(start, end)]
        return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]

    def _task(
        self, item: _Item, clause: Span, roles: Roles, attributes: Attributes, tail: Span | None
    ) -> Task:
        acting, source = self._acting(item.node, roles, attributes)
        leads = acting.leads
        helps = list(dict.fromkeys([*roles.helps, *attributes.helps, *acting.helps]))
        deadline, deadlines = self._deadline(item, clause, attributes, tail)
        path = self._path(item.node)
        text = " ".join(self.doc.text[clause.start : clause.end].split())
        indices, components = topics_of(self.doc, text, headings_above(self.doc, item.node))
        return Task(
            text=text.rstrip("; ") if tail else text,
            label=item.node.label,
            path=path,
            indices=indices,  # type: ignore[arg-type]
            components=components,
            lead_agencies=leads,
            coordinating_agencies=[name for name in helps if name not in leads],
            agency_source=source,
            deadline=deadline,
            deadlines=deadlines,
            product=attributes.product,
            evidence=self.doc.evidence(clause, "task.prose"),
        )

    def _acting(self, node: Node, roles: Roles, attributes: Attributes) -> tuple[Roles, AgencySource | None]:
        """Who leads, and where that stands: the item's words, a heading, else a line for the whole group."""
        if attributes.leads:
            return Roles(leads=list(dict.fromkeys(attributes.leads))), "own-words"
        if roles.leads:
            return roles, "own-words"
        holder = holder_of(self.doc, node)
        if holder is not None:
            return Roles(leads=holder.names), "heading" if holder.names else None
        line = self._group_line(node)
        if line.leads:
            return line, "group-line"
        return Roles(), None

    def _group_line(self, node: Node) -> Roles:
        """Who a line for the whole group names: `Đơn vị đầu mối: …` under a heading, or the list's lead-in."""
        for ancestor in node.ancestors():
            lines = [c.own for c in ancestor.children if c.label is None and _ATTRIBUTE_LINE.match(self._folded(c))]
            if lines:
                found = read_attributes(self.doc, [ancestor.own, *lines])
                if found.leads:
                    return Roles(leads=found.leads, helps=found.helps)
        for place in (node, *node.ancestors()) if node.label is not None else ():
            lead_in = lead_in_of(self.doc, place)
            if lead_in is not None:
                roles = roles_between(self.doc, lead_in.own.start, lead_in.own.end)
                return roles if roles.given else Roles()
        return Roles()

    def _deadline(
        self, item: _Item, clause: Span, attributes: Attributes, tail: Span | None
    ) -> tuple[Deadline | None, list[Deadline]]:
        if attributes.deadline is not None:
            words = self.doc.text[attributes.deadline.start : attributes.deadline.end]
            found = parse_cell(words, self.year)
        else:
            found = [d for _, d in self._deadlines(clause)]
            if not found and tail is not None:
                found = [d for _, d in self._deadlines(tail)]
        if not found:
            found = self._heading_deadline(item.node)
        return summarise(found)

    def _deadlines(self, span: Span) -> list[tuple[Span, Deadline]]:
        return find_deadlines(self.doc.folded, self.doc.text, span.start, span.end, self.year)

    def _heading_deadline(self, node: Node) -> list[Deadline]:
        """A heading that dates its block (`trong tháng 12/2025`); a bare year in it is the plan's."""
        for ancestor in node.ancestors():
            if ancestor.section.heading is not None and len(ancestor.own) < 160:
                found = [d for _, d in self._deadlines(ancestor.own) if d.due and d.precision != "year"]
                if found:
                    return found
        return []

    def _path(self, node: Node) -> list[str]:
        path: list[str] = []
        for ancestor in node.ancestors():
            holds = ancestor.section.heading is not None or ends_with_colon(self.doc, ancestor)
            lost = ancestor is not None and (holder := holder_of(self.doc, node)) is not None and holder.lost
            if holds and not (lost and ancestor is node.parent):
                path.append(section_title(self.doc, ancestor))
        return path[::-1]


def _all_groups(names: list[str]) -> bool:
    """True where work is given to whole groups of bodies, for which the next paragraphs can go on."""
    return bool(names) and all(name.startswith(("các ", "UBND cấp ", "UBND các ")) for name in names)


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end


def section_title(doc: Document, node: Node) -> str:
    """A heading as printed, label and words joined by one blank, without the closing colon."""
    return colon_free(doc.text[node.section.start : node.own.end])


def lead_in_of(doc: Document, node: Node) -> Node | None:
    """The unnumbered sentence ending in a colon that opens the list in which the node stands."""
    siblings = node.parent.children if node.parent else [n for n in doc.nodes if n.parent is None]
    before = siblings[: siblings.index(node)] if node in siblings else []
    for sibling in reversed(before):
        if sibling.label is None and sibling.kind == "doan":
            return sibling if ends_with_colon(doc, sibling) else None
    return None
