"""A run: file after file into the database, one in memory at a time; what fails is noted, the rest goes on."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import Category, DocumentError, Failure, Stage
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.database.store import Store, Stored
    from schemas.records import Extraction

Extract = Callable[[Path], "Extraction"]


@dataclass(slots=True)
class RunReport:
    """What a run did: files by what became of them, records and warnings of the documents read, failures."""

    documents: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    _counted: set[str] = field(default_factory=set)

    def add(self, outcome: Stored | Failure) -> None:
        """Count one file's outcome; a further file of the same document adds no records."""
        if isinstance(outcome, Failure):
            self.documents["failed"] += 1
            self.failures.append(outcome)
            return
        self.documents[outcome.status] += 1
        if outcome.document_id not in self._counted:
            self._counted.add(outcome.document_id)
            self.records.update(outcome.records)
            self.warnings.update(outcome.warnings)

    def to_dict(self) -> dict[str, Any]:
        """The report for ``--json``, with every state of a document and in a stable order."""
        states = ("new", "changed", "unchanged", "copy", "failed")
        return {
            "documents": {state: self.documents[state] for state in states},
            "records": dict(self.records),
            "warnings": dict(sorted(self.warnings.items())),
            "failures": [
                {name: getattr(failure, name) for name in ("uri", "category", "stage", "message", "advice")}
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


def load_file(path: Path, store: Store, extract: Extract) -> Stored | Failure:
    """Read one file and store its records, unless the database holds them; its failure is returned, not raised.

    Raises sqlite3.OperationalError where the database itself fails: no further file could be stored either.
    """
    uri = uri_of(path)

    def failed(category: Category, stage: Stage, message: object, advice: str = "") -> Failure:
        return Failure(uri, category, stage, str(message).rstrip(".") + ".", advice)

    try:
        known = store.known(uri, _sha256(path)) if store.may_know(path.stat().st_size) else None
        return known or store.save(extract(path), uri)
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
    return say("This is a defect: `kehoach extract {uri}` shows where.", uri=uri)
