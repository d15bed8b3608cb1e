"""Targets that an order sets by its verb, in turn, by a day to come; and aims that are not the document's own."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import directive, plan, report, told

AIMS: list[tuple[str, list[str]]] = [
    ("PCI vượt mốc 70 điểm.", ["PCI level >70 diem -"]),
    ("PCI vượt ngưỡng 68 điểm.", ["PCI level >68 diem -"]),
    (
        "Năm 2025, PCI nằm trong nhóm 20 tỉnh dẫn đầu; các chỉ số thành phần đều đạt từ 6 điểm trở lên.",
        ["PCI rank <=20 hang 2025", "PCI level >=6 diem 2025"],
    ),
    (
        "PAR INDEX năm 2025 đạt 88%, năm 2026 đạt 89% và năm 2027 đạt 90%.",
        ["PAR_INDEX level =88 % 2025", "PAR_INDEX level =89 % 2026", "PAR_INDEX level =90 % 2027"],
    ),
    ("PAR INDEX, SIPAS lần lượt đạt 88% và 86%.", ["PAR_INDEX level =88 % -", "SIPAS level =86 % -"]),
    ("Tỉnh chưa đạt mục tiêu đứng trong nhóm 15 địa phương dẫn đầu về PCI.", []),
    ("Giả sử các tiêu chí đạt điểm tối đa, PAR INDEX có thể đạt 92%.", []),
    (
        "Đến 30/6/2025 đạt 60% và đến 31/12/2025 đạt 100% hồ sơ được số hóa.",
        ["- level =60 % 2025", "- level =100 % 2025"],
    ),
    ("Phấn đấu đứng trong nhóm ba địa phương dẫn đầu về Chỉ số SIPAS.", ["SIPAS rank <=3 hang -"]),
    ("Phấn đấu Chỉ số DTI tăng hai bậc.", ["DTI rank_change =2 bac -"]),
    ("Nâng thứ hạng Chỉ số PCI từ thứ 45 năm 2024 lên thứ 35 năm 2025.", ["PCI rank =35 hang 2025"]),
    ("Có ít nhất 5 chỉ số thành phần PCI tăng điểm.", ["PCI level >=5 -"]),
    ("Xây dựng được 02 mô hình điểm về chính quyền thân thiện.", ["- level =2 -"]),
]

WORK: list[tuple[str, list[str]]] = [
    ("Đơn vị có tỷ lệ hồ sơ trễ hạn trên 5% phải có văn bản giải trình.", []),
    ("Bộ Nội vụ có ý kiến: “Đề nghị các tỉnh phấn đấu PAR INDEX đạt trên 85%”.", []),
    ("Đưa Chỉ số Gia nhập thị trường vào nhóm 15 tỉnh dẫn đầu.", ["PCI/PCI.1 rank <=15 hang -"]),
    ("Cải thiện điểm số Chỉ số Tiếp cận đất đai đạt từ 7 điểm trở lên.", ["PCI/PCI.2 level >=7 diem -"]),
    ("Rút ngắn 30% thời gian giải quyết hồ sơ đăng ký đầu tư.", ["- change =30 % -"]),
    ("Cắt giảm 30% thời gian thực hiện thủ tục giao đất, cho thuê đất.", ["- change =30 % -"]),
    ("Giảm 10% số cuộc họp so với năm 2024.", ["- change =10 % 2025 base=2024"]),
    ("Tiết kiệm 5% chi thường xuyên.", ["- change =5 % -"]),
    ("Nâng tỷ lệ lao động qua đào tạo lên 45% vào năm 2026.", ["- level =45 % 2026"]),
    ("Giảm tỷ lệ hộ nghèo xuống còn 2% vào cuối năm 2026.", ["- level =2 % 2026"]),
    (
        "Bảo đảm đến hết quý II/2025 giải ngân đạt trên 50% kế hoạch vốn, đến ngày 31/01/2026 đạt 100%.",
        ["- level >50 % 2025", "- level =100 % 2026"],
    ),
    (
        "Giải ngân vốn đến hết quý III đạt trên 60%, đến hết năm 2025 đạt 95% kế hoạch.",
        ["- level >60 % 2025", "- level =95 % 2025"],
    ),
    ("a) Đưa Chỉ số PAPI năm 2025 của tỉnh lên nhóm 20 địa phương dẫn đầu.", ["PAPI rank <=20 hang 2025"]),
]

TOLD: list[tuple[str, list[str]]] = [
    ("Năm 2024 tỉnh chưa đạt mục tiêu PAR INDEX nằm trong nhóm 10 cả nước.", []),
    ("Nghị quyết 76/NQ-CP đặt mục tiêu đến năm 2025 mức độ hài lòng đạt tối thiểu 90%.", []),
    (
        "Kết quả năm 2024: PAR INDEX đạt 86,5%, xếp thứ 25; mục tiêu năm 2025 đạt từ 88% trở lên, xếp trong nhóm 20.",
        ["PAR_INDEX level >=88 % 2025", "PAR_INDEX rank <=20 hang 2025"],
    ),
]

DIRECTED: list[tuple[str, list[str]]] = [
    (
        "1. Các sở, ban, ngành phấn đấu Chỉ số CCHC năm 2025 của đơn vị đạt trên 85%.",
        ["PAR_INDEX_LOCAL level >85 % 2025"],
    ),
]


@pytest.mark.parametrize(("words", "expected"), AIMS)
def test_under_aims(words: str, expected: list[str]) -> None:
    assert told(plan(words)) == expected


@pytest.mark.parametrize(("words", "expected"), WORK)
def test_under_work(words: str, expected: list[str]) -> None:
    assert told(plan(words, heading="II. NHIỆM VỤ, GIẢI PHÁP")) == expected


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_in_results(words: str, expected: list[str]) -> None:
    assert told(report(words)) == expected


@pytest.mark.parametrize(("words", "expected"), DIRECTED)
def test_in_a_directive(words: str, expected: list[str]) -> None:
    assert told(directive(words)) == expected


PAGES = [
    (
        plan(
            "1. Chỉ số DTI: Năm 2025 xếp thứ 30, năm 2026 xếp thứ 25 trở lên.\n"
            "2. Chỉ số PGI: năm 2025 đạt 23 điểm, các năm tiếp theo tăng ít nhất 0,5 điểm/năm.\n"
            "3. Phấn đấu Chỉ số SIPAS xếp hạng từ 20 trở lên; mức độ hài lòng chung đạt tối thiểu 85%.\n"
            "4. 100% tiêu chí bị trừ điểm được khắc phục.\n"
            "5. Không có đơn vị xếp loại Trung bình; 100% đơn vị xếp loại Khá trở lên.\n"
            "6. Thủ tục hành chính công: giữ vững thứ hạng.",
            heading="II. CHỈ TIÊU GIAI ĐOẠN 2025 - 2026",
        ),
        [
            "DTI rank =30 hang 2025",
            "DTI rank <=25 hang 2026",
            "PGI level =23 diem 2025",
            "PGI change >=0.5 diem -+ yearly",
            "SIPAS rank <=20 hang 2025-2026",
            "SIPAS level >=85 % 2025-2026",
            "- level =100 % 2025-2026",
            "- level =100 % 2025-2026 grade=Khá",
            "PAPI/PAPI.5 maintain 2025-2026",
        ],
    ),
    (
        directive(
            "1. Công an tỉnh: 100% hồ sơ cư trú được tiếp nhận trực tuyến.\n"
            "2. UBND các huyện, thành phố: tỷ lệ thanh toán trực tuyến từ 50% trở lên; tỷ lệ số hóa đạt 100%.\n"
            "3. Các chỉ số PAR INDEX, SIPAS phấn đấu cao hơn năm 2024."
        ),
        [
            "- level =100 % -",
            "- level >=50 % -",
            "- level =100 % -",
            "PAR_INDEX change > 2025 base=2024",
            "SIPAS change > 2025 base=2024",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_lists_of_aims_and_of_orders(text: str, expected: list[str]) -> None:
    assert told(text) == expected
