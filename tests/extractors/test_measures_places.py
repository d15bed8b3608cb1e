"""Places told in order, by year, by field, within a region, from the end; and values beside them that are others'."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told

IN_ORDER = [
    (
        "PCI các tỉnh\nNăm 2021, ba tỉnh có điểm PCI cao nhất theo thứ tự gồm Sơn La, Bắc Ninh và Phú Thọ.",
        "PCI Sơn La 2021 # 1; PCI Bắc Ninh 2021 # 2; PCI Phú Thọ 2021 # 3",
    ),
    (
        "PCI các tỉnh\nVề PCI năm 2021, ở vùng Đông Nam Bộ, thứ tự 3 vị trí đầu là: Bình Dương, Đồng Nai, Tây Ninh.",
        "PCI Bình Dương 2021 # 1 in vùng Đông Nam Bộ; PCI Đồng Nai 2021 # 2 in vùng Đông Nam Bộ; PCI Tây Ninh 2021 # 3 in vùng Đông Nam Bộ",
    ),
    (
        "PCI các tỉnh\nVề PCI năm 2021, ở Tây Nguyên, 2 vị trí đầu theo thứ tự là Lâm Đồng, Gia Lai.",
        "PCI Lâm Đồng 2021 # 1 in Tây Nguyên; PCI Gia Lai 2021 # 2 in Tây Nguyên",
    ),
    (
        "PCI các tỉnh\nNăm 2021, ba tỉnh có điểm PCI cao nhất, xếp theo thứ tự từ thấp lên cao gồm Sơn La, Bắc Ninh và Phú Thọ.",
        "PCI Sơn La 2021 # 1..3; PCI Bắc Ninh 2021 # 1..3; PCI Phú Thọ 2021 # 1..3",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2025 của cấp xã: các xã Bản Lầu, Cốc San và Trịnh Tường xếp thứ 97, 98 và 99/99.",
        "SIPAS_LOCAL xã Bản Lầu 2025 # 97/99; SIPAS_LOCAL xã Cốc San 2025 # 98/99; SIPAS_LOCAL xã Trịnh Tường 2025 # 99/99",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2025 của cấp xã: các xã Bản Lầu, Cốc San lần lượt đạt 90,1% và 88,4%.",
        "SIPAS_LOCAL xã Bản Lầu 2025 = 90.1 %; SIPAS_LOCAL xã Cốc San 2025 = 88.4 %",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2025 của cấp xã: các xã Bản Lầu, Cốc San đạt trên 80%.",
        "",
    ),
    (
        "PCI các tỉnh\nPCI năm 2021: Sơn La dẫn đầu. Hai tỉnh tiếp theo là Bắc Ninh, Phú Thọ.",
        "PCI Sơn La 2021 # 1",
    ),
]

OF_YEARS = [
    (
        "CCHC tỉnh Lào Cai\nChỉ số CCHC năm 2023 của tỉnh Lào Cai xếp thứ 20. Đây là năm thứ ba liên tiếp tỉnh tăng hạng: hạng 41 (năm 2020), hạng 33 (năm 2021), hạng 29 (năm 2022).",
        "PAR_INDEX Lào Cai 2023 # 20; PAR_INDEX Lào Cai 2020 # 41; PAR_INDEX Lào Cai 2021 # 33; PAR_INDEX Lào Cai 2022 # 29",
    ),
    (
        "PGI tỉnh Lào Cai\nPGI năm 2024 của Lào Cai đứng hạng 5; hai năm trước đó tỉnh lần lượt đứng hạng 14 (năm 2022) và hạng 8 (năm 2023).",
        "PGI Lào Cai 2024 # 5; PGI Lào Cai 2022 # 14; PGI Lào Cai 2023 # 8",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS của tỉnh năm 2023 đạt 83,2%, tăng 1,1% so với năm trước và xếp thứ 25 cả nước.",
        "SIPAS Lào Cai 2023 = 83.2 % +1.1; SIPAS Lào Cai 2023 # 25",
    ),
    (
        "PCI tỉnh Lào Cai\nPCI năm 2022 của Lào Cai đạt 66,1 điểm, khác hẳn so với hạng 25 của năm 2021, khi tỉnh mới được 63,4 điểm. Dẫn đầu vẫn là Quảng Ninh với 72,9 điểm.",
        "PCI Lào Cai 2022 = 66.1 diem; PCI Lào Cai 2021 = 63.4 diem; PCI Quảng Ninh 2022 = 72.9 diem; PCI Lào Cai 2021 # 25; PCI Quảng Ninh 2022 # 1",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2025 của Lào Cai đạt 84,1%. So với kết quả năm 2024 của hai tỉnh trước đây (Lào Cai 83,3%; Yên Bái 85,2%), mức này nằm giữa.",
        "SIPAS Lào Cai 2025 = 84.1 %; SIPAS Lào Cai 2024 = 83.3 %; SIPAS Yên Bái 2024 = 85.2 %",
    ),
]

OF_FIELDS = [
    (
        "DTI tỉnh Lào Cai\nXếp hạng DTI của tỉnh: năm 2021 đứng thứ 44/63 (Chính quyền số 36, Kinh tế số 48, Xã hội số 40).",
        "DTI Lào Cai 2021 # 44/63; DTI/DTI.1 Lào Cai 2021 # 36; DTI/DTI.2 Lào Cai 2021 # 48; DTI/DTI.3 Lào Cai 2021 # 40",
    ),
    (
        "DTI tỉnh Lào Cai\nDTI năm 2022 của Lào Cai: trong các chỉ số chính thì Nhận thức số xếp thứ 9/63, Hạ tầng số 21/63, Nhân lực số 30/63.",
        "DTI/Nhận thức số Lào Cai 2022 # 9/63; DTI/Hạ tầng số Lào Cai 2022 # 21/63; DTI/Nhân lực số Lào Cai 2022 # 30/63",
    ),
    (
        "DTI tỉnh Lào Cai\nDTI năm 2022 của Lào Cai xếp thứ 30; Chính quyền số 12, Kinh tế số 25.",
        "DTI Lào Cai 2022 # 30",
    ),
    (
        "PCI tỉnh Lào Cai\nVề PCI năm 2022, Lào Cai đứng thứ 3 ở chỉ số Tính minh bạch (6,30 điểm), đứng thứ 12 ở Chi phí thời gian (7,11 điểm).",
        "PCI/PCI.3 Lào Cai 2022 = 6.3 diem; PCI/PCI.4 Lào Cai 2022 = 7.11 diem; PCI/PCI.3 Lào Cai 2022 # 3; PCI/PCI.4 Lào Cai 2022 # 12",
    ),
    (
        "DTI tỉnh Lào Cai\nDTI năm 2022 của Lào Cai: Chính quyền số hạng 14, Kinh tế số hạng 20, Xã hội số hạng 25; so với năm 2021 hai trụ cột đầu tăng tương ứng 4 bậc và 6 bậc, riêng trụ cột cuối lùi hai bậc.",
        "DTI/DTI.1 Lào Cai 2022 # 14 +4@2021; DTI/DTI.2 Lào Cai 2022 # 20 +6@2021; DTI/DTI.3 Lào Cai 2022 # 25 -2@2021",
    ),
    (
        "Kết quả của tỉnh Lào Cai\nNăm 2022, Lào Cai là quán quân PGI với 16,2 điểm và hạng 21 Chỉ số năng lực cạnh tranh (PCI), với 65,4 điểm - tăng 9 bậc so với năm 2021.",
        "PGI Lào Cai 2022 = 16.2 diem; PCI Lào Cai 2022 = 65.4 diem; PGI Lào Cai 2022 # 1; PCI Lào Cai 2022 # 21 +9@2021",
    ),
]

AMONG = [
    (
        "PCI tỉnh Lào Cai\nPCI năm 2022 của Lào Cai xếp thứ 18 cả nước và thứ nhì vùng Tây Bắc, so với hạng 25 của năm 2021.",
        "PCI Lào Cai 2022 # 18; PCI Lào Cai 2022 # 2 in vùng Tây Bắc; PCI Lào Cai 2021 # 25",
    ),
    ("PCI tỉnh Lào Cai\nNăm 2022, PCI của Lào Cai trở lại top 8 cả nước.", "PCI Lào Cai 2022 # 1..8"),
    ("PCI tỉnh Lào Cai\nNăm 2022, PCI của Lào Cai lọt vào 8 tỉnh dẫn đầu.", "PCI Lào Cai 2022 # 1..8"),
    ("PCI tỉnh Lào Cai\nNăm 2022, PCI của Lào Cai rơi vào nhóm 10 tỉnh đứng cuối.", ""),
    ("PCI tỉnh Lào Cai\nNăm 2022, PCI của Lào Cai nằm trong nhóm 12 tỉnh cuối bảng.", ""),
    ("PCI tỉnh Lào Cai\nNăm 2022, PCI của Lào Cai nằm trong top 10 tỉnh từ dưới lên.", ""),
    ("PCI tỉnh Lào Cai\nNăm 2022, Lào Cai thuộc tốp 10 tỉnh có chỉ số PCI tụt hạng nhiều nhất.", ""),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS cấp xã năm 2025: phường Cam Đường có mức hài lòng cao nhất, 95,2%; xã Bản Lầu 80,3%, thấp nhất tỉnh.",
        "SIPAS_LOCAL phường Cam Đường 2025 = 95.2 %; SIPAS_LOCAL xã Bản Lầu 2025 = 80.3 %; SIPAS_LOCAL phường Cam Đường 2025 # 1; SIPAS_LOCAL xã Bản Lầu 2025 # -1",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2023 của Lào Cai đạt 84,1%, thấp hơn mức bình quân chung của khối (86,2%).",
        "SIPAS Lào Cai 2023 = 84.1 %; SIPAS bình quân chung của khối 2023 = 86.2 %",
    ),
]

NEITHER = [
    "PCI các tỉnh\nNăm 2022, ba tỉnh có chỉ số PCI tăng cao nhất theo thứ tự gồm Sơn La, Bắc Ninh và Phú Thọ.",
    "PCI các tỉnh\nNăm 2022, ba tỉnh có mức giảm điểm PCI cao nhất lần lượt là Sơn La, Bắc Ninh và Phú Thọ.",
    "PCI tỉnh Lào Cai\nNăm 2022, Lào Cai thuộc 5 tỉnh có chỉ số PCI tăng cao nhất.",
    "PCI tỉnh Lào Cai\nNăm 2022, Lào Cai thuộc nhóm 5 tỉnh có mức tăng chỉ số PCI cao nhất.",
]


@pytest.mark.parametrize("text", NEITHER)
def test_a_change_that_is_ranked_is_no_place(text: str) -> None:
    assert told(text) == ""


DEPARTMENT = """UBND TỈNH LÀO CAI
SỞ NỘI VỤ
Số: 9/KH-SNV
Lào Cai, ngày 8 tháng 3 năm 2024
KẾ HOẠCH
Nâng cao mức độ hài lòng đối với sự phục vụ của Sở Nội vụ năm 2024
Mức độ hài lòng của người dân đối với sự phục vụ hành chính của Sở năm 2023 đạt 85,2%, thấp hơn mức bình quân chung của khối (87,3%). Tiêu chí "Thủ tục hành chính" thấp nhất, chỉ 80,4%."""

OTHERS = [
    (
        DEPARTMENT,
        "SIPAS_LOCAL Sở Nội vụ 2023 = 85.2 %; SIPAS_LOCAL bình quân chung của khối 2023 = 87.3 %; SIPAS_LOCAL/Thủ tục hành chính Sở Nội vụ 2023 = 80.4 %",
    ),
    (
        "Bộ chỉ số 766 tỉnh Lào Cai\nBộ chỉ số phục vụ người dân, doanh nghiệp (Bộ chỉ số 766) tháng 10/2025 của tỉnh Lào Cai đạt 86,1/100 điểm, xếp thứ 11/34, tăng 2 bậc so với tháng 9.",
        "OTHER Lào Cai 2025 = 86.1/100 diem; OTHER Lào Cai 2025 # 11/34 +2",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2023 của tỉnh Lào Cai: mức độ hài lòng về ban hành, tổ chức chính sách đạt 84,1%, xếp thứ 9/63.",
        "SIPAS/mức độ hài lòng về ban hành, tổ chức chính sách Lào Cai 2023 = 84.1 %; SIPAS/mức độ hài lòng về ban hành, tổ chức chính sách Lào Cai 2023 # 9/63",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*IN_ORDER, *OF_YEARS, *OF_FIELDS, *AMONG, *OTHERS])
def test_places(text: str, expected: str) -> None:
    assert told(text) == expected
