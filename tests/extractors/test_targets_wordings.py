"""Targets in the many wordings of plans, reports and news; figures beside them that are none."""

from __future__ import annotations

import pytest

from tests.extractors.targeted import plan, report, told

WORK = "II. NHIỆM VỤ, GIẢI PHÁP"
_NEWS = (
    "Báo Trà Vinh điện tử\nThứ ba, 16/05/2023 - 09:20\n\nTrà Vinh phân tích kết quả các chỉ số\n\n"
    "Trà Vinh vừa tổ chức hội nghị phân tích kết quả các chỉ số năm 2022 với sự tham dự của nhiều sở, ngành.\n\n"
)


@pytest.mark.parametrize(
    ("heading", "body", "expected"),
    [
        (
            "I. MỤC TIÊU VỀ CHỈ SỐ PCI",
            "- Chi phí thời gian, Đào tạo lao động mỗi chỉ số thành phần tăng từ 03 bậc trở lên.",
            ["PCI/PCI.4 rank_change >=3 bac -", "PCI/PCI.9 rank_change >=3 bac -"],
        ),
        (
            "I. MỤC TIÊU",
            "1. PAR INDEX thuộc nhóm 4 địa phương dẫn đầu (năm 2022 đứng thứ 9, năm 2023 đứng thứ 7 với 85,3 điểm); SIPAS đạt ít nhất 91%.",
            ["PAR_INDEX rank <=4 hang -", "SIPAS level >=91 % -"],
        ),
        (
            "I. MỤC TIÊU",
            "1. PAR INDEX tăng từ 5 bậc trở lên so với năm 2024 (hạng 18/63; 89,6%).",
            ["PAR_INDEX rank_change >=5 bac 2025 base=2024"],
        ),
        ("I. MỤC TIÊU", "1. PAR INDEX năm 2025 đạt 90% trở lên, không xã nào dưới 70 điểm.", ["PAR_INDEX level >=90 % 2025"]),
        ("I. MỤC TIÊU", "1. DTI tăng từ 0,55 lên 0,60 trong năm 2025.", ["DTI level =0.6 2025"]),
        ("I. MỤC TIÊU", "1. PCI từ vị trí 40 vươn lên nhóm 30.", ["PCI rank <=30 hang -"]),
        ("I. MỤC TIÊU", "1. Xếp loại khá trở lên về DDCI.", ["DDCI level >= - grade=Khá"]),
        (
            "I. MỤC TIÊU",
            "1. Tối thiểu 80% doanh nghiệp dùng hợp đồng điện tử, không quá 2% hồ sơ trễ hạn.",
            ["- level >=80 % -", "- level <=2 % -"],
        ),
        ("I. MỤC TIÊU", "1. 8/8 nội dung PAPI đạt mức trung bình cao trở lên.", ["PAPI level >= - grade=Trung bình cao"]),
        ("I. MỤC TIÊU", "1. Chỉ số SIPAS cao hơn năm 2024 từ 1% trở lên.", ["SIPAS change >=1 % 2025 base=2024"]),
        ("I. MỤC TIÊU", "1. Số điểm PAPI tối thiểu bằng năm 2024.", ["PAPI change >= 2025 base=2024"]),
        ("I. MỤC TIÊU", "1. Chỉ số CCHC của 100% đơn vị cấp xã đạt từ 80 điểm.", ["PAR_INDEX level >=80 diem -"]),
        (WORK, "1. Kiểm tra công tác cải cách hành chính tại 30% cơ quan, đơn vị.", ["- level =30 % -"]),
        (WORK, "1. Sở Nội vụ rà soát, số hóa 80% hồ sơ lưu trữ.", ["- level =80 % -"]),
        (WORK, "1. Lập danh sách 15 xã, chiếm 30% đơn vị của tỉnh.", []),
        (WORK, "1. UBND cấp xã ban hành kế hoạch không quá 15 ngày kể từ ngày ký.", []),
        (WORK, "1. Trả lời kiến nghị tối đa 05 ngày làm việc sau khi tiếp nhận.", []),
        (
            WORK,
            "1. Bảo đảm thời gian cấp phép không quá 03 ngày làm việc kể từ khi nhận đủ hồ sơ.",
            ["- level <=3 -"],
        ),
    ],
)  # fmt: skip
def test_in_a_plan(heading: str, body: str, expected: list[str]) -> None:
    assert told(plan(body, heading)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Còn 03 chỉ tiêu chưa đạt: tỷ lệ thanh toán trực tuyến mới đạt 33% (chỉ tiêu 45%).", ["- level =45 % -"]),
        ("Còn 03 chỉ tiêu chưa đạt: tỷ lệ thanh toán trực tuyến 33%.", []),
    ],
)  # fmt: skip
def test_an_aim_in_brackets_of_a_report(body: str, expected: list[str]) -> None:
    assert told(report(body, "III. HẠN CHẾ")) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '"Tỉnh đặt ra cho năm 2024 là PAPI vào nhóm 12, SIPAS đạt từ 84% trở lên và không huyện nào dưới 65 điểm", ông Dũng nói.',
            ["PAPI rank <=12 hang 2024", "SIPAS level >=84 % 2024"],
        ),
        (
            '"Sang năm 2024 các chỉ số phải cải thiện: PCI tăng từ 4 đến 6 bậc, đạt trên 67 điểm; PAPI đạt tối thiểu 43 điểm", Chủ tịch UBND tỉnh nhấn mạnh.',
            ["PCI rank_change >=4..6 bac 2024", "PCI level >67 diem 2024", "PAPI level >=43 diem 2024"],
        ),
        (
            "Ông yêu cầu Văn phòng UBND tỉnh rà soát, giảm ít nhất 15% chi phí tuân thủ.",
            ["- change >=15 % -"],
        ),
        ("Năm qua, tỉnh đã giảm ít nhất 15% chi phí tuân thủ.", []),
    ],
)  # fmt: skip
def test_on_a_news_page(body: str, expected: list[str]) -> None:
    assert told(_NEWS + body) == expected


def test_a_grade_of_bodies_is_no_index_s() -> None:
    body = "- PAR INDEX đạt trên 85%. Có 11/11 xã xếp loại khá trở lên, riêng thị trấn Tiên Yên xếp loại tốt."
    assert told(plan(body)) == [
        "PAR_INDEX level >85 % -",
        "- level >= - grade=Khá",
        "- level = - grade=Tốt",
    ]
