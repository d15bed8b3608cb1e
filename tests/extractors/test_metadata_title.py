"""Titles: the trích yếu by its form, in sentence case where the page has it so."""

import pytest

from extractors.metadata import extract_document
from tests.extractors.helpers import plain_document

HEAD = """UBND TỈNH ĐIỆN BIÊN
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Điện Biên, ngày 6 tháng 7 năm 2023
"""
BODY = "\nCăn cứ Luật Tổ chức chính quyền địa phương;\nI. MỤC TIÊU\n1. Hoàn thành."


def title(text: str) -> str | None:
    return extract_document(plain_document(text), None)[0].title


TITLES = [
    ("KẾ HOẠCH\nTuyên truyền cải cách hành chính", "Tuyên truyền cải cách hành chính"),
    ("KẾ HOẠCH\nTUYÊN TRUYỀN\nCẢI CÁCH HÀNH CHÍNH", "TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH"),
    ("KẾ HOẠCH TUYÊN TRUYỀN NĂM 2024", "TUYÊN TRUYỀN NĂM 2024"),
    ("QUYẾT ĐỊNH\nVề việc phê duyệt đề án nhân lực", "Phê duyệt đề án nhân lực"),
    ("QUYẾT ĐỊNH\nvề phê duyệt đề án nhân lực", "Phê duyệt đề án nhân lực"),
    ("TỜ TRÌNH\nVề việc ban hành quy chế", "Về việc ban hành quy chế"),
    ("THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\ntại phiên họp tháng 6", None),
    ("CHỈ THỊ\nTăng cường kỷ cương ./.", "Tăng cường kỷ cương"),
    ("BÁO CÁO\nKết quả 6 tháng\n(Kèm theo Công văn số 5/SNV-VP)", "Kết quả 6 tháng"),
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết của Tỉnh ủy\nvề đất đai", None),
    (
        "KẾ HOẠCH\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nthực hiện Chỉ thị số 9-CT/TW của Ban Bí thư về tiết kiệm",
        "Thực hiện Chỉ thị số 9-CT/TW của Ban Bí thư về tiết kiệm",
    ),
    (
        "BÁO CÁO\nKết quả các chỉ số năm 2022\nSở Nội vụ báo cáo kết quả các chỉ số như sau:",
        "Kết quả các chỉ số năm 2022",
    ),
    ("KẾ HOẠCH\nPhát triển dữ liệu số\nNơi nhận:\n- Như trên;", "Phát triển dữ liệu số"),
    ("NGHỊ QUYẾT\nVề đích nông thôn mới", "Về đích nông thôn mới"),
    (
        "CÔNG ĐIỆN\nVề việc phòng, chống rét\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN điện:",
        "Phòng, chống rét",
    ),
]


@pytest.mark.parametrize("printed, expected", TITLES)
def test_titles_of_letterheads(printed: str, expected: str | None) -> None:
    joined = " ".join(printed.split("\n")[1:])
    assert title(HEAD.format(number="5/KH-UBND") + printed + BODY) == (expected or joined)


def test_capitals_give_way_to_the_same_words_in_sentence_case() -> None:
    text = HEAD.format(number="5/QĐ-UBND") + "QUYẾT ĐỊNH\nVỀ VIỆC GIAO CHỈ TIÊU HỘ NGHÈO" + BODY
    assert title(text) == "GIAO CHỈ TIÊU HỘ NGHÈO"
    assert title(text + "\nThực hiện việc giao chỉ tiêu hộ nghèo từ quý II.") == "Giao chỉ tiêu hộ nghèo"


def test_the_body_s_first_sentence_is_no_title() -> None:
    text = HEAD.format(number="5/KH-UBND") + (
        "KẾ HOẠCH\nKiểm tra công vụ\nThực hiện chương trình công tác năm, UBND tỉnh xây dựng kế hoạch như sau đây:\nI. A"
    )
    assert title(text) == "Kiểm tra công vụ"


def test_a_title_without_its_first_letters_gives_way_to_what_the_decision_issues() -> None:
    text = HEAD.format(number="5/QĐ-UBND") + (
        "QUYẾT ĐỊNH\n„.an hành Quy chế tiếp công dân\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN\n"
        "Căn cứ Luật Tiếp công dân;\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân."
    )
    assert title(text) == "Tiếp công dân"
    assert title(text.replace("„.an", "an")) == "Tiếp công dân"
    assert title(text.replace("„.an", "“Ban")) == "“Ban hành Quy chế tiếp công dân"


def test_a_lost_title_is_found_in_what_the_decision_issues() -> None:
    text = HEAD.format(number="5/QĐ-UBND") + (
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải tạo chợ huyện giai đoạn 2024-2025.\nĐiều 2. Thi hành."
    )
    assert title(text) == "Cải tạo chợ huyện giai đoạn 2024-2025"


@pytest.mark.parametrize(
    "headline, expected",
    [
        (
            "Kế hoạch 5/KH-UBND năm 2023 nâng cấp đường liên xã do tỉnh Điện Biên ban hành",
            "Nâng cấp đường liên xã",
        ),
        ("Kế hoạch 5/KH-UBND về nâng cấp đường liên xã", "Nâng cấp đường liên xã"),
        ("Quyết định số 5/QĐ-UBND về Kế hoạch nâng cấp đường liên xã", "Nâng cấp đường liên xã"),
        ("Quyết định 5/QĐ-UBND ngày 6/7/2023 ban hành Quy chế chợ", "Ban hành Quy chế chợ"),
    ],
)
def test_a_portal_s_headline_gives_a_lost_title(headline: str, expected: str) -> None:
    portal = "Số hiệu | 5/KH-UBND\nNgày ban hành | 06/07/2023\nCơ quan ban hành | Tỉnh Điện Biên\n"
    assert title(f"{headline}\n{portal}Điều 1. Nội dung.") == expected


def test_an_annex_alone_has_its_own_title() -> None:
    text = "Phụ lục II\nDANH MỤC NHIỆM VỤ\nNĂM 2024\n(Kèm theo Kế hoạch số 5/KH-UBND)\nTT | Nhiệm vụ"
    assert title(text) == "DANH MỤC NHIỆM VỤ NĂM 2024"
