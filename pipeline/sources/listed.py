"""The documents that a manifest lists, as items; a line that leads to none is an item that says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.archives import MARK
from pipeline.messages import say
from pipeline.sources.folders import item_of, uri_of
from pipeline.sources.item import Item
from pipeline.sources.manifest import Entry, Manifest
from pipeline.sources.warc import is_named_so
from pipeline.sources.warc.index import items_of as records_of

REFUSED = "refused"
"""The kind of an item that is a line of a manifest and no document."""


def items_of(manifest: Manifest, gate: bool | None = None, outside: bool = False) -> Iterator[Item]:
    """The items of a manifest in its order. Raises OSError.

    Paths are taken from the manifest's folder, and lie in it unless ``outside`` allows others. What has an address as
    well was fetched from it, and is known by that; it is gated where ``gate`` doesn't say otherwise.
    """
    for entry in manifest.entries():
        # Without its line: where lines are put in before it, nothing is said anew.
        said_by = entry.said_by or manifest.file.name
        known: dict[str, Any] = {
            "province": entry.province or None,
            "note": entry.note or None,
            "said_by": said_by,
        }
        problem = entry.problem or _problem(manifest.file, entry, outside)
        if problem:
            uri = f"{uri_of(manifest.file)}{MARK}{entry.line}"
            yield Item(uri, manifest.file.as_posix(), manifest.file.name, REFUSED, refusal=problem)
            continue
        path = manifest.file.parent / entry.path
        if is_named_so(path):
            found = records_of(path, uri_of(path), gate is not False)
            yield from (replace(item, **known) for item in found)
            continue
        gated = bool(entry.address) if gate is None else gate
        yield replace(item_of(path), uri=entry.address or uri_of(path), gated=gated, **known)


def _problem(manifest: Path, entry: Entry, outside: bool) -> str:
    if not entry.path:
        return say(
            "It is an address, and not fetched yet: kehoach fetch {manifest} --into FOLDER", manifest=manifest
        )
    try:
        folder, path = manifest.parent.resolve(), (manifest.parent / entry.path).resolve()
        if not outside and not path.is_relative_to(folder):
            return say("The path leads out of the manifest's folder: {path}.", path=entry.path)
        if not path.exists():
            return say("There is no file {path}.", path=entry.path)
        if not path.is_file():
            return say("{path} is no file.", path=entry.path)
    except (OSError, ValueError) as error:
        # A name too long, a circle of links, a zero byte.
        return say("The file can't be opened: {reason}.", reason=getattr(error, "strerror", None) or error)
    return ""
