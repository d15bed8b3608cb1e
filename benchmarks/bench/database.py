"""How fast the database takes in what was read."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields

from benchmarks.bench.part import Options, Part
from benchmarks.loading import RECORDS, Loading, section
from benchmarks.measure import ROOT

QUICK = 20_000


def measure(options: Options) -> Part:
    """One row, of a process of its own; a quick run loads a fifth."""
    found = _loaded(QUICK if options.quick else RECORDS)
    made = section(found)
    made.notes.append(
        f"By the clock, with whatever else ran on the machine: {found.wall_a_million:.0f} s for a million."
    )
    return Part([made])


def _loaded(records: int) -> Loading:
    words = [sys.executable, "-m", "benchmarks.loading", "--records", str(records), "--json"]
    done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    (told,) = json.loads(done.stdout)
    return Loading(**{one.name: told[one.name] for one in fields(Loading)})
