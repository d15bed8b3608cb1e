"""Letterheads and signatures that plain text sets side by side with blanks or tabs, taken apart."""

from __future__ import annotations

import re

from extractors.folding import fold
from pipeline.readers.boxes import closes, in_letterhead

_SIDES = re.compile(r"\s*(?P<left>\S(?:.{0,68}\S)??)(?:\s*\t\s*| {3,})(?P<right>\S.{0,90})")
_INDENTED = re.compile(r"(?: {16,}|\t{3,}\s*)(?P<right>\S.{0,90})")
_DATE = re.compile(r"ngày[\s\d.…]{0,12}tháng[\s\d.…]{0,12}năm")


def part_columns(lines: list[str]) -> list[str]:
    """The lines, with each block of two columns as its left lines and then its right ones."""
    if not any("\t" in line or "   " in line for line in lines):
        return lines
    parted: list[str] = []
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
            continue
        parted.extend(_part(block))
        parted.append(line)
        block = []
    return parted[:-1]


def _part(block: list[str]) -> list[str]:
    """The block's side-by-side stretch as two stacks; unchanged where there is no letterhead or signature."""
    sides = [_sides(line) for line in block]
    if not any(_is_box(left, right) for left, right in sides):
        return block
    first = next(n for n, (left, right) in enumerate(sides) if left and right)
    last = max(n for n, (_, right) in enumerate(sides) if right)
    if fold(sides[first][0]).startswith("nơi nhận"):
        last = len(block) - 1
    stretch = sides[first : last + 1]
    left = [left for left, _ in stretch if left]
    right = [right for _, right in stretch if right]
    return [*block[:first], *left, *right, *block[last + 1 :]]


def _sides(line: str) -> tuple[str, str]:
    """What stands on the left and on the right of a line; a line of one column is all left, or all right."""
    line = line.rstrip()
    indented = _INDENTED.fullmatch(line)
    if indented:
        return "", indented["right"]
    parted = _SIDES.fullmatch(line) if "\t" in line or "   " in line else None
    return (parted["left"], parted["right"]) if parted else (line, "")


def _is_box(left: str, right: str) -> bool:
    if not left or not right:
        return False
    if in_letterhead(right) or closes(right):
        return True
    return fold(left).startswith("số") and _DATE.search(fold(right)) is not None
