"""``kehoach evaluate``: the extraction beside gold annotations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import AsJson
from pipeline.console import complain

GOLD = typer.Argument(
    metavar="GOLD_DIR", exists=True, file_okay=False, show_default=False, help="A folder of gold annotations"
)
INPUTS = typer.Option(
    "--inputs", exists=True, file_okay=False, help="Where the annotated documents are, if not beside the gold"
)
VERBOSE = typer.Option(
    "--verbose", "-v", help="Also by field, rule and document, with what was missed or extra"
)


def evaluate(
    gold: Annotated[Path, GOLD],
    inputs: Annotated[Path | None, INPUTS] = None,
    verbose: Annotated[bool, VERBOSE] = False,
    as_json: AsJson = False,
) -> None:
    """Measure precision, recall and F1 of every record kind against gold annotations.

    \b
    Examples:
      kehoach evaluate corpus/samples
      kehoach evaluate -v gold/tables
      kehoach evaluate gold/plans --inputs plans --json
    """
    from rich.console import Console

    from pipeline.errors import DocumentError
    from pipeline.evaluation import evaluate as measure
    from pipeline.evaluation import render
    from pipeline.flow import extract_file

    try:
        report = measure(gold, extract_file, inputs=inputs)
    except DocumentError as error:
        complain(f"{error} {error.advice}".rstrip())
        raise typer.Exit(2) from error
    if as_json:
        typer.echo(report.to_json())
    else:
        console = Console(highlight=False)
        if not console.is_terminal:
            # Nobody's window bounds a file: no figure is to be cut off.
            console.width = max(console.width, 200)
        render(report, console, verbose)
