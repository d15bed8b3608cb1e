"""Sentences as reports and the press write them: series of years, lists side by side, leaders, distances, fields in a row."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told

CASES = [
    (
        "Chỉ số của tỉnh Yên Bái\nChỉ số SIPAS năm 2022 của tỉnh đạt 80,1%, tăng 0,9% so với năm 2021 nhưng kém mức bình quân của cả nước (81,4%).",
        "SIPAS Yên Bái 2022 = 80.1 % +0.9@2021; SIPAS cả nước 2022 = 81.4 %",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nSIPAS năm 2022 của tỉnh đạt 80,1%, thấp hơn mức trung bình cả nước là 81,4%.",
        "SIPAS Yên Bái 2022 = 80.1 %; SIPAS cả nước 2022 = 81.4 %",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nNăm 2022, PAR INDEX của Yên Bái đứng thứ 31/63; còn trong 14 tỉnh miền núi phía Bắc, tỉnh xếp thứ 7.",
        "PAR_INDEX Yên Bái 2022 # 31/63; PAR_INDEX Yên Bái 2022 # 7/14 in miền núi phía Bắc",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nVề PAPI, năm 2019 tỉnh ở vị trí 44, năm 2020 lên 40, năm 2021 tụt xuống 47 và năm 2022 vươn lên 33.",
        "PAPI Yên Bái 2019 # 44; PAPI Yên Bái 2020 # 40; PAPI Yên Bái 2021 # 47; PAPI Yên Bái 2022 # 33",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPCI của tỉnh năm 2020 xếp thứ 33, năm 2021 còn 38 và năm 2022 là 41.",
        "PCI Yên Bái 2020 # 33; PCI Yên Bái 2021 # 38; PCI Yên Bái 2022 # 41",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPCI năm 2023 của tỉnh đạt 66,2 điểm.\nNhìn lại các năm, PCI từ 62,1 điểm (2020), lên 63,4 điểm (2021), rồi 64,9 điểm (2022). Thứ hạng các năm đó lần lượt là 45, 41, 37.\nTrong vùng, Lào Cai đạt 68,1 điểm, xếp thứ 12 cả nước.",
        "PCI Yên Bái 2023 = 66.2 diem; PCI Yên Bái 2020 = 62.1 diem; PCI Yên Bái 2021 = 63.4 diem; PCI Yên Bái 2022 = 64.9 diem; PCI Lào Cai 2023 = 68.1 diem; PCI Yên Bái 2020 # 45; PCI Yên Bái 2021 # 41; PCI Yên Bái 2022 # 37; PCI Lào Cai 2023 # 12",
    ),
    (
        'Chỉ số của tỉnh Yên Bái\nVề PAPI năm 2022, "Quản trị điện tử" (3,31 điểm) và "Quản trị môi trường" (3,62 điểm) thuộc nhóm trung bình cao.',
        "PAPI/PAPI.8 Yên Bái 2022 = 3.31 diem; PAPI/PAPI.7 Yên Bái 2022 = 3.62 diem; PAPI/PAPI.7 Yên Bái 2022 # group trung bình cao; PAPI/PAPI.8 Yên Bái 2022 # group trung bình cao",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nDDCI năm 2022: điểm trung vị của khối sở, ngành là 81,2 điểm, của khối địa phương là 79,9 điểm.",
        "DDCI khối sở, ngành 2022 = 81.2 diem; DDCI khối địa phương 2022 = 79.9 diem",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nVề PAPI năm 2022, Yên Bái đứng thứ 20 còn Lào Cai xếp 35/61.\nVới PCI, hai tỉnh lần lượt đạt 63,7 điểm và 68,2 điểm.",
        "PCI Yên Bái 2022 = 63.7 diem; PCI Lào Cai 2022 = 68.2 diem; PAPI Yên Bái 2022 # 20; PAPI Lào Cai 2022 # 35/61",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nDTI năm 2022 của tỉnh xếp thứ 25/63; trong đó chính quyền số 0,5812 (thứ 20/63), kinh tế số 0,4420, xã hội số 0,5103 (thứ 30/63).",
        "DTI/DTI.1 Yên Bái 2022 = 0.5812 diem; DTI/DTI.2 Yên Bái 2022 = 0.442 diem; DTI/DTI.3 Yên Bái 2022 = 0.5103 diem; DTI Yên Bái 2022 # 25/63; DTI/DTI.1 Yên Bái 2022 # 20/63; DTI/DTI.3 Yên Bái 2022 # 30/63",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPCI năm 2022, ba chỉ số tăng: Tiếp cận đất đai 6,91 (+0,20); Đào tạo lao động 5,52 (+0,11), Cạnh tranh bình đẳng 6,03.",
        "PCI/PCI.2 Yên Bái 2022 = 6.91 diem +0.2; PCI/PCI.9 Yên Bái 2022 = 5.52 diem +0.11; PCI/PCI.6 Yên Bái 2022 = 6.03 diem",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nChỉ số CCHC năm 2022 của 173 xã, phường cho biết phường Hồng Hà dẫn đầu với 94,1 điểm, hơn xã xếp cuối là Tân Hương tới 21,2 điểm.",
        "PAR_INDEX_LOCAL phường Hồng Hà 2022 = 94.1 diem; PAR_INDEX_LOCAL phường Hồng Hà 2022 # 1; PAR_INDEX_LOCAL xã Tân Hương 2022 # -1",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPCI 2023 nêu tên 10 tỉnh đứng đầu.",
        "",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nHuyện Văn Yên dẫn đầu Chỉ số CCHC khối huyện trong 2 năm 2022, 2023 với 90,2 điểm và 91,8 điểm.",
        "PAR_INDEX_LOCAL huyện Văn Yên 2023 = 91.8 diem; PAR_INDEX_LOCAL huyện Văn Yên 2022 = 90.2 diem; PAR_INDEX_LOCAL huyện Văn Yên 2022 # 1 in khối huyện; PAR_INDEX_LOCAL huyện Văn Yên 2023 # 1 in khối huyện",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nNăm 2020 và năm 2021, PAPI của tỉnh đạt 42,5 điểm và 43,1 điểm.",
        "PAPI Yên Bái 2020 = 42.5 diem; PAPI Yên Bái 2021 = 43.1 diem",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nSIPAS năm 2022 của tỉnh xếp thứ 36/63; nếu chỉ xét 14 tỉnh miền núi phía Bắc thì Yên Bái đứng thứ 5/14.",
        "SIPAS Yên Bái 2022 # 36/63; SIPAS Yên Bái 2022 # 5/14 in miền núi phía Bắc",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPAR INDEX năm 2023: Cải cách tài chính công giữ nguyên hạng 12 như năm 2022; Cải cách thể chế đạt 8,9/9,5 điểm.",
        "PAR_INDEX/PAR.2 Yên Bái 2023 = 8.9/9.5 diem; PAR_INDEX/PAR.6 Yên Bái 2023 # 12 +0@2022",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPAPI năm 2022 của tỉnh đạt 42,2 điểm. Tỉnh còn cách tỉnh dẫn đầu là Quảng Ninh (47,9 điểm) hơn 5 điểm.",
        "PAPI Yên Bái 2022 = 42.2 diem; PAPI Quảng Ninh 2022 = 47.9 diem; PAPI Quảng Ninh 2022 # 1",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPAR INDEX năm 2022 của tỉnh đạt 83,1%. Mức này dưới trung bình cả nước 84,8%; thứ hạng 50/63.",
        "PAR_INDEX Yên Bái 2022 = 83.1 %; PAR_INDEX cả nước 2022 = 84.8 %; PAR_INDEX Yên Bái 2022 # 50/63",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nPAR INDEX năm 2022\nHai chỉ tiêu chưa đạt: tỷ lệ hồ sơ trực tuyến 35% (chỉ tiêu 50%); cải cách thể chế giảm 4 bậc.",
        "PAR_INDEX/PAR.2 Yên Bái 2022 # -4",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nChỉ số CCHC năm 2023 của tỉnh đạt 88,2 điểm. Cải cách thể chế và Chính quyền số tăng lần lượt 6 bậc và 11 bậc; còn 5,5 điểm bị trừ ở phần khảo sát.",
        "PAR_INDEX Yên Bái 2023 = 88.2 diem; PAR_INDEX/PAR.2 Yên Bái 2023 # +6; PAR_INDEX/PAR.7 Yên Bái 2023 # +11",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nSIPAS năm 2022 của tỉnh đạt 80,1%. Riêng tiêu chí tiếp nhận, xử lý ý kiến phản ánh, kiến nghị chỉ đạt 76,4%.",
        "SIPAS Yên Bái 2022 = 80.1 %; SIPAS/tiếp nhận, xử lý ý kiến phản ánh, kiến nghị Yên Bái 2022 = 76.4 %",
    ),
    (
        'Chỉ số của tỉnh Yên Bái\nDDCI năm 2022 của tỉnh: chỉ số "Tính năng động" có điểm trung bình cao nhất, 8,8 điểm.',
        "",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nChỉ số PAPI năm 2022 đạt 41,1 điểm, 42,2 điểm và 43,3 điểm.",
        "",
    ),
    (
        "Chỉ số của tỉnh Yên Bái\nTại hội nghị, UBND huyện Văn Chấn tham luận về Chỉ số CCHC. Huyện này xếp thứ 2 năm 2022 với 89,9 điểm.",
        "PAR_INDEX_LOCAL huyện Văn Chấn 2022 = 89.9 diem; PAR_INDEX_LOCAL huyện Văn Chấn 2022 # 2",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nPAR INDEX, SIPAS và PAPI năm 2023 của tỉnh đạt 87,1%, 84,5% và 42,3 điểm.",
        "PAR_INDEX Lạng Sơn 2023 = 87.1 %; SIPAS Lạng Sơn 2023 = 84.5 %; PAPI Lạng Sơn 2023 = 42.3 diem",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nPAR INDEX và SIPAS năm 2023 của tỉnh đạt 87,1% và 84,5%.",
        "PAR_INDEX Lạng Sơn 2023 = 87.1 %; SIPAS Lạng Sơn 2023 = 84.5 %",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nNăm 2023, Cao Bằng và Bắc Kạn đạt 85,2% và 84,1% về PAR INDEX.",
        "PAR_INDEX Cao Bằng 2023 = 85.2 %; PAR_INDEX Bắc Kạn 2023 = 84.1 %",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nPAPI năm 2023: Cao Bằng 42,1 điểm, Bắc Kạn 41,2 điểm, Lạng Sơn 40,5 điểm, xếp thứ 45.",
        "PAPI Cao Bằng 2023 = 42.1 diem; PAPI Bắc Kạn 2023 = 41.2 diem; PAPI Lạng Sơn 2023 = 40.5 diem; PAPI Lạng Sơn 2023 # 45",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nNăm 2024, top 5 PCI gồm Hải Phòng, Quảng Ninh, Long An, Bắc Giang và Bà Rịa - Vũng Tàu.",
        "PCI Hải Phòng 2024 # 1..5; PCI Quảng Ninh 2024 # 1..5; PCI Long An 2024 # 1..5; PCI Bắc Giang 2024 # 1..5; PCI Bà Rịa - Vũng Tàu 2024 # 1..5",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nNăm 2023, 5 địa phương dẫn đầu PCI lần lượt là Quảng Ninh (71,25 điểm), Long An (70,94 điểm), Hải Phòng (70,34 điểm), Bắc Giang (69,75 điểm) và Đồng Tháp (69,66 điểm).",
        "PCI Quảng Ninh 2023 = 71.25 diem; PCI Long An 2023 = 70.94 diem; PCI Hải Phòng 2023 = 70.34 diem; PCI Bắc Giang 2023 = 69.75 diem; PCI Đồng Tháp 2023 = 69.66 diem; PCI Quảng Ninh 2023 # 1; PCI Long An 2023 # 2; PCI Hải Phòng 2023 # 3; PCI Bắc Giang 2023 # 4; PCI Đồng Tháp 2023 # 5",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nPCI của tỉnh giai đoạn 2020 - 2022 lần lượt đạt 63,1; 64,2 và 65,3 điểm, xếp thứ 30, 28 và 25.",
        "PCI Lạng Sơn 2020 = 63.1 diem; PCI Lạng Sơn 2021 = 64.2 diem; PCI Lạng Sơn 2022 = 65.3 diem; PCI Lạng Sơn 2021 # 28; PCI Lạng Sơn 2022 # 25; PCI Lạng Sơn 2020 # 30",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nThứ hạng PAPI của tỉnh các năm 2021, 2022, 2023 lần lượt là 30, 25 và 20.",
        "PAPI Lạng Sơn 2021 # 30; PAPI Lạng Sơn 2022 # 25; PAPI Lạng Sơn 2023 # 20",
    ),
    (
        'Chỉ số của tỉnh Lạng Sơn\nPGI năm 2023 của tỉnh đạt 22,5 điểm, nằm trong nhóm 30 tỉnh dẫn đầu; chỉ số thành phần "Thúc đẩy thực hành xanh" đạt 5,1 điểm.',
        "PGI Lạng Sơn 2023 = 22.5 diem; PGI/Thúc đẩy thực hành xanh Lạng Sơn 2023 = 5.1 diem; PGI Lạng Sơn 2023 # 1..30",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nPII năm 2024 của tỉnh đạt 35,2 điểm, xếp thứ 40 cả nước và thứ 6/14 vùng Trung du và miền núi phía Bắc.",
        "PII Lạng Sơn 2024 = 35.2 diem; PII Lạng Sơn 2024 # 40; PII Lạng Sơn 2024 # 6/14 in vùng Trung du và miền núi phía Bắc",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nSo với tỉnh dẫn đầu là Quảng Ninh (92,3%), PAR INDEX năm 2023 của Lạng Sơn thấp hơn 4,36%.",
        "PAR_INDEX Quảng Ninh 2023 = 92.3 %; PAR_INDEX Quảng Ninh 2023 # 1",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nPAR INDEX năm 2023 của tỉnh đạt 87,94%, kém tỉnh đứng đầu cả nước 4,36%, hơn mức trung bình 1,2%.",
        "PAR_INDEX Lạng Sơn 2023 = 87.94 %",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nChỉ số SIPAS năm 2023 đạt 82,5%, tăng 2,1% và tăng 5 bậc so với năm 2022; PAPI đạt 42,1 điểm (tăng 1,2 điểm, tăng 3 bậc), xếp thứ 30/61.",
        "SIPAS Lạng Sơn 2023 = 82.5 % +2.1@2022; PAPI Lạng Sơn 2023 = 42.1 diem +1.2@2022; SIPAS Lạng Sơn 2023 # +5@2022; PAPI Lạng Sơn 2023 # 30/61 +3@2022",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nNăm 2022, PAR INDEX xếp thứ 40, SIPAS xếp thứ 35, PAPI thuộc nhóm trung bình thấp và PCI đứng thứ 50.",
        "PAR_INDEX Lạng Sơn 2022 # 40; SIPAS Lạng Sơn 2022 # 35; PAPI Lạng Sơn 2022 # group trung bình thấp; PCI Lạng Sơn 2022 # 50",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nTừ vị trí 58 năm 2019, tỉnh vươn lên hạng 50 năm 2020, hạng 45 năm 2021 và hạng 30 năm 2022 trên bảng xếp hạng PCI.",
        "PCI Lạng Sơn 2019 # 58; PCI Lạng Sơn 2020 # 50; PCI Lạng Sơn 2021 # 45; PCI Lạng Sơn 2022 # 30",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nPAR INDEX của tỉnh năm 2020 là 81,2%, năm 2021: 83,1%, năm 2022: 84,5%; xếp hạng tương ứng 50, 48, 40.",
        "PAR_INDEX Lạng Sơn 2020 = 81.2 %; PAR_INDEX Lạng Sơn 2021 = 83.1 %; PAR_INDEX Lạng Sơn 2022 = 84.5 %; PAR_INDEX Lạng Sơn 2020 # 50; PAR_INDEX Lạng Sơn 2021 # 48; PAR_INDEX Lạng Sơn 2022 # 40",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nDTI năm 2023 của tỉnh đạt 0,61 điểm (xếp 35/63), trong đó: chính quyền số 0,65 điểm - hạng 30, kinh tế số 0,55 điểm - hạng 41, xã hội số 0,52 điểm - hạng 38.",
        "DTI Lạng Sơn 2023 = 0.61 diem; DTI/DTI.1 Lạng Sơn 2023 = 0.65 diem; DTI/DTI.2 Lạng Sơn 2023 = 0.55 diem; DTI/DTI.3 Lạng Sơn 2023 = 0.52 diem; DTI Lạng Sơn 2023 # 35/63; DTI/DTI.1 Lạng Sơn 2023 # 30; DTI/DTI.2 Lạng Sơn 2023 # 41; DTI/DTI.3 Lạng Sơn 2023 # 38",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nVề DDCI năm 2023, khối sở, ngành: Sở Tài chính dẫn đầu với 85,1 điểm, Sở Y tế xếp cuối với 65,2 điểm; khối huyện: Bắc Sơn 80,1 điểm, Lộc Bình 78,2 điểm.",
        "DDCI Sở Tài chính 2023 = 85.1 diem; DDCI Sở Y tế 2023 = 65.2 diem; DDCI huyện Bắc Sơn 2023 = 80.1 diem; DDCI huyện Lộc Bình 2023 = 78.2 diem; DDCI Sở Tài chính 2023 # 1; DDCI Sở Y tế 2023 # -1",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nQuảng Ninh giữ vững ngôi đầu PCI 7 năm liên tiếp với 71,25 điểm trong năm 2023.",
        "PCI Quảng Ninh 2023 = 71.25 diem; PCI Quảng Ninh 2023 # 1",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nTrong 63 tỉnh, thành phố, Lạng Sơn đứng thứ 24 về PAR INDEX năm 2023.",
        "PAR_INDEX Lạng Sơn 2023 # 24",
    ),
    (
        "Chỉ số của tỉnh Lạng Sơn\nNăm 2023, PAR INDEX của Lạng Sơn xếp thứ 24, tăng 11 bậc; Cao Bằng xếp thứ 40, giảm 2 bậc và Bắc Kạn giữ nguyên vị trí thứ 50.",
        "PAR_INDEX Lạng Sơn 2023 # 24 +11; PAR_INDEX Cao Bằng 2023 # 40 -2; PAR_INDEX Bắc Kạn 2023 # 50 +0",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nNăm 2023, PAR INDEX của tỉnh đạt 86,12%, thấp hơn bình quân chung cả nước 0,86% và xếp thứ 45/63.",
        "PAR_INDEX Hòa Bình 2023 = 86.12 %; PAR_INDEX Hòa Bình 2023 # 45/63",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nPCI các năm 2019, 2020, 2021 xếp thứ 48, 44 và 43.",
        "PCI Hòa Bình 2019 # 48; PCI Hòa Bình 2020 # 44; PCI Hòa Bình 2021 # 43",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nNăm 2022 đạt 63,5 điểm PCI, xếp thứ 45, cao hơn Sơn La 2 bậc nhưng thấp hơn Phú Thọ 20 bậc.",
        "PCI Hòa Bình 2022 = 63.5 diem; PCI Hòa Bình 2022 # 45",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nPAPI 2022 có 16 tỉnh thuộc nhóm cao nhất, trong đó Hòa Bình đứng thứ 12.",
        "PAPI Hòa Bình 2022 # 12",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nTheo công bố, có 5 tỉnh đạt PAR INDEX trên 90%, dẫn đầu là Quảng Ninh (92,18%), kế đến là Hải Phòng (91,87%).",
        "PAR_INDEX Quảng Ninh - = 92.18 %; PAR_INDEX Hải Phòng - = 91.87 %; PAR_INDEX Quảng Ninh - # 1; PAR_INDEX Hải Phòng - # 2",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nBảng xếp hạng PCI 2023: 1. Quảng Ninh 71,25 điểm; 2. Long An 70,94 điểm; 3. Hải Phòng 70,34 điểm.",
        "PCI Quảng Ninh 2023 = 71.25 diem; PCI Long An 2023 = 70.94 diem; PCI Hải Phòng 2023 = 70.34 diem; PCI Hòa Bình 2023 # 1",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nChỉ số SIPAS năm 2023 của tỉnh đạt 81,2%, xếp thứ 46; trong đó, chỉ số hài lòng về tiếp cận dịch vụ đạt 82,1%, thủ tục hành chính đạt 84,3%.",
        "SIPAS Hòa Bình 2023 = 81.2 %; SIPAS/tiếp cận dịch vụ Hòa Bình 2023 = 82.1 %; SIPAS/thủ tục hành chính Hòa Bình 2023 = 84.3 %; SIPAS Hòa Bình 2023 # 46",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nCó 3/8 chỉ số nội dung PAPI 2023 tăng điểm: Trách nhiệm giải trình 4,31 điểm (tăng 0,2 điểm), Quản trị môi trường 3,6 điểm (tăng 0,1 điểm), Quản trị điện tử 3,1 điểm (tăng 0,15 điểm).",
        "PAPI/PAPI.3 Hòa Bình 2023 = 4.31 diem +0.2; PAPI/PAPI.7 Hòa Bình 2023 = 3.6 diem +0.1; PAPI/PAPI.8 Hòa Bình 2023 = 3.1 diem +0.15",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nPGI 2022 của tỉnh được 14,5 điểm, đứng thứ 30/63; PGI 2023 được 22,1 điểm, đứng thứ 35.",
        "PGI Hòa Bình 2022 = 14.5 diem; PGI Hòa Bình 2023 = 22.1 diem; PGI Hòa Bình 2022 # 30/63; PGI Hòa Bình 2023 # 35",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nNăm 2023 tỉnh xếp hạng 40 PAR INDEX (giảm 5 bậc), hạng 50 SIPAS (tăng 2 bậc) và hạng 33 PAPI (giữ nguyên).",
        "PAR_INDEX Hòa Bình 2023 # 40 -5; SIPAS Hòa Bình 2023 # 50 +2; PAPI Hòa Bình 2023 # 33 +0",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nKết quả PAR INDEX năm 2023: Sở Nội vụ 95,2 điểm, Sở Tài chính 94,1 điểm, Sở Y tế 93,0 điểm.",
        "PAR_INDEX_LOCAL Sở Nội vụ 2023 = 95.2 diem; PAR_INDEX_LOCAL Sở Tài chính 2023 = 94.1 diem; PAR_INDEX_LOCAL Sở Y tế 2023 = 93 diem",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nVề PAR INDEX năm 2023, xếp cuối khối huyện là huyện Đà Bắc (75,1 điểm), xếp cuối khối sở là Sở Y tế (80,2 điểm).",
        "PAR_INDEX_LOCAL huyện Đà Bắc 2023 = 75.1 diem; PAR_INDEX_LOCAL Sở Y tế 2023 = 80.2 diem; PAR_INDEX_LOCAL huyện Đà Bắc 2023 # -1 in khối huyện; PAR_INDEX_LOCAL Sở Y tế 2023 # -1 in khối sở",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nPII năm 2023 của tỉnh đạt 33,1 điểm, đứng thứ 45; trụ cột Thể chế xếp thứ 30, Cơ sở hạ tầng xếp thứ 50.",
        "PII Hòa Bình 2023 = 33.1 diem; PII Hòa Bình 2023 # 45; PII/Thể chế Hòa Bình 2023 # 30; PII/Cơ sở hạ tầng Hòa Bình 2023 # 50",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nNăm 2023, PAR INDEX tăng 3 bậc, từ 48 lên 45; SIPAS giảm 2 bậc, từ 40 xuống 42.",
        "PAR_INDEX Hòa Bình 2023 # 45 +3; SIPAS Hòa Bình 2023 # 42 -2",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nDTI của tỉnh: năm 2021 hạng 40, năm 2022 hạng 38, năm 2023 hạng 41/63 với 0,5512 điểm.",
        "DTI Hòa Bình 2023 = 0.5512 diem; DTI Hòa Bình 2021 # 40; DTI Hòa Bình 2022 # 38; DTI Hòa Bình 2023 # 41/63",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nSo với năm 2022, PCI tăng 1,2 điểm và 5 bậc, đạt 64,1 điểm và xếp thứ 40.",
        "PCI Hòa Bình 2023 = 64.1 diem +1.2@2022; PCI Hòa Bình 2023 # 40 +5@2022",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nTrong 14 tỉnh vùng Trung du và miền núi phía Bắc, PAR INDEX năm 2023 của tỉnh đứng thứ 8 (năm 2022 thứ 10).",
        "PAR_INDEX Hòa Bình 2023 # 8/14 in vùng Trung du và miền núi phía Bắc; PAR_INDEX Hòa Bình 2022 # 10/14 in vùng Trung du và miền núi phía Bắc",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nĐiểm trung bình PAPI năm 2023 toàn quốc là 42,6 điểm; cao nhất là Thừa Thiên Huế 46,04 điểm, thấp nhất là Cao Bằng 38,9 điểm.",
        "PAPI toàn quốc 2023 = 42.6 diem; PAPI Thừa Thiên Huế 2023 = 46.04 diem; PAPI Cao Bằng 2023 = 38.9 diem; PAPI Thừa Thiên Huế 2023 # 1; PAPI Cao Bằng 2023 # -1",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nPAR INDEX 2 năm liên tiếp (2022, 2023) đứng thứ 40, 45.",
        "PAR_INDEX Hòa Bình 2022 # 40; PAR_INDEX Hòa Bình 2023 # 45",
    ),
    (
        "Chỉ số của tỉnh Hòa Bình\nCải cách thể chế đạt 85,1%, 90,2% và 91,3% lần lượt trong các năm 2021, 2022, 2023 (PAR INDEX).",
        "PAR_INDEX/PAR.2 Hòa Bình 2021 = 85.1 %; PAR_INDEX/PAR.2 Hòa Bình 2022 = 90.2 %; PAR_INDEX/PAR.2 Hòa Bình 2023 = 91.3 %",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nNăm 2022, toàn tỉnh có 3 chỉ số tăng hạng là PAR INDEX (tăng 6 bậc, hạng 34), SIPAS (tăng 3 bậc, hạng 41) và PAPI (tăng 10 bậc, hạng 25).",
        "PAR_INDEX Quảng Nam 2022 # 34 +6; SIPAS Quảng Nam 2022 # 41 +3; PAPI Quảng Nam 2022 # 25 +10",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nPAPI năm 2023 của tỉnh đạt 43,15/80 điểm, tăng 0,87 điểm so với năm 2022; đứng thứ 22/61, tăng 8 bậc; đứng thứ 5/14 tỉnh, thành phố khu vực miền Trung.",
        "PAPI Quảng Nam 2023 = 43.15/80 diem +0.87@2022; PAPI Quảng Nam 2023 # 22/61 +8@2022; PAPI Quảng Nam 2023 # 5/14 in khu vực miền Trung",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nĐà Nẵng dẫn đầu DTI năm 2022 với 0,8002 điểm; Thành phố Hồ Chí Minh, Lạng Sơn lần lượt xếp thứ 2, thứ 3.",
        "DTI Đà Nẵng 2022 = 0.8002 diem; DTI Đà Nẵng 2022 # 1; DTI Hồ Chí Minh 2022 # 2; DTI Lạng Sơn 2022 # 3",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nKết quả PGI năm 2023: Quảng Ninh (26 điểm), Đà Nẵng (25,63 điểm), Hưng Yên (25,4 điểm) dẫn đầu; Quảng Nam đạt 22,3 điểm, thứ 30.",
        "PGI Quảng Ninh 2023 = 26 diem; PGI Đà Nẵng 2023 = 25.63 diem; PGI Hưng Yên 2023 = 25.4 diem; PGI Quảng Nam 2023 = 22.3 diem; PGI Đà Nẵng 2023 # 1..3; PGI Hưng Yên 2023 # 1..3; PGI Quảng Ninh 2023 # 1..3; PGI Quảng Nam 2023 # 30",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nPCI năm 2023 của tỉnh tụt xuống hạng 50 sau khi đứng thứ 38 vào năm 2022.",
        "PCI Quảng Nam 2023 # 50; PCI Quảng Nam 2022 # 38",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nChỉ số PAR INDEX năm 2023 giảm 0,5 điểm, chỉ đạt 85,1 điểm nhưng tăng 2 bậc lên vị trí 40.",
        "PAR_INDEX Quảng Nam 2023 = 85.1 diem -0.5; PAR_INDEX Quảng Nam 2023 # 40 +2",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nThành phố Tam Kỳ và thị xã Điện Bàn đồng hạng nhất Chỉ số CCHC cấp huyện năm 2023 với cùng 90,5 điểm.",
        "PAR_INDEX_LOCAL thị xã Điện Bàn 2023 = 90.5 diem; PAR_INDEX_LOCAL thành phố Tam Kỳ 2023 = 90.5 diem; PAR_INDEX_LOCAL thành phố Tam Kỳ 2023 # 1; PAR_INDEX_LOCAL thị xã Điện Bàn 2023 # 1",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nBa đơn vị xếp cuối DDCI năm 2023 khối sở lần lượt là Sở Xây dựng (70,1 điểm), Sở Công Thương (69,2 điểm), Sở Y tế (65,3 điểm).",
        "DDCI Sở Xây dựng 2023 = 70.1 diem; DDCI Sở Công Thương 2023 = 69.2 diem; DDCI Sở Y tế 2023 = 65.3 diem; DDCI Sở Xây dựng 2023 # -3; DDCI Sở Công Thương 2023 # -2; DDCI Sở Y tế 2023 # -1",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nĐiểm PCI trung vị cả nước năm 2023 là 66,66 điểm, tỉnh đạt 65,1 điểm.",
        "PCI cả nước 2023 = 66.66 diem; PCI Quảng Nam 2023 = 65.1 diem",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nChỉ số PAPI của tỉnh năm 2023 là 42,1 điểm, trong khi năm 2022 chỉ 40,8 điểm.",
        "PAPI Quảng Nam 2023 = 42.1 diem; PAPI Quảng Nam 2022 = 40.8 diem",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nChỉ số PAR INDEX năm 2023: chỉ đạo, điều hành CCHC 88,5% (hạng 40), cải cách thể chế 90,1% (hạng 21), cải cách TTHC 95,2% (hạng 11).",
        "PAR_INDEX/PAR.1 Quảng Nam 2023 = 88.5 %; PAR_INDEX/PAR.2 Quảng Nam 2023 = 90.1 %; PAR_INDEX/PAR.3 Quảng Nam 2023 = 95.2 %; PAR_INDEX/PAR.1 Quảng Nam 2023 # 40; PAR_INDEX/PAR.2 Quảng Nam 2023 # 21; PAR_INDEX/PAR.3 Quảng Nam 2023 # 11",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\n8/10 chỉ số thành phần PCI năm 2023 tăng điểm, trong đó Tính minh bạch tăng mạnh nhất (tăng 0,8 điểm, đạt 6,5 điểm), Đào tạo lao động giảm 0,4 điểm, còn 5,1 điểm.",
        "PCI/PCI.3 Quảng Nam 2023 = 6.5 diem +0.8; PCI/PCI.9 Quảng Nam 2023 = 5.1 diem -0.4",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nTheo đánh giá, tỉnh thiếu 0,12 điểm để vào nhóm trung bình cao của PAPI 2023.",
        "",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nLần đầu tiên tỉnh lọt top 10 PCI (vị trí thứ 9 năm 2018).",
        "PCI Quảng Nam 2018 # 9",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nTại thời điểm năm 2020, PAR INDEX của tỉnh là 83,0%, đến năm 2023 là 87,9%, tăng 4,9%.",
        "PAR_INDEX Quảng Nam 2020 = 83 %; PAR_INDEX Quảng Nam 2023 = 87.9 % +4.9",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nPCI năm 2023 chỉ hơn Kon Tum (thứ 59), Cao Bằng (thứ 62).",
        "PCI Kon Tum 2023 # 59; PCI Cao Bằng 2023 # 62",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nNhóm 10 địa phương có PAR INDEX 2023 cao nhất không có Quảng Nam; tỉnh xếp thứ 34.",
        "PAR_INDEX Quảng Nam 2023 # 34",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nNăm 2023, Hải Phòng và Quảng Ninh dẫn đầu PAR INDEX.",
        "PAR_INDEX Hải Phòng 2023 # 1..2; PAR_INDEX Quảng Ninh 2023 # 1..2",
    ),
    (
        "Chỉ số của tỉnh Quảng Nam\nNăm 2023, Tính minh bạch và Chi phí thời gian của tỉnh dẫn đầu cả nước (PCI).",
        "PCI/PCI.4 Quảng Nam 2023 # 1",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_of_the_press(text: str, expected: str) -> None:
    assert told(text) == expected
