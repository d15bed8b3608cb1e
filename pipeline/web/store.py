"""The database file as Datasette reads it: immutable, whatever characters its path holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from datasette.app import Datasette
from datasette.database import Database

from pipeline.database.connection import MAPPED_BYTES

if TYPE_CHECKING:
    from pipeline.web.site import Site

DATABASE = "kehoach"
"""The database's name in addresses, whatever the file is called."""


class ReadOnly(Database):
    """The file, opened for reading alone, with the folder that documents are shown from."""

    def __init__(self, datasette: Datasette, path: Path, documents: Path | None) -> None:
        super().__init__(datasette, path=str(path), is_mutable=False)
        self.file = path.absolute()
        self.documents = documents
        self.site: Site | None = None

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """A connection that can't write."""
        if write:
            raise AssertionError("the database is served read-only")
        connection = sqlite3.connect(f"{self.file.as_uri()}?immutable=1", uri=True, check_same_thread=False)
        connection.execute("PRAGMA query_only = ON")
        connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
        self._all_file_connections.append(connection)
        return connection
