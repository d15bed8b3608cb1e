"""``kehoach export``: the database as files for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from pipeline.commands.options import Database
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.messages import say

FOLDER = typer.Argument(metavar="DIR", file_okay=False, show_default=False, help="The folder to write to")
FORMAT = typer.Option("--format", help="The format: jsonl, one JSON object a line")


def export(
    folder: Annotated[Path, FOLDER],
    file_format: Annotated[Literal["jsonl"], FORMAT] = "jsonl",
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Write the database as one file per record kind; the same records give the same bytes.

    \b
    Examples:
      kehoach export --format jsonl outputs/jsonl
      kehoach export outputs/jsonl --db plans.db
    """
    from pipeline.database.connection import DatabaseUnusable
    from pipeline.exports.jsonl import export_jsonl

    try:
        written = export_jsonl(db, folder)
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    except OSError as error:
        complain(say("{path} can't be written: {reason}", path=folder, reason=error.strerror or error))
        raise typer.Exit(1) from error
    for path, count in written.items():
        out().print(f"{count:>8}  {printable(path)}", soft_wrap=True)
