"""Which agency is asked for, by name, short form or initials, and under which names documents have it."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from extractors.agency_lexicon import Entry, entries
from extractors.agency_wordings import initials, spelt
from extractors.folding import strip_marks
from extractors.places import province_named
from pipeline.messages import say
from pipeline.searching.query import QueryError

REORGANISED = "2025-03-01"
"""From this day on an ended agency's work is its successor's."""
SHOWN = 4
"""Agencies named where several are meant."""

_PLACE = re.compile(
    r"(?:cap |cac )?(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|tx\.?|xa|phuong|thi tran|dac khu)(?: (?P<place>.{1,60}))?"
)
_JOINTS = re.compile(r"[\s,-]+|\bva\b")


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of the lexicon that is asked for; the names by which it is looked up are without marks.

    ``names`` are its own wherever they stand, with those of ``predecessors``, which it took over; ``later`` are its
    ``successor``'s, in documents from the reorganisation on; ``local`` are its own in documents of its ``province``,
    which leave the place out.
    """

    name: str
    predecessors: tuple[str, ...]
    successor: str | None
    names: tuple[str, ...]
    later: tuple[str, ...]
    local: tuple[str, ...] = ()
    province: str | None = None

    def told(self, asked: str) -> str | None:
        """How the words are understood, for the reader; None where they name an agency of today as it is called."""
        as_called = strip_marks(" ".join(asked.split())) == strip_marks(self.name)
        parts = [self.name if as_called else say("{asked} is read as {name}", asked=asked, name=self.name)]
        if self.predecessors:
            parts.append(say("with its predecessors: {names}", names=", ".join(self.predecessors)))
        if self.successor:
            day = "/".join(reversed(REORGANISED.split("-")))
            parts.append(say("from {day} on with its successor: {name}", day=day, name=self.successor))
        return None if as_called and not self.successor else "; ".join(parts)


def agency_named(connection: sqlite3.Connection, asked: str) -> Agency | None:
    """The agency; None where the lexicon has none of that name; QueryError where it has several and the collection
    doesn't tell which."""
    printed = " ".join(asked.split()).split(" ")
    words = [strip_marks(word) for word in printed]
    for size in range(len(words), 0, -1):
        place = _PLACE.fullmatch(" ".join(words[size:]))
        known = _known(" ".join(words[:size]))
        fits = [entry for entry in known if place or not (words[size:] or entry.needs_place)]
        if fits:
            entry = _only(connection, fits, asked)
            return _placed(entry, " ".join(printed[size:]), place) if place else _agency(entry)
    return None


def understood(connection: sqlite3.Connection, asked: str | None) -> str | None:
    """What to tell a reader of the agency that was asked for; None where nothing is."""
    found = agency_named(connection, asked) if asked else None
    return found.told(asked) if found and asked else None


def _only(connection: sqlite3.Connection, found: list[Entry], asked: str) -> Entry:
    """The one that is meant: those that differ by their joints alone are one, and one that nobody names can't be meant."""
    if len(set(map(_joined, found))) > 1:
        sql = "SELECT DISTINCT name FROM agencies WHERE name IN (SELECT value FROM json_each(?))"
        names = json.dumps([entry.name for entry in found], ensure_ascii=False)
        present = {name for (name,) in connection.execute(sql, [names])}
        named = [entry for entry in found if entry.name in present]
        if len(set(map(_joined, named))) != 1:
            several = "; ".join(entry.name for entry in (named or found)[:SHOWN])
            raise QueryError(
                say("{asked} may be: {several}. Name one of them.", asked=asked, several=several)
            )
        return named[0]
    return found[0]


def _agency(entry: Entry) -> Agency:
    before = [other.name for other in entries() if other.current == entry.name]
    alike = [other.name for other in entries() if _joined(other) == _joined(entry)]
    later = _plain([entry.current]) if entry.current else ()
    return Agency(entry.name, tuple(before), entry.current, _plain([entry.name, *alike, *before]), later)


def _placed(entry: Entry, printed: str, place: re.Match[str]) -> Agency:
    """The agency of a level, or of a place; in documents of its own province the place isn't printed."""
    anywhere, rest, where = _agency(entry), place[0], place["place"]
    named = province_named(where) if where else None
    own = replace(
        anywhere,
        name=f"{entry.name} {printed}",
        names=tuple(f"{name} {rest}" for name in anywhere.names),
        later=tuple(f"{name} {rest}" for name in anywhere.later),
    )
    if named is None:
        return own
    level = rest[: place.start("place")].strip()
    local = [
        one
        for name in anywhere.names
        for one in ([f"{name} {level}"] if entry.needs_place else [name, f"{name} {level}"])
    ]
    return replace(own, local=tuple(local), province=named.name)


def _plain(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(strip_marks, names)))


def _joined(entry: Entry) -> str:
    return _JOINTS.sub("", strip_marks(entry.name))


def _known(words: str) -> list[Entry]:
    """The agencies of that name; else those that are printed so; else those with such initials."""
    return next((found for level in _levels() if (found := level.get(words))), [])


@cache
def _levels() -> tuple[dict[str, list[Entry]], ...]:
    """The agencies by their names, by all their spellings and by their initials, without marks."""
    levels: tuple[defaultdict[str, list[Entry]], ...] = (
        defaultdict(list),
        defaultdict(list),
        defaultdict(list),
    )
    for entry in entries():
        for level, wordings in zip(levels, ([entry.name], spelt(entry), initials(entry.name)), strict=True):
            for words in _plain(wordings):
                level[words].append(entry)
    return levels
