"""What follows an agency's name and says of which level or place it is: tỉnh, các xã, phường."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.agency_scan import Scan, as_name, capital_words, skip_gap, word_lists
from extractors.places import commune_named, district_named, province_named
from extractors.values import value

_LEVEL = (
    r"(?:tỉnh(?! (?:ủy(?! quyền| thác)|đoàn|lẻ))|thành phố(?! thông minh)|tp\b\.?"
    r"|huyện(?! (?:ủy(?! quyền)|đoàn|lỵ))|quận(?! ủy)|thị xã|thị trấn|tx\b\.?|xã(?! (?:hội|đoàn|viên))"
    r"|phường(?! (?:đội|đoàn))|đặc khu)(?!\w)"
)
_LEVELS = rf"(?:{_LEVEL}|(?:thành|thị)(?= ?[,;.:)/]| và | thị(?!\w)|\s*$))"
_AND = r"(?:, ?(?:và )?| và | ?/ ?| ?- ?)"
_BAND = re.compile(
    rf" (?:(?:của|ở|các) )?cấp (?:tỉnh|huyện|xã|cơ sở)"
    rf"(?:{_AND}(?:cấp )?(?:tỉnh|huyện|xã|cơ sở)(?! hội)(?!\w)){{0,3}}(?!\w)"
)
_ALL = re.compile(r" (?:ở )?các cấp(?!\w)")
_MANY = re.compile(
    rf" (?:(?:ở|của|tại) )?(?:các|từng|mỗi|\d{{1,3}}) {_LEVEL}(?:{_AND}(?:các )?{_LEVELS}){{0,6}}"
    rf"| {_LEVEL}(?:{_AND}{_LEVELS}){{1,6}}"
)
_WITHIN = re.compile(
    r" (?:(?:trực )?thuộc (?:trung ương|tw|tỉnh)|trên địa bàn(?: tỉnh| thành phố| huyện)?"
    r"|trong (?:toàn )?tỉnh|toàn tỉnh)(?!\w)"
)
_REGION = re.compile(r" khu vực(?: (?:[ivx]{1,5}|\d{1,2})(?!\w))?")
_ONE = re.compile(rf" ({_LEVEL})")
_HYPHEN = re.compile(r" ?[-–] ?")
_LISTED = re.compile(r"\s*:\s*| ")
_NEXT = re.compile(_AND)
_TYPE = re.compile(rf"({_LEVEL}) ")
_WORDS = re.compile(_LEVELS)

_PROVINCE = frozenset({"tỉnh"})
_DISTRICT = frozenset({"huyện", "quận", "thị xã"})
_COMMUNE = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
_SPELT = {"tp": "thành phố", "tp.": "thành phố", "thành": "thành phố"}
_SPELT |= {"tx": "thị xã", "tx.": "thị xã", "thị": "thị xã"}


@value(frozen=True, slots=True)
class Tail:
    """Where the words of level and place end, and what a name gets for them; no suffixes where none stood."""

    end: int
    suffixes: tuple[str, ...] = ()
    place: bool = False


def read_tail(scan: Scan, at: int, collective: bool = True) -> Tail:
    """Reads the level and place after a name that ends at the offset.

    ``collective``: whether several bodies at once may follow (UBND các xã), where the name can't be a verb.
    """
    folded = scan.folded
    if collective:
        band = _BAND.match(folded, at)
        if band:
            levels = re.findall(r"tỉnh|huyện|xã|cơ sở", band[0])
            return Tail(band.end(), tuple(dict.fromkeys(f"cấp {_base(level)}" for level in levels)))
        everywhere = _ALL.match(folded, at)
        if everywhere:
            return Tail(everywhere.end(), ("các cấp",))
        many = _MANY.match(folded, at)
        if many:
            return _several(scan, many)
    region = _REGION.match(folded, at)
    if region:
        end = (
            region.end()
            if scan.text[region.end() - 1].isupper() or region[0][-1].isdigit()
            else _area_end(scan, region.end())
        )
        return Tail(end, (" ".join(scan.text[at:end].split()),))
    one = _ONE.match(folded, at)
    return _single(scan, one) if one else Tail(at)


def _area_end(scan: Scan, at: int) -> int:
    """The end of the places that a region is named for: khu vực Sơn Dương - Yên Sơn."""
    start = skip_gap(scan, at)
    ends = capital_words(scan, start) if start >= 0 else []
    joint = _HYPHEN.match(scan.folded, ends[-1]) if ends else None
    further = capital_words(scan, joint.end()) if joint else []
    return (further or ends or [at])[-1]


def _base(level: str) -> str:
    return "xã" if level == "cơ sở" else level


def _several(scan: Scan, many: re.Match[str]) -> Tail:
    words = [_SPELT.get(word, word) for word in _WORDS.findall(many[0])]
    listed = _named_places(scan, many.end(), words[0]) if len(set(words)) == 1 else None
    if listed:
        return listed
    end = many.end()
    central = _WITHIN.match(scan.folded, end)
    found = set(words)
    province = bool(found & _PROVINCE or (central and "trung ương" in central[0]))
    district = bool(found & _DISTRICT or ("thành phố" in found and not province))
    bands = (("cấp tỉnh", province), ("cấp huyện", district), ("cấp xã", bool(found & _COMMUNE)))
    return Tail(central.end() if central else end, tuple(band for band, named in bands if named))


def _named_places(scan: Scan, at: int, word: str) -> Tail | None:
    """The bodies of several places that are named: các tỉnh: A, B và thành phố C."""
    lead = _LISTED.match(scan.folded, at)
    end, names = at, []
    at = lead.end() if lead else at
    while True:
        own = _TYPE.match(scan.folded, at)
        ends = capital_words(scan, own.end() if own else at)
        if not ends:
            break
        level = _SPELT.get(own[1], own[1]) if own else word
        names.append(f"{level} {as_name(scan.text[own.end() if own else at : ends[-1]])}")
        end = ends[-1]
        joint = _NEXT.match(scan.folded, end)
        if joint is None or joint.end() in scan.known:
            break
        at = joint.end()
    return Tail(end, tuple(names), place=True) if names else None


def _single(scan: Scan, one: re.Match[str]) -> Tail:
    level = _SPELT.get(one[1], one[1])
    start = skip_gap(scan, one.end())
    ends = capital_words(scan, start) if start >= 0 else []
    if (
        ends
        and level != "tỉnh"
        and scan.text[one.start(1)].isupper()
        and scan.text[one.start(1) : ends[-1]].isupper()
    ):
        ends = _in_capitals(scan, ends)
    end = _place_end(scan, start, level, ends) if ends else -1
    if end < 0:
        return Tail(one.end(), (level,))
    more, last = _further_places(scan, end, level)
    return Tail(last, (f"{level} {as_name(scan.text[start:end])}", *more), place=True)


def _further_places(scan: Scan, at: int, level: str) -> tuple[list[str], int]:
    """Places that leave out the same level's word (UBND huyện A, B), if the tables of places have them."""
    names: list[str] = []
    while True:
        joint = _NEXT.match(scan.folded, at)
        ends = capital_words(scan, joint.end()) if joint else []
        words = scan.folded[joint.end() : ends[-1]] if joint and ends else ""
        if not joint or not words or not _is_place(level, " ".join(words.split())):
            return names, at
        names.append(f"{level} {as_name(scan.text[joint.end() : ends[-1]])}")
        at = ends[-1]


def _place_end(scan: Scan, start: int, level: str, ends: list[int]) -> int:
    """The end of the place's name, -1 where the words are a person's: Chủ tịch UBND tỉnh Trần Văn A."""
    first = scan.text[start : ends[0]]
    if level != "tỉnh" and first not in word_lists()["persons"]["surnames"]:
        return ends[-1]
    return next(
        (end for end in reversed(ends) if _is_place(level, " ".join(scan.folded[start:end].split()))), -1
    )


_STOP = re.compile(r"\s*(?:[\n|.,;:)(/-]|$)")


def _in_capitals(scan: Scan, ends: list[int]) -> list[int]:
    """In a line of capitals only words that end it are surely a place's name."""
    return ends if _STOP.match(scan.text, ends[-1]) else []


def past_place(scan: Scan, at: int, level: str) -> int:
    """The end of the place's name after a level word that ends at the offset; the offset where none stands."""
    start = skip_gap(scan, at)
    ends = capital_words(scan, start) if start >= 0 else []
    return max(at, _place_end(scan, start, level, ends)) if ends else at


def read_province(scan: Scan, at: int) -> Tail:
    """Reads a province's bare name after an agency (Kho bạc Nhà nước Hưng Yên)."""
    start = skip_gap(scan, at)
    if start >= 0 and scan.text[start : start + 1].isupper():
        ends = capital_words(scan, start)
        for end in reversed(ends):
            if _is_province(scan.folded[start:end]):
                end = _old_region_end(scan, end, ends)
                return Tail(end, (as_name(scan.text[start:end]),), place=True)
    return Tail(at)


def _old_region_end(scan: Scan, end: int, ends: list[int]) -> int:
    """Past the one more word of a region named for several provinces: Cục Hải quan Hà Nam Ninh; a person's name is none."""
    last = scan.text[end : ends[-1]].split()
    return ends[-1] if len(last) == 1 and last[0] not in word_lists()["persons"]["surnames"] else end


@lru_cache(maxsize=4096)
def _is_place(level: str, folded: str) -> bool:
    if level == "tỉnh":
        return _is_province(folded)
    named = f"{level} {folded}"
    return bool(
        commune_named(named) or district_named(named) or (level == "thành phố" and _is_province(folded))
    )


@lru_cache(maxsize=4096)
def _is_province(folded: str) -> bool:
    return province_named(folded) is not None
