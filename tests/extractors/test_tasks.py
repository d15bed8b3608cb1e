"""Assigned work in composed prose and tables: the text, and who does what by when."""

from __future__ import annotations

import pytest

from tests.extractors.extracted import extract, work

PLAN = "ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\nSố: 88/KH-UBND\nBến Tre, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nNâng cao chỉ số PAPI năm 2024\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "II. NHIỆM VỤ\n1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế, hoàn thành trước ngày 30/9/2024.",
            [(["Sở Nội vụ"], ["Sở Tài chính"], "2024-09-30")],
        ),
        (
            "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế:\n- Công khai giá dịch vụ tại các bệnh viện.\n- Hằng quý báo cáo kết quả.",
            [(["Sở Y tế"], [], None), (["Sở Y tế"], [], "quarterly")],
        ),
        (
            "II. GIẢI PHÁP\na) Tập huấn cho công chức một cửa.\nCơ quan chủ trì: Sở Nội vụ. Cơ quan phối hợp: UBND cấp huyện. "
            "Thời gian hoàn thành: Quý II/2024.",
            [(["Sở Nội vụ"], ["UBND cấp huyện"], "2024-06-30")],
        ),
        (
            "II. NHIỆM VỤ\n1. Phối hợp Đoàn phường, Hội Phụ nữ phường phát tờ rơi.\n2. Các trường học, trạm y tế treo băng rôn.",
            [([], ["Đoàn phường", "Hội Phụ nữ phường"], None), (["các trường học, trạm y tế"], [], None)],
        ),
        (
            "II. NHIỆM VỤ\n1. Sở Nội vụ theo dõi.\n\nNhận được Công văn này, yêu cầu các đơn vị nghiêm túc triển khai thực hiện.",
            [(["Sở Nội vụ"], [], None), (["các đơn vị"], [], None)],
        ),
        ("I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao trách nhiệm của các sở, ngành.", []),
        ("I. KẾT QUẢ\n1. Sở Nội vụ đã tổ chức 05 lớp tập huấn.", []),
        ("II. NHIỆM VỤ\n1. Phân công cụ thể cho các sở, ngành tại Phụ lục kèm theo.", []),
        (
            "II. NHIỆM VỤ\n1. Danh mục nhiệm vụ, cơ quan chủ trì và thời hạn theo Phụ lục II kèm theo Kế hoạch này.",
            [],
        ),
        ("II. NHIỆM VỤ\nKính đề nghị UBND tỉnh xem xét, phê duyệt.", []),
        ("III. KINH PHÍ\nKinh phí thực hiện do ngân sách tỉnh bảo đảm.", []),
    ],
)
def test_prose(body: str, expected: list[tuple[list[str], list[str], str | None]]) -> None:
    assert [work(task)[1:] for task in extract(PLAN + body).tasks] == expected


NEWS = "Bến Tre nâng hạng chỉ số PAPI\n09:15, 20/5/2024\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ngày 18/5, Bộ Nội vụ tổ chức hội nghị công bố chỉ số tại Hà Nội.", []),
        ("VCCI phối hợp với các đối tác công bố báo cáo vào ngày 17/5.", []),
        (
            "Chủ tịch UBND tỉnh yêu cầu Sở Nội vụ tham mưu giải pháp trước ngày 30/6/2024.",
            [(["Sở Nội vụ"], [], "2024-06-30")],
        ),
    ],
)
def test_a_news_page_tells_what_was_done(
    body: str, expected: list[tuple[list[str], list[str], str | None]]
) -> None:
    assert [work(task)[1:] for task in extract(NEWS + body).tasks] == expected


def _table(head: str, *rows: str) -> str:
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row.split("|")) + "</tr>" for row in rows)
    return "<table><tr>" + "".join(f"<th>{c}</th>" for c in head.split("|")) + f"</tr>{cells}</table>"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            _table(
                "TT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành",
                "1|Niêm yết thủ tục|Văn phòng UBND tỉnh|Các sở, ban, ngành|Tháng 4/2024",
                "2|Khảo sát người dân|nt|-|Thường xuyên",
            ),
            [
                ("Niêm yết thủ tục", ["Văn phòng UBND tỉnh"], ["các sở, ban, ngành"], "2024-04-30"),
                ("Khảo sát người dân", ["Văn phòng UBND tỉnh"], [], "ongoing"),
            ],
        ),
        (
            _table(
                "STT|Công việc|Đơn vị chủ trì, phối hợp|Thời hạn",
                "1|Lập hồ sơ|Chủ trì: Sở Tư pháp; phối hợp: Công an tỉnh|30/6/2024",
            ),
            [("Lập hồ sơ", ["Sở Tư pháp"], ["Công an tỉnh"], "2024-06-30")],
        ),
        (
            _table("TT|Chỉ tiêu|Đơn vị|Mục tiêu năm 2024", "1|Tỷ lệ hồ sơ trực tuyến|%|80"),
            [],
        ),
    ],
)
def test_tables(table: str, expected: list[tuple[str, list[str], list[str], str | None]]) -> None:
    assert [work(task) for task in extract(table, "x.html").tasks] == expected


def test_a_gap_in_the_numbering_ends_what_a_heading_leads() -> None:
    body = (
        "II. GIAO TRÁCH NHIỆM CÁC CƠ QUAN\n2.3. Sở Y tế\nĐổi mới quy trình đón tiếp người bệnh.\nTiếp tục nâng cấp đường giao thông nông thôn.\n"
        "2.7. Sở Tư pháp\nPhổ biến pháp luật cho người dân."
    )
    found = extract(PLAN + body)
    assert [task.lead_agencies for task in found.tasks] == [["Sở Y tế"], [], ["Sở Tư pháp"]]
    assert "heading-lost" in {warning.code for warning in found.warnings}
