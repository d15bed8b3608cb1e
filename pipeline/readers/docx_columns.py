"""Letterheads and signatures that a Word document sets side by side with tabs or blanks, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.folding import fold
from pipeline.readers.columns import part_columns

_GAP = re.compile(r"\S(?:\s*\t\s*| {3,})\S|^(?:\t{2,}| {16,})\S")
LONGEST = 160
"""Characters of a line with two sides, at the most."""
_BETWEEN = 70
_BRIDGED = 3
"""So many shorter lines with a left side alone may stand between two that have both."""


def side_by_side(lines: Sequence[str | None]) -> Iterator[tuple[int, int, list[str]]]:
    """Stretches of lines, from and to, that are set in two columns, and their lines put one column after the other.

    None stands for what is no plain line. What is no letterhead or signature is left as it is.
    """
    at = 0
    while at < len(lines):
        end = _stretch(lines, at)
        if end > at:
            before = [line or "" for line in lines[at:end]]
            after = part_columns(before)
            if after != before:
                yield at, end, after
        at = max(end, at + 1)


def _stretch(lines: Sequence[str | None], start: int) -> int:
    """Where the lines end that stand together from ``start`` on; ``start`` itself where that one has no gap."""
    end = at = start
    while at < len(lines) and at - end <= _BRIDGED:
        line = lines[at]
        if line is None or len(line) > LONGEST:
            break
        at += 1
        if _GAP.search(line):
            end = at
        elif end == start or len(line) > _BETWEEN:
            break
    return _with_recipients(lines, start, end) if end > start else end


def _with_recipients(lines: Sequence[str | None], start: int, end: int) -> int:
    """The end of the list of recipients, where the signature beside it is shorter."""
    if not fold(lines[start] or "").strip().startswith("nơi nhận"):
        return end
    while end < len(lines) and (lines[end] or "").startswith(("-", "+")):
        end += 1
    return end
