"""Composed plans, printed and scanned by script: what the product reads on the scans against the digital files."""

from __future__ import annotations

import sys
import time
from dataclasses import asdict, dataclass

from benchmarks.report import Section, percent
from benchmarks.scans.conditions import of_tables, of_text
from benchmarks.scans.plans import Plan, plans
from benchmarks.scans.scanner import Condition, Place, picture_pdf, scans
from benchmarks.scans.score import cells_right, folded, words_of, wrong
from pipeline.readers.blocks import Reading
from pipeline.readers.pdf import read

_TABLES = (
    ("upright page", "upright", 0),
    ("page set across", "across", 0),
    ("across an upright page", "across", 270),
    ("upright page, no lines", "unruled", 0),
    ("upright page, level lines alone", "level", 0),
)
"""What is scanned: the name, the plan, and the quarter turns with which it lies in the scanner."""
ASKED = {300: 0.01, 200: 0.02, 150: 0.04}
"""Characters wrong at each resolution, at the most."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A reading of a scan, the CPU seconds that it took, and how many pages it has."""

    reading: Reading
    seconds: float
    pages: int


def scanned(pdf: bytes, condition: Condition, *, turn: int = 0, seal_at: Place | None = None) -> Scanned:
    """The PDF scanned under the condition, and read; scanning isn't timed."""
    pictures = scans(pdf, condition, turn=turn, seal_at=seal_at)
    data = picture_pdf(pictures, condition.dpi, condition.bits)
    began = time.process_time()
    reading = read(data, "scan.pdf")
    return Scanned(reading, time.process_time() - began, len(pictures))


def measure(verbose: bool = False) -> list[Section]:
    """Two tables: characters of running text, and cells of tables; none without LibreOffice."""
    made = plans()
    if not made:
        print("The composed plans are printed by LibreOffice, which isn't installed.", file=sys.stderr)
        return []
    return [_text(made["text"], verbose), _tables(made, verbose)]


def seal_place(pdf: bytes, signer: str) -> Place:
    """Where the seal is set: left of the signer's name on the last page."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(pdf)
    try:
        page = document[len(document) - 1]
        text = page.get_textpage()
        found = text.search(signer).get_next()
        left, _, _, top = text.get_charbox(found[0])
        text.close()
        return left - 10, page.get_height() - top - 18
    finally:
        document.close()


def _text(plan: Plan, verbose: bool) -> Section:
    true = folded(" ".join(plan.lines))
    seal = seal_place(plan.pdf, plan.lines[-1])
    rows: list[tuple[str, ...]] = []
    figures = []
    for condition in of_text():
        found = scanned(plan.pdf, condition, seal_at=seal)
        words = words_of(found.reading.blocks)
        share = wrong(true, words) / len(true)
        if verbose:
            say_differences(f"{condition.dpi} {condition.name}", true, words)
        asked = percent(ASKED[condition.dpi])
        seconds = f"{found.seconds / found.pages:.2f}"
        rows.append((f"{condition.dpi} dpi, {condition.name}", percent(share), asked, seconds))
        figures.append(_figures(condition, found) | {"cer": share, "asked": ASKED[condition.dpi]})
    return Section("composed text", ("running text", "CER", "asked", "CPU s a page"), rows, figures)


def _tables(made: dict[str, Plan], verbose: bool) -> Section:
    rows: list[tuple[str, ...]] = []
    figures = []
    for name, which, turn in _TABLES:
        plan = made[which]
        for condition in of_tables():
            found = scanned(plan.pdf, condition, turn=turn)
            blocks = found.reading.blocks
            right, total = cells_right(plan.cells, blocks), len(plan.cells)
            label = f"{name}, {condition.dpi} dpi, {condition.name}"
            if verbose:
                say_differences(
                    label, folded(" ".join([*plan.lines, *plan.cells.values()])), words_of(blocks)
                )
            seconds = f"{found.seconds / found.pages:.2f}"
            rows.append((label, str(total), str(right), percent(right / total), seconds))
            figures.append(_figures(condition, found) | {"table": name, "right": right, "cells": total})
    return Section("composed tables", ("tables", "cells", "right", "%", "CPU s a page"), rows, figures)


def _figures(condition: Condition, found: Scanned) -> dict[str, object]:
    return asdict(condition) | {"pages": found.pages, "seconds": round(found.seconds, 2)}


def say_differences(name: str, true: str, read_: str) -> None:
    """Each stretch that was read otherwise than it is printed, on stderr."""
    from rapidfuzz.distance import Levenshtein

    print(f"-- {name}", file=sys.stderr)
    printed, seen = true.split(), read_.split()
    for change in Levenshtein.opcodes(printed, seen):
        if change.tag != "equal":
            was = printed[change.src_start : change.src_end]
            print("  ", was, "→", seen[change.dest_start : change.dest_end], file=sys.stderr)
