"""Tables that stand in plain text: rows of cells between bars, or of cells between tabs."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.readers.blocks import Block, Paragraph, TableBlock, TableCell
from pipeline.readers.boxes import is_layout
from pipeline.readers.grid import RawCell, place
from pipeline.readers.portal import is_metadata
from pipeline.readers.wraps import close_numbers

_RULE = re.compile(r"[|+][|+:=\s-]*[|+]|:?-{3,}:?(?:\s*\|\s*:?-{3,}:?)+")
_BAR = re.compile(r"(?<!\\)\|")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_Split = Callable[[str], list[str] | None]


def take_table(lines: list[str], at: int) -> tuple[list[Block], int]:
    """The blocks of the table that begins at this line, and how many lines it takes: 0 where none does."""
    line = lines[at]
    if "|" in line or (line.startswith("+") and _RULE.fullmatch(line.strip())):
        return _take(lines, at, _bar_cells, 1 if line.lstrip().startswith(("|", "+")) else 3)
    if line.count("\t") >= 2:
        return _take(lines, at, _tab_cells, 3)
    return [], 0


def loose(line: str) -> Paragraph:
    """A line of a broken table without the bars at its ends; a line of bars alone is junk."""
    text = " ".join(line.split()).strip("| ")
    return Paragraph(text) if text else Paragraph("|", "junk")


def _bar_cells(line: str) -> list[str] | None:
    text = line.strip()
    if "|" not in text or (text.startswith("+") and not _RULE.fullmatch(text)):
        return None
    cells = _BAR.split(text)
    if len(cells) > 1 and text.startswith("|"):
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def _tab_cells(line: str) -> list[str] | None:
    return line.split("\t") if line.count("\t") >= 2 else None


def _take(lines: list[str], at: int, split: _Split, least: int) -> tuple[list[Block], int]:
    rows: list[list[str]] = []
    header = 0
    end = at
    while end < len(lines):
        stripped = lines[end].strip()
        if _RULE.fullmatch(stripped) and ("-" in stripped or "=" in stripped):
            header = header or len(rows)
        else:
            cells = split(lines[end])
            ruled = header > 0 and stripped.startswith("|")
            if cells is None or not (ruled or _fits(cells, rows)):
                break
            rows.append(cells)
        end += 1
    if len(rows) < (1 if header else least):
        return [], 0
    if not _is_table(rows):
        return [loose(line) for line in lines[at:end]], end - at
    return _blocks(rows, header), end - at


def _fits(cells: list[str], rows: list[list[str]]) -> bool:
    """True for a row as wide as those above it, or for a first row of two cells or more."""
    return len(cells) == len(rows[0]) if rows else len(cells) >= 2


def _is_table(rows: list[list[str]]) -> bool:
    """At least one row of three filled cells, or rows of two."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    return max(filled) >= min(3, len(rows[0])) or (len(rows) >= 2 and max(filled) >= 2)


def _blocks(rows: list[list[str]], header: int) -> list[Block]:
    raw = [[RawCell(_cell_text(text), header=row < header) for text in line] for row, line in enumerate(rows)]
    cells = place(raw)
    if is_metadata(cells):
        return [TableBlock(cells, "metadata")]
    if len(rows) == 1 or is_layout([TableCell(cell.text, cell.row, cell.col) for cell in cells], len(cells)):
        return [Paragraph(line) for cell in cells for line in cell.text.split("\n") if line]
    return [TableBlock(cells)]


def _cell_text(text: str) -> str:
    parts = (" ".join(part.split()) for part in _LINE_BREAK.split(text.replace("\\|", "|")))
    return close_numbers("\n".join(part for part in parts if part))
