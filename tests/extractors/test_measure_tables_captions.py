"""Tables told by the words over them: whose they are, of which index, in what unit; means beside them."""

from __future__ import annotations

import pytest

from tests.extractors.measured import page, told

CASES = [
    (
        "Bình Thuận",
        "Bảng 2. Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) của tỉnh Bình Thuận (ĐVT: %)",
        """
TT_2 | Tiêu chí_2 | Tỉnh Bình Thuận^2 | Trung bình cả nước năm 2022_2
Năm 2021 | Năm 2022
I | Tiếp cận dịch vụ hành chính công | 83,10 | 80,22 | 79,11
1 | Có biển hướng dẫn rõ ràng | 82,15 | 81,02 | 80,05
II | Công chức trực tiếp giải quyết công việc | 84,07 | 82,93 | 81,66
 | Chỉ số hài lòng chung | 83,44 | 81,20 | 80,08
 | Xếp hạng | 40/63 | 31 |
""",
        "SIPAS/Tiếp cận dịch vụ hành chính công Bình Thuận 2021 = 83.1 %; SIPAS/Tiếp cận dịch vụ hành chính công Bình Thuận 2022 = 80.22 %; SIPAS/Tiếp cận dịch vụ hành chính công cả nước 2022 = 79.11 %; SIPAS/Có biển hướng dẫn rõ ràng Bình Thuận 2021 = 82.15 %; SIPAS/Có biển hướng dẫn rõ ràng Bình Thuận 2022 = 81.02 %; SIPAS/Có biển hướng dẫn rõ ràng cả nước 2022 = 80.05 %; SIPAS/Công chức trực tiếp giải quyết công việc Bình Thuận 2021 = 84.07 %; SIPAS/Công chức trực tiếp giải quyết công việc Bình Thuận 2022 = 82.93 %; SIPAS/Công chức trực tiếp giải quyết công việc cả nước 2022 = 81.66 %; SIPAS Bình Thuận 2021 = 83.44 %; SIPAS Bình Thuận 2022 = 81.2 %; SIPAS cả nước 2022 = 80.08 %; SIPAS Bình Thuận 2021 # 40/63; SIPAS Bình Thuận 2022 # 31",
    ),
    (
        "",
        "SỞ Y TẾ TỈNH BẾN TRE\nBẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023",
        """
STT | Lĩnh vực | Điểm tối đa | Điểm tự chấm
1 | Công tác chỉ đạo, điều hành CCHC | 10 | 9,5
2 | Cải cách thể chế | 12 | 11,25
 | Tổng cộng | 22 | 20,75
""",
        "PAR_INDEX_LOCAL/PAR.1 Sở Y tế 2023 = 9.5/10 diem; PAR_INDEX_LOCAL/PAR.2 Sở Y tế 2023 = 11.25/12 diem; PAR_INDEX_LOCAL Sở Y tế 2023 = 20.75/22 diem",
    ),
    (
        "Hưng Yên",
        "Phụ lục 3\nKết quả Chỉ số 766 của UBND phường Hồng Châu tháng 9/2024",
        """
STT | Nhóm chỉ số | Điểm tối đa | Điểm đạt được
1 | Nhóm 1. Công khai, minh bạch | 18 | 16,4
2 | Nhóm 2. Tiến độ, kết quả giải quyết | 20 | 20
 | Tổng điểm | 100 | 86,1
""",
        "OTHER/Công khai, minh bạch phường Hồng Châu 2024 = 16.4/18 diem; OTHER/Tiến độ, kết quả giải quyết phường Hồng Châu 2024 = 20/20 diem; OTHER phường Hồng Châu 2024 = 86.1/100 diem",
    ),
    (
        "",
        "UBND TỈNH TRÀ VINH\nKẾT QUẢ ĐÁNH GIÁ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023 CÁC SỞ, BAN, NGÀNH TỈNH",
        """
STT_2 | Đơn vị_2 | Cải cách thể chế^2 | Xây dựng chính quyền số^2 | Tổng điểm^2 | Chỉ số (%)_2 | Hạng_2 | Xếp loại_2
Tự đánh giá | Thẩm định | Tự đánh giá | Thẩm định | Tự đánh giá | Thẩm định
1 | Sở Tài chính | 10,00 | 9,50 | 15,00 | 14,25 | 25,00 | 23,75 | 95,00 | 1 | Xuất sắc
2 | Ban Quản lý Khu kinh tế | 9,00 | 8,00 | 13,00 | 12,75 | 22,00 | 20,75 | 83,00 | 2 | Tốt
 | Trung bình^7 | 89,00 | |
""",
        "PAR_INDEX_LOCAL/PAR.2 Sở Tài chính 2023 = 9.5 diem; PAR_INDEX_LOCAL/PAR.7 Sở Tài chính 2023 = 14.25 diem; PAR_INDEX_LOCAL Sở Tài chính 2023 = 23.75 diem; PAR_INDEX_LOCAL Sở Tài chính 2023 = 95 %; PAR_INDEX_LOCAL/PAR.2 Ban Quản lý Khu kinh tế 2023 = 8 diem; PAR_INDEX_LOCAL/PAR.7 Ban Quản lý Khu kinh tế 2023 = 12.75 diem; PAR_INDEX_LOCAL Ban Quản lý Khu kinh tế 2023 = 20.75 diem; PAR_INDEX_LOCAL Ban Quản lý Khu kinh tế 2023 = 83 %; PAR_INDEX_LOCAL Trung bình 2023 = 89 %; PAR_INDEX_LOCAL Sở Tài chính 2023 # 1; PAR_INDEX_LOCAL Ban Quản lý Khu kinh tế 2023 # 2",
    ),
    (
        "",
        "Kết quả các chỉ số của các tỉnh",
        """
TT_3 | Tỉnh_3 | PAR INDEX^4 | SIPAS^4
Năm 2022^2 | Năm 2023^2 | Năm 2022^2 | Năm 2023^2
Kết quả (%) | Thứ hạng | Kết quả (%) | Thứ hạng | Kết quả (%) | Thứ hạng | Kết quả (%) | Thứ hạng
1 | Cao Bằng | 78,10 | 62 | 80,41 | 60/63 | 74,92 | 58 | 79,33 | 50/63
2 | Bắc Kạn | 83,02 | 48 | 84,11 | 49/63 | 77,50 | 45 | 80,21 | 41/63
""",
        "PAR_INDEX Cao Bằng 2022 = 78.1 %; PAR_INDEX Cao Bằng 2023 = 80.41 %; SIPAS Cao Bằng 2022 = 74.92 %; SIPAS Cao Bằng 2023 = 79.33 %; PAR_INDEX Bắc Kạn 2022 = 83.02 %; PAR_INDEX Bắc Kạn 2023 = 84.11 %; SIPAS Bắc Kạn 2022 = 77.5 %; SIPAS Bắc Kạn 2023 = 80.21 %; PAR_INDEX Cao Bằng 2022 # 62; PAR_INDEX Cao Bằng 2023 # 60/63; SIPAS Cao Bằng 2022 # 58; SIPAS Cao Bằng 2023 # 50/63; PAR_INDEX Bắc Kạn 2022 # 48; PAR_INDEX Bắc Kạn 2023 # 49/63; SIPAS Bắc Kạn 2022 # 45; SIPAS Bắc Kạn 2023 # 41/63",
    ),
    (
        "Quảng Ngãi",
        "Bảng 1. Kết quả các chỉ số của tỉnh Quảng Ngãi giai đoạn 2021 - 2022",
        """
TT_2 | Chỉ số_2 | Năm 2021^2 | Năm 2022^2
Điểm số | Xếp hạng | Điểm số | Xếp hạng
1 | PAR INDEX (%) | 83,10 | 58/63 | 80,03 | 61/63
2 | SIPAS (%) | 84,85 | 45/63 | 75,10 | 56/63
3 | PAPI | 42,01 | 33/60 | 40,92 | 41/61
4 | PCI | 62,97 | 45/63 | 63,84 | 42/63
5 | DTI | 0,3412 | 41/63 | 0,5120 | 37/63
""",
        "PAR_INDEX Quảng Ngãi 2021 = 83.1 %; PAR_INDEX Quảng Ngãi 2022 = 80.03 %; SIPAS Quảng Ngãi 2021 = 84.85 %; SIPAS Quảng Ngãi 2022 = 75.1 %; PAPI Quảng Ngãi 2021 = 42.01 diem; PAPI Quảng Ngãi 2022 = 40.92 diem; PCI Quảng Ngãi 2021 = 62.97 diem; PCI Quảng Ngãi 2022 = 63.84 diem; DTI Quảng Ngãi 2021 = 0.3412 diem; DTI Quảng Ngãi 2022 = 0.512 diem; PAR_INDEX Quảng Ngãi 2021 # 58/63; PAR_INDEX Quảng Ngãi 2022 # 61/63; SIPAS Quảng Ngãi 2021 # 45/63; SIPAS Quảng Ngãi 2022 # 56/63; PAPI Quảng Ngãi 2021 # 33/60; PAPI Quảng Ngãi 2022 # 41/61; PCI Quảng Ngãi 2021 # 45/63; PCI Quảng Ngãi 2022 # 42/63; DTI Quảng Ngãi 2021 # 41/63; DTI Quảng Ngãi 2022 # 37/63",
    ),
    (
        "Long An",
        "Kết quả Chỉ số PCI của tỉnh Long An qua các năm",
        """
Năm | Điểm số | Xếp hạng | Nhóm xếp hạng
2019 | 68,82 | 8/63 | Tốt
2020 | 70,37 | 3/63 | Rất tốt
2021 | 66,58 | 16/63 | Khá
""",
        "PCI Long An 2019 = 68.82 diem; PCI Long An 2020 = 70.37 diem; PCI Long An 2021 = 66.58 diem; PCI Long An 2019 # 8/63; PCI Long An 2019 # group Tốt; PCI Long An 2020 # 3/63; PCI Long An 2020 # group Rất tốt; PCI Long An 2021 # 16/63; PCI Long An 2021 # group Khá",
    ),
    (
        "Đắk Nông",
        "Phụ lục 1\nKẾT QUẢ PAR INDEX NĂM 2022 CỦA TỈNH ĐẮK NÔNG THEO TIÊU CHÍ",
        """
STT | Lĩnh vực/Tiêu chí | Điểm tối đa | Điểm đạt được | Tỷ lệ (%)
I | CẢI CÁCH THỂ CHẾ | 10 | 8,75 | 87,50
1.1 | Theo dõi thi hành pháp luật | 2 | 1,5 | 75,00
1.2 | Xử lý văn bản trái pháp luật | 3 | 3,0 | 100
II | CẢI CÁCH TÀI CHÍNH CÔNG | 12 | 9,06 | 75,50
2.1 | Tỷ lệ giải ngân kế hoạch đầu tư vốn | 2 | 1,2 | 60,00
 | TỔNG ĐIỂM | 100 | 84,23 | 84,23
""",
        "PAR_INDEX/PAR.2 Đắk Nông 2022 = 8.75/10 diem; PAR_INDEX/PAR.2 Đắk Nông 2022 = 87.5 %; PAR_INDEX/Theo dõi thi hành pháp luật Đắk Nông 2022 = 1.5/2 diem; PAR_INDEX/Theo dõi thi hành pháp luật Đắk Nông 2022 = 75 %; PAR_INDEX/Xử lý văn bản trái pháp luật Đắk Nông 2022 = 3/3 diem; PAR_INDEX/Xử lý văn bản trái pháp luật Đắk Nông 2022 = 100 %; PAR_INDEX/PAR.6 Đắk Nông 2022 = 9.06/12 diem; PAR_INDEX/PAR.6 Đắk Nông 2022 = 75.5 %; PAR_INDEX/Tỷ lệ giải ngân kế hoạch đầu tư vốn Đắk Nông 2022 = 1.2/2 diem; PAR_INDEX/Tỷ lệ giải ngân kế hoạch đầu tư vốn Đắk Nông 2022 = 60 %; PAR_INDEX Đắk Nông 2022 = 84.23/100 diem; PAR_INDEX Đắk Nông 2022 = 84.23 %",
    ),
    (
        "An Giang",
        "Kết quả xếp hạng Chỉ số CCHC năm 2023 của UBND cấp xã trên địa bàn huyện Châu Phú",
        """
TT | Tên đơn vị | Điểm đạt | Xếp hạng | Xếp loại
1 | Xã Bình Long | 92,15 | 1 | Tốt
2 | Xã Mỹ Đức | 90,04 | 2 | Tốt
3 | Thị trấn Cái Dầu | 78,32 | 3 | Khá
""",
        "PAR_INDEX_LOCAL xã Bình Long 2023 = 92.15 diem; PAR_INDEX_LOCAL xã Mỹ Đức 2023 = 90.04 diem; PAR_INDEX_LOCAL thị trấn Cái Dầu 2023 = 78.32 diem; PAR_INDEX_LOCAL xã Bình Long 2023 # 1; PAR_INDEX_LOCAL xã Mỹ Đức 2023 # 2; PAR_INDEX_LOCAL thị trấn Cái Dầu 2023 # 3",
    ),
    (
        "",
        "Chỉ số PAPI năm 2022 khu vực Tây Nguyên",
        """
STT | Địa phương | Điểm | Nhóm
1 | Đắk Lắk | 40,12 | Trung bình thấp
2 | Lâm Đồng | 42,77 | Trung bình cao
 | Cả nước | 42,03 |
 | Cao nhất | 47,88 |
""",
        "PAPI Đắk Lắk 2022 = 40.12 diem; PAPI Lâm Đồng 2022 = 42.77 diem; PAPI Cả nước 2022 = 42.03 diem; PAPI Đắk Lắk 2022 # group Trung bình thấp; PAPI Lâm Đồng 2022 # group Trung bình cao",
    ),
    (
        "Phú Yên",
        "Chỉ số PAPI của tỉnh Phú Yên",
        """
Nội dung | Năm 2021 | Năm 2022 | Tăng/giảm
Tham gia của người dân ở cấp cơ sở | 4,62/10 | 4,80/10 | +0,18
Kiểm soát tham nhũng trong khu vực công | 6,91/10 | 6,55/10 | -0,36
Tổng điểm | 41,77/80 | 42,01/80 | +0,24
Thứ hạng | 37/60 | 34/61 | +3
""",
        "PAPI/PAPI.1 Phú Yên 2021 = 4.62/10 diem; PAPI/PAPI.1 Phú Yên 2022 = 4.8/10 diem +0.18@2021; PAPI/PAPI.4 Phú Yên 2021 = 6.91/10 diem; PAPI/PAPI.4 Phú Yên 2022 = 6.55/10 diem -0.36@2021; PAPI Phú Yên 2021 = 41.77/80 diem; PAPI Phú Yên 2022 = 42.01/80 diem +0.24@2021; PAPI Phú Yên 2021 # 37/60; PAPI Phú Yên 2022 # 34/61 +3@2021",
    ),
    (
        "Bắc Giang",
        "Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ hành chính năm 2023 (SIPAS) tại các huyện",
        """
TT | Đơn vị | Chỉ số hài lòng (%) | Thứ hạng
1 | Huyện Lạng Giang | 91,12 | 1
2 | Huyện Sơn Động | 88,4 | 2
3 | Thành phố Bắc Giang | 87 | 3
 | Trung bình chung | 88,84 |
""",
        "SIPAS_LOCAL huyện Lạng Giang 2023 = 91.12 %; SIPAS_LOCAL huyện Sơn Động 2023 = 88.4 %; SIPAS_LOCAL thành phố Bắc Giang 2023 = 87 %; SIPAS_LOCAL Trung bình chung 2023 = 88.84 %; SIPAS_LOCAL huyện Lạng Giang 2023 # 1; SIPAS_LOCAL huyện Sơn Động 2023 # 2; SIPAS_LOCAL thành phố Bắc Giang 2023 # 3",
    ),
    (
        "Kiên Giang",
        "Phụ lục\nĐiểm mất của các lĩnh vực PAR INDEX năm 2022 tỉnh Kiên Giang",
        """
STT | Lĩnh vực | Điểm tối đa | Điểm đạt | Điểm mất
1 | Cải cách thể chế | 10 | 8,5 | 1,5
2 | Cải cách TTHC | 13 | 12,1 | 0,9
""",
        "PAR_INDEX/PAR.2 Kiên Giang 2022 = 8.5/10 diem; PAR_INDEX/PAR.3 Kiên Giang 2022 = 12.1/13 diem",
    ),
    (
        "",
        "So sánh Chỉ số SIPAS các tỉnh năm 2022",
        """
Tiêu chí | Hòa Bình | Sơn La | Cả nước
Chỉ số hài lòng chung (%) | 78,41 | 81,56 | 80,08
Thứ hạng | 42 | 25 |
""",
        "SIPAS Hòa Bình 2022 = 78.41 %; SIPAS Sơn La 2022 = 81.56 %; SIPAS Cả nước 2022 = 80.08 %; SIPAS Hòa Bình 2022 # 42; SIPAS Sơn La 2022 # 25",
    ),
    (
        "Nam Định",
        "Kết quả DTI của tỉnh Nam Định",
        """
Trụ cột | Giá trị 2021 | Hạng 2021 | Giá trị 2022 | Hạng 2022
DTI | 0,4210 | 20/63 | 0,6011 | 17/63
Chính quyền số | 0,4402 | 25/63 | 0,6320 | 21/63
Kinh tế số | 0,4011 | 18/63 | 0,5412 | 15/63
Xã hội số | 0,3922 | 22/63 | 0,5810 | 20/63
""",
        "DTI Nam Định 2021 = 0.421 diem; DTI Nam Định 2022 = 0.6011 diem; DTI/DTI.1 Nam Định 2021 = 0.4402 diem; DTI/DTI.1 Nam Định 2022 = 0.632 diem; DTI/DTI.2 Nam Định 2021 = 0.4011 diem; DTI/DTI.2 Nam Định 2022 = 0.5412 diem; DTI/DTI.3 Nam Định 2021 = 0.3922 diem; DTI/DTI.3 Nam Định 2022 = 0.581 diem; DTI Nam Định 2021 # 20/63; DTI Nam Định 2022 # 17/63; DTI/DTI.1 Nam Định 2021 # 25/63; DTI/DTI.1 Nam Định 2022 # 21/63; DTI/DTI.2 Nam Định 2021 # 18/63; DTI/DTI.2 Nam Định 2022 # 15/63; DTI/DTI.3 Nam Định 2021 # 22/63; DTI/DTI.3 Nam Định 2022 # 20/63",
    ),
    (
        "Lạng Sơn",
        "2. Kết quả chấm điểm Chỉ số CCHC năm 2023 của Sở Nội vụ",
        """
TT | Nội dung | Điểm tối đa | Điểm tự đánh giá | Điểm thẩm định
1 | Cải cách tổ chức bộ máy | 12 | 12 | 11,5
2 | Cải cách chế độ công vụ | 14 | 13,5 | 13
 | Tổng điểm | 26 | 25,5 | 24,5
""",
        "PAR_INDEX_LOCAL/PAR.4 Sở Nội vụ 2023 = 11.5/12 diem; PAR_INDEX_LOCAL/PAR.5 Sở Nội vụ 2023 = 13/14 diem; PAR_INDEX_LOCAL Sở Nội vụ 2023 = 24.5/26 diem",
    ),
    (
        "Thái Bình",
        "Phụ lục\nXẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023 CỦA CÁC CƠ QUAN, ĐƠN VỊ",
        """
STT | Tên cơ quan, đơn vị | Điểm đánh giá | Chỉ số | Xếp hạng
I | KHỐI SỞ, BAN, NGÀNH^4
1 | Sở Giao thông vận tải | 94,10 | 94,10% | 1
2 | Thanh tra tỉnh | 90,25 | 90,25% | 2
II | KHỐI HUYỆN, THÀNH PHỐ^4
1 | UBND huyện Tiền Hải | 91,70 | 91,70% | 1
""",
        "PAR_INDEX_LOCAL Sở Giao thông vận tải 2023 = 94.1 diem; PAR_INDEX_LOCAL Sở Giao thông vận tải 2023 = 94.1 %; PAR_INDEX_LOCAL Thanh tra tỉnh 2023 = 90.25 diem; PAR_INDEX_LOCAL Thanh tra tỉnh 2023 = 90.25 %; PAR_INDEX_LOCAL huyện Tiền Hải 2023 = 91.7 diem; PAR_INDEX_LOCAL huyện Tiền Hải 2023 = 91.7 %; PAR_INDEX_LOCAL Sở Giao thông vận tải 2023 # 1; PAR_INDEX_LOCAL Thanh tra tỉnh 2023 # 2; PAR_INDEX_LOCAL huyện Tiền Hải 2023 # 1",
    ),
    (
        "Thái Bình",
        "Phụ lục\nKẾT QUẢ CÁC TIÊU CHÍ THUỘC CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH NĂM 2023\nI. CẤP SỞ",
        """
STT | Đơn vị | Điểm chuẩn tối đa | Điểm tự đánh giá | Điểm thẩm định | Chỉ số
1 | Sở Y tế | 14,50 | 14,50 | 13,50 | 93,10%
2 | Sở Nội vụ | 12,50 | 12,50 | 10,50 | 84,00%
""",
        "PAR_INDEX_LOCAL/PAR.1 Sở Y tế 2023 = 13.5/14.5 diem; PAR_INDEX_LOCAL/PAR.1 Sở Y tế 2023 = 93.1 %; PAR_INDEX_LOCAL/PAR.1 Sở Nội vụ 2023 = 10.5/12.5 diem; PAR_INDEX_LOCAL/PAR.1 Sở Nội vụ 2023 = 84 %",
    ),
    (
        "Thái Bình",
        "Phụ lục\nKẾT QUẢ CHẤM ĐIỂM THI ĐUA NĂM 2023\nI. CẤP SỞ",
        """
STT | Đơn vị | Điểm tối đa | Điểm tự đánh giá | Điểm thẩm định
1 | Sở Y tế | 14,50 | 14,50 | 13,50
2 | Sở Nội vụ | 12,50 | 12,50 | 10,50
""",
        "",
    ),
    (
        "",
        "TỔNG HỢP KẾT QUẢ CÁC CHỈ SỐ NĂM 2023 CÁC TỈNH BẮC TRUNG BỘ",
        """
TT_2 | Tỉnh_2 | PAR INDEX^3 | SIPAS^3 | PAPI^3 | PCI^3 | DTI^3
Điểm | Xếp hạng cả nước | Xếp hạng khu vực Bắc Trung Bộ | Điểm | Xếp hạng cả nước | Xếp hạng khu vực Bắc Trung Bộ | Điểm | Xếp hạng cả nước | Xếp hạng khu vực Bắc Trung Bộ | Điểm | Xếp hạng cả nước | Xếp hạng khu vực Bắc Trung Bộ | Điểm | Xếp hạng cả nước | Xếp hạng khu vực Bắc Trung Bộ
1 | Thanh Hóa | 88,92 | 15 | 1 | 81,98 | 24 | 2 | 43,6 | 15 | 2 | 66,79 | 30 | 3 | 0,71 | 14 | 1
2 | Quảng Trị | 85,11 | 49 | 6 | 79,6 | 46 | 5 | - | - | - | 63,2 | 54 | 6 | 0,55 | 45 | 6
""",
        "PAR_INDEX Thanh Hóa 2023 = 88.92 diem; SIPAS Thanh Hóa 2023 = 81.98 diem; PAPI Thanh Hóa 2023 = 43.6 diem; PCI Thanh Hóa 2023 = 66.79 diem; DTI Thanh Hóa 2023 = 0.71 diem; PAR_INDEX Quảng Trị 2023 = 85.11 diem; SIPAS Quảng Trị 2023 = 79.6 diem; PCI Quảng Trị 2023 = 63.2 diem; DTI Quảng Trị 2023 = 0.55 diem; PAR_INDEX Thanh Hóa 2023 # 15; PAR_INDEX Thanh Hóa 2023 # 1 in khu vực Bắc Trung Bộ; SIPAS Thanh Hóa 2023 # 24; SIPAS Thanh Hóa 2023 # 2 in khu vực Bắc Trung Bộ; PAPI Thanh Hóa 2023 # 15; PAPI Thanh Hóa 2023 # 2 in khu vực Bắc Trung Bộ; PCI Thanh Hóa 2023 # 30; PCI Thanh Hóa 2023 # 3 in khu vực Bắc Trung Bộ; DTI Thanh Hóa 2023 # 14; DTI Thanh Hóa 2023 # 1 in khu vực Bắc Trung Bộ; PAR_INDEX Quảng Trị 2023 # 49; PAR_INDEX Quảng Trị 2023 # 6 in khu vực Bắc Trung Bộ; SIPAS Quảng Trị 2023 # 46; SIPAS Quảng Trị 2023 # 5 in khu vực Bắc Trung Bộ; PCI Quảng Trị 2023 # 54; PCI Quảng Trị 2023 # 6 in khu vực Bắc Trung Bộ; DTI Quảng Trị 2023 # 45; DTI Quảng Trị 2023 # 6 in khu vực Bắc Trung Bộ",
    ),
]


@pytest.mark.parametrize(("province", "before", "rows", "expected"), CASES)
def test_captioned_tables(province: str, before: str, rows: str, expected: str) -> None:
    assert told(page(province, before, rows), "x.html") == expected
