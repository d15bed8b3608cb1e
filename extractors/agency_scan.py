"""What the parts of the agency reader share: the text with its known names, what is found, the word lists."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from extractors.agency_names import KnownName, find_known
from extractors.folding import fold
from extractors.phrases import phrase_pattern
from extractors.values import value

GROUP_KIND = "nhom"
"""Kind of a group of agencies: các sở, ban, ngành."""


@dataclass(slots=True)
class Scan:
    """A text being read for agencies; in a ``cell`` all words belong to agencies, in running text few do.

    ``known`` holds the known names by their offset, ``small`` those in small letters, which in running text
    count only after a head (Trưởng phòng Nội vụ), in a list or with their place (công an xã).
    """

    text: str
    folded: str
    cell: bool = False
    known: dict[int, KnownName] = field(default_factory=dict)
    small: dict[int, KnownName] = field(default_factory=dict)


@value(frozen=True, slots=True)
class Found:
    """Agencies read at one place of a scan, up to ``end``; no names for a person or a thing that is none."""

    end: int
    names: tuple[str, ...]
    kind: str
    known: bool = True
    head: bool = False


def scan_text(text: str, folded: str | None = None, cell: bool = False) -> Scan:
    """A scan of the text, its known names found; ``folded`` must be of the same length."""
    lowered = fold(text) if folded is None else folded
    found = find_known(text, lowered)
    small = {at: name for at, name in found.items() if not name.capital}
    known = found if cell else {at: name for at, name in found.items() if name.capital}
    return Scan(text, lowered, cell, known, small)


@cache
def word_lists() -> dict[str, Any]:
    """The tables of agency_groups.toml."""
    file = resources.files("extractors.lexicons").joinpath("agency_groups.toml")
    return tomllib.loads(file.read_text("utf-8"))


@cache
def pattern(table: str, key: str) -> re.Pattern[str]:
    """One pattern for a list of words in the lexicon."""
    return words_pattern(word_lists()[table][key])


def words_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for words and phrases, the longest first, on folded text."""
    return phrase_pattern(fold(word) for word in words)


_GAP = re.compile(r"[^\S\n]{1,4}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_JOINT = re.compile(r"[^\S\n]{1,2}(?:- )?|-")
_PLACE_WORDS = 4
_NUMBER = re.compile(r"\d{1,2}(?![\w/.,])")


def skip_gap(scan: Scan, at: int) -> int:
    """Past the blanks at the offset, -1 where there are none."""
    gap = _GAP.match(scan.text, at)
    return gap.end() if gap else -1


def capital_words(scan: Scan, at: int) -> list[int]:
    """Ends of the capitalised words that begin at the offset, one for each length that a name may have.

    The run stops before a known agency, and holds up to four words; a number alone (Quận 1) is one word.
    """
    number = _NUMBER.match(scan.text, at)
    if number:
        return [number.end()]
    ends: list[int] = []
    while len(ends) < _PLACE_WORDS:
        word = _WORD.match(scan.text, at)
        if word is None or not word[0][0].isupper() or at in scan.known:
            break
        ends.append(word.end())
        joint = _JOINT.match(scan.text, word.end())
        if joint is None:
            break
        at = joint.end()
    return ends


def as_name(words: str) -> str:
    """A proper name with single blanks; one in capitals alone gets them on its first letters only."""
    plain = " ".join(words.split())
    return plain.title() if plain.isupper() and len(plain) > 1 else plain
