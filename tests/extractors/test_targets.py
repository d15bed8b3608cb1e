"""Targets of indices and their fields, as plans print them under a heading of aims."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import plan, told

LEVELS = [
    ("Phấn đấu DTI đạt từ 0,70 điểm trở lên.", ["DTI level >=0.7 diem -"]),
    ("Chỉ số DTI đạt 850/1000 điểm.", ["DTI level =850 diem -"]),
    ("Chỉ số PAPI đạt tối thiểu 43,5/80 điểm.", ["PAPI level >=43.5 diem -"]),
    (
        "Chỉ số thành phần Chi phí thời gian trong PCI đạt từ 7,5 điểm trở lên.",
        ["PCI/PCI.4 level >=7.5 diem -"],
    ),
    (
        "Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước đạt trên 90%.",
        ["SIPAS level >90 % -"],
    ),
    ("PAPI đạt từ 44 điểm trở lên (năm 2024 đạt 42,9 điểm).", ["PAPI level >=44 diem -"]),
    ("Bộ chỉ số phục vụ người dân, doanh nghiệp đạt trên 90 điểm.", ["OTHER level >90 diem -"]),
    ("DTI đạt trên 0,75.", ["DTI level >0.75 -"]),
    (
        "Phấn đấu đến 30/11/2026, 90% hồ sơ được số hóa; tỷ lệ hồ sơ trực tuyến đạt từ 75% trở lên.",
        ["- level =90 % 2026", "- level >=75 % -"],
    ),
    ("Phấn đấu có từ 03 chỉ số thành phần PCI trở lên tăng hạng.", ["PCI level >=3 -"]),
    ("PAR INDEX đạt từ 90 điểm trở lên, xếp loại Tốt.", ["PAR_INDEX level >=90 diem - grade=Tốt"]),
    ("Đạt 90% trở lên đối với Chỉ số SIPAS.", ["SIPAS level >=90 % -"]),
    ("PAR INDEX đạt 87,5% - 88%.", ["PAR_INDEX level >=87.5..88 % -"]),
    (
        "Lĩnh vực 1: Công tác chỉ đạo, điều hành CCHC phấn đấu đạt 9,5/10 điểm.",
        ["PAR_INDEX/PAR.1 level =9.5 diem -"],
    ),
    (
        "Chỉ số nội dung 4 - Kiểm soát tham nhũng trong khu vực công: đạt trên 7,0 điểm.",
        ["PAPI/PAPI.4 level >7 diem -"],
    ),
    ("Phấn đấu Chỉ số hài lòng (SIPAS) đạt bằng hoặc cao hơn 85%.", ["SIPAS level >=85 % -"]),
    ("Chỉ số PAR INDEX phấn đấu đạt và vượt 90%.", ["PAR_INDEX level >=90 % -"]),
    ("Tổng điểm PAPI đạt trên 44 điểm, không có nội dung nào dưới 3 điểm.", ["PAPI level >44 diem -"]),
]

PLACES = [
    (
        "Chỉ số PAR INDEX năm 2025 đạt từ 90% trở lên, xếp trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước.",
        ["PAR_INDEX level >=90 % 2025", "PAR_INDEX rank <=10 hang 2025"],
    ),
    (
        "PAPI phấn đấu đạt 44 - 45 điểm, thuộc nhóm trung bình cao.",
        ["PAPI level >=44..45 diem -", "PAPI rank - group=trung bình cao"],
    ),
    ("PCI nằm trong Top 20 cả nước.", ["PCI rank <=20 hang -"]),
    ("Chỉ số PCI xếp thứ hạng từ 25 trở lên.", ["PCI rank <=25 hang -"]),
    ("Chỉ số PGI đứng trong tốp 12.", ["PGI rank <=12 hang -"]),
    ("Chỉ số DTI xếp vị trí 18/34 trở lên.", ["DTI rank <=18 hang -"]),
    ("Giữ vững vị trí trong nhóm 5 địa phương dẫn đầu về Chỉ số PAR INDEX.", ["PAR_INDEX rank <=5 hang -"]),
    ("PCI vươn lên vị trí 15.", ["PCI rank =15 hang -"]),
    ("Lọt vào nhóm 20 địa phương có Chỉ số PCI cao nhất.", ["PCI rank <=20 hang -"]),
    ("Chỉ số PCI thuộc nhóm có chất lượng điều hành khá.", ["PCI rank - group=khá"]),
    ("Chỉ số PCI thuộc nhóm có kết quả xếp hạng khá.", ["PCI rank - group=khá"]),
    ("Chỉ số PGI nằm trong nhóm 25 tỉnh, thành phố xếp hạng khá.", ["PGI rank <=25 hang -"]),
    ("Chỉ số PAR INDEX giữ hạng không thấp hơn thứ 15.", ["PAR_INDEX rank <=15 hang -"]),
    ("Xếp hạng SIPAS trong khoảng 10 tỉnh, thành phố đứng đầu.", ["SIPAS rank <=10 hang -"]),
    (
        "Năm 2024, PAR INDEX của tỉnh đạt 87,5%, xếp thứ 20/63. Phấn đấu năm 2025 đạt 89% trở lên, vào nhóm 15 tỉnh dẫn đầu.",
        ["PAR_INDEX level >=89 % 2025", "PAR_INDEX rank <=15 hang 2025"],
    ),
    ("Phấn đấu Chỉ số PII nằm trong 15 địa phương dẫn đầu.", ["PII rank <=15 hang -"]),
    ("Phấn đấu xếp thứ nhất cả nước về Chỉ số SIPAS.", ["SIPAS rank =1 hang -"]),
    (
        "Đưa Chỉ số PAPI từ nhóm thấp nhất lên nhóm trung bình cao.",
        ["PAPI rank - group=trung bình cao"],
    ),
    ("Chỉ số DTI nằm trong nhóm 15/34.", ["DTI rank <=15 hang -"]),
    (
        "Chỉ số cải cách hành chính của tỉnh phấn đấu xếp từ vị trí thứ 15 đến vị trí thứ 20.",
        ["PAR_INDEX rank <=15..20 hang -"],
    ),
    (
        "Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước: đạt từ 85% trở lên, nằm trong nhóm 15 tỉnh, thành phố có điểm số cao nhất cả nước.",
        ["SIPAS level >=85 % -", "SIPAS rank <=15 hang -"],
    ),
    ("Chỉ số PAPI duy trì trong nhóm 16 tỉnh có điểm cao nhất.", ["PAPI rank <=16 hang -"]),
    ("Duy trì vị trí thứ 3 toàn quốc về Chỉ số PAR INDEX.", ["PAR_INDEX rank =3 hang -"]),
    ("Nâng thứ hạng PCI từ vị trí 45 lên vị trí 35.", ["PCI rank =35 hang -"]),
    (
        "Phấn đấu Chỉ số cải cách hành chính năm 2025 nằm trong tốp đầu cả nước.",
        ["PAR_INDEX rank 2025 group=đầu"],
    ),
    (
        "Phấn đấu nằm trong nhóm các địa phương dẫn đầu cả nước về cải cách hành chính.",
        ["PAR_INDEX rank - group=dẫn đầu"],
    ),
    (
        "Phấn đấu giai đoạn 2025 - 2030 PAR INDEX luôn nằm trong nhóm 10.",
        ["PAR_INDEX rank <=10 hang 2025-2030"],
    ),
    (
        "Chỉ số thành phần “Gia nhập thị trường” của PCI xếp hạng 10 - 15 cả nước.",
        ["PCI/PCI.1 rank <=10..15 hang -"],
    ),
    (
        "Phấn đấu Chỉ số PAR Index của tỉnh năm 2025 đạt từ 88,00 điểm trở lên và xếp hạng từ vị trí 20 - 25/63 tỉnh, thành phố.",
        ["PAR_INDEX level >=88 diem 2025", "PAR_INDEX rank <=20..25 hang 2025"],
    ),
    (
        "Phấn đấu chỉ số PAPI năm 2025 duy trì trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước; điểm số đạt từ 46 điểm trở lên; không có chỉ số nội dung nào thuộc nhóm trung bình thấp và thấp nhất.",
        ["PAPI rank <=10 hang 2025", "PAPI level >=46 diem 2025"],
    ),
    (
        "Phấn đấu cải thiện điểm số, thứ hạng PCI năm 2025 (đạt trên 66 điểm, xếp hạng 35 - 40).",
        ["PCI level >66 diem 2025", "PCI rank <=35..40 hang 2025"],
    ),
    ("PCI: thứ hạng ≤ 15/34.", ["PCI rank <=15 hang -"]),
    ("Thứ hạng PCI từ 15 đến 20.", ["PCI rank <=15..20 hang -"]),
    ("Chỉ số DTI: Xếp hạng 20/34 hoặc cao hơn.", ["DTI rank <=20 hang -"]),
    ("Tiếp tục duy trì PAR INDEX trong nhóm 10 cả nước.", ["PAR_INDEX rank <=10 hang -"]),
    ("Giữ vững vị trí tốp 3 về SIPAS.", ["SIPAS rank <=3 hang -"]),
    ("Nằm trong tốp đầu các tỉnh miền núi về PCI.", ["PCI rank - group=đầu"]),
    ("Phấn đấu nâng hạng PCI lên nhóm 20 - 25 tỉnh, thành phố dẫn đầu.", ["PCI rank <=20..25 hang -"]),
    ("Chỉ số đổi mới sáng tạo cấp địa phương xếp thứ 20 - 25/34.", ["PII rank <=20..25 hang -"]),
    ("Duy trì thứ hạng Chỉ số DTI trong nhóm 10 tỉnh dẫn đầu.", ["DTI rank <=10 hang -"]),
]

CHANGES = [
    (
        "SIPAS đạt trên 87%, tăng ít nhất 3 bậc so với năm 2024.",
        ["SIPAS level >87 % 2025", "SIPAS rank_change >=3 bac 2025 base=2024"],
    ),
    ("Chỉ số SIPAS cải thiện ít nhất 5 bậc so với năm 2024.", ["SIPAS rank_change >=5 bac 2025 base=2024"]),
    (
        "Nội dung “Kiểm soát tham nhũng trong khu vực công” của PAPI tăng tối thiểu 0,3 điểm.",
        ["PAPI/PAPI.4 change >=0.3 diem -"],
    ),
    ("Phấn đấu tăng 2-3 bậc về Chỉ số PGI.", ["PGI rank_change >=2..3 bac -"]),
    ("Phấn đấu PCI cao hơn ít nhất 1,5 điểm so với năm 2024.", ["PCI change >=1.5 diem 2025 base=2024"]),
    (
        "Chỉ số PCI tăng 1-2 bậc, đạt khoảng 68 điểm.",
        ["PCI rank_change >=1..2 bac -", "PCI level =68 diem -"],
    ),
    (
        "PAPI tăng từ 1,0 đến 1,5 điểm, phấn đấu không còn nội dung nào ở nhóm trung bình thấp.",
        ["PAPI change >=1..1.5 diem -"],
    ),
    (
        "Tăng tối thiểu 05 bậc trên bảng xếp hạng PCI so với năm 2024.",
        ["PCI rank_change >=5 bac 2025 base=2024"],
    ),
    (
        "Chi phí không chính thức của PCI: phấn đấu đạt 7,2 điểm trở lên, tăng 0,5 điểm so với năm 2023.",
        ["PCI/PCI.5 level >=7.2 diem 2024", "PCI/PCI.5 change =0.5 diem 2024 base=2023"],
    ),
    (
        "PAR INDEX năm 2025: Phấn đấu tăng từ 05 bậc trở lên so với năm 2024 và nằm trong nhóm các tỉnh có chỉ số từ 86% trở lên.",
        ["PAR_INDEX rank_change >=5 bac 2025 base=2024", "PAR_INDEX level >=86 % 2025"],
    ),
    (
        "Chỉ số thành phần Gia nhập thị trường của PCI: Phấn đấu tăng ít nhất 0,5 điểm, tăng ít nhất 10 bậc.",
        ["PCI/PCI.1 change >=0.5 diem -", "PCI/PCI.1 rank_change >=10 bac -"],
    ),
    (
        "Phấn đấu Chỉ số SIPAS năm 2025 đạt 84,00%, tăng 1,5% so với năm 2024 (82,50%).",
        ["SIPAS level =84 % 2025", "SIPAS change =1.5 % 2025 base=2024"],
    ),
    (
        "PAPI năm 2025 đạt 43,5 điểm trở lên (tăng 0,8 điểm so với năm 2024 là 42,7 điểm).",
        ["PAPI level >=43.5 diem 2025", "PAPI change =0.8 diem 2025 base=2024"],
    ),
    ("Phấn đấu tăng hạng PCI từ 1-3 bậc.", ["PCI rank_change >=1..3 bac -"]),
    ("Nâng xếp hạng Chỉ số PAPI lên ít nhất 5 bậc.", ["PAPI rank_change >=5 bac -"]),
    ("Tăng tối thiểu 03 hạng Chỉ số DDCI.", ["DDCI rank_change >=3 bac -"]),
    ("Chỉ số SIPAS đạt 85% (tăng 2 bậc).", ["SIPAS level =85 % -", "SIPAS rank_change =2 bac -"]),
    (
        "Chỉ số SIPAS năm 2025 đạt 85,5% (+1,2% so với năm 2024).",
        ["SIPAS level =85.5 % 2025", "SIPAS change =1.2 % 2025 base=2024"],
    ),
    (
        "Chỉ số hài lòng của người dân đối với sự phục vụ hành chính (SIPAS) tăng 02 bậc, đạt tối thiểu 84%.",
        ["SIPAS rank_change =2 bac -", "SIPAS level >=84 % -"],
    ),
]

KEPT = [
    ("Giữ vững thứ hạng Chỉ số PCI.", ["PCI maintain -"]),
    ("Duy trì, nâng cao điểm số Chỉ số PAPI qua từng năm.", ["PAPI maintain -"]),
    ("Điểm Chỉ số PAPI năm 2025 cao hơn năm 2024.", ["PAPI change > 2025 base=2024"]),
    (
        "Chỉ số DTI đạt trên 0,7 điểm, cao hơn năm 2024.",
        ["DTI level >0.7 diem 2025", "DTI change > 2025 base=2024"],
    ),
    ("Thứ hạng Chỉ số DDCI năm 2025 không thấp hơn năm 2024.", ["DDCI rank_change >= 2025 base=2024"]),
    ("Chỉ số DDCI của các sở đạt loại “Tốt” trở lên.", ["DDCI level >= - grade=Tốt"]),
    ("Chi thường xuyên giảm so với năm trước liền kề.", ["- change < -"]),
    ("Duy trì tỷ lệ giải quyết hồ sơ đúng hạn ở mức cao.", ["- maintain -"]),
    ("Điểm số PCI cao hơn mức bình quân cả nước.", ["PCI level > -"]),
    ("Giữ vững kết quả Chỉ số SIPAS năm 2024.", ["SIPAS maintain 2024"]),
    ("PAPI tăng bậc so với năm 2024.", ["PAPI rank_change > 2025 base=2024"]),
    ("Giữ nguyên thứ hạng PGI.", ["PGI maintain -"]),
    ("PAR INDEX năm sau cao hơn năm trước.", ["PAR_INDEX change > -"]),
    ("Điểm Chỉ số SIPAS không thấp hơn mức trung bình của cả nước.", ["SIPAS level >= -"]),
    ("Thứ hạng DTI tốt hơn kết quả năm 2024.", ["DTI rank_change > 2025 base=2024"]),
    ("Chỉ số PAR INDEX phấn đấu cao hơn điểm trung bình cả nước.", ["PAR_INDEX level > -"]),
    ("Cải thiện thứ bậc xếp hạng PAPI, phấn đấu tăng hạng so với năm trước.", ["PAPI rank_change > -"]),
]


@pytest.mark.parametrize(("words", "expected"), LEVELS)
def test_values_of_an_index(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}")) == expected


@pytest.mark.parametrize(("words", "expected"), PLACES)
def test_places_and_groups(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}")) == expected


@pytest.mark.parametrize(("words", "expected"), CHANGES)
def test_changes_of_value_and_place(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}")) == expected


@pytest.mark.parametrize(("words", "expected"), KEPT)
def test_what_is_kept_or_better_than_before(words: str, expected: list[str]) -> None:
    assert told(plan(f"1. {words}")) == expected
