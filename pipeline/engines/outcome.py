"""What goes into an engine and what comes out: plain data that a pipe, a shard or another machine can carry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from pipeline.errors import Failure
from pipeline.sources.item import Item


@dataclass(frozen=True, slots=True)
class Job:
    """An item to be read. ``n`` is its place in the run, from 0; documents at the addresses in ``skip`` are done."""

    n: int
    item: Item
    skip: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"n": self.n, "item": self.item.to_dict(), "skip": sorted(self.skip)}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Job:
        """The job again."""
        return cls(data["n"], Item.from_dict(data["item"]), frozenset(data["skip"]))


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run tells of a document: its records by kind, warnings and failed checks by code, and whose it is."""

    document_id: str
    records: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    province: str | None = None
    media_type: str | None = None
    pages: int | None = None
    ocr: bool = False

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Summary:
        """The summary again."""
        return cls(**data)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document of a job: its extraction as the contract's JSON, or its failure.

    ``place`` is its place among the item's documents, from 0; ``sha256`` and ``size`` are its bytes', null where they
    could not be had. ``seconds`` is what it took, on the clock.
    """

    job: int
    uri: str
    place: int
    sha256: str | None
    size: int | None
    seconds: float
    result: bytes | Failure
    summary: Summary | None = None

    def header(self) -> dict[str, Any]:
        """All but the extraction, for JSON."""
        data: dict[str, Any] = {
            "job": self.job,
            "uri": self.uri,
            "place": self.place,
            "sha256": self.sha256,
            "size": self.size,
            "seconds": round(self.seconds, 4),
        }
        if isinstance(self.result, Failure):
            return data | {"failure": asdict(self.result)}
        return data | {"summary": asdict(self.summary) if self.summary is not None else None}

    @classmethod
    def from_parts(cls, header: dict[str, Any], extraction: bytes) -> Outcome:
        """The outcome again, from its header and the extraction, which is empty for a failure."""
        failure, summary = header.pop("failure", None), header.pop("summary", None)
        result = Failure(**failure) if failure is not None else extraction
        return cls(result=result, summary=Summary.from_dict(summary) if summary else None, **header)

    def to_bytes(self) -> bytes:
        """One frame: the header's JSON, a line feed, the extraction's JSON."""
        extraction = self.result if isinstance(self.result, bytes) else b""
        return json.dumps(self.header()).encode() + b"\n" + extraction

    @classmethod
    def from_bytes(cls, frame: bytes) -> Outcome:
        """The outcome again; ValueError, KeyError or TypeError for anything but a frame."""
        header, _, extraction = frame.partition(b"\n")
        return cls.from_parts(json.loads(header), extraction)


@dataclass(frozen=True, slots=True)
class Finished:
    """A job has no more documents."""

    job: Job


class StorageFailed(Exception):
    """Something that the program writes beside the database can't be written; no document could be read on."""


class Engine(Protocol):
    """Reads jobs."""

    def run(self, jobs: Iterable[Job | None]) -> Iterator[Outcome | Finished | None]:
        """The outcomes of each job, then that it is finished; jobs may finish in any order. None says that time passes.

        Jobs are taken one by one as there is room. None among them says that the next will take a while to be found:
        the engine tends to its own work meanwhile. Raises StorageFailed.
        """
        ...

    def reading(self) -> list[str]:
        """The addresses that are read just now, as far as they are known."""
        ...

    def close(self) -> None:
        """Ends what it started."""
        ...
