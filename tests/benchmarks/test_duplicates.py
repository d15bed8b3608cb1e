"""The measure of duplicates measured itself: what a pair is, and that the same seed gives the same passages."""

from __future__ import annotations

import pytest

from benchmarks.duplicates.composed import EDITS, compose
from benchmarks.duplicates.score import of_clusters, of_pairs


@pytest.mark.parametrize(
    ("bases", "clusters", "expected"),
    [
        ([1, 1, 2], [7, 7, 8], (1, 1, 1)),
        ([1, 1, 1], [7, 7, 8], (3, 1, 1)),
        ([1, 2, 3], [7, 7, 7], (0, 3, 0)),
        ([1, 1, 2, 2], [7, 7, 7, 8], (2, 3, 1)),
    ],
)
def test_pairs_are_counted(bases: list[int], clusters: list[int], expected: tuple[int, int, int]) -> None:
    pairs = of_clusters(bases, clusters)
    assert (pairs.true, pairs.found, pairs.right) == expected
    told = {(a, b) for a in range(len(bases)) for b in range(a) if clusters[a] == clusters[b]}
    assert of_pairs(bases, told) == pairs


def test_the_same_seed_gives_the_same_passages() -> None:
    passages = compose(500, 3)
    assert passages == compose(500, 3) != compose(500, 4)
    assert {passage.edit for passage in passages} == {"base", *EDITS}
    texts = {passage.base: passage.text for passage in passages if passage.edit == "base"}
    for passage in passages:
        same = passage.text == texts.get(passage.base, passage.text)
        assert same or passage.edit not in ("base", "none")
