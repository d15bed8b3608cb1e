"""From the file to the records: the product and the baseline of regular expressions, counted by the same evaluation."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.baseline import extract_path
from benchmarks.bench.alone import held
from benchmarks.bench.part import Bars, Options, Part
from benchmarks.measure import ROOT
from benchmarks.report import Section
from pipeline.evaluation import evaluate
from pipeline.evaluation.report import Tally
from pipeline.flow import extract_file
from schemas.records import Extraction

KINDS = ("scores", "rankings", "targets", "tasks", "lead_agencies", "coordinating_agencies", "deadlines")
HEAD = ("F1 strict / loose", "records", "kehoach", "regular expressions")
COST_HEAD = ("all documents", "documents", "CPU ms a document", "MB held")
WAYS: dict[str, Callable[[Path], Extraction]] = {"kehoach": extract_file, "regular expressions": extract_path}


@dataclass(slots=True)
class _Counted:
    """What a way has right on some documents; the CPU seconds of a second reading, when all words are loaded."""

    total: Tally = field(default_factory=Tally)
    read: list[Path] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, other: _Counted) -> None:
        self.total.add(other.total)
        self.read += other.read
        self.seconds += other.seconds


def measure(options: Options) -> Part:
    """A table over all noted documents, one of what they cost, and one by collection."""
    own = [ROOT / "corpus" / "samples", *sorted((ROOT / "tests" / "gold").iterdir())]
    sums = {way: _Counted() for way in WAYS}
    by_collection = Section("by collection", ("F1 strict", "documents", *map(_words, KINDS)), [], [])
    for folder in (*own, *options.gold):
        counted = {way: _counted(folder, extract) for way, extract in WAYS.items()}
        if counted["kehoach"].read:
            _add_collection(by_collection, folder, counted)
            for way, one in counted.items():
                sums[way].add(one)
    right, cost = _right(sums), _cost(sums)
    rows = [
        (f"{way}, {_words(one['kind'])}", 100 * one[way]["strict"]) for one in right.figures for way in WAYS
    ]
    times = [(one["way"], one["ms"]) for one in cost.figures]
    bars = [Bars("F1 strict, per cent", rows), Bars("time for a document, to its records", times, " ms")]
    return Part([right, cost, by_collection], bars)


def _words(kind: str) -> str:
    return kind.replace("_", " ")


def _counted(folder: Path, extract: Callable[[Path], Extraction]) -> _Counted:
    counted = _Counted()

    def timed(path: Path) -> Extraction:
        extract(path)
        began = time.process_time()
        try:
            return extract(path)
        finally:
            counted.seconds += time.process_time() - began
            counted.read.append(path)

    counted.total.add(evaluate(folder, timed).total)
    return counted


def _right(sums: dict[str, _Counted]) -> Section:
    section = Section("all", HEAD, [], [])
    for kind in (*KINDS, "all"):
        row: dict[str, Any] = {"kind": kind, "records": _noted(sums["kehoach"].total, kind)}
        row |= {way: _f1(counted.total, kind) for way, counted in sums.items()}
        section.figures.append(row)
        shown = (f"{row[way]['strict']:.3f} / {row[way]['loose']:.3f}" for way in WAYS)
        section.rows.append((_words(kind), str(row["records"]), *shown))
    return section


def _kinds(kind: str) -> tuple[str, ...]:
    return KINDS if kind == "all" else (kind,)


def _noted(total: Tally, kind: str) -> int:
    return sum(total.kind(one).strict.right + total.kind(one).strict.missed for one in _kinds(kind))


def _f1(total: Tally, kind: str) -> dict[str, float]:
    """Of one kind, or of the records of all kinds taken together."""
    whole = Tally()
    for one in _kinds(kind):
        whole.kind("all").add(total.kind(one))
    score = whole.kind("all")
    return {"strict": score.strict.f1 or 0.0, "loose": score.loose.f1 or 0.0}


def _cost(sums: dict[str, _Counted]) -> Section:
    section = Section("cost", COST_HEAD, [], [])
    for way, counted in sums.items():
        documents = len(counted.read)
        one = {"way": way, "documents": documents, "ms": 1_000 * counted.seconds / documents}
        one["memory"] = held(way, counted.read)
        section.figures.append(one)
        section.rows.append((way, str(documents), f"{one['ms']:.1f}", f"{one['memory']:.0f}"))
    return section


def _add_collection(section: Section, folder: Path, counted: dict[str, _Counted]) -> None:
    name = folder.relative_to(ROOT).as_posix() if folder.is_relative_to(ROOT) else folder.name
    for way, one in counted.items():
        reached = {kind: _f1(one.total, kind) for kind in KINDS if _noted(one.total, kind)}
        section.figures.append({"gold": name, "way": way, "documents": len(one.read)} | reached)
        shown = (f"{reached[kind]['strict']:.3f}" if kind in reached else "–" for kind in KINDS)
        section.rows.append((f"{name}: {way}", str(len(one.read)), *shown))
