"""One fact, told by several documents: how each statement is compared with the others, and where that leaves it."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Literal

Standing = Literal["once", "corroborated", "conflict"]
_SLACK = 1e-9
_FIGURE = re.compile(r"(\d+)[.,](\d+)")
_ABOUT = 0.02
"""How far, as a share, a figure with gần or khoảng may lie from the one that it rounds."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A value as one source states it; ``share`` is the value in hundredths of its scale, where that is known.

    ``aimed`` for a value to be reached: no figure of it is rounded, and one document may set a lower and a higher one.
    """

    record_id: str
    document_id: str
    source: str
    value: float
    printed: str
    share: float | None = None
    approx: bool = False
    aimed: bool = False


@dataclass(slots=True)
class Side:
    """Statements that agree."""

    statements: list[Statement] = field(default_factory=list)

    @property
    def sources(self) -> list[str]:
        return sorted({statement.source for statement in self.statements})


@cache
def _scales() -> dict[str, dict[str, list[float]]]:
    return tomllib.loads(Path(__file__).with_name("scales.toml").read_text(encoding="utf-8"))


def share_of(
    index: str, component: str | None, value: float, unit: str | None, scale: float | None
) -> float | None:
    """The value in hundredths of its maximum: ``8,63/10`` and ``86,3 %`` are both 86.3. None without a maximum."""
    if unit == "%":
        return value
    if scale is None:
        known = _scales()["component" if component else "whole"].get(index, [])
        scale = next((most for most in known if value <= most), None)
    return round(value / scale * 100, 6) if scale else None


def decimals(value: float, printed: str = "") -> int:
    """How many decimals the value is printed with; without the print, those that it has."""
    for figure in _FIGURE.finditer(printed):
        if float(f"{figure[1]}.{figure[2]}") == value:
            return len(figure[2])
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def _as_printed(statement: Statement, value: float) -> tuple[float, int]:
    """The value, or its share, with the decimals that are known of it: those of 8,63/10 are one fewer in hundredths."""
    known = decimals(statement.value, statement.printed)
    shift = round(math.log10(value / statement.value)) if statement.value * value > 0 else 0
    return value, max(known - shift, 0)


def _round_alike(one: tuple[float, int], other: tuple[float, int]) -> bool:
    """Whether the coarser of the two is the other rounded, or cut off, to as many decimals."""
    (coarse, places), (fine, _) = sorted((one, other), key=lambda known: known[1])
    step = 10**places
    near = abs(fine - coarse) <= 0.5 / step + _SLACK
    return near or math.floor(fine * step + _SLACK) == round(coarse * step)


def agree(one: Statement, other: Statement) -> bool | None:
    """Whether the two state the same; None where they stand on scales that can't be compared."""
    values = (one.value, other.value)
    if one.share is not None and other.share is not None:
        values = (one.share, other.share)
    elif (one.share is None) != (other.share is None) and one.value != other.value:
        return None
    if one.aimed and other.aimed:
        return abs(values[0] - values[1]) <= _SLACK
    if one.approx or other.approx:
        return abs(values[0] - values[1]) <= _ABOUT * max(map(abs, values))
    return _round_alike(_as_printed(one, values[0]), _as_printed(other, values[1]))


def sides(statements: Sequence[Statement]) -> list[Side]:
    """The statements by what they state, the side of the most sources first; exact figures before rounded ones."""
    found: list[Side] = []
    ordered = sorted(
        statements, key=lambda s: (s.approx, -decimals(s.value, s.printed), s.document_id, s.record_id)
    )
    for statement in ordered:
        for side in found:
            verdicts = [agree(statement, other) for other in side.statements]
            if False not in verdicts:
                side.statements.append(statement)
                break
        else:
            found.append(Side([statement]))
    return sorted(found, key=lambda side: (-len(side.sources), side.statements[0].value))


def standing(found: Sequence[Side]) -> Standing:
    """Once, corroborated by several sources, or in conflict."""
    sources = {source for side in found for source in side.sources}
    aimed = all(statement.aimed for side in found for statement in side.statements)
    if _apart(found, sources) if aimed else len(found) > 1:
        return "conflict"
    return "corroborated" if len(sources) > 1 else "once"


def _apart(found: Sequence[Side], sources: set[str]) -> bool:
    """Whether two of the sources share no side."""
    sides_of = {source: {n for n, side in enumerate(found) if source in side.sources} for source in sources}
    return any(one.isdisjoint(other) for one, other in combinations(sides_of.values(), 2))
