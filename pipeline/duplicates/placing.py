"""Wordings into clusters: each joins the representative that it is most like, or becomes one.

A wording is compared with representatives alone, and each pair is verified: clusters don't chain from a wording to
one that is like it, and on to another that is like neither.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.duplicates.bands import Bands, Buckets
from pipeline.duplicates.signatures import band_keys
from pipeline.duplicates.similarity import alike, same_figures

_TRIED = 8
"""Representatives that are compared word by word, those that share the most bands first."""


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
    places = []
    for wording, (words, own) in enumerate(zip(batch, keys.tolist(), strict=True), first):
        found = _nearest(words, own, buckets, bands)
        if found is None:
            bands.add(wording, words, own, buckets)
            found = Place(wording, 1.0)
        places.append(found)
    return places


def _nearest(words: array[int], keys: list[int], buckets: Buckets, bands: Bands) -> Place | None:
    for same in buckets.get(keys[0], ()):
        if bands.words(same) == words:
            return Place(same, 1.0)
    votes: Counter[int] = Counter()
    for key in keys:
        bucket = buckets.get(key)
        if bucket:
            votes.update(bucket)
    best, near = 0.0, 0
    for candidate in sorted(votes, key=lambda found: (-votes[found], found))[:_TRIED]:
        similarity = alike(words, bands.words(candidate))
        if similarity > best:
            best, near = similarity, candidate
    if not near:
        return None
    return Place(near, round(best, 4), not same_figures(words, bands.words(near)))
