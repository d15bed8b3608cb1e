"""Where a record's fields come from: the nearest words, in the order in which the rules look, that state each.

Nothing is noted while records are made: the places are looked through again for the one record that is asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from extractors.document import Cell, Document, Grid, Node, Span
from extractors.sentences import sentences
from extractors.table_headers import read_header
from schemas.base import Evidence

Place = Literal[
    "own-words", "sentence", "paragraph", "label", "group-line", "row", "column", "caption", "heading", "above",
    "title", "document", "gazetteer", "default", "comparison",
]  # fmt: skip
"""A label is an attribute line such as `Thời gian: …`; above are earlier paragraphs of the same block. By default is
what no words state, by comparison the year after the one compared with."""

_EARLIER = 12
"""So many paragraphs before the record's own may have told what it is about."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One field's value and where it stands; the offsets are null where no words of the text state it."""

    field: str
    value: Any
    place: Place
    words: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the document in one of the places; a column's header has no offsets of its own."""

    place: Place
    text: str
    span: Span | None = None


States = Callable[[Passage], str | Span | None]
"""The words of a passage that state a value, or None; a span where offsets matter."""


def search(
    doc: Document, field: str, value: Any, passages: Iterable[Passage], states: States
) -> Origin | None:
    """The first passage that states the value; its words are shown whole where they are few, else those that state it."""
    for passage in passages:
        stated = states(passage)
        if stated is None:
            continue
        if isinstance(stated, Span):
            return Origin(
                field, value, passage.place, doc.text[stated.start : stated.end], stated.start, stated.end
            )
        span = passage.span
        at = passage.text.find(stated)
        if span is not None and at >= 0:
            return Origin(field, value, passage.place, stated, span.start + at, span.start + at + len(stated))
        return Origin(field, value, passage.place, stated)
    return None


def passage(doc: Document, place: Place, span: Span) -> Passage:
    """The words of a span."""
    return Passage(place, doc.text[span.start : span.end], span)


def around_prose(doc: Document, evidence: Evidence) -> Iterator[Passage]:
    """The record's own words, its sentence, its paragraph, the lines above, the headings, and the title."""
    own = Span(evidence.start, evidence.end)
    yield passage(doc, "own-words", own)
    node = doc.node_at(evidence.start)
    if node is None:
        return
    for sentence in sentences(doc.text, node.own.start, node.own.end):
        if sentence.start <= own.start < sentence.end:
            yield passage(doc, "sentence", Span(sentence.start, max(sentence.end, own.end)))
    if node.own.end > evidence.start:
        yield passage(doc, "paragraph", node.own)
    yield from above(doc, node)
    yield from headings(doc, node)
    yield from title(doc)


def above(doc: Document, node: Node) -> Iterator[Passage]:
    """Earlier paragraphs of the same block, the nearest first; what such lines tell holds until another is told."""
    siblings = node.parent.children if node.parent is not None else [n for n in doc.nodes if n.parent is None]
    before = [
        sibling for sibling in siblings if sibling.section.start < node.section.start and doc.kept(sibling)
    ]
    for sibling in reversed(before[-_EARLIER:]):
        if sibling.kind != "bang" and len(sibling.own):
            yield passage(doc, "above", sibling.own)


def headings(doc: Document, node: Node) -> Iterator[Passage]:
    """The sections that hold the node, the nearest first."""
    for ancestor in node.ancestors():
        if len(ancestor.own):
            yield passage(doc, "heading", ancestor.own)


def title(doc: Document) -> Iterator[Passage]:
    """The document's own title, as its fields have it."""
    if doc.info is not None and doc.info.title:
        yield Passage("title", doc.info.title)


@dataclass(frozen=True, slots=True)
class Placed:
    """A table's cell with its table and its column."""

    grid: Grid
    node: Node
    row: list[Cell]
    col: int


def placed(doc: Document, evidence: Evidence) -> Placed | None:
    """The cell that holds a record's words, None where they stand in no table."""
    node = doc.node_at(evidence.start)
    grid = next((grid for grid in doc.grids if node is not None and grid.section == node.section.id), None)
    if grid is None or node is None:
        return None
    for row in grid.rows:
        for col, cell in enumerate(row):
            if cell.span.start <= evidence.start and evidence.end <= cell.span.end and cell.text:
                return Placed(grid, node, row, col)
    return None


def around_cell(doc: Document, cell: Placed, evidence: Evidence) -> Iterator[Passage]:
    """The record's own words, the rest of its row, its column's header, the caption, the headings, and the title."""
    yield passage(doc, "own-words", Span(evidence.start, evidence.end))
    yield from row_of(doc, cell)
    yield from column_of(cell.grid, cell.col)
    yield from group_rows(doc, cell)
    if cell.grid.caption:
        yield Passage("caption", cell.grid.caption)
    yield from headings(doc, cell.node)
    yield from title(doc)


def row_of(doc: Document, cell: Placed) -> Iterator[Passage]:
    """The other cells of the row, from left to right."""
    seen = {id(cell.row[cell.col])}
    for other in cell.row:
        if id(other) not in seen and other.text.strip():
            seen.add(id(other))
            yield passage(doc, "row", other.span)


def column_of(grid: Grid, col: int) -> Iterator[Passage]:
    """The words of the column's header, all of its levels."""
    names = read_header(grid).names
    if col < len(names) and names[col]:
        yield Passage("column", names[col])


def group_rows(doc: Document, cell: Placed) -> Iterator[Passage]:
    """Rows above the cell's that hold one text alone, the nearest first: they name a group."""
    at = next(at for at, row in enumerate(cell.grid.rows) if row is cell.row)
    for row in reversed(cell.grid.rows[read_header(cell.grid).rows : at]):
        filled = {id(c): c for c in row if any(letter.isalpha() for letter in c.text)}
        if len(filled) == 1:
            yield passage(doc, "group-line", next(iter(filled.values())).span)
