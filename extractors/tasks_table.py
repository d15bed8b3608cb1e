"""Assigned work in tables: one task for each row that has a task cell."""

from __future__ import annotations

import re

from extractors.agencies import agencies_in_cell, split_lead_and_help
from extractors.agency_headings import colon_free
from extractors.deadlines import parse_cell, summarise
from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.plan_year import plan_year
from extractors.table_columns import Columns, read_columns
from extractors.table_groups import Group, distinct, group_of, is_total
from extractors.task_topics import headings_above, topics_of
from schemas.task import Deadline, Task

_DITTO = re.compile(r"[\s\"'“”″〃-]*(?:nt|như trên|\"|″|〃|“)[\s\"'“”″〃.-]*$")
_NOTHING = frozenset({"", "-", "không", "không có", "x", "//", "/"})
_LABEL = re.compile(r"\s*(?P<m>\d{1,3}(?:\.\d{1,2})*|[a-zđ])[.)]\s+(?=\S)")
_SPLIT_CELL = re.compile(r"chủ trì|phối hợp")


def task_columns(columns: Columns) -> bool:
    """True for a table of work: a task column beside who does it or by when."""
    beside = ("lead", "lead_help", "help", "deadline", "finish")
    return columns.first("task") is not None and any(columns.first(role) is not None for role in beside)


class TableTasks:
    """Reads one table of work from top to bottom."""

    def __init__(self, doc: Document, node: Node, grid: Grid, columns: Columns) -> None:
        self.doc = doc
        self.grid = grid
        self.columns = columns
        self.above = headings_above(doc, node)
        self.path = [colon_free(doc.text[a.section.start : a.own.end]) for a in node.ancestors() if a.section.heading][::-1]
        self.year = plan_year(doc)
        self._last: dict[int, str] = {}
        self._groups: list[Group] = []

    def run(self) -> list[Task]:
        """One task a row, in order."""
        tasks: list[Task] = []
        rows = self.grid.rows[self.columns.header.rows :]
        order = self.columns.first("order")
        for at, row in enumerate(rows):
            following = rows[at + 1] if at + 1 < len(rows) else None
            group = group_of(row, order, following)
            if group is not None:
                self._enter(group)
            elif not is_total(row) and not self._numbering(row):
                task = self._row(row)
                if task is not None:
                    tasks.append(task)
        return tasks

    def _enter(self, group: Group) -> None:
        while self._groups and self._groups[-1].depth >= group.depth:
            self._groups.pop()
        self._groups.append(group)
        self._last.clear()

    @staticmethod
    def _numbering(row: list[Cell]) -> bool:
        words = [c.text.strip().strip("()") for c in distinct(row) if c.text.strip()]
        return len(words) > 2 and all(w.isdigit() for w in words) and words == [str(n + 1) for n in range(len(words))]

    def _value(self, row: list[Cell], col: int | None) -> str:
        """A cell's words; a ditto mark takes those of the cell above."""
        if col is None:
            return ""
        words = row[col].text.strip()
        if words and _DITTO.match(fold(words)):
            return self._last.get(col, "")
        self._last[col] = words
        return words

    def _row(self, row: list[Cell]) -> Task | None:
        columns = self.columns
        task_col = columns.first("task")
        assert task_col is not None
        cell = row[task_col]
        words = " ".join(cell.text.split())
        if fold(words) in _NOTHING or (len(words) < 4 and words.isdigit()):
            return None
        label, text = self._label(row, words)
        leads, helps = self._agencies(row)
        deadline, deadlines = self._deadline(row)
        product = self._value(row, columns.first("product"))
        criterion = self._criterion(row, cell)
        groups = [group.title for group in self._groups]
        indices, components = topics_of(self.doc, text, [*criterion[::-1], *groups[::-1], self.grid.caption, *self.above])
        if criterion and not components and indices:
            components = [" ".join(criterion[-1].split())]
        return Task(
            text=text,
            label=label,
            path=[*self.path, *groups, *(c for c in criterion if c not in groups)],
            indices=indices,  # type: ignore[arg-type]
            components=components,
            lead_agencies=leads,
            coordinating_agencies=[name for name in helps if name not in leads],
            agency_source="column" if leads else None,
            deadline=deadline,
            deadlines=deadlines,
            product=" ".join(product.split()) if fold(product) not in _NOTHING else None,
            kind="table",
            evidence=self.doc.evidence(cell.span, "task.row"),
        )

    def _label(self, row: list[Cell], words: str) -> tuple[str | None, str]:
        """The order cell's number, or one printed in the task cell itself."""
        order = self.columns.first("order")
        printed = row[order].text.strip().strip(".()") if order is not None else ""
        match = _LABEL.match(words)
        if match and not printed:
            return match["m"], words[match.end() :]
        return printed or None, words

    def _criterion(self, row: list[Cell], cell: Cell) -> list[str]:
        """Leading cells that name a field, or are merged over several rows."""
        found = []
        for col, role in enumerate(self.columns.roles):
            if role in ("criterion", "subject") and row[col] is not cell and row[col].text.strip():
                found.append(" ".join(row[col].text.split()))
        return list(dict.fromkeys(found))

    def _agencies(self, row: list[Cell]) -> tuple[list[str], list[str]]:
        leads: list[str] = []
        helps: list[str] = []
        for col in self.columns.all("lead_help"):
            first, second = split_lead_and_help(self._value(row, col))
            leads += first
            helps += second
        lead_cells = {id(row[col]) for col in self.columns.all("lead")}
        for col in self.columns.all("lead"):
            words = self._value(row, col)
            if _SPLIT_CELL.search(fold(words)):
                first, second = split_lead_and_help(words)
                leads += first
                helps += second
            else:
                leads += agencies_in_cell(words)
        for col in self.columns.all("help"):
            words = self._value(row, col)
            if id(row[col]) not in lead_cells:
                helps += agencies_in_cell(words)
        return list(dict.fromkeys(leads)), list(dict.fromkeys(helps))

    def _deadline(self, row: list[Cell]) -> tuple[Deadline | None, list[Deadline]]:
        begin, finish = self.columns.first("begin"), self.columns.first("finish")
        found: list[Deadline] = []
        for col in self.columns.all("deadline"):
            found += parse_cell(self._value(row, col), self.year)
        if finish is not None:
            found += parse_cell(self._value(row, finish), self.year)
            if begin is not None and found:
                first = parse_cell(self._value(row, begin), self.year)
                found[-1].start = (first[0].start or first[0].due) if first else found[-1].start
        return summarise(found)


def table_tasks(doc: Document) -> list[Task]:
    """The tasks of all kept tables of work."""
    tasks: list[Task] = []
    nodes = {node.section.id: node for node in doc.nodes}
    for grid in doc.grids:
        node = nodes[grid.section]
        columns = read_columns(grid)
        if doc.kept(node) and task_columns(columns):
            tasks += TableTasks(doc, node, grid, columns).run()
    return tasks
