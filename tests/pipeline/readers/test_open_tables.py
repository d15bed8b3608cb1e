"""Tables without upright lines: each case places words and says which rows are read, or that all of it is text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers import pdf
from pipeline.readers.blocks import Seam, TableBlock
from pipeline.readers.paper.lines import lines_of
from pipeline.readers.paper.open_tables import is_speck, open_tables
from pipeline.readers.paper.page import Word
from tests.pipeline.readers.pdfs import PdfPage
from tests.pipeline.readers.pdfs import pdf as composed
from tests.pipeline.readers.test_pdf import TEXT, shown, wrap

XS = (70, 100, 300, 410)
HEAD = ["TT", "Nhiệm vụ", "Cơ quan\nchủ trì", "Thời gian"]
NAMES = "TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian"
ONE = ["1", "Rà soát các thủ tục hành\nchính của tỉnh", "Sở Tư pháp", "Quý I"]
TWO = ["2", "Công khai kết quả", "Sở Nội vụ", "Quý II"]
SIZE, STEP = 11, 14


def put(
    page: PdfPage, rows: Sequence[Sequence[str]], *, top: float = 100, xs: Sequence[float] = XS, gap: float = 4,
    middle: bool = False,
) -> PdfPage:  # fmt: skip
    """Rows of cells without a line; in the ``middle``: each cell at mid-height of its row."""
    for cells in rows:
        lines = [cell.split("\n") if cell else [] for cell in cells]
        most = max(map(len, lines))
        for x, cell in zip(xs, lines, strict=True):
            down = (most - len(cell)) * STEP / 2 if middle else 0
            page.lines(x, top + down, cell, SIZE, STEP)
        top += most * STEP + gap
    return page


def bars(row: Sequence[str]) -> str:
    return " | ".join(cell.replace("\n", " ") for cell in row)


def read(*pages: PdfPage) -> list[str]:
    return shown(pdf.read(composed(*pages), "a.pdf"))


def level(page: PdfPage, *ys: float) -> PdfPage:
    for y in ys:
        page.rule(66, y, 500, y)
    return page


LONG = ["2", "Công khai kết quả\ngiải quyết hồ sơ của\nngười dân", "Sở Nội vụ", "Quý II"]
TABLES: list[tuple[str, PdfPage, list[str]]] = [
    ("rows that begin with numbers", put(PdfPage(), [HEAD, ONE, TWO]), [NAMES, bars(ONE), bars(TWO)]),
    (
        "numbers at mid-height",
        put(PdfPage(), [HEAD, ONE, LONG, ["3", *TWO[1:]]], middle=True, gap=3),
        [NAMES, bars(ONE), bars(LONG), bars(["3", *TWO[1:]])],
    ),
    (
        "text above and below",
        put(PdfPage().text(70, 60, "Danh mục nhiệm vụ:"), [HEAD, ONE, TWO]).text(70, 220, "Trên đây là kế hoạch, đề nghị các cơ quan thực hiện."),
        ["Danh mục nhiệm vụ:", NAMES, bars(ONE), bars(TWO), "Trên đây là kế hoạch, đề nghị các cơ quan thực hiện."],
    ),
    (
        "a group's title over the columns",
        put(put(PdfPage(), [HEAD, ONE]).text(100, 166, "Nâng cao chất lượng cung cấp dịch vụ công của tỉnh", SIZE).text(70, 166, "II", SIZE), [TWO], top=184),
        [NAMES, bars(ONE), "II | 1x3 Nâng cao chất lượng cung cấp dịch vụ công của tỉnh", bars(TWO)],
    ),
    (
        "headings over two columns",
        put(PdfPage().text(310, 86, "Phân công thực hiện", SIZE), [["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp"], ONE, TWO]),
        ["2x1 TT | 2x1 Nhiệm vụ | 1x2 Phân công thực hiện", "Chủ trì | Phối hợp", bars(ONE), bars(TWO)],
    ),
    (
        "numbered columns, of which only one has a known heading",
        put(PdfPage(), [["Việc", "Nơi làm", "Người", "Thời gian"], ["(1)", "(2)", "(3)", "(4)"], ["Họp", "Sở Nội vụ", "Ông A", "Quý I"], ["Báo cáo", "Sở Y tế", "Bà B", "Quý II"]], xs=(70, 140, 300, 410), gap=10),
        ["Việc | Nơi làm | Người | Thời gian", "(1) | (2) | (3) | (4)", "Họp | Sở Nội vụ | Ông A | Quý I", "Báo cáo | Sở Y tế | Bà B | Quý II"],
    ),
    (
        "no numbers: rows are told by the gaps between them",
        put(PdfPage(), [HEAD[1:], ONE[1:], LONG[1:]], xs=XS[1:], gap=10),
        [bars(HEAD[1:]), bars(ONE[1:]), bars(LONG[1:])],
    ),
    (
        "no numbers: level lines part the rows",
        level(put(PdfPage(), [HEAD[1:], LONG[1:], ONE[1:]], xs=XS[1:], gap=4), 98, 130, 176, 208),
        [bars(HEAD[1:]), bars(LONG[1:]), bars(ONE[1:])],
    ),
    (
        "two tables under headings of their own",
        put(put(PdfPage().text(70, 70, "1. Phòng Một"), [HEAD, ONE, TWO]).text(70, 190, "2. Phòng Hai với nhiều việc hơn cả"), [HEAD, ONE, TWO], top=215),
        ["1. Phòng Một", NAMES, bars(ONE), bars(TWO), "2. Phòng Hai với nhiều việc hơn cả", NAMES, bars(ONE), bars(TWO)],
    ),
    (
        "the recipients and the signature below are none of its rows",
        put(PdfPage(), [HEAD, ONE, TWO]).lines(70, 205, ["Nơi nhận:", "- Lưu: VT."], 11).lines(330, 205, ["GIÁM ĐỐC"], 11),
        [NAMES, bars(ONE), bars(TWO), "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "expected"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES]
)
def test_a_table_by_its_gaps(page: PdfPage, expected: list[str]) -> None:
    assert read(page) == expected


def two_columns() -> PdfPage:
    """Prose in two columns, whose first lines are words that also name columns."""
    left = ["Nhiệm vụ, giải pháp", "Các sở rà soát thủ tục", "hành chính của tỉnh và", "công khai kết quả."]
    right = ["Cơ quan chủ trì", "Sở Nội vụ theo dõi các", "cơ quan thực hiện theo", "thời gian đã giao."]
    return PdfPage().lines(80, 100, left, 12).lines(320, 100, right, 12)


def justified() -> PdfPage:
    """Running text with wide blanks, in which words stand that name columns."""
    page = PdfPage()
    for at, words in enumerate(["Nội dung nhiệm vụ chủ trì thời gian sản phẩm", "được giao cho từng cơ quan phối hợp thực hiện", "theo đúng tiến độ của kế hoạch trong cả năm"]):  # fmt: skip
        x = 80.0
        for word in words.split():
            page.text(x, 100 + 18 * at, word, 13)
            x += len(word) * 6.5 + 11
    return page


PROSE: list[tuple[str, PdfPage]] = [
    (
        "a letterhead",
        PdfPage().lines(90, 60, ["UBND TỈNH X", "SỞ NỘI VỤ"]).lines(290, 60, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"])
        .text(85, 110, "Số: 12/KH-SNV").text(320, 110, "X, ngày 02 tháng 3 năm 2025"),
    ),
    (
        "recipients beside a signature",
        PdfPage().lines(80, 100, ["Nơi nhận:", "- Cơ quan chủ trì;", "- Đơn vị phối hợp;", "- Lưu: VT."], 11).lines(330, 100, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"], 12),
    ),
    ("prose in two columns", two_columns()),
    ("justified prose with wide blanks", justified()),
    (
        "a list of contents",
        put(PdfPage(), [["TT", "Nội dung", "Thời gian", "Trang"], ["1", "Mục tiêu", "Quý I", "3"], ["2", "Nhiệm vụ", "Quý II", "5"]], gap=8),
    ),
    (
        "a list of contents with leaders",
        put(PdfPage(), [["TT", "Nội dung", "Cơ quan chủ trì", "Thời gian"], ["1", "Mục tiêu..........", "3", "4"], ["2", "Nhiệm vụ..........", "5", "6"]], gap=8),
    ),
    (
        "a header with prose below",
        put(PdfPage(), [HEAD]).lines(70, 150, [words for _, words in wrap(70, TEXT, 70)]),
    ),
    ("a header and one row", put(PdfPage(), [HEAD, ONE])),
    ("two columns with known headings", put(PdfPage(), [HEAD[:2], ONE[:2], TWO[:2]], xs=XS[:2])),
    ("columns whose headings nobody knows", put(PdfPage(), [["Họ tên", "Quê", "Lớp", "Trường"], ["An", "Sơn La", "9A", "Tô Hiệu"], ["Bình", "Yên Bái", "9B", "Lê Lợi"]], gap=8)),
]  # fmt: skip


@pytest.mark.parametrize("page", [case[1] for case in PROSE], ids=[case[0] for case in PROSE])
def test_no_table(page: PdfPage) -> None:
    assert not any(isinstance(block, TableBlock) for block in pdf.read(composed(page), "a.pdf").blocks)


THREE = ["3", "Kiểm tra công vụ", "Thanh tra tỉnh", "Quý III"]
CUT = ["2", "Công khai kết quả giải quyết", "Sở Nội vụ", "Quý II"]
OVER: list[tuple[str, list[PdfPage], list[str], list[Seam]]] = [
    (
        "a header that isn't repeated is carried on",
        [put(PdfPage(), [HEAD, ONE, TWO]).text(290, 30, "1"), put(PdfPage(), [THREE, ["4", *TWO[1:]]]).text(290, 30, "2")],
        [NAMES, bars(ONE), bars(TWO), bars(THREE), bars(["4", *TWO[1:]])],
        [Seam(3, 2, False, False)],
    ),
    (
        "a header that is repeated is dropped",
        [put(PdfPage(), [HEAD, ONE, TWO]), put(PdfPage(), [HEAD, THREE, ["4", *TWO[1:]]])],
        [NAMES, bars(ONE), bars(TWO), bars(THREE), bars(["4", *TWO[1:]])],
        [Seam(3, 2, True, False)],
    ),
    (
        "a row that the page cut is one row, its page lying some points aside",
        [put(PdfPage(), [HEAD, ONE, CUT]), put(PdfPage(), [["", "hồ sơ của người dân", "", ""], THREE], xs=[x + 3 for x in XS])],
        [NAMES, bars(ONE), "2 | Công khai kết quả giải quyết hồ sơ của người dân | Sở Nội vụ | Quý II", bars(THREE)],
        [Seam(3, 2, False, True)],
    ),
    (
        "text on the next page is text",
        [put(PdfPage(), [HEAD, ONE, TWO]), PdfPage().lines(70, 100, [words for _, words in wrap(70, TEXT, 70)])],
        [NAMES, bars(ONE), bars(TWO), TEXT],
        [],
    ),
    (
        "text below the table ends it",
        [put(PdfPage(), [HEAD, ONE, TWO]).text(70, 220, "Tổng số có hai nhiệm vụ được giao trong năm."), put(PdfPage(), [["Huế", "và", "Yên Bái", "họp"]] * 2)],
        [NAMES, bars(ONE), bars(TWO), "Tổng số có hai nhiệm vụ được giao trong năm.", "Huế và Yên Bái họp", "Huế và Yên Bái họp"],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pages", "expected", "seams"), [case[1:] for case in OVER], ids=[case[0] for case in OVER]
)
def test_over_pages(pages: list[PdfPage], expected: list[str], seams: list[Seam]) -> None:
    reading = pdf.read(composed(*pages), "a.pdf")
    assert [line for line in shown(reading) if not line.startswith("~")] == expected
    assert next(block for block in reading.blocks if isinstance(block, TableBlock)).seams == seams


@pytest.mark.parametrize(
    ("text", "confidence", "speck"),
    [("-", 50, True), ("-", 95, False), ("-", None, False), ("I", 30, False), ("“.", 60, True)],
)
def test_specks_are_signs_that_ocr_is_not_sure_of(text: str, confidence: int | None, speck: bool) -> None:
    assert is_speck(Word(text, 0, 0, 5, 10, confidence=confidence)) == speck


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "1", "2", "Rà soát", "(1)", "a", "Nơi nhận:"]
            ),
            st.integers(0, 50),
            st.integers(0, 12),
        ),
        max_size=60,
    )
)
def test_tables_are_grids_that_keep_to_their_lines(placed: list[tuple[str, int, int]]) -> None:
    words = [Word(t, x * 10.0, y * 14.0, x * 10.0 + len(t) * 5, y * 14.0 + 9) for t, x, y in placed]
    found = open_tables(lines_of(words, 1), [])
    for table in found.tables:
        assert all(a < b for edges in (table.xs, table.ys) for a, b in pairwise(edges))
        taken = [
            (cell.row + r, cell.col + c)
            for cell in table.cells
            for r in range(cell.rowspan)
            for c in range(cell.colspan)
        ]
        assert sorted(taken) == [(r, c) for r in range(len(table.ys) - 1) for c in range(len(table.xs) - 1)]
    assert all(a.ys[-1] <= b.ys[0] for a, b in pairwise(found.tables))
