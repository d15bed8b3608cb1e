"""``kehoach mcp``: the database as tools for language models."""

from __future__ import annotations

import typer

from pipeline.commands.options import Database
from pipeline.console import DEFAULT_DATABASE, complain
from pipeline.messages import say


def mcp(db: Database = DEFAULT_DATABASE) -> None:
    """Serve the database to a language model, over the Model Context Protocol on standard input and output.

    Its tools are search, get_document, facts and tasks; each answer carries the words, the document's address and the
    place of the words in its text. The database is only read. A program that speaks the protocol starts this command.

    \b
    Examples:
      kehoach mcp
      kehoach mcp --db plans.db
    """
    try:
        from pipeline.toolserver.server import build
    except ModuleNotFoundError as error:
        complain(
            say(
                "Serving a language model needs a package that isn't installed: {command}",
                command="pip install 'kehoach[mcp]'",
            )
        )
        raise typer.Exit(2) from error
    from pipeline.database.connection import DatabaseUnusable

    try:
        server = build(db)
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    server.run("stdio")
