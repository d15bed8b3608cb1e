"""How many places of a document's tables a tool has right: the same row, the same column, the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.readers.grids import Cell, Grid, Row

Place = tuple[int, int, int]
"""Table, row and column, each counted from 1, among the true tables."""


@dataclass(frozen=True, slots=True)
class Score:
    """The places that are right, and at each other one what stands there instead."""

    of: int
    right: frozenset[Place]
    wrong: dict[Place, tuple[str, str]]
    """The true words, and those found in the same column of the row that was taken for this one."""
    spare_rows: int
    """Rows that no true row answers to: headings printed again, halves of a row cut by a page, prose."""
    tables: int

    @property
    def share(self) -> float:
        return len(self.right) / self.of


@dataclass(slots=True)
class _Tally:
    right: set[Place] = field(default_factory=set)
    wrong: dict[Place, tuple[str, str]] = field(default_factory=dict)


def score(truth: Sequence[Grid], found: Sequence[Grid], *, spans: bool = True) -> Score:
    """Holds a tool's tables against the true ones, row by row in order.

    All tables' rows are put one below another, and each true row is paired with at most one found row so that
    the order holds and as many places as can be are right: a tool that gives a table page by page is not
    charged for that, but for what it lost by it. ``spans`` False is for a format without merged cells
    (Markdown): where one goes on, an empty place is right too.
    """
    named = [
        (table, row, cells) for table, grid in enumerate(truth, 1) for row, cells in enumerate(grid.rows, 1)
    ]
    rows = [cells for grid in found for cells in grid.rows]
    pairs = _pairs([cells for _, _, cells in named], rows, spans)
    tally = _Tally()
    for at, (table, row, cells) in enumerate(named):
        other = rows[pairs[at]] if at in pairs else ()
        for col, cell in enumerate(cells):
            place = (table, row, col + 1)
            if _same(cell, other, col, spans):
                tally.right.add(place)
            else:
                tally.wrong[place] = (cell.text, other[col].text if col < len(other) else "")
    whole = len(tally.right) + len(tally.wrong)
    return Score(whole, frozenset(tally.right), tally.wrong, len(rows) - len(pairs), len(found))


def _pairs(truth: Sequence[Row], found: Sequence[Row], spans: bool) -> dict[int, int]:
    """The pairing in order that makes the most places right, by dynamic programming."""
    gains = [[_gain(one, other, spans) for other in found] for one in truth]
    best = [[0.0] * (len(found) + 1) for _ in range(len(truth) + 1)]
    for at in range(len(truth) - 1, -1, -1):
        for to in range(len(found) - 1, -1, -1):
            best[at][to] = max(best[at + 1][to], best[at][to + 1], gains[at][to] + best[at + 1][to + 1])
    pairs: dict[int, int] = {}
    at = to = 0
    while at < len(truth) and to < len(found):
        if best[at][to] == best[at + 1][to]:
            at += 1
        elif best[at][to] == best[at][to + 1]:
            to += 1
        else:
            pairs[at] = to
            at, to = at + 1, to + 1
    return pairs


def _gain(truth: Row, found: Row, spans: bool) -> float:
    """Places right, and a trifle for words in common: a row with one slip everywhere still finds its like."""
    right = sum(_same(cell, found, col, spans) for col, cell in enumerate(truth))
    words = {word for cell in truth for word in cell.text.split()}
    common = sum(word in words for cell in found for word in set(cell.text.split()))
    return right + min(common, 99) / 1_000 if any(cell.text for cell in found) else 0.0


def _same(cell: Cell, row: Row, col: int, spans: bool) -> bool:
    if col >= len(row):
        return False
    return row[col].text == cell.text or (not spans and cell.covered and not row[col].text)
