"""How far a reading of a scan is from what the digital file says: characters of running text, cells of tables."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from pipeline.readers.blocks import Block, Paragraph, TableBlock

_SAME = 0.95
"""Cells whose words are so alike are the same."""


def words_of(blocks: Iterable[Block]) -> str:
    """All words of a reading in order, parted by single blanks; a table's cell after cell."""
    parts: list[str] = []
    for block in blocks:
        parts += [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
    return folded(" ".join(parts))


def folded(text: str) -> str:
    """In NFC, every run of white space one blank."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def wrong(truth: str, read: str) -> int:
    """Characters to be put in, taken out or changed in what was read."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(truth, read)


def words_found(truth: str, read: str) -> int:
    """How many of the truth's words were read, each as often as it stands there, in whatever order."""
    return (Counter(truth.split()) & Counter(read.split())).total()


def cells_right(truth: Mapping[tuple[int, int], str], read: Iterable[Block]) -> int:
    """How many of a table's cells have their words in the same row and column of the first table that was read."""
    from rapidfuzz.distance import Indel

    table = next((block for block in read if isinstance(block, TableBlock)), None)
    seen = {(cell.row, cell.col): folded(cell.text) for cell in table.cells} if table is not None else {}
    return sum(
        Indel.normalized_similarity(folded(text), seen.get(place, "")) >= _SAME
        for place, text in truth.items()
    )
