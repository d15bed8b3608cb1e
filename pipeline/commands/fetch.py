"""``kehoach fetch``: what a manifest names on the web, into a folder."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.options import AsJson
from pipeline.console import complain, err, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.collecting.collect import Fetch, Outcome
    from pipeline.sources.manifest import Manifest

INSTALL = "pip install 'kehoach[collect]'"
_EVERY = 30.0
"""Seconds between two lines of progress where there is no terminal."""

MANIFEST = typer.Argument(
    metavar="MANIFEST", show_default=False, help="A CSV or JSON lines file with a column of addresses"
)
INTO = typer.Option(
    "--into", metavar="FOLDER", file_okay=False, show_default=False, help="The folder to fetch into"
)
DELAY = typer.Option("--delay", min=0.0, help="Seconds between two requests to a host")
HOSTS = typer.Option("--hosts", min=1, max=64, help="Hosts asked at the same time, each over one connection")
LARGEST = typer.Option("--largest", min=1, help="Largest answer, in MB")
REFRESH = typer.Option("--refresh", help="Ask again for what was fetched before, where it has changed")
PRIVATE = typer.Option("--allow-private", help="Also reach addresses in private networks and on this machine")
CONTACT = typer.Option(
    "--contact", metavar="ADDRESS", help="Whom owners of sites may write to, told to their servers"
)


def fetch(
    manifest: Annotated[Path, MANIFEST],
    into: Annotated[Path, INTO],
    delay: Annotated[float, DELAY] = 1.0,
    hosts: Annotated[int, HOSTS] = 8,
    largest: Annotated[int, LARGEST] = 64,
    refresh: Annotated[bool, REFRESH] = False,
    allow_private: Annotated[bool, PRIVATE] = False,
    contact: Annotated[str, CONTACT] = "",
    as_json: AsJson = False,
) -> None:
    """Fetch the documents that a manifest names on the web into a folder, for `kehoach run FOLDER/manifest.jsonl`.

    Each host is asked over one connection, with a delay, as its robots.txt allows, and again later where it is
    busy. Redirects are followed over http and https alone; addresses in private networks are refused. What is
    there already is left alone. FOLDER/outcomes.jsonl says what became of each address.

    Exit code: 0 when all is there, 1 when something could not be fetched, 2 for a usage error, 130 when it was
    broken off with Ctrl-C; the same command goes on.

    \b
    Examples:
      kehoach fetch plans.csv --into fetched
      kehoach fetch plans.csv --into fetched --refresh --contact office@example.vn
    """
    from pipeline.sources.manifest import Manifest, is_manifest

    if not is_manifest(manifest):
        complain(say("{path} is no manifest: a CSV or JSON lines file with a column address", path=manifest))
        raise typer.Exit(2)
    _check_packages()
    from pipeline.collecting.collect import GOOD, Fetch
    from pipeline.collecting.settings import FetchSettings

    settings = FetchSettings(
        delay=delay, hosts=hosts, most=largest * 1024 * 1024, refresh=refresh, allow_private=allow_private,
        contact=contact,
    )  # fmt: skip
    listed = Manifest(manifest)
    counts = _run(Fetch(into, settings), listed)
    for name in listed.unknown:
        complain(say("{path}: the column {name} is not known, and is left out", path=manifest, name=name))
    _tell(counts, into, as_json)
    if any(kind not in (*GOOD, "twice", "no-address") for kind in counts):
        raise typer.Exit(1)


def _check_packages() -> None:
    try:
        import httpx  # noqa: F401
    except ImportError as error:
        complain(say("Fetching needs packages that aren't installed: {command}", command=INSTALL))
        raise typer.Exit(2) from error


def _run(work: Fetch, manifest: Manifest) -> Counter[str]:
    shown = _Progress(sum(1 for entry in manifest.entries() if entry.address))
    try:
        with shown.bar:
            return work.run(manifest, shown.told)
    except KeyboardInterrupt:
        complain(say("Broken off. The same command goes on from here."))
        raise typer.Exit(130) from None
    except OSError as error:
        reason = error.strerror or error
        complain(say("{path} can't be written: {reason}", path=work.folder, reason=reason))
        raise typer.Exit(1) from error


class _Progress:
    """On standard error: a bar on a terminal, a line of JSON now and then elsewhere; failures as they come."""

    def __init__(self, total: int) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        console = err()
        words = TextColumn("{task.description}", markup=False)
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), words)
        self.bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self.bar.add_task("", total=total)
        self._quiet = not console.is_terminal
        self._counts: Counter[str] = Counter()
        self._last = time.monotonic()

    def told(self, outcome: Outcome) -> None:
        """An address is done with."""
        self._counts[outcome.kind] += 1
        if outcome.message:
            complain(f"{outcome.entry.address or outcome.entry.line}: {say(outcome.kind)}: {outcome.message}")
        self.bar.update(self._task, advance=1, description=printable(outcome.entry.address[-60:]))
        if self._quiet and time.monotonic() - self._last >= _EVERY:
            self._last = time.monotonic()
            err().print(json.dumps(dict(self._counts)), soft_wrap=True)


def _tell(counts: Counter[str], folder: Path, as_json: bool) -> None:
    if as_json:
        typer.echo(
            json.dumps({"outcomes": dict(sorted(counts.items())), "folder": str(folder)}, ensure_ascii=False)
        )
        return
    from rich.table import Table

    table = Table(title=say("In {path}", path=printable(folder)), title_justify="left", show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for kind, n in sorted(counts.items()):
        table.add_row(say(kind), str(n))
    out().print(table)
    out().print(say("Next:"))
    out().print(printable(f"  kehoach run {folder}/manifest.jsonl"), soft_wrap=True)
