"""A page of memory that a child writes and its parent reads: what is read now, since when, at which stage and page.

The parent looks at it when a child overstays or is dead; it costs the child no message.
"""

from __future__ import annotations

import mmap
import os
import struct
from dataclasses import dataclass
from typing import get_args

from pipeline.errors import Stage

SIZE = 4096
_STAGES: tuple[Stage, ...] = get_args(Stage)
_FIXED = struct.Struct("@qqqqdd")
"""Job (from 1; 0 for none), documents begun, stage, page, since when, seconds granted."""
_ROOM = SIZE - _FIXED.size - 2


@dataclass(frozen=True, slots=True)
class Post:
    """What the child has written: ``job`` is None between jobs; ``since`` is on the system's monotonic clock."""

    job: int | None
    begun: int
    stage: Stage
    page: int | None
    since: float
    granted: float
    address: str


class Board:
    """The page, by its file descriptor, which both sides hold."""

    def __init__(self, descriptor: int) -> None:
        self._memory = mmap.mmap(descriptor, SIZE)
        self._begun = 0

    @staticmethod
    def make() -> int:
        """A descriptor of a new, empty page."""
        descriptor = os.memfd_create("kehoach-board", os.MFD_CLOEXEC)
        os.ftruncate(descriptor, SIZE)
        return descriptor

    def begin(self, job: int, address: str, now: float, granted: float) -> None:
        """The child deals with the address of the job from now on, and may for so many seconds."""
        self._begun += 1
        words = address.encode("utf-8", "backslashreplace")[:_ROOM]
        self._memory[_FIXED.size : _FIXED.size + 2 + len(words)] = struct.pack("@H", len(words)) + words
        _FIXED.pack_into(self._memory, 0, job + 1, self._begun, 0, 0, now, granted)

    def at(self, stage: Stage, page: int | None) -> None:
        """The stage, and the page where one is told."""
        struct.pack_into("@qq", self._memory, 16, _STAGES.index(stage), page or 0)

    def grant(self, seconds: float) -> None:
        """So many seconds more."""
        (granted,) = struct.unpack_from("@d", self._memory, 40)
        struct.pack_into("@d", self._memory, 40, granted + seconds)

    def rest(self) -> None:
        """Nothing is being read."""
        struct.pack_into("@q", self._memory, 0, 0)

    def read(self) -> Post:
        """What stands there."""
        job, begun, stage, page, since, granted = _FIXED.unpack_from(self._memory, 0)
        (length,) = struct.unpack_from("@H", self._memory, _FIXED.size)
        words = self._memory[_FIXED.size + 2 : _FIXED.size + 2 + length]
        known: Stage = _STAGES[stage] if 0 <= stage < len(_STAGES) else "read"
        address = words.decode("utf-8", "replace")
        return Post(job - 1 if job else None, begun, known, page or None, since, granted, address)

    def close(self) -> None:
        """Lets the page go."""
        self._memory.close()
