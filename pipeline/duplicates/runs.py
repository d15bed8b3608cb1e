"""Keys with what has them, held in memory in a few sorted runs: looking up thousands at once reads each run in order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


class Runs:
    """Pairs of a key and a number; a key may have several numbers, and they come back in the order of the numbers."""

    def __init__(self) -> None:
        self._runs: list[tuple[Numbers, Numbers]] = []

    def add(self, keys: Numbers, numbers: Numbers) -> None:
        """Takes pairs in, a place of the two arrays each; numbers added later must be greater, key by key."""
        if not len(keys):
            return
        order = np.argsort(keys, kind="stable")
        run = keys[order], numbers[order]
        # A run is at least twice as long as the next, so that a pair is moved a few times at the most.
        while self._runs and len(self._runs[-1][0]) < 2 * len(run[0]):
            run = _merged(self._runs.pop(), run)
        self._runs.append(run)

    def find(self, wanted: Numbers) -> tuple[Numbers, Numbers]:
        """For keys in ascending order: the places in ``wanted`` of those that are known, and a number of each."""
        found = [_find(wanted, *run) for run in self._runs]
        places = [places for places, _ in found]
        numbers = [numbers for _, numbers in found]
        empty = np.zeros(0, np.int64)
        return np.concatenate([empty, *places]), np.concatenate([empty, *numbers])


def _merged(one: tuple[Numbers, Numbers], other: tuple[Numbers, Numbers]) -> tuple[Numbers, Numbers]:
    keys = np.concatenate([one[0], other[0]])
    order = np.argsort(keys, kind="stable")
    return keys[order], np.concatenate([one[1], other[1]])[order]


def _find(wanted: Numbers, keys: Numbers, numbers: Numbers) -> tuple[Numbers, Numbers]:
    first = np.searchsorted(keys, wanted)
    met = np.flatnonzero(keys[np.minimum(first, len(keys) - 1)] == wanted)
    first = first[met]
    counts = np.searchsorted(keys, wanted[met], "right") - first
    return np.repeat(met, counts), numbers[spread(first, counts)]


def spread(starts: Numbers, sizes: Numbers) -> Numbers:
    """The numbers from each start on, so many of each, one stretch after another."""
    return np.arange(sizes.sum()) + np.repeat(starts - np.cumsum(sizes) + sizes, sizes)
