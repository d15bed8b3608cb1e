"""Whether a figure is a target hangs on where it stands: in assigned work, in a report, in demands, in a directive."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import directive, plan, report, told

WORK = [
    ("Sở Nội vụ chủ trì kiểm tra tối thiểu 30% số cơ quan, đơn vị trong năm 2025.", ["- level >=30 % 2025"]),
    ("Văn phòng UBND tỉnh bảo đảm 100% hồ sơ được số hóa.", ["- level =100 % -"]),
    ("Sở Tư pháp tổ chức 02 hội nghị tập huấn/năm.", []),
    ("Sở Tư pháp tổ chức ít nhất 02 hội nghị tập huấn.", ["- level >=2 -"]),
    ("Sở Tài chính báo cáo trước ngày 25 hằng tháng; giao ban 01 lần/tuần.", []),
    ("Sở Nội vụ phân tích các tiêu chí đạt dưới 50% số điểm.", []),
    ("Đơn vị đạt từ 90 điểm trở lên được đề nghị khen thưởng.", []),
    ("Địa phương nào có tỷ lệ hồ sơ trễ hạn trên 5% phải kiểm điểm trách nhiệm.", []),
    ("Sở Y tế phấn đấu tỷ lệ hài lòng của người bệnh đạt trên 90%.", ["- level >90 % -"]),
    ("Các sở, ngành giải quyết 100% hồ sơ đúng hạn.", ["- level =100 % -"]),
    ("Sở Tài chính tham mưu hỗ trợ tối đa 50% kinh phí đào tạo.", []),
    ("Tổ chức lớp tập huấn cho 120 học viên, thời gian 03 ngày.", []),
    ("Sở Xây dựng rút ngắn thời gian cấp phép còn 10 ngày làm việc.", ["- level =10 -"]),
    ("Công an tỉnh cấp căn cước cho công dân từ 14 tuổi trở lên.", []),
    ("Nếu PAR INDEX đạt 90% thì tỉnh có thể tăng 10 bậc.", []),
    ("Sở Nội vụ báo cáo trong thời hạn không quá 03 ngày kể từ khi có kết quả.", []),
    ("Giữ vững vị trí nhóm dẫn đầu về Chỉ số PAR INDEX.", ["PAR_INDEX rank - group=dẫn đầu"]),
    (
        "Phấn đấu lĩnh vực Cải cách tài chính công năm 2025 tăng 10 bậc trở lên.",
        ["PAR_INDEX/PAR.6 rank_change >=10 bac 2025"],
    ),
    ("Tham mưu các giải pháp để SIPAS năm 2025 đạt trên 86%.", ["SIPAS level >86 % 2025"]),
    ("Nâng cao chất lượng phục vụ, tiếp tục cải thiện các chỉ số.", []),
    ("Thanh tra không quá 01 lần/năm đối với doanh nghiệp.", []),
    ("Mỗi tháng đăng ít nhất 04 tin, bài về cải cách hành chính.", ["- level >=4 -"]),
    ("Kiểm tra 15/34 xã, phường trong quý III/2025.", []),
    ("Không để tỷ lệ hồ sơ trễ hạn vượt quá 2%.", ["- level <=2 % -"]),
    ("Bộ phận Một cửa niêm yết công khai 100% TTHC.\nThời gian: Quý II/2025.", ["- level =100 % 2025"]),
    ("Sở Tài chính bố trí 100% kinh phí theo quy định.", []),
    ("Đơn vị không đạt 100% chỉ tiêu bị trừ điểm thi đua.", []),
    ("Phân loại: loại Tốt từ 90 điểm trở lên; loại Khá từ 80 đến dưới 90 điểm.", []),
    ("Khắc phục tiêu chí bị trừ 0,5 điểm; tiêu chí chỉ đạt 60% điểm tối đa.", []),
    ("Xử lý trường hợp chậm quá 05 ngày.", []),
    ("Tham mưu chế độ hỗ trợ 50% lệ phí cho hồ sơ trực tuyến.", []),
    ("Lựa chọn 10% số phiếu để phúc tra.", []),
    ("Bồi dưỡng cho công chức có từ 05 năm công tác trở lên.", []),
    ("Sở Nội vụ tổng hợp, báo cáo Chỉ số CCHC năm 2024 đạt 88%.", []),
    ("Rà soát các xã xếp thứ 30 trở xuống để hướng dẫn.", []),
    ("Ứng dụng VNeID mức 2; đăng ký tài khoản cho người từ đủ 14 tuổi trở lên.", []),
    ("Thực hiện Chương trình mục tiêu quốc gia, trong đó vốn đối ứng 10%.", []),
]

TOLD = [
    ("PAR INDEX năm 2024 đạt 88,5%, xếp thứ 15/63, tăng 3 bậc.", []),
    ("Tỷ lệ hồ sơ đúng hạn đạt 97% (chỉ tiêu đề ra là tối thiểu 98%).", ["- level >=98 % 2024"]),
    ("Đã hoàn thành 100% kế hoạch; giải ngân đạt 85% dự toán.", []),
    ("Tỷ lệ số hóa đạt 82%, vượt chỉ tiêu giao (80%).", ["- level =80 % 2024"]),
    ("100% cơ quan, đơn vị đã ban hành kế hoạch.", []),
    ("Trên 95% hồ sơ được giải quyết đúng hạn.", []),
    ("Giải ngân đạt 71%, thấp hơn mục tiêu 95%.", ["- level =95 % 2024"]),
    ("Năm 2024 phấn đấu đạt 90% nhưng chỉ đạt 85%.", ["- level =90 % 2024"]),
    ("Tỷ lệ giải ngân đạt 96,2% (mục tiêu năm 2024 là 95%).", ["- level =95 % 2024"]),
    ("Thu ngân sách đạt 105% dự toán; kim ngạch xuất khẩu tăng 8%.", []),
    ("Bảo đảm 100% chế độ, chính sách cho người có công.", []),
    ("Duy trì tỷ lệ hồ sơ đúng hạn ở mức 98%.", []),
    ("Mức độ hài lòng đạt 92%, cao hơn năm 2023.", []),
    ("Có 12/15 chỉ tiêu đạt và vượt kế hoạch; hoàn thành 100% nhiệm vụ.", []),
    ("Tỷ lệ hồ sơ trực tuyến đạt 55%/chỉ tiêu 60%.", ["- level =60 % 2024"]),
]

AHEAD = [
    (
        "Phấn đấu 100% hồ sơ được số hóa; giữ vững thứ hạng SIPAS.",
        ["- level =100 % 2025", "SIPAS maintain 2025"],
    ),
    ("Tổ chức thi sáng kiến; mỗi đơn vị có tối thiểu 01 sáng kiến.", ["- level >=1 2025"]),
]

DEMANDS = [
    ("Bảo đảm 100% nhiệm vụ hoàn thành đúng tiến độ.", ["- level =100 % -"]),
    ("Phấn đấu PAPI thuộc nhóm trung bình cao.", ["PAPI rank - group=trung bình cao"]),
    ("Gắn kết quả 08 chỉ số nội dung với trách nhiệm người đứng đầu.", []),
    ("Kết quả Chỉ số CCHC là một trong các tiêu chí đánh giá, xếp loại người đứng đầu.", []),
]

DIRECTED = [
    ("Các sở, ban, ngành phấn đấu giải quyết đúng hạn tối thiểu 98% hồ sơ.", ["- level >=98 % -"]),
    (
        "2. Bảo đảm 100% văn bản được ký số; không để tỷ lệ hồ sơ trễ hạn quá 3%.",
        ["- level =100 % -", "- level <=3 % -"],
    ),
    ("3. Kinh phí: 100% ngân sách nhà nước.", []),
    ("4. Người đứng đầu chịu trách nhiệm nếu đơn vị xếp thứ 20 trở xuống.", []),
]


@pytest.mark.parametrize(("words", "expected"), WORK)
def test_in_assigned_work(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}", "II. NHIỆM VỤ, GIẢI PHÁP")) == expected


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_in_results_only_what_is_called_an_aim(words: str, expected: list[str]) -> None:
    assert told(report(f"1. {words}")) == expected


@pytest.mark.parametrize(("words", "expected"), AHEAD)
def test_in_a_report_under_the_work_ahead(words: str, expected: list[str]) -> None:
    assert told(report(f"1. {words}", "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025")) == expected


@pytest.mark.parametrize(("words", "expected"), DEMANDS)
def test_under_demands(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}", "I. YÊU CẦU")) == expected


@pytest.mark.parametrize(("words", "expected"), DIRECTED)
def test_in_a_directive(words: str, expected: list[str]) -> None:
    assert told(directive(f"1. {words}")) == expected
