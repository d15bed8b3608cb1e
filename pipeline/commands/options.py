"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Database = Annotated[
    Path, typer.Option("--db", metavar="FILE", dir_okay=False, help="The database file", show_default=True)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON on standard output")]
