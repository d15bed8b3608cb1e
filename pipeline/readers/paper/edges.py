"""The edges of a table's columns and rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def nearest(edges: Sequence[float], x: float) -> int:
    """Which of the edges, in order, is nearest to a place; of two as near the first."""
    at = bisect_left(edges, x)
    if at == len(edges) or (at and x - edges[at - 1] <= edges[at] - x):
        return at - 1
    return at
