"""Menus that a page's text runs into the words before them: ``80/NQ-CPTRANG CHỦGIỚI THIỆU``."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from extractors.folding import fold
from extractors.so_ky_hieu import find_numbers
from pipeline.readers.junk import lexicon

_LONGEST = 5000
"""A menu stands near a line's beginning or in a line of its own; a longer one is looked at so far."""


def part_menus(line: str) -> list[str]:
    """The line, parted before and after each entry of a menu that runs into it; most lines are in one piece.

    An entry in capitals is told from the words it touches by them: a document's number, or small letters.
    """
    cuts: list[int] = []
    for entry in _entries().finditer(line, 0, _LONGEST):
        touched = line[entry.start() - 1 : entry.start()]
        beside = bool(cuts) and not line[cuts[-1] : entry.start()].strip(" |>»-")
        if beside or touched.islower() or _ends_number(line, entry.start()):
            cuts += [entry.start(), entry.end()]
    places = sorted({0, *cuts, len(line)})
    parts = [line[start:end].strip() for start, end in pairwise(places)]
    return [part for part in parts if part] if cuts else [line]


def _ends_number(line: str, end: int) -> bool:
    """True where a document's number stands right before the place."""
    before = line[max(end - 60, 0) : end]
    if not before[-1:].isupper() or "/" not in before:
        return False
    return any(mention.end == len(before) for mention in find_numbers(fold(before), before))


@cache
def _entries() -> re.Pattern[str]:
    words = sorted((entry.upper() for entry in lexicon()["menu"]), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
