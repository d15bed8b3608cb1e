"""Workbooks from the words of samples.toml: titles, a table with rules and merged headings, a signature."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from openpyxl.styles import Border, Side

MADE = datetime.datetime(2025, 1, 1)
RULED = Border(**{side: Side(style="thin") for side in ("left", "right", "top", "bottom")})


def workbook(sheets: Sequence[Mapping[str, Any]], hidden: Sequence[Sequence[Any]] = ()) -> bytes:
    """The workbook's bytes as openpyxl writes them; the ``hidden`` rows stand on a hidden sheet."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = MADE
    for words in sheets:
        _fill(book.create_sheet(words["title"]), words)
    if hidden:
        sheet = book.create_sheet("Nháp")
        sheet.sheet_state = "hidden"
        for row in hidden:
            sheet.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill(sheet: Any, words: Mapping[str, Any]) -> None:
    for row in words["before"]:
        sheet.append([value or None for value in row])
    top = sheet.max_row + 1 + (not words["before"][-1])
    table = [*words["header"], *words["rows"]]
    for at, row in enumerate(table, top):
        for col, value in enumerate(row, 1):
            _write(sheet.cell(at, col), value)
    _merge(sheet, words["header"], top)
    for at, row in enumerate(words["after"], top + len(table)):
        for col, value in enumerate(row, 1):
            sheet.cell(at, col).value = value or None
    sheet.column_dimensions["B"].width = 48


def _write(cell: Any, value: Any) -> None:
    cell.border = RULED
    if value in ("<", "^"):
        return
    cell.value = value
    if isinstance(value, float):
        cell.number_format = "0.00"
    elif isinstance(value, datetime.date):
        cell.number_format = "dd/mm/yyyy"


def _merge(sheet: Any, header: Sequence[Sequence[str]], top: int) -> None:
    """Merges each heading with the ``<`` on its right and the ``^`` below it."""
    for at, row in enumerate(header):
        for col, value in enumerate(row):
            if value in ("<", "^"):
                continue
            right, bottom = col, at
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            while bottom + 1 < len(header) and header[bottom + 1][col] == "^":
                bottom += 1
            if (right, bottom) != (col, at):
                sheet.merge_cells(None, top + at, col + 1, top + bottom, right + 1)
