"""The course of a run, from the first file found to the last document loaded.

What is done is safe a few seconds later, and is not done again: outcomes go to a shard and the ledger, the two are
sealed together, and only what is sealed is loaded, in the order in which it was found.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.engines.outcome import Engine, Finished, Job, Outcome
from pipeline.errors import Failure
from pipeline.ledger import places
from pipeline.ledger.again import Rules
from pipeline.ledger.book import Ledger, Row
from pipeline.ledger.shards import Shards, Spot
from pipeline.messages import say
from pipeline.runs.loaders import LoadsApart, LoadsHere
from pipeline.runs.loading import Entry, Loaded, Loader
from pipeline.runs.plan import Plan
from pipeline.runs.tally import Tally
from pipeline.sources.item import Item

SEAL_DOCUMENTS = 256
SEAL_BYTES = 64 * 1024 * 1024
SEAL_SECONDS = 5.0
"""How much may be lost, and read again, when the program is killed: what came since the last seal."""

ITEMS_AT_ONCE = 1_000
"""Items handed over to be loaded at once, so that memory doesn't grow where reading is faster than loading."""
_PATIENCE = 0.2
"""Seconds in which something is waited for before the next look."""

Look = Callable[[], None]
"""Called a few times a second."""


class Course:
    """One run over items, with an engine, into a database."""

    def __init__(self, db: Path, ledger: Ledger, rules: Rules, run: int, tally: Tally) -> None:
        self.tally = tally
        self.plan = Plan(ledger, rules, run, self._stands, self._settle)
        self._db = db
        self._ledger = ledger
        self._rules = rules
        self._run = run
        self._shards = Shards(places.shards_of(db))
        self._loader: Loader = LoadsHere(db, self._shards.folder)
        self._rows: dict[str, Row] = {}
        self._ahead: set[int] = set()
        self.through = 0
        """All items before this place are done with."""
        self._submitted = 0
        self.loaded = 0
        """Documents that the database has taken."""
        self.compared: int | None = None
        """Documents compared with all others once everything is loaded; None before that."""
        self.writes = False
        """Whether the loader was given anything."""
        self._unsealed = 0
        self._sealed_at = time.monotonic()

    def run(self, engine: Engine, items: Iterable[Item], look: Look = lambda: None) -> None:
        """Reads and loads all there is to do.

        Raises StorageFailed, OSError and sqlite3.OperationalError where something can't be written; whatever ends it,
        what was sealed is kept.
        """
        try:
            for told in engine.run(self.plan.jobs(items)):
                self._take(told)
                if self._is_due():
                    self._seal()
                    self._load_meanwhile()
                self._note(self._loader.results())
                look()
            self._load_rest(look)
        finally:
            self._loader.close()

    def _load_rest(self, look: Look) -> None:
        self._seal()
        while self._rows or self._submitted < self.through:
            self._submit()
            self._note(self._loader.results(_PATIENCE))
            if self._is_due():
                self._seal()
            look()
        self._seal()

    def save(self) -> None:
        """Seals what has come so far, where the run is broken off."""
        self._seal()

    def _take(self, told: Outcome | Finished | None) -> None:
        if isinstance(told, Outcome):
            self._outcome(told)
        elif isinstance(told, Finished):
            self._finish(told.job)

    def _outcome(self, outcome: Outcome) -> None:
        item = self.plan.item_of(outcome.job)
        spot: Spot | None = None
        limits = {}
        if isinstance(outcome.result, Failure):
            limits = self._rules.limits(outcome.result.category)
            self.tally.fails(outcome.result)
        else:
            spot = self._shards.write(outcome)
        self._ledger.add(item.uri, outcome, spot, self._rules.made, self._run, limits)
        self.tally.read += 1
        self._unsealed += 1

    def _finish(self, job: Job) -> None:
        self._ledger.finished(job.item.uri)
        rows = self._ledger.documents(job.item.uri)
        alone = rows[0] if len(rows) == 1 and rows[0]["uri"] == job.item.uri else None
        read = alone if alone is not None and alone["state"] != "failed" else None
        self.plan.done(job, read)
        self._settle(job.n)

    def _stands(self, rows: list[Row]) -> None:
        for row in rows:
            self.tally.stands(row)

    def _settle(self, n: int) -> None:
        """The item at the place is done with."""
        self._ahead.add(n)
        while self.through in self._ahead:
            self._ahead.remove(self.through)
            self.through += 1

    def _is_due(self) -> bool:
        waited = time.monotonic() - self._sealed_at
        full = self._unsealed >= SEAL_DOCUMENTS or self._shards.waiting >= SEAL_BYTES
        return full or waited >= SEAL_SECONDS

    def _seal(self) -> None:
        """What has come is safe; shards that are loaded go."""
        self._shards.seal()
        self._ledger.tick(
            self._run, self.through, self.tally.documents, self.tally.failures.total(), self.loaded
        )
        self._ledger.commit()
        self._shards.clean(self._ledger.shards_needed())
        self._unsealed = 0
        self._sealed_at = time.monotonic()

    def _load_meanwhile(self) -> None:
        """From the first seal on with something to load, a process of its own loads while documents are read."""
        if isinstance(self._loader, LoadsHere) and self.tally.read >= SEAL_DOCUMENTS:
            self._loader = LoadsApart(self._db, self._shards.folder)
        if isinstance(self._loader, LoadsApart):
            self._submit()

    def _submit(self) -> None:
        """Hands over what is sealed, up to the first item that is still being read, unless there is enough to load."""
        if len(self._rows) >= ITEMS_AT_ONCE:
            return
        end = min(self.through, self._submitted + ITEMS_AT_ONCE)
        rows = list(self._ledger.to_load(self._run, self._submitted, end))
        self._submitted = end
        if rows:
            self.writes = True
            self._rows |= {row["uri"]: row for row in rows}
            self._loader.submit(list(self._entries(rows)))

    def _entries(self, rows: list[Row]) -> Iterable[Entry]:
        for at, row in enumerate(rows):
            spot = Spot(row["shard"], row["start"], row["length"]) if row["shard"] else None
            last = at + 1 == len(rows) or rows[at + 1]["item"] != row["item"]
            if row["uri"] == row["item"] or not last:
                yield Entry(row["uri"], row["sha256"], spot)
                continue
            inside = tuple(each["uri"] for each in self._ledger.documents(row["item"]))
            yield Entry(row["uri"], row["sha256"], spot, row["item"], inside)

    def _note(self, loaded: list[Loaded]) -> None:
        for each in loaded:
            row = self._rows.pop(each.uri)
            if each.refused:
                failure = Failure(each.uri, "internal", "store", each.refused.rstrip(".") + ".", _advice())
                self._ledger.refused(each.uri, failure)
                self.tally.fails(failure)
                continue
            self.loaded += 1
            self._ledger.loaded(each.uri, each.document_id, each.status)
            self.tally.holds(row, each.status, each.document_id)


def _advice() -> str:
    return say("This is a defect: the database refused what was read. The next run tries again.")
