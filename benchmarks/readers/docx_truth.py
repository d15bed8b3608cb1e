"""The tables of a Word file by a walk of their own over the raw XML: what the PDF made of it must show.

Nothing of the product is used here, so that a fault of its DOCX reader can't hide one of its PDF reader.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from benchmarks.readers.grids import Cell, Grid, Row, fold

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SLIVER = 150
"""Twips: where rows' borders miss each other by less than this, the eye and the print see one column."""

_Raw = tuple[int, int, Cell, bool]
"""A cell as written: left and right border in twips, its words, whether it goes on from the row above."""


def tables(path: Path) -> list[Grid]:
    """The file's outermost tables in order.

    One that goes on in a table of its own, with no word between the two and the same heading again, is one
    table, as a reader of the page takes it, and its heading is counted once.
    """
    with ZipFile(path) as package:
        body = fromstring(package.read("word/document.xml"))[0]
    found: list[Grid] = []
    adjoins = False
    for block in body:
        if block.tag == f"{_W}tbl":
            grid = _grid(block)
            if adjoins and grid.rows[0] == found[-1].rows[0]:
                found[-1] = Grid(found[-1].rows + grid.rows[_heading(found[-1]) :])
            else:
                found.append(grid)
            adjoins = True
        elif fold(_words(block)):
            adjoins = False
    return found


def _heading(grid: Grid) -> int:
    """How many rows the heading has: the first, and those into which its first cell goes down."""
    deep = 1
    while deep < len(grid.rows) and grid.rows[deep][0].covered:
        deep += 1
    return deep


def _grid(table: Element) -> Grid:
    widths = [int(float(one.get(f"{_W}w", "0"))) for one in table.findall(f"{_W}tblGrid/{_W}gridCol")]
    rows = [_raw_cells(row, widths) for row in table.iter(f"{_W}tr")]
    columns = _columns({edge for row in rows for cell in row for edge in cell[:2]})
    grid: list[Row] = []
    for row in rows:
        grid.append(_row(row, columns, grid[-1] if grid else ()))
    return Grid(tuple(grid))


def _raw_cells(row: Element, widths: list[int]) -> list[_Raw]:
    before = row.find(f"{_W}trPr/{_W}gridBefore")
    col = int(before.get(f"{_W}val", "0")) if before is not None else 0
    cells: list[_Raw] = []
    for cell in row.findall(f"{_W}tc"):
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        end = col + (int(span.get(f"{_W}val", "1")) if span is not None else 1)
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        goes_on = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
        cells.append((sum(widths[:col]), sum(widths[:end]), Cell(fold(_words(cell))), goes_on))
        col = end
    return cells


def _columns(edges: set[int]) -> list[int]:
    """The left borders of the columns that are seen, and the last right one."""
    ordered = sorted(edges)
    return ordered[:1] + [right for left, right in pairwise(ordered) if right - left >= _SLIVER]


def _row(cells: list[_Raw], columns: list[int], above: Row) -> Row:
    places: list[Cell] = []
    for left, right, cell, goes_on in cells:
        spanned = [at for at, edge in enumerate(columns[:-1]) if left - _SLIVER < edge < right - _SLIVER]
        for at in spanned:
            first = not goes_on and at == spanned[0]
            words = above[at].text if goes_on and at < len(above) else cell.text
            places.append(Cell(words, covered=not first))
    return tuple(places)


def _words(element: Element) -> str:
    if element.tag == _FALLBACK:
        return ""
    if element.tag == f"{_W}t":
        return element.text or ""
    inner = "".join(map(_words, element))
    return inner + "\n" if element.tag == f"{_W}p" else inner + _SPACES.get(element.tag, "")
