"""One index of one year: the value, the place, the group, the change."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quảng Bình với các chỉ số năm 2022\nChỉ số PCI năm 2022 của Quảng Bình đứng thứ 8 cả nước và thứ 2 của Bắc Trung bộ.",
            "PCI Quảng Bình 2022 # 8; PCI Quảng Bình 2022 # 2 in Bắc Trung bộ",
        ),
        (
            "PAPI tỉnh Hậu Giang\nNăm 2022, Hậu Giang đạt 43,67 điểm Chỉ số PAPI, thuộc nhóm cao nhất cả nước.",
            "PAPI Hậu Giang 2022 = 43.67 diem; PAPI Hậu Giang 2022 # group cao nhất",
        ),
        (
            "PCI tỉnh Bến Tre\nNăm 2022, chỉ số PCI của tỉnh Bến Tre nằm trong tốp 10 tỉnh, thành phố dẫn đầu cả nước.",
            "PCI Bến Tre 2022 # 1..10",
        ),
        (
            "Bắc Giang và PAPI\nChỉ số PAPI của Bắc Giang năm 2022 đạt 44,2 điểm, cao hơn trung bình cả nước 1,7 điểm.",
            "PAPI Bắc Giang 2022 = 44.2 diem",
        ),
        (
            "Hậu Giang, PAPI năm 2021\nPAPI năm 2021 của tỉnh Hậu Giang đạt 42.394 điểm, xếp thứ 31/60.",
            "PAPI Hậu Giang 2021 = 42.394 diem; PAPI Hậu Giang 2021 # 31/60",
        ),
        (
            "Sóc Trăng: nếu cải thiện\nNếu tăng thêm 2 điểm PAPI thì tỉnh Sóc Trăng có thể tăng 10 bậc, lên vị trí 25/63. Năm 2022 tỉnh mới đạt 40,2 điểm.",
            "PAPI Sóc Trăng 2022 = 40.2 diem",
        ),
        (
            "Thanh Hóa: PAPI 2022\nVới 43,52 điểm, tỉnh Thanh Hóa xếp thứ 17 trên bảng xếp hạng PAPI năm 2022 và dẫn đầu khu vực Bắc Trung Bộ.",
            "PAPI Thanh Hóa 2022 = 43.52 diem; PAPI Thanh Hóa 2022 # 17; PAPI Thanh Hóa 2022 # 1 in khu vực Bắc Trung Bộ",
        ),
        (
            "Ninh Bình, PAPI 2020\nNăm 2020, Ninh Bình nằm trong nhóm 16 tỉnh có điểm cao nhất cả nước về PAPI, đạt 43,96 điểm.",
            "PAPI Ninh Bình 2020 = 43.96 diem; PAPI Ninh Bình 2020 # 1..16",
        ),
        (
            "Báo cáo của UBND tỉnh Phú Yên\nNăm 2022, thu ngân sách đạt 9.200 tỷ đồng, bằng 105% dự toán, xếp thứ 30/63 tỉnh, thành; tốc độ tăng GRDP đạt 8,15%, xếp thứ 31/63; PCI đạt 64,8 điểm.",
            "PCI Phú Yên 2022 = 64.8 diem",
        ),
        (
            "Bình Thuận: SIPAS\nMức độ hài lòng của người dân, tổ chức đối với sự phục vụ hành chính của tỉnh Bình Thuận năm 2021 đạt 85,75%, xếp hạng 45.",
            "SIPAS Bình Thuận 2021 = 85.75 %; SIPAS Bình Thuận 2021 # 45",
        ),
        (
            "Kiên Giang trên bảng xếp hạng PCI\nPCI Kiên Giang năm 2021 giảm từ 62,94 điểm xuống 59,73 điểm, tụt từ hạng 35 xuống hạng 63, đứng cuối bảng xếp hạng.",
            "PCI Kiên Giang 2021 = 59.73 diem; PCI Kiên Giang 2021 # 63; PCI Kiên Giang 2021 # -1",
        ),
        (
            "Quảng Ninh năm thứ 5 dẫn đầu PAR INDEX\nNăm 2021, lần thứ 4 Quảng Ninh dẫn đầu cả nước về chỉ số PAR INDEX với 91,04%, cao hơn đơn vị đứng thứ 2 là 0,2%.",
            "PAR_INDEX Quảng Ninh 2021 = 91.04 %; PAR_INDEX Quảng Ninh 2021 # 1",
        ),
        (
            "Bà Rịa - Vũng Tàu, PCI năm 2021\nTỉnh Bà Rịa - Vũng Tàu đạt 69,03 điểm, xếp vị trí thứ 8 cả nước, thứ 2 vùng Đông Nam Bộ về PCI năm 2021.",
            "PCI Bà Rịa - Vũng Tàu 2021 = 69.03 diem; PCI Bà Rịa - Vũng Tàu 2021 # 8; PCI Bà Rịa - Vũng Tàu 2021 # 2 in vùng Đông Nam Bộ",
        ),
        (
            "Lạng Sơn vượt lên trong bảng xếp hạng PGI\nTỉnh Lạng Sơn xếp thứ 2 trên bảng xếp hạng PGI năm 2022 với 17,67 điểm (điểm cao nhất là 17,95 điểm, thấp nhất là 12,47 điểm).",
            "PGI Lạng Sơn 2022 = 17.67 diem; PGI Lạng Sơn 2022 # 2",
        ),
        (
            "Bến Tre: PCI 2020\nBến Tre đạt 69,08 điểm, xếp hạng 8/63 tỉnh, thành, hạng 4/13 tỉnh, thành vùng ĐBSCL, thuộc nhóm “Tốt” trong bảng xếp hạng PCI năm 2020.",
            "PCI Bến Tre 2020 = 69.08 diem; PCI Bến Tre 2020 # 8/63; PCI Bến Tre 2020 # 4/13 in vùng ĐBSCL; PCI Bến Tre 2020 # group Tốt",
        ),
        (
            "Chỉ số PAR INDEX tỉnh Bình Thuận\nNăm 2020, Bình Thuận nằm ở nhóm B, với kết quả 83,29%; đứng áp chót khu vực Duyên hải miền Trung và đứng thứ 48/63 cả nước.",
            "PAR_INDEX Bình Thuận 2020 = 83.29 %; PAR_INDEX Bình Thuận 2020 # group B; PAR_INDEX Bình Thuận 2020 # -2 in khu vực Duyên hải miền Trung; PAR_INDEX Bình Thuận 2020 # 48/63",
        ),
        (
            "Trà Vinh và PGI\nChỉ số PGI của tỉnh Trà Vinh dẫn đầu cả nước năm 2022 với tổng điểm 17,67/40 điểm.",
            "PGI Trà Vinh 2022 = 17.67/40 diem; PGI Trà Vinh 2022 # 1",
        ),
        (
            "Sở Tài chính tỉnh Khánh Hòa\nNăm 2022 Sở Tài chính Khánh Hòa đạt 93,4 điểm Chỉ số cải cách hành chính, xếp thứ 3/18 sở, ngành, xếp loại Tốt.",
            "PAR_INDEX_LOCAL Sở Tài chính 2022 = 93.4 diem; PAR_INDEX_LOCAL Sở Tài chính 2022 # 3/18",
        ),
        (
            "Vĩnh Phúc: PAPI năm 2022\nPAPI năm 2022 của tỉnh Vĩnh Phúc không xếp hạng; năm 2021 xếp thứ 20/60, đạt 42,95 điểm. Tỉnh chưa có chỉ số nội dung nào nằm trong nhóm cao nhất.",
            "PAPI Vĩnh Phúc 2021 = 42.95 diem; PAPI Vĩnh Phúc 2021 # 20/60",
        ),
        (
            "PAR INDEX Sơn La\nNăm 2023 là năm đầu tiên tỉnh Sơn La vào nhóm A Chỉ số PAR INDEX với 90,04%, xếp thứ 11 toàn quốc, dẫn đầu các tỉnh Tây Bắc.",
            "PAR_INDEX Sơn La 2023 = 90.04 %; PAR_INDEX Sơn La 2023 # group A; PAR_INDEX Sơn La 2023 # 11; PAR_INDEX Sơn La 2023 # 1 in Tây Bắc",
        ),
        (
            "Ninh Thuận: PGI\nNinh Thuận xếp vị trí quán quân khu vực Nam Trung Bộ về PGI năm 2023 với 22,8 điểm, hơn đơn vị xếp thứ hai 0,4 điểm.",
            "PGI Ninh Thuận 2023 = 22.8 diem; PGI Ninh Thuận 2023 # 1 in khu vực Nam Trung Bộ",
        ),
    ],
)
def test_values(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vĩnh Long cải thiện Chỉ số cải cách hành chính năm 2023\nTheo công bố của Bộ Nội vụ ngày 17/4/2024, Chỉ số cải cách hành chính (PAR INDEX) năm 2023 của tỉnh Vĩnh Long đạt 87,91%, xếp hạng 26/63 tỉnh, thành phố, tăng 8 bậc và tăng 2,14% so với năm 2022.",
            "PAR_INDEX Vĩnh Long 2023 = 87.91 % +2.14@2022; PAR_INDEX Vĩnh Long 2023 # 26/63 +8@2022",
        ),
        (
            "Ninh Thuận: Kết quả PCI năm 2022\nVới 65,43 điểm, tỉnh Ninh Thuận xếp thứ 29/63 tỉnh, thành phố về chỉ số PCI năm 2022, tăng 2,35 điểm, tăng 5 bậc so với năm 2021.",
            "PCI Ninh Thuận 2022 = 65.43 diem +2.35@2021; PCI Ninh Thuận 2022 # 29/63 +5@2021",
        ),
        (
            "Kết quả chỉ số PGI của tỉnh Hà Nam\nNăm 2023, PGI của Hà Nam đạt 22,35 điểm, rớt 3 bậc so với năm 2022, xếp thứ 18/63.",
            "PGI Hà Nam 2023 = 22.35 diem; PGI Hà Nam 2023 # 18/63 -3@2022",
        ),
        (
            "SIPAS tỉnh Lạng Sơn\nChỉ số SIPAS năm 2023 của tỉnh Lạng Sơn đạt 81,36%, xếp thứ 40/63 tỉnh, thành phố, không tăng không giảm so với năm 2022.",
            "SIPAS Lạng Sơn 2023 = 81.36 %; SIPAS Lạng Sơn 2023 # 40/63 +0@2022",
        ),
        (
            "SIPAS tỉnh Thái Nguyên\nChỉ số SIPAS năm 2023 của tỉnh Thái Nguyên đạt 84,93%, giữ nguyên vị trí thứ 7/63 so với năm 2022.",
            "SIPAS Thái Nguyên 2023 = 84.93 %; SIPAS Thái Nguyên 2023 # 7/63 +0@2022",
        ),
        (
            "Bình Phước: PII năm 2024\nChỉ số đổi mới sáng tạo cấp địa phương (PII) năm 2024 của tỉnh Bình Phước đạt 34,6 điểm, xếp hạng 44/63, tăng 2 hạng so với năm 2023.",
            "PII Bình Phước 2024 = 34.6 diem; PII Bình Phước 2024 # 44/63 +2@2023",
        ),
        (
            "Vĩnh Phúc: chỉ số ICT Index năm 2020\nChỉ số ICT Index của tỉnh Vĩnh Phúc năm 2020 đạt 0,5134, xếp thứ 15/63 tỉnh, thành phố, giảm 4 bậc so với năm 2019.",
            "ICT_INDEX Vĩnh Phúc 2020 = 0.5134 diem; ICT_INDEX Vĩnh Phúc 2020 # 15/63 -4@2019",
        ),
        (
            "PAPI tỉnh Lào Cai năm 2022\nNăm 2022, PAPI tỉnh Lào Cai đạt 41,74 điểm, xếp vị trí 39/61 (do 02 tỉnh không có kết quả đánh giá), giảm 0,85 điểm và tụt 11 bậc so với năm 2021.",
            "PAPI Lào Cai 2022 = 41.74 diem -0.85@2021; PAPI Lào Cai 2022 # 39/61 -11@2021",
        ),
        (
            "PCI Đà Nẵng\nNăm 2020, Đà Nẵng tiếp tục giữ vị trí thứ 5/63 tỉnh, thành phố với 70,12 điểm PCI, không thay đổi thứ hạng so với năm 2019.",
            "PCI Đà Nẵng 2020 = 70.12 diem; PCI Đà Nẵng 2020 # 5/63 +0@2019",
        ),
        (
            "Kế hoạch của UBND tỉnh Quảng Nam\nChỉ số PCI năm 2022 của tỉnh đứng thứ 20/63 tỉnh, thành phố cả nước, thứ 7/14 vùng Duyên hải miền Trung, giảm 2 bậc so với năm 2021.",
            "PCI Quảng Nam 2022 # 20/63 -2@2021; PCI Quảng Nam 2022 # 7/14 in vùng Duyên hải miền Trung",
        ),
        (
            "Hà Tĩnh, PAR INDEX năm 2020\nChỉ số CCHC năm 2020 của Hà Tĩnh tăng 2,87 điểm so với năm 2019.",
            "PAR_INDEX Hà Tĩnh 2020 = diem +2.87@2019",
        ),
        (
            "Thái Bình và chỉ số PCI\nNăm 2021, PCI Thái Bình đạt 62,31 điểm, xếp thứ 47/63, giảm 22 bậc, nằm trong nhóm điều hành trung bình; xếp thứ 10/11 tỉnh, thành phố vùng đồng bằng sông Hồng.",
            "PCI Thái Bình 2021 = 62.31 diem; PCI Thái Bình 2021 # 47/63 -22; PCI Thái Bình 2021 # group trung bình; PCI Thái Bình 2021 # 10/11 in vùng đồng bằng sông Hồng",
        ),
        (
            "TP. Hồ Chí Minh và PCI\nNăm 2022, PCI của TP. Hồ Chí Minh đạt 65,86 điểm, rơi xuống vị trí 27, mất 13 bậc so với năm 2021. Đây là lần đầu tiên TP. Hồ Chí Minh không nằm trong tốp 20.",
            "PCI Hồ Chí Minh 2022 = 65.86 diem; PCI Hồ Chí Minh 2022 # 27 -13@2021",
        ),
        (
            "Chỉ số PCI Hà Nội\nHà Nội đứng thứ 20/63 tỉnh, thành phố, giảm 10 bậc; điểm số đạt 66,74 điểm, giảm 1,86 điểm so với năm 2021 trên bảng xếp hạng PCI 2022.",
            "PCI Hà Nội 2022 = 66.74 diem -1.86@2021; PCI Hà Nội 2022 # 20/63 -10@2021",
        ),
        (
            "Tây Ninh: PAPI\nTổng điểm 8 chỉ số nội dung PAPI năm 2021 của Tây Ninh là 41,97 điểm, tăng 1,46 điểm so với năm 2020, xếp vị trí 31/60 tỉnh, thành phố, tăng 20 bậc.",
            "PAPI Tây Ninh 2021 = 41.97 diem +1.46@2020; PAPI Tây Ninh 2021 # 31/60 +20@2020",
        ),
        (
            "Hội nghị CCHC tỉnh Hà Nam\nNăm 2023, chỉ số CCHC của tỉnh Hà Nam đạt 88,41%, tăng 3,72% và vươn lên thứ 14 toàn quốc (tăng 19 bậc so với năm 2022); thứ 5/11 tỉnh, thành phố khu vực Đồng bằng sông Hồng.",
            "PAR_INDEX Hà Nam 2023 = 88.41 % +3.72@2022; PAR_INDEX Hà Nam 2023 # 14 +19@2022; PAR_INDEX Hà Nam 2023 # 5/11 in khu vực Đồng bằng sông Hồng",
        ),
        (
            "Chỉ số CCHC của Bộ Giao thông vận tải\nNăm 2020, Bộ Giao thông vận tải đạt 85,64%, xếp thứ 12/17 bộ, cơ quan ngang bộ, tụt 4 bậc so với năm 2019 về Chỉ số cải cách hành chính.",
            "PAR_INDEX Bộ Giao thông vận tải 2020 = 85.64 %; PAR_INDEX Bộ Giao thông vận tải 2020 # 12/17 -4@2019",
        ),
        (
            "Nâng cao chỉ số hài lòng ở thị xã An Nhơn\nMức độ hài lòng của người dân, tổ chức đối với sự phục vụ của UBND thị xã An Nhơn năm 2023 đạt 89,3%, cao hơn năm 2022 là 1,2%; xếp thứ 2/11 huyện, thị xã, thành phố.",
            "SIPAS_LOCAL thị xã An Nhơn 2023 = 89.3 % +1.2@2022; SIPAS_LOCAL thị xã An Nhơn 2023 # 2/11",
        ),
        (
            "Quảng Bình: SIPAS\nQuảng Bình lọt vào nhóm 10 tỉnh có SIPAS cao nhất nước năm 2020 (hạng 9, 88,2%), vượt 12 bậc so với năm 2019.",
            "SIPAS Quảng Bình 2020 = 88.2 %; SIPAS Quảng Bình 2020 # 1..10; SIPAS Quảng Bình 2020 # 9 +12@2019",
        ),
        (
            "Huyện Phú Tân khắc phục hạn chế\nUBND HUYỆN PHÚ TÂN (tỉnh An Giang) cho biết, năm 2022, Chỉ số CCHC của huyện được 78,5/100 điểm, xếp loại Khá, hạng 9/11; giảm 2 hạng so với năm 2021.",
            "PAR_INDEX_LOCAL huyện Phú Tân 2022 = 78.5/100 diem; PAR_INDEX_LOCAL huyện Phú Tân 2022 # 9/11 -2@2021",
        ),
        (
            "PAPI An Giang 2022\nAn Giang thuộc 16 tỉnh đạt điểm trung bình thấp PAPI 2022 (41,02 điểm), giảm 2,85 điểm so với 2021.",
            "PAPI An Giang 2022 = 41.02 diem -2.85@2021",
        ),
        (
            "Tỉnh Quảng Nam: kết quả cải thiện môi trường đầu tư\nPCI Quảng Nam năm 2020 xếp thứ 13 cả nước, đạt 65,72 điểm, giảm 7 bậc và 3,7 điểm so với năm 2019; nằm trong nhóm 15 tỉnh, thành phố có chất lượng điều hành tốt của cả nước.",
            "PCI Quảng Nam 2020 = 65.72 diem -3.7@2019; PCI Quảng Nam 2020 # 13 -7@2019; PCI Quảng Nam 2020 # 1..15",
        ),
        (
            "Đắk Nông đề ra giải pháp\nNăm 2021, PCI tỉnh Đắk Nông xếp hạng 52/63, tăng 8 bậc. Đây là lần đầu tiên sau nhiều năm tỉnh thoát khỏi nhóm 5 tỉnh cuối bảng. Tuy nhiên điểm số chỉ đạt 61,95, thấp hơn trung vị 2,79 điểm.",
            "PCI Đắk Nông 2021 = 61.95 diem; PCI Đắk Nông 2021 # 52/63 +8",
        ),
        (
            "Chỉ số hài lòng về phục vụ hành chính 2021\nKết quả SIPAS năm 2021 của tỉnh Lâm Đồng: hài lòng chung 87,53%, hạng 23/63, tăng 4 bậc.",
            "SIPAS Lâm Đồng 2021 = 87.53 %; SIPAS Lâm Đồng 2021 # 23/63 +4",
        ),
        (
            "Bình Thuận thăng hạng\nTăng 14 bậc so với năm trước, Bình Thuận vươn lên xếp thứ 24/63 trong bảng xếp hạng PAR INDEX 2023.",
            "PAR_INDEX Bình Thuận 2023 # 24/63 +14",
        ),
        (
            "Bắc Kạn lùi bậc\nChỉ số PCI của Bắc Kạn năm 2023 lùi 4 bậc, đứng thứ 39/63 tỉnh, thành phố; sụt 0,35 điểm, còn 65,1 điểm so với năm 2022.",
            "PCI Bắc Kạn 2023 = 65.1 diem -0.35@2022; PCI Bắc Kạn 2023 # 39/63 -4@2022",
        ),
        (
            "Quảng Bình khắc phục\nChỉ số PAR INDEX năm 2021 tỉnh Quảng Bình đạt 85,7%, không đạt mục tiêu đề ra (87%); xếp thứ 40/63, giữ nguyên thứ hạng so với năm 2020.",
            "PAR_INDEX Quảng Bình 2021 = 85.7 %; PAR_INDEX Quảng Bình 2021 # 40/63 +0@2020",
        ),
    ],
)
def test_changes(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch nâng cao PAR INDEX tỉnh Cà Mau\nNăm 2022, PAR INDEX của tỉnh chưa đạt mục tiêu 85%, không nằm trong nhóm 30 tỉnh dẫn đầu. Mục tiêu đề ra năm 2023 là xếp thứ 30/63, đạt 86%.",
        "PAPI tỉnh Lào Cai năm 2022\nCó 4/8 chỉ số nội dung tăng điểm, 3/8 chỉ số giảm điểm; 100% cán bộ được quán triệt; tỷ lệ hài lòng của doanh nghiệp về hạ tầng đạt 78,5%.",
        "Bệnh viện tỉnh\nTỷ lệ hài lòng của người bệnh nội trú đạt 95,3%; mức độ hài lòng về dịch vụ ăn uống đạt 90%.",
        "Sóc Trăng đặt mục tiêu PAPI\nNăm 2024, tỉnh Sóc Trăng phấn đấu Chỉ số PAPI đạt từ 46 điểm trở lên, xếp trong nhóm 5 tỉnh dẫn đầu; PAR INDEX tăng 3 bậc, nằm trong tốp 25; không để chỉ số nào tụt hạng.",
        "Bình luận về PCI\nNếu cải thiện được chỉ số Tính minh bạch thêm 0,5 điểm thì Quảng Bình có thể tăng 12 bậc trên bảng xếp hạng PCI.",
        "Khảo sát hài lòng bệnh viện tỉnh Long An\nTỷ lệ hài lòng chung của người bệnh đạt 96,45%, xếp thứ 3/20 bệnh viện. 85% người dân hài lòng với dịch vụ xe buýt.",
        "Khảo sát\nTheo khảo sát của UNDP, 45,2% người dân cho biết phải “lót tay”; 62% số người được hỏi hài lòng; điểm tối đa của mỗi nội dung PAPI là 10 điểm; có 19.536 người tham gia trả lời.",
        "Bình Định đứng thứ 5 về thu ngân sách\nNăm 2022, tỉnh Bình Định thu ngân sách 15.800 tỷ đồng, đứng thứ 20/63 cả nước; tốc độ tăng trưởng GRDP 8,57%, xếp thứ 5/14 vùng Bắc Trung Bộ và Duyên hải miền Trung.",
        "UBND tỉnh Lào Cai giao chỉ tiêu\nNăm 2023: PAR INDEX đạt 88% trở lên, SIPAS tăng 5 bậc; PCI duy trì trong nhóm 10 tỉnh dẫn đầu; DTI xếp hạng 20.",
    ],
)
def test_nothing(text: str) -> None:
    assert told(text) == ""
