"""Tables that a page's text has as lines: a unit's name on one line, its value and place on the next ones."""

from __future__ import annotations

import re

from extractors.document import Document, Node, Span
from extractors.figures import Figure
from extractors.folding import fold
from extractors.indices import IndexMention, bounds, find_names
from extractors.lexicon import header_words
from extractors.measure_context import Context, Inherited
from extractors.measure_records import Recorder
from extractors.numbers import parse_decimal
from extractors.subjects import find_subjects
from schemas.subject import Subject

_LONGEST = 90
_PLACE_VALUE = re.compile(r"\s*(?P<rank>\d{1,3})\s*\(\s*(?P<value>\d{1,3}[.,]\d{1,4})\s*\)\s*$")
_NUMBER = re.compile(r"\s*(?P<n>\d{1,4}(?:[.,]\d{1,4})?)\s*(?P<p>%)?(?:\s*/\s*(?P<o>\d{1,3}))?\s*$")
_ROW = re.compile(
    r"\s*(?:\d{1,3}[.)]?\s+)?(?P<name>[^\d\n|]{3,40}?)\s+(?P<cells>\d[\d.,%/ \t]{2,60}?)(?P<rest>[^\W\d][^\d]{0,20})?$"
)
_NAME_LINE = re.compile(r"\s*(?:\d{1,3}[.)]?\s+)?(?:tp\.\s*)?[^\d,;:()\"|]{3,45}[\s.:;*-]*$")
_BEFORE_NAME = re.compile(r"\s*(?:\d{1,3}[.)]?\s*|[-+•]\s*)?(?:tỉnh\s|thành phố\s|tp\.?\s*|ubnd\s|của\s)*")
_AFTER_NAME = re.compile(r"[\s.:;*-]*")
_CELL = re.compile(r"\d{1,4}(?:[.,]\d{1,4})?")
_GRADE = re.compile(
    r"\s*(?:rất tốt|tốt|khá|trung bình(?: khá| cao| thấp)?|tương đối thấp|rất cao|cao|thấp|xuất sắc|yếu|kém)\s*$"
)


class LineReader:
    """Follows the lines of such a table: its headers, the unit that the present lines are of, and its next column."""

    def __init__(self, doc: Document, recorder: Recorder) -> None:
        self.doc = doc
        self.recorder = recorder
        self._header: list[str] = []
        self._subject: Subject | None = None
        self._column = 0

    def take(self, node: Node, left: Inherited) -> bool:
        """True where the line belongs to such a table, and is done with."""
        text = self.doc.folded[node.own.start : node.own.end]
        if len(text) > _LONGEST:
            self._header, self._subject = [], None
            return False
        if self._subject is not None and left.index and self._cell(node, text, left):
            return True
        if left.index and len(self._header) > 1 and self._row(node, text, left):
            return True
        return self._name(node, text, left) or self._heading(text)

    def _heading(self, text: str) -> bool:
        """A column's heading is kept, but still read for the index and year that it names."""
        role = _role(text)
        if self._subject is not None:
            self._header, self._subject = [], None
        self._header = [*self._header, role] if role else []
        return False

    def _name(self, node: Node, text: str, left: Inherited) -> bool:
        """A line that is no more than the name of a province, district or department."""
        if not _NAME_LINE.match(text):
            return False
        subjects = find_subjects(self.doc, node.own.start, node.own.end, left.year)
        if len(subjects) != 1 or (subjects[0].subject is not None and subjects[0].subject.kind == "khac"):
            return False
        at, stop = subjects[0].start - node.own.start, subjects[0].end - node.own.start
        if not (_BEFORE_NAME.fullmatch(text, 0, at) and _AFTER_NAME.fullmatch(text, stop)):
            return False
        self._subject, self._column = subjects[0].subject or self.recorder.own, 0
        if self.recorder.own is None:
            left.last = self._subject
        return True

    def _cell(self, node: Node, text: str, left: Inherited) -> bool:
        both, number = _PLACE_VALUE.match(text), _NUMBER.match(text)
        if both:
            self._add(node.own, left, both["value"], "score")
            self._add(node.own, left, both["rank"], "rank")
        elif number:
            roles = self._header[self._header.index("subject") + 1 :] if "subject" in self._header else []
            role = roles[self._column] if self._column < len(roles) else None
            self._add(node.own, left, number["n"], role, number["p"], number["o"])
        elif not (self._column and _GRADE.match(text)):
            return False
        self._column += 1
        return True

    def _row(self, node: Node, text: str, left: Inherited) -> bool:
        """A whole row on one line: `Quảng Ninh 75.09 1 Rất tốt`."""
        row = _ROW.match(text)
        if row is None:
            return False
        at = node.own.start
        subjects = find_subjects(self.doc, at + row.start("name"), at + row.end("name"), left.year)
        if (
            len(subjects) != 1
            or row.end("name") - row.start("name") - (subjects[0].end - subjects[0].start) > 10
        ):
            return False
        kept, self._subject = self._subject, subjects[0].subject or self.recorder.own
        for cell in _CELL.finditer(text, *row.span("cells")):
            role = "score" if {",", "."} & set(cell[0]) else "rank"
            self._add(Span(at + row.start("name"), at + cell.end()), left, cell[0], role)
        self._subject = kept
        return True

    def _add(
        self,
        span: Span,
        left: Inherited,
        number: str,
        role: str | None,
        percent: str | None = None,
        out_of: str | None = None,
    ) -> None:
        context = Context(
            index=left.index, index_name=left.index_name, year=left.year, subject=self._subject, dated=True
        )
        decimal = bool({",", "."} & set(number)) or percent is not None
        if role == "score" or (role is None and decimal):
            value = parse_decimal(number, *bounds(left.index or ""))
            unit = "%" if percent else "diem"
            self.recorder.add_score(
                Figure("value", span.start, span.end), context, value, unit, rule="score.line"
            )
        elif not decimal and (role == "rank" or out_of is not None):
            place = Figure("rank", span.start, span.end)
            many = int(out_of) if out_of else None
            self.recorder.add_rank(place, context, rank=int(number), out_of=many, rule="rank.line")


def _role(text: str) -> str | None:
    """The role of a column's heading; the index's bare name heads its values."""
    bare = fold(text).strip(" .:*")
    names = find_names(bare)
    if (
        len(names) == 1
        and isinstance(names[0], IndexMention)
        and len(bare) - (names[0].end - names[0].start) <= 12
    ):
        return "rank" if "hạng" in bare else "score"
    return header_words(bare) if len(bare) <= 40 else None
