"""`python -m benchmarks.hostile DIR [--read]`: writes files made to hurt, and what must become of each.

With ``--read`` the pool reads them, under limits, and what became of each stands beside it; it ends with 1 where that is
another end than it may come to.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from pathlib import Path

from pipeline.engines.local import LocalPool
from pipeline.engines.outcome import Job, Outcome
from pipeline.engines.settings import Settings
from pipeline.errors import Failure
from pipeline.sources.finding import items_at
from pipeline.sources.folders import item_of, uri_of
from tests.faults.hostile import CASES, READ, SPECIAL, write

LIMITS = Settings(workers=1, timeout=30, memory=700)
MAY = {case.name: case.ends for case in CASES} | SPECIAL
"""The ends that each file may come to."""


def read(folder: Path, settings: Settings = LIMITS) -> dict[str, set[str]]:
    """What became of each file's documents, by its name, read in the pool under limits."""
    items = [*items_at([folder]), *(item_of(folder / name) for name in SPECIAL)]
    by_uri = {uri_of(folder / name): name for name in MAY}
    ends: defaultdict[str, set[str]] = defaultdict(set)
    pool = LocalPool(settings)
    try:
        for told in pool.run(Job(n, item) for n, item in enumerate(items)):
            if isinstance(told, Outcome):
                end = told.result.category if isinstance(told.result, Failure) else READ
                ends[by_uri[told.uri.partition("!/")[0]]].add(end)
    finally:
        pool.close()
    return dict(ends)


def main() -> int:
    """Writes, reads where that is asked, and prints a line for each file."""
    parser = argparse.ArgumentParser(prog="benchmarks.hostile", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--read", action="store_true")
    given = parser.parse_args()
    for _ in write(given.folder):
        pass
    began = time.monotonic()
    came = read(given.folder) if given.read else {}
    wrong = 0
    for name, may in MAY.items():
        here = came.get(name, set())
        bad = given.read and not (here and here <= {*may, "needs-tool"})
        wrong += bad
        print(
            f"{ascii(name)[1:-1]:<28} {' | '.join(may):<32} {', '.join(sorted(here))}{'  WRONG' if bad else ''}"
        )
    if given.read:
        print(f"{len(MAY)} files, {wrong} wrong, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
