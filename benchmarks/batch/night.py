"""A run over many documents with hostile ones among them: is each accounted for, is memory flat, is a second run fast?"""

from __future__ import annotations

import json
import math
import os
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.batch.documents import write_hostile, write_plans
from benchmarks.batch.pool import cpu_of
from benchmarks.report import Section
from pipeline.ledger.places import ledger_of
from pipeline.sources.folders import find_items

ROOT = Path(__file__).resolve().parents[2]
FLAT, FASTER = 0.10, 50
_EVERY = 1.0
"""Seconds between two looks at the processes' memory."""

Samples = dict[str, list[tuple[float, float]]]
"""By kind of process: when, and how many MB it held."""


def measure(folder: Path, plans: int, hostile: int) -> Sequence[Section]:
    """Runs twice over the documents, with default settings, in the command's own process."""
    write_plans(folder / "in", plans)
    ends = write_hostile(folder / "in", hostile, plans)
    first, samples = _run(folder)
    second, _ = _run(folder)
    documents = first["report"]["documents"]["new"]
    figures: dict[str, Any] = {
        "files": plans + hostile,
        "documents": first["report"]["documents"],
        "unaccounted": _unaccounted(folder),
        "other_ends": _other_ends(folder, ends),
        "seconds": first["wall"],
        "per_second": round((plans + hostile) / first["wall"], 1),
        "second_seconds": second["wall"],
        "second_times": round(first["wall"] / second["wall"], 1),
        "cpu_ms": round(first["cpu"] * 1_000 / documents, 1),
        "serial_ms": round(first["serial"] * 1_000 / documents, 1),
        "records": round(sum(first["report"]["records"].values()) / documents, 1),
        "database_kb": round((folder / "plans.db").stat().st_size / 1_000 / documents, 1),
        "growth": {kind: round(_growth(seen), 3) for kind, seen in samples.items()},
        "megabytes": {kind: round(max(mb for _, mb in seen)) for kind, seen in samples.items()},
    }
    rows: list[tuple[str, ...]] = [
        ("files", f"{plans + hostile:,}", ""),
        ("files with no outcome", str(figures["unaccounted"]), "0"),
        ("hostile files that end otherwise than they should", str(len(figures["other_ends"])), "0"),
        ("documents a second, loading and comparing included", str(figures["per_second"]), ""),
        ("CPU ms a document, all in all", f"{figures['cpu_ms']}", ""),
        ("of it in the loading process and the command's own, which compares", f"{figures['serial_ms']}", ""),
        ("records a document", f"{figures['records']}", ""),
        ("database, kB a document", f"{figures['database_kb']}", ""),
        ("a second run, times as fast", str(figures["second_times"]), str(FASTER)),
        *(
            (f"memory of the {kind}, last tenth against the second", f"{growth:+.1%}", f"within {FLAT:.0%}")
            for kind, growth in figures["growth"].items()
        ),
    ]
    return [Section("night", ("what", "measured", "asked"), rows, [figures], _notes(figures))]


def _notes(figures: dict[str, Any]) -> list[str]:
    return [
        f"{name} ended as {end}, which is none of {', '.join(ends)}."
        for name, end, ends in figures["other_ends"]
    ]


def _run(folder: Path) -> tuple[dict[str, Any], Samples]:
    """What the command said, how long it and all it started took, and what they held."""
    began, before = time.perf_counter(), os.times()
    serial: dict[str, float] = {}
    with (folder / "said.json").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "pipeline.cli", "run", "in", "--db", "plans.db", "--json"],
            cwd=folder, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}, stdout=said,
        )  # fmt: skip
        samples: Samples = defaultdict(list)
        while process.poll() is None:
            found = _memory(process.pid)
            # What is compared at the end is held within a bound of its own.
            for kind, megabytes in found.items() if "child" in found else ():
                samples[kind].append((time.perf_counter() - began, megabytes))
            serial |= _serial(process.pid)
            time.sleep(_EVERY)
    after = os.times()
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    wall = round(time.perf_counter() - began, 2)
    report = json.loads((folder / "said.json").read_text(encoding="utf-8"))
    return {"report": report, "wall": wall, "cpu": cpu, "serial": sum(serial.values())}, dict(samples)


def _serial(pid: int) -> dict[str, float]:
    """CPU seconds so far of what one machine alone does: the command itself, and its loading processes by their number."""
    found = {"parent": pid} | {str(child): child for child, words in _below(pid) if "runs.loaders" in words}
    spent = {}
    for name, process in found.items():
        with suppress(FileNotFoundError, ProcessLookupError):
            spent[name] = cpu_of(process)
    return spent


def _memory(pid: int) -> dict[str, float]:
    """Resident MB of the process of each kind below the command; of children, the one that holds the least.

    A hostile document may fill its child up to the limit: what is asked is whether the others keep what they had.
    """
    found: dict[str, float] = {"parent": _resident(pid)}
    for child, words in _below(pid):
        kind = "loader" if "runs.loaders" in words else "nursery" if "engines.nursery" in words else ""
        if kind == "nursery":
            for worker, _ in _below(child):
                found["child"] = min(found.get("child", math.inf), _resident(worker))
        elif kind:
            found[kind] = _resident(child)
    return found


def _below(pid: int) -> Iterator[tuple[int, str]]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except (FileNotFoundError, ProcessLookupError):
        return
    for child in map(int, children):
        try:
            yield (
                child,
                Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"),
            )
        except (FileNotFoundError, ProcessLookupError):
            continue


def _resident(pid: int) -> float:
    try:
        words = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return int(words[1]) * 4096 / 1_000_000 if words else 0.0


def _growth(seen: list[tuple[float, float]]) -> float:
    """The median of the last tenth against that of the second, in time."""
    tenth = max(len(seen) // 10, 1)
    second, last = (median(mb for _, mb in part) for part in (seen[tenth : 2 * tenth] or seen, seen[-tenth:]))
    return last / second - 1


def _unaccounted(folder: Path) -> int:
    """Files found that the ledger doesn't know as done."""
    found = sum(1 for _ in find_items([folder / "in"]))
    with closing(sqlite3.connect(ledger_of(folder / "plans.db"))) as ledger:
        (done,) = ledger.execute(
            "SELECT count(*) FROM items WHERE complete AND EXISTS (SELECT 1 FROM documents WHERE item = items.uri"
            " AND state IN ('loaded', 'failed'))"
        ).fetchone()
    return found - int(done)


def _other_ends(folder: Path, ends: dict[str, tuple[str, ...]]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Hostile files that came to none of the ends that they may come to."""
    with closing(sqlite3.connect(ledger_of(folder / "plans.db"))) as ledger:
        rows = ledger.execute("SELECT item, coalesce(category, 'read') FROM documents").fetchall()
    came = defaultdict(set)
    for item, end in rows:
        came[item.removeprefix("in/")].add(end)
    return [
        (name, " and ".join(sorted(came[name])) or "nothing", may)
        for name, may in ends.items()
        if not came[name] or not came[name] <= {*may, "read"}
    ]
