"""The parts of a citation beside its number: date, issuer and title."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from extractors.agencies import AgencyMention, find_agencies
from extractors.citation_words import one_of
from extractors.dates import find_dates
from extractors.doc_types import name_pattern
from extractors.document import Document, Span
from extractors.folding import fold

_DATE_GAP = re.compile(r"[\s,(]{0,4}(?:ký\s|được\ský\s|ban\shành\s)?\s{0,2}")
_ISSUED_ON = re.compile(
    r"(?<!\w)ngày\s\d{1,2}\s?(?:/|tháng\s)[\d/ năm]{1,12},?(?P<who>\s(?:(?!ngày|theo|căn cứ|thực hiện)[^.;:,\s]{1,20}\s){1,10}?"
    r"(?:(?:đã|vừa|cũng đã)\s)?(?:ban hành|ký ban hành|có)\s)$"
)
_OF = re.compile(r"[\s,]{0,3}(?:của|do)\s{1,2}(?:các\s)?")
_TERM = re.compile(r"\s(?:Đảng|Trung ương|tỉnh|khóa [IVX]{1,5})(?![^\W_])")
_JOINT = re.compile(r"\s(?:và\s)?")
_SHORT_NAMES = {"ủy ban nhân dân": "UBND", "hội đồng nhân dân": "HĐND"}
_QUOTED = re.compile(r"\"[^\"]{1,600}\"")
_AFTER_LAW = re.compile(r"(?<!\w)(?:bộ luật|luật|pháp lệnh)\s[^,.;:()]{3,45}$")
_GROUND = re.compile(r"căn cứ|thực hiện|theo|xét|tiếp theo|trên cơ sở|và|số\s|trong đó|kết quả|ubnd|sở|bộ")
_NUMBERED = re.compile(r"\d/|số\s?\d")
_INNER_NUMBER = re.compile(r"số\s?\d{1,5}[^\s]{0,3}[/-]")
_CUT = re.compile(r"[;(]")
_COMMA = re.compile(r",\s{1,2}")
_FEWEST_WORDS = 3
_ACTS = re.compile(
    r"\s(?:đã\s)?(?:ban hành|xây dựng|báo cáo|đề nghị|yêu cầu|tổ chức|hướng dẫn|thông báo|triển khai|kính|phân công|"
    r"giao|quyết định)"
)


def date_after(doc: Document, at: int, end: int) -> tuple[str, int] | None:
    """The date that follows at the offset and where it ends: an ISO date, or a month or year alone."""
    date = next(iter(find_dates(doc.folded, at, min(end, at + 48))), None)
    if date is None or date.iso.startswith("--") or not _DATE_GAP.fullmatch(doc.folded, at, date.start):
        return None
    return date.iso, date.end


def date_before(doc: Document, at: int, start: int) -> str | None:
    """The day on which it was issued, where the sentence begins with it: `ngày 02/5/2024, UBND tỉnh ban hành …`."""
    low = max(start, at - 110)
    issued = _ISSUED_ON.search(doc.folded, low, at)
    if issued is None:
        return None
    date = next(iter(find_dates(doc.folded, issued.start(), at)), None)
    if date is None or date.end > issued.start("who"):
        return None
    return _of_own_year(doc, date.iso) if date.iso.startswith("--") else date.iso


def _of_own_year(doc: Document, iso: str) -> str | None:
    """A day without its year is of the year of issue, where it isn't after the document's own."""
    issued = doc.info.issued if doc.info is not None else None
    day = f"{issued[:4]}-{iso[2:]}" if issued is not None and len(issued) == 10 else None
    return day if day is not None and issued is not None and day <= issued else None


def agency_at(doc: Document, at: int) -> AgencyMention | None:
    """The agency whose mention begins at the offset."""
    mentions = find_agencies(doc)
    found = bisect_left(mentions, at, key=lambda mention: mention.start)
    return mentions[found] if found < len(mentions) and mentions[found].start == at else None


def issuer_at(doc: Document, at: int, end: int) -> Span | None:
    """The issuer whose name begins at the offset in capitals: two bodies joined by và are one."""
    last = at
    while last < end and doc.text[last].isupper():
        agency = agency_at(doc, last)
        if agency is None:
            break
        reach = agency.end
        term = _TERM.match(doc.text, reach)
        reach = term.end() if term else reach
        joint = _JOINT.match(doc.folded, reach, end)
        following = agency_at(doc, joint.end()) if joint else None
        if joint is None or following is None or not doc.text[joint.end()].isupper():
            return Span(at, reach)
        last = joint.end()
    return None


def issuer_after(doc: Document, at: int, end: int) -> Span | None:
    """The issuer after của or do."""
    of = _OF.match(doc.folded, at, end)
    return issuer_at(doc, of.end(), end) if of else None


def issuer_name(doc: Document, span: Span) -> str:
    """The issuer as printed, with the names of committees and councils in their usual short form."""
    name = " ".join(doc.text[span.start : span.end].split())
    for words, short in _SHORT_NAMES.items():
        at = fold(name).find(words)
        if at >= 0:
            name = name[:at] + short + name[at + len(words) :]
    return name


@cache
def _title_start() -> re.Pattern[str]:
    return re.compile(
        rf"[\s,]{{0,3}}(?:(?P<about>về\sviệc|về|v/v)\s{{1,2}}(?:việc\s)?|(?=[\"'])|\s{{0,2}}(?={one_of('title_verbs')}))"
    )


@cache
def _title_stop() -> re.Pattern[str]:
    kind = name_pattern()
    return re.compile(
        rf"""
          (?P<semicolon>;) | \.(?=\s|$|/) | \n
        | \s?\((?={one_of("asides")})
        | ,?\s(?:đã\s)?được\s(?:sửa\sđổi|bổ\ssung|thay\sthế)(?:,?\s(?:và\s)?(?:bổ\ssung|thay\sthế))?
          (?:\smột\ssố\sđiều)?\s(?:bởi|theo|tại|bằng)(?!\w)
        | \s?[\[(](?=\d{{1,2}}[\])])
        | (?:,|\svà)\s(?:và\s)?(?:các\s)?(?={kind}\s{{0,2}}(?:số\s?:?\s?\d|\d{{1,5}}\s?[/-]))
        | \svới\schủ\sđề(?!\w)
        | ,\s(?={one_of("clause_heads")})
        | \svà\s(?=kết\squả|các\svăn\sbản|văn\sbản|hướng\sdẫn\scủa|chỉ\sđạo\scủa)
        | \svà\s(?=(?:ý\skiến|chỉ\sđạo|kết\sluận|đề\snghị)\s[^,.;:()]{{3,90}}\stại\s(?:các\s)?{kind}\ssố\s?:?\s?\d)
        | \svà\s(?=(?:điều|khoản|điểm)\s\d)
        | (?P<purpose>\sđể\s(?=\S))
        | (?<=["])\s?,(?=\s)
        | \s(?:đã|(?<!và\s)vừa|hết\shiệu\slực|có\shiệu\slực)\s
        """,
        re.VERBOSE,
    )


def title_after(doc: Document, at: int, end: int, grounds: bool) -> Span | None:
    """The title that follows at the offset: after về, from its verb, or in quotation marks; to the clause's end.

    In the grounds of a document a semicolon may stand inside a title (siết kỷ cương; sửa tác phong).
    """
    start = _title_start().match(doc.folded, at, end)
    if start is None or (start["about"] is None and "," in start[0]):
        return None
    last = _title_end(doc, start.end(), end, grounds)
    only_a_verb = start["about"] is None and len(doc.text[start.end() : last].split()) < _FEWEST_WORDS
    return Span(start.end(), last) if last > start.end() and not only_a_verb else None


def _title_end(doc: Document, start: int, end: int, grounds: bool) -> int:
    if doc.folded[start] in "\"'":
        closing = doc.folded.find(doc.folded[start], start + 1, end)
        if closing > 0:
            return closing + 1
    quoted = [Span(hit.start(), hit.end()) for hit in _QUOTED.finditer(doc.folded, start, end)]
    for stop in _title_stop().finditer(doc.folded, start, end):
        if any(span.start < stop.start() < span.end for span in quoted):
            continue
        if stop["semicolon"] and grounds and _goes_on(doc, stop.end(), end):
            continue
        if stop["purpose"] and not _AFTER_LAW.search(doc.folded, max(start, stop.start() - 60), stop.start()):
            continue
        if stop[0].startswith((",", " và")) and _names_inside(doc, start, stop.start()):
            continue
        return _before_agency(doc, start, stop.start())
    return _before_agency(doc, start, end)


def _goes_on(doc: Document, at: int, end: int) -> bool:
    """Whether the words after a semicolon still belong to the title: small letters, no number, no new ground."""
    cut = _CUT.search(doc.folded, at, end)
    words = doc.folded[at : cut.start() if cut else end].strip()
    first = doc.text[at:end].lstrip()[:1]
    return bool(words) and first.islower() and not _GROUND.match(words) and _NUMBERED.search(words) is None


def _names_inside(doc: Document, start: int, stop: int) -> bool:
    """Whether the title already names a number: then what và adds is part of it too."""
    return _INNER_NUMBER.search(doc.folded, start, stop) is not None


def _before_agency(doc: Document, start: int, stop: int) -> int:
    """Cut before ', UBND tỉnh ban hành …', where the sentence goes on with who acts."""
    for comma in _COMMA.finditer(doc.folded, start, stop):
        agency = agency_at(doc, comma.end())
        if agency and doc.text[comma.end()].isupper() and _ACTS.match(doc.folded, agency.end):
            return comma.start()
    return start + len(doc.text[start:stop].rstrip(" .,;:-/\n\t\u00a0"))
