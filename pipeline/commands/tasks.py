"""``kehoach tasks``: who must do what by when."""

from __future__ import annotations

import json
import sys
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.commands.asking import asking
from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, err, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.tracking import FoundTask

TABLE = (
    "due", "deadline", "recurrence", "task", "lead_agencies", "coordinating_agencies", "product", "province",
    "current_province", "number", "title", "issuer", "issued", "source", "page", "task_id",
)  # fmt: skip
"""What the CSV tells of a task."""

PROVINCE = typer.Option(
    "--province", help="A province by its old or present name, or its code; may be given more than once"
)
AGENCY = typer.Option(
    "--agency", help="An agency by its old or present name, its initials (SNV), or a part of a name"
)
ROLE = typer.Option("--role", help="The agency's part in the task")
INDEX = typer.Option("--index", help="An index or one of its fields: PAPI, PAR_INDEX, PAPI.6")
FIRST = typer.Option("--from", metavar="DATE", help="Due on that day or later, as 2025-07-01")
LAST = typer.Option("--to", metavar="DATE", help="Due on that day or earlier")
BEFORE = typer.Option("--before", metavar="DATE", help="To be done before that day: past its deadline on it")
LIMIT = typer.Option("--limit", min=1, max=100_000, help="How many results")
CSV = typer.Option("--csv", help="Print CSV on standard output")


def tasks(
    db: Database = DEFAULT_DATABASE,
    province: Annotated[list[str] | None, PROVINCE] = None,
    agency: Annotated[str | None, AGENCY] = None,
    role: Annotated[Literal["lead", "coordinating", "any"], ROLE] = "lead",
    index: Annotated[str | None, INDEX] = None,
    first: Annotated[str | None, FIRST] = None,
    last: Annotated[str | None, LAST] = None,
    before: Annotated[str | None, BEFORE] = None,
    limit: Annotated[int, LIMIT] = 50,
    as_json: AsJson = False,
    as_csv: Annotated[bool, CSV] = False,
) -> None:
    """List tasks by due date, with the agencies that lead and coordinate them, and where they stand.

    No plan says whether a task was done: what is past its deadline may be done. A draft and a second copy of a
    document are left out.

    \b
    Examples:
      kehoach tasks --province "Hà Tĩnh" --before 2025-06-30
      kehoach tasks --province "Sơn La" --province "Lai Châu" --from 2025-07-01 --to 2025-09-30
      kehoach tasks --agency "Sở Tài chính" --index PCI --json
      kehoach tasks --to 2025-12-31 --limit 100000 --csv > tasks.csv
    """
    from pipeline.searching.agency_names import understood
    from pipeline.tracking import WantedTasks, list_tasks

    wanted = WantedTasks(tuple(province or ()), agency, role, index, first, last, before)
    with asking(db) as connection:
        found = list(islice(list_tasks(connection, wanted), limit))
        told = understood(connection, agency)
    if told:
        err().print(printable(told), soft_wrap=True)
    if as_json:
        typer.echo(json.dumps({"tasks": found}, ensure_ascii=False, indent=2))
    elif as_csv:
        _print_csv(found)
    else:
        _show(found)


def _print_csv(found: list[FoundTask]) -> None:
    """A row a task; agencies parted by semicolons, and no cell that a program would take for a formula."""
    import csv

    from pipeline.exports.csv_files import guarded

    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(TABLE)
    for task in found:
        values = dict(task)
        cells = [values[name] for name in TABLE]
        words = ("; ".join(cell) if isinstance(cell, list) else cell for cell in cells)
        writer.writerow([guarded(word) if isinstance(word, str) else word for word in words])


def _show(found: list[FoundTask]) -> None:
    from rich.text import Text

    console = out()
    if not found:
        console.print(say("No such task."))
    for task in found:
        words = printable(" ".join(str(task["task"]).split()))
        due = printable(task["due"] or task["deadline"] or say("no date"))
        console.print(Text.assemble((f"{due:10}", "green"), "  ", (words, "bold")), soft_wrap=True)
        who = "; ".join(task["lead_agencies"])
        if task["coordinating_agencies"]:
            who += f" (+ {'; '.join(task['coordinating_agencies'])})"
        if who:
            console.print(f"            {printable(who)}", style="cyan", soft_wrap=True)
        console.print(f"            {_place(task)}", style="dim", soft_wrap=True)


def _place(task: FoundTask) -> str:
    known = (task["number"], task["issuer"], task["issued"], task["source"])
    page = ", " + say("page {page}", page=task["page"]) if task["page"] else ""
    named = " · ".join(printable(part) for part in known if part)
    return f"{named}{page} [{task['start']}:{task['end']}]"
