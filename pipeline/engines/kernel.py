"""What Linux is asked for by number: ends of processes that follow from other ends."""

from __future__ import annotations

import ctypes
import os
import signal
from contextlib import suppress

_DEATH_SIGNAL, _SUBREAPER = 1, 36


def end_with_parent(parent: int) -> bool:
    """This process is killed when its parent, of that number, ends; False where that has ended already."""
    _prctl(_DEATH_SIGNAL, signal.SIGKILL)
    return os.getppid() == parent


def adopt_orphans() -> None:
    """What this process's children leave behind becomes its own child."""
    _prctl(_SUBREAPER, 1)


def kill_group(pid: int) -> None:
    """Kills the process and its group; one that has no group of its own yet, alone."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)


def _prctl(option: int, value: int) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(option, value, 0, 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
