"""Tables that list targets: a column of what is measured beside one or more columns of values to be reached."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.indices import IndexMention, find_names
from extractors.numbers import parse_decimal
from extractors.table_columns import Columns, body_cells
from extractors.target_figures import TargetFigure, find_target_figures
from extractors.target_measure import plain
from extractors.target_subjects import Owners, local_index
from extractors.target_topics import Topic, index_above
from extractors.target_words import bound_words, comparator_of, words
from extractors.target_years import TargetYear, reference_year, year_above
from schemas.measures import Target
from schemas.vocabulary import Comparator, TargetUnit

_PLAIN = re.compile(
    rf"[\s(:]*(?:đạt\s)?(?:(?P<bound>{bound_words()}|≥|≤|>=|<=|>|<)\s*)?(?P<n>\d{{1,4}}(?:[.,]\d{{1,3}})?)(?:\s*(?:-|đến)\s*(?P<m>\d{{1,4}}(?:[.,]\d{{1,3}})?))?"
    r"\s*(?:/\s*\d{1,4}\s*)?(?P<u>%|điểm)?(?P<open>\s*trở\s(?:lên|xuống))?[\s.;*]*$"
)
_YEAR = re.compile(r"\b(20\d\d)\b")
_YEAR_ONLY = re.compile(r"\W*(?:năm\s)?20\d\d\W*$")
_PLANNED = re.compile(r"kế hoạch (?:năm )?20\d\d")
_RANKED = re.compile(r"thứ hạng|xếp hạng|vị thứ|vị trí|thứ bậc|\bhạng\b")
_STEPPED = re.compile(r"(?:tăng|nâng)[^/]{0,20}\b(?:bậc|hạng)")
_POINTS = re.compile(r"\bđiểm\b")
_PERCENT = re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")
_IN_POINTS = frozenset({"PAPI", "PCI", "PGI", "PII"})
"""Indices that are stated in points only, so that a bare number in a table is of them."""
_TOLD = re.compile(r"kết quả|thực hiện|hiện trạng|đạt được|ước|đã đạt|thực tế|hiện tại")


@dataclass(frozen=True, slots=True)
class Goal:
    """A column of values to be reached: its heading and its year."""

    col: int
    heading: str
    year: int | None


def goal_columns(doc: Document, node: Node, grid: Grid, columns: Columns) -> list[Goal]:
    """The columns that hold targets: headed as such, or by years to come in a table that is headed as such."""
    listed = words("goal").search(fold(_above(doc, node, grid))) is not None
    now = reference_year(doc)
    goals = []
    for col, name in enumerate(columns.header.names):
        folded = fold(name)
        years = set(map(int, _YEAR.findall(folded)))
        year = years.pop() if len(years) == 1 else None
        said = (words("goal").search(folded) or _PLANNED.search(folded)) and not _TOLD.search(folded)
        ahead = listed and _YEAR_ONLY.match(folded) is not None and year is not None and year >= (now or year)
        if (said or ahead) and columns.roles[col] != "order" and _holds_values(grid, columns, col):
            goals.append(Goal(col, folded, year))
    return goals


def _above(doc: Document, node: Node, grid: Grid) -> str:
    """The caption and the nearest heading of a table."""
    heading = next((doc.text[a.own.start : a.own.end] for a in node.ancestors() if a.section.heading), "")
    return f"{grid.caption} {heading}"


def _holds_values(grid: Grid, columns: Columns, col: int) -> bool:
    texts = [fold(" ".join(c.text.split())) for c in body_cells(grid, columns.header, col) if c.text.strip()]
    valued = sum(
        1
        for text in texts
        if _PLAIN.match(text) or (len(text) < 60 and find_target_figures(text, 0, len(text)))
    )
    return bool(texts) and valued * 2 > len(texts)


class TableTargets:
    """Reads the tables that list targets."""

    def __init__(self, doc: Document, owners: Owners) -> None:
        self.doc, self.owners = doc, owners

    def read(self, node: Node, grid: Grid, columns: Columns, goals: list[Goal]) -> list[Target]:
        """One target for each value, row by row."""
        label = self._label_column(grid, columns, goals)
        if label is None:
            return []
        above = year_above(self.doc, node) or _annex_year(self.doc, node, grid)
        made = []
        for row in grid.rows[columns.header.rows :]:
            for goal in goals:
                if row[goal.col] is row[label] or not row[label].text.strip():
                    continue
                figure = self._figure(row, columns, goal)
                if figure is not None:
                    when = TargetYear(goal.year) if goal.year else above or TargetYear()
                    made.append(self._target(node, grid, row, label, goal, figure, when))
        return made

    @staticmethod
    def _label_column(grid: Grid, columns: Columns, goals: list[Goal]) -> int | None:
        """The wordiest column that is no value, order, unit or agency: what is measured."""
        barred = {g.col for g in goals} | {
            at
            for at, r in enumerate(columns.roles)
            if r in ("order", "unit", "lead", "help", "note", "deadline")
        }
        spare = [at for at in range(min(g.col for g in goals)) if at not in barred]
        return max(spare, key=lambda at: _letters(grid, columns, at), default=None)

    def _figure(self, row: list[Cell], columns: Columns, goal: Goal) -> TargetFigure | None:
        """The value of a cell, with the unit that the cell, the column or the row states."""
        cell = row[goal.col]
        text = fold(" ".join(cell.text.split()))
        unit_col = columns.first("unit")
        unit = fold(row[unit_col].text) if unit_col is not None else ""
        match = _PLAIN.match(text)
        if match is not None:
            return _plain_figure(
                match, f"{goal.heading} / {unit}", " ".join(fold(c.text) for c in row[: goal.col])
            )
        found = find_target_figures(text, 0, len(text)) if len(text) < 80 else []
        return replace(found[0], start=0, end=0) if found else None

    def _target(
        self,
        node: Node,
        grid: Grid,
        row: list[Cell],
        label: int,
        goal: Goal,
        figure: TargetFigure,
        when: TargetYear,
    ) -> Target:
        topic = self._topic(node, grid, row[label].text, goal, figure)
        subject = self.owners.own
        return Target(
            index=local_index(topic.index, subject),  # type: ignore[arg-type]  # the lexicon's codes are of the vocabulary
            index_name=topic.index_name,
            component=topic.component,
            component_name=topic.component_name,
            subject=subject,
            measure=plain(row[label].text),
            year=when.year,
            year_to=when.year_to,
            kind=figure.kind,
            comparator=figure.comparator,
            value=figure.value,
            unit="diem"
            if figure.kind == "level" and figure.unit is None and topic.index in _IN_POINTS
            else figure.unit,
            value_to=figure.value_to,
            grade=figure.grade,
            group=figure.group,
            evidence=self.doc.evidence(row[goal.col].span, "target.table"),
        )

    def _topic(self, node: Node, grid: Grid, label: str, goal: Goal, figure: TargetFigure) -> Topic:
        """The index of the row's words, else of the column's; of the table only for places and points."""
        folded = fold(label)
        context = _index_in(folded) or _index_in(goal.heading) or _index_in(fold(grid.caption))
        above = context or index_above(self.doc, node, node.own.start)
        named = _named(label, folded, above)
        if named is not None:
            return named
        if (
            words("foreign").search(folded)
            or (figure.unit == "%" and context is None)
            or figure.kind == "change"
        ):
            return Topic()
        if context is not None and (_index_in(folded) or _whole(folded)):
            return Topic(context)
        return (
            Topic(above, plain(label), plain(label))
            if above and figure.unit in ("diem", "hang", "bac")
            else Topic(context)
        )


def _letters(grid: Grid, columns: Columns, col: int) -> int:
    return sum(c.isalpha() for cell in body_cells(grid, columns.header, col) for c in cell.text)


def _whole(folded: str) -> bool:
    return bool(re.match(r"\W*(?:điểm|tổng|chỉ số chung|thứ hạng|xếp hạng|giá trị)", folded))


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
    texts = [
        grid.caption,
        *(doc.text[a.own.start : a.own.end] for a in node.ancestors() if a.kind == "phu-luc"),
    ]
    for text in texts:
        years = set(_YEAR.findall(text))
        if len(years) == 1:
            return TargetYear(int(years.pop()))
    return None


def _plain_figure(match: re.Match[str], heading: str, row: str) -> TargetFigure:
    """A number alone in its cell: the column's heading and the unit column say of what it is."""
    bound: Comparator | None = comparator_of(match["bound"]) if match["bound"] else None
    comparator: Comparator = bound or ("=" if not match["open"] and not match["m"] else ">=")
    value, to = parse_decimal(match["n"]), parse_decimal(match["m"]) if match["m"] else None
    said = match["u"] or ""
    if not said and _STEPPED.search(heading):
        return TargetFigure(0, 0, "rank_change", comparator, value, "bac", to, sort="rank_change")
    if not said and (_RANKED.search(heading) or _RANKED.search(row)):
        ranked: Comparator = "=" if comparator == "=" else "<="
        return TargetFigure(0, 0, "rank", ranked, value, "hang", to, sort="rank")
    unit: TargetUnit | None = "%" if said == "%" or (not said and _PERCENT.search(heading)) else None
    if unit is None and (said == "điểm" or _POINTS.search(heading)):
        unit = "diem"
    if unit is None and not said and _PERCENT.search(row):
        unit = "%"
    return TargetFigure(0, 0, "level", comparator, value, unit, to)
