"""Tables on paper as every reader gives them, or as paragraphs where they only lay text out."""

from __future__ import annotations

from bisect import bisect_left

from extractors.document import Cell, Grid, Span
from extractors.table_headers import read_header
from pipeline.readers.blocks import Block, Paragraph, Seam, TableBlock, TableCell
from pipeline.readers.boxes import is_layout
from pipeline.readers.paper.cells import PaperCell, PaperTable, table_cells
from pipeline.readers.paper.flow import written
from pipeline.readers.paper.stitch import Stitched

_HEAD = 6
"""A header is looked for in so many rows."""


def has_header(table: PaperTable) -> bool:
    """True where the table's first rows are a header by their words."""
    rows = min(table.rows, _HEAD)
    width = len(table.xs) - 1
    hole = Cell("", Span(0, 0), 0, 0)
    grid = [[hole] * width for _ in range(rows)]
    for cell in table.cells:
        if cell.row < rows:
            named = Cell(cell.words, Span(0, 0), cell.row, cell.col, cell.rowspan, cell.colspan)
            for row in range(cell.row, min(cell.row + cell.rowspan, rows)):
                grid[row][cell.col : cell.col + cell.colspan] = [named] * cell.colspan
    return read_header(Grid("", grid)).rows > 0


def blocks_of(stitched: Stitched) -> list[Block]:
    """The table as one block; its paragraphs where it holds no data; nothing where it holds no words."""
    table = stitched.table
    if not stitched.seams and _lays_out(table):
        ordered = sorted(table.cells, key=lambda cell: (cell.row, cell.col))
        return [paragraph for cell in ordered for paragraph in _paragraphs(cell)]
    cells, seams = _pruned(table_cells(table), stitched.seams)
    if not any(cell.text for cell in cells):
        return []
    return [TableBlock(cells, page=table.page, seams=seams)]


def _lays_out(table: PaperTable) -> bool:
    """True for a letterhead, a signature or a frame; what goes on over pages is none."""
    cells = [TableCell(c.words, c.row, c.col, c.rowspan, c.colspan) for c in table.cells]
    return is_layout(cells, sum(len(cell.paragraphs) for cell in table.cells))


def _paragraphs(cell: PaperCell) -> list[Block]:
    made: list[Block] = []
    for lines in cell.paragraphs:
        text, places = written([lines])
        made.append(Paragraph(text, page=lines[0].page, places=places))
    return made


def _pruned(cells: list[TableCell], seams: list[Seam]) -> tuple[list[TableCell], list[Seam]]:
    """Without the rows and columns in which no cell with words begins, which are slips of the pen; the cells are changed."""
    rows = sorted({cell.row for cell in cells if cell.text})
    columns = sorted({cell.col for cell in cells if cell.text})
    kept = []
    for cell in cells:
        row, col = bisect_left(rows, cell.row), bisect_left(columns, cell.col)
        rowspan = bisect_left(rows, cell.row + cell.rowspan) - row
        colspan = bisect_left(columns, cell.col + cell.colspan) - col
        if rowspan and colspan:
            cell.row, cell.col, cell.rowspan, cell.colspan = row, col, rowspan, colspan
            kept.append(cell)
    return kept, [seam._replace(row=bisect_left(rows, seam.row)) for seam in seams]
