"""A manifest: a list of documents as CSV or JSON lines, by path or address, with what is known of each.

Columns are known by many names (``manifest.toml``), in any order; those that are not are told and left out. A line that
can't be used is an entry with its problem, so that none is lost in silence.
"""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, Any

from extractors.folding import strip_marks
from pipeline.messages import say

SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson")
_JSON = (".jsonl", ".ndjson")
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SEPARATORS = ",;\t|"
_LONGEST = 1_000_000
"""Characters of a line; a longer one is no manifest's."""
_OTHER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a manifest, by its number from 1; ``problem`` says why it can't be used, empty where it can.

    ``said_by`` is the list that says it, where that is another one.
    """

    line: int
    address: str = ""
    path: str = ""
    province: str = ""
    note: str = ""
    said_by: str = ""
    problem: str = ""


@dataclass(slots=True)
class Manifest:
    """A manifest on disk; ``unknown`` holds the columns that were met and left out."""

    file: Path
    unknown: list[str] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        """The lines one after the other. Raises OSError."""
        with self.file.open("rb") as raw:
            encoding = _MARKS.get(raw.read(2), "utf-8-sig")
        errors = "surrogateescape" if encoding == "utf-8-sig" else "replace"
        with self.file.open(encoding=encoding, errors=errors, newline="") as text:
            read = self._json if self.file.suffix.lower() in _JSON else self._csv
            for number, values in read(text):
                yield values if isinstance(values, Entry) else _entry(number, values)

    def _csv(self, text: IO[str]) -> Iterator[tuple[int, dict[str, str] | Entry]]:
        header = text.readline(_LONGEST)
        separator = max(_SEPARATORS, key=header.count)
        columns = self._known(next(csv.reader([header], delimiter=separator), []))
        rows = csv.reader(_lines(text), delimiter=separator)
        while True:
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield rows.line_num + 1, Entry(rows.line_num + 1, problem=str(error))
                continue
            if any(cell.strip() for cell in cells):
                pairs = zip(columns, cells, strict=False)
                yield rows.line_num + 1, {name: cell for name, cell in pairs if name}

    def _json(self, text: IO[str]) -> Iterator[tuple[int, dict[str, str] | Entry]]:
        for number, line in enumerate(_lines(text), 1):
            if not line.strip():
                continue
            try:
                values = json.loads(line)
            except (ValueError, RecursionError):
                yield number, Entry(number, problem=say("The line is no JSON."))
                continue
            if not isinstance(values, dict):
                yield number, Entry(number, problem=say("The line is no JSON object."))
                continue
            names = self._known(list(values))
            pairs = zip(names, values.values(), strict=True)
            yield number, {name: _text(value) for name, value in pairs if name}

    def _known(self, names: list[str]) -> list[str]:
        """Our name of each column, empty for one that is not known."""
        known = [column_of(name) for name in names]
        for name, ours in zip(names, known, strict=True):
            if not ours and name.strip() and name not in self.unknown:
                self.unknown.append(name)
        return known


def column_of(heading: str) -> str:
    """Our name of the column, empty where it is not known."""
    return _names().get(_OTHER.sub(" ", strip_marks(heading)).strip(), "")


def is_manifest(path: Path) -> bool:
    """True for a CSV or JSON lines file whose first line names a path or an address."""
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        return False
    try:
        with path.open("rb") as raw:
            encoding = _MARKS.get(raw.read(2), "utf-8-sig")
        with path.open(encoding=encoding, errors="replace") as text:
            first = text.readline(_LONGEST)
    except OSError:
        return False
    if path.suffix.lower() in _JSON:
        try:
            names = list(json.loads(first))
        except (ValueError, TypeError, RecursionError):
            return False
    else:
        names = next(csv.reader([first], delimiter=max(_SEPARATORS, key=first.count)), [])
    return any(column_of(name) in ("address", "path") for name in names if isinstance(name, str))


def _entry(number: int, values: dict[str, str]) -> Entry:
    told = {name: value.strip() for name, value in values.items()}
    problem = ""
    if any("\udc80" <= character <= "\udcff" for value in told.values() for character in value):
        problem = say("The line is not written in UTF-8.")
        told = {name: value.encode("utf-8", "replace").decode() for name, value in told.items()}
    elif not told.get("address") and not told.get("path"):
        problem = say("The line names no path and no address.")
    return Entry(number, **told, problem=problem)


def _lines(text: IO[str]) -> Iterator[str]:
    """Lines as the file has them; a longer one than a manifest's ends the reading in several."""
    return iter(lambda: text.readline(_LONGEST), "")


def _text(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


@cache
def _names() -> dict[str, str]:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {name: column for column, names in data.items() for name in names}
