"""A composed page, printed, scanned by script and read: the product beside plain Tesseract and OCRmyPDF."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.bench.alone import held
from benchmarks.bench.part import Bars, Options, Part, failed, missing
from benchmarks.report import Section, percent
from benchmarks.scans import peers
from benchmarks.scans.scanner import picture_pdf
from benchmarks.scans.tools import Answer, Tool, tools

if TYPE_CHECKING:
    from benchmarks.scans.scanner import Rgb

HEAD = ("tool", "page", "characters wrong", "CPU s", "MB held")
INSTALL = {
    "tesseract": "apt-get install tesseract-ocr tesseract-ocr-vie",
    "ocrmypdf": "benchmarks/peers/setup.sh ocrmypdf",
}
PAGES, QUICK = 3, 1


def measure(options: Options) -> Part:
    """Rows for the first composed pages; a line instead where nothing can print or read them."""
    section = Section("scans", HEAD, [], [])
    others = tools()
    if "tesseract" not in others:
        missing(section, "kehoach's OCR and tesseract", INSTALL["tesseract"])
        return Part([section])
    readers = peers.readers_with(others)
    readers["kehoach"] = _with_memory(readers["kehoach"])
    for tool, reader in readers.items():
        try:
            rows = peers.first_composed({tool: reader}, QUICK if options.quick else PAGES)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            failed(section, tool, f"{type(error).__name__} on a page")
            continue
        for row in rows:
            _add(section, tool, row)
    if not section.rows:
        missing(section, "LibreOffice, which prints the pages", "apt-get install libreoffice-writer")
    for tool in INSTALL.keys() - others.keys():
        missing(section, tool, INSTALL[tool])
    return Part(
        [section],
        [
            Bars("characters wrong, mean of the pages", _means(section, "wrong", 100), " %"),
            Bars("time for a page, mean", _means(section, "seconds", 1), " s"),
        ],
    )


def _add(section: Section, tool: str, row: dict[str, Any]) -> None:
    share, seconds, memory = (row[f"{tool} {what}"] for what in ("wrong", "seconds", "memory"))
    section.rows.append((tool, row["page"], percent(share), f"{seconds:.2f}", f"{memory:.0f}"))
    section.figures.append(
        {"tool": tool, "page": row["page"], "wrong": share, "seconds": seconds, "memory": memory}
    )


def _with_memory(reader: Tool) -> Tool:
    """The product's reader, and what a process of its own holds for the same page."""

    def read(picture: Rgb, dpi: int) -> Answer:
        with TemporaryDirectory() as folder:
            page = Path(folder) / "page.pdf"
            page.write_bytes(picture_pdf([picture], dpi))
            return replace(reader(picture, dpi), memory=held("read", [page]))

    return read


def _means(section: Section, what: str, times: float) -> list[tuple[str, float]]:
    values: dict[str, list[float]] = {}
    for one in section.figures:
        if what in one:
            values.setdefault(one["tool"], []).append(times * one[what])
    return [(tool, sum(each) / len(each)) for tool, each in values.items()]
