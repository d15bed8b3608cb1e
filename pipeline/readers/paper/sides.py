"""Boxes that stand side by side, letterheads and signatures, taken apart: first the left one, then the right one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.folding import fold
from pipeline.readers.boxes import closes, in_letterhead
from pipeline.readers.paper.lines import Line, line_of
from pipeline.readers.paper.page import Word
from pipeline.readers.wraps import ends_sentence, opens_item

_GAP = 0.7
"""Two sides are at least this far apart, in sizes of the type."""
_NEAR = 2.4
"""Lines of a letterhead are no further apart than this, in sizes of their type."""
_DATE = re.compile(r"ngày[\s\d.…]{0,12}tháng[\s\d.…]{0,12}năm")

Corridor = tuple[float, float]
"""The empty stretch between two sides, from left to right."""


class Run(NamedTuple):
    """Lines to be read one after another; ``boxed``: one side of a letterhead or a signature."""

    lines: list[Line]
    boxed: bool


def part_sides(lines: Sequence[Line]) -> list[Run]:
    """The lines of a page as runs; each side of a letterhead or signature is one of its own."""
    runs: list[Run] = [Run([], False)]
    at = 0
    while at < len(lines):
        corridor = _corridor(lines[at])
        end = _end(lines, at, corridor) if corridor else at
        if corridor is None or end == at:
            runs[-1].lines.append(lines[at])
            at += 1
            continue
        above = _raised_above(runs[-1].lines, lines[at], corridor)
        left, right = _parted([*above, *lines[at:end]], corridor)
        runs += [Run(left, True), Run(right, True), Run([], False)]
        at = end
    return [run for run in runs if run.lines]


def boxed_paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a box, each by itself but for those that go on with the one above."""
    paragraphs: list[list[Line]] = []
    listed = any(fold(line.text).startswith("nơi nhận") for line in lines[:2])
    for line in lines:
        before = paragraphs[-1][-1].text if paragraphs else ""
        opened = opens_item(line.text)
        goes_on = line.text[0].islower() or (listed and before[-1:] not in ";.:" and len(paragraphs) > 1)
        if before and goes_on and not opened and not ends_sentence(before):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _corridor(line: Line) -> Corridor | None:
    """The widest gap of a line with words of a box on one of its sides, or None."""
    gaps = [(b.x0 - a.x1, a.x1, b.x0) for a, b in pairwise(line.words)]
    wide = [gap for gap in gaps if gap[0] > _GAP * line.size]
    boxed = [(a, b) for _, a, b in sorted(wide, reverse=True)[:3] if _is_box(line, (a, b))]
    return boxed[0] if boxed else None


def _is_box(line: Line, corridor: Corridor) -> bool:
    left, right = (" ".join(word.text for word in words) for words in _words(line, corridor))
    if not left or not right:
        return False
    folded = fold(left)
    dated = folded.startswith("số") and _DATE.search(fold(right)) is not None
    return in_letterhead(right) or closes(right) or folded.startswith("nơi nhận") or dated


def _words(line: Line, corridor: Corridor) -> tuple[list[Word], list[Word]]:
    middle = (corridor[0] + corridor[1]) / 2
    left = [word for word in line.words if (word.x0 + word.x1) / 2 < middle]
    return left, line.words[len(left) :]


def _end(lines: Sequence[Line], at: int, corridor: Corridor) -> int:
    """The line after the last that keeps to the sides: a signature's box may leave much room inside, a head's not."""
    closing = closes(lines[at].text) or fold(lines[at].text).startswith("nơi nhận")
    low, high = corridor
    end = at
    both = at
    while end < len(lines):
        line = lines[end]
        if end > at and not closing and line.bottom - lines[end - 1].bottom > _NEAR * line.size:
            break
        narrowed = _narrowed(line, low, high)
        if narrowed is None:
            break
        low, high = narrowed
        if line.x0 < low and line.x1 > high:
            both = end
        end += 1
    return end if closing else _head_end(lines, both, end, low)


def _head_end(lines: Sequence[Line], both: int, end: int, low: float) -> int:
    """Below the last line with two sides only the left one goes on, with the words on what the letter is about."""
    last = both + 1
    while last < end and lines[last].x1 <= low + 1 and _goes_on(lines[last - 1], lines[last]):
        last += 1
    return last


def _goes_on(before: Line, line: Line) -> bool:
    return line.bottom - before.bottom <= 1.7 * max(line.size, before.size)


def _narrowed(line: Line, low: float, high: float) -> Corridor | None:
    """What is left of the corridor beside the line's words; None where they run through it."""
    if line.x1 <= high and line.x0 < low:
        return max(low, line.x1), high
    if line.x0 >= low and line.x1 > high:
        return low, min(high, line.x0)
    for a, b in pairwise(line.words):
        left, right = max(low, a.x1), min(high, b.x0)
        if right - left > 0.3 * line.size and b.x0 - a.x1 > _GAP * line.size:
            return left, right
    return None


def _raised_above(run: list[Line], first: Line, corridor: Corridor) -> list[Line]:
    """Lines just above that belong to one side, whose first line stands a little higher than the other's."""
    above: list[Line] = []
    middle = sum(corridor) / 2
    below = first
    while run and _goes_on(run[-1], below) and (run[-1].x1 < middle or run[-1].x0 > middle):
        below = run.pop()
        above.insert(0, below)
    return above


def _parted(lines: Sequence[Line], corridor: Corridor) -> tuple[list[Line], list[Line]]:
    sides: tuple[list[Line], list[Line]] = ([], [])
    low, high = corridor
    for line in lines:
        narrowed = _narrowed(line, low, high) or (low, high)
        low, high = narrowed
        for side, words in zip(sides, _words(line, (low, high)), strict=True):
            if words:
                side.append(line if len(words) == len(line.words) else line_of(words, line.page))
    return sides
