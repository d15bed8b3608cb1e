"""The figures of two texts as values: one file shows a sheet's rounded, and another has them with all their decimals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_FIGURE = re.compile(r"\d{1,30}(?:[.,]\d{1,30}){0,9}")
_SHOWN = (1, 0, 2, 3)
"""Decimals that a sheet's figures are shown with, the commonest first."""


def shared_values(one: str, other: str) -> float:
    """The share of the values of the text with fewer that the other has too, rounded or not, from 0 to 1; 1 without any."""
    first, second = Counter(_values(one)), Counter(_values(other))
    fewer = min(first.total(), second.total())
    alike = (first & second).total()
    left, right = first - second, second - first
    alike += _rounded(left, right) + _rounded(right, left)
    return min(alike / fewer, 1.0) if fewer else 1.0


def _values(text: str) -> Iterator[float]:
    """The figures with one mark or none as numbers, whichever mark the text writes decimals with; others stand as digits."""
    for match in _FIGURE.finditer(text):
        whole, *rest = re.split("[.,]", match[0])
        yield float(f"{whole}.{rest[0]}") if len(rest) == 1 else float("".join([whole, *rest]))


def _rounded(exact: Counter[float], shown: Counter[float]) -> int:
    """How many values of the first are values of the second, rounded; those are taken from both."""
    found = 0
    for value in sorted(exact):
        for decimals in _SHOWN:
            # Sheets round halves up, and Python to the even digit.
            near = round(value + 1e-9, decimals)
            taken = min(exact[value], shown[near]) if near != value else 0
            exact[value] -= taken
            shown[near] -= taken
            found += taken
    return found
