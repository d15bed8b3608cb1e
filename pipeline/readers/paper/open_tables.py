"""Tables whose columns no lines part, found by the gaps between words that go on below a header.

A header whose headings are known, and at least two rows that keep its columns apart: nothing less is a table, for
letterheads, signatures, two columns of prose and lists of contents stand side by side as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.readers.paper.corridors import Corridors, between, edge_in
from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.open_body import Body, find_body
from pipeline.readers.paper.open_drawn import drawn
from pipeline.readers.paper.open_heads import find_head
from pipeline.readers.paper.open_rows import level_lines, row_starts
from pipeline.readers.paper.page import Rule, RuledTable, Word
from pipeline.readers.paper.ruled import joined
from pipeline.readers.paper.stretches import stretches

_REACH = 6.0
"""How far the columns may lie aside on the next page, in points."""
_SURE = 80
"""Signs that are read with less confidence than this may be specks."""
_MARGIN = 3.0
"""What a table's sides leave free around its words, in points."""


def is_speck(word: Word) -> bool:
    """True for what OCR took for a dash or a stop without being sure: it would close a gap between columns."""
    return word.confidence is not None and word.confidence < _SURE and not any(c.isalnum() for c in word.text)


def marks_nothing(lines: Sequence[Line]) -> list[Word]:
    """The specks of a table but those before a capital letter: a dash there marks an item, however it was read."""
    pairs = (pair for line in lines for pair in pairwise([*line.words, None]))
    return [word for word, after in pairs if word is not None and is_speck(word) and not _is_item(after)]


def _is_item(word: Word | None) -> bool:
    return word is not None and word.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table at the foot of a page, with which the next page may go on."""

    xs: tuple[float, ...]
    free: tuple[tuple[float, float], ...]
    ordered: bool

    def corridors(self) -> Corridors:
        return Corridors(tuple([(low - _REACH, high + _REACH)] for low, high in self.free))


@dataclass(frozen=True, slots=True)
class OpenTables:
    """The tables of a page from top to bottom; ``last``: the columns of one after which nothing stands."""

    tables: list[RuledTable]
    last: Columns | None = None


def open_tables(lines: Sequence[Line], level: Sequence[Rule], carried: Columns | None = None) -> OpenTables:
    """The tables among lines that stand in no ruled table; ``carried``: the columns that the page before ends with."""
    found: list[RuledTable] = []
    last: Columns | None = None
    level = joined(list(level))
    at = 0
    for start in _candidates(lines, carried):
        if start < at:
            continue
        known = carried if start == 0 else None
        made = _table(lines, start, level, known)
        if made is not None:
            table, at, columns = made
            found.append(table)
            last = columns if at == len(lines) else None
    return OpenTables(found, last)


def _candidates(lines: Sequence[Line], carried: Columns | None) -> list[int]:
    """The lines with which a table may begin: those a little above a line with three stretches or more."""
    wide = {at for at, line in enumerate(lines) if len(stretches(line)) >= 3}
    near = {at - above for at in wide for above in range(4) if at >= above}
    return sorted(near | ({0} if carried is not None and lines else set()))


def _table(
    lines: Sequence[Line], start: int, level: Sequence[Rule], carried: Columns | None
) -> tuple[RuledTable, int, Columns] | None:
    head = find_head(lines, start)
    if head is not None:
        corridors = between([(each.x0, each.x1) for each in head.headings])
        ordered, end = head.ordered, head.end
    elif carried is not None:
        corridors, ordered, end = carried.corridors(), carried.ordered, start
    else:
        return None
    body = find_body(lines, end, corridors, ordered=ordered)
    if not body.lines:
        return None
    known = carried if carried is not None and len(carried.free) == len(body.corridors.free) else None
    columns = _columns(lines[start : end + len(body.lines)], body, known, ordered=ordered)
    floors = level_lines(level, columns.xs[0], columns.xs[-1])
    starts = row_starts(body, floors, ordered=ordered)
    if not _is_table(body, starts, needed=2 if head is not None else 1):
        return None
    above = lines[start:end]
    return drawn(head, above, body, starts, columns.xs), end + len(body.lines), columns


def _columns(lines: Sequence[Line], body: Body, known: Columns | None, *, ordered: bool) -> Columns:
    """The columns' edges: those of the page before where they are free here as well."""
    free = body.corridors.widest()
    before = known.xs if known is not None else (None,) * (len(free) + 2)
    inner = [edge_in(part, at) for part, at in zip(free, before[1:-1], strict=True)]
    left, right = min(line.x0 for line in lines) - _MARGIN, max(line.x1 for line in lines) + _MARGIN
    if known is not None:
        left, right = min(left, known.xs[0]), max(right, known.xs[-1])
    return Columns((left, *inner, right), tuple(free), ordered)


def _is_table(body: Body, starts: list[int], *, needed: int) -> bool:
    """True where enough rows have words in half of the columns."""
    columns = len(body.corridors.free) + 1
    ends = [*starts[1:], len(body.lines)]
    full = 0
    for first, end in zip(starts, ends, strict=True):
        if first not in body.across:
            filled = set().union(*(body.filled(at) for at in range(first, end)))
            full += len(filled) >= max(2, (columns + 1) // 2)
    return full >= needed
