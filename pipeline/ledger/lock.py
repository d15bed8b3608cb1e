"""One run at a time over one database."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Busy(Exception):
    """Another run holds the database."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """The lock, which goes with the process that holds it, however that ends. Raises Busy."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        yield


def is_held(path: Path) -> bool:
    """Whether a run is going on."""
    if not path.exists():
        return False
    try:
        with locked(path):
            return False
    except Busy:
        return True
