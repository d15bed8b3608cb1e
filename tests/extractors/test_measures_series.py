"""Figures of several years in one text: rows of years, from … to …, and what a change is measured against."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cao Bằng và PCI\nThứ hạng PCI của tỉnh Cao Bằng qua các năm: hạng 48 (năm 2018), hạng 33 (năm 2019), hạng 54 (năm 2020) và hạng 63 (năm 2021).",
            "PCI Cao Bằng 2018 # 48; PCI Cao Bằng 2019 # 33; PCI Cao Bằng 2020 # 54; PCI Cao Bằng 2021 # 63",
        ),
        (
            "Chỉ số PAPI tỉnh Sóc Trăng\nNăm 2021, chỉ số PAPI của tỉnh Sóc Trăng được 41,2 điểm, từ vị trí 63 năm 2020 lên 39/63 năm 2021.",
            "PAPI Sóc Trăng 2021 = 41.2 diem; PAPI Sóc Trăng 2021 # 39/63; PAPI Sóc Trăng 2020 # 63",
        ),
        (
            "Đồng Tháp giữ vững ngôi đầu\nNăm 2022, Đồng Tháp giữ vững vị trí thứ 5 cả nước về Chỉ số năng lực cạnh tranh cấp tỉnh với 69,68 điểm; năm 2021 xếp thứ 3 với 70,53 điểm.",
            "PCI Đồng Tháp 2022 = 69.68 diem; PCI Đồng Tháp 2021 = 70.53 diem; PCI Đồng Tháp 2022 # 5; PCI Đồng Tháp 2021 # 3",
        ),
        (
            "Yên Bái công bố kết quả PAR INDEX\nNăm 2022, Chỉ số PAR INDEX của tỉnh Yên Bái tăng từ 84,21% năm 2021 lên 86,03% năm 2022.",
            "PAR_INDEX Yên Bái 2021 = 84.21 %; PAR_INDEX Yên Bái 2022 = 86.03 %",
        ),
        (
            "Phú Thọ: PAPI năm 2020\nPAPI năm 2020 của tỉnh Phú Thọ đạt 44,71 điểm/80 điểm, đứng thứ 9/63 tỉnh, thành; năm 2019 đạt 45,03 điểm, đứng thứ 7.",
            "PAPI Phú Thọ 2020 = 44.71/80 diem; PAPI Phú Thọ 2019 = 45.03 diem; PAPI Phú Thọ 2020 # 9/63; PAPI Phú Thọ 2019 # 7",
        ),
        (
            "Kết quả PCI tỉnh Hải Dương\nNăm 2021, PCI Hải Dương tăng 34 bậc so với năm 2020, từ vị trí 47 lên vị trí 13 với 67,65 điểm.",
            "PCI Hải Dương 2021 = 67.65 diem; PCI Hải Dương 2020 # 47; PCI Hải Dương 2021 # 13 +34@2020",
        ),
        (
            "Kon Tum: PCI đội sổ\nNăm 2018, Kon Tum xếp thứ 61/63; năm 2019 tụt một bậc, xếp thứ 62/63 về chỉ số năng lực cạnh tranh cấp tỉnh; năm 2020 đội sổ với 59,14 điểm.",
            "PCI Kon Tum 2020 = 59.14 diem; PCI Kon Tum 2018 # 61/63; PCI Kon Tum 2019 # 62/63 -1; PCI Kon Tum 2020 # -1",
        ),
        (
            "Gia Lai và chỉ số PCI\nGiai đoạn 2018 - 2021, điểm số PCI của tỉnh Gia Lai: năm 2018 đạt 62,23 điểm; năm 2019 đạt 65,09 điểm; năm 2020 đạt 63,3 điểm; năm 2021 đạt 64,9 điểm.",
            "PCI Gia Lai 2018 = 62.23 diem; PCI Gia Lai 2019 = 65.09 diem; PCI Gia Lai 2020 = 63.3 diem; PCI Gia Lai 2021 = 64.9 diem",
        ),
        (
            "Hậu Giang: SIPAS tăng\nChỉ số SIPAS của Hậu Giang tăng từ 79,35% (năm 2021) lên 81,02%, xếp thứ 30.",
            "SIPAS Hậu Giang 2021 = 79.35 %; SIPAS Hậu Giang 2022 = 81.02 %; SIPAS Hậu Giang 2022 # 30",
        ),
        (
            "Hậu Giang: PCI tăng\nThứ hạng PCI của Hậu Giang tụt từ vị trí 38 năm 2020 xuống vị trí 41 năm 2021; điểm tăng từ 61,2 điểm năm 2020, tăng mạnh lên 63,8 điểm năm 2021.",
            "PCI Hậu Giang 2021 = 63.8 diem; PCI Hậu Giang 2020 = 61.2 diem; PCI Hậu Giang 2020 # 38; PCI Hậu Giang 2021 # 41",
        ),
        (
            "Hưng Yên: Chỉ số hài lòng\nSIPAS của Hưng Yên năm 2020, 2021 và 2022 lần lượt đạt 84,2%, 85,13% và 80,47%.",
            "SIPAS Hưng Yên 2020 = 84.2 %; SIPAS Hưng Yên 2021 = 85.13 %; SIPAS Hưng Yên 2022 = 80.47 %",
        ),
        (
            "Lâm Đồng trên bảng xếp hạng PCI\nTừ năm 2017 đến năm 2020, thứ hạng PCI của Lâm Đồng lần lượt là 27, 27, 22 và 23.",
            "PCI Lâm Đồng 2017 # 27; PCI Lâm Đồng 2018 # 27; PCI Lâm Đồng 2019 # 22; PCI Lâm Đồng 2020 # 23",
        ),
        (
            "Hà Giang, PAPI\nĐiểm PAPI của Hà Giang từ 40,14 (năm 2020) lên 40,87 (năm 2021).",
            "PAPI Hà Giang 2020 = 40.14 diem; PAPI Hà Giang 2021 = 40.87 diem",
        ),
        (
            "Thái Bình, PAR INDEX\nPAR INDEX của tỉnh Thái Bình liên tục cải thiện: năm 2019 xếp thứ 22/63, năm 2020 xếp thứ 16/63, năm 2021 xếp thứ 12/63.",
            "PAR_INDEX Thái Bình 2019 # 22/63; PAR_INDEX Thái Bình 2020 # 16/63; PAR_INDEX Thái Bình 2021 # 12/63",
        ),
        (
            "Lai Châu: Kết quả PCI\nChỉ số PCI của tỉnh Lai Châu sụt giảm mạnh, từ vị trí thứ 17 (năm 2020) xuống vị trí thứ 42 (năm 2021), giảm 25 bậc.",
            "PCI Lai Châu 2020 # 17; PCI Lai Châu 2021 # 42 -25@2020",
        ),
        (
            "Báo cáo của UBND tỉnh Phú Yên\nChỉ số PAPI: Năm 2019 đạt 43,1 điểm (xếp thứ 32/63); năm 2020 đạt 42,0 điểm (xếp thứ 40/63, giảm 8 bậc); năm 2021 đạt 41,57 điểm (xếp thứ 37/60, tăng 3 bậc).",
            "PAPI Phú Yên 2019 = 43.1 diem; PAPI Phú Yên 2020 = 42 diem; PAPI Phú Yên 2021 = 41.57 diem; PAPI Phú Yên 2019 # 32/63; PAPI Phú Yên 2020 # 40/63 -8; PAPI Phú Yên 2021 # 37/60 +3",
        ),
        (
            "Chỉ số PAR INDEX tỉnh Tây Ninh\nSo với năm 2021, PAR INDEX của tỉnh Tây Ninh tăng 1,53% (từ 86,66% lên 88,19%), tăng 13 bậc (từ vị trí 20 lên vị trí 7).",
            "PAR_INDEX Tây Ninh 2021 = 86.66 %; PAR_INDEX Tây Ninh 2022 = 88.19 % +1.53@2021; PAR_INDEX Tây Ninh 2022 # 7 +13@2021; PAR_INDEX Tây Ninh 2021 # 20",
        ),
        (
            "An Giang với PAR INDEX\nNăm 2019: 80,58%, hạng 39/63; năm 2020: 84,0%, hạng 21/63; năm 2021: 87,05%, hạng 23/63 (PAR INDEX).",
            "PAR_INDEX An Giang 2019 = 80.58 %; PAR_INDEX An Giang 2020 = 84 %; PAR_INDEX An Giang 2021 = 87.05 %; PAR_INDEX An Giang 2019 # 39/63; PAR_INDEX An Giang 2020 # 21/63; PAR_INDEX An Giang 2021 # 23/63",
        ),
        (
            "Nâng cao chỉ số PAPI tỉnh Gia Lai\nThực hiện Quyết định số 1084/QĐ-UBND ngày 12/4/2022, đến nay 17/17 huyện, thị xã, thành phố đã ban hành kế hoạch. Kết quả PAPI năm 2021 của tỉnh đạt 40,5 điểm[1].\n\n[1] Năm 2019 đạt 42,1 điểm, xếp thứ 48/63; năm 2020 đạt 41,3 điểm, xếp thứ 50/63.",
            "PAPI Gia Lai 2021 = 40.5 diem; PAPI Gia Lai 2019 = 42.1 diem; PAPI Gia Lai 2020 = 41.3 diem; PAPI Gia Lai 2019 # 48/63; PAPI Gia Lai 2020 # 50/63",
        ),
        (
            "Quảng Trị và DTI\nChỉ số DTI năm 2022 của tỉnh Quảng Trị tăng từ 0,3457 lên 0,5689, tăng 0,2232 điểm; thứ hạng từ 55/63 lên 48/63 so với năm 2021.",
            "DTI Quảng Trị 2021 = 0.3457 diem; DTI Quảng Trị 2022 = 0.5689 diem +0.2232@2021; DTI Quảng Trị 2021 # 55/63; DTI Quảng Trị 2022 # 48/63",
        ),
        (
            "An Giang - PCI\nPCI An Giang năm 2016 là 57,69 điểm, hạng 38/63; năm 2017: 62,16 điểm, hạng 32/63; 2018: 63,62 điểm, hạng 28/63; 2019: 66,44 điểm, hạng 21/63.",
            "PCI An Giang 2016 = 57.69 diem; PCI An Giang 2017 = 62.16 diem; PCI An Giang 2018 = 63.62 diem; PCI An Giang 2019 = 66.44 diem; PCI An Giang 2016 # 38/63; PCI An Giang 2017 # 32/63; PCI An Giang 2018 # 28/63; PCI An Giang 2019 # 21/63",
        ),
        (
            "Hải Dương: PAPI năm 2020\nTổng điểm PAPI năm 2020 của Hải Dương là 44,24 điểm, tăng 0,89 điểm so với năm 2019 (43,35 điểm), xếp thứ 13/63, tăng 21 bậc so với năm 2019 (34/63).",
            "PAPI Hải Dương 2020 = 44.24 diem +0.89@2019; PAPI Hải Dương 2019 = 43.35 diem; PAPI Hải Dương 2020 # 13/63 +21@2019; PAPI Hải Dương 2019 # 34/63",
        ),
        (
            "Nam Định và PAR INDEX\nNăm 2019 tỉnh Nam Định tăng 10 bậc, năm 2020 tăng 5 bậc, năm 2021 giảm 2 bậc về PAR INDEX.",
            "PAR_INDEX Nam Định 2019 # +10; PAR_INDEX Nam Định 2020 # +5; PAR_INDEX Nam Định 2021 # -2",
        ),
        (
            "Kết quả PAR INDEX năm 2021 của tỉnh Kiên Giang\nChỉ số CCHC năm 2021 của tỉnh Kiên Giang đạt 83,27%, đứng thứ 60/63 tỉnh, thành phố, thụt lùi 24 bậc so với năm 2020 (đứng thứ 36/63, đạt 83,09%).",
            "PAR_INDEX Kiên Giang 2021 = 83.27 %; PAR_INDEX Kiên Giang 2020 = 83.09 %; PAR_INDEX Kiên Giang 2021 # 60/63 -24@2020; PAR_INDEX Kiên Giang 2020 # 36/63",
        ),
        (
            "Bắc Giang nhảy vọt trên bảng xếp hạng\nTừ vị trí thứ 31 năm 2021, Bắc Giang đã vươn lên vị trí thứ 2 cả nước về PCI năm 2022 với 72,8 điểm, tăng 8,06 điểm.",
            "PCI Bắc Giang 2022 = 72.8 diem +8.06@2021; PCI Bắc Giang 2021 # 31; PCI Bắc Giang 2022 # 2",
        ),
        (
            "Phú Thọ nâng hạng PCI\nTỉnh Phú Thọ cải thiện 10 bậc, từ vị trí 34/63 năm 2021 lên vị trí 24/63 năm 2022 trên bảng xếp hạng PCI với số điểm 66,3.",
            "PCI Phú Thọ 2022 = 66.3 diem; PCI Phú Thọ 2021 # 34/63; PCI Phú Thọ 2022 # 24/63 +10@2021",
        ),
        (
            "PAPI Lai Châu năm 2022\nNăm 2022, PAPI của tỉnh Lai Châu đạt 40,66 điểm, giảm 1,3 điểm so với năm 2021; rơi từ nhóm trung bình cao xuống nhóm thấp nhất.",
            "PAPI Lai Châu 2022 = 40.66 diem -1.3@2021; PAPI Lai Châu 2021 # group trung bình cao; PAPI Lai Châu 2022 # group thấp nhất",
        ),
        (
            "Điểm sáng CCHC Bà Rịa - Vũng Tàu\nVề Chỉ số PAR INDEX, năm 2020 tỉnh Bà Rịa - Vũng Tàu xếp hạng 11/63 (tăng 2 hạng so với 2019), năm 2021 xếp hạng 18/63 (giảm 7 hạng so với 2020) và năm 2022 xếp hạng 4/63 (tăng 14 hạng so với 2021).",
            "PAR_INDEX Bà Rịa - Vũng Tàu 2020 # 11/63 +2@2019; PAR_INDEX Bà Rịa - Vũng Tàu 2021 # 18/63 -7@2020; PAR_INDEX Bà Rịa - Vũng Tàu 2022 # 4/63 +14@2021",
        ),
        (
            "PAR INDEX Quảng Nam năm 2023\nNăm 2023, Quảng Nam xếp thứ 49/63, giảm 10 bậc so với năm 2022 dù điểm số tăng 0,94 điểm (từ 84,42 lên 85,36 điểm) về PAR INDEX.",
            "PAR_INDEX Quảng Nam 2022 = 84.42 diem; PAR_INDEX Quảng Nam 2023 = 85.36 diem +0.94@2022; PAR_INDEX Quảng Nam 2023 # 49/63 -10@2022",
        ),
        (
            "Tiền Giang cải thiện PAR INDEX\nKết quả, PAR INDEX năm 2023 của Tiền Giang xếp hạng 55 trên tổng số 63 tỉnh, thành phố với tổng điểm 84,07/100 điểm, giảm 22 bậc so với năm 2022 (hạng 33/63).",
            "PAR_INDEX Tiền Giang 2023 = 84.07/100 diem; PAR_INDEX Tiền Giang 2023 # 55/63 -22@2022; PAR_INDEX Tiền Giang 2022 # 33/63",
        ),
        (
            "Nghệ An: PCI năm 2021 có cải thiện\nPCI năm 2021 của Nghệ An được chấm 64,74 điểm, đứng thứ 30, giảm 12 bậc so với năm 2020. Trước đó, năm 2020 Nghệ An được 64,73 điểm, xếp thứ 18.",
            "PCI Nghệ An 2021 = 64.74 diem; PCI Nghệ An 2020 = 64.73 diem; PCI Nghệ An 2021 # 30 -12@2020; PCI Nghệ An 2020 # 18",
        ),
        (
            "Nam Định: Nhìn lại PCI 5 năm\nNăm 2015, tỉnh Nam Định đạt 59,62 điểm (xếp thứ 17), đến năm 2019 tăng lên 65,09 điểm nhưng lại tụt xuống thứ 32; năm 2020 là 63,24 điểm, xếp thứ 40 trên bảng PCI.",
            "PCI Nam Định 2015 = 59.62 diem; PCI Nam Định 2019 = 65.09 diem; PCI Nam Định 2020 = 63.24 diem; PCI Nam Định 2015 # 17; PCI Nam Định 2019 # 32; PCI Nam Định 2020 # 40",
        ),
        (
            "Tỉnh Quảng Ngãi: PII\nNăm 2023, PII Quảng Ngãi hạng 39/63 với 37,12 điểm; năm 2024 lên hạng 33/63 với 38,65 điểm, tăng 6 bậc.",
            "PII Quảng Ngãi 2023 = 37.12 diem; PII Quảng Ngãi 2024 = 38.65 diem; PII Quảng Ngãi 2023 # 39/63; PII Quảng Ngãi 2024 # 33/63 +6",
        ),
        (
            "Hưng Yên: DTI\nChỉ số DTI của tỉnh Hưng Yên năm 2020 đạt 0,2954 (thứ 45), năm 2021 đạt 0,3888 (thứ 44), năm 2022 đạt 0,6012 (thứ 33).",
            "DTI Hưng Yên 2020 = 0.2954 diem; DTI Hưng Yên 2021 = 0.3888 diem; DTI Hưng Yên 2022 = 0.6012 diem; DTI Hưng Yên 2020 # 45; DTI Hưng Yên 2021 # 44; DTI Hưng Yên 2022 # 33",
        ),
        (
            "Lạng Sơn: Kết quả PAR Index 2019\nTheo Quyết định số 415/QĐ-BNV, Par Index năm 2019 của Lạng Sơn đạt 79,92%, xếp thứ 43/63. So với năm 2018 (đạt 75,46%, xếp thứ 47/63) tăng 4,46% và tăng 4 bậc.",
            "PAR_INDEX Lạng Sơn 2019 = 79.92 % +4.46@2018; PAR_INDEX Lạng Sơn 2018 = 75.46 %; PAR_INDEX Lạng Sơn 2019 # 43/63 +4@2018; PAR_INDEX Lạng Sơn 2018 # 47/63",
        ),
        (
            "Trong 3 năm, Long An liên tục tăng hạng PAR INDEX\nPAR INDEX của Long An: 2020 (84,12%; hạng 20), 2021 (87,58%; hạng 19), 2022 (86,02%; hạng 17).",
            "PAR_INDEX Long An 2020 = 84.12 %; PAR_INDEX Long An 2021 = 87.58 %; PAR_INDEX Long An 2022 = 86.02 %; PAR_INDEX Long An 2020 # 20; PAR_INDEX Long An 2021 # 19; PAR_INDEX Long An 2022 # 17",
        ),
        (
            "Huyện A Lưới nâng cao chất lượng\nUBND huyện A Lưới xếp thứ 8/9 huyện, thị xã, thành phố về DDCI năm 2021 với 61,3 điểm; năm 2022 vươn lên xếp thứ 5/9, đạt 70,25 điểm, tăng 8,95 điểm.",
            "DDCI huyện A Lưới 2021 = 61.3 diem; DDCI huyện A Lưới 2022 = 70.25 diem +8.95; DDCI huyện A Lưới 2021 # 8/9; DDCI huyện A Lưới 2022 # 5/9",
        ),
        (
            "Hội nghị trực tuyến của Chính phủ\nKết quả PAR INDEX 2023: nhóm A có 29 tỉnh, thành phố; nhóm B có 34 tỉnh, thành phố. Không có tỉnh nào dưới 80%. Giá trị trung bình của các tỉnh đạt 86,98%, tăng 2,19% so với năm 2022 (84,79%).",
            "PAR_INDEX các tỉnh 2023 = 86.98 % +2.19@2022; PAR_INDEX các tỉnh 2022 = 84.79 %",
        ),
    ],
)
def test_series(text: str, expected: str) -> None:
    assert told(text) == expected
