"""`python -m benchmarks.fuzz --minutes 60`: damages sound files of every form by chance, and reads what is left.

Each form is read in a process of its own. One that crashes, hangs or breaks what must hold is told with the seed of
its damage: `python -m benchmarks.fuzz --form pdf --seed N` does it again, and `--keep FILE` writes the bytes.
"""

from __future__ import annotations

import argparse
import faulthandler
import subprocess
import sys
import time
from pathlib import Path

from tests.properties.holding import holds, read
from tests.properties.mutations import FORMS, NEEDS_OFFICE, damaged

HANGS_AFTER = 60.0
"""Seconds after which a small file is held to hang."""
TURN = 60.0
"""Seconds that a form is read before the next has its turn."""


def read_once(form: str, seed: int) -> None:
    """Reads one damaged file; raises whatever is a defect."""
    for extraction in read(damaged(form, seed), form):
        holds(extraction)


def turn(form: str, first: int, seconds: float) -> None:
    """One process: seed after seed until the time is up, the seed in work on standard output before it is read."""
    ends = time.monotonic() + seconds
    seed = first
    while time.monotonic() < ends:
        print(seed, flush=True)
        faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
        read_once(form, seed)
        faulthandler.cancel_dump_traceback_later()
        seed += 1


def run(minutes: float, first: int, forms: list[str]) -> list[str]:
    """All forms in turns until the time is up; what was found, a line each."""
    ends, found = time.monotonic() + 60 * minutes, []
    at = dict.fromkeys(forms, first)
    while time.monotonic() < ends:
        for form in forms:
            seconds = TURN / 4 if form in NEEDS_OFFICE else TURN
            command = (
                sys.executable,
                "-m",
                "benchmarks.fuzz",
                "--form",
                form,
                "--turn",
                str(at[form]),
                str(seconds),
            )
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            seeds = done.stdout.split()
            at[form] = int(seeds[-1]) + 1 if seeds else at[form] + 1
            if done.returncode != 0:
                said = done.stderr.strip().splitlines() or [f"ended with {done.returncode}"]
                found.append(f"{form} {at[form] - 1}: {said[-1]}")
                print(found[-1], "\n".join(said[-8:]), sep="\n", flush=True)
            if time.monotonic() >= ends:
                break
    print({form: n - first for form, n in at.items()}, "files read,", len(found), "defects met")
    return found


def main() -> None:
    """Parses the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--form", choices=FORMS, help="this form alone")
    parser.add_argument("--seed", type=int, help="this damage alone, with --form")
    parser.add_argument("--keep", type=Path, help="write the damaged file")
    parser.add_argument("--turn", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.turn:
        turn(given.form, int(given.turn[0]), float(given.turn[1]))
    elif given.seed is not None and given.form:
        if given.keep:
            given.keep.write_bytes(damaged(given.form, given.seed))
        read_once(given.form, given.seed)
    else:
        sys.exit(1 if run(given.minutes, given.first, [given.form] if given.form else list(FORMS)) else 0)


if __name__ == "__main__":
    main()
