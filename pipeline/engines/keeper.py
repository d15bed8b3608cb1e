"""The pool's side of the nursery: starts it, asks for children, hears of their births and deaths."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from pipeline.engines.board import Board
from pipeline.engines.settings import Settings

_ROOT = Path(__file__).resolve().parents[2]
_MESSAGE = 4096
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Children share the cores among themselves; threads inside one would only wait for each other."""


@dataclass(frozen=True, slots=True)
class Born:
    """The child runs as the process."""

    child: int
    pid: int


@dataclass(frozen=True, slots=True)
class Dead:
    """The child has ended: its status as wait(2) gives it, and the most that it held beyond what it was born with, in kB."""

    child: int
    status: int
    grown_kb: int


class Keeper:
    """A nursery in a process of its own."""

    def __init__(self, settings: Settings) -> None:
        self.socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.gone = False
        # The nursery removes it, unless it is killed; then it is left to this process.
        self._folder = tempfile.mkdtemp(prefix="kehoach-pool-")
        arguments = [str(theirs.fileno()), json.dumps(settings.to_dict()), self._folder]
        paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "pipeline.engines.nursery", *arguments],
                pass_fds=[theirs.fileno()],
                env=os.environ | _ONE_THREAD | {"PYTHONPATH": os.pathsep.join(paths)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        self.socket.setblocking(False)

    def fork(self, child: int) -> tuple[Connection, Board]:
        """Asks for a child of that number; the pool's ends of its pipe and board."""
        ours, theirs = socket.socketpair()
        descriptor = Board.make()
        board = Board(descriptor)
        with theirs:
            self._ask({"do": "fork", "child": child}, [theirs.fileno(), descriptor])
        os.close(descriptor)
        return Connection(ours.detach()), board

    def kill(self, child: int) -> None:
        """Asks for the child's end; that it has ended is told like any death."""
        self._ask({"do": "kill", "child": child}, [])

    def _ask(self, message: dict[str, str | int], descriptors: list[int]) -> None:
        self.socket.setblocking(True)
        try:
            socket.send_fds(self.socket, [json.dumps(message).encode()], descriptors)
        except (BrokenPipeError, ConnectionResetError):
            self.gone = True
        finally:
            self.socket.setblocking(False)

    def told(self) -> Iterator[Born | Dead]:
        """What the nursery has said meanwhile."""
        while not self.gone:
            try:
                message = self.socket.recv(_MESSAGE)
            except BlockingIOError:
                return
            except ConnectionResetError:
                message = b""
            if not message:
                self.gone = True
                return
            said = json.loads(message)
            if said.pop("say") == "born":
                yield Born(**said)
            else:
                yield Dead(**said)

    def ending(self) -> str:
        """How the nursery ended, in words."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        return f"status {self._process.returncode}"

    def close(self) -> None:
        """Ends the nursery with all its children, and waits until it has."""
        self.socket.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)
