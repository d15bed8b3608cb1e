"""Footnotes: small type at the foot of a page, each note beginning with the mark that stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.page import Rule

_MARK = re.compile(r"\d{1,3}|[ivx]{1,5}|\*{1,3}|\[\d{1,3}\]")
_SMALL = 0.93
"""Notes are set in type smaller than this share of the text's."""
_SHORTEST, _LONGEST = 60.0, 260.0
"""Length, in points, of the rule that parts notes from the text."""
_MUCH_SMALLER = 0.86
"""Lines without a mark go on with a note of the page before where their type is smaller than this share."""


def part_notes(
    lines: Sequence[Line], rules: Sequence[Rule], *, carried: bool
) -> tuple[list[Line], list[list[Line]]]:
    """The lines above the notes of a page, and its notes: first what goes on with the page before, then each note.

    ``rules``: the page's level lines, one of which may part the notes from the text; ``carried``: whether the page
    before ends with a note. No notes at all give an empty list.
    """
    usual = median(line.size for line in lines) if lines else 0.0
    marks = set(_marks(lines))
    first = min(_first_note(lines, usual, marks), _below_rule(lines, rules, marks))
    start = _first_carried(lines[:first], usual) if carried else first
    if start == len(lines):
        return list(lines), []
    notes: list[list[Line]] = [list(lines[start:first])]
    for line in lines[first:]:
        if opens_note(line, marks):
            notes.append([_marked(line)])
        else:
            notes[-1].append(line)
    return list(lines[:start]), notes


def _marks(lines: Iterable[Line]) -> Iterable[str]:
    """The raised marks that stand at words of the text."""
    for line in lines:
        for word in line.words[1:]:
            if word.glued and line.is_raised(word) and _MARK.fullmatch(word.text):
                yield word.text


def _first_note(lines: Sequence[Line], usual: float, marks: set[str]) -> int:
    """The first of the lines below which all are notes: it opens one, and no larger type comes after it."""
    found, tallest = len(lines), 0.0
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        small = line.size <= usual * _SMALL
        opens = opens_note(line, marks if small else set())
        if not opens and not small and line.size > tallest * 1.08:
            break
        tallest = max(tallest, line.size)
        if opens:
            found = at
    return found


def _below_rule(lines: Sequence[Line], rules: Sequence[Rule], marks: set[str]) -> int:
    """The first line below the last lone rule, where it opens a note whose mark stands in the text above."""
    if not rules or not marks:
        return len(lines)
    rule = max(rules)
    below = next((at for at, line in enumerate(lines) if line.top > rule.at - 1), len(lines))
    short = _SHORTEST <= rule.end - rule.start <= _LONGEST
    return below if short and below < len(lines) and opens_note(lines[below], marks) else len(lines)


def _first_carried(above: Sequence[Line], usual: float) -> int:
    """The first of the small lines right above the notes, or at the foot of the page."""
    at = len(above)
    while at > 1 and above[at - 1].size < usual * _MUCH_SMALLER:
        at -= 1
    return at


def opens_note(line: Line, marks: set[str]) -> bool:
    """True for a line whose first word is a mark with words behind it: raised, or one of those in the text."""
    first = line.words[0]
    if len(line.words) < 2 or not _MARK.fullmatch(first.text):
        return False
    return line.is_raised(first) or first.text in marks


def _marked(line: Line) -> Line:
    """The note's first line with its mark in square brackets."""
    first = line.words[0]
    mark = first.text.strip("[]")
    return replace(line, words=[first._replace(text=f"[{mark}]"), *line.words[1:]])
