"""The representatives of clusters as the database holds them: found by their bands, kept and forgotten."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from pipeline.duplicates.runs import Numbers, Runs
from pipeline.duplicates.signatures import band_keys
from pipeline.duplicates.similarity import letters
from pipeline.duplicates.wording import figures

FULL = 8
"""Wordings in a bucket, at the most: 5-grams that more share are a common frame, and tell nothing."""
_KEPT = 1_000_000
"""Representatives whose words are held from one batch to the next, about: half a gigabyte at the most."""
_ROOM = 700_000
"""Kilobytes of the database in memory, at the most: the index of a million wordings."""


class Bands:
    """The index of representatives; what is added is found from ``flush`` on, and stands in the database after ``write``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._words: dict[int, array[int]] = {}
        self._letters: dict[int, str] = {}
        self._sorted: dict[int, str] = {}
        self._figures: dict[int, list[int]] = {}
        self._runs = Runs()
        self._asks_table = connection.execute("SELECT 1 FROM wording_bands LIMIT 1").fetchone() is not None
        self._added: list[tuple[Numbers, Numbers]] = []
        self._unwritten: list[tuple[Numbers, Numbers]] = []

    def load(self) -> None:
        """Takes the whole index into memory, for many documents at once: each would ask for keys all over the table."""
        rows = self._db.execute("SELECT band, wording FROM wording_bands ORDER BY band, wording")
        pairs = np.fromiter((number for row in rows for number in row), np.int64).reshape(-1, 2)
        if len(pairs):
            self._runs.add(pairs[:, 0], pairs[:, 1])
        self._asks_table = False

    def find(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        """For keys in ascending order: the places of those that representatives have, and a representative of each."""
        places, wordings = self._runs.find(keys)
        if not self._asks_table:
            return places, wordings
        sql = "SELECT b.band, b.wording FROM json_each(?) AS k CROSS JOIN wording_bands AS b ON b.band = k.value"
        rows = self._db.execute(sql, [json.dumps(keys.tolist())])
        pairs = np.fromiter((number for row in rows for number in row), np.int64).reshape(-1, 2)
        stored = np.searchsorted(keys, pairs[:, 0])
        return np.concatenate([stored, places]), np.concatenate([pairs[:, 1], wordings])

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

    def figures(self, wording: int) -> list[int]:
        """The figures among its words, in order of size."""
        known = self._figures.get(wording)
        if known is None:
            self._figures[wording] = known = figures(self.words(wording))
        return known

    def keep(self, wording: int, words: array[int], text: str, found: list[int]) -> None:
        """Remembers the words of a new representative, which the database may not have yet, and their figures."""
        self._words[wording] = words
        self._letters[wording] = text
        self._figures[wording] = found

    def add(self, keys: Numbers, wordings: Numbers) -> None:
        """Takes new representatives with their keys, a pair in each place of the two; all are new to the index."""
        self._added.append((keys, wordings))

    def flush(self) -> None:
        """Makes what was added known, once the wordings' rows are written."""
        for pairs in self._added:
            self._runs.add(*pairs)
        self._unwritten += self._added
        self._added.clear()
        # Only here: what a batch has added may not stand in the database before.
        if len(self._words) > _KEPT:
            for kept in (self._words, self._letters, self._sorted, self._figures):
                kept.clear()

    def write(self) -> None:
        """Writes what is new, in the order of the keys, which is that of the table's pages."""
        keys = np.concatenate([np.zeros(0, np.int64), *(keys for keys, _ in self._unwritten)])
        wordings = np.concatenate([np.zeros(0, np.int64), *(wordings for _, wordings in self._unwritten)])
        order = np.lexsort((wordings, keys))
        rows = zip(keys[order].tolist(), wordings[order].tolist(), strict=True)
        self._db.executemany("INSERT OR IGNORE INTO wording_bands (band, wording) VALUES (?, ?)", rows)
        self._unwritten.clear()
        if self._asks_table:
            self._runs = Runs()


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
