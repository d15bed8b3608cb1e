"""Footnotes: small type at the foot of a page, each note beginning with its raised mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from pipeline.readers.paper.lines import Line

_MARK = re.compile(r"\d{1,3}|[ivx]{1,5}|\*{1,3}|\[\d{1,3}\]")
_SMALL = 0.93
"""Notes are set in type smaller than this share of the text's."""
_MUCH_SMALLER = 0.86
"""Lines without a mark go on with a note of the page before where their type is smaller than this share."""


def part_notes(lines: Sequence[Line], *, carried: bool) -> tuple[list[Line], list[list[Line]]]:
    """The lines above the notes of a page, and its notes: first what goes on with the page before, then each note.

    ``carried``: whether the page before ends with a note. No notes at all give an empty list.
    """
    usual = median(line.size for line in lines) if lines else 0.0
    first = _first_note(lines, usual)
    start = _first_carried(lines[:first], usual) if carried else first
    if start == len(lines):
        return list(lines), []
    notes: list[list[Line]] = [list(lines[start:first])]
    for line in lines[first:]:
        if opens_note(line):
            notes.append([line])
        else:
            notes[-1].append(line)
    return list(lines[:start]), notes


def _first_note(lines: Sequence[Line], usual: float) -> int:
    """The first of the lines below which all are notes: it opens one, and no larger type comes after it."""
    found, tallest = len(lines), 0.0
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        opens = opens_note(line)
        if not opens and line.size > usual * _SMALL and line.size > tallest * 1.08:
            break
        tallest = max(tallest, line.size)
        if opens:
            found = at
    return found


def _first_carried(above: Sequence[Line], usual: float) -> int:
    """The first of the small lines right above the notes, or at the foot of the page."""
    at = len(above)
    while at > 1 and above[at - 1].size < usual * _MUCH_SMALLER:
        at -= 1
    return at


def opens_note(line: Line) -> bool:
    """True for a line whose first word is a raised mark with words behind it."""
    first = line.words[0]
    return len(line.words) > 1 and _MARK.fullmatch(first.text) is not None and line.is_raised(first)
