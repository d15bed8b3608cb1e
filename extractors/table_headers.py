"""Which rows of a table are its caption and header, and what each column is called."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.document import Cell, Grid
from extractors.folding import fold
from extractors.indices import IndexMention, find_names
from extractors.lexicon import header_words
from extractors.places import find_provinces

_NUMBERING = re.compile(r"\(?\s*\d{1,2}\s*\)?(?:\s*=.*)?$")
_YEAR = re.compile(r"(?:năm\s*)?(?:(?:19|20)\d\d)?")
_OF_ALL = re.compile(r"(?:(?:giá trị )?(?:trung bình|trung vị|bình quân)\s*)?(?:cả nước|toàn quốc|các tỉnh)?")
_VALUE = re.compile(r"[-+]?\d[\d.,/% ]*$")


@dataclass(slots=True)
class Header:
    """How many rows stand above the data, the columns' names (top level first), and a caption over the whole width."""

    rows: int = 0
    names: list[str] = field(default_factory=list)
    caption: str = ""


def read_header(grid: Grid) -> Header:
    """Finds the header rows by what their cells say; a table that has none gets an empty header."""
    header = Header()
    at = 0
    while at < len(grid.rows) and _spans_all(grid.rows[at]) and grid.rows[at][0].text.strip():
        at += 1
    captions = at if at < len(grid.rows) and _is_header(grid.rows[at]) else 0
    header.caption = " ".join(row[0].text for row in grid.rows[:captions]).replace("\n", " ")
    at = captions
    if at < len(grid.rows) and _is_header(grid.rows[at]):
        at = _last_header_row(grid, at) + 1
        header.names = _names(grid.rows[captions:at])
        while at < len(grid.rows) and _is_numbering(grid.rows[at]):
            at += 1
        header.rows = at
    return header


def _spans_all(row: list[Cell]) -> bool:
    return len(row) > 1 and all(cell is row[0] for cell in row)


def _is_header(row: list[Cell]) -> bool:
    """A row of words, most of them short, of which some are known header words or which is the format's own header."""
    distinct = list(dict.fromkeys(cell for cell in row))
    words = [cell.text for cell in distinct if cell.text.strip()]
    if len(words) < 2 or any(len(text) > 160 for text in words):
        return False
    folded = [fold(" ".join(text.split())) for text in words]
    known = sum(1 for text in folded if header_words(text) is not None)
    values = sum(1 for text in words if _is_value(text.strip()))
    if values == 0:
        known += sum(1 for text in folded if header_words(text) is None and _names_column(text))
    return known * 2 >= len(words) or (values == 0 and known >= 2)


def _is_value(text: str) -> bool:
    return _VALUE.match(text) is not None and not _YEAR.fullmatch(text)


def _names_column(folded: str) -> bool:
    """A column can also be called by its year, its index, or the province whose figures it holds."""
    if _YEAR.fullmatch(folded) or _OF_ALL.fullmatch(folded):
        return True
    names = [(n.start, n.end) for n in find_names(folded) if isinstance(n, IndexMention)]
    names += [(start, end) for start, end, _ in find_provinces(folded)]
    return len(names) == 1 and names[0][1] - names[0][0] >= len(folded) - 10


def _last_header_row(grid: Grid, first: int) -> int:
    """Cells that reach below the first row, or that split one of its cells, make a header of two or three rows."""
    last = first
    for row in range(first + 1, min(first + 4, len(grid.rows))):
        cells = grid.rows[row]
        from_above = sum(1 for col, cell in enumerate(cells) if cell is grid.rows[row - 1][col])
        split = any(
            grid.rows[row - 1][col].colspan > 1 and cells[col].colspan < grid.rows[row - 1][col].colspan
            for col in range(len(cells))
        )
        if not from_above or not split or any(_is_value(c.text.strip()) for c in cells):
            break
        last = row
    return last


def _names(rows: list[list[Cell]]) -> list[str]:
    names: list[str] = []
    for column in zip(*rows, strict=True):
        parts = list(dict.fromkeys(" ".join(cell.text.split()) for cell in column))
        names.append(" / ".join(part for part in parts if part))
    return names


def _is_numbering(row: list[Cell]) -> bool:
    """The row (1) (2) (3) under a header."""
    words = [cell.text.strip() for cell in row if cell.text.strip()]
    return (
        len(words) >= 2
        and all(_NUMBERING.match(text) for text in words)
        and words[0].strip("()") in ("1", "0", "A")
    )
