"""Composes passages of which it is known which are told after which: each base with some edits of it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

_WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))

EDITS = ("none", "figure", "province", "word", "clauses")
_MOST = 4
"""Passages that are told after one base, at the most; a third of the bases stand alone."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, the number of the base that it is told after, and what was changed in it."""

    text: str
    base: int
    edit: str


@dataclass(slots=True)
class _Parts:
    frame: str
    clauses: list[str]
    values: dict[str, str]

    def text(self) -> str:
        return self.frame.format(**dict(zip("abc", self.clauses, strict=False)), **self.values)


def compose(count: int, seed: int) -> list[Passage]:
    """So many passages in a shuffled order; the same arguments give the same."""
    chance = Random(seed)
    found = list(islice(_bases(chance), count))
    chance.shuffle(found)
    return found


def stream(count: int, seed: int) -> Iterator[Passage]:
    """So many passages, one base after another, without holding them."""
    return islice(_bases(Random(seed)), count)


def _bases(chance: Random) -> Iterator[Passage]:
    base = 0
    while True:
        parts = _parts(chance)
        yield Passage(parts.text(), base, "base")
        for _ in range(chance.choice((0, 0, 1, 2, 3, _MOST))):
            edit = chance.choice([edit for edit in EDITS if edit != "province" or "{p}" in parts.frame])
            yield Passage(_EDIT[edit](parts, chance), base, edit)
        base += 1


def _parts(chance: Random) -> _Parts:
    frame = chance.choice(_WORDS["frames"])
    clauses = [_clause(chance) for letter in "abc" if f"{{{letter}}}" in frame]
    values = {
        "p": chance.choice(_WORDS["provinces"]),
        "g": chance.choice(_WORDS["agencies"]),
        "n": str(chance.randint(1, 28)),
        "m": str(chance.randint(1, 12)),
    }
    return _Parts(frame, clauses, values)


def _clause(chance: Random) -> str:
    return " ".join([chance.choice(_WORDS["verbs"]), *chance.sample(_WORDS["nouns"], chance.randint(2, 4))])


def _same(parts: _Parts, chance: Random) -> str:
    return parts.text()


def _figure(parts: _Parts, chance: Random) -> str:
    shown = [name for name in ("n", "m") if f"{{{name}}}" in parts.frame] or ["n"]
    name = chance.choice(shown)
    value = str(int(parts.values[name]) + chance.randint(1, 60))
    return _Parts(parts.frame, parts.clauses, parts.values | {name: value}).text()


def _province(parts: _Parts, chance: Random) -> str:
    others = [name for name in _WORDS["provinces"] if name != parts.values["p"]]
    return _Parts(parts.frame, parts.clauses, parts.values | {"p": chance.choice(others)}).text()


def _word(parts: _Parts, chance: Random) -> str:
    at = chance.randrange(len(parts.clauses))
    clauses = [
        f"{clause} {chance.choice(_WORDS['added'])}" if n == at else clause
        for n, clause in enumerate(parts.clauses)
    ]
    return _Parts(parts.frame, clauses, parts.values).text()


def _clauses(parts: _Parts, chance: Random) -> str:
    """All clauses in another order."""
    turned = parts.clauses[1:] + parts.clauses[:1]
    return _Parts(parts.frame, turned, parts.values).text()


_EDIT: dict[str, Callable[[_Parts, Random], str]] = {
    "none": _same,
    "figure": _figure,
    "province": _province,
    "word": _word,
    "clauses": _clauses,
}
