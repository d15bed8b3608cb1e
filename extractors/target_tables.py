"""Tables that list targets: a column of what is measured beside one or more columns of values to be reached."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.indices import IndexMention, find_names
from extractors.subjects import find_subjects
from extractors.table_columns import Columns, body_cells
from extractors.target_figures import TargetFigure
from extractors.target_measure import plain
from extractors.target_names import OPERATIONAL, Topic, index_above
from extractors.target_records import make_target
from extractors.target_subjects import Owners
from extractors.target_values import is_value, read_value
from extractors.target_words import words
from extractors.target_years import TargetYear, reference_year, year_above
from schemas.measures import Target

_PLANNED = re.compile(r"kế hoạch (?:năm )?20\d\d")
_YEAR = re.compile(r"\b(20\d\d)\b")
_YEAR_ONLY = re.compile(r"\W{0,12}(?:năm\s)?20\d\d\W{0,12}$")
_SUBHEAD = re.compile(r"(?:điểm|hạng|thứ|xếp|vị|giá trị|tỷ lệ|%)")
_LISTS = re.compile(r"(?:các |tên )?(?:chỉ tiêu|mục tiêu)(?: cụ thể| chủ yếu| phấn đấu)?$")
_GOAL_WORDS = re.compile(
    r"(?:chỉ tiêu|mục tiêu)(?: phấn đấu| được giao| giao)*|phấn đấu|kế hoạch|\([^()]{0,20}\)|(?:năm )?20\d\d",
    re.I,
)
_WHOLE = re.compile(r"\W{0,12}(?:điểm|tổng|chỉ số chung|thứ hạng|xếp hạng|giá trị)")
_NO_LABEL = frozenset({"order", "unit", "lead", "lead_help", "help", "note", "deadline"})
_IN_POINTS = frozenset({"PAPI", "PCI", "PGI", "PII"})
"""Indices that are stated in points only, so that a bare number in a table is of them."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A column of values to be reached: its folded heading, its year, and the heading as printed."""

    col: int
    heading: str
    year: int | None
    printed: str


def goal_columns(doc: Document, node: Node, grid: Grid, columns: Columns) -> list[Goal]:
    """The columns that hold targets: headed as such, or by years to come in a table that is headed as such."""
    above = next((doc.text[a.own.start : a.own.end] for a in node.ancestors() if a.section.heading), "")
    listed = words("goal").search(fold(f"{grid.caption} {above}")) is not None
    report = doc.info is not None and doc.info.doc_type in ("bao-cao", "tin-tuc")
    listed = listed or (not report and any(_LISTS.match(fold(name)) for name in columns.header.names))
    now = reference_year(doc)
    goals = []
    for col, name in enumerate(columns.header.names):
        folded = fold(name)
        year = _year_in(folded)
        said = (words("goal").search(folded) or _PLANNED.search(folded)) and not words("reached").search(
            folded
        )
        ahead = listed and _YEAR_ONLY.match(folded) and year is not None and year >= (now or year)
        if (said or ahead) and columns.roles[col] != "order" and _holds_values(grid, columns, col):
            heading = " / ".join(filter(None, (folded, _below(grid, columns, col))))
            goals.append(Goal(col, heading, year, name))
    return goals


def _below(grid: Grid, columns: Columns, col: int) -> str:
    """The second heading of a column, in a first row that holds no figure: `Mục tiêu 2024` over `Điểm` | `Hạng`."""
    rows = grid.rows[columns.header.rows :]
    first = rows[0] if len(rows) > 1 else []
    if not first or any(char.isdigit() for cell in first for char in cell.text):
        return ""
    below = fold(" ".join(first[col].text.split()))
    return below if _SUBHEAD.match(below) else ""


def _year_in(text: str) -> int | None:
    years = set(_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None


def _holds_values(grid: Grid, columns: Columns, col: int) -> bool:
    texts = [fold(" ".join(c.text.split())) for c in body_cells(grid, columns.header, col) if c.text.strip()]
    return bool(texts) and sum(map(is_value, texts)) * 2 > len(texts)


class TableTargets:
    """Reads the tables that list targets."""

    def __init__(self, doc: Document, owners: Owners) -> None:
        self.doc, self.owners = doc, owners

    def read(self, node: Node, grid: Grid, columns: Columns, goals: list[Goal]) -> list[Target]:
        """One target for each value, row by row."""
        label = _label_column(grid, columns, goals)
        if label is None:
            return []
        head = fold(f"{columns.header.names[label]} {grid.caption}")
        above = year_above(self.doc, node) or _annex_year(self.doc, node, grid) or TargetYear()
        made = []
        for row in grid.rows[columns.header.rows :]:
            for goal in goals:
                figure = _figure(row, columns, goal)
                if figure is not None and row[goal.col] is not row[label] and row[label].text.strip():
                    when = TargetYear(goal.year) if goal.year else above
                    if columns.roles[label] == "subject":
                        made += self._assigned(row[label], goal, row[goal.col], figure, when)
                        continue
                    made.append(self._target(node, head, row[label].text, goal, row[goal.col], figure, when))
        return made

    def _assigned(
        self, body: Cell, goal: Goal, cell: Cell, figure: TargetFigure, when: TargetYear
    ) -> list[Target]:
        """The target of a table that gives each body its value: the row's body owns it, the column says of what."""
        owners = [
            m.subject for m in find_subjects(self.doc, body.span.start, body.span.end, None) if m.subject
        ]
        measure = plain(_GOAL_WORDS.sub(" ", goal.printed))
        if len(owners) != 1 or not measure:
            return []
        evidence = self.doc.evidence(cell.span, "target.table")
        evidence.page, evidence.bbox = cell.page or evidence.page, cell.bbox or evidence.bbox
        return [make_target(Topic(_index_in(goal.heading)), figure, owners[0], when, measure, evidence)]

    def _target(
        self,
        node: Node,
        head: str,
        label: str,
        goal: Goal,
        cell: Cell,
        figure: TargetFigure,
        when: TargetYear,
    ) -> Target:
        topic = self._topic(node, head, label, goal, figure)
        evidence = self.doc.evidence(cell.span, "target.table")
        evidence.page, evidence.bbox = cell.page or evidence.page, cell.bbox or evidence.bbox
        target = make_target(topic, figure, self.owners.own, when, plain(label), evidence)
        if target.kind == "level" and target.unit is None and topic.index in _IN_POINTS:
            target.unit = "diem"
        return target

    def _topic(self, node: Node, head: str, label: str, goal: Goal, figure: TargetFigure) -> Topic:
        """The index of the row's words, else of the columns' and the caption's; of headings for places and points."""
        folded = fold(label)
        own = _index_in(folded)
        context = own or _index_in(goal.heading) or _index_in(head)
        above = context or index_above(self.doc, node, node.own.start)
        named = _named(label, folded, above)
        if named is not None:
            return named
        operational = (figure.unit == "%" and context is None) or figure.kind == "change"
        if operational or words("foreign").search(folded):
            return OPERATIONAL
        if context is not None and (own or _WHOLE.match(folded)):
            return Topic(context)
        if above is not None and figure.unit in ("diem", "hang", "bac"):
            return Topic(above, plain(label), plain(label))
        return Topic(context)


def _label_column(grid: Grid, columns: Columns, goals: list[Goal]) -> int | None:
    """The wordiest column before the values that is no order, unit or agency: what is measured."""
    first = min(goal.col for goal in goals)
    spare = [at for at in range(first) if columns.roles[at] not in _NO_LABEL]
    return max(spare, key=lambda at: _letters(grid, columns, at), default=None)


def _letters(grid: Grid, columns: Columns, col: int) -> int:
    return sum(c.isalpha() for cell in body_cells(grid, columns.header, col) for c in cell.text)


def _figure(row: list[Cell], columns: Columns, goal: Goal) -> TargetFigure | None:
    """The value of a row, read with its column's heading and its unit cell."""
    text = fold(" ".join(row[goal.col].text.split()))
    at = columns.first("unit")
    unit = fold(row[at].text) if at is not None else ""
    return read_value(text, f"{goal.heading} / {unit}", " ".join(fold(cell.text) for cell in row[: goal.col]))


def _index_in(folded: str) -> str | None:
    codes = {name.code for name in find_names(folded) if isinstance(name, IndexMention)}
    return codes.pop() if len(codes) == 1 else None


def _named(label: str, folded: str, index: str | None) -> Topic | None:
    """The index or the field that the row's words name."""
    for name in find_names(folded):
        if isinstance(name, IndexMention):
            if not words("foreign").match(folded):
                return Topic(name.code, index_name=name.name)
        elif (code := name.code_in(index)) is not None:
            return Topic(code[0], code[1], plain(label[name.start : name.end]))
    return None


def _annex_year(doc: Document, node: Node, grid: Grid) -> TargetYear | None:
    """The year of the caption or of the annex's own title."""
    annexes = [doc.text[a.own.start : a.own.end] for a in node.ancestors() if a.kind == "phu-luc"]
    year = next((year for text in (grid.caption, *annexes) if (year := _year_in(text)) is not None), None)
    return TargetYear(year) if year is not None else None
