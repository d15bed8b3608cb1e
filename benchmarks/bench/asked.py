"""What is asked of the product's speed on a PDF: reading beside the least that any reader must do, and all beside reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from benchmarks.bench.works import boxes
from benchmarks.measure import cpu
from benchmarks.report import Section

HEAD = ("what is done with the same PDFs", "CPU ms a page", "times the row above", "asked")
TWICE = 2.0
ROUNDS = 5


def asked(pdfs: Sequence[bytes], pages: int) -> Section:
    """Three rows, each holding what the one above it does: the best of rounds in which they take turns."""
    from pipeline.flow import extract_bytes
    from pipeline.readers import read

    works: dict[str, Callable[[bytes], object]] = {
        "pypdfium2: text and a box for each character": boxes,
        "kehoach: reading, with tables and paragraphs": lambda pdf: read(pdf, "plan.pdf"),
        "kehoach: all, to the records": lambda pdf: extract_bytes(pdf, "plan.pdf"),
    }
    best = dict.fromkeys(works, float("inf"))
    for _ in range(ROUNDS):
        for name, work in works.items():
            best[name] = min(best[name], sum(cpu(partial(work, pdf)) for pdf in pdfs))
    section = Section("asked", HEAD, [], [])
    before = None
    for name, milliseconds in best.items():
        times = None if before is None else milliseconds / before
        section.figures.append(
            {"what": name, "page_ms": milliseconds / pages, "times": times, "asked": TWICE}
        )
        shown = ("", "") if times is None else (f"{times:.2f}", f"at most {TWICE:.0f}")
        section.rows.append((name, f"{milliseconds / pages:.1f}", *shown))
        before = milliseconds
    return section
