"""Composed plans printed to PDF, whose words and cells are known: what each reader gives of them, and how fast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench.alone import held
from benchmarks.bench.asked import asked
from benchmarks.bench.part import Bars, Options, Part, failed, missing
from benchmarks.bench.works import bare_text
from benchmarks.measure import cpu
from benchmarks.readers import grids
from benchmarks.readers.peers import Found, NoAnswer, ask, python_of
from benchmarks.readers.score import score
from benchmarks.readers.tables import ours
from benchmarks.readers.words import words_of
from benchmarks.report import Section, percent
from benchmarks.scans.plans import Plan, plans

HEAD = (
    "reader of PDF",
    "version",
    "words right",
    "words too many",
    "cells right",
    "CPU ms a page",
    "MB held",
)
PEERS = ("pdfplumber", "pymupdf4llm", "markitdown", "camelot", "viparse", "unstructured", "docling")
BARE = "pypdfium2"
"""The library under the product's own reader, asked for the text alone."""
_NO_WORDS = ("camelot",)
_NO_TABLES = (BARE, "unstructured")
"""What a tool doesn't claim to give isn't counted against it."""


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
    memory: float = 0.0

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
        self.memory = max(self.memory, found.memory)


def measure(options: Options) -> Part:
    """A row for each reader over all plans; a line instead where nothing can print them."""
    made = plans()
    section = Section("reading", HEAD, [], [])
    if not made:
        section.rows.append(
            ("LibreOffice, which prints the plans, isn't installed", *("–",) * (len(HEAD) - 1))
        )
        section.figures.append({"installed": False, "tool": "LibreOffice"})
        return Part([section])
    chosen = [made[name] for name in (("text", "upright") if options.quick else made)]
    for tool in ("kehoach", BARE, *PEERS):
        if tool not in ("kehoach", BARE) and python_of(tool) is None:
            missing(section, tool, f"benchmarks/peers/setup.sh {tool}")
        else:
            _row(section, tool, chosen)
    pdfs = [plan.pdf for plan in chosen]
    return Part([section, asked(pdfs, sum(map(_pages, pdfs)))], _bars(section))


def _bars(section: Section) -> list[Bars]:
    told = [one for one in section.figures if "pages" in one]
    words = [(one["tool"], 100 * one["right"] / one["words"]) for one in told if one["words_told"]]
    cells = [(one["tool"], 100 * one["cells_right"] / one["cells"]) for one in told if one["cells_told"]]
    return [
        Bars("words of a PDF right", words, " %"),
        Bars("cells of its tables right", cells, " %"),
        Bars("time for a page", [(one["tool"], one["page_ms"]) for one in told], " ms"),
    ]


def _row(section: Section, tool: str, made: list[Plan]) -> None:
    total = _Sum()
    try:
        for plan, found in _found(tool, made):
            total.add(plan, found)
    except NoAnswer as error:
        failed(section, tool, error)
        return
    words_told, cells_told = tool not in _NO_WORDS, tool not in _NO_TABLES
    page_ms = 1_000 * total.seconds / total.pages
    section.rows.append(
        (
            tool,
            total.version,
            percent(total.right, total.words) if words_told else "–",
            percent(total.extra, total.words) if words_told else "–",
            percent(total.cells_right, total.cells) if cells_told else "–",
            f"{page_ms:.1f}",
            f"{total.memory:.0f}",
        )
    )
    names = ("words", "right", "extra", "cells", "cells_right", "seconds", "pages", "memory")
    counted = {name: getattr(total, name) for name in names}
    told = {"page_ms": page_ms, "words_told": words_told, "cells_told": cells_told}
    section.figures.append({"tool": tool, "version": total.version} | counted | told)


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
        held("read", [path]),
    )


def _bare(path: Path) -> Found:
    text = bare_text(path)
    # Timed when its module is loaded, as the others are.
    seconds = cpu(lambda: bare_text(path)) / 1_000
    return Found(BARE, version(BARE), [], True, seconds, text, held(BARE, [path]))


def _with_text(found: Found, path: Path) -> Found:
    """Its tables were asked for; the text costs as much again."""
    import pdfplumber

    texts: list[str] = []

    def extract() -> None:
        with pdfplumber.open(path) as pdf:
            texts.extend(page.extract_text() or "" for page in pdf.pages)

    seconds = found.seconds + cpu(extract) / 1_000
    return replace(found, seconds=seconds, text="\n".join(texts), memory=held(found.peer, [path]))


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
