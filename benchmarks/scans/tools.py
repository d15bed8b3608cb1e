"""The other tools, each given one page: plain Tesseract its picture, OCRmyPDF a PDF with nothing else on it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.scans.scanner import picture_pdf

if TYPE_CHECKING:
    from benchmarks.scans.scanner import Rgb

_LIMIT = 300
"""Seconds that a tool has for a page."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The text that was read, in the order in which the tool gives it, the CPU seconds of its processes, and the MB that
    the largest of them held."""

    text: str
    seconds: float
    memory: float = 0.0


Tool = Callable[["Rgb", int], Answer]
"""Reads a picture of a page at a resolution in dots per inch."""


def tools() -> dict[str, Tool]:
    """Those that are installed, by their names."""
    found: dict[str, Tool] = {}
    if shutil.which("tesseract"):
        found["tesseract"] = _tesseract
    if _ocrmypdf().is_file():
        found["ocrmypdf"] = _ocr_my_pdf
    return found


def _ocrmypdf() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return (
        Path(os.environ.get("KEHOACH_PEERS") or cache / "kehoach" / "peers") / "ocrmypdf" / "bin" / "ocrmypdf"
    )


def _tesseract(picture: Rgb, dpi: int) -> Answer:
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.png"
        Image.fromarray(picture).save(page, dpi=(dpi, dpi), compress_level=1)
        cost = _run(["tesseract", page, Path(folder) / "read", "-l", "vie", "--dpi", str(dpi)])
        return Answer((Path(folder) / "read.txt").read_text(encoding="utf-8"), *cost)


def _ocr_my_pdf(picture: Rgb, dpi: int) -> Answer:
    """With its own means of setting pages straight and upright; its PDF/A, which has nothing to do with reading, off."""
    with tempfile.TemporaryDirectory() as folder:
        page, text = Path(folder) / "page.pdf", Path(folder) / "read.txt"
        page.write_bytes(picture_pdf([picture], dpi))
        options = [
            "-l",
            "vie",
            "--jobs",
            "1",
            "--deskew",
            "--rotate-pages",
            "--output-type",
            "pdf",
            "--quiet",
        ]
        cost = _run([_ocrmypdf(), *options, "--sidecar", text, page, Path(folder) / "out.pdf"])
        return Answer(text.read_text(encoding="utf-8"), *cost)


_WATCH = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[2:], capture_output=True, timeout=float(sys.argv[1]))
spent = resource.getrusage(resource.RUSAGE_CHILDREN)
json.dump([done.returncode, spent.ru_utime + spent.ru_stime, spent.ru_maxrss * 1_024 / 1_000_000], sys.stdout)
"""
"""Run by a process that holds next to nothing itself: the kernel counts to a child what its parent held."""


def _run(command: list[str | Path]) -> tuple[float, float]:
    """Runs a tool with one thread; the CPU seconds of it and of what it started, and the MB of the largest of them."""
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    words: list[str | Path] = [sys.executable, "-S", "-c", _WATCH, str(_LIMIT), *command]
    done = subprocess.run(
        words, check=True, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    ended, seconds, memory = json.loads(done.stdout)
    if ended != 0:
        raise subprocess.CalledProcessError(ended, command)
    return seconds, memory
