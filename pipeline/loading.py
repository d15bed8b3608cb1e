"""A run: file after file into the database, one in memory at a time; what fails is noted, the rest goes on."""

from __future__ import annotations

import hashlib
import os
import shlex
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.archives import MARK, Member, holds_documents
from pipeline.errors import LEFT_OUT, Category, DocumentError, Failure, Stage
from pipeline.messages import say
from pipeline.readers.limits import MAX_ARCHIVE_BYTES, SAMPLE_BYTES

if TYPE_CHECKING:
    from pipeline.database.store import Store, Stored
    from schemas.records import Extraction

Extract = Callable[[Path], "Extraction"]


@dataclass(slots=True)
class RunReport:
    """What a run did: files by what became of them, records, failed checks and warnings of the documents read, failures."""

    documents: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    """What is no document, by its category."""
    _counted: set[str] = field(default_factory=set)

    def add(self, outcome: Stored | Failure) -> None:
        """Count one file's outcome; a further file of the same document adds no records."""
        if isinstance(outcome, Failure):
            if outcome.category in LEFT_OUT:
                self.left_out[outcome.category] += 1
                return
            self.documents["failed"] += 1
            self.failures.append(outcome)
            return
        self.count(outcome.status, outcome.document_id, outcome.records, outcome.flags, outcome.warnings)

    def count(
        self,
        status: str,
        document_id: str,
        records: dict[str, int],
        flags: Iterable[str],
        warnings: Iterable[str],
    ) -> None:
        """Count one document that the database holds, with its status there."""
        self.documents[status] += 1
        if document_id not in self._counted:
            self._counted.add(document_id)
            self.records.update(records)
            self.flags.update(flags)
            self.warnings.update(warnings)

    def to_dict(self) -> dict[str, Any]:
        """The report for ``--json``, with every state of a document and in a stable order."""
        states = ("new", "changed", "unchanged", "copy", "failed")
        return {
            "documents": {state: self.documents[state] for state in states},
            "left_out": dict(sorted(self.left_out.items())),
            "records": dict(self.records),
            "flags": dict(sorted(self.flags.items())),
            "warnings": dict(sorted(self.warnings.items())),
            "failures": [
                {
                    name: getattr(failure, name)
                    for name in ("uri", "category", "stage", "page", "message", "advice")
                }
                for failure in self.failures
            ],
        }


def uri_of(path: Path) -> str:
    """The file's name in the database: below the working directory relative to it, else absolute."""
    absolute = Path(os.path.abspath(path))
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def load_documents(path: Path, store: Store, extract: Extract) -> Iterator[Stored | Failure]:
    """Read a file and store its documents: one, or each member of an archive or a mail under its own address.

    What an archive held before and holds no more goes from the database. Raises as ``load_file`` does.
    """
    try:
        several = _holds_documents(path)
    except OSError:
        # The reading of it as one document meets the same error, and names it.
        several = False
    if several:
        yield from _load_members(path, store)
    else:
        yield load_file(path, store, extract)


def _holds_documents(path: Path) -> bool:
    from pipeline.readers.sniff import PACKED, Sample

    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
    packed = head.startswith(PACKED) and size <= MAX_ARCHIVE_BYTES
    return holds_documents(Sample(path.read_bytes() if packed else head, size, path.name))


def _load_members(path: Path, store: Store) -> Iterator[Stored | Failure]:
    from pipeline.flow import extract_member, members

    uri = uri_of(path)
    met: set[str] = set()
    unopened: list[str] = []
    try:
        for member in members(path):
            address = uri + member.uri.removeprefix(path.as_posix())
            outcome = _outcome(address, partial(_load_member, member, address, store, extract_member))
            met.add(address)
            unopened += [address + MARK] if isinstance(outcome, Failure) else []
            yield outcome
    except DocumentError as error:
        yield Failure(uri, error.category, "open", error.message, error.advice)
        return
    store.forget(uri + MARK, lambda address: address in met or address.startswith(tuple(unopened)))


def _load_member(
    member: Member, address: str, store: Store, extract: Callable[[Member], Extraction]
) -> Stored:
    if isinstance(member.data, bytes) and store.may_know(len(member.data)):
        known = store.known(address, hashlib.sha256(member.data).hexdigest())
        if known is not None:
            return known
    return store.save(extract(member), address)


def load_file(path: Path, store: Store, extract: Extract) -> Stored | Failure:
    """Read one file and store its records, unless the database holds them; its failure is returned, not raised.

    Raises sqlite3.OperationalError where the database itself fails: no further file could be stored either.
    """
    uri = uri_of(path)

    def stored() -> Stored:
        known = store.known(uri, _sha256(path)) if store.may_know(path.stat().st_size) else None
        return known or store.save(extract(path), uri)

    return _outcome(uri, stored)


def _outcome(uri: str, act: Callable[[], Stored]) -> Stored | Failure:
    """What the act gives, or its failure as data; a failure of the database itself is raised."""

    def failed(category: Category, stage: Stage, message: object, advice: str = "") -> Failure:
        return Failure(uri, category, stage, str(message).rstrip(".") + ".", advice)

    try:
        return act()
    except DocumentError as error:
        return failed(
            error.category, "extract" if error.category == "internal" else "read", error, error.advice
        )
    except OSError as error:
        advice = say("Check that the file exists and may be read.")
        return failed("unreadable", "open", error.strerror or error, advice)
    except sqlite3.OperationalError:
        raise
    except sqlite3.IntegrityError as error:
        return failed("internal", "store", error, _report_advice(uri))
    except Exception as error:
        # A defect met in one document must not cost the others; `extract` shows where it lies.
        return failed("internal", "extract", f"{type(error).__name__}: {error}", _report_advice(uri))


def _report_advice(uri: str) -> str:
    return say("This is a defect: `kehoach extract {uri}` shows where.", uri=shlex.quote(uri))
