"""Tables of several places, and tables under an index that hold none of its figures."""

from __future__ import annotations

import pytest

from tests.extractors.measured import page, told

Case = tuple[str, str, str, str]
"""Province of the letterhead, paragraphs before the table, its rows, and what it says."""

CASES: list[Case] = [
    (
        "",
        "Bảng xếp hạng PAR INDEX các tỉnh, thành phố năm 2022",
        """
Xếp hạng | Tỉnh, thành phố | Chỉ số (%)
1 | Quảng Ninh | 90,10
2 | Hải Phòng | 90,09
3 | Hà Nội | 89,58
63 | Cao Bằng | 76,98
""",
        "PAR_INDEX Quảng Ninh 2022 = 90.1 %; PAR_INDEX Hải Phòng 2022 = 90.09 %; PAR_INDEX Hà Nội 2022 = 89.58 %; PAR_INDEX Cao Bằng 2022 = 76.98 %; PAR_INDEX Quảng Ninh 2022 # 1; PAR_INDEX Hải Phòng 2022 # 2; PAR_INDEX Hà Nội 2022 # 3; PAR_INDEX Cao Bằng 2022 # 63",
    ),
    (
        "Bến Tre",
        "Kết quả xác định Chỉ số cải cách hành chính năm 2023 của các sở, ban, ngành tỉnh",
        """
TT | Tên đơn vị | Điểm tự đánh giá | Điểm thẩm định | Điểm điều tra xã hội học | Tổng điểm | Xếp hạng | Xếp loại
1 | Sở Nội vụ | 65 | 63,5 | 29,1 | 92,6 | 1 | Xuất sắc
2 | Sở Tài chính | 66 | 62 | 28,4 | 90,4 | 2 | Xuất sắc
3 | Sở Y tế | 60,5 | 55,25 | 25,3 | 80,55 | 3 | Tốt
""",
        "PAR_INDEX_LOCAL/Điểm thẩm định Sở Nội vụ 2023 = 63.5 diem; PAR_INDEX_LOCAL/Điểm điều tra xã hội học Sở Nội vụ 2023 = 29.1 diem; PAR_INDEX_LOCAL Sở Nội vụ 2023 = 92.6 diem; PAR_INDEX_LOCAL/Điểm thẩm định Sở Tài chính 2023 = 62 diem; PAR_INDEX_LOCAL/Điểm điều tra xã hội học Sở Tài chính 2023 = 28.4 diem; PAR_INDEX_LOCAL Sở Tài chính 2023 = 90.4 diem; PAR_INDEX_LOCAL/Điểm thẩm định Sở Y tế 2023 = 55.25 diem; PAR_INDEX_LOCAL/Điểm điều tra xã hội học Sở Y tế 2023 = 25.3 diem; PAR_INDEX_LOCAL Sở Y tế 2023 = 80.55 diem; PAR_INDEX_LOCAL Sở Nội vụ 2023 # 1; PAR_INDEX_LOCAL Sở Tài chính 2023 # 2; PAR_INDEX_LOCAL Sở Y tế 2023 # 3",
    ),
    (
        "Long An",
        "Kết quả Chỉ số hài lòng (SIPAS) năm 2024 của UBND cấp xã",
        """
STT | Đơn vị | Chỉ số SIPAS (%) | Thứ hạng
I | HUYỆN BẾN LỨC^3
1 | Xã Thạnh Đức | 92,15 | 3
2 | Xã An Thạnh | 90,4 | 7
II | HUYỆN CẦN GIUỘC^3
3 | Xã Long Hậu | 95,1 | 1
""",
        "SIPAS_LOCAL xã Thạnh Đức 2024 = 92.15 %; SIPAS_LOCAL xã An Thạnh 2024 = 90.4 %; SIPAS_LOCAL xã Long Hậu 2024 = 95.1 %; SIPAS_LOCAL xã Thạnh Đức 2024 # 3; SIPAS_LOCAL xã An Thạnh 2024 # 7; SIPAS_LOCAL xã Long Hậu 2024 # 1",
    ),
    (
        "Lâm Đồng",
        "Kết quả các chỉ số năm 2024 của 03 tỉnh trước hợp nhất",
        """
TT_2 | Chỉ số_2 | Lâm Đồng (cũ)^2 | Đắk Nông^2 | Bình Thuận^2
Điểm | Hạng | Điểm | Hạng | Điểm | Hạng
1 | PAR INDEX | 83,1 | 61/63 | 86,6 | 48/63 | 88,3 | 30/63
2 | PCI | 67,4 | 22/63 | 66,1 | 30/63 | 66,8 | 26/63
""",
        "PAR_INDEX Lâm Đồng 2024 = 83.1 diem; PAR_INDEX Đắk Nông 2024 = 86.6 diem; PAR_INDEX Bình Thuận 2024 = 88.3 diem; PCI Lâm Đồng 2024 = 67.4 diem; PCI Đắk Nông 2024 = 66.1 diem; PCI Bình Thuận 2024 = 66.8 diem; PAR_INDEX Lâm Đồng 2024 # 61/63; PAR_INDEX Đắk Nông 2024 # 48/63; PAR_INDEX Bình Thuận 2024 # 30/63; PCI Lâm Đồng 2024 # 22/63; PCI Đắk Nông 2024 # 30/63; PCI Bình Thuận 2024 # 26/63",
    ),
    (
        "Yên Bái",
        "Chỉ số CCHC cấp huyện năm 2022",
        """
TT | Địa phương | Chỉ số CCHC | Xếp thứ
1 | Thành phố Yên Bái | 90,05 | 1 / 9
2 | Huyện Văn Chấn | 84,3 | 6 / 9
3 | Huyện Trạm Tấu | 79,9 | 9 / 9
""",
        "PAR_INDEX_LOCAL thành phố Yên Bái 2022 = 90.05 diem; PAR_INDEX_LOCAL huyện Văn Chấn 2022 = 84.3 diem; PAR_INDEX_LOCAL huyện Trạm Tấu 2022 = 79.9 diem; PAR_INDEX_LOCAL thành phố Yên Bái 2022 # 1/9; PAR_INDEX_LOCAL huyện Văn Chấn 2022 # 6/9; PAR_INDEX_LOCAL huyện Trạm Tấu 2022 # 9/9",
    ),
    (
        "",
        "Kết quả Chỉ số CCHC năm 2023 của các bộ, cơ quan ngang bộ",
        """
STT | Bộ, cơ quan ngang bộ | Điểm thẩm định | Điểm ĐTXHH | Chỉ số CCHC 2023 | Xếp hạng
1 | Bộ Tư pháp | 58,1 | 31,8 | 89,95 | 1
2 | Ngân hàng Nhà nước Việt Nam | 57,9 | 31,9 | 89,89 | 2
""",
        "PAR_INDEX Bộ Tư pháp 2023 = 58.1 diem; PAR_INDEX Bộ Tư pháp 2023 = 31.8 diem; PAR_INDEX Bộ Tư pháp 2023 = 89.95 diem; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2023 = 57.9 diem; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2023 = 31.9 diem; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2023 = 89.89 diem; PAR_INDEX Bộ Tư pháp 2023 # 1; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2023 # 2",
    ),
    (
        "Kon Tum",
        "Phân tích kết quả PAR INDEX năm 2022",
        """
TT | Tiêu chí | Điểm tối đa | Điểm đạt | Điểm mất | Nguyên nhân
1 | Cải cách thể chế | 10 | 8,2 | 1,8 | Chậm ban hành văn bản
1.1 | Xử lý văn bản trái pháp luật | 1 | 0,5 | 0,5 | Còn 02 văn bản
""",
        "PAR_INDEX/PAR.2 Kon Tum 2022 = 8.2/10 diem; PAR_INDEX/Xử lý văn bản trái pháp luật Kon Tum 2022 = 0.5/1 diem",
    ),
    (
        "",
        "Chỉ số của các tỉnh vùng Tây Nguyên năm 2022",
        """
Tỉnh | PAR INDEX | SIPAS | PAPI | PCI
Kon Tum | 83,2% | 78,5% | 41,2 | 64,9
Gia Lai | 84,1% | 79,0% | 40,9 | 64,0
""",
        "PAR_INDEX Kon Tum 2022 = 83.2 %; SIPAS Kon Tum 2022 = 78.5 %; PAPI Kon Tum 2022 = 41.2 diem; PCI Kon Tum 2022 = 64.9 diem; PAR_INDEX Gia Lai 2022 = 84.1 %; SIPAS Gia Lai 2022 = 79 %; PAPI Gia Lai 2022 = 40.9 diem; PCI Gia Lai 2022 = 64 diem",
    ),
    (
        "Hà Tĩnh",
        "Kết quả các chỉ số cấp huyện năm 2023",
        """
STT_2 | Địa phương_2 | Chỉ số CCHC^2 | Chỉ số hài lòng^2
Điểm | Hạng | % | Hạng
1 | Huyện Kỳ Anh | 88,5 | 2 | 92,1 | 3
2 | Thị xã Hồng Lĩnh | 86,2 | 5 | 90,0 | 8
""",
        "PAR_INDEX_LOCAL huyện Kỳ Anh 2023 = 88.5 diem; SIPAS_LOCAL huyện Kỳ Anh 2023 = 92.1 %; PAR_INDEX_LOCAL thị xã Hồng Lĩnh 2023 = 86.2 diem; SIPAS_LOCAL thị xã Hồng Lĩnh 2023 = 90 %; PAR_INDEX_LOCAL huyện Kỳ Anh 2023 # 2; SIPAS_LOCAL huyện Kỳ Anh 2023 # 3; PAR_INDEX_LOCAL thị xã Hồng Lĩnh 2023 # 5; SIPAS_LOCAL thị xã Hồng Lĩnh 2023 # 8",
    ),
    (
        "Vĩnh Long",
        "Kết quả đo lường sự hài lòng (SIPAS) năm 2023",
        """
TT | Nội dung | Tỷ lệ hài lòng (%)
1 | Tiếp cận dịch vụ | 84,2
2 | Thủ tục hành chính | 85,1
3 | Công chức trực tiếp giải quyết công việc | 86
 | Chỉ số chung | 84,9
""",
        "SIPAS/Tiếp cận dịch vụ Vĩnh Long 2023 = 84.2 %; SIPAS/Thủ tục hành chính Vĩnh Long 2023 = 85.1 %; SIPAS/Công chức trực tiếp giải quyết công việc Vĩnh Long 2023 = 86 %; SIPAS Vĩnh Long 2023 = 84.9 %",
    ),
    (
        "Quảng Ninh",
        "Công bố chỉ số DDCI năm 2022",
        """
Xếp hạng | Đơn vị | Điểm DDCI | Phân nhóm
I. KHỐI SỞ, BAN, NGÀNH^4
1 | Sở Kế hoạch và Đầu tư | 79,12 | Rất tốt
2 | Cục Thuế tỉnh | 78,05 | Rất tốt
II. KHỐI ĐỊA PHƯƠNG^4
1 | Thành phố Hạ Long | 80,11 | Rất tốt
13 | Huyện Bình Liêu | 70,3 | Khá
""",
        "DDCI Sở Kế hoạch và Đầu tư 2022 = 79.12 diem; DDCI Cục Thuế tỉnh 2022 = 78.05 diem; DDCI thành phố Hạ Long 2022 = 80.11 diem; DDCI huyện Bình Liêu 2022 = 70.3 diem; DDCI Sở Kế hoạch và Đầu tư 2022 # 1; DDCI Cục Thuế tỉnh 2022 # 2; DDCI thành phố Hạ Long 2022 # 1; DDCI huyện Bình Liêu 2022 # 13",
    ),
    (
        "Bắc Kạn",
        "Xếp loại Chỉ số CCHC các xã năm 2022",
        """
TT | Xã | Điểm | Xếp loại
1 | Xã Quang Thuận | 88,1 | Tốt
2 | Xã Dương Phong | 72,4 | Khá
""",
        "PAR_INDEX_LOCAL xã Quang Thuận 2022 = 88.1 diem; PAR_INDEX_LOCAL xã Dương Phong 2022 = 72.4 diem",
    ),
    (
        "",
        "Xếp hạng các chỉ số của 3 tỉnh năm 2023",
        """
Tỉnh | PCI | PAR INDEX | SIPAS
Bình Phước | 42/63 | 27/63 | 63/63
Tây Ninh | 51/63 | 15/63 | 20/63
""",
        "PCI Bình Phước 2023 # 42/63; PAR_INDEX Bình Phước 2023 # 27/63; SIPAS Bình Phước 2023 # 63/63; PCI Tây Ninh 2023 # 51/63; PAR_INDEX Tây Ninh 2023 # 15/63; SIPAS Tây Ninh 2023 # 20/63",
    ),
    (
        "Lâm Đồng",
        "Kết quả Bộ chỉ số 766 tháng 10/2025 của các sở",
        """
STT | Nhóm chỉ số | Điểm tối đa | Điểm đạt
1 | Công khai, minh bạch | 18 | 17,2
2 | Tiến độ giải quyết | 20 | 19,1
 | Tổng điểm | 100 | 90,5
""",
        "OTHER/Công khai, minh bạch Lâm Đồng 2025 = 17.2/18 diem; OTHER/Tiến độ giải quyết Lâm Đồng 2025 = 19.1/20 diem; OTHER Lâm Đồng 2025 = 90.5/100 diem",
    ),
    (
        "Lâm Đồng",
        "Kết quả thẩm định Chỉ số CCHC năm 2025\nPhụ lục II\nKẾT QUẢ ĐÁNH GIÁ CÁC TIÊU CHÍ THUỘC CẢI CÁCH THỂ CHẾ NĂM 2025\nI. ĐỐI VỚI CẤP SỞ",
        """
STT | Đơn vị | Điểm chuẩn tối đa | Điểm tự đánh giá | Điểm thẩm định | Chỉ số
1 | Sở Công Thương | 6,50 | 6,50 | 6,50 | 100,00%
2 | Sở Xây dựng | 6,50 | 6,50 | 6,00 | 92,31%
 | Chỉ số cao nhất | |  | | 100,00%
 | Chỉ số trung bình | |  | | 94,62%
""",
        "PAR_INDEX_LOCAL/PAR.2 Sở Công Thương 2025 = 6.5/6.5 diem; PAR_INDEX_LOCAL/PAR.2 Sở Công Thương 2025 = 100 %; PAR_INDEX_LOCAL/PAR.2 Sở Xây dựng 2025 = 6/6.5 diem; PAR_INDEX_LOCAL/PAR.2 Sở Xây dựng 2025 = 92.31 %; PAR_INDEX_LOCAL/PAR.2 Chỉ số trung bình 2025 = 94.62 %",
    ),
    (
        "Nghệ An",
        "Báo cáo kết quả cải thiện các chỉ số\n2. So sánh PAR INDEX với các tỉnh Bắc Trung Bộ năm 2022",
        """
STT | Tỉnh | PAR INDEX | Xếp hạng cả nước | Xếp hạng khu vực
1 | Thanh Hóa | 84,8 | 34 | 3
2 | Nghệ An | 86,1 | 17 | 1
""",
        "PAR_INDEX Thanh Hóa 2022 = 84.8 diem; PAR_INDEX Nghệ An 2022 = 86.1 diem; PAR_INDEX Thanh Hóa 2022 # 34; PAR_INDEX Thanh Hóa 2022 # 3 in khu vực; PAR_INDEX Nghệ An 2022 # 17; PAR_INDEX Nghệ An 2022 # 1 in khu vực",
    ),
]


@pytest.mark.parametrize(("province", "before", "rows", "expected"), CASES)
def test_tables_of_places(province: str, before: str, rows: str, expected: str) -> None:
    assert told(page(province, before, rows), "x.html") == expected


NONE: list[tuple[str, str, str]] = [
    (
        "Nam Định",
        "Kế hoạch nâng cao chỉ số PAR INDEX năm 2024",
        """
TT | Nội dung | Kinh phí (triệu đồng) | Ghi chú
1 | Tuyên truyền cải cách hành chính | 250,5 |
2 | Khảo sát SIPAS | 300 |
 | Tổng cộng | 550,5 |
""",
    ),
    (
        "Nam Định",
        "Kế hoạch nâng cao chỉ số PAR INDEX năm 2024",
        """
TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Điểm tối đa
1 | Nâng cao tỷ lệ hồ sơ trực tuyến đạt 85% | Sở Nội vụ | Quý II/2024 | 2,5
2 | Rà soát TTHC | Văn phòng UBND tỉnh | Tháng 9/2024 | 1
""",
    ),
    (
        "Nam Định",
        "Báo cáo kết quả cải cách hành chính năm 2023",
        """
TT | Chỉ tiêu | Đơn vị tính | Kết quả
1 | Số văn bản chỉ đạo | Văn bản | 47
2 | Tỷ lệ hồ sơ đúng hạn | % | 98,9
3 | Số TTHC được công khai | Thủ tục | 1.820
""",
    ),
    (
        "Hưng Yên",
        "Kế hoạch cải thiện các chỉ số năm 2025\nII. MỤC TIÊU\nPhấn đấu đạt các chỉ tiêu sau:",
        """
TT | Chỉ số | Mục tiêu năm 2025
1 | PAR INDEX | 90%
2 | SIPAS | 87%
3 | PAPI | 46 điểm
""",
    ),
    (
        "Phú Thọ",
        "Ban hành Bộ chỉ số cải cách hành chính các sở, ngành",
        """
TT | Lĩnh vực/Tiêu chí/Tiêu chí thành phần | Điểm tối đa | Tài liệu kiểm chứng
1 | Chỉ đạo, điều hành CCHC | 9,5 |
1.1 | Ban hành kế hoạch CCHC | 1,5 | Kế hoạch
 | Tổng điểm | 100 |
""",
    ),
    (
        "Vĩnh Long",
        "Báo cáo kết quả thực hiện Kế hoạch nâng cao Chỉ số PAR INDEX năm 2023",
        """
TT | Nội dung | Số lượng | Tỷ lệ (%)
1 | Hồ sơ tiếp nhận | 120.450 | 100
2 | Hồ sơ giải quyết đúng hạn | 119.800 | 99,46
3 | Hồ sơ trực tuyến | 80.120 | 66,5
""",
    ),
    (
        "Bắc Kạn",
        "Kế hoạch PAR INDEX 2023\nPhụ lục: biên chế",
        """
TT | Đơn vị | Biên chế giao | Biên chế có mặt
1 | Sở Nội vụ | 45 | 43
2 | Sở Tài chính | 60 | 58
""",
    ),
    (
        "Trà Vinh",
        "Kế hoạch khảo sát SIPAS năm 2024",
        """
TT | Địa phương | Số phiếu | Ghi chú
1 | Huyện Càng Long | 150 |
2 | Huyện Trà Cú | 120 |
 | Tổng cộng | 270 |
""",
    ),
    (
        "Trà Vinh",
        "Kế hoạch nâng cao PCI năm 2024",
        """
TT | Hoạt động | Số lượng | Đơn giá | Thành tiền
1 | Đối thoại doanh nghiệp | 4 | 10,5 | 42
2 | Tập huấn | 2 | 15 | 30
""",
    ),
]


@pytest.mark.parametrize(("province", "before", "rows"), NONE)
def test_tables_of_something_else(province: str, before: str, rows: str) -> None:
    assert told(page(province, before, rows), "x.html") == ""
