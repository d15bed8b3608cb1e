"""An agency of the lexicon with what stands after its name: level, place, owner, names that share a word."""

from __future__ import annotations

import re

from extractors.agency_lexicon import NOT_AN_AGENCY, Entry, abbreviations, spell_out, unit_of
from extractors.agency_names import KnownName, field_key, fields
from extractors.agency_proper import goes_on, read_proper
from extractors.agency_scan import Found, Scan, pattern
from extractors.agency_tails import Tail, read_tail

_WITHOUT_TAIL = frozenset({"bo", "trung-uong"})
_SEVERAL_AT_ONCE = frozenset({"ubnd", "hdnd"})
_OPEN_NAMES = (" Sở", " Bộ", " Ban")
_WITH_PARTS = frozenset({"su-nghiep", "phong"})
_OWNER = re.compile(r" ?,? (?:trực )?thuộc ")
AND = re.compile(r"\s?[,;]\s?(?:và\s)?|\s(?:và|&)\s|\s?-\s?")
_WORD_END = re.compile(r"[^\W_](?![\w&])")
_FIELD_CHARS = 90
_AFTER_FIELD = re.compile(
    r"\s*(?:[,;.:)|\n]|$)"
    r"|\s(?:và|-|chủ trì|phối hợp|cùng|có trách nhiệm|căn cứ|theo|tham mưu|tổ chức|triển khai|đăng ký|rà soát)(?!\w)"
)
_BEFORE_VERB = re.compile(r"\s[^\W\d_]")
_BODY = re.compile(r" sở(?= [^\W\d_]|[,;.:)]|$)")
_OWN_BODIES = frozenset({"doan-the", "dang"})
_SHORT_FORM = re.compile(r" ?\([A-ZĐƯ][A-ZĐƯ&., -]{1,14}\)(?= \w)")


_MOST_PARTS = 3
_CHAIN = 4
"""How many bodies that belong to each other, or share a level, are followed."""


def read_known(scan: Scan, known: KnownName, chain: int = _CHAIN) -> Found:
    """Reads the name with its tail; no names for what is no agency, or for a bare UBND, of no place."""
    entry = known.entry
    if entry.kind == NOT_AN_AGENCY:
        return Found(known.end, (), entry.kind)
    whole = _compound(scan, known)
    if whole:
        return whole
    tail = _tail(scan, known)
    if entry.needs_place and not tail.suffixes:
        tail = Tail(known.end, _shared_suffixes(scan, known))
        if not tail.suffixes and not scan.cell:
            return Found(known.end, (), entry.kind)
    names = tuple(_with_suffix(entry, suffix) for suffix in tail.suffixes) or (entry.name,)
    more, end = _elided(scan, entry, _past_owner(scan, tail.end, chain))
    if end == known.end and entry.kind in _WITH_PARTS and not scan.cell:
        end = _past_parts(scan, end)
        if end > known.end:
            return _with_part(scan, known, end)
    return Found(end, names + more, entry.kind)


def _past_parts(scan: Scan, at: int) -> int:
    for _ in range(_MOST_PARTS):
        end = goes_on(scan, at)
        if end == at:
            break
        at = end
    return at


def _with_part(scan: Scan, known: KnownName, end: int) -> Found:
    """A name with more parts than the lexicon's: Trung tâm Truyền thông - Văn hóa - Thể thao huyện."""
    whole = f"{known.entry.name} - {scan.text[known.end : end].strip(' -–')}"
    level = read_tail(scan, end, False)
    suffix = f" {level.suffixes[0]}" if level.suffixes else ""
    return Found(level.end, (spell_out(whole) + suffix,), known.entry.kind)


def _compound(scan: Scan, known: KnownName) -> Found | None:
    """Văn phòng Sở, where Sở begins Sở Nội vụ: Văn phòng Sở Nội vụ."""
    last = scan.folded.rfind(" ", known.start, known.end) + 1
    inner = scan.known.get(last) if known.entry.name.endswith(_OPEN_NAMES) else None
    if inner is None or inner.end <= known.end or inner.entry.kind == NOT_AN_AGENCY:
        return None
    rest = read_known(scan, inner)
    if not rest.names:
        return None
    return Found(rest.end, (f"{known.entry.name.rsplit(' ', 1)[0]} {rest.names[0]}",), known.entry.kind)


def _tail(scan: Scan, known: KnownName) -> Tail:
    entry = known.entry
    if entry.kind in _WITHOUT_TAIL:
        return Tail(known.end)
    tail = _tail_at(scan, entry, known.end)
    short = None if tail.suffixes or scan.cell else _SHORT_FORM.match(scan.text, known.end)
    later = read_tail(scan, short.end(), False) if short else tail
    return later if later.suffixes else tail


def _tail_at(scan: Scan, entry: Entry, at: int) -> Tail:
    tail = read_tail(scan, at, not entry.needs_place or entry.kind in _SEVERAL_AT_ONCE)
    if tail.suffixes:
        return tail
    body = _BODY.match(scan.folded, at) if entry.kind in _OWN_BODIES else None
    if body and scan.text[body.end() - 2] == "S" and body.start() + 1 not in scan.known:
        return Tail(body.end(), ("Sở",))
    return read_proper(scan, entry, at)


def _shared_suffixes(scan: Scan, known: KnownName, chain: int = _CHAIN) -> tuple[str, ...]:
    """The level that the next body names for this one too: HĐND, UBND tỉnh."""
    joint = AND.match(scan.folded, known.end)
    following = scan.known.get(joint.end()) if joint else None
    if following is None or following.entry.kind in _WITHOUT_TAIL or not chain:
        return ()
    return _tail(scan, following).suffixes or _shared_suffixes(scan, following, chain - 1)


def _with_suffix(entry: Entry, suffix: str) -> str:
    if unit_of(entry.name) == "Sở" and suffix in ("tỉnh", "thành phố"):
        return entry.name
    return f"{abbreviations().with_place.get(entry.name, entry.name)} {suffix}"


def _past_owner(scan: Scan, at: int, chain: int) -> int:
    """Past the body that the agency belongs to, which its name needs not."""
    link = _OWNER.match(scan.folded, at) if chain else None
    owner = scan.known.get(link.end()) if link else None
    return read_known(scan, owner, chain - 1).end if owner else at


def read_field(scan: Scan, at: int, unit: str, listed: bool = False) -> tuple[int, str] | None:
    """The longest field of a unit word that begins at the offset, and its agency: Tư pháp → Sở Tư pháp.

    After a colon (``listed``) any word in small letters may follow, but one that makes the field a verb
    (Xây dựng kế hoạch).
    """
    if not scan.text[at : at + 1].isupper() and not scan.cell:
        return None
    own = fields(unit)
    limit = min(at + _FIELD_CHARS, len(scan.text))
    line = scan.text.find("\n", at, limit)
    ends = [m.end() for m in _WORD_END.finditer(scan.text, at, line if line >= 0 else limit)]
    for end in reversed(ends[:14]):
        name = own.get(field_key(scan.folded[at:end]))
        if name and (_AFTER_FIELD.match(scan.folded, end) or (listed and _before_verb(scan, at, end))):
            return end, name
    return None


def _before_verb(scan: Scan, at: int, end: int) -> bool:
    if pattern("units", "verbs").match(scan.folded, at):
        return False
    return bool(_BEFORE_VERB.match(scan.folded, end)) and scan.text[end + 1].islower()


def _elided(scan: Scan, entry: Entry, at: int) -> tuple[tuple[str, ...], int]:
    """Further agencies that leave the unit word out: Sở Nội vụ, Tài chính, Tư pháp; after a hyphen stands a part of the name."""
    unit = unit_of(entry.name)
    more: list[str] = []
    while unit:
        joint = AND.match(scan.folded, at)
        if joint is None or joint.end() in scan.known or ("-" in joint[0] and entry.kind in _WITH_PARTS):
            break
        field = read_field(scan, joint.end(), unit)
        if field is None:
            break
        at, following = field
        more.append(following)
    return tuple(more), at
