"""``kehoach run``: files and folders into the database."""

from __future__ import annotations

import json
import shlex
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.options import AsJson, Database
from pipeline.commands.progress import FileProgress
from pipeline.console import DEFAULT_DATABASE, complain, out, printable
from pipeline.errors import Failure
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.database.store import Store
    from pipeline.loading import RunReport

PATHS = typer.Argument(metavar="PATH", show_default=False, help="Files, or folders to read with all below")


def run(
    paths: Annotated[list[Path], PATHS],
    db: Database = DEFAULT_DATABASE,
    as_json: AsJson = False,
) -> None:
    """Read documents, extract their records and load them into the database.

    A file that was read before and hasn't changed is left alone. Each document in a ZIP archive or a mail
    is read under an address of its own, such as plans.zip!/plan.docx. What can't be read is named with the
    reason, and the rest is loaded.

    Exit code: 0 when all went well, 1 when some documents failed, 2 for a usage error.

    \b
    Examples:
      kehoach run corpus/samples
      kehoach run plan.html reports/ --db plans.db
      kehoach run corpus/samples --json
    """
    from pipeline.database.connection import DatabaseUnusable
    from pipeline.database.store import Store

    files, empty = _documents(paths, db)
    try:
        with Store(db) as store:
            report = _load(files, store, db)
    except DatabaseUnusable as error:
        complain(error)
        raise typer.Exit(2) from error
    except sqlite3.OperationalError as error:
        complain(
            say("{path} can't be written: {reason}. What was stored before is kept.", path=db, reason=error)
        )
        raise typer.Exit(1) from error
    for folder in empty:
        report.add(Failure(str(folder), "missing", "open", say("The folder holds no documents."), ""))
    _tell(report, db, as_json)
    if report.failures:
        raise typer.Exit(1)


def _documents(paths: list[Path], db: Path) -> tuple[list[Path], list[Path]]:
    """The files to read, each once, and the folders that hold none; exits where there is nothing to read.

    The database may lie in a folder that is read; it is no document.
    """
    from pipeline.flow import find_documents

    files: set[Path] = set()
    empty = []
    for path in paths:
        try:
            found = [file for file in find_documents([path]) if file.absolute() != db.absolute()]
        except FileNotFoundError as error:
            complain(say("There is no file or folder {path}", path=path))
            raise typer.Exit(2) from error
        files.update(found)
        if not found:
            empty.append(path)
    if not files:
        complain(say("No documents in {paths}", paths=", ".join(map(str, empty))))
        raise typer.Exit(2)
    return sorted(files), empty


def _load(files: list[Path], store: Store, db: Path) -> RunReport:
    from pipeline.flow import extract_file
    from pipeline.loading import RunReport, load_documents
    from pipeline.ocr.session import cache_beside, ocr

    report = RunReport()
    with FileProgress(len(files)) as shown, ocr(cache_beside(db), shown.page):
        for left, file in zip(range(len(files) - 1, -1, -1), files, strict=True):
            shown.file(file.name)
            for outcome in load_documents(file, store, extract_file):
                report.add(outcome)
                # An archive's members are counted as they are met.
                shown.done(report.documents.total(), left)
    return report


def _tell(report: RunReport, db: Path, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(report.to_dict() | {"database": str(db)}, ensure_ascii=False, indent=2))
        return
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
    if report.documents.total() == report.documents["unchanged"]:
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
