"""What the pool itself costs on small documents, and what a second child gains."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.batch.documents import write_plans
from benchmarks.report import Section
from pipeline.engines.local import LocalPool
from pipeline.engines.outcome import Job, Outcome
from pipeline.engines.settings import Settings
from pipeline.sources.folders import find_items

COUNT = 600
ROUNDS = 3
MOST_COST, LEAST_GAIN = 0.10, 1.85

_BARE = """
import sys, time
from pathlib import Path
from pipeline.engines.warming import warm
from pipeline.flow import extract_bytes
from pipeline.sources.folders import files_under

warm()
files = list(files_under(Path(sys.argv[1])))
began = time.process_time()
for file in files:
    extract_bytes(file.read_bytes(), file.name).to_json().encode()
print(time.process_time() - began)
"""


def measure(folder: Path) -> Sequence[Section]:
    """CPU seconds of a bare loop in one process and of the pool; documents a second with one child and with two."""
    write_plans(folder, COUNT)
    bare = min(_bare(folder) for _ in range(ROUNDS))
    ones, twos = [], []
    for _ in range(ROUNDS):
        # In turns, so that what slows the machine slows both.
        ones.append(_pooled(folder, 1))
        twos.append(_pooled(folder, 2))
    pooled = min(cpu for cpu, _ in ones)
    one, two = (max(rate for _, rate in runs) for runs in (ones, twos))
    cost, gain = pooled / bare - 1, two / one
    figures = {
        "documents": COUNT,
        "bare_ms": round(bare * 1_000, 2),
        "pool_ms": round(pooled * 1_000, 2),
        "cost": round(cost, 4),
        "one_per_second": round(one, 1),
        "two_per_second": round(two, 1),
        "gain": round(gain, 3),
    }
    rows: list[tuple[str, ...]] = [
        ("a document in a bare loop, CPU", f"{figures['bare_ms']} ms", ""),
        ("in the pool, parent and child", f"{figures['pool_ms']} ms", ""),
        ("the pool's own cost", f"{cost:.1%}", f"under {MOST_COST:.0%}"),
        ("documents a second, one child", f"{one:.1f}", ""),
        ("two children", f"{two:.1f}", ""),
        ("two against one", f"{gain:.2f} times", f"{LEAST_GAIN} times"),
    ]
    return [Section("pool", ("what", "measured", "asked"), rows, [figures])]


def _bare(folder: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-c", _BARE, str(folder)], capture_output=True, text=True, check=True
    )
    return float(done.stdout) / COUNT


def _pooled(folder: Path, workers: int) -> tuple[float, float]:
    """CPU seconds a document, of parent and children, and documents a second; both from the first outcome on."""
    engine = LocalPool(Settings(workers=workers, recycle=COUNT + 1))
    spent: list[float] = []
    times: list[float] = []
    for told in engine.run(Job(n, item) for n, item in enumerate(find_items([folder]))):
        if isinstance(told, Outcome):
            times.append(time.perf_counter())
            spent.append(
                time.process_time() + sum(map(cpu_of, engine.pids())) if len(times) in (1, COUNT) else 0.0
            )
    engine.close()
    return (spent[-1] - spent[0]) / (COUNT - 1), (COUNT - 1) / (times[-1] - times[0])


def cpu_of(pid: int) -> float:
    """CPU seconds that a process has had, without its children. FileNotFoundError or ProcessLookupError once it has ended."""
    words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
