"""``kehoach retry``: documents that failed are tried again."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from pipeline.commands.options import AsJson, Database, Memory, Pages, Timeout, Workers
from pipeline.commands.run import started, tell
from pipeline.console import DEFAULT_DATABASE, complain, out
from pipeline.errors import Category
from pipeline.messages import say


def _known(categories: list[str] | None) -> list[str] | None:
    """The categories; typer.BadParameter where there is none of that name."""
    known = get_args(Category)
    for category in categories or ():
        if category not in known:
            raise typer.BadParameter(say("There is only {names}.", names=", ".join(known)))
    return categories


CATEGORY = typer.Option(
    "--category",
    metavar="KIND",
    show_default=False,
    callback=_known,
    help="Only what failed so; may be given several times",
)


def retry(
    category: Annotated[list[str] | None, CATEGORY] = None,
    db: Database = DEFAULT_DATABASE,
    workers: Workers = None,
    timeout: Timeout = 120.0,
    memory: Memory = 2048,
    pages: Pages = 5000,
    as_json: AsJson = False,
) -> None:
    """Try documents again that failed in earlier runs, all of them or those of some kinds.

    A run leaves alone what has failed and hasn't changed, unless the limits, the program or the tools have.

    Exit code: 0 when all went well, 1 when some failed again, 2 for a usage error.

    \b
    Examples:
      kehoach retry --category timeout --timeout 600
      kehoach retry --category memory --category crash --workers 1
      kehoach retry
    """
    from pipeline.engines.settings import Settings
    from pipeline.ledger.places import ledger_of
    from pipeline.runs.start import asked_again

    if not ledger_of(db).exists():
        complain(say("No run has been made into {path}", path=db))
        raise typer.Exit(2)
    settings = Settings(timeout=timeout, memory=memory, pages=pages)
    asked = asked_again(db, tuple(category or ()), workers, settings)
    if next(asked.items(), None) is None:
        out().print(say("Nothing has failed so."))
        return
    tell(started(asked), db, as_json)
