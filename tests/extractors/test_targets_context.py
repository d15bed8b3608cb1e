"""What a target takes from around it: its subject, its year, a page's headline, and what was said before."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import plan, targets, told

NEWS = [
    (
        "Bắc Giang phấn đấu PCI vào nhóm 5",
        "Ngày 12/3/2024, UBND tỉnh Bắc Giang ban hành kế hoạch. Theo đó, tỉnh phấn đấu năm 2024 chỉ số PCI nằm trong nhóm 5 tỉnh dẫn đầu, điểm số đạt trên 70 điểm. Năm 2023, PCI của tỉnh đạt 69,75 điểm, xếp thứ 4.",
        ["PCI rank <=5 hang 2024", "PCI level >70 diem 2024"],
    ),
    (
        "Mục tiêu chuyển đổi số của Lào Cai năm 2025",
        "Ngày 05/01/2025, UBND tỉnh Lào Cai giao chỉ tiêu:\n- DTI xếp thứ 15 trở lên.\n- 100% cơ quan dùng chữ ký số.\nHiện tỉnh có 152 xã, phường.",
        ["DTI rank <=15 hang -", "- level =100 % -"],
    ),
    (
        "Hà Tĩnh tăng 10 bậc PAPI",
        "Theo công bố ngày 10/5/2023, PAPI năm 2022 của Hà Tĩnh đạt 44,1 điểm, tăng 10 bậc, thuộc nhóm cao nhất. 100% cơ quan đã công khai thủ tục.",
        [],
    ),
    (
        "Yên Bái đặt mục tiêu cao",
        "Tại hội nghị, lãnh đạo tỉnh Yên Bái đặt mục tiêu PAR INDEX năm 2024 đạt trên 88%, SIPAS đạt 85%.",
        ["PAR_INDEX level >88 % 2024", "SIPAS level =85 % 2024"],
    ),
]


@pytest.mark.parametrize(("title", "body", "expected"), NEWS)
def test_news_pages(title: str, body: str, expected: list[str]) -> None:
    assert told(f"{title}\n\n{body}") == expected


DEPARTMENT = """UBND TỈNH HÀ NAM
SỞ Y TẾ
-------
Số: 12/KH-SYT
Hà Nam, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Cải cách hành chính năm 2024

I. MỤC TIÊU
1. {}"""
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
-------
Số: 12/KH-UBND
Tân Lập, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Nâng cao chỉ số cải cách hành chính của xã Tân Lập, tỉnh Thái Nguyên

I. MỤC TIÊU
1. {}"""


@pytest.mark.parametrize(
    ("text", "index", "subject", "kind"),
    [
        (
            DEPARTMENT.format("Chỉ số CCHC của Sở đạt từ 90% trở lên."),
            "PAR_INDEX_LOCAL",
            "Sở Y tế",
            "so-nganh",
        ),
        (DEPARTMENT.format("100% TTHC được công khai."), None, "Sở Y tế", "so-nganh"),
        (DEPARTMENT.format("Góp phần đưa Chỉ số PAPI của tỉnh đạt trên 43 điểm."), "PAPI", "Hà Nam", "tinh"),
        (
            COMMUNE.format("Chỉ số cải cách hành chính của xã đạt trên 85%."),
            "PAR_INDEX_LOCAL",
            "xã Tân Lập",
            "xa",
        ),
        (COMMUNE.format("SIPAS của xã đạt trên 90%."), "SIPAS_LOCAL", "xã Tân Lập", "xa"),
        (plan("1. DDCI của Sở Xây dựng đạt từ 80 điểm trở lên."), "DDCI", "Sở Xây dựng", "so-nganh"),
        (
            plan("1. Thành phố Hạ Long phấn đấu Chỉ số CCHC đạt 92%."),
            "PAR_INDEX_LOCAL",
            "thành phố Hạ Long",
            "huyen",
        ),
        (plan("1. Phấn đấu PCI của tỉnh Quảng Ninh đứng thứ nhất."), "PCI", "Quảng Ninh", "tinh"),
        (DEPARTMENT.format("Chỉ số PCI đạt từ 68 điểm trở lên."), "PCI", "Hà Nam", "tinh"),
        (DEPARTMENT.format("Chỉ số Tiếp cận đất đai tăng 5 bậc."), "PCI", "Hà Nam", "tinh"),
        (
            DEPARTMENT.replace("KẾ HOẠCH", "BÁO CÁO").format(
                "Năm 2026, Sở phấn đấu Chỉ số CCHC đạt 91 điểm."
            ),
            "PAR_INDEX_LOCAL",
            "Sở Y tế",
            "so-nganh",
        ),
        (plan("1. Sở Nội vụ phấn đấu PCI tăng 3 bậc."), "PCI", "Quảng Ninh", "tinh"),
    ],
)
def test_whose_target_it_is(text: str, index: str | None, subject: str, kind: str) -> None:
    (target,) = targets(text)
    assert (target.index, target.subject.name, target.subject.kind) == (index, subject, kind)


def test_a_target_said_again_is_a_repeat() -> None:
    made = targets(plan("1. Năm 2025, PCI đạt 68 điểm.\n2. PCI đạt 68 điểm.\n3. PCI đạt 69 điểm năm 2026."))
    assert [target.repeat for target in made] == [False, True, False]


def test_the_title_dates_nothing_and_a_heading_does() -> None:
    text = plan("1. PCI đạt 68 điểm.").replace("của tỉnh", "của tỉnh năm 2025")
    assert told(text) == ["PCI level =68 diem -"]
    assert told(text.replace("I. MỤC TIÊU", "I. MỤC TIÊU NĂM 2026")) == ["PCI level =68 diem 2026"]


def test_evidence_holds_the_clause() -> None:
    first, second = targets(plan("1. Tỷ lệ hồ sơ đúng hạn đạt 98%; 90% hồ sơ được số hóa."))
    assert first.evidence.quote == "Tỷ lệ hồ sơ đúng hạn đạt 98%"
    assert second.evidence.quote == "90% hồ sơ được số hóa."
