"""Time a passage and memory as the collection grows, each size in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from tempfile import TemporaryDirectory

from benchmarks.measure import ROOT
from benchmarks.report import Section

SIZES = (10_000, 100_000, 1_000_000)
HEAD = (
    "passages",
    "CPU s",
    "µs a passage",
    "of the smallest",
    "asked",
    "peak memory, MB",
    "asked",
    "database, MB",
)


def measure(verbose: bool) -> list[Section]:
    """One line a size."""
    section = Section("growth", HEAD, [], [])
    first = 0.0
    for size in SIZES:
        with TemporaryDirectory() as folder:
            words = [sys.executable, "-m", "benchmarks.duplicates.grow", folder, str(size)]
            done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
        seconds, memory, disk = map(float, done.stdout.split())
        each = seconds / size * 1e6
        first = first or each
        section.rows.append(
            (
                f"{size:,}",
                f"{seconds:.1f}",
                f"{each:.0f}",
                f"{each / first:.2f}",
                "at most 1.50",
                f"{memory:.0f}",
                "at most 3,000",
                f"{disk:.0f}",
            )
        )
        figures = {"passages": size, "seconds": seconds, "microseconds": each, "times": each / first}
        section.figures.append(figures | {"megabytes": memory, "database_megabytes": disk})
    return [section]
