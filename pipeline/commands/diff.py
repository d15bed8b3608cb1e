"""``kehoach diff``: what changed from one version of a document to the next."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.duplicates.changes import Change
    from pipeline.duplicates.contents import Contents

_EARLIER = "The earlier: a file, or a document of the database by its id or source"
BEFORE = typer.Argument(metavar="BEFORE", show_default=False, help=_EARLIER)
AFTER = typer.Argument(metavar="AFTER", show_default=False, help="The later, likewise")


def diff(
    before: Annotated[str, BEFORE],
    after: Annotated[str, AFTER],
    db: Database = DEFAULT_DATABASE,
    as_json: AsJson = False,
) -> None:
    """Print what changed from one version to the next: tasks added, dropped, reworded, re-dated and re-assigned,
    and figures.

    Exit code: 0 also where nothing changed, 1 when a document can't be read, 2 for a usage error.

    \b
    Examples:
      kehoach diff draft.docx signed.pdf
      kehoach diff h-4dfd5f14769c3917 ha-tinh-2026-12-kh-ubnd --db plans.db
    """
    from pipeline.duplicates.changes import changes

    one, other = _contents(before, db), _contents(after, db)
    found = changes(one, other)
    if as_json:
        data = {"before": one.document_id, "after": other.document_id, "changes": [asdict(c) for c in found]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    _show(found)


def _contents(name: str, db: Path) -> Contents:
    """A file's contents, or those of a document of the database; exits where it is neither."""
    from pipeline.database.connection import DatabaseUnusable
    from pipeline.errors import DocumentError
    from pipeline.fetching import contents_of
    from pipeline.searching.query import QueryError

    try:
        return contents_of(name, db)
    except DocumentError as error:
        complain(f"{name}: {error.message} {error.advice}".rstrip())
        raise typer.Exit(1) from error
    except (QueryError, DatabaseUnusable) as error:
        complain(error)
        raise typer.Exit(2) from error


def _show(found: list[Change]) -> None:
    from rich.text import Text

    console = out()
    if not found:
        console.print(say("No task and no figure has changed."))
    for change in found:
        console.print(
            Text.assemble((say(change.kind), "green"), "  ", printable(change.words)), soft_wrap=True
        )
        for mark, words, style in (("-", change.before, "red"), ("+", change.after, "cyan")):
            if words and words != change.words:
                console.print(Text(f"   {mark} {printable(words)}", style=style), soft_wrap=True)
