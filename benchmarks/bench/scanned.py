"""A composed page, printed, scanned by script and read: the product beside plain Tesseract and OCRmyPDF."""

from __future__ import annotations

import subprocess

from benchmarks.bench.part import Bars, Options, Part, failed, missing
from benchmarks.report import Section, percent
from benchmarks.scans import peers
from benchmarks.scans.tools import tools

HEAD = ("tool", "page", "characters wrong", "CPU s")
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
    for tool, reader in peers.readers_with(others).items():
        try:
            rows = peers.first_composed({tool: reader}, QUICK if options.quick else PAGES)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            failed(section, tool, error)
            continue
        for row in rows:
            share, seconds = row[f"{tool} wrong"], row[f"{tool} seconds"]
            section.rows.append((tool, row["page"], percent(share), f"{seconds:.2f}"))
            section.figures.append({"tool": tool, "page": row["page"], "wrong": share, "seconds": seconds})
    if not section.rows:
        missing(section, "LibreOffice, which prints the pages", "apt-get install libreoffice-writer")
    for tool in INSTALL.keys() - others.keys():
        missing(section, tool, INSTALL[tool])
    return Part([section], [Bars("characters wrong, mean of the pages", _means(section), " %")])


def _means(section: Section) -> list[tuple[str, float]]:
    shares: dict[str, list[float]] = {}
    for one in section.figures:
        if "wrong" in one:
            shares.setdefault(one["tool"], []).append(100 * one["wrong"])
    return [(tool, sum(each) / len(each)) for tool, each in shares.items()]
