"""The second run over the same scans: no page is read again, and the time is that of all but the reading."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.report import Section
from benchmarks.scans.plans import plans
from benchmarks.scans.scanner import Condition, picture_pdf, scans
from pipeline.ocr.session import ocr, pictures
from pipeline.readers.pdf import read


@dataclass(frozen=True, slots=True)
class Run:
    """Pages that were read and pages that the cache knew, and the seconds by the clock."""

    read: int
    kept: int
    seconds: float


def measure(documents: Path, verbose: bool = False) -> list[Section]:
    """Two runs over the real scans, where there are any, or else over composed ones."""
    files = [path.read_bytes() for path in sorted(documents.glob("*.pdf"))] if documents.is_dir() else []
    files = files or _composed()
    if not files:
        return []
    with tempfile.TemporaryDirectory() as folder:
        runs = [_run(files, Path(folder) / "cache") for _ in range(2)]
    rows: list[tuple[str, ...]] = [
        (name, str(run.read), str(run.kept), f"{run.seconds:.2f}")
        for name, run in zip(("first run", "second run"), runs, strict=True)
    ]
    rows.append(("times faster", "", "", f"{runs[0].seconds / runs[1].seconds:.0f}"))
    figures = [{"read": run.read, "kept": run.kept, "seconds": run.seconds} for run in runs]
    return [
        Section("cache", (f"{len(files)} scans", "pages read", "from the cache", "seconds"), rows, figures)
    ]


def _composed() -> list[bytes]:
    condition = Condition("askew", skew=1.3)
    return [picture_pdf(scans(plan.pdf, condition), condition.dpi) for plan in plans().values()]


def _run(files: list[bytes], cache: Path) -> Run:
    """One run, with a reader of its own, as a new process would have it."""
    with ocr(cache):
        began = time.perf_counter()
        for data in files:
            read(data, "scan.pdf")
        seconds = time.perf_counter() - began
        return Run(pictures().read, pictures().kept, seconds)
