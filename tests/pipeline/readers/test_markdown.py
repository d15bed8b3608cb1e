"""Markdown's marks go, its words stay."""

import pytest

from tests.pipeline.readers.helpers import lines, roles


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("**Điều 1.** Phê duyệt kế hoạch", "Điều 1. Phê duyệt kế hoạch"),
        ("*(Kèm theo Quyết định số 5/QĐ-UBND)*", "(Kèm theo Quyết định số 5/QĐ-UBND)"),
        ("***Nơi nhận:***", "Nơi nhận:"),
        ("__Ghi chú__: _theo mẫu_", "Ghi chú: theo mẫu"),
        ("tên_tệp_dữ_liệu giữ nguyên", "tên_tệp_dữ_liệu giữ nguyên"),
        ("**Chỉ số *PAR* Index** năm nay", "Chỉ số PAR Index năm nay"),
        ("xem [Nghị định 61](https://vanban.vn/nd61) và [1]", "xem Nghị định 61 và [1]"),
        ("Đề án[1](#_ftn1) và Nghị quyết[[2]](#fn2)", "Đề án[1] và Nghị quyết[2]"),
        ("Đề án[^3] của tỉnh", "Đề án[3] của tỉnh"),
        ("[^3]: Quyết định số 9/QĐ-UBND", "[3] Quyết định số 9/QĐ-UBND"),
        ("mã `12/KH-UBND` trên hệ thống", "mã 12/KH-UBND trên hệ thống"),
        ("1\\. Mục tiêu \\- yêu cầu \\*", "1. Mục tiêu - yêu cầu *"),
        ("> trích dẫn", "trích dẫn"),
        ("* gạch đầu dòng", "- gạch đầu dòng"),
        ("- gạch đầu dòng", "- gạch đầu dòng"),
        ("+ cộng đầu dòng", "+ cộng đầu dòng"),
        ("nhiệt độ 5 * 3 * 2", "nhiệt độ 5 * 3 * 2"),
        ("<u>Nơi nhận</u> <b>đậm</b>", "Nơi nhận đậm"),
        ("![dấu](anh.png) Đã ký", "Đã ký"),
        ("<!-- trang 2 --> Tiếp theo", "Tiếp theo"),
        ("~~bỏ~~ giữ", "bỏ giữ"),
        ("Số: ____/KH-UBND", "Số: ____/KH-UBND"),
    ],
)
def test_inline_marks(line: str, expected: str) -> None:
    assert lines(f"# Kế hoạch\n\n{line}\n\nHết.")[1:-1] == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "# KẾ HOẠCH\n## **I. MỤC TIÊU** ##\nĐạt 90%",
            [("heading", "KẾ HOẠCH"), ("heading", "I. MỤC TIÊU"), ("text", "Đạt 90%")],
        ),
        ("# A\n#không phải", [("heading", "A"), ("text", "#không phải")]),
        ("# A\nmột<br>hai", [("heading", "A"), ("text", "một"), ("text", "hai")]),
        ("# A\n**đậm\nhai dòng**", [("heading", "A"), ("text", "đậm"), ("text", "hai dòng")]),
        ("# A\n```\nmã nguồn\n```", [("heading", "A"), ("text", "mã nguồn")]),
    ],
)
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert roles(source) == expected


def test_html_table_inside() -> None:
    source = (
        "# Phụ lục\n\nBảng 1\n\n<table><tr><th>TT</th><th>Việc</th><th>Hạn</th></tr>\n"
        "<tr><td>1</td><td>Họp <b>báo</b></td><td rowspan=2>Quý I</td></tr><tr><td>2</td><td>Thi</td></tr></table>\n\nHết."
    )
    assert lines(source) == ["Phụ lục", "Bảng 1", "[TT | Việc | Hạn / 1 | Họp báo | Quý I / 2 | Thi]", "Hết."]


def test_indented_continuation_of_a_list_item() -> None:
    assert lines("# A\n- VP: Lãnh đạo, các phòng,\n  các trung tâm;\n- Lưu.")[1:] == [
        "- VP: Lãnh đạo, các phòng, các trung tâm;",
        "- Lưu.",
    ]
