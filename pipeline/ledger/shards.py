"""Shards: files of outcomes that appear whole or not at all, each document's extraction found by its place in it.

An outcome takes two lines of JSON, its header and its extraction (empty for a failure).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pipeline.engines.outcome import Outcome

_UNFINISHED = ".unfinished"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an extraction lies: in which shard, from which byte, how many bytes."""

    shard: str
    start: int
    length: int


class Shards:
    """The shards of a folder; one is open at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] | None = None
        self._name = ""
        self.waiting = 0
        """Bytes in the open shard."""
        self._next = max((int(path.stem) for path in folder.glob("*.shard")), default=0) + 1

    def write(self, outcome: Outcome) -> Spot:
        """Adds an outcome to the open shard; it is safe once ``seal`` has returned. Raises OSError."""
        if self._file is None:
            self._name = f"{self._next:08}.shard"
            self._next += 1
            self._file = self._unfinished().open("wb")
            self.waiting = 0
        frame = outcome.to_bytes() + b"\n"
        header = frame.index(b"\n") + 1
        spot = Spot(self._name, self.waiting + header, len(frame) - header - 1)
        self._file.write(frame)
        self.waiting += len(frame)
        return spot

    def seal(self) -> None:
        """The open shard gets its name when all of it is on the disk. Raises OSError."""
        if self._file is None:
            return
        with self._file as file:
            file.flush()
            os.fsync(file.fileno())
        self._unfinished().replace(self.folder / self._name)
        sync_folder(self.folder)
        self._file = None
        self.waiting = 0

    def drop(self) -> None:
        """Throws the open shard away."""
        if self._file is not None:
            self._file.close()
            self._file = None
            self._unfinished().unlink(missing_ok=True)

    def clean(self, needed: set[str]) -> None:
        """Removes the shards that nothing needs any more, and what a run that was killed left unfinished."""
        for path in self.folder.iterdir():
            if path.name not in needed and path.name != self._unfinished().name:
                path.unlink()

    def names(self) -> set[str]:
        """The shards that are whole."""
        return {path.name for path in self.folder.glob("*.shard")}

    def _unfinished(self) -> Path:
        return self.folder / (self._name + _UNFINISHED)


def read_extraction(folder: Path, spot: Spot) -> bytes:
    """The extraction's JSON. Raises OSError."""
    with (folder / spot.shard).open("rb") as file:
        file.seek(spot.start)
        return file.read(spot.length)


def sync_folder(folder: Path) -> None:
    """Makes sure that a name given in the folder outlasts a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
