"""Runs that are killed at random moments, each gone on with until it is done: the export must be an undisturbed run's."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

from benchmarks.batch.documents import write_hostile, write_plans
from benchmarks.batch.night import ROOT, _below
from benchmarks.report import Section
from pipeline.exports import export

PLANS, HOSTILE = 150, 12
SEEDS = ("parent", "child", "nursery", "loader", "disk")
"""Who is killed, in turns; the disk is made full."""
_CODE = (
    "import sys; from pipeline.runs import course; course.SEAL_DOCUMENTS = 10;"
    "from pipeline.cli import main; sys.argv = ['kehoach', *sys.argv[1:]]; main()"
)


def measure(folder: Path, kills: int) -> Sequence[Section]:
    """As many kills as asked for, over all victims; each run that was hit is gone on with until it is done."""
    write_plans(folder / "in", PLANS)
    write_hostile(folder / "in", HOSTILE, PLANS)
    _finish(folder, "undisturbed.db")
    wanted = _export(folder, "undisturbed.db")
    chance = Random(0)
    rows: list[tuple[str, ...]] = []
    figures = []
    for victim in SEEDS:
        equal = hits = 0
        for n in range(-(-kills // len(SEEDS))):
            db = f"{victim}-{n}.db"
            hits += _disk(folder, db, chance) if victim == "disk" else _kill(folder, db, victim, chance)
            _finish(folder, db)
            equal += _export(folder, db) == wanted
        rows.append((victim, str(n + 1), str(hits), str(equal)))
        figures.append({"victim": victim, "runs": n + 1, "hits": hits, "equal": equal})
    return [Section("killed", ("who", "runs", "hit", "export equal"), rows, figures)]


def _start(folder: Path, db: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _CODE, "run", "in", "--db", db, "--workers", "2", "--timeout", "20", "--json"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _finish(folder: Path, db: str) -> None:
    code = _start(folder, db).wait()
    if code != 1:
        raise RuntimeError(f"the run over {db} ended with {code}; 1 is for the hostile documents that fail")


def _kill(folder: Path, db: str, victim: str, chance: Random) -> bool:
    """Kills the victim at a random moment of the run; whether there was one."""
    run = _start(folder, db)
    time.sleep(chance.uniform(2.0, 12.0))
    while (pid := _pid(run.pid, victim)) is None and run.poll() is None:
        time.sleep(0.05)
    if pid is not None:
        os.kill(pid, signal.SIGKILL)
    if victim == "parent":
        run.wait()
    else:
        # What is left of it goes on, or ends by itself.
        run.wait(300)
    return pid is not None


def _pid(run: int, victim: str) -> int | None:
    if victim == "parent":
        return run
    for pid, words in _below(run):
        if victim == "loader" and "runs.loaders" in words:
            return pid
        if "engines.nursery" in words:
            if victim == "nursery":
                return pid
            if victim == "child":
                return next((child for child, _ in _below(pid)), None)
    return None


def _disk(folder: Path, db: str, chance: Random) -> bool:
    """Runs where the disk has room for a part of what there is; needs the right to mount a file system in memory."""
    with _small_disk(folder / "small", chance.randint(1_500, 6_000)) as small:
        path = f"small/{db}"
        code = _start(folder, path).wait()
        for file in sorted(small.iterdir()):
            subprocess.run(["cp", "-a", str(file), str(folder)], check=True)
    return code in (1, 2)


@contextmanager
def _small_disk(place: Path, kilobytes: int) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _export(folder: Path, db: str) -> dict[str, str]:
    """The hash of each file of the export."""
    out = folder / f"{db}.out"
    export(folder / db, out, "jsonl")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.rglob("*.jsonl"))}
