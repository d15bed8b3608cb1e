"""The rows and cells of a Word table as its XML has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pipeline.readers.docx_names import PROPERTIES, TC, TR, VAL, W, number, parts_of, says, value
from pipeline.readers.docx_raw import RawBlock, RawCell, RawRow, RawTable
from pipeline.readers.limits import MAX_COLSPAN

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Element

_DELETED, _HIDDEN, _BEFORE, _HEADER = W + "del", W + "hidden", W + "gridBefore", W + "tblHeader"
_SPAN, _DOWN, _ACROSS, _CELL_DELETED = W + "gridSpan", W + "vMerge", W + "hMerge", W + "cellDel"


class Rows:
    """Reads rows; ``inner`` gives the blocks that stand in a cell."""

    def __init__(self, inner: Callable[[Element], list[RawBlock]]) -> None:
        self._inner = inner

    def table(self, element: Element) -> RawTable:
        """A table that is held whole."""
        table = RawTable()
        for row in _inside(element, TR):
            self.add(row, table, element)
        return table

    def add(self, element: Element, table: RawTable, within: Element) -> None:
        """Adds a row to the table that stands ``within`` an element; none where it was deleted or is hidden."""
        table.widths = table.widths or _widths(within)
        parts = parts_of(element, W + "trPr")
        if _DELETED in parts or says(parts, _HIDDEN):
            return
        before = number(value(parts.get(_BEFORE)))
        row = RawRow(min(max(before, 0), MAX_COLSPAN), says(parts, _HEADER))
        for cell in _inside(element, TC):
            self._cell(cell, row)
        table.rows.append(row)

    def _cell(self, element: Element, row: RawRow) -> None:
        parts = parts_of(element, W + "tcPr")
        blocks = self._inner(element)
        if _CELL_DELETED in parts:
            blocks = []
        span = min(max(number(value(parts.get(_SPAN)), 1), 1), MAX_COLSPAN)
        across, down = parts.get(_ACROSS), parts.get(_DOWN)
        if across is not None and across.get(VAL) != "restart" and row.cells:
            row.cells[-1].span += span
            row.cells[-1].blocks += blocks
            return
        goes_on = down is not None and down.get(VAL) != "restart"
        row.cells.append(RawCell(span, goes_on, down is not None, blocks))


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The table's own rows, or the row's own cells; those in content controls too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in PROPERTIES and isinstance(child.tag, str):
            yield from _inside(child, tag)


def _widths(table: Element) -> list[int]:
    grid = table.find(W + "tblGrid")
    if grid is None:
        return []
    return [number(column.get(W + "w")) for column in grid.iterchildren(W + "gridCol")]
