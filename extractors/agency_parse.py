"""Reads whatever names agencies at one place of a text: a head, a list, a known name, a group, a new name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extractors.agency_groups import is_group_noun, read_group
from extractors.agency_known import read_field, read_known
from extractors.agency_lexicon import NOT_AN_AGENCY, spell_out
from extractors.agency_lists import read_list
from extractors.agency_scan import Found, Scan, pattern, word_lists, words_pattern

_NEVER_SMALL = frozenset({"ubnd", "hdnd", "thanh-tra", "bo", "trung-uong", NOT_AN_AGENCY})
_BY_BANDS = frozenset({"ubnd", "hdnd"})
_LEVELS = re.compile(
    r"(?: (?:huyện|quận|thị xã|thị|thành phố|xã|phường|thị trấn|đặc khu)(?:,| và|(?=$))){2,5}"
)
_OFTEN_SMALL = frozenset({"su-nghiep", "chi-cuc"})
_COLLECTIVE = re.compile(r"(?<!\w)(?:cấp|các|thuộc)(?!\w)|,")

UNKNOWN_KIND = "khac"
"""Kind of an agency that the lexicon lacks."""


def read_agency(scan: Scan, at: int) -> Found | None:
    """The agencies named at the offset by the longest reading, None where nothing begins there."""
    if scan.folded.startswith("bộ trưởng", at):
        ministers = read_group(scan, at, headed=True)
        if ministers and "," in ministers.names[0]:
            return ministers
    return read_headed(scan, at) or read_plain(scan, at)


def read_plain(scan: Scan, at: int) -> Found | None:
    """The same without heads of agencies."""
    listed = read_list(scan, at)
    if listed:
        return listed
    known = scan.known.get(at)
    if known:
        found = read_known(scan, known)
        plain = scan.cell and found.end == known.end and known.entry.kind != "dang"
        if not (plain and is_group_noun(scan, known.start, known.end)):
            return found
    return (
        _read_small(scan, at)
        or _read_unknown(scan, at)
        or read_group(scan, at)
        or _several_of_known(scan, at)
    )


def _read_small(scan: Scan, at: int) -> Found | None:
    """A known name in small letters, where the words after it say of which place it is: công an xã."""
    known = scan.small.get(at)
    found = read_known(scan, known) if known else None
    if known is None or found is None or known.entry.kind in _NEVER_SMALL:
        return None
    words = scan.folded[known.end : found.end]
    return found if found.names and words.strip() and not _COLLECTIVE.search(words) else None


def _several_of_known(scan: Scan, at: int) -> Found | None:
    """Các Trạm Y tế xã: a determiner before a known name."""
    determiner = pattern("determiners", "words").match(scan.folded, at)
    start = determiner.end() + 1 if determiner else -1
    known = scan.known.get(start) or scan.small.get(start)
    if known is None or (not known.capital and known.entry.kind not in _OFTEN_SMALL):
        return None
    found = read_known(scan, known)
    if found.names == (known.entry.name,):
        return replace(found, names=(f"các {known.entry.name}",))
    levels = scan.text[known.end : found.end]
    if found.names and known.entry.kind not in _BY_BANDS and _LEVELS.fullmatch(levels):
        return replace(found, names=(f"các {known.entry.name}{levels.replace(' và ', ', ')}",))
    return found if found.names else None


@cache
def _titles() -> re.Pattern[str]:
    """A run of titles: đồng chí Giám đốc (Thủ trưởng), Chủ tịch và Phó Chủ tịch."""
    heads = word_lists()["heads"]
    title = words_pattern(heads["titles"]).pattern
    deputy = rf"(?:(?:các )?{words_pattern(heads['deputy']).pattern}\s?)?"
    address = rf"(?:{words_pattern(heads['address']).pattern}\s)?"
    joint = r"(?:\s?,\s?|\svà\s|\s?/\s?|\s-\s)(?:các\s)?"
    office = deputy + title
    return re.compile(rf"{address}(?:các )?{office}(?:\s?\(\s?{office}\s?\))?(?:{joint}{office}){{0,3}}")


@cache
def _deputy() -> re.Pattern[str]:
    return re.compile(rf"(?:các )?{pattern('heads', 'deputy').pattern}")


_JOINTS = re.compile(r"\s?,\s?|\svà\s|\s?/\s?|\s-\s|\s?\(\s?")
_GAP = re.compile(r"(?: của)? {1,2}")


def read_headed(scan: Scan, at: int) -> Found | None:
    """An agency named by its head; no names where only a deputy is named."""
    titles = _titles().match(scan.folded, at)
    if titles is None:
        return None
    found = _after_titles(scan, at, titles.end())
    if found is None:
        return None
    address = pattern("heads", "address").match(titles[0])
    offices = _JOINTS.split(titles[0][address.end() if address else 0 :].strip())
    if all(_deputy().match(office) for office in offices):
        return replace(found, names=())
    return replace(found, head=True)


def _after_titles(scan: Scan, at: int, end: int) -> Found | None:
    """What the titles up to ``end`` head; their last words may be its unit word: Trưởng phòng Nội vụ."""
    gap = _GAP.match(scan.folded, end)
    last = scan.folded.rfind(" ", at, end)
    starts = [gap.end() if gap else -1, last + 1, scan.folded.rfind(" ", at, last) + 1 if last > at else -1]
    starts = sorted(start for start in starts if start > at)
    for start in starts:
        known = scan.known.get(start) or scan.small.get(start)
        if known:
            return read_known(scan, known)
    return next((found for start in starts if (found := _after_head(scan, start))), None)


def _after_head(scan: Scan, at: int) -> Found | None:
    listed = read_list(scan, at)
    if listed:
        return listed
    return read_group(scan, at, headed=True) or _several_of_known(scan, at) or _read_unknown(scan, at)


_WORD = re.compile(r"[^\W_]+(?:[&'.-][^\W_]+)*")
_JOINT = re.compile(r" ?[-–] ?(?=[^\W\d_])| & |[^\S\n]{1,2}")
_WORDS = 12
_PARTS = 4
"""A name lists at most so many fields."""


def _read_unknown(scan: Scan, at: int) -> Found | None:
    """A name that the lexicon lacks, by its unit word and the capital after it (Phòng Nghiệp vụ Dược)."""
    unit = pattern("units", "words").match(scan.folded, at)
    if unit is None or pattern("units", "none").match(scan.folded, at) or not scan.text[at].isupper():
        return None
    in_capitals = scan.text[at : unit.end()].isupper() and not scan.cell
    if in_capitals or scan.text[unit.end() : unit.end() + 1] != " ":
        return None
    end = _unknown_end(scan, unit.end() + 1)
    if end is None:
        return None
    end = _with_listed_parts(scan, end, unit[0])
    return Found(end, (spell_out(scan.text[at:end]),), UNKNOWN_KIND, known=False)


_PART = re.compile(r", ?(?=[^\W\d_])")
_LAST = re.compile(r" và ")


def _with_listed_parts(scan: Scan, end: int, unit: str) -> int:
    """The end of a name that lists its fields: Phòng Doanh nghiệp, Kinh tế tập thể và Tư nhân.

    The unit word stands once and in the singular, and a part is no body's of its own: else they are several.
    """
    at, parts = end, 0
    while parts < _PARTS:
        comma, last = _PART.match(scan.text, at), _LAST.match(scan.text, at)
        joint = last if parts else comma
        joint = joint or comma
        start = joint.end() if joint else -1
        stop = _part_end(scan, start, unit) if joint else None
        if stop is None:
            return end
        if joint is last or (parts == 0 and " và " in scan.text[start:stop]):
            return stop
        at, parts = stop, parts + 1
    return end


def _part_end(scan: Scan, at: int, unit: str) -> int | None:
    """The end of a field's words that open with a capital, where no agency begins."""
    if not scan.text[at].isupper() or at in scan.known or pattern("units", "words").match(scan.folded, at):
        return None
    if read_field(scan, at, unit.capitalize()) is not None:
        return None
    return _unknown_end(scan, at)


def _unknown_end(scan: Scan, at: int) -> int | None:
    """The end of the name whose own words begin at the offset with a capital, before others' words."""
    end, before = None, at
    for count in range(_WORDS):
        word = _WORD.match(scan.text, at)
        if word is None or (count == 0 and not word[0][0].isupper()):
            break
        if count and (at in scan.known or _stops(scan, at, word, before)):
            break
        before, end = at, word.end()
        joint = _JOINT.match(scan.text, end)
        if joint is None:
            break
        if (
            joint[0].strip()
            and joint[0][0] == " "
            and pattern("units", "after_dash").match(scan.folded, joint.end())
        ):
            break
        at = joint.end()
    return end


def _stops(scan: Scan, at: int, word: re.Match[str], before: int) -> bool:
    """A word that goes on after the name: of an action, or và before something else."""
    if word[0] == "và":
        return not _goes_on(scan, word.end())
    if word[0][0].islower() and _is_in_compound(scan, at, before):
        return False
    small = word[0][0].islower() and pattern("units", "stops").match(scan.folded, at)
    return bool(small or pattern("units", "actions").match(scan.folded, at))


def _is_in_compound(scan: Scan, at: int, before: int) -> bool:
    """True where the words at the offset, or with the one before, are a noun: giao thông, Đăng ký."""
    if pattern("units", "compounds").match(scan.folded, at):
        return True
    named = scan.text[before].isupper() and pattern("units", "compounds_in_capitals").match(
        scan.folded, before
    )
    return bool(named and named.end() > at) or bool(
        (whole := pattern("units", "compounds").match(scan.folded, before)) and whole.end() > at
    )


def _goes_on(scan: Scan, at: int) -> bool:
    """After và a capital that begins no agency is still the same name: Phòng Bảo tồn và Phát triển."""
    if not scan.text[at + 1 : at + 2].isupper() or at + 1 in scan.known:
        return False
    return not pattern("units", "words").match(scan.folded, at + 1)
