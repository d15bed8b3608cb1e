"""Tables of Word documents: spans, merged and left-out cells, nested tables, layout and data."""

import io

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers import read
from pipeline.readers.blocks import TableBlock
from tests.pipeline.readers.docx_files import cell, lines, num, numbering, p, package, r, reading, row, table
from tests.pipeline.readers.helpers import shown
from tests.pipeline.readers.test_docx import anchor, note, wp

HEAD = row(cell(p("TT")), cell(p("Nhiệm vụ")), cell(p("Chủ trì")), properties="<w:tblHeader/>")
START, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def line(*texts: str, properties: str = "") -> str:
    return row(*(cell(p(text)) for text in texts), properties=properties)


def cells(body: str, /, **parts: str) -> list[tuple[int, int, int, int, str]]:
    """Row, column, spans and text of each cell of the one table."""
    (block,) = (block for block in reading(body, **parts).blocks if isinstance(block, TableBlock))
    return [(c.row, c.col, c.rowspan, c.colspan, c.text) for c in block.cells]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([line("1", "Rà soát", "Sở A")], [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "Sở A")]),
        ([row(cell(p("I")), cell(p("Thể chế"), properties=span(2)))], [(1, 0, 1, 1, "I"), (1, 1, 1, 2, "Thể chế")]),
        # A cell merged over rows, with what its hidden parts hold left out.
        ([row(cell(p("1")), cell(p("Rà soát"), properties=START), cell(p("Sở A"))),
          row(cell(p("2")), cell(p(), properties=ON), cell(p("Sở B")))],
         [(1, 0, 1, 1, "1"), (1, 1, 2, 1, "Rà soát"), (1, 2, 1, 1, "Sở A"), (2, 0, 1, 1, "2"), (2, 2, 1, 1, "Sở B")]),
        # A merge that begins nowhere is a cell; one that begins anew ends the one above.
        ([row(cell(p("1")), cell(p("Rà soát"), properties=ON), cell(p("Sở A")))],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "Sở A")]),
        ([row(cell(p("1")), cell(p("Rà soát"), properties=START), cell(p("Sở A"))),
          row(cell(p("2")), cell(p("Ban hành"), properties=START), cell(p("Sở B")))],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "Sở A"),
          (2, 0, 1, 1, "2"), (2, 1, 1, 1, "Ban hành"), (2, 2, 1, 1, "Sở B")]),
        # Grid columns left out before the first cell.
        ([row(cell(p("Rà soát")), cell(p("Sở A")), properties='<w:gridBefore w:val="1"/>')],
         [(1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "Sở A")]),
        # Rows that were deleted or are hidden.
        ([line("1", "Bỏ", "Sở A", properties="<w:del/>"), line("2", "Ẩn", "Sở A", properties="<w:hidden/>"),
          line("3", "Giữ", "Sở A", properties="<w:ins/>")],
         [(1, 0, 1, 1, "3"), (1, 1, 1, 1, "Giữ"), (1, 2, 1, 1, "Sở A")]),
        # Rows and cells in content controls.
        ([f"<w:sdt><w:sdtContent>{line('1', 'Rà soát', 'Sở A')}</w:sdtContent></w:sdt>"],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "Sở A")]),
        ([f"<w:tr>{cell(p('1'))}<w:sdt><w:sdtContent>{cell(p('Rà soát'))}</w:sdtContent></w:sdt>{cell(p('Sở A'))}</w:tr>"],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "Sở A")]),
        # The older form of a merge along a row, and a deleted cell.
        ([row(cell(p("1")), cell(p("Rà soát"), properties='<w:hMerge w:val="restart"/>'), cell(p(), properties="<w:hMerge/>"))],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 2, "Rà soát")]),
        ([row(cell(p("1")), cell(p("Rà soát")), cell(p("Sở A"), properties="<w:cellDel/>"))],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "")]),
        # An empty row is none.
        ([line("", "", ""), line("1", "Rà soát", "Sở A")],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát"), (1, 2, 1, 1, "Sở A")]),
        # Several paragraphs, a line break, a number broken after its hyphen.
        ([row(cell(p("1")), cell(p("Rà soát"), p("thủ tục")), cell(wp(r("Sở A"), "<w:r><w:br/></w:r>", r("Sở B"))))],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Rà soát\nthủ tục"), (1, 2, 1, 1, "Sở A\nSở B")]),
        ([line("1", "Kế hoạch 185/KH-", "x"), row(cell(p("2")), cell(p("Số 185/KH-"), p("UBND")), cell(p("Sở A")))],
         [(1, 0, 1, 1, "1"), (1, 1, 1, 1, "Kế hoạch 185/KH-"), (1, 2, 1, 1, "x"),
          (2, 0, 1, 1, "2"), (2, 1, 1, 1, "Số 185/KH-UBND"), (2, 2, 1, 1, "Sở A")]),
    ],
)  # fmt: skip
def test_grid(rows: list[str], expected: list[tuple[int, int, int, int, str]]) -> None:
    assert cells(table(HEAD, *rows))[3:] == expected


def test_header_rows_are_marked() -> None:
    (block,) = reading(table(HEAD, line("1", "Rà soát", "Sở A"))).blocks
    assert isinstance(block, TableBlock)
    assert [c.header for c in block.cells] == [True] * 3 + [False] * 3


@pytest.mark.parametrize(
    ("widths", "columns"),
    [((700, 4000, 7, 2000), [0, 1, 2]), ((700, 4000, 900, 2000), [0, 1, 3]), ((), [0, 1, 3]), ((0, 0, 0, 0), [0, 1, 3])],
)  # fmt: skip
def test_grid_lines_that_are_not_quite_one(widths: tuple[int, ...], columns: list[int]) -> None:
    rows = [
        row(cell(p("TT")), cell(p("Việc"), properties=span(2)), cell(p("Chủ trì"))),
        row(cell(p("1")), cell(p("Rà soát")), cell(p("Sở A"), properties=span(2))),
        row(cell(p("2")), cell(p("Ban hành")), cell(p(), properties=""), cell(p("Sở B"))),
    ]
    found = cells(table(*rows, widths=widths))
    assert [c[1] for c in found[-1:]] + [c[1] for c in found[:2]] == [columns[2], columns[0], columns[1]]
    assert ("Sở A" in [c[4] for c in found]) and len({c[4] for c in found if c[4]}) == 9


INNER = table(line("a", "b"), line("c", "d"))
WIDE = table(HEAD, line("1", "Rà soát", "Sở A"), line("2", "Ban hành", "Sở B"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # A letterhead and a signature: the left cell, then the right one.
        (table(row(cell(p("UBND TỈNH HÀ TĨNH"), p("Số: 12/KH-UBND")), cell(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("Hà Tĩnh")))),
         ["UBND TỈNH HÀ TĨNH", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Tĩnh"]),
        (table(row(cell(p("Nơi nhận:"), p("- Lưu: VT.")), cell(p("KT. CHỦ TỊCH"), p("Lê Văn An")))),
         ["Nơi nhận:", "- Lưu: VT.", "KT. CHỦ TỊCH", "Lê Văn An"]),
        # A frame gives up what it holds.
        (table(row(cell(p("Bảng tổng hợp"), WIDE))),
         ["Bảng tổng hợp", "[TT | Nhiệm vụ | Chủ trì / 1 | Rà soát | Sở A / 2 | Ban hành | Sở B]"]),
        # A small table in a cell of data gives lines of that cell.
        (table(HEAD, row(cell(p("1")), cell(p("Chỉ tiêu sau đây được giao cho từng năm của cả giai đoạn"), INNER), cell(p("Sở A"))),
               line("2", "Ban hành kế hoạch của tỉnh", "Sở B")),
         ["[TT | Nhiệm vụ | Chủ trì / 1 | Chỉ tiêu sau đây được giao cho từng năm của cả giai đoạn\na b\nc d | Sở A"
          " / 2 | Ban hành kế hoạch của tỉnh | Sở B]"]),
        (table(row(cell(p("Chỉ một ô")))), ["Chỉ một ô"]),
        (table(row(cell(), cell())), []),
        ("<w:tbl/>", []),
    ],
)  # fmt: skip
def test_layout_and_data(body: str, expected: list[str]) -> None:
    assert lines(body + p("Sau")) == [*expected, "Sau"]


def test_notes_stand_below_their_table() -> None:
    body = table(HEAD, row(cell(p("1")), cell(wp(r("Đề án"), anchor(1))), cell(p("Sở A"))))
    assert lines(body, footnotes=note(1, "Số 5.")) == [
        "[TT | Nhiệm vụ | Chủ trì / 1 | Đề án[1] | Sở A]",
        "[1] Số 5.",
    ]


def test_a_box_in_a_cell_stays_in_it() -> None:
    drawn = f"<w:r><w:pict><v:textbox><w:txbxContent>{INNER}{p('Khung')}</w:txbxContent></v:textbox></w:pict></w:r>"
    body = table(
        HEAD,
        row(cell(p("1")), cell(wp(drawn)), cell(p("Ban Quản lý các khu công nghiệp"))),
        line("2", "Họp", "Sở B"),
    )
    assert cells(body)[4][4] == "a b\nc d\nKhung"


def test_a_table_in_a_box_keeps_the_place_of_both() -> None:
    inner = table(HEAD, line("1", "Rà soát", "Sở A"))
    drawn = f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}{p()}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines(wp(r("Trước"), drawn) + p("Sau"))[0::2] == ["Trước", "Sau"]


def test_numbers_in_cells_count_row_by_row() -> None:
    lists = numbering(
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>'
    )
    body = table(
        HEAD, *(row(cell(p("", num(1))), cell(p(f"Việc {n}")), cell(p("Sở A"))) for n in range(1, 13))
    )
    assert [c[4] for c in cells(body, numbering=lists) if c[1] == 0][1:] == [str(n) for n in range(1, 13)]


@given(
    st.lists(
        st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["", START, ON])), min_size=1, max_size=4),
        min_size=1,
        max_size=6,
    )
)
def test_each_cells_words_stand_once(plan: list[list[tuple[int, str]]]) -> None:
    rows, words, count = [], [], 0
    for spans in plan:
        made = []
        for columns, merge in spans:
            text = "" if merge == ON else f"chữ{count}"
            count += 1
            words += [text] if text else []
            made.append(cell(p(text), properties=span(columns) + merge))
        rows.append(row(*made))
    found = " ".join(lines(table(*rows) + p("Hết")))
    assert all(
        found.replace("\n", " ").replace("]", " ").replace("[", " ").split().count(word) == 1
        for word in words
    )


def test_python_docx_writes_what_is_read() -> None:
    document = Document()
    document.add_heading("I. NHIỆM VỤ", 1)
    document.add_paragraph("Rà soát thủ tục hành chính.", style="List Number")
    grid = document.add_table(rows=2, cols=3)
    for at, text in enumerate(["TT", "Nhiệm vụ", "Chủ trì", "1", "Họp", "Sở Nội vụ"]):
        grid.cell(at // 3, at % 3).text = text
    grid.cell(1, 1).merge(grid.cell(1, 2))
    file = io.BytesIO()
    document.save(file)
    found = [shown(block) for block in read(file.getvalue(), "x").blocks]
    assert found == [
        "I. NHIỆM VỤ",
        "1. Rà soát thủ tục hành chính.",
        "[TT | Nhiệm vụ | Chủ trì / 1 | Họp\nSở Nội vụ]",
    ]


def test_the_registry_reads_it_whatever_its_name() -> None:
    assert read(package(p("Kế hoạch")), "ke-hoach.pdf").media_type.endswith("wordprocessingml.document")
