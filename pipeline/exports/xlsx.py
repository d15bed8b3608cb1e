"""A workbook as officials like it: a sheet for each kind of record, with filters, dates, and links to the files."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pipeline.exports.fields import flat
from pipeline.exports.sheets import Column, Sheet, Value, lines, sheets, shown
from pipeline.exports.stream import Entry, Order
from pipeline.exports.writer import Files
from pipeline.exports.zipped import save

ROWS = 1_048_576
"""Rows of a sheet, its heading among them: what is more goes on in a further sheet."""
LINKS = 65_000
"""Links of a sheet: Excel opens no more than 65,530."""
LINE = 15
"""Points that a line of words takes."""
_ADDRESS = re.compile(r"https?://\S+")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LIKE_FORMULA = re.compile(r"[=+\-@\t\r#]")


class Workbook:
    """Writes ``kehoach.xlsx``, row by row to the disk."""

    order: Order = "id"

    def __init__(self, folder: Path, kinds: Sequence[str]) -> None:
        from openpyxl import Workbook as Book

        self._path = folder / "kehoach.xlsx"
        self._book = Book(write_only=True)
        self._styles = _Styles(self._book)
        wanted = [sheet for sheet in sheets() if sheet.kind in kinds]
        # A file lies in the folder that takes this one's place, one level beside.
        self._sheets = {s.kind: _Pages(self._book, s, self._styles, folder.parent) for s in wanted}

    def write(self, entry: Entry) -> bool:
        """One row of the kind's sheet."""
        self._sheets[entry.kind].add(entry)
        return True

    def close(self) -> Files:
        """The workbook is put together."""
        for pages in self._sheets.values():
            pages.finish()
        save(self._book, self._path)
        return {kind: [self._path] for kind in self._sheets}

    def abandon(self) -> None:
        """The sheets' own files, which lie elsewhere until the workbook is put together, are closed and deleted."""
        for page in self._book.worksheets:
            if not page.closed:
                page.close()
            page._writer.cleanup()


class _Styles:
    """How cells look; made once, for a cell refers to its style by number."""

    def __init__(self, book: Any) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font, PatternFill

        self._cell = WriteOnlyCell
        sheet = book.create_sheet("styles")
        self._looks = {name: WriteOnlyCell(sheet) for name in ("heading", "plain", "date", "link", "guarded")}
        for cell in self._looks.values():
            cell.alignment = Alignment(vertical="top", wrap_text=True)
        self._looks["heading"].font = Font(bold=True, color="FFFFFF")
        self._looks["heading"].fill = PatternFill("solid", fgColor="1F4E79")
        self._looks["date"].number_format = "dd/mm/yyyy"
        self._looks["date"].alignment = Alignment(vertical="top", horizontal="center")
        self._looks["link"].font = Font(color="0563C1", underline="single")
        # Words that begin like a formula stay words, also when someone edits the cell.
        self._looks["guarded"].quotePrefix = True
        book.remove(sheet)

    def cell(self, sheet: Any, value: Value, look: str) -> Any:
        """A cell of the sheet; words are words, whatever they look like."""
        if isinstance(value, str):
            value = _NO_XML.sub("\ufffd", value)
            look = "guarded" if look == "plain" and _LIKE_FORMULA.match(value) else look
        cell = self._cell(sheet, value)
        if isinstance(value, str):
            cell.data_type = "s"
        cell._style = self._looks[look]._style
        return cell


class _Pages:
    """A kind's sheet, and further ones where the records are more than a sheet has rows."""

    def __init__(self, book: Any, sheet: Sheet, styles: _Styles, beside: Path) -> None:
        self._book, self._sheet, self._styles, self._beside = book, sheet, styles, beside
        self._page: Any = None
        self._pages = self._rows = self._links = 0
        self._begin()

    def add(self, entry: Entry) -> None:
        if self._rows == ROWS:
            self.finish()
            self._begin()
        row = flat(entry)
        values = [shown(column, row) for column in self._sheet.columns]
        self._append(
            [self._cell(*pair) for pair in zip(self._sheet.columns, values, strict=True)],
            LINE * lines(self._sheet.columns, values),
        )

    def finish(self) -> None:
        """The filter spans the rows, the columns for print are laid out; the sheet is closed."""
        from openpyxl.utils import get_column_letter

        last, printed = (get_column_letter(n) for n in (len(self._sheet.columns), self._sheet.printed))
        self._page.auto_filter.ref = f"A1:{last}{self._rows}"
        self._page.print_area = f"A1:{printed}{self._rows}"
        self._page.close()

    def _begin(self) -> None:
        from openpyxl.utils import get_column_letter

        self._pages, self._rows, self._links = self._pages + 1, 0, 0
        name = self._sheet.name if self._pages == 1 else f"{self._sheet.name} {self._pages}"
        self._page = self._book.create_sheet(name)
        self._page.freeze_panes = "A2"
        self._page.print_title_rows = "1:1"
        self._page.page_setup.orientation = "landscape"
        self._page.page_setup.fitToHeight = 0
        self._page.sheet_properties.pageSetUpPr.fitToPage = True
        self._page.HeaderFooter.oddFooter.center.text = "&P/&N"
        for at, column in enumerate(self._sheet.columns, 1):
            self._page.column_dimensions[get_column_letter(at)].width = column.width
        headings = [column.heading for column in self._sheet.columns]
        self._append([self._styles.cell(self._page, words, "heading") for words in headings], 2 * LINE)

    def _append(self, cells: list[Any], height: int) -> None:
        self._rows += 1
        self._page.row_dimensions[self._rows].height = height
        self._page.append(cells)
        # The row is written; what is known of it would be kept to the end.
        del self._page.row_dimensions[self._rows]

    def _cell(self, column: Column, value: Value) -> Any:
        if value is None:
            return None
        if column.shown == "link":
            return self._link(str(value))
        look = "date" if isinstance(value, datetime.date) else "plain"
        return self._styles.cell(self._page, value, look)

    def _link(self, uri: str) -> Any:
        if self._links == LINKS:
            return self._styles.cell(self._page, uri, "plain")
        self._links += 1
        cell = self._styles.cell(self._page, uri, "link")
        cell.hyperlink = target(uri, self._beside)
        return cell


@lru_cache(maxsize=1024)
def target(uri: str, beside: Path) -> str:
    """Where a link leads: an address as it is, a file by its way from the workbook's folder.

    A member of an archive is reached through the archive. ``beside`` is the folder that holds the workbook's own.
    """
    if _ADDRESS.fullmatch(uri):
        return uri
    file = Path(uri.partition("!/")[0]).absolute()
    return quote(Path(os.path.relpath(file, beside / "export")).as_posix())
