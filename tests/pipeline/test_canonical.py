"""Blocks into the canonical text: where each line and cell stands, merged cells and holes included."""

from __future__ import annotations

import pytest

from pipeline.canonical import compose
from pipeline.errors import DocumentError
from pipeline.readers.blocks import Block, Paragraph, TableBlock, TableCell


def cell(text: str, row: int, col: int, rowspan: int = 1, colspan: int = 1) -> TableCell:
    return TableCell(text, row, col, rowspan, colspan)


TABLES: list[tuple[str, list[TableCell], str, list[list[str]]]] = [
    ("plain", [cell("a", 0, 0), cell("b", 0, 1), cell("c", 1, 0), cell("d", 1, 1)], "a | b\nc | d", [["a", "b"], ["c", "d"]]),
    ("out of order", [cell("d", 1, 1), cell("c", 1, 0), cell("b", 0, 1), cell("a", 0, 0)], "a | b\nc | d", [["a", "b"], ["c", "d"]]),
    ("merged over columns", [cell("a", 0, 0, 1, 2), cell("c", 1, 0), cell("d", 1, 1)], "a\nc | d", [["a", "a"], ["c", "d"]]),
    ("merged over rows", [cell("a", 0, 0, 2), cell("b", 0, 1), cell("d", 1, 1)], "a | b\nd", [["a", "b"], ["a", "d"]]),
    ("two paragraphs in a cell", [cell("a\nb", 0, 0), cell("c", 0, 1)], "a\nb | c", [["a\nb", "c"]]),
    ("hole", [cell("a", 0, 0), cell("b", 1, 1)], "a\nb", [["a", ""], ["", "b"]]),
    ("overlap", [cell("a", 0, 0, 1, 2), cell("b", 0, 1)], "a | b", [["a", "a"]]),
    ("empty", [], "", []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cells", "text", "rows"), TABLES, ids=[case[0] for case in TABLES])
def test_table(name: str, cells: list[TableCell], text: str, rows: list[list[str]]) -> None:
    canonical = compose([Paragraph("Trước"), TableBlock(cells), Paragraph("Sau")])
    before, table, after = canonical.lines
    assert canonical.text == f"Trước\n{text}\nSau"
    assert canonical.text[table.span.start : table.span.end] == text
    assert table.rows is not None and [[c.text for c in row] for row in table.rows] == rows
    for c in (c for row in table.rows for c in row):
        assert canonical.text[c.span.start : c.span.end] == c.text
    assert (before.text, after.text) == ("Trước", "Sau")


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        ([Paragraph("một")], "một"),
        ([Paragraph("một"), Paragraph("hai", "junk"), Paragraph("ba")], "một\nhai\nba"),
        ([Paragraph(""), Paragraph("hai")], "hai"),
    ],
)
def test_paragraphs(blocks: list[Block], text: str) -> None:
    canonical = compose(blocks)
    assert canonical.text == text
    for line in canonical.lines:
        assert canonical.text[line.span.start : line.span.end] == line.text


@pytest.mark.parametrize("blocks", [[], [Paragraph(" ")], [Paragraph(""), Paragraph("\n")], [TableBlock([])]])
def test_no_words(blocks: list[Block]) -> None:
    with pytest.raises(DocumentError) as caught:
        compose(blocks)
    assert caught.value.category == "no-text"
