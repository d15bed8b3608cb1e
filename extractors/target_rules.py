"""Whether a figure is a target: by the heading above it, the verbs of its clause and how it is bound."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.assignment import is_past
from extractors.document import Document, Span
from extractors.target_figures import TargetFigure
from extractors.target_words import words
from extractors.target_years import reference_year

_NOT_TO = re.compile(
    r"không để|không còn|chưa\s*$|số chỉ số|không có (?:chỉ số|nội dung|tiêu chí|lĩnh vực)|thoát khỏi|ra khỏi|không nằm|không thuộc"
)
_TOLD_AIM = re.compile(r"(?:chỉ tiêu|mục tiêu|phấn đấu)(?:(?!%|điểm)[^;.()]){0,70}\(?\s*$")
_PER_PERIOD = re.compile(
    r"(?!triệu|tỷ|nghìn|đồng|usd)[^\W\d_]{0,12}(?:[ ,]{1,2}[^\W\d_]{1,12}){0,3}\s?/\s?(?:năm|tháng|quý|tuần|ngày)|\s?(?:mỗi|hằng|hàng) (?:tháng|quý|tuần)"
)
_SCORED = re.compile(r"[^.;:%]{0,60}:\s?\d(?:[.,]\d{1,2})?\s*(?:điểm)?\s*(?:$|[;.)])|[^.;%]{0,250}\bthì\b")
_QUALIFIES = re.compile(
    r"(?:các|những|đối với|nhóm|số|nhiều|một số) [^,;.:%]{0,60}?(?:có|đạt|mất|thiếu|còn) [^,;.:%]{0,40}$"
)
_FALLS = re.compile(r"giảm|xuống|kéo|hạ|còn|phấn đấu|phải|không")
_BASED = re.compile(r"(?:so với|hơn|bằng) (?:kết quả )?(?:cùng kỳ )?năm (?:20\d\d|trước|liền trước)\s*$")
_YEAR = re.compile(r"(?<!so với )(?<!hơn )năm (20\d\d)(?!\d)")
_AHEAD = re.compile(r"phấn đấu|chỉ tiêu|mục tiêu|phải|cần|đến năm 20\d\d")
_PLACES = frozenset({"rank_change", "change", "rank", "band", "group", "grade"})
_DIRECTS = frozenset(
    {
        "ke-hoach",
        "chi-thi",
        "cong-van",
        "thong-bao",
        "chuong-trinh",
        "de-an",
        "cong-dien",
        "nghi-quyet",
        "ket-luan",
    }
)
"""Types whose every bound figure is to be reached; in others (a decree, a report) it may be a rule's bar or a result."""


_RULES = frozenset({"nghi-dinh", "thong-tu", "luat", "quy-dinh", "huong-dan"})
"""Types whose bounds are conditions: only what is called an aim is to be reached."""


@dataclass(frozen=True, slots=True)
class Zone:
    """What the headings above an item say of its figures."""

    aims: bool
    told: bool
    work: bool


class Judge:
    """Decides for the figures of one document."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._type = doc.info.doc_type if doc.info else None
        self._now = reference_year(doc)

    def is_target(self, figure: TargetFigure, clause: Span, sentence: Span, zone: Zone) -> bool:
        """True where the figure is to be reached."""
        before = self.doc.folded[clause.start : figure.start]
        if self._barred_by_rule(figure, before, clause, sentence):
            return False
        if zone.told:
            return self._aimed_at(figure, sentence)
        if self._excluded(figure, before, sentence):
            return False
        if self._over(sentence, figure) or is_past(self.doc, clause.start, figure.end):
            return False
        if self._tells(clause, figure):
            return False
        return self._set(figure, before, clause, sentence, zone)

    def _set(self, figure: TargetFigure, before: str, clause: Span, sentence: Span, zone: Zone) -> bool:
        aimed = self.aimed(Span(sentence.start, figure.start))
        strives = self._strives(Span(clause.start, figure.end), zone)
        if self._type in _RULES or (self._type == "quyet-dinh" and not (zone.aims or zone.work)):
            return zone.aims or aimed
        if figure.sort == "count" and not figure.bounded and self._shortens(figure, before):
            return zone.work or zone.aims or strives
        if (
            figure.sort == "count"
            and not figure.bounded
            and not (zone.aims or (aimed and (strives or self._reaches(figure))))
        ):
            return False
        if zone.aims:
            return (
                figure.sort != "bare"
                or figure.bounded
                or strives
                or ":" in before[-3:] + self.doc.folded[figure.start]
            )
        if figure.comparator == "<" and not _FALLS.search(self.doc.folded, clause.start, figure.end):
            return False
        bounded = figure.bounded and (zone.work or self._type in _DIRECTS) and not _QUALIFIES.search(before)
        if figure.sort == "count":
            return aimed or bounded
        if figure.sort in _PLACES:
            return strives or aimed or bounded
        carried = figure.value == 100 and words("carries_out").search(before) is not None
        return strives or aimed or bounded or (zone.work and (figure.value == 100 or carried))

    def _strives(self, span: Span, zone: Zone) -> bool:
        folded = _masked(self.doc.folded[span.start : span.end])
        if words("strives").search(folded):
            return True
        return not self._reports(zone) and words("ensures").search(folded) is not None

    def _reports(self, zone: Zone) -> bool:
        """True in the parts of a report or a news page that neither aim nor assign."""
        return self._type in ("bao-cao", "tin-tuc") and not (zone.aims or zone.work)

    def may_keep(self, sentence: Span, start: int, zone: Zone) -> bool:
        """True where `duy trì` or `cao hơn` at the offset can be an aim: not told of, and not in a rule."""
        if zone.told or is_past(self.doc, sentence.start, start):
            return False
        if self._reports(zone) or self._type in _RULES:
            return self.aimed(Span(sentence.start, start))
        return not re.search(r"(?:nếu|trường hợp|khi) [^;.]{0,80}$", self.doc.folded[sentence.start : start])

    def _reaches(self, figure: TargetFigure) -> bool:
        return self.doc.folded.startswith(("đạt", "còn"), figure.start)

    def _shortens(self, figure: TargetFigure, before: str) -> bool:
        return self.doc.folded.startswith("còn", figure.start) and bool(re.search(r"rút ngắn|giảm", before))

    def aimed(self, span: Span) -> bool:
        """True where the words of the span name an aim; a national target programme is none."""
        folded = _masked(self.doc.folded[span.start : span.end])
        return (
            words("aimed").search(folded) is not None
            or words("misprinted").match(folded.lstrip(" -+")) is not None
        )

    def _tells(self, clause: Span, figure: TargetFigure) -> bool:
        """True where the clause tells what is, and strives for nothing after that."""
        told = max(
            (m.end() for m in words("tells").finditer(self.doc.folded, clause.start, figure.end)),
            default=None,
        )
        return told is not None and not self._strives(
            Span(told, figure.end), Zone(aims=False, told=False, work=True)
        )

    def _aimed_at(self, figure: TargetFigure, sentence: Span) -> bool:
        """`vượt chỉ tiêu giao (80%)`, `(mục tiêu năm 2025 là 90%)` in a report."""
        before = self.doc.folded[max(sentence.start, figure.start - 90) : figure.start]
        return _TOLD_AIM.search(before) is not None and not re.search(r"vượt(?: mức)? chỉ tiêu[^(]*$", before)

    def _barred_by_rule(self, figure: TargetFigure, before: str, clause: Span, sentence: Span) -> bool:
        """True for the bar of a rule: a condition, a class of a scoring scheme, a limit on events of a period."""
        folded = self.doc.folded
        after = re.split(r"[,;(]", folded[figure.end : min(clause.end, figure.end + 60)])[0]
        return bool(
            words("condition").search(before + after)
            or _SCORED.match(folded[figure.end : min(sentence.end, figure.end + 260)])
            or (
                figure.sort == "count" and figure.comparator != ">=" and _PER_PERIOD.match(folded, figure.end)
            )
        )

    def _excluded(self, figure: TargetFigure, before: str, sentence: Span) -> bool:
        after = self.doc.folded[figure.end : figure.end + 14]
        paid = words("money").search(before[-25:]) or words("money").match(after.lstrip())
        return bool(
            words("never").search(before[-25:] + after)
            or (paid and figure.comparator not in (">", ">="))
            or (figure.unit == "diem" and (figure.comparator == "<=" or before.rstrip().endswith("chiếm")))
            or (_NOT_TO.search(before) and not (figure.bounded and figure.comparator in ("<=", ">=")))
            or self._in_told_bracket(figure, sentence)
        )

    def _in_told_bracket(self, figure: TargetFigure, sentence: Span) -> bool:
        """True in a bracket that tells of a year: `(năm 2023 đạt 43,28 điểm)`, `(năm 2025: 74%)`."""
        before = self.doc.folded[sentence.start : figure.start]
        opened = before.rfind("(")
        if opened < 0 or opened < before.rfind(")"):
            return False
        inside = before[opened:]
        if inside.strip() == "(" and _BASED.search(before[:opened]):
            return True
        changed = figure.kind in ("change", "rank_change")
        return bool(re.search(r"20\d\d", inside)) and not changed and words("aimed").search(inside) is None

    def _over(self, sentence: Span, figure: TargetFigure) -> bool:
        """True where the nearest year before the figure is over at the document's date and nothing strives for it."""
        before = self.doc.folded[sentence.start : figure.start]
        if re.search(r"(?:so với|hơn) (?:kết quả )?năm 20\d\d (?:là|đạt)\s*$", before):
            return True
        years = list(_YEAR.finditer(before))
        if not years or self._now is None or int(years[-1][1]) >= self._now:
            return False
        if re.search(r"\b(?:lên|xuống)\b", before[years[-1].end() :]):
            return False
        return not _AHEAD.search(before, max(0, years[-1].start() - 20))


def _masked(folded: str) -> str:
    """The words without those that only look like words of aims (`chương trình mục tiêu quốc gia`, `vượt chỉ tiêu`)."""
    return words("not_aimed").sub(lambda m: "x" * len(m[0]), folded)
