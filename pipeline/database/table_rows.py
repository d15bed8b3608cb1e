"""Where the rows of a table stand in the text: its cells may hold line breaks, so a line is not a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from schemas.section import Table


def _row_start(text: str, cell: str, start: int, end: int) -> int | None:
    """Where the line starts whose first words are the cell's, behind no more than empty cells; None if nowhere."""
    at = text.find(cell, start, end)
    while at >= 0:
        line = max(text.rfind("\n", start, at) + 1, start)
        follows = text[at + len(cell) : min(at + len(cell) + 3, end)]
        if not text[line:at].strip(" |") and (not follows or follows[0] == "\n" or follows == " | "):
            return line
        at = text.find(cell, at + 1, end)
    return None


def _row_starts(text: str, table: Table, start: int, end: int) -> Iterator[int]:
    above: list[str] = []
    at = start
    for row in table.rows:
        fresh = (cell for i, cell in enumerate(row) if cell.strip() and (i >= len(above) or above[i] != cell))
        cell, above = next(fresh, None), row
        found = _row_start(text, cell, at, end) if cell else None
        if found is not None:
            yield found
            at = found + 1


def row_spans(text: str, table: Table, start: int, end: int) -> list[tuple[int, int]]:
    """The table's stretch of text cut at its rows: the header first, then each row that could be found."""
    cuts = sorted({start, end, *_row_starts(text, table, start, end)})
    return list(pairwise(cuts))
