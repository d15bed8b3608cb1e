"""Tables of scores and places in many shapes, and tables of something else."""

from __future__ import annotations

import pytest

from tests.extractors.measured import page, told

CASES = [
    (
        "Hậu Giang",
        "Phụ lục 2\nSo sánh các chỉ số của tỉnh Hậu Giang với Vĩnh Long và cả nước",
        """
Chỉ số_2 | Hậu Giang^2 | Vĩnh Long^2 | Trung bình cả nước_2
2021 | 2022 | 2021 | 2022
PAR INDEX | 85,57% | 86,01% | 86,3% | 87,2% | 84,79%
PCI | 63,8 | 67,6 | 71,43 | 68,5 | 65,22
""",
        "PAR_INDEX Hậu Giang 2021 = 85.57 %; PAR_INDEX Hậu Giang 2022 = 86.01 %; PAR_INDEX Vĩnh Long 2021 = 86.3 %; PAR_INDEX Vĩnh Long 2022 = 87.2 %; PAR_INDEX cả nước - = 84.79 %; PCI Hậu Giang 2021 = 63.8 diem; PCI Hậu Giang 2022 = 67.6 diem; PCI Vĩnh Long 2021 = 71.43 diem; PCI Vĩnh Long 2022 = 68.5 diem; PCI cả nước - = 65.22 diem",
    ),
    (
        "Đắk Lắk",
        "Bảng 4. Điểm số các chỉ số thành phần PCI tỉnh Đắk Lắk",
        """
STT | Chỉ số thành phần | 2021 | 2022 | So sánh 2022/2021
1 | Gia nhập thị trường | 6,71 | 7,21 | 0,50
2 | Tiếp cận đất đai | 6,87 | 6,73 | -0,14
10 | Thiết chế pháp lý & ANTT | 7,63 | 7,38 | -0,25
 | PCI | 64,2 | 60,91 | -3,29
 | Xếp hạng | 38 | 59 | -21
""",
        "PCI/PCI.1 Đắk Lắk 2021 = 6.71 diem; PCI/PCI.1 Đắk Lắk 2022 = 7.21 diem +0.5@2021; PCI/PCI.2 Đắk Lắk 2021 = 6.87 diem; PCI/PCI.2 Đắk Lắk 2022 = 6.73 diem -0.14@2021; PCI/PCI.10 Đắk Lắk 2021 = 7.63 diem; PCI/PCI.10 Đắk Lắk 2022 = 7.38 diem -0.25@2021; PCI Đắk Lắk 2021 = 64.2 diem; PCI Đắk Lắk 2022 = 60.91 diem -3.29@2021; PCI Đắk Lắk 2021 # 38; PCI Đắk Lắk 2022 # 59 -21@2021",
    ),
    (
        "",
        "ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nBẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023\n(Kèm theo Báo cáo số 15/BC-UBND ngày 12/12/2023 của UBND xã Tân Lập)",
        """
STT | Lĩnh vực/tiêu chí | Điểm chuẩn | Điểm tự chấm
1 | Công tác chỉ đạo, điều hành CCHC | 12 | 11
1.1 | Ban hành kế hoạch CCHC | 2 | 2
2 | Cải cách TTHC | 20 | 18,5
 | Tổng | 100 | 88,25
""",
        "PAR_INDEX_LOCAL/PAR.1 xã Tân Lập 2023 = 11/12 diem; PAR_INDEX_LOCAL/Ban hành kế hoạch CCHC xã Tân Lập 2023 = 2/2 diem; PAR_INDEX_LOCAL/PAR.3 xã Tân Lập 2023 = 18.5/20 diem; PAR_INDEX_LOCAL xã Tân Lập 2023 = 88.25/100 diem",
    ),
    (
        "Yên Bái",
        "Biểu 2: Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của các sở năm 2022 (Đơn vị: %)",
        """
TT_2 | Cơ quan_2 | Chỉ số hài lòng theo yếu tố^2 | Chỉ số hài lòng chung_2 | Xếp hạng_2
Tiếp cận dịch vụ | Thủ tục hành chính
1 | Sở Xây dựng | 90,1 | 89,05 | 89,6 | 2
2 | Sở Công Thương | 92,3 | 91 | 91,55 | 1
""",
        "SIPAS_LOCAL/Tiếp cận dịch vụ Sở Xây dựng 2022 = 90.1 %; SIPAS_LOCAL/Thủ tục hành chính Sở Xây dựng 2022 = 89.05 %; SIPAS_LOCAL Sở Xây dựng 2022 = 89.6 %; SIPAS_LOCAL/Tiếp cận dịch vụ Sở Công Thương 2022 = 92.3 %; SIPAS_LOCAL/Thủ tục hành chính Sở Công Thương 2022 = 91 %; SIPAS_LOCAL Sở Công Thương 2022 = 91.55 %; SIPAS_LOCAL Sở Xây dựng 2022 # 2; SIPAS_LOCAL Sở Công Thương 2022 # 1",
    ),
    (
        "Hà Nam",
        "Bảng 3. Kết quả các lĩnh vực PAR INDEX năm 2022 của tỉnh Hà Nam",
        """
STT | Lĩnh vực | Điểm tối đa | Điểm đạt được | Tỷ lệ % | Thứ hạng | Bình quân cả nước (%)
1 | Công tác chỉ đạo, điều hành | 9,5 | 8,51 | 89,58 | 41/63 | 90,2
2 | Cải cách thể chế | 10 | 8,7 | 87 | 38/63 | 88,1
 | Tổng cộng | 100 | 84,9 | 84,9 | 37/63 | 84,79
""",
        "PAR_INDEX/PAR.1 Hà Nam 2022 = 8.51/9.5 diem; PAR_INDEX/PAR.1 Hà Nam 2022 = 89.58 %; PAR_INDEX/PAR.1 cả nước 2022 = 90.2 %; PAR_INDEX/PAR.2 Hà Nam 2022 = 8.7/10 diem; PAR_INDEX/PAR.2 Hà Nam 2022 = 87 %; PAR_INDEX/PAR.2 cả nước 2022 = 88.1 %; PAR_INDEX Hà Nam 2022 = 84.9/100 diem; PAR_INDEX Hà Nam 2022 = 84.9 %; PAR_INDEX cả nước 2022 = 84.79 %; PAR_INDEX/PAR.1 Hà Nam 2022 # 41/63; PAR_INDEX/PAR.2 Hà Nam 2022 # 38/63; PAR_INDEX Hà Nam 2022 # 37/63",
    ),
    (
        "Quảng Nam",
        "KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CCHC NĂM 2022 CÁC HUYỆN",
        """
TT | Địa phương | Điểm tự chấm | Điểm thẩm định | Chênh lệch | Xếp hạng
1 | Thành phố Tam Kỳ | 95,5 | 91,2 | -4,3 | 1
2 | Huyện Phước Sơn | 90 | 82,75 | -7,25 | 2
""",
        "PAR_INDEX_LOCAL thành phố Tam Kỳ 2022 = 91.2 diem; PAR_INDEX_LOCAL huyện Phước Sơn 2022 = 82.75 diem; PAR_INDEX_LOCAL thành phố Tam Kỳ 2022 # 1; PAR_INDEX_LOCAL huyện Phước Sơn 2022 # 2",
    ),
    (
        "Bình Dương",
        "Kết quả DDCI 2022 khối địa phương",
        """
Xếp hạng | Đơn vị | Điểm số | Nhóm
1 | Thành phố Thủ Dầu Một | 83,12 | Tốt
2 | Huyện Phú Giáo | 79,4 | Khá
""",
        "DDCI thành phố Thủ Dầu Một 2022 = 83.12 diem; DDCI huyện Phú Giáo 2022 = 79.4 diem; DDCI thành phố Thủ Dầu Một 2022 # 1; DDCI thành phố Thủ Dầu Một 2022 # group Tốt; DDCI huyện Phú Giáo 2022 # 2; DDCI huyện Phú Giáo 2022 # group Khá",
    ),
    (
        "Nghệ An",
        "Thứ hạng và điểm số PCI các tỉnh Bắc Trung Bộ",
        """
Tỉnh | 2020 | 2021 | 2022
Nghệ An | 65,01 (18) | 64,74 (30) | 66,6 (23)
Hà Tĩnh | 64,9 (20) | 64,87 (27) | 67,18 (18)
""",
        "PCI Nghệ An 2020 = 65.01 diem; PCI Nghệ An 2021 = 64.74 diem; PCI Nghệ An 2022 = 66.6 diem; PCI Hà Tĩnh 2020 = 64.9 diem; PCI Hà Tĩnh 2021 = 64.87 diem; PCI Hà Tĩnh 2022 = 67.18 diem; PCI Nghệ An 2020 # 18; PCI Nghệ An 2021 # 30; PCI Nghệ An 2022 # 23; PCI Hà Tĩnh 2020 # 20; PCI Hà Tĩnh 2021 # 27; PCI Hà Tĩnh 2022 # 18",
    ),
    (
        "Tiền Giang",
        "Chỉ số CCHC năm 2023 của các đơn vị",
        """
TT | Đơn vị | Số TTHC | Điểm | Chỉ số CCHC (%) | Xếp hạng
1 | Sở Tài chính | 45 | 91,5 | 91,5 | 1
2 | Sở Y tế | 120 | 84,2 | 84,2 | 2
""",
        "PAR_INDEX_LOCAL Sở Tài chính 2023 = 91.5 diem; PAR_INDEX_LOCAL Sở Tài chính 2023 = 91.5 %; PAR_INDEX_LOCAL Sở Y tế 2023 = 84.2 diem; PAR_INDEX_LOCAL Sở Y tế 2023 = 84.2 %; PAR_INDEX_LOCAL Sở Tài chính 2023 # 1; PAR_INDEX_LOCAL Sở Y tế 2023 # 2",
    ),
    (
        "",
        "Thứ hạng các chỉ số năm 2023",
        """
TT | Tỉnh | PAR INDEX | SIPAS | PCI | PAPI
1 | Vĩnh Phúc | 10/63 | 12/63 | 11/63 | 8/61
2 | Phú Thọ | 18/63 | 20/63 | 24/63 | 21/61
""",
        "PAR_INDEX Vĩnh Phúc 2023 # 10/63; SIPAS Vĩnh Phúc 2023 # 12/63; PCI Vĩnh Phúc 2023 # 11/63; PAPI Vĩnh Phúc 2023 # 8/61; PAR_INDEX Phú Thọ 2023 # 18/63; SIPAS Phú Thọ 2023 # 20/63; PCI Phú Thọ 2023 # 24/63; PAPI Phú Thọ 2023 # 21/61",
    ),
    (
        "Thái Nguyên",
        "Kết quả PAR INDEX và SIPAS giai đoạn 2020 - 2022 của tỉnh Thái Nguyên",
        """
Chỉ số | Đơn vị tính | Năm 2020 | Năm 2021 | Năm 2022
PAR INDEX | % | 85,6 | 87,33 | 87,02
Xếp hạng PAR INDEX | Thứ bậc | 13 | 19 | 14
SIPAS | % | 87,1 | 88,25 | 82,6
Xếp hạng SIPAS | Thứ bậc | 25 | 20 | 15
""",
        "PAR_INDEX Thái Nguyên 2020 = 85.6 %; PAR_INDEX Thái Nguyên 2021 = 87.33 %; PAR_INDEX Thái Nguyên 2022 = 87.02 %; SIPAS Thái Nguyên 2020 = 87.1 %; SIPAS Thái Nguyên 2021 = 88.25 %; SIPAS Thái Nguyên 2022 = 82.6 %; PAR_INDEX Thái Nguyên 2020 # 13; PAR_INDEX Thái Nguyên 2021 # 19; PAR_INDEX Thái Nguyên 2022 # 14; SIPAS Thái Nguyên 2020 # 25; SIPAS Thái Nguyên 2021 # 20; SIPAS Thái Nguyên 2022 # 15",
    ),
    (
        "Bến Tre",
        "XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH VÀ CHỈ SỐ HÀI LÒNG NĂM 2022 CỦA CÁC XÃ HUYỆN BA TRI",
        """
STT_2 | Tên xã_2 | PAR INDEX^2 | SIPAS^2
Điểm | Hạng | % | Hạng
1 | Xã An Hiệp | 88,5 | 3/23 | 91,2 | 2/23
2 | Xã Bảo Thạnh | 90,25 | 1/23 | 90 | 5/23
""",
        "PAR_INDEX_LOCAL xã An Hiệp 2022 = 88.5 diem; SIPAS_LOCAL xã An Hiệp 2022 = 91.2 %; PAR_INDEX_LOCAL xã Bảo Thạnh 2022 = 90.25 diem; SIPAS_LOCAL xã Bảo Thạnh 2022 = 90 %; PAR_INDEX_LOCAL xã An Hiệp 2022 # 3/23; SIPAS_LOCAL xã An Hiệp 2022 # 2/23; PAR_INDEX_LOCAL xã Bảo Thạnh 2022 # 1/23; SIPAS_LOCAL xã Bảo Thạnh 2022 # 5/23",
    ),
    (
        "Phú Thọ",
        "Sở Nội vụ tổng hợp các chỉ số của tỉnh như sau:",
        """
STT_2 | Chỉ số_2 | Năm 2021^2 | Năm 2022^2
Kết quả | Xếp hạng | Kết quả | Xếp hạng
1 | SIPAS | 84,5% | 31 | 83,2% | 22
2 | PCI | 63,7 | 33 | 66,1 | 24
""",
        "SIPAS Phú Thọ 2021 = 84.5 %; SIPAS Phú Thọ 2022 = 83.2 %; PCI Phú Thọ 2021 = 63.7 diem; PCI Phú Thọ 2022 = 66.1 diem; SIPAS Phú Thọ 2021 # 31; SIPAS Phú Thọ 2022 # 22; PCI Phú Thọ 2021 # 33; PCI Phú Thọ 2022 # 24",
    ),
    (
        "Phú Thọ",
        "Phụ lục\nCHỈ SỐ PAPI TỈNH PHÚ THỌ NĂM 2023",
        """
TT | Nội dung/chỉ số thành phần | Điểm năm 2022 | Điểm năm 2023 | Xếp hạng năm 2023
A | Tổng điểm PAPI | 43,1 | 44,02 | 12
I | Tham gia của người dân ở cấp cơ sở | 4,9 | 5,1 | 10
1.1 | Tri thức công dân | 1,1 | 1,2 |
II | Công khai, minh bạch trong việc ra quyết định | 5,3 | 5,4 | 14
""",
        "PAPI Phú Thọ 2022 = 43.1 diem; PAPI Phú Thọ 2023 = 44.02 diem; PAPI/PAPI.1 Phú Thọ 2022 = 4.9 diem; PAPI/PAPI.1 Phú Thọ 2023 = 5.1 diem; PAPI/Tri thức công dân Phú Thọ 2022 = 1.1 diem; PAPI/Tri thức công dân Phú Thọ 2023 = 1.2 diem; PAPI/PAPI.2 Phú Thọ 2022 = 5.3 diem; PAPI/PAPI.2 Phú Thọ 2023 = 5.4 diem; PAPI Phú Thọ 2023 # 12; PAPI/PAPI.1 Phú Thọ 2023 # 10; PAPI/PAPI.2 Phú Thọ 2023 # 14",
    ),
    (
        "Gia Lai",
        "Kết quả SIPAS năm 2022 của các huyện tỉnh Gia Lai (đơn vị: %)",
        """
TT | Địa phương | Mức độ hài lòng | Xếp hạng
1 | Huyện Chư Sê | 88,12 | 2
2 | Thị xã An Khê | 90,4 | 1
 | TRUNG BÌNH | 89,26 |
""",
        "SIPAS_LOCAL huyện Chư Sê 2022 = 88.12 %; SIPAS_LOCAL thị xã An Khê 2022 = 90.4 %; SIPAS_LOCAL TRUNG BÌNH 2022 = 89.26 %; SIPAS_LOCAL huyện Chư Sê 2022 # 2; SIPAS_LOCAL thị xã An Khê 2022 # 1",
    ),
    (
        "Hà Giang",
        "BẢNG ĐIỂM CHỈ SỐ CCHC NĂM 2023 CỦA SỞ TƯ PHÁP",
        """
TT_2 | Tiêu chí_2 | Điểm tối đa_2 | Kết quả^2 | Ghi chú_2
Đơn vị tự chấm | Tổ thẩm định
1 | Công tác chỉ đạo, điều hành CCHC | 10 | 10 | 9 |
2 | Cải cách thủ tục hành chính | 15 | 14,5 | 13,25 | Trễ hạn 02 hồ sơ
 | Tổng điểm | 25 | 24,5 | 22,25 |
""",
        "PAR_INDEX_LOCAL/PAR.1 Sở Tư pháp 2023 = 9/10 diem; PAR_INDEX_LOCAL/PAR.3 Sở Tư pháp 2023 = 13.25/15 diem; PAR_INDEX_LOCAL Sở Tư pháp 2023 = 22.25/25 diem",
    ),
    (
        "",
        "Kết quả DTI tỉnh Khánh Hòa các năm 2021, 2022",
        """
Nội dung_2 | 2021^2 | 2022^2
Điểm | Hạng | Điểm | Hạng
Chỉ số DTI | 0,4733 | 12 | 0,6410 | 10
Chính quyền số | 0,5101 | 10 | 0,6922 | 9
""",
        "DTI Khánh Hòa 2021 = 0.4733 diem; DTI Khánh Hòa 2022 = 0.641 diem; DTI/DTI.1 Khánh Hòa 2021 = 0.5101 diem; DTI/DTI.1 Khánh Hòa 2022 = 0.6922 diem; DTI Khánh Hòa 2021 # 12; DTI Khánh Hòa 2022 # 10; DTI/DTI.1 Khánh Hòa 2021 # 10; DTI/DTI.1 Khánh Hòa 2022 # 9",
    ),
    (
        "",
        "PCI 2023 các tỉnh Đông Nam Bộ",
        """
TT | Tỉnh, thành phố | Điểm PCI 2023 | Thứ hạng 2023 | Thứ hạng 2022 | Tăng/giảm bậc
1 | Bà Rịa - Vũng Tàu | 69,57 | 7 | 4 | -3
2 | Tây Ninh | 66,65 | 31 | 30 | -1
3 | TP. Hồ Chí Minh | 67,19 | 27 | 27 | 0
""",
        "PCI Bà Rịa - Vũng Tàu 2023 = 69.57 diem; PCI Tây Ninh 2023 = 66.65 diem; PCI Hồ Chí Minh 2023 = 67.19 diem; PCI Bà Rịa - Vũng Tàu 2023 # 7 -3@2022; PCI Bà Rịa - Vũng Tàu 2022 # 4; PCI Tây Ninh 2023 # 31 -1@2022; PCI Tây Ninh 2022 # 30; PCI Hồ Chí Minh 2023 # 27 +0@2022; PCI Hồ Chí Minh 2022 # 27",
    ),
    (
        "Nam Định",
        "Chỉ số SIPAS năm 2022 của các huyện",
        """
TT | Đơn vị | Tiếp cận dịch vụ (%) | Thủ tục hành chính (%) | SIPAS (%)
1 | Huyện Ý Yên | 88 | 87,5 | 87,9
2 | Huyện Vụ Bản | 90,1 | 89,5 | 90
""",
        "SIPAS_LOCAL/Tiếp cận dịch vụ huyện Ý Yên 2022 = 88 %; SIPAS_LOCAL/Thủ tục hành chính huyện Ý Yên 2022 = 87.5 %; SIPAS_LOCAL huyện Ý Yên 2022 = 87.9 %; SIPAS_LOCAL/Tiếp cận dịch vụ huyện Vụ Bản 2022 = 90.1 %; SIPAS_LOCAL/Thủ tục hành chính huyện Vụ Bản 2022 = 89.5 %; SIPAS_LOCAL huyện Vụ Bản 2022 = 90 %",
    ),
]
NONE = [
    (
        "Sơn La",
        "KẾ HOẠCH\nNâng cao Chỉ số PAR INDEX năm 2023\nBảng 2. Tình hình giải quyết hồ sơ năm 2022",
        """
TT | Đơn vị | Tổng số hồ sơ | Đúng hạn | Tỷ lệ (%)
1 | Sở Xây dựng | 1250 | 1240 | 99,2
2 | Sở Tư pháp | 830 | 830 | 100
""",
    ),
    (
        "Sơn La",
        "Mục tiêu các chỉ số năm 2024",
        """
TT | Chỉ số | Năm 2023 | Mục tiêu năm 2024
1 | PAR INDEX | 85,50% | 87%
2 | SIPAS | 81,20% | 84%
""",
    ),
    (
        "Tiền Giang",
        "Chỉ số PAPI năm 2023\nBảng 5. Kinh phí thực hiện các nhiệm vụ nâng cao PAPI",
        """
TT | Nội dung | Năm 2023 | Năm 2024
1 | Quản trị môi trường | 450,5 | 500
2 | Thủ tục hành chính công | 120 | 150
""",
    ),
    (
        "Lào Cai",
        "II. Kết quả Chỉ số PAR INDEX năm 2023\nKết quả tiếp nhận, giải quyết hồ sơ TTHC năm 2023:",
        """
TT | Đơn vị | Tiếp nhận | Giải quyết | Đúng hạn (%)
1 | Sở Y tế | 1200 | 1190 | 99,1
2 | Sở Nội vụ | 320 | 320 | 100
""",
    ),
    (
        "Lào Cai",
        "Thang điểm Chỉ số CCHC cấp huyện",
        """
STT | Lĩnh vực | Số điểm | Tài liệu kiểm chứng
1 | Chỉ đạo, điều hành CCHC | 15 | Báo cáo
2 | Cải cách thể chế | 10,5 | Văn bản
| Tổng cộng | 100 |
""",
    ),
    (
        "Lào Cai",
        "Chỉ số cải cách hành chính năm 2023\nSố lượng biên chế các cơ quan",
        """
TT | Đơn vị | Năm 2022 | Năm 2023
1 | Sở Y tế | 52 | 50
2 | Sở Nội vụ | 61 | 60
""",
    ),
]


@pytest.mark.parametrize(("province", "before", "rows", "expected"), CASES)
def test_shapes(province: str, before: str, rows: str, expected: str) -> None:
    assert told(page(province, before, rows), "x.html") == expected


@pytest.mark.parametrize(("province", "before", "rows"), NONE)
def test_shapes_of_something_else(province: str, before: str, rows: str) -> None:
    assert told(page(province, before, rows), "x.html") == ""
