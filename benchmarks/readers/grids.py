"""Tables as plain grids: one text for each place, so that any tool's table can be held against any other's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.readers.blocks import Block, TableBlock


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of a grid; ``covered``: the words belong to a merged cell that begins in another place."""

    text: str
    covered: bool = False


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's places, row by row; ``page`` is where it begins, where that is known."""

    rows: tuple[Row, ...]
    page: int | None = None

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)


def fold(text: str) -> str:
    """The words with one space between them, in NFC."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def of_texts(rows: Iterable[Iterable[str | None]], page: int | None = None) -> Grid:
    """A grid of a tool's bare texts."""
    return Grid(tuple(tuple(Cell(fold(text or "")) for text in row) for row in rows), page)


def of_places(rows: Iterable[Iterable[tuple[str, bool]]]) -> Grid:
    """A grid of places that tell of each whether a merged cell of another place covers it."""
    return Grid(tuple(tuple(Cell(fold(text), covered) for text, covered in row) for row in rows))


def of_block(block: TableBlock) -> Grid:
    """The grid of a table as the product gives it, a merged cell's words in each place that it spans."""
    height = max(cell.row + cell.rowspan for cell in block.cells)
    width = max(cell.col + cell.colspan for cell in block.cells)
    places = [[Cell("")] * width for _ in range(height)]
    for cell in block.cells:
        words = fold(cell.text)
        for row in range(cell.row, cell.row + cell.rowspan):
            for col in range(cell.col, cell.col + cell.colspan):
                places[row][col] = Cell(words, (row, col) != (cell.row, cell.col))
    return Grid(tuple(map(tuple, places)), block.page)


def of_blocks(blocks: Iterable[Block]) -> list[Grid]:
    return [of_block(block) for block in blocks if isinstance(block, TableBlock)]


def data_tables(grids: Iterable[Grid]) -> list[Grid]:
    """Without the tables of one or two columns that only set a letterhead or signatures side by side."""
    return [grid for grid in grids if grid.width > 2]


def without_blanks(grids: Iterable[Grid]) -> list[Grid]:
    """The same tables, no blank left in any place: where a cell's lines were broken no longer matters."""
    return [
        Grid(
            tuple(tuple(Cell(cell.text.replace(" ", ""), cell.covered) for cell in row) for row in grid.rows),
            grid.page,
        )
        for grid in grids
    ]


_RULE = re.compile(r":?-{2,}:?")
_MARKS = re.compile(r"\*\*|(?<!\w)_|_(?!\w)|\\(?=[^\w\s])|~~|`")
_BREAK = re.compile(r"<br\s*/?>")


def of_markdown(text: str) -> list[Grid]:
    """The pipe tables of a Markdown text, without the marks of bold and italics."""
    found: list[list[list[str]]] = [[]]
    for line in map(str.strip, text.splitlines()):
        if not line.startswith("|"):
            found.append([])
            continue
        cells = re.split(r"(?<!\\)\|", line.removeprefix("|").removesuffix("|"))
        if not all(_RULE.fullmatch(cell.strip()) for cell in cells):
            found[-1].append([_MARKS.sub("", _BREAK.sub(" ", cell)) for cell in cells])
    return [of_texts(rows) for rows in found if rows]
