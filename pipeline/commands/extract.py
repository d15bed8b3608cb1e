"""``kehoach extract``: one document's JSON."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from pipeline.console import complain
from pipeline.messages import say

FILE = typer.Argument(metavar="FILE", show_default=False, help="The document to read")
T = TypeVar("T")
PRETTY = typer.Option("--pretty", help="Indent the JSON for reading")


def extract(file: Annotated[Path, FILE], pretty: Annotated[bool, PRETTY] = False) -> None:
    """Print one document's records as JSON on standard output; no database is read or written.

    A document in a ZIP archive or a mail has an address: the archive, then !/ and its name.

    Exit code: 0 when the document was read, 1 when it could not be, 2 for a usage error.

    \b
    Examples:
      kehoach extract plan.html
      kehoach extract --pretty plan.txt > plan.json
      kehoach extract 'plans.zip!/2025/plan.docx'
    """
    from pipeline.flow import extract_file

    extraction = read_or_exit(file, extract_file)
    typer.echo(extraction.to_json(indent=2 if pretty else None))


def read_or_exit(file: Path, read: Callable[[Path], T], command: str = "extract") -> T:
    """What reading the one document of a file gives; exits with a message where there is none, or more than one."""
    from pipeline.archives import SeveralDocuments, file_of
    from pipeline.errors import DocumentError

    if not file_of(file).exists():
        complain(say("There is no file or folder {path}", path=file))
        raise typer.Exit(2)
    if file.is_dir():
        complain(say("{path} is a folder: `kehoach run {path}` reads all that it holds", path=file))
        raise typer.Exit(2)
    try:
        return read(file)
    except SeveralDocuments as error:
        complain(f"{error.message} {error.advice}:")
        for address in error.addresses:
            complain(f"  kehoach {command} {shlex.quote(address)}")
        raise typer.Exit(2) from error
    except DocumentError as error:
        complain(f"{file}: {say(error.category)}: {error.message} {error.advice}".rstrip())
        raise typer.Exit(1) from error
    except OSError as error:
        complain(f"{file}: {error.strerror or error}")
        raise typer.Exit(1) from error
