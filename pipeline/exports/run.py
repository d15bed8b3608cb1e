"""An export from end to end: the database's records in one of the formats, in a folder that appears whole."""

from __future__ import annotations

from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from pipeline.database.connection import open_to_read
from pipeline.exports.folder import ExportRefused, replaced
from pipeline.exports.limits import Limits
from pipeline.exports.package import describe
from pipeline.exports.stream import stream
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.exports.writer import Files, Writer

Format = Literal["jsonl", "csv", "parquet", "xlsx", "ics"]
FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the records of each kind, the files that hold them, and the records that have no place in it."""

    counts: dict[str, int]
    files: Files
    left_out: dict[str, int] = field(default_factory=dict)


def export(
    database: Path, folder: Path, file_format: Format = "jsonl", limits: Limits | None = None
) -> Exported:
    """Write the records within the limits into the folder, in place of an earlier export there.

    The same database gives the same bytes. Raises DatabaseUnusable; QueryError where a limit names nothing;
    ExportRefused where the folder holds files of others, or a package is missing; OSError where it can't be written.
    """
    limits = limits or Limits()
    kinds = _kinds(file_format, limits)
    with closing(open_to_read(database)) as connection, replaced(folder) as new:
        # One view of the data for all files, whatever a run writes meanwhile.
        connection.execute("BEGIN")
        writer = _writer(file_format, new, kinds)
        counts, left_out = Counter(dict.fromkeys(kinds, 0)), Counter[str]()
        try:
            for entry in stream(connection, limits, kinds, writer.order):
                (counts if writer.write(entry) else left_out)[entry.kind] += 1
            files = writer.close()
        except BaseException:
            # The files go anyway: what can't be finished in them now is not what has gone wrong.
            with suppress(OSError):
                writer.abandon()
            raise
        describe(new, file_format, files, counts, limits)
    here = {kind: [folder / path.relative_to(new) for path in paths] for kind, paths in files.items()}
    return Exported(dict(counts), here, dict(left_out))


def _kinds(file_format: Format, limits: Limits) -> tuple[str, ...]:
    """The kinds to write; a calendar holds tasks alone."""
    if file_format != "ics":
        return limits.wanted
    if "tasks" not in limits.wanted:
        raise ExportRefused(say("A calendar holds tasks: leave --kind out, or name task"))
    return ("tasks",)


def _writer(file_format: Format, folder: Path, kinds: tuple[str, ...]) -> Writer:
    # Each format brings its library only where it is asked for.
    if file_format == "jsonl":
        from pipeline.exports.jsonl import JsonLines

        return JsonLines(folder, kinds)
    if file_format == "csv":
        from pipeline.exports.csv_files import CsvFiles

        return CsvFiles(folder, kinds)
    if file_format == "xlsx":
        from pipeline.exports.xlsx import Workbook

        return Workbook(folder, kinds)
    if file_format == "ics":
        from pipeline.exports.ics import Calendar

        return Calendar(folder, kinds)
    return _parquet(folder, kinds)


def _parquet(folder: Path, kinds: tuple[str, ...]) -> Writer:
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        command = "pip install 'kehoach[export]'"
        text = "Parquet needs a package that isn't installed: {command}"
        raise ExportRefused(say(text, command=command)) from error
    from pipeline.exports.parquet import Parquet

    return Parquet(folder, kinds)
