"""Who leads, who helps and by when, in the many wordings of plans, letters and reports."""

from __future__ import annotations

import pytest

from tests.extractors.extracted import extract, work

_PLAN = "UBND TỈNH BẾN TRE\nSố: 88/KH-UBND\nBến Tre, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nNâng cao chỉ số PAPI năm 2025\n\n"
_WORK = _PLAN + "II. TỔ CHỨC THỰC HIỆN\n"
_LETTER = (
    "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\nSố: 913/UBND-NC\nV/v khắc phục các tiêu chí mất điểm\n"
    "Cần Thơ, ngày 13 tháng 5 năm 2025\n\nKính gửi: Các sở, ban, ngành.\n"
)
_REPORT = "UBND TỈNH BẾN TRE\nSố: 31/BC-UBND\nBến Tre, ngày 10 tháng 12 năm 2024\n\nBÁO CÁO\nCông tác cải cách hành chính năm 2024\n\n"

Who = tuple[list[str], list[str]]


@pytest.mark.parametrize(
    ("item", "who"),
    [
        ("Nâng cấp phần mềm do Sở Y tế đảm nhận, có sự tham gia của Sở Tài chính.", (["Sở Y tế"], ["Sở Tài chính"])),
        ("Sửa quy chế do Sở Nội vụ đảm trách, với sự phối hợp của Thanh tra tỉnh.", (["Sở Nội vụ"], ["Thanh tra tỉnh"])),
        ("Sở Y tế, với sự hỗ trợ của Sở Tài chính, số hóa bệnh án.", (["Sở Y tế"], ["Sở Tài chính"])),
        ("Sở Nội vụ cùng với Sở Tài chính rà soát biên chế.", (["Sở Nội vụ"], ["Sở Tài chính"])),
        ("Giao Sở Tư pháp cùng Công an tỉnh đối chiếu dữ liệu hộ tịch.", (["Sở Tư pháp"], ["Công an tỉnh"])),
        ("Sở Nội vụ cùng Sở Tài chính có trách nhiệm thẩm định định mức.", (["Sở Nội vụ", "Sở Tài chính"], [])),
        ("Sở Xây dựng chủ trì; Sở Nội vụ, UBND cấp xã hỗ trợ thực hiện.", (["Sở Xây dựng"], ["Sở Nội vụ", "UBND cấp xã"])),
        (
            "Sở Tư pháp làm đầu mối rà soát văn bản; các sở, ban, ngành cùng tham gia theo lĩnh vực phụ trách.",
            (["Sở Tư pháp"], ["các sở, ban, ngành"]),
        ),
        ("Văn phòng UBND tỉnh (chủ trì), Sở Tư pháp (phối hợp) công bố thủ tục.", (["Văn phòng UBND tỉnh"], ["Sở Tư pháp"])),
        ("Số hóa hồ sơ (Sở Y tế là đơn vị được giao chính, từ ngày 01/4/2025).", (["Sở Y tế"], [])),
        ("Công khai bảng giá (phối hợp: Sở Tài chính).", ([], ["Sở Tài chính"])),
        ("Các sở, ban, ngành, mỗi đơn vị chọn 01 mô hình điểm.", (["các sở, ban, ngành"], [])),
        ("Cục Thuế tỉnh, Sở Y tế, mỗi cơ quan xây dựng lộ trình riêng.", (["Cục Thuế tỉnh", "Sở Y tế"], [])),
        ("Lập hồ sơ, bàn giao Sở Nội vụ thẩm định.", ([], [])),
        ("Phối hợp chặt với Sở Tài chính quyết toán chương trình.", ([], ["Sở Tài chính"])),
        (
            "Phối hợp với các sở Tài chính, Nội vụ, Tư pháp hoàn thiện bộ tiêu chí.",
            ([], ["Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"]),
        ),
        (
            "Các sở, ban, ngành cấp thành phố; UBND các quận, huyện rà soát từng tiêu chí.",
            (["các sở, ban, ngành", "UBND cấp huyện"], []),
        ),
        ("Giao Sở Nội vụ (đầu mối) cùng Hiệp hội Doanh nghiệp tỉnh tổ chức đối thoại.", (["Sở Nội vụ"], ["Hiệp hội Doanh nghiệp tỉnh"])),
        ("Sở Xây dựng, với vai trò cơ quan chủ trì, rà soát quy hoạch.", (["Sở Xây dựng"], [])),
        ("Sở Xây dựng, trong tháng 5/2025, hoàn thành kết nối.", (["Sở Xây dựng"], [])),
        ("Sở Y tế tham mưu kinh phí, tham gia cùng Sở Nội vụ thẩm định.", (["Sở Y tế"], ["Sở Nội vụ"])),
        ("Cùng Sở Nội vụ, Thanh tra tỉnh xây dựng bộ câu hỏi.", ([], ["Sở Nội vụ", "Thanh tra tỉnh"])),
        ("Các phòng, Trung tâm, đơn vị sự nghiệp thuộc phường lập kế hoạch.", (["các phòng, trung tâm, đơn vị sự nghiệp"], [])),
        ("Lập bản đồ. Cơ quan đứng mũi: Sở Xây dựng; bên đồng hành: Sở Nội vụ.", (["Sở Xây dựng"], ["Sở Nội vụ"])),
        ("Lập bản đồ. Đầu mối: Sở Xây dựng; cùng làm: Sở Nội vụ. Xong trước 30/6/2025.", (["Sở Xây dựng"], ["Sở Nội vụ"])),
        ("Đối thoại. Chủ trì: Sở Tài chính. Đơn vị hỗ trợ: Cục Thuế tỉnh. Hạn chót: 30/9/2025.", (["Sở Tài chính"], ["Cục Thuế tỉnh"])),
        ("Chủ trì, cùng với Thanh tra tỉnh, Sở Y tế rà soát kê khai.", ([], ["Thanh tra tỉnh", "Sở Y tế"])),
        (
            "Sở Y tế họp dân, bên phối hợp là Hội Nông dân tỉnh và Sở Tư pháp.",
            (["Sở Y tế"], ["Hội Nông dân tỉnh", "Sở Tư pháp"]),
        ),
        ("Phát tờ rơi, do Sở Y tế làm nòng cốt.", (["Sở Y tế"], [])),
        ("Phòng Kiểm soát dịch bệnh - Rút ngắn thời gian trả kết quả.", (["Phòng Kiểm soát dịch bệnh"], [])),
        ("Phòng Nội vụ - Công khai danh sách.", (["Phòng Nội vụ"], [])),
        ("Phòng Kế hoạch - Tổng hợp công khai danh sách.", (["Phòng Kế hoạch - Tổng hợp"], [])),
        (
            "Nộp hồ sơ - Các sở, ban, ngành, UBND huyện, thành phố - trước 30/9/2025.",
            (["các sở, ban, ngành", "UBND cấp huyện"], []),
        ),
        ("Nộp hồ sơ - Sở Y tế - xong trong quý II/2025.", (["Sở Y tế"], [])),
        ("Sở, ban, ngành, UBND huyện rà soát thủ tục.", (["các sở, ban, ngành", "UBND cấp huyện"], [])),
        ("Sở, ngành, UBND các huyện, thành phố: rà soát thủ tục.", (["các sở, ngành", "UBND cấp huyện"], [])),
        ("Các phòng, đơn vị còn lại tự rà soát quy trình.", (["các phòng, đơn vị còn lại"], [])),
        (
            "Công ty cổ phần Môi trường Ba Tri phối hợp với Sở Y tế thu gom rác.",
            (["Công ty cổ phần Môi trường Ba Tri"], ["Sở Y tế"]),
        ),
        ("Các phòng, đơn vị khi nhận Kế hoạch này tổ chức thực hiện.", (["các phòng, đơn vị"], [])),
        ("Các đơn vị, sau khi nhận được Kế hoạch này, rà soát thủ tục.", (["các đơn vị"], [])),
        ("Cổng thông tin điện tử tỉnh, Sở Y tế mở chuyên mục.", (["Cổng Thông tin điện tử tỉnh", "Sở Y tế"], [])),
        (
            "Sở Y tế phối hợp với Ban Quản lý Khu kinh tế Hải Phòng tham mưu giải pháp.",
            (["Sở Y tế"], ["Ban Quản lý Khu kinh tế Hải Phòng"]),
        ),
        (
            "Phủ sóng. Chịu trách nhiệm: Viettel, VNPT dưới sự điều phối của Sở Khoa học và Công nghệ. Kỳ hạn: 2 năm 2025 - 2026.",
            (["Viettel", "VNPT"], []),
        ),
    ],
)  # fmt: skip
def test_who_leads_and_who_helps(item: str, who: Who) -> None:
    found = [work(task)[1:3] for task in extract(f"{_WORK}1. {item}").tasks]
    assert found == [who]


@pytest.mark.parametrize(
    ("item", "start", "due", "recurrence"),
    [
        ("Sở Y tế công bố trong 20 ngày đầu của tháng 6/2025.", "2025-06-01", "2025-06-20", None),
        ("Sở Y tế công bố trong 10 ngày cuối tháng 6/2025.", "2025-06-21", "2025-06-30", None),
        ("Sở Y tế rà soát trong nửa đầu tháng 5.", "2025-05-01", "2025-05-15", None),
        ("Sở Y tế mở chiến dịch hè (từ tháng 6 đến tháng 8/2025).", "2025-06-01", "2025-08-31", None),
        ("Sở Y tế họp vào tuần cuối của tháng đầu mỗi quý.", None, None, "quarterly"),
        ("Sở Y tế báo cáo chậm nhất ngày làm việc cuối cùng của tháng.", None, None, "monthly"),
        ("Thanh tra trước 20/11/2025, không quá 01 lần/năm.", None, "2025-11-20", None),
        ("Thanh tra trước 20/11/2025, mỗi nơi tối đa 01 lần/năm.", None, "2025-11-20", None),
        (
            "Lập hồ sơ. Đầu mối: Sở Tư pháp; cùng làm: Sở Y tế. Xong trước 30/11/2025.",
            None,
            "2025-11-30",
            None,
        ),
        ("Sở Y tế tập huấn; hạn nộp: 15/11/2025.", None, "2025-11-15", None),
        ("Sở Y tế tổng kết trong tuần thứ hai của tháng 12/2025.", "2025-12-01", "2025-12-31", None),
        ("Sở Y tế hoàn thành trước khi kết thúc quý III/2025.", None, "2025-09-30", None),
        ("Sở Y tế cập nhật vào ngày mùng 5 hằng tháng.", None, None, "monthly"),
        ("Sở Y tế kiểm tra 4 đợt/năm.", None, None, "quarterly"),
        ("Sở Y tế báo cáo trongquý II/2025.", "2025-04-01", "2025-06-30", None),
        ("Sở Y tế gửi bản in trongquý III.", "2025-07-01", "2025-09-30", None),
        (
            "Xây kho lạnh (Sở Y tế chủ trì; quý I/2025 khởi công, đưa vào khai thác quý III/2025).",
            "2025-07-01",
            "2025-09-30",
            None,
        ),
        ("Lập kho. Kỳ hạn: 3 năm 2025 - 2027.", "2025-01-01", "2027-12-31", None),
        ("Sở Y tế họp trong tháng 02/2025. Năm 2025, tỉnh phấn đấu xóa xã yếu.", "2025-02-01", "2025-02-28", None),
        ("Sở Y tế tiếp công dân 02 ngày/tháng.", None, None, "monthly"),
    ],
)  # fmt: skip
def test_when(item: str, start: str | None, due: str | None, recurrence: str | None) -> None:
    (task,) = extract(f"{_WORK}1. {item}").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.due, task.deadline.recurrence) == (start, due, recurrence)


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (
            "Sở Y tế mở lớp; thời gian thực hiện: Quý II/2025.",
            "Sở Y tế mở lớp; thời gian thực hiện: Quý II/2025.",
        ),
        ("Mở lớp (chủ trì: Sở Y tế).", "Mở lớp (chủ trì: Sở Y tế)."),
        ("Mở lớp kỹ năng. Đơn vị chủ trì: Sở Y tế.", "Mở lớp kỹ năng."),
        ("Mở lớp kỹ năng. (Hoàn thành: 30/6/2025)", "Mở lớp kỹ năng."),
    ],
)
def test_a_label_within_the_sentence_is_of_its_words(item: str, text: str) -> None:
    assert [task.text for task in extract(f"{_WORK}1. {item}").tasks] == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            _LETTER + "Chủ tịch UBND thành phố có ý kiến như sau:\n1. Giao Sở Nội vụ:\n- Sửa quy chế, trình trong tháng 6;\n"
            "- Hằng tháng, lập bảng theo dõi.\n2. Sở Y tế:\n- Rà soát quy trình khám bệnh.",
            [(["Sở Nội vụ"], "2025-06-30"), (["Sở Nội vụ"], "monthly"), (["Sở Y tế"], None)],
        ),
        (_LETTER + "Ngày 18/4/2025, VCCI công bố Chỉ số PCI năm 2024.", []),
        (_REPORT + "I. KẾT QUẢ\nUBND tỉnh đã họp 05 phiên; giao Sở Nội vụ thanh tra 08 đơn vị.", []),
        (
            _REPORT + "II. TỒN TẠI\nMột số xã chưa thực hiện; yêu cầu UBND các xã khắc phục trong quý I/2025.",
            [(["UBND cấp xã"], "2025-03-31")],
        ),
        (_REPORT + "I. KẾT QUẢ\nTrong năm, UBND tỉnh giao Sở Nội vụ thanh tra 08 đơn vị.", []),
        (_REPORT + "IV. ĐỀ NGHỊ\nĐề nghị Bộ Nội vụ sửa hướng dẫn trong quý II/2025.", []),
        (
            _REPORT + "IV. NHIỆM VỤ\nĐề nghị Sở Nội vụ tổ chức tập huấn trong tháng 11/2025.",
            [(["Sở Nội vụ"], "2025-11-30")],
        ),
    ],
)  # fmt: skip
def test_where_work_is_given(text: str, expected: list[tuple[list[str], str | None]]) -> None:
    found = [work(task) for task in extract(text).tasks]
    assert [(leads, due) for _, leads, _, due in found] == expected


def test_the_date_of_a_news_page_is_no_heading() -> None:
    page = "Hà Giang chủ động khắc phục các chỉ số tụt hạng\nThứ năm, 18/04/2024 14:05\n\n"
    page += "Chiều 18/4, UBND tỉnh Hà Giang họp đánh giá kết quả cải cách hành chính của năm vừa qua.\n\n"
    page += "Chủ tịch UBND tỉnh yêu cầu Sở Nội vụ hoàn thành kế hoạch khắc phục trước ngày 30/4/2024."
    assert [task.path for task in extract(page).tasks] == [[]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Cục Hải quan Hà Nam Ninh", "Cục Hải quan Hà Nam Ninh"),
        ("Chi nhánh Văn phòng Đăng ký đất đai khu vực Mường Tè", "Chi nhánh Văn phòng Đăng ký đất đai khu vực Mường Tè"),
        ("Trung tâm Văn hóa - Thông tin - Thể dục thể thao huyện", "Trung tâm Văn hóa - Thông tin - Thể dục thể thao huyện"),
        ("Kho bạc Nhà nước khu vực XII", "Kho bạc Nhà nước khu vực XII"),
    ],
)  # fmt: skip
def test_names_with_what_follows_them(words: str, name: str) -> None:
    assert [task.lead_agencies for task in extract(f"{_WORK}1. {words} rà soát thủ tục.").tasks] == [[name]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Trong tháng 8/2025, tập trung các việc sau:\n- Rà soát thủ tục;\n- Công khai giá trước 15/7/2025.",
            [([], "2025-08-31"), ([], "2025-07-15")],
        ),
        (
            "1. Y tế\nPhòng Dược và Kỹ thuật y tế:\n- Lập danh mục thuốc;\n- Theo dõi giá.",
            [(["Phòng Dược và Kỹ thuật y tế"], None), (["Phòng Dược và Kỹ thuật y tế"], None)],
        ),
        ("1. Sở Y tế:\n- Công khai giá. Riêng Sở Tài chính thẩm định giá.", [(["Sở Y tế", "Sở Tài chính"], None)]),
        ("1. Sở Y tế:\n- Riêng Sở Tài chính thẩm định giá.", [(["Sở Tài chính"], None)]),
        ("1. Tổ chức tín dụng:\n- Giảm lãi suất cho vay.", [(["các tổ chức tín dụng"], None)]),
        ("1. Cơ sở giáo dục trên địa bàn tỉnh:\n- Thu học phí qua tài khoản.", [(["các cơ sở giáo dục"], None)]),
        ("1. Giảm lãi suất của tổ chức tín dụng:\n- Công khai lãi suất.", [([], None)]),
        ("1. UBND các xã\nNâng tỷ lệ số hóa lên 60%.", [(["UBND cấp xã"], None)]),
        (
            "1. Phòng Quản lý đô thị, hạ tầng và cây xanh\nCắt bớt thời gian cấp phép.",
            [(["Phòng Quản lý đô thị, hạ tầng và cây xanh"], None)],
        ),
        (
            "1. Phòng Kỹ thuật, thiết bị và cấp cứu:\n- Cắt bớt thời gian cấp phép.",
            [(["Phòng Kỹ thuật, thiết bị và cấp cứu"], None)],
        ),
        (
            "1. Sở Y tế mở lớp; các địa phương có mức hài lòng dưới 70% phải xây dựng phương án khắc phục.",
            [(["Sở Y tế"], None), (["các địa phương"], None)],
        ),
        (
            "1. Thuế tỉnh được đề nghị chia sẻ dữ liệu; phía Sở do Phòng Nghiệp vụ Dược làm đầu mối, trước 20/5/2025.",
            [(["Thuế tỉnh", "Phòng Nghiệp vụ Dược"], "2025-05-20")],
        ),
        (
            "Bưu điện tỉnh chọn mẫu tại 94 xã, xong trong tháng 5/2025. UBND các xã cử công chức dẫn đường.",
            [(["Bưu điện tỉnh", "UBND cấp xã"], "2025-05-31")],
        ),
        ("1. Kiến nghị UBND tỉnh sớm ban hành bảng giá đất.", []),
        ("1. Đề xuất UBND tỉnh phương án bố trí trụ sở.", [([], None)]),
    ],
)  # fmt: skip
def test_what_stands_above_or_beside(body: str, expected: list[tuple[list[str], str | None]]) -> None:
    found = [work(task) for task in extract(_WORK + body).tasks]
    assert [(leads, due) for _, leads, _, due in found] == expected
