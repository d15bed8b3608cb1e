"""The paragraphs and tables that an HTML element's content gives, as they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.readers.blocks import Block, Paragraph, Role
from pipeline.readers.characters import one_line
from pipeline.readers.wraps import opens_item


@dataclass(slots=True, eq=False)
class Piece:
    """A block, its characters, and how many of them are a link's words."""

    block: Block
    chars: int
    linked: int = 0
    links: int = 0
    """How many pieces of its flow are links, up to this one."""
    total: int = 0
    """The characters of its flow's pieces, up to this one."""

    @property
    def is_link(self) -> bool:
        """True for a block that is a link and nothing else."""
        return self.chars > 0 and self.linked * 20 >= self.chars * 19

    def is_menu(self, anchors: int) -> bool:
        """True for a paragraph of so many links of a few words each, whatever parts them."""
        if not isinstance(self.block, Paragraph) or self.chars > anchors * 30:
            return False
        letters = sum(character.isalnum() for character in self.block.text)
        return self.linked * 10 >= letters * 9


_NOTHING = Piece(Paragraph(""), 0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring pieces of a flow, not copied, and their characters."""

    flow: list[Piece]
    start: int
    end: int
    chars: int


def characters(block: Block) -> int:
    """How many characters of text a block has."""
    return len(block.text) if isinstance(block, Paragraph) else sum(len(cell.text) for cell in block.cells)


@dataclass(slots=True)
class Flow:
    """What stands in one column of a page, or in one cell, so far."""

    pieces: list[Piece] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    """The words of the paragraph that is open."""
    linked: int = 0
    anchors: int = 0
    prefix: str = ""
    """The mark of the list item whose first paragraph is yet to come."""

    def add(self, piece: Piece) -> None:
        """Appends a finished block."""
        before = self.pieces[-1] if self.pieces else _NOTHING
        piece.links = before.links + (piece.linked > 0 and piece.is_link)
        piece.total = before.total + piece.chars
        self.pieces.append(piece)

    def since(self, start: int) -> Stretch:
        """The pieces from ``start`` on."""
        before = self.pieces[start - 1].total if start else 0
        return Stretch(self.pieces, start, len(self.pieces), self.pieces[-1].total - before)

    def close(self, role: Role) -> Piece | None:
        """Ends the open paragraph; None where it holds no words."""
        words = "".join(self.parts)
        text = "" if words.isspace() else one_line(words)
        self.parts.clear()
        linked, self.linked = self.linked, 0
        if not text:
            return None
        chars = len(text)
        if self.prefix:
            if not opens_item(text):
                text = self.prefix + text
            self.prefix = ""
        piece = Piece(Paragraph(text, role), chars, min(linked, chars))
        self.add(piece)
        return piece

    def is_link_list(self, start: int, *, is_list: bool = False) -> bool:
        """True where the pieces from ``start`` on are links: most of three or more, or all of a list."""
        count = len(self.pieces) - start
        if count < 2 or not self.pieces[-1].links:
            return False
        links = self.pieces[-1].links - (self.pieces[start - 1].links if start else 0)
        return (count >= 3 and links * 10 >= count * 7) or (is_list and count >= 2 and links == count)
