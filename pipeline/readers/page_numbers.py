"""Lines that hold a page's number and nothing else."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from pipeline.readers.blocks import Block, Paragraph

_BARE = re.compile(r"\d{1,3}")
_DRESSED = re.compile(
    r"[-–—]\s?\d{1,3}\s?[-–—]|(?:trang|page)\s*:?\s*\d{1,4}(?:\s?(?:/|of|trên)\s?\d{1,4})?", re.IGNORECASE
)

_PAGE = 800
"""Characters between two page numbers, at the least; figures that stand nearer are a table's or a list's."""


def is_page_number(text: str) -> bool:
    """True for `12`, `- 3 -`, `Trang 4/10`; whether a bare figure is one depends on the lines around it."""
    return len(text) <= 20 and (_BARE.fullmatch(text) or _DRESSED.fullmatch(text)) is not None


def mark_page_numbers(blocks: list[Block]) -> None:
    """Sets the role of page numbers to junk; bare figures that stand close together stay text."""
    offset, bare, offsets = 0, [], []
    for block in blocks:
        if not isinstance(block, Paragraph):
            offset += sum(len(cell.text) for cell in block.cells)
            continue
        if block.role == "text" and is_page_number(block.text):
            if _BARE.fullmatch(block.text):
                bare.append(block)
                offsets.append(offset)
            else:
                block.role = "junk"
        offset += len(block.text)
    distances = [after - before for before, after in pairwise(offsets)]
    if not distances or median(distances) >= _PAGE:
        for block in bare:
            block.role = "junk"
