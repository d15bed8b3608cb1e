"""Tables of fields in few words, of parts beside their total, of maxima and grades in rows of their own."""

from __future__ import annotations

import pytest

from tests.extractors.measured import page, told

CASES = [
    (
        "Kon Tum",
        "Bảng 1. Chỉ số CCHC năm 2023 của các huyện",
        """
TT | Huyện | CĐĐH | Thể chế | TTHC | TCBM | Công vụ | TCC | CQS | XHH | Tổng điểm | Xếp hạng | Xếp loại
1 | Đăk Tô | 10 | 9,1 | 13,2 | 8,5 | 9 | 8 | 11 | 20,3 | 89,1 | 1 | Xuất sắc
2 | Kon Rẫy | 9 | 8,1 | 12,2 | 7,5 | 8 | 7 | 10 | 19,3 | 81,1 | 2 | Tốt
""",
        "PAR_INDEX_LOCAL/PAR.1 huyện Đăk Tô 2023 = 10 diem; PAR_INDEX_LOCAL/PAR.2 huyện Đăk Tô 2023 = 9.1 diem; PAR_INDEX_LOCAL/PAR.3 huyện Đăk Tô 2023 = 13.2 diem; PAR_INDEX_LOCAL/PAR.4 huyện Đăk Tô 2023 = 8.5 diem; PAR_INDEX_LOCAL/PAR.5 huyện Đăk Tô 2023 = 9 diem; PAR_INDEX_LOCAL/PAR.6 huyện Đăk Tô 2023 = 8 diem; PAR_INDEX_LOCAL/PAR.7 huyện Đăk Tô 2023 = 11 diem; PAR_INDEX_LOCAL huyện Đăk Tô 2023 = 89.1 diem; PAR_INDEX_LOCAL/PAR.1 huyện Kon Rẫy 2023 = 9 diem; PAR_INDEX_LOCAL/PAR.2 huyện Kon Rẫy 2023 = 8.1 diem; PAR_INDEX_LOCAL/PAR.3 huyện Kon Rẫy 2023 = 12.2 diem; PAR_INDEX_LOCAL/PAR.4 huyện Kon Rẫy 2023 = 7.5 diem; PAR_INDEX_LOCAL/PAR.5 huyện Kon Rẫy 2023 = 8 diem; PAR_INDEX_LOCAL/PAR.6 huyện Kon Rẫy 2023 = 7 diem; PAR_INDEX_LOCAL/PAR.7 huyện Kon Rẫy 2023 = 10 diem; PAR_INDEX_LOCAL huyện Kon Rẫy 2023 = 81.1 diem; PAR_INDEX_LOCAL huyện Đăk Tô 2023 # 1; PAR_INDEX_LOCAL huyện Kon Rẫy 2023 # 2",
    ),
    (
        "Kon Tum",
        "Biểu 2. Chỉ số PAR INDEX của tỉnh Kon Tum giai đoạn 2020 - 2022",
        """
Lĩnh vực_2 | Điểm tối đa_2 | Năm 2020^2 | Năm 2021^2
Điểm | Xếp hạng | Điểm | Xếp hạng
1. Thể chế | 10 | 8,5 | 20 | 8,7 | 15
2. TTHC | 14 | 12 | 5 | 12,5 | 3
Tổng cộng | 100 | 83,2 | 45 | 85,1 | 40
""",
        "PAR_INDEX/PAR.2 Kon Tum 2020 = 8.5/10 diem; PAR_INDEX/PAR.2 Kon Tum 2021 = 8.7/10 diem; PAR_INDEX/PAR.3 Kon Tum 2020 = 12/14 diem; PAR_INDEX/PAR.3 Kon Tum 2021 = 12.5/14 diem; PAR_INDEX Kon Tum 2020 = 83.2/100 diem; PAR_INDEX Kon Tum 2021 = 85.1/100 diem; PAR_INDEX/PAR.2 Kon Tum 2020 # 20; PAR_INDEX/PAR.2 Kon Tum 2021 # 15; PAR_INDEX/PAR.3 Kon Tum 2020 # 5; PAR_INDEX/PAR.3 Kon Tum 2021 # 3; PAR_INDEX Kon Tum 2020 # 45; PAR_INDEX Kon Tum 2021 # 40",
    ),
    (
        "Kon Tum",
        "Bảng 3. Kết quả PCI năm 2023 các tỉnh Tây Nguyên",
        """
Tỉnh | Gia nhập | Đất đai | Minh bạch | Thời gian | CPKCT | Điểm PCI | Thứ hạng
Kon Tum | 7,1 | 6,2 | 5,9 | 7,4 | 6,3 | 63,5 | 50
Gia Lai | 7,0 | 6,1 | 5,8 | 7,3 | 6,2 | 62,1 | 55
""",
        "PCI/PCI.1 Kon Tum 2023 = 7.1 diem; PCI/PCI.2 Kon Tum 2023 = 6.2 diem; PCI/PCI.3 Kon Tum 2023 = 5.9 diem; PCI/PCI.4 Kon Tum 2023 = 7.4 diem; PCI/PCI.5 Kon Tum 2023 = 6.3 diem; PCI Kon Tum 2023 = 63.5 diem; PCI/PCI.1 Gia Lai 2023 = 7 diem; PCI/PCI.2 Gia Lai 2023 = 6.1 diem; PCI/PCI.3 Gia Lai 2023 = 5.8 diem; PCI/PCI.4 Gia Lai 2023 = 7.3 diem; PCI/PCI.5 Gia Lai 2023 = 6.2 diem; PCI Gia Lai 2023 = 62.1 diem; PCI Kon Tum 2023 # 50; PCI Gia Lai 2023 # 55",
    ),
    (
        "Kon Tum",
        "Bảng 4. DDCI năm 2023",
        """
STT | Sở, ban, ngành | Điểm DDCI | Xếp hạng | Điểm năm 2022 | Thay đổi
1 | Sở Tài chính | 80,5 | 1 | 78,4 | +2,1
2 | Cục Thuế | 79 | 2 | 80 | -1
3 | BQL Khu kinh tế | 77 | 3 | 70 | 7
""",
        "DDCI Sở Tài chính 2023 = 80.5 diem +2.1@2022; DDCI Sở Tài chính 2022 = 78.4 diem; DDCI Cục Thuế 2023 = 79 diem -1@2022; DDCI Cục Thuế 2022 = 80 diem; DDCI Sở Tài chính 2023 # 1; DDCI Cục Thuế 2023 # 2",
    ),
    (
        "Kon Tum",
        "Bảng 5. Chỉ số cải cách hành chính năm 2024 cấp xã huyện Đăk Hà",
        """
TT | Xã, thị trấn | Điểm tự chấm | Điểm thẩm định | Điểm ĐTXHH | Tổng điểm | Xếp hạng
 | Điểm chuẩn | 70 | 70 | 30 | 100 |
1 | Đăk Mar | 68 | 65,5 | 26 | 91,5 | 1
2 | Hà Mòn | 66 | 64 | 25 | 89 | 2
""",
        "PAR_INDEX_LOCAL/Điểm thẩm định xã Đăk Mar 2024 = 65.5/70 diem; PAR_INDEX_LOCAL/Điểm ĐTXHH xã Đăk Mar 2024 = 26/30 diem; PAR_INDEX_LOCAL xã Đăk Mar 2024 = 91.5/100 diem; PAR_INDEX_LOCAL/Điểm thẩm định xã Hà Mòn 2024 = 64/70 diem; PAR_INDEX_LOCAL/Điểm ĐTXHH xã Hà Mòn 2024 = 25/30 diem; PAR_INDEX_LOCAL xã Hà Mòn 2024 = 89/100 diem; PAR_INDEX_LOCAL xã Đăk Mar 2024 # 1; PAR_INDEX_LOCAL xã Hà Mòn 2024 # 2",
    ),
    (
        "Kon Tum",
        "Kết quả SIPAS năm 2022 của tỉnh",
        """
Tiêu chí | 2021 (%) | 2022 (%) | Tăng/giảm
Tiếp cận dịch vụ | 85,1 | 86,2 | +1,1
Thủ tục hành chính | 84,1 | 85,2 | +1,1
Chỉ số chung | 84,6 | 85,7 | 1,1
Xếp hạng | 40/63 | 35/63 | 5
""",
        "SIPAS/Tiếp cận dịch vụ Kon Tum 2021 = 85.1 %; SIPAS/Tiếp cận dịch vụ Kon Tum 2022 = 86.2 % +1.1@2021; SIPAS/Thủ tục hành chính Kon Tum 2021 = 84.1 %; SIPAS/Thủ tục hành chính Kon Tum 2022 = 85.2 % +1.1@2021; SIPAS Kon Tum 2021 = 84.6 %; SIPAS Kon Tum 2022 = 85.7 % +1.1@2021; SIPAS Kon Tum 2021 # 40/63; SIPAS Kon Tum 2022 # 35/63 +5@2021",
    ),
    (
        "Kon Tum",
        "Phụ lục\nCHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022 CỦA CÁC HUYỆN\n(Kèm theo Báo cáo số 35/BC-SNV ngày 15/3/2023 của Sở Nội vụ)",
        """
TT_2 | Đơn vị_2 | Điểm các lĩnh vực^2 | Điểm ĐTXHH_2 | Tổng điểm_2 | Chỉ số (%)_2 | Xếp hạng_2
Thể chế | Tài chính công
 | Điểm tối đa | 20 | 50 | 30 | 100 | |
I | KHỐI HUYỆN | | | | | |
1 | Sa Thầy | 18 | 44,5 | 25,1 | 87,6 | 87,6 | 1
2 | Tu Mơ Rông | 17 | 42 | 24 | 83 | 83 | 2
 | Trung bình chung | 17,5 | 43,25 | 24,55 | 85,3 | 85,3 |
""",
        "PAR_INDEX_LOCAL/PAR.2 huyện Sa Thầy 2022 = 18/20 diem; PAR_INDEX_LOCAL/PAR.6 huyện Sa Thầy 2022 = 44.5/50 diem; PAR_INDEX_LOCAL/Điểm ĐTXHH huyện Sa Thầy 2022 = 25.1/30 diem; PAR_INDEX_LOCAL huyện Sa Thầy 2022 = 87.6/100 diem; PAR_INDEX_LOCAL huyện Sa Thầy 2022 = 87.6 %; PAR_INDEX_LOCAL/PAR.2 huyện Tu Mơ Rông 2022 = 17/20 diem; PAR_INDEX_LOCAL/PAR.6 huyện Tu Mơ Rông 2022 = 42/50 diem; PAR_INDEX_LOCAL/Điểm ĐTXHH huyện Tu Mơ Rông 2022 = 24/30 diem; PAR_INDEX_LOCAL huyện Tu Mơ Rông 2022 = 83/100 diem; PAR_INDEX_LOCAL huyện Tu Mơ Rông 2022 = 83 %; PAR_INDEX_LOCAL/PAR.2 Trung bình chung 2022 = 17.5/20 diem; PAR_INDEX_LOCAL/PAR.6 Trung bình chung 2022 = 43.25/50 diem; PAR_INDEX_LOCAL/Điểm ĐTXHH Trung bình chung 2022 = 24.55/30 diem; PAR_INDEX_LOCAL Trung bình chung 2022 = 85.3/100 diem; PAR_INDEX_LOCAL Trung bình chung 2022 = 85.3 %; PAR_INDEX_LOCAL huyện Sa Thầy 2022 # 1; PAR_INDEX_LOCAL huyện Tu Mơ Rông 2022 # 2",
    ),
    (
        "Kon Tum",
        "Kết quả thẩm định Chỉ số cải cách hành chính năm 2023 của Sở Y tế",
        """
STT_2 | Lĩnh vực_2 | Điểm chuẩn_2 | Điểm thẩm định^2
Điểm | Tỷ lệ (%)
1 | Cải cách thể chế | 10 | 9 | 90
2 | Cải cách tài chính công | 10 | 8 | 80
TỔNG CỘNG^2 | 20 | 17 | 85
Xếp hạng^2 | | 4/19^2
Xếp loại^2 | | Khá^2
""",
        "PAR_INDEX_LOCAL/PAR.2 Sở Y tế 2023 = 9/10 diem; PAR_INDEX_LOCAL/PAR.2 Sở Y tế 2023 = 90 %; PAR_INDEX_LOCAL/PAR.6 Sở Y tế 2023 = 8/10 diem; PAR_INDEX_LOCAL/PAR.6 Sở Y tế 2023 = 80 %; PAR_INDEX_LOCAL Sở Y tế 2023 = 17/20 diem; PAR_INDEX_LOCAL Sở Y tế 2023 = 85 %; PAR_INDEX_LOCAL Sở Y tế 2023 # 4/19",
    ),
    (
        "Bình Định",
        "Bảng 1. Kết quả các chỉ số của tỉnh giai đoạn 2021 - 2023",
        """
Chỉ số_2 | Năm 2021^2 | Năm 2022^2 | Năm 2023^2 | So sánh 2023/2022^2
Điểm | Hạng | Điểm | Hạng | Điểm | Hạng | Điểm | Hạng
PAR INDEX | 86,1 | 35 | 84,2 | 30 | 86,5 | 28 | +2,3 | +2
SIPAS | 85,2 | 40 | 78,1 | 50 | 81,3 | 45 | +3,2 | +5
PCI | 68,3 | 11 | 66,7 | 20 | 67,1 | 22 | +0,4 | -2
""",
        "PAR_INDEX Bình Định 2021 = 86.1 diem; PAR_INDEX Bình Định 2022 = 84.2 diem; PAR_INDEX Bình Định 2023 = 86.5 diem +2.3@2022; SIPAS Bình Định 2021 = 85.2 diem; SIPAS Bình Định 2022 = 78.1 diem; SIPAS Bình Định 2023 = 81.3 diem +3.2@2022; PCI Bình Định 2021 = 68.3 diem; PCI Bình Định 2022 = 66.7 diem; PCI Bình Định 2023 = 67.1 diem +0.4@2022; PAR_INDEX Bình Định 2021 # 35; PAR_INDEX Bình Định 2022 # 30; PAR_INDEX Bình Định 2023 # 28 +2@2022; SIPAS Bình Định 2021 # 40; SIPAS Bình Định 2022 # 50; SIPAS Bình Định 2023 # 45 +5@2022; PCI Bình Định 2021 # 11; PCI Bình Định 2022 # 20; PCI Bình Định 2023 # 22 -2@2022",
    ),
    (
        "Bình Định",
        "Bảng 2. Điểm số PAPI năm 2023 của tỉnh",
        """
Nội dung | Điểm tối đa | Năm 2022 | Năm 2023 | Nhóm
1. Tham gia | 10 | 4,5 | 4,8 | Trung bình cao
2. Công khai, minh bạch | 10 | 5,1 | 5,2 | Cao nhất
Tổng điểm | 80 | 41,2 | 42,3 |
Thứ hạng | | 33/61 | 28/61 |
""",
        "PAPI/PAPI.1 Bình Định 2022 = 4.5/10 diem; PAPI/PAPI.1 Bình Định 2023 = 4.8/10 diem; PAPI/PAPI.2 Bình Định 2022 = 5.1/10 diem; PAPI/PAPI.2 Bình Định 2023 = 5.2/10 diem; PAPI Bình Định 2022 = 41.2/80 diem; PAPI Bình Định 2023 = 42.3/80 diem; PAPI/PAPI.1 Bình Định 2023 # group Trung bình cao; PAPI/PAPI.2 Bình Định 2023 # group Cao nhất; PAPI Bình Định 2022 # 33/61; PAPI Bình Định 2023 # 28/61",
    ),
    (
        "Bình Định",
        "Bảng 4. Chỉ số SIPAS năm 2023 của các sở",
        """
STT | Tên cơ quan | Tiếp cận dịch vụ (%) | TTHC (%) | Công chức (%) | Kết quả (%) | Chỉ số SIPAS (%) | Xếp hạng
1 | Sở Xây dựng | 90,1 | 91,2 | 92,3 | 93,4 | 91,8 | 1
 | Trung bình | 88 | 88,1 | 88,2 | 88,3 | 88,2 |
""",
        "SIPAS_LOCAL/Tiếp cận dịch vụ Sở Xây dựng 2023 = 90.1 %; SIPAS_LOCAL/TTHC Sở Xây dựng 2023 = 91.2 %; SIPAS_LOCAL/Công chức Sở Xây dựng 2023 = 92.3 %; SIPAS_LOCAL/Kết quả Sở Xây dựng 2023 = 93.4 %; SIPAS_LOCAL Sở Xây dựng 2023 = 91.8 %; SIPAS_LOCAL/Tiếp cận dịch vụ Trung bình 2023 = 88 %; SIPAS_LOCAL/TTHC Trung bình 2023 = 88.1 %; SIPAS_LOCAL/Công chức Trung bình 2023 = 88.2 %; SIPAS_LOCAL/Kết quả Trung bình 2023 = 88.3 %; SIPAS_LOCAL Trung bình 2023 = 88.2 %; SIPAS_LOCAL Sở Xây dựng 2023 # 1",
    ),
    (
        "Bình Định",
        "Bảng 5. Thứ hạng các chỉ số thành phần PCI của tỉnh",
        """
Chỉ số thành phần | 2021 | 2022 | 2023
Gia nhập thị trường | 20/63 | 25/63 | 30/63
Đất đai | 15/63 | 12/63 | 10/63
""",
        "PCI/PCI.1 Bình Định 2021 # 20/63; PCI/PCI.1 Bình Định 2022 # 25/63; PCI/PCI.1 Bình Định 2023 # 30/63; PCI/PCI.2 Bình Định 2021 # 15/63; PCI/PCI.2 Bình Định 2022 # 12/63; PCI/PCI.2 Bình Định 2023 # 10/63",
    ),
    (
        "Bình Định",
        "Bảng 6. Xếp hạng DTI năm 2022 cấp huyện",
        """
STT | Đơn vị | Chính quyền số | Kinh tế số | Xã hội số | Tổng điểm | Hạng
1 | Quy Nhơn | 0,81 | 0,62 | 0,7 | 0,71 | 1
2 | Hoài Nhơn | 0,75 | 0,55 | 0,6 | 0,63 | 2
""",
        "DTI/DTI.1 thành phố Quy Nhơn 2022 = 0.81 diem; DTI/DTI.2 thành phố Quy Nhơn 2022 = 0.62 diem; DTI/DTI.3 thành phố Quy Nhơn 2022 = 0.7 diem; DTI thành phố Quy Nhơn 2022 = 0.71 diem; DTI/DTI.1 thị xã Hoài Nhơn 2022 = 0.75 diem; DTI/DTI.2 thị xã Hoài Nhơn 2022 = 0.55 diem; DTI/DTI.3 thị xã Hoài Nhơn 2022 = 0.6 diem; DTI thị xã Hoài Nhơn 2022 = 0.63 diem; DTI thành phố Quy Nhơn 2022 # 1; DTI thị xã Hoài Nhơn 2022 # 2",
    ),
    (
        "Bình Định",
        "Bảng 7. Kết quả chấm điểm Chỉ số cải cách hành chính năm 2023 của Sở Y tế",
        """
STT | Tiêu chí | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Ghi chú
I | CHỈ ĐẠO, ĐIỀU HÀNH CCHC | 10 | 9,5 | 9 |
1 | Kế hoạch CCHC | 2 | 2 | 2 |
1.1 | Thể chế | 1 | 1 | 1 |
II | CẢI CÁCH THỂ CHẾ | 8 | 8 | 7,5 |
 | Tổng điểm | 100 | 95 | 92 |
""",
        "PAR_INDEX_LOCAL/PAR.1 Sở Y tế 2023 = 9/10 diem; PAR_INDEX_LOCAL/Kế hoạch CCHC Sở Y tế 2023 = 2/2 diem; PAR_INDEX_LOCAL/Thể chế Sở Y tế 2023 = 1/1 diem; PAR_INDEX_LOCAL/PAR.2 Sở Y tế 2023 = 7.5/8 diem; PAR_INDEX_LOCAL Sở Y tế 2023 = 92/100 diem",
    ),
]


@pytest.mark.parametrize(("province", "before", "rows", "expected"), CASES)
def test_tables_of_parts(province: str, before: str, rows: str, expected: str) -> None:
    assert told(page(province, before, rows), "x.html") == expected
