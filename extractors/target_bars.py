"""What keeps a figure from being a target: it is the bar of a rule, a result that is told, or of another kind."""

from __future__ import annotations

import re

from extractors.document import Document, Span
from extractors.target_figures import TargetFigure
from extractors.target_words import names, words
from extractors.target_years import reference_year
from extractors.work_zones import is_news

_PER_PERIOD = re.compile(
    r"(?!triệu|tỷ|nghìn|đồng|usd|giờ|phút|ngày)[^\W\d_]{0,12}(?:[ ,]{1,2}[^\W\d_]{1,12}){0,3}\s?/\s?(?:năm|tháng|quý|tuần|ngày)"
    r"|\s?(?:mỗi|hằng|hàng) (?:tháng|quý|tuần)"
)
_SCORED = re.compile(
    r"[^.;:%()\d]{0,60}:\s?\d(?:[.,]\d{1,2})?\s*(?:điểm)?\s*(?:$|[;.)])|[^.;%]{0,250}\bthì\b"
)
_CLASS = re.compile(
    rf"\W{{0,12}}(?:phân loại:?\s*)?(?:xếp\s)?(?:loại|nhóm|mức) \"?"
    rf"(?:{names('grades')}|{names('groups')}|\d)\"?[,:]?\s*(?:đạt\s)?$"
)
_BASED = re.compile(r"(?:so với|hơn|bằng) (?:kết quả )?(?:cùng kỳ )?năm (?:20\d\d|trước|liền trước)\s*$")
_BASE_IS = re.compile(r"(?:so với|hơn) (?:kết quả )?năm 20\d\d (?:là|đạt)\s*$")
_YEAR = re.compile(r"(?<!so với )(?<!hơn )năm (20\d\d)(?!\d)")
_NONE = re.compile(r"không (?:có |còn |để )?(?:\w+ ){1,2}nào")
"""`không xã nào dưới 70 điểm` is of all, and no condition."""
_BRACKETED = re.compile(r"\([^()]{0,200}\)")
_MOVES = re.compile(r"\b(?:lên|xuống|vào)\b")
_AHEAD = re.compile(r"phấn đấu|chỉ tiêu|mục tiêu|phải|cần|đến năm 20\d\d")
_NOT_YET = re.compile(r"chưa\s*$")
_STAYS = re.compile(r"\bkhông (?:để )?(?:bị )?(?:ra|rơi|tụt|rớt|văng|lọt)(?: ra)? (?:khỏi|ngoài) $")
"""`không ra khỏi nhóm 5` keeps the place."""
_SHORT_OF = re.compile(
    r"(?:chưa|không) (?:đạt|hoàn thành|thực hiện|bảo đảm|đảm bảo)(?: được)?(?: các)? (?:mục tiêu|chỉ tiêu|yêu cầu|kế hoạch)"
    r"[^;.]*$"
)
_OFF_AIM = re.compile(
    r"(?:so với|thấp hơn|cao hơn|vượt|kém) (?:mục tiêu|chỉ tiêu|kế hoạch) (?:đề ra|đặt ra|được giao|giao)[^;.,(:]{0,30}$"
)
_STRIVING = r"phấn đấu|bảo đảm|đảm bảo|mục tiêu|chỉ tiêu"
_MAY = re.compile(
    rf"\b(?:có thể|có khả năng|dự báo|giả sử|ước tính|nếu(?! có\b))\b(?:(?!{_STRIVING})[^;.]){{0,90}}$"
)
_SPEAKER = re.compile(r"[“\"](?=[^“”\"]{25,}$)")
_OTHERS = re.compile(
    r"(?:\d/(?:nq-cp|qđ-ttg|ct-ttg|nq-qh\d\d|qh\d\d|qđ-b[a-zđ]+)|của (?:chính phủ|thủ tướng chính phủ|quốc hội|bộ [^\W\d_]+"
    r"(?: [^\W\d_]+)?))(?: ngày [\d/.-]{8,10})?(?:,? (?:đã|có))? (?:đặt|đề|nêu|xác định|quy định|giao)"
    r"(?: ra)?(?: các)? (?:mục tiêu|chỉ tiêu)[^;.]*$"
)
_OF_SOME = re.compile(
    r"^\W*(?:(?:những|các|nếu|đối với|trường hợp|thủ trưởng|người đứng đầu)\s)*(?:đơn vị|cơ quan|địa phương|sở|xã|phường|huyện"
    r"|trường hợp|công chức|cá nhân|tập thể|bộ phận)(?:, [^\W\d_]+(?: [^\W\d_]+)?)* (?:nào )?(?:có|để|đạt|bị)\b[^;.]{0,90}$"
)
_THEN = re.compile(
    r"[^;.]{0,60}?\b(?:phải|thì|chịu|có trách nhiệm|có văn bản|báo cáo|giải trình|kiểm điểm|bị|được)\b"
)


_ALL = 100
"""Percent: what all of something is to be is no condition, whatever words follow."""


class Bars:
    """Looks for what bars the figures of one document."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._now = reference_year(doc)

    def by_rule(self, figure: TargetFigure, clause: Span, sentence: Span) -> bool:
        """True for the bar of a rule: a condition, a class of a scoring scheme, a limit on events of a period."""
        folded = self.doc.folded
        before = folded[clause.start : figure.start]
        after = re.split(r"[,;(]", folded[figure.end : min(clause.end, figure.end + 60)])[0]
        counted = figure.sort == "count" and figure.comparator != ">="
        whole = figure.unit == "%" and figure.value == _ALL
        graded = figure.sort == "level" and _CLASS.match(before)
        return bool(
            graded
            or words("condition").search(_NONE.sub(" ", before if whole else before + after))
            or _SCORED.match(folded[figure.end : min(sentence.end, figure.end + 260)])
            or (counted and _PER_PERIOD.match(folded, figure.end))
            or (_OF_SOME.match(before) and _THEN.match(folded, figure.end, sentence.end))
            or self.by_speaker(figure, sentence)
        )

    def by_speaker(self, figure: TargetFigure, sentence: Span) -> bool:
        """True for an aim that isn't this document's: fallen short of, quoted, another body's, or only thought of."""
        before = self.doc.folded[sentence.start : figure.start]
        bars = (_SHORT_OF, _MAY, _OTHERS, _OFF_AIM, *(() if is_news(self.doc) else (_SPEAKER,)))
        return any(said.search(before) for said in bars)

    def by_words(self, figure: TargetFigure, clause: Span, sentence: Span) -> bool:
        """True where the words around the figure make it something else, or tell of a year that is over."""
        before = self.doc.folded[clause.start : figure.start]
        after = self.doc.folded[figure.end : figure.end + 14]
        paid = words("money").search(before[-25:]) or words("money").match(after.lstrip())
        leaves = words("leaves").search(before) and not _STAYS.search(before[-40:])
        left = leaves or _NOT_YET.search(before) or _NONE.search(before[-40:])
        return bool(
            words("never").search(before[-25:] + after)
            or (paid and figure.comparator not in (">", ">="))
            or (figure.unit == "%" and before.endswith("của ") and figure.comparator == "=")
            or (figure.unit == "diem" and (figure.comparator == "<=" or before.rstrip().endswith("chiếm")))
            or (left and not (figure.bounded and figure.comparator in ("<=", ">=")))
            or self._in_told_bracket(figure, sentence)
            or self._over(figure, sentence)
        )

    def _in_told_bracket(self, figure: TargetFigure, sentence: Span) -> bool:
        """True in a bracket that tells of a year: `(năm 2023 đạt 41,5 điểm)`, `so với năm 2024 (82,5%)`."""
        before = self.doc.folded[sentence.start : figure.start]
        opened = before.rfind("(")
        if opened < 0 or opened < before.rfind(")"):
            return False
        inside = before[opened:]
        if _BASED.search(before[:opened]) and words("aimed").search(inside) is None:
            return True
        changed = figure.kind in ("change", "rank_change")
        return bool(re.search(r"20\d\d", inside)) and not changed and words("aimed").search(inside) is None

    def _over(self, figure: TargetFigure, sentence: Span) -> bool:
        """True where the nearest year before the figure is over at the document's date and nothing strives for it."""
        before = _BRACKETED.sub(lambda m: " " * len(m[0]), self.doc.folded[sentence.start : figure.start])
        if _BASE_IS.search(before):
            return True
        years = list(_YEAR.finditer(before))
        if not years or self._now is None or int(years[-1][1]) >= self._now:
            return False
        return not (
            _MOVES.search(self.doc.folded, sentence.start + years[-1].end(), figure.start + 5)
            or _AHEAD.search(before, max(0, years[-1].start() - 20))
        )
