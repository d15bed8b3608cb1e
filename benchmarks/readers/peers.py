"""The other tools, each asked in its own environment: see benchmarks/peers/."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.readers import grids
from benchmarks.readers.grids import Grid

_RUN = Path(__file__).parent.parent / "peers" / "run.py"
_LIMIT = 900
"""Seconds for one file."""

READ_BY = {
    "pdfplumber": {".pdf"},
    "camelot": {".pdf"},
    "pymupdf4llm": {".pdf"},
    "markitdown": {".pdf", ".docx"},
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a peer made of a file: its tables, whether its form knows merged cells, CPU seconds, and its text.

    The text is empty where the peer was asked for tables alone. Memory is the most that its process held, in MB; 0 where
    it wasn't asked in a process of its own.
    """

    peer: str
    version: str
    tables: list[Grid]
    spans: bool
    seconds: float
    text: str = ""
    memory: float = 0.0


class NoAnswer(RuntimeError):
    """A tool that is installed gives no answer; the message says in words why not."""


def found_by_all(path: Path, only: str = "") -> Iterator[Found]:
    """What each installed peer that reads the file's format makes of it; those without an answer are told."""
    for peer, endings in READ_BY.items():
        if peer.startswith(only) and path.suffix in endings and (python := python_of(peer)) is not None:
            try:
                yield ask(peer, python, path)
            except NoAnswer as error:
                print(f"{peer} fails on {path.name}: {error}", file=sys.stderr)


@cache
def python_of(peer: str) -> Path | None:
    """The peer's own Python; None, and a line on stderr, where it isn't installed."""
    if peer == "pdfplumber":
        return Path(sys.executable)
    cache_folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = Path(os.environ.get("KEHOACH_PEERS") or cache_folder / "kehoach" / "peers")
    python = folder / peer / "bin" / "python"
    if not python.is_file():
        print(f"{peer} is left out: it isn't installed (make peers).", file=sys.stderr)
        return None
    return python


@cache
def ask(peer: str, python: Path, path: Path) -> Found:
    """What the peer makes of the file. Raises NoAnswer."""
    try:
        done = subprocess.run(
            [python, _RUN, peer, path],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LIMIT,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise NoAnswer(f"none within {_LIMIT} seconds") from error
    except subprocess.CalledProcessError as error:
        raise NoAnswer(f"its process ended with {error.returncode}") from error
    answer: dict[str, Any] = json.loads(done.stdout)
    if "failed" in answer:
        raise NoAnswer(f"release {answer['version']}, {answer['failed']}")
    return _found(peer, answer)


def _found(peer: str, answer: dict[str, Any]) -> Found:
    spans = "tables" in answer
    tables = (
        [grids.of_places(rows) for rows in answer["tables"]]
        if spans
        else grids.of_markdown(answer["markdown"])
    )
    text = answer.get("markdown", "")
    return Found(peer, answer["version"], tables, spans, answer["cpu"], text, answer["memory"])
