"""MinHash of word 5-grams, cut into bands: two wordings that share a band are worth comparing.

All wordings of a chunk are signed at once by numpy. With two rows a band, wordings that share a quarter of their
5-grams meet in one of the 24 bands with a probability of 0.79, those that share two fifths with 0.985.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.duplicates.wording import joined

GRAM = 5
BANDS = 24
ROWS = 2
KEYS = BANDS + 1
"""Keys of a wording: one for all its words in their order, then one for each band."""

_AT_ONCE = 2_000
"""Wordings whose 5-grams are permuted together: they stay in the processor's own memory."""

_Hashes = NDArray[np.uint64]
_KEY_BITS = np.uint64(64 - 48)
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_HALF = np.uint64(33)


def _odd_numbers(count: int, seed: int) -> _Hashes:
    """Multipliers of the permutations, fixed for ever: the keys that are stored depend on them."""
    rng = np.random.Generator(np.random.PCG64(seed))
    return rng.integers(1, 1 << 63, count, dtype=np.uint64) * np.uint64(2) + np.uint64(1)


_FACTORS = _odd_numbers(BANDS * ROWS, 1)
_PLACES = _odd_numbers(GRAM, 2)
_JOINS = _odd_numbers(BANDS * ROWS, 3).reshape(BANDS, ROWS)


def band_keys(batch: Sequence[array[int]]) -> NDArray[np.int64]:
    """The keys of each wording, of shape (wordings, KEYS), as integers below 2**48. Each needs five words or more."""
    keys = [_keys(batch[at : at + _AT_ONCE]) for at in range(0, len(batch), _AT_ONCE)]
    return np.concatenate([np.zeros((0, KEYS), np.int64), *keys])


def _keys(batch: Sequence[array[int]]) -> NDArray[np.int64]:
    numbers, ends = joined(batch)
    words = numbers.astype(np.uint64)
    lengths = np.diff(ends, prepend=0)
    keys = np.empty((len(batch), KEYS), np.uint64)
    keys[:, 0] = _whole(words, ends - lengths, lengths)
    grams, firsts = _grams(words, ends, lengths)
    permuted = np.empty_like(grams)
    for band in range(BANDS):
        key = np.full(len(batch), band + 1, np.uint64) * _SPREAD
        for row in range(ROWS):
            np.multiply(grams, _FACTORS[band * ROWS + row], out=permuted)
            least = np.minimum.reduceat(permuted, firsts)
            key ^= _mixed(least * _JOINS[band, row])
        keys[:, band + 1] = _mixed(key)
    return (keys >> _KEY_BITS).astype(np.int64)


def _mixed(values: _Hashes) -> _Hashes:
    values = (values ^ (values >> _HALF)) * _MIX
    return values ^ (values >> _HALF)


def _grams(
    words: _Hashes, ends: NDArray[np.int64], lengths: NDArray[np.int64]
) -> tuple[_Hashes, NDArray[np.int64]]:
    """The 5-grams of all wordings one after another, and where each wording's begin."""
    size = len(words) - GRAM + 1
    grams = np.zeros(size, np.uint64)
    for place in range(GRAM):
        grams += words[place : place + size] * _PLACES[place]
    inside = np.ones(size, bool)
    for back in range(1, GRAM):
        # A 5-gram that begins in a wording's last four words runs over its end.
        crossing = ends - back
        inside[crossing[crossing < size]] = False
    counts = lengths - GRAM + 1
    return _mixed(grams[inside]), np.cumsum(counts) - counts


def _whole(words: _Hashes, starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> _Hashes:
    """One number for all words of a wording in their order."""
    places = np.arange(len(words), dtype=np.uint64) - np.repeat(starts, lengths).astype(np.uint64)
    return _mixed(np.add.reduceat(_mixed(words + places * _SPREAD), starts))
