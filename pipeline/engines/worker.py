"""A child as the pool sees it: its pipe and board, the jobs it has, and whether it keeps within the limits."""

from __future__ import annotations

import json
import os
import time
from collections import deque
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from pipeline.engines.board import Board, Post
from pipeline.engines.outcome import Job

Excess = Literal["timeout", "memory"]

MB = 1024 * 1024
_HEAVY = 50
"""Addresses to be skipped that make a job's message too long for the pipe of a child that may not be listening."""


class Worker:
    """One child, by its number."""

    def __init__(self, number: int, pipe: Connection, board: Board) -> None:
        self.number = number
        self.pipe = pipe
        self.pid: int | None = None
        self.jobs: deque[Job] = deque()
        self.done: set[str] = set()
        """Addresses of the first job's documents whose outcomes have come."""
        self.silent = False
        """Its end of the pipe is closed."""
        self.killed_for: Excess | None = None
        self.read_any = False
        self._board = board
        self._suspect: tuple[int, Excess] | None = None
        self._born_with: int | None = None

    def takes(self, job: Job | None, ahead: int) -> bool:
        """Whether there is room for one more job; a long message is sent only to a child that listens."""
        if self.silent or self.killed_for is not None:
            return False
        heavy = job is not None and len(job.skip) > _HEAVY
        return len(self.jobs) < (1 if heavy else ahead)

    def give(self, job: Job) -> None:
        """Sends the job; a child that has just died is found out when its pipe is read."""
        self.jobs.append(job)
        try:
            self.pipe.send_bytes(json.dumps([job.to_dict()]).encode())
        except (BrokenPipeError, ConnectionResetError):
            return

    def receive(self) -> bytes:
        """One frame; empty, and the child silent, where it has closed its end or sends what is none."""
        try:
            return self.pipe.recv_bytes()
        except (EOFError, OSError):
            self.silent = True
            return b""

    def finish(self, job: int) -> Job:
        """The first job is done; ValueError where it is not the one named."""
        if self.jobs[0].n != job:
            raise ValueError(f"job {job} finished before {self.jobs[0].n}")
        self.read_any = True
        self.done.clear()
        return self.jobs.popleft()

    def unfinished(self) -> list[Job]:
        """The jobs that it still has, the first without the documents that are done."""
        rest = list(self.jobs)
        if rest:
            rest[0] = replace(rest[0], skip=rest[0].skip | self.done)
        return rest

    def post(self) -> Post:
        """What the child last wrote on its board."""
        return self._board.read()

    def exceeds(self, memory: int) -> Excess | None:
        """The limit that the document in work has passed, seen twice: the first look may fall between two documents."""
        post = self.post()
        if post.job is None:
            self._suspect = None
            return None
        found: Excess | None = None
        if time.monotonic() > post.since + post.granted:
            found = "timeout"
        elif self._grown() > memory * MB:
            found = "memory"
        suspect = (post.begun, found) if found else None
        certain = suspect is not None and suspect == self._suspect
        self._suspect = suspect
        return found if certain else None

    def _grown(self) -> int:
        """Bytes in memory beyond those that it was seen with first."""
        if self.pid is None:
            return 0
        try:
            words = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()
        except (FileNotFoundError, ProcessLookupError):
            # It has died meanwhile, which the nursery tells.
            return 0
        resident = int(words[1]) * os.sysconf("SC_PAGESIZE")
        if self._born_with is None:
            self._born_with = resident
        return resident - self._born_with

    def close(self) -> None:
        """Lets the pipe and the board go."""
        self.pipe.close()
        self._board.close()
