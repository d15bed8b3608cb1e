"""Whose measure a sentence speaks of: provinces, districts, communes, departments, ministries, means and regions."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from extractors import places
from extractors.agencies import agencies_between
from extractors.document import Document
from extractors.folded import Led, led_phrases
from extractors.folding import fold
from extractors.phrases import expand
from extractors.subject_own import is_city, own_province, province_code, unit_meant
from extractors.values import value
from schemas.subject import Subject

_UPPER = "".join(chr(code) for code in range(0x41, 0x1F00) if chr(code).isupper() and chr(code).isalpha())
CAPITALIZED = rf"[{_UPPER}][^\W\d_A-Z]*(?![A-Z])"


@value(frozen=True, slots=True)
class SubjectMention:
    """A subject named in the text; ``subject`` is None where the words mean the document's own place."""

    start: int
    end: int
    subject: Subject | None


@cache
def _patterns() -> dict[str, Led]:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("subjects.toml").read_text("utf-8"))
    return {key: led_phrases({w for t in templates for w in expand(t)}) for key, templates in data.items()}


_KINDS = {
    **dict.fromkeys(("so-nganh", "nganh-doc", "ban", "cong-an", "quan-su", "thanh-tra", "van-phong", "su-nghiep",
                     "tu-phap", "chi-cuc"), "so-nganh"),
    "bo": "bo", "trung-uong": "bo",
}  # fmt: skip
_COUNTED = re.compile(
    r"(?<![/\d])\d{1,3}\s+(?:bộ, cơ quan ngang bộ|bộ|tỉnh(?:, thành phố)?|địa phương|đơn vị|huyện|xã)(?=\s+(?:đạt|là))"
)
_COUNTED_UNITS = Led(re.compile("bộ|tỉnh|địa|đơn|huyện|xã"), ("bộ", "tỉnh", "địa", "đơn", "huyện", "xã"))
_AMONG = re.compile(r"\b(?:thuộc|trong|vào|nhóm|số)\s+$")
_NOT_OWNER = re.compile(
    r"(?:\btại|\bdo|\btheo|\bở|công bố của|đề nghị của|\btừ)\s+(?:tỉnh\s+|thành phố\s+|ubnd\s+|tp\.?\s*)*$"
)
_PUBLISHES = re.compile(
    r"\s*(?:và \S+ )?(?:vừa |đã |chính thức )?(?:công bố|ban hành|tổ chức|phê duyệt|yêu cầu|chỉ đạo|đánh giá|báo cáo)"
)


_WITHIN = re.compile(
    r"(?:\btrong|\bnhóm|(?:\bcủa|\btại|\bở|thứ \d{1,2}) (?:khu vực|vùng))\s+(?:khu vực |vùng )?$"
    r"|\btrong (?:khu vực|vùng)\s+$|\d{1,2} tỉnh(?:, thành phố)?\s+$"
)


_NAME_NEXT = re.compile(rf"\s+{CAPITALIZED}")
"""A capitalized word after `của huyện`: the name of the district meant, which need not be the document's own."""
_MOVES = ("đứng", "vươn", "tăng", "giảm", "tụt", "nhảy", "lùi", "rớt")
_SEGMENT = re.compile(
    r"(?:^|[,;:.(\n]|(?<!\w)(?:này|nay|thì|nhưng|và|mà|khi|lúc|liên tiếp|liên tục|năm \d{4}))\s*$"
)
"""`tỉnh đứng thứ 24` opens its segment; `là tỉnh đứng đầu` says which."""


def find_subjects(doc: Document, start: int, end: int, year: int | None) -> list[SubjectMention]:
    """All subjects named between the offsets, in order, without overlap; the year decides a province's code."""
    found = [*_units(doc, start, end), *_agencies(doc, start, end), *_provinces(doc, start, end, year)]
    found += [*_groups(doc, start, end), *_opening(doc, start)]
    found += _unknown_units(doc, start, end, found)
    found.sort(key=lambda m: (m.start, -m.end))
    kept: list[SubjectMention] = []
    for mention in found:
        if not kept or (mention.start >= kept[-1].end and not _is_address(doc, kept[-1], mention)):
            kept.append(mention)
    return kept


_UNKNOWN = Led(
    re.compile(
        rf"(?<!\w)(?P<t>[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận"
        rf"|[Tt]hị xã)\s+(?P<n>{CAPITALIZED}(?:\s(?:-\s)?{CAPITALIZED}){{0,3}})"
    ),
    "xã phường thị đặc huyện quận",
)
_NAMED_AFTER = Led(
    re.compile(
        rf"(?P<t>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s+(?:đứng|xếp|dẫn|có|đạt)\s[^,.;:()\d]{{2,60}}?\s(?:là|thuộc về)"
        rf"\s+(?P<n>{CAPITALIZED}(?:\s(?:-\s)?{CAPITALIZED}){{1,3}})"
    ),
    "xã phường thị đặc huyện quận",
)
"""`xã đứng cuối là Măng Ri`: the type word stands before the place."""
_WARDS = ("xã", "phường", "thị trấn", "đặc khu")


def _unknown_units(doc: Document, start: int, end: int, found: list[SubjectMention]) -> list[SubjectMention]:
    """Units that the tables lack, as communes merged before 2025: a type word and a name in capitals."""
    units = []
    for match in _UNKNOWN.finditer(doc.folded, start, end, doc.text):
        if any(m.start < match.end() and match.start() < m.end for m in found):
            continue
        if _NOT_OWNER.search(doc.folded, max(start, match.start() - 30), match.start()):
            continue
        units.append(
            SubjectMention(match.start(), match.end(), named_unit(match["t"], match["n"], province_code(doc)))
        )
    for match in _NAMED_AFTER.finditer(doc.folded, start, end, doc.text):
        at, stop = match.span("n")
        if not any(m.start < stop and at < m.end for m in (*found, *units)):
            units.append(SubjectMention(at, stop, named_unit(match["t"], match["n"], province_code(doc))))
    return units


def named_unit(kind: str, name: str, code: str | None) -> Subject:
    """The unit of that type word and name, whether or not the tables have it."""
    level = "xa" if kind.lower() in _WARDS else "huyen"
    return Subject(name=f"{kind.lower()} {name}", kind=level, province_code=code)


def unknown_unit(text: str, province_code: str | None) -> Subject | None:
    """The unit that a cell names by its type word and a name in capitals, though the tables lack it."""
    match = _UNKNOWN.pattern.fullmatch(text.strip().removeprefix("UBND "))
    if match is None:
        return None
    return named_unit(match["t"], match["n"], province_code)


_LEVELS = {"xa": 1, "huyen": 2, "tinh": 3}
_ADDRESS = re.compile(
    r"(?:,\s*(?:quận|huyện|thị xã|thành phố|tp\.?)\s[^,]{1,16})?\s*[,(-]\s*(?:tỉnh\s|thành phố\s|tp\.?\s*)?"
)


def _is_address(doc: Document, before: SubjectMention, mention: SubjectMention) -> bool:
    """`phường A, thành phố B, tỉnh C` is one unit with its address."""
    lower = _LEVELS.get(before.subject.kind, 0) if before.subject else 0
    higher = _LEVELS.get(mention.subject.kind, 0) if mention.subject else _LEVELS["tinh"]
    return 0 < lower < higher and _ADDRESS.fullmatch(doc.folded, before.end, mention.start) is not None


def _units(doc: Document, start: int, end: int) -> list[SubjectMention]:
    found = []
    on = doc.info.issued if doc.info else None
    for unit in places.find_units(doc.folded, start, end, text=doc.text, on=on):
        if _NOT_OWNER.search(doc.folded, max(start, unit.start - 30), unit.start):
            continue
        subject = Subject(name=unit.name, kind=unit.kind, province_code=province_code(doc))
        found.append(SubjectMention(unit.start, unit.end, subject))
    return found


def _agencies(doc: Document, start: int, end: int) -> list[SubjectMention]:
    found = []
    for mention in agencies_between(doc, start, end):
        kind = _KINDS.get(mention.kind)
        publishes = _PUBLISHES.match(doc.folded, mention.end, min(end, mention.end + 40))
        if kind is None or len(mention.names) != 1 or publishes:
            continue
        if _NOT_OWNER.search(doc.folded, max(start, mention.start - 30), mention.start):
            continue
        code = province_code(doc) if kind == "so-nganh" else None
        subject = Subject(name=mention.names[0], kind=kind, province_code=code)
        found.append(SubjectMention(mention.start, mention.end, subject))
    return found


def _provinces(doc: Document, start: int, end: int, year: int | None) -> list[SubjectMention]:
    found = []
    own = doc.info.province if doc.info else None
    for at, stop, name in places.find_provinces(doc.folded, start, end, text=doc.text):
        before = places.type_before(doc.folded, at)
        if before in ("huyện", "xã", "phường", "thị xã", "thị trấn", "quận"):
            continue
        if _NOT_OWNER.search(doc.folded, max(start, at - 40), at) or _PUBLISHES.match(
            doc.folded, stop, stop + 40
        ):
            continue
        if name == own:
            found.append(SubjectMention(at, stop, None))
            continue
        on = str(year) if year else (doc.info.issued if doc.info else None)
        province = places.province_named(name, on)
        if province is not None:
            subject = Subject(name=province.name, kind="tinh", province_code=province.code)
            found.append(SubjectMention(at, stop, subject))
    return found


def _groups(doc: Document, start: int, end: int) -> list[SubjectMention]:
    found = []
    for key in ("groups", "regions"):
        for match in _patterns()[key].finditer(doc.folded, start, end):
            if _WITHIN.search(doc.folded, max(start, match.start() - 24), match.start()):
                continue
            subject = Subject(name=doc.text[match.start() : match.end()], kind="khac")
            found.append(SubjectMention(match.start(), match.end(), subject))
    for match in (
        _COUNTED.finditer(doc.folded, start, end) if _COUNTED_UNITS.may(doc.folded, start, end) else ()
    ):
        if _AMONG.search(doc.folded, max(start, match.start() - 12), match.start()):
            continue
        subject = Subject(name=doc.text[match.start() : match.end()], kind="khac")
        found.append(SubjectMention(match.start(), match.end(), subject))
    for match in _patterns()["own"].finditer(doc.folded, start, end):
        if _NAME_NEXT.match(doc.text, match.end(), end):
            continue
        bare = match[0].startswith("thành phố") or match[0].endswith(_MOVES)
        if bare and not (_SEGMENT.search(doc.folded, max(start, match.start() - 30), match.start())):
            continue
        if match[0].startswith("thành phố") and not is_city(doc):
            continue
        meant = own_province(doc) if "tỉnh" in match[0] else unit_meant(doc, match[0], match.start())
        found.append(SubjectMention(match.start(), match.end(), meant))
    return found


_OPENS = re.compile(r"(?:Tỉnh|Thành phố)(?= [a-zà-ỹ])(?! (?:ủy|đoàn|hội))")


def _opening(doc: Document, start: int) -> list[SubjectMention]:
    """`Tỉnh đi từ hạng 38 …`: the document's own province at a sentence's head."""
    info = doc.info
    match = _OPENS.match(doc.text, start)
    if match is None or info is None or info.province is None or info.district or info.commune:
        return []
    return [SubjectMention(match.start(), match.end(), None)] if match[0] == "Tỉnh" or is_city(doc) else []


def is_group(subject: Subject) -> bool:
    """True for a whole group of units (`các tỉnh`, `khối sở, ngành`), which has means but no place."""
    if subject.kind != "khac":
        return False
    return (
        subject.name[:1].isdigit() or _patterns()["groups"].pattern.fullmatch(fold(subject.name)) is not None
    )


def region_at(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The name of a region that begins at the offset, or None."""
    return _patterns()["regions"].pattern.match(folded, start, end)
