"""How fast the database takes in what was read."""

from __future__ import annotations

from benchmarks.bench.part import Options, Part
from benchmarks.loading import RECORDS, load_records, section

QUICK = 20_000


def measure(options: Options) -> Part:
    """One row; a quick run loads a fifth."""
    found = load_records(QUICK if options.quick else RECORDS)
    made = section(found)
    made.notes.append(
        f"By the clock, with whatever else ran on the machine: {found.wall_a_million:.0f} s for a million."
    )
    return Part([made])
