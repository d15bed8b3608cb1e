"""``kehoach status``: what has become of the documents so far."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.ledger.standing import LastRun, Standing


def status(db: Database = DEFAULT_DATABASE, as_json: AsJson = False) -> None:
    """Show how far the documents of a database are: loaded, waiting, failed by kind, and what remains of the last run.

    It may be asked while a run is going on.

    Exit code: 0, or 2 where no run was made into the database.

    \b
    Examples:
      kehoach status
      kehoach status --db plans.db --json
    """
    from pipeline.ledger.standing import standing

    found = standing(db)
    if found is None:
        complain(say("No run has been made into {path}", path=db))
        raise typer.Exit(2)
    remains = _remains(found.run) if found.run is not None else None
    if as_json:
        typer.echo(json.dumps(found.to_dict() | {"remains": remains}, ensure_ascii=False, indent=2))
        return
    _show(found, remains, db)


def _remains(run: LastRun) -> int | None:
    """Files that the run has not done with, as many as there are now; None where its paths can't be found any more."""
    from pipeline.sources.finding import items_at

    if run.state == "done":
        return 0
    paths = [Path(path) for path in run.paths]
    if not paths or not all(path.exists() for path in paths):
        return None
    return max(sum(1 for _ in items_at(paths)) - run.items, 0)


def _show(found: Standing, remains: int | None, db: Path) -> None:
    from rich.table import Table

    table = Table(title=say("In {path}", path=printable(db)), title_justify="left", show_header=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row(say("loaded"), f"{found.loaded:,}")
    table.add_row(say("read, waiting to be loaded"), f"{found.waiting:,}")
    table.add_row(say("failed"), f"{sum(found.failed.values()):,}", style="bold")
    for category, n in found.failed.items():
        table.add_row(f"  {say(category)}", f"{n:,}")
    for category, n in found.left_out.items():
        table.add_row(f"{say('Left out')}: {say(category)}", f"{n:,}")
    if found.run is not None:
        table.add_section()
        for name, value in _of_run(found.run, remains):
            table.add_row(name, value)
    out().print(table)
    if found.failed:
        category = max(found.failed, key=lambda name: found.failed[name])
        out().print(
            say("To try again: {command}", command=f"kehoach retry --category {category}"), soft_wrap=True
        )


def _of_run(run: LastRun, remains: int | None) -> list[tuple[str, str]]:
    rate = run.documents / run.seconds if run.seconds else 0.0
    return [
        (say("Run {name}", name=run.name), say(run.state)),
        (say("Seconds"), f"{run.seconds:,.0f}"),
        (say("Documents a second"), f"{rate:,.1f}"),
        (say("files done with"), f"{run.items:,}"),
        (say("files that remain"), say("unknown") if remains is None else f"{remains:,}"),
    ]
