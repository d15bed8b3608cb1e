"""What every format is: something that takes records one after another and leaves files in a folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Protocol

from pipeline.exports.stream import Entry, Order

Files = dict[str, list[Path]]
"""The files that hold each kind of record."""


class Writer(Protocol):
    """A format's writer; made with the folder and the kinds to be written."""

    order: Order
    """The order in which it needs the records."""

    def write(self, entry: Entry) -> bool:
        """Write one record; False where the format has no place for it."""
        ...

    def close(self) -> Files:
        """Finish the files, those of kinds without a record too."""
        ...

    def abandon(self) -> None:
        """Let go of the files as they are; they will be deleted."""
        ...


def close_all(files: Mapping[str, IO[str]]) -> Files:
    """Closes a file for each kind, with what it still holds on the disk."""
    for file in files.values():
        file.flush()
        os.fsync(file.fileno())
        file.close()
    return {kind: [Path(file.name)] for kind, file in files.items()}
