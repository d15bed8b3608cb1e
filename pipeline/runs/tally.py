"""What a run tells of itself: what became of each document, counted as it is known."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import LEFT_OUT, Failure
from pipeline.ledger.book import Row, failure_in
from pipeline.loading import RunReport


@dataclass(slots=True)
class Tally:
    """The run's report as it grows, and the numbers that progress shows."""

    report: RunReport = field(default_factory=RunReport)
    failures: Counter[str] = field(default_factory=Counter)
    """By category."""
    read: int = 0
    """Documents read in this run."""
    folder: Path | None = None
    """Where the run's own report lies, once it has ended."""

    @property
    def documents(self) -> int:
        """Documents whose fate is known: in the database, left out, or failed."""
        return self.report.documents.total() + self.report.left_out.total()

    def stands(self, row: Row) -> None:
        """A document is as the ledger has it; one that waits to be loaded is counted when it is."""
        if row["state"] == "failed":
            self.fails(failure_in(row))
        elif row["state"] == "loaded":
            self.holds(row, "unchanged", row["document_id"])

    def holds(self, row: Row, status: str, document_id: str) -> None:
        """The database holds a document."""
        summary = json.loads(row["summary"])
        self.report.count(status, document_id, summary["records"], summary["flags"], summary["warnings"])

    def fails(self, failure: Failure) -> None:
        """A document failed, or is none."""
        if failure.category not in LEFT_OUT:
            self.failures[failure.category] += 1
        self.report.add(failure)
