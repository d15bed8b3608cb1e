"""Composed plans printed to PDF, whose words and cells are known: what each reader gives of them, and how fast."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench.part import Bars, Options, Part, failed, missing
from benchmarks.measure import cpu
from benchmarks.readers import grids
from benchmarks.readers.peers import Found, ask, python_of
from benchmarks.readers.score import score
from benchmarks.readers.tables import ours
from benchmarks.readers.words import words_of
from benchmarks.report import Section, percent
from benchmarks.scans.plans import Plan, plans

HEAD = ("reader of PDF", "version", "words right", "words too many", "cells right", "CPU ms a page")
PEERS = ("pdfplumber", "pymupdf4llm", "markitdown", "camelot", "docling", "unstructured")
BARE = "pypdfium2"
"""The library under the product's own reader, asked for the text alone."""
_ONLY_TABLES = "camelot"


@dataclass(slots=True)
class _Sum:
    """What a reader has right over all plans."""

    version: str = ""
    words: int = 0
    right: int = 0
    extra: int = 0
    cells: int = 0
    cells_right: int = 0
    seconds: float = 0.0
    pages: int = 0

    def add(self, plan: Plan, found: Found) -> None:
        true = Counter(words_of(" ".join([*plan.lines, *plan.cells.values()])))
        given = Counter(words_of(found.text))
        self.version = found.version
        self.words += true.total()
        self.right += (true & given).total()
        self.extra += (given - true).total()
        if plan.cells:
            tables = grids.without_blanks(grids.data_tables(found.tables))
            held = score(grids.without_blanks([_grid(plan)]), tables, spans=found.spans)
            self.cells += held.of
            self.cells_right += len(held.right)
        self.seconds += found.seconds
        self.pages += _pages(plan.pdf)


def measure(options: Options) -> Part:
    """A row for each reader over all plans; a line instead where nothing can print them."""
    made = plans()
    section = Section("reading", HEAD, [], [])
    if not made:
        section.rows.append(("LibreOffice, which prints the plans, isn't installed", *("–",) * 5))
        section.figures.append({"installed": False, "tool": "LibreOffice"})
        return Part([section])
    chosen = [made[name] for name in (("text", "upright") if options.quick else made)]
    for tool in ("kehoach", BARE, *PEERS):
        if tool not in ("kehoach", BARE) and python_of(tool) is None:
            missing(section, tool, f"benchmarks/peers/setup.sh {tool}")
        else:
            _row(section, tool, chosen)
    speeds = [
        (one["tool"], 1_000 * one["seconds"] / one["pages"]) for one in section.figures if "pages" in one
    ]
    return Part([section], [Bars("reading a page of PDF", speeds, " ms")])


def _row(section: Section, tool: str, made: list[Plan]) -> None:
    total = _Sum()
    try:
        for plan, found in _found(tool, made):
            total.add(plan, found)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        failed(section, tool, error)
        return
    no_words = tool == _ONLY_TABLES
    section.rows.append(
        (
            tool,
            total.version,
            "–" if no_words else percent(total.right, total.words),
            "–" if no_words else percent(total.extra, total.words),
            "–" if tool == BARE else percent(total.cells_right, total.cells),
            f"{1_000 * total.seconds / total.pages:.1f}",
        )
    )
    names = ("words", "right", "extra", "cells", "cells_right", "seconds", "pages")
    section.figures.append(
        {"tool": tool, "version": total.version} | {name: getattr(total, name) for name in names}
    )


def _found(tool: str, made: list[Plan]) -> Iterator[tuple[Plan, Found]]:
    with TemporaryDirectory() as folder:
        for at, plan in enumerate(made):
            path = Path(folder) / f"plan-{at}.pdf"
            path.write_bytes(plan.pdf)
            yield plan, _asked(tool, path)


def _asked(tool: str, path: Path) -> Found:
    if tool == "kehoach":
        return _ours(path)
    if tool == BARE:
        return _bare(path)
    python = python_of(tool)
    if python is None:
        raise RuntimeError(f"{tool} isn't installed")
    found = ask(tool, python, path)
    return _with_text(found, path) if tool == "pdfplumber" else found


def _ours(path: Path) -> Found:
    from benchmarks.scans.score import words_of as read_words
    from pipeline.readers import read

    found = ours(path)
    return Found(
        "kehoach",
        "",
        found.tables,
        True,
        found.seconds,
        read_words(read(path.read_bytes(), path.name).blocks),
    )


def _bare(path: Path) -> Found:
    import pypdfium2 as pdfium

    texts: list[str] = []

    def extract() -> None:
        document = pdfium.PdfDocument(path)
        try:
            texts[:] = [page.get_textpage().get_text_bounded() for page in document]
        finally:
            document.close()

    extract()
    # Timed when its module is loaded, as the others are.
    return Found(BARE, version(BARE), [], True, cpu(extract) / 1_000, "\n".join(texts))


def _with_text(found: Found, path: Path) -> Found:
    """Its tables were asked for; the text costs as much again."""
    import pdfplumber

    texts: list[str] = []

    def extract() -> None:
        with pdfplumber.open(path) as pdf:
            texts.extend(page.extract_text() or "" for page in pdf.pages)

    seconds = cpu(extract) / 1_000
    return Found(found.peer, found.version, found.tables, True, found.seconds + seconds, "\n".join(texts))


def _grid(plan: Plan) -> grids.Grid:
    height, width = (max(place[axis] for place in plan.cells) + 1 for axis in (0, 1))
    return grids.of_texts([[plan.cells[row, col] for col in range(width)] for row in range(height)])


def _pages(pdf: bytes) -> int:
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
