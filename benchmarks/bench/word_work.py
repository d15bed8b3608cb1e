"""All of the product on a text beside the word work alone of underthesea and spaCy."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench.alone import held
from benchmarks.bench.part import Bars, Options, Part
from benchmarks.composed import compose
from benchmarks.measure import ROOT, comparisons
from benchmarks.report import Section
from benchmarks.speed import compared_row
from pipeline.flow import find_documents

TOOLS = ("kehoach", "underthesea", "spacy")
HEAD = (
    "CPU ms for 10 kB of text",
    "kB",
    "kehoach, whole",
    "underthesea, words",
    "spaCy, tokens",
    "kehoach / underthesea",
)


def measure(options: Options) -> Part:
    """Composed plans, and the samples where the run isn't a quick one."""
    files = [] if options.quick else find_documents([ROOT / "corpus" / "samples"])
    found = list(comparisons(files))
    section = Section("words", HEAD, [compared_row(one) for one in found], [asdict(one) for one in found])
    first = found[0]
    rows = [(name, first.per_10_kb(getattr(first, name))) for name in TOOLS]
    memory = _memory()
    kept = Section("memory", ("on one composed plan", "MB held"), [], [memory])
    kept.rows = [(name, f"{megabytes:.0f}") for name, megabytes in memory.items()]
    return Part([section, kept], [Bars("time for 10 kB of composed plans", rows, " ms")])


def _memory() -> dict[str, float]:
    with TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.txt"
        plan.write_bytes(compose(10_000, 0))
        return {name: held(name, [plan]) for name in TOOLS}
