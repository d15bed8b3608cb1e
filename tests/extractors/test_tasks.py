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
        (
            "III. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ chủ trì tổng hợp; bám sát chương trình công tác của Ban Chấp hành Đảng bộ tỉnh, "
            "Ban Thường vụ Tỉnh ủy, HĐND tỉnh và UBND tỉnh để kịp thời báo cáo.",
            [(["Sở Nội vụ"], [], None)],
        ),
        (
            "II. NHIỆM VỤ\n1. Các bộ, cơ quan ngang bộ: Y tế; Xây dựng; Văn phòng Chính phủ phối hợp với Bộ Nội vụ chấm điểm.",
            [(["Bộ Y tế", "Bộ Xây dựng", "Văn phòng Chính phủ"], ["Bộ Nội vụ"], None)],
        ),
        (
            "II. NHIỆM VỤ\n1. Các bộ, tỉnh nhập số liệu.\n2. Giao các huyện, thành phố phối hợp với Sở Y tế tiêm chủng.",
            [(["các bộ", "UBND cấp tỉnh"], [], None), (["các huyện, thành phố"], ["Sở Y tế"], None)],
        ),
        (
            "II. TỔ CHỨC THỰC HIỆN\n1. Bảo hiểm xã hội tỉnh:\n- Chi trả qua tài khoản trên phần mềm do Sở Tài chính phối hợp với Sở Nội vụ xây dựng.",
            [(["Bảo hiểm xã hội tỉnh"], [], None)],
        ),
        (
            "II. NHIỆM VỤ\n1. Các trường mầm non nêu tại Phụ lục I: treo băng rôn.\n2. Sở Y tế kiểm tra mỗi trạm ít nhất 01 lần/01 năm.",
            [(["các trường mầm non"], [], None), (["Sở Y tế"], [], "annual")],
        ),
        (
            "II. NHIỆM VỤ\n1. Sở Nội vụ theo dõi.\nĐề nghị UBND cấp xã triển khai. Quá trình thực hiện, nếu có vướng mắc, các đơn vị báo về Sở Nội vụ.",
            [(["Sở Nội vụ"], [], None), (["UBND cấp xã"], [], None)],
        ),
        (
            "II. NHIỆM VỤ\n- Bố trí kinh phí.\nTrên đây một số nội dung hướng dẫn, vướng mắc gửi về địa chỉ sau:\n"
            "- Đầu mối của các xã: Ông Lê Văn Sáu, Phòng Tổ chức; số điện thoại: 0900.111.222.",
            [([], [], None)],
        ),
        (
            "II. PHƯƠNG HƯỚNG, NHIỆM VỤ\n1. Mục tiêu: Đến năm 2026 có 90% hộ dùng nước sạch.\n2. Mở thêm tuyến ống.",
            [([], [], None)],
        ),
        (
            "Chương II\nXỬ LÝ PHẢN ÁNH, KIẾN NGHỊ\nĐiều 4. Chế độ báo cáo\n1. Sở Tư pháp có trách nhiệm báo cáo trước ngày 20/12 hằng năm.\n"
            "2. Người dân về việc này có thể gửi thư.",
            [(["Sở Tư pháp"], [], "annual")],
        ),
        (
            "1. Về công tác tự đánh giá, chấm điểm\nĐối với kết quả năm 2023, các bộ, ngành hoàn thành chậm nhất ngày 20/4/2024.",
            [(["các bộ, ngành"], [], "2024-04-20")],
        ),
        (
            "Phụ lục\nXÃ HOÀN THÀNH NHIỆM VỤ CHUYỂN ĐỔI SỐ\n1. Có nhà văn hóa theo hướng dẫn của Sở Xây dựng.",
            [],
        ),
        (
            "II. NHIỆM VỤ\n1. Các sở, ban, ngành, huyện, thị xã lập dự toán.\n2. Yêu cầu các cơ quan, đơn vị và các xã, phường treo cờ.\n"
            "3. Các sở, ngành, huyện Ba Tri rà soát.\n4. Đối với các quận, huyện: sắp xếp lại chợ.",
            [
                (["các sở, ban, ngành", "UBND cấp huyện"], [], None),
                (["các cơ quan, đơn vị", "UBND cấp xã"], [], None),
                (["các sở, ngành"], [], None),
                (["các quận, huyện"], [], None),
            ],
        ),
        ("III. TỔ CHỨC THỰC HIỆN\n1. Kế hoạch này có hiệu lực từ ngày ký.", []),
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


REPORT = PLAN.replace("KH-UBND", "BC-UBND").replace("KẾ HOẠCH", "BÁO CÁO")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI\n1. Trong tháng 3/2024, Ban Chỉ đạo tỉnh tiếp tục chỉ đạo các đơn vị; do Công an làm đầu mối.\n"
            "2. Sở Nội vụ chủ trì, phối hợp với các sở làm sạch dữ liệu, đạt 97%.",
            [],
        ),
        (
            "1. Ngành nội vụ\nSở Nội vụ có trách nhiệm làm sạch dữ liệu.\nSở Tài chính chủ trì rà soát, xong trước ngày 30/6/2024.",
            [(["Sở Nội vụ"], [], None), (["Sở Tài chính"], [], "2024-06-30")],
        ),
    ],
)
def test_a_report_tells_what_was_done(
    body: str, expected: list[tuple[list[str], list[str], str | None]]
) -> None:
    assert [work(task)[1:] for task in extract(REPORT + body).tasks] == expected


def test_a_regulation_gives_work_only_to_those_it_names() -> None:
    head = "UBND TỈNH BẾN TRE\nSố: 15/2024/QĐ-UBND\nBến Tre, ngày 26 tháng 4 năm 2024\nQUYẾT ĐỊNH\nBan hành Quy định về đầu tư\n\n"
    body = (
        "Chương II\nTHỰC HIỆN ĐẦU TƯ\nĐiều 8. Trình tự\n3. Trong giai đoạn chuẩn bị thực hiện các công việc sau:\na) Lập dự án;\nb) Bảo hành.\n"
        "Điều 9. Trách nhiệm của Sở Tài chính\n1. Hướng dẫn quyết toán."
    )
    assert [work(task)[:2] for task in extract(head + body).tasks] == [
        ("Hướng dẫn quyết toán.", ["Sở Tài chính"])
    ]


def test_what_the_work_only_serves_is_not_its_topic() -> None:
    body = "II. NHIỆM VỤ\n5. Xây dựng chính quyền điện tử, chính quyền số\n- Kết nối dữ liệu phục vụ công tác chỉ đạo, điều hành."
    assert [task.components for task in extract(PLAN + body).tasks] == [["PAR.7"]]


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
            _table(
                "TT|Nội dung công việc|Cơ quan thực hiện (chủ trì/phối hợp)|Ngày bắt đầu|Ngày kết thúc",
                "1|Rà soát văn bản|Sở Tư pháp/Các sở, ban, ngành|01/3/2024|30/9/2024",
                "2|Kiểm tra văn bản|Sở Y tế (CT); Sở Tư pháp (PH)|Tháng 4|Tháng 10",
            ),
            [
                ("Rà soát văn bản", ["Sở Tư pháp"], ["các sở, ban, ngành"], "2024-09-30"),
                ("Kiểm tra văn bản", ["Sở Y tế"], ["Sở Tư pháp"], "2024-10-31"),
            ],
        ),
        (
            _table(
                "TT|Việc phải làm|Bộ phận tham mưu|Đơn vị hỗ trợ|Tần suất",
                "1|Cập nhật dữ liệu|Phòng Nội vụ|Phòng Tư pháp|Hằng tháng",
            ),
            [("Cập nhật dữ liệu", ["Phòng Nội vụ"], ["Phòng Tư pháp"], "monthly")],
        ),
        (
            _table("TT|Chỉ tiêu|Đơn vị|Mục tiêu năm 2024", "1|Tỷ lệ hồ sơ trực tuyến|%|80"),
            [],
        ),
    ],
)
def test_tables(table: str, expected: list[tuple[str, list[str], list[str], str | None]]) -> None:
    assert [work(task) for task in extract(table, "x.html").tasks] == expected


def test_opinions_on_a_draft_are_no_work() -> None:
    table = _table(
        "STT|Nội dung góp ý|Đơn vị góp ý|Ý kiến của Sở Nội vụ",
        "1|Đề nghị giao thêm việc số hóa sổ hộ tịch.|Sở Tư pháp|Tiếp thu.",
        "2|Đề nghị lùi thời hạn báo cáo.|Sở Y tế|Không tiếp thu.",
    )
    assert extract(f"<html><body><p>TỔNG HỢP Ý KIẾN</p>{table}</body></html>", "x.html").tasks == []


def test_ministries_run_together_in_a_cell_are_each_one() -> None:
    table = _table(
        "STT|Nhiệm vụ|Cơ quan chủ trì|Thời gian",
        "1|Xây dựng nền tảng số dùng chung|Sở Khoa học và Công nghệ Sở Nội vụ|Quý II/2024",
        "2|Tập huấn cán bộ đầu mối|Văn phòng Sở Nội vụ|Quý III/2024",
    )
    tasks = extract(f"<html><body>{table}</body></html>", "x.html").tasks
    leads = [["Sở Khoa học và Công nghệ", "Sở Nội vụ"], ["Văn phòng Sở Nội vụ"]]
    assert [task.lead_agencies for task in tasks] == leads


def test_a_gap_in_the_numbering_ends_what_a_heading_leads() -> None:
    body = (
        "II. GIAO TRÁCH NHIỆM CÁC CƠ QUAN\n2.3. Sở Y tế\nĐổi mới quy trình đón tiếp người bệnh.\nTiếp tục nâng cấp đường giao thông nông thôn.\n"
        "2.7. Sở Tư pháp\nPhổ biến pháp luật cho người dân."
    )
    found = extract(PLAN + body)
    assert [task.lead_agencies for task in found.tasks] == [["Sở Y tế"], [], ["Sở Tư pháp"]]
    assert "heading-lost" in {warning.code for warning in found.warnings}
