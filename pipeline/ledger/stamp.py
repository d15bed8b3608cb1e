"""Whether a file is as it was, without reading it."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from dataclasses import dataclass
from pathlib import Path

_SETTLED = 2_000_000_000
"""Nanoseconds after a file's last change within which it may change once more and bear the same time."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file's size, times and number as the file system gives them, in bytes and nanoseconds.

    Whoever writes to a file changes ``changed``, which no program can set back: equal stamps are equal bytes, unless
    the clock was set back or a whole disk was copied. A file that was changed just now has no stamp that tells.
    """

    size: int
    modified: int
    changed: int
    inode: int

    @classmethod
    def of(cls, path: str) -> Stamp | None:
        """The file's stamp; None where it was changed too short a time ago. Raises OSError."""
        found = os.stat(path)
        stamp = cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
        latest = max(stamp.modified, stamp.changed)
        return stamp if abs(time.time_ns() - latest) > _SETTLED else None


def sha256_of(path: Path, most: int) -> str | None:
    """The hash of a file's bytes, in hex; None for what is no plain file, or has more than ``most`` bytes.

    Raises OSError.
    """
    # A pipe must not be waited for.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size > most:
            return None
        return hashlib.file_digest(file, "sha256").hexdigest()
