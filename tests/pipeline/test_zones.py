"""The parts of a page: what ends the letterhead, and which lines are grounds, recipients and signatures."""

from __future__ import annotations

import pytest

from pipeline.canonical import compose
from pipeline.closing import is_name, is_recipient, opens_recipients
from pipeline.readers.blocks import Paragraph
from pipeline.zones import Zones

HEAD = ["KẾ HOẠCH", "Nâng cao chỉ số xanh năm 2025"]


def kinds(lines: list[str]) -> list[str]:
    return [piece.kind for piece in Zones(compose([Paragraph(line) for line in lines]).lines).pieces()]


GROUNDS = [
    ("Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;", "can-cu"),
    ("Căn cứ Kế hoạch số 5/KH-UBND của tỉnh, ban hành kèm theo Quyết định số 7/QĐ-UBND.", "can-cu"),
    ("Thực hiện Công văn số 300/STNMT-MT ngày 02/3/2025 của Sở Tài nguyên và Môi trường;", "can-cu"),
    ("Thực hiện chiến lược xanh của tỉnh trong giai đoạn mới", "doan"),
    ("Theo đề nghị của Giám đốc Sở Tài nguyên và Môi trường tại Tờ trình số 9/TTr-STNMT;", "can-cu"),
    (
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 04/01/2025, Sở Tài nguyên và Môi trường đề nghị các huyện báo cáo.",
        "doan",
    ),
    ("Căn cứ tình hình thực tế, UBND huyện xây dựng kế hoạch năm 2025 với các nội dung sau:", "doan"),
    ("Căn cứ vào kết quả", "doan"),
]

RECIPIENTS = [
    ("Nơi nhận:", True),
    ("NƠI NHẬN :", True),
    ("Nơi nhận (bản điện tử):", True),
    ("Nơi gửi: - Như trên;", True),
    ("Nơi nhận", True),
    ("Nơi nhận hồ sơ: phường", False),
    ("Nơi nhận kết quả là xã.", False),
]

SIGNATURES: list[tuple[list[str], list[str]]] = [
    (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Thị Mây"], ["chu-ky"] * 3),
    (["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG", "Ma Văn Tú"], ["chu-ky"] * 3),
    (["TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Ma Văn Tú"], ["chu-ky"] * 3),
    (["Q. GIÁM ĐỐC", "(Ký tên, đóng dấu)", "BÙI VĂN NAM"], ["chu-ky"] * 3),
    (["TỔNG GIÁM ĐỐC", "[Đã ký]", "PGS.TS. Phan Thị Nga"], ["chu-ky"] * 3),
    (["KT - XH CỦA HUYỆN", "Đời sống được nâng lên."], ["doan", "doan"]),
    (["Tm. là viết tắt", "Chủ tịch họp dân."], ["doan", "doan"]),
]


@pytest.mark.parametrize(("line", "kind"), GROUNDS)
def test_grounds(line: str, kind: str) -> None:
    assert kinds([*HEAD, line, "I. MỤC TIÊU"]) == ["doan", "doan", kind, "muc"]


@pytest.mark.parametrize(("line", "opens"), RECIPIENTS)
def test_recipients(line: str, opens: bool) -> None:
    assert opens_recipients(line.lower()) is opens


@pytest.mark.parametrize(("lines", "expected"), SIGNATURES)
def test_signatures(lines: list[str], expected: list[str]) -> None:
    assert kinds(["1. Các xã thực hiện.", *lines])[1:] == expected


@pytest.mark.parametrize(
    ("text", "listed", "recipient"),
    [
        ("- Như trên;", False, True),
        ("- Như trên;", True, True),
        ("và các đơn vị trực thuộc;", False, True),
        ("và các đơn vị trực thuộc;", True, False),
        ("1. Bộ Nội vụ;", False, True),
        ("I. MỤC ĐÍCH", False, False),
        ("KẾ HOẠCH", False, False),
        ("Phụ lục I", False, False),
        ("[1] Số liệu", False, False),
        ("x" * 300, False, False),
    ],
)
def test_a_line_below_the_recipients(text: str, listed: bool, recipient: bool) -> None:
    assert is_recipient(text, listed=listed) is recipient


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Thị Hoa", True),
        ("ĐỖ VĂN LONG", True),
        ("Thượng tá Hà Văn Sơn", True),
        ("TỈNH LÂM ĐỒNG", False),
        ("KẾ HOẠCH", False),
        ("Độc lập - Tự do - Hạnh phúc", False),
        ("Sở Nội vụ", False),
    ],
)
def test_a_person_signs(text: str, name: bool) -> None:
    assert is_name(text) is name
