"""Tables that only lay text out (letterheads, signatures, whole pages), told from tables of data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from extractors.folding import fold
from pipeline.readers.blocks import TableCell


@cache
def _words() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("boxes.toml").read_text("utf-8"))
    return {key: tuple(words) for key, words in data.items()}


def in_letterhead(text: str) -> bool:
    """True where the text holds words of the national or the Party's heading."""
    folded = " ".join(fold(text).split())
    return any(words in folded for words in _words()["letterhead"])


def closes(line: str) -> bool:
    """True for a line that begins the recipients or a signature, or is a signer's office and nothing else."""
    folded = fold(line[:60]).strip()
    return folded.startswith(_words()["closing"]) or (line.isupper() and folded in _words()["offices"])


def is_layout(cells: list[TableCell], lines: int) -> bool:
    """True where the table is no data: one column, a letterhead, a signature, or a page's frame.

    ``lines`` counts the paragraphs of all cells, those of nested tables included.
    """
    rows = 1 + max(cell.row for cell in cells)
    columns = max(cell.col + cell.colspan for cell in cells)
    filled = [cell for cell in cells if cell.text.strip()]
    if columns == 1 or len(filled) <= 1:
        return True
    if columns <= 4 and rows <= 8 and any(cell.row < 2 and in_letterhead(cell.text) for cell in filled):
        return True
    if columns <= 4 and rows <= 6 and not any(cell.header for cell in cells) and _is_signature(filled):
        return True
    return len(filled) <= 4 and lines >= 12 and not any(cell.header for cell in cells)


def _is_signature(cells: list[TableCell]) -> bool:
    """A few cells, one of which begins the recipients or a signature."""
    first = [cell.text.strip().partition("\n")[0] for cell in cells]
    return len(cells) <= 8 and any(closes(line) for line in first)
