"""Lines into paragraphs, by what an author's own line break leaves behind: room, indents, distance and ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.labels import is_capitals
from pipeline.readers.paper.lines import Line
from pipeline.readers.wraps import ends_sentence, opens_item

_BLANK = 0.25
"""A blank's breadth in sizes of the type."""
_INDENT = 0.8
"""A line that begins this much further to the right, in sizes of its type, is indented."""
_WIDE_GAP = 3.0
"""A gap inside a line wider than this, in sizes of the type, parts columns."""
_APART = 1.35
"""Lines further apart than this many usual distances are parted by their author."""
_SURELY = 1.1
"""The same in distances of lines that surely go on."""


@dataclass(frozen=True, slots=True)
class Column:
    """The stretch from side to side that lines may fill, and the distance from which on two lines are parted."""

    left: float
    right: float
    apart: float


def column_of(lines: Sequence[Line], low: float, high: float) -> Column:
    """The column of a page's running text: where most lines begin, and how far right they reach.

    ``low`` and ``high`` are its sides where no line is long enough to tell.
    """
    if not lines:
        return Column(low, high, 0.0)
    sizes = median(line.size for line in lines)
    apart = apart_from(lines)
    wide = [line for line in lines if line.x1 - line.x0 > sizes * 20]
    if not wide:
        return Column(min(low, *(line.x0 for line in lines)), max(high, *(line.x1 for line in lines)), apart)
    starts = Counter(round(line.x0 / 3) for line in wide)
    usual = max(starts.values())
    left = min(start for start, count in starts.items() if count * 4 >= usual) * 3.0
    right = _usual_end([line.x1 for line in wide])
    return Column(left, right, apart)


def apart_from(lines: Sequence[Line]) -> float:
    """The distance of two lines from which on their author parted them.

    It is a little more than that of lines which surely go on, with a small letter; where none do, well more than
    the usual distance.
    """
    sizes = median(line.size for line in lines)
    steps = [(b.bottom - a.bottom, _begins_small(b)) for a, b in pairwise(lines)]
    close = [(step, goes_on) for step, goes_on in steps if 0.8 * sizes < step < 2.2 * sizes]
    going_on = sorted(step for step, goes_on in close if goes_on)
    if len(going_on) >= 2:
        return going_on[int(len(going_on) * 0.9)] * _SURELY
    return max(median(step for step, _ in close) if close else 0.0, sizes * 1.05) * _APART


def _begins_small(line: Line) -> bool:
    """True where the line begins with a small letter that is no item's mark."""
    first = line.words[0].text
    return first[0].islower() and first[-1] not in ").,"


def _usual_end(ends: list[float]) -> float:
    """The right edge that several lines share, or else the farthest end."""
    shared = Counter(round(end / 3) for end in ends)
    edges = [edge for edge, count in shared.items() if count >= 3]
    return max(edges) * 3.0 + 1.5 if edges else max(ends)


def parts_at(before: Line, line: Line, column: Column, *, starts: bool) -> bool:
    """True where ``line`` begins a paragraph; ``starts``: whether the line before it began one.

    The two may stand on different pages, the line then being judged by the column of its own page.
    """
    if before.page == line.page and _is_apart(before, line, column):
        return True
    if _has_columns(before) or _has_columns(line):
        return True
    if is_capitals(before.text) and len(before.words) > 1 and not is_capitals(line.text):
        return True
    if line.text[0].islower() and not _is_ended(before.text) and not opens_item(line.text):
        return False
    if has_room(before, line, column):
        return True
    if _is_heading_after(before, line, column):
        return True
    if _is_indented(before, line, column, starts=starts):
        return True
    return opens_item(line.text) and before.last[-1:] in ".;:,"


def _has_columns(line: Line) -> bool:
    """True for a row of figures or names set apart by wide gaps: it neither goes on nor is gone on with."""
    return any(b.x0 - a.x1 > _WIDE_GAP * line.size for a, b in pairwise(line.words))


def _is_ended(text: str) -> bool:
    return ends_sentence(text) or text[-1] == ";"


def _is_heading_after(before: Line, line: Line, column: Column) -> bool:
    """True for a line in capitals below one that is not, and for text below a centred title."""
    indented = line.x0 > column.left + _INDENT * line.size
    if is_capitals(line.text) and not is_capitals(before.text):
        return indented or ends_sentence(before.text)
    return indented and _is_centred(before, column) and not _is_centred(line, column)


def _is_apart(before: Line, line: Line, column: Column) -> bool:
    step = line.bottom - before.bottom
    return step > column.apart or step < 0


def has_room(before: Line, line: Line, column: Column) -> bool:
    """True where the next line's first word would have fitted at the end of the line before: its author broke it."""
    word = line.words[0]
    needed = _BLANK * before.size + word.x1 - word.x0
    if _is_centred(before, column) and _is_centred(line, column):
        # What a centred line leaves free on its left it could have filled too.
        return before.x1 - before.x0 + needed < column.right - column.left
    return before.x1 + needed + 1.0 < column.right


def _is_indented(before: Line, line: Line, column: Column, *, starts: bool) -> bool:
    step = _INDENT * line.size
    if _is_centred(before, column) and _is_centred(line, column):
        return False
    if line.page == before.page and line.x0 > before.x0 + step:
        return not (starts and _hangs(before, line))
    indented = line.x0 > column.left + step
    return indented and (line.page != before.page or (starts and abs(line.x0 - before.x0) < 3.0))


def _hangs(before: Line, line: Line) -> bool:
    """True for a line that begins below the first word behind an item's mark."""
    return len(before.words) > 1 and abs(line.x0 - before.words[1].x0) < 3.0 and opens_item(before.text)


def _is_centred(line: Line, column: Column) -> bool:
    left, right = line.x0 - column.left, column.right - line.x1
    return left > line.size / 2 and abs(left - right) < line.size * 1.5


def grouped(lines: Sequence[Line], column: Column) -> list[list[Line]]:
    """The lines of one page or cell as paragraphs."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        last = paragraphs[-1] if paragraphs else None
        if last is None or parts_at(last[-1], line, column, starts=len(last) == 1):
            paragraphs.append([line])
        else:
            last.append(line)
    return paragraphs
