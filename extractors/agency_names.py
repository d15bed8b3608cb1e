"""The gazetteer: known agencies in a text, by all the ways in which their names are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from extractors.agency_lexicon import Entry, entries, entry_of, level_of, spell_out, unit_of
from extractors.agency_wordings import initials, separated, spelt
from extractors.folding import fold
from extractors.places import find_provinces
from extractors.tokens import Gazetteer
from extractors.values import value

__all__ = ["KnownName", "entry_of", "field_key", "fields", "find_known", "level_of", "spell_out", "warm_up"]


def _phrases() -> Iterator[tuple[str, str]]:
    """(folded wording, key): the entry's place, with ``a`` for a wording that must stand in capitals."""
    for at, entry in enumerate(entries()):
        yield from ((fold(wording), str(at)) for wording in spelt(entry))
    for at, entry in enumerate(entries()):
        yield from ((fold(wording), f"{at}a") for wording in initials(entry.name))


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer(_phrases())


@value(frozen=True, slots=True)
class KnownName:
    """An agency of the lexicon as it stands in a text, without its level; ``capital``: printed as a name."""

    start: int
    end: int
    entry: Entry
    capital: bool = True


def find_known(text: str, folded: str) -> dict[int, KnownName]:
    """The longest known name at each offset where one begins; initials count only in capitals."""
    longest: dict[int, KnownName] = {}
    for start, end, key in _gazetteer().find(folded):
        entry = entries()[int(key.rstrip("a"))]
        before = longest.get(start)
        counts = not key.endswith("a") or _has_capitals(text[start:end])
        counts = counts and not _within_place(folded, start, end)
        if counts and (before is None or before.end < end):
            capital = text[start].isupper() or entry.name[0].islower()
            longest[start] = KnownName(start, end, entry, capital)
    return longest


_LAST_SYLLABLE = re.compile(r"\w{2,8}\s$")


def _within_place(folded: str, start: int, end: int) -> bool:
    """True where the name's first word ends a province's: `Khu kinh tế Hải Phòng tham mưu` names no Phòng."""
    before = _LAST_SYLLABLE.search(folded, max(0, start - 9), start)
    if before is None:
        return False
    return _is_province(f"{before[0].rstrip()} {folded[start:end].split()[0]}")


@lru_cache(maxsize=4096)
def _is_province(words: str) -> bool:
    return any((start, end) == (0, len(words)) for start, end, _ in find_provinces(words))


def _has_capitals(printed: str) -> bool:
    return any(sum(map(str.isupper, word)) > 1 for word in re.split(r"[\W\d]+", printed))


@cache
def fields(unit: str) -> dict[str, str]:
    """For a unit word: every folded, blank-free wording of a field → the agency (nội vụ → Sở Nội vụ)."""
    found: dict[str, str] = {}
    own = [entry.name for entry in entries() if unit_of(entry.name) == unit]
    for wordings in (separated, initials):
        for name in own:
            for wording in wordings(name):
                if wording.startswith(unit + " "):
                    found.setdefault(field_key(fold(wording[len(unit) + 1 :])), name)
    return found


_AROUND = re.compile(r"\s*([-,&/])\s*")


def field_key(folded: str) -> str:
    """Folded words with single blanks, none around marks."""
    return _AROUND.sub(r"\1", " ".join(folded.split()))


def warm_up() -> None:
    """Builds the matcher, which with spaCy's import takes about a second."""
    _gazetteer()
