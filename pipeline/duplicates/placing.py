"""Wordings into clusters: each joins the representative that it is most like, or becomes one.

A wording is compared with representatives alone, and each pair is verified: clusters don't chain from a wording to
one that is like it, and on to another that is like neither. Within a batch it may be led to a representative by another
wording that has joined it; the index holds representatives alone, so a wording that comes alone has fewer ways to one.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pipeline.duplicates.bands import Bands
from pipeline.duplicates.candidates import candidates, groups, room
from pipeline.duplicates.runs import Numbers
from pipeline.duplicates.signatures import band_keys
from pipeline.duplicates.similarity import figures_of_all, in_order, letters_of_all, out_of_order

_TRIED = 8
"""Wordings that are compared word by word, those that share the most bands first; where one is near, none that shares
less than half as many bands as the first is tried after it."""

_OFTEN = 2
"""Bands that two wordings share, at the least, for their words to be compared in another order."""


class Place(NamedTuple):
    """The cluster of a wording, named by its representative, and how it stands to that."""

    cluster: int
    similarity: float
    figures_differ: bool = False


def place(first: int, batch: Sequence[array[int]], bands: Bands) -> list[Place]:
    """Places wordings with the ids ``first``, ``first + 1`` …; a representative's place is its own id."""
    if not batch:
        return []
    keys = band_keys(batch)
    twins = _twins(batch, keys[:, 0])
    alone = np.array([at for at, twin in enumerate(twins) if twin == at])
    found = _Batch(first, [batch[at] for at in alone.tolist()], alone, bands).place(keys[alone])
    places = dict(zip(alone.tolist(), found, strict=True))
    return [places[twin] for twin in twins]


def _twins(batch: Sequence[array[int]], whole: Numbers) -> list[int]:
    """For each wording the place of the first that has the same words, by the keys of all their words."""
    _, firsts, groups_ = np.unique(whole, return_index=True, return_inverse=True)
    found = firsts[groups_].tolist()
    return [
        twin if batch[twin] == words else at
        for at, (twin, words) in enumerate(zip(found, batch, strict=True))
    ]


class _Batch:
    """Unlike wordings, which are placed one after another: a later one may join an earlier."""

    def __init__(self, first: int, batch: list[array[int]], at: Numbers, bands: Bands) -> None:
        self._first = first
        self._batch = batch
        self._ids = at + first
        self._bands = bands
        self._letters = letters_of_all(batch)
        self._figures = figures_of_all(batch)
        self._clusters: dict[int, int] = {}

    def place(self, keys: Numbers) -> list[Place]:
        """The places by the wordings' keys; the new representatives are added to the index."""
        found = groups(keys, self._bands)
        starts, others, votes = candidates(self._ids, found)
        places = []
        own = np.zeros(len(self._batch), bool)
        for n, wording in enumerate(self._ids.tolist()):
            to, end = starts[n], min(starts[n + 1], starts[n] + _TRIED)
            placed = self._near(n, others[to:end], votes[to:end]) if end > to else None
            if placed is None:
                placed = Place(wording, 1.0)
                own[n] = True
                self._bands.keep(wording, self._batch[n], self._letters[n], self._figures[n])
            self._clusters[wording] = placed.cluster
            places.append(placed)
        added, rows = room(found, own)
        self._bands.add(added, self._ids[rows])
        return places

    def _near(self, n: int, others: list[int], votes: list[int]) -> Place | None:
        text, bands = self._letters[n], self._bands
        best, near, ordered = 0.0, 0, ""
        tried: list[int] = []
        for other, count in zip(others, votes, strict=True):
            if best and 2 * count < votes[0]:
                break
            candidate = self._clusters.get(other, other)
            if candidate in tried:
                continue
            tried.append(candidate)
            similarity = in_order(text, bands.letters(candidate))
            if not similarity and not best and count >= _OFTEN:
                ordered = ordered or "".join(sorted(text))
                similarity = out_of_order(ordered, bands.sorted_letters(candidate))
            if similarity > best:
                best, near = similarity, candidate
        return Place(near, round(best, 4), self._figures[n] != bands.figures(near)) if near else None
