"""Workbooks that cost more than they hold: read, or refused with a reason, at bounded cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import DocumentError
from pipeline.readers.blocks import Paragraph
from pipeline.readers.sheets import merges, slim
from tests.pipeline.readers.workbooks import altered, lines, read, workbook

SHEET = "xl/worksheets/sheet1.xml"
GOOD = workbook([["TT", "Nhiệm vụ", "Chủ trì"], [1, "Họp", "Sở Y tế"]])
SHOWN = ["[TT | Nhiệm vụ | Chủ trì / 1 | Họp | Sở Y tế]"]


def with_rows(rows: str, data: bytes = GOOD) -> bytes:
    return altered(data, SHEET, lambda part: part.replace(b"</sheetData>", rows.encode() + b"</sheetData>"))


@pytest.mark.parametrize(
    "rows",
    [
        "".join(f'<row r="{n}" spans="1:3" s="1" ht="15"/>' for n in range(3, 300_003)),
        "".join(f'<row r="{n}"><c r="A{n}" s="1"/><c r="B{n}" s="1"></c></row>' for n in range(3, 100_003)),
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>',
        '<row r="9" hidden="1"><c r="XFD9" t="n"><v>5</v></c></row>',
        "<row>" + '<c r="A3"/>' * 50_000 + "</row>",
        "<row " + "x" * 100_000 + "/>",
    ],
    ids=["empty rows", "empty cells", "the last place", "the last column, hidden", "one place", "a long tag"],
)
def test_nothing_costs_nothing(rows: str) -> None:
    try:
        assert lines(with_rows(rows)) == SHOWN
    except DocumentError as error:
        assert error.category == "unreadable"


def test_a_cell_far_away() -> None:
    found = lines(with_rows('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'))
    assert found == [*SHOWN, "5"]


def test_merged_cells_over_the_whole_sheet() -> None:
    far = with_rows('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>')
    ranges = b'<mergeCell ref="A2:XFD1048575"/>' * 1000
    data = altered(
        far, SHEET, lambda part: part.replace(b"</sheetData>", b"</sheetData><mergeCells>" + ranges + b"</mergeCells>")
    )  # fmt: skip
    assert lines(data) == [*SHOWN, "5"]


def test_a_table_too_large_for_a_grid_is_lines() -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>1</v></c><c r="ZZ{n}"><v>2</v></c></row>'
        f'<row r="{n + 1}"><c r="{chr(65 + n // 2 % 26)}{chr(65 + n // 52 % 26)}{n + 1}"><v>7</v></c></row>'
        for n in range(3, 3000, 2)
    )
    blocks = read(with_rows(rows)).blocks
    assert len(blocks) > 2000 and all(isinstance(block, Paragraph) for block in blocks)


def test_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slim, "MAX_CELLS", 5)
    with pytest.raises(DocumentError) as caught:
        read(GOOD)
    assert caught.value.category == "too-large"


@pytest.mark.parametrize(
    ("refs", "cells", "kept"),
    [
        (["A1:B2"], ["D9"], ["A1:B2"]),
        (["A1:Z99"], ["A1", "C4"], ["A1:C4"]),
        (["A1:A9"], ["A1"], []),
        (["C3:A1"], ["D9"], []),
        (["A1:AA30"], ["AB40"], ["A1:AA30"]),
        (["A1", "x:y", "A0:B2"], ["C3"], ["A0:B2"]),
        ([], ["A1"], []),
    ],
)
def test_bounded_merges(refs: list[str], cells: list[str], kept: list[str]) -> None:
    element = "<x:mergeCells>" + "".join(f'<x:mergeCell ref="{ref}"/>' for ref in refs) + "</x:mergeCells>"
    places = "".join(f'<c r="{cell}"/>' for cell in cells)
    found = merges.bounded_merges(element.encode(), places.encode()).decode()
    assert found.split('"')[1::2] == kept
    assert not kept or found.startswith("<x:mergeCells><x:mergeCell ref=")


@given(st.binary(max_size=80), st.integers(min_value=0, max_value=600))
def test_any_damage_to_a_sheet_is_a_documents_failure(junk: bytes, at: int) -> None:
    try:
        read(altered(GOOD, SHEET, lambda part: part[:at] + junk + part[at:]))
    except DocumentError as error:
        assert error.category in ("unreadable", "no-text", "too-large")
