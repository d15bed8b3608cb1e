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
]


@pytest.mark.parametrize(("province", "before", "rows", "expected"), CASES)
def test_tables_of_parts(province: str, before: str, rows: str, expected: str) -> None:
    assert told(page(province, before, rows), "x.html") == expected
