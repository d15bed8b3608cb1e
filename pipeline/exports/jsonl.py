"""JSON Lines: a file for each kind, a record of the contract on each line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from pipeline.exports.stream import Entry
from pipeline.exports.text_files import TextFiles


class JsonLines(TextFiles):
    """Writes ``<kind>.jsonl`` in UTF-8."""

    def __init__(self, folder: Path, kinds: Sequence[str]) -> None:
        super().__init__(folder, kinds, "jsonl", "utf-8")

    def write(self, entry: Entry) -> bool:
        """One line."""
        self.files[entry.kind].write(json.dumps(entry.nested(), ensure_ascii=False) + "\n")
        return True
