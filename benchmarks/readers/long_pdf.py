"""A PDF of any number of pages, made by LibreOffice of composed words: each page has a ruled table and text."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from benchmarks.composed import compose

_HEAD = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành", "Kết quả")
_ROWS = 8
_PARAGRAPHS = 4
_POINTS = 10
"""So small that each page's words stay on it."""
_LIMIT = 600
"""Seconds for LibreOffice."""


def long_pdf(pages: int) -> Path | None:
    """The file, made once and kept in the cache folder; None where LibreOffice isn't installed."""
    cache_folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    path = cache_folder / "kehoach" / "benchmarks" / f"pages-{pages}.pdf"
    if path.is_file():
        return path
    if shutil.which("soffice") is None:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"pages-{pages}.docx"
        _write_docx(source, pages)
        _convert(source, Path(folder))
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise RuntimeError("LibreOffice wrote no PDF")
        if (printed := _pages(made)) != pages:
            raise RuntimeError(f"the PDF should have {pages} pages and has {printed}")
        shutil.move(made, path)
    return path


def _write_docx(path: Path, pages: int) -> None:
    import docx
    from docx.shared import Pt

    document = docx.Document()
    document.styles["Normal"].font.size = Pt(_POINTS)
    lines = [line for line in compose(40_000, 0).decode().splitlines() if line.strip()]
    at = 0
    for page in range(pages):
        for first in range(_PARAGRAPHS):
            paragraph = document.add_paragraph(lines[at % len(lines)])
            paragraph.paragraph_format.page_break_before = first == 0
            at += 1
        rows = [_HEAD, *((f"{page}.{n}", lines[(at + n) % len(lines)][:60], *_ends(n)) for n in range(_ROWS))]
        table = document.add_table(len(rows), len(_HEAD), style="Table Grid")
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.save(str(path))


def _ends(row: int) -> tuple[str, str, str]:
    return f"Sở số {row}", f"Quý {row % 4 + 1} năm 2026", "Báo cáo"


def _convert(source: Path, folder: Path) -> None:
    words: list[str | Path] = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    words += ["--convert-to", "pdf", "--outdir", folder, source]
    subprocess.run(words, check=True, timeout=_LIMIT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _pages(path: Path) -> int:
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(path)
    try:
        return len(pdf)
    finally:
        pdf.close()
