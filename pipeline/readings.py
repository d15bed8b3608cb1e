"""Files as they were read, kept by their bytes: when only the extractors change, a file isn't read again.

What is cheap to read isn't kept, nor what was read from pictures, whose pages are kept on their own (``ocr.cache``).
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.database.fingerprint import reading_fingerprint
from pipeline.ocr.cache import Cache
from pipeline.readers.blocks import Reading
from pipeline.readers.limits import page_ceiling

KEPT_FROM = 0.02
"""Seconds that the reading of a file must have taken to be worth keeping."""
MAX_BYTES = 2 * 1024**3
"""The cache's size; what was not asked for the longest goes first."""

_OURS = ("pipeline.readers.blocks", "extractors.word_boxes")
_PLAIN = {("builtins", "frozenset"), ("array", "array"), ("array", "_array_reconstructor")}


class _Unpickler(pickle.Unpickler):
    """Makes nothing but blocks: a cache that somebody tampered with runs no code."""

    def find_class(self, module: str, name: str) -> Any:
        if module in _OURS or (module, name) in _PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a reading")


class Readings:
    """Readings in one SQLite file beside the database; several processes may share it. Raises sqlite3.Error."""

    def __init__(self, path: Path, most: int = MAX_BYTES) -> None:
        try:
            self.cache = Cache(path, most)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            # No cache any more; what it held can be read again.
            path.unlink()
            self.cache = Cache(path, most)

    def read(self, data: bytes, name: str, read: Callable[[bytes, str], Reading]) -> Reading:
        """The file's reading, by ``read`` where it isn't kept."""
        key = f"{reading_fingerprint()}:{page_ceiling()}:{hashlib.sha256(data).hexdigest()}:{name}"
        kept = self.cache.get(key)
        if kept is not None and (reading := _unpacked(kept)) is not None:
            return reading
        began = time.perf_counter()
        reading = read(data, name)
        if time.perf_counter() - began >= KEPT_FROM and not _from_pictures(reading):
            self.cache.put(key, zlib.compress(pickle.dumps(reading, 5), 1))
        return reading


def _unpacked(kept: bytes) -> Reading | None:
    try:
        reading = _Unpickler(io.BytesIO(zlib.decompress(kept))).load()
    except (pickle.UnpicklingError, zlib.error, EOFError):
        return None
    return reading if isinstance(reading, Reading) else None


def _from_pictures(reading: Reading) -> bool:
    """Whether pages were read from pictures, or left unread: another day there may be something to read them."""
    return bool(reading.ocr_pages) or any(note.code == "needs-ocr" for note in reading.notes)


_readings: Readings | None = None


@contextmanager
def keeping(path: Path | None) -> Iterator[None]:
    """Within it what is read is kept at the path; without a path nothing is."""
    global _readings
    before = _readings
    _readings = Readings(path) if path is not None else None
    try:
        yield
    finally:
        if _readings is not None:
            _readings.cache.close()
        _readings = before


def kept_or_read(data: bytes, name: str, read: Callable[[bytes, str], Reading]) -> Reading:
    """The file's reading, from where readings are kept, if they are."""
    return _readings.read(data, name, read) if _readings is not None else read(data, name)


def readings_beside(db: Path) -> Path:
    """Where a database's readings are kept: a hidden file beside it, so that it is no document."""
    return db.with_name(f".{db.name}.readings")
