"""The pages served on this machine, and a real browser to look at them with."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from pipeline.web.serving import Settings, build, guarded
from tests.pipeline.web.conftest import database, folder

__all__ = ["database", "folder"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def served(database: Path, folder: Path) -> Iterator[str]:
    """The address of a server of the database, while it runs."""
    settings = Settings(documents=folder)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(guarded(build(database, settings), settings), log_level="error")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        for _ in range(200):
            if server.started:
                break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def address(database: Path, folder: Path) -> Iterator[str]:
    """The address of a running server."""
    with served(database, folder) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's Chromium; nothing is downloaded. Playwright runs an event loop in this thread until it is closed."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
