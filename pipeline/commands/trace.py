"""``kehoach trace``: where the figures of a briefing stand in the collection."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.extract import read_or_exit
from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from rich.text import Text

    from pipeline.tracing import Source, Traced

BRIEFING = typer.Argument(
    metavar="BRIEFING", show_default=False, help="The document whose figures are looked up"
)
_STYLES = {"confirmed": "green", "contradicted": "red", "disputed": "yellow", "not-found": "magenta"}


def trace(
    briefing: Annotated[Path, BRIEFING], db: Database = DEFAULT_DATABASE, as_json: AsJson = False
) -> None:
    """Print every figure of a briefing with the documents that state it: words, address and place.

    A figure is confirmed, contradicted, disputed (some documents state it, others state otherwise), or not found.
    Figures are the scores, ranks, targets and changes of an index in a year; others aren't looked up. The briefing
    needn't be in the database, and is no source of its own.

    Exit code: 0 when it was looked up, whatever was found, 1 when the briefing could not be read, 2 for a usage error.

    \b
    Examples:
      kehoach trace briefing.docx
      kehoach trace briefing.docx --db plans.db --json
    """
    from pipeline.database.connection import DatabaseUnusable, open_to_read
    from pipeline.flow import extract_file
    from pipeline.tracing import trace as traced

    try:
        with closing(open_to_read(db)) as connection:
            found = list(traced(connection, read_or_exit(briefing, extract_file, "trace")))
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    if as_json:
        typer.echo(json.dumps({"figures": found}, ensure_ascii=False, indent=2))
        return
    _show(found)


def _show(found: list[Traced]) -> None:
    from rich.text import Text

    console = out()
    if not found:
        console.print(say("The briefing states no figure of an index in a year."))
    for figure in found:
        words = " ".join(printable(figure["quote"]).split())
        index = figure["component"] or figure["index"]
        measure, found_so = figure["measure"], figure["verdict"]
        name = " · ".join([printable(figure["subject"]), index, str(figure["year"]), say(measure)])
        verdict = Text(say(found_so), style=_STYLES[found_so])
        place = f"  [{figure['start']}:{figure['end']}]"
        console.print(
            Text.assemble(verdict, "  ", (name, "bold"), f"  {words}", (place, "dim")), soft_wrap=True
        )
        for source in figure["sources"]:
            console.print(_line(source), soft_wrap=True)


def _line(source: Source) -> Text:
    from rich.text import Text

    mark = {True: "=", False: "≠", None: "?"}[source["agrees"]]
    words = " ".join(printable(source["quote"]).split())
    known = (source["number"], source["issuer"], source["issued"], source["source"])
    named = " · ".join(printable(part) for part in known if part)
    return Text.assemble(f"   {mark} {words}\n", (f"     {named} [{source['start']}:{source['end']}]", "dim"))
