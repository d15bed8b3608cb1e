"""A fetch as a whole: the manifest's addresses by their hosts, each once, and what came of each written down."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from pipeline.collecting.addresses import Refused, parsed
from pipeline.collecting.hosts import Hosts
from pipeline.collecting.keeping import Keeper, json_lines, write_whole
from pipeline.collecting.settings import FetchSettings
from pipeline.collecting.visit import Answer, visit
from pipeline.sources.manifest import Entry, Manifest

MANIFEST = "manifest.jsonl"
OUTCOMES = "outcomes.jsonl"
GOOD = ("fetched", "unchanged", "kept")
"""Kinds of outcome that leave a file."""

_DEAD = 3
"""Addresses of a host that could not be reached one after the other: the next ones are tried once each."""

Told = Callable[["Outcome"], None]
"""Told of each outcome as it is known."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line of the manifest: ``kept`` before, ``fetched``, ``unchanged``, or why it could not be."""

    entry: Entry
    kind: str
    message: str = ""
    final: str = ""
    path: str = ""
    status: int | None = None
    bytes: int | None = None
    tries: int = 0

    def to_dict(self) -> dict[str, Any]:
        """For JSON, without what is empty."""
        row = {
            "line": self.entry.line, "address": self.entry.address, "outcome": self.kind, "message": self.message,
            "final": self.final, "path": self.path, "status": self.status, "bytes": self.bytes, "tries": self.tries,
        }  # fmt: skip
        return {name: value for name, value in row.items() if value not in ("", None)}


@dataclass(slots=True)
class Fetch:
    """A fetch into a folder; ``stop`` ends it after what is being asked."""

    folder: Path
    settings: FetchSettings = field(default_factory=FetchSettings)
    stop: Event = field(default_factory=Event)
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    """By the manifest's lines."""
    manifest: str = ""

    def run(self, manifest: Manifest, told: Told = lambda _: None) -> Counter[str]:
        """Fetches all that the manifest names; the outcomes by kind. Raises OSError.

        However it ends, the folder's own manifest then names what is there, for a run to read.
        """
        self.manifest = manifest.file.name
        hosts = Hosts(self.settings, self.stop.wait)
        keeper = Keeper(self.folder)
        try:
            queues = self._queues(manifest, told)
            with ThreadPoolExecutor(max(self.settings.hosts, 1), "fetch") as pool:
                work = [pool.submit(self._queue, queue, hosts, keeper, told) for queue in queues]
                try:
                    for done in as_completed(work):
                        done.result()
                except BaseException:
                    self.stop.set()
                    pool.shutdown(cancel_futures=True)
                    raise
        finally:
            hosts.close()
            self._write()
        return Counter(outcome.kind for outcome in self.outcomes.values())

    def _queues(self, manifest: Manifest, told: Told) -> list[list[Entry]]:
        """The lines with an address by their host, each address once; the others are told at once."""
        queues: dict[str, list[Entry]] = {}
        met: set[str] = set()
        for entry in manifest.entries():
            if entry.problem or not entry.address:
                kind = "bad-line" if entry.problem else "no-address"
                self._note(Outcome(entry, kind, entry.problem), told)
            elif entry.address in met:
                self._note(Outcome(entry, "twice"), told)
            else:
                met.add(entry.address)
                try:
                    queues.setdefault(parsed(entry.address)[1].host, []).append(entry)
                except Refused as refused:
                    self._note(Outcome(entry, refused.kind, str(refused)), told)
        return list(queues.values())

    def _queue(self, entries: list[Entry], hosts: Hosts, keeper: Keeper, told: Told) -> None:
        in_vain = 0
        for entry in entries:
            if self.stop.is_set():
                return
            outcome = self._one(entry, hosts, keeper, 1 if in_vain >= _DEAD else self.settings.tries)
            # A robots.txt that fails is asked for again with each address, one that forbids is not.
            failed = outcome.kind == "unreachable" or (
                outcome.kind == "robots" and outcome.status is not None
            )
            in_vain = in_vain + 1 if failed else 0
            self._note(outcome, told)

    def _one(self, entry: Entry, hosts: Hosts, keeper: Keeper, tries: int) -> Outcome:
        kept = keeper.kept(entry.address)
        if kept is not None and not self.settings.refresh:
            return Outcome(entry, "kept", "", kept.final, kept.path, kept.status, kept.bytes)
        answer = visit(entry.address, hosts, self.stop.wait, kept.known if kept is not None else None, tries)
        if answer.kind == "fetched":
            now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            kept = keeper.keep(entry.address, answer, now)
        # What was fetched before is still there where it can't be had anew.
        path = kept.path if kept is not None else ""
        size = kept.bytes if kept is not None and answer.kind in GOOD else None
        return _outcome(entry, answer, path, size)

    def _note(self, outcome: Outcome, told: Told) -> None:
        self.outcomes[outcome.entry.line] = outcome
        told(outcome)

    def _write(self) -> None:
        outcomes = [self.outcomes[line] for line in sorted(self.outcomes)]
        write_whole(self.folder / OUTCOMES, json_lines([outcome.to_dict() for outcome in outcomes]))
        write_whole(
            self.folder / MANIFEST, json_lines([_line(each, self.manifest) for each in outcomes if each.path])
        )


def _outcome(entry: Entry, answer: Answer, path: str, size: int | None) -> Outcome:
    return Outcome(entry, answer.kind, answer.message, answer.final, path, answer.status, size, answer.tries)


def _line(outcome: Outcome, manifest: str) -> dict[str, str]:
    entry = outcome.entry
    row = {"path": outcome.path, "address": entry.address, "province": entry.province, "note": entry.note}
    if entry.province or entry.note:
        row["said_by"] = entry.said_by or manifest
    return {name: value for name, value in row.items() if value}
