"""``kehoach export``: the database as files for other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from pipeline.commands.options import Database
from pipeline.commands.search import AGENCY, INDEX, PROVINCE, YEAR
from pipeline.console import DEFAULT_DATABASE, complain, err, out, printable
from pipeline.messages import say

Format = Literal["jsonl", "csv", "parquet", "xlsx", "ics"]


class Kind(StrEnum):
    """The kinds of records; an enumeration, for an option that is given several times takes no other closed list."""

    DOCUMENT = "document"
    SECTION = "section"
    SCORE = "score"
    RANKING = "ranking"
    TARGET = "target"
    TASK = "task"
    AGENCY = "agency"
    CITATION = "citation"
    DUPLICATE = "duplicate"
    WARNING = "warning"


FOLDER = typer.Argument(metavar="DIR", file_okay=False, show_default=False, help="The folder to write to")
FORMAT = typer.Option("--format", help="JSON Lines, CSV, Parquet, an Excel workbook, or a calendar of tasks")
KIND = typer.Option("--kind", help="Only this kind of record; may be given several times")
COPIES = typer.Option("--copies", help="Also the records of documents that are copies of another")


def export(
    folder: Annotated[Path, FOLDER],
    file_format: Annotated[Format, FORMAT] = "jsonl",
    db: Database = DEFAULT_DATABASE,
    province: Annotated[str | None, PROVINCE] = None,
    index: Annotated[str | None, INDEX] = None,
    year: Annotated[int | None, YEAR] = None,
    agency: Annotated[str | None, AGENCY] = None,
    kind: Annotated[list[Kind] | None, KIND] = None,
    copies: Annotated[bool, COPIES] = False,
) -> None:
    """Write the database as files for other tools; the same records give the same bytes.

    jsonl and csv: a file for each kind of record. parquet: a folder for each kind, parted by province and year. xlsx: a
    workbook with a sheet for each kind. ics: a calendar of the tasks that have a due date. Beside them lie a data package
    descriptor and the JSON Schema of each kind. The limits are those of a search; what has no place, year or agency of its
    own, as a warning, goes with its document. An earlier export in the folder is replaced as a whole.

    Exit code: 0, 1 where the folder can't be written, or 2 for a wrong use of the command.

    \b
    Examples:
      kehoach export --format xlsx outputs/excel
      kehoach export --format parquet outputs/parquet --db plans.db
      kehoach export --format csv tasks --kind task --province "Hà Tĩnh" --year 2025
      kehoach export --format ics calendar --agency "Sở Nội vụ"
    """
    from pipeline import exports
    from pipeline.database.connection import DatabaseUnusable
    from pipeline.searching.query import QueryError

    kinds = tuple(exports.KINDS[name] for name in kind or ())
    limits = exports.Limits(province, index, year, agency, kinds, copies)
    try:
        done = exports.export(db, folder, file_format, limits)
    except (DatabaseUnusable, QueryError, exports.ExportRefused) as error:
        complain(error)
        raise typer.Exit(2) from error
    except OSError as error:
        complain(say("{path} can't be written: {reason}", path=folder, reason=error.strerror or error))
        raise typer.Exit(1) from error
    for name, paths in done.files.items():
        place = paths[0] if len(paths) == 1 else folder / name
        out().print(f"{done.counts[name]:>8}  {say(name)}  {printable(place)}", soft_wrap=True)
    if done.left_out:
        count = sum(done.left_out.values())
        err().print(
            say("{n} tasks without a due date are left out of the calendar.", n=count), soft_wrap=True
        )
