"""``kehoach cache``: what was read from scanned pages and is kept."""

from __future__ import annotations

import json
import sqlite3
from typing import Annotated

import typer

from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.messages import say

CLEAR = typer.Option("--clear", help="Forget all pages: the next run reads them again")


def cache(
    db: Database = DEFAULT_DATABASE, clear: Annotated[bool, CLEAR] = False, as_json: AsJson = False
) -> None:
    """Show how many scanned pages a database's runs have read and kept, or forget them.

    The cache lies beside the database and saves reading a picture twice; it may be cleared at any time.

    Exit code: 0, or 2 where the cache can't be opened.

    \b
    Examples:
      kehoach cache
      kehoach cache --clear --db plans.db
    """
    from contextlib import closing

    from pipeline.ocr.cache import Cache
    from pipeline.ocr.session import cache_beside

    path = cache_beside(db)
    pages = size = 0
    try:
        if path.exists():
            with closing(Cache(path)) as kept:
                pages, size = kept.count(), kept.size()
                if clear:
                    kept.clear()
    except sqlite3.Error as error:
        complain(say("{path} can't be opened: {reason}", path=path, reason=error))
        raise typer.Exit(2) from error
    if as_json:
        typer.echo(json.dumps({"cache": str(path), "pages": pages, "bytes": size, "cleared": clear}))
        return
    words = "{n} scanned pages forgotten, {size} kB" if clear else "{n} scanned pages kept, {size} kB"
    out().print(say(words, n=pages, size=round(size / 1000)), soft_wrap=True)
    out().print(printable(path), soft_wrap=True)
