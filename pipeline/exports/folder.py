"""A folder that appears whole under its name, or not at all; one with files of others is left alone."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.messages import say

PACKAGE = "datapackage.json"
MAKER = "kehoach export"
"""How a descriptor says that the folder is ours, and may be replaced."""


class ExportRefused(Exception):
    """The folder can't be written; the message says why and what to do."""


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """A new folder beside, which takes the folder's place at the end; raises ExportRefused where that has other files."""
    # A link stays: the folder that it leads to is replaced.
    folder = folder.resolve()
    _check(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    try:
        yield new
        _swap(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _check(folder: Path) -> None:
    if not folder.exists():
        return
    here = Path.cwd()
    if not folder.is_dir() or folder == here or folder in here.parents:
        raise ExportRefused(say("{path} can't be replaced as a whole; name another folder", path=folder))
    others = _files(folder) - _written(folder)
    if others:
        text = "{path} holds files that no export wrote ({name}); name a new or an empty folder"
        raise ExportRefused(say(text, path=folder, name=min(others)))


def _files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return {path.relative_to(folder).as_posix() for path in found}


def _written(folder: Path) -> set[str]:
    """The files that the folder's own descriptor names, where an export made it."""
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    if not isinstance(package, dict) or package.get("made_by") != MAKER:
        return set()
    return {PACKAGE, *package.get("files", ())}


def _swap(new: Path, folder: Path) -> None:
    """The new folder under the name, then the old one goes; with a failure between the two the old one is back."""
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    if not folder.exists():
        new.rename(folder)
        return
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old)
