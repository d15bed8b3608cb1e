"""`python -m benchmarks.batch`: what a run of many documents costs, and what is left of it when it is killed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.batch import again, killed, night, pool
from benchmarks.command import run
from benchmarks.report import Section

DOCUMENTS = int(os.environ.get("DOCUMENTS", "20000"))
"""How many documents are composed for the run; KILLS says how often it is killed."""
KILLS = int(os.environ.get("KILLS", "30"))


def _apart(measure: Callable[[Path], Sequence[Section]]) -> Callable[[Path, bool], Sequence[Section]]:
    """The measure with a folder of its own in place of the documents, which it composes."""

    def measured(documents: Path, verbose: bool) -> Sequence[Section]:
        with tempfile.TemporaryDirectory(prefix="kehoach-batch-") as folder:
            return measure(Path(folder))

    return measured


MEASURES = {
    "pool": _apart(pool.measure),
    "night": _apart(lambda folder: night.measure(folder, DOCUMENTS, DOCUMENTS // 100)),
    "again": _apart(lambda folder: again.measure(folder, DOCUMENTS)),
    "killed": _apart(lambda folder: killed.measure(folder, KILLS)),
}

if __name__ == "__main__":
    run("benchmarks.batch", __doc__, MEASURES, Path())
