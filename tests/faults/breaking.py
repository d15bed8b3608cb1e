"""A reader that does to its process what the file says: imported into the pool's children, it plays hostile documents.

A file that begins with ``BREAK`` names on its first line what is done; further words are what it takes.
"""

from __future__ import annotations

import ctypes
import os
import signal
import time
from pathlib import Path

from pipeline import readers, stages
from pipeline.readers.blocks import Paragraph, Reading
from pipeline.readers.sniff import Sample

MARK = b"BREAK "


def bid(sample: Sample) -> int:
    return 100 if sample.head.startswith(MARK) else 0


def read(data: bytes, name: str) -> Reading:
    what, *further = data.splitlines()[0].decode().split()[1:]
    ACTS[what](*further)
    return Reading(
        [Paragraph("KẾ HOẠCH"), Paragraph(f"1. Sở Y tế rà soát hồ sơ {name} trong năm 2025.")], "x/x"
    )


def hang() -> None:
    stages.page(7)
    while True:
        time.sleep(60)


def spin() -> None:
    """No signal handler of Python's runs while a C function counts."""
    sum(range(10**15))


def crash() -> None:
    ctypes.string_at(0)


def end() -> None:
    os._exit(3)


def abort() -> None:
    os.abort()


def eat() -> None:
    """Takes memory as Python does."""
    held = []
    while True:
        held.append(bytearray(16 * 1024 * 1024))


def killed_once(mark: str) -> None:
    """As the kernel, or someone, kills a process that has done no wrong."""
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)


def leak(megabytes: str) -> None:
    """Keeps memory when the document is done."""
    LEAKED.append(b"x" * (int(megabytes) * 1024 * 1024))


def pause(seconds: str) -> None:
    time.sleep(float(seconds))


def start_program() -> None:
    """Leaves a program running in a session of its own, and hangs."""
    import subprocess

    subprocess.Popen(["sleep", "3333"], start_new_session=True)
    hang()


def fill_disk() -> None:
    raise OSError(28, "No space left on device")


LEAKED: list[bytes] = []
ACTS = {
    act.__name__: act
    for act in (hang, spin, crash, end, abort, eat, killed_once, leak, pause, start_program, fill_disk)
}

_KNOWN = readers.all_readers()
readers.all_readers = lambda: (__import__(__name__, fromlist=["read"]), *_KNOWN)
