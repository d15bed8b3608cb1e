"""The figures of a sentence: values, places, changes, years, and the words that say how to take them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter

from extractors.figure_patterns import PATTERNS
from extractors.folded import NUMBER, Folded, Led
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
_MARK = re.compile(r"[();]")
_Entries = list[tuple[str, re.Pattern[str]]]


@cache
def _patterns() -> dict[str, _Entries]:
    """The table of patterns with the word lists after them, by first word."""
    table = {first: list(entries) for first, entries in PATTERNS.items()}
    for kind in WORD_KINDS:
        for first in {wording.split()[0] for wording in wordings("measures.toml")[kind]}:
            table.setdefault(first, []).append((kind, words("measures.toml", kind)))
    return table


def find_figures(folded: str, start: int, end: int) -> list[Figure]:
    """All figures between the offsets, in order; at each word the first pattern that begins with it wins."""
    found: list[Figure] = []
    after = start
    for at, entries in _openings(folded, start, end):
        if at < after:
            continue
        for kind, pattern in entries:
            match = pattern.match(folded, at, end)
            if match is not None:
                found.append(Figure(kind, at, match.end(), _parts(match)))
                after = match.end()
                break
    return found


def _openings(folded: str, start: int, end: int) -> Iterable[tuple[int, _Entries]]:
    """The places between the offsets where a figure can begin, with the patterns to try there."""
    if isinstance(folded, Folded):
        places, entries = folded.once(_all_openings)
        first = bisect_left(places, start)
        last = bisect_left(places, end, first)
        return zip(places[first:last], entries[first:last], strict=True)
    return _openings_in(folded, start, end)


def _openings_in(folded: str, start: int, end: int) -> Iterator[tuple[int, _Entries]]:
    table = _patterns()
    for token in _TOKEN.finditer(folded, start, end):
        first = token[0]
        entries = table.get(NUMBER if first[0].isdecimal() else first)
        if entries is not None:
            yield token.start(), entries


def _all_openings(folded: Folded) -> tuple[list[int], list[_Entries]]:
    """All such places of a text, in order, and the patterns of each."""
    table = _patterns()
    found = [(mark.start(), table[mark[0]]) for mark in _MARK.finditer(folded)]
    for word, places in folded.words.items():
        entries = table.get(NUMBER if word[0].isdecimal() else word)
        found += [(at, entries) for at in places] if entries is not None else ()
    found.sort(key=itemgetter(0))
    return [at for at, _ in found], [entries for _, entries in found]


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value} if match.re.groups else {}


_MAY_MEASURE = Led(
    re.compile(
        r"\d{1,15}(?:[.,]\d|\s*(?:đi[ểẻế]m|%|bậc|hạng|/\s*\d)|\s\(\d)|thứ\s+(?:\d|nhất|nhì|hai|ba|tư)|hạng\s+(?:\d"
        r"|nhất|nhì)|vị trí|đứng"
        r"|dẫn đầu|nhóm|quân|về (?:nhất|nhì|ba)|đạt\s+\d|giữ ng|cao nhất|thấp nhất|đội sổ|cuối bảng|t[oố]p \d"
        r"|lần lượt|tương ứng|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:bậc|hạng|điểm|vị trí)"
    ),
    f"{NUMBER} thứ hạng vị đứng dẫn nhóm quân về đạt giữ cao thấp đội cuối top tốp lần tương "
    "một hai ba bốn năm sáu bảy tám chín mười",
)
MEASURING = frozenset({
    "value", "bare", "value_move", "rank_move", "change", "change_bare", "signed", "grown", "keep", "rank", "first", "last",
    "most", "least",
    "second", "leads", "rank_on", "rank_bare", "past", "history", "signed_first", "group", "band", "tops", "turns", "list_of",
    "beside",
})  # fmt: skip
"""Kinds of figure that can make a record."""


def may_measure(folded: str, start: int = 0, end: int | None = None) -> bool:
    """A cheap look: false where a paragraph between the offsets can hold no value and no place."""
    return _MAY_MEASURE.finds(folded, start, len(folded) if end is None else end)
