"""The labels that automatic numbering prints: counters per list, their restarts, and the text around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.readers.docx_numbering import LEVELS, Level, List
from pipeline.readers.docx_numerals import numeral, padded

_PLACE = re.compile(r"%([1-9])")
_NO_LEVEL = Level()


@dataclass(slots=True)
class _Counters:
    """Where a list stands: its counters by level, None for a level that has yet to begin."""

    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Labels:
    """Counts a document's numbered paragraphs in reading order."""

    def __init__(self) -> None:
        self._counters: dict[str, _Counters] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, listed: List, at: int) -> str:
        """The label of the next paragraph at that level of the list; empty where the level prints none."""
        counters = self._counters.setdefault(listed.definition, _Counters()).values
        level = listed.levels.get(at, _NO_LEVEL)
        if at in listed.starts and (id(listed), at) not in self._begun:
            counters[at] = None
        self._begun.add((id(listed), at))
        value = counters[at]
        counters[at] = level.start if value is None else value + 1
        for outer in range(at):
            if counters[outer] is None:
                counters[outer] = listed.levels.get(outer, _NO_LEVEL).start
        for inner in range(at + 1, LEVELS):
            if _restarts(listed.levels.get(inner, _NO_LEVEL), inner, at):
                counters[inner] = None
        return _printed(listed, level, counters)


def _restarts(level: Level, own: int, after: int) -> bool:
    """True where the level begins anew after an item of the outer level ``after``."""
    if level.restart is None or level.restart > own:
        return True
    return after < level.restart


def _printed(listed: List, level: Level, counters: list[int | None]) -> str:
    def counter(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        shown = listed.levels.get(at, _NO_LEVEL)
        value = counters[at]
        n = shown.start if value is None else value
        if shown.form == "custom":
            return padded(n, shown.pattern)
        return numeral(n, "decimal" if level.legal and shown.form not in ("none", "bullet") else shown.form)

    return _PLACE.sub(counter, level.text)
