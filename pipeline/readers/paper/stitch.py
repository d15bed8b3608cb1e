"""The parts of a table that pages split, put together as one."""

from __future__ import annotations

from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from extractors.folding import strip_marks
from pipeline.readers.blocks import Seam
from pipeline.readers.paper.cells import PaperCell, PaperTable
from pipeline.readers.paper.edges import nearest
from pipeline.readers.paper.paragraphs import has_room, parts_at
from pipeline.readers.wraps import ends_sentence, opens_item

_EDGE = 8.0
"""Edges of columns on two pages that differ by no more than this, in points, are the same."""
_WIDTH = 16.0
"""How far the whole widths of a table's parts may differ."""
_LIKE = 85.0
"""Likeness of two cells of a header, 0 to 100, that are the same but for a misread letter or two."""
_HEADER_ROWS = 6
"""A header repeated on the next page is looked for in so many rows."""


@dataclass(slots=True)
class Stitched:
    """A table over its pages, and where its parts were joined."""

    table: PaperTable
    seams: list[Seam] = field(default_factory=list)
    last_page: int = 0

    def __post_init__(self) -> None:
        self.last_page = self.table.page


def goes_on(whole: Stitched, part: PaperTable, *, has_header: bool) -> bool:
    """True where the part is the rest of the table: the same columns, and the same header or none of its own.

    ``has_header``: whether the part's first rows are a header by their words.
    """
    if part.page != whole.last_page + 1 or not _same_columns(whole.table.xs, part.xs):
        return False
    return not has_header or repeated_rows(whole.table, part) > 0


def _same_columns(one: list[float], other: list[float]) -> bool:
    shift = other[0] - one[0]
    if abs((other[-1] - other[0]) - (one[-1] - one[0])) > _WIDTH:
        return False
    few, many = sorted(([x for x in one], [x - shift for x in other]), key=len)
    matched = sum(any(abs(a - b) <= _EDGE for b in many) for a in few)
    return matched * 5 >= len(few) * 4


def repeated_rows(table: PaperTable, part: PaperTable) -> int:
    """How many of the part's first rows print the table's header again."""
    for first in range(min(3, table.rows)):
        count = 0
        while count < min(_HEADER_ROWS, part.rows, table.rows - first):
            if not _repeats(_key(table, first + count), _key(part, count)):
                break
            count += 1
        if count:
            return count
    return 0


def _repeats(ours: list[str], theirs: list[str]) -> bool:
    """True where a row prints another's words; a few may lack, for the next page may draw merged cells otherwise."""
    if not theirs or len(theirs) * 2 < len(ours):
        return False
    return all(any(_is_same(word, other) for other in ours) for word in theirs)


def _is_same(one: str, other: str) -> bool:
    """True for the same words, and for words that differ by what OCR misreads."""
    return one == other or (min(len(one), len(other)) >= 4 and ratio(one, other) >= _LIKE)


def _key(table: PaperTable, row: int) -> list[str]:
    """The bare letters of the cells that begin in the row."""
    words = ("".join(strip_marks(cell.words).split()) for cell in table.begun_in(row))
    return [word for word in words if word]


def add(whole: Stitched, part: PaperTable) -> None:
    """Adds the part below the table: its repeated header dropped, a row that the page cut joined again."""
    table = whole.table
    _settle(table)
    repeated = repeated_rows(table, part)
    _unite_columns(table, part)
    cells = _below(part, repeated)
    joined = bool(cells) and _is_cut(table, cells)
    if joined:
        _join_row(table, cells)
        cells = [cell for cell in cells if cell.row > 0 or cell.rowspan > 1]
        for cell in cells:
            cell.row, cell.rowspan = max(cell.row - 1, 0), cell.rowspan - (cell.row == 0)
    else:
        cells = _hang_on(table, cells)
    seam_row = table.rows
    for cell in cells:
        cell.row += seam_row
    table.cells += cells
    table.rows += part.rows - repeated - joined
    whole.last_page = part.page
    whole.seams.append(Seam(seam_row, part.page, repeated > 0, joined))


def _settle(table: PaperTable) -> None:
    """Writes the cells that the page break below the last row can't have cut."""
    for cell in table.cells:
        if cell.paragraphs and cell.row + cell.rowspan < table.rows:
            cell.settle()


def _below(part: PaperTable, header: int) -> list[PaperCell]:
    """The part's cells below its header, counted from there.

    A header's cell may have no line below it where the cell under it is merged with those of the page before:
    its words are the header's.
    """
    cells = []
    for cell in part.cells:
        end = cell.row + cell.rowspan
        if end > header:
            if cell.row < header:
                cell.paragraphs = []
            cell.row = max(cell.row - header, 0)
            cell.rowspan = end - header - cell.row
            cells.append(cell)
    return cells


def _unite_columns(table: PaperTable, part: PaperTable) -> None:
    """Counts the columns of both by one set of edges, for either may lack one that its rows don't draw."""
    shift = part.xs[0] - table.xs[0]
    theirs = [x - shift for x in part.xs]
    # The last edges are one however much the widths differ.
    theirs[-1] = table.xs[-1]
    edges = list(table.xs)
    edges += [x for x in theirs if all(abs(x - edge) > _EDGE for edge in table.xs)]
    edges.sort()
    if edges != table.xs:
        _recount(table.cells, [nearest(edges, x) for x in table.xs], len(edges) - 1)
    _recount(part.cells, [nearest(edges, x) for x in theirs], len(edges) - 1)
    table.xs = edges


def _recount(cells: list[PaperCell], places: list[int], columns: int) -> None:
    """Gives the cells their columns among the united ones; one that is too narrow for any keeps one."""
    for cell in cells:
        first = min(places[cell.col], columns - 1)
        last = places[cell.col + cell.colspan]
        cell.col, cell.colspan = first, max(last - first, 1)


def _mates(table: PaperTable, cells: list[PaperCell]) -> list[tuple[PaperCell | None, PaperCell]]:
    """The cells of the part's first row, each with the cell above it in the table's last row."""
    last = table.row(table.rows - 1)
    return [
        (next((a for a in last if a.col <= cell.col < a.col + a.colspan), None), cell)
        for cell in cells
        if cell.row == 0
    ]


def _is_cut(table: PaperTable, cells: list[PaperCell]) -> bool:
    """True where the part's first row is the rest of the table's last one, which the page cut in two.

    What goes on stands below words and leaves the row's number empty; where other rows have no number either, it
    must read on too.
    """
    mates = _mates(table, cells)
    if _lacks_number(table, mates):
        mates = [pair for pair in mates if pair[1].col]
        return any(above and above.filled and cell.filled and _reads_on(above, cell) for above, cell in mates)
    filled = [(above, cell) for above, cell in mates if cell.filled]
    if not filled or any(above is None or not above.filled for above, _ in filled):
        return False
    reads_on = [above is not None and _reads_on(above, cell) for above, cell in filled]
    first = min(mates, key=lambda pair: pair[1].col)[1]
    if first.filled:
        return all(reads_on) and len(filled) < len(mates)
    return any(reads_on) or _is_numbered(table)


def _lacks_number(table: PaperTable, mates: list[tuple[PaperCell | None, PaperCell]]) -> bool:
    """True where only the last row has no number, and the next page begins with one: it stood at mid-height."""
    below = next((cell for _, cell in mates if cell.col == 0), None)
    last = next((cell for cell in table.row(table.rows - 1) if cell.col == 0), None)
    if below is None or last is None or last.filled or not below.filled or last.rowspan > 1:
        return False
    return below.colspan == last.colspan == 1 and _is_numbered(table, table.rows - 1)


def _is_numbered(table: PaperTable, rows: int | None = None) -> bool:
    """True where every row has words in its first cell, so that a row without them is the rest of another.

    ``rows``: only so many of the first rows are asked.
    """
    rows = table.rows if rows is None else rows
    asked = [cell for cell in table.cells if cell.col == 0 and cell.row < rows]
    return rows >= 3 and all(cell.filled and cell.rowspan == 1 for cell in asked)


def _reads_on(above: PaperCell, cell: PaperCell) -> bool:
    before, line = above.paragraphs[-1][-1], cell.paragraphs[0][0]
    if line.text[:1].islower():
        return not opens_item(line.text)
    if before.text[-1] in ".;!?" or opens_item(line.text) or has_room(before, line, above.column):
        return False
    return not ends_sentence(before.text) or before.text[-1] == ":"


def _join_row(table: PaperTable, cells: list[PaperCell]) -> None:
    for above, cell in _mates(table, cells):
        if above is None or not cell.filled:
            continue
        if not above.filled:
            above.paragraphs = cell.paragraphs
            continue
        before, line = above.paragraphs[-1][-1], cell.paragraphs[0][0]
        if parts_at(before, line, cell.column, starts=len(above.paragraphs[-1]) == 1):
            above.paragraphs += cell.paragraphs
        else:
            above.paragraphs[-1] += cell.paragraphs[0]
            above.paragraphs += cell.paragraphs[1:]


def _hang_on(table: PaperTable, cells: list[PaperCell]) -> list[PaperCell]:
    """Merged cells that the page cut: an empty first cell that covers rows belongs to the filled one above it."""
    kept = {id(cell) for cell in cells}
    for above, cell in sorted(_mates(table, cells), key=lambda pair: pair[1].col):
        if above is None or cell.filled or not above.filled or (cell.rowspan == above.rowspan == 1):
            break
        if (above.col, above.colspan) != (cell.col, cell.colspan):
            break
        above.rowspan += cell.rowspan
        kept.discard(id(cell))
    return [cell for cell in cells if id(cell) in kept]
