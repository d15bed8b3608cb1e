"""A ruled table with the words that stand in its cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import repeat
from operator import attrgetter

from pipeline.readers.blocks import Box, TableCell, WordBoxes
from pipeline.readers.paper.flow import written
from pipeline.readers.paper.lines import Line, lines_of
from pipeline.readers.paper.page import RuledTable, Word
from pipeline.readers.paper.paragraphs import Column, apart_from, grouped

_PADDING = 6.0
"""Points that a cell leaves free at its sides, at the most: Word's own measure is 5.4."""
_OVER = 3.0
"""A word that reaches further than this beyond its cell runs through the line."""
_ROW = attrgetter("row")


@dataclass(slots=True)
class PaperCell:
    """A cell as it stands on its page; its paragraphs are lines until it is settled."""

    row: int
    col: int
    rowspan: int
    colspan: int
    page: int
    box: Box
    paragraphs: list[list[Line]] = field(default_factory=list)
    text: str = ""
    places: WordBoxes | None = None

    @property
    def filled(self) -> bool:
        return bool(self.paragraphs or self.text)

    @property
    def words(self) -> str:
        """The cell's words parted by blanks: for comparing cells, not for the document's text."""
        return self.text or " ".join(line.text for lines in self.paragraphs for line in lines)

    def settle(self) -> None:
        """Writes the paragraphs, to which nothing more will be added, and lets go of their lines."""
        if self.paragraphs:
            self.text, self.places = written(self.paragraphs)
            self.paragraphs = []

    @property
    def column(self) -> Column:
        """The stretch that the cell's lines may fill."""
        return _column(self.box, [line for lines in self.paragraphs for line in lines])


@dataclass(slots=True)
class PaperTable:
    """A table, or the part of one that stands on one page: the edges of its columns, its cells in order of their rows."""

    page: int
    xs: list[float]
    rows: int
    cells: list[PaperCell]
    top: float
    bottom: float

    def row(self, at: int) -> list[PaperCell]:
        """The cells that cover a row, from left to right."""
        found = [cell for cell in self.cells if cell.row <= at < cell.row + cell.rowspan]
        return sorted(found, key=lambda cell: cell.col)

    def begun_in(self, at: int) -> list[PaperCell]:
        """The cells whose first row this is, from left to right."""
        first, end = (bisect_left(self.cells, row, key=_ROW) for row in (at, at + 1))
        return sorted(self.cells[first:end], key=lambda cell: cell.col)


def take_words(tables: list[RuledTable], words: list[Word], page: int) -> tuple[list[PaperTable], list[Word]]:
    """The tables with the words whose middle stands in a cell, and the words that stand in none.

    A table inside another's cell is left to that cell, where each of its rows becomes a line.
    """
    outer = [table for table in tables if not any(_inside(table, other) for other in tables)]
    if not outer:
        return [], words
    held: list[dict[tuple[int, int], list[Word]]] = [{} for _ in outer]
    free: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        for table, found in zip(outer, held, strict=True):
            if table.xs[0] <= x <= table.xs[-1] and table.ys[0] <= y <= table.ys[-1]:
                place = _place(table.ys, y), _place(table.xs, x)
                found.setdefault(place, []).append(word)
                break
        else:
            free.append(word)
    made: list[PaperTable] = []
    for table, found in zip(outer, held, strict=True):
        if _crossed(table, found):
            free += [word for words in found.values() for word in words]
        elif found:
            made.append(_made(table, found, page))
    return made, free


def _inside(table: RuledTable, other: RuledTable) -> bool:
    if table is other or len(other.cells) < 2:
        return False
    x0, top, x1, bottom = table.box
    return any(
        cell.box[0] - 1 <= x0
        and x1 <= cell.box[2] + 1
        and cell.box[1] - 1 <= top
        and bottom <= cell.box[3] + 1
        for cell in other.cells
    )


def _place(edges: list[float], at: float) -> int:
    """The stretch between two neighbouring edges; the last edge belongs to the last one."""
    return bisect_right(edges, at, 1, len(edges) - 1) - 1


def _crossed(table: RuledTable, held: dict[tuple[int, int], list[Word]]) -> bool:
    """True where many words run through the lines: a chart's grid or a drawing, whose lines bound no cells."""
    owners = {
        (row, col): cell
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rowspan)
        for col in range(cell.col, cell.col + cell.colspan)
    }
    crossing = whole = 0
    for place, words in held.items():
        left, _, right, _ = owners[place].box
        whole += len(words)
        crossing += sum(word.x0 < left - _OVER or word.x1 > right + _OVER for word in words)
    return crossing * 10 > whole


def _made(table: RuledTable, held: dict[tuple[int, int], list[Word]], page: int) -> PaperTable:
    cells: list[PaperCell] = []
    for ruled in sorted(table.cells, key=_ROW):
        cell = PaperCell(ruled.row, ruled.col, ruled.rowspan, ruled.colspan, page, ruled.box)
        words: list[Word] = []
        if ruled.rowspan == ruled.colspan == 1:
            words = held.get((ruled.row, ruled.col), [])
        else:
            for row in range(ruled.row, ruled.row + ruled.rowspan):
                for col in range(ruled.col, ruled.col + ruled.colspan):
                    words += held.get((row, col), [])
        if words:
            lines = lines_of(words, page)
            cell.paragraphs = [lines] if len(lines) == 1 else grouped(lines, _column(ruled.box, lines))
        cells.append(cell)
    return PaperTable(page, table.xs, len(table.ys) - 1, cells, table.ys[0], table.ys[-1])


def _column(box: Box, lines: list[Line]) -> Column:
    if not lines:
        return Column(box[0], box[2], 0.0)
    padding = min(_PADDING, max(min(line.x0 for line in lines) - box[0], 0.0))
    right = max(box[2] - padding, max(line.x1 for line in lines))
    return Column(box[0] + padding, right, apart_from(lines))


def table_cells(table: PaperTable) -> list[TableCell]:
    """The cells with their text, as every reader gives them."""
    cells = []
    for cell in table.cells:
        cell.settle()
        place = (cell.row, cell.col, cell.rowspan, cell.colspan)
        left, top, right, bottom = map(round, cell.box, repeat(2))
        box = (left, top, right, bottom)
        cells.append(TableCell(cell.text, *place, page=cell.page, bbox=box, places=cell.places))
    return cells
