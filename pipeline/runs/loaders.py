"""Who loads: this process, when it has nothing else to do, or a process of its own, while documents are being read."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.engines.kernel import end_with_parent
from pipeline.runs.loading import Entry, Loaded, load

if TYPE_CHECKING:
    from pipeline.database.store import Store

BATCH = 300
"""Documents of a transaction."""
_ROOT = Path(__file__).resolve().parents[2]
_AT_ONCE = 2
"""Batches that the loading process has at once; more would only fill its pipe."""


class LoaderFailed(Exception):
    """The loading process ended; the message says what is known of it."""


class LoadsHere:
    """Loads in this process, a batch each time that results are waited for."""

    def __init__(self, db: Path, shards: Path) -> None:
        self._db = db
        self._shards = shards
        self._waiting: list[Entry] = []
        self._store: Store | None = None

    def submit(self, entries: Sequence[Entry]) -> None:
        """Keeps the entries until results are waited for."""
        self._waiting += entries

    def results(self, seconds: float = 0.0) -> list[Loaded]:
        """Nothing where it isn't waited for, else the next batch. Raises sqlite3.OperationalError."""
        batch = self._waiting[:BATCH]
        if not seconds or not batch:
            return []
        from pipeline.database.store import Store

        self._store = self._store or Store(self._db)
        loaded = load(self._store, self._shards, batch)
        del self._waiting[:BATCH]
        return loaded

    def close(self) -> None:
        """Closes the database."""
        if self._store is not None:
            self._store.db.close()


class LoadsApart:
    """Has a process of its own load, which is started at once and ends with this one."""

    def __init__(self, db: Path, shards: Path) -> None:
        ours, theirs = socket.socketpair()
        arguments = [str(os.getpid()), str(theirs.fileno()), str(db), str(shards)]
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "pipeline.runs.loaders", *arguments],
                pass_fds=[theirs.fileno()],
                env=os.environ
                | {"PYTHONPATH": os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", "")])},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._pipe = Connection(ours.detach())
        self._waiting: deque[Sequence[Entry]] = deque()
        self._in_work = 0

    def submit(self, entries: Sequence[Entry]) -> None:
        """Hands the entries on, batch by batch, as the process takes them."""
        for at in range(0, len(entries), BATCH):
            self._waiting.append(entries[at : at + BATCH])
        self._send()

    def results(self, seconds: float = 0.0) -> list[Loaded]:
        """What it has said. Raises sqlite3.OperationalError where it can't write, LoaderFailed where it has ended."""
        loaded: list[Loaded] = []
        while self._in_work and self._pipe.poll(0.0 if loaded else seconds):
            try:
                said = json.loads(self._pipe.recv_bytes())
            except (EOFError, OSError) as error:
                raise LoaderFailed(f"status {self.process.wait()}") from error
            if "failed" in said:
                raise sqlite3.OperationalError(said["failed"])
            self._in_work -= 1
            loaded += [Loaded(**each) for each in said["loaded"]]
            self._send()
        return loaded

    def _send(self) -> None:
        while self._waiting and self._in_work < _AT_ONCE:
            batch = self._waiting.popleft()
            try:
                self._pipe.send_bytes(json.dumps([entry.to_dict() for entry in batch]).encode())
            except (BrokenPipeError, ConnectionResetError) as error:
                raise LoaderFailed(f"status {self.process.wait()}") from error
            self._in_work += 1

    def close(self) -> None:
        """Closes the pipe, at which the process ends after the batch that it has in work."""
        self._pipe.close()
        self.process.wait()


def serve(pipe: Connection, db: Path, shards: Path) -> None:
    """In the loading process: loads batch after batch until the pipe is closed."""
    from pipeline.database.store import Store

    with Store(db) as store:
        while True:
            try:
                asked = json.loads(pipe.recv_bytes())
            except (EOFError, ConnectionResetError):
                return
            entries = [Entry.from_dict(data) for data in asked]
            try:
                said = {"loaded": [asdict(loaded) for loaded in load(store, shards, entries)]}
            except (sqlite3.OperationalError, OSError) as error:
                pipe.send_bytes(json.dumps({"failed": str(error)}).encode())
                return
            pipe.send_bytes(json.dumps(said).encode())


if __name__ == "__main__":
    if end_with_parent(int(sys.argv[1])):
        serve(Connection(int(sys.argv[2])), Path(sys.argv[3]), Path(sys.argv[4]))
