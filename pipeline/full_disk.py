"""A disk that is full, by whatever it is met: SQLite and the system each have words of their own for it."""

from __future__ import annotations

import errno
import sqlite3

from pipeline.messages import say

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_WRITTEN = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
)
"""SQLite tells a file that may not grow as a failed write."""


class DiskFull(sqlite3.OperationalError):
    """The database can't be written for want of room: as it is told from one process to another."""


def is_full(error: BaseException) -> bool:
    """Whether there is no room to write what was to be written."""
    if isinstance(error, sqlite3.Error):
        return isinstance(error, DiskFull) or getattr(error, "sqlite_errorcode", None) in _NOT_WRITTEN
    return isinstance(error, OSError) and error.errno in _NO_ROOM


def reason_of(error: Exception) -> str:
    """Why something can't be written, in plain words."""
    if is_full(error):
        return say("the disk is full")
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}" if error.filename else error.strerror
    return str(error)
