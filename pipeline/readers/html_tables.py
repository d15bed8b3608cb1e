"""An HTML table into blocks: a grid of data, a portal's fields, or the paragraphs of a layout table."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.readers.blocks import Paragraph, TableBlock, TableCell
from pipeline.readers.boxes import is_layout
from pipeline.readers.grid import RawCell, place, too_large
from pipeline.readers.html_elements import Attributes
from pipeline.readers.html_flow import Flow, Piece
from pipeline.readers.portal import field_name, is_metadata
from pipeline.readers.wraps import close_numbers


@dataclass(slots=True)
class OpenCell:
    """A cell while its content is gathered."""

    rowspan: int
    colspan: int
    header: bool
    flow: Flow = field(default_factory=Flow)


@dataclass(slots=True)
class OpenTable:
    """A table while its rows are gathered; ``nested``: it holds tables of its own."""

    rows: list[list[OpenCell]] = field(default_factory=list)
    nested: bool = False
    lays_out: bool = False
    """The page itself says that the table is none."""
    in_head: bool = False

    def finish(self) -> list[Piece]:
        """The table's blocks; nothing for a table without words."""
        cells = place([[_raw(cell) for cell in row] for row in self.rows])
        if not cells:
            return []
        pieces = [piece for row in self.rows for cell in row for piece in cell.flow.pieces]
        if not self.nested and is_metadata(cells):
            return _fields(cells)
        if self._lays_out(cells, pieces):
            return pieces
        return [_piece(TableBlock(cells), pieces)]

    def _lays_out(self, cells: list[TableCell], pieces: list[Piece]) -> bool:
        filled = sum(bool(cell.text) for cell in cells)
        if self.lays_out:
            return True
        inner = sum(piece.chars for piece in pieces if isinstance(piece.block, TableBlock))
        headed = any(cell.header for cell in cells)
        if self.nested and (
            (filled <= 6 and not headed) or inner * 2 >= sum(piece.chars for piece in pieces)
        ):
            return True
        return self._frames_a_page() or too_large(cells) or is_layout(cells, len(pieces))

    def _frames_a_page(self) -> bool:
        """True where most of the words, in many paragraphs, stand in a single cell."""
        cells = [cell.flow.pieces for row in self.rows for cell in row]
        sizes = [sum(piece.chars for piece in pieces) for pieces in cells]
        largest = max(range(len(cells)), key=sizes.__getitem__)
        return len(cells[largest]) >= 8 and sizes[largest] * 10 >= sum(sizes) * 6


def open_cell(attributes: Attributes, header: bool) -> OpenCell:
    """A cell that begins, with the spans that its attributes state."""
    if not attributes:
        return OpenCell(1, 1, header)
    return OpenCell(_span(attributes.get("rowspan")), _span(attributes.get("colspan")), header)


def _span(value: str | None) -> int:
    """A span as written; 1 where it is no number."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) <= 9 else 1


def _raw(cell: OpenCell) -> RawCell:
    lines = [line for piece in cell.flow.pieces for line in _lines(piece)]
    return RawCell(close_numbers("\n".join(lines)), cell.rowspan, cell.colspan, cell.header)


def _lines(piece: Piece) -> list[str]:
    """The words of a piece that comes to stand in a cell; an inner table gives a line a row."""
    if isinstance(piece.block, Paragraph):
        return [piece.block.text]
    return rows_of_words(piece.block)


def rows_of_words(table: TableBlock) -> list[str]:
    """A table's words, a line a row; rows without words are left out."""
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        if cell.text:
            rows.setdefault(cell.row, []).append(" ".join(cell.text.split()))
    return [" ".join(row) for row in rows.values()]


def _piece(table: TableBlock, pieces: list[Piece]) -> Piece:
    return Piece(table, sum(piece.chars for piece in pieces), sum(piece.linked for piece in pieces))


def _fields(cells: list[TableCell]) -> list[Piece]:
    """Name and value in cells of their own stay a table; together in one cell they become a line."""
    if any(field_name(cell.text) for cell in cells):
        return [Piece(TableBlock(cells, "metadata"), sum(len(cell.text) for cell in cells))]
    lines = [" ".join(cell.text.split()) for cell in cells if cell.text]
    return [Piece(Paragraph(line, "metadata"), len(line)) for line in lines]
