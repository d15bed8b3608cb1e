"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Database = Annotated[
    Path, typer.Option("--db", metavar="FILE", dir_okay=False, help="The database file", show_default=True)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON on standard output")]

Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=0,
        envvar="KEHOACH_WORKERS",
        show_default=False,
        help="Processes that read, one a core by default; 0 reads in this one, without limits",
    ),
]
Timeout = Annotated[
    float,
    typer.Option("--timeout", min=0.1, help="Seconds that a document may take; each scanned page adds 30"),
]
Memory = Annotated[int, typer.Option("--memory", min=64, help="Memory that a document may take, in MB")]
Pages = Annotated[int, typer.Option("--pages", min=1, help="Pages that a PDF may have")]
