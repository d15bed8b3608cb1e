"""What commands that ask the database have in common: what is asked in vain ends them with advice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pipeline.console import complain

if TYPE_CHECKING:
    from sqlite3 import Connection


@contextmanager
def asking(db: Path) -> Iterator[Connection]:
    """A connection that can't write, in ``telling``."""
    from pipeline.database.connection import open_to_read

    with telling(), closing(open_to_read(db)) as connection:
        yield connection


@contextmanager
def telling() -> Iterator[None]:
    """A wrong word, name, day or database is told, and ends the command with 2."""
    from pipeline.database.connection import DatabaseUnusable
    from pipeline.searching.query import QueryError

    try:
        yield
    except (QueryError, DatabaseUnusable) as error:
        complain(error)
        raise typer.Exit(2) from error
