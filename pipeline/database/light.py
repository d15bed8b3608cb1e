"""sqlite-utils as it is without pandas: it would load that wherever it is installed, a second's work, for one type of time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def database_class() -> type[Database]:
    """The class of a database that is written to."""
    with _missing("pandas"):
        from sqlite_utils import Database
    return Database


@contextmanager
def _missing(package: str) -> Iterator[None]:
    """Within it the package can't be imported, unless it has been."""
    if package in sys.modules:
        yield
        return
    # So Python itself notes what must not be imported.
    sys.modules[package] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[package]
