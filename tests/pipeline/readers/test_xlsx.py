"""Workbooks: what is table, title or signature; merged and hidden cells; sheets."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from pipeline.errors import DocumentError
from pipeline.readers import choose
from pipeline.readers import xlsx as reader
from pipeline.readers.sniff import Sample
from tests.pipeline.readers.workbooks import altered, lines, read, saved, table, workbook

HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"]
ONE = [1, "Khảo sát hài lòng", "Sở Y tế", "Quý II"]
TWO = [2, "Mở đường dây nóng", "Văn phòng UBND tỉnh", "Quý III"]
T_HEAD, T_ONE, T_TWO = (" | ".join(map(str, row)) for row in (HEAD, ONE, TWO))
BLANK: list[object] = []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([HEAD, ONE, TWO], [f"[{T_HEAD} / {T_ONE} / {T_TWO}]"]),
        ([["PHỤ LỤC"], ["(Đơn vị: điểm)"], HEAD, ONE], ["PHỤ LỤC", "(Đơn vị: điểm)", f"[{T_HEAD} / {T_ONE}]"]),
        ([["PHỤ LỤC\nNhiệm vụ năm 2025"], HEAD, ONE], ["PHỤ LỤC", "Nhiệm vụ năm 2025", f"[{T_HEAD} / {T_ONE}]"]),
        ([HEAD, ONE, BLANK, TWO], [f"[{T_HEAD} / {T_ONE} / {T_TWO}]"]),
        ([HEAD, ["I", "Tuyên truyền"], ONE], [f"[{T_HEAD} / I | Tuyên truyền |  |  / {T_ONE}]"]),
        ([HEAD, ONE, BLANK, ["Ghi chú: số liệu ước tính"]], [f"[{T_HEAD} / {T_ONE}]", "Ghi chú: số liệu ước tính"]),
        ([HEAD, ONE, ["Cộng", None, None, 2]], [f"[{T_HEAD} / {T_ONE} / Cộng |  |  | 2]"]),
        (
            [HEAD, ONE, BLANK, ["Người lập biểu", None, "GIÁM ĐỐC"], ["Lò Văn Inh", None, "Nông Thị Mai"]],
            [f"[{T_HEAD} / {T_ONE}]", "Người lập biểu", "Lò Văn Inh", "GIÁM ĐỐC", "Nông Thị Mai"],
        ),
        (
            [
                ["UBND TỈNH SƠN LA", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
                ["SỞ NỘI VỤ", None, "Độc lập - Tự do - Hạnh phúc"],
                ["BIỂU TỔNG HỢP"],
                HEAD,
                ONE,
            ],
            [
                "UBND TỈNH SƠN LA", "SỞ NỘI VỤ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                "BIỂU TỔNG HỢP", f"[{T_HEAD} / {T_ONE}]",
            ],
        ),
        (
            [["Bảng 1"], HEAD, ONE, BLANK, ["Bảng 2"], HEAD, TWO],
            ["Bảng 1", f"[{T_HEAD} / {T_ONE}]", "Bảng 2", f"[{T_HEAD} / {T_TWO}]"],
        ),
        ([HEAD, ONE, ["Bảng 2"], HEAD, TWO], [f"[{T_HEAD} / {T_ONE}]", "Bảng 2", f"[{T_HEAD} / {T_TWO}]"]),
        ([["Chỉ số", "Điểm"], ["PAPI", 42.5]], ["[Chỉ số | Điểm / PAPI | 42,5]"]),
        ([["Bảng", "Đạt", "Hạng"], ["SIPAS", 84.5, 12]], ["[Bảng | Đạt | Hạng / SIPAS | 84,5 | 12]"]),
        (
            [["Hai cột"], ["Đất đai", "tốt"], ["Y tế", "khá"], ["Giáo dục", "tốt"]],
            ["Hai cột", "[Đất đai | tốt / Y tế | khá / Giáo dục | tốt]"],
        ),
        ([["Một dòng"], ["Hai dòng"]], ["Một dòng", "Hai dòng"]),
        ([["Đơn vị tính:", None, "điểm"]], ["Đơn vị tính: điểm"]),
        ([["Tỷ lệ đạt 84.5 %"], ["Chỉ số", "Điểm"], ["PAPI", 42.5]], ["Tỷ lệ đạt 84.5 %", "[Chỉ số | Điểm / PAPI | 42.5]"]),
    ],
)  # fmt: skip
def test_what_a_sheet_holds(rows: list[list[object]], expected: list[str]) -> None:
    assert lines(workbook(rows)) == expected


def merged(*ranges: str) -> Callable[[Any], None]:
    def merge(sheet: Any) -> None:
        for cells in ranges:
            sheet.merge_cells(cells)

    return merge


@pytest.mark.parametrize(
    ("rows", "ranges", "spanning"),
    [
        # a header of two levels
        (
            [["TT", "Nhiệm vụ", "Phân công thực hiện", None], [None, None, "Chủ trì", "Phối hợp"], [1, "Họp", "A", "B"]],
            ["A1:A2", "B1:B2", "C1:D1"],
            [("TT", 0, 0, 2, 1), ("Nhiệm vụ", 0, 1, 2, 1), ("Phân công thực hiện", 0, 2, 1, 2)],
        ),
        # a group row over the whole width, and a cell over two rows
        (
            [HEAD, ["I. Tuyên truyền"], ONE, [2, "Tập huấn", None, "Quý IV"]],
            ["A2:D2", "C3:C4"],
            [("I. Tuyên truyền", 1, 0, 1, 4), ("Sở Y tế", 2, 2, 2, 1)],
        ),
        # a range that reaches to the sheet's last place is cut at the last cell
        ([HEAD, [1, "Họp", "A", "Quý I"], [2, "Gộp"]], ["B3:XFD1048576"], [("Gộp", 2, 1, 1, 3)]),
    ],
)  # fmt: skip
def test_merged_cells(
    rows: list[list[object]], ranges: list[str], spanning: list[tuple[object, ...]]
) -> None:
    data = workbook(rows)
    refs = "".join(f'<mergeCell ref="{cells}"/>' for cells in ranges)
    element = f"</sheetData><mergeCells>{refs}</mergeCells>".encode()
    found = table(
        altered(data, "xl/worksheets/sheet1.xml", lambda part: part.replace(b"</sheetData>", element))
    )
    assert [cell for cell in found if cell[3:] != (1, 1)] == spanning


def hide(sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True


def test_hidden_rows_and_columns() -> None:
    data = workbook([HEAD, ONE, TWO], hide)
    assert lines(data) == ["[TT | Nhiệm vụ | Thời gian hoàn thành / 1 | Khảo sát hài lòng | Quý II]"]
    assert [note.code for note in read(data).notes] == ["hidden-cells"]


def test_a_merged_cell_over_what_is_hidden() -> None:
    def change(sheet: Any) -> None:
        sheet.merge_cells("A2:C2")
        sheet.column_dimensions["A"].hidden = True

    data = workbook([HEAD, ["Nhóm một", None, None, "x"], ONE], change)
    assert ("Nhóm một", 1, 0, 1, 2) in table(data)


def book(**sheets: list[list[object]]) -> Any:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return made


def test_sheets_are_named_where_there_are_several() -> None:
    data = saved(book(PAPI=[HEAD, ONE], Sheet2=[HEAD, TWO], Trong=[]))
    assert lines(data) == ["PAPI", f"[{T_HEAD} / {T_ONE}]", f"[{T_HEAD} / {T_TWO}]"]
    assert read(data).blocks[0].role == "heading"


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets(state: str) -> None:
    made = book(PAPI=[HEAD, ONE], Nhap=[HEAD, TWO])
    made["Nhap"].sheet_state = state
    reading = read(saved(made))
    assert len(reading.blocks) == 1
    assert [(note.code, "Nhap" in note.message) for note in reading.notes] == [("hidden-sheet", True)]


def test_values_as_shown() -> None:
    def change(sheet: Any) -> None:
        for place, code in (("B2", "0.00%"), ("C2", "dd/mm/yyyy"), ("D2", "#,##0")):
            sheet[place].number_format = code

    data = workbook([["Chỉ tiêu", "Kết quả", "Thời gian", "Ghi chú"], ["a", 0.8657, datetime.date(2025, 6, 30), 12345]], change)  # fmt: skip
    assert lines(data) == ["[Chỉ tiêu | Kết quả | Thời gian | Ghi chú / a | 86,57% | 30/06/2025 | 12.345]"]


def test_formulas_that_were_never_calculated() -> None:
    reading = read(workbook([HEAD, [1, "Họp", "=A2+1", "=SUM(A1:A2)"], TWO]))
    assert [(note.code, note.message[:1]) for note in reading.notes] == [("formula-without-value", "2")]


def test_text_is_cleaned() -> None:
    data = workbook([HEAD, [1, "Sở  Nội\u00a0vụ _x000D_\n\n họp", "Cai\u0302", "x"]])
    assert "Sở Nội vụ\nhọp" in [cell[0] for cell in table(data)]
    assert "Câi" not in lines(data)[0] and "Caî" in lines(data)[0]


@pytest.mark.parametrize(
    ("data", "category"),
    [
        (workbook([]), "no-text"),
        (workbook([[None, " ", "\u200b"]]), "no-text"),
        (workbook([HEAD])[:-40], "unreadable"),
        (altered(workbook([HEAD]), "xl/styles.xml", lambda part: part[:300]), "unreadable"),
        (altered(workbook([HEAD]), "xl/styles.xml", lambda part: part.replace(b'fontId="0"', b'fontId="9"')), "unreadable"),
        (altered(workbook([HEAD]), "xl/styles.xml", lambda part: part.replace(b'numFmtId="0"', b'numFmtId="900"')), "unreadable"),
        (altered(workbook([HEAD]), "xl/workbook.xml", lambda part: b""), "unreadable"),
        (altered(workbook([HEAD]), "xl/worksheets/sheet1.xml", lambda part: b"<!DOCTYPE a>" + part), "unreadable"),
        (altered(workbook([HEAD]), "xl/worksheets/sheet1.xml", lambda part: part + b" " * 20_000_000), "too-large"),
    ],
)  # fmt: skip
def test_refused(data: bytes, category: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(data)
    assert caught.value.category == category


def test_chosen_by_its_bytes() -> None:
    data = workbook([HEAD])
    assert choose(Sample(data, len(data), "a.pdf")) is reader


def test_cells_in_a_font_of_before_unicode() -> None:
    def change(sheet: Any) -> None:
        for row in sheet.iter_rows():
            for cell in row:
                cell.font = openpyxl.styles.Font(name=".VnTime")

    rows = [["TT", "NhiÖm vô", "C¬ quan chñ tr×"], [1, "Rµ so¸t thñ tôc ®Êt ®ai cña tØnh", "Së Y tÕ"]]
    data = workbook(rows, change)
    assert lines(data) == [
        "[TT | Nhiệm vụ | Cơ quan chủ trì / 1 | Rà soát thủ tục đất đai của tỉnh | Sở Y tế]"
    ]
    assert [note.code for note in read(data).notes] == ["legacy-encoding"]


def test_the_strict_form() -> None:
    data = workbook([HEAD, ONE])
    for member in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels"):  # fmt: skip
        data = altered(
            data,
            member,
            lambda part: re.sub(rb"http://schemas.openxmlformats.org/(\w+)/2006/(main|relationships)", rb"http://purl.oclc.org/ooxml/\1/\2", part),
        )  # fmt: skip
    assert lines(data) == [f"[{T_HEAD} / {T_ONE}]"]
