"""Near-duplicate passages: the product's way beside MinHash as datasketch and rensa have it."""

from __future__ import annotations

from typing import Any

from benchmarks.bench.part import Bars, Options, Part, missing
from benchmarks.duplicates import peers
from benchmarks.readers.peers import python_of

PASSAGES, QUICK = 20_000, 4_000


def measure(options: Options) -> Part:
    """A row for each way and threshold; the product alone where the others aren't installed."""
    count = QUICK if options.quick else PASSAGES
    if python_of("minhash") is None:
        section = peers.alone(count)
        missing(section, "datasketch and rensa", "benchmarks/peers/setup.sh minhash")
    else:
        section = peers.compared(count, rounds=1 if options.quick else peers.ROUNDS)
    told = [one for one in section.figures if "f1" in one]
    right = [(_label(one), 100 * one["f1"]) for one in told]
    times = [(_label(one), 1e6 * one["seconds"] / count) for one in told]
    return Part(
        [section],
        [
            Bars(f"F1 in per cent, {count:,} composed passages", right),
            Bars("time for a passage", times, " µs"),
        ],
    )


def _label(one: dict[str, Any]) -> str:
    return f"{one['way'].partition(',')[0]} at {one['threshold']}" if one["threshold"] else str(one["way"])
