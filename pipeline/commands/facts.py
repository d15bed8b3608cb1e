"""``kehoach facts``: what the collection states of each subject, and where its documents disagree."""

from __future__ import annotations

import json
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.duplicates.listing import Fact, Statement

CONFLICTS = typer.Option("--conflicts", help="Only facts for which documents state different values")
SUBJECT = typer.Option("--subject", help="Whose value it is: a province, an agency, or a part of its name")
INDEX = typer.Option("--index", help="An index or one of its fields: PAPI, PAR_INDEX, PAPI.6")
YEAR = typer.Option("--year", min=1900, max=2200, help="The year measured")
LIMIT = typer.Option("--limit", min=1, max=100_000, help="How many results")


def facts(
    db: Database = DEFAULT_DATABASE,
    conflicts: Annotated[bool, CONFLICTS] = False,
    subject: Annotated[str | None, SUBJECT] = None,
    index: Annotated[str | None, INDEX] = None,
    year: Annotated[int | None, YEAR] = None,
    limit: Annotated[int, LIMIT] = 50,
    as_json: AsJson = False,
) -> None:
    """List facts (whose score, rank or target, of which index, in which year) with the documents that state them.

    A fact is stated once, corroborated by several documents, or in conflict; a conflict shows each side's words and is
    never settled. Two sources of one document count once. A target that a later version of its document states anew is
    shown as revised.

    \b
    Examples:
      kehoach facts --conflicts
      kehoach facts --subject "Hà Tĩnh" --index PAPI --year 2023
      kehoach facts --conflicts --json --db plans.db
    """
    from pipeline.database.connection import DatabaseUnusable, open_to_read
    from pipeline.duplicates.listing import Wanted, list_facts

    try:
        with closing(open_to_read(db)) as connection:
            found = list(islice(list_facts(connection, Wanted(conflicts, subject, index, year)), limit))
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    if as_json:
        typer.echo(json.dumps({"facts": found}, ensure_ascii=False, indent=2))
        return
    _show(found)


def _show(found: list[Fact]) -> None:
    from rich.text import Text

    console = out()
    if not found:
        console.print(say("No such fact is stated."))
    for fact in found:
        name = " ".join(str(part) for part in (fact["index"], fact["component"]) if part)
        measure, standing = fact["measure"], str(fact["standing"])
        head = " · ".join([printable(fact["subject"]), name, str(fact["year"]), say(measure)])
        style = "red" if standing == "conflict" else "green"
        console.print(Text.assemble((say(standing), style), "  ", (head, "bold")), soft_wrap=True)
        for statement in [one for side in fact["values"] for one in side["statements"]] + fact["revised"]:
            words = " ".join(printable(statement["words"]).split())
            console.print(f"   {statement['value']:g}  {words}", soft_wrap=True)
            later = statement.get("revised_by")
            more = ", " + say("revised by {document}", document=later) if later else ""
            console.print(f"      {_place(statement)}{more}", style="dim", soft_wrap=True)


def _place(statement: Statement) -> str:
    known = (statement["number"], statement["issuer"], statement["issued"], statement["source_uri"])
    return (
        f"{' · '.join(printable(part) for part in known if part)} [{statement['start']}:{statement['end']}]"
    )
