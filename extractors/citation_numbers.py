"""Documents named by their number: Quyết định số 272/QĐ-BNV ngày 10/4/2025, lists of them, and Quyết định 06."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractors.citation_mention import Mention, Unit
from extractors.citation_parts import (
    agency_at,
    date_after,
    date_before,
    issuer_after,
    issuer_at,
    issuer_name,
    title_after,
)
from extractors.dates import find_dates
from extractors.doc_types import name_pattern, named_type
from extractors.document import Document, Span
from extractors.folding import fold
from extractors.so_ky_hieu import NumberMention, find_numbers
from schemas.vocabulary import DocType

_SHORT_TYPES = r"(?:quyết định|nghị quyết|chỉ thị|nghị định|thông tư|kết luận)"
_SHORT = re.compile(
    rf"(?<!\w)(?P<type>{_SHORT_TYPES})\s{{1,2}}(?:số\s{{0,2}}:?\s?)?(?P<n>\d{{2,4}})(?![\w/%-]|[.,:]\d|\s?/)"
    r"(?!\s(?:tháng|năm|ngày\s\D|quý|lần|điều|khoản|điểm|nhiệm|chỉ|nội|văn|của\scác))"
)
_SO = re.compile(r"số\s{0,2}:?\s{0,2}$")
_ABBREVIATED = re.compile(r"\s?\([^()\d]{2,60}\)(?=,?\s(?:ngày\s?\d|về\s|v/v))")
"""An issuer's short name, or what it is called from here on, before the date or the title."""
_BETWEEN = re.compile(r"[\s,;:()]*(?:và\s)?(?:các\s)?(?:số\s?:?)?\s*")


@dataclass(slots=True)
class _Head:
    """What the head of a list says for all its numbers: các Quyết định của X ngày D: số …, số …"""

    start: int
    doc_type: DocType | None
    issuer: str | None = None
    date: str | None = None


@cache
def _own_type() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?P<type>{name_pattern()})(?P<aside>\s\([^()]{{1,30}}\))?\s{{0,2}}(?:số(?:\s?hiệu)?)?\s{{0,2}}[:.]?\s{{0,3}}$"
    )


@cache
def _list_head() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?P<type>{name_pattern()})(?!\snày)(?P<mid>\s[^:;.\n]{{1,140}}?)?\s{{0,2}}:\s{{0,3}}(?:[-+]\s)?(?:số\s?:?)?\s{{0,3}}$"
    )


def numbered_mentions(doc: Document, unit: Unit, taken: set[int], grounds: bool) -> list[Mention]:
    """The documents that a unit names by number, in order; ``taken`` holds the starts of numbers read otherwise."""
    numbers = [n for n in find_numbers(doc.folded, doc.text, unit.start, unit.end) if n.start not in taken]
    found: list[Mention] = []
    low = unit.start
    head: _Head | None = None
    for number in numbers:
        head = _head_before(doc, low, number.start) or (head if _same_list(doc, found, number) else None)
        mention = _read(doc, unit, number, head, grounds)
        found.append(mention)
        low = number.end
    _share(doc, found)
    _issuers_before(doc, unit, found)
    return sorted([*found, *_short_numbers(doc, unit, found, grounds)], key=lambda mention: mention.start)


def _read(doc: Document, unit: Unit, number: NumberMention, head: _Head | None, grounds: bool) -> Mention:
    own = _own_type().search(doc.folded, max(unit.start, number.start - 60), number.start)
    typed = named_type(own["type"]) if own else (head.doc_type if head else None)
    mention = Mention(
        start=_begin(doc, unit, number.start, own.start() if own else None),
        end=number.end,
        doc_type=typed or number.doc_type,
        key=number_key(number.number),
        rule="citation.number",
        number=number.number,
        typed=own is not None,
        lead=-1 if own or head is None else head.start,
    )
    if typed and number.type_code and typed != number.doc_type and not _stands_for(own, number):
        mention.flags.append("number-and-type-disagree")
    _read_tail(doc, unit, mention, grounds)
    if head:
        mention.issuer = mention.issuer or head.issuer
        mention.date = mention.date or head.date
    return mention


def _stands_for(own: re.Match[str] | None, number: NumberMention) -> bool:
    """Whether type word and code fit though they differ: a law's QH code, Quy định with QĐ, Quy chế."""
    return own is None or (number.type_code, named_type(own["type"])) in {
        ("QĐ", "quy-dinh"),
        ("TB", "ket-luan"),
    }


def _begin(doc: Document, unit: Unit, at: int, type_start: int | None) -> int:
    """Where the citation's words begin: its type word, else số."""
    if type_start is not None:
        return type_start
    word = _SO.search(doc.folded, max(unit.start, at - 8), at)
    return word.start() if word else at


def _read_tail(doc: Document, unit: Unit, mention: Mention, grounds: bool) -> None:
    """Date, issuer and title after the number, in either order of the first two."""
    at = mention.end
    for _ in range(2):
        dated = None if mention.date else date_after(doc, at, unit.end)
        if dated:
            mention.date, at = dated
        issued = None if mention.issuer else issuer_after(doc, at, unit.end)
        if issued:
            mention.issuer, at = issuer_name(doc, issued), issued.end
            short = _ABBREVIATED.match(doc.folded, at, unit.end)
            at = short.end() if short else at
    mention.end = at
    mention.date = mention.date or date_before(doc, mention.start, unit.start)
    title = title_after(doc, at, unit.end, grounds)
    if title:
        mention.title_span = title
        mention.title = clean_title(doc.text[title.start : title.end])


def clean_title(words: str) -> str:
    """A title on one line, without the quotation marks that hold all of it."""
    title = " ".join(words.split()).strip(" .,;:")
    if fold(title[:1]) == '"' and fold(title[-1:]) == '"' and fold(title).count('"') == 2:
        return title[1:-1].strip()
    return title


def number_key(number: str) -> str:
    """The number as it is compared: folded, without its blanks."""
    return fold("".join(number.split()))


def _head_before(doc: Document, low: int, at: int) -> _Head | None:
    """The head of a list whose first number stands at the offset."""
    match = _list_head().search(doc.folded, max(low, at - 240), at)
    if match is None:
        return None
    head = _Head(match.start(), named_type(match["type"]))
    if match["mid"]:
        begin, end = match.span("mid")
        date = next((d for d in find_dates(doc.folded, begin, end) if not d.iso.startswith("--")), None)
        issued = issuer_after(doc, begin, end)
        head.issuer = issuer_name(doc, issued) if issued else None
        head.date = date.iso if date and date.precision == "day" else None
    return head


def _same_list(doc: Document, found: list[Mention], number: NumberMention) -> bool:
    """Whether a number goes on with the list of the one before it."""
    if not found:
        return False
    last = found[-1].title_span.end if found[-1].title_span else found[-1].end
    return _BETWEEN.fullmatch(doc.folded, last, number.start) is not None


def _share(doc: Document, found: list[Mention]) -> None:
    """What the last of a joined list states for those before it: số A, số B ngày D của X về Y."""
    for at in range(len(found) - 2, -1, -1):
        mention, following = found[at], found[at + 1]
        if mention.title_span or not _BETWEEN.fullmatch(doc.folded, mention.end, following.start):
            continue
        alike = mention.key.rpartition("/")[2] == following.key.rpartition("/")[2]
        if following.typed and not (alike and mention.doc_type == following.doc_type):
            continue
        if not following.typed:
            mention.date = mention.date or following.date
            mention.title = mention.title or following.title
        mention.issuer = mention.issuer or following.issuer


def _issuers_before(doc: Document, unit: Unit, found: list[Mention]) -> None:
    """Issuers and dates that stand before: Ngày D, UBND tỉnh đã ban hành Kế hoạch số …; của X tại Văn bản số …"""
    last: str | None = None
    low = unit.start
    for mention in found:
        at = mention.start if mention.lead < low else mention.lead
        begin = max(low, at - 260)
        goes_on = low > unit.start and _BETWEEN.fullmatch(doc.folded, low, mention.start) is not None
        before = _issuer_before(doc, begin, at)
        last = before or (last if goes_on else None)
        if mention.issuer is None:
            mention.issuer = last
        if mention.date is None and before:
            mention.date = _date_before(doc, begin, at)
        low = mention.title_span.end if mention.title_span else mention.end


_STOP = re.compile(r"[.;]\s|\n")
_OPENING = re.compile(r"[.;:\n][\s\-+]{0,4}(?=ngày\s)")
_AT = re.compile(
    r"(?:[^.;]{0,120}?\stại\s(?:(?:các|khoản|điều|điểm|mục|phụ lục)(?:\s[\w,]{1,12}){0,4}\s)?|\s\()$"
)
_ISSUES = re.compile(r"\s(?:đã\s|vừa\s|mới\s)?(?:ban hành|có|ký ban hành|phê duyệt|ra)\s(?:các\s)?$")
_LED = re.compile(r"(?<!\w)(?:của|được|do)\s{1,2}")


def _issuer_before(doc: Document, begin: int, at: int) -> str | None:
    stop = [hit.end() for hit in _STOP.finditer(doc.folded, begin, at)]
    begin = stop[-1] if stop else begin
    for led in reversed(list(_LED.finditer(doc.folded, begin, at))):
        issued = issuer_at(doc, led.end(), at)
        if issued:
            return issuer_name(doc, issued) if _AT.fullmatch(doc.folded, issued.end, at) else None
    for start in range(begin, at):
        agency = agency_at(doc, start) if doc.text[start].isupper() else None
        if agency and _ISSUES.fullmatch(doc.folded, agency.end, at):
            return issuer_name(doc, Span(start, agency.end))
    return None


def _date_before(doc: Document, begin: int, at: int) -> str | None:
    """The date that opens the sentence: Ngày 26/6/2024, UBND tỉnh đã ban hành …"""
    opening = _OPENING.search(doc.folded, begin, at)
    begin = opening.end() if opening else begin
    if not doc.folded.startswith("ngày", begin):
        return None
    date = next(iter(find_dates(doc.folded, begin, min(at, begin + 40))), None)
    return date.iso if date and date.start == begin and not date.iso.startswith("--") else None


def _short_numbers(doc: Document, unit: Unit, found: list[Mention], grounds: bool) -> list[Mention]:
    """Documents named by a bare number: Quyết định 06 của Thủ tướng Chính phủ."""
    short: list[Mention] = []
    for match in _SHORT.finditer(doc.folded, unit.start, unit.end):
        year = match["n"].startswith(("19", "20")) and len(match["n"]) == 4
        if (
            year
            or not doc.text[match.start()].isupper()
            or any(m.start <= match.start() < m.end for m in found)
        ):
            continue
        kind = named_type(match["type"]) or "khac"
        mention = Mention(
            match.start(), match.end(), kind, number_key(match["n"]), "citation.short-number", match["n"]
        )
        mention.typed = True
        _read_tail(doc, unit, mention, grounds)
        short.append(mention)
    return short
