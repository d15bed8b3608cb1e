"""Values to be reached, read item by item: figures, what is to be kept, and what is to be better than before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.agencies import agencies_between
from extractors.aims import headlined, sense_above
from extractors.assignment import is_past, roles_between
from extractors.document import Document, Node, Span
from extractors.folded import Led, has_number
from extractors.folding import fold
from extractors.sentences import sentences
from extractors.target_clauses import Clauses
from extractors.target_figures import TargetFigure, find_target_figures
from extractors.target_kept import Unfigured, compared_in, kept_in
from extractors.target_measure import bare_subject, measure_of, plain
from extractors.target_names import Topic
from extractors.target_records import make_target, merge_grades
from extractors.target_rules import Judge, Zone
from extractors.target_subjects import Owners
from extractors.target_topics import topics_for
from extractors.target_turns import topic_in_turn
from extractors.target_verbs import settle
from extractors.target_years import base_year, target_year
from extractors.work_zones import is_news, pattern, zone_of
from schemas.measures import Target

_MAY_AIM = Led(
    re.compile(
        r"\bbậc\b|\bloại\b|duy trì|giữ (?:vững|nguyên)|(?:cao|tốt|thấp) hơn|nhóm|tốp|so với|thứ (?:nhất|nhì|ba)"
    ),
    "bậc loại duy giữ cao tốt thấp nhóm tốp so thứ",
)


def _may_aim(folded: str, words: Span) -> bool:
    """A cheap look: false where no target can stand."""
    return has_number(folded, words.start, words.end) or _MAY_AIM.finds(folded, words.start, words.end)


_LONGEST = 3000
"""A sentence is read in pieces of at most so many characters: longer ones are text without stops."""
_ORDERS = re.compile(r"\b(?:yêu cầu|giao|đề nghị|phân công)\b")
_LABEL = 6
"""A label with its mark and blank is no longer."""
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
        self._ordered: dict[str | None, bool] = {}
        """By parent: whether that lead-in gives work: `Chủ tịch UBND tỉnh yêu cầu:`."""

    def run(self) -> list[Target]:
        """All targets, in reading order."""
        for node in self.doc.body():
            self._introduce(node)
            silent = node.kind in _NO_TARGETS or self._entitles(node)
            if not silent and _may_aim(self.doc.folded, node.own):
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
            leads = words.endswith(":")
            self._introduced[node.section.parent] = leads and self._judge.aimed(node.own)
            self._ordered[node.section.parent] = (
                leads and self._judge.directs and _ORDERS.search(words) is not None
            )

    def _zone(self, node: Node) -> Zone:
        sense = sense_above(self.doc, node)
        labelled = node.label is not None
        introduced = labelled and self._introduced.get(node.section.parent, False)
        acts = labelled and pattern("acts").match(self.doc.folded, node.own.start) is not None
        listed = labelled and sense == "other" and headlined(self.doc)
        return Zone(
            aims=sense == "aims" or introduced or listed,
            told=sense == "told" and not introduced,
            work=acts or zone_of(self.doc, node) == "work" or (labelled and self._assigned(node)),
        )

    def _assigned(self, node: Node) -> bool:
        """True below a lead-in that gives work, and for an item that an agency's name with a colon opens."""
        if self._ordered.get(node.section.parent, False):
            return True
        first = next(iter(agencies_between(self.doc, node.own.start, node.own.end)), None)
        at_head = first is not None and first.start - node.own.start <= _LABEL
        return first is not None and at_head and self.doc.folded.startswith(":", first.end)

    def _read(self, node: Node) -> None:
        zone = self._zone(node)
        for sentence in sentences(self.doc.text, node.own.start, node.own.end):
            ordered = replace(zone, work=True) if self._orders(sentence, zone) else zone
            for piece in _pieces(sentence):
                self.targets += self.read_sentence(node, piece, ordered)

    def _orders(self, sentence: Span, zone: Zone) -> bool:
        """True for a sentence of a news page by which somebody gives work."""
        if zone.work or zone.told or not is_news(self.doc):
            return False
        return _ORDERS.search(self.doc.folded, sentence.start, sentence.end) is not None and (
            roles_between(self.doc, sentence.start, sentence.end).ordered
            and not is_past(self.doc, sentence.start, sentence.end)
        )

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
        merge_grades(made)
        return made

    def _figures(
        self, node: Node, sentence: Span, zone: Zone, clauses: Clauses, figures: list[TargetFigure]
    ) -> list[Target]:
        made: list[Target] = []
        held: str | None = None
        last: TargetFigure | None = None
        for printed in figures:
            clause = clauses.around(printed.start, printed.end, figures)
            figure = settle(self.doc, printed, clause, last)
            if figure is None:
                continue
            last = figure
            topics = self._topics(node, sentence, clause, figure, zone)
            turn = topic_in_turn(self.doc, node, sentence, figure, figures) if topics else None
            topics = [turn] if turn is not None else topics
            for topic in topics:
                held = measure_of(self.doc, topic, sentence, clause, figure, held)
                made.append(self._target(node, sentence, clause, figure, topic, held))
            if not topics:
                held = bare_subject(plain(self.doc.text[clause.start : figure.start])) or held
        return made

    def _topics(
        self, node: Node, sentence: Span, clause: Span, figure: TargetFigure, zone: Zone
    ) -> list[Topic]:
        """What the figure is a target for; nothing where it is none. A bare number needs an index."""
        if not self._judge.is_target(figure, clause, sentence, zone):
            return []
        topics = topics_for(self.doc, node, sentence, clause, figure)
        return [topic for topic in topics if figure.sort != "bare" or topic.index is not None]

    def _unfigured(self, node: Node, sentence: Span, one: Unfigured) -> Target:
        target = self._target(node, sentence, one.clause, one.figure, one.topic, one.measure)
        target.base_year = one.base_year
        if one.base_year is not None and target.year == one.base_year:
            named = re.findall(r"năm (20\d\d)", self.doc.folded[sentence.start : one.clause.start])
            target.year = int(named[-1]) if named else None
        target.components = list(one.components)
        return target

    def _target(
        self, node: Node, sentence: Span, clause: Span, figure: TargetFigure, topic: Topic, measure: str
    ) -> Target:
        subject = self.owners.of(topic.index, sentence, clause, figure.start)
        when = target_year(self.doc, node, sentence, clause, Span(figure.start, figure.end))
        evidence = self.doc.evidence(clause, f"target.{figure.sort}")
        target = make_target(topic, figure, subject, when, measure, evidence)
        target.base_year = base_year(self.doc, sentence, clause, figure.kind, when.year)
        return target


def _pieces(sentence: Span) -> Iterator[Span]:
    for start in range(sentence.start, sentence.end, _LONGEST):
        yield Span(start, min(start + _LONGEST, sentence.end))
