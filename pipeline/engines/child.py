"""A child of the pool: takes jobs from its pipe, reads them, sends the outcomes, and ends when it has read enough.

Messages to it are JSON lists of jobs. What it sends are ``frames``.
"""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from pipeline import messages, stages
from pipeline.engines.board import Board
from pipeline.engines.frames import FINISHED, OUTCOME, READY, STORAGE
from pipeline.engines.outcome import Job, StorageFailed
from pipeline.engines.reading import read_job
from pipeline.engines.settings import Settings
from pipeline.errors import Stage
from pipeline.ocr.session import ocr
from pipeline.readers.limits import limit_pages
from pipeline.readings import keeping

MB = 1024 * 1024
_LEAK = 0.5
"""A child that still holds this share of a document's memory when the document is done is replaced."""


def serve(pipe: Connection, board: Board, settings: Settings) -> None:
    """Reads jobs until the pipe is closed, or until the child is to be replaced."""
    messages.use(settings.language)
    limit_pages(settings.pages)
    _limit_memory(settings.memory)
    held = _resident()
    done = 0
    with _watched(board, settings):
        pipe.send_bytes(READY)
        while True:
            try:
                jobs = json.loads(pipe.recv_bytes())
            except (EOFError, ConnectionResetError):
                return
            for data in jobs:
                done += _work(Job.from_dict(data), pipe, board, settings)
                if done >= settings.recycle or _resident() - held > settings.memory * MB * _LEAK:
                    return


def _work(job: Job, pipe: Connection, board: Board, settings: Settings) -> int:
    """Reads one job; how many documents it had."""

    def begin(address: str) -> None:
        board.begin(job.n, address, time.monotonic(), settings.timeout)

    documents = 0
    try:
        for outcome in read_job(job, begin):
            documents += 1
            pipe.send_bytes(OUTCOME + outcome.to_bytes())
            # What is sent is needed no more; the next document has the memory to itself.
            del outcome
    except StorageFailed as error:
        pipe.send_bytes(STORAGE + str(error).encode())
    board.rest()
    pipe.send_bytes(FINISHED + str(job.n).encode())
    return documents


@contextmanager
def _watched(board: Board, settings: Settings) -> Iterator[None]:
    """The board is told of stages and pages; pictures are read with the cache, each granting its seconds."""

    def told(stage: Stage, page: int | None) -> None:
        board.at(stage, page)

    def page_done(done: int, of: int) -> None:
        board.grant(settings.page_seconds)

    cache = Path(settings.ocr_cache) if settings.ocr_cache else None
    readings = Path(settings.readings) if settings.readings else None
    with stages.listening(told), ocr(cache, page_done, settings.ocr_threads), keeping(readings):
        yield


def _limit_memory(most: int) -> None:
    """So many MB of address space more than the process has now; what it starts may lift the limit for itself."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = pages * os.sysconf("SC_PAGESIZE") + most * MB
    resource.setrlimit(
        resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard)
    )


def _resident() -> int:
    """Bytes in memory, by the kernel's count; what is shared with the nursery included."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE")
