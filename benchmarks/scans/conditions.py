"""The states in which composed pages come out of the scanner, each at three resolutions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.scans.scanner import Condition

RESOLUTIONS = (300, 200, 150)

_TEXT = (
    Condition("straight"),
    Condition("askew by 1.3°", skew=1.3),
    Condition("askew by 3°, noise, specks", skew=3.0, noise=12.0, specks=0.001, blur=0.9),
    Condition("sealed and signed", skew=-0.8, sealed=True),
    Condition("1-bit, askew by 2°, specks", skew=2.0, noise=6.0, specks=0.0005, bits=1),
    Condition("1-bit, sealed", skew=0.5, sealed=True, bits=1),
)
_TABLES = (
    Condition("askew by 1.3°", skew=1.3),
    Condition("askew by 3°, noise, specks", skew=3.0, noise=12.0, specks=0.001, blur=0.9),
    Condition("1-bit, askew by 2°, specks", skew=2.0, noise=6.0, specks=0.0005, bits=1),
)


def of_text() -> Iterator[Condition]:
    """For running text."""
    return _at_each(_TEXT)


def of_tables() -> Iterator[Condition]:
    """For tables."""
    return _at_each(_TABLES)


def _at_each(conditions: tuple[Condition, ...]) -> Iterator[Condition]:
    for dpi in RESOLUTIONS:
        for condition in conditions:
            yield replace(condition, dpi=dpi)
