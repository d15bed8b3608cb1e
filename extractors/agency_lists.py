"""Lists of agencies that share one unit word: các Sở: Nội vụ, Tư pháp."""

from __future__ import annotations

import re

from extractors.agency_groups import read_group
from extractors.agency_known import AND, read_field, read_known
from extractors.agency_lexicon import entry_of, spell_out
from extractors.agency_proper import run_of_name
from extractors.agency_scan import Found, Scan

_UNITS = {"sở": "Sở", "bộ": "Bộ", "phòng": "Phòng", "bộ phận": "Bộ phận", "ban": "Ban", "hội": "Hội"}
_UNITS |= {"trung tâm": "Trung tâm", "chi cục": "Chi cục"}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_LIST = re.compile(
    rf"(?:(?:các|những) )?({_UNIT})"
    rf"(?: ?, ?(?:và )?(?:{_UNIT}|ngành|cơ quan ngang bộ|cơ quan|đơn vị|đoàn thể)| và (?:{_UNIT}|ngành)){{0,3}}"
    r"(?: (?:cấp tỉnh|thuộc tỉnh|tỉnh|chuyên môn|liên quan))?(\s*:\s*| )(?=\w)"
)


def read_list(scan: Scan, at: int) -> Found | None:
    """Reads a list that shares its unit word: các Sở: Nội vụ, Tư pháp, Văn phòng UBND tỉnh."""
    opening = _LIST.match(scan.folded, at)
    if opening is None or (":" not in opening[2] and not opening[0].startswith(("các", "những"))):
        return None
    unit = _UNITS[opening[1]]
    first = read_field(scan, opening.end(), unit, ":" in opening[2])
    if first is None:
        return None
    end, name = first
    names = [name]
    fields_only = ":" not in opening[2]
    while True:
        joint = AND.match(scan.folded, end)
        item = _item(scan, joint, unit, fields_only) if joint else None
        if item is None:
            if len(names) == 1 and fields_only:
                return None
            entry = entry_of(name)
            return Found(end, tuple(names), entry.kind if entry else "khac")
        end = item.end
        names += item.names


def _item(scan: Scan, joint: re.Match[str], unit: str, fields_only: bool) -> Found | None:
    at = joint.end()
    field = read_field(scan, at, unit, listed=True)
    if field or fields_only:
        return Found(field[0], (field[1],), "") if field else None
    known = scan.known.get(at) or scan.small.get(at)
    if known:
        found = read_known(scan, known)
        return found if found.names else None
    return _unlisted(scan, at, unit) or (None if ";" in joint[0] else read_group(scan, at))


def _unlisted(scan: Scan, at: int, unit: str) -> Found | None:
    """A field that the lexicon lacks, between others of the list."""
    end = run_of_name(scan, at)
    joint = AND.match(scan.folded, end) if end >= 0 else None
    if joint is None or read_field(scan, joint.end(), unit, listed=True) is None:
        return None
    return Found(end, (f"{unit} {spell_out(scan.text[at:end])}",), "khac", known=False)
