"""A table without upright lines as if all its lines were drawn, so that it is read as ruled ones are."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.open_body import Body
from pipeline.readers.paper.open_heads import Head
from pipeline.readers.paper.page import DESCENT, RuledCell, RuledTable

_MARGIN = 3.0
"""What a table leaves free above its first and below its last words, in points."""


def drawn(
    head: Head | None, above: Sequence[Line], body: Body, starts: Sequence[int], xs: Sequence[float]
) -> RuledTable:
    """The cells of a header over the lines ``above`` and of the body's rows, which begin at ``starts``."""
    rows = [body.lines[a:b] for a, b in zip(starts, [*starts[1:], len(body.lines)], strict=True)]
    heads = _head_rows(head, above)
    table = RuledTable(list(xs), _heights([*heads, *rows]))
    if head is not None:
        _draw_head(table, head, len(heads))
    for at, first in enumerate(starts):
        _draw_row(table, at + len(heads), body.across.get(first, len(xs) - 2))
    return table


def _head_rows(head: Head | None, above: Sequence[Line]) -> list[Sequence[Line]]:
    if head is None:
        return []
    cut = len(above) if head.split is None else head.split - head.first
    return [part for part in (above[:cut], above[cut:]) if part]


def _heights(rows: Sequence[Sequence[Line]]) -> list[float]:
    """The rows' edges: between the foot of one and the top of the next."""
    tops = [min(line.top for line in row) for row in rows]
    feet = [max(line.bottom + line.size * DESCENT for line in row) for row in rows]
    inner = [(foot + top) / 2 for foot, top in zip(feet, tops[1:], strict=False)]
    return [tops[0] - _MARGIN, *inner, feet[-1] + _MARGIN]


def _draw_head(table: RuledTable, head: Head, rows: int) -> None:
    """A header of one row, or of two where some headings stand over several columns."""
    under: set[int] = set()
    for over in head.over:
        columns = [at for at, each in enumerate(head.headings) if over.overlaps(each.x0, each.x1)]
        _draw(table, (0, columns[0]), 1, columns[-1] + 1 - columns[0])
        under.update(range(columns[0], columns[-1] + 1))
    for at in range(len(head.headings)):
        first = 1 if at in under else 0
        _draw(table, (first, at), rows - first, 1)


def _draw_row(table: RuledTable, row: int, across: int) -> None:
    """A row whose last cell begins in the column ``across``."""
    last = len(table.xs) - 2
    for column in range(across + 1):
        _draw(table, (row, column), 1, last + 1 - column if column == across else 1)


def _draw(table: RuledTable, place: tuple[int, int], rowspan: int, colspan: int) -> None:
    row, column = place
    box = (table.xs[column], table.ys[row], table.xs[column + colspan], table.ys[row + rowspan])
    table.cells.append(RuledCell(row, column, rowspan, colspan, box))
