"""Names of groups: các sở, ban, ngành; các cơ quan, đơn vị có liên quan; doanh nghiệp."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from extractors.agency_known import read_known
from extractors.agency_scan import GROUP_KIND, Found, Scan, pattern, word_lists, words_pattern
from extractors.agency_tails import past_place
from extractors.folding import fold


@dataclass(slots=True)
class _Group:
    """A group while it is read: its nouns by their class, and the words after them."""

    end: int
    opened: bool
    each: bool = False
    nouns: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    tails: list[str] = field(default_factory=list)


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    """Folded wording → the noun as a canonical name has it, and its class."""
    lists = word_lists()
    found = {fold(noun): (noun, kind) for kind, nouns in lists["nouns"].items() for noun in nouns}
    for form, noun in lists["noun_forms"].items():
        found.setdefault(fold(form), found[fold(noun)])
    return found


@cache
def _noun_pattern() -> re.Pattern[str]:
    return words_pattern(_nouns())


@cache
def _other_meaning() -> dict[str, re.Pattern[str]]:
    return {
        noun: re.compile(r"\s*(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")
        for noun, words in word_lists()["not_before"].items()
    }


@cache
def _tails() -> dict[str, str]:
    lists = word_lists()["tails"]
    return {fold(tail): tail for tail in (*lists["kept"], *lists["dropped"])}


_CONCERNED = re.compile(r"(?:,? ?có,? liên quan|,? liên quan)(?: khác)?(?!\w)")
_BETWEEN = re.compile(r"\s?,\s?(?:và\s)?|\s(?:và|hoặc|cùng|&)\s|\s?[/&-]\s?|\s")
_AGAIN = re.compile(
    r"(?:các|từng|mỗi)\s(?=ngành|cấp)|(?:thủ trưởng|trưởng|lãnh đạo)\s(?:các\s)?(?=ban|ngành)"
)
_HEADS_AGAIN = re.compile(r"thủ trưởng\s(?:các\s)?(?=cơ quan ngang bộ|cơ quan thuộc chính phủ)")
_PLACE_TYPE = re.compile(r"(?:tỉnh|thành phố|huyện|thị xã|xã|phường|quận|đặc khu)$")
_CENTRAL = frozenset({"bộ", "ngành", "cơ quan ngang bộ", "cơ quan thuộc Chính phủ"})
_PROVINCES = re.compile(
    r"(?:,\s(?:và\s)?|\svà\s)(?:các\s)?tỉnh(?:,\sthành phố)?(?:\strực thuộc trung ương)?(?!\w|\s(?:ủy|đoàn)\b)"
)
_PROVINCIAL = frozenset({"sở", "ban", "ngành", "đoàn thể", "cơ quan", "đơn vị"})
_BELOW = re.compile(
    r"(?:,\s(?:và\s)?|\svà\s)(?:các\s)?(?P<first>huyện|quận|xã|phường)"
    r"(?:(?:,\s|\svà\s)(?:huyện|quận|thị\sxã|thành\sphố|xã|phường|thị\strấn|đặc\skhu)){1,3}(?!\w|\s(?:hội|ủy|viên)\b)"
)
_OPENING_NOUNS = frozenset({"sở", "bộ"})
_OPENING = re.compile(r"\s{0,2}")


def read_group(scan: Scan, at: int, headed: bool = False) -> Found | None:
    """Reads a group's name at the offset; in running text it needs a determiner or its head (``headed``)."""
    opening = pattern("determiners", "words").match(scan.folded, at)
    start = _OPENING.match(scan.folded, opening.end()).end() if opening else at  # type: ignore[union-attr]
    group = _Group(start, opening is not None)
    _read_nouns(scan, group)
    if not group.nouns or not (group.opened or headed or scan.cell or _is_departments(scan, at, group)):
        return None
    if not scan.cell and _is_too_vague(group):
        return None
    below = _places_after(scan, group)
    if below is not None:
        return Found(below[0], (*_canonical(group), below[1]), GROUP_KIND, head=headed)
    _read_tails(scan, group)
    return Found(group.end, _canonical(group), GROUP_KIND, head=headed)


def _is_departments(scan: Scan, at: int, group: _Group) -> bool:
    """True for `Sở, ban, ngành` that open a sentence: with a capital, several and no other words they are the group."""
    return group.nouns[0] in _OPENING_NOUNS and len(group.nouns) > 1 and scan.text[at].isupper()


def _places_after(scan: Scan, group: _Group) -> tuple[int, str] | None:
    """Where `các bộ, tỉnh` or `các sở, ban, ngành, huyện, thị xã` ends, and whose UBND the places are."""
    level = "UBND cấp tỉnh" if set(group.nouns) <= _CENTRAL else None
    found = _PROVINCES.match(scan.folded, group.end) if level else None
    if found is None and not scan.cell and set(group.nouns) <= _PROVINCIAL:
        found = _BELOW.match(scan.folded, group.end)
        level = "UBND cấp huyện" if found and found["first"] in ("huyện", "quận") else "UBND cấp xã"
    if found is None or level is None or scan.text[found.end() : found.end() + 2].strip()[:1].isupper():
        return None
    return found.end(), level


def _is_too_vague(group: _Group) -> bool:
    """In running text places are where something happens, and one of some nouns alone is no agency."""
    if set(group.classes) <= {"places"}:
        return True
    vague = word_lists()["vague"]
    lone = group.nouns[0] if len(group.nouns) == 1 else ""
    return lone in vague["alone"] or (not group.opened and lone in vague["unopened"])


def _read_nouns(scan: Scan, group: _Group) -> None:
    at = group.end
    while True:
        match = _noun_pattern().match(scan.folded, at)
        if match is None or _means_other(scan, match) or _is_longer_name(scan, match):
            return
        noun, kind = _nouns()[" ".join(match[0].split())]
        if not _joins(group, kind, noun):
            return
        group.nouns.append(noun)
        group.classes.append(kind)
        group.end = match.end()
        following = _next_noun(scan, group)
        if following < 0:
            return
        at = following


def is_group_noun(scan: Scan, start: int, end: int) -> bool:
    """True where the words are all of a noun that groups are made of: BQLDA."""
    return " ".join(scan.folded[start:end].split()) in _nouns()


def _is_longer_name(scan: Scan, match: re.Match[str]) -> bool:
    """True where the noun only begins the name of an agency: Ban Dân tộc."""
    known = scan.known.get(match.start())
    return known is not None and known.end > match.end()


def _means_other(scan: Scan, match: re.Match[str]) -> bool:
    other = _other_meaning().get(match[0])
    return other is not None and other.match(scan.folded, match.end()) is not None


def _joins(group: _Group, kind: str, noun: str) -> bool:
    if not group.nouns:
        return kind != "elided"
    if noun in group.nouns:
        return False
    if kind == "elided":
        return group.nouns[-1].startswith("tổ chức chính trị") or group.classes[-1] == "elided"
    if kind == "private" and not noun.startswith("cá nhân"):
        return group.classes[-1] == "private" or group.nouns[-1].startswith("tổ chức")
    if kind == "places" or group.classes[0] == "places":
        return kind == group.classes[0]
    return group.opened or "single" not in (kind, group.classes[-1])


def _next_noun(scan: Scan, group: _Group) -> int:
    """Where the next noun of the group may begin, -1 where the run ends."""
    between = _BETWEEN.match(scan.folded, group.end)
    if between is None:
        return -1
    at = between.end()
    again = _AGAIN.match(scan.folded, at) or _HEADS_AGAIN.match(scan.folded, at)
    if again:
        at = again.end()
    noun = _noun_pattern().match(scan.folded, at)
    if noun is None:
        return -1
    if again and again[0].startswith(("các", "từng", "mỗi")):
        pair = {"cấp", "ngành"}
        if not (set(group.nouns) <= pair and noun[0] in pair):
            return -1
        group.each = True
    bare = between[0].isspace()
    return -1 if bare and noun[0] not in ("ngành", "đơn vị", "địa phương", "đoàn thể", "ban") else at


def _read_tails(scan: Scan, group: _Group) -> None:
    kept = 0
    for _ in range(4):
        concerned = _CONCERNED.match(scan.folded, group.end)
        if concerned:
            group.tails.append("liên quan")
            group.end, kept = concerned.end(), kept + 1
            continue
        if _read_owner(scan, group):
            return
        match = pattern_of_tails().match(scan.folded, group.end + 1)
        if match is None or not scan.folded[group.end].isspace():
            return
        words = _tails()[" ".join(match[0].split())]
        if words in word_lists()["tails"]["dropped"] and not kept:
            group.end = _past_place(scan, match)
            continue
        group.tails.append(words)
        group.end, kept = match.end(), kept + 1


@cache
def pattern_of_tails() -> re.Pattern[str]:
    """All words that may follow the nouns of a group."""
    return words_pattern(_tails())


def _past_place(scan: Scan, match: re.Match[str]) -> int:
    """The end of a limit of place, with the place's name (trên địa bàn tỉnh Hà Giang)."""
    level = _PLACE_TYPE.search(match[0])
    return past_place(scan, match.end(), level[0]) if level else match.end()


def _read_owner(scan: Scan, group: _Group) -> bool:
    """The body that the group belongs to, by a known name: trực thuộc Sở Y tế."""
    link = pattern("tails", "owners").match(scan.folded, group.end + 1)
    if link is None or not scan.folded[group.end].isspace():
        return False
    known = scan.known.get(link.end() + 1)
    if known is None:
        return False
    owner = read_known(scan, known)
    if not owner.names or "các" in scan.folded[link.end() : owner.end]:
        return False
    group.tails.append(f"{' '.join(link[0].split())} {owner.names[0]}")
    group.end = owner.end
    return True


def _canonical(group: _Group) -> tuple[str, ...]:
    nouns = (", các " if group.each else ", ").join(group.nouns)
    if group.nouns == ["sở"] and set(group.tails) <= {"liên quan"}:
        nouns = "sở, ban, ngành"
    if group.nouns == ["doanh nghiệp"] and not group.tails:
        return ("doanh nghiệp",)
    return (" ".join(("các", nouns, *group.tails)),)
