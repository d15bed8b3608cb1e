"""A document's lines and table rows as a plain script gets them: one library for each format, and no more."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from typing import Any

Rows = list[list[str]]


def lines_and_tables(data: bytes, name: str) -> tuple[list[str], list[Rows]]:
    """The text's lines in order, in NFC, and the rows of its tables."""
    ending = name.rpartition(".")[2].lower()
    readers = {"pdf": _pdf, "docx": _docx, "html": _html, "htm": _html, "xlsx": _xlsx, "md": _markdown}
    lines, tables = readers[ending](data) if ending in readers else (_plain(data), [])
    return [_flat(line) for line in lines if line.strip()], [
        [[_flat(cell or "") for cell in row] for row in rows] for rows in tables
    ]


def _flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _plain(data: bytes) -> list[str]:
    return data.decode("utf-8-sig", errors="replace").splitlines()


def _markdown(data: bytes) -> tuple[list[str], list[Any]]:
    lines = [line.replace("**", "").lstrip("# ") for line in _plain(data)]
    rows = [line.strip("| ").split("|") for line in lines if line.startswith("|") and "--" not in line]
    return [line for line in lines if not line.startswith("|")], [rows] if rows else []


def _pdf(data: bytes) -> tuple[list[str], list[Any]]:
    import pdfplumber

    lines: list[str] = []
    tables: list[Any] = []
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            lines += (page.extract_text() or "").splitlines()
            tables += page.extract_tables()
    return _paragraphs(lines), tables


def _paragraphs(lines: Iterable[str]) -> list[str]:
    """Lines that a page broke are joined: one goes on where the next begins with a small letter."""
    joined: list[str] = []
    for line in lines:
        if joined and line[:1].islower() and line[1:2] != ")":
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def _docx(data: bytes) -> tuple[list[str], list[Any]]:
    import docx

    document = docx.Document(io.BytesIO(data))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    return [paragraph.text for paragraph in document.paragraphs], tables


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _html(data: bytes) -> tuple[list[str], list[Any]]:
    from lxml import html

    # What says nothing of its encoding is UTF-8 wherever it can be.
    parser = html.HTMLParser(encoding="utf-8") if _is_utf8(data) else None
    tree = html.fromstring(data, parser=parser)
    for junk in tree.xpath("//script|//style|//nav|//footer"):
        junk.drop_tree()
    tables = [
        [[cell.text_content() for cell in row.xpath("./td|./th")] for row in table.iter("tr")]
        for table in tree.iter("table")
    ]
    for table in list(tree.iter("table")):
        if len(table.xpath(".//tr[1]/*")) > 2:
            table.drop_tree()
    for block in tree.xpath("//p|//div|//br|//li|//tr|//td|//h1|//h2|//h3|//h4"):
        block.tail = "\n" + (block.tail or "")
    return tree.text_content().splitlines(), tables


def _xlsx(data: bytes) -> tuple[list[str], list[Any]]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    tables = [
        [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in book
    ]
    return [" ".join(row) for rows in tables for row in rows], tables
