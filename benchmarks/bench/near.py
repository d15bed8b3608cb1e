"""Near-duplicate passages: the product's way beside MinHash as datasketch and rensa have it."""

from __future__ import annotations

from benchmarks.bench.part import Bars, Options, Part, missing
from benchmarks.duplicates import peers
from benchmarks.readers.peers import python_of
from benchmarks.report import Section

PASSAGES, QUICK = 20_000, 4_000


def measure(options: Options) -> Part:
    """A row for each way and threshold; the product alone where the others aren't installed."""
    count = QUICK if options.quick else PASSAGES
    if python_of("minhash") is None:
        section = peers.alone(count)
        missing(section, "datasketch and rensa", "benchmarks/peers/setup.sh minhash")
    else:
        section = peers.compared(count, rounds=1 if options.quick else peers.ROUNDS)
    return Part([section], [Bars(f"F1 of 100, {count:,} composed passages", _bars(section))])


def _bars(section: Section) -> list[tuple[str, float]]:
    return [
        (
            f"{one['way'].partition(',')[0] if one['threshold'] else one['way']} {one['threshold'] or ''}",
            100 * one["f1"],
        )
        for one in section.figures
        if "f1" in one
    ]
