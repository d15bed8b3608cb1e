"""Wordings into clusters: each joins the representative that it is most like, or becomes one.

A wording is compared with representatives alone, and each pair is verified: clusters don't chain from a wording to
one that is like it, and on to another that is like neither.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.duplicates.bands import FULL, Bands, Buckets
from pipeline.duplicates.signatures import band_keys
from pipeline.duplicates.similarity import in_order, letters_of_all, out_of_order, same_figures

_TRIED = 8
"""Representatives that are compared word by word, those that share the most bands first; where one is near, none that
shares less than half as many bands as the first is tried after it."""

_OFTEN = 2
"""Bands that two wordings share, at the least, for their words to be compared in another order."""


@dataclass(frozen=True, slots=True)
class Place:
    """The cluster of a wording, named by its representative, and how it stands to that."""

    cluster: int
    similarity: float
    figures_differ: bool = False


def place(first: int, batch: Sequence[array[int]], bands: Bands) -> list[Place]:
    """Places wordings with the ids ``first``, ``first + 1`` …; a representative's place is its own id."""
    keys = band_keys(batch)
    buckets = bands.buckets(keys)
    met = _met(keys, buckets)
    places: list[Place] = []
    own = np.zeros(len(batch), bool)
    every = zip(batch, letters_of_all(batch), _rows(keys, met), strict=True)
    for wording, (words, text, shared) in enumerate(every, first):
        found = _same(words, shared, buckets, bands) or _near(words, text, shared, buckets, bands)
        if found is None:
            bands.add(wording, words, text, shared, buckets)
            found = Place(wording, 1.0)
            own[wording - first] = True
        places.append(found)
    rows, columns = np.nonzero(~met & own[:, None])
    bands.add_unmet(keys[rows, columns], rows + first)
    return places


def _met(keys: NDArray[np.int64], buckets: Buckets) -> NDArray[np.bool_]:
    """Which keys more than one wording has, here or in the database: the others can find nothing."""
    values, places, counts = np.unique(keys, return_inverse=True, return_counts=True)
    known = np.isin(values, np.fromiter(buckets, np.int64, len(buckets)))
    return ((counts > 1) | known)[places].reshape(keys.shape)


def _rows(keys: NDArray[np.int64], met: NDArray[np.bool_]) -> Iterator[list[int]]:
    """The keys of each wording that are met; the one for all its words comes first, where that is."""
    found = keys[met].tolist()
    at = 0
    for count in met.sum(axis=1).tolist():
        yield found[at : at + count]
        at += count


def _same(words: array[int], keys: list[int], buckets: Buckets, bands: Bands) -> Place | None:
    for same in buckets.get(keys[0], ()) if keys else ():
        if bands.words(same) == words:
            return Place(same, 1.0)
    return None


def _near(words: array[int], text: str, keys: list[int], buckets: Buckets, bands: Bands) -> Place | None:
    votes: dict[int, int] = {}
    for key in keys:
        bucket = buckets.get(key, ())
        if len(bucket) >= FULL:
            continue
        for candidate in bucket:
            votes[candidate] = votes.get(candidate, 0) + 1
    if not votes:
        return None
    ranked = sorted((-count, candidate) for candidate, count in votes.items())
    best, near = 0.0, 0
    ordered = ""
    for count, candidate in ranked[:_TRIED]:
        if best and 2 * count > ranked[0][0]:
            break
        similarity = in_order(text, bands.letters(candidate))
        if not similarity and not best and -count >= _OFTEN:
            ordered = ordered or "".join(sorted(text))
            similarity = out_of_order(ordered, bands.sorted_letters(candidate))
        if similarity > best:
            best, near = similarity, candidate
    if not near:
        return None
    return Place(near, round(best, 4), not same_figures(words, bands.words(near)))
