"""Items opened: their documents, one in memory at a time, by the item's kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.archives import Member
from pipeline.errors import DocumentError
from pipeline.sources.item import Item

if TYPE_CHECKING:
    from schemas.document import Hint

Opener = Callable[[Item], Iterator[Member]]
"""Gives an item's documents in a fixed order, each with an address that is the item's or begins with it.

DocumentError for an item that can't be opened at all; a document in it that can't be had is a member with its error.
"""


def _file(item: Item) -> Iterator[Member]:
    from pipeline import archives, flow
    from pipeline.sources.warc import is_crawl

    if item.file.is_file() and is_crawl(item.file):
        # A crawl under another name is known by its bytes.
        yield from _record(item)
        return
    yield from archives.members(flow.load(item.file), item.name, item.uri)


def _record(item: Item) -> Iterator[Member]:
    from pipeline.sources.warc import opening

    yield from opening.documents(item)


def _refused(item: Item) -> Iterator[Member]:
    yield Member(item.uri, item.name, DocumentError("missing", item.refusal or ""))


OPENERS: dict[str, Opener] = {"file": _file, "warc": _record, "refused": _refused}
"""The opener of each kind of item."""


def documents(item: Item) -> Iterator[Member]:
    """The item's documents, each with what is known of the item."""
    known = tuple(hints_of(item))
    for member in OPENERS[item.kind](item):
        yield replace(member, gated=item.gated, hints=known) if item.gated or known else member


def hints_of(item: Item) -> Iterator[Hint]:
    """What a manifest says of the item."""
    from schemas.document import Hint

    said_by = item.said_by or item.uri
    if item.province:
        yield Hint(field="province", value=item.province, said_by=said_by)
    if item.note:
        yield Hint(field="note", value=item.note, said_by=said_by)
