"""One thing that a run reads: where it is, under which address its documents are known, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Item:
    """A file, or a part of one that is read on its own; plain data, so that it can go to another process.

    ``uri`` is its address in the database; the documents inside it have addresses that begin with it. ``kind`` says
    how it is opened (see ``opening``); ``offset`` and ``length`` are the part's place in the file, in bytes. ``province``
    and ``note`` are what a manifest says of it, which ``said_by`` names; ``refusal`` is why
    a line of it leads to no document. What is ``gated`` is read only where it is
    an administrative document in Vietnamese, or news of one.
    """

    uri: str
    path: str
    name: str
    kind: str = "file"
    offset: int | None = None
    length: int | None = None
    province: str | None = None
    note: str | None = None
    said_by: str | None = None
    gated: bool = False
    refusal: str | None = None

    @property
    def file(self) -> Path:
        """The file on disk that it is, or is in."""
        return Path(self.path)

    def to_dict(self) -> dict[str, Any]:
        """What is not null or false, for JSON."""
        values = ((name, getattr(self, name)) for name in self.__slots__)
        return {name: value for name, value in values if value is not None and value is not False}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Item:
        """The item again."""
        return cls(**data)
