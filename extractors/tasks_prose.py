"""Assigned work in running text: one task for each lowest item or paragraph that assigns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.agency_headings import colon_free
from extractors.assignment import Roles, roles_between
from extractors.attributes import Attributes, read_attributes
from extractors.back_references import REST, back_references
from extractors.deadlines import summarise
from extractors.document import Document, Node, Span
from extractors.metadata_news import is_date_line
from extractors.metadata_text import Line
from extractors.plan_year import plan_year, year_above
from extractors.task_clauses import from_first_assigning, split_clauses
from extractors.task_deadlines import in_label, in_prose, of_heading, of_lead_in
from extractors.task_topics import headings_above, topics_of
from extractors.work_judge import Item, WorkJudge
from extractors.work_map import work_map
from extractors.work_zones import ends_with_colon, is_news
from schemas.task import Deadline, Task
from schemas.vocabulary import AgencySource

RULE = "task.prose"
UNTASKED = "untasked"
"""Where ``doc.shared`` keeps the items under headings of work that gave no task."""
_NOT_ITEMS = frozenset({"can-cu", "chu-thich", "phu-luc", "phan", "chuong"})
_STOPPED = re.compile(r"(?:\.\s*|\n\s*)\(?\s*$")
_APART = re.compile(r"[.;]\s+riêng (?:đối với )?$")
_ORNAMENTS = " ;,-–(\n"


@dataclass(slots=True)
class _Acting:
    """Who leads and who helps, and where the lead's name stands."""

    leads: list[str]
    helps: list[str]
    source: AgencySource | None


class ProseTasks:
    """Collects the tasks of one document's running text, in reading order."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.year = plan_year(doc)
        self.map = work_map(doc)
        self.judge = WorkJudge(doc, self.map)
        self.tasks: list[Task] = []
        self._of_parent: dict[str | None, list[Task]] = {}

    def run(self) -> list[Task]:
        """All tasks of the running text."""
        for node in self.doc.body():
            if node.kind in _NOT_ITEMS or self.judge.introduces(node) or self.judge.belongs_above(node):
                continue
            if not self._refers_back(node):
                self._read(node)
        self.doc.shared[UNTASKED] = self.judge.unjudged
        return self.tasks

    def _read(self, node: Node) -> None:
        item = self._item(node)
        item.attributes = read_attributes(self.doc, item.span, self.map.at(node).lines)
        roles = self.judge.roles_of_work(item)
        if roles is not None:
            made = self._make(item, roles)
            self.tasks += made
            self._of_parent.setdefault(node.section.parent, []).extend(made)

    def _item(self, node: Node) -> Item:
        """The item with its second paragraphs; an attribute line ends it."""
        end = node.own.end
        for child in node.children:
            if self.map.attribute(child) or not self.judge.belongs_above(child):
                break
            end = child.own.end
        return Item(node, Span(node.own.start, end))

    def _refers_back(self, node: Node) -> bool:
        """Gives the items before a closing line `Sở A chủ trì thực hiện mục 1, 2` their leads; the line is no task."""
        before = self._of_parent.get(node.section.parent, [])
        references = back_references(self.doc, node.own) if node.label is None and before else []
        for reference in references:
            for task in before:
                meant = task.label in reference.labels or (
                    REST in reference.labels and not task.lead_agencies
                )
                if meant and task.agency_source != "own-words":
                    task.lead_agencies = list(reference.names)
                    task.agency_source = "group-line"
        return bool(references)

    # -- the records --------------------------------------------------------------------------------------------

    def _make(self, item: Item, roles: Roles) -> list[Task]:
        attributes = item.attributes
        end = attributes.cut if attributes.cut is not None else item.span.end
        loose = self.judge.is_loose(item.node)
        parts = split_clauses(self.doc, item.span.start, end, loose=loose)
        if item.node.label is None:
            parts.spans[0] = from_first_assigning(self.doc, parts.spans[0])
        if len(parts.spans) == 1:
            whole = self._with_labels(item, parts.spans[0])
            return [self._task(item, whole, roles, None)]
        return [
            self._task(
                item, clause, roles_between(self.doc, clause.start, clause.end, loose=loose), parts.tail
            )
            for clause in parts.spans
        ]

    def _with_labels(self, item: Item, words: Span) -> Span:
        """The item's words with the labels that go on in its sentence; those in sentences of their own are left out."""
        cut = item.attributes.cut
        if cut is None or _STOPPED.search(self.doc.text, max(item.span.start, cut - 5), cut):
            return words
        line = self.doc.text.find("\n", cut, item.span.end)
        return Span(words.start, line if line >= 0 else item.span.end)

    def _task(self, item: Item, clause: Span, roles: Roles, tail: Span | None) -> Task:
        acting = self._acting(item, roles)
        deadline, deadlines = self._deadline(item, clause, tail)
        text = " ".join(self.doc.text[clause.start : clause.end].split())
        indices, components = topics_of(self.doc, clause, headings_above(self.doc, item.node))
        cut = item.attributes.cut is not None and clause.end <= item.attributes.cut
        return Task(
            text=text.rstrip(_ORNAMENTS) if cut or tail is not None else text,
            label=item.node.label,
            path=self._path(item.node),
            indices=indices,
            components=components,
            lead_agencies=acting.leads,
            coordinating_agencies=acting.helps,
            agency_source=acting.source,
            deadline=deadline,
            deadlines=deadlines,
            product=item.attributes.product,
            evidence=self.doc.evidence(clause, RULE),
        )

    def _acting(self, item: Item, roles: Roles) -> _Acting:
        """By the item's own words and lines, else by a heading or lead-in, else by a line for the whole group."""
        own = item.attributes
        helps = [*roles.helps, *(name for name in own.helps if name not in roles.helps)]
        if own.leads or roles.leads:
            return self._with_holder(item, roles, helps) or _Acting(
                own.leads or roles.leads, helps, "own-words"
            )
        holder = self.map.at(item.node).holder
        line = self._group_line(item.node)
        if line.leads and (holder is None or holder.source == "group-line" or not holder.leads):
            return _outside(line.leads, [*helps, *line.helps], "group-line")
        if holder is not None and holder.leads:
            return _outside(holder.leads, [*helps, *holder.helps], holder.source)
        return _Acting([], helps, None)

    def _with_holder(self, item: Item, roles: Roles, helps: list[str]) -> _Acting | None:
        """The heading's agency with one that a later sentence charges apart: `Công khai giá. Riêng Sở Y tế …`."""
        holder = self.map.at(item.node).holder
        at = roles.leads_at
        if item.attributes.leads or at is None or holder is None or not holder.leads:
            return None
        if not _APART.search(self.doc.folded, max(item.span.start, at - 20), at):
            return None
        return _outside(
            [*holder.leads, *(n for n in roles.leads if n not in holder.leads)], helps, holder.source
        )

    def _group_line(self, node: Node) -> Attributes:
        return read_attributes(self.doc, None, self.map.at(node).shared)

    def _deadline(
        self, item: Item, clause: Span, tail: Span | None
    ) -> tuple[Deadline | None, list[Deadline]]:
        """From the time label, else the item's own words, else the group's line, else a heading that dates its block."""
        labelled = item.attributes.deadline
        year = self.year or year_above(self.doc, item.node)
        if labelled is not None:
            return summarise(in_label(self.doc, labelled, year))
        found = in_prose(self.doc, clause, year)
        after = tail or self._after_labels(item, clause)
        if not found and after is not None:
            found = in_prose(self.doc, after, year)
        group = self._group_line(item.node).deadline if not found else None
        if group is not None:
            found = in_label(self.doc, group, year)
        for node in (item.node, *item.node.ancestors()):
            found = found or of_lead_in(self.doc, self.map.at(node).lead_in, year)
        return summarise(found or of_heading(self.doc, item.node, year))

    @staticmethod
    def _after_labels(item: Item, clause: Span) -> Span | None:
        """The sentences of labels that its words end before: one of them may be a plain `Xong trước 30/11/2024`."""
        cut = item.attributes.cut
        return Span(cut, item.span.end) if cut is not None and clause.end <= cut else None

    def _dates_page(self, node: Node) -> bool:
        """True for the line on which a news page prints its date, which looks like a heading."""
        own = node.own
        return is_news(self.doc) and is_date_line(Line(self.doc.text[own.start : own.end], own.start))

    def _path(self, node: Node) -> list[str]:
        holder = self.map.at(node).holder
        lost = holder is not None and holder.lost and not holder.leads
        path: list[str] = []
        for ancestor in node.ancestors():
            holds = (
                ancestor.section.heading is not None
                or ends_with_colon(self.doc, ancestor)
                or self.judge.lists(ancestor)
            )
            if holds and not self._dates_page(ancestor) and not (lost and self.map.is_lost(ancestor)):
                path.append(section_title(self.doc, ancestor))
        return path[::-1]


def _outside(leads: list[str], helps: list[str], source: AgencySource) -> _Acting:
    """Who leads from outside the item does not help itself in it."""
    return _Acting(leads, [name for name in dict.fromkeys(helps) if name not in leads], source)


def section_title(doc: Document, node: Node) -> str:
    """A heading as printed, label and words joined by one blank, without the closing colon."""
    return colon_free(doc.text[node.section.start : node.own.end])
