"""The worked examples of docs/extending are done as they stand, in a copy of the project, and print what they show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs" / "extending").glob("*.md"))
_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def change(path: Path, lines: str) -> None:
    """Replaces the block's kept and removed lines, which must stand together once, by its kept and added ones."""
    marked = lines.splitlines()
    before = "\n".join(line[1:] for line in marked if line[0] != "+") + "\n"
    after = "\n".join(line[1:] for line in marked if line[0] != "-") + "\n"
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, (path.name, before)
    path.write_text(text.replace(before, after), encoding="utf-8")


def typed(lines: str, folder: Path) -> str:
    """The console block with what its commands print now."""
    shown = ""
    for line in (line for line in lines.splitlines() if line.startswith("$ ")):
        command = line.removeprefix("$ ").split()
        assert command[0] == "python"
        environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, *command[1:]],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        shown += f"{line}\n{done.stdout}"
    return shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_worked_example_works(page: Path, tmp_path: Path) -> None:
    for package in ("schemas", "extractors", "pipeline"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    printed = 0
    for language, title, lines in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if language == "console":
            assert typed(lines, tmp_path) == lines
            printed += 1
        elif language == "diff":
            change(tmp_path / title, lines)
        else:
            (tmp_path / title).write_text(lines, encoding="utf-8")
    assert printed
