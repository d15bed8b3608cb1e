"""All of the product on a text beside the word work alone of underthesea and spaCy."""

from __future__ import annotations

from dataclasses import asdict

from benchmarks.bench.part import Bars, Options, Part
from benchmarks.measure import ROOT, comparisons
from benchmarks.report import Section
from benchmarks.speed import compared_row
from pipeline.flow import find_documents

HEAD = (
    "CPU ms for 10 kB of text",
    "kB",
    "kehoach, whole",
    "underthesea, words",
    "spaCy, tokens",
    "of underthesea's",
)


def measure(options: Options) -> Part:
    """Composed plans, and the samples where the run isn't a quick one."""
    files = [] if options.quick else find_documents([ROOT / "corpus" / "samples"])
    found = list(comparisons(files))
    section = Section("words", HEAD, [compared_row(one) for one in found], [asdict(one) for one in found])
    first = found[0]
    rows = [(name, first.per_10_kb(getattr(first, name))) for name in ("kehoach", "underthesea", "spacy")]
    return Part([section], [Bars("10 kB of composed plans", rows, " ms")])
