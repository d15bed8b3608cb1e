"""An HTML table into blocks: a grid of data, a portal's fields, or the paragraphs of a layout table."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.readers.blocks import Paragraph, TableBlock, TableCell
from pipeline.readers.boxes import is_layout
from pipeline.readers.grid import RawCell, place, too_large
from pipeline.readers.html_blocks import Blocks
from pipeline.readers.html_elements import Attributes
from pipeline.readers.html_flow import Flow, Piece
from pipeline.readers.html_page import Opened, Openers, OpenPage
from pipeline.readers.portal import field_name, is_metadata
from pipeline.readers.wraps import close_numbers


class Tables:
    """What tables give to the page: each open cell has a flow of its own."""

    def __init__(self, page: OpenPage, blocks: Blocks) -> None:
        self._page = page
        self._blocks = blocks
        self._outer: list[Flow] = []
        """The flows around the open cells, the page's own first."""
        self._tables: list[OpenTable] = []

    def openers(self) -> Openers:
        """By tag."""
        openers: Openers = {"table": self._open_table, "tr": self._open_row}
        openers |= dict.fromkeys(("td", "th"), self._open_cell)
        return openers | dict.fromkeys(("thead", "tbody", "tfoot"), self._open_rows)

    def _open_table(self, tag: str, attributes: Attributes) -> Opened:
        self._page.flush()
        if self._tables:
            self._tables[-1].nested = True
        self._tables.append(OpenTable(lays_out=attributes.get("role") in ("presentation", "none")))
        return self._close_table, len(self._page.flow.pieces)

    def _close_table(self, start: int) -> None:
        self._page.flush()
        pieces = self._tables.pop().finish()
        for piece in pieces:
            self._page.flow.add(piece)
        if self._page.flow.is_link_list(start) or (pieces and all(piece.is_link for piece in pieces)):
            self._page.frame(start)

    def _open_rows(self, tag: str, attributes: Attributes) -> Opened:
        if self._tables:
            self._tables[-1].in_head = tag == "thead"
        return None, 0

    def _open_row(self, tag: str, attributes: Attributes) -> Opened:
        if self._tables:
            self._tables[-1].rows.append([])
        return None, 0

    def _open_cell(self, tag: str, attributes: Attributes) -> Opened:
        if not self._tables:
            return self._blocks.open(tag, attributes)
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        cell = _cell(attributes, tag == "th" or table.in_head)
        table.rows[-1].append(cell)
        self._outer.append(self._page.flow)
        self._page.flow = cell.flow
        return self._close_cell, 0

    def _close_cell(self, start: int) -> None:
        self._page.flush()
        self._page.flow = self._outer.pop()


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


def _cell(attributes: Attributes, header: bool) -> OpenCell:
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
