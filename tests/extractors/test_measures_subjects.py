"""Several places, ministries, departments or communes in one text, each with its own figures."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND TỈNH SÓC TRĂNG\nSỞ CÔNG THƯƠNG\nSố: 51/BC-SCT\nSóc Trăng, ngày 12 tháng 3 năm 2023\nBÁO CÁO\nKết quả cải cách hành chính\nNăm 2022, Chỉ số cải cách hành chính của Sở đạt 86,4/100 điểm, xếp thứ 7/20 sở, ngành.",
            "PAR_INDEX_LOCAL Sở Công Thương 2022 = 86.4/100 diem; PAR_INDEX_LOCAL Sở Công Thương 2022 # 7/20",
        ),
        (
            "PGI 2022\nNăm 2022, Trà Vinh là quán quân PGI với 17,67 điểm, Lạng Sơn là á quân với 17,54 điểm; Bắc Ninh xếp thứ 3 với 17,1 điểm.",
            "PGI Trà Vinh 2022 = 17.67 diem; PGI Lạng Sơn 2022 = 17.54 diem; PGI Bắc Ninh 2022 = 17.1 diem; PGI Trà Vinh 2022 # 1; PGI Lạng Sơn 2022 # 2; PGI Bắc Ninh 2022 # 3",
        ),
        (
            "Bảng xếp hạng PAR INDEX năm 2023\nQuảng Ninh dẫn đầu với 92,18%; Hải Phòng đứng thứ hai với 91,87%; Hà Nội đứng thứ ba, đạt 91,43%. Đứng cuối bảng là An Giang với 81,32%.",
            "PAR_INDEX Quảng Ninh 2023 = 92.18 %; PAR_INDEX Hải Phòng 2023 = 91.87 %; PAR_INDEX Hà Nội 2023 = 91.43 %; PAR_INDEX An Giang 2023 = 81.32 %; PAR_INDEX Quảng Ninh 2023 # 1; PAR_INDEX Hải Phòng 2023 # 2; PAR_INDEX Hà Nội 2023 # 3; PAR_INDEX An Giang 2023 # -1",
        ),
        (
            "Lai Châu: Kết quả CCHC năm 2021\nPAR INDEX của tỉnh Lai Châu năm 2021 đạt 85,9% (giá trị trung bình cả nước là 86,37%), xếp thứ 38/63.",
            "PAR_INDEX Lai Châu 2021 = 85.9 %; PAR_INDEX cả nước 2021 = 86.37 %; PAR_INDEX Lai Châu 2021 # 38/63",
        ),
        (
            "Chỉ số CCHC các bộ năm 2022\nBộ Tài chính đứng thứ nhất, với kết quả là 89,95%; tiếp đến là Ngân hàng Nhà nước Việt Nam với 89,72%; Bộ Y tế xếp vị trí cuối cùng với 75,84%.",
            "PAR_INDEX Bộ Tài chính 2022 = 89.95 %; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2022 = 89.72 %; PAR_INDEX Bộ Y tế 2022 = 75.84 %; PAR_INDEX Bộ Tài chính 2022 # 1; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2022 # 2; PAR_INDEX Bộ Y tế 2022 # -1",
        ),
        (
            "Công bố PAR INDEX 2022\n10 tỉnh, thành phố có Chỉ số cải cách hành chính cao nhất năm 2022 lần lượt là: Quảng Ninh (90,10%), Hải Phòng (90,09%), Hà Nội (89,58%), Bà Rịa - Vũng Tàu (89,51%), Đà Nẵng (89,15%), Thừa Thiên Huế (89,06%), Tây Ninh (88,19%), Khánh Hòa (88,10%), Hải Dương (87,69%), Bình Phước (87,42%).",
            "PAR_INDEX Quảng Ninh 2022 = 90.1 %; PAR_INDEX Hải Phòng 2022 = 90.09 %; PAR_INDEX Hà Nội 2022 = 89.58 %; PAR_INDEX Bà Rịa - Vũng Tàu 2022 = 89.51 %; PAR_INDEX Đà Nẵng 2022 = 89.15 %; PAR_INDEX Thừa Thiên Huế 2022 = 89.06 %; PAR_INDEX Tây Ninh 2022 = 88.19 %; PAR_INDEX Khánh Hòa 2022 = 88.1 %; PAR_INDEX Hải Dương 2022 = 87.69 %; PAR_INDEX Bình Phước 2022 = 87.42 %; PAR_INDEX Quảng Ninh 2022 # 1; PAR_INDEX Hải Phòng 2022 # 2; PAR_INDEX Hà Nội 2022 # 3; PAR_INDEX Bà Rịa - Vũng Tàu 2022 # 4; PAR_INDEX Đà Nẵng 2022 # 5; PAR_INDEX Thừa Thiên Huế 2022 # 6; PAR_INDEX Tây Ninh 2022 # 7; PAR_INDEX Khánh Hòa 2022 # 8; PAR_INDEX Hải Dương 2022 # 9; PAR_INDEX Bình Phước 2022 # 10",
        ),
        (
            "Top 5 PCI năm 2021\nNăm 2021, 5 địa phương dẫn đầu bảng xếp hạng PCI gồm Quảng Ninh, Hải Phòng, Đồng Tháp, Đà Nẵng và Vĩnh Phúc.",
            "PCI Quảng Ninh 2021 # 1..5; PCI Hải Phòng 2021 # 1..5; PCI Đồng Tháp 2021 # 1..5; PCI Đà Nẵng 2021 # 1..5; PCI Vĩnh Phúc 2021 # 1..5",
        ),
        (
            "UBND tỉnh Đắk Nông công bố Chỉ số CCHC năm 2022 của các sở, ngành\nDẫn đầu khối sở, ban, ngành là Sở Tài chính với 92,15 điểm, xếp loại Xuất sắc; tiếp theo là Sở Nội vụ 91,8 điểm, Sở Tư pháp 90,02 điểm. Văn phòng UBND tỉnh xếp cuối với 78,4 điểm.",
            "PAR_INDEX_LOCAL Sở Tài chính 2022 = 92.15 diem; PAR_INDEX_LOCAL Sở Nội vụ 2022 = 91.8 diem; PAR_INDEX_LOCAL Sở Tư pháp 2022 = 90.02 diem; PAR_INDEX_LOCAL Văn phòng UBND tỉnh 2022 = 78.4 diem; PAR_INDEX_LOCAL Sở Tài chính 2022 # 1 in khối sở, ban, ngành; PAR_INDEX_LOCAL Sở Nội vụ 2022 # 2 in khối sở, ban, ngành; PAR_INDEX_LOCAL Sở Tư pháp 2022 # 3 in khối sở, ban, ngành; PAR_INDEX_LOCAL Văn phòng UBND tỉnh 2022 # -1",
        ),
        (
            "Cần Thơ: DDCI năm 2022\nKết quả DDCI năm 2022, khối sở, ban, ngành: Sở Công Thương dẫn đầu với 78,55 điểm; Cục Thuế thành phố đứng thứ 2 với 77,9 điểm; xếp cuối là Sở Xây dựng với 61,2 điểm. Khối quận, huyện: quận Thốt Nốt đứng đầu (79,4 điểm), huyện Cờ Đỏ xếp cuối bảng (60,02 điểm).",
            "DDCI Sở Công Thương 2022 = 78.55 diem; DDCI Cục Thuế thành phố 2022 = 77.9 diem; DDCI Sở Xây dựng 2022 = 61.2 diem; DDCI quận Thốt Nốt 2022 = 79.4 diem; DDCI huyện Cờ Đỏ 2022 = 60.02 diem; DDCI Sở Công Thương 2022 # 1; DDCI Cục Thuế thành phố 2022 # 2; DDCI Sở Xây dựng 2022 # -1; DDCI quận Thốt Nốt 2022 # 1; DDCI huyện Cờ Đỏ 2022 # -1",
        ),
        (
            "Chỉ số SIPAS năm 2023\nSIPAS 2023 của cả nước đạt 82,66%, tăng 2,58% so với năm 2022. Thái Nguyên có chỉ số hài lòng cao nhất với 90,61%, Bình Phước thấp nhất với 75,03%.",
            "SIPAS cả nước 2023 = 82.66 % +2.58@2022; SIPAS Thái Nguyên 2023 = 90.61 %; SIPAS Bình Phước 2023 = 75.03 %; SIPAS Thái Nguyên 2023 # 1; SIPAS Bình Phước 2023 # -1",
        ),
        (
            "Công bố chỉ số CCHC cấp sở, cấp huyện năm 2023 tỉnh Lai Châu\nĐối với khối sở, ban, ngành: Sở Tư pháp xếp thứ nhất với 95,35 điểm; Sở Tài chính xếp thứ nhì với 94,8 điểm; xếp cuối cùng là Sở Giao thông vận tải với 81,2 điểm. Đối với khối huyện, thành phố: thành phố Lai Châu dẫn đầu (93,1 điểm), tiếp đến là huyện Tam Đường (91,44 điểm), đứng cuối là huyện Mường Tè (80,02 điểm).",
            "PAR_INDEX_LOCAL Sở Tư pháp 2023 = 95.35 diem; PAR_INDEX_LOCAL Sở Tài chính 2023 = 94.8 diem; PAR_INDEX_LOCAL Sở Giao thông vận tải 2023 = 81.2 diem; PAR_INDEX_LOCAL thành phố Lai Châu 2023 = 93.1 diem; PAR_INDEX_LOCAL huyện Tam Đường 2023 = 91.44 diem; PAR_INDEX_LOCAL huyện Mường Tè 2023 = 80.02 diem; PAR_INDEX_LOCAL Sở Tư pháp 2023 # 1; PAR_INDEX_LOCAL Sở Tài chính 2023 # 2; PAR_INDEX_LOCAL Sở Giao thông vận tải 2023 # -1; PAR_INDEX_LOCAL thành phố Lai Châu 2023 # 1; PAR_INDEX_LOCAL huyện Tam Đường 2023 # 2; PAR_INDEX_LOCAL huyện Mường Tè 2023 # -1",
        ),
        (
            "Cụm thi đua các tỉnh\nChỉ số CCHC của các tỉnh Tây Nguyên năm 2021: Lâm Đồng 87,1% (hạng 24), Kon Tum 83,9% (hạng 57), Đắk Lắk 85,6% (hạng 40), Gia Lai 84,2% (hạng 53), Đắk Nông 84,02% (hạng 55).",
            "PAR_INDEX Lâm Đồng 2021 = 87.1 %; PAR_INDEX Kon Tum 2021 = 83.9 %; PAR_INDEX Đắk Lắk 2021 = 85.6 %; PAR_INDEX Gia Lai 2021 = 84.2 %; PAR_INDEX Đắk Nông 2021 = 84.02 %; PAR_INDEX Lâm Đồng 2021 # 24; PAR_INDEX Kon Tum 2021 # 57; PAR_INDEX Đắk Lắk 2021 # 40; PAR_INDEX Gia Lai 2021 # 53; PAR_INDEX Đắk Nông 2021 # 55",
        ),
        (
            "Xã Tân Lập công bố chỉ số CCHC\nUBND HUYỆN TÂN THẠNH công bố Chỉ số CCHC cấp xã năm 2023: xã Hậu Thạnh Đông xếp thứ nhất với 91,25 điểm, xã Nhơn Ninh xếp thứ hai với 90,5 điểm; thị trấn Tân Thạnh xếp thứ 13/13 với 75,4 điểm.",
            "PAR_INDEX_LOCAL xã Hậu Thạnh Đông 2023 = 91.25 diem; PAR_INDEX_LOCAL xã Nhơn Ninh 2023 = 90.5 diem; PAR_INDEX_LOCAL thị trấn Tân Thạnh 2023 = 75.4 diem; PAR_INDEX_LOCAL xã Hậu Thạnh Đông 2023 # 1; PAR_INDEX_LOCAL xã Nhơn Ninh 2023 # 2; PAR_INDEX_LOCAL thị trấn Tân Thạnh 2023 # 13/13",
        ),
        (
            "Bộ Nội vụ công bố SIPAS\nSIPAS năm 2021 của 63 tỉnh, thành phố trực thuộc Trung ương đạt giá trị trung bình 87,16%. Tỉnh có Chỉ số hài lòng cao nhất là Quảng Ninh với 92,26%; tỉnh thấp nhất là Bình Thuận, đạt 79,9%.",
            "SIPAS cả nước 2021 = 87.16 %; SIPAS Quảng Ninh 2021 = 92.26 %; SIPAS Bình Thuận 2021 = 79.9 %; SIPAS Quảng Ninh 2021 # 1; SIPAS Bình Thuận 2021 # -1",
        ),
        (
            "Lâm Đồng: DDCI năm 2022 cấp huyện\nHuyện Đơn Dương dẫn đầu bảng xếp hạng DDCI khối địa phương với 84,2 điểm, kế đến là thành phố Bảo Lộc (82,75 điểm) và huyện Đức Trọng (81,3 điểm). Ở chiều ngược lại, huyện Đam Rông đứng chót bảng với 66,14 điểm.",
            "DDCI huyện Đơn Dương 2022 = 84.2 diem; DDCI thành phố Bảo Lộc 2022 = 82.75 diem; DDCI huyện Đức Trọng 2022 = 81.3 diem; DDCI huyện Đam Rông 2022 = 66.14 diem; DDCI huyện Đơn Dương 2022 # 1 in khối địa phương; DDCI thành phố Bảo Lộc 2022 # 2 in khối địa phương; DDCI huyện Đức Trọng 2022 # 3 in khối địa phương; DDCI huyện Đam Rông 2022 # -1",
        ),
        (
            "Tỉnh Ninh Thuận: công bố DDCI 2023\nNhóm sở, ban, ngành có 19 đơn vị: điểm trung vị đạt 76,5 điểm; cao nhất là Sở Kế hoạch và Đầu tư (85,12 điểm), thấp nhất là Sở Y tế (68,05 điểm).",
            "DDCI cả nước 2023 = 76.5 diem; DDCI Sở Kế hoạch và Đầu tư 2023 = 85.12 diem; DDCI Sở Y tế 2023 = 68.05 diem; DDCI Sở Kế hoạch và Đầu tư 2023 # 1; DDCI Sở Y tế 2023 # -1",
        ),
        (
            "Công bố chỉ số CCHC các huyện của tỉnh Sơn La\nXếp loại Tốt có 04 đơn vị: huyện Mộc Châu (89,5 điểm), thành phố Sơn La (88,93 điểm), huyện Phù Yên (88,1 điểm), huyện Mai Sơn (87,42 điểm). Xếp loại Khá: huyện Sốp Cộp 79,2 điểm.",
            "PAR_INDEX_LOCAL huyện Mộc Châu - = 89.5 diem; PAR_INDEX_LOCAL thành phố Sơn La - = 88.93 diem; PAR_INDEX_LOCAL huyện Phù Yên - = 88.1 diem; PAR_INDEX_LOCAL huyện Mai Sơn - = 87.42 diem; PAR_INDEX_LOCAL huyện Sốp Cộp - = 79.2 diem",
        ),
        (
            "Bộ, ngành nào dẫn đầu Chỉ số CCHC 2021?\nKết quả Chỉ số CCHC 2021 của các bộ, cơ quan ngang bộ được phân theo 2 nhóm điểm. Nhóm thứ nhất, đạt kết quả Chỉ số trên 90%, gồm 6 đơn vị: Ngân hàng Nhà nước Việt Nam, Bộ Tài chính, Bộ Tư pháp, Bộ Nội vụ, Bộ Ngoại giao, Bộ Công Thương. Bộ Tư pháp xếp vị trí thứ nhất, đạt 91,9%; Ngân hàng Nhà nước Việt Nam xếp vị trí thứ 2/17 với 91,81%. Bộ Giáo dục và Đào tạo xếp vị trí thứ 17/17 với kết quả 80,03%. Khoảng cách giữa đơn vị đứng đầu và đơn vị đứng cuối là 11,87%.",
            "PAR_INDEX Bộ Tư pháp 2021 = 91.9 %; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2021 = 91.81 %; PAR_INDEX Bộ Giáo dục và Đào tạo 2021 = 80.03 %; PAR_INDEX Bộ Tư pháp 2021 # 1; PAR_INDEX Ngân hàng Nhà nước Việt Nam 2021 # 2/17; PAR_INDEX Bộ Giáo dục và Đào tạo 2021 # 17/17",
        ),
        (
            "PCI 2018 của Long An\nLong An đạt 68,09 điểm, xếp vị trí thứ ba toàn quốc và là tỉnh đứng thứ hai vùng ĐBSCL, chỉ sau Đồng Tháp (70,19 điểm). Đây là năm thứ 3 Long An nằm trong tốp 5 về PCI.",
            "PCI Long An 2018 = 68.09 diem; PCI Đồng Tháp 2018 = 70.19 diem; PCI Long An 2018 # 3; PCI Long An 2018 # 2 in vùng ĐBSCL; PCI Long An 2018 # 1..5",
        ),
        (
            "Thừa Thiên Huế đứng đầu PAPI\nVới 48,06 điểm, Thừa Thiên Huế vươn lên dẫn đầu bảng xếp hạng PAPI năm 2021, tiếp theo là Bình Dương (47,18 điểm), Quảng Bình (46,27 điểm) và Đà Nẵng (46,1 điểm).",
            "PAPI Thừa Thiên Huế 2021 = 48.06 diem; PAPI Bình Dương 2021 = 47.18 diem; PAPI Quảng Bình 2021 = 46.27 diem; PAPI Đà Nẵng 2021 = 46.1 diem; PAPI Thừa Thiên Huế 2021 # 1; PAPI Bình Dương 2021 # 2; PAPI Quảng Bình 2021 # 3; PAPI Đà Nẵng 2021 # 4",
        ),
        (
            "Bắc Ninh và DTI năm 2021\nXếp thứ 14 toàn quốc về DTI năm 2021 là tỉnh Bắc Ninh với 0,4655 điểm; xếp thứ 15 là Ninh Bình.",
            "DTI Bắc Ninh 2021 = 0.4655 diem; DTI Bắc Ninh 2021 # 14; DTI Ninh Bình 2021 # 15",
        ),
        (
            "Cao Bằng đứng cuối bảng PCI\nNăm 2022, Cao Bằng đứng ở vị trí 63/63 với 59,58 điểm, trong khi hai tỉnh xếp trên là Trà Vinh và Bạc Liêu lần lượt đạt 60,05 điểm và 60,36 điểm (PCI).",
            "PCI Cao Bằng 2022 = 59.58 diem; PCI Trà Vinh 2022 = 60.05 diem; PCI Bạc Liêu 2022 = 60.36 diem; PCI Cao Bằng 2022 # 63/63",
        ),
        (
            "Chỉ số PCI các tỉnh Tây Nguyên\nNăm 2023, khu vực Tây Nguyên: Lâm Đồng xếp hạng 22, tăng 5 bậc; Đắk Nông xếp hạng 34; Kon Tum xếp hạng 51; Đắk Lắk xếp hạng 53, giảm 3 bậc; Gia Lai xếp hạng 60.",
            "PCI Lâm Đồng 2023 # 22 +5; PCI Đắk Nông 2023 # 34; PCI Kon Tum 2023 # 51; PCI Đắk Lắk 2023 # 53 -3; PCI Gia Lai 2023 # 60",
        ),
        (
            "Thành phố Vinh công bố Chỉ số CCHC phường, xã\nKết quả Chỉ số CCHC năm 2023 của 25 phường, xã thuộc thành phố Vinh: phường Trường Thi 94,12 điểm, phường Hưng Bình 93,7 điểm, xã Nghi Phú 92,05 điểm; thấp nhất là xã Hưng Hòa 80,3 điểm.",
            "PAR_INDEX_LOCAL phường Trường Thi 2023 = 94.12 diem; PAR_INDEX_LOCAL phường Hưng Bình 2023 = 93.7 diem; PAR_INDEX_LOCAL xã Nghi Phú 2023 = 92.05 diem; PAR_INDEX_LOCAL xã Hưng Hòa 2023 = 80.3 diem; PAR_INDEX_LOCAL xã Hưng Hòa 2023 # -1",
        ),
        (
            "Kết quả đánh giá chuyển đổi số các sở\nỞ khối sở, ngành tỉnh Lạng Sơn, năm 2023 DTI của Sở Thông tin và Truyền thông đạt 912,5/1000 điểm, đứng đầu; Sở Nội vụ đạt 870 điểm, đứng thứ hai.",
            "DTI Sở Thông tin và Truyền thông 2023 = 912.5/1000 diem; DTI Sở Nội vụ 2023 = 870 diem; DTI Sở Thông tin và Truyền thông 2023 # 1; DTI Sở Nội vụ 2023 # 2",
        ),
        (
            "Công bố chỉ số PAPI 2022: Đồng bằng sông Cửu Long có nhiều tỉnh nhóm cao nhất\nNgày 12/4, UNDP công bố Chỉ số PAPI năm 2022. Quảng Ninh đạt 47,87 điểm, cao nhất cả nước; Bình Dương đạt 47,45 điểm, đứng thứ hai; tiếp đến Thanh Hóa, Thái Nguyên. Trà Vinh đạt 39,7 điểm, thuộc nhóm thấp nhất, tụt 15 bậc. Cao Bằng xếp cuối cả nước với 38,8 điểm.",
            "PAPI Quảng Ninh 2022 = 47.87 diem; PAPI Bình Dương 2022 = 47.45 diem; PAPI Trà Vinh 2022 = 39.7 diem; PAPI Cao Bằng 2022 = 38.8 diem; PAPI Quảng Ninh 2022 # 1; PAPI Bình Dương 2022 # 2; PAPI Trà Vinh 2022 # group thấp nhất; PAPI Trà Vinh 2022 # -15; PAPI Cao Bằng 2022 # -1",
        ),
        (
            "PCI và DDCI Bắc Giang\nNăm 2021 chỉ số PCI của Bắc Giang đạt 64,74 điểm, xếp thứ 31/63, giảm 4 bậc. Cùng năm, DDCI của Sở Xây dựng đạt 70,11 điểm, xếp thứ 9/22; huyện Hiệp Hòa đạt 72,4 điểm, xếp thứ 5/10.",
            "PCI Bắc Giang 2021 = 64.74 diem; DDCI Sở Xây dựng 2021 = 70.11 diem; DDCI huyện Hiệp Hòa 2021 = 72.4 diem; PCI Bắc Giang 2021 # 31/63 -4; DDCI Sở Xây dựng 2021 # 9/22; DDCI huyện Hiệp Hòa 2021 # 5/10",
        ),
        (
            "Cà Mau và Bạc Liêu cùng tăng hạng SIPAS\nNăm 2022, SIPAS của Cà Mau và Bạc Liêu đều đạt 82,1%, cùng xếp thứ 15.",
            "SIPAS Cà Mau 2022 = 82.1 %; SIPAS Bạc Liêu 2022 = 82.1 %; SIPAS Bạc Liêu 2022 # 15; SIPAS Cà Mau 2022 # 15",
        ),
        (
            "Chỉ số CCHC các xã huyện Cần Giờ năm 2022\nXã Long Hòa dẫn đầu với 93,5 điểm. Xếp thứ hai là xã An Thới Đông (92,1 điểm), xếp thứ ba là xã Bình Khánh (90,75 điểm). Xếp cuối là xã Lý Nhơn với 84,2 điểm.",
            "PAR_INDEX_LOCAL xã Long Hòa 2022 = 93.5 diem; PAR_INDEX_LOCAL xã An Thới Đông 2022 = 92.1 diem; PAR_INDEX_LOCAL xã Bình Khánh 2022 = 90.75 diem; PAR_INDEX_LOCAL xã Lý Nhơn 2022 = 84.2 diem; PAR_INDEX_LOCAL xã Long Hòa 2022 # 1; PAR_INDEX_LOCAL xã An Thới Đông 2022 # 2; PAR_INDEX_LOCAL xã Bình Khánh 2022 # 3; PAR_INDEX_LOCAL xã Lý Nhơn 2022 # -1",
        ),
    ],
)
def test_subjects(text: str, expected: str) -> None:
    assert told(text) == expected
