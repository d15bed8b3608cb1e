"""Targets inside tables of work: what a task cell or a product cell says is to be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.document import Cell, Document, Grid, Node
from extractors.folding import fold
from extractors.sentences import sentences
from extractors.table_columns import Columns
from extractors.target_figures import TargetFigure, find_target_figures
from extractors.target_reader import TargetReader
from extractors.target_rules import Zone
from schemas.measures import Target

_WORK = Zone(aims=False, told=False, work=True)
_YEAR_ONLY = re.compile(r"\W{0,12}(?:(?:trong|cả|đến|hết)\s){0,4}(?:năm\s)?(20\d\d)\W{0,12}$")
_SENTENCE = 9
"""From this many words on a product cell states what is reached; a shorter one only names a product."""


class CellTargets:
    """Reads the task and product cells of the tables of work with the rules of running text."""

    def __init__(self, doc: Document, reader: TargetReader) -> None:
        self.doc, self.reader = doc, reader

    def read(self, node: Node, grid: Grid, columns: Columns) -> list[Target]:
        """The targets of one table, row by row, each cell once."""
        made: list[Target] = []
        for row, cell in self._cells(grid, columns):
            for line in _lines(self.doc, cell):
                for sentence in sentences(self.doc.text, *line):
                    made += self._dated(row, columns, self.reader.read_sentence(node, sentence, _WORK))
        return made

    def _cells(self, grid: Grid, columns: Columns) -> Iterator[tuple[list[Cell], Cell]]:
        seen: set[int] = set()
        task, product = columns.first("task"), columns.first("product")
        for row in grid.rows[columns.header.rows :]:
            for col in (task, product):
                if col is None or id(row[col]) in seen:
                    continue
                seen.add(id(row[col]))
                if col == task or self._states(row[col]):
                    yield row, row[col]

    def _states(self, cell: Cell) -> bool:
        """True for a product cell that says more than the product's name, or binds a figure."""
        if len(cell.text.split()) >= _SENTENCE:
            return True
        figures: list[TargetFigure] = find_target_figures(self.doc.folded, cell.span.start, cell.span.end)
        return any(figure.bounded for figure in figures)

    @staticmethod
    def _dated(row: list[Cell], columns: Columns, targets: list[Target]) -> list[Target]:
        """A deadline cell that is a year and no more dates the row's targets."""
        due = columns.first("deadline")
        match = _YEAR_ONLY.match(fold(" ".join(row[due].text.split()))) if due is not None else None
        for target in targets:
            if target.year is None and match is not None:
                target.year = int(match[1])
        return targets


def _lines(doc: Document, cell: Cell) -> Iterator[tuple[int, int]]:
    """The paragraphs of a cell, as offsets of the document's text."""
    start = cell.span.start
    for line in doc.text[cell.span.start : cell.span.end].split("\n"):
        yield start, start + len(line)
        start += len(line) + 1
