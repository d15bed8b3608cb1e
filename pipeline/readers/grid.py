"""Table cells into a grid: spans resolved and bounded, empty rows and columns dropped."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from pipeline.readers.blocks import TableCell
from pipeline.readers.limits import MAX_COLSPAN, MAX_PLACES, MAX_ROWSPAN


@dataclass(slots=True)
class RawCell:
    """A cell as its source writes it, its spans not yet checked; a rowspan of 0 reaches to the last row."""

    text: str
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


def place(rows: list[list[RawCell]]) -> list[TableCell]:
    """The cells at their places, without the rows and columns that hold no words; nothing where no cell does.

    Spans reach no further than the table, so that a span of a million costs nothing.
    """
    cells = prune(_lay_out(rows))
    return cells if any(cell.text for cell in cells) else []


def too_large(cells: list[TableCell]) -> bool:
    """True where the grid has more places than a table may have."""
    rows = max(cell.row + cell.rowspan for cell in cells)
    columns = max(cell.col + cell.colspan for cell in cells)
    return rows * columns > MAX_PLACES


def _lay_out(rows: list[list[RawCell]]) -> list[TableCell]:
    cells: list[TableCell] = []
    # Spans from rows above: their columns from and to, and the first row below them.
    hanging: list[tuple[int, int, int]] = []
    for row, line in enumerate(rows):
        if hanging:
            hanging = sorted(span for span in hanging if span[2] > row)
        opened: list[tuple[int, int, int]] = []
        col = at = 0
        for raw in line:
            while at < len(hanging) and hanging[at][0] <= col:
                col = max(col, hanging[at][1])
                at += 1
            rowspan, colspan = raw.rowspan, raw.colspan
            if rowspan != 1:
                rowspan = max(min(rowspan or MAX_ROWSPAN, MAX_ROWSPAN, len(rows) - row), 1)
            if colspan != 1:
                colspan = min(max(colspan, 1), MAX_COLSPAN)
            cells.append(TableCell(raw.text, row, col, rowspan, colspan, raw.header))
            if rowspan > 1 and col < MAX_COLSPAN:
                opened.append((col, col + colspan, row + rowspan))
            col += colspan
        hanging += opened
    return cells


def prune(cells: list[TableCell]) -> list[TableCell]:
    """Cells renumbered by the rows and columns in which some cell with words begins."""
    rows = sorted({cell.row for cell in cells if cell.text})
    columns = sorted({cell.col for cell in cells if cell.text})
    if _all_hold_words(cells, len(rows), len(columns)):
        return cells
    kept: list[TableCell] = []
    for cell in cells:
        row, col = bisect_left(rows, cell.row), bisect_left(columns, cell.col)
        rowspan = bisect_left(rows, cell.row + cell.rowspan) - row
        colspan = bisect_left(columns, cell.col + cell.colspan) - col
        if rowspan and colspan:
            kept.append(TableCell(cell.text, row, col, rowspan, colspan, cell.header))
    return kept


def _all_hold_words(cells: list[TableCell], rows: int, columns: int) -> bool:
    """True where no row or column is to be dropped: each has a cell with words that begins in it."""
    return all(cell.row + cell.rowspan <= rows and cell.col + cell.colspan <= columns for cell in cells)
