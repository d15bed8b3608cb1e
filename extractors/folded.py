"""A document's folded text that knows where its words stand, and patterns that are tried only where they can begin.

A pattern that searches a text is tried at each of its letters. One whose matches begin with one of some words is tried
at those words only, wherever and however often the extractors let it look.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate, chain
from typing import Any, TypeVar

from extractors.folding import fold
from extractors.phrases import phrase_pattern

NUMBER = "#"
"""Stands for any run of digits among the words that a pattern begins with."""

_WORD = re.compile(r"(\w+)")
_RUN = re.compile(r"[^\W\d_]+|\d+")
_DIGIT = re.compile(r"\d")
_Kept = TypeVar("_Kept")


class Folded(str):
    """A folded text with the places of its words; a slice of it is a plain string."""

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each word begins, by the word: a run of letters, digits and low lines."""
        parts = _WORD.split(self)
        places: dict[str, list[int]] = {}
        for word, start in zip(parts[1::2], list(accumulate(map(len, parts)))[::2], strict=False):
            if word in places:
                places[word].append(start)
            else:
                places[word] = [start]
        return places

    @cached_property
    def runs(self) -> dict[str, list[int]]:
        """The same for runs of letters and runs of digits, so that `q1` is two; all runs of digits under ``NUMBER``."""
        runs = dict(self.words)
        for word in [word for word in runs if not (word.isalpha() or word.isdecimal())]:
            starts = runs.pop(word)
            for run in _RUN.finditer(word):
                at = run.start()
                runs[run[0]] = [*runs.get(run[0], ()), *(start + at for start in starts)]
        numbers = [start for run, starts in runs.items() if run[0].isdecimal() for start in starts]
        runs[NUMBER] = sorted(numbers)
        return runs

    @cached_property
    def _run_names(self) -> frozenset[str]:
        return frozenset(self.runs)

    @cached_property
    def _made(self) -> dict[object, Any]:
        return {}

    def once(self, make: Callable[[Folded], _Kept]) -> _Kept:
        """What the function makes of the text, made at the first call and kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: _Kept = self._made[make]
        return made

    def starts(self, words: frozenset[str]) -> list[int]:
        """The places at which one of the runs begins, in order."""
        found = self._made.get(words)
        if found is None:
            # Of thousands of names a document holds a few: two sets meet at the cost of the smaller one.
            lists = [self.runs[word] for word in words & self._run_names]
            found = self._made[words] = sorted(chain.from_iterable(lists))
        places: list[int] = found
        return places


def between(places: list[int], start: int, end: int) -> list[int]:
    """Those of the places, which are in order, that are at or after the start and before the end."""
    first = bisect_left(places, start)
    return places[first : bisect_left(places, end, first)]


def has_number(folded: str, start: int, end: int) -> bool:
    """True where a digit stands between the offsets."""
    if not isinstance(folded, Folded):
        return _DIGIT.search(folded, start, end) is not None
    numbers = folded.runs[NUMBER]
    after = bisect_left(numbers, start)
    return (after < len(numbers) and numbers[after] < end) or folded[start : min(start + 1, end)].isdecimal()


def led_phrases(wordings: Iterable[str]) -> Led:
    """All wordings as one pattern, as ``phrase_pattern`` makes it; they begin with a letter or a digit."""
    phrases = set(wordings)
    return Led(phrase_pattern(phrases), {fold(_first_run(phrase)) for phrase in phrases})


def _first_run(phrase: str) -> str:
    run = _RUN.match(phrase)
    assert run is not None, f"{phrase!r} begins with no word"
    return run[0]


class Led:
    """A pattern of which each match begins with one of the words, as a whole word, or with a number's first digit."""

    __slots__ = ("first", "pattern")

    def __init__(self, pattern: re.Pattern[str], first: str | Iterable[str]) -> None:
        """Takes the words as an iterable, or in one string."""
        self.pattern = pattern
        self.first = frozenset(first.split() if isinstance(first, str) else first)

    def finditer(
        self, folded: str, start: int = 0, end: int | None = None, text: str | None = None
    ) -> Iterator[re.Match[str]]:
        """As the pattern's own; ``text`` is the one to match in, where that isn't the folded one."""
        stop = len(folded) if end is None else end
        if not isinstance(folded, Folded):
            yield from self.pattern.finditer(folded if text is None else text, start, stop)
            return
        places = folded.starts(self.first)
        first = bisect_left(places, start)
        if first == len(places) or places[first] >= stop:
            return
        match, printed, after = self.pattern.match, folded if text is None else text, start
        for at in places[first : bisect_left(places, stop, first)]:
            if at >= after and (found := match(printed, at, stop)) is not None:
                yield found
                after = found.end()

    def search(self, folded: str, start: int, end: int) -> re.Match[str] | None:
        """The first match between the offsets, or None."""
        return next(self.finditer(folded, start, end), None)

    def finds(self, folded: str, start: int, end: int) -> bool:
        """True where a match begins between the offsets."""
        return self.search(folded, start, end) is not None

    def may(self, folded: str, start: int, end: int) -> bool:
        """False where no match can begin between the offsets."""
        return not isinstance(folded, Folded) or bool(between(folded.starts(self.first), start, end))
