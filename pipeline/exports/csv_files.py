"""CSV by RFC 4180, for Excel too: a byte order mark, and no cell that Excel would take for a formula."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.exports.fields import fields_of, flat
from pipeline.exports.stream import Entry
from pipeline.exports.text_files import TextFiles

MARK = "'"
_GUARDED = ("=", "+", "-", "@", "\t", "\r", MARK)


def guarded(text: str) -> str:
    """Words that begin like a formula get an apostrophe before them, and so do those that begin with one.

    So ``unguarded`` gives back every text as it was.
    """
    return MARK + text if text.startswith(_GUARDED) else text


def unguarded(cell: str) -> str:
    """The text of a cell."""
    return cell.removeprefix(MARK)


class CsvFiles(TextFiles):
    """Writes ``<kind>.csv``: UTF-8 with a byte order mark, lines that end in CR LF, lists and parts as JSON."""

    def __init__(self, folder: Path, kinds: Sequence[str]) -> None:
        super().__init__(folder, kinds, "csv", "utf-8-sig")
        self._writers = {kind: csv.writer(file, lineterminator="\r\n") for kind, file in self.files.items()}
        for kind, writer in self._writers.items():
            writer.writerow([field.name for field in fields_of(kind)])

    def write(self, entry: Entry) -> bool:
        """One row."""
        self._writers[entry.kind].writerow([_cell(value) for value in flat(entry).values()])
        return True


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return guarded(value) if isinstance(value, str) else value
