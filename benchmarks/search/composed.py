"""Composes plans in the real form, each with its passages and what is known of them, the same in every run."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from extractors.place_tables import communes, current_of, province_coded, provinces

PER_DOCUMENT = 100
"""Passages of a document, its title not counted."""
YEARS = range(2019, 2027)
_KINDS = ("section",) * 60 + ("task",) * 22 + ("score",) * 10 + ("target",) * 8
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Said:
    """A passage: its kind, its words, and the records' fields that it can be filtered by."""

    kind: str
    words: str
    codes: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    due: str | None = None


@dataclass(slots=True)
class Plan:
    """A composed document; its text is its passages, a line each."""

    id: str
    title: str
    province: tuple[str, str]
    current: tuple[str, str]
    year: int
    said: list[Said]


@cache
def words() -> dict[str, Any]:
    """The lists of words and the forms of sentences."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def _places() -> tuple[list[str], list[tuple[tuple[str, str], tuple[str, str]]]]:
    """The communes' names, and each old province with the one that it is in today."""
    named = sorted({unit.name for units in communes().values() for unit in units})
    old = [p for p in provinces() if p.valid_to and p.valid_to >= "2025"]
    pairs = [((p.code, p.name), (current_of(p).code, current_of(p).name)) for p in old]
    assert all(province_coded(code, "2024-01-01") for (code, _), _ in pairs)
    return named, pairs


@cache
def _template(form: str) -> tuple[list[str], list[str]]:
    parts = _SLOT.split(form)
    return parts[::2], parts[1::2]


_NUMBERS = {"day": (1, 28), "month": (1, 12), "rank": (1, 63), "number": (100, 4999)}


def _fill(form: str, chance: Random, fixed: dict[str, str]) -> tuple[str, list[str]]:
    """The form with its slots filled, and what filled them."""
    literals, slots = _template(form)
    chosen = [fixed.get(slot) or _word(slot, chance) for slot in slots]
    text = literals[0] + "".join(a + b for a, b in zip(chosen, literals[1:], strict=True))
    return text[:1].upper() + text[1:], chosen


def _word(slot: str, chance: Random) -> str:
    if slot in _NUMBERS:
        return str(chance.randint(*_NUMBERS[slot]))
    if slot == "score":
        return f"{chance.randint(3000, 9900) / 100:.2f}".replace(".", ",")
    if slot == "quarter":
        return chance.choice(("I", "II", "III", "IV"))
    if slot == "commune":
        return chance.choice(_places()[0])
    lists = words()
    if slot == "other":
        return str(chance.choice(lists["agency"]))
    # The first of a list are met most, as in language.
    found = lists[slot.rstrip("2").lower()]
    word = str(found[int(len(found) * chance.random() ** 2)])
    return word[0].upper() + word[1:] if slot[0].isupper() else word


def compose(at: int) -> Plan:
    """The plan of that number."""
    chance = Random(at)
    province, current = chance.choice(_places()[1])
    year = chance.choice(YEARS)
    fixed = {"province": province[1], "year": str(year)}
    title = _fill(chance.choice(words()["title"]), chance, fixed)[0]
    said = [_said(chance.choice(_KINDS), chance, fixed, year) for _ in range(PER_DOCUMENT)]
    return Plan(f"plan-{at:06}", title, province, current, year, said)


def _said(kind: str, chance: Random, fixed: dict[str, str], year: int) -> Said:
    forms = words()[kind]
    many = chance.choice((1, 1, 1, 2, 2, 3)) if kind == "section" else 1
    filled = [_fill(chance.choice(forms), chance, fixed) for _ in range(many)]
    said = Said(kind, " ".join(text for text, _ in filled), years=[year])
    chosen = filled[0][1]
    if kind == "task":
        said.agencies = [name for name in chosen if name in words()["agency"]]
        said.due = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    if kind != "section":
        said.codes = [chance.choice(("PAR_INDEX", "SIPAS", "PAPI", "PCI", "DTI"))]
    return said
