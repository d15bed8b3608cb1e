"""The commands of docs/first-steps.md and its Vietnamese page work, one after the other, as they stand there."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("first-steps.md", "first-steps.vi.md")
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
PATIENCE = 60
"""Seconds for the pages to answer, on a busy machine."""


def lines(page: str) -> list[str]:
    """The command lines of the page."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return [line for block in _BLOCK.findall(text) for line in block.splitlines()]


class Reader:
    """Somebody who types the lines, in a folder that has the samples, with ``kehoach`` on the path."""

    def __init__(self, folder: Path) -> None:
        (folder / "corpus").symlink_to(ROOT / "corpus")
        program = folder / "bin" / "kehoach"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pipeline.cli "$@"\n')
        program.chmod(0o755)
        self.folder = folder
        self.environment = os.environ | {
            "PYTHONPATH": str(ROOT),
            "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        }
        self.environment.pop("KEHOACH_LANG", None)

    def type(self, line: str) -> str:
        """What the line prints; one that sets a variable holds for the next."""
        if line.startswith("export "):
            name, _, value = line.removeprefix("export ").partition("=")
            self.environment[name] = value
            return ""
        done = subprocess.run(
            ["bash", "-c", line], cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )  # fmt: skip
        assert done.returncode == 0, (line, done.stdout, done.stderr)
        return done.stdout

    def serve(self, line: str) -> str:
        """The first page, once it is there."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        words = [*line.split(), "--port", str(port)]
        with subprocess.Popen(words, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE,
                              executable=str(self.folder / "bin" / "kehoach")) as server:  # fmt: skip
            try:
                return _page(f"http://127.0.0.1:{port}/")
            finally:
                server.terminate()


def _page(address: str) -> str:
    began = time.monotonic()
    while True:
        try:
            with urllib.request.urlopen(address) as response:
                return str(response.read().decode())
        except OSError:
            assert time.monotonic() < began + PATIENCE, f"no page at {address}"
            time.sleep(0.1)


@pytest.mark.parametrize("page", PAGES)
def test_every_line_works(page: str, tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    printed = {}
    for line in lines(page):
        if line.startswith("make "):
            assert shutil.which("make") is None or subprocess.run(
                [*line.split(), "-n"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
            )
        elif line == ". .venv/bin/activate":
            assert ".venv" in (ROOT / "scripts" / "setup.sh").read_text(encoding="utf-8")
        elif line.startswith("kehoach serve"):
            printed[line] = reader.serve(line)
        else:
            printed[line] = reader.type(line)
    empty = [line for line, words in printed.items() if line.startswith("kehoach ") and not words.strip()]
    assert empty == []
    assert any("<html" in words for words in printed.values())
    assert all(list((tmp_path / "outputs" / name).iterdir()) for name in ("mine", "excel", "calendar"))


def test_both_pages_show_the_same_lines() -> None:
    english, vietnamese = (lines(page) for page in PAGES)
    assert len(english) > 8
    assert [line for line in vietnamese if not line.startswith("export ")] == english
