"""``kehoach run``: files and folders into the database."""

from __future__ import annotations

import json
import shlex
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.commands.options import AsJson, Database, Memory, Pages, Timeout, Workers
from pipeline.commands.progress import RunProgress
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.errors import Failure
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.loading import RunReport
    from pipeline.runs.start import Asked
    from pipeline.runs.tally import Tally

PATHS = typer.Argument(metavar="PATH", show_default=False, help="Files, or folders to read with all below")

GATE = typer.Option(
    "--gate/--no-gate",
    show_default=False,
    help="Only administrative documents in Vietnamese and news of them; by default for crawls and what was fetched",
)
OUTSIDE = typer.Option("--outside", help="Let manifests name files outside their own folders")
ENGINE = typer.Option("--engine", help="What reads: this machine's own processes, or a Ray cluster")
ADDRESS = typer.Option(
    "--address",
    metavar="HOST:PORT",
    show_default=False,
    help="The Ray cluster; without it one is started on this machine",
)
SHARDS = typer.Option(
    "--shards",
    metavar="ADDRESS",
    show_default=False,
    help="Where the cluster's machines leave what they read, and where it stays: file:///mnt/shared, s3://bucket/plans",
)


def run(
    paths: Annotated[list[Path], PATHS],
    db: Database = DEFAULT_DATABASE,
    workers: Workers = None,
    timeout: Timeout = 120.0,
    memory: Memory = 2048,
    pages: Pages = 5000,
    gate: Annotated[bool | None, GATE] = None,
    outside: Annotated[bool, OUTSIDE] = False,
    engine: Annotated[Literal["local", "ray"], ENGINE] = "local",
    address: Annotated[str | None, ADDRESS] = None,
    shards: Annotated[str | None, SHARDS] = None,
    as_json: AsJson = False,
) -> None:
    """Read documents, extract their records and load them into the database.

    A file that was read before and hasn't changed is left alone. Each document in a ZIP archive or a mail
    is read under an address of its own, such as plans.zip!/plan.docx, and so is each page of a crawl (WARC, WACZ):
    crawl.warc.gz!/https://example.vn/plan. A manifest (CSV or JSON lines, with a column path or address) names
    documents with their province and a note. What can't be read is named with the reason, and the rest is
    loaded. A run that was broken off, in whatever way, goes on when it is started again.

    Exit code: 0 when all went well, 1 when some documents failed or the run had to stop, 2 for a usage error,
    130 when it was broken off with Ctrl-C.

    \b
    Examples:
      kehoach run corpus/samples
      kehoach run plan.html reports/ --db plans.db
      kehoach run corpus/samples --json
      kehoach run /data/plans --workers 8 --timeout 300
      kehoach run crawl.warc.gz fetched/manifest.jsonl
      kehoach run /mnt/plans --engine ray --address 10.0.0.1:6379 --shards file:///mnt/shards
    """
    from pipeline.engines.settings import Settings
    from pipeline.runs.chosen import OnRay
    from pipeline.runs.start import asked_paths

    empty = _check(paths)
    asked = asked_paths(
        paths, db, workers, Settings(timeout=timeout, memory=memory, pages=pages), gate, outside
    )
    if engine == "ray":
        asked = replace(asked, on_ray=OnRay(address, shards))
    elif address is not None or shards is not None:
        complain(say("--address and --shards belong to --engine ray"))
        raise typer.Exit(2)
    _name_unknown_columns(paths)
    if next(asked.items(), None) is None:
        complain(say("No documents in {paths}", paths=", ".join(map(str, paths))))
        raise typer.Exit(2)
    tally = started(asked)
    for folder in empty:
        tally.fails(Failure(str(folder), "missing", "open", say("The folder holds no documents."), ""))
    tell(tally, db, as_json)


def _name_unknown_columns(paths: list[Path]) -> None:
    from pipeline.sources.manifest import Manifest, is_manifest

    for path in filter(is_manifest, paths):
        manifest = Manifest(path)
        for _ in manifest.entries():
            pass
        for name in manifest.unknown:
            complain(say("{path}: the column {name} is not known, and is left out", path=path, name=name))


def started(asked: Asked) -> Tally:
    """Runs it with its progress shown; exits with a message where it can't go on."""
    from pipeline.database.connection import DatabaseUnusable
    from pipeline.ledger.lock import Busy
    from pipeline.runs import start
    from pipeline.runs.chosen import INSTALL, EngineMissing

    db = asked.db
    try:
        with RunProgress(asked.items) as shown:
            return start.run(asked, shown.look)
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    except EngineMissing as error:
        text = "The engine needs a package that isn't installed ({package}): {command}"
        complain(say(text, package=error, command=INSTALL))
        raise typer.Exit(2) from error
    except Busy as error:
        complain(say("Another run is writing to {path}; wait until it ends", path=db))
        raise typer.Exit(2) from error
    except (start.RunStopped, sqlite3.OperationalError) as error:
        complain(
            say("{path} can't be written: {reason}. What was stored before is kept.", path=db, reason=error)
        )
        complain(say("The same command goes on from here."))
        raise typer.Exit(1) from error
    except KeyboardInterrupt:
        complain(say("Broken off. The same command goes on from here."))
        raise typer.Exit(130) from None


def _check(paths: list[Path]) -> list[Path]:
    """The folders named that hold no documents; exits where a path isn't there."""
    from pipeline.sources.folders import find_items

    for path in paths:
        if not path.exists():
            complain(say("There is no file or folder {path}", path=path))
            raise typer.Exit(2)
    return [path for path in paths if path.is_dir() and next(find_items([path]), None) is None]


def tell(tally: Tally, db: Path, as_json: bool) -> None:
    """What the run did, as words or as JSON; exits with 1 where documents failed."""
    report = tally.report
    if as_json:
        where = {"database": str(db), "run": str(tally.folder)}
        typer.echo(json.dumps(report.to_dict() | where, ensure_ascii=False, indent=2))
    else:
        _say(report, db)
        if tally.folder is not None:
            out().print(say("Report: {path}", path=printable(tally.folder / "report.html")), soft_wrap=True)
    if report.failures:
        raise typer.Exit(1)


def _say(report: RunReport, db: Path) -> None:
    _summary(report, db)
    for failure in report.failures:
        complain(f"{failure.uri}: {say(failure.category)}: {failure.message} {failure.advice}".rstrip())
    if report.documents.total() > report.documents["failed"]:
        _next_steps(db)


def _summary(report: RunReport, db: Path) -> None:
    from rich.table import Table

    table = Table(title=say("In {path}", path=printable(db)), title_justify="left", show_header=False)
    table.add_column()
    table.add_column(justify="right")
    data = report.to_dict()
    sections = (
        ("Documents", "documents"),
        ("Left out", "left_out"),
        ("Records", "records"),
        ("Failed checks", "flags"),
        ("Warnings", "warnings"),
    )
    for title, key in sections:
        shown = {name: n for name, n in data[key].items() if n or key == "records"}
        if shown:
            table.add_row(say(title), str(sum(shown.values())), style="bold")
            for name, n in shown.items():
                table.add_row(f"  {say(name)}", str(n))
            table.add_section()
    out().print(table)
    if 0 < report.documents.total() == report.documents["unchanged"]:
        out().print(say("Nothing has changed since the last run."))


def _next_steps(db: Path) -> None:
    where = "" if db == DEFAULT_DATABASE else f" --db {shlex.quote(str(db))}"
    lines = (
        f'  kehoach search "cải cách hành chính"{where}',
        f"  kehoach export --format jsonl outputs/jsonl{where}",
    )
    out().print(say("Next:"))
    for line in lines:
        out().print(printable(line), soft_wrap=True)
