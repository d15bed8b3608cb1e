"""A text file for each kind of record: what the formats that are plain text have in common."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.exports.stream import Order
from pipeline.exports.writer import Files, close_all


class TextFiles:
    """``<kind>.<ending>`` in the folder for each kind, open until it is closed or abandoned; line ends are the writer's own."""

    order: Order = "id"

    def __init__(self, folder: Path, kinds: Sequence[str], ending: str, encoding: str) -> None:
        self.files = {
            kind: (folder / f"{kind}.{ending}").open("w", encoding=encoding, newline="") for kind in kinds
        }

    def close(self) -> Files:
        """All files are closed, with what they still hold on the disk."""
        return close_all(self.files)

    def abandon(self) -> None:
        """The files are closed as they are."""
        for file in self.files.values():
            file.close()
