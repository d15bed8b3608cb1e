"""Targets of further whole documents: older years, lead-ins, results beside aims."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import told

COMPETITIVENESS_PLAN = """ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
-------
Số: 112/KH-UBND
Phú Yên, ngày 05 tháng 3 năm 2016

KẾ HOẠCH
Nâng cao năng lực cạnh tranh cấp tỉnh năm 2016

I. Mục tiêu
1. Mục tiêu chung: Tiếp tục cải thiện môi trường đầu tư kinh doanh; phấn đấu PCI năm 2016 tăng ít nhất 5 bậc, nằm trong nhóm các tỉnh có chất lượng điều hành khá.
2. Mục tiêu cụ thể
- Chi phí gia nhập thị trường: phấn đấu đạt từ 8,5 điểm trở lên (năm 2015: 8,12 điểm).
- Tiếp cận đất đai: tăng 0,3 điểm; Tính minh bạch: thuộc nhóm 20 tỉnh dẫn đầu.
- Thời gian thành lập doanh nghiệp tối đa 03 ngày; thời gian nộp thuế không quá 121,5 giờ/năm.
- Ít nhất 70% doanh nghiệp kê khai thuế điện tử.
II. Nhiệm vụ
1. Sở Kế hoạch và Đầu tư chủ trì, phấn đấu 80% hồ sơ đăng ký qua mạng; phối hợp Cục Thuế tỉnh hỗ trợ doanh nghiệp.
2. Tổ chức 02 cuộc đối thoại mỗi năm.
"""

PLAN_WITH_A_LEAD_IN = """ỦY BAN NHÂN DÂN
TỈNH VĨNH LONG
-------
Số: 112/KH-UBND
Vĩnh Long, ngày 05 tháng 3 năm 2022

KẾ HOẠCH
Cải thiện Chỉ số SIPAS và PAR INDEX

I. MỤC TIÊU
Phấn đấu đến năm 2025:
- PAR INDEX nằm trong tốp 20.
- SIPAS đạt 90%, mỗi năm tăng từ 1 - 2%.
- 100% cơ quan, đơn vị thực hiện khảo sát hài lòng.
II. CHỈ TIÊU NĂM 2022
a) Đối với cấp tỉnh: PAR INDEX tăng 03 bậc so với năm 2021.
b) Đối với cấp huyện: mức độ hài lòng của người dân đối với sự phục vụ của cơ quan hành chính đạt từ 85%.
III. TỔ CHỨC THỰC HIỆN
Các sở, ngành có chỉ số thành phần đạt dưới 70% báo cáo giải trình trước ngày 30/6/2022.
"""

DIRECTIVE_AFTER_RESULTS = """ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
-------
Số: 112/CT-UBND
Yên Bái, ngày 05 tháng 3 năm 2023

CHỈ THỊ
Về việc nâng cao các chỉ số PAPI, PCI

Thời gian qua, các chỉ số của tỉnh có cải thiện; năm 2022 PAPI đạt 41,2 điểm, xếp thứ 45/61; PCI đạt 63,5 điểm, xếp thứ 48/63, tăng 3 bậc. Tuy nhiên, tỷ lệ hồ sơ trễ hạn còn 4,5%.
Để các chỉ số năm 2023 tăng hạng, PAPI vào nhóm trung bình cao, Chủ tịch UBND tỉnh yêu cầu:
1. Thủ trưởng các sở, ngành, Chủ tịch UBND cấp huyện
a) Công khai 100% quy hoạch, kế hoạch sử dụng đất; không để hồ sơ đất đai trễ hạn quá 2%.
b) Mỗi quý tổ chức ít nhất 01 buổi đối thoại với doanh nghiệp.
c) Xử lý nghiêm trường hợp để người dân đi lại quá 02 lần.
2. Giao Sở Nội vụ đánh giá, xếp loại; đơn vị xếp thứ 3 từ dưới lên phải kiểm điểm.
"""

REPORT_OF_HALF_A_YEAR = """SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH BẾN TRE
Số: 55/BC-STTTT
Bến Tre, ngày 10 tháng 7 năm 2023

BÁO CÁO
Kết quả chuyển đổi số 6 tháng đầu năm 2023

1. Kết quả
- Tỷ lệ hồ sơ trực tuyến đạt 45,2% (mục tiêu năm 2023 là 60%); kinh tế số ước đạt 8,1% GRDP, chưa đạt mục tiêu 10%.
- 100% cơ quan đã kết nối; DTI 2022 xếp thứ 25/63, tăng 4 bậc.
2. Phương hướng, nhiệm vụ 6 tháng cuối năm 2023
- Phấn đấu DTI năm 2023 vào nhóm 20; tỷ lệ hồ sơ trực tuyến đạt trên 60%.
- Phủ mạng 5G tới ít nhất 20% số xã.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            COMPETITIVENESS_PLAN,
            [
                "PCI rank_change >=5 bac 2016",
                "PCI rank 2016 group=khá",
                "PCI/PCI.1 level >=8.5 diem -",
                "PCI/PCI.2 change =0.3 diem -",
                "PCI/PCI.3 rank <=20 hang -",
                "- level <=3 -",
                "- level <=121.5 -",
                "- level >=70 % -",
                "- level =80 % -",
            ],
            id="competitiveness_plan",
        ),
        pytest.param(
            PLAN_WITH_A_LEAD_IN,
            [
                "PAR_INDEX rank <=20 hang -",
                "SIPAS level =90 % -",
                "SIPAS change >=1..2 % - yearly",
                "- level =100 % -",
                "PAR_INDEX rank_change =3 bac 2022 base=2021",
                "SIPAS level >=85 % 2022",
            ],
            id="plan_with_a_lead_in",
        ),
        pytest.param(
            DIRECTIVE_AFTER_RESULTS,
            ["PAPI rank 2023 group=trung bình cao", "- level =100 % -", "- level <=2 % -", "- level >=1 -"],
            id="directive_after_results",
        ),
        pytest.param(
            REPORT_OF_HALF_A_YEAR,
            [
                "- level =60 % 2023",
                "DTI rank <=20 hang 2023",
                "- level >60 % 2023",
                "- level >=20 % 2023",
            ],
            id="report_of_half_a_year",
        ),
    ],
)
def test_whole_documents(text: str, expected: list[str]) -> None:
    assert told(text) == expected
