"""Whether a figure is a target: by the heading above it, the verbs of its clause and how it is bound."""

from __future__ import annotations

import re

from extractors.aims import words
from extractors.assignment import is_past
from extractors.document import Document, Node, Span
from extractors.target_figures import TargetFigure

_TOLD = re.compile(r"kết quả|tình hình|đánh giá|bài học|nguyên nhân|tồn tại|kiến nghị|kinh phí|thực trạng")
_CONDITION = re.compile(r"khen thưởng|xét tặng|\bnếu\b|trường hợp|điều kiện|khi đạt")
_NOT_TO = re.compile(r"không để|không còn\s*$|chưa\s*$|số chỉ số")
_AIM_WORDS = re.compile(r"ph[âầấ]n đấu|mục tiêu|chỉ tiêu")
_PLACES = frozenset({"rank_change", "change", "rank", "band", "group", "grade"})


def tells(doc: Document, node: Node) -> bool:
    """True in parts that tell what was done or found: only `chỉ tiêu …` sets a target there."""
    for ancestor in node.ancestors():
        if ancestor.section.heading is not None and ancestor.kind != "gach":
            folded = doc.folded[ancestor.own.start : ancestor.own.end]
            told = _TOLD.search(folded)
            if told and (told.start() <= 22 or ancestor.section.heading.isupper()):
                return not words("aims").search(folded)
    return False


class Judge:
    """Decides for the figures of one item."""

    def __init__(self, doc: Document, *, aims: bool, told: bool, work: bool) -> None:
        self.doc, self.aims, self.told, self.work = doc, aims, told, work

    def is_target(self, figure: TargetFigure, clause: Span, sentence: Span) -> bool:
        """True where the figure is to be reached."""
        folded = self.doc.folded
        before = folded[clause.start : figure.start]
        if self._excluded(figure, before, sentence):
            return False
        if self.told:
            return bool(re.search(r"chỉ tiêu|phấn đấu", before[-60:]))
        if self._over(sentence, figure) or is_past(self.doc, clause.start, figure.end):
            return False
        if self.aims:
            return True
        aimed = _AIM_WORDS.search(folded[sentence.start : figure.start]) is not None
        strives = words("strives").search(folded[clause.start : figure.end]) is not None
        if figure.sort in _PLACES:
            return strives or aimed or figure.bounded
        if figure.sort == "count":
            return aimed or (figure.bounded and self.work)
        carried = figure.value == 100 and words("carries_out").search(before) is not None
        return strives or aimed or (self.work and (figure.bounded or figure.value == 100 or carried)) or (
            figure.bounded and not self._reports()
        )

    def _reports(self) -> bool:
        return self.doc.info is not None and self.doc.info.doc_type in ("bao-cao", "tin-tuc")

    def _excluded(self, figure: TargetFigure, before: str, sentence: Span) -> bool:
        near = before[-25:] + self.doc.folded[figure.end : figure.end + 14]
        return bool(
            words("never").search(near)
            or _CONDITION.search(before)
            or _NOT_TO.search(before)
            or self._in_told_bracket(figure, sentence)
        )

    def _in_told_bracket(self, figure: TargetFigure, sentence: Span) -> bool:
        """True in a bracket that tells of a year: `(năm 2023 đạt 43,28 điểm)`, `(năm 2025: 74%)`."""
        before = self.doc.folded[sentence.start : figure.start]
        opened = before.rfind("(")
        if opened < 0 or opened < before.rfind(")"):
            return False
        inside = before[opened:]
        return bool(re.search(r"20\d\d", inside)) and not _AIM_WORDS.search(inside)

    def _over(self, sentence: Span, figure: TargetFigure) -> bool:
        """True where the nearest year before the figure is over at the document's date and nothing strives for it."""
        before = self.doc.folded[sentence.start : figure.start]
        years = list(re.finditer(r"(?<!so với )(?<!hơn )năm (20\d\d)(?!\d)", before))
        issued = self.doc.info.issued if self.doc.info else None
        if not years or not issued or int(years[-1][1]) >= int(issued[:4]):
            return False
        around = before[max(0, years[-1].start() - 20) :]
        return not re.search(r"phấn đấu|chỉ tiêu|mục tiêu|phải|cần", around)
