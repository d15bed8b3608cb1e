"""Sentences under a heading of aims that set several targets, operational ones, or none."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import plan, targets, told

SEVERAL = [
    (
        "Năm 2026: DTI đạt tối thiểu 0,7 điểm, duy trì thứ hạng năm 2025.",
        ["DTI level >=0.7 diem 2026", "DTI maintain 2026 base=2025"],
    ),
    ("Phấn đấu tỷ trọng kinh tế số đạt 20%.", ["- level =20 % -"]),
    ("Tỷ trọng của kinh tế số trong GRDP đạt tối thiểu 15%.", ["- level >=15 % -"]),
    ("PAR INDEX và SIPAS đạt từ 88% trở lên.", ["PAR_INDEX level >=88 % -", "SIPAS level >=88 % -"]),
    (
        "Các chỉ số PAR INDEX, SIPAS, PAPI phấn đấu tăng từ 03 bậc trở lên so với năm 2024.",
        [
            "PAR_INDEX rank_change >=3 bac 2025 base=2024",
            "SIPAS rank_change >=3 bac 2025 base=2024",
            "PAPI rank_change >=3 bac 2025 base=2024",
        ],
    ),
    (
        "Lĩnh vực cải cách thể chế và lĩnh vực cải cách tài chính công tăng từ 5 bậc trở lên.",
        ["PAR_INDEX/PAR.2 rank_change >=5 bac -", "PAR_INDEX/PAR.6 rank_change >=5 bac -"],
    ),
    (
        "Trên 95% hồ sơ TTHC được giải quyết đúng hạn; 90% hồ sơ được tiếp nhận trực tuyến; tối thiểu 80% hồ sơ thanh toán trực tuyến.",
        ["- level >95 % -", "- level =90 % -", "- level >=80 % -"],
    ),
    (
        "100% xã, 95% trường học và 90% trạm y tế có kết nối mạng.",
        ["- level =100 % -", "- level =95 % -", "- level =90 % -"],
    ),
    (
        "Cải cách thể chế: 85%; cải cách TTHC: 96%.",
        ["PAR_INDEX/PAR.2 level =85 % -", "PAR_INDEX/PAR.3 level =96 % -"],
    ),
    (
        "PAR INDEX và PAPI: Phấn đấu nằm trong nhóm 20 tỉnh, thành phố dẫn đầu.",
        ["PAR_INDEX rank <=20 hang -", "PAPI rank <=20 hang -"],
    ),
    (
        "Phấn đấu Chỉ số cải cách hành chính (PAR INDEX), Chỉ số hài lòng của người dân (SIPAS) của tỉnh tăng từ 02 bậc trở lên.",
        ["PAR_INDEX rank_change >=2 bac -", "SIPAS rank_change >=2 bac -"],
    ),
    (
        "Phấn đấu Chỉ số SIPAS vượt 90%, PAR INDEX không dưới 88%, PAPI thuộc nhóm cao.",
        ["SIPAS level >90 % -", "PAR_INDEX level >=88 % -", "PAPI rank - group=cao"],
    ),
    (
        "Phấn đấu năm 2025: Chỉ số PAR INDEX đạt 90,5%; Chỉ số SIPAS đạt 86%; Chỉ số PAPI đạt 45 điểm; Chỉ số PCI đạt 70 điểm.",
        [
            "PAR_INDEX level =90.5 % 2025",
            "SIPAS level =86 % 2025",
            "PAPI level =45 diem 2025",
            "PCI level =70 diem 2025",
        ],
    ),
    (
        "Giữ vững và cải thiện thứ hạng các chỉ số PAR INDEX, SIPAS.",
        ["PAR_INDEX maintain -", "SIPAS maintain -"],
    ),
    ("Chỉ số DDCI: 100% sở, ngành đạt từ 70 điểm trở lên.", ["- level =100 % -", "DDCI level >=70 diem -"]),
    (
        "Trục nội dung Quản trị điện tử đạt 3,5 điểm; Quản trị môi trường đạt trên 3,6 điểm.",
        ["PAPI/PAPI.8 level =3.5 diem -", "PAPI/PAPI.7 level >3.6 diem -"],
    ),
    (
        "100% TTHC cấp tỉnh, 100% TTHC cấp xã được công khai; trong đó 50% thực hiện toàn trình.",
        ["- level =100 % -", "- level =100 % -", "- level =50 % -"],
    ),
    (
        "PCI tăng 05 bậc; riêng Chỉ số Tính minh bạch tăng 10 bậc.",
        ["PCI rank_change =5 bac -", "PCI/PCI.3 rank_change =10 bac -"],
    ),
    (
        "Phấn đấu đến hết năm 2025, các chỉ số PAR INDEX, SIPAS, PAPI, PCI nằm trong nhóm 15 địa phương dẫn đầu cả nước.",
        [
            "PAR_INDEX rank <=15 hang 2025",
            "SIPAS rank <=15 hang 2025",
            "PAPI rank <=15 hang 2025",
            "PCI rank <=15 hang 2025",
        ],
    ),
    (
        "Đưa Chỉ số PCI vào nhóm tốt, PAPI vào nhóm cao nhất.",
        ["PCI rank - group=tốt", "PAPI rank - group=cao nhất"],
    ),
    (
        "Chỉ số SIPAS: năm 2025 đạt 85%; năm 2026 đạt 86%; năm 2030 đạt trên 90%.",
        ["SIPAS level =85 % 2025", "SIPAS level =86 % 2026", "SIPAS level >90 % 2030"],
    ),
    (
        "03 chỉ số PAR INDEX, SIPAS, PAPI tăng ít nhất 02 bậc.",
        ["PAR_INDEX rank_change >=2 bac -", "SIPAS rank_change >=2 bac -", "PAPI rank_change >=2 bac -"],
    ),
    (
        "Chỉ số PAR INDEX đạt từ 90% trở lên; xếp thứ hạng trong tốp 10 cả nước; 8/8 lĩnh vực đạt trên 85%.",
        ["PAR_INDEX level >=90 % -", "PAR_INDEX rank <=10 hang -", "- level >85 % -"],
    ),
    (
        "Hoàn thành 100% các nhiệm vụ, trong đó: quý I 30%, quý II 60%.",
        ["- level =100 % -", "- level =30 % -", "- level =60 % -"],
    ),
    (
        "PCI đạt 70 điểm, thuộc nhóm “Tốt”, xếp hạng từ 10 đến 15.",
        ["PCI level =70 diem -", "PCI rank - group=tốt", "PCI rank <=10..15 hang -"],
    ),
    (
        "Các chỉ số PCI, PAPI, PAR INDEX, SIPAS nằm trong nhóm khá trở lên.",
        [
            "PCI rank - group=khá",
            "PAPI rank - group=khá",
            "PAR_INDEX rank - group=khá",
            "SIPAS rank - group=khá",
        ],
    ),
]

YEARS = [
    (
        "Phấn đấu đến năm 2025, PAR INDEX đạt 88%; đến năm 2030, PAR INDEX đạt trên 92%.",
        ["PAR_INDEX level =88 % 2025", "PAR_INDEX level >92 % 2030"],
    ),
    (
        "Giai đoạn 2026 - 2030, PCI mỗi năm tăng từ 1 đến 2 bậc.",
        ["PCI rank_change >=1..2 bac 2026-2030 yearly"],
    ),
    ("Hằng năm, Chỉ số PAR INDEX tăng ít nhất 01 bậc.", ["PAR_INDEX rank_change >=1 bac - yearly"]),
    ("Từ năm 2025 và các năm tiếp theo, SIPAS đạt trên 85%.", ["SIPAS level >85 % 2025+"]),
    (
        "Đến hết năm 2025, PAR INDEX thuộc nhóm A (đạt từ 90% trở lên).",
        ["PAR_INDEX rank 2025 group=A", "PAR_INDEX level >=90 % 2025"],
    ),
    ("Bình quân mỗi năm thứ hạng PCI tăng 02 bậc.", ["PCI rank_change =2 bac - yearly"]),
    (
        "Phấn đấu năm 2025 tăng 3 bậc, năm 2026 tăng 2 bậc Chỉ số PCI.",
        ["PCI rank_change =3 bac 2025", "PCI rank_change =2 bac 2026"],
    ),
    ("Phấn đấu hằng năm PCI tăng từ 1-2 bậc trên bảng xếp hạng.", ["PCI rank_change >=1..2 bac - yearly"]),
    ("PCI tăng 2 bậc/năm.", ["PCI rank_change =2 bac - yearly"]),
    (
        "Cải thiện điểm số và thứ hạng Chỉ số PCI, phấn đấu năm 2025 xếp vị thứ 20, năm 2026 xếp vị thứ 15.",
        ["PCI rank =20 hang 2025", "PCI rank =15 hang 2026"],
    ),
    (
        "PAR INDEX: năm 2025 đạt trên 88%, giai đoạn 2026 - 2030 đạt trên 90%.",
        ["PAR_INDEX level >88 % 2025", "PAR_INDEX level >90 % 2026-2030"],
    ),
]

OPERATIONAL = [
    (
        "PAR INDEX, SIPAS, PAPI: mỗi chỉ số tăng ít nhất 02 bậc so với năm trước.",
        ["- rank_change >=2 bac - of=PAR_INDEX,SIPAS,PAPI"],
    ),
    ("Các chỉ số thành phần tăng từ 2 bậc trở lên.", ["- rank_change >=2 bac -"]),
    ("100% TTHC được công khai đúng hạn.", ["- level =100 % -"]),
    ("Tỷ lệ hồ sơ đúng hạn đạt từ 95% đến 98%.", ["- level >=95..98 % -"]),
    ("Tỷ lệ hồ sơ trễ hạn dưới 2%.", ["- level <2 % -"]),
    (
        "Mức độ hài lòng của người dân về giải quyết thủ tục hành chính đạt tối thiểu 95%.",
        ["- level >=95 % -"],
    ),
    ("Mỗi sở có ít nhất 01 sáng kiến cải cách hành chính được công nhận.", ["- level >=1 -"]),
    ("Thời gian giải quyết bình quân không quá 05 ngày.", ["- level <=5 -"]),
    ("Cắt giảm tối thiểu 30% thời gian giải quyết TTHC.", ["- change >=30 % -"]),
    ("Rút ngắn thời gian giải quyết các thủ tục ít nhất 20% so với quy định.", ["- change >=20 % -"]),
    ("Giảm tỷ lệ hộ nghèo xuống còn 3%.", ["- level =3 % -"]),
    ("Tăng tỷ lệ hồ sơ số hóa lên 90%.", ["- level =90 % -"]),
    ("Nâng tỷ lệ hồ sơ trực tuyến từ 60% năm 2024 lên 85% năm 2025.", ["- level =85 % 2025"]),
    ("Phấn đấu hoàn thành 100% chỉ tiêu được giao.", ["- level =100 % -"]),
    ("Xây dựng 03 mô hình điểm về chính quyền số.", ["- level =3 -"]),
    ("Tỷ trọng kinh tế số đạt 18% GRDP, phấn đấu đạt 20%.", ["- level =18 % -", "- level =20 % -"]),
    ("Duy trì 100% cơ quan sử dụng chữ ký số.", ["- level =100 % -"]),
    ("Duy trì tỷ lệ hồ sơ đúng hạn trên 98%.", ["- level >98 % -"]),
    ("Phấn đấu tốc độ tăng GRDP giai đoạn 2026-2030 đạt trên 10%/năm.", ["- level >10 % 2026-2030"]),
    ("Số doanh nghiệp thành lập mới tăng 10% so với năm 2024.", ["- change =10 % 2025 base=2024"]),
    ("Phấn đấu có ít nhất 1.200 doanh nghiệp thành lập mới.", ["- level >=1200 -"]),
    ("100% hồ sơ được cập nhật trên hệ thống PAR INDEX.", ["- level =100 % -"]),
    (
        "Tỷ lệ người dân hài lòng đạt 90% vào năm 2025 và 95% vào năm 2030.",
        ["- level =90 % 2025", "- level =95 % 2030"],
    ),
    (
        "100% cán bộ, công chức được xếp loại hoàn thành tốt nhiệm vụ trở lên.",
        ["- level =100 % - grade=Hoàn thành tốt nhiệm vụ"],
    ),
    (
        "100% hồ sơ TTHC tiếp nhận tại Bộ phận Một cửa được số hóa; tỷ lệ khai thác, tái sử dụng dữ liệu số hóa đạt tối thiểu 80%.",
        ["- level =100 % -", "- level >=80 % -"],
    ),
    (
        "Tối thiểu 90% người dân, doanh nghiệp hài lòng về việc giải quyết TTHC, trong đó mức độ hài lòng về lĩnh vực đất đai, xây dựng, đầu tư đạt tối thiểu 85%.",
        ["- level >=90 % -", "- level >=85 % -"],
    ),
    (
        "Giảm tối thiểu 10% số đơn vị sự nghiệp công lập và 10% biên chế so với năm 2021.",
        ["- change >=10 % - base=2021", "- change =10 % - base=2021"],
    ),
    ("Đến năm 2030, 100% huyện, xã hoàn thành chuyển đổi số.", ["- level =100 % 2030"]),
    ("Tỷ lệ giải ngân vốn đầu tư công đạt trên 95% kế hoạch Thủ tướng Chính phủ giao.", ["- level >95 % -"]),
    ("Hằng năm có ít nhất 20% số cơ quan, đơn vị được kiểm tra công vụ.", ["- level >=20 % - yearly"]),
    ("Giai đoạn 2021-2025, mỗi năm giảm 1,5% hộ nghèo.", ["- change =1.5 % 2021-2025 yearly"]),
    ("Tỷ lệ cán bộ, công chức có trình độ đại học trở lên đạt 98%.", ["- level =98 % -"]),
    ("Thu nhập bình quân đầu người đạt 95 triệu đồng/năm.", ["- level =95 -"]),
    ("Thời gian chờ đợi của người dân tối đa 15 phút/lượt giao dịch.", ["- level <=15 -"]),
    ("Không quá 3% hồ sơ bị trễ hạn.", ["- level <=3 % -"]),
    ("Bảo đảm từ 98% hồ sơ trở lên được giải quyết đúng và trước hạn.", ["- level >=98 % -"]),
    ("Có 05 dịch vụ công trực tuyến được cung cấp theo hình thức chủ động.", ["- level =5 -"]),
    ("Chỉ số hài lòng của người bệnh đạt trên 92%.", ["- level >92 % -"]),
    ("Tỷ lệ hồ sơ trực tuyến: Cấp tỉnh đạt 80%, cấp xã đạt 60%.", ["- level =80 % -", "- level =60 % -"]),
    ("Số hóa 100% sổ hộ tịch và tối thiểu 70% hồ sơ lưu trữ.", ["- level =100 % -", "- level >=70 % -"]),
    ("Tỷ lệ hồ sơ quá hạn giảm xuống dưới 1%.", ["- level <1 % -"]),
    ("Tiết kiệm 10% chi thường xuyên.", ["- change =10 % -"]),
    ("Mỗi cơ quan có tối thiểu 02 sáng kiến/năm.", ["- level >=2 -"]),
    ("Tỷ lệ TTHC cung cấp trực tuyến toàn trình đạt 100%.", ["- level =100 % -"]),
    ("Từ 30% số lượng người trưởng thành trở lên có tài khoản định danh.", ["- level >=30 % -"]),
    ("Tỷ lệ dân số có tài khoản định danh điện tử mức 2 đạt 70%.", ["- level =70 % -"]),
    ("Mỗi xã có 01 tổ công nghệ số cộng đồng.", ["- level =1 -"]),
    ("100% (34/34) xã có mạng.", ["- level =100 % -"]),
    ("Đạt tỷ lệ 100% hồ sơ đúng hạn.", ["- level =100 % -"]),
    ("Phấn đấu đạt 95% - 100% hồ sơ đúng hạn.", ["- level >=95..100 % -"]),
    ("Doanh thu công nghệ số tăng trên 10%/năm.", ["- change >10 % -"]),
    ("Tăng cường kiểm tra, bảo đảm tối thiểu 20% số đơn vị được kiểm tra.", ["- level >=20 % -"]),
    (
        "Phấn đấu tỷ lệ người dân tham gia bảo hiểm y tế đạt 95,5%, bảo hiểm xã hội đạt 40%.",
        ["- level =95.5 % -", "- level =40 % -"],
    ),
    ("Đến 2025 có 100% sở, ngành dùng nền tảng số.", ["- level =100 % 2025"]),
    (
        "Tối thiểu 80% TTHC đủ điều kiện; trong đó tỷ lệ hồ sơ toàn trình từ 50% trở lên.",
        ["- level >=80 % -", "- level >=50 % -"],
    ),
    ("Từ 90 - 95% người dân hài lòng.", ["- level >=90..95 % -"]),
    ("Ít nhất 9/10 lĩnh vực đạt loại khá.", ["- level = - grade=Khá"]),
    ("Mức độ hài lòng đạt 9,0/10 điểm.", ["- level =9 diem -"]),
    ("Phấn đấu thu hút 50 dự án đầu tư, vốn đăng ký tăng 15%.", ["- level =50 -", "- change =15 % -"]),
    ("Phấn đấu 100% (78/78) TTHC mức độ 4.", ["- level =100 % -"]),
    ("Thời gian trả kết quả sớm hơn 20% so với quy định.", ["- level >20 % -"]),
]


@pytest.mark.parametrize(("words", "expected"), SEVERAL)
def test_several_in_one_sentence(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}")) == expected


@pytest.mark.parametrize(("words", "expected"), YEARS)
def test_years_of_series_and_of_every_year(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}")) == expected


@pytest.mark.parametrize(("words", "expected"), OPERATIONAL)
def test_what_is_measured_without_an_index(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}")) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Nâng cao Chỉ số PAR INDEX; cải thiện thứ hạng PCI; tăng bậc PAPI; không để Chỉ số SIPAS tụt hạng.",
        "Không để chỉ số nào nằm trong nhóm 10 tỉnh thấp nhất.",
        "Phấn đấu PAR INDEX tăng điểm, tăng hạng; PAPI giữ vững phong độ.",
        "Không có hồ sơ trễ hạn.",
        "Phấn đấu 2/3 số xã đạt chuẩn.",
        "Tiêu chí này có tối đa 1,5 điểm.",
        "Kế hoạch số 12/KH-UBND ngày 05/01/2025; giai đoạn 2021 - 2025.",
        "Điểm điều tra xã hội học chiếm 30/100 điểm.",
        "Hiện nay tỷ lệ hồ sơ đúng hạn đạt 95%.",
        "Ít nhất 1/3 số tiêu chí được cải thiện.",
        "Bình quân 01 cán bộ công nghệ thông tin/cơ quan.",
        "8/8 lĩnh vực thuộc Chỉ số PAR INDEX tăng điểm.",
    ],
)
def test_words_that_set_nothing(words: str) -> None:
    assert told(plan(f"1. {words}")) == []


def test_another_provinces_target_and_another_provinces_mark() -> None:
    words = "1. Chỉ số PAPI của tỉnh Hòa Bình đạt 45 điểm.\n2. Chỉ số PAR INDEX cao hơn kết quả của tỉnh Hòa Bình (88%)."
    owners = [(t.index, t.subject.name, t.value) for t in targets(plan(words))]
    assert owners == [("PAPI", "Hòa Bình", 45.0), ("PAR_INDEX", "Quảng Ninh", 88.0)]


def test_indicators_below_results_are_no_targets() -> None:
    body = (
        "1. Các chỉ tiêu chủ yếu\n- Tỷ lệ hồ sơ trực tuyến đạt 72%.\n- Lượt khách tăng 35%.\n"
        "II. MỤC TIÊU\n1. Các chỉ tiêu chủ yếu\n- Tỷ lệ hồ sơ trực tuyến đạt 80%."
    )
    assert told(plan(body, "I. KẾT QUẢ THỜI GIAN QUA")) == ["- level =80 % -"]


def test_a_measure_ends_before_the_words_that_lead_to_its_figure() -> None:
    (target,) = targets(plan("1. Bố trí tỷ lệ cán bộ kỹ thuật trong lãnh đạo, hướng tới tối thiểu đạt 25%."))
    assert target.measure == "Bố trí tỷ lệ cán bộ kỹ thuật trong lãnh đạo"
