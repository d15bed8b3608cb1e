"""Shorthand for what the reader tests say over and over."""

from pipeline.readers import read
from pipeline.readers.blocks import Block, Paragraph, Reading, TableBlock


def lines(source: str | bytes, name: str = "") -> list[str]:
    """The texts of the paragraphs, and of each table's cells in a bracketed list."""
    return [shown(block) for block in reading(source, name).blocks]


def reading(source: str | bytes, name: str = "") -> Reading:
    """What the registry makes of the source."""
    return read(source.encode() if isinstance(source, str) else source, name)


def shown(block: Block) -> str:
    """A paragraph's text; a table's rows, its cells parted by bars."""
    if isinstance(block, Paragraph):
        return block.text
    rows: dict[int, list[str]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return "[" + " / ".join(" | ".join(row) for row in rows.values()) + "]"


def roles(source: str | bytes, name: str = "") -> list[tuple[str, str]]:
    """Role and text of each block."""
    return [(block.role, shown(block)) for block in reading(source, name).blocks]


def kept(source: str | bytes, name: str = "") -> list[str]:
    """The blocks that are not junk."""
    return [shown(block) for block in reading(source, name).blocks if block.role != "junk"]


def only_table(source: str | bytes, name: str = "") -> TableBlock:
    """The one table of the source."""
    tables = [block for block in reading(source, name).blocks if isinstance(block, TableBlock)]
    assert len(tables) == 1
    return tables[0]


def codes(source: str | bytes, name: str = "") -> list[str]:
    """The codes of the notes."""
    return [note.code for note in reading(source, name).notes]
