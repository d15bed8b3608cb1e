"""Tables of one place: indices, their fields, years, maxima, places and changes."""

from __future__ import annotations

import pytest

from tests.extractors.measured import page, told

Case = tuple[str, str, str, str]
"""Province of the letterhead, paragraphs before the table, its rows, and what it says."""

CASES: list[Case] = [
    (
        "Thái Bình",
        "Kết quả các chỉ số giai đoạn 2021-2023\nI. KẾT QUẢ\nBảng 1. Điểm số các chỉ số của tỉnh",
        """
TT | Chỉ số | Năm 2021 | Năm 2022 | Năm 2023
1 | PAR INDEX | 87,1 | 85,9 | 88,2
2 | SIPAS | 86,5% | 81,2% | 83,4%
3 | PAPI | 43,1 | 42,8 | 44,05
""",
        "PAR_INDEX Thái Bình 2021 = 87.1 diem; PAR_INDEX Thái Bình 2022 = 85.9 diem; PAR_INDEX Thái Bình 2023 = 88.2 diem; SIPAS Thái Bình 2021 = 86.5 %; SIPAS Thái Bình 2022 = 81.2 %; SIPAS Thái Bình 2023 = 83.4 %; PAPI Thái Bình 2021 = 43.1 diem; PAPI Thái Bình 2022 = 42.8 diem; PAPI Thái Bình 2023 = 44.05 diem",
    ),
    (
        "Hòa Bình",
        "Kết quả PCI năm 2023",
        """
STT_2 | Chỉ số thành phần PCI_2 | Năm 2022^2 | Năm 2023^2 | Tăng/giảm bậc_2
Điểm | Xếp hạng | Điểm | Xếp hạng
1 | Gia nhập thị trường | 6,93 | 31 | 7,12 | 22 | 9
2 | Tiếp cận đất đai | 6,8 | 28 | 6,42 | 44 | -16
3 | Tính minh bạch | 5,7 | 40 | 5,95 | 33 | +7
 | Tổng điểm PCI | 62,81 | 56 | 65,2 | 39 | 17
""",
        "PCI/PCI.1 Hòa Bình 2022 = 6.93 diem; PCI/PCI.1 Hòa Bình 2023 = 7.12 diem; PCI/PCI.2 Hòa Bình 2022 = 6.8 diem; PCI/PCI.2 Hòa Bình 2023 = 6.42 diem; PCI/PCI.3 Hòa Bình 2022 = 5.7 diem; PCI/PCI.3 Hòa Bình 2023 = 5.95 diem; PCI Hòa Bình 2022 = 62.81 diem; PCI Hòa Bình 2023 = 65.2 diem; PCI/PCI.1 Hòa Bình 2022 # 31; PCI/PCI.1 Hòa Bình 2023 # 22 +9@2022; PCI/PCI.2 Hòa Bình 2022 # 28; PCI/PCI.2 Hòa Bình 2023 # 44 -16@2022; PCI/PCI.3 Hòa Bình 2022 # 40; PCI/PCI.3 Hòa Bình 2023 # 33 +7@2022; PCI Hòa Bình 2022 # 56; PCI Hòa Bình 2023 # 39 +17@2022",
    ),
    (
        "Cà Mau",
        "Kết quả Chỉ số cải cách hành chính (PAR INDEX) năm 2023",
        """
TT | Lĩnh vực | Điểm tối đa | Điểm đạt | Tỷ lệ % | Xếp hạng
(1) | (2) | (3) | (4) | (5) | (6)
1 | Công tác chỉ đạo, điều hành CCHC | 9,5 | 8,9 | 93,68 | 25
2 | Cải cách thể chế | 10 | 8,75 | 87,5 | 38/63
3 | Cải cách thủ tục hành chính | 13 | 12,2 | 93,85 | 30
 | Tổng cộng | 100 | 84,66 | 84,66 | 53/63
""",
        "PAR_INDEX/PAR.1 Cà Mau 2023 = 8.9/9.5 diem; PAR_INDEX/PAR.1 Cà Mau 2023 = 93.68 %; PAR_INDEX/PAR.2 Cà Mau 2023 = 8.75/10 diem; PAR_INDEX/PAR.2 Cà Mau 2023 = 87.5 %; PAR_INDEX/PAR.3 Cà Mau 2023 = 12.2/13 diem; PAR_INDEX/PAR.3 Cà Mau 2023 = 93.85 %; PAR_INDEX Cà Mau 2023 = 84.66/100 diem; PAR_INDEX Cà Mau 2023 = 84.66 %; PAR_INDEX/PAR.1 Cà Mau 2023 # 25; PAR_INDEX/PAR.2 Cà Mau 2023 # 38/63; PAR_INDEX/PAR.3 Cà Mau 2023 # 30; PAR_INDEX Cà Mau 2023 # 53/63",
    ),
    (
        "Gia Lai",
        "Phân tích chỉ số PAPI",
        """
Năm | Tổng điểm PAPI | Xếp hạng
2020 | 41,3/80 | 50/63
2021 | 40,5/80 | 52/60
2022 | 41,1/80 | 48/61
""",
        "PAPI Gia Lai 2020 = 41.3/80 diem; PAPI Gia Lai 2021 = 40.5/80 diem; PAPI Gia Lai 2022 = 41.1/80 diem; PAPI Gia Lai 2020 # 50/63; PAPI Gia Lai 2021 # 52/60; PAPI Gia Lai 2022 # 48/61",
    ),
    (
        "Hưng Yên",
        "Kế hoạch cải thiện các chỉ số năm 2025",
        """
TT | Chỉ số | Kết quả năm 2023 | Xếp hạng năm 2023 | Mục tiêu năm 2024
1 | PAR INDEX | 88,12% | 19/63 | 89%
2 | SIPAS | 82,5% | 35/63 | 84%
""",
        "PAR_INDEX Hưng Yên 2023 = 88.12 %; SIPAS Hưng Yên 2023 = 82.5 %; PAR_INDEX Hưng Yên 2023 # 19/63; SIPAS Hưng Yên 2023 # 35/63",
    ),
    (
        "Sơn La",
        "Kết quả Chỉ số PAR INDEX năm 2022",
        """
STT | Lĩnh vực | Thứ hạng năm 2021 | Thứ hạng năm 2022 | Tăng/giảm
1 | Cải cách thể chế | 30 | 24 | Tăng 6 bậc
2 | Cải cách TTHC | 15 | 29 | Giảm 14 bậc
3 | Cải cách tài chính công | 40 | 40 | Giữ nguyên
""",
        "PAR_INDEX/PAR.2 Sơn La 2021 # 30; PAR_INDEX/PAR.2 Sơn La 2022 # 24 +6@2021; PAR_INDEX/PAR.3 Sơn La 2021 # 15; PAR_INDEX/PAR.3 Sơn La 2022 # 29 -14@2021; PAR_INDEX/PAR.6 Sơn La 2021 # 40; PAR_INDEX/PAR.6 Sơn La 2022 # 40 +0@2021",
    ),
    (
        "Yên Bái",
        "Kết quả tự chấm điểm Chỉ số cải cách hành chính năm 2024",
        """
TT | Lĩnh vực | Điểm chuẩn | Điểm tự chấm
1 | Cải cách thể chế | 10 | 9,5
2 | Cải cách tài chính công | 12 | 11
""",
        "PAR_INDEX/PAR.2 Yên Bái 2024 = 9.5/10 diem; PAR_INDEX/PAR.6 Yên Bái 2024 = 11/12 diem",
    ),
    (
        "Quảng Trị",
        "Kết quả chuyển đổi số (DTI) năm 2023",
        """
STT | Nội dung | Giá trị | Xếp hạng
1 | Chính quyền số | 0,6712 | 33
2 | Kinh tế số | 0,5901 | 41
3 | Xã hội số | 0,4522 | 52
4 | DTI cấp tỉnh | 0,5689 | 48
""",
        "DTI/DTI.1 Quảng Trị 2023 = 0.6712 diem; DTI/DTI.2 Quảng Trị 2023 = 0.5901 diem; DTI/DTI.3 Quảng Trị 2023 = 0.4522 diem; DTI Quảng Trị 2023 = 0.5689 diem; DTI/DTI.1 Quảng Trị 2023 # 33; DTI/DTI.2 Quảng Trị 2023 # 41; DTI/DTI.3 Quảng Trị 2023 # 52; DTI Quảng Trị 2023 # 48",
    ),
    (
        "Quảng Trị",
        "Báo cáo các chỉ số\nBảng 2. Kết quả chỉ số PCI của tỉnh Quảng Trị giai đoạn 2019 - 2022",
        """
Năm | 2019 | 2020 | 2021 | 2022
Điểm | 62,2 | 63,1 | 63,3 | 61,3
Xếp hạng | 54 | 52 | 41 | 59
""",
        "PCI Quảng Trị 2019 = 62.2 diem; PCI Quảng Trị 2020 = 63.1 diem; PCI Quảng Trị 2021 = 63.3 diem; PCI Quảng Trị 2022 = 61.3 diem; PCI Quảng Trị 2019 # 54; PCI Quảng Trị 2020 # 52; PCI Quảng Trị 2021 # 41; PCI Quảng Trị 2022 # 59",
    ),
    (
        "Phú Thọ",
        "Kết quả các chỉ số",
        """
STT_3 | Chỉ số_3 | Kết quả^4
Năm 2022^2 | Năm 2023^2
Điểm | Hạng | Điểm | Hạng
1 | PAR INDEX | 86,2 | 22 | 88,4 | 18
2 | SIPAS | 81,0 | 25 | 83,1 | 21
""",
        "PAR_INDEX Phú Thọ 2022 = 86.2 diem; PAR_INDEX Phú Thọ 2023 = 88.4 diem; SIPAS Phú Thọ 2022 = 81 diem; SIPAS Phú Thọ 2023 = 83.1 diem; PAR_INDEX Phú Thọ 2022 # 22; PAR_INDEX Phú Thọ 2023 # 18; SIPAS Phú Thọ 2022 # 25; SIPAS Phú Thọ 2023 # 21",
    ),
    (
        "Phú Thọ",
        "Kết quả các chỉ số PAR INDEX và SIPAS",
        """
Chỉ số | Năm | Kết quả (%) | Xếp hạng
PAR INDEX_2 | 2022 | 86,2 | 22/63
2023 | 88,4 | 18/63
SIPAS_2 | 2022 | 81,0 | 25/63
2023 | 83,1 | 21/63
""",
        "PAR_INDEX Phú Thọ 2022 = 86.2 %; PAR_INDEX Phú Thọ 2023 = 88.4 %; SIPAS Phú Thọ 2022 = 81 %; SIPAS Phú Thọ 2023 = 83.1 %; PAR_INDEX Phú Thọ 2022 # 22/63; PAR_INDEX Phú Thọ 2023 # 18/63; SIPAS Phú Thọ 2022 # 25/63; SIPAS Phú Thọ 2023 # 21/63",
    ),
    (
        "Phú Thọ",
        "Một số chỉ tiêu kinh tế - xã hội năm 2023",
        """
TT | Chỉ tiêu | Giá trị | Xếp hạng cả nước
1 | Tốc độ tăng GRDP | 7,62% | 22/63
2 | Thu ngân sách | 8.500 | 30/63
3 | Chỉ số PCI | 66,1 | 10/63
""",
        "PCI Phú Thọ 2023 = 66.1 diem; PCI Phú Thọ 2023 # 10/63",
    ),
    (
        "Hà Tĩnh",
        "Phân tích kết quả Chỉ số PAPI\n2. Kết quả 8 chỉ số nội dung của PAPI",
        """
Chỉ số nội dung | Điểm năm 2022 | Điểm năm 2023 | Tăng, giảm | Nhóm
1. Tham gia của người dân ở cấp cơ sở | 4,98 | 5,12 | +0,14 | Cao nhất
2. Công khai, minh bạch trong việc ra quyết định ở địa phương | 5,6 | 5,41 | -0,19 | Trung bình cao
Tổng điểm | 44,12 | 45,3 | +1,18 | Cao nhất
""",
        "PAPI/PAPI.1 Hà Tĩnh 2022 = 4.98 diem; PAPI/PAPI.1 Hà Tĩnh 2023 = 5.12 diem +0.14@2022; PAPI/PAPI.2 Hà Tĩnh 2022 = 5.6 diem; PAPI/PAPI.2 Hà Tĩnh 2023 = 5.41 diem -0.19@2022; PAPI Hà Tĩnh 2022 = 44.12 diem; PAPI Hà Tĩnh 2023 = 45.3 diem +1.18@2022; PAPI/PAPI.1 Hà Tĩnh - # group Cao nhất; PAPI/PAPI.2 Hà Tĩnh - # group Trung bình cao; PAPI Hà Tĩnh - # group Cao nhất",
    ),
    (
        "Đồng Tháp",
        "Các chỉ số giai đoạn 2020 - 2022",
        """
Chỉ số | 2020 | 2021 | 2022
PCI | 72,81 (2) | 70,53 (3) | 69,68 (5)
PAPI | 46,96 (hạng 1/63) | 44,6 (hạng 14/60) | 43,2 (hạng 20/61)
""",
        "PCI Đồng Tháp 2020 = 72.81 diem; PCI Đồng Tháp 2021 = 70.53 diem; PCI Đồng Tháp 2022 = 69.68 diem; PAPI Đồng Tháp 2020 = 46.96 diem; PAPI Đồng Tháp 2021 = 44.6 diem; PAPI Đồng Tháp 2022 = 43.2 diem; PCI Đồng Tháp 2020 # 2; PCI Đồng Tháp 2021 # 3; PCI Đồng Tháp 2022 # 5; PAPI Đồng Tháp 2020 # 1/63; PAPI Đồng Tháp 2021 # 14/60; PAPI Đồng Tháp 2022 # 20/61",
    ),
    (
        "Đồng Tháp",
        "Thứ hạng các chỉ số",
        """
TT | Chỉ số | Năm 2021 | Năm 2022 | So sánh
1 | PAR INDEX | 28/63 | 24/63 | Tăng 4 bậc
2 | DTI | 39/63 | 35/63 | +4
""",
        "PAR_INDEX Đồng Tháp 2021 # 28/63; PAR_INDEX Đồng Tháp 2022 # 24/63 +4@2021; DTI Đồng Tháp 2021 # 39/63; DTI Đồng Tháp 2022 # 35/63 +4@2021",
    ),
    (
        "Bắc Kạn",
        "Kết quả PAR INDEX năm 2021 theo lĩnh vực",
        """
Lĩnh vực | Điểm chuẩn | Kết quả đạt được | Tỷ lệ đạt (%)
Cải cách chế độ công vụ | 12,5 | 9,8 | 78,4
Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội | 16,5 | 11,2 | 67,88
""",
        "PAR_INDEX/PAR.5 Bắc Kạn 2021 = 9.8/12.5 diem; PAR_INDEX/PAR.5 Bắc Kạn 2021 = 78.4 %; PAR_INDEX/PAR.8 Bắc Kạn 2021 = 11.2/16.5 diem; PAR_INDEX/PAR.8 Bắc Kạn 2021 = 67.88 %",
    ),
    (
        "Lâm Đồng",
        "DTI năm 2023",
        """
Chỉ số | Điểm | Hạng
DTI | 712,5 | 22
Chính quyền số | 690,1 | 30
""",
        "DTI Lâm Đồng 2023 = 712.5 diem; DTI/DTI.1 Lâm Đồng 2023 = 690.1 diem; DTI Lâm Đồng 2023 # 22; DTI/DTI.1 Lâm Đồng 2023 # 30",
    ),
    (
        "Trà Vinh",
        "Báo cáo chỉ số",
        """
KẾT QUẢ CHỈ SỐ PCI TỈNH TRÀ VINH NĂM 2022^4
TT | Chỉ số thành phần | Điểm số | Thứ hạng
1 | Chi phí thời gian | 7,9 | 15
2 | Đào tạo lao động | 5,01 | 48
""",
        "PCI/PCI.4 Trà Vinh 2022 = 7.9 diem; PCI/PCI.9 Trà Vinh 2022 = 5.01 diem; PCI/PCI.4 Trà Vinh 2022 # 15; PCI/PCI.9 Trà Vinh 2022 # 48",
    ),
    (
        "Nghệ An",
        "Báo cáo kết quả cải thiện các chỉ số\n1. Chỉ số PCI\nBảng sau cho thấy kết quả PCI của tỉnh qua các năm:",
        """
Năm | Điểm số | Thứ hạng | Nhóm xếp hạng
2018 | 64,08 | 19 | Khá
2019 | 66,64 | 18 | Khá
2020 | 65,73 | 18 | Khá
""",
        "PCI Nghệ An 2018 = 64.08 diem; PCI Nghệ An 2019 = 66.64 diem; PCI Nghệ An 2020 = 65.73 diem; PCI Nghệ An 2018 # 19; PCI Nghệ An 2018 # group Khá; PCI Nghệ An 2019 # 18; PCI Nghệ An 2019 # group Khá; PCI Nghệ An 2020 # 18; PCI Nghệ An 2020 # group Khá",
    ),
    (
        "Nghệ An",
        "Kế hoạch nâng cao PCI năm 2024\nPHÂN CÔNG CHỈ TIÊU CÁC CHỈ SỐ THÀNH PHẦN PCI",
        """
TT | Chỉ số thành phần | Kết quả 2023 (điểm) | Mục tiêu 2024 (điểm) | Cơ quan chủ trì
1 | Gia nhập thị trường | 7,2 | 7,6 | Sở Kế hoạch và Đầu tư
2 | Chi phí thời gian | 7,5 | 8 | Sở Nội vụ
""",
        "PCI/PCI.1 Nghệ An 2023 = 7.2 diem; PCI/PCI.4 Nghệ An 2023 = 7.5 diem",
    ),
]


@pytest.mark.parametrize(("province", "before", "rows", "expected"), CASES)
def test_tables(province: str, before: str, rows: str, expected: str) -> None:
    assert told(page(province, before, rows), "x.html") == expected
