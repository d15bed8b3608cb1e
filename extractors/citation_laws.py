"""Laws, codes and ordinances named by name: Luật Đất đai ngày 18/01/2024, Bộ luật Dân sự năm 2015."""

from __future__ import annotations

import re

from extractors.citation_mention import Mention, Unit
from extractors.citation_parts import date_after, issuer_after, issuer_at, issuer_name
from extractors.citation_words import law_name
from extractors.document import Document, Span
from extractors.so_ky_hieu import find_numbers
from schemas.vocabulary import DocType

_LAW = re.compile(r"(?<!\w)(?P<word>bộ\s{1,2}luật|luật|pháp\s{1,2}lệnh|hiến\s{1,2}pháp)\s{1,2}(?=[^\W\d_])")
_AMENDING = re.compile(r"sửa đ[ổốôỗ]i(?:,? b[ổỗôố] sung)?\s")
"""Also as scans are misread."""
_STOP = re.compile(
    r"[;.:()\"\n]|,|\s(?:ngày|năm|số(?=\s?:?\s?\d)|được|quy định|tại|của|để|do|theo|là|có|đã|trong|và|với|cho|khi|trên|"
    r"nhằm|hiện hành|này|từ|đến|bằng|ban hành|gồm)(?!\w)"
)
_AMENDING_STOP = re.compile(
    r"[;.:()\"\n]|\s(?:ngày\s{0,2}\d|năm\s\d|số\s?\d|được|theo|tại|trình)(?!\w)|,\s(?!bổ sung)"
)
_GOES_ON = re.compile(
    rf"(?:(?!{_STOP.pattern}|\s(?:sửa|mới|trình|vào|quốc\shội|thông\squa|hợp\snhất|hoặc|như|thì))\s[^\W\d_]{{1,12}}){{1,4}}(?=\s(?:ngày\s{{0,2}}\d|năm\s\d|số\s?\d))"
)
"""Words with which a name that begins as a known one goes on, up to its date or number."""
_NEXT_LAW = re.compile(r"(?:,\s|\svà\s|,\svà\s)(?=(?:bộ\s)?luật\s|pháp lệnh\s)")
_DRAFTED = re.compile(
    r"(?<!\w)(?:xây dựng|soạn thảo|dự thảo|dự án)(?:,?\s(?:và\s)?(?:trình|hoàn thiện|ban hành|đề xuất)[^,.;]{0,40})?\s$"
)
_NUMBER = re.compile(r"\s{1,2}số\s{0,2}:?\s{0,2}")
_YEAR = re.compile(r"\s{1,2}(?:\(((?:19|20)\d\d)\)|((?:19|20)\d\d)(?!\d))")
_AMENDED = re.compile(
    r"(?:,?\s\(?sửa đổi(?:,? bổ sung)?(?: một số điều)?\)?|,?\s\(?hợp nhất\)?)(?=\s(?:năm\s(?:19|20)\d\d|số\s?\d|ngày\s{0,2}\d))"
)
"""Between a law's name and its year: `Luật Giá sửa đổi năm 2023`."""
_PASSED = re.compile(r"\s(?:đã\s)?được\s(?=quốc hội)")
_TERM = re.compile(r"\skhóa\s[IVX]+")
_NOT_LAWS = re.compile(
    r"(?:sư|gia|học|pháp|này|nào|nói|định|trên|nêu|và|của|các|chuyên ngành|đã|có liên quan)(?!\w)"
)


def law_mentions(doc: Document, unit: Unit, taken: set[int]) -> list[Mention]:
    """The laws that a unit names by name; the starts of numbers that belong to them are added to ``taken``."""
    if "luật" not in doc.folded[unit.start : unit.end] and "pháp" not in doc.folded[unit.start : unit.end]:
        return []
    found: list[Mention] = []
    for match in _LAW.finditer(doc.folded, unit.start, unit.end):
        end = _name_end(doc, match, unit.end)
        if end is None or (found and match.start() < found[-1].end):
            continue
        mention = _mention(doc, unit, match, end, taken)
        drafted = _DRAFTED.search(doc.folded, max(unit.start, match.start() - 90), match.start())
        if not drafted or mention.number or mention.date:
            found.append(mention)
    return found


def _name_end(doc: Document, match: re.Match[str], end: int) -> int | None:
    """Where the law's name ends: a known name, else the words up to what can't belong to a name."""
    at = match.end()
    capital = doc.text[match.start()].isupper()
    amending = _AMENDING.match(doc.folded, at, end)
    if amending and capital:
        return _amended_end(doc, amending.end(), end)
    known = law_name().match(doc.folded, at, end)
    if known and (capital or doc.text[at].isupper()):
        more = _GOES_ON.match(doc.folded, known.end(), end)
        return more.end() if more else known.end()
    if not capital or not doc.text[at].isupper() or _NOT_LAWS.match(doc.folded, at):
        return None
    stop = _STOP.search(doc.folded, at, min(end, at + 120))
    last = stop.start() if stop else min(end, at + 120)
    return last if last - at > 2 else None


def _amended_end(doc: Document, at: int, end: int) -> int:
    """Where the list of laws that a law amends ends: một số điều của Luật A, Luật B và Luật C."""
    for match in _LAW.finditer(doc.folded, at, end):
        if _AMENDING_STOP.search(doc.folded, at, match.start()):
            break
        inner = _name_end(doc, match, end)
        if inner is None:
            break
        if _NEXT_LAW.match(doc.folded, inner, end) is None:
            return inner
        at = inner + 2
    stop = _AMENDING_STOP.search(doc.folded, at, end)
    return stop.start() if stop else end


def _mention(doc: Document, unit: Unit, match: re.Match[str], end: int, taken: set[int]) -> Mention:
    name = " ".join(doc.text[match.start() : end].split())
    kind: DocType = "luat" if "luật" in match["word"] else "khac"
    key = "luật " + " ".join(doc.folded[match.end() : end].split()).replace("qppl", "quy phạm pháp luật")
    mention = Mention(match.start(), end, kind, key, "citation.law", title=name)
    if _AMENDING.match(doc.folded, match.end()):
        mention.title_span = Span(match.end(), end)
    _read_tail(doc, unit, mention, taken)
    return mention


def _read_tail(doc: Document, unit: Unit, mention: Mention, taken: set[int]) -> None:
    """The law's number, its date or year, and who passed it."""
    amended = _AMENDED.match(doc.folded, mention.end, unit.end)
    if amended:
        mention.end = amended.end()
    number = _NUMBER.match(doc.folded, mention.end, unit.end)
    at = number.end() if number else -1
    named = (
        next(iter(find_numbers(doc.folded, doc.text, at, min(unit.end, at + 30))), None) if number else None
    )
    if named and named.start == at:
        mention.number, mention.end = named.number, named.end
        taken.add(named.start)
    dated = date_after(doc, mention.end, unit.end)
    year = None if dated else _YEAR.match(doc.folded, mention.end, unit.end)
    if dated:
        mention.date, mention.end = dated
    elif year:
        mention.date, mention.end = year[1] or year[2], year.end()
    passed = _PASSED.match(doc.folded, mention.end, unit.end)
    issued = issuer_at(doc, passed.end(), unit.end) if passed else issuer_after(doc, mention.end, unit.end)
    if issued and doc.folded.startswith("quốc hội", issued.start):
        mention.issuer = issuer_name(doc, issued)
