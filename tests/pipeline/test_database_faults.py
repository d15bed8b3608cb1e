"""Breaks on purpose: a write that fails or a process that is killed leaves each document whole or absent."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.database.connection import open_to_read
from pipeline.database.store import Store
from pipeline.searching.find import search
from schemas.base import Evidence
from tests.pipeline.composed import plan

TABLES = [
    "documents", "sections", "scores", "rankings", "targets", "tasks", "agencies", "citations", "duplicates",
    "warnings", "task_agencies", "passages", "sources",
]  # fmt: skip


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def break_at(monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    write = Store._write

    def broken(self: Store, name: str, rows: list[dict[str, Any]]) -> None:
        if name == table:
            raise sqlite3.OperationalError("disk I/O error")
        write(self, name, rows)

    monkeypatch.setattr(Store, "_write", broken)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("uri", ["a.txt", "b.txt"])
def test_a_failed_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, uri: str
) -> None:
    path = tmp_path / "plans.db"
    with Store(path) as store:
        store.save(plan(), "a.txt")
    before = dump(path)
    with Store(path) as store, monkeypatch.context() as patch:
        break_at(patch, table)
        with pytest.raises(sqlite3.OperationalError):
            store.save(plan(salt="changed"), uri)
        assert not store.db.conn.in_transaction
    assert dump(path) == before
    with Store(path) as store:
        assert store.save(plan(salt="changed"), uri).status == ("changed" if uri == "a.txt" else "new")


def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plans.db"

    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    with Store(path) as store:
        monkeypatch.setattr(Store, "_attach", interrupted)
        with pytest.raises(KeyboardInterrupt):
            store.save(plan(), "a.txt")
        assert set(store.counts().values()) == {0}


def test_a_record_that_points_nowhere_is_refused_whole(tmp_path: Path) -> None:
    extraction = plan()
    evidence = extraction.tasks[0].evidence
    extraction.tasks[0].evidence = Evidence.model_validate(evidence.model_dump() | {"section": "s99"})
    with Store(tmp_path / "plans.db") as store:
        with pytest.raises(sqlite3.IntegrityError):
            store.save(extraction, "a.txt")
        assert set(store.counts().values()) == {0}
        assert store.save(plan(), "a.txt").status == "new"


KILLED = """
import os, signal, sys
from pathlib import Path
from pipeline.database.store import Store
from schemas.records import Extraction

write = Store._write

def killed(self, table, rows):
    write(self, table, rows)
    if table == "passages":
        # The pages must be in the file, or there is nothing to roll back.
        self.db.execute("PRAGMA cache_spill = 1")
        os.kill(os.getpid(), signal.SIGKILL)

with Store(Path(sys.argv[1])) as store:
    store.db.execute("PRAGMA cache_size = 2")
    Store._write = killed
    store.save(Extraction.model_validate_json(sys.stdin.read()), "b.txt")
"""


def test_a_killed_run_leaves_a_whole_database(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path) as store:
        store.save(plan(), "a.txt")
    before = dump(path)
    extraction = plan(salt="killed", id="another")
    root = Path(__file__).resolve().parents[2]
    child = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        input=extraction.to_json(),
        text=True,
        cwd=root,
        check=False,
    )
    assert child.returncode == -9
    assert path.with_name("plans.db-journal").exists()
    # The first to open it rolls back, though it only reads.
    assert search(path, "hòa giải").results[0].source == "a.txt"
    assert dump(path) == before
    with Store(path) as store:
        assert store.save(extraction, "b.txt").status == "new"


def test_readers_can_not_write(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path):
        pass
    connection = open_to_read(path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM provinces")
    connection.close()
