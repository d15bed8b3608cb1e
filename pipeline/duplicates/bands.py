"""The representatives of clusters as the database holds them: found by their bands, kept and forgotten."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from pipeline.duplicates.signatures import band_keys
from pipeline.duplicates.similarity import letters

FULL = 8
"""Wordings in a bucket, at the most: 5-grams that more share are a common frame, and tell nothing."""
_KEPT = 100_000
"""Representatives whose words are held from one batch to the next, about."""
_ROOM = 700_000
"""Kilobytes of the database in memory, at the most: the index of a million wordings."""

Buckets = dict[int, list[int]]
"""The representatives that have a key, by the key."""


class Bands:
    """The index of representatives; what is added is written by ``flush``, once the wordings' rows are."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._words: dict[int, array[int]] = {}
        self._letters: dict[int, str] = {}
        self._sorted: dict[int, str] = {}
        self._added: list[tuple[int, int]] = []
        self._unmet: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []

    def buckets(self, keys: NDArray[np.int64]) -> Buckets:
        """The representatives in the database that share any of the keys."""
        wanted = np.unique(keys)
        sql = "SELECT b.band, b.wording FROM json_each(?) AS k CROSS JOIN wording_bands AS b ON b.band = k.value"
        found: Buckets = {}
        for band, wording in self._db.execute(sql, [json.dumps(wanted.tolist())]):
            found.setdefault(band, []).append(wording)
        return found

    def words(self, wording: int) -> array[int]:
        """The words of a representative."""
        known = self._words.get(wording)
        if known is None:
            (blob,) = self._db.execute("SELECT words FROM wordings WHERE id = ?", [wording]).fetchone()
            self._words[wording] = known = array("I", blob)
        return known

    def letters(self, wording: int) -> str:
        """Its words as characters."""
        known = self._letters.get(wording)
        if known is None:
            self._letters[wording] = known = letters(self.words(wording))
        return known

    def sorted_letters(self, wording: int) -> str:
        """The characters in order of size."""
        known = self._sorted.get(wording)
        if known is None:
            self._sorted[wording] = known = "".join(sorted(self.letters(wording)))
        return known

    def add(self, wording: int, words: array[int], text: str, keys: Iterable[int], buckets: Buckets) -> None:
        """Take a new representative into the buckets, of those that are met, which are not full."""
        self._words[wording] = words
        self._letters[wording] = text
        for key in keys:
            bucket = buckets.get(key)
            if bucket is None:
                buckets[key] = [wording]
            elif len(bucket) < FULL:
                bucket.append(wording)
            else:
                continue
            self._added.append((key, wording))

    def add_unmet(self, keys: NDArray[np.int64], wordings: NDArray[np.int64]) -> None:
        """Take representatives with keys that nothing else has yet, a pair in each place of the two."""
        self._unmet.append((keys, wordings))

    def flush(self) -> None:
        """Write what was added; in the order of the keys, which is that of the table's pages."""
        added = np.array(self._added, np.int64).reshape(-1, 2)
        keys = np.concatenate([added[:, 0], *(keys for keys, _ in self._unmet)])
        wordings = np.concatenate([added[:, 1], *(wordings for _, wordings in self._unmet)])
        order = np.lexsort((wordings, keys))
        rows = zip(keys[order].tolist(), wordings[order].tolist(), strict=True)
        self._db.executemany("INSERT OR IGNORE INTO wording_bands (band, wording) VALUES (?, ?)", rows)
        self._added.clear()
        self._unmet.clear()
        # Only here: what a batch has added may not stand in the database before.
        if len(self._words) > _KEPT:
            self._words.clear()
            self._letters.clear()
            self._sorted.clear()


@contextmanager
def roomy(connection: sqlite3.Connection) -> Iterator[None]:
    """Room for the index in memory while it is written to: its keys come in no order, so all its pages are met."""
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = -{_ROOM}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {usual}")


def forget_bands(connection: sqlite3.Connection, rows: list[tuple[int, bytes]]) -> None:
    """Take representatives out of the index; their keys are worked out again from their words."""
    keys = band_keys([array("I", words) for _, words in rows]).tolist()
    pairs = [(key, wording) for (wording, _), own in zip(rows, keys, strict=True) for key in own]
    connection.executemany("DELETE FROM wording_bands WHERE band = ? AND wording = ?", pairs)
