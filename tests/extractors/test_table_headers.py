"""Captions, header rows and the names of columns."""

from __future__ import annotations

import pytest

from extractors.document import Cell, Grid, Span
from extractors.folding import fold
from extractors.lexicon import header_words
from extractors.table_headers import read_header


def grid(rows: str) -> Grid:
    """Rows on lines, cells by `|`; `<` continues the cell at its left, `^` the one above."""
    words = [[part.strip() for part in line.split("|")] for line in rows.strip().split("\n")]
    table: list[list[Cell]] = []
    for row, line in enumerate(words):
        cells: list[Cell] = []
        for col, text in enumerate(line):
            if text == "<":
                cells.append(cells[-1])
            elif text == "^":
                cells.append(table[row - 1][col])
            else:
                cells.append(_cell(words, row, col))
        table.append(cells)
    return Grid("s1", table)


def _cell(words: list[list[str]], row: int, col: int) -> Cell:
    wide = next((n for n, text in enumerate(words[row][col + 1 :], 1) if text != "<"), len(words[row]) - col)
    high = next((n for n, line in enumerate(words[row + 1 :], 1) if line[col] != "^"), len(words) - row)
    return Cell(words[row][col], Span(0, 0), row, col, rowspan=high, colspan=wide)


@pytest.mark.parametrize(
    ("rows", "height", "names", "caption"),
    [
        ("TT | Chỉ số | Điểm\n1 | PCI | 65,2", 1, ["TT", "Chỉ số", "Điểm"], ""),
        ("TT | Chỉ số | Điểm\n(1) | (2) | (3)\n1 | PCI | 65,2", 2, ["TT", "Chỉ số", "Điểm"], ""),
        (
            "BẢNG ĐIỂM PCI | < | <\nTT | Chỉ số | Điểm\n1 | PCI | 65,2",
            2,
            ["TT", "Chỉ số", "Điểm"],
            "BẢNG ĐIỂM PCI",
        ),
        (
            "TT | Chỉ số | Năm 2022 | < | Năm 2023 | <\n^ | ^ | Điểm | Hạng | Điểm | Hạng\n1 | PCI | 65,2 | 3 | 66,1 | 2",
            2,
            ["TT", "Chỉ số", "Năm 2022 / Điểm", "Năm 2022 / Hạng", "Năm 2023 / Điểm", "Năm 2023 / Hạng"],
            "",
        ),
        ("Năm | 2020 | 2021 | 2022\nĐiểm | 62,1 | 63,3 | 64,0", 1, ["Năm", "2020", "2021", "2022"], ""),
        ("Tỉnh | PAR INDEX | SIPAS\nKon Tum | 83,2 | 78,5", 1, ["Tỉnh", "PAR INDEX", "SIPAS"], ""),
        ("1 | Sở Nội vụ | 92,1\n2 | Sở Y tế | 90,5", 0, [], ""),
        ("Họ và tên, chức vụ | người ký\nÔng A | đã ký", 0, [], ""),
    ],
)
def test_headers(rows: str, height: int, names: list[str], caption: str) -> None:
    header = read_header(grid(rows))
    assert (header.rows, header.names, header.caption) == (height, names, caption)


@pytest.mark.parametrize(
    ("header", "known"),
    [("STT", True), ("Điểm tối đa", True), ("Xếp hạng", True), ("Xếp hạng năm 2023", True), ("Cơ quan chủ trì", True),
     ("Xanh lá cây", False), ("", False)],
)  # fmt: skip
def test_known_headers(header: str, known: bool) -> None:
    assert (header_words(fold(header)) is not None) is known
