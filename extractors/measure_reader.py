"""Reads measured values and places in running text, paragraph by paragraph."""

from __future__ import annotations

import re

from extractors.aims import under_aims
from extractors.criteria import introduces_fields, is_other_satisfaction
from extractors.document import Document, Node, Span
from extractors.figures import may_measure
from extractors.folded import NUMBER, Folded, Led
from extractors.folding import fold
from extractors.indices import ComponentMention, IndexMention, find_names
from extractors.measure_context import Context, Field, Inherited
from extractors.measure_lines import LineReader
from extractors.measure_records import Recorder
from extractors.measure_sentence import SentenceReader
from extractors.sentences import sentences

_LONGEST = 4000
"""No sentence has more letters: longer runs without a stop are read in pieces, so that none costs its square."""
_LONE = 60
"""A line up to this long can be a name, or a column's heading, that the lines below it go on with."""
_REPORTS = frozenset({"bao-cao", "thong-bao", "khac"})
_PLANNED = re.compile(
    r"kế hoạch|phương án|giải pháp|nâng cao|cải thiện|duy trì|khắc phục|mục tiêu|chỉ tiêu|triển khai"
)
_NEXT_YEAR = re.compile(
    r"[)\s]{0,6}(?:cấp tỉnh\s*)?(?:\([^()]{2,20}\)\s*)?(?:của (?:tỉnh|thành phố)[^,.;]{0,20} )?(?:năm\s+)?(?:19|20)\d\d"
)
_YEAR = Led(
    re.compile(
        r"(?<!tháng \d năm )(?<!tháng \d\d năm )(?<![\d./,-])(?<!\d )(?<!- )((?:19|20)\d\d)(?![.,]?\d|/|\w"
        r"|\s*-\s*(?:19|20)\d\d)"
    ),
    NUMBER,
)


_BEFORE = re.compile(r"trước (?:đó|đây|hợp nhất|sáp nhập|khi (?:hợp nhất|sáp nhập))(?!\w)")
"""A paragraph that looks back: the next one goes on with the year from before it."""


class MeasureReader:
    """Carries what a paragraph leaves unsaid from the headings and the paragraphs before it."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.recorder = Recorder(doc)
        self._sentences = SentenceReader(doc, self.recorder)
        self._lines = LineReader(doc, self.recorder)
        self._left = Inherited()
        self._blocks: dict[str, Inherited] = {}
        self._title = Folded(fold(doc.info.title or "" if doc.info else ""))

    def run(self) -> None:
        """Reads all paragraphs in order."""
        for node in self.doc.body():
            if node.kind != "phu-luc":
                self._read(node)

    def _read(self, node: Node) -> None:
        text = self.doc.folded[node.own.start : node.own.end]
        holder = node.parent.section.id if node.parent else ""
        if holder != self._left.holder:
            self._left = self._blocks.get(holder) or self._from_headings(node, holder)
        self._blocks[holder] = self._left
        if self._lines.take(node, self._left):
            return
        if may_measure(self.doc.folded, node.own.start, node.own.end):
            self._read_paragraph(node)
        else:
            self._note_names(node, text)
        self._left.listed = introduces_fields(text) or (self._left.listed and not text.rstrip().endswith(":"))

    def _read_paragraph(self, node: Node) -> None:
        left = self._left
        context = Context(
            index=left.index, index_name=left.index_name, base=left.component, listed=left.listed,
            last=left.last, listed_last=left.listed_last, year=left.year, carried=left.carried, versus=left.versus,
        )  # fmt: skip
        aims = under_aims(self.doc, node)
        made = (len(self.recorder.scores), len(self.recorder.rankings))
        self.recorder.begin_paragraph()
        for span in sentences(self.doc.text, node.own.start, node.own.end):
            for start in range(span.start, span.end, _LONGEST):
                piece = Span(start, min(start + _LONGEST, span.end))
                self._sentences.read(piece, context, aims)
        records = [*self.recorder.scores[made[0] :], *self.recorder.rankings[made[1] :]]
        latest = max((r.year for r in records if r.year is not None), default=context.year)
        left.index, left.index_name = context.index or left.index, context.index_name
        series = len({r.year for r in records if r.year is not None}) > 1
        back = series or _BEFORE.match(self.doc.folded, node.own.start)
        if not (back and left.year and (latest or 0) < left.year):
            left.year = latest or left.year
        left.last, left.listed_last = context.last, context.listed_last
        left.carried = not self.doc.text[: node.own.end].rstrip().endswith(":")
        left.versus = context.versus or left.versus

    def _note_names(self, node: Node, text: str) -> None:
        """A paragraph without figures still says what the next ones are about."""
        folded, start, end = self.doc.folded, node.own.start, node.own.end
        indices = {name.code for name in find_names(folded, start, end) if isinstance(name, IndexMention)}
        if len(indices) == 1:
            self._left.index = indices.pop()
        years = _years(folded, start, end)
        if years and ((len(text) < _LONE and "/" not in text) or _dated_index(folded, start, end)):
            self._left.year = years[-1]

    def _from_headings(self, node: Node, holder: str) -> Inherited:
        """A new block starts with what its headings name, then what was read above it, then the title."""
        left = Inherited(holder)
        for ancestor in node.ancestors():
            if ancestor.section.heading is not None:
                _complete(left, self.doc.text, self.doc.folded, ancestor.own.start, ancestor.own.end)
        self._complete_from_above(left, node)
        info = self.doc.info
        if info is not None and info.title:
            year, folded = left.year, self._title
            _complete(left, info.title, folded, 0, len(folded))
            if not (
                info.doc_type == "tin-tuc"
                or (info.doc_type in _REPORTS and _dated_index(folded, 0, len(folded)))
            ):
                left.year = year
        return left

    def _complete_from_above(self, left: Inherited, node: Node) -> None:
        """What the paragraphs before the block have spoken of, the nearest first."""
        holders = [*[a.section.id for a in node.ancestors()][1:], ""]
        blocks = [self._blocks[holder] for holder in holders if holder in self._blocks]
        for block in blocks:
            if left.index in (None, block.index):
                left.carried = left.carried or (left.year is None and block.carried)
                left.year = left.year or block.year
            left.index = left.index or block.index
        left.listed = bool(blocks) and blocks[0].listed


def _dated_index(folded: str, start: int, end: int) -> bool:
    """True for `Chỉ số PAPI năm 2022`: the year is the index's own, not the work's."""
    names = [name for name in find_names(folded, start, end) if isinstance(name, IndexMention)]
    if not names or _NEXT_YEAR.match(folded, names[-1].end, end) is None:
        return False
    return _PLANNED.search(folded, start, end) is None


def _years(folded: str, start: int, end: int) -> list[int]:
    return [int(match[1]) for match in _YEAR.finditer(folded, start, end)]


def _complete(left: Inherited, text: str, folded: str, start: int, end: int) -> None:
    """Takes the one index, field and year that a heading names, where nothing nearer did."""
    names = [n for n in find_names(folded, start, end) if not is_other_satisfaction(folded, n.start, n.end)]
    indices = {name.code for name in names if isinstance(name, IndexMention)}
    fields = [
        (n, n.code_in(next(iter(indices), left.index))) for n in names if isinstance(n, ComponentMention)
    ]
    known = [(name, named) for name, named in fields if named is not None]
    if left.index is None and len(indices) == 1:
        left.index = indices.pop()
    if (
        left.component is None
        and len(known) == 1
        and len(names) == 1
        and left.index in (None, known[0][1][0])
    ):
        name, named = known[0]
        left.index, left.component = named[0], Field(named[1], text[name.start : name.end])
    years = set(_years(folded, start, end))
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
