"""Measured values and places in tables: one record for each value cell whose headings say what it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from extractors.document import Cell, Document
from extractors.folding import fold
from extractors.indices import bounds
from extractors.local_indices import index_for
from extractors.measure_cells import EMPTY, CellFigure, is_whole, read_change, read_figure
from extractors.measure_columns import Heading, read_heading
from extractors.measure_table_heads import TableHeads
from extractors.numbers import parse_decimal
from extractors.subject_own import own_subject
from extractors.table_columns import read_columns
from extractors.table_groups import group_of
from extractors.tasks_table import task_columns
from schemas.measures import Ranking, Score

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
    """Reads one table, row by row."""

    def __init__(self, doc: Document, heads: TableHeads, found: TableMeasures) -> None:
        self.doc, self.heads, self.found = doc, heads, found
        self._wholes: dict[int, Score | None] = {}
        """The score stated last in each column."""

    def run(self) -> None:
        """Adds the table's records to what was found."""
        heads = self.heads
        if not heads.figures or not heads.labels or heads.around.aimed or heads.foreign:
            return
        group = Heading()
        for at, row in enumerate(heads.rows):
            following = heads.rows[at + 1] if at + 1 < len(heads.rows) else None
            named = group_of(row, heads.columns.first("order"), following)
            if named is not None:
                group = read_heading(self.doc, named.title, heads.around.index)
                group = Heading(index=group.index, subject=group.subject, year=group.year)
                continue
            label = heads.row_heading(row, group)
            if label is not None:
                self._read_row(row, label.over(group))

    def _read_row(self, row: list[Cell], label: Heading) -> None:
        made: list[Score | Ranking] = []
        spoken: str | None = None
        for at in self.heads.figures:
            role = self.heads.role(at, label, row)
            heading = self._heading(at, label, role, spoken)
            spoken = heading.index or spoken
            if self._is_figure(at, row, role, heading):
                made += self._read_cell(row, at, role, heading, made)

    def _heading(self, at: int, label: Heading, role: str | None, spoken: str | None) -> Heading:
        """All that is known of a cell: by its row, its column, the column on its left, and the surroundings."""
        column = self.heads.heads[at]
        heading = label.over(column)
        if heading.index is None and role in _BESIDE:
            heading = replace(heading, index=spoken)
        percent = column.percent or (label.percent and label.component is None)
        shared = self.heads.around.percent and "điểm" not in fold(self.heads.columns.header.names[at])
        return replace(heading.over(self.heads.around), percent=percent or shared, scope=column.scope)

    def _is_figure(self, at: int, row: list[Cell], role: str | None, heading: Heading) -> bool:
        """False for aims, claims, maxima and empty cells; a cell over several columns is of the last of them."""
        later = at + 1 < len(row) and at + 1 in self.heads.figures and row[at + 1] is row[at]
        if later or at in self.heads.skipped or heading.index is None:
            return False
        return role not in ("scale", "lost") and fold(row[at].text.strip()) not in EMPTY

    def _read_cell(
        self, row: list[Cell], at: int, role: str | None, heading: Heading, made: list[Score | Ranking]
    ) -> list[Score | Ranking]:
        """The records that the cell makes; a change or a grade completes those made before it."""
        cell = row[at]
        words = fold(cell.text.strip())
        if role == "score_delta" and "self_score" in self.heads.roles:
            return []  # what the judges took off a claim
        if role in ("rank_delta", "score_delta"):
            _add_delta(made, role, words)
        elif role == "grade":
            _add_grade([*made, *self._whole_above(row, cell)], cell.text)
        elif role == "group":
            self._add_group(cell, heading)
        else:
            added = self._add(cell, read_figure(words), role, heading, self._scale(row, at))
            self._wholes[at] = next((r for r in added if isinstance(r, Score)), self._wholes.get(at))
            return added
        return []

    def _whole_above(self, row: list[Cell], cell: Cell) -> list[Score]:
        """The scores that a row of grades judges: the last ones in the cell's columns."""
        columns = (at for at in self.heads.figures if row[at] is cell)
        return [score for at in columns if (score := self._wholes.get(at)) is not None]

    def _scale(self, row: list[Cell], at: int) -> float | None:
        column = self.heads.columns.first("scale")
        figure = read_figure(fold(row[column].text.strip())) if column is not None else None
        return parse_decimal(figure.value) if figure and figure.value else self.heads.maxima.get(at)

    # -- records --------------------------------------------------------------------------------------------

    def _identity(self, heading: Heading, cell: Cell, rule: str) -> dict[str, Any] | None:
        subject = heading.subject or own_subject(self.doc)
        if subject is None or heading.index is None:
            return None
        return {
            "index": index_for(heading.index, subject, local=self.heads.local),
            "index_name": "766" if heading.index == "OTHER" else None,
            "component": heading.component,
            "component_name": heading.component_name,
            "subject": subject,
            "year": heading.year,
            "evidence": self.doc.evidence(cell.span, rule),
        }

    def _add(
        self, cell: Cell, figure: CellFigure | None, role: str | None, heading: Heading, scale: float | None
    ) -> list[Score | Ranking]:
        if figure is None:
            return []
        if _is_place(figure, role):
            figure = CellFigure(
                rank=int(figure.value or 0), out_of=int(figure.scale) if figure.scale else None
            )
        elif role == "rank" and figure.rank is None:
            return []
        placed, valued = self._rank(cell, figure, heading), self._score(cell, figure, scale, role, heading)
        return [record for record in (placed, valued) if record is not None]

    def _rank(self, cell: Cell, figure: CellFigure, heading: Heading) -> Ranking | None:
        identity = self._identity(heading, cell, "table.rank")
        if identity is None or figure.rank is None:
            return None
        ranking = Ranking(**identity, rank=figure.rank, out_of=figure.out_of, scope=heading.scope)
        self.found.rankings.append(ranking)
        return ranking

    def _score(
        self, cell: Cell, figure: CellFigure, scale: float | None, role: str | None, heading: Heading
    ) -> Score | None:
        identity = self._identity(heading, cell, "table.score")
        if identity is None or figure.value is None:
            return None
        low, high = bounds(heading.index or "") if heading.component is None else (0.0, 1000.0)
        unit = "%" if figure.percent or role == "rate" or heading.percent else "diem"
        printed = parse_decimal(figure.scale) if figure.scale else scale
        score = Score(
            **identity,
            value=parse_decimal(figure.value, low, high),
            unit=unit,
            scale=100.0 if unit == "%" else printed,
            flags=["self-assessed"] if role == "self_score" else [],
        )
        self.found.scores.append(score)
        return score

    def _add_group(self, cell: Cell, heading: Heading) -> None:
        """A named group of places: `Trung bình cao`."""
        identity = self._identity(heading, cell, "table.group")
        if identity is not None:
            self.found.rankings.append(Ranking(**identity, group=" ".join(cell.text.split())))


def _add_grade(made: list[Score | Ranking], words: str) -> None:
    for record in made:
        if isinstance(record, Score) and record.component is None:
            record.grade = " ".join(words.split())


def _add_delta(made: list[Score | Ranking], role: str, words: str) -> None:
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
            _TableReader(doc, TableHeads(doc, node, grid, columns), found).run()
    doc.shared["measure_tables"] = found
    return found
