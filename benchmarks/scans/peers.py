"""The product beside plain Tesseract and OCRmyPDF, page by page, in one run.

The composed pages have a truth; the real ones have none, and there the share of words that are Vietnamese syllables
stands for it: it falls with every misread word, but doesn't see a word that was read as another one.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from benchmarks.report import Section, percent
from benchmarks.scans.composed import seal_place
from benchmarks.scans.plans import plans
from benchmarks.scans.scanner import Condition, picture_pdf, scans
from benchmarks.scans.score import folded, words_found, words_of, wrong
from benchmarks.scans.tools import Answer, Tool, tools
from pipeline.errors import DocumentError
from pipeline.readers.pdf import read
from pipeline.readers.syllables import is_syllable

if TYPE_CHECKING:
    from benchmarks.scans.scanner import Rgb

_CONDITIONS = (
    Condition("straight"),
    Condition("askew by 1.3°", skew=1.3),
    Condition("sealed, askew by 0.8°", skew=-0.8, sealed=True),
    Condition("askew by 3°, noise, specks", dpi=200, skew=3.0, noise=12.0, specks=0.001, blur=0.9),
    Condition("1-bit, askew by 2°, specks", dpi=200, skew=2.0, noise=6.0, specks=0.0005, bits=1),
    Condition("sealed, askew by 0.8°", dpi=150, skew=-0.8, sealed=True),
)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a picture; ``true`` is its text where it is known, in order where it is running text."""

    name: str
    picture: Rgb
    dpi: int
    true: str = ""
    ordered: bool = True


def measure(documents: Path, verbose: bool = False) -> list[Section]:
    """Composed pages with their truth, then real ones, if there are any."""
    others = tools()
    for name in {"tesseract", "ocrmypdf"} - others.keys():
        print(f"{name} isn't installed and is left out (make peers).", file=sys.stderr)
    readers = readers_with(others)
    sections = []
    for kind, pages in (("composed", _composed()), ("real", _real(documents))):
        rows: list[dict[str, Any]] = []
        for page in pages:
            row = _compared(page, readers)
            rows.append(row)
            if verbose:
                print(row, file=sys.stderr, flush=True)
        if rows:
            sections.append(_section(kind, rows, list(readers)))
    return sections


def readers_with(others: dict[str, Tool]) -> dict[str, Tool]:
    """The product first, then the others."""
    return {"kehoach": _kehoach} | others


def first_composed(readers: dict[str, Tool], pages: int) -> list[dict[str, Any]]:
    """What the readers have wrong on the first composed pages, and how long they take; none where nothing prints them."""
    return [_compared(page, readers) for page in islice(_composed(), pages)]


def _kehoach(picture: Rgb, dpi: int) -> Answer:
    data = picture_pdf([picture], dpi)
    began = time.process_time()
    try:
        text = words_of(read(data, "scan.pdf").blocks)
    except DocumentError as error:
        if error.category != "empty":
            raise
        text = ""
    return Answer(text, time.process_time() - began)


def _composed() -> Iterator[Page]:
    """A page of the running text under each condition, the last where it is sealed, and two pages with a table."""
    made = plans()
    if not made:
        return
    text = made["text"]
    seal = seal_place(text.pdf, text.lines[-1])
    printed = _pages_of(text.pdf)
    for condition in _CONDITIONS:
        pictures = scans(text.pdf, condition, seal_at=seal)
        number = len(pictures) - 1 if condition.sealed else 0
        name = f"text, page {number + 1}, {condition.dpi} dpi, {condition.name}"
        yield Page(name, pictures[number], condition.dpi, printed[number])
    for which, turn in (("upright", 0), ("across", 270)):
        plan, condition = made[which], Condition("askew by 1.3°", skew=1.3)
        picture = scans(plan.pdf, condition, turn=turn)[0]
        yield Page(f"table, {which}, 300 dpi", picture, 300, _pages_of(plan.pdf)[0], ordered=False)


def _pages_of(pdf: bytes) -> list[str]:
    """The printed words of each page, by its text layer, in the order in which they were written."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(pdf)
    try:
        return [folded(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def _real(folder: Path) -> Iterator[Page]:
    """A page from the middle of each scan, at the resolution at which the product reads it."""
    import pypdfium2 as pdfium

    from pipeline.readers.pdf_pictures import render

    for path in sorted(folder.glob("*.pdf")) if folder.is_dir() else []:
        document = pdfium.PdfDocument(path)
        try:
            number = len(document) // 2
            picture, dpi = render(document[number])
            yield Page(f"{path.stem}, page {number + 1}", picture, dpi)
        finally:
            document.close()


def _compared(page: Page, readers: dict[str, Tool]) -> dict[str, Any]:
    row: dict[str, Any] = {"page": page.name, "dpi": page.dpi, "ordered": page.ordered}
    for name, reader in readers.items():
        answer = reader(page.picture, page.dpi)
        text = folded(answer.text)
        words = _WORD.findall(text)
        row[f"{name} seconds"] = round(answer.seconds, 2)
        row[f"{name} memory"] = round(answer.memory)
        row[f"{name} words"] = len(words)
        row[f"{name} syllables"] = sum(map(is_syllable, words))
        if page.true and page.ordered:
            row[f"{name} wrong"] = round(wrong(page.true, text) / len(page.true), 4)
        elif page.true:
            row[f"{name} wrong"] = round(1 - words_found(page.true, text) / len(page.true.split()), 4)
    return row


def _section(kind: str, rows: list[dict[str, Any]], readers: list[str]) -> Section:
    made = _with_truth(rows, readers) if kind == "composed" else _by_syllables(rows, readers)
    seconds = {name: sum(row[f"{name} seconds"] for row in rows) for name in readers}
    notes = [
        f"CPU seconds a page: {', '.join(f'{name} {seconds[name] / len(rows):.2f}' for name in readers)}."
    ]
    if "tesseract" in seconds:
        notes.append(f"Time against plain Tesseract: {seconds['kehoach'] / seconds['tesseract']:.2f}.")
    head = "characters wrong" if kind == "composed" else "words that are syllables"
    return Section(f"peers {kind}", (head, *readers), made, rows, notes)


def _with_truth(rows: list[dict[str, Any]], readers: list[str]) -> list[tuple[str, ...]]:
    """Each page; for tables the share of words not found, whatever their order."""
    lines = [(row["page"], *(percent(row[f"{name} wrong"]) for name in readers)) for row in rows]
    mean = (percent(fmean(row[f"{name} wrong"] for row in rows)) for name in readers)
    return [*lines, ("mean", *mean)]


def _by_syllables(rows: list[dict[str, Any]], readers: list[str]) -> list[tuple[str, ...]]:
    """Each page: the share, and of how many words."""
    documents = {row["page"]: [row] for row in rows} | {"all": rows}
    return [
        (
            document,
            *(
                f"{percent(_total(pages, name, 'syllables') / max(_total(pages, name, 'words'), 1))}"
                f" of {_total(pages, name, 'words')}"
                for name in readers
            ),
        )
        for document, pages in documents.items()
    ]


def _total(rows: list[dict[str, Any]], name: str, what: str) -> int:
    return sum(row[f"{name} {what}"] for row in rows)
