"""Reports, footnotes and news with several indices, and what speaks of other things."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kết quả PCI 2023\n09:15, 20/5/2024\nPCI 2023: Hải Phòng vươn lên thứ hai, đẩy Bắc Giang xuống thứ tư; Bắc Ninh đánh mất vị trí á quân, chỉ còn xếp hạng 7.",
            "PCI Hải Phòng 2023 # 2; PCI Bắc Giang 2023 # 4; PCI Bắc Ninh 2023 # 7",
        ),
        (
            "Kết quả PCI 2023\n09:15, 20/5/2024\nQuảng Ninh nhường ngôi quán quân PCI 2023 cho Hải Phòng và lùi về vị trí thứ ba.",
            "PCI Quảng Ninh 2023 # 3",
        ),
        (
            "Hòa Bình: PAPI\nNăm 2023, PAPI của Hòa Bình đạt 42,35 điểm. Lượng khách tăng bình quân 12%, năm 2022 đạt 15%. "
            "Tốc độ tăng dân số bình quân hằng năm giai đoạn 2016 - 2021 là 1,2%.",
            "PAPI Hòa Bình 2023 = 42.35 diem",
        ),
        (
            "Hòa Bình: PCI\nNăm 2023, PCI của Hòa Bình đạt 62,35 điểm. Chỉ số giá tiêu dùng tăng 3,2%; chỉ số sản xuất toàn ngành năm 2023 tăng 8,5%; "
            "chỉ số tồn kho giảm 2,1%.",
            "PCI Hòa Bình 2023 = 62.35 diem",
        ),
        (
            "Hòa Bình: CCHC\nChỉ số cải cách hành chính năm 2020 của Hòa Bình xếp thứ hai mươi, tăng hai bậc so với năm 2019; lĩnh vực Cải cách thể chế xếp thứ mười lăm.",
            "PAR_INDEX Hòa Bình 2020 # 20 +2@2019; PAR_INDEX/PAR.2 Hòa Bình 2020 # 15",
        ),
        (
            "Hòa Bình: CCHC\nNăm 2020, PAR INDEX của Hòa Bình xếp thứ 62/63, rớt 3 bậc; PCI á quân vùng Tây Bắc.",
            "PAR_INDEX Hòa Bình 2020 # 62/63 -3; PCI Hòa Bình 2020 # 2 in vùng Tây Bắc",
        ),
        (
            "Công bố PAPI 2023\n02/4/2024\nNăm 2023, nhóm 5 tỉnh có điểm PAPI cao nhất lần lượt là: Thái Nguyên (45,78 điểm), Hà Tĩnh (45,01 điểm), Quảng Ninh (44,9 điểm), Bình Dương (44,21 điểm) và Tây Ninh (44,03 điểm). Đứng cuối là Bình Phước với 38,97 điểm.",
            "PAPI Thái Nguyên 2023 = 45.78 diem; PAPI Hà Tĩnh 2023 = 45.01 diem; PAPI Quảng Ninh 2023 = 44.9 diem; PAPI Bình Dương 2023 = 44.21 diem; PAPI Tây Ninh 2023 = 44.03 diem; PAPI Bình Phước 2023 = 38.97 diem; PAPI Thái Nguyên 2023 # 1; PAPI Hà Tĩnh 2023 # 2; PAPI Quảng Ninh 2023 # 3; PAPI Bình Dương 2023 # 4; PAPI Tây Ninh 2023 # 5; PAPI Bình Phước 2023 # -1",
        ),
        (
            "Sơn La: Xếp hạng CCHC các sở, ngành\nKết quả Chỉ số CCHC năm 2022 của các sở, ban, ngành tỉnh Sơn La: dẫn đầu là Sở Tài chính với 93,4%; tiếp theo là Sở Nội vụ (92,1%) và Thanh tra tỉnh (91,05%); đứng cuối bảng là Sở Y tế với 79,8%.",
            "PAR_INDEX_LOCAL Sở Tài chính 2022 = 93.4 %; PAR_INDEX_LOCAL Sở Nội vụ 2022 = 92.1 %; PAR_INDEX_LOCAL Thanh tra tỉnh 2022 = 91.05 %; PAR_INDEX_LOCAL Sở Y tế 2022 = 79.8 %; PAR_INDEX_LOCAL Sở Tài chính 2022 # 1; PAR_INDEX_LOCAL Sở Nội vụ 2022 # 2; PAR_INDEX_LOCAL Thanh tra tỉnh 2022 # 3; PAR_INDEX_LOCAL Sở Y tế 2022 # -1",
        ),
        (
            "Hà Tĩnh: Bứt phá\nSo với năm 2022, PAR INDEX năm 2023 của Hà Tĩnh tăng từ 86,92% lên 88,01%, từ vị trí 20 lên vị trí 14; SIPAS giảm từ 82,4% xuống 80,9%.",
            "PAR_INDEX Hà Tĩnh 2022 = 86.92 %; PAR_INDEX Hà Tĩnh 2023 = 88.01 %; SIPAS Hà Tĩnh 2022 = 82.4 %; SIPAS Hà Tĩnh 2023 = 80.9 %; PAR_INDEX Hà Tĩnh 2023 # 14; PAR_INDEX Hà Tĩnh 2022 # 20",
        ),
        (
            "Phú Yên và các chỉ số\nNăm 2021, PCI Phú Yên đạt 64,25 điểm, xếp 37/63, thuộc nhóm trung bình; PAPI đạt 42,9/80 điểm, xếp 22/60; PAR INDEX 84,05% - hạng 53; SIPAS 83,1% - hạng 49.",
            "PCI Phú Yên 2021 = 64.25 diem; PAPI Phú Yên 2021 = 42.9/80 diem; PAR_INDEX Phú Yên 2021 = 84.05 %; SIPAS Phú Yên 2021 = 83.1 %; PCI Phú Yên 2021 # 37/63; PCI Phú Yên 2021 # group trung bình; PAPI Phú Yên 2021 # 22/60; PAR_INDEX Phú Yên 2021 # 53; SIPAS Phú Yên 2021 # 49",
        ),
        (
            "Quảng Bình: PAR INDEX\nNăm 2021, PAR INDEX Quảng Bình đạt 86,1/100 điểm, trong đó Cải cách thể chế mất 1,2/10 điểm; Tác động của CCHC bị trừ 3,5 điểm; Cải cách TTHC đạt 12,3/13 điểm.",
            "PAR_INDEX Quảng Bình 2021 = 86.1/100 diem; PAR_INDEX/PAR.3 Quảng Bình 2021 = 12.3/13 diem",
        ),
        (
            "Hải Dương và các chỉ số\nNăm 2022, PAR INDEX và SIPAS của Hải Dương lần lượt tăng 2,1% và 1,3% so với năm 2021.",
            "PAR_INDEX Hải Dương 2022 = % +2.1@2021; SIPAS Hải Dương 2022 = % +1.3@2021",
        ),
        (
            "Hải Dương và các chỉ số\nNăm 2022, PCI và PAPI của Hải Dương giảm lần lượt 4 bậc và 9 bậc so với năm 2021.",
            "PCI Hải Dương 2022 # -4@2021; PAPI Hải Dương 2022 # -9@2021",
        ),
        (
            "Bắc Ninh: PCI\nThứ hạng PCI của Bắc Ninh qua các năm lần lượt: 2017 (17), 2018 (15), 2019 (4), 2020 (10).",
            "PCI Bắc Ninh 2017 # 17; PCI Bắc Ninh 2018 # 15; PCI Bắc Ninh 2019 # 4; PCI Bắc Ninh 2020 # 10",
        ),
        (
            "Đà Nẵng: DDCI\nTheo bảng xếp hạng DDCI năm 2022 của thành phố Đà Nẵng, khối sở, ban, ngành: Sở Thông tin và Truyền thông đạt 89,5 điểm, xếp thứ nhất; Sở Du lịch xếp thứ hai với 88,1 điểm. Khối quận, huyện: quận Hải Châu dẫn đầu với 85,4 điểm.",
            "DDCI Sở Thông tin và Truyền thông 2022 = 89.5 diem; DDCI Sở Du lịch 2022 = 88.1 diem; DDCI quận Hải Châu 2022 = 85.4 diem; DDCI Sở Thông tin và Truyền thông 2022 # 1; DDCI Sở Du lịch 2022 # 2; DDCI quận Hải Châu 2022 # 1",
        ),
        (
            "Hưng Yên: PAR INDEX\nNăm 2023, PAR INDEX của Hưng Yên đạt 89,02%, cao hơn 2,04 điểm % so với giá trị trung bình cả nước (86,98%), xếp thứ 13/63.",
            "PAR_INDEX Hưng Yên 2023 = 89.02 %; PAR_INDEX cả nước 2023 = 86.98 %; PAR_INDEX Hưng Yên 2023 # 13/63",
        ),
        (
            "Hưng Yên: PAR INDEX\nNăm 2022, giá trị trung bình Chỉ số CCHC của 63 tỉnh, thành phố đạt 84,79%, thấp hơn 1,58% so với năm 2021 (86,37%). Hưng Yên xếp hạng 11.",
            "PAR_INDEX 63 tỉnh, thành phố 2022 = 84.79 % -1.58@2021; PAR_INDEX 63 tỉnh, thành phố 2021 = 86.37 %; PAR_INDEX Hưng Yên 2022 # 11",
        ),
        (
            "Bình Định: chỉ số xanh\nNăm 2023, PGI của Bình Định đạt 21,9 điểm, xếp thứ 24/63; PII đạt 39,14 điểm, đứng thứ 22 cả nước và thứ 5 vùng Bắc Trung Bộ và duyên hải miền Trung.",
            "PGI Bình Định 2023 = 21.9 diem; PII Bình Định 2023 = 39.14 diem; PGI Bình Định 2023 # 24/63; PII Bình Định 2023 # 22; PII Bình Định 2023 # 5 in vùng Bắc Trung Bộ và duyên hải miền Trung",
        ),
        (
            "Kết quả Bộ chỉ số 766 của tỉnh Cà Mau\nTính đến ngày 30/9/2024, Bộ chỉ số 766 của tỉnh Cà Mau đạt 78,21/100 điểm, xếp thứ 17/63 tỉnh, thành phố; trong đó: Công khai, minh bạch đạt 17,1/18 điểm; Dịch vụ công trực tuyến đạt 10,2/12 điểm.",
            "OTHER Cà Mau 2024 = 78.21/100 diem; OTHER/Công khai, minh bạch Cà Mau 2024 = 17.1/18 diem; OTHER/Dịch vụ công trực tuyến Cà Mau 2024 = 10.2/12 diem; OTHER Cà Mau 2024 # 17/63",
        ),
        (
            "Đồng bằng sông Cửu Long: PCI 2021\nNăm 2021, PCI của Đồng Tháp đạt 70,53 điểm, xếp thứ 3 cả nước; Vĩnh Long 69,9 điểm, thứ 5; Cần Thơ đạt 68,06 điểm, thứ 12; trong khi Bạc Liêu xếp thứ 47 với 62,9 điểm.",
            "PCI Đồng Tháp 2021 = 70.53 diem; PCI Vĩnh Long 2021 = 69.9 diem; PCI Cần Thơ 2021 = 68.06 diem; PCI Bạc Liêu 2021 = 62.9 diem; PCI Đồng Tháp 2021 # 3; PCI Vĩnh Long 2021 # 5; PCI Cần Thơ 2021 # 12; PCI Bạc Liêu 2021 # 47",
        ),
        (
            "Thừa Thiên Huế: Tăng hạng\nChỉ số PAPI năm 2020 của Thừa Thiên Huế đạt 44,7 điểm, tăng 3 bậc và 1,1 điểm so với năm 2019, đứng thứ 2 toàn quốc sau Quảng Ninh.",
            "PAPI Thừa Thiên Huế 2020 = 44.7 diem +1.1@2019; PAPI Thừa Thiên Huế 2020 # 2 +3@2019",
        ),
        (
            "Kiên Giang: PCI\nNăm 2021, 10 chỉ số thành phần PCI của Kiên Giang: Gia nhập thị trường: 6,51 điểm (hạng 45); Tiếp cận đất đai: 6,32 điểm (hạng 57); Tính minh bạch: 5,7 điểm (hạng 40); Chi phí thời gian: 7,1 điểm (hạng 44).",
            "PCI/PCI.1 Kiên Giang 2021 = 6.51 diem; PCI/PCI.2 Kiên Giang 2021 = 6.32 diem; PCI/PCI.3 Kiên Giang 2021 = 5.7 diem; PCI/PCI.4 Kiên Giang 2021 = 7.1 diem; PCI/PCI.1 Kiên Giang 2021 # 45; PCI/PCI.2 Kiên Giang 2021 # 57; PCI/PCI.3 Kiên Giang 2021 # 40; PCI/PCI.4 Kiên Giang 2021 # 44",
        ),
        (
            "Thanh Hóa: Chỉ số CCHC cấp huyện\nNăm 2022, huyện Yên Định xếp thứ nhất khối huyện về Chỉ số cải cách hành chính với 91,2%; huyện Mường Lát xếp cuối với 70,1%; mức trung bình của các huyện là 82,4%.",
            "PAR_INDEX_LOCAL huyện Yên Định 2022 = 91.2 %; PAR_INDEX_LOCAL huyện Mường Lát 2022 = 70.1 %; PAR_INDEX_LOCAL các huyện 2022 = 82.4 %; PAR_INDEX_LOCAL huyện Yên Định 2022 # 1 in khối huyện; PAR_INDEX_LOCAL huyện Mường Lát 2022 # -1",
        ),
        (
            "Bắc Ninh: PCI\nThứ hạng PCI của Bắc Ninh qua các năm lần lượt: 2017 (17), 2018 (15), 2019 (4), 2020 (10).",
            "PCI Bắc Ninh 2017 # 17; PCI Bắc Ninh 2018 # 15; PCI Bắc Ninh 2019 # 4; PCI Bắc Ninh 2020 # 10",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 45/BC-UBND\nLai Châu, ngày 20 tháng 6 năm 2024\nBÁO CÁO\nKết quả các chỉ số\nI. TÌNH HÌNH\nCác chỉ số có cải thiện[1] nhưng SIPAS còn thấp[2].\n\n[1] PAR INDEX năm 2022 đạt 83,8%, xếp thứ 43/63; năm 2023 đạt 85,2%, xếp thứ 47/63 (-4 bậc).\n[2] Năm 2023, SIPAS đạt 80,11%, hạng 45 (+3 bậc so với năm 2022); PAPI: 41,2 điểm, hạng 40/61, tụt 9 bậc.",
            "PAR_INDEX Lai Châu 2022 = 83.8 %; PAR_INDEX Lai Châu 2023 = 85.2 %; SIPAS Lai Châu 2023 = 80.11 %; PAPI Lai Châu 2023 = 41.2 diem; PAR_INDEX Lai Châu 2022 # 43/63; PAR_INDEX Lai Châu 2023 # 47/63 -4; SIPAS Lai Châu 2023 # 45 +3@2022; PAPI Lai Châu 2023 # 40/61 -9",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 12/KH-UBND\nHòa Bình, ngày 20 tháng 3 năm 2023\nKẾ HOẠCH\nNâng cao Chỉ số PAPI năm 2023\nI. MỤC TIÊU\n1. Chỉ số PAPI đạt từ 43 điểm trở lên (năm 2022 đạt 41,87 điểm, xếp thứ 34/61).\n2. Phấn đấu Chỉ số SIPAS tăng ít nhất 3 bậc, đạt 82% (năm 2022: 79,4%; hạng 44).\n3. Không để nội dung nào giảm điểm; PCI không tụt dưới hạng 45.",
            "PAPI Hòa Bình 2022 = 41.87 diem; SIPAS Hòa Bình 2022 = 79.4 %; PAPI Hòa Bình 2022 # 34/61; SIPAS Hòa Bình 2022 # 44",
        ),
        (
            'Giữ đà cải cách\nBáo Tuyên Quang, ngày 11/8/2022\nNăm 2021, PAR INDEX của tỉnh đạt 84,5%, xếp thứ 48/63.\nTại huyện Na Hang, 12/12 xã, thị trấn có bộ phận một cửa hiện đại; 96,4% người dân hài lòng.\nMuốn vào tốp 30, tỉnh cần thêm ít nhất 2 điểm. "Phải vươn lên hạng 20", lãnh đạo tỉnh nói.',
            "PAR_INDEX Tuyên Quang 2021 = 84.5 %; PAR_INDEX Tuyên Quang 2021 # 48/63",
        ),
        (
            "Quảng Ngãi: nỗ lực\nBáo Quảng Ngãi, ngày 2/6/2023\nTheo VCCI, PCI năm 2022 của tỉnh đạt 65,18 điểm, xếp thứ 33/63. Doanh nghiệp FDI nộp ngân sách tăng 12%, đứng thứ 5 miền Trung. Giải bóng chuyền, đội của tỉnh giành hạng ba. Năng suất lúa đạt 58,3 tạ/ha, xếp thứ hai vùng.\nTrường THPT chuyên xếp thứ 20 toàn quốc.",
            "PCI Quảng Ngãi 2022 = 65.18 diem; PCI Quảng Ngãi 2022 # 33/63",
        ),
        (
            'ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\nSố: 45/BC-UBND\nGia Lai, ngày 20 tháng 6 năm 2024\nBÁO CÁO\nKết quả các chỉ số\n1. Chỉ số PCI năm 2023 đạt 65,21 điểm, xếp thứ 41/63. Trong đó, chỉ số thành phần có thứ hạng cao nhất là "Chi phí thời gian" (hạng 9), thấp nhất là "Đào tạo lao động" với 4,51 điểm (hạng 58).',
            "PCI Gia Lai 2023 = 65.21 diem; PCI/PCI.9 Gia Lai 2023 = 4.51 diem; PCI Gia Lai 2023 # 41/63; PCI/PCI.4 Gia Lai 2023 # 9; PCI/PCI.9 Gia Lai 2023 # 58",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\nSố: 45/BC-UBND\nGia Lai, ngày 20 tháng 6 năm 2024\nBÁO CÁO\nKết quả các chỉ số\n2. Về PAPI: năm 2023 đạt 40,05 điểm; 03 nội dung tăng điểm: Tham gia của người dân ở cấp cơ sở đạt 4,71 điểm (+0,31 điểm), Quản trị môi trường đạt 3,4 điểm (+0,11 điểm), Quản trị điện tử đạt 3,08 điểm (+0,2 điểm).",
            "PAPI Gia Lai 2023 = 40.05 diem; PAPI/PAPI.1 Gia Lai 2023 = 4.71 diem +0.31; PAPI/PAPI.7 Gia Lai 2023 = 3.4 diem +0.11; PAPI/PAPI.8 Gia Lai 2023 = 3.08 diem +0.2",
        ),
        (
            'ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\nSố: 45/BC-UBND\nGia Lai, ngày 20 tháng 6 năm 2024\nBÁO CÁO\nKết quả các chỉ số\n3. Nội dung "Thủ tục hành chính công" và "Cung ứng dịch vụ công" của PAPI năm 2023 lần lượt đạt 7,1 điểm và 7,6 điểm, đứng thứ 30 và 24.',
            "PAPI/PAPI.5 Gia Lai 2023 = 7.1 diem; PAPI/PAPI.6 Gia Lai 2023 = 7.6 diem; PAPI/PAPI.6 Gia Lai 2023 # 24; PAPI/PAPI.5 Gia Lai 2023 # 30",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/BC-UBND\nLâm Đồng, ngày 20 tháng 8 năm 2025\nBÁO CÁO\nKết quả các chỉ số\nNăm 2024, PAR INDEX của tỉnh Lâm Đồng (cũ) đạt 88,4%, xếp thứ 30/63; tỉnh Bình Thuận (cũ) đạt 87,1%, xếp thứ 41/63; tỉnh Đắk Nông (cũ) đạt 87,9%, xếp thứ 35/63.",
            "PAR_INDEX Lâm Đồng 2024 = 88.4 %; PAR_INDEX Bình Thuận 2024 = 87.1 %; PAR_INDEX Đắk Nông 2024 = 87.9 %; PAR_INDEX Lâm Đồng 2024 # 30/63; PAR_INDEX Bình Thuận 2024 # 41/63; PAR_INDEX Đắk Nông 2024 # 35/63",
        ),
        (
            "ỦY BAN NHÂN DÂN\nHUYỆN MỘC CHÂU\nSố: 12/BC-UBND\nMộc Châu, ngày 20 tháng 3 năm 2023\nBÁO CÁO\nKết quả Chỉ số CCHC năm 2022\nNăm 2022, Chỉ số CCHC của huyện đạt 88,41 điểm, xếp thứ 4/12 huyện, thành phố, tăng 3 bậc so với năm 2021; Chỉ số hài lòng (SIPAS) đạt 86,02%, xếp thứ 5/12.",
            "PAR_INDEX_LOCAL huyện Mộc Châu 2022 = 88.41 diem; SIPAS_LOCAL huyện Mộc Châu 2022 = 86.02 %; PAR_INDEX_LOCAL huyện Mộc Châu 2022 # 4/12 +3@2021; SIPAS_LOCAL huyện Mộc Châu 2022 # 5/12",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH BẠC LIÊU\nSố: 45/BC-UBND\nBạc Liêu, ngày 20 tháng 6 năm 2024\nBÁO CÁO\nKết quả các chỉ số\nNăm 2022, DTI của tỉnh xếp thứ 43/63 (CQS xếp thứ 40/63; KTS xếp thứ 51/63; XHS xếp thứ 38/63), giảm 2 bậc so với năm 2021.",
            "DTI Bạc Liêu 2022 # 43/63 -2@2021; DTI/DTI.1 Bạc Liêu 2022 # 40/63; DTI/DTI.2 Bạc Liêu 2022 # 51/63; DTI/DTI.3 Bạc Liêu 2022 # 38/63",
        ),
        (
            "Quảng Ninh: quán quân PCI\nNăm 2022, Quảng Ninh lần thứ sáu liên tiếp giữ ngôi quán quân PCI với 72,95 điểm; á quân là Bắc Giang (72,8 điểm), Hải Phòng xếp thứ ba (70,76 điểm).",
            "PCI Quảng Ninh 2022 = 72.95 diem; PCI Bắc Giang 2022 = 72.8 diem; PCI Hải Phòng 2022 = 70.76 diem; PCI Quảng Ninh 2022 # 1; PCI Bắc Giang 2022 # 2; PCI Hải Phòng 2022 # 3",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 45/BC-UBND\nKon Tum, ngày 20 tháng 6 năm 2024\nBÁO CÁO\nKết quả các chỉ số\nII. KẾT QUẢ PAR INDEX NĂM 2022\n1. Chỉ số đạt 83,2%, xếp thứ 55/63, giảm 4 bậc so với năm 2021.\n2. Cải cách thể chế: 8,6/10 điểm, xếp thứ 40.\n3. Cải cách TTHC: 11,9/13 điểm, xếp thứ 36 (tăng 5 bậc).",
            "PAR_INDEX Kon Tum 2022 = 83.2 %; PAR_INDEX/PAR.2 Kon Tum 2022 = 8.6/10 diem; PAR_INDEX/PAR.3 Kon Tum 2022 = 11.9/13 diem; PAR_INDEX Kon Tum 2022 # 55/63 -4@2021; PAR_INDEX/PAR.2 Kon Tum 2022 # 40; PAR_INDEX/PAR.3 Kon Tum 2022 # 36 +5@2021",
        ),
        (
            "Bình Phước và PAR INDEX\nNăm 2023, Bình Phước chưa vào được nhóm 10 tỉnh dẫn đầu về PAR INDEX.",
            "",
        ),
        (
            "Bình Phước và PAR INDEX\nNếu giữ được kết quả trên, PAR INDEX của Bình Phước có thể đạt 90% và xếp thứ 10.",
            "",
        ),
        (
            "Bình Phước và PAR INDEX\nTỉnh không để PAR INDEX năm 2024 tụt xuống dưới hạng 30/63, chưa đạt 90% như mục tiêu.",
            "",
        ),
        (
            "Bình Phước và PAR INDEX\nGiả sử các điểm tự chấm được công nhận, SIPAS năm 2024 sẽ đạt 85,2%, đứng thứ 9/63.",
            "",
        ),
        (
            "Bình Phước và PAR INDEX\nLẽ ra PAPI năm 2023 của Bình Phước phải đạt 44 điểm. Muốn vào nhóm 5 tỉnh dẫn đầu, tỉnh cần thêm 2 điểm.",
            "",
        ),
        (
            "Nâng chất lượng phục vụ ở cơ sở\nBáo Yên Bái, ngày 11/8/2022\nTỷ lệ hồ sơ đúng hạn đạt 99,1%, xếp thứ 2 khu vực. Xã nào dưới 70 điểm bị xếp loại yếu và hạ một bậc thi đua. Nhóm B gồm các đơn vị đạt từ 80% đến dưới 90%.\nTrong 8 lĩnh vực của PAR INDEX, lĩnh vực Cải cách thể chế có điểm tối đa 10 điểm. Đã có 4/10 chỉ số thành phần PCI được cải thiện.\nĐoàn thể thao tỉnh xếp thứ 31/65; sản lượng quế đứng đầu cả nước; GRDP tăng 8,6%, đứng thứ 3/14 tỉnh.",
            "",
        ),
    ],
)
def test_reports(text: str, expected: str) -> None:
    assert told(text) == expected
