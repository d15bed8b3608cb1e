"""An end to every answer: whatever a server does, in its greeting, its headers or its body, its time is over one day.

A timeout of each read isn't that: a server that sends a byte now and then never meets it.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any

from pipeline.collecting.bytes_of import Slow


class Line:
    """A client's connection, as ``httpx`` tells of it, which can be cut from another thread."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None

    def trace(self, event: str, told: dict[str, Any]) -> None:
        """For a request's extension ``trace``: takes hold of the connection as it is made."""
        if event == "connection.connect_tcp.complete":
            self.close()
            # One of our own: TLS takes the other over.
            self._socket = told["return_value"].get_extra_info("socket").dup()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Cuts the connection after so many seconds; what comes of that is raised as Slow."""
        over: list[bool] = []

        def cut() -> None:
            over.append(True)
            if self._socket is not None:
                # It may have ended just now.
                with suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)

        timer = Timer(seconds, cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        except Exception as error:
            if over:
                raise Slow from error
            raise
        finally:
            timer.cancel()
        if over:
            # A body that ends with its connection looks whole where that was cut.
            raise Slow

    def close(self) -> None:
        """Lets the connection go."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
