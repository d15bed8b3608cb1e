"""Blocks into the canonical text: what every offset of the document counts in."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.document import Cell, Span
from extractors.folded import Folded
from extractors.folding import fold
from extractors.word_boxes import WordBoxes
from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Block, Paragraph, Seam, TableBlock


@dataclass(slots=True)
class Line:
    """A paragraph, or a whole table, with its place in the canonical text."""

    span: Span
    text: str
    role: str
    page: int | None
    folded: str = ""
    """The text folded; empty for a table."""
    rows: list[list[Cell]] | None = None
    seams: list[Seam] = field(default_factory=list)


@dataclass(slots=True)
class Canonical:
    """The text, its lines in reading order, and where its words stand on paper."""

    text: str
    folded: Folded
    lines: list[Line]
    boxes: WordBoxes = field(default_factory=WordBoxes)


@dataclass(slots=True)
class _Writer:
    parts: list[str] = field(default_factory=list)
    boxes: WordBoxes = field(default_factory=WordBoxes)
    length: int = 0

    def put(self, text: str, places: WordBoxes | None = None) -> Span:
        span = Span(self.length, self.length + len(text))
        if places is not None:
            self.boxes.extend(places, span.start)
        self.parts.append(text)
        self.length = span.end
        return span


def compose(blocks: list[Block]) -> Canonical:
    """One line a paragraph; a table as its rows, a line each, cells parted by ` | `, a merged cell once.

    Raises DocumentError ``no-text`` where the blocks hold no words.
    """
    writer = _Writer()
    lines: list[Line] = []
    for block in blocks:
        if writer.length:
            writer.put("\n")
        if isinstance(block, Paragraph):
            span = writer.put(block.text, block.places)
            lines.append(Line(span, block.text, block.role, block.page))
        else:
            lines.append(_write_table(writer, block))
    text = "".join(writer.parts)
    if not text.strip():
        message = say("No words were found in the file.")
        raise DocumentError("no-text", message, say("Check that it is no picture."))
    folded = Folded(fold(text))
    for line in lines:
        line.folded = folded[line.span.start : line.span.end] if line.rows is None else ""
    return Canonical(text, folded, lines, writer.boxes)


def _write_table(writer: _Writer, block: TableBlock) -> Line:
    start = writer.length
    cells: list[Cell] = []
    row = None
    for cell in sorted(block.cells, key=lambda c: (c.row, c.col)):
        if row is not None:
            writer.put("\n" if cell.row != row else " | ")
        row = cell.row
        span = writer.put(cell.text, cell.places)
        page = cell.page or block.page
        cells.append(Cell(cell.text, span, cell.row, cell.col, cell.rowspan, cell.colspan, page, cell.bbox))
    return Line(Span(start, writer.length), "", block.role, block.page, rows=_grid(cells), seams=block.seams)


def _grid(cells: list[Cell]) -> list[list[Cell]]:
    """Rows of cells by place, a merged cell in each place that it covers; an uncovered place is an empty cell."""
    height = max((c.row + c.rowspan for c in cells), default=0)
    width = max((c.col + c.colspan for c in cells), default=0)
    places: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for cell in cells:
        for row in range(cell.row, min(cell.row + cell.rowspan, height)):
            for col in range(cell.col, min(cell.col + cell.colspan, width)):
                places[row][col] = places[row][col] or cell
    return [
        [cell or _hole(places, row, col, cells) for col, cell in enumerate(line)]
        for row, line in enumerate(places)
    ]


def _hole(places: list[list[Cell | None]], row: int, col: int, cells: list[Cell]) -> Cell:
    """An empty cell for a place that the source leaves uncovered, standing where its row ends."""
    end = max((c.span.end for c in places[row] if c is not None), default=cells[0].span.start)
    return Cell("", Span(end, end), row, col)
