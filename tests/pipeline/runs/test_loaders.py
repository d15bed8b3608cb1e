"""The loading process is killed: another takes its place, nothing is lost, and what kills each of them ends the run."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipeline.database.store import Store
from pipeline.engines.outcome import Outcome
from pipeline.full_disk import DiskFull, is_full, reason_of
from pipeline.ledger.shards import Shards
from pipeline.runs import loaders
from pipeline.runs.loaders import LoaderFailed, LoadsApart
from pipeline.runs.loading import Entry, Loaded
from tests.pipeline.composed import plan

COUNT = 9


@pytest.fixture
def entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    """Documents that were read, in batches of two."""
    monkeypatch.setattr(loaders, "BATCH", 2)
    shards, made = Shards(tmp_path / "shards"), []
    for n in range(COUNT):
        read = plan(salt=f"{n}")
        sha256 = read.document.source.sha256
        spot = shards.write(Outcome(n, f"{n}.txt", 0, sha256, 1, 0.1, read.to_json().encode()))
        made.append(Entry(f"{n}.txt", sha256, spot))
    shards.seal()
    return made


@pytest.fixture
def loader(tmp_path: Path) -> Iterator[LoadsApart]:
    made = LoadsApart(tmp_path / "x.db", tmp_path / "shards")
    yield made
    made.close()


def kill(loader: LoadsApart) -> int:
    os.kill(loader.process.pid, signal.SIGKILL)
    return loader.process.pid


def all_of(loader: LoadsApart, killed_after: tuple[int, ...] = ()) -> list[Loaded]:
    """All that it loads, its process being killed whenever so many documents were told."""
    told: list[Loaded] = []
    kills = list(killed_after)
    while len(told) < COUNT:
        told += loader.results(30.0)
        if kills and len(told) >= kills[0]:
            kills.pop(0)
            kill(loader)
    return told


def test_a_killed_one_is_replaced(loader: LoadsApart, entries: list[Entry], tmp_path: Path) -> None:
    loader.submit(entries)
    first = loader.process.pid
    told = all_of(loader, killed_after=(2, 6))
    assert [each.uri for each in told] == [entry.uri for entry in entries]
    # A batch that was stored when its process was killed is found there by the next.
    assert {each.status for each in told} <= {"new", "unchanged"} and not any(each.refused for each in told)
    assert loader.process.pid != first
    with Store(tmp_path / "x.db") as store:
        stored = store.db.execute("SELECT source_uri FROM documents ORDER BY rowid").fetchall()
    assert [uri for (uri,) in stored] == [entry.uri for entry in entries]


def test_one_that_is_killed_while_it_waits_is_replaced(loader: LoadsApart, entries: list[Entry]) -> None:
    kill(loader)
    loader.process.wait()
    loader.submit(entries)
    assert len(all_of(loader)) == COUNT


def test_what_kills_them_twice_ends_the_run(
    loader: LoadsApart, entries: list[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    started = LoadsApart._started

    def held(self: LoadsApart) -> Any:
        made = started(self)
        # It must not load what it is given before it is killed, however busy the machine is.
        os.kill(made[0].pid, signal.SIGSTOP)
        return made

    monkeypatch.setattr(LoadsApart, "_started", held)
    first = kill(loader)
    loader.process.wait()
    loader.submit(entries)
    assert kill(loader) != first
    with pytest.raises(LoaderFailed, match="ended 2 times, and last with SIGKILL"):
        loader.results(30.0)


def test_too_many_end_the_run(
    loader: LoadsApart, entries: list[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loaders, "_DEATHS", 1)
    loader.submit(entries)
    with pytest.raises(LoaderFailed, match="ended 2 times"):
        all_of(loader, killed_after=(2, 4))


def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db"):
        pass
    with closing(sqlite3.connect(tmp_path / "x.db")) as db:
        db.execute("PRAGMA max_page_count = 1")
        with pytest.raises(sqlite3.OperationalError) as met:
            db.execute("CREATE TABLE more AS SELECT * FROM provinces")
    assert is_full(met.value) and reason_of(met.value) == "the disk is full"
    assert is_full(DiskFull("x")) and is_full(OSError(28, "No space left on device"))
    other = OSError(13, "Permission denied", "x.db")
    assert not is_full(other) and reason_of(other) == "Permission denied: x.db"
    assert not is_full(sqlite3.OperationalError("no such table")) and not is_full(ValueError())
