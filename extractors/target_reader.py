"""Values to be reached, read item by item: figures, what is to be kept, and what is to be better than before."""

from __future__ import annotations

import re

from extractors.aims import under_aims, words
from extractors.document import Document, Node, Span
from extractors.indices import ComponentMention, find_names
from extractors.sentences import sentences
from extractors.subjects import own_subject
from extractors.target_figures import TargetFigure, find_target_figures
from extractors.target_rules import Judge, tells
from extractors.target_topics import Topic, index_above, named_topics, topics_for
from extractors.target_years import TargetYear, year_above, year_at
from extractors.task_topics import localized
from extractors.work_zones import pattern, zone_of
from schemas.measures import Target
from schemas.subject import Subject

_MAY_AIM = re.compile(r"\d|loại|duy trì|giữ vững|cao hơn|tốt hơn|thấp hơn|nhóm")
_KEEPS = re.compile(r"duy trì|giữ vững")
_BETTER = re.compile(
    r"(?P<c>cao hơn|tốt hơn|thấp hơn|giảm|tăng)(?: so với)? (?:năm )?(?P<y>20\d\d|trước liền kề|liền kề)"
)
_CLAUSE = re.compile(
    r";|\.\s|,\s(?=(?:phấn đấu|tăng|đạt|nằm|thuộc|vào|xếp|duy trì|giữ|bảo đảm|đảm bảo)\b)|\((?=chỉ tiêu)"
)
_STRIPS = re.compile(
    r"^(?:[-+•]\s*)?(?:phấn đấu|đảm bảo|bảo đảm|duy trì|giữ vững|phải|cần|tiếp tục|góp phần)\s+"
    r"|\s*(?:đạt|phải đạt|xếp|phấn đấu|được đánh giá|từ)\s*$",
    re.I,
)
_DATES = re.compile(r"(?:trong |đến |từ |vào )?năm 20\d\d(?: và (?:các|những) năm tiếp theo)?", re.I)
_NO_TARGETS = frozenset({"can-cu", "phu-luc", "phan", "chuong", "chu-thich"})


class TargetReader:
    """Collects the targets of one document's running text."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.targets: list[Target] = []
        self._own = own_subject(doc) or Subject(name="cả nước", kind="khac")

    def run(self) -> list[Target]:
        """All targets, in reading order."""
        for node in self.doc.body():
            if node.kind not in _NO_TARGETS and _MAY_AIM.search(self.doc.folded, node.own.start, node.own.end):
                self._read(node)
        return self.targets

    def _read(self, node: Node) -> None:
        acts = node.label is not None and pattern("acts").match(self.doc.folded, node.own.start) is not None
        work = acts or zone_of(self.doc, node) == "work"
        judge = Judge(self.doc, aims=under_aims(self.doc, node), told=tells(self.doc, node), work=work)
        for sentence in sentences(self.doc.text, node.own.start, node.own.end):
            made = self._figures(node, sentence, judge)
            if not judge.told:
                made += self._kept(node, sentence, made) + self._compared(node, sentence, judge.aims)
            _merge_grades(made)
            self.targets += made

    def _clause(self, sentence: Span, start: int, end: int) -> Span:
        begin = sentence.start
        for match in _CLAUSE.finditer(self.doc.folded, sentence.start, start + 1):
            begin = match.end()
        stop = _CLAUSE.search(self.doc.folded, end, sentence.end)
        return Span(begin, stop.start() if stop else sentence.end)

    def _figures(self, node: Node, sentence: Span, judge: Judge) -> list[Target]:
        made = []
        for figure in find_target_figures(self.doc.folded, sentence.start, sentence.end):
            clause = self._clause(sentence, figure.start, figure.end)
            if judge.is_target(figure, clause, sentence):
                for topic in topics_for(self.doc, node, sentence, clause, figure):
                    made.append(self._target(node, sentence, clause, figure, topic, f"target.{figure.sort}"))
        return made

    def _kept(self, node: Node, sentence: Span, made: list[Target]) -> list[Target]:
        """Duy trì, giữ vững of a score, a place or a group, without a figure."""
        kept = []
        for match in _KEEPS.finditer(self.doc.folded, sentence.start, sentence.end):
            clause = Span(match.start(), self._clause(sentence, match.start(), match.end()).end)
            what = words("kept").search(self.doc.folded, match.end(), min(clause.end, match.end() + 60))
            figured = any(t.evidence.start <= match.start() < t.evidence.end for t in made)
            listed = re.search(r"chỉ số thành phần|lĩnh vực|các chỉ số", self.doc.folded[match.end() : clause.end])
            names = find_names(self.doc.folded, match.end(), sentence.end if listed else clause.end)
            if what is None or figured or not (names or index_above(self.doc, node, match.start())):
                continue
            kept.append(self._keep(node, sentence, clause, names))
        return kept

    def _keep(self, node: Node, sentence: Span, clause: Span, names: list) -> Target:  # type: ignore[type-arg]
        figure = TargetFigure(clause.start, clause.start, "maintain", None, None, None)
        fields = [n for n in names if isinstance(n, ComponentMention)]
        strong = [n for n in names if not (isinstance(n, ComponentMention) and n.weak)]
        if names:
            topic = named_topics(self.doc, node, (strong or names)[:1])[0]
        else:
            topic = (index_above(self.doc, node, clause.start), None, None)
        target = self._target(node, sentence, clause, figure, topic, "target.keep")
        if len(fields) > 2:
            target.component = target.component_name = None
            target.components = [named[1] for n in fields if (named := n.code_in(topic[0])) is not None]
        return target

    def _compared(self, node: Node, sentence: Span, aims: bool) -> list[Target]:
        """`cao hơn năm 2024`, `giảm so với năm trước liền kề`: a stated baseline without a figure."""
        made = []
        for match in _BETTER.finditer(self.doc.folded, sentence.start, sentence.end):
            before = self.doc.folded[sentence.start : match.start()]
            strives = re.search(r"ph[aâấầ]n đấu|phần đầu|mục tiêu|bảo đảm|đảm bảo", before)
            if not aims and (not strives or match["c"] in ("tăng", "giảm")):
                continue
            kind = "rank_change" if re.search(r"thứ hạng|xếp hạng|thứ bậc", before[-60:]) else "change"
            less = match["c"] in ("thấp hơn", "giảm")
            figure = TargetFigure(match.start(), match.end(), kind, "<" if less else ">", None, None)  # type: ignore[arg-type]
            names = find_names(self.doc.folded, sentence.start, match.start())
            topic = named_topics(self.doc, node, names)[0] if names else (None, None, None)
            clause = Span(sentence.start, match.end())
            target = self._target(node, sentence, clause, figure, topic, "target.compared")
            target.base_year = int(match["y"]) if match["y"].isdigit() else None
            made.append(target)
        return made

    def _year(self, node: Node, sentence: Span, clause: Span, figure: TargetFigure) -> TargetYear:
        found = year_at(self.doc, sentence, clause, figure.start)
        above = year_above(self.doc, node) if found.year is None else None
        return found if above is None else TargetYear(above.year, above.year_to, found.open_ended, found.per_year)

    def _target(
        self, node: Node, sentence: Span, clause: Span, figure: TargetFigure, topic: Topic, rule: str
    ) -> Target:
        index, component, name = topic
        when = self._year(node, sentence, clause, figure)
        return Target(
            index=localized(self.doc, index) if index else None,  # type: ignore[arg-type]
            component=component,
            component_name=name,
            subject=self._own,
            measure=self._measure(clause, figure),
            year=when.year,
            year_to=when.year_to,
            open_ended=when.open_ended,
            per_year=when.per_year,
            kind=figure.kind,
            comparator=figure.comparator,
            value=figure.value,
            unit=figure.unit,
            value_to=figure.value_to,
            grade=figure.grade,
            group=figure.group,
            evidence=self.doc.evidence(clause, rule),
        )

    def _measure(self, clause: Span, figure: TargetFigure) -> str:
        """The clause without the figure and the verb of striving."""
        before = " ".join(self.doc.text[clause.start : figure.start].split())
        after = " ".join(self.doc.text[figure.end : clause.end].split())
        cleaned = _DATES.sub(" ", _STRIPS.sub("", _STRIPS.sub("", before)))
        if len(cleaned.strip(" ,:-")) < 6 or figure.value == 100:
            cleaned = f"{cleaned} {after}"
        return " ".join(cleaned.split()).strip(" ,;:.-") or " ".join(self.doc.text[clause.start : clause.end].split())


def _merge_grades(made: list[Target]) -> None:
    """A grade beside a figure for the same thing goes on that target."""
    for grade in [t for t in made if t.grade and t.value is None]:
        partner = next((t for t in made if t.value is not None and t.kind == "level" and t.index == grade.index), None)
        if partner is not None and partner.grade is None:
            partner.grade = grade.grade
            made.remove(grade)
