"""Measured values and places in tables: one record for each value cell whose headings say what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.indices import bounds
from extractors.measure_columns import FIGURE_ROLES, Heading, figure_role, read_heading
from extractors.numbers import parse_decimal
from extractors.subjects import index_for, own_subject
from extractors.table_columns import Columns, read_columns
from extractors.table_groups import group_of
from extractors.task_topics import headings_above
from extractors.tasks_table import task_columns
from schemas.measures import Ranking, Score

_NUMBER = r"\d{1,4}(?:[.,]\d{1,4})?"
_VALUE = re.compile(rf"(?P<n>{_NUMBER})\s*(?P<p>%)?(?:\s*(?:điểm)?\s*/\s*(?P<s>{_NUMBER}))?\s*(?:điểm)?$")
_PLACE_VALUE = re.compile(rf"(?P<r>\d{{1,3}})\s*\(\s*(?P<n>{_NUMBER})\s*(?P<p>%)?\s*\)$")
_DELTA = re.compile(rf"(?P<w>tăng|giảm|\+|-|↑|↓|▲|▼)?\s*(?P<n>{_NUMBER})\s*(?:bậc|hạng|điểm|%)?$")
_SHAPES = (_VALUE, _PLACE_VALUE, _DELTA)
_NO_LABELS = frozenset(
    {"order", "note", "cause", "lead", "help", "lead_help", "watch", "deadline", "product", "unit", "days"}
) | {"begin", "finish"}
_NO_FIGURES = (_NO_LABELS | {"task"}) - {"product"}
"""`Kết quả năm 2025` reads like a product's header: its cells tell whether it holds figures."""
_EMPTY = frozenset({"", "-", "…", "...", "x"})


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
        self.labels = [at for at in range(len(self.heads)) if self._holds_labels(at)]

    def _surroundings(self, node: Node) -> Heading:
        """The caption, the sentence before the table, the headings above, and for a table of places the title."""
        texts = [self.grid.caption, *self._before(node), *headings_above(self.doc, node)]
        if self.doc.info and self.doc.info.title:
            texts.append(self.doc.info.title)
        around = Heading()
        for text in texts:
            heading = read_heading(self.doc, text, around.index)
            around = around.over(Heading(heading.index, None, None, heading.subject, heading.year))
        return around

    def _holds_labels(self, at: int) -> bool:
        """A column that says what its rows are: not a number, a note, a count, or who is in charge of the row."""
        role = self.columns.roles[at]
        counted = role is not None and self.roles[at] is None
        return at not in self.figures and role not in _NO_LABELS and not counted

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
        role = self.roles[at]
        if (role is None and self.columns.roles[at] is not None) or fold(
            self.columns.header.names[at]
        ) == "năm":
            return False
        cells = [row[at].text.strip() for row in self.grid.rows[self.columns.header.rows :]]
        filled = [text for text in cells if fold(text) not in _EMPTY]
        numeric = sum(1 for text in map(fold, filled) if any(shape.match(text) for shape in _SHAPES))
        if role in _NO_FIGURES:
            return False
        if role in ("grade", "group"):
            return bool(filled)
        return bool(filled) and numeric * 2 > len(filled)

    def run(self) -> None:
        """Adds the table's records to what was found."""
        if not self.figures or not self.labels:
            return
        rows = self.grid.rows[self.columns.header.rows :]
        group = Heading()
        for at, row in enumerate(rows):
            following = rows[at + 1] if at + 1 < len(rows) else None
            named = group_of(row, self.columns.first("order"), following)
            if named is not None:
                group = read_heading(self.doc, named.title, self.around.index)
                group = Heading(group.index, None, None, group.subject, group.year)
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
            criterion = self.columns.roles[at] in ("criterion", "task", None) and heading == Heading()
            heading = heading.over(read_heading(self.doc, words, context, criterion=criterion))
        return None if heading == Heading() else Heading(**{**_fields(heading), "role": None})

    def _read_row(self, row: list[Cell], label: Heading) -> None:
        made: list[Score | Ranking] = []
        scale = self._scale(row)
        judged = any(self.roles[at] == "score" for at in self.figures)
        spoken: str | None = None
        for at in self.figures:
            words = fold(row[at].text.strip())
            role = self._role(at, words, row)
            heading = label.over(self.heads[at])
            if heading.index is None and role in ("rank", "grade", "group", "rank_delta", "score_delta"):
                heading = heading.over(Heading(index=spoken))
            heading = heading.over(self.around)
            spoken = heading.index or spoken
            if words in _EMPTY or heading.index is None or role in ("scale", "lost"):
                continue
            if role == "self_score" and judged:
                continue
            if role in ("rank_delta", "score_delta"):
                self._add_delta(made, role, words, "năm trước" in fold(self.columns.header.names[at]))
            elif role == "grade":
                self._add_grade(made, row[at].text)
            elif role == "group":
                made += self._add_group(row[at], heading)
            else:
                made += self._add(row[at], words, role, heading, scale)

    def _unit(self, row: list[Cell]) -> str:
        """The row's unit of measure, where a column states it."""
        at = self.columns.first("unit")
        return fold(row[at].text) if at is not None else ""

    def _role(self, at: int, words: str, row: list[Cell]) -> str:
        """The column's kind of figure; where its header names only a year, index or place, what the cell looks like."""
        role = self.roles[at]
        unit = self._unit(row)
        if "bậc" in unit or "hạng" in unit:
            return "rank"
        if "%" in unit:
            return "rate"
        if role in FIGURE_ROLES or role == "group":
            return role or "score"
        match = _VALUE.match(words)
        if match and match["s"] and "," not in words and "." not in words and 25 < int(match["s"]) <= 64:
            return "rank"
        return "score"

    def _scale(self, row: list[Cell]) -> float | None:
        at = self.columns.first("scale")
        match = _VALUE.match(fold(row[at].text.strip())) if at is not None else None
        return parse_decimal(match["n"]) if match else None

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
        self, cell: Cell, words: str, role: str, heading: Heading, scale: float | None
    ) -> list[Score | Ranking]:
        identity = self._identity(heading, cell)
        both = _PLACE_VALUE.match(words)
        match = _VALUE.match(words)
        if identity is None or (both is None and match is None):
            return []
        made: list[Score | Ranking] = []
        if both:
            made.append(self._rank(identity, int(both["r"]), None))
            made.append(self._score(identity, both["n"], both["p"], None, role, heading))
        elif match and role == "rank":
            if "," in match["n"] or "." in match["n"]:
                return []
            made.append(self._rank(identity, int(match["n"]), match["s"]))
        elif match:
            printed = parse_decimal(match["s"]) if match["s"] else scale
            made.append(self._score(identity, match["n"], match["p"], printed, role, heading))
        return made

    def _rank(self, identity: dict[str, Any], rank: int, out_of: str | None) -> Ranking:
        ranking = Ranking(**identity, rank=rank, out_of=int(float(out_of)) if out_of else None)
        ranking.evidence.rule = "table.rank"
        self.found.rankings.append(ranking)
        return ranking

    def _score(
        self,
        identity: dict[str, Any],
        number: str,
        percent: str | None,
        scale: float | None,
        role: str,
        heading: Heading,
    ) -> Score:
        low, high = bounds(heading.index or "") if heading.component is None else (0.0, 1000.0)
        unit = "%" if percent or role == "rate" or self._header_percent(heading) else "diem"
        score = Score(
            **identity,
            value=parse_decimal(number, low, high),
            unit=unit,  # type: ignore[arg-type]
            scale=100.0 if unit == "%" else scale,
            flags=["self-assessed"] if role == "self_score" else [],
        )
        score.evidence.rule = "table.score"
        self.found.scores.append(score)
        return score

    @staticmethod
    def _header_percent(heading: Heading) -> bool:
        return heading.role == "rate"

    def _add_group(self, cell: Cell, heading: Heading) -> list[Score | Ranking]:
        identity = self._identity(heading, cell)
        if identity is None:
            return []
        ranking = Ranking(**identity, group=" ".join(cell.text.split()))
        ranking.evidence.rule = "table.group"
        self.found.rankings.append(ranking)
        return [ranking]

    def _add_grade(self, made: list[Score | Ranking], words: str) -> None:
        for record in made:
            if isinstance(record, Score) and record.component is None:
                record.grade = " ".join(words.split())

    def _add_delta(self, made: list[Score | Ranking], role: str, words: str, before: bool) -> None:
        """A column of changes speaks of the latest year of its row, against the year before it in the table."""
        match = _DELTA.match(words)
        kind = Ranking if role == "rank_delta" else Score
        dated = sorted((r for r in made if isinstance(r, kind)), key=lambda r: r.year or 0)
        if match is None or not dated:
            return
        amount = parse_decimal(match["n"]) * (-1 if match["w"] in ("giảm", "-", "↓", "▼") else 1)
        latest = dated[-1]
        latest.delta = int(amount) if isinstance(latest, Ranking) else amount  # type: ignore[assignment]
        if len(dated) > 1:
            latest.delta_year = dated[-2].year
        elif before and latest.year is not None:
            latest.delta_year = latest.year - 1


def _fields(heading: Heading) -> dict[str, Any]:
    return {name: getattr(heading, name) for name in Heading.__slots__}


def _spread(name: str) -> str:
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
