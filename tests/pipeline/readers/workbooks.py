"""Workbooks made for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl

from pipeline.readers import xlsx
from pipeline.readers.blocks import Reading, TableBlock
from tests.pipeline.readers.helpers import shown


def workbook(rows: Iterable[Iterable[object]], change: Callable[[Any], None] | None = None) -> bytes:
    """A workbook of one sheet with these rows; ``change`` has the last word on the sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    if change:
        change(book.active)
    return saved(book)


def saved(book: Any) -> bytes:
    """The workbook's bytes."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def altered(data: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one of its parts changed."""
    old, buffer = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == member else old.read(name))
    return buffer.getvalue()


def read(data: bytes) -> Reading:
    """What the reader makes of the workbook."""
    return xlsx.read(data, "bang.xlsx")


def lines(data: bytes) -> list[str]:
    """Paragraphs, and each table in brackets."""
    return [shown(block) for block in read(data).blocks]


def table(data: bytes) -> list[tuple[str, int, int, int, int]]:
    """The cells of the one table: text, row, column, and how many rows and columns each spans."""
    (block,) = (block for block in read(data).blocks if isinstance(block, TableBlock))
    return [(cell.text, cell.row, cell.col, cell.rowspan, cell.colspan) for cell in block.cells]
