"""A second run over files that haven't changed: by the CPU of the command and all that it starts, so that it can be
measured on a busy machine too."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.batch.documents import write_plans
from benchmarks.batch.night import FASTER, ROOT
from benchmarks.report import Section


def measure(folder: Path, plans: int) -> Sequence[Section]:
    """Runs over the plans three times; the third is the second's like, with nothing left to be made warm."""
    write_plans(folder / "in", plans)
    first, second, third = (_seconds(folder) for _ in range(3))
    again = min(second, third)
    rows: list[tuple[str, ...]] = [
        ("files", f"{plans:,}", ""),
        ("the first run, seconds of CPU", f"{first:.1f}", ""),
        ("a second run, seconds of CPU", f"{again:.2f}", ""),
        ("times as fast", f"{first / again:.0f}", str(FASTER)),
    ]
    figures = [{"files": plans, "first": round(first, 2), "again": round(again, 3)}]
    return [Section("again", ("what", "measured", "asked"), rows, figures)]


def _seconds(folder: Path) -> float:
    before = os.times()
    subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "run", "in", "--db", "plans.db", "--json"],
        cwd=folder, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system
