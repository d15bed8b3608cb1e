"""Excel workbooks: the sheets that are shown, each as its titles and tables, every value as it is shown."""

from __future__ import annotations

import io
import re
from typing import Any

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Block, Note, Paragraph, Reading
from pipeline.readers.characters import one_line
from pipeline.readers.sniff import Sample

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_UNNAMED = re.compile(r"(?:sheet|trang[ _]?tính|bảng[ _]?tính)[ _]?\d*(?: ?\(\d+\))?", re.IGNORECASE)
"""Names that the program gives a sheet, which say nothing."""


def bid(sample: Sample) -> int:
    """Certain where the bytes are a workbook's, whatever the file is called."""
    return 95 if sample.kind == "xlsx" else 0


def read(data: bytes, name: str) -> Reading:
    """The blocks of every sheet that is shown.

    DocumentError: ``no-text`` for a workbook without words, ``encrypted``, ``too-large`` or ``unreadable``.
    """
    # Imported here because the command line must start without it.
    from pipeline.readers.legacy import Legacy
    from pipeline.readers.sheets.cells import rows_of, runs_of
    from pipeline.readers.sheets.regions import blocks_of
    from pipeline.readers.sheets.shown import marks_of
    from pipeline.readers.sheets.slim import slim

    slimmed, uncounted = slim(data)
    sheets, hidden = _sheets(slimmed)
    runs = [run for sheet in sheets for run in runs_of(sheet)]
    marks = marks_of(text for text, _ in runs)
    legacy = Legacy.found(runs)
    notes = [legacy.note] if legacy else []
    notes += [_uncounted(uncounted)] if uncounted else []
    blocks: list[Block] = []
    for sheet in sheets:
        rows, left_out = rows_of(sheet, marks, legacy.convert if legacy else _unchanged)
        if left_out:
            notes.append(
                Note(
                    "hidden-cells",
                    "Rows or columns of the sheet {sheet} are hidden; they are left out.",
                    {"sheet": sheet.title},
                )
            )
        title = one_line(sheet.title)
        if rows and len(sheets) > 1 and not _UNNAMED.fullmatch(title):
            blocks.append(Paragraph(title, "heading"))
        blocks += blocks_of(rows)
    notes += [
        Note("hidden-sheet", "The sheet {sheet} is hidden; it is left out.", {"sheet": title})
        for title in hidden
    ]
    if not blocks:
        raise DocumentError("no-text", say("The workbook holds no words."))
    return Reading(blocks, MEDIA_TYPE, notes=notes)


def _sheets(data: bytes) -> tuple[list[Any], list[str]]:
    """The worksheets that are shown, and the names of the hidden ones."""
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        _look_up_styles(workbook)
    except Exception as error:
        # openpyxl raises whatever a damaged part makes it stumble over.
        message = say(
            "The workbook is damaged: {reason}.", reason=f"{type(error).__name__}: {error}".rstrip(".")
        )
        raise DocumentError(
            "unreadable", message, say("Open it in the program that made it and save it anew.")
        ) from error
    shown = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    return shown, [sheet.title for sheet in workbook.worksheets if sheet.sheet_state != "visible"]


def _look_up_styles(workbook: Any) -> None:
    """IndexError where a cell's style names a font or a form of number that the workbook lacks."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS_MAX_SIZE

    for style in workbook._cell_styles:
        workbook._fonts[style.fontId]
        if style.numFmtId >= BUILTIN_FORMATS_MAX_SIZE:
            workbook._number_formats[style.numFmtId - BUILTIN_FORMATS_MAX_SIZE]


def _unchanged(text: str, font: str | None) -> str:
    return text


def _uncounted(formulas: int) -> Note:
    return Note(
        "formula-without-value",
        "{n} formulas hold no result and are left out: the file was never calculated.",
        {"n": formulas},
    )
