"""The document as the extractors see it: text, its folded twin, the section tree and the tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from extractors.folded import Folded
from extractors.folding import fold
from extractors.values import value
from extractors.word_boxes import Box, WordBoxes
from schemas.base import Evidence
from schemas.document import DocumentInfo, Source
from schemas.reference import Duplicate
from schemas.section import Section

NOT_BODY = frozenset({"rac", "sieu-du-lieu", "noi-nhan", "chu-ky"})
"""Kinds of section that hold no running text of the document's body."""


@value(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@value(frozen=True, slots=True)
class Cell:
    """A table cell: where its words stand, and which rows and columns it covers."""

    text: str
    span: Span
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1
    page: int | None = None
    bbox: Box | None = None


@dataclass(slots=True)
class Grid:
    """A data table: ``rows[r][c]`` is the cell that covers that place, a merged one in each of its places."""

    section: str
    rows: list[list[Cell]]
    caption: str = ""


@dataclass(slots=True, eq=False)
class Node:
    """A section with its own words (``own``: without its label and without what it holds) and its place in the tree.

    Two nodes are the same only where they are one object, so that looking one up compares no records.
    """

    section: Section
    own: Span
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.section.kind

    @property
    def label(self) -> str | None:
        return self.section.label

    def ancestors(self) -> Iterator[Node]:
        """The sections that hold this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


class Document:
    """One document between outlining and extraction; ``info`` is filled by the metadata extractor."""

    def __init__(
        self,
        text: str,
        nodes: list[Node],
        grids: list[Grid],
        source: Source,
        boxes: WordBoxes | None = None,
        folded: Folded | None = None,
    ) -> None:
        self.text = text
        self.folded = Folded(fold(text)) if folded is None else folded
        """The text folded for matching: the same length, so that offsets hold in both."""
        self.nodes = nodes
        self.grids = grids
        self.source = source
        self.boxes = boxes or WordBoxes()
        self.info: DocumentInfo | None = None
        self.repeats: list[Duplicate] = []
        self.shared: dict[str, object] = {}

    def release(self) -> None:
        """Parts what holds one another, so that all is freed with the last use of it; the document is of no use then."""
        self.shared.clear()
        for node in self.nodes:
            node.parent = None
            node.children.clear()

    @property
    def sections(self) -> list[Section]:
        return [node.section for node in self.nodes]

    @cached_property
    def _starts(self) -> list[int]:
        return [node.section.start for node in self.nodes]

    def node_at(self, offset: int) -> Node | None:
        """The innermost section that holds the offset."""
        at = bisect_right(self._starts, offset) - 1
        node = self.nodes[at] if at >= 0 else None
        while node is not None and node.section.end <= offset:
            node = node.parent
        return node

    def kept(self, node: Node) -> bool:
        """False for junk and for a section that repeats an earlier one; what follows a copy under it is kept."""
        return node.kind != "rac" and node.section.duplicate_of is None

    def body(self) -> Iterator[Node]:
        """The kept sections that hold running text, tables left out, in reading order."""
        return iter(self._body)

    @cached_property
    def _body(self) -> list[Node]:
        return [
            node
            for node in self.nodes
            if node.kind not in NOT_BODY and node.kind != "bang" and len(node.own) and self.kept(node)
        ]

    def evidence(self, span: Span, rule: str) -> Evidence:
        """Evidence for the words of the span, edges trimmed of white space."""
        start, end = span.start, span.end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        node = self.node_at(start)
        page, bbox = self._place(start, end)
        confidence, read = self._ocr(start, end)
        return Evidence(
            start=start,
            end=end,
            quote=self.text[start:end],
            page=page or (node.section.page if node else None),
            bbox=bbox,
            section=node.section.id if node else None,
            rule=rule,
            ocr_confidence=confidence,
            ocr_read=read,
        )

    def _place(self, start: int, end: int) -> tuple[int | None, Box | None]:
        """The page on which the words begin, and the frame of those on it; a whole cell's is the cell's own."""
        cell = self._cells.get((start, end))
        if cell is not None and cell.bbox is not None:
            return cell.page, cell.bbox
        return self.boxes.where(start, end)

    def _ocr(self, start: int, end: int) -> tuple[float | None, str | None]:
        """How sure OCR is of the words, on the mean, and what it read where some were mended."""
        if not self.source.ocr:
            return None, None
        words = self.boxes.among(start, end)
        sure = [word.confidence for word in words if word.confidence is not None]
        read, at = "", start
        for word in words:
            if word.read is not None:
                read += self.text[at : max(word.start, at)] + word.read
                at = word.end
        mended = read + self.text[at:end] if at != start else None
        return round(sum(sure) / len(sure), 1) if sure else None, mended

    @cached_property
    def _cells(self) -> dict[tuple[int, int], Cell]:
        """The tables' cells by the place of their words."""
        cells = (cell for grid in self.grids for row in grid.rows for cell in row)
        return {(cell.span.start, cell.span.end): cell for cell in cells if cell.bbox is not None}
