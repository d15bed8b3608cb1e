"""Items opened: their documents, one in memory at a time, by the item's kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.archives import Member
from pipeline.sources.item import Item

Opener = Callable[[Item], Iterator[Member]]
"""Gives an item's documents in a fixed order, each with an address that is the item's or begins with it.

DocumentError for an item that can't be opened at all; a document in it that can't be had is a member with its error.
"""


def _file(item: Item) -> Iterator[Member]:
    from pipeline import archives, flow

    yield from archives.members(flow.load(item.file), item.name, item.uri)


OPENERS: dict[str, Opener] = {"file": _file}
"""The opener of each kind of item."""


def documents(item: Item) -> Iterator[Member]:
    """The item's documents."""
    return OPENERS[item.kind](item)
