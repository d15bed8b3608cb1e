"""Which wordings are worth comparing: those that share a key, within a batch and with the representatives known.

All of a batch is looked at at once, in arrays with a place for each key of each wording.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.duplicates.bands import FULL, Bands
from pipeline.duplicates.runs import Numbers, spread

_FEW = 3
"""First wordings of a batch with one key that the later ones are compared with; of more than ``FULL`` only the first."""
_WHOLE = 32
"""Votes that the key of all words is worth: more than all bands together."""
_APART = 1 << 40
"""Above the number of any wording, so that a place in the batch and a number are packed into one."""

_Pairs = tuple[Numbers, Numbers, Numbers]
"""Places in the batch, the numbers of wordings before them that share a key, and what the key is worth."""
_Flags = NDArray[np.bool_]


class Groups(NamedTuple):
    """The keys of a batch in ascending order, each with the wordings that have it in the order of the batch."""

    values: Numbers
    starts: Numbers
    """Where each key's wordings begin in ``rows``."""
    sizes: Numbers
    rows: Numbers
    """Places in the batch."""
    whole: _Flags
    """Whether the key is one of all words."""
    met: Numbers
    """The places in ``values`` of those that representatives have, one for each of them."""
    known: Numbers
    """The numbers of these representatives."""

    @property
    def held(self) -> Numbers:
        """How many representatives have each key."""
        return np.bincount(self.met, minlength=len(self.values))


def groups(keys: NDArray[np.int64], bands: Bands) -> Groups:
    """Keys of the shape (wordings, keys) by their values; the first of a wording is that of all its words."""
    count, each = keys.shape
    order = np.argsort(keys, axis=None)
    ordered = keys.reshape(-1)[order]
    begins = np.ones(len(ordered), bool)
    begins[1:] = ordered[1:] != ordered[:-1]
    starts = np.flatnonzero(begins)
    group = np.cumsum(begins) - 1
    # Equal keys come in any order; a sort that keeps it takes four times as long as sorting them again.
    rows = np.sort(group * count + order // each) - group * count
    values = ordered[starts]
    sizes = np.diff(starts, append=len(ordered))
    return Groups(values, starts, sizes, rows, order[starts] % each == 0, *bands.find(values))


class Candidates(NamedTuple):
    """Numbers of wordings to compare each of a batch with, those that share the most keys first, and their votes.

    From ``starts[n]`` to ``starts[n + 1]`` stand those of the wording at the place n.
    """

    starts: list[int]
    wordings: list[int]
    votes: list[int]


def candidates(numbers: Numbers, found: Groups) -> Candidates:
    """What each wording, by its number, is to be compared with: representatives, and wordings before it in the batch."""
    # A key that many representatives share is a common frame's, and tells nothing.
    telling = found.held < FULL
    pairs = [_with_known(found, telling)]
    pairs += [_with_earlier(found, telling, numbers, at) for at in range(_FEW)]
    rows, others, weights = (np.concatenate(parts) for parts in zip(*pairs, strict=True))
    return _ranked(len(numbers), rows, others, weights)


def _with_known(found: Groups, telling: _Flags) -> _Pairs:
    kept = telling[found.met]
    met = found.met[kept]
    sizes = found.sizes[met]
    weights = np.where(found.whole[met], _WHOLE, 1)
    rows = found.rows[spread(found.starts[met], sizes)]
    return rows, np.repeat(found.known[kept], sizes), np.repeat(weights, sizes)


def _with_earlier(found: Groups, telling: _Flags, numbers: Numbers, at: int) -> _Pairs:
    """With the batch's first (second, third) wording that has the key."""
    met = np.flatnonzero(telling & (found.sizes > at + 1) & ((found.sizes <= FULL) | (at == 0)))
    leaders = found.starts[met] + at
    later = found.sizes[met] - at - 1
    rows = found.rows[spread(leaders + 1, later)]
    return rows, np.repeat(numbers[found.rows[leaders]], later), np.ones(len(rows), np.int64)


def _ranked(count: int, rows: Numbers, others: Numbers, weights: Numbers) -> Candidates:
    codes = rows * _APART + others
    order = np.argsort(codes)
    codes = codes[order]
    begins = np.flatnonzero(np.diff(codes, prepend=-1))
    votes = np.add.reduceat(weights[order], begins) if len(begins) else weights
    rows, others = np.divmod(codes[begins], _APART)
    order = np.lexsort((others, -votes, rows))
    starts = np.searchsorted(rows, np.arange(count + 1))
    return Candidates(starts.tolist(), others[order].tolist(), votes[order].tolist())


def room(found: Groups, own: _Flags) -> tuple[Numbers, Numbers]:
    """The keys of the wordings that are representatives now, as many of each key as it has room for, and their places."""
    group = np.repeat(np.arange(len(found.sizes)), found.sizes)
    kept = own[found.rows]
    before: Numbers = np.cumsum(kept) - kept
    kept &= found.held[group] + before - before[found.starts[group]] < FULL
    return found.values[group[kept]], found.rows[kept]
