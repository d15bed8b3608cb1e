"""Where the rows of a table without upright lines begin: at level lines, at numbers, at gaps between its lines."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.open_body import Body, columns_in
from pipeline.readers.paper.page import Rule

_APART = 1.2
"""A gap so much greater than that between the lines of one cell parts two rows that bear no numbers."""


def row_starts(body: Body, floors: Sequence[float], *, ordered: bool) -> list[int]:
    """The places, among the body's lines, of those that begin a row; ``floors``: the heights of level lines."""
    starts = {0} | _titles(body)
    inner = [at for at in range(1, len(body.lines)) if _parted(body.lines, at, floors)]
    starts |= set(inner)
    bands = sorted(starts)
    for first, end in zip(bands, [*bands[1:], len(body.lines)], strict=True):
        if first in body.across:
            continue
        if ordered:
            starts |= _at_numbers(body, first, end)
        elif not inner:
            starts |= _at_gaps(body, first, end)
    return sorted(starts)


def level_lines(rules: Sequence[Rule], left: float, right: float) -> list[float]:
    """The heights of the level lines that reach over most of a table."""
    least = 0.6 * (right - left)
    return [rule.at for rule in rules if min(rule.end, right) - max(rule.start, left) >= least]


def _parted(lines: Sequence[Line], at: int, floors: Sequence[float]) -> bool:
    return any(lines[at - 1].bottom - 1 <= floor <= lines[at].top + 1 for floor in floors)


def _titles(body: Body) -> set[int]:
    """Titles that cross columns, and what stands below each; a second line of one is no row of its own."""
    edges = body.edges()
    found = set()
    for at, first in body.across.items():
        numbered = first > 0 and 0 in columns_in(body.lines[at], edges)
        if at - 1 not in body.across or numbered:
            found.add(at)
        if at + 1 not in body.across and at + 1 < len(body.lines):
            found.add(at + 1)
    return found


def _at_numbers(body: Body, first: int, end: int) -> set[int]:
    """Rows by the numbers in the first column, which stand at the head of each row, or all at mid-height."""
    numbered = [at for at in range(first, end) if 0 in body.filled(at)]
    if not numbered:
        return set()
    heads = sorted({first, *numbered})
    middles = _around(body, numbered, first, end)
    if middles is None or _small(body, heads, end) <= _small(body, middles, end):
        return set(heads)
    return set(middles)


def _around(body: Body, numbered: list[int], first: int, end: int) -> list[int] | None:
    """The rows' first lines where each number stands at its row's mid-height; None where that can't be."""
    starts = [first]
    top = body.lines[first].bottom
    for number, following in zip(numbered, [*numbered[1:], end], strict=True):
        bottom = 2 * body.lines[number].bottom - top
        if following == end:
            break
        nearest = min(range(number, following), key=lambda at: abs(body.lines[at].bottom - bottom))
        if abs(body.lines[nearest].bottom - bottom) > body.lines[nearest].size:
            return None
        starts.append(nearest + 1)
        top = body.lines[nearest + 1].bottom
    return starts


def _small(body: Body, starts: Sequence[int], end: int) -> int:
    """How many cells of rows that begin so begin in the middle of a sentence, with a small letter."""
    edges = body.edges()
    count = 0
    for at, following in zip(starts, [*starts[1:], end], strict=True):
        seen: set[int] = set()
        for line in body.lines[at:following]:
            for word in line.words:
                column = sum((word.x0 + word.x1) / 2 > edge for edge in edges)
                count += at > 0 and column not in seen and word.text[0].islower()
                seen.add(column)
    return count


def _at_gaps(body: Body, first: int, end: int) -> set[int]:
    """Rows without numbers: the first column begins again after more than the gap between a cell's lines."""
    gaps = {at: body.lines[at].bottom - body.lines[at - 1].bottom for at in range(first + 1, end)}
    within = [gap for at, gap in gaps.items() if 0 not in body.filled(at)]
    if not within:
        # Each line has words in the first column: those that fill most of the others too are rows of one line.
        return {at for at in gaps if len(body.filled(at)) * 2 > len(body.corridors.free) + 1}
    usual = median(within)
    return {at for at, gap in gaps.items() if 0 in body.filled(at) and gap > _APART * usual}
