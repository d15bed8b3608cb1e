"""A Word table's cells at their places: columns left out, merged cells, and grid lines a hair's breadth apart."""

from __future__ import annotations

from pipeline.readers.blocks import TableCell
from pipeline.readers.docx_raw import RawTable
from pipeline.readers.grid import prune
from pipeline.readers.limits import MAX_COLSPAN

_SLIVER = 60
"""Twips (twentieths of a point): a grid column narrower than this holds no words; it is two edges not quite in line."""


def lay_out(table: RawTable, texts: list[list[str]]) -> list[TableCell]:
    """The cells with these texts, a list a row, at their places; nothing where no cell holds words.

    A merged cell stands once, in its first row. Rows and columns in which no words begin are left out.
    """
    cells = _place(table, texts)
    if not any(cell.text for cell in cells):
        return []
    return prune(_snapped(cells, table.widths))


def _place(table: RawTable, texts: list[list[str]]) -> list[TableCell]:
    cells: list[TableCell] = []
    above: dict[int, TableCell] = {}
    for at, (row, words) in enumerate(zip(table.rows, texts, strict=True)):
        merged: dict[int, TableCell] = {}
        col = row.before
        for raw, text in zip(row.cells, words, strict=True):
            cell = above.get(col) if raw.continues else None
            if cell is not None:
                cell.rowspan = at + 1 - cell.row
            else:
                cell = TableCell(text, at, col, 1, raw.span, row.header)
                cells.append(cell)
            if raw.merges:
                merged[col] = cell
            col = min(col + raw.span, MAX_COLSPAN * MAX_COLSPAN)
        above = merged
    return cells


def _snapped(cells: list[TableCell], widths: list[int]) -> list[TableCell]:
    """The cells without the slivers of the grid; unchanged where that would lose one that holds words."""
    slivers = [width < _SLIVER for width in widths]
    if not any(slivers) or sum(slivers) * 2 > len(slivers):
        return cells
    before = [0]
    for sliver in slivers:
        before.append(before[-1] + (not sliver))

    def snap(col: int) -> int:
        return before[col] if col < len(before) else before[-1] + col - len(before) + 1

    kept: list[TableCell] = []
    for cell in cells:
        col = snap(cell.col)
        span = snap(cell.col + cell.colspan) - col
        if span:
            kept.append(TableCell(cell.text, cell.row, col, cell.rowspan, span, cell.header))
        elif cell.text:
            return cells
    return kept
