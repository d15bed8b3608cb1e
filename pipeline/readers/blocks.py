"""What every reader gives: the blocks of a document in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from extractors.word_boxes import Box, Place, WordBoxes

__all__ = [
    "Block", "Box", "Note", "Paragraph", "Place", "Reading", "Role", "Seam", "TableBlock", "TableCell", "WordBoxes",
]  # fmt: skip

Role = Literal["text", "heading", "junk", "metadata"]
"""What the format itself tells of a block: a menu or an advertisement is junk, a portal's table metadata."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph or line, without line breaks, in NFC; ``role`` is the format's own word on it.

    ``places`` say where its words stand; a format without pages has none.
    """

    text: str
    role: Role = "text"
    page: int | None = None
    places: WordBoxes | None = None


@dataclass(slots=True)
class TableCell:
    """A cell with its place in the grid; its paragraphs are parted by a line break."""

    text: str
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1
    header: bool = False
    page: int | None = None
    bbox: Box | None = None
    """The cell's own frame on its page: its first, where a page break cuts the cell."""
    places: WordBoxes | None = None


class Seam(NamedTuple):
    """Where a table that pages split was put together again: the first grid row that stands on ``page``."""

    row: int
    page: int
    header_repeated: bool
    """The next page prints the header again, which was dropped."""
    cells_joined: bool
    """The row above goes on in the next page's first row, and the two were made one."""


@dataclass(slots=True)
class TableBlock:
    """A data table (role text) or a portal's table of fields (role metadata). Layout tables become paragraphs.

    The parts of a table that pages split are one block, whose ``seams`` tell where they were joined.
    """

    cells: list[TableCell]
    role: Role = "text"
    page: int | None = None
    seams: list[Seam] = field(default_factory=list)


Block = Paragraph | TableBlock


@dataclass(slots=True)
class Note:
    """A warning that a reader has to give, as data: its sentence, and the values by the names that stand in it."""

    code: str
    form: str
    values: dict[str, str | int] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The sentence with its values."""
        return self.form.format(**self.values)


@dataclass(slots=True)
class Reading:
    """A file as read: its blocks, its format and what the reader warns of."""

    blocks: list[Block]
    media_type: str
    pages: int | None = None
    notes: list[Note] = field(default_factory=list)
    ocr_pages: frozenset[int] = frozenset()
    """The pages that were read from their pictures."""
    saved: str | None = None
    """When the file's own properties say that it was last saved, as an ISO time."""
    address: str | None = None
    """The address on the web that the file states for itself."""
