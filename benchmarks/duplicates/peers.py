"""The same passages by other ways, each in a process of its own: how good, and how fast."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.bench.alone import held
from benchmarks.duplicates.composed import compose
from benchmarks.duplicates.ours import clusters, database, place_all, place_in_memory
from benchmarks.duplicates.passages import COUNT, SEED
from benchmarks.duplicates.score import Pairs, of_clusters, of_pairs
from benchmarks.readers.peers import python_of
from benchmarks.report import Section, percent

_RUN = Path(__file__).with_name("peer_run.py")
THRESHOLDS = (0.3, 0.5, 0.7)
ROUNDS = 3
HEAD = (
    "way",
    "threshold",
    "precision",
    "recall",
    "F1",
    "CPU s",
    "µs a passage",
    "times kehoach's",
    "MB held",
)


@dataclass(frozen=True, slots=True)
class _Result:
    way: str
    threshold: float | None
    pairs: Pairs
    seconds: float
    memory: float | None = None


def measure(verbose: bool) -> list[Section]:
    """Every way at every threshold; the last column is its time against kehoach's in memory, as the peers work."""
    if python_of("minhash") is None:
        return [Section("peers", HEAD, [], [])]
    return [compared(COUNT)]


def compared(count: int, rounds: int = ROUNDS) -> Section:
    """All ways over so many composed passages; RuntimeError where the others aren't installed."""
    python = python_of("minhash")
    if python is None:
        raise RuntimeError("datasketch and rensa aren't installed")
    texts, bases = _composed(count)
    return _section([*_ours(texts, bases, rounds), *_theirs(python, texts, bases, rounds)], count)


def alone(count: int) -> Section:
    """The product's ways alone."""
    texts, bases = _composed(count)
    return _section(_ours(texts, bases, 1), count)


def _composed(count: int) -> tuple[list[str], list[int]]:
    passages = compose(count, SEED)
    return [passage.text for passage in passages], [passage.base for passage in passages]


def _section(results: Sequence[_Result], count: int) -> Section:
    section = Section("peers", HEAD, [], [])
    for result in results:
        ratio = result.seconds / results[0].seconds
        section.rows.append(
            (
                result.way,
                "" if result.threshold is None else f"{result.threshold}",
                percent(result.pairs.precision),
                percent(result.pairs.recall),
                f"{result.pairs.f1:.3f}",
                f"{result.seconds:.2f}",
                f"{result.seconds / count * 1e6:.0f}",
                f"{ratio:.1f}",
                "–" if result.memory is None else f"{result.memory:.0f}",
            )
        )
        section.figures.append(
            {
                "way": result.way,
                "threshold": result.threshold,
                "precision": result.pairs.precision,
                "recall": result.pairs.recall,
                "f1": result.pairs.f1,
                "seconds": result.seconds,
                "microseconds": result.seconds / count * 1e6,
                "times": ratio,
                "memory": result.memory,
            }
        )
    return section


def _ours(texts: Sequence[str], bases: Sequence[int], rounds: int) -> list[_Result]:
    found, seconds = _timed(lambda: place_in_memory(texts), rounds)
    with TemporaryDirectory() as folder:
        memory = held("near", [_file(texts, folder)])
        placed = _Result("kehoach, in memory", None, of_clusters(bases, found), seconds, memory)
        found, seconds = _timed(lambda: _stored(texts, Path(folder) / "peers.db"), rounds)
    return [placed, _Result("kehoach, with its database", None, of_clusters(bases, found), seconds)]


def _stored(texts: Sequence[str], path: Path) -> list[int]:
    with database(path) as db:
        place_all(db, texts)
        return clusters(db)


def _timed(act: Callable[[], list[int]], rounds: int) -> tuple[list[int], float]:
    """What it gives, and the least CPU time of some rounds."""
    best = float("inf")
    found: list[int] = []
    for _ in range(rounds):
        start = time.process_time()
        found = act()
        best = min(best, time.process_time() - start)
    return found, best


def _theirs(python: Path, texts: Sequence[str], bases: Sequence[int], rounds: int) -> list[_Result]:
    results = []
    with TemporaryDirectory() as folder:
        file = _file(texts, folder)
        for way in ("lsh", "chain"):
            for threshold in THRESHOLDS:
                answer = min(
                    (_ask(python, way, threshold, file) for _ in range(rounds)), key=lambda a: a["cpu"]
                )
                if way == "lsh":
                    pairs = of_pairs(bases, {(one, other) for one, other in answer["pairs"]})
                    name = f"datasketch {answer['version']}, MinHashLSH"
                else:
                    pairs = of_clusters(bases, answer["clusters"])
                    name = "5-gram chaining, as text-dedup"
                results.append(_Result(name, threshold, pairs, answer["cpu"], answer["memory"]))
    return results


def _file(texts: Sequence[str], folder: str) -> Path:
    file = Path(folder) / "texts.json"
    file.write_text(json.dumps(texts), encoding="utf-8")
    return file


def _ask(python: Path, way: str, threshold: float, file: Path) -> dict[str, Any]:
    done = subprocess.run(
        [python, _RUN, way, str(threshold), file], stdout=subprocess.PIPE, stderr=sys.stderr, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found
