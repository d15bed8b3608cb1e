"""`python -m benchmarks.bench`: short measurements of all that counts, beside the other tools, and one report of them."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from benchmarks.bench import (
    database,
    near,
    reading,
    scanned,
    searching,
    time_spent,
    web_pages,
    whole_path,
    word_work,
)
from benchmarks.bench.document import write
from benchmarks.bench.part import Measure, Options, Part
from scripts import doc_figures

MEASURES: dict[str, Measure] = {
    "whole_path": whole_path.measure,
    "reading": reading.measure,
    "web_pages": web_pages.measure,
    "word_work": word_work.measure,
    "near": near.measure,
    "searching": searching.measure,
    "scanned": scanned.measure,
    "database": database.measure,
    "time_spent": time_spent.measure,
}
FOLDER = Path(__file__).resolve().parent.parent
"""Where the report of a whole run stands."""
ELSEWHERE = FOLDER.parent / "build" / "benchmarks"
"""Where that of a quick run or of some parts is written, so that it doesn't take the other's place."""


def main() -> None:
    given = _arguments()
    if given.peers:
        os.environ["KEHOACH_PEERS"] = str(given.peers.resolve())
    options = Options(given.quick, tuple(given.gold))
    parts: dict[str, Part] = {}
    seconds: dict[str, float] = {}
    for name in given.what or MEASURES:
        print(f"{name} …", file=sys.stderr, flush=True)
        began = time.perf_counter()
        parts[name] = MEASURES[name](options)
        seconds[name] = round(time.perf_counter() - began, 1)
        print("\n".join(section.markdown() for section in parts[name].sections), flush=True)
    path = write(folder := _to(given), parts, given.quick, seconds)
    if folder == FOLDER:
        doc_figures.write()
    print(f"Written: {path}", file=sys.stderr)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.bench", description=__doc__)
    parser.add_argument(
        "what",
        nargs="*",
        metavar="WHAT",
        choices=[*MEASURES, []],
        help=f"{', '.join(MEASURES)}; all without a name",
    )
    parser.add_argument("--quick", action="store_true", help="smaller collections, under three minutes")
    parser.add_argument(
        "--peers", type=Path, metavar="FOLDER", help="where benchmarks/peers/setup.sh put the tools"
    )
    parser.add_argument(
        "--gold", type=Path, action="append", default=[], metavar="FOLDER", help="other gold as well"
    )
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="where the report is written: benchmarks/ by default, build/benchmarks/ where it isn't a whole run's",
    )
    return parser.parse_args()


def _to(given: argparse.Namespace) -> Path:
    whole = not (given.quick or given.what or given.gold)
    chosen: Path = given.to or (FOLDER if whole else ELSEWHERE)
    return chosen


if __name__ == "__main__":
    main()
