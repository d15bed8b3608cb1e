"""``kehoach cache``: what was read and is kept, so that it isn't read again."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.messages import say

CLEAR = typer.Option("--clear", help="Forget all of it: what changes is read again")


def cache(
    db: Database = DEFAULT_DATABASE, clear: Annotated[bool, CLEAR] = False, as_json: AsJson = False
) -> None:
    """Show what a database's runs have kept beside it, or forget it: scanned pages, and files as they were read.

    The caches save reading a picture twice, and reading a file again when only the extractors have changed; they may
    be cleared at any time.

    Exit code: 0, or 2 where a cache can't be opened.

    \b
    Examples:
      kehoach cache
      kehoach cache --clear --db plans.db
    """
    from pipeline.ocr.session import cache_beside
    from pipeline.readings import readings_beside

    kept = {"pages": _kept(cache_beside(db), clear), "readings": _kept(readings_beside(db), clear)}
    if as_json:
        told = {f"{kind}": count for kind, (count, _) in kept.items()}
        sizes = {"bytes": kept["pages"][1], "reading_bytes": kept["readings"][1], "cleared": clear}
        typer.echo(json.dumps({"cache": str(cache_beside(db))} | told | sizes))
        return
    words = {
        "pages": "{n} scanned pages forgotten, {size} kB" if clear else "{n} scanned pages kept, {size} kB",
        "readings": "{n} files as read forgotten, {size} kB"
        if clear
        else "{n} files as read kept, {size} kB",
    }
    for kind, (count, size) in kept.items():
        out().print(say(words[kind], n=count, size=round(size / 1000)), soft_wrap=True)
    out().print(printable(cache_beside(db)), soft_wrap=True)


def _kept(path: Path, clear: bool) -> tuple[int, int]:
    """How much a cache holds, or held: entries and bytes; exits where it can't be opened."""
    from contextlib import closing

    from pipeline.ocr.cache import Cache

    if not path.exists():
        return 0, 0
    try:
        with closing(Cache(path)) as kept:
            found = kept.count(), kept.size()
            if clear:
                kept.clear()
            return found
    except sqlite3.Error as error:
        complain(say("{path} can't be opened: {reason}", path=path, reason=error))
        raise typer.Exit(2) from error
