"""Single fields of a document, its warnings, and what may stand in a text without breaking the reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.metadata import extract_document
from schemas.document import DocumentInfo, Warning
from tests.extractors.helpers import plain_document

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
PLAN = f"""UBND TỈNH CAO BẰNG
Số: 219/KH-UBND
{MOTTO}Cao Bằng, ngày 07 tháng 5 năm 2022
KẾ HOẠCH
Nâng cao mức độ hài lòng của người dân
Căn cứ Quyết định số 15/QĐ-UBND ngày 04/01/2022 của UBND tỉnh;
I. MỤC TIÊU
Nơi nhận:
- Lưu: VT, NC.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Hoàng Văn Thử"""
BLANK = PLAN.replace("219/KH", "     /KH")


def read(text: str) -> tuple[DocumentInfo, list[Warning]]:
    return extract_document(plain_document(text), None)


def test_a_number_below_the_letterhead_is_another_documents() -> None:
    amended = (
        "Thông tư số 41/2017/TT-BXD ngày 12 tháng 9 năm 2017 của Bộ trưởng Bộ Xây dựng quy định về lễ tân "
        "trong ngành, có hiệu lực kể từ ngày 01 tháng 11 năm 2017, được sửa đổi, bổ sung bởi:"
    )
    text = f"{MOTTO}THÔNG TƯ\nQuy định về lễ tân trong ngành\n{amended}\nCăn cứ Luật;"
    info, _ = read(text)
    assert (info.number, info.doc_type) == (None, "thong-tu")


WARNINGS = [
    (PLAN, []),
    (BLANK, ["blank-number"]),
    (
        f"UBND TỈNH KON TUM\n{MOTTO}Số: 9/2008/CT-UBND\nQUYẾT ĐỊNH\nBan hành quy chế\nCăn cứ Luật;",
        ["number-and-type-disagree"],
    ),
    (f"TỈNH ỦY KON TUM\nSố 9-QĐ/TU\n{MOTTO}QUY ĐỊNH\nvề chế độ làm việc\nCăn cứ Điều lệ;", []),
    (f"{PLAN}\n{PLAN.replace('219/KH', '220/KH')}", ["second-document"]),
    (f"{PLAN}\nPhụ lục\nMẫu báo cáo\nĐƠN VỊ …\n{MOTTO}Số:     /BC-…\n", []),
]


@pytest.mark.parametrize("text, codes", WARNINGS)
def test_warnings(text: str, codes: list[str]) -> None:
    assert [warning.code for warning in read(text)[1]] == codes


@pytest.mark.parametrize(
    "printed, number",
    [
        ("Số: 1492 KH-UBND", "1492KH-UBND"),
        ("Số: 36 /KH-UBND", "36/KH-UBND"),
        ("Số:45/2026/QĐ-UBND", "45/2026/QĐ-UBND"),
        ("Số 07 -KH/BTC", "07-KH/BTC"),
        ("Số: 2539/UBND- SNV", "2539/UBND-SNV"),
        ("Số : 12/TB-UBND", "12/TB-UBND"),
        ("Sô: 12/TB-UBND", "12/TB-UBND"),
        ("Số: ……/TB-UBND", None),
        ("Số:", None),
        # Figures that were written by hand, as OCR gives them.
        ("Số:4/19 /TB-UBND", None),
        ("Số: ý#/TB-UBND", None),
        ("Số: 3ô-TB", None),
    ],
)
def test_numbers(printed: str, number: str | None) -> None:
    text = f"UBND TỈNH SƠN LA\n{printed}\n{MOTTO}Sơn La, ngày 5 tháng 3 năm 2024\nTHÔNG BÁO\nLịch họp\nI. A"
    info = read(text)[0]
    assert (info.number, info.issuer, info.title) == (number, "UBND tỉnh Sơn La", "Lịch họp")


SCANNED = """UBND TỈNH SƠN LA {motto}
SỞ THÔNG TIN & TRUYÈN THÔNG {freedom}
Số: 3/TB-STTTT
Sơn La, ngày 5 tháng 3 năm 2024
{type}
Lịch họp
I. A"""


@pytest.mark.parametrize(
    "motto, freedom, kind",
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "THÔNG BÁO"),
        ("NG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Đôc lân - Tư lo - Hanh phúc", "THÔNGBÁO"),
        ("CỘNG H2À XÃ HỘI CH- NGHĨA VIỆT NAM TẾ", "Độc lập - Tự do - Hạnh phúc\nH", "THÔNG BAO"),
    ],
)
def test_a_letterhead_that_lost_letters(motto: str, freedom: str, kind: str) -> None:
    info = read(SCANNED.format(motto=motto, freedom=freedom, type=kind))[0]
    assert (info.number, info.issuer) == ("3/TB-STTTT", "Sở Thông tin và Truyền thông tỉnh Sơn La")
    assert (info.doc_type, info.title, info.issued) == ("thong-bao", "Lịch họp", "2024-03-05")


@pytest.mark.parametrize(
    "printed, issued, precision",
    [
        ("ngày14 tháng 06 năm 2024", "2024-06-14", "day"),
        ("ngày      tháng 12 năm 2024", "2024-12", "month"),
        ("ngày … tháng … năm 2024", "2024", "year"),
        ("ngày   tháng   năm 2024", "2024", "year"),
    ],
)
def test_dates(printed: str, issued: str, precision: str) -> None:
    text = f"UBND TỈNH SƠN LA\nSố: 3/TB-UBND\n{MOTTO}Sơn La, {printed}\nTHÔNG BÁO\nLịch họp\nI. A"
    info = read(text)[0]
    assert (info.issued, info.issued_precision) == (issued, precision)


@pytest.mark.parametrize(
    "clause, effective",
    [
        ("có hiệu lực sau 10 ngày kể từ ngày ký", "2024-06-24"),
        ("có hiệu lực thi hành sau 45 (bốn mươi lăm) ngày, kể từ ngày ký ban hành", "2024-07-29"),
        ("có hiệu lực sau 07 ngày và đăng Báo Sơn La chậm nhất là 05 ngày, kể từ ngày ký", "2024-06-21"),
        ("có hiệu lực sau 15 ngày kể từ ngày đăng Công báo", None),
    ],
)
def test_in_force_so_many_days_after_the_signing(clause: str, effective: str | None) -> None:
    text = f"UBND TỈNH SƠN LA\nSố: 3/QĐ-UBND\n{MOTTO}Sơn La, ngày 14 tháng 6 năm 2024\nQUYẾT ĐỊNH\nGiao chỉ tiêu\n"
    assert read(f"{text}Điều 1. Quyết định này {clause}.\nĐiều 2. Giao Sở Nội vụ.")[0].effective == effective


@pytest.mark.parametrize(
    "text, kind, title",
    [
        ("BẢNG ĐIỂM CÁC XÃ NĂM 2024\nSTT | ĐƠN VỊ | ĐIỂM\n1 | Xã A | 90", "khac", "BẢNG ĐIỂM CÁC XÃ NĂM 2024"),
        ("TT | Tên đơn vị được chấm | Điểm\n1 | Xã A | 90", "khac", None),
        ("LỊCH TIẾP DÂN TRONG TUẦN\nThứ hai\n26/12/2011 | Sáng | Họp giao ban", "khac", "LỊCH TIẾP DÂN TRONG TUẦN"),
        ("Phụ lục\nTỔNG HỢP Ý KIẾN CỦA CÁC XÃ\nSTT | Ý kiến | Đơn vị\n1 | Lùi hạn | Xã A", "khac", "TỔNG HỢP Ý KIẾN CỦA CÁC XÃ"),
    ],
)  # fmt: skip
def test_a_row_of_a_table_is_no_title_and_no_date_line(text: str, kind: str, title: str | None) -> None:
    info = read(text)[0]
    assert (info.doc_type, info.title) == (kind, title)


def test_a_consolidated_text_has_its_letterhead_at_the_end() -> None:
    text = f"""{MOTTO}THÔNG TƯ
Quy định chế độ công tác của cán bộ
Thông tư số 20/2015/TT-BXD ngày 03/4/2015 của Bộ trưởng Bộ Xây dựng, được sửa đổi, bổ sung bởi Thông tư khác như sau:
Điều 1. Thông tư này có hiệu lực từ ngày 20 tháng 5 năm 2015.
BỘ XÂY DỰNG
Số: 08/VBHN-BXD
XÁC THỰC VĂN BẢN HỢP NHẤT
Hà Nội, ngày 16 tháng 4 năm 2024
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Lê Văn Mẫu"""
    info, warnings = read(text)
    assert (info.number, info.issuer, info.issued) == ("08/VBHN-BXD", "Bộ Xây dựng", "2024-04-16")
    assert (info.doc_type, info.effective, info.signer_title) == ("thong-tu", None, "THỨ TRƯỞNG")
    assert [warning.code for warning in warnings] == ["number-and-type-disagree"]


def test_an_old_gazette_prints_the_letterhead_in_the_title() -> None:
    text = "QUYẾT ĐỊNH\ncủa Bộ trưởng Bộ Thủy sản số 21/2004/QĐ-BTS\nngày 12 tháng 8 năm 2004 về việc quản lý tàu cá\nĐiều 1. A"
    info = read(text)[0]
    assert (info.number, info.issuer, info.issued) == ("21/2004/QĐ-BTS", "Bộ Thủy sản", "2004-08-12")
    assert info.title == "Quản lý tàu cá"


@pytest.mark.parametrize(
    "text",
    [
        "II. NHIỆM VỤ, GIẢI PHÁP\n1. Cải cách thể chế\na) Rà soát văn bản.\nCơ quan chủ trì: Sở Tư pháp.",
        "Giám đốc Sở yêu cầu các phòng thực hiện các việc sau:\n1. Rà soát hồ sơ.\n2. Báo cáo kết quả.",
        "",
    ],
)
def test_a_fragment_is_no_document_of_a_kind(text: str) -> None:
    info = read(text)[0]
    assert (info.doc_type, info.number, info.issuer, info.issued) == ("khac", None, None, None)


def test_the_language_is_judged_by_letters_and_words() -> None:
    english = (
        "The plan of the province sets targets for the index and for the satisfaction of citizens in 2025."
    )
    assert read(english)[0].language == "en"
    assert read(PLAN)[0].language == "vi"


PIECES = [
    "ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "SỞ Y TẾ", "Số: 12/KH-SYT", "Số:   /KH-UBND", MOTTO.strip(), "KẾ HOẠCH",
    "QUYẾT ĐỊNH", "Về việc khen thưởng", "Lạng Sơn, ngày   tháng 5 năm 2024", "Căn cứ Luật;", "V/v báo cáo", "| |",
    "Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC", "Nguyễn Thị Mẫu", "12/05/2024 09:00", "Kính gửi: Sở Y tế", "***",
    "Số hiệu | 5/KH-UBND", "Ngày ban hành", "32/13/2024", "Phụ lục I", "I. MỤC TIÊU", "(Kèm theo Quyết định", "Điều 1.",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_order_of_lines_is_read(lines: list[str]) -> None:
    info, _ = read("\n".join(lines))
    assert info.issued is None or info.issued.startswith("2024")
    assert info.title is None or "\n" not in info.title


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert read(text)[0].id
