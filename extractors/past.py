"""Whether words tell what was done."""

from __future__ import annotations

import re

from extractors.agencies import agencies_between
from extractors.document import Document, Span
from extractors.folded import Led
from extractors.work_zones import pattern

_REACH = 220
_TOLD = Led(
    re.compile(
        r"\bđã(?!\w)|\bvừa (?:ban hành|tổ chức|qua|ký|có)"
        r"|\b(?:được|đang được) (?:tổ chức|công nhận|triển khai rộng khắp)\b"
    ),
    "đã vừa được đang",
)
_OPENS = re.compile(r"(?:đã|vừa|đang)\s")
_WHICH = re.compile(
    r"(?:kết quả|nội dung|chỉ tiêu|mục tiêu|văn bản|nhiệm vụ|giải pháp|những gì|ý kiến|kiến nghị|kế hoạch|mà|như"
    r"|hạn chế|tồn tại|quy định|tiêu chí|hồ sơ|công việc|việc|thủ tục|cam kết|kết luận|chương trình|đề án|khi|sau khi"
    r"|phương án|chủ trương)(?:\s+[^\s,.;]+){0,3}\s+$"
)
_MEANT = re.compile(
    r"\s(?:được (?:nêu|giao|chỉ ra|phê duyệt|đề ra|phân công|ban hành|xác định)|đề ra|nêu|đạt được|chỉ ra|phê duyệt"
    r"|xác định)(?!\w)"
)
"""After these words `đã` only says which results or duties are meant."""
_SUBJECT = 25
"""Words before `đã` that are no longer than this are its subject."""
_SHORT = 3
_PART_END = re.compile(r"(?P<mark>[.!?…;])(?<![ (.](?:TP|TX|TT).)[\"”)]?\s+(?=(?P<next>\S))")
_SENTENCE_END = re.compile(r"[.!?]\s+(?=\S)")


def is_past(doc: Document, start: int, end: int) -> bool:
    """True where the first sentence's main verb tells what was done: `Sở A đã tham mưu …`, `Đã ban hành …`."""
    folded = doc.folded
    while start < end and not folded[start].isalnum():
        start += 1
    stop = min(end, start + _REACH)
    cut = _SENTENCE_END.search(folded, start, stop)
    stop = cut.start() if cut else stop
    at = _past_opening(folded, start, stop)
    mention = next(iter(agencies_between(doc, at, stop)), None)
    if mention is not None and mention.start == at:
        at = mention.end
        while at < stop and folded[at] in " ,":
            at += 1
    told = _TOLD.search(folded, at, stop)
    if told is None:
        return False
    if told[0].startswith("vừa") and pattern("gives").search(folded, told.end(), stop):
        # News of an order that was just given.
        return False
    return _OPENS.match(folded, at) is not None or _is_main(folded, at, told, stop)


def _is_main(folded: str, at: int, told: re.Match[str], stop: int) -> bool:
    """True where the word that tells stands by the sentence's main verb, and not by one that says which is meant."""
    if pattern("acts").match(folded, at, stop) or pattern("gives").search(folded, at, told.start()):
        return False
    if _MEANT.match(folded, told.end()):
        return False
    before = folded[max(at, told.start() - 50) : told.start()]
    return told.start() - at <= _SUBJECT or _WHICH.search(before) is None


def after_past(doc: Document, span: Span, *, clauses: bool = True) -> int | None:
    """Where the first sentence, or clause after a semicolon, begins that doesn't tell what was done; None if all do.

    ``clauses``: False where a clause goes on telling what its sentence began to tell.
    """
    start = span.start
    for stop in _PART_END.finditer(doc.text, span.start, span.end):
        if stop["next"].isupper() or (clauses and stop["mark"] == ";"):
            if stop.start() - start > _SHORT and not is_past(doc, start, stop.start()):
                return start
            start = stop.end()
    return start if span.end - start > _SHORT and not is_past(doc, start, span.end) else None


def _past_opening(folded: str, start: int, stop: int) -> int:
    """Where the clause begins after an adverbial that opens it and ends in a comma."""
    at = start
    for _ in range(3):
        if not pattern("openings").match(folded, at, stop):
            return at
        comma = folded.find(", ", at, stop)
        if comma < 0:
            return at
        at = comma + 2
    return at
