"""A scanned document's blocks with their misread words mended, and what was read kept beside each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.ocr.mending import Mend, label_of, mend_cell, mend_line, mend_numbering
from pipeline.readers.blocks import Block, Paragraph, Place, TableBlock, TableCell, WordBoxes

_HEAD = 2
"""A table's columns are named in so many rows."""
_NUMBERED = 0.5
"""A column is numbered where this share of its cells are whole numbers."""


def mend_blocks(blocks: Iterable[Block], pages: frozenset[int]) -> None:
    """Mends the blocks that stand on the given pages, which are scanned; others are left alone."""
    lines: list[Paragraph] = []
    for block in blocks:
        if block.page not in pages:
            continue
        if isinstance(block, Paragraph):
            _set(block, *mend_line(block.text))
            lines.append(block)
        else:
            _mend_table(block)
    _mend_labels(lines)


def _mend_table(table: TableBlock) -> None:
    for cell in table.cells:
        _set(cell, *mend_cell(cell.text, head=cell.row < _HEAD))
    first = [cell for cell in table.cells if cell.col == 0 and cell.row > 0]
    labels = [cell.text.strip(" .|") or cell.text for cell in first]
    if sum(label.isdigit() for label in labels) < _NUMBERED * len(labels):
        return
    for at, number in mend_numbering(labels).items():
        _renumber(first[at], number)


def _renumber(cell: TableCell, number: str) -> None:
    """A cell that holds a number and nothing else."""
    places = list(cell.places or ())
    read, cell.text = cell.text, number
    if places:
        first = places[0]
        cell.places = WordBoxes([Place(0, len(number), first.page, first.box, first.confidence, read)])


def _mend_labels(lines: Sequence[Paragraph]) -> None:
    """Numbers at the head of items, by those of the items around them."""
    labelled = [
        (line, label) for line in lines if (label := label_of(line.text)) and len(label) < len(line.text)
    ]
    for at, number in mend_numbering([label for _, label in labelled]).items():
        line, label = labelled[at]
        if len(number) == len(label):
            _set(line, number + line.text[len(label) :], [Mend(0, len(label), label)])


def _set(held: Paragraph | TableCell, text: str, mends: Sequence[Mend]) -> None:
    """The mended text, and at each word that was mended what was read."""
    if not mends:
        return
    read, held.text = held.text, text
    changed = [(mend.start, mend.end) for mend in mends]
    held.places = WordBoxes(
        place._replace(read=place.read or read[place.start : place.end])
        if any(start < place.end and place.start < end for start, end in changed)
        else place
        for place in held.places or ()
    )
