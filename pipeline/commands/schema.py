"""``kehoach schema``: what the records are."""

from __future__ import annotations

from typing import Annotated

import typer

MARKDOWN = typer.Option("--markdown", help="Print the data dictionary as Markdown instead")


def schema(as_markdown: Annotated[bool, MARKDOWN] = False) -> None:
    """Print the JSON Schema of every record.

    \b
    Examples:
      kehoach schema > schema.json
      kehoach schema --markdown > dictionary.md
    """
    from pipeline.dictionary import json_schema, markdown

    typer.echo(markdown() if as_markdown else json_schema())
