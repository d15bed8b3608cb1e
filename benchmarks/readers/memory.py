"""The most memory that a process holds after 500 pages against after 50."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.measure import ROOT
from benchmarks.readers.long_pdf import long_pdf
from benchmarks.readers.memory_of import READ
from benchmarks.report import Section

HEAD = (
    "peak memory, MB",
    "50 pages",
    "500 pages",
    "more, %",
    "asked",
    "of it the result",
    "more without it, %",
)
FEW, MANY = 50, 500


def measure(documents: Path, verbose: bool) -> list[Section]:
    """One row for each way of reading, each file in a process of its own; none without LibreOffice."""
    section = Section("memory", HEAD, [], [])
    few, many = long_pdf(FEW), long_pdf(MANY)
    if few is None or many is None:
        print("memory is left out: its PDF is made by LibreOffice, which isn't installed.", file=sys.stderr)
        return [section]
    for way in READ:
        _add(section, way, _asked(few, way, "peak"), _asked(many, way, "peak"), _results(few, many, way))
    return [section]


def _results(few: Path, many: Path, way: str) -> tuple[float, float]:
    return _asked(few, way, "result"), _asked(many, way, "result")


def _add(section: Section, way: str, small: float, large: float, results: tuple[float, float]) -> None:
    more = (large / small - 1) * 100
    working = ((large - results[1]) / (small - results[0]) - 1) * 100
    asked = "at most 10" if way.startswith("kehoach") else ""
    kept = f"{results[0]:.1f} → {results[1]:.1f}"
    section.rows.append((way, f"{small:.0f}", f"{large:.0f}", f"{more:.1f}", asked, kept, f"{working:.1f}"))
    section.figures.append(
        {
            "way": way,
            "megabytes_50": small,
            "megabytes_500": large,
            "more_percent": more,
            "result_megabytes": list(results),
            "more_without_result_percent": working,
        }
    )


def _asked(path: Path, way: str, what: str) -> float:
    words: list[str | Path] = [sys.executable, "-m", "benchmarks.readers.memory_of", path, way, what]
    return float(subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
