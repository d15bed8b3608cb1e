"""Whether a figure is a target: by the heading above it, the verbs of its clause and how it is bound."""

from __future__ import annotations

import re

from extractors.assignment import is_past
from extractors.document import Document, Span
from extractors.target_bars import Bars
from extractors.target_figures import TargetFigure
from extractors.target_moves import by_then, moves
from extractors.target_words import words
from extractors.values import value

_TOLD_AIM = re.compile(r"(?:chỉ tiêu|mục tiêu|phấn đấu)(?:(?!%|điểm)[^;.()]){0,70}\(?\s*$")
_TOLD_AIMS = re.compile(
    r"(?:chỉ tiêu|mục tiêu|phấn đấu)(?: đến)? năm 20\d\d(?:(?!kết quả|thực hiện|hiện|đã|ước|thực tế|chưa)[^;()]){0,110}$"
)
_OVERSHOOT = re.compile(r"vượt(?: mức)? chỉ tiêu[^(]*$")
_QUALIFIES = re.compile(
    r"(?:các|những|đối với|nhóm|số|nhiều|một số) [^,;.:%]{0,60}?(?:có|đạt|mất|thiếu|còn) [^,;.:%]{0,40}$"
)
_SOME_WITH = re.compile(
    r"\b(?:của|cho|với|tại|nghiêm|xử lý|nhắc nhở|kiểm điểm|ưu tiên|hỗ trợ|khen thưởng|biểu dương) (?:các |những )?"
    r"(?:doanh nghiệp|đơn vị|cơ quan|địa phương|xã|hộ|dự án|tổ chức|cá nhân|trường hợp|thủ tục)"
    r"(?: [^,;.:%]{0,40})? (?:có|để|đạt|bị|xếp) [^,;.:%]{0,50}$"
)
_VERB = 3
"""A figure may hold the verb `có` before it."""
_AIMS_COUNTED = re.compile(r"\d (?:chỉ tiêu|mục tiêu)[^;.]*$")
_AIM_IN_BRACKET = re.compile(r"\([^()]{0,12}(?:chỉ tiêu|mục tiêu)[^()]{0,40}$")
_OF_ALL = re.compile(
    r"\s(?:trong )?(?:tổng )?(?:số )?(?:các )?(?:cơ quan|đơn vị|địa phương|xã|phường|sở|huyện|thôn|bản|hồ sơ|thủ tục|tthc|văn bản"
    r"|dịch vụ công|quy trình|cán bộ|công chức|viên chức|người dân|hộ|doanh nghiệp|trường|nhiệm vụ|kiến nghị|phản ánh)(?!\w)"
)
"""`kiểm tra tại 30% cơ quan, đơn vị`: how many of all of them the work is to reach."""
_PART_OF = re.compile(r"(?:tại|đối với|cho|được|hóa|tra|soát|duyệt|quyết|lý|đạt|bảo đảm|đảm bảo) $")
_FALLS = re.compile(r"giảm|xuống|kéo|hạ|còn|phấn đấu|phải|không")
_SHORTENS = re.compile(r"rút ngắn|giảm")
_EVERY_YEAR = re.compile(r"(?:mỗi|hằng|hàng) năm")
_HYPOTHESIS = re.compile(r"(?:nếu|trường hợp|khi) [^;.]{0,80}$")
_PLACES = frozenset({"rank_change", "change", "rank", "band", "group", "grade"})
_DIRECTS = frozenset(
    [
        "ke-hoach",
        "chi-thi",
        "cong-van",
        "thong-bao",
        "chuong-trinh",
        "de-an",
        "cong-dien",
        "nghi-quyet",
        "ket-luan",
    ]
)
"""Types whose every bound figure is to be reached; elsewhere it may be the bar of a rule or a result."""
_REGULATES = re.compile(r"\d{1,5}[a-z]?/\d{4}/")
"""A number with its year is a regulation's."""
_RULES = frozenset({"nghi-dinh", "thong-tu", "luat", "quy-dinh", "huong-dan"})
"""Types whose bounds are conditions: only what is called an aim is to be reached."""


@value(frozen=True, slots=True)
class Zone:
    """What the headings above an item say of its figures."""

    aims: bool
    told: bool
    work: bool


_ALL = 100
_WORK = Zone(aims=False, told=False, work=True)


class Judge:
    """Decides for the figures of one document."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._bars = Bars(doc)
        self._type = doc.info.doc_type if doc.info else None
        number = (doc.info.number if doc.info else None) or ""
        self.directs = self._type in _DIRECTS
        self._rules = self._type in _RULES or _REGULATES.match(number) is not None

    def is_target(self, figure: TargetFigure, clause: Span, sentence: Span, zone: Zone) -> bool:
        """True where the figure is to be reached."""
        if self._bars.by_rule(figure, clause, sentence):
            return False
        if zone.told:
            return self._told_aim(figure, sentence)
        if self._bars.by_words(figure, clause, sentence) or is_past(self.doc, clause.start, figure.end):
            return False
        return not self._tells(clause, figure) and self._is_set(figure, clause, sentence, zone)

    def may_keep(self, sentence: Span, start: int, zone: Zone) -> bool:
        """True where `duy trì` or `cao hơn` at the offset can be an aim: not told of, and not in a rule."""
        if zone.told or is_past(self.doc, sentence.start, start):
            return False
        if self._reports(zone) or self._rules:
            return self.aimed(Span(sentence.start, start))
        return not _HYPOTHESIS.search(self.doc.folded[sentence.start : start])

    def aimed(self, span: Span) -> bool:
        """True where the words of the span name an aim; a national target programme is none."""
        folded = _masked(self.doc.folded[span.start : span.end])
        opening = folded.lstrip(" -+")
        opens = words("misprinted").match(opening) or words("purpose").match(opening)
        return bool(opens or words("aimed").search(folded))

    def _is_set(self, figure: TargetFigure, clause: Span, sentence: Span, zone: Zone) -> bool:
        aimed = self.aimed(Span(sentence.start, figure.start))
        strives = self._strives(Span(clause.start, figure.end), zone)
        if self._rules or (self._type == "quyet-dinh" and not (zone.aims or zone.work)):
            return zone.aims or aimed
        if figure.sort == "count" and not figure.bounded:
            return self._counts(figure, clause, zone, aimed=aimed, strives=strives)
        if zone.aims:
            named = ":" in self.doc.folded[max(clause.start, figure.start - 3) : figure.start + 1]
            raised = " lên " in self.doc.folded[figure.start : figure.end]
            return figure.sort != "bare" or figure.bounded or strives or named or raised
        if figure.comparator == "<" and not _FALLS.search(self.doc.folded, clause.start, figure.end):
            return False
        return aimed or self._binds(figure, clause, zone) or (strives and figure.sort != "count")

    def _counts(self, figure: TargetFigure, clause: Span, zone: Zone, *, aimed: bool, strives: bool) -> bool:
        """A bare count is to be reached under aims (`xây dựng 03 mô hình`), or where something is cut down to it."""
        folded = self.doc.folded
        if folded.startswith("còn", figure.start) and _SHORTENS.search(folded, clause.start, figure.start):
            return zone.work or zone.aims or strives
        return zone.aims or (aimed and (strives or folded.startswith(("đạt", "còn"), figure.start)))

    def _binds(self, figure: TargetFigure, clause: Span, zone: Zone) -> bool:
        """True where work is given with the figure: bound, each year, or the whole of what is done."""
        before = self.doc.folded[clause.start : figure.start]
        if (
            figure.bounded
            and (zone.work or self.directs)
            and not (
                _QUALIFIES.search(before)
                or _SOME_WITH.search(self.doc.folded[clause.start : figure.start + _VERB])
            )
        ):
            return True
        directs = zone.work or self.directs
        if directs and (moves(self.doc, figure, clause) or by_then(self.doc, figure, clause)):
            return True
        if not zone.work:
            return False
        if figure.sort in _PLACES:
            changes = figure.sort in ("change", "rank_change")
            return changes and _EVERY_YEAR.search(self.doc.folded, clause.start, clause.end) is not None
        shared = figure.unit == "%" and _OF_ALL.match(self.doc.folded, figure.end, clause.end)
        part = shared and _PART_OF.search(before[-12:])
        return figure.sort != "count" and (figure.value == _ALL or bool(part))

    def _strives(self, span: Span, zone: Zone) -> bool:
        folded = _masked(self.doc.folded[span.start : span.end])
        if words("strives").search(folded):
            return True
        return not self._reports(zone) and words("ensures").search(folded) is not None

    def _reports(self, zone: Zone) -> bool:
        """True in the parts of a report or a news page that neither aim nor assign."""
        return self._type in ("bao-cao", "tin-tuc") and not (zone.aims or zone.work)

    def _tells(self, clause: Span, figure: TargetFigure) -> bool:
        """True where the clause tells what is, and strives for nothing after that."""
        told = None
        for match in words("tells").finditer(self.doc.folded, clause.start, figure.end):
            told = match.end()
        return told is not None and not self._strives(Span(told, figure.end), _WORK)

    def _told_aim(self, figure: TargetFigure, sentence: Span) -> bool:
        """`vượt chỉ tiêu giao (80%)`, `(mục tiêu năm 2025 là 90%)` in a part that tells results."""
        before = self.doc.folded[max(sentence.start, figure.start - 140) : figure.start]
        if _AIMS_COUNTED.search(before) and not _AIM_IN_BRACKET.search(before):
            return False
        said = _TOLD_AIM.search(before[-90:]) or _TOLD_AIMS.search(before)
        return said is not None and not _OVERSHOOT.search(before[-90:])


def _masked(folded: str) -> str:
    """The words without those that only look like words of aims (`vượt chỉ tiêu`)."""
    return words("not_aimed").sub(lambda m: "x" * len(m[0]), folded)
