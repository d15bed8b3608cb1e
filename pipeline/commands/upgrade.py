"""``kehoach upgrade``: an older database brought up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.console import complain, err, out, printable
from pipeline.messages import say

FILE = typer.Argument(
    metavar="FILE", dir_okay=False, show_default=False, help="The database to bring up to date"
)


def upgrade(file: Annotated[Path, FILE]) -> None:
    """Bring a database that an older kehoach made up to date; a copy of it as it was is kept beside.

    Everything is changed in one step or nothing is, and the result is checked. Where only the documents tell what is
    new, they are read again at the next run.

    Exit code: 0, or 2 where the file can't be upgraded; it is then left as it was.

    \b
    Examples:
      kehoach upgrade outputs/kehoach.db
      kehoach upgrade plans.db && kehoach run ~/plans --db plans.db
    """
    from pipeline.database.connection import SCHEMA_VERSION, DatabaseUnusable
    from pipeline.database.upgrade import upgrade as bring_up

    try:
        done = bring_up(file, told=lambda line: err().print(printable(line), style="dim", soft_wrap=True))
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    if done.backup is None:
        out().print(
            say("{path} is up to date (version {n}).", path=printable(file), n=done.found), soft_wrap=True
        )
        return
    words = say("{path} is of version {n} now; as it was, it is kept as {backup}.", path=printable(file),
                n=SCHEMA_VERSION, backup=printable(done.backup))  # fmt: skip
    out().print(words, soft_wrap=True)
    if done.read_again:
        words = say("{n} documents will be read again at the next `kehoach run`.", n=done.read_again)
        out().print(words, soft_wrap=True)
