"""Fields of an index and criteria that the lexicon lacks: in lists, in brackets, in turn."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chỉ số chuyển đổi số của tỉnh Tiền Giang năm 2021\nChỉ số chuyển đổi số cấp tỉnh (DTI) năm 2021 của Tiền Giang đạt 0,4127, xếp thứ 30/63 tỉnh, thành; trong đó, CQS xếp thứ 40/63; KTS xếp thứ 18/63; XHS xếp thứ 27/63.",
            "DTI Tiền Giang 2021 = 0.4127 diem; DTI Tiền Giang 2021 # 30/63; DTI/DTI.1 Tiền Giang 2021 # 40/63; DTI/DTI.2 Tiền Giang 2021 # 18/63; DTI/DTI.3 Tiền Giang 2021 # 27/63",
        ),
        (
            "Tỉnh Quảng Trị: các trục nội dung PAPI năm 2023\nNăm 2023, PAPI của tỉnh đạt 42,15 điểm. Các chỉ số nội dung cụ thể: Tham gia của người dân ở cấp cơ sở (4,87 điểm); Công khai, minh bạch trong việc ra quyết định (5,21 điểm); Trách nhiệm giải trình với người dân (4,35 điểm); Kiểm soát tham nhũng trong khu vực công (6,9 điểm); Thủ tục hành chính công (7,22 điểm); Cung ứng dịch vụ công (7,61 điểm); Quản trị môi trường (3,2 điểm); Quản trị điện tử (2,79 điểm).",
            "PAPI Quảng Trị 2023 = 42.15 diem; PAPI/PAPI.1 Quảng Trị 2023 = 4.87 diem; PAPI/PAPI.2 Quảng Trị 2023 = 5.21 diem; PAPI/PAPI.3 Quảng Trị 2023 = 4.35 diem; PAPI/PAPI.4 Quảng Trị 2023 = 6.9 diem; PAPI/PAPI.5 Quảng Trị 2023 = 7.22 diem; PAPI/PAPI.6 Quảng Trị 2023 = 7.61 diem; PAPI/PAPI.7 Quảng Trị 2023 = 3.2 diem; PAPI/PAPI.8 Quảng Trị 2023 = 2.79 diem",
        ),
        (
            "Đánh giá PCI năm 2022 của tỉnh Tuyên Quang\nTrong 10 chỉ số thành phần PCI năm 2022, tỉnh có 6 chỉ số tăng điểm so với năm 2021: Gia nhập thị trường đạt 7,35 điểm (tăng 0,62 điểm); Tiếp cận đất đai đạt 6,81 điểm (tăng 0,13 điểm); Chi phí thời gian đạt 7,9 điểm (tăng 1,02 điểm).",
            "PCI/PCI.1 Tuyên Quang 2022 = 7.35 diem +0.62@2021; PCI/PCI.2 Tuyên Quang 2022 = 6.81 diem +0.13@2021; PCI/PCI.4 Tuyên Quang 2022 = 7.9 diem +1.02@2021",
        ),
        (
            "Kết quả PAR INDEX năm 2022 của tỉnh Bạc Liêu\nTrong 8 lĩnh vực: có 03 lĩnh vực tăng bậc gồm: Cải cách thể chế (tăng 10 bậc, xếp thứ 12/63), Cải cách tổ chức bộ máy (tăng 4 bậc, xếp thứ 30/63), Cải cách tài chính công (giảm 2 bậc, xếp thứ 51/63) so với năm 2021.",
            "PAR_INDEX/PAR.2 Bạc Liêu 2022 # 12/63 +10@2021; PAR_INDEX/PAR.4 Bạc Liêu 2022 # 30/63 +4@2021; PAR_INDEX/PAR.6 Bạc Liêu 2022 # 51/63 -2@2021",
        ),
        (
            "PAR INDEX tỉnh Hòa Bình năm 2023\nCác lĩnh vực xếp thứ hạng cao: Cải cách thể chế xếp thứ 5, đạt 92,5%; Cải cách thủ tục hành chính xếp thứ 9, đạt 95,41%. Các lĩnh vực xếp thứ hạng thấp: Cải cách chế độ công vụ xếp thứ 55, đạt 75,6%; Chính quyền điện tử, chính quyền số xếp thứ 48, đạt 70,12%.",
            "PAR_INDEX/PAR.2 Hòa Bình 2023 = 92.5 %; PAR_INDEX/PAR.3 Hòa Bình 2023 = 95.41 %; PAR_INDEX/PAR.5 Hòa Bình 2023 = 75.6 %; PAR_INDEX/PAR.7 Hòa Bình 2023 = 70.12 %; PAR_INDEX/PAR.2 Hòa Bình 2023 # 5; PAR_INDEX/PAR.3 Hòa Bình 2023 # 9; PAR_INDEX/PAR.5 Hòa Bình 2023 # 55; PAR_INDEX/PAR.7 Hòa Bình 2023 # 48",
        ),
        (
            "Đánh giá các lĩnh vực cải cách hành chính của tỉnh Bắc Kạn năm 2021\nPAR INDEX năm 2021 của tỉnh: Chỉ đạo, điều hành cải cách hành chính đạt 8,75/9,5 điểm; Cải cách thể chế đạt 8,9/10 điểm; Cải cách TTHC đạt 12,1/13 điểm; Hiện đại hóa hành chính đạt 9,97/13,5 điểm; Tác động của CCHC đến người dân, tổ chức và phát triển KT-XH đạt 11,06/16,5 điểm.",
            "PAR_INDEX/PAR.1 Bắc Kạn 2021 = 8.75/9.5 diem; PAR_INDEX/PAR.2 Bắc Kạn 2021 = 8.9/10 diem; PAR_INDEX/PAR.3 Bắc Kạn 2021 = 12.1/13 diem; PAR_INDEX/PAR.7 Bắc Kạn 2021 = 9.97/13.5 diem; PAR_INDEX/PAR.8 Bắc Kạn 2021 = 11.06/16.5 diem",
        ),
        (
            "Kết quả chỉ số PCI năm 2023 của tỉnh Sơn La\nChỉ số thành phần “Tính minh bạch” đạt 5,94 điểm, xếp thứ 35/63, tăng 0,17 điểm, tăng 5 bậc so với năm 2022; chỉ số “Đào tạo lao động” đạt 4,6 điểm, xếp thứ 58/63, giảm 0,3 điểm, giảm 6 bậc.",
            "PCI/PCI.3 Sơn La 2023 = 5.94 diem +0.17@2022; PCI/PCI.9 Sơn La 2023 = 4.6 diem -0.3@2022; PCI/PCI.3 Sơn La 2023 # 35/63 +5@2022; PCI/PCI.9 Sơn La 2023 # 58/63 -6@2022",
        ),
        (
            "DTI tỉnh Long An năm 2023\nChỉ số DTI năm 2023 của tỉnh Long An đạt 0,7021 điểm, xếp thứ 12/63, tăng 0,05 điểm, giảm 3 bậc. Về 03 trụ cột: Chính quyền số đạt 0,6813 (xếp 20/63), Kinh tế số đạt 0,7401 (xếp 10/63), Xã hội số đạt 0,7002 (xếp 15/63).",
            "DTI Long An 2023 = 0.7021 diem +0.05; DTI/DTI.1 Long An 2023 = 0.6813 diem; DTI/DTI.2 Long An 2023 = 0.7401 diem; DTI/DTI.3 Long An 2023 = 0.7002 diem; DTI Long An 2023 # 12/63 -3; DTI/DTI.1 Long An 2023 # 20/63; DTI/DTI.2 Long An 2023 # 10/63; DTI/DTI.3 Long An 2023 # 15/63",
        ),
        (
            "Kết quả các lĩnh vực PAR INDEX năm 2022 tỉnh Đồng Nai\nLĩnh vực “Cải cách thể chế” đạt 8,5/10 điểm, tương đương 85%, đứng thứ 30/63; lĩnh vực “Cải cách tài chính công” đạt 10,2/12 điểm, đứng thứ 25/63.",
            "PAR_INDEX/PAR.2 Đồng Nai 2022 = 8.5/10 diem; PAR_INDEX/PAR.2 Đồng Nai 2022 = 85 %; PAR_INDEX/PAR.6 Đồng Nai 2022 = 10.2/12 diem; PAR_INDEX/PAR.2 Đồng Nai 2022 # 30/63; PAR_INDEX/PAR.6 Đồng Nai 2022 # 25/63",
        ),
        (
            "Đắk Lắk: Phân tích kết quả PCI năm 2023\nTheo VCCI, năm 2023, PCI của Đắk Lắk đạt 64,14 điểm, giảm 1,26 điểm, xếp hạng 52/63 tỉnh, thành phố. So với năm 2022, Đắk Lắk có 04 chỉ số tăng điểm gồm: Gia nhập thị trường 7,32 điểm (+0,11), Tính minh bạch 5,82 điểm (+0,25 điểm). Có 06 chỉ số giảm điểm: Tiếp cận đất đai 6,3 điểm (-0,43 điểm), Chi phí thời gian 7,1 điểm (-0,62 điểm).",
            "PCI Đắk Lắk 2023 = 64.14 diem -1.26; PCI/PCI.1 Đắk Lắk 2023 = 7.32 diem +0.11@2022; PCI/PCI.3 Đắk Lắk 2023 = 5.82 diem +0.25@2022; PCI/PCI.2 Đắk Lắk 2023 = 6.3 diem -0.43@2022; PCI/PCI.4 Đắk Lắk 2023 = 7.1 diem -0.62@2022; PCI Đắk Lắk 2023 # 52/63",
        ),
        (
            "Chỉ số DDCI tỉnh Hà Giang năm 2023\nChỉ số Tính minh bạch và tiếp cận thông tin của Sở Xây dựng đạt 7,2 điểm; chỉ số Vai trò người đứng đầu đạt 6,9 điểm.",
            "DDCI/Tính minh bạch và tiếp cận thông tin Sở Xây dựng 2023 = 7.2 diem; DDCI/Vai trò người đứng đầu Sở Xây dựng 2023 = 6.9 diem",
        ),
        (
            "Kết quả DTI năm 2023 tỉnh Hòa Bình\nTrong 8 chỉ số chính: Nhận thức số đạt 0,9 điểm, xếp thứ 20; Hạ tầng số đạt 0,56 điểm, xếp thứ 45; Nhân lực số đạt 0,61 điểm; An toàn thông tin mạng đạt 0,7 điểm, xếp thứ 12/63.",
            "DTI/Nhận thức số Hòa Bình 2023 = 0.9 diem; DTI/Hạ tầng số Hòa Bình 2023 = 0.56 diem; DTI/Nhân lực số Hòa Bình 2023 = 0.61 diem; DTI/An toàn thông tin mạng Hòa Bình 2023 = 0.7 diem; DTI/Nhận thức số Hòa Bình 2023 # 20; DTI/Hạ tầng số Hòa Bình 2023 # 45; DTI/An toàn thông tin mạng Hòa Bình 2023 # 12/63",
        ),
        (
            "Kết quả SIPAS năm 2022 tỉnh Bình Phước\nMức độ hài lòng về tiếp cận dịch vụ đạt 80,1%; mức độ hài lòng về thủ tục hành chính đạt 81,3%. SIPAS chung của tỉnh đạt 79,45%.",
            "SIPAS/Mức độ hài lòng về tiếp cận dịch vụ Bình Phước 2022 = 80.1 %; SIPAS/mức độ hài lòng về thủ tục hành chính Bình Phước 2022 = 81.3 %; SIPAS Bình Phước 2022 = 79.45 %",
        ),
        (
            "PCI 2020 của Đồng Nai\nChỉ số thành phần Chi phí thời gian của Đồng Nai năm 2020 đạt 7,76 điểm, xếp hạng 30/63, tăng 1,08 điểm so với năm 2019; trong khi Tính minh bạch chỉ đạt 5,9 điểm, xếp hạng 45/63, giảm 0,71 điểm; PCI chung đạt 63,8 điểm.",
            "PCI/PCI.4 Đồng Nai 2020 = 7.76 diem +1.08@2019; PCI/PCI.3 Đồng Nai 2020 = 5.9 diem -0.71@2019; PCI Đồng Nai 2020 = 63.8 diem; PCI/PCI.4 Đồng Nai 2020 # 30/63; PCI/PCI.3 Đồng Nai 2020 # 45/63",
        ),
        (
            "Sở Thông tin và Truyền thông tỉnh Nam Định báo cáo\nChỉ số DTI năm 2022 của tỉnh đạt 0,6617 điểm, xếp thứ 10/63, tăng 14 bậc so với năm 2021 (xếp thứ 24/63). Trong đó chỉ số Chính quyền số xếp thứ 8, chỉ số Kinh tế số xếp thứ 14, chỉ số Xã hội số xếp thứ 22.",
            "DTI Nam Định 2022 = 0.6617 diem; DTI Nam Định 2022 # 10/63 +14@2021; DTI Nam Định 2021 # 24/63; DTI/DTI.1 Nam Định 2022 # 8; DTI/DTI.2 Nam Định 2022 # 14; DTI/DTI.3 Nam Định 2022 # 22",
        ),
        (
            "Chỉ số xanh của tỉnh Bắc Kạn\nVề PGI, năm 2023 Bắc Kạn xếp hạng 62/63 tỉnh, thành phố với 17,67 điểm, gần cuối bảng xếp hạng; các chỉ số thành phần: Giảm thiểu ô nhiễm và tác động của biến đổi khí hậu 5,1 điểm; Đảm bảo tuân thủ 4,85 điểm; Thúc đẩy thực hành xanh 3,9 điểm.",
            "PGI Bắc Kạn 2023 = 17.67 diem; PGI/Giảm thiểu ô nhiễm và tác động của biến đổi khí hậu Bắc Kạn 2023 = 5.1 diem; PGI/Đảm bảo tuân thủ Bắc Kạn 2023 = 4.85 diem; PGI/Thúc đẩy thực hành xanh Bắc Kạn 2023 = 3.9 diem; PGI Bắc Kạn 2023 # 62/63",
        ),
        (
            "Lào Cai và PII\nTheo kết quả công bố năm 2024, PII của tỉnh Lào Cai đạt 38,03 điểm, xếp thứ 27 toàn quốc; đầu vào đổi mới sáng tạo xếp thứ 30, đầu ra đổi mới sáng tạo xếp thứ 24.",
            "PII Lào Cai 2024 = 38.03 diem; PII Lào Cai 2024 # 27; PII/đầu vào đổi mới sáng tạo Lào Cai 2024 # 30; PII/đầu ra đổi mới sáng tạo Lào Cai 2024 # 24",
        ),
        (
            "Vĩnh Long: PAPI tăng điểm\nSo với năm 2022, PAPI năm 2023 của tỉnh Vĩnh Long có 5/8 nội dung tăng điểm, gồm: “Tham gia của người dân ở cấp cơ sở” tăng 0,36 điểm; “Trách nhiệm giải trình với người dân” tăng 0,12 điểm; “Quản trị môi trường” tăng 0,09 điểm. 3/8 nội dung giảm điểm là: “Kiểm soát tham nhũng trong khu vực công” giảm 0,2 điểm.",
            "PAPI/PAPI.1 Vĩnh Long 2023 = diem +0.36@2022; PAPI/PAPI.3 Vĩnh Long 2023 = diem +0.12@2022; PAPI/PAPI.7 Vĩnh Long 2023 = diem +0.09@2022; PAPI/PAPI.4 Vĩnh Long 2023 = diem -0.2@2022",
        ),
        (
            "Đồng Tháp năm thứ 15 liên tiếp trong tốp 5\nNăm 2022 là năm thứ 15 liên tiếp Đồng Tháp nằm trong tốp 5 cả nước về PCI, với 69,68 điểm, xếp hạng thứ 5; riêng chỉ số Chi phí không chính thức đứng đầu cả nước với 8,35 điểm.",
            "PCI Đồng Tháp 2022 = 69.68 diem; PCI/PCI.5 Đồng Tháp 2022 = 8.35 diem; PCI Đồng Tháp 2022 # 1..5; PCI Đồng Tháp 2022 # 5; PCI/PCI.5 Đồng Tháp 2022 # 1",
        ),
        (
            "Đánh giá PAPI 2019 của tỉnh Bình Phước\nNăm 2019, PAPI của Bình Phước đạt 39,93 điểm, xếp hạng 63/63. Cụ thể, tham gia của người dân ở cấp cơ sở được 4,63 điểm (xếp thứ 59); công khai, minh bạch 4,79 điểm (xếp thứ 60); trách nhiệm giải trình với người dân 4,54 điểm (xếp thứ 58); kiểm soát tham nhũng 6,11 điểm (xếp thứ 52).",
            "PAPI Bình Phước 2019 = 39.93 diem; PAPI/PAPI.1 Bình Phước 2019 = 4.63 diem; PAPI/PAPI.2 Bình Phước 2019 = 4.79 diem; PAPI/PAPI.3 Bình Phước 2019 = 4.54 diem; PAPI/PAPI.4 Bình Phước 2019 = 6.11 diem; PAPI Bình Phước 2019 # 63/63; PAPI/PAPI.1 Bình Phước 2019 # 59; PAPI/PAPI.2 Bình Phước 2019 # 60; PAPI/PAPI.3 Bình Phước 2019 # 58; PAPI/PAPI.4 Bình Phước 2019 # 52",
        ),
        (
            "Tuyên Quang: SIPAS\nChỉ số hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước năm 2020 của tỉnh Tuyên Quang là 83,49%, xếp thứ 49/63; lĩnh vực đất đai đạt 8,2/10 điểm.",
            "SIPAS Tuyên Quang 2020 = 83.49 %; SIPAS/đất đai Tuyên Quang 2020 = 8.2/10 diem; SIPAS Tuyên Quang 2020 # 49/63",
        ),
        (
            "Hà Nam tổ chức họp phân tích chỉ số\nTheo đánh giá của VCCI, năm 2019 PCI tỉnh Hà Nam đạt 64,9 điểm, xếp vị trí thứ 36/63 và tụt 1 bậc so với năm 2018. Trong 10 chỉ số thành phần có 7 chỉ số tăng điểm, 3 chỉ số giảm điểm. Chỉ số tăng cao nhất là Chi phí không chính thức, tăng 1,35 điểm; chỉ số giảm nhiều nhất là Gia nhập thị trường, giảm 0,52 điểm.",
            "PCI Hà Nam 2019 = 64.9 diem; PCI/PCI.5 Hà Nam 2019 = diem +1.35@2018; PCI/PCI.1 Hà Nam 2019 = diem -0.52@2018; PCI Hà Nam 2019 # 36/63 -1@2018",
        ),
        (
            "Đà Nẵng: 3 năm liền đứng đầu ICT Index\nChỉ số Vietnam ICT Index năm 2020, Đà Nẵng đạt 0,9238 điểm, bỏ xa địa phương đứng thứ hai là Thừa Thiên Huế (0,7214 điểm). Hạ tầng kỹ thuật của Đà Nẵng xếp thứ nhất, hạ tầng nhân lực xếp thứ 2.",
            "ICT_INDEX Đà Nẵng 2020 = 0.9238 diem; ICT_INDEX Thừa Thiên Huế 2020 = 0.7214 diem; ICT_INDEX Đà Nẵng - # 1; ICT_INDEX Thừa Thiên Huế 2020 # 2; ICT_INDEX/Hạ tầng kỹ thuật Đà Nẵng 2020 # 1; ICT_INDEX/hạ tầng nhân lực Đà Nẵng 2020 # 2",
        ),
        (
            "Kết quả CCHC tỉnh Thái Bình năm 2022 (công bố tháng 4/2023)\nLĩnh vực Cải cách tài chính công tăng mạnh nhất: từ vị trí 60/63 lên vị trí 25/63, tăng 35 bậc; lĩnh vực Cải cách chế độ công vụ giảm mạnh nhất: từ vị trí 10/63 xuống 41/63, giảm 31 bậc. (PAR INDEX)",
            "PAR_INDEX/PAR.6 Thái Bình 2022 # 25/63 +35; PAR_INDEX/PAR.5 Thái Bình 2022 # 41/63 -31",
        ),
        (
            "Chỉ số 766 tỉnh Đắk Lắk\nBộ chỉ số phục vụ người dân, doanh nghiệp tháng 6/2024: tỉnh Đắk Lắk đạt 78,52/100 điểm, xếp thứ 15/63 tỉnh, thành phố. Trong đó, công khai minh bạch đạt 14,2/18 điểm; tiến độ giải quyết đạt 18,5/20 điểm; mức độ hài lòng đạt 17,9/18 điểm.",
            "OTHER Đắk Lắk 2024 = 78.52/100 diem; OTHER/công khai minh bạch Đắk Lắk 2024 = 14.2/18 diem; OTHER/tiến độ giải quyết Đắk Lắk 2024 = 18.5/20 diem; OTHER/mức độ hài lòng Đắk Lắk 2024 = 17.9/18 diem; OTHER Đắk Lắk 2024 # 15/63",
        ),
        (
            "Chỉ số SIPAS 2024 của tỉnh Gia Lai\nTheo Quyết định 272/QĐ-BNV, SIPAS năm 2024 của tỉnh Gia Lai đạt 80,49% (xếp 59/63), thấp hơn trung bình cả nước 3,45%; 5 yếu tố đều giảm: tiếp cận dịch vụ 80,2%, thủ tục hành chính 81,1%, công chức giải quyết công việc 80,7%.",
            "SIPAS Gia Lai 2024 = 80.49 %; SIPAS/tiếp cận dịch vụ Gia Lai 2024 = 80.2 %; SIPAS/thủ tục hành chính Gia Lai 2024 = 81.1 %; SIPAS/công chức giải quyết công việc Gia Lai 2024 = 80.7 %; SIPAS Gia Lai 2024 # 59/63",
        ),
        (
            "Vì sao PAPI của tỉnh Khánh Hòa giảm sâu?\nPAPI năm 2020 của tỉnh Khánh Hòa chỉ đạt 40,8 điểm, đứng áp chót; 6/8 chỉ số nội dung thuộc nhóm thấp nhất; riêng “Cung ứng dịch vụ công” đạt 7,35 điểm, thuộc nhóm trung bình cao.",
            "PAPI Khánh Hòa 2020 = 40.8 diem; PAPI/PAPI.6 Khánh Hòa 2020 = 7.35 diem; PAPI Khánh Hòa 2020 # -2; PAPI/PAPI.6 Khánh Hòa 2020 # group trung bình cao",
        ),
        (
            "Nâng cao chỉ số PAR INDEX, tỉnh Nam Định\nNăm 2022, PAR INDEX của tỉnh ta đạt 85,6/100, từ 51/63 xuống 56/63 về chỉ số thành phần cải cách tài chính công so với năm 2021.",
            "PAR_INDEX Nam Định 2022 = 85.6/100 diem; PAR_INDEX/PAR.6 Nam Định 2022 # 56/63; PAR_INDEX/PAR.6 Nam Định 2021 # 51/63",
        ),
        (
            "Bình Phước: Tăng tốc chuyển đổi số\nTheo Bộ TT&TT, năm 2021 Bình Phước xếp thứ 9 về chuyển đổi số, tăng 42 bậc so với năm 2020 (xếp thứ 51); trong đó chính quyền số xếp thứ 10, kinh tế số xếp thứ 12, xã hội số xếp thứ 8.",
            "DTI Bình Phước 2021 # 9 +42@2020; DTI Bình Phước 2020 # 51; DTI/DTI.1 Bình Phước 2021 # 10; DTI/DTI.2 Bình Phước 2021 # 12; DTI/DTI.3 Bình Phước 2021 # 8",
        ),
        (
            "Thanh Hóa: 8 chỉ số thành phần PCI giảm điểm\nNăm 2022, tỉnh Thanh Hóa có 8/10 chỉ số thành phần PCI giảm điểm, cụ thể: chỉ số Tiếp cận đất đai đạt 6,6 điểm, giảm 0,58 điểm, xếp thứ 49, giảm 23 bậc; chỉ số Tính năng động của chính quyền đạt 6,29 điểm, giảm 0,73 điểm, xếp thứ 48, giảm 33 bậc so với năm 2021.",
            "PCI/PCI.2 Thanh Hóa 2022 = 6.6 diem -0.58@2021; PCI/PCI.7 Thanh Hóa 2022 = 6.29 diem -0.73@2021; PCI/PCI.2 Thanh Hóa 2022 # 49 -23@2021; PCI/PCI.7 Thanh Hóa 2022 # 48 -33@2021",
        ),
        (
            "Vĩnh Phúc: Thủ tục hành chính công đứng đầu\nTrong PAPI 2023, nội dung “Thủ tục hành chính công” của Vĩnh Phúc đứng thứ nhất toàn quốc với 7,61 điểm; nội dung “Quản trị điện tử” đứng thứ 10, đạt 3,42 điểm.",
            "PAPI/PAPI.5 Vĩnh Phúc 2023 = 7.61 diem; PAPI/PAPI.8 Vĩnh Phúc 2023 = 3.42 diem; PAPI/PAPI.5 Vĩnh Phúc 2023 # 1; PAPI/PAPI.8 Vĩnh Phúc 2023 # 10",
        ),
    ],
)
def test_fields(text: str, expected: str) -> None:
    assert told(text) == expected
