"""How alike two wordings are, word by word: nothing is linked on a signature alone."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Indel

from pipeline.duplicates.wording import LEAST_WORDS, NUMERIC, figures, joined

NEAR = 0.8
"""Words that two wordings share in order, of all their words, from which on one is told after the other."""
REORDERED = 0.9
"""The same without order, for clauses that changed places."""
CONTAINED = 0.9
"""Words of the shorter that stand in the longer, from which on the longer is the shorter with more added."""

_FIRST = 0x10000
_LETTERS = 0xFFFFF


def letters(words: array[int]) -> str:
    """The words as characters, one each, which are compared nine times as fast as numbers.

    There are a million of them: two words that differ look the same once in a million times.
    """
    return "".join([chr((word & _LETTERS) + _FIRST) for word in words])


def letters_of_all(batch: Sequence[array[int]]) -> list[str]:
    """The characters of several wordings."""
    words, ends = joined(batch)
    text = ((words & _LETTERS) + _FIRST).astype("<u4").tobytes().decode("utf-32-le")
    return [text[start:end] for start, end in pairwise([0, *ends.tolist()])]


def figures_of_all(batch: Sequence[array[int]]) -> list[list[int]]:
    """The figures of several wordings, each wording's in order of size."""
    words, ends = joined(batch)
    places = np.flatnonzero(words & NUMERIC)
    owners = np.searchsorted(ends, places, "right")
    # Owner and figure in one number, so that one sort orders both.
    found = (np.sort((owners << 32) | words[places]) & 0xFFFFFFFF).tolist()
    stops = np.searchsorted(owners, np.arange(len(batch)), "right").tolist()
    return [found[start:end] for start, end in pairwise([0, *stops])]


def in_order(one: str, other: str) -> float:
    """The share of words that the two have in the same order, from 0 to 1; 0 below ``NEAR``."""
    return Indel.normalized_similarity(one, other, score_cutoff=NEAR)


def out_of_order(one: str, other: str) -> float:
    """The same of two sorted texts, whatever the order: near at the most, never the same; 0 below ``REORDERED``."""
    return min(Indel.normalized_similarity(one, other, score_cutoff=REORDERED), REORDERED)


def alike(one: str, other: str) -> float:
    """From 0 to 1; 0 below ``NEAR``. Clauses in another order count as near, never as the same."""
    return in_order(one, other) or out_of_order("".join(sorted(one)), "".join(sorted(other)))


def same_figures(one: array[int], other: array[int]) -> bool:
    """Whether the same figures stand in both, each as often."""
    return one == other or figures(one) == figures(other)


def contained(one: str, other: str) -> float:
    """At most ``NEAR``, where nearly all words of the shorter stand in the other in order, else 0."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_WORDS:
        return 0.0
    shared = (len(one) + len(other) - Indel.distance(one, other)) / 2
    return NEAR * shared / shorter if shared >= CONTAINED * shorter else 0.0
