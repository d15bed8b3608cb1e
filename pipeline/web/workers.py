"""Several processes that answer on one port: the operating system shares the connections out among them."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import socket
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from types import FrameType

Serve = Callable[[socket.socket], None]
"""Answers the connections of a listening socket until the process is told to end."""

BACKLOG = 512
MOST_ENDS = 10
"""How often in all a process that ended by itself is replaced, before serving is given up."""


def possible() -> bool:
    """Whether this system can have several processes listen on one port."""
    return hasattr(socket, "SO_REUSEPORT") and "fork" in multiprocessing.get_all_start_methods()


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def listen(host: str, port: int, shared: bool = False) -> socket.socket:
    """A listening socket; ``shared`` with other processes. Raises OSError where the port is taken or not to be had."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    found = socket.socket(family, kind, protocol)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        found.bind(address)
        found.listen(BACKLOG)
    except OSError:
        found.close()
        raise
    return found


def serve(host: str, port: int, count: int, answer: Serve) -> int:
    """Runs so many processes until this one is told to end (SIGINT, SIGTERM); gives the exit status.

    Whatever ``answer`` holds is shared by the processes, which are forked: made once, and kept in memory once. One that
    ends by itself is replaced. Raises OSError where the port is taken.
    """
    # A port that is shared can't be seen to be taken: so it is asked for alone first.
    listen(host, port).close()
    return _Herd(host, port, answer).run(count)


class _Herd:
    """The processes of one server."""

    def __init__(self, host: str, port: int, answer: Serve) -> None:
        self._context = multiprocessing.get_context("fork")
        self._host, self._port, self._answer = host, port, answer
        self._ending = False

    def run(self, count: int) -> int:
        kept = {number: signal.signal(number, self._told) for number in (signal.SIGINT, signal.SIGTERM)}
        children = [self._start() for _ in range(count)]
        ends = 0
        try:
            while not self._ending and ends < MOST_ENDS:
                multiprocessing.connection.wait([child.sentinel for child in children], timeout=0.5)
                for at, child in enumerate(children):
                    if not child.is_alive() and not self._ending:
                        ends += 1
                        children[at] = self._start()
        finally:
            self._ending = True
            for child in children:
                child.terminate()
            for child in children:
                child.join()
            for number, handler in kept.items():
                signal.signal(number, handler)
        return 0 if ends < MOST_ENDS else 1

    def _start(self) -> BaseProcess:
        child = self._context.Process(target=self._work, daemon=False)
        child.start()
        return child

    def _work(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._answer(listen(self._host, self._port, shared=True))

    def _told(self, number: int, frame: FrameType | None) -> None:
        self._ending = True
