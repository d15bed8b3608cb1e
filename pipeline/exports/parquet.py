"""Parquet, a folder for each kind, parted by province of today and year of issue: for DuckDB, Spark and pandas."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors.folding import strip_marks
from pipeline.database.columns import Row
from pipeline.exports.fields import Field, fields_of, flat
from pipeline.exports.stream import About, Entry, Order
from pipeline.exports.writer import Files

if TYPE_CHECKING:
    import pyarrow as pa

UNKNOWN = "khong-ro"
CENTRAL = "trung-uong"
ROWS = 20_000
CHARACTERS = 16_000_000
"""A part's rows are written out as soon as so many are held, or words of that length."""


class Parquet:
    """Writes ``<kind>/document_province=ha-tinh/document_year=2025/part-0.parquet``, one part of a kind at a time."""

    order: Order = "place"

    def __init__(self, folder: Path, kinds: Sequence[str]) -> None:
        self._parts = {kind: _Parts(folder / kind, fields_of(kind)) for kind in kinds}

    def write(self, entry: Entry) -> bool:
        """One row of the part that its document belongs to."""
        self._parts[entry.kind].add(part_of(entry.about), flat(entry))
        return True

    def close(self) -> Files:
        """The last parts are finished; a kind without a record has one empty part, which tells its columns."""
        return {kind: parts.close() for kind, parts in self._parts.items()}

    def abandon(self) -> None:
        """The files are closed without the rows that are still held."""
        for parts in self._parts.values():
            parts.abandon()


def part_of(about: About) -> str:
    """The path of a document's part: province and year as words that no program takes for numbers with zeros lost."""
    name = about.current_province
    place = _plain(name) if name else CENTRAL if about.issuer_level == "trung-uong" else UNKNOWN
    year = about.issued[:4] if about.issued else UNKNOWN
    return f"document_province={place}/document_year={year}"


def _plain(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in strip_marks(name)).split())


class _Parts:
    """The parts of one kind; rows are held until there are enough of them to write."""

    def __init__(self, folder: Path, fields: Sequence[Field]) -> None:
        self._folder, self._fields = folder, fields
        self._schema = schema_of(fields)
        self._part: str | None = None
        self._file: Any = None
        self._rows: list[Row] = []
        self._held = 0
        self._paths: list[Path] = []

    def add(self, part: str, row: Row) -> None:
        if part != self._part:
            self._finish()
            self._begin(part)
        self._rows.append(row)
        self._held += sum(len(value) for value in row.values() if isinstance(value, str))
        if len(self._rows) >= ROWS or self._held >= CHARACTERS:
            self._write()

    def close(self) -> list[Path]:
        if not self._paths:
            self._begin(f"document_province={UNKNOWN}/document_year={UNKNOWN}")
            self._write()
        self._finish()
        return self._paths

    def abandon(self) -> None:
        self._rows = []
        self._finish()

    def _begin(self, part: str) -> None:
        from pyarrow.parquet import ParquetWriter

        path = self._folder / part / "part-0.parquet"
        path.parent.mkdir(parents=True)
        self._part = part
        self._file = ParquetWriter(path, self._schema, compression="zstd")
        self._paths.append(path)

    def _write(self) -> None:
        import pyarrow as pa

        self._file.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows, self._held = [], 0

    def _finish(self) -> None:
        if self._file is not None:
            if self._rows:
                self._write()
            self._file.close()


def schema_of(fields: Sequence[Field]) -> pa.Schema:
    """The columns, each with what it holds as its description."""
    import pyarrow as pa

    types = {
        "string": pa.string(), "json": pa.string(), "integer": pa.int64(), "number": pa.float64(),
        "boolean": pa.bool_(), "date": pa.date32(), "list": pa.list_(pa.string()),
    }  # fmt: skip
    return pa.schema(
        pa.field(field.name, types[field.type], not field.required, {"description": field.words})
        for field in fields
    )
