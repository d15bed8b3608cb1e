"""JSON Lines: a file for each kind, a record of the contract on each line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from pipeline.exports.stream import Entry, Order
from pipeline.exports.writer import Files, close_all


class JsonLines:
    """Writes ``<kind>.jsonl`` in UTF-8."""

    order: Order = "id"

    def __init__(self, folder: Path, kinds: Sequence[str]) -> None:
        self._files = {
            kind: (folder / f"{kind}.jsonl").open("w", encoding="utf-8", newline="\n") for kind in kinds
        }

    def write(self, entry: Entry) -> bool:
        """One line."""
        self._files[entry.kind].write(json.dumps(entry.nested(), ensure_ascii=False) + "\n")
        return True

    def close(self) -> Files:
        """All files are closed."""
        return close_all(self._files)

    def abandon(self) -> None:
        """The files are closed as they are."""
        for file in self._files.values():
            file.close()
