"""Places and values that several share: what follows a leader, places in order, groups, levels, maxima, distances."""

from __future__ import annotations

import pytest

from tests.extractors.measured import told

SEQUELS = [
    (
        "PAR INDEX các tỉnh\nNăm 2022, Nghệ An dẫn đầu Chỉ số PAR INDEX với 90,15%, tiếp theo lần lượt là Long An (89,84%) và Phú Thọ (89,02%).",
        "PAR_INDEX Nghệ An 2022 = 90.15 %; PAR_INDEX Long An 2022 = 89.84 %; PAR_INDEX Phú Thọ 2022 = 89.02 %; PAR_INDEX Nghệ An 2022 # 1; PAR_INDEX Long An 2022 # 2; PAR_INDEX Phú Thọ 2022 # 3",
    ),
    (
        "PAPI các tỉnh\nNăm 2022, dẫn đầu bảng xếp hạng PAPI là Thanh Hóa, kế đến là Bình Định.",
        "PAPI Thanh Hóa 2022 # 1; PAPI Bình Định 2022 # 2",
    ),
    (
        "PCI các tỉnh\nĐứng đầu Chỉ số PCI năm 2021 là tỉnh Vĩnh Phúc với 70,11 điểm; tiếp sau đó lần lượt là Bến Tre, Cà Mau.",
        "PCI Vĩnh Phúc 2021 = 70.11 diem; PCI Vĩnh Phúc 2021 # 1; PCI Bến Tre 2021 # 2; PCI Cà Mau 2021 # 3",
    ),
    (
        "PCI các tỉnh\nNăm 2021, Vĩnh Phúc dẫn đầu PCI, tiếp theo là Bến Tre, Cà Mau và Trà Vinh.",
        "PCI Vĩnh Phúc 2021 # 1",
    ),
    (
        "PCI các tỉnh\nNăm 2021, Vĩnh Phúc dẫn đầu PCI, tiếp theo là Bến Tre; Trà Vinh xếp thứ 31.",
        "PCI Vĩnh Phúc 2021 # 1; PCI Bến Tre 2021 # 2; PCI Trà Vinh 2021 # 31",
    ),
]

IN_ORDER = [
    (
        "PAR INDEX các tỉnh\nNăm 2023, Lào Cai, Yên Bái và Sơn La lần lượt xếp thứ 7, 12 và 19 về Chỉ số CCHC.",
        "PAR_INDEX Lào Cai 2023 # 7; PAR_INDEX Yên Bái 2023 # 12; PAR_INDEX Sơn La 2023 # 19",
    ),
    (
        "SIPAS các tỉnh\nLào Cai, Yên Bái và Sơn La đứng thứ nhất, nhì, ba về Chỉ số SIPAS năm 2023.",
        "SIPAS Lào Cai 2023 # 1; SIPAS Yên Bái 2023 # 2; SIPAS Sơn La 2023 # 3",
    ),
    (
        "Các chỉ số của tỉnh Lào Cai\nCác chỉ số SIPAS, PAPI và PCI của tỉnh Lào Cai năm 2022 xếp thứ 21, 33 và 9.",
        "SIPAS Lào Cai 2022 # 21; PAPI Lào Cai 2022 # 33; PCI Lào Cai 2022 # 9",
    ),
    (
        "DDCI tỉnh Lào Cai\nVề DDCI năm 2022 của tỉnh Lào Cai, Sở Nội vụ và Sở Y tế cùng tụt 2 bậc, lần lượt về vị trí thứ 6 và thứ 11.",
        "DDCI Sở Nội vụ 2022 # 6 -2; DDCI Sở Y tế 2022 # 11 -2",
    ),
    (
        "CCHC cấp huyện tỉnh Lào Cai\nVề Chỉ số CCHC năm 2022, huyện Bảo Yên, huyện Bát Xát lần lượt xếp thứ nhất, thứ hai (91,5 điểm; 90,8 điểm).",
        "PAR_INDEX_LOCAL huyện Bát Xát 2022 = 90.8 diem; PAR_INDEX_LOCAL huyện Bảo Yên 2022 = 91.5 diem; PAR_INDEX_LOCAL huyện Bảo Yên 2022 # 1; PAR_INDEX_LOCAL huyện Bát Xát 2022 # 2",
    ),
    (
        "PAR INDEX các tỉnh\nNăm 2022, PAR INDEX của Lào Cai (cũ) đạt 86,1%; Yên Bái (cũ) đạt 85,2%. Chỉ số SIPAS của 2 tỉnh lần lượt là 81,4% và 80,6%.",
        "PAR_INDEX Lào Cai 2022 = 86.1 %; PAR_INDEX Yên Bái 2022 = 85.2 %; SIPAS Lào Cai 2022 = 81.4 %; SIPAS Yên Bái 2022 = 80.6 %",
    ),
    (
        "DTI các tỉnh\nNăm 2023, về DTI, Hà Nội, Bắc Ninh, Cần Thơ chiếm ba vị trí dẫn đầu.",
        "DTI Hà Nội 2023 # 1..3; DTI Bắc Ninh 2023 # 1..3; DTI Cần Thơ 2023 # 1..3",
    ),
    (
        "DDCI tỉnh Lào Cai\nChỉ số DDCI năm 2022: Sở Tư pháp về nhất; đơn vị về nhì là Cục Thuế tỉnh.",
        "DDCI Sở Tư pháp 2022 # 1; DDCI Cục Thuế tỉnh 2022 # 2",
    ),
    (
        "PAPI thành phố Cần Thơ\nVới kết quả PAPI này, thành phố xếp hạng 40 (năm 2020), hạng 36 (năm 2021) và hạng 29/61 năm 2022.",
        "PAPI Cần Thơ 2020 # 40; PAPI Cần Thơ 2021 # 36; PAPI Cần Thơ 2022 # 29/61",
    ),
    (
        "PCI tỉnh Lào Cai\nNăm 2022, PCI của tỉnh Lào Cai cao thứ hai vùng Trung du và miền núi phía Bắc.",
        "PCI Lào Cai 2022 # 2 in vùng Trung du và miền núi phía Bắc",
    ),
]

GROUPS = [
    (
        "PAPI tỉnh Lào Cai\nTrong Chỉ số PAPI năm 2022 của tỉnh Lào Cai, 02 chỉ số nội dung thuộc nhóm thấp nhất là “Quản trị môi trường” và “Quản trị điện tử”.",
        "PAPI/PAPI.7 Lào Cai 2022 # group thấp nhất; PAPI/PAPI.8 Lào Cai 2022 # group thấp nhất",
    ),
    (
        "PAPI tỉnh Lào Cai\nPAPI năm 2022, tỉnh Lào Cai có 02 nội dung nằm trong nhóm 16 tỉnh cao nhất: Cung ứng dịch vụ công, Quản trị điện tử.",
        "PAPI/PAPI.6 Lào Cai 2022 # 1..16; PAPI/PAPI.8 Lào Cai 2022 # 1..16",
    ),
    (
        "PAR INDEX tỉnh Lào Cai\nNăm 2022, tỉnh Lào Cai có 01 lĩnh vực của PAR INDEX thuộc nhóm 10 dẫn đầu cả nước là Cải cách thể chế; lĩnh vực Cải cách tài chính công đạt 80,1%.",
        "PAR_INDEX/PAR.6 Lào Cai 2022 = 80.1 %; PAR_INDEX/PAR.2 Lào Cai 2022 # 1..10",
    ),
    (
        "PAPI tỉnh Lào Cai\nPAPI năm 2022 của tỉnh Lào Cai: “Quản trị môi trường” và “Quản trị điện tử” thuộc nhóm thấp nhất.",
        "PAPI/PAPI.7 Lào Cai 2022 # group thấp nhất; PAPI/PAPI.8 Lào Cai 2022 # group thấp nhất",
    ),
]

EARLIER_AND_BESIDE = [
    (
        "PAPI tỉnh Lào Cai\nII. MỤC TIÊU\n1. Phấn đấu PAPI: nội dung Quản trị môi trường tăng từ 3,5 điểm năm 2022 lên 4,1 điểm năm 2027.",
        "PAPI/PAPI.7 Lào Cai 2022 = 3.5 diem",
    ),
    (
        "PCI tỉnh Lào Cai\n1. Cải thiện chỉ số PCI của tỉnh Lào Cai; phấn đấu năm 2030 tăng 0,5 điểm so với năm 2022 (66,2 điểm).",
        "PCI Lào Cai 2022 = 66.2 diem",
    ),
    (
        "PCI tỉnh Lào Cai\nChỉ số PCI năm 2022 của tỉnh Lào Cai: Tính minh bạch xếp hạng 30 (2021: 28; 2020: 41); Chi phí thời gian 7,2 điểm (2021: 6,9 điểm).",
        "PCI/PCI.4 Lào Cai 2022 = 7.2 diem; PCI/PCI.4 Lào Cai 2021 = 6.9 diem; PCI/PCI.3 Lào Cai 2022 # 30; PCI/PCI.3 Lào Cai 2021 # 28; PCI/PCI.3 Lào Cai 2020 # 41",
    ),
    (
        "PAPI tỉnh Lào Cai\nHai nội dung PAPI 2022 của tỉnh Lào Cai tăng so với năm 2021: Thủ tục hành chính công (+0,21, đạt 7,33), Quản trị môi trường (+0,1, đạt 3,6).",
        "PAPI/PAPI.5 Lào Cai 2022 = 7.33 diem +0.21@2021; PAPI/PAPI.7 Lào Cai 2022 = 3.6 diem +0.1@2021",
    ),
    (
        "PAR INDEX tỉnh Lào Cai\nPAR INDEX năm 2022 của tỉnh Lào Cai: Cải cách tổ chức bộ máy vẫn dậm chân ở vị trí 27.",
        "PAR_INDEX/PAR.4 Lào Cai 2022 # 27 +0",
    ),
    (
        "PCI tỉnh Lào Cai\nPCI năm 2022, Lào Cai xếp thứ 14, kém ba bậc so với năm 2021; Tiếp cận đất đai lùi từ 7,1 về 6,4 so với năm 2021.",
        "PCI/PCI.2 Lào Cai 2021 = 7.1 diem; PCI/PCI.2 Lào Cai 2022 = 6.4 diem; PCI Lào Cai 2022 # 14 -3@2021",
    ),
    (
        "DTI tỉnh Lào Cai\nDTI năm 2022 của tỉnh Lào Cai xếp thứ 40/63, thấp hơn năm 2021 hai bậc.",
        "DTI Lào Cai 2022 # 40/63 -2@2021",
    ),
    (
        "PAR INDEX tỉnh Lào Cai\nPAR INDEX năm 2022 của tỉnh Lào Cai đạt 82,4 điểm, thứ hạng 48/63, tăng ba bậc so với năm 2021 (80,1 điểm, 51/63).",
        "PAR_INDEX Lào Cai 2022 = 82.4 diem; PAR_INDEX Lào Cai 2021 = 80.1 diem; PAR_INDEX Lào Cai 2022 # 48/63 +3@2021; PAR_INDEX Lào Cai 2021 # 51/63",
    ),
    (
        "PAR INDEX tỉnh Lào Cai\nNăm 2022, PAR INDEX của Lào Cai chỉ xếp sau Sơn La và Hòa Bình (lần lượt đạt 87,1% và 86,8%), giữ vị trí thứ ba.",
        "PAR_INDEX Sơn La 2022 = 87.1 %; PAR_INDEX Hòa Bình 2022 = 86.8 %; PAR_INDEX Lào Cai 2022 # 3",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2022 của tỉnh Lào Cai đạt 83%, chỉ kém tỉnh Sơn La (84,25%).",
        "SIPAS Lào Cai 2022 = 83 %; SIPAS Sơn La 2022 = 84.25 %",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS của tỉnh Lào Cai các năm 2021 và 2022 lần lượt là 80,1% và 82,3%. Tỉnh đi từ hạng 35 (2020) qua hạng 31 (2021), nay đứng ở hạng 22/63.",
        "SIPAS Lào Cai 2021 = 80.1 %; SIPAS Lào Cai 2022 = 82.3 %; SIPAS Lào Cai 2020 # 35; SIPAS Lào Cai 2021 # 31; SIPAS Lào Cai 2022 # 22/63",
    ),
    (
        "PII tỉnh Lào Cai\nPII năm 2022 của tỉnh Lào Cai: “Chi cho nghiên cứu” chỉ đứng thứ 50, còn “Tài sản trí tuệ” tụt 11 bậc.",
        "PII/Chi cho nghiên cứu Lào Cai 2022 # 50; PII/Tài sản trí tuệ Lào Cai 2022 # -11",
    ),
    (
        "SIPAS huyện Bát Xát\nChỉ số hài lòng của người dân đối với sự phục vụ của các cơ quan hành chính huyện Bát Xát năm 2022 đạt 87,3%.",
        "SIPAS_LOCAL huyện Bát Xát 2022 = 87.3 %",
    ),
    (
        "PCI tỉnh Lào Cai\nSở Tài chính chủ trì cải thiện PCI; năm 2022 chỉ số Gia nhập thị trường đạt 7,01 điểm.",
        "PCI/PCI.1 Lào Cai 2022 = 7.01 diem",
    ),
    (
        "DTI tỉnh Lào Cai\nDTI năm 2023 của tỉnh Lào Cai đạt 0,68.\nTrước hợp nhất, DTI năm 2022 của Yên Bái đạt 0,61.\nGiá trị trung bình của 34 địa phương là 0,65.",
        "DTI Lào Cai 2023 = 0.68 diem; DTI Yên Bái 2022 = 0.61 diem; DTI 34 địa phương 2023 = 0.65 diem",
    ),
]

BRACKETS_AND_TAILS = [
    (
        "PCI tỉnh Lào Cai\nPCI 2022 của tỉnh Lào Cai có 2 chỉ số giảm điểm là: Tính minh bạch (6,02 điểm, giảm 0,4), Đào tạo lao động (5,3 điểm, giảm 0,15).",
        "PCI/PCI.3 Lào Cai 2022 = 6.02 diem -0.4; PCI/PCI.9 Lào Cai 2022 = 5.3 diem -0.15",
    ),
    (
        "PAPI tỉnh Lào Cai\nPAPI năm 2022 của tỉnh Lào Cai giảm 1,2 điểm so với năm 2021 (41,3/42,5).",
        "PAPI Lào Cai 2022 = diem -1.2@2021",
    ),
    (
        "PCI tỉnh Lào Cai\nSo với PCI năm 2020 (60,1 điểm, hạng 50), PCI năm 2021 của tỉnh Lào Cai tăng 2,2 điểm và 8 bậc, đạt 62,3 điểm, hạng 42.",
        "PCI Lào Cai 2020 = 60.1 diem; PCI Lào Cai 2021 = 62.3 diem +2.2@2020; PCI Lào Cai 2020 # 50; PCI Lào Cai 2021 # 42 +8@2020",
    ),
    (
        "PAPI tỉnh Lào Cai\nVới 44,2 điểm PAPI năm 2022, tỉnh Lào Cai vượt 9 bậc, vươn lên vị trí thứ 11.",
        "PAPI Lào Cai 2022 = 44.2 diem; PAPI Lào Cai 2022 # 11 +9",
    ),
    (
        "CCHC tỉnh Lào Cai\nHuyện Bát Xát đứng đầu với 91,2 điểm; xếp cuối là huyện Si Ma Cai (77,5 điểm) về Chỉ số CCHC năm 2022.",
        "PAR_INDEX_LOCAL huyện Bát Xát 2022 = 91.2 diem; PAR_INDEX_LOCAL huyện Si Ma Cai 2022 = 77.5 diem; PAR_INDEX_LOCAL huyện Bát Xát 2022 # 1; PAR_INDEX_LOCAL huyện Si Ma Cai 2022 # -1",
    ),
    (
        "PII tỉnh Lào Cai\nPII năm 2023 của tỉnh Lào Cai xếp thứ 38, trong đó đầu vào xếp thứ 33, đầu ra xếp thứ 45.",
        "PII Lào Cai 2023 # 38; PII/đầu vào Lào Cai 2023 # 33; PII/đầu ra Lào Cai 2023 # 45",
    ),
    (
        "PAR INDEX tỉnh Lào Cai\nPAR INDEX năm 2022 của tỉnh Lào Cai có 2 lĩnh vực xếp trong top 10 là Cải cách thể chế và Cải cách tài chính công.",
        "PAR_INDEX/PAR.2 Lào Cai 2022 # 1..10; PAR_INDEX/PAR.6 Lào Cai 2022 # 1..10",
    ),
    (
        "SIPAS tỉnh Lào Cai\nNăm 2022, tỉnh Lào Cai lọt tốp 5 địa phương có chỉ số SIPAS tăng mạnh nhất, đạt 83,1%.",
        "SIPAS Lào Cai 2022 = 83.1 %",
    ),
    (
        "PAR INDEX\nPAR INDEX năm 2022 có 60/63 tỉnh đạt trên 80%; giá trị trung bình 84,79%.",
        "PAR_INDEX cả nước 2022 = 84.79 %",
    ),
    (
        "PCI tỉnh Lào Cai\nPCI năm 2022 của tỉnh Lào Cai: Chi phí thời gian tăng 12 bậc (từ 41 lên 29), Tính minh bạch tăng 5 bậc (từ 30 lên 25).",
        "PCI/PCI.4 Lào Cai 2022 # 29 +12; PCI/PCI.3 Lào Cai 2022 # 25 +5",
    ),
    (
        "SIPAS tỉnh Lào Cai\nKết quả đo lường sự hài lòng về sự phục vụ hành chính năm 2022: Sở Tư pháp 91,1%; Sở Y tế 87,4%.",
        "SIPAS_LOCAL Sở Tư pháp 2022 = 91.1 %; SIPAS_LOCAL Sở Y tế 2022 = 87.4 %",
    ),
    (
        "PAR INDEX tỉnh Lào Cai\nPAR INDEX năm 2022 của tỉnh Lào Cai: Chỉ đạo, điều hành 8,1/9,5 điểm; văn bản pháp quy 8,7/10 điểm.",
        "PAR_INDEX/PAR.1 Lào Cai 2022 = 8.1/9.5 diem",
    ),
    ("PAPI tỉnh Lào Cai\nPAPI của tỉnh Lào Cai chưa vượt mốc 44 điểm trong năm 2022.", ""),
]

LEVELS_AND_MEANS = [
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2022 của tỉnh Lào Cai: cấp sở đạt 86,2%; cấp huyện đạt 85,1%; cấp xã đạt 84,4%.",
        "SIPAS_LOCAL cấp sở 2022 = 86.2 %; SIPAS_LOCAL cấp huyện 2022 = 85.1 %; SIPAS_LOCAL cấp xã 2022 = 84.4 %",
    ),
    (
        "CCHC tỉnh Lào Cai\nKết quả Chỉ số CCHC năm 2022: trung bình khối huyện, thành phố đạt 82,15 điểm.",
        "PAR_INDEX_LOCAL khối huyện, thành phố 2022 = 82.15 diem",
    ),
    (
        "SIPAS tỉnh Ninh Thuận\nChỉ số SIPAS năm 2021 khối huyện, thành phố tỉnh Ninh Thuận: Ninh Sơn dẫn đầu với 90,2%; Thuận Bắc đạt 83,5%.",
        "SIPAS_LOCAL huyện Ninh Sơn 2021 = 90.2 %; SIPAS_LOCAL huyện Thuận Bắc 2021 = 83.5 %; SIPAS_LOCAL huyện Ninh Sơn 2021 # 1",
    ),
    (
        "SIPAS tỉnh Ninh Thuận\nSIPAS năm 2021 của huyện Ninh Sơn đạt 84,2%, thấp hơn mức trung bình của tỉnh (86,7%).",
        "SIPAS_LOCAL huyện Ninh Sơn 2021 = 84.2 %; SIPAS trung bình của tỉnh 2021 = 86.7 %",
    ),
    (
        "CCHC tỉnh Lào Cai\nTỷ lệ trả kết quả đúng hạn của tỉnh năm 2022 ở cấp huyện đạt 98%, cấp xã đạt 99,1%.",
        "",
    ),
]

NO_SCORES = [
    (
        "CCHC tỉnh Lào Cai\nBộ tiêu chí Chỉ số CCHC của các sở gồm 3 lĩnh vực: Cải cách thể chế (12 điểm); Cải cách thủ tục hành chính (20 điểm).",
        "",
    ),
    (
        "CCHC tỉnh Lào Cai\nCơ cấu điểm của PAR INDEX năm 2022: Cải cách thể chế 10 điểm, Cải cách tổ chức bộ máy 9,5 điểm.",
        "",
    ),
    (
        "CCHC tỉnh Lào Cai\nChỉ số CCHC năm 2022 của tỉnh Lào Cai đạt 84,3%, thấp hơn tỉnh cao nhất 5,8%.",
        "PAR_INDEX Lào Cai 2022 = 84.3 %",
    ),
    (
        "CCHC tỉnh Lào Cai\nChỉ số CCHC năm 2022 của tỉnh Lào Cai đạt 84,3%, cách đơn vị đứng đầu 5,8%, cách nhóm dẫn đầu 4,1%.",
        "PAR_INDEX Lào Cai 2022 = 84.3 %",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2022 của tỉnh Lào Cai đạt 81,3%, kém địa phương dẫn đầu (Hải Dương) 7,2%.",
        "SIPAS Lào Cai 2022 = 81.3 %",
    ),
    (
        "SIPAS tỉnh Lào Cai\nSIPAS năm 2022 của tỉnh Lào Cai đạt 81,3%. Mức độ hài lòng với dịch vụ y tế công lập đạt 79,4%; mức độ hài lòng của phụ huynh đạt 83%.",
        "SIPAS Lào Cai 2022 = 81.3 %",
    ),
    (
        "CCHC tỉnh Lào Cai\nVề cải cách TTHC trong Chỉ số CCHC, Sở Nội vụ phối hợp với Bưu điện tỉnh Lào Cai mở 06 điểm tiếp nhận hồ sơ.",
        "",
    ),
    (
        "766 xã Bát Xát\nBộ chỉ số 766 năm 2024 của xã Bát Xát đạt 88,1/100 điểm. Tỷ lệ số hóa hồ sơ đạt 94%.",
        "OTHER xã Bát Xát 2024 = 88.1/100 diem",
    ),
    (
        "PAPI tỉnh Lào Cai\nPAPI năm 2022 của tỉnh Lào Cai đạt 41,5 điểm. Tỉnh chưa có nội dung nào nằm trong nhóm cao nhất.",
        "PAPI Lào Cai 2022 = 41.5 diem",
    ),
    (
        "Y tế tỉnh Lào Cai\nChỉ số hài lòng của người bệnh năm 2022 tại Lào Cai đạt 90,2%.",
        "",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*SEQUELS, *IN_ORDER, *GROUPS, *EARLIER_AND_BESIDE, *BRACKETS_AND_TAILS, *LEVELS_AND_MEANS, *NO_SCORES],
)
def test_lists(text: str, expected: str) -> None:
    assert told(text) == expected
