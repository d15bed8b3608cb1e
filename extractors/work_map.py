"""What holds where in a document: zones of work, lead-ins, attribute lines and agencies, found once for all items."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.agency_headings import (
    Holder,
    first_block,
    heading_holder,
    heading_names,
    lead_in_holder,
    lead_in_roles,
)
from extractors.assignment import roles_between
from extractors.attributes import label_of, read_attributes
from extractors.document import Document, Node, Span
from extractors.numbering_gaps import numbering_gaps
from extractors.past import is_past
from extractors.work_zones import Kind, ends_with_colon, is_report, pattern, told_by

_ORDERS = re.compile(
    r"(?<!các )(?<!những )(?<!theo )(?:yêu cầu|chỉ thị|chỉ đạo|giao|đề nghị|phân công"
    r"|giao nhiệm vụ)(?: (?:cụ thể )?như sau| (?:thực hiện )?(?:một số )?(?:các )?(?:nội dung"
    r"|nhiệm vụ)(?: sau| như sau)?)?\s*:\s*$"
)
_LISTS_WORK = re.compile(
    r"(?:(?:nhiệm vụ|giải pháp|biện pháp|công việc|hoạt động)(?: (?:trọng tâm|chủ yếu|cụ thể|chính|cơ bản"
    r"|trước mắt))?(?: (?:sau|sau đây|như sau))?"
    r"|thực hiện (?:tốt |ngay |nghiêm |nghiêm túc |một số |các |những )*(?:nội dung|việc"
    r"|công việc)(?: cụ thể| trọng tâm)? (?:sau|sau đây|như sau))\s*:\s*$"
)
_PLANS = frozenset({"ke-hoach", "chuong-trinh", "chi-thi"})
_CLAUSES = re.compile(r"(?:chủ trì|phụ trách|theo dõi) (?!thực hiện\b|phối hợp\b|và\b|chính\b)[^,;.]{4,200};")
"""Several of these in one labelled line give each its work: `Phân công: Sở A chủ trì chỉ số …; Sở B chủ trì …`."""
_TELLS = frozenset({"lead", "help", "deadline"})
_SAYS = re.compile(r"(?:kết luận|có ý kiến|thống nhất|ý kiến chỉ đạo|cho ý kiến)[^:;.]{0,80}:\s*$")


@dataclass(slots=True)
class Place:
    """Where a section stands: what is told of it, the lines that belong to it, and who leads it from outside."""

    kind: Kind = "unknown"
    in_article: bool = False
    after_list: bool = False
    """True for a section after numbered or bulleted ones of the same heading."""
    lines: list[Span] = field(default_factory=list)
    """Attribute lines of the item itself."""
    shared: list[Span] = field(default_factory=list)
    """Attribute lines of the group that the item stands in, the nearest group that has any."""
    holder: Holder | None = None
    lead_in: Node | None = None
    """The unnumbered sentence right above that opens the section's list."""


class WorkMap:
    """The places of all sections of one document, by section id; one pass, from the outermost to the innermost."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.places: dict[str, Place] = {}
        self._labels: dict[str, str | None] = {}
        self._gaps = numbering_gaps(doc)
        roots = [node for node in doc.nodes if node.parent is None]
        self._walk(roots)

    def at(self, node: Node) -> Place:
        """The place of a section."""
        return self.places[node.section.id]

    def attribute(self, node: Node) -> str | None:
        """The kind of label that a section opens with, None for one that is no attribute line."""
        key = node.section.id
        if key not in self._labels:
            head = self.doc.folded[node.own.start : min(node.own.end, node.own.start + 120)]
            named = label_of(head) if ":" in head else None
            clauses = (
                named == "lead"
                and node.label is not None
                and _CLAUSES.search(self.doc.folded, node.own.start, node.own.end)
            )
            self._labels[key] = None if clauses else named
        return self._labels[key]

    def _walk(self, roots: list[Node]) -> None:
        stack: list[tuple[list[Node], Place]] = [(roots, Place())]
        while stack:
            siblings, context = stack.pop()
            self._place_all(siblings, context)
            stack += [(node.children, self._below(node)) for node in siblings if node.children]

    def _below(self, node: Node) -> Place:
        """What a section passes on to the ones that it holds."""
        place = self.at(node)
        told = told_by(self.doc, node)
        held = heading_holder(self.doc, node)
        if held is not None and self.is_lost(node):
            held.lost = True
        kind = place.kind if told in ("unknown", "content") and place.kind != "unknown" else told
        if kind in ("unknown", "said", "answers"):
            formed = self._told_by_form(node)
            if (
                kind == "unknown"
                or formed == "work"
                or (formed == "content" and heading_names(self.doc, node))
            ):
                kind = formed
        in_article = place.in_article or node.kind == "dieu"
        shared = self._group_lines(node) or place.shared
        return Place(kind, in_article, shared=shared, holder=held or place.holder)

    def is_lost(self, node: Node) -> bool:
        """True for an agency heading among numbered siblings with a gap."""
        return (node.section.parent, node.kind) in self._gaps and bool(heading_names(self.doc, node))

    def _group_lines(self, node: Node) -> list[Span]:
        """Lines under a heading, and labels within it, that say who leads all that it holds or by when."""
        if node.section.heading is None and not ends_with_colon(self.doc, node):
            return []
        lines = [c.own for c in node.children if c.label is None and self.attribute(c) in _TELLS]
        inside = ":" in self.doc.folded[node.own.start : node.own.end].rstrip(" :")
        if inside and read_attributes(self.doc, node.own, []).leads:
            return [node.own, *lines]
        return lines

    def _told_by_form(self, node: Node) -> Kind:
        """What a heading says without a telling word: by a verb of giving, by the agency or the thing to do that it names."""
        own = self.doc.folded[node.own.start : node.own.end]
        if node.kind == "dieu" and len(own.strip(" .:")) <= 2:
            return "said"
        if node.section.heading is None and not ends_with_colon(self.doc, node):
            return "unknown"
        names = heading_names(self.doc, node)
        if pattern("gives").match(own) and (
            names or roles_between(self.doc, node.own.start, node.own.end).given
        ):
            return "work"
        if is_report(self.doc):
            return "unknown"
        plans = self.doc.info is not None and self.doc.info.doc_type in _PLANS
        return "content" if plans or names or pattern("improves").match(own) else "unknown"

    def _place_all(self, siblings: list[Node], context: Place) -> None:
        lead_in: Place | None = None
        listed = False
        trusted = self._trusted(siblings, context)
        for node in siblings:
            held = context.holder
            if held is not None and held.lost and node.section.id not in trusted:
                held = Holder(lost=True)
            place = Place(context.kind, context.in_article, listed, [], context.shared, held)
            listed = listed or node.label is not None
            if lead_in is not None and node.label is not None:
                place.kind, place.holder = lead_in.kind, lead_in.holder or held
                place.lead_in = lead_in.lead_in
            self.places[node.section.id] = place
            if node.label is None and node.kind == "doan" and not self.attribute(node):
                lead_in = self._led(node, place) if ends_with_colon(self.doc, node) else None
                if lead_in is not None:
                    lead_in.lead_in = node
        self._give_lines(siblings)

    def _trusted(self, siblings: list[Node], context: Place) -> set[str]:
        """The sections that a heading with a gap in its numbering still holds for: the block right below it."""
        parent = siblings[0].parent
        if parent is None or context.holder is None or not context.holder.lost:
            return set()
        own = heading_names(self.doc, parent) == context.holder.leads
        return {node.section.id for node in (first_block(parent) if own else siblings)}

    def _led(self, node: Node, place: Place) -> Place:
        """What an unnumbered sentence that ends in a colon says of the list below it."""
        start, end = node.own.start, node.own.end
        tail = self.doc.folded[max(start, end - 160) : end]
        if is_past(self.doc, start, end):
            return Place(place.kind)
        roles = lead_in_roles(self.doc, node)
        kind: Kind = "unknown"
        if (roles.given and roles.leads) or _ORDERS.search(tail):
            kind = "work"
        elif _SAYS.search(tail):
            kind = "said"
        elif place.kind in ("unknown", "content") and _LISTS_WORK.search(tail):
            kind = "work"
        if place.kind == "requests" and not roles.ordered:
            kind = "unknown"
        return Place(place.kind if kind == "unknown" else kind, holder=lead_in_holder(self.doc, node))

    # -- attribute lines ------------------------------------------------------------------------------------------

    def _give_lines(self, siblings: list[Node]) -> None:
        """Attribute lines below an item or right after it are its own; after a list of bullets they are the list's."""
        item: Node | None = None
        for node in siblings:
            if not self.attribute(node):
                item = node if node.label is not None else None
                self.at(node).lines = [child.own for child in node.children if self.attribute(child)]
            elif item is not None and (node.label is None or not node.label[0].isdigit()):
                self.at(item).lines.append(node.own)
        self._share_lines(siblings)

    def _share_lines(self, siblings: list[Node]) -> None:
        bullets: list[Node] = []
        for node in [*siblings, None]:
            if node is not None and node.kind == "gach" and not self.attribute(node):
                bullets.append(node)
            elif node is None or not self.attribute(node):
                lined = [bullet for bullet in bullets if self.at(bullet).lines]
                if len(bullets) > 1 and len(lined) == 1 and lined[0] is bullets[-1]:
                    for bullet in bullets:
                        self.at(bullet).shared = self.at(lined[0]).lines
                    self.at(lined[0]).lines = []
                bullets = []


def work_map(doc: Document) -> WorkMap:
    """The map of a document, made once and kept in ``doc.shared``."""
    found = doc.shared.get("work-map")
    if not isinstance(found, WorkMap):
        found = doc.shared["work-map"] = WorkMap(doc)
    return found
