"""CPU time over every digital PDF, text alone and with tables, beside pdfplumber and bare pypdfium2."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks.measure import cpu
from benchmarks.readers import docx_truth, grids
from benchmarks.readers.documents import digital_pdfs, twins
from benchmarks.readers.peers import found_by_all
from benchmarks.readers.score import Place, score
from benchmarks.readers.tables import ours
from benchmarks.report import Section

HEAD = ("CPU time", "pages", "s", "pages/s", "asked", "ratio")
ROUNDS = 5
PDFPLUMBER_ROUNDS = 2
"""Fewer for the slow one: chance weighs less in a long run."""

Content = tuple[str, bytes]
Work = Callable[[Content], object]


def measure(documents: Path, verbose: bool) -> list[Section]:
    """The works, file by file in turns, the best round of each; the ratio is the other's time to ours."""
    section = Section("speed", HEAD, [], [])
    contents = [(path.name, path.read_bytes()) for path in digital_pdfs(documents)]
    if not contents:
        return [section]
    times = dict.fromkeys(WORKS, 0.0)
    for content in contents:
        for name, seconds in _best(content).items():
            times[name] += seconds
    pages = sum(_pages(content) for content in contents)
    text, tables = times["kehoach, text"], times["kehoach, all"]
    asked = {
        "kehoach, text": ("", 1.0),
        _BARE: ("at least 0.5", times[_BARE] / text),
        _TEXT: ("at least 20", times[_TEXT] / text),
        "kehoach, all": ("", 1.0),
        _TABLES: ("at least 15", times[_TABLES] / tables),
        _BOTH: ("", times[_BOTH] / tables),
    }
    for name, (wanted, ratio) in asked.items():
        _add(section, name, pages, times[name], wanted, ratio)
    section.notes += _lost_cells(documents)
    return [section]


def _text(content: Content) -> object:
    from pipeline.readers.pdf import read_text

    return read_text(content[1])


def _all(content: Content) -> object:
    from pipeline.readers.pdf import read

    return read(content[1], content[0])


def _bare(content: Content) -> object:
    """What any reader by pdfium must at least do: each page's text, and where each of its characters stands."""
    import pypdfium2 as pdfium

    found = []
    pdf = pdfium.PdfDocument(content[1])
    for page in pdf:
        text = page.get_textpage()
        found.append((text.get_text_range(), [text.get_charbox(at) for at in range(text.count_chars())]))
        text.close()
        page.close()
    pdf.close()
    return found


def _by_pdfplumber(*what: str) -> Work:
    def work(content: Content) -> object:
        import pdfplumber

        found: list[Any] = []
        with pdfplumber.open(BytesIO(content[1])) as pdf:
            for page in pdf.pages:
                found.append([getattr(page, each)() for each in what])
                page.close()
        return found

    return work


_BARE = "pypdfium2, text and a box for each character"
_TEXT = "pdfplumber, extract_text"
_TABLES = "pdfplumber, extract_tables"
_BOTH = "pdfplumber, extract_tables and extract_text"
WORKS: dict[str, Work] = {
    "kehoach, text": _text,
    "kehoach, all": _all,
    _BARE: _bare,
    _TEXT: _by_pdfplumber("extract_text"),
    _TABLES: _by_pdfplumber("extract_tables"),
    _BOTH: _by_pdfplumber("extract_tables", "extract_text"),
}


def _best(content: Content) -> dict[str, float]:
    """Seconds of each work for one file, the best of its rounds; the works take turns."""
    best = dict.fromkeys(WORKS, float("inf"))
    for turn in range(ROUNDS):
        for name, work in WORKS.items():
            if turn < PDFPLUMBER_ROUNDS or "pdfplumber" not in name:
                best[name] = min(best[name], cpu(partial(work, content)) / 1_000)
    return best


def _pages(content: Content) -> int:
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(content[1])
    try:
        return len(pdf)
    finally:
        pdf.close()


def _add(section: Section, name: str, pages: int, seconds: float, asked: str, ratio: float) -> None:
    section.rows.append((name, f"{pages}", f"{seconds:.2f}", f"{pages / seconds:.1f}", asked, f"{ratio:.2f}"))
    section.figures.append(
        {"work": name, "pages": pages, "seconds": seconds, "asked": asked, "time_to_ours": ratio}
    )


def _lost_cells(documents: Path) -> list[str]:
    """For each pair of PDF and Word file: how many cells pdfplumber has right where ours is wrong, and back."""
    told: list[str] = []
    for pair in twins(documents):
        truth = grids.data_tables(docx_truth.tables(pair.docx))
        right: dict[str, frozenset[Place]] = {}
        for found in (ours(pair.pdf), *found_by_all(pair.pdf, only="pdfplumber")):
            right[found.peer] = score(truth, grids.data_tables(found.tables)).right
        lost, won = right["pdfplumber"] - right["kehoach"], right["kehoach"] - right["pdfplumber"]
        told.append(
            f"{pair.pdf.name}: cells right in pdfplumber's tables and wrong in ours: {len(lost)}; "
            f"right in ours and wrong in pdfplumber's: {len(won)}."
        )
    return told
