"""A sheet's rows into blocks: its tables, and the titles, letterheads, notes and signatures around them.

A table begins at a row of column headings, or else at the first row of three cells, and goes on to the sheet's
end; what follows an empty row in a cell or two is no table any more. A further row of column headings begins a
further table where a title or an empty row parts it from the one above.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from extractors.folding import fold
from extractors.lexicon import header_words
from pipeline.readers.blocks import Block, Paragraph, TableBlock
from pipeline.readers.boxes import closes, in_letterhead, is_layout
from pipeline.readers.grid import RawCell, place
from pipeline.readers.limits import MAX_PLACES
from pipeline.readers.sheets.cells import Row, SheetCell
from pipeline.readers.wraps import close_numbers

_SIDES = 12
"""The most rows of a letterhead or a signature."""
_VALUE = re.compile(r"[-+(]?\d[\d.,/% ]*\)?")


def blocks_of(rows: list[Row]) -> list[Block]:
    """The blocks of one sheet, in reading order."""
    blocks: list[Block] = []
    at = 0
    while at < len(rows):
        start = _next_table(rows, at)
        end = _title_of_next(rows, start)
        blocks += _prose(rows[at:start])
        body = _table_end(rows, start, end)
        blocks += _table(rows[start:body])
        blocks += _prose(rows[body:end])
        at = end
    return blocks


def _next_table(rows: list[Row], at: int) -> int:
    """The row at which the next table begins, or the number of rows."""
    for n in range(at, len(rows)):
        row = rows[n]
        if _names_columns(row) or (not _is_official(row) and (len(row.cells) >= 3 or _is_pair(rows, n))):
            return n
    return len(rows)


def _is_pair(rows: list[Row], at: int) -> bool:
    """True for the first of three rows with two cells each in the same two columns."""
    columns = [[cell.col for cell in row.cells] for row in rows[at : at + 3]]
    return len(columns) == 3 and len(columns[0]) == 2 and columns[0] == columns[1] == columns[2]


def _title_of_next(rows: list[Row], start: int) -> int:
    """The row at which the title of the next table begins, or that table where it has none."""
    for n in range(start + 1, len(rows)):
        if not _names_columns(rows[n]):
            continue
        title = n
        while title > start + 1 and len(rows[title - 1].cells) == 1 and not rows[title].gap:
            title -= 1
        if rows[title].gap or title < n:
            return title
    return len(rows)


def _table_end(rows: list[Row], start: int, end: int) -> int:
    """The row below the table: where notes or signatures begin that nothing but their like follows."""
    width = max((len(row.cells) for row in rows[start:end]), default=0)
    few = 1 if width <= 3 else 2
    cut = end
    for n in range(end - 1, start, -1):
        row = rows[n]
        signed = _is_official(row) and len(row.cells) <= 3
        if not signed and len(row.cells) > few:
            break
        if signed or row.gap:
            cut = n
    return cut


def _names_columns(row: Row) -> bool:
    """True for a row with the headings of two columns or more, and no value or name of one thing."""
    texts = [" ".join(cell.text.split()) for cell in row.cells]
    if any(_VALUE.fullmatch(text) or text.endswith(":") for text in texts):
        return False
    return sum(header_words(fold(text)) is not None for text in texts) >= 2


def _is_official(row: Row) -> bool:
    """True for a row of a letterhead, of the recipients or of a signature."""
    return any(in_letterhead(cell.text) or closes(cell.text) for cell in row.cells)


def _table(rows: list[Row]) -> list[Block]:
    """The rows as a table; as lines where they are none, or too many for one."""
    if not rows:
        return []
    columns = sorted({cell.col for row in rows for cell in row.cells})
    if len(rows) * len(columns) > MAX_PLACES:
        return [Paragraph(" | ".join(" ".join(cell.text.split()) for cell in row.cells)) for row in rows]
    cells = place(_lay_out(rows, columns))
    return _prose(rows) if is_layout(cells, sum(len(row.cells) for row in rows)) else [TableBlock(cells)]


def _lay_out(rows: list[Row], columns: list[int]) -> list[list[RawCell]]:
    """Every place of the rows and columns that no merged cell covers from elsewhere, the empty ones too."""
    numbers = [row.number for row in rows]
    covered: set[tuple[int, int]] = set()
    lines: list[list[RawCell]] = []
    for n, row in enumerate(rows):
        begun = {cell.col: cell for cell in row.cells}
        line: list[RawCell] = []
        for at, col in enumerate(columns):
            if (row.number, col) in covered:
                continue
            cell = begun.get(col, SheetCell("", row.number, col))
            below = bisect_left(numbers, cell.row + cell.rowspan)
            right = bisect_left(columns, cell.col + cell.colspan)
            if below - n > 1 or right - at > 1:
                covered.update(
                    (number, column) for number in numbers[n:below] for column in columns[at:right]
                )
            line.append(RawCell(close_numbers(cell.text), below - n, right - at))
        lines.append(line)
    return lines


def _prose(rows: list[Row]) -> list[Block]:
    """The rows as lines; a letterhead's and a signature's sides one after the other."""
    lines: list[str] = []
    at = 0
    while at < len(rows):
        end = _sides_end(rows, at)
        if end > at:
            middle = max(cell.col for row in rows[at:end] for cell in row.cells[:1] if len(row.cells) > 1)
            cells = [cell for row in rows[at:end] for cell in row.cells]
            lines += [line for cell in cells if cell.col <= middle for line in cell.text.split("\n")]
            lines += [line for cell in cells if cell.col > middle for line in cell.text.split("\n")]
        elif len(rows[at].cells) > 1:
            lines.append(" ".join(" ".join(cell.text.split()) for cell in rows[at].cells))
        else:
            lines += rows[at].cells[0].text.split("\n")
        at = max(end, at + 1)
    return [Paragraph(line) for line in lines]


def _sides_end(rows: list[Row], at: int) -> int:
    """The row below a block of two sides that begins here, or ``at``: its last row is the last with a right side."""
    if len(rows[at].cells) < 2 or not any(_is_official(row) for row in rows[at : at + _SIDES]):
        return at
    middle = rows[at].cells[1].col
    end = at
    for n in range(at, min(at + _SIDES, len(rows))):
        if any(cell.col >= middle for cell in rows[n].cells):
            end = n + 1
        elif rows[n].cells[0].colspan > middle - rows[n].cells[0].col:
            break
    return end
