"""Several processes on one port, answers that are kept, and what a fault of a page looks like."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.web import workers
from pipeline.web.answers import Kept, answer
from pipeline.web.page import Page
from pipeline.web.site import Site
from pipeline.web.workers import listen
from tests.pipeline.web.conftest import Reader

pytestmark = pytest.mark.skipif(not workers.possible(), reason="this system shares no port among processes")


@pytest.fixture
def port() -> int:
    with listen("127.0.0.1", 0) as found:
        return int(found.getsockname()[1])


@pytest.fixture
def server(database: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [
        sys.executable,
        "-m",
        "pipeline.cli",
        "serve",
        "--db",
        str(database),
        "--port",
        str(port),
        "--workers",
        "2",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as found:
        try:
            yield found
        finally:
            found.kill()


def _status(port: int) -> int | None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/about")
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


def _answered(port: int) -> bool:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if _status(port) == 200:
            return True
        time.sleep(0.05)
    return False


def _children(parent: int) -> set[int]:
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return {int(child) for child in found}


def test_processes_answer_on_one_port(server: subprocess.Popen[str], port: int) -> None:
    assert _answered(port)
    assert [_status(port) for _ in range(12)] == [200] * 12
    if Path("/proc/self/task").is_dir():
        before = _children(server.pid)
        assert len(before) == 2
        os.kill(min(before), signal.SIGKILL)
        end = time.monotonic() + 30
        while _children(server.pid) in (before, before - {min(before)}) and time.monotonic() < end:
            time.sleep(0.05)
        assert len(_children(server.pid)) == 2 and _answered(port)
    server.send_signal(signal.SIGTERM)
    assert server.wait(30) == 0
    assert _status(port) is None


def test_a_port_that_is_taken_is_told(database: Path, port: int) -> None:
    with listen("127.0.0.1", port):
        for count in ("1", "2"):
            command = [
                "-m",
                "pipeline.cli",
                "serve",
                "--db",
                str(database),
                "--port",
                str(port),
                "--workers",
                count,
            ]
            done = subprocess.run(
                [sys.executable, *command], capture_output=True, text=True, timeout=60, check=False
            )
            assert done.returncode == 1 and f"port {port} can't be listened on" in done.stderr
            assert "Traceback" not in done.stderr


def test_a_server_that_keeps_falling_gives_up(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "MOST_ENDS", 3)

    def falls(listening: socket.socket) -> None:
        os._exit(3)

    assert workers.serve("127.0.0.1", port, 2, falls) == 1


def test_what_is_kept_stays_within_its_bytes() -> None:
    kept = Kept(most=10)
    for name in "abc":
        kept.keep((name,), answer(name * 4, "text/plain"))
        kept.get(("a",))
    assert [name for name in "abc" if kept.get((name,))] == ["a", "c"]
    kept.keep(("d",), answer("no", "text/plain", 404))
    assert kept.get(("d",)) is None


def test_a_page_is_made_once(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    first = reader.get("/search?q=bieu+mau")
    monkeypatch.setattr(Site, "answer", None)
    again = reader.get("/search?q=bieu+mau")
    assert (again.status_code, again.content) == (200, first.content)


def test_a_fault_of_the_program_shows_no_calls(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(site: Site, page: Page, ask: object) -> None:
        if page.status != 500:
            raise RuntimeError("a secret of the machine")
        return shown(site, page, ask)

    shown = Site._shown
    monkeypatch.setattr(Site, "_shown", broken)
    found = reader.get("/conflicts?x=1")
    assert found.status_code == 500 and "nhật ký" in found.text
    assert "secret" not in found.text and "secret" in caplog.text
