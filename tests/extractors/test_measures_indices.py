"""Several indices in one text, and texts with headings, letterheads and lists."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bình Dương qua các chỉ số\nNăm 2021: PAR INDEX đạt 85,32% (xếp thứ 41/63), SIPAS đạt 87,12% (xếp thứ 25/63), PAPI đạt 45,78 điểm (nhóm cao nhất).",
            "PAR_INDEX Bình Dương 2021 = 85.32 %; SIPAS Bình Dương 2021 = 87.12 %; PAPI Bình Dương 2021 = 45.78 diem; PAR_INDEX Bình Dương 2021 # 41/63; SIPAS Bình Dương 2021 # 25/63; PAPI Bình Dương 2021 # group cao nhất",
        ),
        (
            "Điện Biên: các chỉ số\nNăm 2022, các chỉ số PAR INDEX, SIPAS và PAPI của tỉnh Điện Biên lần lượt xếp thứ 19, 21 và 33.",
            "PAR_INDEX Điện Biên 2022 # 19; SIPAS Điện Biên 2022 # 21; PAPI Điện Biên 2022 # 33",
        ),
        (
            "Huyện Krông Nô nâng cao chỉ số cải cách hành chính\nNăm 2023, Chỉ số CCHC của huyện Krông Nô đạt 84,6 điểm, xếp thứ 3/8 huyện, thành phố, tăng 2 bậc so với năm 2022; chỉ số hài lòng của người dân đối với sự phục vụ của cơ quan hành chính đạt 90,12%.",
            "PAR_INDEX_LOCAL huyện Krông Nô 2023 = 84.6 diem; SIPAS_LOCAL huyện Krông Nô 2023 = 90.12 %; PAR_INDEX_LOCAL huyện Krông Nô 2023 # 3/8 +2@2022",
        ),
        (
            "Hội nghị phân tích PAR INDEX, SIPAS\nUBND tỉnh Bắc Ninh tổ chức Hội nghị ngày 20/5/2023. Theo báo cáo của Sở Nội vụ, năm 2022 chỉ số PAR INDEX của tỉnh Bắc Ninh xếp thứ 15 toàn quốc với 86,68%, tăng 9 bậc; chỉ số SIPAS xếp thứ 20, đạt 81,26%, tụt 3 hạng so với năm 2021.",
            "PAR_INDEX Bắc Ninh 2022 = 86.68 %; SIPAS Bắc Ninh 2022 = 81.26 %; PAR_INDEX Bắc Ninh 2022 # 15 +9@2021; SIPAS Bắc Ninh 2022 # 20 -3@2021",
        ),
        (
            "Phú Yên: bàn giải pháp\nPAR INDEX (84,1%, hạng 42/63), SIPAS (81,5%, hạng 37/63), PAPI (41,9 điểm, hạng 35/61) và PCI (64,8 điểm, hạng 37/63) là kết quả năm 2022 của tỉnh Phú Yên.",
            "PAR_INDEX Phú Yên 2022 = 84.1 %; SIPAS Phú Yên 2022 = 81.5 %; PAPI Phú Yên 2022 = 41.9 diem; PCI Phú Yên 2022 = 64.8 diem; PAR_INDEX Phú Yên 2022 # 42/63; SIPAS Phú Yên 2022 # 37/63; PAPI Phú Yên 2022 # 35/61; PCI Phú Yên 2022 # 37/63",
        ),
        (
            "Cải thiện các chỉ số của tỉnh Hà Giang\nTại Quyết định số 430/QĐ-BNV ngày 25/5/2022 của Bộ Nội vụ, Chỉ số CCHC năm 2021 của tỉnh Hà Giang đạt 86,05% (tăng 4,15% so với năm 2020), đứng thứ 37/63 (tăng 20 bậc).\nChỉ số SIPAS năm 2021 của tỉnh đạt 84,36%, đứng thứ 51/63 tỉnh, thành phố; so với năm 2020 giảm 1,02% và tụt 11 bậc.",
            "PAR_INDEX Hà Giang 2021 = 86.05 % +4.15@2020; SIPAS Hà Giang 2021 = 84.36 % -1.02@2020; PAR_INDEX Hà Giang 2021 # 37/63 +20@2020; SIPAS Hà Giang 2021 # 51/63 -11@2020",
        ),
        (
            "Bạc Liêu và các chỉ số năm 2023\nPAPI: 45,57 điểm, thứ 6/61; SIPAS: 81,77%, thứ 38/63; PAR INDEX: 85,02%, thứ 51/63; PCI: 65,92 điểm, thứ 36/63.",
            "PAPI Bạc Liêu 2023 = 45.57 diem; SIPAS Bạc Liêu 2023 = 81.77 %; PAR_INDEX Bạc Liêu 2023 = 85.02 %; PCI Bạc Liêu 2023 = 65.92 diem; PAPI Bạc Liêu 2023 # 6/61; SIPAS Bạc Liêu 2023 # 38/63; PAR_INDEX Bạc Liêu 2023 # 51/63; PCI Bạc Liêu 2023 # 36/63",
        ),
        (
            "Phường Bến Nghé\nNăm 2023, chỉ số hài lòng của người dân đối với sự phục vụ của UBND phường Bến Nghé, Quận 1, TP. Hồ Chí Minh đạt 98,7%; Chỉ số CCHC đạt 95,2 điểm, xếp thứ 1/10 phường.",
            "SIPAS_LOCAL phường Bến Nghé 2023 = 98.7 %; PAR_INDEX_LOCAL phường Bến Nghé 2023 = 95.2 diem; PAR_INDEX_LOCAL phường Bến Nghé 2023 # 1/10",
        ),
        (
            "Ninh Bình quyết tâm nâng hạng\nPAR INDEX năm 2021 của tỉnh Ninh Bình: 86,1%, xếp hạng 31; SIPAS năm 2021: 86,73%, xếp hạng 28; PAPI năm 2021: 43,67 điểm, thuộc nhóm trung bình cao. Phấn đấu năm 2022 PAR INDEX đạt 87%, xếp hạng 25.",
            "PAR_INDEX Ninh Bình 2021 = 86.1 %; SIPAS Ninh Bình 2021 = 86.73 %; PAPI Ninh Bình 2021 = 43.67 diem; PAR_INDEX Ninh Bình 2021 # 31; SIPAS Ninh Bình 2021 # 28; PAPI Ninh Bình 2021 # group trung bình cao",
        ),
        (
            "Nâng cao chỉ số cải cách hành chính của Sở Y tế\nSỞ Y TẾ TỈNH HẢI DƯƠNG: Năm 2023, Sở Y tế xếp thứ 17/19 sở, ban, ngành về Chỉ số CCHC, đạt 82,11 điểm; chỉ số hài lòng đạt 85,3%, xếp thứ 16/19.",
            "PAR_INDEX_LOCAL Sở Y tế 2023 = 82.11 diem; SIPAS_LOCAL Sở Y tế 2023 = 85.3 %; PAR_INDEX_LOCAL Sở Y tế 2023 # 17/19; SIPAS_LOCAL Sở Y tế 2023 # 16/19",
        ),
        (
            "Kế hoạch khắc phục\nPhấn đấu năm 2023 Chỉ số CCHC tỉnh Quảng Trị tăng ít nhất 5 bậc so với năm 2022 (năm 2022 xếp thứ 39/63, đạt 84,79%); Chỉ số SIPAS đạt 84% trở lên (năm 2022 đạt 79,97%).",
            "PAR_INDEX Quảng Trị 2022 = 84.79 %; SIPAS Quảng Trị 2022 = 79.97 %; PAR_INDEX Quảng Trị 2022 # 39/63",
        ),
        (
            "UBND thành phố Đà Nẵng báo cáo\nNăm 2023, Chỉ số CCHC của thành phố đạt 89,98%, xếp hạng 12/63, tụt một bậc; SIPAS của thành phố đạt 83,1%, thăng 11 bậc, xếp thứ 24/63.",
            "PAR_INDEX Đà Nẵng 2023 = 89.98 %; SIPAS Đà Nẵng 2023 = 83.1 %; PAR_INDEX Đà Nẵng 2023 # 12/63 -1; SIPAS Đà Nẵng 2023 # 24/63 +11",
        ),
    ],
)
def test_indices(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """Kế hoạch số 45 của tỉnh Quảng Ngãi
I. KẾT QUẢ NĂM 2021
1. PAR INDEX: đạt 84,88%, xếp thứ 45/63 (giảm 02 bậc so với năm 2020).
2. SIPAS: đạt 86,12%, xếp thứ 40/63 (tăng 05 bậc).
3. PAPI: đạt 41,98 điểm, xếp thứ 33/60; thuộc nhóm trung bình thấp.
4. DTI: đạt 0,4022, xếp thứ 29/63.""",
            "PAR_INDEX Quảng Ngãi 2021 = 84.88 %; SIPAS Quảng Ngãi 2021 = 86.12 %; PAPI Quảng Ngãi 2021 = 41.98 diem; DTI Quảng Ngãi 2021 = 0.4022 diem; PAR_INDEX Quảng Ngãi 2021 # 45/63 -2@2020; SIPAS Quảng Ngãi 2021 # 40/63 +5@2020; PAPI Quảng Ngãi 2021 # 33/60; PAPI Quảng Ngãi 2021 # group trung bình thấp; DTI Quảng Ngãi 2021 # 29/63",
        ),
        (
            """ỦY BAN NHÂN DÂN
TỈNH NINH BÌNH
Số: 58/KH-UBND
Ninh Bình, ngày 12 tháng 5 năm 2023

KẾ HOẠCH
Nâng cao Chỉ số cải cách hành chính (PAR INDEX) tỉnh Ninh Bình năm 2023

I. KẾT QUẢ NĂM 2022
1. Chỉ số PAR INDEX của tỉnh đạt 85,26%, xếp thứ 21/63 tỉnh, thành phố (giảm 0,84% và giảm 01 bậc so với năm 2021).
2. Trong 08 lĩnh vực đánh giá:
- 03 lĩnh vực tăng hạng: Cải cách thể chế (xếp thứ 09, tăng 12 bậc); Cải cách chế độ công vụ (xếp thứ 17, tăng 6 bậc); Chính quyền điện tử, chính quyền số (xếp thứ 28, tăng 02 bậc).
- 05 lĩnh vực giảm hạng: Công tác chỉ đạo, điều hành (xếp thứ 40, giảm 11 bậc); Cải cách TTHC (xếp thứ 33, giảm 13 bậc).
II. MỤC TIÊU
1. PAR INDEX năm 2023 đạt từ 87% trở lên, tăng ít nhất 03 bậc so với năm 2022 (năm 2022 đạt 85,26%, xếp thứ 21/63).
2. Phấn đấu các lĩnh vực xếp thứ 20 trở lên.""",
            "PAR_INDEX Ninh Bình 2022 = 85.26 % -0.84@2021; PAR_INDEX Ninh Bình 2022 # 21/63 -1@2021; PAR_INDEX/PAR.2 Ninh Bình 2022 # 9 +12; PAR_INDEX/PAR.5 Ninh Bình 2022 # 17 +6; PAR_INDEX/PAR.7 Ninh Bình 2022 # 28 +2; PAR_INDEX/PAR.1 Ninh Bình 2022 # 40 -11; PAR_INDEX/PAR.3 Ninh Bình 2022 # 33 -13",
        ),
        (
            """UBND TỈNH SÓC TRĂNG
SỞ NỘI VỤ
Số: 812/BC-SNV
Sóc Trăng, ngày 20 tháng 5 năm 2024

BÁO CÁO
Kết quả Chỉ số SIPAS, PAPI năm 2023 của tỉnh Sóc Trăng

I. CHỈ SỐ SIPAS
Năm 2023, Chỉ số SIPAS của tỉnh đạt 82,9%, tăng 3,11% so với năm 2022, xếp thứ 30/63 tỉnh, thành phố trong cả nước và xếp thứ 6/13 tỉnh, thành phố vùng Đồng bằng sông Cửu Long.
II. CHỈ SỐ PAPI
1. Năm 2023, tổng điểm PAPI của tỉnh đạt 45,61 điểm/80 điểm, thuộc nhóm cao nhất, tăng 5,38 điểm so với năm 2022 (40,23 điểm).
2. Kết quả các nội dung:
a) Tham gia của người dân ở cấp cơ sở: 5,18 điểm, tăng 0,41 điểm;
b) Công khai, minh bạch: 5,66 điểm, tăng 0,6 điểm;
c) Quản trị điện tử: 3,2 điểm, giảm 0,05 điểm.""",
            "SIPAS Sóc Trăng 2023 = 82.9 % +3.11@2022; PAPI Sóc Trăng 2023 = 45.61/80 diem +5.38@2022; PAPI Sóc Trăng 2022 = 40.23 diem; PAPI/PAPI.1 Sóc Trăng 2023 = 5.18 diem +0.41; PAPI/PAPI.2 Sóc Trăng 2023 = 5.66 diem +0.6; PAPI/PAPI.8 Sóc Trăng 2023 = 3.2 diem -0.05; SIPAS Sóc Trăng 2023 # 30/63; SIPAS Sóc Trăng 2023 # 6/13 in vùng Đồng bằng sông Cửu Long; PAPI Sóc Trăng 2023 # group cao nhất",
        ),
        (
            """UBND THỊ XÃ NGHI SƠN
Số: 15/BC-UBND
Nghi Sơn, ngày 10 tháng 12 năm 2022

BÁO CÁO
Công tác cải cách hành chính năm 2022

1. Năm 2021, Chỉ số CCHC của thị xã xếp thứ 14/27 huyện, thị xã, thành phố; đạt 82,47 điểm, tăng 4 bậc so với năm 2020; chỉ số hài lòng đạt 87,9%.
2. Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,2%; tỷ lệ hồ sơ trực tuyến đạt 65,3%, xếp thứ 5/27 huyện.""",
            "PAR_INDEX_LOCAL thị xã Nghi Sơn 2021 = 82.47 diem; SIPAS_LOCAL thị xã Nghi Sơn 2021 = 87.9 %; PAR_INDEX_LOCAL thị xã Nghi Sơn 2021 # 14/27 +4@2020",
        ),
        (
            """Kế hoạch nâng hạng PCI tỉnh Yên Bái năm 2023
I. Thực trạng
Giai đoạn 2018 - 2022, PCI của tỉnh tăng giảm không ổn định: năm 2018 hạng 42, năm 2019 hạng 36, năm 2020 hạng 34, năm 2021 hạng 51 và năm 2022 hạng 29.
II. Mục tiêu
Năm 2023, PCI của tỉnh đạt trên 66 điểm, nằm trong nhóm 25 tỉnh dẫn đầu; đến năm 2025 xếp thứ 20/63.""",
            "PCI Yên Bái 2018 # 42; PCI Yên Bái 2019 # 36; PCI Yên Bái 2020 # 34; PCI Yên Bái 2021 # 51; PCI Yên Bái 2022 # 29",
        ),
        (
            """UBND TỈNH BÌNH DƯƠNG
Số: 22/BC-UBND
Bình Dương, ngày 20 tháng 01 năm 2023

BÁO CÁO
Kết quả thực hiện nhiệm vụ năm 2022

1. Thu ngân sách đạt 64.500 tỷ đồng, bằng 105,3% dự toán. Vốn FDI đạt 3,1 tỷ USD, đứng thứ 2 cả nước.
2. Chỉ số PCI năm 2021 xếp thứ 6/63, chỉ số PAPI xếp thứ 2/60, PAR INDEX xếp thứ 18/63; ICT Index xếp thứ 10/63.
3. Tỷ lệ hộ nghèo còn 0,98%; tỷ lệ hài lòng của người dân về đường giao thông đạt 92%.""",
            "PCI Bình Dương 2021 # 6/63; PAPI Bình Dương 2021 # 2/60; PAR_INDEX Bình Dương 2021 # 18/63; ICT_INDEX Bình Dương 2021 # 10/63",
        ),
        (
            """UBND TỈNH TRÀ VINH
SỞ NỘI VỤ
Số: 99/BC-SNV
Trà Vinh, ngày 5 tháng 6 năm 2023

BÁO CÁO
Phân tích Chỉ số cải cách hành chính năm 2022 của tỉnh Trà Vinh

1. Kết quả chung: đạt 83,96 điểm, giảm 2,08 điểm so với năm 2021 (86,04 điểm); xếp hạng 42/63, giảm 10 hạng; trong khu vực Đồng bằng sông Cửu Long xếp hạng 8/13.
2. Kết quả từng lĩnh vực:
- Công tác chỉ đạo, điều hành: 8,35/9,5 điểm (87,89%), xếp hạng 32.
- Cải cách thể chế: 8,2/10 điểm (82%), xếp hạng 48, giảm 15 hạng.
- Cải cách tài chính công: 9,75/12 điểm (81,25%), xếp hạng 33.
3. Nguyên nhân: mất 0,5 điểm ở tiêu chí sáng kiến; tỷ lệ hồ sơ trực tuyến chỉ đạt 45%.""",
            "PAR_INDEX Trà Vinh 2022 = 83.96 diem -2.08@2021; PAR_INDEX Trà Vinh 2021 = 86.04 diem; PAR_INDEX/PAR.1 Trà Vinh 2022 = 8.35/9.5 diem; PAR_INDEX/PAR.1 Trà Vinh 2022 = 87.89 %; PAR_INDEX/PAR.2 Trà Vinh 2022 = 8.2/10 diem; PAR_INDEX/PAR.2 Trà Vinh 2022 = 82 %; PAR_INDEX/PAR.6 Trà Vinh 2022 = 9.75/12 diem; PAR_INDEX/PAR.6 Trà Vinh 2022 = 81.25 %; PAR_INDEX Trà Vinh 2022 # 42/63 -10@2021; PAR_INDEX Trà Vinh 2022 # 8/13 in khu vực Đồng bằng sông Cửu Long; PAR_INDEX/PAR.1 Trà Vinh 2022 # 32; PAR_INDEX/PAR.2 Trà Vinh 2022 # 48 -15; PAR_INDEX/PAR.6 Trà Vinh 2022 # 33",
        ),
        (
            """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 88/KH-UBND
Gia Lai, ngày 10 tháng 9 năm 2025

KẾ HOẠCH
Cải thiện các chỉ số năm 2025 và các năm tiếp theo

I. ĐÁNH GIÁ KẾT QUẢ NĂM 2024
Năm 2024, PAR INDEX tỉnh Gia Lai (cũ) đạt 85,72%, xếp thứ 56/63; tỉnh Bình Định (cũ) đạt 89,05%, xếp thứ 25/63. SIPAS tỉnh Gia Lai (cũ) đạt 80,49%, xếp thứ 59/63; tỉnh Bình Định (cũ) đạt 84,4%, xếp thứ 26/63.""",
            "PAR_INDEX Gia Lai 2024 = 85.72 %; PAR_INDEX Bình Định 2024 = 89.05 %; SIPAS Gia Lai 2024 = 80.49 %; SIPAS Bình Định 2024 = 84.4 %; PAR_INDEX Gia Lai 2024 # 56/63; PAR_INDEX Bình Định 2024 # 25/63; SIPAS Gia Lai 2024 # 59/63; SIPAS Bình Định 2024 # 26/63",
        ),
        (
            """Đồng Nai: kết quả thực hiện các chỉ số
a) Chỉ số PAR INDEX
Năm 2022 đạt 85,7%, hạng 25/63 tỉnh, thành.
b) Chỉ số PCI
Năm 2022 đạt 65,67 điểm, hạng 30/63, giảm 8 bậc so với năm 2021.
c) Chỉ số PAPI
Năm 2022 đạt 41,5 điểm, thuộc nhóm trung bình thấp.""",
            "PAR_INDEX Đồng Nai 2022 = 85.7 %; PCI Đồng Nai 2022 = 65.67 diem; PAPI Đồng Nai 2022 = 41.5 diem; PAR_INDEX Đồng Nai 2022 # 25/63; PCI Đồng Nai 2022 # 30/63 -8@2021; PAPI Đồng Nai 2022 # group trung bình thấp",
        ),
    ],
)
def test_documents(text: str, expected: str) -> None:
    assert told(text) == expected
