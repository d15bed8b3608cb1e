"""Pairs of passages that belong together, and those that were found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairs:
    """How many pairs there are, how many were said to be pairs, and how many of those are right."""

    true: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _pairs(groups: Sequence[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


def of_clusters(bases: Sequence[int], clusters: Sequence[int]) -> Pairs:
    """The pairs within clusters against those within bases."""
    both = list(zip(bases, clusters, strict=True))
    return Pairs(_pairs(bases), _pairs(clusters), _pairs(both))


def of_pairs(bases: Sequence[int], pairs: set[tuple[int, int]]) -> Pairs:
    """Single pairs of places against those within bases."""
    right = sum(bases[one] == bases[other] for one, other in pairs)
    return Pairs(_pairs(bases), len(pairs), right)
