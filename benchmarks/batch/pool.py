"""What the pool itself costs on small documents, and what a second child gains."""

from __future__ import annotations

import resource
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
    started = min(_pooled(folder, 1, 0)[0] for _ in range(ROUNDS))
    ones, twos = [], []
    for _ in range(ROUNDS):
        # In turns, so that what slows the machine slows both.
        ones.append(_pooled(folder, 1, COUNT))
        twos.append(_pooled(folder, 2, COUNT))
    pooled = min(cpu for cpu, _ in ones) - started
    one, two = (max(rate for _, rate in runs) for runs in (ones, twos))
    cost, gain = pooled / bare - 1, two / one
    figures = {
        "documents": COUNT,
        "bare_ms": round(bare / COUNT * 1_000, 2),
        "pool_ms": round(pooled / COUNT * 1_000, 2),
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
    return float(done.stdout)


def _pooled(folder: Path, workers: int, count: int) -> tuple[float, float]:
    """CPU seconds of the pool with its start, and documents a second from the first outcome to the last."""
    before = _spent()
    engine = LocalPool(Settings(workers=workers, recycle=count + 1))
    jobs = (Job(n, item) for n, item in zip(range(max(count, 1)), find_items([folder]), strict=False))
    times = [time.perf_counter() for told in engine.run(jobs) if isinstance(told, Outcome)]
    engine.close()
    lasted = times[-1] - times[0]
    return _spent() - before, (len(times) - 1) / lasted if lasted else 0.0


def _spent() -> float:
    """CPU seconds of this process and of its children that have ended."""
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
