"""`python -m benchmarks.cluster`: a Ray cluster against this machine's own pool, and what a lost machine costs.

`pool`: so many composed documents read by the pool and by a cluster of this machine, in turns. `lost`: three nodes played
on this machine, one killed midway; the export must be the pool's. That one needs a network of its own, which
`unshare --net` gives to root.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.batch.documents import write_plans
from benchmarks.command import run
from benchmarks.report import Section
from pipeline.engines.outcome import Engine
from pipeline.engines.settings import Settings
from pipeline.exports import export
from pipeline.runs import start
from pipeline.runs.chosen import OnRay
from pipeline.runs.course import Course

DOCUMENTS = int(os.environ.get("DOCUMENTS", "2000"))
MOST_OVERHEAD = 0.15
_NODES = 3


def _no_watch(course: Course, engine: Engine | None) -> None:
    return None


def _read(folder: Path, name: str, on_ray: OnRay | None, watch: start.Watch = _no_watch) -> tuple[float, str]:
    """Seconds from the first outcome to the end of the loading, and a digest of the export."""
    began: list[float] = []

    def look(course: Course, engine: Engine | None) -> None:
        if not began and course.tally.report.documents.total():
            began.append(time.perf_counter())
        watch(course, engine)

    os.chdir(folder)
    db = Path(f"{name}.db")
    tally = start.run(replace(start.asked_paths([Path("plans")], db, 2, Settings()), on_ray=on_ray), look)
    seconds = time.perf_counter() - began[0]
    if tally.report.failures:
        raise RuntimeError(f"{len(tally.report.failures)} documents failed: {tally.report.failures[0]}")
    export(db, folder / f"{name}-exported", "jsonl")
    digest = hashlib.sha256()
    for file in sorted((folder / f"{name}-exported").glob("*.jsonl")):
        digest.update(file.read_bytes())
    return seconds, digest.hexdigest()


def measure_pool(documents: Path, verbose: bool) -> Sequence[Section]:
    """Seconds of both, without the start of either."""
    with tempfile.TemporaryDirectory(prefix="kehoach-cluster-") as name:
        folder = Path(name)
        write_plans(folder / "plans", DOCUMENTS)
        local, there = _read(folder, "local", None)
        ray, elsewhere = _read(folder, "ray", OnRay())
        os.chdir("/")
    overhead = ray / local - 1
    same = there == elsewhere
    figures = {"documents": DOCUMENTS, "local_s": local, "ray_s": ray, "overhead": overhead, "same": same}
    rows: list[tuple[str, ...]] = [
        ("documents", str(DOCUMENTS), ""),
        ("the pool, two children", f"{local:.1f} s", ""),
        ("a cluster of two processors", f"{ray:.1f} s", ""),
        ("overhead", f"{overhead:.1%}", f"under {MOST_OVERHEAD:.0%}"),
        ("export the same", "yes" if same else "NO", "yes"),
    ]
    return [Section("cluster", ("what", "measured", "asked"), rows, [figures])]


def measure_lost(documents: Path, verbose: bool) -> Sequence[Section]:
    """The run in a network of its own, in which three nodes are played."""
    inside = f"ip link set lo up && exec {sys.executable} -m benchmarks.cluster_nodes {DOCUMENTS}"
    environment = {
        **os.environ,
        "ENABLE_RAY_CLUSTER": "False",
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }
    done = subprocess.run(
        ["unshare", "--net", "sh", "-c", inside], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2_000:])
    told = done.stdout.splitlines()[-1].split()
    figures: dict[str, Any] = {
        "documents": DOCUMENTS,
        "killed_after": int(told[0]),
        "same": told[1] == "True",
    }
    rows: list[tuple[str, ...]] = [
        ("nodes, one killed", f"{_NODES}, after {told[0]} of {DOCUMENTS} documents", "midway"),
        ("export the same", "yes" if figures["same"] else "NO", "yes"),
    ]
    return [Section("a lost node", ("what", "measured", "asked"), rows, [figures])]


MEASURES = {"pool": measure_pool, "lost": measure_lost}

if __name__ == "__main__":
    run("benchmarks.cluster", __doc__ or "", MEASURES, Path())
