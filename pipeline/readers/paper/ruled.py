"""Ruling lines into tables: which lines belong together, and the grid of cells that they draw."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from operator import attrgetter

from pipeline.readers.paper.edges import nearest
from pipeline.readers.paper.page import Rule, RuledCell, RuledTable, Rules

_SNAP = 3.0
"""Lines nearer than this, in points, are one: no column is as narrow, and cells lie a few twips off the grid."""
_GAP = 4.0
"""Pieces of a line no further apart than this are one line."""
_BAR = 12.0
_FLAT = 7.0
"""Columns narrower, and rows lower than this, in points, hold no words."""

MAX_RULES = 40_000
"""Pieces of lines on one page; more are a drawing, not a table."""
_MAX_PLACES = 200_000


def ruled_tables(rules: Rules) -> list[RuledTable]:
    """The tables of a page from top to bottom; lone lines and frames without an inner line are none."""
    if not rules.upright or len(rules.level) + len(rules.upright) > MAX_RULES:
        return []
    level, upright = joined(rules.level), joined(rules.upright)
    tables = (_table(*group) for group in _groups(level, upright))
    found = [table for table in tables if table is not None]
    return sorted(found, key=lambda table: (table.ys[0], table.xs[0]))


def joined(rules: list[Rule]) -> list[Rule]:
    """Pieces of one line as one rule; two lines side by side, as at a double frame, stay two."""
    found: list[Rule] = []
    for bundle in _bundles(rules):
        at = sum(rule.at for rule in bundle) / len(bundle)
        pieces = sorted(bundle, key=attrgetter("start"))
        start, end = pieces[0].start, pieces[0].end
        for rule in pieces[1:]:
            if rule.start > end + _GAP:
                found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        found.append(Rule(at, start, end))
    return found


def _bundles(rules: list[Rule]) -> list[list[Rule]]:
    """Rules that stand at one place, give or take the snap."""
    bundles: list[list[Rule]] = []
    for rule in sorted(rules):
        if bundles and rule.at - bundles[-1][0].at <= _SNAP and rule.at - bundles[-1][-1].at <= _SNAP / 2:
            bundles[-1].append(rule)
        else:
            bundles.append([rule])
    return bundles


def _groups(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that touch one another, directly or through others."""
    parent = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for v, up in enumerate(upright):
        first = bisect_left(level, up.start - _GAP, key=attrgetter("at"))
        for h in range(first, len(level)):
            flat = level[h]
            if flat.at > up.end + _GAP:
                break
            if flat.start - _GAP <= up.at <= flat.end + _GAP:
                parent[root(h)] = root(len(level) + v)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for at, rule in enumerate([*level, *upright]):
        groups[root(at)][at >= len(level)].append(rule)
    return [group for group in groups.values() if group[0] and group[1]]


def _edges(rules: list[Rule], across: list[Rule], least: float) -> list[float]:
    """The places of the lines; where lines across them reach further, a table is closed that a page left open.

    Lines drawn or scanned carelessly reach over the frame: less than ``least``, which no words fit into.
    """
    places = sorted(rule.at for rule in rules)
    edges = places[:1]
    for place in places:
        if place - edges[-1] > _SNAP:
            edges.append(place)
    low, high = min(rule.start for rule in across), max(rule.end for rule in across)
    if low < edges[0] - least:
        edges.insert(0, low)
    if high > edges[-1] + least:
        edges.append(high)
    return edges


def _table(level: list[Rule], upright: list[Rule]) -> RuledTable | None:
    xs, ys = _edges(upright, level, _BAR), _edges(level, upright, _FLAT)
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns * rows < 2 or columns * rows > _MAX_PLACES or _is_chart(xs):
        return None
    walls = _walls(upright, xs, ys)
    floors = _walls(level, ys, xs)
    table = RuledTable(xs, ys)
    _fill(table, walls, floors)
    return table if len(table.cells) >= 2 else None


def _is_chart(xs: list[float]) -> bool:
    """True where many columns are too narrow to hold words: the bars of a chart."""
    narrow = sum(b - a < _BAR for a, b in pairwise(xs))
    return narrow >= 3 and narrow * 3 >= len(xs) - 1


def _walls(rules: list[Rule], places: list[float], across: list[float]) -> set[tuple[int, int]]:
    """(n, m) where a line at place n bounds the m-th stretch between two neighbouring edges across it."""
    walls: set[tuple[int, int]] = set()
    middles = [(a + b) / 2 for a, b in pairwise(across)]
    for rule in rules:
        at = nearest(places, rule.at)
        first, last = bisect_left(middles, rule.start - 0.5), bisect_left(middles, rule.end + 0.5)
        walls.update((at, m) for m in range(first, last))
    return walls


def _fill(table: RuledTable, walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> None:
    """Cells from the grid's places: a cell grows to the right and down until a line stops it."""
    columns, rows = len(table.xs) - 1, len(table.ys) - 1
    taken: set[tuple[int, int]] = set()
    for row in range(rows):
        for col in range(columns):
            if (row, col) in taken:
                continue
            width = 1
            while (
                col + width < columns and (col + width, row) not in walls and (row, col + width) not in taken
            ):
                width += 1
            height = 1
            while row + height < rows and not any(
                (row + height, col + n) in floors or (row + height, col + n) in taken for n in range(width)
            ):
                height += 1
            if width > 1 or height > 1:
                taken.update((row + r, col + c) for r in range(height) for c in range(width))
                table.regular = table.regular and _is_whole(walls, floors, row, col, width, height)
            box = (table.xs[col], table.ys[row], table.xs[col + width], table.ys[row + height])
            table.cells.append(RuledCell(row, col, height, width, box))


def _is_whole(
    walls: set[tuple[int, int]], floors: set[tuple[int, int]], row: int, col: int, width: int, height: int
) -> bool:
    """True where no line runs through the cell and its frame has none but whole sides."""
    crossed = any((col + n, row + r) in walls for n in range(1, width) for r in range(height))
    floor = [(row + height, col + n) in floors for n in range(width)]
    wall = [(col + width, row + r) in walls for r in range(height)]
    return not crossed and (all(floor) or not any(floor)) and (all(wall) or not any(wall))
