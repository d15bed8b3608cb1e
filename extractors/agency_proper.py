"""Proper names that run on after an agency of the lexicon: Trường Đại học Kiên Giang, khu vực X."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.agency_lexicon import Entry
from extractors.agency_scan import Scan, pattern, skip_gap, word_lists
from extractors.agency_tails import Tail, read_province, read_tail
from extractors.places import district_named

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_JOINT = re.compile(r"[^\S\n]{1,2}(?:[-–] )?|-")
_NUMBER = re.compile(r" (?:số )?(?:[ivx]{1,5}|\d{1,2})(?!\w|[/.,]\d)")
_HYPHEN = re.compile(r" ?[-–] ?")
_SMALL_BETWEEN = 3
"""How many words in small letters may stand between capitals of one name: Công nghệ cao Đồng Nai."""
_LONGEST = 9
_NUMBERED = ("khu vực", "cơ sở", "Đội Thuế", "Đội Quản lý thị trường")
_PLACED = frozenset({"su-nghiep", "van-phong", "nganh-doc", "chi-cuc", "doanh-nghiep"})
_ZONE = re.compile(r"Ban Quản lý (?:các )?[Kk]hu (?:kinh tế|công nghệ cao|nông nghiệp)")
_ZONES = re.compile(r" và các (?:khu công nghiệp|kcn|khu kinh tế|kkt)")
"""A zone's own name may go on with the others that its board manages."""
_OPEN = frozenset({"phong", "su-nghiep"})


def read_proper(scan: Scan, entry: Entry, at: int) -> Tail:
    """What runs on after the lexicon's name that ends at the offset, as a tail with one suffix."""
    number = _NUMBER.match(scan.folded, at) if entry.name.endswith(_NUMBERED) else None
    if number and not scan.text[number.end() - 1].islower():
        return Tail(number.end(), (scan.text[at + 1 : number.end()],))
    named = not scan.cell and entry.name in word_lists()["units"]["named"]
    if named and (end := run_of_name(scan, skip_gap(scan, at))) >= 0:
        return _with_level(scan, at, end)
    if _ZONE.match(entry.name):
        end = run_of_name(scan, skip_gap(scan, at))
        if end >= 0:
            more = _ZONES.match(scan.folded, end)
            return _with_level(scan, at, more.end() if more else end)
    place = read_province(scan, at)
    if not place.suffixes and entry.kind in _PLACED:
        place = _read_district(scan, at)
    if place.suffixes or scan.cell or entry.needs_place or entry.kind not in _OPEN or _begins_other(scan, at):
        return place
    end = run_of_name(scan, skip_gap(scan, at))
    return _with_level(scan, at, end) if end >= 0 else place


def _with_level(scan: Scan, at: int, end: int) -> Tail:
    level = read_tail(scan, end, False)
    words = " ".join(scan.text[at:end].split())
    return Tail(level.end, (" ".join((words, *level.suffixes[:1])),), place=True)


def _begins_other(scan: Scan, at: int) -> bool:
    """True before a person's name, another agency's unit word, or a verb with a capital."""
    if any(pattern("units", key).match(scan.folded, at + 1) for key in ("words", "stops")):
        return True
    word = _WORD.match(scan.text, at + 1)
    return word is not None and word[0] in word_lists()["persons"]["surnames"]


def _read_district(scan: Scan, at: int) -> Tail:
    """A district's bare name: Chi nhánh Văn phòng Đăng ký đất đai Krông Pắc."""
    start = skip_gap(scan, at)
    if start < 0 or not scan.text[start].isupper() or start in scan.known:
        return Tail(at)
    ends = [word.end() for word in _words(scan, start) if scan.text[word.start()].isupper()]
    for end in reversed(ends[1:3]):
        words = " ".join(scan.folded[start:end].split())
        if scan.text[start:end].istitle() and _is_district(words):
            return Tail(end, (" ".join(scan.text[start:end].split()),), place=True)
    return Tail(at)


@lru_cache(maxsize=4096)
def _is_district(folded: str) -> bool:
    return bool(district_named(folded))


def _words(scan: Scan, at: int) -> list[re.Match[str]]:
    """The words of one phrase from the offset on: no mark between them but a hyphen, and no agency's name."""
    found: list[re.Match[str]] = []
    while len(found) < _LONGEST and at not in scan.known:
        word = _WORD.match(scan.text, at)
        if word is None:
            break
        found.append(word)
        joint = _JOINT.match(scan.text, word.end())
        if joint is None:
            break
        at = joint.end()
    return found


def run_of_name(scan: Scan, at: int) -> int:
    """The end of a name that opens with a capital at the offset, -1 where none does.

    Words in small letters belong to it before another capital, and one of them after a lone capital (Sư phạm).
    """
    if at < 0 or not scan.text[at : at + 2].istitle():
        return -1
    end, small, capitals = -1, 0, 0
    for word in _words(scan, at):
        if word[0][0].isupper():
            end, small, capitals = word.end(), 0, capitals + 1
            continue
        if small == _SMALL_BETWEEN or pattern("units", "stops").match(scan.folded, word.start()):
            break
        small += 1
        if capitals == 1 and small == 1:
            end = word.end()
        capitals = 0
    return end


def goes_on(scan: Scan, at: int) -> int:
    """The end of a further part after a hyphen with a capital that begins no agency, else the offset."""
    hyphen = _HYPHEN.match(scan.text, at)
    start = hyphen.end() if hyphen else at
    if hyphen is None or start in scan.known or pattern("units", "words").match(scan.folded, start):
        return at
    if hyphen[0].startswith(" ") and pattern("units", "after_dash").match(scan.folded, start):
        return at
    return max(at, run_of_name(scan, start))
