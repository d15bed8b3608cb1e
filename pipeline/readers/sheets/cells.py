"""A worksheet's cells as shown: hidden rows and columns left out, merged cells with their spans."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pipeline.readers.characters import clean, one_line
from pipeline.readers.sheets.shown import Marks, show

Convert = Callable[[str, str | None], str]
"""Text in a font of a legacy encoding to Unicode."""

MAX_COLUMNS = 16_384

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell with words, by its row and column among those shown; its lines are parted by line breaks."""

    text: str
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(slots=True)
class Row:
    """The cells with words that begin in one row, from left to right; ``gap``: an empty row stands above."""

    number: int
    gap: bool
    cells: list[SheetCell] = field(default_factory=list)


def rows_of(sheet: Any, marks: Marks, convert: Convert) -> tuple[list[Row], bool]:
    """The rows that hold words, top down, and whether words were left out because they are hidden.

    ``sheet`` is openpyxl's worksheet.
    """
    hidden_rows, hidden_columns = _hidden_rows(sheet), _hidden_columns(sheet)
    spans = {(m.min_row, m.min_col): (m.max_row, m.max_col) for m in sheet.merged_cells.ranges}
    rows: list[Row] = []
    left_out = False
    # The cells themselves, and not iter_rows: that makes one for each place up to the last row and column.
    for place, cell in sorted(sheet._cells.items(), key=lambda entry: entry[0]):
        text = _text(cell, marks, convert)
        if not text:
            continue
        last_row, last_column = spans.get(place, place)
        row, rowspan = _among_shown(hidden_rows, place[0], last_row)
        col, colspan = _among_shown(hidden_columns, place[1], last_column)
        if not rowspan or not colspan:
            left_out = True
            continue
        if not rows or rows[-1].number != row:
            rows.append(Row(row, bool(rows) and row > _bottom(rows[-1])))
        rows[-1].cells.append(SheetCell(text, row, col, rowspan, colspan))
    return rows, left_out


def runs_of(sheet: Any) -> Iterator[tuple[str, str | None]]:
    """The words of the cells that hold text and no number, each with its font's name."""
    return ((cell.value, cell.font.name) for cell in sheet._cells.values() if isinstance(cell.value, str))


def _bottom(row: Row) -> int:
    """The first row below all that begins in the row."""
    return max(cell.row + cell.rowspan for cell in row.cells)


def _among_shown(hidden: list[int], first: int, last: int) -> tuple[int, int]:
    """Where a stretch stands when the hidden numbers are not counted, and how many of it are left."""
    before, through = bisect_left(hidden, first), bisect_right(hidden, last)
    return first - before, last - first + 1 - (through - before)


def _hidden_rows(sheet: Any) -> list[int]:
    return sorted(number for number, row in sheet.row_dimensions.items() if row.hidden)


def _hidden_columns(sheet: Any) -> list[int]:
    found: set[int] = set()
    for column in sheet.column_dimensions.values():
        if column.hidden:
            found.update(range(column.min or 1, min(column.max or 1, MAX_COLUMNS) + 1))
    return sorted(found)


def _text(cell: Any, marks: Marks, convert: Convert) -> str:
    """The cell's words, each line cleaned; nothing for an empty cell."""
    value = cell.value
    if value is None:
        return ""
    if not isinstance(value, str):
        return one_line(show(value, cell.number_format, marks))
    # A character that XML can't hold is written by its number between underscores.
    value = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    text = clean(convert(value, cell.font.name))
    return "\n".join(line for line in map(one_line, text.split("\n")) if line)
