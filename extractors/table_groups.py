"""Rows that only name a group of the rows below them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.document import Cell

_ROMAN = re.compile(r"[IVX]{1,5}$")
_LETTER = re.compile(r"[A-HĐ]$")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,9}$")
_LEADING = re.compile(r"(?P<m>[IVX]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2}){0,9})\s*[.)/-]\s+(?=\S)")
_TOTAL = re.compile(
    r"\s*(?:(?:tổng(?: cộng| số| điểm)?|cộng)(?:\s*[:(\d]|\s*$)|tổng cộng\b|trung bình\b)", re.I
)


@dataclass(slots=True)
class Group:
    """A group row: its title as printed, how deep it stands, and the agencies that it names for its rows."""

    title: str
    depth: int
    leads: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)


def distinct(row: list[Cell]) -> list[Cell]:
    """The row's own cells, each once."""
    return list(dict.fromkeys(row))


def group_of(row: list[Cell], order: int | None, following: list[Cell] | None) -> Group | None:
    """The group that a row names, or None where the row holds data.

    Both forms count: other cells empty, and the title repeated in or merged over them. A row with a plain number is
    a group only where it is merged over its neighbours or the next row does not go on counting.
    """
    cells = distinct(row)
    printed = row[order].text.strip() if order is not None else ""
    label = printed.rstrip(".")
    words = {" ".join(c.text.split()) for c in cells if c.text.strip()} - {printed}
    if len(words) > 1 or (not words and not label):
        return None
    title = words.pop() if words else ""
    if title and order is not None and row[order] in row[order + 1 :] and not _LEADING.match(printed):
        return None  # words over the row's first columns, with data beside them: `Xếp hạng | | 11/19`
    if not title:
        title, label = label, ""
    merged = any(c.colspan >= max(2, len(row) // 2) for c in cells if c.text.strip())
    repeated = len(row) > 2 and sum(1 for c in row if " ".join(c.text.split()) == title) >= len(row) - 1
    mark, depth = mark_of(label, title)
    if _NUMBER.match(mark) and not (merged or repeated) and _counts_on(mark, order, following):
        return None
    if not (merged or repeated or mark or title.isupper()):
        return None
    return Group(f"{label} {title}".strip() if label else title, 1 if depth is None else depth)


def mark_of(label: str, title: str) -> tuple[str, int | None]:
    """A row's mark, from its order cell or the head of its words, and how deep that stands."""
    leading = _LEADING.match(title)
    mark = label or (leading["m"] if leading else "")
    if _LETTER.match(mark) and mark not in "IVX":
        return mark, 0
    if _ROMAN.match(mark):
        return mark, 1
    if _NUMBER.match(mark):
        return mark, 2 + mark.count(".")
    return mark, None


def heads(mark: str, order: int | None, following: list[Cell] | None) -> bool:
    """True where the next row is numbered below the mark, or begins a count of its own under it."""
    if order is None or following is None:
        return False
    after = following[order].text.strip().rstrip(".)")
    if after.startswith(mark + "."):
        return True
    return after in (mark, "1", "a", "-", "+", "1.1") and not (mark.isdigit() and after == str(int(mark) + 1))


def _counts_on(mark: str, order: int | None, following: list[Cell] | None) -> bool:
    """True where the next row takes the next number, so that this one is a row of its own; also where none follows."""
    if order is None or following is None:
        return True
    numbers = [int(part) for part in mark.split(".")]
    after = following[order].text.strip().rstrip(".)")
    nexts = [[*numbers[:at], numbers[at] + 1] for at in range(len(numbers))]
    return after in {".".join(map(str, number)) for number in nexts}


def is_total(row: list[Cell]) -> bool:
    """True for a row of totals."""
    return any(_TOTAL.match(cell.text) for cell in row[:2])
