"""The lexicon of agencies: a line for each canonical name, and the short forms that names are printed with."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import cast

from extractors.folding import fold
from schemas.vocabulary import IssuerLevel

NOT_AN_AGENCY = "-"
"""Kind of a longer name that begins like an agency's and is none: Chính phủ điện tử."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the lexicon; ``needs_place``: a name only with a level or place after it (Thanh tra tỉnh)."""

    name: str
    kind: str
    level: IssuerLevel | None
    needs_place: bool
    current: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words with other wordings, initials not made by rule, short forms to spell out, names to complete."""

    words: dict[str, list[str]]
    initials: dict[str, list[str]]
    spelling: dict[str, str]
    with_place: dict[str, str]


def _lexicon(file: str) -> str:
    return resources.files("extractors.lexicons").joinpath(file).read_text("utf-8")


@cache
def abbreviations() -> Abbreviations:
    """The lexicon of short forms."""
    data = tomllib.loads(_lexicon("abbreviations.toml"))
    return Abbreviations(**data)


@cache
def entries() -> tuple[Entry, ...]:
    """All agencies of the lexicon, in its order: of two that share a wording the first has it."""
    found = []
    for line in _lexicon("agencies.tsv").splitlines():
        if line and not line.startswith("#"):
            name, kind, level, current, aliases = line.split("\t")
            others = () if aliases == "-" else tuple(aliases.split(" | "))
            own = cast("IssuerLevel", level) if level not in ("-", "+") else None
            found.append(Entry(name, kind, own, level == "+", None if current == "-" else current, others))
    return tuple(found)


_UNITS = ("Trung tâm", "Bộ phận", "Chi cục", "Phòng", "Sở", "Bộ", "Ban", "Hội")
"""Words of organisation that a list may share, longer ones first."""


def unit_of(name: str) -> str | None:
    """The word of organisation that a name begins with and that a list shares: Sở, Bộ phận."""
    return next((unit for unit in _UNITS if name.startswith(unit + " ")), None)


@cache
def _by_name() -> dict[str, Entry]:
    return {fold(entry.name): entry for entry in reversed(entries())}


@lru_cache(maxsize=4096)
def entry_of(name: str) -> Entry | None:
    """The lexicon's entry of a canonical name, which may have a level and place after it."""
    words = fold(name).split(" ")
    for size in range(len(words), 0, -1):
        entry = _by_name().get(" ".join(words[:size]))
        if entry:
            return entry
    return None


_LEVELS: tuple[tuple[re.Pattern[str], IssuerLevel], ...] = (
    (re.compile(r"(?<!\w)(?:bộ|cơ quan ngang bộ|trung ương)(?!\w)"), "trung-uong"),
    (re.compile(r"(?<!\w)(?:sở|tỉnh)(?!\w)"), "tinh"),
    (re.compile(r"(?<!\w)(?:huyện|quận|thị xã|thành phố)(?!\w)"), "huyen"),
    (re.compile(r"(?<!\w)(?:xã(?! hội)|phường|thị trấn|đặc khu)(?!\w)"), "xa"),
)


@lru_cache(maxsize=4096)
def level_of(name: str) -> IssuerLevel | None:
    """The level of government of a canonical name, by the lexicon or its words; None where neither says."""
    entry = entry_of(name)
    if entry and entry.level:
        return entry.level
    words = fold(name)
    if entry:
        words = words[len(entry.name) :]
    elif not words.startswith("các "):
        words = words.partition(" ")[2]
    return next((level for pattern, level in _LEVELS if pattern.search(words)), None)


_TOKEN = re.compile(r"(?<![\w&])[A-ZĐƯ]{2,}(?:-[A-ZĐƯ]{2,})?(?![\w&])")


def spell_out(name: str) -> str:
    """A printed name with white space collapsed and its general short forms spelt out: Phòng CCHC."""
    spelling = abbreviations().spelling
    return _TOKEN.sub(lambda match: spelling.get(match[0], match[0]), " ".join(name.split()))
