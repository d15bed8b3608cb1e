"""Who loads: this process, when it has nothing else to do, or a process of its own, while documents are being read."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.engines.kernel import end_with_parent
from pipeline.full_disk import DiskFull, is_full
from pipeline.messages import say
from pipeline.runs.loading import Entry, Loaded, load

if TYPE_CHECKING:
    from pipeline.database.store import Store

BATCH = 300
"""Documents of a transaction."""
_ROOT = Path(__file__).resolve().parents[2]
_DEATHS = 5
"""So often another loading process takes the place of one that was killed."""
_AT_ONCE = 2
"""Batches that the loading process has at once; more would only fill its pipe."""


class LoaderFailed(Exception):
    """The loading process ended again and again; the message says what is known of it."""


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
    """Has a process of its own load, which is started at once and ends with this one.

    Where it is killed, another one takes its place and is given again what had not been answered: a batch is loaded
    whole or not at all, and what the database holds already it only notes.
    """

    def __init__(self, db: Path, shards: Path) -> None:
        self._places = [str(db), str(shards)]
        self._waiting: deque[Sequence[Entry]] = deque()
        self._sent: deque[Sequence[Entry]] = deque()
        self._deaths = 0
        self._died_at: Sequence[Entry] | None = None
        self.process, self._pipe = self._started()

    def _started(self) -> tuple[subprocess.Popen[bytes], Connection]:
        ours, theirs = socket.socketpair()
        arguments = [str(os.getpid()), str(theirs.fileno()), *self._places]
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-m", "pipeline.runs.loaders", *arguments],
                pass_fds=[theirs.fileno()],
                env=os.environ
                | {"PYTHONPATH": os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", "")])},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        return process, Connection(ours.detach())

    def submit(self, entries: Sequence[Entry]) -> None:
        """Hands the entries on, batch by batch, as the process takes them. Raises LoaderFailed."""
        for at in range(0, len(entries), BATCH):
            self._waiting.append(entries[at : at + BATCH])
        self._send()

    def results(self, seconds: float = 0.0) -> list[Loaded]:
        """What it has said. Raises sqlite3.OperationalError where it can't write, LoaderFailed where it ends again."""
        loaded: list[Loaded] = []
        while self._sent and self._pipe.poll(0.0 if loaded else seconds):
            try:
                said = json.loads(self._pipe.recv_bytes())
            except (EOFError, OSError):
                self._replace()
                continue
            if "failed" in said:
                raise (DiskFull if said["full"] else sqlite3.OperationalError)(said["failed"])
            self._sent.popleft()
            loaded += [Loaded(**each) for each in said["loaded"]]
            self._send()
        return loaded

    def _send(self) -> None:
        while self._waiting and len(self._sent) < _AT_ONCE:
            batch = self._waiting.popleft()
            self._sent.append(batch)
            try:
                self._pipe.send_bytes(json.dumps([entry.to_dict() for entry in batch]).encode())
            except (BrokenPipeError, ConnectionResetError):
                self._replace()

    def _replace(self) -> None:
        """Another process takes over; LoaderFailed where this one ended as the one before, or too many have."""
        self._pipe.close()
        status = self.process.wait()
        at = self._sent[0] if self._sent else None
        self._deaths += 1
        if self._deaths > _DEATHS or (at is not None and at is self._died_at):
            raise LoaderFailed(_told(status, self._deaths))
        self._died_at = at
        self._waiting.extendleft(reversed(self._sent))
        self._sent.clear()
        self.process, self._pipe = self._started()
        self._send()

    def close(self) -> None:
        """Closes the pipe, at which the process ends after the batch that it has in work."""
        self._pipe.close()
        self.process.wait()


def _told(status: int, times: int) -> str:
    how = signal.Signals(-status).name if status < 0 else say("exit status {status}", status=status)
    return say("the process that loads ended {times} times, and last with {how}", times=times, how=how)


def serve(pipe: Connection, db: Path, shards: Path) -> None:
    """In the loading process: loads batch after batch until the pipe is closed."""
    try:
        _serve(pipe, db, shards)
    except (sqlite3.OperationalError, OSError) as error:
        # That the run has gone is no failure of the database's.
        with suppress(BrokenPipeError, ConnectionResetError):
            pipe.send_bytes(json.dumps({"failed": str(error), "full": is_full(error)}).encode())


def _serve(pipe: Connection, db: Path, shards: Path) -> None:
    from pipeline.database.store import Store

    with Store(db) as store:
        while True:
            try:
                asked = json.loads(pipe.recv_bytes())
            except (EOFError, ConnectionResetError):
                return
            entries = [Entry.from_dict(data) for data in asked]
            said = {"loaded": [asdict(loaded) for loaded in load(store, shards, entries)]}
            pipe.send_bytes(json.dumps(said).encode())


if __name__ == "__main__":
    if end_with_parent(int(sys.argv[1])):
        serve(Connection(int(sys.argv[2])), Path(sys.argv[3]), Path(sys.argv[4]))
