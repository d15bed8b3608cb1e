"""A workbook saved so that the same content gives the same bytes: no clock in its properties nor in its directory."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DAY = datetime.datetime(1980, 1, 1)
"""The first day that a ZIP directory can name."""


class _Dateless(ZipFile):
    """An archive all of whose entries bear one day."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *args: Any, **options: Any) -> None:
        super().writestr(_entry(str(zinfo_or_arcname)), data)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **options: Any) -> None:
        # Sheets are large: they are copied in pieces.
        with (
            Path(filename).open("rb") as file,
            self.open(_entry(str(arcname)), "w", force_zip64=True) as entry,
        ):
            shutil.copyfileobj(file, entry)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _DAY.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    return entry


def save(book: Any, path: Path) -> None:
    """Writes an openpyxl workbook."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.creator = "kehoach"
    book.properties.created = book.properties.modified = _DAY
    with _Dateless(path, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
