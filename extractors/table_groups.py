"""Rows that only name a group of the rows below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.document import Cell

_ROMAN = re.compile(r"[IVX]{1,5}$")
_LETTER = re.compile(r"[A-HĐ]$")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*$")
_LEADING = re.compile(r"(?P<m>[IVX]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/-]\s+(?=\S)")
_TOTAL = re.compile(r"\s*(?:tổng(?: cộng| số| điểm)?|cộng|trung bình)\b", re.I)


@dataclass(slots=True)
class Group:
    """A group row: its title as printed and how deep it stands."""

    title: str
    depth: int


def distinct(row: list[Cell]) -> list[Cell]:
    """The row's own cells, each once."""
    return list(dict.fromkeys(row))


def group_of(row: list[Cell], order: int | None, following: list[Cell] | None) -> Group | None:
    """The group that a row names, or None where the row holds data.

    Both forms count: other cells empty, and the title repeated in or merged over them. A row with a plain number is
    a group only where it is merged over its neighbours or the next row is numbered below it.
    """
    cells = distinct(row)
    label = row[order].text.strip().rstrip(".") if order is not None else ""
    words = {" ".join(c.text.split()) for c in cells if c.text.strip()} - {row[order].text.strip() if order is not None else ""}
    if len(words) > 1 or (not words and not label):
        return None
    title = words.pop() if words else ""
    if not title:
        title, label = label, ""
    merged = any(c.colspan >= max(2, len(row) // 2) for c in cells if c.text.strip())
    repeated = len(row) > 2 and sum(1 for c in row if " ".join(c.text.split()) == title) >= len(row) - 1
    mark, depth = _mark(label, title)
    if depth is None:
        depth = 1
    if _NUMBER.match(mark) and not (merged or repeated or _numbered_below(mark, order, following)):
        return None
    if not (merged or repeated or mark or title.isupper()):
        return None
    return Group(f"{label} {title}".strip() if label else title, depth)


def _mark(label: str, title: str) -> tuple[str, int | None]:
    leading = _LEADING.match(title)
    mark = label or (leading["m"] if leading else "")
    if _LETTER.match(mark) and mark not in "IVX":
        return mark, 0
    if _ROMAN.match(mark):
        return mark, 1
    if _NUMBER.match(mark):
        return mark, 2 + mark.count(".")
    return mark, None


def _numbered_below(mark: str, order: int | None, following: list[Cell] | None) -> bool:
    return order is not None and following is not None and following[order].text.strip().startswith(mark + ".")


def is_total(row: list[Cell]) -> bool:
    """True for a row of totals."""
    return any(_TOTAL.match(cell.text) for cell in row[:2])
