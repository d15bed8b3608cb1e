"""A portal's fields (Số hiệu, Ngày ban hành …) as they stand beside a document: lines, pairs and tables."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extractors.folding import fold
from pipeline.readers.blocks import Block, Paragraph, TableCell

_LONGEST_VALUE = 400
_MOST_FIELDS = 60


@dataclass(frozen=True, slots=True)
class _Fields:
    proving: frozenset[str]
    names: frozenset[str]
    head: re.Pattern[str]


@cache
def _fields() -> _Fields:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("portal.toml").read_text("utf-8"))
    names = sorted([*data["proving"], *data["others"]], key=len, reverse=True)
    head = re.compile("(?P<name>" + "|".join(map(re.escape, names)) + r")(?P<colon>\s*:)?(?=\s|$|\d)\s*")
    return _Fields(frozenset(data["proving"]), frozenset(names), head)


def is_field(text: str) -> bool:
    """True where the text is a field's name, with or without a colon; cheap enough for every word of a page."""
    return len(text) <= 60 and text.strip(" :\t\n\xa0").lower() in _fields().names


def field_name(text: str) -> str | None:
    """The field whose name, with or without a colon, is the whole text."""
    match = _fields().head.fullmatch(fold(text.strip())) if len(text) <= 60 else None
    return match["name"] if match else None


def _led_by(text: str) -> str | None:
    """The field that the line begins with, if its value can be that field's."""
    if len(text) > _LONGEST_VALUE:
        return None
    match = _fields().head.match(fold(text[:80]))
    if match is None:
        return None
    name, value = match["name"], text[match.end() :]
    if name.startswith(("ngày", "số")) and value and not (value[0].isdigit() or value[0] in "-–…."):
        return None
    return name


def mark_metadata(blocks: list[Block]) -> None:
    """Marks runs of two or more fields as metadata, in place; a name alone takes the next line's value."""
    at = 0
    taken: set[int] = set()
    while at < len(blocks):
        run = _run(blocks, at)
        names = {name for name, _ in run}
        if len(names) >= 2 and names & _fields().proving:
            taken |= _set(blocks, at, run)
        at += sum(used for _, used in run) or 1
    if taken:
        blocks[:] = [block for place, block in enumerate(blocks) if place not in taken]


def _run(blocks: list[Block], at: int) -> list[tuple[str, int]]:
    """The fields that follow one another from here: each one's name and how many blocks it takes."""
    run: list[tuple[str, int]] = []
    while at < len(blocks):
        text = _text(blocks, at)
        name = _led_by(text) if text else None
        if name is None or text is None:
            break
        value = _text(blocks, at + 1) if field_name(text) else None
        used = 2 if value and len(value) <= _LONGEST_VALUE and _led_by(value) is None else 1
        run.append((name, used))
        at += used
    return run


def _text(blocks: list[Block], at: int) -> str | None:
    block = blocks[at] if at < len(blocks) else None
    return block.text if isinstance(block, Paragraph) and block.role == "text" else None


def _set(blocks: list[Block], at: int, run: list[tuple[str, int]]) -> set[int]:
    """Gives the run its role; returns the places of the values that their names have taken in."""
    taken: set[int] = set()
    for _, used in run:
        name, value = blocks[at], blocks[at + used - 1]
        assert isinstance(name, Paragraph) and isinstance(value, Paragraph)
        name.role = "metadata"
        if used == 2:
            name.text = f"{name.text} {value.text}"
            taken.add(at + 1)
        at += used
    return taken


def is_metadata(cells: list[TableCell]) -> bool:
    """True for a table whose rows are names and values: `Số hiệu | 12/KH-UBND`, in one pair a row or two."""
    if cells[-1].row >= _MOST_FIELDS:
        return False
    rows: dict[int, list[TableCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    names = {name for row in rows.values() for cell in row[:1] if (name := _leads(cell.text))}
    led = sum(_leads(row[0].text) is not None for row in rows.values())
    widest = max(len(row) for row in rows.values())
    enough = len(names) >= 2 or (len(rows) == 1 and widest == 2)
    return widest <= 6 and led * 5 >= len(rows) * 3 and enough and bool(names & _fields().proving)


def _leads(text: str) -> str | None:
    """The field of a cell that holds its name, or its name and value."""
    return field_name(text) or _led_by(text)
