"""HTML tables: grids, spans, layout, fields."""

import pytest

from pipeline.readers.blocks import TableBlock
from tests.pipeline.readers.helpers import lines, only_table, roles, shown

HEAD = "<tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr>"


def places(table: TableBlock) -> list[tuple[str, int, int, int, int]]:
    return [(cell.text, cell.row, cell.col, cell.rowspan, cell.colspan) for cell in table.cells]


def test_spans() -> None:
    table = only_table(
        f"<table>{HEAD}<tr><td>I</td><td colspan=2>Nhóm một</td></tr>"
        "<tr><td rowspan=2>1</td><td>Rà soát</td><td>Tư pháp</td></tr><tr><td>Công bố</td><td>Nội vụ</td></tr></table>"
    )
    assert places(table)[3:] == [
        ("I", 1, 0, 1, 1),
        ("Nhóm một", 1, 1, 1, 2),
        ("1", 2, 0, 2, 1),
        ("Rà soát", 2, 1, 1, 1),
        ("Tư pháp", 2, 2, 1, 1),
        ("Công bố", 3, 1, 1, 1),
        ("Nội vụ", 3, 2, 1, 1),
    ]


def test_two_row_header() -> None:
    table = only_table(
        "<table><thead><tr><td rowspan=2>TT</td><td colspan=2>Phân công</td></tr><tr><td>Chủ trì</td><td>Phối hợp</td></tr></thead>"
        "<tr><td>1</td><td>A</td><td>B</td></tr></table>"
    )
    assert [cell.header for cell in table.cells] == [True] * 4 + [False] * 3
    assert places(table)[:4] == [
        ("TT", 0, 0, 2, 1),
        ("Phân công", 0, 1, 1, 2),
        ("Chủ trì", 1, 1, 1, 1),
        ("Phối hợp", 1, 2, 1, 1),
    ]


@pytest.mark.parametrize("span", ["1000000", "99999999999999", "-3", "abc", "", "0", "2.5"])
def test_hostile_spans(span: str) -> None:
    table = only_table(
        f"<table>{HEAD}<tr><td colspan='{span}' rowspan='{span}'>Nhóm</td></tr><tr><td>1</td><td>Họp</td><td>A</td></tr></table>"
    )
    assert max(cell.row + cell.rowspan for cell in table.cells) <= 3
    assert max(cell.col + cell.colspan for cell in table.cells) <= 7
    assert "Họp" in shown(table)


def test_a_row_span_to_the_end() -> None:
    table = only_table(
        f"<table>{HEAD}<tr><td rowspan=0>1</td><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    )
    assert ("1", 1, 0, 2, 1) in places(table)


def test_lines_in_a_cell() -> None:
    table = only_table(
        f"<table>{HEAD}<tr><td>1</td><td><p>Rà soát;</p><p>công khai<br>kết quả</p></td><td>Kế hoạch 7/KH-<br>UBND</td></tr></table>"
    )
    assert table.cells[4].text == "Rà soát;\ncông khai\nkết quả"
    assert table.cells[5].text == "Kế hoạch 7/KH-UBND"


def test_empty_rows_and_columns_go() -> None:
    table = only_table(
        "<table><tr><td></td><td>TT</td><td>Việc</td><td>Hạn</td></tr><tr><td></td><td></td><td> </td><td></td></tr>"
        "<tr><td></td><td>1</td><td>Họp</td><td></td></tr></table>"
    )
    assert places(table) == [
        ("TT", 0, 0, 1, 1),
        ("Việc", 0, 1, 1, 1),
        ("Hạn", 0, 2, 1, 1),
        ("1", 1, 0, 1, 1),
        ("Họp", 1, 1, 1, 1),
        ("", 1, 2, 1, 1),
    ]


def test_table_without_words() -> None:
    assert lines("<p>Chữ</p><table><tr><td> </td><td><img src=x></td></tr></table>") == ["Chữ"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "<table><tr><td>UBND XÃ AN PHÚ<br>-------</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>"
            "<tr><td>Số: 8/KH-UBND</td><td>An Phú, ngày 4 tháng 3 năm 2024</td></tr></table>",
            [
                "UBND XÃ AN PHÚ",
                "-------",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số: 8/KH-UBND",
                "An Phú, ngày 4 tháng 3 năm 2024",
            ],
        ),
        (
            "<table><tr><td><b>Nơi nhận:</b><br>- Như trên;<br>- Lưu: VT.</td><td>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Hồ Văn Chín</td></tr></table>",
            ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hồ Văn Chín"],
        ),
        ("<table><tr><td><p>Khung</p><p>một ô</p></td></tr></table>", ["Khung", "một ô"]),
        ("<table><tr><td>Một</td></tr><tr><td>Hai</td></tr></table>", ["Một", "Hai"]),
        (
            f"<table><tr><td>Lề</td><td><p>Mở đầu.</p><table>{HEAD}<tr><td>1</td><td>Họp</td><td>A</td></tr></table><p>Kết.</p></td></tr></table>",
            ["Lề", "Mở đầu.", "[TT | Nhiệm vụ | Chủ trì / 1 | Họp | A]", "Kết."],
        ),
    ],
)
def test_layout_tables(table: str, expected: list[str]) -> None:
    assert lines(f"<html><body>{table}</body></html>") == expected


def div(kind: str, rows: list[list[str]]) -> str:
    """A table of ``div``, told by roles or by styles."""
    if kind == "role":
        names = {name: f"<div role={name}>" for name in ("table", "row", "cell")}
    else:
        names = {name: f"<div style='display: {style}'>" for name, style in CSS.items()}
    lines = (
        names["row"] + "".join(f"{names['cell']}{cell}</div>" for cell in row) + "</div>" for row in rows
    )
    return f"{names['table']}{''.join(lines)}</div>"


CSS = {"table": "table; width: 100%", "row": "table-row", "cell": "table-cell"}
ROWS = [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Họp <b>giao ban</b>", "<p>Nội vụ</p>"]]


@pytest.mark.parametrize("kind", ["role", "style"])
def test_tables_without_table_tags(kind: str) -> None:
    assert lines(f"<html><p>Trước</p>{div(kind, ROWS)}<p>Sau</p></html>") == [
        "Trước",
        "[TT | Nhiệm vụ | Chủ trì / 1 | Họp giao ban | Nội vụ]",
        "Sau",
    ]


@pytest.mark.parametrize(
    "part",
    ["<div role=row>Chữ</div>", "<div role=cell>Chữ</div>", "<div style='display:table-cell'>Chữ</div>", "<div role=table>Chữ</div>"],
)  # fmt: skip
def test_parts_of_no_table(part: str) -> None:
    assert lines(f"<html><p>Trước</p>{part}<p>Sau</p></html>") == ["Trước", "Chữ", "Sau"]


def test_a_table_that_says_it_is_none() -> None:
    table = f"<table role=presentation>{HEAD}<tr><td>1</td><td>Họp</td><td>A</td></tr></table>"
    assert lines(f"<html>{table}</html>") == ["TT", "Nhiệm vụ", "Chủ trì", "1", "Họp", "A"]


def test_page_set_in_a_table() -> None:
    content = "".join(f"<p>{n}. Đoạn thứ {n} của kế hoạch do xã ban hành.</p>" for n in range(1, 11))
    found = lines(
        f"<html><table><tr><td>Trái</td><td>{content}</td><td>Phải</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table></html>"
    )
    assert len(found) == 15 and found[1].startswith("1. Đoạn")


def test_portal_fields() -> None:
    rows = "<tr><td>Số hiệu:</td><td>5/KH-UBND</td><td>Ngày ban hành:</td><td>01/02/2024</td></tr><tr><td>Loại văn bản</td><td>Kế hoạch</td><td>Người ký</td><td>Lê Ba</td></tr>"
    assert roles(f"<html><table>{rows}</table><p>Kế hoạch năm</p></html>")[0] == (
        "metadata",
        "[Số hiệu: | 5/KH-UBND | Ngày ban hành: | 01/02/2024 / Loại văn bản | Kế hoạch | Người ký | Lê Ba]",
    )


def test_portal_fields_with_their_values_in_one_cell() -> None:
    cell = "<td><span>{}</span><span>{}</span></td>".format
    rows = f"<tr>{cell('Số hiệu', '5/KH-UBND')}{cell('Loại văn bản', 'Kế hoạch')}</tr><tr>{cell('Người ký', 'Lê Ba')}</tr>"
    assert roles(f"<html><table>{rows}</table><p>Kế hoạch năm</p></html>")[:3] == [
        ("metadata", "Số hiệu 5/KH-UBND"),
        ("metadata", "Loại văn bản Kế hoạch"),
        ("metadata", "Người ký Lê Ba"),
    ]


def test_list_of_documents_is_no_portal_table() -> None:
    rows = "<tr><td>Số hiệu</td><td>Ngày ban hành</td><td>Trích yếu</td></tr>" + "".join(
        f"<tr><td>{n}/KH-UBND</td><td>0{n}/4/2024</td><td>Về việc thứ {n}</td></tr>" for n in range(1, 5)
    )
    assert roles(f"<html><table>{rows}</table></html>")[0][0] == "text"


def test_caption_stands_before_its_table() -> None:
    assert (
        lines(f"<table><caption>Bảng 1</caption>{HEAD}<tr><td>1</td><td>Họp</td><td>A</td></tr></table>")[0]
        == "Bảng 1"
    )


def test_menu_in_a_table() -> None:
    page = (
        "<html><p>"
        + "Xã ban hành kế hoạch. " * 12
        + "</p><table>"
        + "<tr><td><a>Mục này</a></td><td><a>Mục kia</a></td></tr>" * 3
        + "</table></html>"
    )
    assert roles(page)[1:] == [("junk", "Mục này Mục kia")] * 3
