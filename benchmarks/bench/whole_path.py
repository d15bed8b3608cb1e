"""From the file to the records: the product and the baseline of regular expressions, counted by the same evaluation."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.baseline import extract_path
from benchmarks.bench.part import Bars, Options, Part
from benchmarks.measure import ROOT
from benchmarks.report import Section
from pipeline.evaluation import Report, evaluate
from pipeline.flow import extract_file
from schemas.records import Extraction

KINDS = ("scores", "rankings", "targets", "tasks", "lead_agencies", "coordinating_agencies", "deadlines")
HEAD = ("F1 strict / loose", "records", "kehoach", "regular expressions")
WAYS: dict[str, Callable[[Path], Extraction]] = {"kehoach": extract_file, "regular expressions": extract_path}


def measure(options: Options) -> Part:
    """A table for each folder of gold whose documents are present, and the time of both below it."""
    own = [ROOT / "corpus" / "samples", *sorted((ROOT / "tests" / "gold").iterdir())]
    part = Part([])
    for folder in (*own, *options.gold):
        counted = {way: _counted(folder, extract) for way, extract in WAYS.items()}
        if any(document.status == "read" for document in counted["kehoach"][0].documents):
            name = folder.relative_to(ROOT).as_posix() if folder.is_relative_to(ROOT) else folder.name
            section = _section(name, counted)
            part.sections.append(section)
            rows = [
                (f"{way}, {one['kind']}", 100 * one[way]["strict"]) for one in section.figures for way in WAYS
            ]
            part.bars.append(Bars(f"F1 strict of 100, {name}", rows))
    return part


def _counted(folder: Path, extract: Callable[[Path], Extraction]) -> tuple[Report, float]:
    """The evaluation's report, and the CPU seconds of a second reading of all documents, when all words are loaded."""
    spent = 0.0

    def timed(path: Path) -> Extraction:
        nonlocal spent
        extract(path)
        began = time.process_time()
        try:
            return extract(path)
        finally:
            spent += time.process_time() - began

    return evaluate(folder, timed), spent


def _section(name: str, counted: dict[str, tuple[Report, float]]) -> Section:
    section = Section(name, (f"{name}: F1 strict / loose", "records", *WAYS), [], [])
    totals = {way: report.total for way, (report, _) in counted.items()}
    for kind in KINDS:
        ours = totals["kehoach"].kind(kind).strict
        if not (whole := ours.right + ours.missed):
            continue
        row: dict[str, Any] = {"gold": name, "kind": kind, "records": whole}
        for way, total in totals.items():
            score = total.kind(kind)
            row[way] = {"strict": score.strict.f1 or 0.0, "loose": score.loose.f1 or 0.0}
        section.figures.append(row)
        shown = (f"{row[way]['strict']:.3f} / {row[way]['loose']:.3f}" for way in WAYS)
        section.rows.append((kind, str(whole), *shown))
    report = counted["kehoach"][0]
    read = [document for document in report.documents if document.status == "read"]
    times = ", ".join(f"{way} {1_000 * spent / len(read):.1f}" for way, (_, spent) in counted.items())
    section.notes.append(
        f"{len(read)} of {len(report.documents)} documents were read. CPU ms a document: {times}."
    )
    return section
