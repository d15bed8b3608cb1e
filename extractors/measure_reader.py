"""Reads measured values and places in running text, paragraph by paragraph."""

from __future__ import annotations

import re

from extractors.aims import under_aims
from extractors.document import Document, Node
from extractors.figures import Figure, find_figures, may_measure
from extractors.folding import fold
from extractors.indices import IndexMention, find_names
from extractors.measure_context import Context, Inherited
from extractors.measure_records import Recorder
from extractors.measure_sentence import SentenceReader
from extractors.numbers import parse_decimal
from extractors.sentences import sentences
from extractors.subjects import find_subjects

_LINE = re.compile(r"\s*(?P<rank>\d{1,3})\s*\(\s*(?P<value>\d{1,3}[.,]\d{1,4})\s*\)\s*$")
_LONE = 60
"""A line up to this long can be a name, or a column's heading, that the lines below it go on with."""


class MeasureReader:
    """Carries what a paragraph leaves unsaid from the headings and the paragraphs before it."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.recorder = Recorder(doc)
        self._sentences = SentenceReader(doc, self.recorder)
        self._left = Inherited()

    def run(self) -> None:
        """Reads all paragraphs in order."""
        for node in self.doc.body():
            if node.kind not in ("can-cu", "phu-luc"):
                self._read(node)

    def _read(self, node: Node) -> None:
        text = self.doc.folded[node.own.start : node.own.end]
        holder = node.parent.section.id if node.parent else ""
        if holder != self._left.holder:
            self._left = self._from_headings(node, holder)
        left = self._left
        context = Context(index=left.index, index_name=left.index_name, year=left.year, versus=left.versus)
        line = _LINE.match(text)
        if line and left.lone_subject is not None and context.index:
            self._read_line(node, context, line)
        elif may_measure(text):
            self._read_paragraph(node, context)
        else:
            self._note_names(node, text)

    def _read_paragraph(self, node: Node, context: Context) -> None:
        aims = under_aims(self.doc, node)
        made = (len(self.recorder.scores), len(self.recorder.rankings))
        for span in sentences(self.doc.text, node.own.start, node.own.end):
            self._sentences.read(span, context, aims)
        records = [*self.recorder.scores[made[0] :], *self.recorder.rankings[made[1] :]]
        latest = max((r.year for r in records if r.year is not None), default=context.year)
        left = self._left
        left.index, left.index_name = context.index or left.index, context.index_name
        left.year, left.versus = latest or left.year, context.versus or left.versus
        left.lone_subject = None

    def _note_names(self, node: Node, text: str) -> None:
        """A paragraph without figures still says what the next ones are about."""
        indices = _indices(text)
        if len(indices) == 1:
            self._left.index = indices.pop()
        years = _years(text)
        if years and len(text) < _LONE and "/" not in text:
            self._left.year = years[-1]
        self._left.lone_subject = None
        if len(text) < _LONE:
            subjects = find_subjects(self.doc, node.own.start, node.own.end, self._left.year)
            if len(subjects) == 1:
                self._left.lone_subject = subjects[0].subject or self.recorder.own

    def _from_headings(self, node: Node, holder: str) -> Inherited:
        """A new block starts with what its headings name, then the title; a block without headings goes on."""
        left = Inherited(holder) if holder else Inherited(holder, self._left.index, None, self._left.year)
        for ancestor in node.ancestors():
            if ancestor.section.heading is not None:
                _complete(left, self.doc.folded[ancestor.own.start : ancestor.own.end])
        info = self.doc.info
        if info is not None and info.title:
            year = left.year
            _complete(left, fold(info.title))
            if info.doc_type != "tin-tuc":
                left.year = year
        return left

    def _read_line(self, node: Node, context: Context, line: re.Match[str]) -> None:
        """A list in lines: a place's name, then `05 (0,660)`, its rank and value."""
        context.subject = self._left.lone_subject
        span = (node.own.start, node.own.end)
        self.recorder.add_score(
            Figure("value", *span), context, parse_decimal(line["value"]), "diem", rule="score.line"
        )
        self.recorder.add_rank(Figure("rank", *span), context, rank=int(line["rank"]), rule="rank.line")


def _indices(folded: str) -> set[str]:
    return {name.code for name in find_names(folded) if isinstance(name, IndexMention)}


def _years(folded: str) -> list[int]:
    return [int(f.parts["y"]) for f in find_figures(folded, 0, len(folded)) if f.kind == "year"]


def _complete(left: Inherited, folded: str) -> None:
    """Takes the one index and the one year that a heading names, where nothing nearer did."""
    indices = _indices(folded)
    if left.index is None and len(indices) == 1:
        left.index = indices.pop()
    years = set(_years(folded))
    if left.year is None and len(years) == 1:
        left.year = years.pop()


def read_measures(doc: Document) -> Recorder:
    """The measures of the document's running text, read once and kept for the extractors that share them."""
    found = doc.shared.get("measures")
    if not isinstance(found, Recorder):
        reader = MeasureReader(doc)
        reader.run()
        found = doc.shared["measures"] = reader.recorder
    return found
