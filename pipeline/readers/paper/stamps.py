"""What was put onto a finished page: its number and date into the blanks left for them, the rest set apart."""

from __future__ import annotations

from itertools import pairwise

from extractors.folding import fold
from pipeline.readers.paper.lines import Line, line_of, lines_of
from pipeline.readers.paper.page import Word

_NEAR = 1.2
"""A number may stand this much above or below the line with its blank, in sizes of the type."""


def place_stamps(lines: list[Line], stamped: list[Word], page: int) -> tuple[list[Line], list[Line]]:
    """The lines with what was stamped into their blanks, and the stamps that fill none.

    A stamp that states a number is a line of its own; the data of signatures is no part of the text.
    """
    left: list[Word] = []
    for word in stamped:
        at = _blank_for(lines, word) if word.text[:1].isdigit() else None
        if at is None:
            left.append(word)
        else:
            filled = word._replace(top=lines[at].top, bottom=lines[at].bottom, glued=False)
            lines[at] = line_of([*lines[at].words, filled], page)
    stamps = lines_of(left, page)
    stating = [line for line in stamps if fold(line.text).startswith("số:")]
    return sorted([*lines, *stating], key=lambda line: line.bottom), [s for s in stamps if s not in stating]


def _blank_for(lines: list[Line], word: Word) -> int | None:
    """The line nearest to the word in whose blank it stands."""
    middle = (word.x0 + word.x1) / 2
    near = [
        (abs(line.bottom - word.bottom), at)
        for at, line in enumerate(lines)
        if abs(line.bottom - word.bottom) <= _NEAR * line.size
        and any(a.x1 - 1 < middle < b.x0 + 1 and _is_blank(a, b) for a, b in pairwise(line.words))
    ]
    return min(near)[1] if near else None


def _is_blank(before: Word, after: Word) -> bool:
    """True for the room between `Số:` and `/KH-UBND`, `ngày` and `tháng`, `tháng` and `năm`, `ngày` and `/`."""
    left, right = fold(before.text), fold(after.text)
    if right.startswith(("/", "-")):
        return left.startswith(("số", "ngày")) or left.endswith("/")
    return (left, right) in (("ngày", "tháng"), ("tháng", "năm"), ("số:", "ngày"))
