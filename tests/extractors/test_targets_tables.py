"""Targets in tables: tables that list them, and the task and product cells of tables of work."""

from __future__ import annotations

import html

import pytest

from tests.extractors.targeted import targets, told

Rows = list[list[str]]


def page(rows: Rows, heading: str = "I. MỤC TIÊU", title: str = "Cải thiện các chỉ số") -> str:
    """A plan of one table as a web page; `text^2` spans two columns, `text_2` two rows."""
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    head = ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH", "Số: 88/KH-UBND", "Quảng Ninh, ngày 14 tháng 02 năm 2025"]
    paragraphs = "".join(f"<p>{line}</p>" for line in [*head, "KẾ HOẠCH", title, heading])
    return f"<html><body>{paragraphs}<table>{lines}</table></body></html>"


def _cell(text: str) -> str:
    words, *columns = text.split("^")
    words, *rows = words.split("_")
    return f'<td colspan="{"".join(columns) or 1}" rowspan="{"".join(rows) or 1}">{html.escape(words)}</td>'


LISTS: list[tuple[Rows, list[str]]] = [
    (
        [
            ["TT", "Chỉ tiêu", "Mục tiêu năm 2025", "Mục tiêu năm 2026"],
            ["1", "Tổng lượt khách", "910.000", "1.180.000"],
            ["2", "Chỉ số PAPI", "42.394", "43.5"],
        ],
        [
            "- level =910000 2025",
            "- level =1.18e+06 2026",
            "PAPI level =42.394 diem 2025",
            "PAPI level =43.5 diem 2026",
        ],
    ),
    (
        [
            ["STT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2025", "Ghi chú"],
            ["1", "Chỉ số PAR INDEX", "%", "≥ 90", ""],
            ["2", "Chỉ số SIPAS", "%", "Trên 86", ""],
            ["3", "Thứ hạng PCI", "Thứ bậc", "15", ""],
            ["4", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "98", ""],
            ["5", "Số sáng kiến được công nhận", "Sáng kiến", "10", ""],
        ],
        [
            "PAR_INDEX level >=90 % 2025",
            "SIPAS level >86 % 2025",
            "PCI rank =15 hang 2025",
            "- level =98 % 2025",
            "- level =10 2025",
        ],
    ),
    (
        [
            ["TT", "Chỉ số nội dung PAPI", "Kết quả năm 2024", "Chỉ tiêu năm 2025"],
            ["1", "Tham gia của người dân ở cấp cơ sở", "5,1", "5,4"],
            ["2", "Công khai, minh bạch", "5,3", "Từ 5,6 điểm trở lên"],
            ["3", "Tổng điểm PAPI", "42,9", "44 - 45"],
        ],
        [
            "PAPI/PAPI.1 level =5.4 diem 2025",
            "PAPI/PAPI.2 level >=5.6 diem 2025",
            "PAPI level >=44..45 diem 2025",
        ],
    ),
    (
        [
            ["STT_2", "Chỉ số_2", "Kết quả năm 2024^2", "Mục tiêu năm 2025^2"],
            ["Điểm", "Thứ hạng", "Điểm", "Thứ hạng"],
            ["1", "PCI", "67,2", "18/63", "69", "15"],
            ["2", "PGI", "24,1", "20", "Trên 25", "Top 15"],
        ],
        [
            "PCI level =69 diem 2025",
            "PCI rank =15 hang 2025",
            "PGI level >25 diem 2025",
            "PGI rank <=15 hang 2025",
        ],
    ),
    (
        [
            ["TT", "Nội dung", "Năm 2025", "Năm 2026"],
            ["1", "Tỷ lệ hồ sơ trực tuyến (%)", "70", "80"],
            ["2", "Thứ hạng DTI", "20", "18"],
        ],
        ["- level =70 % 2025", "- level =80 % 2026", "DTI rank =20 hang 2025", "DTI rank =18 hang 2026"],
    ),
    (
        [
            ["STT", "Tên chỉ số", "Phấn đấu năm 2026"],
            ["1", "PAR INDEX", "Tăng 3 bậc"],
            ["2", "DDCI", "Loại Tốt trở lên"],
            ["3", "SIPAS", "Nhóm 20"],
        ],
        ["PAR_INDEX rank_change =3 bac 2026", "DDCI level >= 2026 grade=Tốt", "SIPAS rank <=20 hang 2026"],
    ),
    (
        [
            ["Chỉ tiêu", "Năm 2025", "Năm 2026"],
            ["Chỉ số SIPAS", "≥ 86%", "≥ 87%"],
            ["Nhóm xếp hạng PAPI", "Trung bình cao", "Cao nhất"],
            ["Chỉ số DTI", "thứ 20 trở lên", "thứ 15/34"],
        ],
        [
            "SIPAS level >=86 % 2025",
            "SIPAS level >=87 % 2026",
            "PAPI rank 2025 group=trung bình cao",
            "PAPI rank 2026 group=cao nhất",
            "DTI rank <=20 hang 2025",
            "DTI rank =15 hang 2026",
        ],
    ),
    (
        [
            ["TT", "Nội dung", "Năm 2024^2", "Mục tiêu 2025^2"],
            ["", "", "Điểm", "Hạng", "Điểm", "Hạng"],
            ["1", "Chỉ số PAPI", "42,2", "30", "43,6", "20"],
            ["2", "Chỉ số PCI", "66,1", "25", "67", "18"],
        ],
        [
            "PAPI level =43.6 diem 2025",
            "PAPI rank =20 hang 2025",
            "PCI level =67 diem 2025",
            "PCI rank =18 hang 2025",
        ],
    ),
]


@pytest.mark.parametrize(("rows", "expected"), LISTS)
def test_tables_that_list_targets(rows: Rows, expected: list[str]) -> None:
    assert told(page(rows), "plan.html") == expected


def test_measure_and_evidence_of_a_listed_target() -> None:
    rows = [
        ["STT", "Chỉ tiêu", "Mục tiêu năm 2025"],
        ["1", "Tỷ lệ hồ sơ đúng hạn", "98%"],
        ["2", "PCI", "68 điểm"],
    ]
    first, _ = targets(page(rows), "plan.html")
    assert (first.measure, first.evidence.quote, first.evidence.rule) == (
        "Tỷ lệ hồ sơ đúng hạn",
        "98%",
        "target.table",
    )


@pytest.mark.parametrize(
    "rows",
    [
        [["STT", "Lĩnh vực", "Điểm tối đa", "Điểm đạt"], ["1", "Cải cách thể chế", "10", "8,5"]],
        [["STT", "Chỉ số", "Kết quả thực hiện mục tiêu năm 2024"], ["1", "PCI", "67,2"], ["2", "PAPI", "43"]],
        [["STT", "Đơn vị", "Số điện thoại"], ["1", "Sở Nội vụ", "0203"], ["2", "Sở Y tế", "0204"]],
        [
            ["STT", "Nội dung", "Mục tiêu"],
            ["1", "Tuyên truyền", "Nâng cao nhận thức"],
            ["2", "Tập huấn", "Kỹ năng"],
        ],
    ],
)
def test_tables_that_list_none(rows: Rows) -> None:
    assert told(page(rows), "plan.html") == []


WORK = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            ["1", "Kiểm tra tối thiểu 25% đơn vị", "Sở Nội vụ", "", "Năm 2025", "Báo cáo"],
            ["- level >=25 % 2025"],
        ),
        (["1", "Đăng ký đất đai qua mạng đạt 70%", "Sở Tài chính", "", "Quý II/2025", ""], []),
        (["1", "Số hóa hồ sơ", "Sở Nội vụ", "", "Quý II/2025", "100% hồ sơ được số hóa"], []),
        (
            ["1", "Phát động sáng kiến", "Sở Y tế", "", "", "Mỗi phòng có ít nhất 02 sáng kiến"],
            ["- level >=2 -"],
        ),
        (
            [
                "1",
                "Thanh toán trực tuyến",
                "Sở Tài chính",
                "",
                "",
                "Tỷ lệ thanh toán trực tuyến toàn tỉnh đạt mức 85% trở lên",
            ],
            ["- level >=85 % -"],
        ),
        (["1", "Thanh tra không quá 01 lần/năm", "Thanh tra tỉnh", "", "Thường xuyên", "Kết luận"], []),
        (["1", "Hoàn thành 100% kế hoạch số hóa", "Sở Y tế", "", "Tháng 9", ""], ["- level =100 % -"]),
    ],
)
def test_cells_of_a_table_of_work(cells: list[str], expected: list[str]) -> None:
    rows = [WORK, cells, ["2", "Sơ kết công tác", "Sở Nội vụ", "", "Quý IV/2025", "Báo cáo"]]
    assert told(page(rows, "II. NHIỆM VỤ"), "plan.html") == expected


def test_a_cell_that_repeats_the_prose() -> None:
    row = ["1", "Hoàn thành 100% kế hoạch số hóa", "Sở Y tế", "", "Năm 2025", ""]
    text = page([WORK, row], "II. NHIỆM VỤ").replace(
        "<table>", "<p>1. Hoàn thành 100% kế hoạch số hóa.</p><table>"
    )
    assert [target.repeat for target in targets(text, "plan.html")] == [False, True]


def test_a_table_that_gives_each_body_its_value() -> None:
    rows = [
        [
            "TT",
            "Cơ quan, đơn vị",
            "Chỉ tiêu hồ sơ trực tuyến (%)",
            "Chỉ tiêu năm 2025 thanh toán trực tuyến (%)",
        ],
        ["1", "Sở Nội vụ", "80", "70"],
        ["2", "Sở Tư pháp", "85", "75"],
    ]
    found = targets(page(rows), "plan.html")
    assert [(t.subject.name, t.measure, t.value, t.unit) for t in found] == [
        ("Sở Nội vụ", "hồ sơ trực tuyến", 80, "%"),
        ("Sở Nội vụ", "thanh toán trực tuyến", 70, "%"),
        ("Sở Tư pháp", "hồ sơ trực tuyến", 85, "%"),
        ("Sở Tư pháp", "thanh toán trực tuyến", 75, "%"),
    ]
