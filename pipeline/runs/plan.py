"""What there is to do: each item that is found is known and unchanged, or becomes a job."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.engines.outcome import Job
from pipeline.ledger.again import Rules
from pipeline.ledger.book import Ledger, Row
from pipeline.ledger.stamp import Stamp, sha256_of
from pipeline.readers.limits import MAX_ARCHIVE_BYTES
from pipeline.sources.item import Item

Known = Callable[[list[Row]], None]
"""Told of the rows of an item's documents that stand as they are."""

_STRIDE = 100
"""Known items passed over in a row before the engine is let do its own work."""


@dataclass(slots=True)
class Plan:
    """The jobs of a run, found as they are asked for.

    An item's place in the run is the order in which it was found, and the order in which its documents are loaded.
    """

    ledger: Ledger
    rules: Rules
    run: int
    known: Known
    settled: Callable[[int], None]
    """Told of the place of each item that needs no reading."""
    found: int = 0
    """Items so far."""
    _reading: dict[str, int] = field(default_factory=dict)
    """The job that reads some bytes now, by their hash."""
    _alike: dict[int, list[tuple[int, Item]]] = field(default_factory=dict)
    """Items with the bytes of a job that is being read, and their places."""
    _hashes: dict[int, str] = field(default_factory=dict)
    _items: dict[int, Item] = field(default_factory=dict)
    """Those that are being read, by their jobs."""
    _again: deque[Job] = field(default_factory=deque)

    def jobs(self, items: Iterable[Item]) -> Iterator[Job | None]:
        """What is to be read; None now and then while there is nothing."""
        passed = 0
        for item in items:
            n, self.found = self.found, self.found + 1
            job = self._job(n, item)
            passed = 0 if job is not None else passed + 1
            if job is not None:
                yield self._given(job)
            elif passed % _STRIDE == 0:
                yield None
            while self._again:
                yield self._given(self._again.popleft())
        # An item that waits for another one's bytes may still become a job.
        while self._alike or self._again:
            yield self._given(self._again.popleft()) if self._again else None

    def _given(self, job: Job) -> Job:
        self._items[job.n] = job.item
        return job

    def item_of(self, job: int) -> Item:
        """The item of a job that is being read."""
        return self._items[job]

    def done(self, job: Job, read: Row | None) -> None:
        """A job is finished; ``read`` is its document's row where it had just one, and that was read.

        Items with the same bytes are copies of it, or, where it failed, are read on their own: another name may tell
        what the bytes are.
        """
        del self._items[job.n]
        sha256 = self._hashes.pop(job.n, None)
        if sha256 is not None:
            self._reading.pop(sha256, None)
        for n, item in self._alike.pop(job.n, []):
            if read is None:
                self._again.append(Job(n, item))
                continue
            self._copy(n, item, read)

    def _job(self, n: int, item: Item) -> Job | None:
        row = self.ledger.item(item.uri)
        if row is not None and row["run"] == self.run:
            # It was found before in this run, under another path.
            self.settled(n)
            return None
        anew = row is not None and row["item"] != json.dumps(item.to_dict())
        if anew:
            # What is said of it, or asked of it, is another now: its documents are read again.
            row = None
        try:
            stamp = Stamp.of(item.path)
            if row is not None and _same(row, stamp):
                return self._unless_known(n, item, row, stamp)
            sha256 = sha256_of(item.file, MAX_ARCHIVE_BYTES) if item.offset is None else None
        except OSError:
            # The reading of it meets the same error, and names it.
            self.ledger.forget_documents(item.uri)
            self.ledger.met(item, None, None, False, self.run, n)
            return Job(n, item)
        if row is not None and sha256 is not None and row["sha256"] == sha256:
            self.ledger.met(item, stamp, sha256, bool(row["complete"]), self.run, n)
            return self._unless_known(n, item, row, stamp)
        return self._new(n, item, stamp, sha256, anew)

    def _unless_known(self, n: int, item: Item, row: Row, stamp: Stamp | None) -> Job | None:
        """A job for what is not known of an item whose bytes are as they were."""
        rows = self.ledger.documents(item.uri)
        opened = row["sha256"] is not None
        standing = [each for each in rows if self.rules.stands(each, opened)]
        if not standing:
            return self._new(n, item, stamp, row["sha256"])
        self.ledger.passed(item.uri, self.run, n)
        self.known(standing)
        if row["complete"] and len(standing) == len(rows):
            self.settled(n)
            return None
        return Job(n, item, frozenset(each["uri"] for each in standing))

    def _new(
        self, n: int, item: Item, stamp: Stamp | None, sha256: str | None, anew: bool = False
    ) -> Job | None:
        """A job, unless another item with the same bytes will do: it won't for one of which something is said."""
        self.ledger.forget_documents(item.uri)
        self.ledger.met(item, stamp, sha256, False, self.run, n)
        if sha256 is None:
            return Job(n, item)
        alone = anew or bool(item.province or item.note)
        same = self.ledger.of_bytes(sha256, self.rules.made)
        if same is not None and not alone:
            self._copy(n, item, same)
            return None
        reader = self._reading.setdefault(sha256, n)
        if reader != n and alone:
            return Job(n, item)
        if reader != n:
            self._alike.setdefault(reader, []).append((n, item))
            return None
        self._hashes[n] = sha256
        return Job(n, item)

    def _copy(self, n: int, item: Item, of: Row) -> None:
        self.ledger.add_copy(item.uri, item.uri, of, self.run)
        self.ledger.finished(item.uri)
        self.settled(n)


def _same(row: Row, stamp: Stamp | None) -> bool:
    return stamp is not None and stamp == Stamp(row["size"], row["modified"], row["changed"], row["inode"])
