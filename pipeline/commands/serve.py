"""``kehoach serve``: the database as pages in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.commands.options import Database
from pipeline.console import DEFAULT_DATABASE, complain, out
from pipeline.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from socket import socket

    from pipeline.web.guard import App

HOST = typer.Option("--host", help="The address to listen on; this machine alone, unless told otherwise")
PORT = typer.Option("--port", min=1, max=65535, help="The port to listen on")
PAGES = typer.Option("--lang", show_default="vi", help="The language that pages are shown in first")
PASSWORD = typer.Option(
    "--password", envvar="KEHOACH_PASSWORD", show_default=False, help="The password that readers must give"
)
WORKERS = typer.Option(
    "--workers", min=1, max=64, show_default="one a processor core", help="How many processes answer"
)
SQL = typer.Option("--sql", help="Let readers write SQL of their own")
DOCUMENTS = typer.Option(
    "--documents", metavar="FOLDER", exists=True, file_okay=False, show_default=False,
    help="The folder that was read: pages of its PDFs are shown beside their records",
)  # fmt: skip


def serve(
    db: Database = DEFAULT_DATABASE,
    host: Annotated[str, HOST] = "127.0.0.1",
    port: Annotated[int, PORT] = 8001,
    lang: Annotated[Literal["en", "vi"] | None, PAGES] = None,
    password: Annotated[str | None, PASSWORD] = None,
    workers: Annotated[int | None, WORKERS] = None,
    sql: Annotated[bool, SQL] = False,
    documents: Annotated[Path | None, DOCUMENTS] = None,
) -> None:
    """Show the database as pages: search, provinces, indices, tasks, and every document with its records marked.

    The database is only read. After the next `kehoach run`, start it again.

    \b
    Examples:
      kehoach serve
      kehoach serve --db plans.db --documents ~/plans --port 8080
      KEHOACH_PASSWORD=… kehoach serve --host 0.0.0.0
    """
    try:
        from pipeline.web.serving import LOOPBACK, Settings, build, guarded
        from pipeline.web.site import site_of
    except ModuleNotFoundError as error:
        complain(
            say(
                "The pages need packages that aren't installed: {command}",
                command="pip install 'kehoach[web]'",
            )
        )
        raise typer.Exit(2) from error
    from pipeline.database.connection import DatabaseUnusable

    settings = Settings(lang or "vi", host, password or None, sql, documents)
    try:
        built = build(db, settings)
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    if host not in LOOPBACK and not password:
        complain(
            say("Anyone who reaches this machine can read the collection; --password asks for a password.")
        )
    shown = f"[{host}]" if ":" in host else host
    out().print(say("The pages are at {url} (Ctrl+C ends them)", url=f"http://{shown}:{port}/"))
    site = site_of(built)
    warm = site.collection.warm if site is not None else None
    raise typer.Exit(_run(guarded(built, settings), warm, host, port, workers))


def _run(application: App, warm: Callable[[], None] | None, host: str, port: int, workers: int | None) -> int:
    """Answers until told to end, each process reading by ``warm`` what pages need; gives the exit status."""
    import threading

    import uvicorn

    from pipeline.web.workers import cores, listen, possible, serve

    def answer(listening: socket) -> None:
        if warm is not None:
            threading.Thread(target=warm, daemon=True).start()
        config = uvicorn.Config(application, log_level="warning", server_header=False, lifespan="off")
        uvicorn.Server(config).run(sockets=[listening])

    count = workers or cores()
    try:
        if count > 1 and possible():
            return serve(host, port, count, answer)
        answer(listen(host, port))
    except OSError as error:
        complain(
            say(
                "{host}, port {port} can't be listened on: {reason}",
                host=host,
                port=port,
                reason=error.strerror,
            )
        )
        return 1
    return 0
