"""The clause that a target's figure stands in: where its words begin and end within the sentence."""

from __future__ import annotations

import re
from functools import cached_property

from extractors.document import Document, Span
from extractors.target_figures import TargetFigure
from extractors.target_words import words

_VERB = (
    r"phấn đấu|tăng|giảm|đạt|nằm|thuộc|vào|lọt|xếp|đứng|duy trì|giữ|bảo đảm|đảm bảo|trong đó|phải|cải thiện|nâng|riêng|có|hoàn thành|"
    r"vươn lên|đưa|quyết tâm|cụ thể|yêu cầu|từ đó|qua đó|góp phần|nhằm|kiên quyết|không để|tạo"
)
_LEADS = (
    r"(?:chỉ tiêu|mục tiêu|cụ thể|như sau|sau đây|gồm|bao gồm|trong đó|yêu cầu|như)(?: [^\W\d_]+){0,4}\s?:\s"
)
_FIGURED = r"(?:trên |dưới |tối thiểu |ít nhất |từ |khoảng |phấn đấu |đạt )?\d{1,3}(?:[.,]\d{1,2})?\s?%"
_CUT = re.compile(
    rf";|\.\s|,\s(?=(?:{_VERB})\b)|(?:,| và)\s(?={_FIGURED})|\((?=[^()]{{0,12}}chỉ tiêu|\s?(?:phấn đấu|mục tiêu))"
    rf"|(?<!\w){_LEADS}|, (?=năm 20\d\d)|\s(?=(?:đảm|bảo) (?:bảo|đảm) [^,;.%]{{0,60}}\d)|\s(?=\(phấn đấu)|\svà\s(?=(?:duy trì|giữ vững|phấn đấu|bảo đảm|đảm bảo)\b)"
)
_TOPICS = re.compile(
    r",\s(?=(?:chỉ số|par[ -]?index|sipas|papi|pci|dti|ddci|pgi|tỷ lệ|tỉ lệ|mức độ|số lượng|số)\b)"
)


_COLON = re.compile(r":\s")
_LONG = 120
"""What a colon ends is a measure's name while it is no longer."""


class Clauses:
    """The cuts of one sentence, made once."""

    def __init__(self, doc: Document, sentence: Span) -> None:
        self.doc, self.sentence = doc, sentence

    @cached_property
    def _cuts(self) -> list[tuple[int, int]]:
        cuts = [m.span() for m in _CUT.finditer(self.doc.folded, self.sentence.start, self.sentence.end)]
        return cuts + _introductions(self.doc, self.sentence)

    @cached_property
    def _topics(self) -> list[tuple[int, int]]:
        return [m.span() for m in _TOPICS.finditer(self.doc.folded, self.sentence.start, self.sentence.end)]

    def around(self, start: int, end: int, figures: list[TargetFigure]) -> Span:
        """The clause that holds the words; between two figures a comma before a new measure cuts too."""
        cuts = [*self._cuts, *(t for t in self._topics if any(f.end <= t[0] for f in figures))]
        begin = max((b for a, b in cuts if b <= start), default=self.sentence.start)
        stop = min((a for a, b in cuts if a >= end and b > a), default=self.sentence.end)
        return Span(begin, stop)


def _introductions(doc: Document, sentence: Span) -> list[tuple[int, int]]:
    """Colons after words that strive, or after many words: what follows is a clause of its own."""
    found = []
    begin = sentence.start
    for match in _COLON.finditer(doc.folded, sentence.start, sentence.end):
        before = Span(begin, match.start())
        if len(before) > _LONG or words("aimed").search(doc.folded, before.start, before.end):
            found.append(match.span())
            begin = match.end()
    return found
