"""Floors under the figures: they may rise and never fall, and hold for the very gold they come from."""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from pipeline.evaluation.report import Report
from pipeline.evaluation.run import Extract, evaluate

FLOORS = Path(__file__).resolve().parents[2] / "tests" / "evaluation_floors.json"
EXTRACTOR = "pipeline.flow:extract_file"

Floors = dict[str, dict[str, Any]]
"""By the gold's fingerprint: its folder's name, the F1 that was reached a kind, and the seal of both."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure below its floor; null where there is nothing left to measure."""

    kind: str
    floor: float
    figure: float | None

    def __str__(self) -> str:
        return f"{self.kind}: {self.figure} is below {self.floor}"


def figures(report: Report) -> dict[str, float]:
    """The strict F1 a kind and the share of documents read, cut off after four places."""
    values = {kind: score.strict.f1 for kind, score in report.total.kinds.items()} | {
        "read": report.read.value
    }
    return {kind: math.floor(value * 10_000) / 10_000 for kind, value in values.items() if value is not None}


def check_floors(report: Report, floors: Mapping[str, Mapping[str, Any]]) -> list[Breach]:
    """The figures that fell below what this very gold once gave; none where it has no floors."""
    reached = figures(report)
    wanted: Mapping[str, float] = floors.get(report.fingerprint, {}).get("floors", {})
    return [
        Breach(kind, floor, reached.get(kind))
        for kind, floor in wanted.items()
        if reached.get(kind, 0.0) < floor - 1e-9
    ]


def seal_of(key: str, floors: Mapping[str, float]) -> str:
    """What an entry's floors hash to, so that a figure changed by hand, or by a merge, is found."""
    words = json.dumps([key, sorted(floors.items())])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def broken_seals(floors: Floors) -> list[str]:
    """The fingerprints of entries whose figures are not those that were measured."""
    return [key for key, entry in floors.items() if entry.get("seal") != seal_of(key, entry["floors"])]


def sealed(floors: Floors) -> Floors:
    """The same floors with their seals made anew."""
    return {key: entry | {"seal": seal_of(key, entry["floors"])} for key, entry in floors.items()}


def raise_floors(report: Report, floors: Floors) -> Floors:
    """The floors with this report's figures where they are higher; no floor is lowered or dropped."""
    old = floors.get(report.fingerprint, {}).get("floors", {})
    reached = figures(report)
    raised = {
        kind: max(old.get(kind, 0.0), reached.get(kind, 0.0)) for kind in sorted(old.keys() | reached.keys())
    }
    entry = {"gold": report.gold, "floors": raised, "seal": seal_of(report.fingerprint, raised)}
    return floors | {report.fingerprint: entry}


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors as stored."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    return floors


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Store the floors, whole or not at all."""
    scratch = path.with_name(path.name + ".new")
    scratch.write_text(
        json.dumps(floors, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8"
    )
    os.replace(scratch, path)


def main(arguments: list[str] | None = None) -> int:
    """Check a gold folder against its floors, or raise them; 1 where a figure fell or was changed by hand."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.evaluation.ratchet", description=main.__doc__)
    parser.add_argument("gold", type=Path, nargs="?", help="folder of gold files")
    parser.add_argument(
        "--seal",
        action="store_true",
        help="seal all floors as they are, after a merge that was looked through",
    )
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="write what is higher than the floors"
    )
    parser.add_argument("--floors", type=Path, default=FLOORS, help="file of the floors")
    parser.add_argument("--inputs", type=Path, help="folder of the annotated documents")
    parser.add_argument("--extractor", default=EXTRACTOR, help="module:function that extracts a file")
    options = parser.parse_args(arguments)
    if options.seal:
        write_floors(sealed(read_floors(options.floors)), options.floors)
        return 0
    if options.gold is None:
        parser.error("name a folder of gold files")
    return _ratchet(options)


def _ratchet(options: argparse.Namespace) -> int:
    floors = read_floors(options.floors)
    if broken := broken_seals(floors):
        print(f"changed by hand in {options.floors}: {', '.join(broken)}")
        return 1
    report = evaluate(options.gold, _extractor(options.extractor), inputs=options.inputs)
    breaches = check_floors(report, floors)
    for breach in breaches:
        print(breach)
    if options.lift:
        write_floors(raise_floors(report, floors), options.floors)
    return 1 if breaches else 0


def _extractor(name: str) -> Extract:
    """The function by its name; imported only here, since extractors load large libraries."""
    module, _, function = name.partition(":")
    extract: Extract = getattr(import_module(module), function)
    return extract


if __name__ == "__main__":
    sys.exit(main())
