"""`python -m benchmarks.loading`: how fast the database takes in what was read, by the path that a run takes.

Composed plans are read once and laid into shards, each many times as another document (its own id, hash and address).
Timed is what the loading process does with them: `pipeline.runs.loading.load`, so many documents in a transaction, with
their passages in the index of the search. Records are the rows of all kinds that the contract names.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.composed import compose
from benchmarks.memory import peak
from benchmarks.report import Section

if TYPE_CHECKING:
    from pipeline.runs.loading import Entry

RECORDS = 100_000
PLANS = 40
SIZE = 10_000
"""Bytes of a composed plan."""
MILLION = 1_000_000
ASKED = 180.0
"""Seconds for a million records."""
HEAD = (
    "records",
    "documents",
    "database, MB",
    "CPU s",
    "wall s",
    "records a CPU s",
    "CPU s a million",
    "asked",
    "MB held",
)


@dataclass(frozen=True, slots=True)
class Loading:
    """What was loaded, in how many seconds of the processor and of the clock, into how many bytes, and the most that the
    process had held by then, in MB."""

    records: int
    documents: int
    cpu: float
    wall: float
    size: int
    memory: float

    @property
    def a_million(self) -> float:
        """CPU seconds for a million records at this rate."""
        return self.cpu / self.records * MILLION

    @property
    def wall_a_million(self) -> float:
        """Seconds of the clock for a million records at this rate, with whatever else the machine does."""
        return self.wall / self.records * MILLION


def load_records(records: int, plans: int = PLANS) -> Loading:
    """Loads at least so many records into a new database, from as many different plans, over and over."""
    from pipeline.database.store import Store
    from pipeline.runs.loaders import BATCH
    from pipeline.runs.loading import load

    with TemporaryDirectory(prefix="kehoach-loading-") as folder:
        shards, path = Path(folder) / "shards", Path(folder) / "loaded.db"
        entries = _laid(shards, records, plans)
        with Store(path) as store:
            cpu, wall = time.process_time(), time.perf_counter()
            for at in range(0, len(entries), BATCH):
                refused = [one for one in load(store, shards, entries[at : at + BATCH]) if one.refused]
                if refused:
                    raise RuntimeError(f"{refused[0].uri} was refused: {refused[0].refused}")
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            loaded = sum(store.counts().values())
        return Loading(loaded, len(entries), cpu, wall, path.stat().st_size, peak())


def _laid(shards: Path, records: int, plans: int) -> list[Entry]:
    """The entries of a run over plans that hold so many records together."""
    from pipeline.engines.outcome import Outcome
    from pipeline.ledger.shards import Shards
    from pipeline.runs.loading import Entry

    read = [_read(seed) for seed in range(plans)]
    writer = Shards(shards)
    entries: list[Entry] = []
    laid = 0
    while laid < records:
        n = len(entries)
        made, count = read[n % plans]
        digest = hashlib.sha256(str(n).encode()).hexdigest()
        uri = f"plans/{n:07}.txt"
        spot = writer.write(Outcome(n, uri, 0, digest, SIZE, 0.0, made(n, digest)))
        entries.append(Entry(uri, digest, spot))
        laid += count
    writer.seal()
    return entries


def _read(seed: int) -> tuple[Callable[[int, str], bytes], int]:
    """What gives the plan's extraction as another document's, and how many records it holds."""
    from pipeline.flow import extract_bytes

    data = json.loads(extract_bytes(compose(SIZE, seed), "plan.txt").to_json())
    count = 1 + sum(len(each) for each in data.values() if isinstance(each, list))

    def made(n: int, digest: str) -> bytes:
        data["document"]["id"] = f"composed-{n}"
        data["document"]["source"]["sha256"] = digest
        return json.dumps(data, ensure_ascii=False).encode()

    return made, count


def section(found: Loading) -> Section:
    """One row, with what was asked."""
    row = (
        f"{found.records:,}",
        f"{found.documents:,}",
        f"{found.size / 1e6:.0f}",
        f"{found.cpu:.1f}",
        f"{found.wall:.1f}",
        f"{found.records / found.cpu:,.0f}",
        f"{found.a_million:.0f}",
        f"under {ASKED:.0f}",
        f"{found.memory:.0f}",
    )
    figures = asdict(found) | {"cpu_a_million": found.a_million, "wall_a_million": found.wall_a_million}
    return Section("loading", HEAD, [row], [figures | {"asked": ASKED}])


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.loading", description=__doc__)
    parser.add_argument(
        "--records", type=int, default=RECORDS, help="at least so many, %(default)s by default"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    found = section(load_records(options.records))
    if options.json:
        json.dump(found.figures, sys.stdout, indent=2)
    else:
        print(found.markdown(), end="")


if __name__ == "__main__":
    main()
