"""Raw blocks into finished ones: legacy fonts converted, lines parted, notes set below what they are anchored in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.readers.blocks import Block, Note, Paragraph, TableBlock
from pipeline.readers.characters import clean, one_line
from pipeline.readers.docx_chunks import Chunks
from pipeline.readers.docx_columns import LONGEST, side_by_side
from pipeline.readers.docx_grid import lay_out
from pipeline.readers.docx_raw import Anchor, RawBlock, RawNote, RawParagraph, RawTable, Run, texts_of
from pipeline.readers.docx_tables import Piece, lays_out, lines_of
from pipeline.readers.footnotes import note_mark
from pipeline.readers.grid import too_large
from pipeline.readers.legacy import Legacy
from pipeline.readers.wraps import close_numbers, join_cut, unwrap, wrap_width

_LEADER = re.compile(r"\t(?=[\s\d.ivxlcIVXLC-]*$)")
"""The tab before the page number in an entry of a table of contents, which prints as a row of dots."""
_WRAPPED = 5
"""Line breaks in one paragraph, at the least, that may stand for the lines of a page."""


class Build:
    """Turns a document's raw blocks into blocks; ``notes`` tell what was found on the way."""

    def __init__(self, raw: list[RawBlock], chunks: Chunks | None = None) -> None:
        self.notes: list[Note] = []
        self._raw = raw
        self._chunks = chunks
        self._legacy = Legacy.found(texts_of(raw))
        if self._legacy is not None:
            self.notes.append(self._legacy.note)
        self._width = wrap_width([lines for lines in self._broken(raw) if len(lines) > _WRAPPED])

    def blocks(self) -> list[Block]:
        """The document's blocks in reading order."""
        pieces: list[Piece] = []
        at = 0
        for start, end, lines in side_by_side([self._plain(block) for block in self._raw]):
            pieces += self.pieces(self._raw[at:start])
            pieces += [Piece(Paragraph(one_line(line))) for line in lines if line.strip()]
            at = end
        pieces += self.pieces(self._raw[at:])
        return [piece.block for piece in pieces]

    def _plain(self, block: RawBlock) -> str | None:
        """The words of a short paragraph with its tabs; None for what can't be half of two columns."""
        if not isinstance(block, RawParagraph) or block.notes or block.contents:
            return None
        if sum(len(run.text) for run in block.runs if isinstance(run, Run)) > LONGEST:
            return None
        text = clean(self._text(block))
        return None if "\n" in text else text

    def pieces(self, raw: list[RawBlock]) -> list[Piece]:
        """The blocks of a body or a cell, each note after the block that anchors it."""
        pieces: list[Piece] = []
        for block in raw:
            if isinstance(block, RawParagraph):
                pieces += self._paragraph(block)
            elif isinstance(block, RawTable):
                pieces += self._table(block)
            elif self._chunks is not None:
                pieces += map(Piece, self._chunks.blocks(block.key))
        return pieces

    def _broken(self, raw: list[RawBlock]) -> Iterator[list[str]]:
        """The lines of the paragraphs that hold many line breaks, as text saved by a scanner's program does."""
        for block in raw:
            if isinstance(block, RawParagraph):
                breaks = sum(run.text.count("\n") for run in block.runs if isinstance(run, Run))
                if breaks >= _WRAPPED:
                    yield from self._stretches(block)

    # Paragraphs.

    def _paragraph(self, raw: RawParagraph) -> list[Piece]:
        found: list[Block] = []
        for lines in self._stretches(raw):
            if self._width is not None:
                lines = unwrap(lines, self._width)
            role = "heading" if raw.heading else "text"
            parts: list[Block] = [Paragraph(line, "heading" if raw.heading else "text") for line in lines]
            found += join_cut(parts, semicolons=False) if len(parts) > 1 and role == "text" else parts
        return [Piece(block) for block in found] + [self._note(note) for note in raw.notes]

    def _note(self, note: RawNote) -> Piece:
        words = [line for piece in self.pieces(note.lines) for line in lines_of(piece)]
        return Piece(Paragraph(" ".join([f"[{note.mark}]", *words])), note=True)

    def _stretches(self, raw: RawParagraph) -> list[list[str]]:
        """The paragraph's lines, parted where a line is left empty."""
        text = self._text(raw)
        if raw.contents:
            text = _LEADER.sub(" ........ ", text)
        lines = [one_line(line) for line in text.split("\n")]
        return [list(group) for filled, group in groupby(lines, bool) if filled]

    def _text(self, raw: RawParagraph) -> str:
        parts: list[str] = []
        for key, group in groupby(raw.runs, _set_alike):
            if key is None:
                parts += [f"[{anchor.note.mark}]" for anchor in group if isinstance(anchor, Anchor)]
                continue
            font, capitals, raised = key
            text = "".join(run.text for run in group if isinstance(run, Run))
            if self._legacy is not None:
                text = self._legacy.convert(text, font)
            text = text.upper() if capitals else text
            parts.append(note_mark("".join(parts[-3:]), text) if raised else text)
        return "".join(parts)

    # Tables.

    def _table(self, raw: RawTable) -> list[Piece]:
        rows = [[self.pieces(cell.blocks) for cell in row.cells] for row in raw.rows]
        texts = [[_cell_text(pieces) for pieces in row] for row in rows]
        pieces = [piece for row in rows for cell in row for piece in cell]
        cells = lay_out(raw, texts)
        if not cells:
            return pieces
        notes = [piece for piece in pieces if piece.note]
        own = [[[piece for piece in cell if not piece.note] for cell in row] for row in rows]
        if too_large(cells):
            self.notes.append(
                Note("table-too-large", "A table is too large for a grid: its cells are paragraphs.")
            )
            return pieces
        return pieces if lays_out(cells, own) else [Piece(TableBlock(cells)), *notes]


def _cell_text(pieces: list[Piece]) -> str:
    return close_numbers("\n".join(line for piece in pieces if not piece.note for line in lines_of(piece)))


def _set_alike(run: Run | Anchor) -> tuple[str | None, bool, bool] | None:
    return None if isinstance(run, Anchor) else run[1:]
