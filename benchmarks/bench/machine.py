"""What a run was measured on: the machine without its name, the versions, and the day."""

from __future__ import annotations

import datetime
import os
import platform
import sqlite3
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = (
    "kehoach", "pydantic", "pypdfium2", "pdfplumber", "selectolax", "lxml", "underthesea", "spacy", "rapidfuzz",
    "tesserocr", "sqlite-utils",
)  # fmt: skip


def machine() -> dict[str, str]:
    """What is worth knowing of the machine, by name."""
    return {
        "processor": _first("/proc/cpuinfo", "model name") or platform.machine(),
        "cores": str(os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release()}",
        "load before the run": f"{os.getloadavg()[0]:.1f}",
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "day": datetime.datetime.now(datetime.UTC).date().isoformat(),
    }


def versions(packages: Iterable[str] = PACKAGES) -> dict[str, str]:
    """The versions of the product's own packages; those that aren't installed are told so."""
    return {name: _version(name) for name in packages}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _memory() -> str:
    total = _first("/proc/meminfo", "MemTotal").removesuffix(" kB")
    return f"{int(total) / 1e6:.0f} GB" if total else "unknown"


def _first(file: str, name: str) -> str:
    """The value of the first line that begins with the name; empty where the system has no such file."""
    path = Path(file)
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
