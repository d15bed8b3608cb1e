"""Names of places: which province, district or commune a name means at a date, and where names stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from extractors.folded import Led
from extractors.folding import fold, strip_marks
from extractors.place_tables import (
    Commune,
    District,
    Province,
    bare_names,
    communes,
    current_of,
    district_of,
    districts,
    first_day,
    in_force,
    province_coded,
    province_of,
    provinces,
    read_table,
    sole_province,
    split_type,
    unit_key,
)

__all__ = [
    "Commune",
    "District",
    "Province",
    "UnitMention",
    "commune_named",
    "current_of",
    "district_named",
    "district_of",
    "find_provinces",
    "find_units",
    "names_province",
    "province_coded",
    "province_named",
    "province_of",
    "sole_province",
    "type_before",
]


class _Spelling(NamedTuple):
    name: str
    rule: str


@cache
def _spellings() -> dict[str, _Spelling]:
    """Folded spelling → what it names; an empty name for words that only look like one."""
    found = {fold(province.name): _Spelling(province.name, "") for province in provinces()}
    for line in read_table("province_names.tsv").splitlines():
        phrase, name, rule = line.split("\t")
        if rule != "surname":
            found[phrase] = _Spelling(name, rule)
    return {_squeeze(phrase): spelling for phrase, spelling in found.items()}


@cache
def _surname() -> re.Pattern[str]:
    """A surname right before a name, which makes it a person's: Trần Thái Bình."""
    lines = read_table("province_names.tsv").splitlines()
    names = [line.partition("\t")[0] for line in lines if line.endswith("\tsurname")]
    return re.compile(r"(?<!\w)(?:" + "|".join(names) + r")[^\S\n]$")


_JOINT = re.compile(r"[\s-]+")


def _squeeze(folded: str) -> str:
    """One blank for each hyphen or run of blanks, so that all ways to join syllables look alike."""
    return _JOINT.sub(" ", folded)


@cache
def _by_letters() -> dict[str, str]:
    """Official names by the letters of their spellings, without marks."""
    return {strip_marks(phrase): spelling.name for phrase, spelling in _spellings().items() if spelling.name}


@lru_cache(maxsize=4096)
def _official(name: str) -> str:
    """The official name of the province that is meant, or an empty string.

    Marks may be missing (`ha tinh`); wrong ones pass only after `tỉnh`, since Phù Yên is no Phú Yên.
    """
    kind, words = split_type(_squeeze(fold(name).strip()))
    spelling, letters = _spellings().get(words), strip_marks(words)
    if spelling is None and (kind == "tỉnh" or words == letters):
        return _by_letters().get(letters, "")
    return spelling.name if spelling else ""


@lru_cache(maxsize=4096)
def province_named(name: str, on: str | None = None) -> Province | None:
    """The province that a name means at a date (ISO, or its known part), None for no province's name.

    With or without a type word, in any case and tone placement. A year or month alone is its first day,
    so that `2025` is before the merger; None is the eve of it. A name that had ended by then gives the
    province that last bore it, and one that did not exist yet gives its territory's province of that day.
    """
    official = _official(name)
    bearers = [province for province in provinces() if province.name == official]
    if not bearers:
        return None
    day = first_day(on)
    if (bearers[0].valid_from or "") > day:
        return province_coded(bearers[0].code, on)
    return next((p for p in bearers if in_force(p, day)), bearers[-1])


@cache
def _province_pattern() -> Led:
    """All spellings, grouped by their first syllable, since a long flat alternation is slow; longest first."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(_spellings(), key=len, reverse=True):
        first, *rest = phrase.split(" ")
        tail = "".join(r"[\s-]{1,3}" + re.escape(word) for word in rest)
        groups.setdefault(first, []).append(tail)
    heads = (re.escape(first) + "(?:" + "|".join(tails) + r")(?!\w)" for first, tails in groups.items())
    return Led(re.compile(r"(?<!\w)(?:" + "|".join(heads) + ")"), groups)


def find_provinces(
    folded: str, start: int = 0, end: int | None = None, text: str | None = None
) -> Iterator[tuple[int, int, str]]:
    """Where province names stand in folded text: (start, end, official name), without their type words.

    The longest name wins, and words that only hold a name (Thái Bình Dương, the person Hồ Chí Minh) are
    passed over. Give the ``text`` too where you have it: a name must then be printed with capitals, which
    rules out the last chance meetings of syllables. A name may still be a city's or a commune's: see
    ``names_province``.
    """
    spellings = _spellings()
    for match in _province_pattern().finditer(folded, start, end):
        name, rule = spellings[_squeeze(match[0])]
        at = match.start()
        if not name or (text is not None and not _printed_as_name(text, folded, at, match.end())):
            continue
        if (rule == "standing" or (rule == "cased" and text is None)) and not _stands(folded, at):
            continue
        if not _surname().search(folded, max(0, at - 8), at):
            yield at, match.end(), name


def _printed_as_name(text: str, folded: str, start: int, end: int) -> bool:
    """True where each word begins with a capital, or the first does after a type word, or after `tỉnh` none.

    After `cấp tỉnh` words go on: `điểm của cấp tỉnh cao bằng điểm của cấp huyện`.
    """
    if all(word[0].isupper() or not word[0].isalpha() for word in text[start:end].split()):
        return True
    kind = type_before(folded, start)
    if text[start].isupper():
        return kind != ""
    return kind == "tỉnh" and "cấp tỉnh" not in folded[max(0, start - 12) : start]


_ITEM = re.compile(r"(?:^|[,;:/|(+.\n-]|(?<!\w)(?:và|với|tại|ở|là|như|gồm|từ|đến|cùng))[^\S\n]*$")


def _stands(folded: str, start: int) -> bool:
    """True after a type word, and at the head of a line or of an item in a list."""
    return bool(type_before(folded, start) or _ITEM.search(folded, max(0, start - 8), start))


_TYPE_BEFORE = re.compile(
    r"(?<!\w)(?:t\.?[px]\.?|(?:tỉnh|thành|thị|huyện|quận) (?:ủy|đoàn)"
    r"|thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã)\s{0,3}$"
)
_COMMITTEES = {"thành": "thành phố", "thị": "thị xã"}


def type_before(folded: str, start: int) -> str:
    """The type word right before a name, or an empty string: `thành phố` for `tp.`, `huyện` for `huyện ủy`."""
    match = _TYPE_BEFORE.search(folded, max(0, start - 13), start)
    if match is None:
        return ""
    word, _, body = match[0].rstrip().partition(" ")
    return _COMMITTEES.get(word, word) if body in ("ủy", "đoàn") else split_type(match[0])[0]


def names_province(folded: str, start: int, name: str, on: str | None = None) -> bool:
    """True unless the type word before the name makes it another place: `thành phố Tuyên Quang`, `xã Bình Dương`."""
    kind = type_before(folded, start)
    province = province_named(name, on)
    return kind in ("", "tỉnh") or (kind == "thành phố" and province is not None and province.type == kind)


class UnitMention(NamedTuple):
    """A district or commune named in a text: ``name`` as officially printed, with its type word."""

    start: int
    end: int
    kind: Literal["huyen", "xa"]
    name: str
    candidates: Sequence[District | Commune]


_UNIT = Led(
    re.compile(
        r"(?<!\w)(?:(t\.?p\b\.?|t\.?x\b\.?|thành phố|thị xã|huyện|quận)"
        r"|((?<!hợp tác )xã|phường|thị trấn|đặc khu))\s{0,3}(?=\w)"
    ),
    "t tp tx thành thị huyện quận xã phường đặc",
)
_SYLLABLE = re.compile(r"[^\W_][\w']*")
# Six syllables: the longest names in the tables have five (Văn Miếu - Quốc Tử Giám).
_NAME = re.compile(r"[^\W_][\w']*(?:(?:\s{1,3}|\s?-\s?)[^\W_][\w']*){0,5}")


def find_units(
    folded: str, start: int = 0, end: int | None = None, text: str | None = None, on: str | None = None
) -> Iterator[UnitMention]:
    """Districts and communes named with their type word, by the longest name that the tables hold.

    The candidates are all units of that name; with a date, those in force on it, if there are any.
    A central city is none (`thành phố Huế` is a district to the end of 2024). With the ``text``, a name
    must begin with a capital. Names that the tables lack (communes merged before 2025) give nothing.
    """
    end = len(folded) if end is None else end
    for match in _UNIT.finditer(folded, start, end):
        if text is not None and text[match.end()].islower():
            continue
        kind = split_type(match[0])[0]
        found = _longest_name(folded, match.end(), end, kind, communes() if match[2] else districts())
        if found is None or (kind == "thành phố" and _is_central(found[1][0].name, on)):
            continue
        stop, units = found
        units = [unit for unit in units if on and in_force(unit, first_day(on))] or units
        printed = [unit.name for unit in units if fold(unit.name).endswith(folded[match.end() : stop])]
        name = printed[0] if printed else units[0].name
        yield UnitMention(match.start(), stop, "xa" if match[2] else "huyen", name, units)


def _longest_name(
    folded: str, start: int, end: int, kind: str, table: Mapping[str, Sequence[District | Commune]]
) -> tuple[int, Sequence[District | Commune]] | None:
    """Where the longest known name that begins at ``start`` ends, and the units that bear it."""
    match = _NAME.match(folded, start, end)
    if match is None:
        return None
    key = unit_key(f"{kind} {match[0]}")
    for syllable in reversed(list(_SYLLABLE.finditer(folded, start, match.end()))):
        if key in table:
            return syllable.end(), table[key]
        key = key[: max(key.rfind(" "), key.rfind("-"))]
    return None


def _is_central(name: str, on: str | None) -> bool:
    province = province_named(name, on)
    return province is not None and province.type == "thành phố"


def district_named(name: str, province_code: str | None = None, on: str | None = None) -> list[District]:
    """Districts of a name, with or without its type word; ``province_code`` is one of the old codes.

    With a date, those in force on it, or all where none is: a district's end never hides it.
    """
    units = [unit for key in _keys(name) for unit in districts().get(key, ())]
    units = [unit for unit in units if province_code in (None, unit.province_code)]
    return [unit for unit in units if on and in_force(unit, first_day(on))] or units


def commune_named(
    name: str, province_code: str | None = None, district: str | None = None, on: str | None = None
) -> list[Commune]:
    """Communes of a name, with or without its type word, and of a district with or without its own.

    With a date, only those of its period: a name may stand for another place after 2025-07-01.
    """
    units = [unit for key in _keys(name) for unit in communes().get(key, ())]
    units = [unit for unit in units if province_code in (None, unit.province_code)]
    if district is not None:
        codes = {unit.code for unit in district_named(district) if unit.code}
        units = [unit for unit in units if unit.district_code in codes]
    return [unit for unit in units if on is None or in_force(unit, first_day(on))]


def _keys(name: str) -> list[str]:
    kind, bare = split_type(unit_key(fold(name)))
    return [f"{kind} {bare}"] if kind else bare_names().get(bare, [])
