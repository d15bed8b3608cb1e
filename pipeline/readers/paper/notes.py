"""Footnotes: small type at the foot of a page, each note beginning with its raised mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from pipeline.readers.paper.lines import Line

_MARK = re.compile(r"\d{1,3}|[ivx]{1,5}|\*{1,3}|\[\d{1,3}\]")
_SMALL = 0.93
"""Notes are set in type smaller than this share of the text's."""


def part_notes(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines above the notes of a page, and the notes, each with its lines."""
    first = _first_note(lines)
    if first is None:
        return list(lines), []
    notes: list[list[Line]] = []
    for line in lines[first:]:
        if opens_note(line):
            notes.append([line])
        else:
            notes[-1].append(line)
    return list(lines[:first]), notes


def _first_note(lines: Sequence[Line]) -> int | None:
    """The first of the lines below which all are notes: it opens one, and no larger type comes after it."""
    if not lines:
        return None
    usual = median(line.size for line in lines)
    found = None
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        opens = opens_note(line)
        if not opens and line.size > usual * _SMALL and line.size > _tallest_below(lines, at) * 1.08:
            break
        if opens:
            found = at
    return found


def _tallest_below(lines: Sequence[Line], at: int) -> float:
    return max((line.size for line in lines[at + 1 :]), default=0.0)


def opens_note(line: Line) -> bool:
    """True for a line whose first word is a raised mark with words behind it."""
    first = line.words[0]
    return len(line.words) > 1 and _MARK.fullmatch(first.text) is not None and line.is_raised(first)
