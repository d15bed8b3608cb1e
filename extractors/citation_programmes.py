"""Programmes named by name: Chương trình, Đề án, Chiến lược, Quy hoạch."""

from __future__ import annotations

import re
from functools import cache

from extractors.citation_mention import Mention, Unit
from extractors.citation_numbers import clean_title
from extractors.citation_parts import issuer_after, issuer_name
from extractors.citation_words import one_of
from extractors.document import Document
from schemas.vocabulary import DocType

_KINDS: dict[str, DocType] = {
    "chương trình": "chuong-trinh", "đề án": "de-an", "chiến lược": "khac", "quy hoạch": "khac",
}  # fmt: skip
_WORD = re.compile(r"(?<!\w)(?P<word>chương trình|đề án|chiến lược|quy hoạch)\s{1,2}")
_NICKNAME = re.compile(r"\d{2,3}(?![\w/.,%-]\w|\s?(?:%|tháng|năm|ngày))")
_PERIOD = re.compile(
    r"(?:,?\s(?:giai đoạn|thời kỳ)\s(?:19|20)\d\d\s?-\s?(?:19|20)\d\d"
    r"|,?\s(?:tầm nhìn\s|định hướng\s)?(?:đến\s)?năm\s(?:19|20)\d\d|,?\s(?:tầm nhìn|định hướng)\sđến\s20\d\d)"
)
_STOP = re.compile(
    r"[;.:()\[\]\"\n\d]|,|\s(?:của|do|theo|tại|để|được|đã|trên địa bàn|cho|nhằm|phê duyệt|ban hành|giai đoạn|"
    r"thời kỳ|năm|đến năm|và các|và chương trình|và đề án|với|gắn với|trong|thông qua|bảo đảm|đảm bảo|là|có)(?!\w)"
)
_COLLECTIVE = re.compile(r"(?:các|những|mỗi|từng|một số)\s$")
_COUNTED = re.compile(r"\d{1,3}\s$")
_UNFINISHED = re.compile(r"\s(?:về|và|cho|của)$|^quốc gia$")
_WORDS = 30
_GENERIC = ["mục", "tiêu", "quốc"]


@cache
def _drafted() -> re.Pattern[str]:
    verb = one_of("drafting_verbs")
    return re.compile(rf"(?<!\w){verb}(?:,?\s(?:và\s)?{verb}){{0,2}}\s$")


@cache
def _body() -> re.Pattern[str]:
    """A body whose name goes on to the programme: no verb stands between but the one that belongs to its name."""
    word = rf"(?!{one_of('acting_verbs')})[^\s.;:]{{1,30}}"
    return re.compile(
        rf"(?<!\w){one_of('programme_bodies')}(?:\s(?:triển khai|thực hiện))?(?:\s{word}){{0,30}}\s$"
    )


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(one_of("programme_starts"))


@cache
def _never() -> re.Pattern[str]:
    return re.compile(one_of("not_programmes"))


def programme_mentions(doc: Document, unit: Unit) -> list[Mention]:
    """The programmes that a unit names; drafts, collective words and bodies named after one are left out."""
    found: list[Mention] = []
    for match in _WORD.finditer(doc.folded, unit.start, unit.end):
        if found and match.start() < found[-1].end:
            continue
        lead = doc.folded[max(unit.start, match.start() - 200) : match.start()]
        if not doc.text[match.start()].isupper() or _COLLECTIVE.search(lead) or _drafted().search(lead):
            continue
        mention = _read(doc, unit, match)
        if mention and _is_headline(doc, unit, mention):
            continue
        if mention and _COUNTED.search(lead) and not doc.folded.startswith("mục tiêu quốc gia", match.end()):
            continue
        if mention and not _body().search(lead):
            found.append(mention)
    return found


def _read(doc: Document, unit: Unit, match: re.Match[str]) -> Mention | None:
    at = match.end()
    kind = _KINDS[match["word"]]
    if match["word"] == "đề án":
        nickname = _NICKNAME.match(doc.folded, at, unit.end)
        if nickname:
            title = " ".join(doc.text[match.start() : nickname.end()].split())
            return Mention(
                match.start(), nickname.end(), kind, f"đề án {nickname[0]}", "citation.nickname", title=title
            )
    end = _quoted_end(doc, at, unit.end) or _name_end(doc, at, unit.end)
    if end is None:
        return None
    title = clean_title(doc.text[at:end])
    key = f"{match['word']} " + " ".join(doc.folded[at:end].replace('"', "").split())
    rule = "citation.programme" if len(title.split()) > 2 else "citation.short-name"
    mention = Mention(match.start(), end, kind, key, rule, title=title)
    issued = issuer_after(doc, end, unit.end)
    if issued:
        mention.issuer, mention.end = issuer_name(doc, issued), issued.end
    return mention


def _is_headline(doc: Document, unit: Unit, mention: Mention) -> bool:
    """A line in capitals alone is the heading of the annex that it stands over."""
    before = doc.text[unit.start : mention.start].strip()
    return doc.text[mention.start : mention.end].isupper() and not before


def _quoted_end(doc: Document, at: int, end: int) -> int | None:
    """The end of a name in quotation marks, with the period after it."""
    if doc.folded[at : at + 1] != '"':
        return None
    closing = doc.folded.find('"', at + 1, min(end, at + 400))
    if closing < 0:
        return None
    period = _PERIOD.match(doc.folded, closing + 1, end)
    return period.end() if period else closing + 1


def _name_end(doc: Document, at: int, end: int) -> int | None:
    """The end of a name with its period; None for words that name no programme."""
    if _never().match(doc.folded, at, end) or not doc.text[at : at + 1].isalpha():
        return None
    stop = _STOP.search(doc.folded, at, end)
    last = stop.start() if stop else end
    words = doc.folded[at:last].split()
    if not 1 < len(words) <= _WORDS or _UNFINISHED.search(" ".join(words)):
        return None
    named = _starts().match(doc.folded, at) is not None and len(words) > (4 if words[:3] == _GENERIC else 1)
    period = _PERIOD.match(doc.folded, last, end)
    while period:
        last, named = period.end(), True
        period = _PERIOD.match(doc.folded, last, end)
    return (
        last
        if named or (len(words) > 2 and "quốc gia" in doc.folded[at:last] and words[:3] != _GENERIC)
        else None
    )
