"""The figures of a sentence: values, places, changes, years, and the words that say how to take them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from extractors.figure_patterns import PATTERNS
from extractors.wordlists import wordings, words

WORD_KINDS = ("whole", "generic", "mean", "same", "foreign", "goal", "hypothesis")
"""Lists of measures.toml whose wordings are figures by themselves: they say how to take the others."""


@dataclass(slots=True)
class Figure:
    """One find: its kind (a name of the table of patterns or a word kind), its place, and its parts as printed."""

    kind: str
    start: int
    end: int
    parts: dict[str, str] = field(default_factory=dict)


_TOKEN = re.compile(r"\w+|[();]")


@cache
def _patterns() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """The table of patterns with the word lists after them, by first word."""
    table = {first: list(entries) for first, entries in PATTERNS.items()}
    for kind in WORD_KINDS:
        for first in {wording.split()[0] for wording in wordings("measures.toml")[kind]}:
            table.setdefault(first, []).append((kind, words("measures.toml", kind)))
    return table


def find_figures(folded: str, start: int, end: int) -> list[Figure]:
    """All figures between the offsets, in order; at each word the first pattern that begins with it wins."""
    table = _patterns()
    found: list[Figure] = []
    after = start
    for token in _TOKEN.finditer(folded, start, end):
        at = token.start()
        if at < after:
            continue
        first = token[0]
        for kind, pattern in table.get("#" if first[0].isdecimal() else first, ()):
            match = pattern.match(folded, at, end)
            if match is not None:
                found.append(Figure(kind, at, match.end(), _parts(match)))
                after = match.end()
                break
    return found


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value} if match.re.groups else {}


_MAY_MEASURE = re.compile(
    r"\d(?:[.,]\d|\s*(?:đi[ểẻế]m|%|bậc|hạng|/\s*\d)|\s\(\d)|thứ\s+(?:\d|nhất|nhì|hai|ba|tư)|hạng\s+(?:\d"
    r"|nhất|nhì)|vị trí|đứng"
    r"|dẫn đầu|nhóm|quân|về (?:nhất|nhì|ba)|đạt\s+\d|giữ ng|cao nhất|thấp nhất|đội sổ|cuối bảng|t[oố]p \d|lần lượt|tương ứng"
    r"|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:bậc|hạng|điểm|vị trí)"
)
MEASURING = frozenset({
    "value", "bare", "value_move", "rank_move", "change", "signed", "grown", "keep", "rank", "first", "last", "most", "least",
    "second", "leads", "rank_bare", "past", "group", "band", "tops", "turns", "list_of", "beside",
})  # fmt: skip
"""Kinds of figure that can make a record."""


def may_measure(folded: str) -> bool:
    """A cheap look: false where a paragraph can hold no value and no place."""
    return _MAY_MEASURE.search(folded) is not None
