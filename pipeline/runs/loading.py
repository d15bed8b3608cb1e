"""Documents that were read, into the database: some hundred in a transaction, in the order in which they were found."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pipeline.archives import MARK
from pipeline.ledger.shards import Spot, read_extraction
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.database.store import Store
    from schemas.records import Extraction


@dataclass(frozen=True, slots=True)
class Entry:
    """A document to be loaded: its bytes' hash, and where its extraction lies; with no spot it is known to the database.

    ``kept`` is there for an item whose documents lie inside it, at its last one: what the database holds below the
    item's address ``within``, but for addresses that are kept or begin with a kept one and ``!/``, is taken out.
    """

    uri: str
    sha256: str | None = None
    spot: Spot | None = None
    within: str | None = None
    kept: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Entry:
        """The entry again."""
        spot = Spot(**data["spot"]) if data["spot"] else None
        return cls(**data | {"spot": spot, "kept": tuple(data["kept"])})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the database made of an entry: the document that holds it and its status, or why it was refused."""

    uri: str
    document_id: str = ""
    status: str = ""
    refused: str = ""


class Loader(Protocol):
    """Loads entries, at once or meanwhile."""

    def submit(self, entries: Sequence[Entry]) -> None:
        """Hands over entries; they are loaded in the order in which they are handed over."""
        ...

    def results(self, seconds: float = 0.0) -> list[Loaded]:
        """What has been loaded since the last call; something is waited for so long."""
        ...

    def close(self) -> None:
        """Ends it; what is in work is finished or not begun."""
        ...


def load(store: Store, shards: Path, entries: Sequence[Entry]) -> list[Loaded]:
    """Loads all entries in one transaction; where the database refuses a record, each in one of its own.

    Raises sqlite3.OperationalError where the database can't be written, and OSError where a shard can't be read.
    """
    try:
        with store.batch():
            return [loaded for entry in entries for loaded in _load(store, shards, entry)]
    except sqlite3.IntegrityError:
        return [loaded for entry in entries for loaded in _alone(store, shards, entry)]


def _alone(store: Store, shards: Path, entry: Entry) -> list[Loaded]:
    try:
        with store.batch():
            return _load(store, shards, entry)
    except sqlite3.IntegrityError as error:
        return [Loaded(entry.uri, refused=str(error))]


def _load(store: Store, shards: Path, entry: Entry) -> list[Loaded]:
    loaded = []
    if entry.sha256 is not None:
        try:
            read = _extraction(shards, entry.spot)
            found = store.hold(entry.uri, entry.sha256, read)
            if found[1] != "new" and entry.spot is not None:
                _tell(store, entry.uri, found[0], read())
            loaded.append(Loaded(entry.uri, *found))
        except (LookupError, ValueError) as error:
            loaded.append(Loaded(entry.uri, refused=f"{type(error).__name__}: {error}"))
    if entry.within is not None:
        store.forget(entry.within + MARK, _is_kept(entry.kept))
    return loaded


def _tell(store: Store, uri: str, document_id: str, read: Extraction) -> None:
    """Bytes that were known, read again for what is said of them now."""
    if read.document.source.uri == uri:
        store.tell(document_id, uri, read.document.source.hints)


def _is_kept(kept: Sequence[str]) -> Callable[[str], bool]:
    exact = set(kept)
    inside = tuple(address + MARK for address in kept)
    return lambda address: address in exact or address.startswith(inside)


def _extraction(shards: Path, spot: Spot | None) -> Callable[[], Any]:
    from schemas.records import Extraction

    def read() -> Extraction:
        if spot is None:
            raise LookupError(say("The database no longer holds the document that this one is a copy of."))
        return Extraction.model_validate_json(read_extraction(shards, spot))

    return read
