"""Issuing bodies: lines of a letterhead to canonical name, level and co-issuers."""

import pytest

from extractors.metadata import extract_document
from extractors.metadata_issuer import named_by_sign, read_issuer
from extractors.metadata_names import PlaceName
from extractors.metadata_text import Line
from tests.extractors.helpers import plain_document

CASES = [
    ("ỦY BAN NHÂN DÂN|TỈNH NAM ĐỊNH", "UBND tỉnh Nam Định", "tinh"),
    ("ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "UBND thành phố Cần Thơ", "tinh"),
    ("UBND TP. ĐÀ NẴNG|SỞ DU LỊCH", "Sở Du lịch thành phố Đà Nẵng", "tinh"),
    ("UBND THÀNH PHỐ VIỆT TRÌ", "UBND thành phố Việt Trì", "huyen"),
    ("UBND HUYỆN MÈO VẠC", "UBND huyện Mèo Vạc", "huyen"),
    ("UBND THỊ XÃ NGHI SƠN|PHÒNG NỘI VỤ", "Phòng Nội vụ thị xã Nghi Sơn", "huyen"),
    ("UBND xã Bình Sơn, tỉnh Quảng Ngãi", "UBND xã Bình Sơn", "xa"),
    ("HỘI ĐỒNG NHÂN DÂN|TỈNH LAI CHÂU", "HĐND tỉnh Lai Châu", "tinh"),
    ("UBND TỈNH PHÚ YÊN|SỞ NỘI VỤ", "Sở Nội vụ tỉnh Phú Yên", "tinh"),
    ("SỞ NỘI VỤ BẾN TRE", "Sở Nội vụ tỉnh Bến Tre", "tinh"),
    (
        "SỞ LAO ĐỘNG - THƯƠNG BINH|VÀ XÃ HỘI TỈNH HÀ NAM",
        "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam",
        "tinh",
    ),
    (
        "UBND TỈNH HẬU GIANG|SỞ THÔNG TIN & TRUYỀN THÔNG",
        "Sở Thông tin và Truyền thông tỉnh Hậu Giang",
        "tinh",
    ),
    ("UBND TỈNH HÀ GIANG|VĂN PHÒNG", "Văn phòng UBND tỉnh Hà Giang", "tinh"),
    ("THANH TRA TỈNH QUẢNG BÌNH", "Thanh tra tỉnh Quảng Bình", "tinh"),
    ("UBND TỈNH YÊN BÁI|BAN CHỈ ĐẠO ĐỔI MỚI,|SÁNG TẠO", "Ban Chỉ đạo đổi mới, sáng tạo tỉnh Yên Bái", "tinh"),
    ("UBND TỈNH YÊN BÁI|BCĐ CẢI CÁCH HÀNH CHÍNH", "Ban Chỉ đạo cải cách hành chính tỉnh Yên Bái", "tinh"),
    ("BỘ NỘI VỤ", "Bộ Nội vụ", "trung-uong"),
    ("BỘ TÀI CHÍNH|CỤC THUẾ", "Cục Thuế", "trung-uong"),
    ("BỘ CÔNG AN|CÔNG AN TỈNH SƠN LA", "Công an tỉnh Sơn La", "tinh"),
    ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ", "trung-uong"),
    ("ngân hàng nhà nước|việt nam", "Ngân hàng Nhà nước Việt Nam", "trung-uong"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG|VĂN PHÒNG", "Văn phòng Trung ương Đảng", "trung-uong"),
    ("TỈNH ỦY HÀ NAM", "Tỉnh ủy Hà Nam", "tinh"),
    ("TỈNH ỦY HƯNG YÊN|BAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy Hưng Yên", "tinh"),
    ("ĐẢNG BỘ TỈNH LÀO CAI|HUYỆN ỦY BẢO THẮNG", "Huyện ủy Bảo Thắng", "huyen"),
    ("ĐẢNG BỘ TỈNH NGHỆ AN|ĐẢNG ỦY UBND TỈNH", "Đảng ủy UBND tỉnh Nghệ An", "tinh"),
    (
        "ỦY BAN MTTQ VIỆT NAM|TỈNH CÀ MAU|BAN THƯỜNG TRỰC",
        "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Cà Mau",
        "tinh",
    ),
    ("ÚY BAN NHẢN DÂN|TỈNH LÂM ĐÔNG", "UBND tỉnh Lâm Đồng", "tinh"),
]


@pytest.mark.parametrize("printed, name, level", CASES)
def test_issuers(printed: str, name: str, level: str) -> None:
    issuer = read_issuer([Line(line, 0) for line in printed.split("|")], "", "")
    assert (issuer.name, issuer.level, issuer.others) == (name, level, [])


@pytest.mark.parametrize(
    "printed, names",
    [
        (
            "UBND TỈNH THÁI BÌNH|SỞ NỘI VỤ - SỞ TÀI CHÍNH",
            ["Sở Nội vụ tỉnh Thái Bình", "Sở Tài chính tỉnh Thái Bình"],
        ),
        ("BỘ NỘI VỤ - BỘ TÀI CHÍNH", ["Bộ Nội vụ", "Bộ Tài chính"]),
    ],
)
def test_joint_letterheads(printed: str, names: list[str]) -> None:
    issuer = read_issuer([Line(line, 0) for line in printed.split("|")], "", "")
    assert [issuer.name, *issuer.others] == names


def test_a_letterhead_without_a_place_takes_the_place_line_s() -> None:
    place = PlaceName("tỉnh", "Điện Biên")
    assert read_issuer([Line("ỦY BAN NHÂN DÂN", 0)], "", "", None, place).name == "UBND tỉnh Điện Biên"
    assert read_issuer([Line("SỞ Y TẾ", 0)], "", "", None, place).name == "Sở Y tế tỉnh Điện Biên"
    assert read_issuer([Line("BỘ Y TẾ", 0)], "", "", None, place).name == "Bộ Y tế"


def test_a_city_is_a_district_until_it_becomes_a_central_one() -> None:
    lines = [Line("UBND THÀNH PHỐ HUẾ", 0)]
    assert [read_issuer(lines, "", "", on).level for on in ("2022-05-01", "2025-02-01")] == ["huyen", "tinh"]


def test_an_unknown_body_is_written_as_the_text_writes_it() -> None:
    text = "Ban Điều hành Quỹ Sáng kiến tỉnh xây dựng kế hoạch."
    issuer = read_issuer([Line("BAN ĐIỀU HÀNH QUỸ SÁNG KIẾN", 0)], text, text.lower())
    assert issuer.name == "Ban Điều hành Quỹ Sáng kiến"


@pytest.mark.parametrize(
    "sign, name", [("/BC-SNV", "Sở Nội vụ"), ("/BTP-VP", "Bộ Tư pháp"), ("/KH-XYZ", None)]
)
def test_a_number_s_codes_name_a_body(sign: str, name: str | None) -> None:
    assert named_by_sign(sign) == name


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nTỈNH LAI CHÂU\tVIỆT NAM", "UBND tỉnh Lai Châu"),
        ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA.\nVIỆT NAM", "UBND tỉnh Lai Châu"),
        ("ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nTỈNH LAI CHÂU VIỆT NAM", "UBND tỉnh Lai Châu"),
        ("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA.\nTỈNH LAI CHÂU VIỆT NAM", "UBND tỉnh Lai Châu"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
    ],
)
def test_the_country_s_name_broken_over_two_lines_is_no_body_s(head: str, issuer: str) -> None:
    text = f"{head}\nĐộc lập - Tự do - Hạnh phúc\nSố: 7/KH-VP\nngày 03 tháng 02 năm 2025\nKẾ HOẠCH\nNâng cao Chỉ số\n"
    info, _ = extract_document(plain_document(text), None)
    assert info.issuer == issuer
