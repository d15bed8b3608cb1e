"""Targets of whole small documents: plans, letters, directives, a resolution, a news page."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import told

PLAN_BY_YEARS = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
-------
Số: 45/KH-UBND
Sơn La, ngày 20 tháng 3 năm 2024

KẾ HOẠCH
Nâng cao Chỉ số cải cách hành chính và Chỉ số SIPAS giai đoạn 2024 - 2025

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Khắc phục các tồn tại, hạn chế; phấn đấu nâng cao thứ hạng các chỉ số.
2. Yêu cầu
Các cơ quan xác định rõ trách nhiệm; bảo đảm 100% nhiệm vụ được hoàn thành đúng hạn.
II. MỤC TIÊU
1. Năm 2024
a) Chỉ số PAR INDEX: đạt 86,5% trở lên, tăng từ 3 đến 5 bậc.
b) Chỉ số SIPAS: đạt tối thiểu 82%, thuộc nhóm 40 tỉnh, thành phố.
2. Năm 2025
a) Chỉ số PAR INDEX: đạt 88% trở lên.
b) Chỉ số SIPAS: đạt 84% trở lên.
III. NHIỆM VỤ
1. Sở Nội vụ theo dõi, đôn đốc; báo cáo trước ngày 15/12 hằng năm.
2. Văn phòng UBND tỉnh tham mưu để tỷ lệ hồ sơ đúng hạn đạt trên 98%.
"""

DECISION_WITH_PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
Số: 302/QĐ-UBND
Lai Châu, ngày 05 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch cải thiện Chỉ số PAPI

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Theo đề nghị của Giám đốc Sở Nội vụ.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải thiện Chỉ số PAPI.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

KẾ HOẠCH
Cải thiện Chỉ số PAPI
(Kèm theo Quyết định số 302/QĐ-UBND ngày 05/4/2024)

1. Mục tiêu
- Điểm tổng hợp PAPI năm 2024 đạt từ 42 điểm trở lên, phấn đấu thuộc nhóm trung bình cao.
- 02 nội dung “Kiểm soát tham nhũng trong khu vực công” và “Quản trị điện tử” tăng tối thiểu 0,2 điểm so với năm 2023.
2. Nhiệm vụ
Sở Tư pháp chủ trì tổ chức ít nhất 03 hội nghị phổ biến pháp luật.
"""

LETTER_WITH_NUMBERED_DEMANDS = """ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
-------
Số: 77/UBND-NC
V/v nâng cao chỉ số năm 2025
Cao Bằng, ngày 02 tháng 6 năm 2025

Kính gửi: Các sở, ban, ngành.

Theo kết quả công bố, năm 2024 PAR INDEX của tỉnh đạt 82,3%, xếp thứ 55/63; SIPAS đạt 80,1%, xếp thứ 50/63.
Để phấn đấu năm 2025 PAR INDEX đạt trên 85%, SIPAS tăng ít nhất 05 bậc, Chủ tịch UBND tỉnh yêu cầu:
1. Các sở, ban, ngành giải quyết đúng hạn từ 98% hồ sơ trở lên.
2. Sở Nội vụ kiểm tra ít nhất 20% số cơ quan.
"""

DISTRICT_REPORT = """ỦY BAN NHÂN DÂN
HUYỆN BẢO LẠC
-------
Số: 12/BC-UBND
Bảo Lạc, ngày 10 tháng 12 năm 2023

BÁO CÁO
Công tác cải cách hành chính năm 2023 và phương hướng, nhiệm vụ năm 2024

I. KẾT QUẢ
1. Chỉ số cải cách hành chính năm 2022 của huyện đạt 80,5%, xếp thứ 7/10.
2. 100% TTHC được niêm yết; tỷ lệ hồ sơ đúng hạn đạt 99,2%, vượt 1,2% so với chỉ tiêu.
II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024
1. Mục tiêu
- Chỉ số cải cách hành chính của huyện đạt trên 84%, tăng 2 bậc.
- Trên 99% hồ sơ được giải quyết đúng hạn.
2. Nhiệm vụ
- Kiểm tra 100% xã, thị trấn.
- Tổ chức 02 lớp tập huấn.
"""

PROPOSAL = """UBND TỈNH TRÀ VINH
SỞ NỘI VỤ
Số: 901/TTr-SNV
Trà Vinh, ngày 11 tháng 5 năm 2023

TỜ TRÌNH
Về việc ban hành Kế hoạch nâng cao các chỉ số năm 2023

Kính gửi: UBND tỉnh.

Năm 2022, PAPI của tỉnh đạt 43,5 điểm, xếp thứ 15/61. Sở Nội vụ đề xuất các chỉ tiêu năm 2023 như sau:
1. PAPI: ≥ 44,5 điểm, vào nhóm 12.
2. SIPAS: > 82%.
3. PCI: giữ nhóm 15; riêng Chi phí không chính thức tăng 0,3 điểm.
"""

DIRECTIVE_WITH_BARS = """ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
-------
Số: 15/CT-UBND
Tuyên Quang, ngày 15 tháng 8 năm 2025

CHỈ THỊ
Về việc đẩy mạnh thực hiện dịch vụ công trực tuyến

Yêu cầu Thủ trưởng các sở, Chủ tịch UBND các xã, phường:
1. Phấn đấu hết năm 2025: 100% hồ sơ được tiếp nhận trực tuyến; tối thiểu 90% hồ sơ thanh toán trực tuyến; không quá 1% hồ sơ trễ hạn.
2. Giao mỗi xã, phường vận động ít nhất 300 người dân cài đặt ứng dụng.
3. Đơn vị có tỷ lệ hồ sơ trực tuyến dưới 50% phải giải trình bằng văn bản.
4. Kết quả thực hiện là căn cứ xếp loại; không xét danh hiệu thi đua đối với đơn vị đạt dưới 70%.
"""

COUNCIL_RESOLUTION = """HỘI ĐỒNG NHÂN DÂN
TỈNH BẮC KẠN
-------
Số: 22/NQ-HĐND
Bắc Kạn, ngày 10 tháng 12 năm 2022

NGHỊ QUYẾT
Về phát triển kinh tế - xã hội năm 2023

Điều 1. Mục tiêu, chỉ tiêu
1. Các chỉ tiêu kinh tế
- Tốc độ tăng trưởng GRDP đạt trên 7%.
- GRDP bình quân đầu người đạt 50 triệu đồng.
- Thu ngân sách trên địa bàn đạt 850 tỷ đồng.
2. Các chỉ tiêu xã hội
- Giảm tỷ lệ hộ nghèo từ 2 - 2,5%.
- Tỷ lệ lao động qua đào tạo đạt 48%.
- Tạo việc làm cho 5.500 lao động.
3. Các chỉ số CCHC: PAR INDEX tăng 3 bậc, PCI tăng 2 bậc so với năm 2022.
"""

NEWS_PAGE = """Đắk Nông: Nâng cao chỉ số cải cách hành chính

(08:15 | 12/06/2024)

Theo Sở Nội vụ tỉnh Đắk Nông, năm 2023 chỉ số PAR INDEX của tỉnh đạt 86,1%, xếp thứ 41. Tỉnh đặt mục tiêu năm 2024 chỉ số PAR INDEX đạt từ 87% trở lên, xếp hạng dưới 35; SIPAS nằm trong tốp 30.
Hiện nay, 100% cơ quan đã dùng phần mềm. Nếu duy trì đà này, tỉnh có thể tăng 6 bậc.
"""

COMMUNE_PLAN = """ỦY BAN NHÂN DÂN
XÃ HÒA TIẾN
-------
Số: 09/KH-UBND
Hòa Tiến, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026 của xã Hòa Tiến, thành phố Đà Nẵng

I. MỤC TIÊU
1. Mục tiêu chung: Tiếp tục nâng cao chất lượng phục vụ, phấn đấu Chỉ số CCHC của xã xếp loại Tốt, nằm trong nhóm 20 xã, phường dẫn đầu.
2. Mục tiêu cụ thể:
a) Cải cách TTHC:
- Duy trì 100% TTHC được niêm yết công khai.
- Tỷ lệ giải quyết hồ sơ trước và đúng hạn đạt 99% trở lên; tỷ lệ hài lòng đạt 98%.
b) Cải cách chế độ công vụ:
- 100% công chức được đánh giá hoàn thành nhiệm vụ trở lên, trong đó ít nhất 20% hoàn thành xuất sắc.
c) Cải cách tài chính công: tiết kiệm tối thiểu 10% chi thường xuyên.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            PLAN_BY_YEARS,
            [
                "- level =100 % -",
                "PAR_INDEX level >=86.5 % 2024",
                "PAR_INDEX rank_change >=3..5 bac 2024",
                "SIPAS level >=82 % 2024",
                "SIPAS rank <=40 hang 2024",
                "PAR_INDEX level >=88 % 2025",
                "SIPAS level >=84 % 2025",
                "- level >98 % -",
            ],
            id="plan_by_years",
        ),
        pytest.param(
            DECISION_WITH_PLAN,
            [
                "PAPI level >=42 diem 2024",
                "PAPI rank 2024 group=trung bình cao",
                "PAPI/PAPI.4 change >=0.2 diem 2024 base=2023",
                "PAPI/PAPI.8 change >=0.2 diem 2024 base=2023",
                "- level >=3 -",
            ],
            id="decision_with_plan",
        ),
        pytest.param(
            LETTER_WITH_NUMBERED_DEMANDS,
            [
                "PAR_INDEX level >85 % 2025",
                "SIPAS rank_change >=5 bac 2025",
                "- level >=98 % -",
                "- level >=20 % -",
            ],
            id="letter_with_numbered_demands",
        ),
        pytest.param(
            DISTRICT_REPORT,
            [
                "PAR_INDEX_LOCAL level >84 % 2024",
                "PAR_INDEX_LOCAL rank_change =2 bac 2024",
                "- level >99 % 2024",
                "- level =100 % 2024",
            ],
            id="district_report",
        ),
        pytest.param(
            PROPOSAL,
            [
                "PAPI level >=44.5 diem -",
                "PAPI rank <=12 hang -",
                "SIPAS level >82 % -",
                "PCI rank <=15 hang -",
                "PCI/PCI.5 change =0.3 diem -",
            ],
            id="proposal",
        ),
        pytest.param(
            DIRECTIVE_WITH_BARS,
            ["- level =100 % 2025", "- level >=90 % 2025", "- level <=1 % 2025", "- level >=300 -"],
            id="directive_with_bars",
        ),
        pytest.param(
            COUNCIL_RESOLUTION,
            [
                "- level >7 % -",
                "- level =50 -",
                "- level =850 -",
                "- change >=2..2.5 % -",
                "- level =48 % -",
                "- level =5500 -",
                "PAR_INDEX rank_change =3 bac 2023 base=2022",
                "PCI rank_change =2 bac 2023 base=2022",
            ],
            id="council_resolution",
        ),
        pytest.param(
            NEWS_PAGE,
            ["PAR_INDEX level >=87 % 2024", "PAR_INDEX rank <35 hang 2024", "SIPAS rank <=30 hang 2024"],
            id="news_page",
        ),
        pytest.param(
            COMMUNE_PLAN,
            [
                "PAR_INDEX_LOCAL level = - grade=Tốt",
                "PAR_INDEX_LOCAL rank <=20 hang -",
                "- level =100 % -",
                "- level >=99 % -",
                "- level =98 % -",
                "- level =100 % -",
                "- level >=20 % -",
                "- change >=10 % -",
            ],
            id="commune_plan",
        ),
    ],
)
def test_whole_documents(text: str, expected: list[str]) -> None:
    assert told(text) == expected
