"""Assigned work in tables: one task for each row that has a task cell."""

from __future__ import annotations

import re

from extractors.agencies import agencies_in_cell, split_lead_and_help
from extractors.agency_headings import colon_free, names_between
from extractors.assignment import roles_between
from extractors.deadlines import parse_cell, summarise
from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.plan_year import plan_year, year_above
from extractors.table_columns import Columns, year_in
from extractors.table_groups import Group, distinct, group_of, heads, is_total, mark_of
from extractors.table_guess import is_timetable, work_columns
from extractors.task_deadlines import in_prose, of_heading
from extractors.task_topics import headings_above, topics_of
from extractors.work_map import work_map
from extractors.work_zones import is_report
from schemas.task import Deadline, Task
from schemas.vocabulary import AgencySource

RULE = "task.row"
_DITTO = re.compile(r"[\s\"'“”″〃-]{0,12}(?:nt|như trên|\"|″|〃|“)[\s\"'“”″〃.-]{0,12}$")
_NOTHING = frozenset({"", "-", "không", "không có", "x", "//", "/", "…", "..."})
_LABEL = re.compile(r"\s*(?P<m>\d{1,3}(?:\.\d{1,2}){0,9}|[a-zđ])[.)]\s+(?=\S)")
_SPLIT_CELL = re.compile(r"chủ trì|phối hợp|\((?:ct|ph)\)|\b(?:ct|ph)\s?:|hỗ trợ|tham gia|đồng hành|\bcùng\b")
_AGENCY_ROLES = ("lead", "lead_help", "help")
_GROUPING = ("criterion", "subject", "lost")

Agencies = tuple[list[str], list[str], AgencySource | None]


def task_columns(columns: Columns) -> bool:
    """True for a table of work: a task column beside who does it or by when."""
    beside = (*_AGENCY_ROLES, "deadline", "finish")
    return columns.first("task") is not None and any(columns.first(role) is not None for role in beside)


def task_tables(doc: Document) -> list[tuple[Node, Grid, Columns]]:
    """The kept tables of work, each with its section and its columns; kept in ``doc.shared``."""
    found = doc.shared.get("task-tables")
    if not isinstance(found, list):
        nodes = {node.section.id: node for node in doc.nodes}
        found = doc.shared["task-tables"] = [
            (nodes[grid.section], grid, columns)
            for grid in doc.grids
            if doc.kept(nodes[grid.section])
            and task_columns(columns := work_columns(grid))
            and not is_timetable(grid, columns)
            and not _is_report(doc, nodes[grid.section])
        ]
    return found


def _is_report(doc: Document, node: Node) -> bool:
    """True for a table of what was done: in a report, under a heading of results."""
    return is_report(doc) and work_map(doc).at(node).kind == "report"


class TableTasks:
    """Reads one table of work from top to bottom."""

    def __init__(self, doc: Document, node: Node, grid: Grid, columns: Columns) -> None:
        self.doc, self.node, self.grid, self.columns = doc, node, grid, columns
        self.above = headings_above(doc, node)
        headings = [a for a in node.ancestors() if a.section.heading]
        self.path = [colon_free(doc.text[a.section.start : a.own.end]) for a in headings][::-1]
        self.year = plan_year(doc) or year_in(grid.caption) or year_above(doc, node)
        self.has_dates = any(columns.first(role) is not None for role in ("deadline", "finish"))
        parts = [part for name in columns.header.names for part in (name, *name.split(" / "))]
        self._header = {fold(" ".join(part.split())) for part in parts}
        self._read_cells: dict[tuple[str, bool], tuple[list[str], list[str]]] = {}
        self._last: dict[int, str] = {}
        self._groups: list[Group] = []

    def run(self) -> list[Task]:
        """One task a row, in order."""
        tasks: list[Task] = []
        rows = self.grid.rows[self.columns.header.rows :]
        order = self.columns.first("order")
        for at, row in enumerate(rows):
            following = rows[at + 1] if at + 1 < len(rows) else None
            group = group_of(row, order, following) or self._led_group(row, order, following)
            if group is not None:
                self._enter(group, row)
            elif not is_total(row) and not self._is_header(row):
                task = self._row(row)
                if task is not None and not (tasks and self._goes_on(row, task)):
                    tasks.append(task)
        return tasks

    @staticmethod
    def _goes_on(row: list[Cell], task: Task) -> bool:
        """True for a row that a page break cut off the one above: a small letter first, and nothing in other cells."""
        filled = [cell for cell in distinct(row) if cell.text.strip()]
        return len(filled) == 1 and task.text[0].islower() and task.label is None

    # -- groups ---------------------------------------------------------------------------------------------------

    def _enter(self, group: Group, row: list[Cell]) -> None:
        while self._groups and self._groups[-1].depth >= group.depth:
            self._groups.pop()
        for cell in distinct(row):
            if not group.leads and len(cell.text.strip()) > 3:
                group.leads = names_between(self.doc, cell.span.start, cell.span.end)
        self._groups.append(group)

    def _led_group(self, row: list[Cell], order: int | None, following: list[Cell] | None) -> Group | None:
        """A row that names a group and who leads it: no date, no product, and the next row is numbered below it."""
        if order is None or following is None:
            return None
        label, task = row[order].text.strip().rstrip("."), self.columns.first("task")
        others = [at for role in ("deadline", "finish", "product") for at in self.columns.all(role)]
        empty_below = all(not following[at].text.strip() for at in self.columns.all("lead"))
        if task is None or any(row[at].text.strip() for at in others) or not empty_below:
            return None
        title = " ".join(row[task].text.split())
        mark, depth = mark_of(label, "")
        if depth is None or not title or not heads(mark, order, following):
            return None
        leads, helps = self._in_columns(row)
        return Group(f"{label} {title}", depth, leads, helps) if leads else None

    def _is_header(self, row: list[Cell]) -> bool:
        """True for column numbers, and for the header's words again."""
        words = [c.text.strip().strip("()") for c in distinct(row) if c.text.strip()]
        numbers = [str(n + 1) for n in range(len(words))]
        if len(words) > 2 and words == numbers:
            return True
        return len(words) > 2 and all(fold(" ".join(word.split())) in self._header for word in words)

    # -- rows -----------------------------------------------------------------------------------------------------

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
        task_col = self.columns.first("task")
        assert task_col is not None
        cell = row[task_col]
        words = " ".join(cell.text.split())
        if fold(words) in _NOTHING or (len(words) < 4 and words.isdigit()):
            return None
        label, text = self._label(row, words)
        leads, helps, source = self._agencies(row, cell)
        deadline, deadlines = self._deadline(row, cell)
        product = self._value(row, self.columns.first("product"))
        criterion = self._criterion(row, cell)
        groups = [group.title for group in self._groups]
        above = [*(c.text for c in criterion[::-1]), *groups[::-1], self.grid.caption, *self.above]
        indices, components = topics_of(self.doc, cell.span, above)
        if criterion and not components and indices:
            components = [" ".join(criterion[-1].text.split())]
        return Task(
            text=text,
            label=label,
            path=[*self.path, *groups, *_merged(criterion, groups)],
            indices=indices,
            components=components,
            lead_agencies=leads,
            coordinating_agencies=helps,
            agency_source=source,
            deadline=deadline,
            deadlines=deadlines,
            product=" ".join(product.split()) if fold(product) not in _NOTHING else None,
            kind="table",
            evidence=self.doc.evidence(cell.span, RULE),
        )

    def _label(self, row: list[Cell], words: str) -> tuple[str | None, str]:
        """The order cell's number, or one printed in the task cell itself."""
        order = self.columns.first("order")
        printed = row[order].text.strip().strip(".()") if order is not None else ""
        match = _LABEL.match(words)
        if match and not printed:
            return match["m"], words[match.end() :]
        return printed or None, words

    def _criterion(self, row: list[Cell], cell: Cell) -> list[Cell]:
        """Other cells that name the field or the group that the work is for."""
        places = (col for col, role in enumerate(self.columns.roles) if role in _GROUPING)
        cells = (row[col] for col in places if row[col] is not cell)
        return list(dict.fromkeys(c for c in cells if any(letter.isalpha() for letter in c.text)))

    def _agencies(self, row: list[Cell], cell: Cell) -> Agencies:
        """From the row's columns; where they are empty, from its words, its group, or the heading above the table."""
        leads, helps = self._in_columns(row)
        if leads:
            return leads, helps, "column"
        columns = [at for role in _AGENCY_ROLES for at in self.columns.all(role)]
        if any(fold(row[at].text.strip()) not in _NOTHING for at in columns):
            return [], helps, None
        roles = roles_between(self.doc, cell.span.start, cell.span.end)
        if roles.leads and not columns:
            return roles.leads, roles.helps, "own-words"
        group = next((group for group in reversed(self._groups) if group.leads), None)
        if group is not None:
            return group.leads, list(dict.fromkeys([*helps, *group.helps])), "group-line"
        holder = work_map(self.doc).at(self.node).holder
        if holder is not None and holder.leads:
            return holder.leads, list(dict.fromkeys([*helps, *holder.helps])), holder.source
        return [], helps, None

    def _in_columns(self, row: list[Cell]) -> tuple[list[str], list[str]]:
        leads: list[str] = []
        helps: list[str] = []
        for col in [*self.columns.all("lead_help"), *self.columns.all("lead")]:
            words = self._value(row, col)
            both = self.columns.roles[col] == "lead_help" or _SPLIT_CELL.search(fold(words)) is not None
            first, second = self._parted(words, col) or self._names(words, both)
            leads += first
            helps += second
        lead_cells = {id(row[col]) for col in self.columns.all("lead")}
        for col in self.columns.all("help"):
            words = self._value(row, col)
            if id(row[col]) not in lead_cells:
                helps += self._names(words, both=False)[0]
        return list(dict.fromkeys(leads)), list(dict.fromkeys(helps))

    def _parted(self, words: str, col: int) -> tuple[list[str], list[str]] | None:
        """`Sở A/Sở B` in a column headed `chủ trì/phối hợp`: the first leads, the second helps."""
        if self.columns.roles[col] != "lead_help" or "/" not in self.columns.header.names[col]:
            return None
        first, slash, second = words.partition("/")
        if not slash or "/" in second or _SPLIT_CELL.search(fold(words)) or "&" in words:
            return None
        return self._names(first, both=False)[0], self._names(second, both=False)[0]

    def _names(self, words: str, both: bool) -> tuple[list[str], list[str]]:
        """The agencies of a cell's words, read once for all rows that say the same."""
        key = (words, both)
        if key not in self._read_cells:
            split = split_lead_and_help if both else _all_alike
            self._read_cells[key] = split(words, self.doc)
        return self._read_cells[key]

    def _deadline(self, row: list[Cell], cell: Cell) -> tuple[Deadline | None, list[Deadline]]:
        """From the columns of dates alone; without such columns from the row's words, else from a heading."""
        if not self.has_dates:
            return summarise(
                in_prose(self.doc, cell.span, self.year) or of_heading(self.doc, self.node, self.year)
            )
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


def _all_alike(words: str, doc: Document) -> tuple[list[str], list[str]]:
    return agencies_in_cell(words, doc), []


def _merged(criterion: list[Cell], groups: list[str]) -> list[str]:
    """Leading cells that are merged over several rows are groups too."""
    titles = [" ".join(cell.text.split()) for cell in criterion if cell.rowspan > 1]
    return [title for title in titles if title not in groups]


def table_tasks(doc: Document) -> list[Task]:
    """The tasks of all kept tables of work."""
    return [task for found in task_tables(doc) for task in TableTasks(doc, *found).run()]
