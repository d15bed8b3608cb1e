"""The clause that a target's figure stands in: where its words begin and end within the sentence."""

from __future__ import annotations

import re
from functools import cached_property

from extractors.document import Document, Span
from extractors.target_figures import TargetFigure
from extractors.target_words import alternatives, words

_FIGURED = (
    r"(?:(?:có )?(?:trên|dưới|tối thiểu|tối đa|ít nhất|không quá|không dưới|từ|khoảng) |phấn đấu |đạt )?"
    r"\d{1,3}(?:[.,]\d{1,2})?\s?% "
)
_ENSURES = r"(?:đảm|bảo) (?:bảo|đảm)"
_WHEN = (
    r"(?:đến |từ |trước |trong )?(?:hết |cuối |sang )?"
    r"(?:(?:năm|giai đoạn) 20\d\d|(?:quý [ivx\d]{1,3}|tháng \d{1,2}|ngày \d{1,2}[/.]\d{1,2})[/. ](?:năm )?20\d\d"
    r"|\d{1,2}/\d{1,2}/20\d\d)"
)
_REACHES = "đạt|tăng|là|trên|từ|tối thiểu|ít nhất|nằm|vào|xếp|đứng|thuộc|lọt|giữ|duy trì"
_CUT = re.compile(
    "|".join(
        [
            # X đạt 80%; Y đạt 90% · X đạt 80%, phấn đấu đạt 90% · X đạt 80% năm 2025, năm 2026 đạt 90%
            rf";|\.\s|,\s(?=(?:{alternatives('opens')}|{_WHEN}|(?:các|những) năm (?:tiếp theo|sau|tới))\b)",
            # năm 2026 đạt 89% và năm 2027 đạt 90%
            rf"\svà\s(?={_WHEN},? (?:phấn đấu |phải |tăng lên |là )?(?:{_REACHES}|\d))",
            # 100% xã, 95% trường học và 90% trạm y tế
            rf"(?:,| và)\s(?={_FIGURED})",
            # đạt 97% (chỉ tiêu giao là 98%) · đạt 18% (phấn đấu 20%)
            r"\((?=[^()]{0,12}chỉ tiêu|\s?(?:phấn đấu|mục tiêu))|\s(?=\(phấn đấu)",
            # Chỉ tiêu cụ thể: X đạt 80%
            rf"(?<!\w)(?:{alternatives('leads_in')})(?: [^\W\d_]+){{0,4}}\s?:\s",
            # … chi trả trợ cấp bảo đảm hoàn thành 100% · nâng cao X và duy trì Y
            rf"\s(?={_ENSURES} [^,;.%]{{0,60}}\d)|\svà\s(?=(?:duy trì|giữ vững|phấn đấu|{_ENSURES})\b)",
        ]
    )
)
_MEASURE = re.compile(rf",\s(?=(?:{alternatives('measures')})\b)")
_COMMA = re.compile(r",\s")
_COLON = re.compile(r":\s")
_NEAR = 80
"""How far after a comma the figure of the new measure that it opens may stand."""
_LONG = 120
"""What a colon ends is a measure's name while it is no longer."""


class Clauses:
    """The cuts of one sentence, made once."""

    def __init__(self, doc: Document, sentence: Span) -> None:
        self.doc, self.sentence = doc, sentence

    @cached_property
    def _cuts(self) -> list[tuple[int, int]]:
        cuts = [m.span() for m in _CUT.finditer(self.doc.folded, self.sentence.start, self.sentence.end)]
        return cuts + self._introductions()

    def _introductions(self) -> list[tuple[int, int]]:
        """Colons after words that strive, or after many words: what follows is a clause of its own."""
        found, begin = [], self.sentence.start
        for match in _COLON.finditer(self.doc.folded, self.sentence.start, self.sentence.end):
            if match.start() - begin > _LONG or words("aimed").search(self.doc.folded, begin, match.start()):
                found.append(match.span())
                begin = match.end()
        return found

    @cached_property
    def _commas(self) -> list[tuple[int, int]]:
        """Commas that may part two measures: before a word for one, or before a capital."""
        found = [m.span() for m in _MEASURE.finditer(self.doc.folded, self.sentence.start, self.sentence.end)]
        others = _COMMA.finditer(self.doc.folded, self.sentence.start, self.sentence.end)
        return found + [m.span() for m in others if self.doc.text[m.end() : m.end() + 1].isupper()]

    def around(self, start: int, end: int, figures: list[TargetFigure]) -> Span:
        """The clause that holds the words; between two figures a comma before a new measure cuts too."""
        begin = max((b for a, b in self._cuts if b <= start), default=self.sentence.start)
        stop = min((a for a, b in self._cuts if a >= end and b > a), default=self.sentence.end)
        inner = [f for f in figures if begin <= f.start < stop]
        for comma, after in self._commas if len(inner) > 1 else ():
            if any(f.end <= comma for f in inner) and any(after <= f.start <= after + _NEAR for f in inner):
                begin = max(begin, after) if after <= start else begin
                stop = min(stop, comma) if comma >= end else stop
        return Span(begin, stop)
