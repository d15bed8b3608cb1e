"""Measured values and places in tables: one record for each value cell whose headings say what it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.indices import bounds
from extractors.measure_cells import EMPTY, CellFigure, is_whole, read_change, read_figure
from extractors.measure_columns import (
    FIGURE_ROLES,
    Heading,
    figure_role,
    is_aimed,
    names_one_field,
    read_heading,
)
from extractors.numbers import parse_decimal
from extractors.subjects import index_for, own_subject
from extractors.table_columns import Columns, read_columns
from extractors.table_groups import group_of
from extractors.task_topics import headings_above
from extractors.tasks_table import task_columns
from schemas.measures import Ranking, Score

_NOT_FIGURES = frozenset({"order", "note", "cause", "task", "lead", "help", "watch", "deadline"})
_NO_LABELS = frozenset(
    {"order", "note", "cause", "unit", "lead", "help", "lead_help", "watch", "deadline", "days"}
)
_FREE = frozenset({"SIPAS", "PII", "PGI", "DTI", "ICT_INDEX", "DDCI", "OTHER"})
"""Indices whose fields have no codes, or whose criteria are told by their words."""
_BESIDE = frozenset({"rank", "grade", "group", "rank_delta", "score_delta"})
"""Figures that speak of the index of the value on their left, where they name none."""
_WIDEST = 64
"""No list of provinces ranks more than this: `x/63` is a place, `x/100` a value."""


@dataclass(slots=True)
class TableMeasures:
    """The records of the document's tables."""

    scores: list[Score] = field(default_factory=list)
    rankings: list[Ranking] = field(default_factory=list)


class _TableReader:
    """Reads one table; the headings of its columns, rows and surroundings say what each cell is."""

    def __init__(self, doc: Document, node: Node, grid: Grid, columns: Columns, found: TableMeasures) -> None:
        self.doc, self.grid, self.columns, self.found = doc, grid, columns, found
        self.around = self._surroundings(node)
        self.heads = [read_heading(doc, _spread(name), self.around.index) for name in columns.header.names]
        names = columns.header.names
        self.roles = [figure_role(name, role) for name, role in zip(names, columns.roles, strict=True)]
        self.figures = [at for at in range(len(self.heads)) if self._holds_figures(at)]
        self.labels = [
            at for at in range(len(self.heads)) if at not in self.figures and self.roles[at] not in _NO_LABELS
        ]
        self.criteria = self._takes_criteria()
        judged = any(self.roles[at] == "score" and not self.heads[at].aimed for at in self.figures)
        self.skipped = {
            at for at in self.figures if self.heads[at].aimed or (judged and self.roles[at] == "self_score")
        }

    def _surroundings(self, node: Node) -> Heading:
        """The caption, the sentence before the table, the headings above, and the title."""
        above = [self.grid.caption, *self._before(node), *headings_above(self.doc, node)]
        title = self.doc.info.title if self.doc.info else None
        around = Heading()
        for text in above:
            around = around.over(self._above(text, around))
        self.titled = around.index is None
        around = around.over(self._above(title or "", around))
        return replace(around, aimed=any(is_aimed(text) for text in above))

    def _above(self, text: str, around: Heading) -> Heading:
        """What a heading over the table says of its index and year; of its field only where it names just one."""
        heading = read_heading(self.doc, text, around.index)
        if around.index is not None or heading.component is None or not names_one_field(text):
            return Heading(index=heading.index, subject=heading.subject, year=heading.year)
        return Heading(
            heading.index,
            heading.component,
            heading.component_name,
            subject=heading.subject,
            year=heading.year,
        )

    def _takes_criteria(self) -> bool:
        """True where known fields, a column of maximum points or the headings show that the rows are the index's own.

        A row's words that no index knows are else what a table of statistics counts.
        """
        roles = set(self.columns.roles)
        listed = "criterion" in roles or self.around.index in _FREE
        if "scale" in roles or (
            not self.titled and listed and roles & {"score", "rank", "rate", "self_score"}
        ):
            return True
        cells = (row[at].text for row in self.grid.rows[self.columns.header.rows :] for at in self.labels)
        return any(
            read_heading(self.doc, text, self.around.index).component for text in cells if text.strip()
        )

    def _before(self, node: Node) -> list[str]:
        siblings = node.parent.children if node.parent else [n for n in self.doc.nodes if n.parent is None]
        at = siblings.index(node)
        before = siblings[at - 1] if at else None
        return (
            [self.doc.text[before.own.start : before.own.end]]
            if before is not None and before.kind == "doan"
            else []
        )

    def _holds_figures(self, at: int) -> bool:
        """A column of figures: its header says so, or names a year, index or place over cells that are figures."""
        role, head = self.roles[at], self.heads[at]
        named = head.index or head.component or head.subject or head.plain
        if role not in FIGURE_ROLES and role != "group" and not named:
            return False
        cells = [fold(row[at].text.strip()) for row in self.grid.rows[self.columns.header.rows :]]
        filled = [text for text in cells if text not in EMPTY]
        if role in _NOT_FIGURES or not filled:
            return False
        if role in ("grade", "group"):
            return True
        years = sum(1 for text in filled if _is_year(text))
        numeric = sum(1 for text in filled if read_figure(text) or read_change(text))
        return numeric * 2 > len(filled) and years * 2 <= len(filled)

    def run(self) -> None:
        """Adds the table's records to what was found."""
        if not self.figures or not self.labels or self.around.aimed:
            return
        rows = self.grid.rows[self.columns.header.rows :]
        group = Heading()
        for at, row in enumerate(rows):
            following = rows[at + 1] if at + 1 < len(rows) else None
            named = group_of(row, self.columns.first("order"), following)
            if named is not None:
                group = read_heading(self.doc, named.title, self.around.index)
                group = Heading(index=group.index, subject=group.subject, year=group.year)
                continue
            label = self._row_heading(row, group)
            if label is not None:
                self._read_row(row, label.over(group))

    def _row_heading(self, row: list[Cell], group: Heading) -> Heading | None:
        heading = Heading()
        context = group.index or self.around.index
        for at in self.labels:
            words = row[at].text.strip()
            if not words:
                continue
            criterion = (
                self.criteria and self.roles[at] in ("criterion", "task", None) and heading == Heading()
            )
            heading = heading.over(read_heading(self.doc, words, context, criterion=criterion))
        if heading == Heading() or heading.aimed or heading.extreme:
            return None
        return (
            heading
            if heading.subject is not None
            else replace(heading, whole=heading.whole or heading.index is not None)
        )

    def _read_row(self, row: list[Cell], label: Heading) -> None:
        made: list[Score | Ranking] = []
        scale = self._scale(row)
        spoken: str | None = None
        for at in self.figures:
            words = fold(row[at].text.strip())
            role = self._role(at, label, row)
            heading = label.over(self.heads[at])
            if heading.index is None and role in _BESIDE:
                heading = replace(heading, index=spoken)
            heading = heading.over(self.around)
            spoken = heading.index or spoken
            later = at + 1 < len(row) and at + 1 in self.figures and row[at + 1] is row[at]
            if (
                later
                or at in self.skipped
                or words in EMPTY
                or heading.index is None
                or role in ("scale", "lost")
            ):
                continue
            if role in ("rank_delta", "score_delta"):
                self._add_delta(made, role, words)
            elif role == "grade":
                self._add_grade(made, row[at].text)
            elif role == "group":
                self._add_group(row[at], heading)
            else:
                made += self._add(
                    row[at],
                    words,
                    role,
                    replace(heading, percent=self.heads[at].percent, scope=self.heads[at].scope),
                    scale,
                )

    def _role(self, at: int, label: Heading, row: list[Cell]) -> str | None:
        """The column's kind of figure, else the row's by its unit or words; None where only the cell can say."""
        role = self.roles[at]
        if role in FIGURE_ROLES or role == "group":
            return role
        unit = self.columns.first("unit")
        measured_in = fold(row[unit].text) if unit is not None else ""
        if "%" in measured_in:
            return "rate"
        if "bậc" in measured_in or "hạng" in measured_in:
            return "rank"
        return label.role if label.role in FIGURE_ROLES else None

    def _scale(self, row: list[Cell]) -> float | None:
        at = self.columns.first("scale")
        figure = read_figure(fold(row[at].text.strip())) if at is not None else None
        return parse_decimal(figure.value) if figure and figure.value else None

    def _identity(self, heading: Heading, cell: Cell) -> dict[str, Any] | None:
        subject = heading.subject or own_subject(self.doc)
        if subject is None or heading.index is None:
            return None
        return {
            "index": index_for(heading.index, subject),
            "index_name": "766" if heading.index == "OTHER" else None,
            "component": heading.component,
            "component_name": heading.component_name,
            "subject": subject,
            "year": heading.year,
            "evidence": self.doc.evidence(cell.span, "table.value"),
        }

    def _add(
        self, cell: Cell, words: str, role: str | None, heading: Heading, scale: float | None
    ) -> list[Score | Ranking]:
        identity, figure = self._identity(heading, cell), read_figure(words)
        if identity is None or figure is None:
            return []
        made: list[Score | Ranking] = []
        if _is_place(figure, role):
            figure = CellFigure(
                rank=int(figure.value or 0), out_of=int(figure.scale) if figure.scale else None
            )
        elif role == "rank" and figure.rank is None:
            return []
        if figure.rank is not None:
            made.append(self._rank(identity, figure, heading.scope))
        if figure.value is not None:
            made.append(self._score(identity, figure, scale, role, heading))
        return made

    def _rank(self, identity: dict[str, Any], figure: CellFigure, scope: str | None) -> Ranking:
        ranking = Ranking(**identity, rank=figure.rank, out_of=figure.out_of, scope=scope)
        ranking.evidence = ranking.evidence.model_copy(update={"rule": "table.rank"})
        self.found.rankings.append(ranking)
        return ranking

    def _score(
        self,
        identity: dict[str, Any],
        figure: CellFigure,
        scale: float | None,
        role: str | None,
        heading: Heading,
    ) -> Score:
        low, high = bounds(heading.index or "") if heading.component is None else (0.0, 1000.0)
        unit = "%" if figure.percent or role == "rate" or heading.percent else "diem"
        printed = parse_decimal(figure.scale) if figure.scale else scale
        score = Score(
            **identity,
            value=parse_decimal(figure.value or "", low, high),
            unit=unit,
            scale=100.0 if unit == "%" else printed,
            flags=["self-assessed"] if role == "self_score" else [],
        )
        score.evidence = score.evidence.model_copy(update={"rule": "table.score"})
        self.found.scores.append(score)
        return score

    def _add_group(self, cell: Cell, heading: Heading) -> None:
        """A named group of places: `Trung bình cao`."""
        identity = self._identity(heading, cell)
        if identity is not None:
            ranking = Ranking(**identity, group=" ".join(cell.text.split()))
            ranking.evidence = ranking.evidence.model_copy(update={"rule": "table.group"})
            self.found.rankings.append(ranking)

    def _add_grade(self, made: list[Score | Ranking], words: str) -> None:
        for record in made:
            if isinstance(record, Score) and record.component is None:
                record.grade = " ".join(words.split())

    def _add_delta(self, made: list[Score | Ranking], role: str, words: str) -> None:
        """A column of changes speaks of the latest year of its row, against the year before it in the table."""
        change = read_change(words)
        places = role == "rank_delta" or (change is not None and change.unit in ("bậc", "hạng", "vị trí"))
        kind = Ranking if places or not any(isinstance(r, Score) for r in made) else Score
        dated = sorted((r for r in made if isinstance(r, kind)), key=lambda r: r.year or 0)
        if change is None or not dated:
            return
        latest = dated[-1]
        latest.delta = int(change.amount) if isinstance(latest, Ranking) else change.amount
        years = sorted({r.year for r in dated if r.year is not None})
        latest.delta_year = years[-2] if len(years) > 1 else None


def _is_place(figure: CellFigure, role: str | None) -> bool:
    """A whole number in a column of places; where no heading says, one over the number of provinces."""
    if not is_whole(figure) or (figure.scale is not None and not figure.scale.isdigit()):
        return False
    return role == "rank" or (role is None and figure.scale is not None and 25 < int(figure.scale) <= _WIDEST)


def _is_year(folded: str) -> bool:
    return len(folded) == 4 and folded.isdigit() and folded[:2] in ("19", "20")


def _spread(name: str) -> str:
    """The levels of a header parted so that no name runs over two of them, the lowest last."""
    return name.replace(" / ", " ; ")


def read_measure_tables(doc: Document) -> TableMeasures:
    """The scores and rankings of all kept tables, read once and kept for both extractors."""
    found = doc.shared.get("measure_tables")
    if isinstance(found, TableMeasures):
        return found
    found = TableMeasures()
    nodes = {node.section.id: node for node in doc.nodes}
    for grid in doc.grids:
        node = nodes[grid.section]
        columns = read_columns(grid)
        if node.kind == "bang" and doc.kept(node) and columns.header.names and not task_columns(columns):
            _TableReader(doc, node, grid, columns, found).run()
    doc.shared["measure_tables"] = found
    return found
