"""The programs that some documents need beside this one, by name and version, and what a run is made with."""

from __future__ import annotations

import os
import platform
import sqlite3
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from pipeline.errors import DocumentError
from pipeline.ocr.tesseract import engine_name
from pipeline.readers.soffice import Target, find

_PACKAGES = ("kehoach", "pydantic", "spacy", "pypdfium2", "lxml", "selectolax", "openpyxl", "tesserocr")
_TARGETS: tuple[Target, ...] = ("docx", "xlsx")


@cache
def tools() -> str:
    """What reads pictures and old Office files here; another answer means that failures for want of it are tried again."""
    return " ".join([engine_name(), *map(_office, _TARGETS)])


def _office(target: Target) -> str:
    try:
        return find(target)
    except DocumentError:
        return "none"


def versions() -> dict[str, str]:
    """Of Python, the system and the packages that shape records."""
    system = os.uname()
    found = {
        "python": platform.python_version(),
        "system": f"{system.sysname} {system.release} {system.machine}",
        "sqlite": sqlite3.sqlite_version,
    }
    return found | {name: _version(name) for name in _PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
