"""The process that children are born of: it has all code and lexicons loaded, so that a fork of it reads at once.

It is started by the pool and talks with it over one socket, in JSON messages. Of it is asked: ``fork`` (with the
child's pipe and board as descriptors) and ``kill``. It tells of ``born`` and ``dead``. When the pool goes, however it
goes, it ends every child and all that they started, and itself.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import resource
import select
import shutil
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pipeline.engines.board import Board
from pipeline.engines.kernel import adopt_orphans, end_with_parent, kill_group
from pipeline.engines.settings import Settings
from pipeline.engines.warming import warm

MESSAGE = 4096
_FORGIVEN = signal.SIGINT
"""The pool decides what Ctrl-C means."""


class Nursery:
    """Children by the number that the pool gave them."""

    def __init__(self, pool: socket.socket, settings: Settings, folder: Path) -> None:
        self._pool = pool
        self._settings = settings
        self._children: dict[int, int] = {}
        self._folder = folder
        self._woken, self._waker = os.pipe()

    def run(self) -> None:
        """Serves the pool until it closes its end."""
        os.set_blocking(self._waker, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._waker, warn_on_full_buffer=False)
        try:
            while True:
                ready, _, _ = select.select([self._pool.fileno(), self._woken], [], [])
                if self._woken in ready:
                    os.read(self._woken, 4096)
                    self._reap()
                if self._pool.fileno() in ready and not self._obey():
                    return
        finally:
            self._end()

    def _obey(self) -> bool:
        """Does what one message asks; False where the pool has gone."""
        try:
            message, descriptors, _, _ = socket.recv_fds(self._pool, MESSAGE, 2)
        except ConnectionResetError:
            return False
        if not message:
            return False
        asked = json.loads(message)
        if asked["do"] == "fork":
            self._fork(asked["child"], *descriptors)
        else:
            self._kill(asked["child"])
        return True

    def _fork(self, child: int, pipe: int, board: int) -> None:
        nursery = os.getpid()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                self._become(nursery, child, pipe, board)
                status = 0
            finally:
                os._exit(status)
        os.close(pipe)
        os.close(board)
        self._children[pid] = child
        self._say({"say": "born", "child": child, "pid": pid})

    def _become(self, nursery: int, child: int, pipe: int, board: int) -> None:
        """In the child: a group and a folder of its own, nothing of the nursery's, and to work."""
        from pipeline.engines.child import serve

        if not end_with_parent(nursery):
            return
        os.setpgid(0, 0)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self._pool.close()
        os.close(self._woken)
        os.close(self._waker)
        tempfile.tempdir = str(self._own_folder(child, make=True))
        os.environ["TMPDIR"] = tempfile.tempdir
        serve(Connection(pipe), Board(board), self._settings)

    def _own_folder(self, child: int, make: bool = False) -> Path:
        folder = self._folder / str(child)
        if make:
            folder.mkdir()
        return folder

    def _kill(self, child: int) -> None:
        for pid, number in self._children.items():
            if number == child:
                kill_group(pid)

    def _reap(self) -> None:
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            child = self._children.pop(pid, None)
            if child is not None:
                self._bury(pid, child, status, usage)

    def _bury(self, pid: int, child: int, status: int, usage: resource.struct_rusage) -> None:
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
        self._end_orphans()
        shutil.rmtree(self._own_folder(child), ignore_errors=True)
        # A child is born with all that the nursery has loaded.
        grown = max(0, usage.ru_maxrss - _resident_kb())
        told = {"say": "dead", "child": child, "status": status, "grown_kb": grown}
        self._say(told)

    def _end_orphans(self) -> None:
        """Ends what dead children had started, such as an office program; it is this process's child now."""
        words = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
        for pid in map(int, words):
            if pid not in self._children:
                kill_group(pid)

    def _say(self, told: dict[str, Any]) -> None:
        # That the pool has gone is found when it is listened to.
        with suppress(BrokenPipeError, ConnectionResetError):
            self._pool.sendall(json.dumps(told).encode())

    def _end(self) -> None:
        signal.set_wakeup_fd(-1)
        for pid in self._children:
            kill_group(pid)
        while self._children:
            pid, _ = os.wait()
            self._children.pop(pid, None)
        self._end_orphans()
        shutil.rmtree(self._folder, ignore_errors=True)


def _resident_kb() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") // 1024


def main() -> None:
    """Started by the pool: the socket's descriptor, the settings and a folder for what the children write are the arguments."""
    signal.signal(_FORGIVEN, signal.SIG_IGN)
    adopt_orphans()
    pool = socket.socket(fileno=int(sys.argv[1]))
    settings = Settings.from_dict(json.loads(sys.argv[2]))
    for module in settings.preload:
        importlib.import_module(module)
    warm()
    # What is loaded stays as it is: no child's collector touches it, so that all share its memory.
    gc.collect()
    gc.freeze()
    Nursery(pool, settings, Path(sys.argv[3])).run()


if __name__ == "__main__":
    main()
