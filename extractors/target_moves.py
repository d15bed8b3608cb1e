"""Orders that move a value by themselves: `Cắt giảm 30% thời gian …`, `nâng tỷ lệ … lên 45%`, `đưa PCI vào nhóm 20`."""

from __future__ import annotations

import re

from extractors.document import Document, Span
from extractors.target_figures import TargetFigure

_HEAD = r"(?:^|[,;:] |\b(?:để|nhằm|và|nhất là|phương án|giải pháp|tiếp tục|phấn đấu|cần|phải|chủ động|tích cực) )\W*"
_CUTS = re.compile(r"(?:cắt giảm|rút ngắn|tiết kiệm|tinh giản|giảm|tăng)\b")
_CUT_NOUN = re.compile(r" (?!so với|trở lên|trong|vào|đến|theo|năm|và|của)[^\W\d_]{2,}")
_CUT_OFF = re.compile(
    rf"{_HEAD}(?:cắt giảm|rút ngắn|tiết kiệm|tinh giản|giảm|tăng) (?!cường|trưởng|tốc|dần)[^;.%:]{{3,110}}$"
)
_MOVED = re.compile(
    rf"{_HEAD}(?:từng bước )?(?:nâng(?: cao)?|tăng|giảm|kéo giảm|hạ|đưa|cải thiện|rút ngắn)(?: dần)? "
    r"(?!cường|trưởng|tốc)[^;.%:]{3,110}? (?:lên|xuống|còn|đạt|vào|về|thuộc)"
    r"(?: (?:còn|mức|dưới|trên|khoảng|thuộc|trong|đạt))*\s*$"
)
_FROM = re.compile(
    r" từ (?:mức |vị trí |hạng |nhóm )?(?:thứ )?\d[\d.,/]*\s?(?:%|điểm)?(?= (?:lên|xuống|còn))"
)
_ITSELF = re.compile(r"(?:lên|vào|còn|xuống|đạt|trong|thuộc)\b")
_BY_THEN = re.compile(
    r"(?:^|[,;] )\W*[^;.,%\d]{0,70}\b(?:đến|trước)(?: hết| cuối)? (?:năm (?P<year>20\d\d)"
    r"|(?:(?:ngày \d{1,2}[/.])?(?P<month>\d{1,2})[/.]|tháng (?P<named>\d{1,2})[/ ](?:năm )?)(?P<of>20\d\d)),?"
    r"(?: [^;.,%\d]{0,70})?\s*$"
)


def by_then(doc: Document, figure: TargetFigure, clause: Span) -> bool:
    """`đến hết năm 2025 đạt 95%`, `đến ngày 31/01/2026 đạt 100%`: a value of a day that is still to come."""
    issued = doc.info.issued if doc.info else None
    before = doc.folded[clause.start : figure.start]
    match = _BY_THEN.search(before)
    if match is None or issued is None or figure.sort == "count":
        return False
    if not (doc.folded.startswith("đạt", figure.start) or before.endswith("đạt ")):
        return False
    month = match["month"] or match["named"]
    if match["year"]:
        return match["year"] >= issued[:4]
    return f"{match['of']}-{int(month):02}" > issued[:7]


def moves(doc: Document, figure: TargetFigure, clause: Span) -> bool:
    """True where a verb of moving opens the clause, and the figure is what it moves by or to."""
    before = doc.folded[clause.start : figure.start]
    if figure.sort == "change" and _CUTS.match(doc.folded, figure.start):
        opened = re.search(_HEAD + "$", before) is not None
        return opened and _CUT_NOUN.match(doc.folded, figure.end, clause.end) is not None
    if figure.sort == "change":
        return _CUT_OFF.search(before) is not None
    if figure.sort == "count":
        return False
    verb = _ITSELF.match(doc.folded, figure.start)
    return _MOVED.search(_FROM.sub("", before) + (verb[0] if verb else "")) is not None
