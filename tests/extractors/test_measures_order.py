"""Figures in the order of their owners: in turn, named after, an earlier year beside, signed changes, regions."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lào Cai công bố các chỉ số\nNăm 2023, Chỉ số PAR INDEX, SIPAS và PCI của Lào Cai lần lượt đạt 88,41%, 83,10% và 67,38 điểm; xếp thứ 16, 25 và 22 cả nước.",
            "PAR_INDEX Lào Cai 2023 = 88.41 %; SIPAS Lào Cai 2023 = 83.1 %; PCI Lào Cai 2023 = 67.38 diem; SIPAS Lào Cai 2023 # 25; PCI Lào Cai 2023 # 22; PAR_INDEX Lào Cai 2023 # 16",
        ),
        (
            "Lào Cai công bố các chỉ số\nNăm 2023, Chỉ số SIPAS và PAPI của Lào Cai lần lượt đạt 83,10% và 42,55 điểm, đứng thứ 25/63 và 17/61 cả nước.",
            "SIPAS Lào Cai 2023 = 83.1 %; PAPI Lào Cai 2023 = 42.55 diem; PAPI Lào Cai 2023 # 17/61; SIPAS Lào Cai 2023 # 25/63",
        ),
        (
            "Hà Nam và các chỉ số\nNăm 2022, PAR INDEX, SIPAS, PCI của tỉnh Hà Nam lần lượt xếp thứ 33, 41 và 29; đạt 84,99%, 79,02% và 64,61 điểm.",
            "SIPAS Hà Nam 2022 = 79.02 %; PCI Hà Nam 2022 = 64.61 diem; PAR_INDEX Hà Nam 2022 = 84.99 %; PAR_INDEX Hà Nam 2022 # 33; SIPAS Hà Nam 2022 # 41; PCI Hà Nam 2022 # 29",
        ),
        (
            "Hà Nam và các chỉ số\nCác chỉ số Cải cách thể chế, Cải cách tài chính công của PAR INDEX năm 2022 tỉnh Hà Nam lần lượt đạt 88,1% và 79,3%, xếp hạng 12 và 40.",
            "PAR_INDEX/PAR.2 Hà Nam 2022 = 88.1 %; PAR_INDEX/PAR.6 Hà Nam 2022 = 79.3 %; PAR_INDEX/PAR.6 Hà Nam 2022 # 40; PAR_INDEX/PAR.2 Hà Nam 2022 # 12",
        ),
        (
            "An Giang, PAPI\nNăm 2021 và năm 2022, điểm PAPI của An Giang lần lượt là 42,05 điểm và 41,87 điểm, xếp thứ 30 và 33.",
            "PAPI An Giang 2021 = 42.05 diem; PAPI An Giang 2022 = 41.87 diem; PAPI An Giang 2022 # 33; PAPI An Giang 2021 # 30",
        ),
        (
            "PCI tỉnh Trà Vinh\nChỉ số PCI của tỉnh: hạng 20 (năm 2018), hạng 15 (năm 2019); điểm số các năm 2018 và 2019 lần lượt là 62,01 điểm và 66,20 điểm.",
            "PCI Trà Vinh 2018 = 62.01 diem; PCI Trà Vinh 2019 = 66.2 diem; PCI Trà Vinh 2018 # 20; PCI Trà Vinh 2019 # 15",
        ),
        (
            "PCI tỉnh Trà Vinh\nĐiểm PCI của Trà Vinh 03 năm 2019, 2020, 2021 lần lượt là 66,20; 64,11; 63,87 điểm.",
            "PCI Trà Vinh 2019 = 66.2 diem; PCI Trà Vinh 2020 = 64.11 diem; PCI Trà Vinh 2021 = 63.87 diem",
        ),
        (
            "Yên Bái năm 2024\nNăm 2024, trong vùng Trung du và miền núi phía Bắc, tỉnh Yên Bái đứng thứ 3/14 về SIPAS và đứng thứ 2/14 về PAR INDEX.",
            "SIPAS Yên Bái 2024 # 3/14 in vùng Trung du và miền núi phía Bắc; PAR_INDEX Yên Bái 2024 # 2/14 in vùng Trung du và miền núi phía Bắc",
        ),
        (
            "Yên Bái năm 2024\nNăm 2024, tỉnh Yên Bái xếp thứ 9 về PCI, thứ 21 về PAPI và dẫn đầu về SIPAS.",
            "PCI Yên Bái 2024 # 9; PAPI Yên Bái 2024 # 21; SIPAS Yên Bái 2024 # 1",
        ),
        (
            "Bến Tre năm 2023\nNăm 2023, Bến Tre dẫn đầu cả nước về DTI, đứng thứ 5 cả nước về PCI (sau Long An) và cuối bảng về SIPAS.",
            "DTI Bến Tre 2023 # 1; PCI Bến Tre 2023 # 5; SIPAS Bến Tre 2023 # -1",
        ),
        (
            "Bến Tre năm 2023\nTrong khu vực Đồng bằng sông Cửu Long, năm 2023 Bến Tre đứng đầu về PAR INDEX, đứng thứ 4/13 về PCI.",
            "PAR_INDEX Bến Tre 2023 # 1 in khu vực Đồng bằng sông Cửu Long; PCI Bến Tre 2023 # 4/13 in khu vực Đồng bằng sông Cửu Long",
        ),
        (
            "Đắk Nông: PAR INDEX\nNăm 2023, PAR INDEX tỉnh Đắk Nông đạt 85,60%, xếp thứ 45/63 (+1,20%, +6 bậc so với năm 2022).",
            "PAR_INDEX Đắk Nông 2023 = 85.6 % +1.2@2022; PAR_INDEX Đắk Nông 2023 # 45/63 +6@2022",
        ),
        (
            "Đắk Nông: PAPI\nNăm 2023, PAPI tỉnh Đắk Nông đạt 41,20 điểm, xếp thứ 35/61 (-0,87 điểm; -11 bậc so với năm 2022).",
            "PAPI Đắk Nông 2023 = 41.2 diem -0.87@2022; PAPI Đắk Nông 2023 # 35/61 -11@2022",
        ),
        (
            "Đắk Nông: PAPI\nNăm 2022: PCI Đắk Nông đạt 64,87 điểm (+3,1 điểm), hạng 38/63 (+14 bậc so với 2021).",
            "PCI Đắk Nông 2022 = 64.87 diem +3.1; PCI Đắk Nông 2022 # 38/63 +14@2021",
        ),
        (
            "Đắk Nông: SIPAS\nSIPAS Đắk Nông năm 2022 đạt 79,11% (-2,4%), hạng 40 (-7).",
            "SIPAS Đắk Nông 2022 = 79.11 % -2.4; SIPAS Đắk Nông 2022 # 40 -7",
        ),
        (
            "Kon Tum: PAPI\nChỉ số PAPI của Kon Tum năm 2019 đạt 43,01/80 điểm, tăng từ 42,18 điểm năm 2018; nội dung Công khai, minh bạch được 5,11 điểm.",
            "PAPI Kon Tum 2019 = 43.01/80 diem; PAPI Kon Tum 2018 = 42.18 diem; PAPI/PAPI.2 Kon Tum 2019 = 5.11 diem",
        ),
        (
            "Kon Tum: PAPI\nNăm 2022, điểm PCI của Kon Tum đạt 63,8 điểm, giảm từ mức 64,9 điểm của năm 2021, xếp thứ 48.",
            "PCI Kon Tum 2022 = 63.8 diem; PCI Kon Tum 2021 = 64.9 diem; PCI Kon Tum 2022 # 48",
        ),
        (
            "Kon Tum: PAPI\nNăm 2022, Kon Tum xếp thứ 48/63 về PCI, tụt từ vị trí 32 năm 2021; Chi phí thời gian đạt 7,01 điểm.",
            "PCI/PCI.4 Kon Tum 2022 = 7.01 diem; PCI Kon Tum 2022 # 48/63; PCI Kon Tum 2021 # 32",
        ),
        (
            "Kon Tum: SIPAS\nSIPAS năm 2023 của Kon Tum là 80,03%, tăng so với mức 78,5% của năm 2022.",
            "SIPAS Kon Tum 2023 = 80.03 %; SIPAS Kon Tum 2022 = 78.5 %",
        ),
        (
            "Tuyên Quang: PAR INDEX năm 2022\nNăm 2022, PAR INDEX của Tuyên Quang đạt 84,9%.\nSo với năm 2022, PAR INDEX tăng 2,3% và 9 bậc, SIPAS giảm 1,1% và 4 bậc.",
            "PAR_INDEX Tuyên Quang 2022 = 84.9 %; PAR_INDEX Tuyên Quang 2023 = % +2.3@2022; SIPAS Tuyên Quang 2023 = % -1.1@2022; PAR_INDEX Tuyên Quang 2023 # +9@2022; SIPAS Tuyên Quang 2023 # -4@2022",
        ),
        (
            "Quảng Trị: các chỉ số\n06/5/2025\nNăm 2025 tỉnh tiếp tục phấn đấu nâng hạng các chỉ số.\nTrên bình diện cả nước, giá trị trung bình SIPAS của 63 tỉnh, thành phố là 83,94%, cao hơn 1,28% so với năm 2023.",
            "SIPAS 63 tỉnh, thành phố 2024 = 83.94 % +1.28@2023",
        ),
        (
            "Quảng Trị: các chỉ số\nChỉ số PCI của Quảng Trị đạt 65,1 điểm, tăng 1,9 điểm so với năm 2021.",
            "PCI Quảng Trị 2022 = 65.1 diem +1.9@2021",
        ),
        (
            "ICT Lai Châu\nNăm 2016, ICT Index của Lai Châu thuộc nhóm trung bình khá.",
            "ICT_INDEX Lai Châu 2016 # group trung bình khá",
        ),
        (
            "PCI Lai Châu\nNăm 2014, PCI của Lai Châu nằm trong nhóm tương đối thấp; năm 2015 lên nhóm khá.",
            "PCI Lai Châu 2014 # group tương đối thấp; PCI Lai Châu 2015 # group khá",
        ),
        (
            "PCI Lai Châu\nNăm 2018, PCI của Lai Châu xếp hạng 55/63, thuộc nhóm điều hành trung bình thấp.",
            "PCI Lai Châu 2018 # 55/63; PCI Lai Châu 2018 # group trung bình thấp",
        ),
        (
            "PAPI Lai Châu\nTheo UNDP, năm 2022 PAPI của Lai Châu thuộc nhóm đạt điểm trung bình - thấp.",
            "PAPI Lai Châu 2022 # group trung bình - thấp",
        ),
        (
            'PCI Đồng Nai\nNăm 2019, chỉ số thành phần "Tính minh bạch" của PCI tỉnh Đồng Nai tăng 0,21 điểm so với năm 2018, "Chi phí không chính thức" giảm 0,4 điểm, 3 chỉ số khác không đổi.',
            "PCI/PCI.3 Đồng Nai 2019 = diem +0.21@2018; PCI/PCI.5 Đồng Nai 2019 = diem -0.4@2018",
        ),
        (
            'Kết quả PAPI tỉnh Đồng Nai\nNội dung "Quản trị môi trường" của PAPI năm 2023 đạt 3,61 điểm, "Quản trị điện tử" đạt 3,05 điểm.',
            "PAPI/PAPI.7 Đồng Nai 2023 = 3.61 diem; PAPI/PAPI.8 Đồng Nai 2023 = 3.05 diem",
        ),
        (
            "Bắc Kạn và PAR INDEX\nLĩnh vực Cải cách tài chính công trong PAR INDEX năm 2021 của Bắc Kạn đạt 80,12%, xếp thứ 30.",
            "PAR_INDEX/PAR.6 Bắc Kạn 2021 = 80.12 %; PAR_INDEX/PAR.6 Bắc Kạn 2021 # 30",
        ),
        (
            "Bắc Kạn và PCI\nChỉ số thành phần Gia nhập thị trường thuộc PCI năm 2021 giảm 4 bậc, xếp thứ 44; Tiếp cận đất đai tăng 0,3 điểm.",
            "PCI/PCI.2 Bắc Kạn 2021 = diem +0.3; PCI/PCI.1 Bắc Kạn 2021 # 44 -4",
        ),
        (
            "Gia Lai: PAPI tăng hạng\nChỉ số PAPI năm 2022 của Gia Lai đạt 40,9 điểm.\nĐội bóng đá của tỉnh xếp thứ 4/14, đoàn thể thao đứng đầu khu vực Tây Nguyên.\nTốc độ tăng trưởng GRDP đạt 6,2%, xếp thứ 38/63 cả nước, đứng thứ 2 vùng Tây Nguyên.",
            "PAPI Gia Lai 2022 = 40.9 diem",
        ),
        (
            "Gia Lai: PAPI tăng hạng\nChỉ số PAPI năm 2022 của Gia Lai đạt 40,9 điểm.\nThu ngân sách đứng thứ 30/63 tỉnh, thành phố. Xuất khẩu cà phê dẫn đầu cả nước.\nHọc sinh của tỉnh đạt điểm trung bình môn Toán 6,7 điểm, xếp thứ 20/63.",
            "PAPI Gia Lai 2022 = 40.9 diem",
        ),
        (
            "Gia Lai: PAPI tăng hạng\nChỉ số PAPI năm 2022 của Gia Lai đạt 40,9 điểm.\nTrường THPT chuyên có 12 học sinh giỏi, đứng thứ 8 toàn quốc. Giá điện tăng 3%.",
            "PAPI Gia Lai 2022 = 40.9 diem",
        ),
        (
            "Cà Mau, PCI\nThứ hạng PCI của Cà Mau: năm 2019: 45/63; năm 2020: 43/63; năm 2021: 56/63.",
            "PCI Cà Mau 2019 # 45/63; PCI Cà Mau 2020 # 43/63; PCI Cà Mau 2021 # 56/63",
        ),
        (
            "Cà Mau, PCI\nPCI của Cà Mau năm 2019 đạt 62,06 điểm (hạng 54/63); năm 2020 đạt 64,03 điểm (hạng 43/63).",
            "PCI Cà Mau 2019 = 62.06 diem; PCI Cà Mau 2020 = 64.03 diem; PCI Cà Mau 2019 # 54/63; PCI Cà Mau 2020 # 43/63",
        ),
        (
            "Cà Mau, PAPI\nKết quả chỉ số PAPI của Cà Mau qua các năm: 2019 (42,5 điểm, hạng 46), 2020 (41,8 điểm, hạng 45), 2021 (40,6 điểm, hạng 49).",
            "PAPI Cà Mau 2019 = 42.5 diem; PAPI Cà Mau 2020 = 41.8 diem; PAPI Cà Mau 2021 = 40.6 diem; PAPI Cà Mau 2019 # 46; PAPI Cà Mau 2020 # 45; PAPI Cà Mau 2021 # 49",
        ),
        (
            "Cà Mau, DTI\nChỉ số chuyển đổi số (DTI) năm 2021 của Cà Mau xếp thứ 40/63, trong đó: chính quyền số xếp thứ 45/63; kinh tế số xếp thứ 30/63; xã hội số xếp thứ 38/63.",
            "DTI Cà Mau 2021 # 40/63; DTI/DTI.1 Cà Mau 2021 # 45/63; DTI/DTI.2 Cà Mau 2021 # 30/63; DTI/DTI.3 Cà Mau 2021 # 38/63",
        ),
        (
            "Thái Nguyên, PCI\nNăm 2023, PCI Thái Nguyên đạt 67,48 điểm, đứng thứ 23 cả nước và thứ 4 vùng Trung du và miền núi phía Bắc.",
            "PCI Thái Nguyên 2023 = 67.48 diem; PCI Thái Nguyên 2023 # 23; PCI Thái Nguyên 2023 # 4 in vùng Trung du và miền núi phía Bắc",
        ),
        (
            "Hậu Giang, PCI\nSo với vùng Đồng bằng sông Cửu Long, năm 2015 PCI Hậu Giang đứng thứ 7/13. Trong 13 tỉnh Đồng bằng sông Cửu Long, năm 2016 tỉnh xếp thứ 6.",
            "PCI Hậu Giang 2015 # 7/13 in vùng Đồng bằng sông Cửu Long; PCI Hậu Giang 2016 # 6/13 in Đồng bằng sông Cửu Long",
        ),
        (
            "Hậu Giang, PCI\nSo với các tỉnh trong khu vực Tây Nguyên, năm 2015 PCI Đắk Lắk xếp hạng 2/5.",
            "PCI Đắk Lắk 2015 # 2/5 in khu vực Tây Nguyên",
        ),
    ],
)
def test_order(text: str, expected: str) -> None:
    assert told(text) == expected
