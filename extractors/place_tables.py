"""The tables of provinces, districts and communes, before and since the reorganisation of 2025-07-01."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

from extractors.folding import fold

LAST_DAY = "2025-06-30"
"""The last day of the 63 provinces, the districts and the old communes."""
FIRST_DAY = "2025-07-01"
"""The first day of the 34 provinces and the new communes."""


@dataclass(frozen=True, slots=True)
class Province:
    """A province under one name in one period, ISO dates inclusive; None is open.

    ``successor`` is the code of the province that its territory is in since 2025-07-01, None where it is
    that province itself. Codes are of the period: 80 was Long An and is Tây Ninh.
    """

    code: str
    name: str
    type: str
    valid_from: str | None
    valid_to: str | None
    successor: str | None


class District(NamedTuple):
    """A unit between province and commune, to 2025-06-30 at the latest; ``name`` holds its type word.

    A renamed district has a record for each name under one code; a dissolved one has an empty code.
    ``valid_from`` is None where it is before 2019 or unknown.
    """

    name: str
    code: str
    province_code: str
    valid_from: str | None
    valid_to: str


class Commune(NamedTuple):
    """A commune; ``name`` holds its type word. Those since 2025-07-01 have no district and a new province code."""

    name: str
    code: str
    district_code: str | None
    province_code: str

    @property
    def valid_from(self) -> str | None:
        return None if self.district_code else FIRST_DAY

    @property
    def valid_to(self) -> str | None:
        return LAST_DAY if self.district_code else None


def read_table(file: str) -> str:
    """A table of the lexicon without its heading row and its comments."""
    text = resources.files("extractors.lexicons").joinpath("places", file).read_text("utf-8")
    if text.startswith("#"):
        text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    return text.partition("\n")[2]


@cache
def provinces() -> tuple[Province, ...]:
    """The old ones by code, then the new ones by code."""
    rows = (line.split("\t") for line in read_table("provinces.tsv").splitlines())
    return tuple(
        Province(code, name, kind, since or None, until or None, successor or None)
        for code, name, kind, since, until, successor in rows
    )


_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_HYPHEN = re.compile(r"\s*-\s*")


def unit_key(folded: str) -> str:
    """Folded words as units are looked up by: single blanks, bare hyphens, one spelling of Đắk, 1 for 01."""
    return _ZEROS.sub("", _one_dak(_HYPHEN.sub("-", " ".join(folded.split()))))


def _one_dak(folded: str) -> str:
    """Đăk, Đak and Đắc are written for Đắk as one likes."""
    return folded.replace("đăk", "đắk").replace("đak", "đắk").replace("đắc", "đắk")


@cache
def districts() -> dict[str, list[District]]:
    """Districts by the key of their name with its type word, the newest name of a code last."""
    found: dict[str, list[District]] = {}
    for line in read_table("districts.tsv").splitlines():
        name, code, province, since, until = line.split("\t")
        unit = District(name, code, province, since or None, until)
        found.setdefault(unit_key(fold(name)), []).append(unit)
    return found


@cache
def communes() -> dict[str, list[Commune]]:
    """Communes by the key of their name with its type word, the old ones first."""
    rows = [line.split("\t") for line in read_table("communes.tsv").splitlines()]
    # Folded all at once, which is several times faster; the table holds no other blanks and no zeros.
    keys = _one_dak(fold("\n".join(row[0] for row in rows))).replace(" - ", "-").split("\n")
    found: dict[str, list[Commune]] = {}
    for (name, code, district, province), key in zip(rows, keys, strict=True):
        found.setdefault(key, []).append(Commune(name, code, district or None, province))
    return found


@cache
def bare_names() -> dict[str, list[str]]:
    """The keys of units by their name without the type word: `sơn dương` → [`huyện sơn dương`, …]."""
    found: dict[str, list[str]] = {}
    for key in (*districts(), *communes()):
        found.setdefault(split_type(key)[1], []).append(key)
    return found


_TYPE = re.compile(
    r"(?:(t\.?p|t\.?x)\b\.?|(thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã)\b)\s*"
)
_SHORT = {"tp": "thành phố", "tx": "thị xã"}


def split_type(folded: str) -> tuple[str, str]:
    """The leading type word, abbreviations written out, and the rest: `tp. huế` → (`thành phố`, `huế`)."""
    match = _TYPE.match(folded)
    if match is None:
        return "", folded
    kind = _SHORT[match[1].replace(".", "")] if match[1] else match[2]
    return kind, folded[match.end() :]


def first_day(on: str | None) -> str:
    """The day that a date or its known part stands for: a year or month alone is its first day."""
    return (on + "-01-01"[len(on) - 4 :] if len(on) < 10 else on) if on else LAST_DAY


def in_force(place: Province | District | Commune, day: str) -> bool:
    """True where an ISO day lies in the place's period."""
    return (place.valid_from or "") <= day <= (place.valid_to or "9999")


def province_coded(code: str, on: str | None = None) -> Province | None:
    """The province of a two-digit code at a date, on the eve of the merger where no date is given."""
    day = first_day(on)
    return next((p for p in provinces() if p.code == code and in_force(p, day)), None)


def current_of(province: Province) -> Province:
    """The province that the territory is in since 2025-07-01."""
    if province.successor is None:
        return province
    return next(p for p in provinces() if p.code == province.successor and p.valid_from == FIRST_DAY)


def province_of(unit: District | Commune) -> Province:
    """The province of a district or commune, as it was until 2025-06-30 or, for a new commune, is since."""
    day = unit.valid_to or FIRST_DAY
    return next(p for p in provinces() if p.code == unit.province_code and in_force(p, day))


def sole_province(units: Iterable[District | Commune]) -> Province | None:
    """The province that all the units lie in, None where they lie in several or there are none.

    A province before the merger and the same since are two: take units of one date.
    """
    found = {province_of(unit) for unit in units}
    return found.pop() if len(found) == 1 else None


def district_of(commune: Commune, on: str | None = None) -> District | None:
    """The district that a commune lay in, under its name at the date or, with none, its last name.

    None for communes since 2025-07-01, and where the district of that code was made after the date.
    """
    if commune.district_code is None:
        return None
    day = min(first_day(on), LAST_DAY)
    named = (unit for units in districts().values() for unit in units if unit.code == commune.district_code)
    return next((unit for unit in named if in_force(unit, day)), None)
