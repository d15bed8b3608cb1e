"""The representatives of clusters as the database holds them: found by their bands, kept and forgotten."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from pipeline.duplicates.signatures import band_keys

FULL = 16
"""Wordings in a bucket, at the most: 5-grams that more share are a common frame, and tell nothing."""
_KEPT = 100_000

Buckets = dict[int, list[int]]
"""The representatives that have a key, by the key."""


class Bands:
    """The index of representatives; what is added is written by ``flush``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._words: dict[int, array[int]] = {}
        self._added: list[tuple[int, int]] = []

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
            known = array("I", blob)
            self._keep(wording, known)
        return known

    def _keep(self, wording: int, words: array[int]) -> None:
        if len(self._words) >= _KEPT:
            self._words.clear()
        self._words[wording] = words

    def add(self, wording: int, words: array[int], keys: Iterable[int], buckets: Buckets) -> None:
        """Take a new representative into the buckets that are not full."""
        self._keep(wording, words)
        for key in keys:
            bucket = buckets.setdefault(key, [])
            if len(bucket) < FULL:
                bucket.append(wording)
                self._added.append((key, wording))

    def flush(self) -> None:
        """Write what was added; in the order of the keys, which is that of the table's pages."""
        self._added.sort()
        self._db.executemany("INSERT OR IGNORE INTO wording_bands (band, wording) VALUES (?, ?)", self._added)
        self._added.clear()


def forget_bands(connection: sqlite3.Connection, rows: list[tuple[int, bytes]]) -> None:
    """Take representatives out of the index; their keys are worked out again from their words."""
    keys = band_keys([array("I", words) for _, words in rows]).tolist()
    pairs = [(key, wording) for (wording, _), own in zip(rows, keys, strict=True) for key in own]
    connection.executemany("DELETE FROM wording_bands WHERE band = ? AND wording = ?", pairs)
