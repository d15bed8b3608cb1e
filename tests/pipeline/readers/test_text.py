"""Plain text: lines, cut paragraphs, wrapped paragraphs, columns."""

import pytest

from tests.pipeline.readers.helpers import codes, kept, lines, roles

LONG = "- Rà soát, cập nhật quy trình nội bộ giải quyết hồ sơ của các lĩnh vực đất đai, xây dựng và"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Một\n\nHai\nBa\n", ["Một", "Hai", "Ba"]),
        ("  Sở   Nội\tvụ  \r\nSở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        (
            "**TM. ỦY BAN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\nLê Văn Bảy",
            ["TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Bảy"],
        ),
        ("Ghi chú (*), (**) và 3**2 giữ nguyên", ["Ghi chú (*), (**) và 3**2 giữ nguyên"]),
        ("Số:____/KH-UBND", ["Số:____/KH-UBND"]),
        ("Thực hiện Đề án[2] của tỉnh", ["Thực hiện Đề án[2] của tỉnh"]),
        ("-------\nKẾ HOẠCH", ["-------", "KẾ HOẠCH"]),
    ],
)
def test_lines(source: str, expected: list[str]) -> None:
    assert lines(source) == expected


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (LONG, "môi trường; hoàn thành trong quý III.", True),
        (LONG.replace(" và", ";"), "kịp thời tham mưu sửa đổi những quy định đã lạc hậu.", True),
        (LONG.replace(" và", ","), "môi trường.", True),
        (LONG.replace(" và", "."), "kịp thời tham mưu.", False),
        (LONG.replace(" và", ":"), "kịp thời tham mưu.", False),
        (LONG.replace(" và", "..."), "kịp thời tham mưu.", False),
        (LONG, "a) Lĩnh vực môi trường", False),
        (LONG, "đ) lĩnh vực môi trường", False),
        (LONG, "ii) lĩnh vực môi trường", False),
        (LONG, "- môi trường", False),
        (LONG, "+ môi trường", False),
        (LONG, "1. môi trường", False),
        (LONG, "Môi trường và khoáng sản", True),  # no paragraph ends with và
        (LONG.replace(" và", ""), "Phòng Kinh tế chủ trì.", False),
        ("- Như trên", "các phòng", False),
        ("- Văn phòng: Lãnh đạo,", "các phòng, ban;", True),
        (
            "KẾ HOẠCH TRIỂN KHAI CÔNG TÁC KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM 2024",
            "của Ủy ban nhân dân xã",
            False,
        ),
        ("(Ban hành kèm theo Quyết định số 45/QĐ-UBND", "Ngày 02/3/2024 của UBND huyện)", True),
        ("Căn cứ Kế hoạch số 185/KH-", "UBND ngày 04/5/2024", True),
        ("Giai đoạn 2021-", "2025", True),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_paragraph_cut_by_a_page(first: str, second: str, joined: bool, gap: str) -> None:
    closed = first.endswith("-")
    expected = [first + ("" if closed else " ") + second] if joined else [first, second]
    assert lines(f"Mở đầu.\n\n{first}{gap}{second}\n\nKết thúc.") == ["Mở đầu.", *expected, "Kết thúc."]


def test_paragraph_cut_around_a_page_number() -> None:
    source = f"{LONG}\n\n12\n\nmôi trường; hoàn thành trong quý III.\n\nIV. TỔ CHỨC"
    assert roles(source) == [
        ("text", f"{LONG} môi trường; hoàn thành trong quý III."),
        ("junk", "12"),
        ("text", "IV. TỔ CHỨC"),
    ]


@pytest.mark.parametrize("number", ["12", "- 3 -", "– 4 –", "-5-", "Trang 4/10", "Trang 7", "Page 2 of 9"])
def test_page_numbers(number: str) -> None:
    assert roles(f"Một đoạn.\n\n{number}\n\nĐoạn khác.")[1] == ("junk", number)


def test_figures_of_a_flattened_table_are_no_page_numbers() -> None:
    source = "TT\n\nĐơn vị\n\n1\n\nPhòng Tư pháp\n\n2\n\nPhòng Y tế\n\n3\n\nPhòng Văn hóa"
    assert {role for role, _ in roles(source)} == {"text"}


WRAPPED = """I. MỤC TIÊU
1. Nâng cao mức độ hài lòng của người dân khi đến giao dịch tại bộ phận một
cửa của xã; bảo đảm mọi hồ sơ đều được tiếp nhận, số hóa và trả đúng hẹn theo
Kế hoạch số 88/KH-UBND của huyện.
2. Duy trì việc tiếp công dân vào sáng thứ Hai hằng tuần; công khai số điện thoại
của lãnh đạo để người dân phản ánh những vướng mắc trong quá trình giải quyết
II. NHIỆM VỤ
- Công chức tư pháp chủ trì rà soát văn bản đã hết hiệu lực, đề xuất với Chủ tịch
UBND xã phương án thay thế trong quý II.
- Công chức văn hóa tuyên truyền trên hệ thống truyền thanh, mỗi tuần ít nhất hai
lượt; phối hợp với các trưởng thôn niêm yết danh mục thủ tục."""


def test_wrapped_text() -> None:
    found = lines(WRAPPED)
    assert [text.split()[0] for text in found] == ["I.", "1.", "2.", "II.", "-", "-"]
    assert "theo Kế hoạch số 88" in found[1]
    assert "Chủ tịch UBND xã" in found[4]
    assert " ".join(found) == " ".join(WRAPPED.split("\n"))


def test_short_lines_are_not_wrapped() -> None:
    source = "Nơi nhận:\n- Như trên;\n- Thường trực Đảng ủy, HĐND xã;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Thị Sáu"
    assert lines(source) == source.split("\n")


def test_two_columns_of_a_letterhead() -> None:
    source = (
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "   XÃ TÂN LẬP \t\t  Độc lập - Tự do - Hạnh phúc\n\n"
        "Số: 15/KH-UBND           Tân Lập, ngày 03 tháng 4 năm 2024\n\n"
        "Thực hiện nhiệm vụ    được giao, xã ban hành kế hoạch."
    )
    assert lines(source) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ TÂN LẬP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 15/KH-UBND",
        "Tân Lập, ngày 03 tháng 4 năm 2024",
        "Thực hiện nhiệm vụ được giao, xã ban hành kế hoạch.",
    ]


def test_two_columns_of_a_signature() -> None:
    source = (
        "Nơi nhận:                TM. ỦY BAN NHÂN DÂN\n"
        "- Như trên;                    CHỦ TỊCH\n"
        "- Lưu: VT.\n"
        "                         Đỗ Thị Mười"
    )
    assert lines(source) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Đỗ Thị Mười",
    ]


@pytest.mark.parametrize(
    "mark",
    ["[...]", "[…]", "(còn tiếp)", "Vui lòng đăng nhập để xem toàn văn", "Bạn cần đăng nhập để tiếp tục."],
)
def test_text_that_breaks_off(mark: str) -> None:
    source = f"III. GIẢI PHÁP\n\n1. Tăng cường kiểm tra đột xuất.\n\n{mark}\n"
    assert codes(source) == ["truncated"]
    assert roles(source)[-1] == ("junk", mark)


def test_a_mark_inside_the_text_is_no_end() -> None:
    assert (
        codes("Trích: “[...] phải công khai”.\n\n[...]\n\nĐoạn sau vẫn còn nguyên.\nVà đoạn cuối cùng.") == []
    )


def test_bars_of_a_broken_header_table() -> None:
    source = "|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\nSố: 9/KH-UBND |\n"
    assert kept(source) == ["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", "Số: 9/KH-UBND"]
    assert roles(source)[0] == ("junk", "|")
