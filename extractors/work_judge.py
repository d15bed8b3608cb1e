"""Whether an item or a paragraph assigns work: by what holds where it stands, and by its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.agency_runs import as_printed, runs_of
from extractors.assignment import Roles, roles_between
from extractors.attributes import Attributes
from extractors.document import Document, Node, Span
from extractors.folding import fold
from extractors.past import after_past, is_past
from extractors.plan_year import plan_year
from extractors.task_deadlines import in_prose
from extractors.unnamed_groups import unnamed_groups, without_place
from extractors.work_map import WorkMap
from extractors.work_signs import (
    ASKS,
    CARRIES_OUT,
    DEMANDS,
    DUTY,
    NEEDS,
    WILL,
    closes,
    enacts,
    is_looked_at,
    is_money,
    is_none,
)
from extractors.work_zones import ends_with_colon, is_news, is_regulation, is_report, pattern

_LOOSE = frozenset({"work", "said", "content", "money", "answers"})
_SHORT = 12
_NEAR = 120
"""In a report only words this near the beginning give work; later ones tell who was given it."""
_CLOSING = re.compile(r"\((?:giao |do )?(?P<names>[^()]{3,160})\)?\s*[.;]?\s*$")
_DUTIES = re.compile(r"trách nhiệm|tổ chức thực hiện|nghĩa vụ")
_HEADING = 200
"""A heading's words are looked at so far."""
_CONCERNING = re.compile(r"(?:riêng )?đối với (?=các )")
_NAME_GOES_ON = re.compile(r"\s*[^\s,;.)]")


@dataclass(slots=True)
class Item:
    """One item with what belongs to it: its own words with second paragraphs, and its attributes."""

    node: Node
    span: Span
    attributes: Attributes = field(default_factory=Attributes)


class WorkJudge:
    """Judges the items of one document in reading order."""

    def __init__(self, doc: Document, places: WorkMap) -> None:
        self.doc = doc
        self.map = places
        self.year = plan_year(doc)
        self.unjudged: list[Node] = []
        """Items under headings of work that were found to be none."""
        self._followed: Roles | None = None
        """The last assignment of a page without work headings: later paragraphs may go on with it."""
        self._parent: str | None = None
        self._worked: set[str | None] = set()
        """The sections that held work, by id: a paragraph that closes their list goes on with it."""

    def introduces(self, node: Node) -> bool:
        """True for headings, lead-ins and attribute lines: what they hold are the items."""
        if ends_with_colon(self.doc, node) or self.map.attribute(node):
            return True
        holds = any(not self.map.attribute(child) for child in node.children)
        return holds and (node.section.heading is not None or self.lists(node))

    def lists(self, node: Node) -> bool:
        """True for a labelled sentence that names nobody and holds a list: its items are the work."""
        if node.label is None or not any(
            c.label is not None and not self.map.attribute(c) for c in node.children
        ):
            return False
        roles = roles_between(self.doc, node.own.start, node.own.end, loose=True)
        return not roles.leads and not roles.helps

    def belongs_above(self, node: Node) -> bool:
        """True for a second paragraph of a running item that names nobody of its own."""
        above = node.parent
        if (
            node.label is not None
            or above is None
            or above.section.heading is not None
            or above.label is None
        ):
            return False
        if ends_with_colon(self.doc, above) or closes(self.doc.folded[node.own.start : node.own.end]):
            return False
        return not roles_between(self.doc, node.own.start, node.own.end).leads

    def is_loose(self, node: Node) -> bool:
        """True where an agency that opens an item acts whatever its verb is."""
        return self.map.at(node).kind in _LOOSE

    def roles_of_work(self, item: Item) -> Roles | None:
        """Who acts in the item by its own words, or None where it is no work."""
        node = item.node
        if node.section.parent != self._parent:
            self._followed, self._parent = None, node.section.parent
        roles = self._past_left_out(item)
        folded = self.doc.folded[item.span.start : item.span.end]
        if roles is None or is_none(folded) or item.attributes.watched or is_money(folded):
            return None
        if closes(folded) and not roles.given and not DEMANDS.search(folded):
            return None
        judges = pattern("judges").match(folded) is not None and not folded.startswith("thống nhất")
        if is_regulation(self.doc) and not self._is_led(item, roles):
            return None
        if (roles.given or not judges) and self._assigns(item, folded, roles):
            self._worked.add(node.section.parent)
            if node.label is None and self.map.at(node).kind == "unknown":
                self._followed = roles
            return roles
        if self._goes_on(node, folded):
            followed = self._followed
            all_groups = followed is not None and _all_groups(followed.leads)
            return (
                Roles(leads=followed.leads, helps=roles.helps)
                if followed and all_groups and not roles.leads
                else roles
            )
        if self.map.at(node).kind == "work":
            self.unjudged.append(node)
        return None

    def _is_led(self, item: Item, roles: Roles) -> bool:
        """True where the item's words, its lines or what stands above say who is to do it, or speak of duties."""
        place = self.map.at(item.node)
        holder = place.holder is not None and bool(place.holder.leads)
        above = (self.doc.folded[a.own.start : a.own.end] for a in item.node.ancestors())
        duties = any(_DUTIES.search(words, 0, _HEADING) for words in above)
        return bool(roles.leads or item.attributes.leads or place.shared) or holder or duties

    def _past_left_out(self, item: Item) -> Roles | None:
        """The agencies of the item's words; sentences that tell what was done first are left out, None if all do."""
        reported = self.map.at(item.node).kind == "report"
        start = after_past(self.doc, item.span, clauses=not reported)
        if start is None or start == item.span.start:
            return self._own_roles(item, item.span.start) if start is not None else None
        roles = self._own_roles(item, start)
        acts = item.node.label is not None and pattern("acts").match(self.doc.folded, start) is not None
        if not (roles.given or acts or NEEDS.search(self.doc.folded, start, item.span.end)):
            return None
        if item.node.label is None:
            item.span = Span(start, item.span.end)
        return roles

    def _own_roles(self, item: Item, start: int) -> Roles:
        """The agencies of the item's words from the offset to its first label."""
        cut = item.attributes.cut
        end = cut if cut is not None else item.span.end
        loose = self.is_loose(item.node)
        roles = roles_between(self.doc, start, end, loose=loose)
        if roles.leads:
            return roles
        words = Span(start, end)
        names = (self._unit(words) or self._in_brackets(words)) if loose else []
        names = names or unnamed_groups(self.doc, words, loose=loose)
        return Roles(leads=names, helps=roles.helps) if names else roles

    def _unit(self, span: Span) -> list[str]:
        """A unit of one's own place that opens the item: `Các thôn, tổ dân phố: phổ biến …`, `Đoàn kiểm tra lập …`."""
        concerned = _CONCERNING.match(self.doc.folded, span.start)
        span = Span(concerned.end() if concerned else span.start, span.end)
        unit = pattern("units").match(self.doc.folded, span.start)
        if unit is None:
            return []
        colon = self.doc.folded.find(":", span.start, min(span.end, span.start + 70))
        if colon < 0 and not pattern("acts").match(self.doc.folded, unit.end() + 1):
            return []
        return [as_printed(without_place(self.doc.text[span.start : colon if colon >= 0 else unit.end()]))]

    def _in_brackets(self, span: Span) -> list[str]:
        """Agencies in brackets at the item's end: `Công khai giá đất (Sở Xây dựng)`."""
        closing = _CLOSING.search(self.doc.folded, max(span.start, span.end - 200), span.end)
        if closing is None:
            return []
        start = closing.start("names")
        runs = runs_of(self.doc, start, closing.end("names"))
        before = [
            run for run in runs_of(self.doc, span.start, closing.start()) if run.end >= closing.start() - 1
        ]
        named_before = bool(before) and ";" not in closing["names"]
        whole = (
            len(runs) == 1
            and runs[0].start == start
            and not _NAME_GOES_ON.match(self.doc.folded, runs[0].end)
        )
        return runs[0].everyone if whole and not named_before else []

    # -- by what holds where the item stands ----------------------------------------------------------------------

    def _assigns(self, item: Item, folded: str, roles: Roles) -> bool:
        node, place = item.node, self.map.at(item.node)
        if (place.in_article or node.kind == "dieu") and enacts(folded, article=node.kind == "dieu"):
            return False
        if item.attributes.leads:
            return place.kind not in ("report", "requests")
        match place.kind:
            case "work":
                return self._is_work(item, folded, roles)
            case "content":
                led = (
                    place.holder is not None and place.holder.source == "heading" and bool(place.holder.leads)
                )
                return bool(roles.leads) or ((led or node.label is not None) and self._opens_with_act(item))
            case "said" | "answers" | "money":
                judges = pattern("judges").match(folded) is not None
                needs = NEEDS.search(folded) is not None and not judges
                return (bool(roles.leads) and not judges) or roles.given or needs
            case "aims":
                closes = bool(roles.leads) and place.after_list
                return node.label is None and (roles.ordered or closes)
            case "report":
                will = roles.given and WILL.search(folded) is not None
                ordered = roles.ordered and self._leads_first(item, roles)
                if ordered and is_report(self.doc):
                    ordered = pattern("gives").match(folded) is not None or self._dated_ahead(item.span)
                return ordered or will
            case "requests":
                return roles.ordered
            case "scope":
                return bool(roles.leads) and (roles.given or self._dated(item.span))
        return self._assigns_alone(item, folded, roles)

    def _is_work(self, item: Item, folded: str, roles: Roles) -> bool:
        """Under a heading of work: any item; a paragraph that acts, needs, or names who does it."""
        node = item.node
        if self.doc.text[node.own.start : node.own.end].isupper() or len(folded) <= _SHORT:
            return False
        if node.label is not None or self.map.at(node).in_article:
            return bool(roles.leads) or not is_looked_at(folded)
        needs = NEEDS.search(folded) is not None and not folded.startswith("việc ")
        demands = DEMANDS.search(folded) is not None
        return bool(roles.leads or roles.helps) or needs or demands or self._opens_with_act(item)

    def _dated_ahead(self, span: Span) -> bool:
        """True where the words state a day after the document's own."""
        issued = (self.doc.info.issued if self.doc.info else None) or "9999"
        return any(d.due is not None and d.due > issued for d in in_prose(self.doc, span, self.year))

    def _opens_with_act(self, item: Item) -> bool:
        """True for a paragraph whose first words, or the first after an adverbial, are a verb of acting."""
        folded, at = self.doc.folded, item.span.start
        comma = folded.find(", ", at, min(item.span.end, at + 200))
        starts = [at, comma + 2] if comma >= 0 and pattern("openings").match(folded, at) else [at]
        keys = ("acts", "begins", "gives")
        return any(pattern(key).match(folded, start) is not None for start in starts for key in keys)

    def _dated(self, span: Span) -> bool:
        """True where the words state a time that isn't a day before the document's own."""
        issued = (self.doc.info.issued if self.doc.info else None) or ""
        return any(
            not (d.due and d.precision == "day" and d.due < issued)
            for d in in_prose(self.doc, span, self.year)
        )

    def _assigns_alone(self, item: Item, folded: str, roles: Roles) -> bool:
        """Where nothing tells: words that give work to an agency, or one that acts by a date or goes on acting."""
        if folded.startswith("việc ") or self._is_title(folded):
            return False
        if not roles.leads:
            return ASKS.search(folded) is not None and self._dated(item.span) and not is_report(self.doc)
        if roles.given or self.map.at(item.node).in_article or item.node.kind == "dieu":
            dated = self.map.at(item.node).in_article or item.node.kind == "dieu"
            given = roles.given or (dated and self._dated(item.span))
            return given and (not is_report(self.doc) or self._is_still_to_do(item, folded, roles))
        goes_on = self._followed is not None or item.node.section.parent in self._worked
        carries_out = _all_groups(roles.leads) and CARRIES_OUT.search(folded) is not None
        told = is_news(self.doc) and WILL.search(folded) is None
        acts_by_date = not told and self._dated(item.span)
        return not is_report(self.doc) and (goes_on or carries_out or acts_by_date)

    def _is_title(self, folded: str) -> bool:
        title = fold(self.doc.info.title or "") if self.doc.info else ""
        return bool(title) and " ".join(folded.split()) in (title, title.rstrip("."))

    def _is_still_to_do(self, item: Item, folded: str, roles: Roles) -> bool:
        """In a report `Sở A chủ trì …` tells what is done, but for orders, for what will be, and for days to come."""
        if not self._leads_first(item, roles):
            return False
        issued = (self.doc.info.issued or "") if self.doc.info else ""
        to_come = any((d.due or "")[:7] > issued[:7] for d in in_prose(self.doc, item.span, self.year))
        meant = any(sign.search(folded) for sign in (WILL, NEEDS, DUTY))
        return roles.ordered or meant or (bool(issued) and to_come)

    @staticmethod
    def _leads_first(item: Item, roles: Roles) -> bool:
        return roles.leads_at is not None and roles.leads_at - item.span.start < _NEAR

    def _goes_on(self, node: Node, folded: str) -> bool:
        """True for a paragraph that goes on with the assignment made before it."""
        if (
            self._followed is None
            or node.label is not None
            or is_past(self.doc, node.own.start, node.own.end)
        ):
            return False
        needs = NEEDS.search(folded) is not None and not folded.startswith("việc ")
        return pattern("goes_on").match(folded) is not None or needs


def _all_groups(names: list[str]) -> bool:
    """True where work is given to whole groups of bodies, for which the next paragraphs can go on."""
    return bool(names) and all(name.startswith(("các ", "UBND cấp ", "UBND các ")) for name in names)
