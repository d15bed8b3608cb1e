"""A Word document as walked, before its words are settled: a legacy font can be told only once all are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple


class Run(NamedTuple):
    """Characters set alike. A line break in it is one that the author set."""

    text: str
    font: str | None = None
    capitals: bool = False
    raised: bool = False


class Anchor(NamedTuple):
    """Where a note's mark stands in the text."""

    note: RawNote


@dataclass(slots=True, eq=False)
class RawNote:
    """A footnote or an endnote: its own mark, or its place in the count of its kind."""

    kind: str
    at: int
    mark: str = ""
    lines: list[RawBlock] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class RawParagraph:
    """A paragraph's runs, its automatic label among them, and the notes that are anchored in it."""

    runs: list[Run | Anchor] = field(default_factory=list)
    heading: bool = False
    contents: bool = False
    """An entry of a table of contents: what its tab leads to is a page number."""
    notes: list[RawNote] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class RawCell:
    """A cell: how many grid columns it spans, and whether it goes on with the cell above."""

    span: int = 1
    continues: bool = False
    merges: bool = False
    blocks: list[RawBlock] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class RawRow:
    """A row: the grid columns left out before its first cell, whether it is a header, its cells."""

    before: int = 0
    header: bool = False
    cells: list[RawCell] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class RawTable:
    """A table: its rows, and its grid's column widths as far as they are stated."""

    widths: list[int] = field(default_factory=list)
    rows: list[RawRow] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class RawChunk:
    """A file of another format that stands in for its content, by its relationship."""

    key: str


RawBlock = RawParagraph | RawTable | RawChunk


def texts_of(blocks: list[RawBlock]) -> Iterator[tuple[str, str | None]]:
    """All words of the blocks with their fonts, those in cells and notes too; what is set alike is not parted."""
    for block in blocks:
        if isinstance(block, RawParagraph):
            runs = (run for run in block.runs if isinstance(run, Run))
            for font, alike in groupby(runs, key=lambda run: run.font):
                yield "".join(run.text for run in alike), font
            for note in block.notes:
                yield from texts_of(note.lines)
        elif isinstance(block, RawTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from texts_of(cell.blocks)
