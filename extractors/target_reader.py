"""Values to be reached, read item by item: figures, what is to be kept, and what is to be better than before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.aims import headlined, sense_above
from extractors.document import Document, Node, Span
from extractors.folding import fold
from extractors.sentences import sentences
from extractors.target_clauses import Clauses
from extractors.target_figures import TargetFigure, find_target_figures
from extractors.target_kept import Unfigured, compared_in, kept_in
from extractors.target_measure import bare_subject, measure_of, plain
from extractors.target_rules import Judge, Zone
from extractors.target_subjects import Owners, local_index
from extractors.target_topics import Topic, topics_for
from extractors.target_verbs import settle
from extractors.target_years import base_year, target_year
from extractors.work_zones import pattern, zone_of
from schemas.measures import Target

_MAY_AIM = re.compile(
    r"\d|\bloại\b|duy trì|giữ (?:vững|nguyên)|(?:cao|tốt|thấp) hơn|nhóm|tốp|so với|thứ (?:nhất|nhì|ba)|(?:tăng|giảm) hơn"
)
_LONGEST = 3000
"""A sentence is read in pieces of at most so many characters: longer ones are text without stops."""
_MOST = 60
"""A piece with more figures than this is a table that lost its lines."""
_NO_TARGETS = frozenset({"can-cu", "phu-luc", "phan", "chuong", "chu-thich"})


class TargetReader:
    """Collects the targets of one document's running text."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.targets: list[Target] = []
        self._judge = Judge(doc)
        self.owners = Owners(doc)
        self._title = " ".join(fold(doc.info.title or "").split()) if doc.info else ""
        self._introduced: dict[str | None, bool] = {}
        """By parent: whether the last unlabelled lead-in below it speaks of aims."""

    def run(self) -> list[Target]:
        """All targets, in reading order."""
        for node in self.doc.body():
            self._introduce(node)
            if (
                node.kind not in _NO_TARGETS
                and not self._entitles(node)
                and _MAY_AIM.search(self.doc.folded, node.own.start, node.own.end)
            ):
                self._read(node)
        return self.targets

    def _entitles(self, node: Node) -> bool:
        """True for the lines of the document's own title."""
        words = self.doc.folded[node.own.start : node.own.end].strip(" .")
        return node.label is None and len(words) > 12 and words in self._title

    def _introduce(self, node: Node) -> None:
        """Remembers an unlabelled sentence that ends in a colon: what it says holds for the list after it."""
        if node.label is None and node.kind == "doan":
            words = self.doc.folded[node.own.start : node.own.end].rstrip()
            self._introduced[node.section.parent] = words.endswith(":") and self._judge.aimed(node.own)

    def _zone(self, node: Node) -> Zone:
        sense = sense_above(self.doc, node)
        introduced = node.label is not None and self._introduced.get(node.section.parent, False)
        acts = node.label is not None and pattern("acts").match(self.doc.folded, node.own.start) is not None
        listed = sense == "other" and node.label is not None and headlined(self.doc)
        aims = sense == "aims" or introduced or listed
        return Zone(
            aims=aims, told=sense == "told" and not introduced, work=acts or zone_of(self.doc, node) == "work"
        )

    def _read(self, node: Node) -> None:
        zone = self._zone(node)
        for sentence in sentences(self.doc.text, node.own.start, node.own.end):
            for piece in _pieces(sentence):
                self.targets += self.read_sentence(node, piece, zone)

    def read_sentence(self, node: Node, sentence: Span, zone: Zone) -> list[Target]:
        """The targets of one sentence, figures first."""
        clauses = Clauses(self.doc, sentence)
        figures = find_target_figures(self.doc.folded, sentence.start, sentence.end)
        if len(figures) > _MOST:
            return []
        made = self._figures(node, sentence, zone, clauses, figures)
        taken = [Span(t.evidence.start, t.evidence.end) for t in made]
        unfigured = kept_in(self.doc, node, sentence, taken)
        unfigured += compared_in(self.doc, node, sentence, clauses, taken, aims=zone.aims)
        kept = [one for one in unfigured if self._judge.may_keep(sentence, one.figure.start, zone)]
        made += [self._unfigured(node, sentence, one) for one in kept]
        _merge_grades(made)
        return made

    def _figures(
        self, node: Node, sentence: Span, zone: Zone, clauses: Clauses, figures: list[TargetFigure]
    ) -> list[Target]:
        made: list[Target] = []
        held: str | None = None
        last: TargetFigure | None = None
        for figure in figures:
            clause = clauses.around(figure.start, figure.end, figures)
            settled = settle(self.doc, figure, clause, last)
            if settled is None:
                continue
            figure = last = settled
            target = self._judge.is_target(figure, clause, sentence, zone)
            topics = topics_for(self.doc, node, sentence, clause, figure) if target else []
            for topic in topics:
                if figure.sort == "bare" and topic.index is None:
                    continue
                measure = measure_of(self.doc, topic, sentence, clause, figure, held)
                made.append(self._target(node, sentence, clause, figure, topic, measure))
                held = measure
            if not topics:
                held = bare_subject(plain(self.doc.text[clause.start : figure.start])) or held
        return made

    def _unfigured(self, node: Node, sentence: Span, one: Unfigured) -> Target:
        target = self._target(node, sentence, one.clause, one.figure, one.topic, one.measure)
        target.base_year = one.base_year
        target.components = list(one.components)
        return target

    def _target(
        self, node: Node, sentence: Span, clause: Span, figure: TargetFigure, topic: Topic, measure: str
    ) -> Target:
        subject = self.owners.of(topic.index, sentence, clause, figure.start)
        when = target_year(self.doc, node, sentence, clause, Span(figure.start, figure.end))
        return Target(
            index=local_index(topic.index, subject),  # type: ignore[arg-type]  # the lexicon's codes are of the vocabulary
            index_name=topic.index_name,
            component=topic.component,
            component_name=topic.component_name,
            subject=subject,
            measure=measure,
            year=when.year,
            year_to=when.year_to,
            open_ended=when.open_ended,
            per_year=when.per_year,
            kind=figure.kind,
            comparator=figure.comparator,
            value=figure.value,
            unit=figure.unit,
            value_to=figure.value_to,
            base_year=base_year(self.doc, sentence, clause, figure.kind, when.year),
            grade=figure.grade,
            group=figure.group,
            indices=[local_index(code, subject) for code in topic.indices],  # type: ignore[misc]
            evidence=self.doc.evidence(clause, f"target.{figure.sort}"),
        )


def _pieces(sentence: Span) -> Iterator[Span]:
    for start in range(sentence.start, sentence.end, _LONGEST):
        yield Span(start, min(start + _LONGEST, sentence.end))


def _merge_grades(made: list[Target]) -> None:
    """A grade beside a figure for the same thing goes on that target."""
    for grade in [t for t in made if t.grade and t.value is None]:
        partner = next(
            (t for t in made if t.value is not None and t.kind == "level" and _same_thing(t, grade)), None
        )
        if partner is not None and partner.grade is None:
            partner.grade = grade.grade
            made.remove(grade)


def _same_thing(one: Target, other: Target) -> bool:
    same_words = (one.evidence.start, one.evidence.end) == (other.evidence.start, other.evidence.end)
    return one.index == other.index or same_words
