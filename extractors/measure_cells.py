"""What a table's cell holds: a value, a place, both, or a change."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"\d{1,4}(?:[.,]\d{1,4})?"
_VALUE = re.compile(
    rf"(?P<n>{_NUMBER})\s*(?P<p>%)?(?:\s*(?:điểm)?\s*/\s*(?P<s>{_NUMBER}))?\s*(?P<p2>%)?\s*(?:điểm)?$"
)
_PLACE_VALUE = re.compile(
    rf"(?:hạng\s+|thứ\s+)?(?P<r>\d{{1,3}})\s*\(\s*(?P<n>{_NUMBER})\s*(?P<p>%)?\s*(?:điểm)?\s*\)$"
)
_VALUE_PLACE = re.compile(
    rf"(?P<n>{_NUMBER})\s*(?P<p>%)?\s*(?:điểm)?\s*\(\s*(?:xếp\s+)?(?:thứ\s+|hạng\s+)?(?P<r>\d{{1,3}})(?:\s*/\s*(?P<o>\d{{1,3}}))?\s*\)$"
)
_RANKED = re.compile(r"(?:xếp\s+)?(?:vị trí\s+|thứ\s+|hạng\s+){1,2}(?P<n>\d{1,3})(?:\s*/\s*(?P<s>\d{1,3}))?$")
_DELTA = re.compile(
    rf"(?P<w>tăng|giảm|\+|-|−|↑|↓|▲|▼|lên|xuống|tụt)?\s*(?P<n>{_NUMBER})\s*(?P<u>bậc|hạng|điểm|%"
    rf"|vị trí)?\s*(?P<a>↑|↓|▲|▼)?$"
)
_KEPT = re.compile(
    r"(?:giữ nguyên|không (?:thay )?đổi|không tăng,? (?:không )?giảm)(?:\s+(?:hạng|bậc|thứ hạng|vị trí))?$"
)
_DOWN = frozenset({"giảm", "-", "−", "↓", "▼", "xuống", "tụt"})
EMPTY = frozenset({"", "-", "…", "...", "x", "/", "–"})


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A cell's figures as printed; a place has no decimals."""

    value: str | None = None
    percent: bool = False
    scale: str | None = None
    rank: int | None = None
    out_of: int | None = None


@dataclass(frozen=True, slots=True)
class CellChange:
    """A change's size with its sign, and its unit where the cell prints it."""

    amount: float
    unit: str | None


def read_figure(folded: str) -> CellFigure | None:
    """The figures of a cell's folded words, or None where it holds anything else.

    A number over another (`62/63`, `9,49/9,5`) is a value with its maximum; the column says whether it is a place.
    """
    text = " ".join(folded.split())
    both = _PLACE_VALUE.match(text)
    if both and ({",", "."} & set(both["n"]) or both["p"]):
        return CellFigure(both["n"], both["p"] is not None, None, int(both["r"]))
    both = _VALUE_PLACE.match(text)
    if both and ({",", "."} & set(both["n"]) or both["p"]):
        return CellFigure(
            both["n"], both["p"] is not None, None, int(both["r"]), int(both["o"]) if both["o"] else None
        )
    placed = _RANKED.match(text)
    if placed:
        return CellFigure(rank=int(placed["n"]), out_of=int(placed["s"]) if placed["s"] else None)
    value = _VALUE.match(text)
    return CellFigure(value["n"], bool(value["p"] or value["p2"]), value["s"]) if value else None


def read_change(folded: str) -> CellChange | None:
    """A change: `Tăng 6 bậc`, `-16`, `▼ 3`; `Giữ nguyên` is none of 0."""
    text = " ".join(folded.split())
    if _KEPT.match(text):
        return CellChange(0.0, None)
    match = _DELTA.match(text)
    if match is None:
        return None
    sign = -1 if match["w"] in _DOWN or match["a"] in _DOWN else 1
    return CellChange(sign * float(match["n"].replace(",", ".")), match["u"])


def is_whole(figure: CellFigure) -> bool:
    """True where the value has no decimals and no percent sign."""
    return figure.value is not None and figure.value.isdigit() and not figure.percent
