"""What every reader gives: the blocks of a document in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Role = Literal["text", "heading", "junk", "metadata"]
"""What the format itself tells of a block: a menu or an advertisement is junk, a portal's table metadata."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph or line, without line breaks, in NFC; ``role`` is the format's own word on it."""

    text: str
    role: Role = "text"
    page: int | None = None


@dataclass(slots=True)
class TableCell:
    """A cell with its place in the grid; its paragraphs are parted by a line break."""

    text: str
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


@dataclass(slots=True)
class TableBlock:
    """A data table (role text) or a portal's table of fields (role metadata). Layout tables become paragraphs."""

    cells: list[TableCell]
    role: Role = "text"
    page: int | None = None


Block = Paragraph | TableBlock


@dataclass(slots=True)
class Note:
    """A warning that a reader has to give, as data."""

    code: str
    message: str


@dataclass(slots=True)
class Reading:
    """A file as read: its blocks, its format and what the reader warns of."""

    blocks: list[Block]
    media_type: str
    pages: int | None = None
    notes: list[Note] = field(default_factory=list)
