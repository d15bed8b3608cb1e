"""The lines below a header that keep its columns apart, and those between them that run over several columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from pipeline.readers.boxes import closes, in_letterhead
from pipeline.readers.paper.corridors import Corridors
from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.open_heads import find_head
from pipeline.readers.paper.stretches import Stretch, step, stretches

_FAR = 5.0
"""A line further below the table than this, in sizes of its type, is none of it."""
_LOOSE = 1.9
"""Below the last row's first line, lines further apart than this stand under the table."""
_TITLE_LINES = 3
"""A group's title over several columns has at most so many lines."""
_LABEL = 8
"""Letters of a row's number."""
_LEADERS = re.compile(r"[.…·_]{4,}")


@dataclass(slots=True)
class Body:
    """The lines of a table below its header, and what they leave free between its columns."""

    lines: list[Line]
    corridors: Corridors
    across: dict[int, int] = field(default_factory=dict)
    """The lines that cross columns, by their place: the first column that each crosses."""

    def put(self, title: list[tuple[Line, int]], line: Line, corridors: Corridors) -> None:
        """Adds a line below a title's, each of those with the first column that it crosses."""
        for crossing, first in title:
            self.across[len(self.lines)] = first
            self.lines.append(crossing)
        self.lines.append(line)
        self.corridors = corridors

    def edges(self) -> list[float]:
        """About where the columns part: the middle of what is free between them."""
        return [(low + high) / 2 for low, high in self.corridors.widest()]

    def filled(self, at: int) -> set[int]:
        """The columns in which a line has words."""
        return columns_in(self.lines[at], self.edges())


def columns_in(line: Line, edges: Sequence[float]) -> set[int]:
    """The columns in which a line has words, by the middle of each."""
    return {sum((word.x0 + word.x1) / 2 > edge for edge in edges) for word in line.words}


def find_body(lines: Sequence[Line], start: int, corridors: Corridors, *, ordered: bool) -> Body:
    """The lines from ``start`` on that belong to the table whose columns the corridors part."""
    body = Body([], corridors)
    title: list[tuple[Line, int]] = []
    for at in range(start, len(lines)):
        line = lines[at]
        if (at > start and step(lines, at) > _FAR) or _is_foreign(line) or find_head(lines, at) is not None:
            break
        crossed = body.corridors.crossed(line)
        if crossed:
            first = _title(line, crossed, body)
            if first is None or len(title) == _TITLE_LINES:
                break
            title.append((line, first))
            continue
        narrowed = body.corridors.narrowed(line)
        if title and not _begins_row(line, narrowed, ordered=ordered):
            break
        body.put(title, line, narrowed)
        title = []
    _drop_below(body, ordered=ordered)
    return body


def _is_foreign(line: Line) -> bool:
    """True for a line of a letterhead, the recipients or a signature, and of a table of contents."""
    if _LEADERS.search(line.text) or in_letterhead(line.text):
        return True
    return any(closes(part.text) for part in stretches(line))


def _title(line: Line, crossed: list[int], body: Body) -> int | None:
    """The first column of a group's title, one stretch that may have its number before it; None for other lines."""
    parts = stretches(line)
    if len(parts) == 1:
        return crossed[0]
    numbered = len(parts) == 2 and is_label(parts[0]) and crossed[0] > 0
    return crossed[0] if numbered and parts[0].x1 <= body.edges()[0] else None


def is_label(part: Stretch) -> bool:
    """True for what may be a row's number: one short word."""
    return len(part.words) == 1 and len(part.text) <= _LABEL


def _begins_row(line: Line, corridors: Corridors, *, ordered: bool) -> bool:
    edges = [(low + high) / 2 for low, high in corridors.widest()]
    filled = columns_in(line, edges)
    return len(filled) * 2 > len(edges) or (ordered and 0 in filled and len(filled) > 1)


def _drop_below(body: Body, *, ordered: bool) -> None:
    """Lets go of lines under the table that happen to stand below one of its columns."""
    starts = [
        at for at in range(len(body.lines)) if at not in body.across and (not ordered or 0 in body.filled(at))
    ]
    last = starts[-1] if starts and ordered else 0
    loose = _LOOSE * median(line.size for line in body.lines) if body.lines else 0.0
    for at in range(last + 1, len(body.lines)):
        gap = body.lines[at].bottom - body.lines[at - 1].bottom
        if gap > loose and len(body.filled(at)) * 2 <= len(body.corridors.free):
            del body.lines[at:]
            return
