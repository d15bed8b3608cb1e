"""Plans of composed words, printed to PDF by LibreOffice: running text, and tables with all lines, few or none."""

from __future__ import annotations

import io
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks.composed import compose
from scripts.build_samples import FREE_FONT, converted

if TYPE_CHECKING:
    from docx.document import Document

_HEAD = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Chỉ tiêu")
_UPRIGHT = (11, 58, 28, 28, 24, 19)
_WIDTHS = {"upright": _UPRIGHT, "across": (12, 95, 48, 48, 32, 24), "unruled": _UPRIGHT, "level": _UPRIGHT}
"""Millimetres of the columns on an A4 page as it stands and as it lies."""
_STYLES = {"unruled": "Normal Table", "level": "Normal Table"}
"""How a table's lines are drawn where it isn't a grid of them: with none, or with level ones alone."""
_TITLE = "Phụ lục: phân công nhiệm vụ cho các cơ quan, đơn vị trong năm"
_ROWS = 12
_TEXT = 6_000
"""Bytes of running text: three pages."""
_SEED = 11
_EDITION = 3
"""Counts up when the plans change, so that those in the cache folder are made anew."""


Cells = dict[tuple[int, int], str]
"""A table's words by row and column."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A printed plan, and the words that it was made of: those of its lines, and those of its table."""

    pdf: bytes
    lines: list[str]
    cells: Cells


def plans() -> dict[str, Plan]:
    """The plan ``text`` and those of tables by their names; none where LibreOffice isn't installed and none were kept."""
    made = {name: plan(name) for name in ("text", *_WIDTHS)}
    found = {name: one for name, one in made.items() if one is not None}
    return found if len(found) == len(made) else {}


def plan(name: str) -> Plan | None:
    """The plan ``text``, or that of a table: ``upright``, ``across``, ``unruled`` (no lines), ``level`` (level ones)."""
    kept = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kehoach" / "benchmarks"
    path = kept / f"scans-{_EDITION}-{name}.pdf"
    if not path.is_file():
        if shutil.which("soffice") is None:
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(converted(_text() if name == "text" else _table(name), "pdf"))
    rows = [] if name == "text" else [_HEAD, *_rows(len(name))]
    cells = {(row, col): text for row, texts in enumerate(rows) for col, text in enumerate(texts)}
    return Plan(path.read_bytes(), [_TITLE] if rows else _lines(_TEXT, _SEED), cells)


def _text() -> bytes:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    document = _blank()
    lines = _lines(_TEXT, _SEED)
    for line in lines:
        paragraph = document.add_paragraph(line)
        centred = line.isupper() or line.startswith("Số:") or line is lines[-1]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.space_before = Pt(60)
    return _saved(document)


def _table(name: str) -> bytes:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    document = _blank()
    if name == "across":
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
    document.add_paragraph(_TITLE)
    rows = [_HEAD, *_rows(len(name))]
    table = document.add_table(len(rows), len(_HEAD), style=_STYLES.get(name, "Table Grid"))
    if name == "level":
        _draw_level(table)
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS[name], strict=True):
        column.width = Mm(width)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, _WIDTHS[name], strict=True):
            cell.text, cell.width = text, Mm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            cell.paragraphs[0].runs[0].font.size = Pt(12)
    return _saved(document)


def _draw_level(table: Any) -> None:
    """Lines above, below and between the rows, none between the columns."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _rows(seed: int) -> list[tuple[str, ...]]:
    chance = Random(seed)
    agencies = [line.partition(". ")[2] for line in _lines(20_000, seed) if line[0].isdigit()]
    agencies = [agency for agency in agencies if len(agency) < 40]
    items = [line.partition(" ")[2] for line in _lines(20_000, seed) if line[:2] in ("a)", "- ", "+ ")]
    return [
        (
            str(number),
            chance.choice(items),
            chance.choice(agencies),
            chance.choice(agencies),
            f"Quý {chance.choice(('I', 'II', 'III', 'IV'))}/2024"
            if number % 2
            else f"{chance.randint(1, 28)}/11/2024",
            f"{chance.randint(1, 99)}%" if number % 3 else str(chance.randint(1, 9)),
        )
        for number in range(1, _ROWS + 1)
    ]


def _lines(size: int, seed: int) -> list[str]:
    return [line for line in compose(size, seed).decode().splitlines() if line.strip()]


def _blank() -> Document:
    from docx import Document as new_document
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = new_document()
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = FREE_FONT, Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FREE_FONT)
    style.paragraph_format.space_after = Pt(4)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    return document


def _saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
