"""The rows of an appendix table, found without the product: Word's XML, or pdfplumber's cells and named seams.

pdfplumber knows no page break: a row cut by one is two rows to it. Which rows go on is no guess of a program
here: a person judged it and it stands in documents.toml, as does the number of rows that it makes, and another
number ends the measurement.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from benchmarks.readers import docx_truth, grids
from benchmarks.readers.documents import Appendix
from benchmarks.readers.grids import Grid

Texts = tuple[str, ...]
"""A row's texts, a merged cell's words once."""


def true_rows(appendix: Appendix) -> list[Texts]:
    """The rows in order, without headings; RuntimeError where they are not as many as were noted."""
    if appendix.path.suffix == ".docx":
        tables = grids.data_tables(docx_truth.tables(appendix.path))
        rows = [row for table in tables for row in texts_of(table)]
    else:
        rows = _joined(appendix)
    rows = without_headings(rows, appendix.heading)
    if len(rows) != appendix.rows:
        raise RuntimeError(
            f"{appendix.path.name}: {appendix.rows} rows are noted, {len(rows)} are told apart"
        )
    return rows


def texts_of(table: Grid) -> list[Texts]:
    return [tuple(cell.text for cell in row if not cell.covered) for row in table.rows]


def without_headings(rows: list[Texts], heading: int) -> list[Texts]:
    """Without the first rows, and without every row that says the same as one of them."""
    first = {_bare(row) for row in rows[:heading]}
    return [row for row in rows if _bare(row) not in first]


def _bare(row: Texts) -> str:
    return "".join("".join(row).split())


def _joined(appendix: Appendix) -> list[Texts]:
    rows: list[Texts] = []
    for page, found in _pages(appendix):
        top = page > 1 and _goes_on(appendix, page, found)
        # The heading that each page prints stands above the row that goes on.
        at = appendix.heading if top else len(found)
        rows += found[:at]
        if top:
            last = len(rows) - appendix.heading - 1
            rows[last] = tuple(
                " ".join(pair).strip() for pair in zip_longest(rows[last], found[at], fillvalue="")
            )
            rows += found[at + 1 :]
    return rows


def _goes_on(appendix: Appendix, page: int, found: list[Texts]) -> bool:
    if appendix.all_labelled:
        return not found[appendix.heading][0]
    return page in appendix.goes_on


def _pages(appendix: Appendix) -> Iterator[tuple[int, list[Texts]]]:
    """Each page's rows; a frame drawn inside a cell is no table of its own."""
    import pdfplumber

    with pdfplumber.open(appendix.path) as pdf:
        for page in pdf.pages:
            tables = [table.extract() for table in page.find_tables()]
            widest = max((len(table[0]) for table in tables), default=0)
            outer = [table for table in tables if len(table[0]) == widest]
            rows = [tuple(grids.fold(text or "") for text in row) for table in outer for row in table]
            page.close()
            if rows:
                yield page.page_number, rows
