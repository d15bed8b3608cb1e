"""Tables in PDF files: each case draws lines and words and says which cells are read, over pages too."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfiumError

from pipeline.errors import DocumentError
from pipeline.readers import pdf, pdf_pages
from pipeline.readers.blocks import Reading, Seam, TableBlock
from pipeline.readers.paper.cells import PaperCell, PaperTable
from pipeline.readers.paper.page import Rule, Rules
from pipeline.readers.paper.ruled import ruled_tables
from pipeline.readers.paper.stitch import Stitched, add
from tests.pipeline.readers.pdfs import PdfPage
from tests.pipeline.readers.pdfs import pdf as composed
from tests.pipeline.readers.test_pdf import TEXT, shown, wrap

XS = [70, 110, 330, 440, 525]
HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"]
ROWS = [["1", "Rà soát thủ tục", "Sở Tư pháp", "Quý I"], ["2", "Công khai kết quả", "Sở Nội vụ", "Quý II"]]


def table(rows: list[list[str]], top: float = 100, height: float = 30) -> PdfPage:
    return PdfPage().cells(XS, [top + height * at for at in range(len(rows) + 1)], rows)


def read(*pages: PdfPage) -> Reading:
    return pdf.read(composed(*pages), "a.pdf")


def bars(row: list[str]) -> str:
    return " | ".join(row)


def dotted(xs: list[float], ys: list[float]) -> PdfPage:
    page = PdfPage()
    for y in ys:
        for x in range(int(xs[0]), int(xs[-1]), 4):
            page.bar(x, y, x + 2, y + 0.5)
    for x in xs:
        for y in range(int(ys[0]), int(ys[-1]), 4):
            page.bar(x, y, x + 0.5, y + 2)
    return page


CASES: list[tuple[str, list[PdfPage], list[str]]] = [
    ("a ruled table", [table([HEAD, *ROWS])], [bars(HEAD), bars(ROWS[0]), bars(ROWS[1])]),
    (
        "lines drawn as thin bars, in pieces",
        [
            PdfPage()
            .text(75, 104, "1").text(205, 104, "a").text(75, 134, "2").text(205, 134, "b")
            .bar(70, 100, 200, 100.5).bar(200.5, 100, 300, 100.5).bar(70, 130, 300, 130.5).bar(70, 160, 300, 160.5)
            .bar(70, 100, 70.5, 160).bar(200, 100, 200.5, 130).bar(200, 130.5, 200.5, 160).bar(300, 100, 300.5, 160)
        ],
        ["1 | a", "2 | b"],
    ),
    (
        "dotted lines",
        [
            dotted([70, 200, 300], [100, 130, 160]).text(75, 104, "1").text(205, 104, "a").text(75, 134, "2").text(205, 134, "b")
        ],
        ["1 | a", "2 | b"],
    ),
    (
        "cells merged to the side and down",
        [
            PdfPage().rule(70, 100, 525, 100).rule(330, 130, 525, 130).rule(70, 160, 525, 160).rule(70, 190, 525, 190)
            .rule(70, 100, 70, 190).rule(330, 100, 330, 190).rule(430, 130, 430, 190).rule(525, 100, 525, 190)
            .text(75, 120, "Nội dung", 11).text(335, 104, "Điểm", 11).text(335, 134, "2023", 11).text(435, 134, "2024", 11)
            .text(75, 164, "PAPI", 11).text(335, 164, "41,2", 11).text(435, 164, "42,5", 11)
        ],
        ["2x1 Nội dung | 1x2 Điểm", "2023 | 2024", "PAPI | 41,2 | 42,5"],
    ),
    (
        "a table open at its foot is closed where its sides end",
        [
            PdfPage().rule(70, 100, 300, 100).rule(70, 130, 300, 130)
            .rule(70, 100, 70, 160).rule(200, 100, 200, 160).rule(300, 100, 300, 160)
            .text(75, 104, "TT", 11).text(205, 104, "Nhiệm vụ", 11).text(75, 134, "1", 11).text(205, 134, "Rà soát", 11)
        ],
        ["TT | Nhiệm vụ", "1 | Rà soát"],
    ),
    (
        "text around a table",
        [table([HEAD, *ROWS]).text(70, 70, "Danh mục nhiệm vụ:").text(70, 200, "Trên đây là kế hoạch.")],
        ["Danh mục nhiệm vụ:", bars(HEAD), bars(ROWS[0]), bars(ROWS[1]), "Trên đây là kế hoạch."],
    ),
    (
        "two tables whose sides all but line up, the lower one's a little further left",
        [
            table([HEAD, ROWS[0]]).text(70, 170, "2. Phòng Hai:")
            .cells([x - 1 for x in XS[:-1]] + [526], [200, 230, 260], [HEAD, ROWS[1]])
        ],
        [bars(HEAD), bars(ROWS[0]), "2. Phòng Hai:", bars(HEAD), bars(ROWS[1])],
    ),
    (
        "wrapped words and several agencies in one cell",
        [table([HEAD, ["1", "Rà soát các thủ tục hành chính\nvà công khai", "Sở Tư pháp\nSở Nội vụ", "Quý I"]], height=40)],
        [bars(HEAD), "1 | Rà soát các thủ tục hành chính và công khai | Sở Tư pháp/Sở Nội vụ | Quý I"],
    ),
    (
        "a number broken in a cell",
        [table([HEAD, ["1", "Kế hoạch số 185/KH-\nUBND", "Sở Tư pháp", "Quý I"]], height=40)],
        [bars(HEAD), "1 | Kế hoạch số 185/KH-UBND | Sở Tư pháp | Quý I"],
    ),
    (
        "a table inside a cell gives a line a row",
        [
            PdfPage().grid([70, 110, 525], [100, 200]).text(75, 104, "1", 11).text(115, 104, "Phân công:", 11)
            .cells([150, 250, 400], [130, 150, 170], [["Sở A", "việc a"], ["Sở B", "việc b"]])
        ],
        ["1 | Phân công:/Sở A việc a/Sở B việc b"],
    ),
    (
        "a chart's bars and grid are no table",
        [
            PdfPage().rule(100, 300, 500, 300).rule(100, 250, 500, 250).rule(100, 200, 500, 200)
            .grid([120, 128, 136], [220, 300]).grid([180, 188, 196], [230, 300]).grid([240, 248, 256], [210, 300])
            .text(80, 296, "0", 8).text(80, 246, "5", 8).text(110, 310, "Lĩnh vực một", 8)
        ],
        ["5", "0", "Lĩnh vực một"],
    ),
    (
        "a frame around a paragraph is no table",
        [PdfPage().grid([70, 525], [90, 140]).text(80, 100, "Chú ý: nộp đúng hạn.")],
        ["Chú ý: nộp đúng hạn."],
    ),
    (
        "words through a drawing's lines make it none",
        [PdfPage().grid([100, 150, 200, 250], [100, 130, 160]).text(90, 105, "Sơ đồ tổ chức thực hiện").text(90, 135, "Ban Chỉ đạo của tỉnh")],
        ["Sơ đồ tổ chức thực hiện", "Ban Chỉ đạo của tỉnh"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_table_on_a_page(pages: list[PdfPage], expected: list[str]) -> None:
    assert shown(read(*pages)) == expected


def two_rows(*, merged: bool) -> PdfPage:
    """A header of two rows over an empty row; its last cell reaches down, or a line parts it."""
    page = (
        PdfPage()
        .rule(70, 100, 500, 100)
        .rule(300, 130, 430, 130)
        .rule(70, 160, 500, 160)
        .rule(70, 190, 500, 190)
    )
    for x in (70, 110, 300, 430, 500):
        page.rule(x, 100, x, 190)
    page.rule(365, 130, 365, 190)
    page.text(75, 104, "TT", 11).text(115, 104, "Việc", 11).text(305, 104, "Kết quả", 11).text(
        435, 104, "Ghi chú", 11
    )
    page.text(305, 134, "Số liệu", 11).text(370, 134, "Đơn vị", 11)
    return page if merged else page.rule(430, 130, 500, 130)


THIRD = ["3", "Kiểm tra công vụ", "Thanh tra tỉnh", "Quý III"]
OVER: list[tuple[str, list[PdfPage], list[str], list[Seam]]] = [
    (
        "a header that is repeated is dropped",
        [table([HEAD, *ROWS]), table([HEAD, THIRD])],
        [bars(HEAD), bars(ROWS[0]), bars(ROWS[1]), bars(THIRD)],
        [Seam(3, 2, True, False)],
    ),
    (
        "a header of two rows, drawn otherwise on the next page",
        [
            two_rows(merged=True).text(75, 164, "1", 11).text(115, 164, "Việc một", 11),
            two_rows(merged=False).text(75, 164, "2", 11).text(115, 164, "Việc hai", 11),
        ],
        ["2x1 TT | 2x1 Việc | 1x2 Kết quả | 2x1 Ghi chú", "Số liệu | Đơn vị", "1 | Việc một |  |  | ", "2 | Việc hai |  |  | "],
        [Seam(3, 2, True, False)],
    ),
    (
        "a header that is not repeated is carried on",
        [table([HEAD, *ROWS]), table([THIRD])],
        [bars(HEAD), bars(ROWS[0]), bars(ROWS[1]), bars(THIRD)],
        [Seam(3, 2, False, False)],
    ),
    (
        "a row that the page cut is one row",
        [table([HEAD, ROWS[0], ["2", "Công khai kết quả giải", "Sở Nội vụ", "Quý II"]]), table([HEAD, ["", "quyết hồ sơ", "", ""], THIRD])],
        [bars(HEAD), bars(ROWS[0]), "2 | Công khai kết quả giải quyết hồ sơ | Sở Nội vụ | Quý II", bars(THIRD)],
        [Seam(3, 2, True, True)],
    ),
    (
        "a cut row whose cell goes on with a new paragraph",
        [table([HEAD, ROWS[0], ["2", "- Công khai.", "Sở Nội vụ", "Quý II"]]), table([HEAD, ["", "- Báo cáo.", "", ""]])],
        [bars(HEAD), bars(ROWS[0]), "2 | - Công khai./- Báo cáo. | Sở Nội vụ | Quý II"],
        [Seam(3, 2, True, True)],
    ),
    (
        "a cut row whose number, at mid-height, stands on the next page",
        [
            table([HEAD, ROWS[0], ["2", "Báo cáo.", "Sở Nội vụ", "Quý I"], ["", "Công khai kết quả giải", "Sở Nội vụ", "Quý II"]]),
            table([["3", "quyết hồ sơ", "", "và Quý IV"], ["4", *THIRD[1:]]]),
        ],
        [bars(HEAD), bars(ROWS[0]), "2 | Báo cáo. | Sở Nội vụ | Quý I", "3 | Công khai kết quả giải quyết hồ sơ | Sở Nội vụ | Quý II và Quý IV", bars(["4", *THIRD[1:]])],
        [Seam(4, 2, False, True)],
    ),
    (
        "rows without numbers of a table that has few aren't joined for that",
        [table([HEAD, ["", "Công khai kết quả", "Sở Nội vụ", "Quý II"]]), table([["1", "hồ sơ khác", "", ""]])],
        [bars(HEAD), " | Công khai kết quả | Sở Nội vụ | Quý II", "1 | hồ sơ khác |  | "],
        [Seam(2, 2, False, False)],
    ),
    (
        "three pages, a page number and a note between them",
        [
            table([HEAD, ROWS[0]]).text(290, 30, "1").text(70, 780, "1", 6).text(75, 782, "Ghi chú.", 9),
            table([HEAD, ROWS[1]]).text(290, 30, "2"),
            table([HEAD, THIRD]).text(290, 30, "3"),
        ],
        ["[1] Ghi chú.", "~1", bars(HEAD), bars(ROWS[0]), bars(ROWS[1]), bars(THIRD), "~2", "~3"],
        [Seam(2, 2, True, False), Seam(3, 3, True, False)],
    ),
    (
        "another table on the next page is another",
        [table([HEAD, *ROWS]), table([["TT", "Chỉ số", "Điểm số", "Thứ hạng"], ["1", "PAPI", "42,1", "5"]])],
        [bars(HEAD), bars(ROWS[0]), bars(ROWS[1]), "TT | Chỉ số | Điểm số | Thứ hạng", "1 | PAPI | 42,1 | 5"],
        [],
    ),
    (
        "words between two tables part them",
        [table([HEAD, *ROWS]).text(70, 200, "Tổng số: 02 nhiệm vụ."), table([THIRD, THIRD])],
        [bars(HEAD), bars(ROWS[0]), bars(ROWS[1]), "Tổng số: 02 nhiệm vụ.", bars(THIRD), bars(THIRD)],
        [],
    ),
    (
        "a paragraph and a table on each page",
        [table([HEAD, ROWS[0]], top=200).text(70, 100, "Phụ lục I"), table([HEAD, ROWS[1]], top=200).text(70, 100, "Phụ lục II")],
        ["Phụ lục I", bars(HEAD), bars(ROWS[0]), "Phụ lục II", bars(HEAD), bars(ROWS[1])],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pages", "expected", "seams"), [case[1:] for case in OVER], ids=[case[0] for case in OVER]
)
def test_a_table_over_pages(pages: list[PdfPage], expected: list[str], seams: list[Seam]) -> None:
    reading = read(*pages)
    assert sorted(shown(reading)) == sorted(expected)
    tables = [block for block in reading.blocks if isinstance(block, TableBlock)]
    assert tables[0].seams == seams


def test_each_cell_has_its_own_page_and_frame() -> None:
    block = next(
        b for b in read(table([HEAD, ROWS[0]]), table([HEAD, ROWS[1]])).blocks if isinstance(b, TableBlock)
    )
    pages = {(cell.row, cell.col): cell.page for cell in block.cells}
    assert [pages[row, 0] for row in range(3)] == [1, 1, 2]
    frame = next(cell.bbox for cell in block.cells if cell.text == "Sở Nội vụ")
    assert frame == (330, 130, 440, 160)


def test_a_merged_cell_that_the_page_cut_holds_for_the_rows_of_both() -> None:
    def half(top: str, rows: list[str]) -> PdfPage:
        page = PdfPage().rule(70, 100, 330, 100).rule(70, 160, 330, 160).rule(110, 130, 330, 130)
        page.rule(70, 100, 70, 160).rule(110, 100, 110, 160).rule(330, 100, 330, 160)
        if top:
            page.text(75, 104, top, 11)
        return page.text(115, 104, rows[0], 11).text(115, 134, rows[1], 11)

    reading = read(half("I", ["Việc một.", "Việc hai."]), half("", ["Việc ba.", "Việc bốn."]))
    assert shown(reading) == ["4x1 I | Việc một.", "Việc hai.", "Việc ba.", "Việc bốn."]


@st.composite
def drawn_grids(draw: st.DrawFn) -> tuple[Rules, set[tuple[int, int, int, int]]]:
    """A grid with some cells merged, its lines in pieces, and the cells that it has."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(2, 5))
    ys = [100.0 + 25 * at for at in range(rows + 1)]
    xs = [50.0 + 40 * at for at in range(columns + 1)]
    owner = {(r, c): (r, c, 1, 1) for r in range(rows) for c in range(columns)}
    for r, c, height, width in draw(
        st.lists(st.tuples(*[st.integers(0, 4)] * 2, *[st.integers(1, 3)] * 2), max_size=4)
    ):
        places = [(r + i, c + j) for i in range(height) for j in range(width)]
        if all(owner.get(place) == (*place, 1, 1) for place in places) and len(places) < rows * columns:
            owner.update(dict.fromkeys(places, (r, c, height, width)))
    rules = Rules()
    for r, (top, bottom) in enumerate(pairwise(ys)):
        for c in range(columns + 1):
            if owner.get((r, c - 1)) != owner.get((r, c)):
                rules.upright.append(Rule(xs[c], top, bottom))
    for c, (left, right) in enumerate(pairwise(xs)):
        for r in range(rows + 1):
            if owner.get((r - 1, c)) != owner.get((r, c)):
                rules.level.append(Rule(ys[r], left, right))
    return rules, set(owner.values())


@given(drawn_grids())
def test_cells_are_those_that_were_drawn(grid: tuple[Rules, set[tuple[int, int, int, int]]]) -> None:
    rules, cells = grid
    found = [table for table in ruled_tables(rules) if table.regular]
    places = {(cell.box, cell.rowspan >= 1, cell.colspan >= 1) for table in found for cell in table.cells}
    expected = {
        (50.0 + 40 * c, 100.0 + 25 * r, 50.0 + 40 * (c + w), 100.0 + 25 * (r + h)) for r, c, h, w in cells
    }
    if len(cells) >= 2:
        assert {box for box, *_ in places} == expected


@pytest.mark.parametrize(("over", "columns"), [(0, 2), (4.6, 2), (11, 2), (40, 3)])
def test_lines_that_reach_over_the_frame_close_no_column(over: float, columns: int) -> None:
    level = [Rule(y, 50, 250 + over) for y in (100, 130, 160)]
    upright = [Rule(x, 100, 160) for x in (50, 150, 250)]
    (table,) = ruled_tables(Rules(level, upright))
    assert len(table.xs) - 1 == columns


def test_prose_in_two_paragraphs_is_no_table() -> None:
    page = PdfPage()
    for at, (x, words) in enumerate(wrap(120, TEXT)):
        page.text(x, 90 + 18 * at, words)
    assert shown(read(page.rule(85, 400, 230, 400))) == [TEXT]


# Where pdfplumber reads less, or tables that are none: it closes no open table and knows no inner ones.
UNLIKE = ("open at its foot", "inside", "no table", "none", "around")
REFERENCE = [case for case in CASES if not any(words in case[0] for words in UNLIKE)]


@pytest.mark.parametrize("pages", [case[1] for case in REFERENCE], ids=[case[0] for case in REFERENCE])
def test_cells_are_those_of_pdfplumber(pages: list[PdfPage]) -> None:
    file = composed(*pages)
    with pdfplumber.open(BytesIO(file)) as opened:
        expected = [
            [cell for cell in row if cell is not None] for row in opened.pages[0].extract_table() or []
        ]
    block = next(b for b in pdf.read(file, "a.pdf").blocks if isinstance(b, TableBlock))
    rows: dict[int, list[str]] = {}
    for cell in sorted(block.cells, key=lambda cell: (cell.row, cell.col)):
        rows.setdefault(cell.row, []).append(cell.text)
    assert [[" ".join(c.split()) for c in row] for row in rows.values()] == [
        [" ".join(cell.replace("KH-\n", "KH-").split()) for cell in row] for row in expected
    ]


def test_a_page_that_pdfium_cannot_load_is_read_by_pdfplumber(monkeypatch: pytest.MonkeyPatch) -> None:
    file = composed(table([HEAD, *ROWS]))
    whole = shown(pdf.read(file, "a.pdf"))

    def refuse(*_: object, **__: object) -> None:
        raise PdfiumError("Failed to load page.")

    monkeypatch.setattr(pdf_pages, "read_page", refuse)
    assert shown(pdf.read(file, "a.pdf")) == whole
    monkeypatch.setattr(pdf_pages, "read_page_slowly", refuse)
    with pytest.raises(DocumentError) as raised:
        pdf.read(file, "a.pdf")
    assert raised.value.category == "empty"


@st.composite
def table_parts(draw: st.DrawFn) -> PaperTable:
    """A part of a table on some page: columns of any breadth, cells of one row each, merged here and there."""
    xs = sorted(draw(st.sets(st.integers(0, 40), min_size=3, max_size=8)))
    edges = [50.0 + 5 * x for x in xs]
    cells = []
    for row in range(draw(st.integers(1, 3))):
        col = 0
        while col < len(edges) - 1:
            width = draw(st.integers(1, len(edges) - 1 - col))
            cells.append(PaperCell(row, col, 1, width, 1, (edges[col], 0, edges[col + width], 10)))
            col += width
    return PaperTable(1, edges, 1 + max(cell.row for cell in cells), cells, 0, 10)


@given(st.lists(table_parts(), min_size=2, max_size=5))
def test_parts_of_any_columns_make_one_grid(parts: list[PaperTable]) -> None:
    whole = Stitched(parts[0])
    for number, part in enumerate(parts[1:], 2):
        part.page = number
        add(whole, part)
    table = whole.table
    assert all(0 <= cell.col < cell.col + cell.colspan <= len(table.xs) - 1 for cell in table.cells)
    assert all(cell.row + cell.rowspan <= table.rows for cell in table.cells)
