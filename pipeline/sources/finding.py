"""All that a run reads: files and folders, the records of crawls, and what manifests list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.sources import listed
from pipeline.sources.folders import find_items
from pipeline.sources.item import Item
from pipeline.sources.manifest import Manifest, is_manifest
from pipeline.sources.warc import is_named_so
from pipeline.sources.warc.index import items_of as records_of


def items_at(
    paths: Iterable[Path],
    is_left_out: Callable[[Path], bool] = lambda _: False,
    gate: bool | None = None,
    outside: bool = False,
) -> Iterator[Item]:
    """The items at the paths in a fixed order: what folders hold, then what the manifests named list.

    ``gate`` true lets in administrative documents alone, false lets in everything, None gates crawls and what was
    fetched. ``outside`` lets manifests name files that lie elsewhere. Raises FileNotFoundError.
    """
    named = list(paths)
    manifests = sorted({path for path in named if is_manifest(path)})
    for item in find_items((path for path in named if path not in manifests), is_left_out):
        if is_named_so(item.file) and item.file.is_file():
            yield from records_of(item.file, item.uri, gate is not False)
        else:
            yield replace(item, gated=True) if gate else item
    for manifest in manifests:
        yield from listed.items_of(Manifest(manifest), gate, outside)
