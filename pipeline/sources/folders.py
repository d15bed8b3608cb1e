"""Files and folders as items, each found when it is asked for: a folder of a million files costs no memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pipeline.sources.item import Item

GOLD = ".gold.json"

Unreadable = Callable[[Path], None]
"""Told of a folder that can't be listed."""


def uri_of(path: Path) -> str:
    """The file's address in the database: below the working directory relative to it, else absolute.

    Bytes of a name that are no UTF-8 stand in it as ``\\udcff``: the database takes Unicode only.
    """
    # Words, not paths: a run asks this of every file that it finds.
    absolute, here = os.path.abspath(path), os.path.join(os.getcwd(), "")
    name = absolute.removeprefix(here) if absolute.startswith(here) else absolute
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def item_of(path: Path) -> Item:
    """The file as an item."""
    return Item(uri_of(path), path.as_posix(), path.name)


def files_under(folder: Path, unreadable: Unreadable | None = None) -> Iterator[Path]:
    """The files of a folder and all below, by the parts of their names; hidden ones and gold are left out.

    Links to folders are not followed, so that none leads in a circle.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=_name)
    except OSError:
        if unreadable is None:
            raise
        unreadable(folder)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from files_under(folder / entry.name, unreadable)
        elif _is_file(entry) and not entry.name.endswith(GOLD):
            yield folder / entry.name


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        # A link that leads to itself.
        return False


def apart(paths: Iterable[Path]) -> list[Path]:
    """The paths in order, without those that lie in another one of them: nothing is found twice."""
    kept: dict[Path, Path] = {}
    for path in sorted(paths):
        absolute = Path(os.path.abspath(path))
        if absolute not in kept and not any(parent in kept for parent in absolute.parents):
            kept[absolute] = path
    return list(kept.values())


def find_items(
    paths: Iterable[Path], is_left_out: Callable[[Path], bool] = lambda _: False
) -> Iterator[Item]:
    """The items at the paths, each once; a folder that can't be listed is an item too, which then fails.

    ``is_left_out`` says of a file found that it is no document. Raises FileNotFoundError where a path doesn't exist.
    """
    for path in apart(paths):
        if not path.exists():
            raise FileNotFoundError(str(path))
        if not path.is_dir():
            yield item_of(path)
            continue
        closed: list[Path] = []
        for file in files_under(path, closed.append):
            yield from map(item_of, closed)
            closed.clear()
            if not is_left_out(file):
                yield item_of(file)
        yield from map(item_of, closed)
