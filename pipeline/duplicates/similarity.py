"""How alike two wordings or two documents are, exactly: nothing is linked on a signature alone."""

from __future__ import annotations

from array import array

from rapidfuzz.distance import Indel

from pipeline.duplicates.wording import LEAST_WORDS, figures

NEAR = 0.8
"""Words that two wordings share in order, of all their words, from which on one is told after the other."""
REORDERED = 0.95
"""The same without order, for clauses that changed places."""

CONTAINED = 0.9
"""Words of the shorter that stand in the longer, from which on the longer is the shorter with more added."""


def alike(one: array[int], other: array[int]) -> float:
    """From 0 to 1; 0 below ``NEAR``. Clauses in another order count as near, never as the same."""
    if one == other:
        return 1.0
    in_order = Indel.normalized_similarity(one, other, score_cutoff=NEAR)
    if in_order:
        return in_order
    unordered = Indel.normalized_similarity(
        array("I", sorted(one)), array("I", sorted(other)), score_cutoff=REORDERED
    )
    return min(unordered, REORDERED)


def same_figures(one: array[int], other: array[int]) -> bool:
    """Whether the same figures stand in both, each as often."""
    return figures(one) == figures(other)


def contained(one: array[int], other: array[int]) -> float:
    """A little less than ``NEAR`` where nearly all words of the shorter stand in the other in order, else 0."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_WORDS:
        return 0.0
    shared = (len(one) + len(other) - Indel.distance(one, other)) / 2
    return NEAR * shared / shorter if shared >= CONTAINED * shorter else 0.0
