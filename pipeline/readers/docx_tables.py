"""Word tables that lay text out (letterheads, signatures, frames), told from tables of data."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.readers.blocks import Block, Paragraph, TableBlock, TableCell
from pipeline.readers.boxes import is_layout


@dataclass(slots=True, eq=False)
class Piece:
    """A finished block; ``note``: it is a note, which stands below the block that anchors it."""

    block: Block
    note: bool = False


def lines_of(piece: Piece) -> list[str]:
    """The words of a piece that comes to stand in a cell; an inner table gives a line a row."""
    if isinstance(piece.block, Paragraph):
        return [piece.block.text]
    rows: dict[int, list[str]] = {}
    for cell in piece.block.cells:
        if cell.text:
            rows.setdefault(cell.row, []).append(" ".join(cell.text.split()))
    return [" ".join(row) for row in rows.values()]


def lays_out(cells: list[TableCell], rows: list[list[list[Piece]]]) -> bool:
    """True where the table only sets text side by side or in a frame; ``rows`` holds each cell's pieces."""
    columns = [pieces for row in rows for pieces in row]
    sizes = [sum(map(_size, pieces)) for pieces in columns]
    tables = [piece for pieces in columns for piece in pieces if isinstance(piece.block, TableBlock)]
    if tables:
        filled = sum(bool(cell.text) for cell in cells)
        if filled <= 6 or sum(map(_size, tables)) * 2 >= sum(sizes):
            return True
    return _frames_a_page(columns, sizes) or is_layout(cells, sum(map(len, columns)))


def _size(piece: Piece) -> int:
    block = piece.block
    return len(block.text) if isinstance(block, Paragraph) else sum(len(cell.text) for cell in block.cells)


def _frames_a_page(columns: list[list[Piece]], sizes: list[int]) -> bool:
    """True where most of the words, in many paragraphs, stand in a single cell."""
    largest = max(range(len(columns)), key=sizes.__getitem__)
    return len(columns[largest]) >= 8 and sizes[largest] * 10 >= sum(sizes) * 6
