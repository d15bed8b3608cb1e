"""Citations: other documents named by number, laws by their names, programmes by theirs."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.citations import extract_citations
from extractors.document import Cell, Document, Grid, Node, Span
from schemas.reference import Citation
from schemas.section import Section
from tests.extractors.helpers import plain_document


def cited(text: str, **info: Any) -> list[Citation]:
    return extract_citations(plain_document(text, **info))


def one(text: str, **info: Any) -> Citation:
    (citation,) = cited(text, **info)
    return citation


def test_number_date_issuer_and_title() -> None:
    text = "Căn cứ Quyết định số 318/QĐ-BNV ngày 04/3/2024 của Bộ trưởng Bộ Nội vụ về ban hành bộ tiêu chí chấm điểm;"
    citation = one(text)
    assert (citation.doc_type, citation.number, citation.date) == ("quyet-dinh", "318/QĐ-BNV", "2024-03-04")
    assert (citation.issuer, citation.title) == ("Bộ trưởng Bộ Nội vụ", "ban hành bộ tiêu chí chấm điểm")
    assert (citation.relation, citation.mentions) == ("can-cu", 1)
    assert citation.evidence.quote == "Quyết định số 318/QĐ-BNV ngày 04/3/2024 của Bộ trưởng Bộ Nội vụ"
    assert text[citation.evidence.start : citation.evidence.end] == citation.evidence.quote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện các Quyết định: số 41/QĐ-BNV ngày 02/4/2024, số 42/QĐ-BNV ngày 03/4/2024 của Bộ Nội vụ về công bố kết quả;",
            [
                ("41/QĐ-BNV", "2024-04-02", "Bộ Nội vụ", "công bố kết quả"),
                ("42/QĐ-BNV", "2024-04-03", "Bộ Nội vụ", "công bố kết quả"),
            ],
        ),
        (
            "Căn cứ các Quyết định của Sở Nội vụ ngày 12/9/2024: Số 7/QĐ-SNV về giao chỉ tiêu; số 8/QĐ-SNV về chấm điểm.",
            [
                ("7/QĐ-SNV", "2024-09-12", "Sở Nội vụ", "giao chỉ tiêu"),
                ("8/QĐ-SNV", "2024-09-12", "Sở Nội vụ", "chấm điểm"),
            ],
        ),
        (
            "Kết quả đo lường của Bộ Nội vụ (Quyết định số 61/QĐ-BNV, 62/QĐ-BNV ngày 05/4/2024) cho thấy tỉnh tăng hạng.",
            [("61/QĐ-BNV", "2024-04-05", "Bộ Nội vụ", None), ("62/QĐ-BNV", "2024-04-05", "Bộ Nội vụ", None)],
        ),
        (
            "Theo đề nghị của Sở Tài chính tại các Văn bản: số 15/BC-STC ngày 08/5/2024 và số 990/STC-NS ngày 20/5/2024.",
            [
                ("15/BC-STC", "2024-05-08", "Sở Tài chính", None),
                ("990/STC-NS", "2024-05-20", "Sở Tài chính", None),
            ],
        ),
        (
            "Ngày 11/6/2024, UBND tỉnh đã ban hành Kế hoạch số 77/KH-UBND về cải thiện chỉ số, đã giao việc cho các sở.",
            [("77/KH-UBND", "2024-06-11", "UBND tỉnh", "cải thiện chỉ số")],
        ),
        (
            "Thực hiện chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh tại Thông báo số 19/TB-UBND ngày 02/7/2024, các sở báo cáo.",
            [("19/TB-UBND", "2024-07-02", "Chủ tịch UBND tỉnh", None)],
        ),
        (
            "Triển khai Nghị định số 10/2024/NĐ-CP ngày 01/02/2024 và Nghị định số 11/2024/NĐ-CP ngày 02/02/2024 của Chính phủ.",
            [
                ("10/2024/NĐ-CP", "2024-02-01", "Chính phủ", None),
                ("11/2024/NĐ-CP", "2024-02-02", "Chính phủ", None),
            ],
        ),
        (
            "Thực hiện Công văn số 812/BGDĐT-VP của Bộ Nội vụ ngày 14 tháng 3 năm 2024 về khảo sát.",
            [("812/BGDĐT-VP", "2024-03-14", "Bộ Nội vụ", "khảo sát")],
        ),
        (
            "Căn cứ Nghị định số 21/2023/NĐ-CP của Chính phủ về kiểm kê, được sửa đổi, bổ sung bởi Nghị định số 22/2024/NĐ-CP ngày 05/3/2024 của Chính phủ;",
            [
                ("21/2023/NĐ-CP", None, "Chính phủ", "kiểm kê"),
                ("22/2024/NĐ-CP", "2024-03-05", "Chính phủ", None),
            ],
        ),
        (
            "Thực hiện Kế hoạch số 19/KH-SGDĐT của Sở Giáo dục và Đào tạo (GDĐT) ngày 05/3/2024 về việc mở lớp;",
            [("19/KH-SGDĐT", "2024-03-05", "Sở Giáo dục và Đào tạo", "mở lớp")],
        ),
        (
            "Căn cứ Quyết định số 8/2019/QĐ_BXD ngày 05/3/2019 của Bộ Xây dựng về trợ giúp doanh nghiệp nhỏ và vừa và Công văn số 9/BXD-VP;",
            [
                ("8/2019/QĐ_BXD", "2019-03-05", "Bộ Xây dựng", "trợ giúp doanh nghiệp nhỏ và vừa"),
                ("9/BXD-VP", None, None, None),
            ],
        ),
    ],
)
def test_lists_and_what_they_share(text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert [(c.number, c.date, c.issuer, c.title) for c in cited(text)] == expected


@pytest.mark.parametrize(
    ("text", "doc_type", "flags"),
    [
        ("Theo Văn bản số 55/BC-SNV ngày 01/3/2024.", "bao-cao", []),
        ("Theo Văn bản số 55/SNV-VP ngày 01/3/2024.", "cong-van", []),
        ("Thực hiện Kết luận số 21-KL/TW ngày 01/3/2024.", "ket-luan", []),
        ("Thực hiện Quy định số 5-QĐ/TU ngày 01/3/2024.", "quy-dinh", []),
        ("Thực hiện Nghị quyết số 203/2025/QH15.", "nghi-quyet", []),
        ("Thực hiện Quyết định số 12/CT-UBND ngày 01/3/2024.", "quyet-dinh", ["number-and-type-disagree"]),
    ],
)
def test_the_type(text: str, doc_type: str, flags: list[str]) -> None:
    citation = one(text)
    assert (citation.doc_type, citation.flags) == (doc_type, flags)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Quyết định số 9/QĐ-UBND phê duyệt Đề án “Chấm điểm, xếp hạng” giai đoạn 2024-2028 và kết quả khảo sát.", "phê duyệt Đề án “Chấm điểm, xếp hạng” giai đoạn 2024-2028"),
        ("Căn cứ Chỉ thị số 9/CT-UBND về việc siết kỷ cương; chấn chỉnh tác phong (viết tắt là Chỉ thị số 9/CT-UBND);", "siết kỷ cương; chấn chỉnh tác phong"),
        ("Thực hiện Kế hoạch số 9/KH-UBND về cải cách hành chính năm 2026, UBND xã ban hành kế hoạch riêng.", "cải cách hành chính năm 2026"),
        ("Thực hiện Kế hoạch số 9/KH-UBND ngày 01/02/2026 của UBND tỉnh, UBND xã ban hành kế hoạch riêng.", None),
        ("Thực hiện Kế hoạch số 9/KH-UBND “đẩy mạnh số hóa”; bố trí đủ kinh phí.", "đẩy mạnh số hóa"),
    ],
)  # fmt: skip
def test_titles(text: str, title: str | None) -> None:
    assert cited(text)[0].title == title


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Căn cứ Nghị quyết số 4/NQ-HĐND ngày 01/7/2024 của HĐND tỉnh;", "can-cu"),
        ("Căn cứ kết quả khảo sát tại Báo cáo số 4/BC-SNV ngày 01/7/2024, các sở rà soát.", "can-cu"),
        ("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 4/TTr-SNV ngày 01/7/2024.", "can-cu"),
        ("Thực hiện nghiêm quy định tại Quyết định số 4/QĐ-UBND ngày 01/7/2024.", "thuc-hien"),
        ("Số hóa hồ sơ theo Nghị định số 4/2024/NĐ-CP.", "thuc-hien"),
        ("UBND tỉnh ban hành Kế hoạch số 4/KH-UBND về chuyển đổi số.", "nhac-den"),
        ("Việc công khai, trừ trường hợp quy định tại Nghị định số 4/2024/NĐ-CP.", "nhac-den"),
        (
            "Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 4/QĐ-UBND ngày 01/7/2024.",
            "thay-the",
        ),
        ("Quyết định này bãi bỏ các Quyết định của UBND xã: số 4/QĐ-UBND ngày 01/7/2024.", "thay-the"),
        ("Căn cư Nghị quyết số 4/NQ-HĐND ngày 01/7/2024 của HĐND tỉnh;", "can-cu"),
        ("Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 4/QĐ-UBND ngày 01/7/2024.", "sua-doi"),
        (
            "Quyết định số 4/QĐ-UBND ngày 01/7/2024 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            "thay-the",
        ),
        (
            "Kể từ ngày Quy chế này có hiệu lực, Quyết định số 4/QĐ-UBND ngày 01/7/2024 hết hiệu lực.",
            "thay-the",
        ),
        ("Kế hoạch này thực hiện Nghị quyết số 4/NQ-HĐND; văn bản trước đây hết hiệu lực.", "thuc-hien"),
        ("Nghiên cứu, xây dựng nghị định thay thế Nghị định số 4/2014/NĐ-CP.", "nhac-den"),
    ],
)
def test_relations(text: str, relation: str) -> None:
    assert one(text).relation == relation


def test_grounds_go_on_after_a_semicolon() -> None:
    text = "Căn cứ Kết luận số 3-KL/TW; Quyết định số 5/QĐ-TTg; thực hiện Kế hoạch số 6/KH-UBND, UBND xã xây dựng kế hoạch."
    assert [c.relation for c in cited(text)] == ["can-cu", "can-cu", "thuc-hien"]


def test_the_day_may_stand_before() -> None:
    citation = one(
        "Trước đó, ngày 14/6/2024, UBND tỉnh đã ban hành Công văn số 1207/UBND-NC về khắc phục hạn chế."
    )
    assert (citation.number, citation.date) == ("1207/UBND-NC", "2024-06-14")


@pytest.mark.parametrize(
    ("issued", "date"), [("2024-07-02", "2024-06-14"), ("2024-05-30", None), ("2024", None), (None, None)]
)
def test_a_day_before_without_its_year_is_of_the_year_of_issue(issued: str | None, date: str | None) -> None:
    document = plain_document("Ngày 14/6, UBND tỉnh có Công văn số 1207/UBND-NC về khắc phục hạn chế.")
    assert document.info is not None
    document.info.issued = issued
    (citation,) = extract_citations(document)
    assert citation.date == date


def test_a_title_ends_before_the_purpose_of_the_sentence() -> None:
    text = (
        "Rà soát Nghị định số 88/2019/NĐ-CP ngày 14 tháng 11 năm 2019 quy định chi tiết một số điều của Luật Thủy lợi "
        "để quy định nội dung mà Luật Thủy sản số 18/2017/QH14 giao."
    )
    assert [c.number for c in cited(text)] == ["88/2019/NĐ-CP", "18/2017/QH14"]
    assert cited(text)[0].title == "quy định chi tiết một số điều của Luật Thủy lợi"


def test_mentions_come_together() -> None:
    text = (
        "UBND tỉnh ban hành Kế hoạch số 88/KH-UBND về nâng cao chỉ số.\n"
        "Thực hiện Kế hoạch số 88 /KH-UBND ngày 09/5/2024, các sở báo cáo.\n"
        "Kết quả theo Kế hoạch số 88/KH-UBND được tổng hợp."
    )
    citation = one(text)
    assert (citation.number, citation.date, citation.title) == ("88/KH-UBND", "2024-05-09", "nâng cao chỉ số")
    assert (citation.relation, citation.mentions) == ("thuc-hien", 3)
    assert citation.evidence.quote == "Kế hoạch số 88/KH-UBND"


def test_one_number_of_two_years_is_two_documents() -> None:
    text = "Theo Quyết định số 5/QĐ-TTg ngày 04/01/2022.\nTheo Quyết định số 5/QĐ-TTg ngày 03/01/2023."
    assert [c.date for c in cited(text)] == ["2022-01-04", "2023-01-03"]


def test_a_document_inside_a_title_is_no_record_of_its_own() -> None:
    text = "Theo Kế hoạch số 12/KH-UBND ngày 02/3/2024 của UBND tỉnh về thực hiện Nghị quyết số 7-NQ/TU ngày 01/02/2024 của Tỉnh ủy."
    assert [c.number for c in cited(text)] == ["12/KH-UBND"]
    both = cited(text + "\nThực hiện Nghị quyết số 7-NQ/TU, các xã ban hành kế hoạch.")
    assert [(c.number, c.mentions) for c in both] == [("12/KH-UBND", 1), ("7-NQ/TU", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Số: 301/QĐ-UBND",
        "Quyết định 301/QĐ-UBND về Kế hoạch nâng cao chỉ số",
        "(Kèm theo Quyết định số 301/QĐ-UBND ngày 02/5/2024 của UBND tỉnh)",
        "(Ban hành kèm theo Kế hoạch số 55/KH-UBND ngày 02/5/2024 của UBND tỉnh)",
        "(Kèm theo Quyết định số:      /QĐ-UBND ngày   /5/2024)",
        "Số: 88/KH-UBND",
        "DANH MỤC ĐỀ ÁN TRÌNH HĐND TỈNH NĂM 2025",
        "CHƯƠNG TRÌNH HÀNH ĐỘNG CẢI THIỆN CHỈ SỐ PAPI TỈNH HÀ NAM NĂM 2025",
        "Kế hoạch này và báo cáo định kỳ của các xã",
        "Quy định của pháp luật hiện hành; luật sư tư vấn",
        "Bám sát Chương trình Phát triển Liên hợp quốc và các Chương trình mục tiêu quốc gia",
        "Xây dựng Đề án sắp xếp vị trí việc làm; soạn thảo Luật Thuế tài sản",
        "Ban Chỉ đạo chuyển đổi số và Đề án 06 họp hằng tháng",
    ],
)
def test_no_citation(text: str) -> None:
    assert cited(text, number="301/QĐ-UBND") == []


@pytest.mark.parametrize(
    ("text", "title", "number", "date"),
    [
        ("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;", "Luật Đất đai", None, "2024-01-18"),
        (
            "Theo Luật Quản lý, sử dụng tài sản công năm 2017, các xã kê khai.",
            "Luật Quản lý, sử dụng tài sản công",
            None,
            "2017",
        ),
        ("Theo Bộ luật Dân sự năm 2015 và quy định khác.", "Bộ luật Dân sự", None, "2015"),
        ("Căn cứ Luật Căn cước số 26/2023/QH15;", "Luật Căn cước", "26/2023/QH15", None),
        ("Phổ biến Luật Phòng, chống thiên tai cho học sinh.", "Luật Phòng, chống thiên tai", None, None),
        ("Phổ biến Luật Nước sạch và nếp sống mới.", "Luật Nước sạch", None, None),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công và Luật Đấu thầu ngày 29 tháng 11 năm 2024;",
            "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công và Luật Đấu thầu",
            None,
            "2024-11-29",
        ),
        ("Căn cứ Luật Giá sửa đổi năm 2023;", "Luật Giá", None, "2023"),
        ("Căn cứ Luật Giá (sửa đổi, bổ sung) năm 2023;", "Luật Giá", None, "2023"),
        ("Căn cứ Luật Căn cước sửa đổi số 26/2023/QH15;", "Luật Căn cước", "26/2023/QH15", None),
        ("Căn cứ Luật Giá sửa đổi theo lộ trình;", "Luật Giá", None, None),
        ("Căn cứ Luật Du lịch cộng đồng ngày 05/3/2021;", "Luật Du lịch cộng đồng", None, "2021-03-05"),
        ("Căn cứ Luật Giá được thông qua ngày 05/3/2021;", "Luật Giá", None, None),
        (
            "Theo Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND năm 2004;",
            "Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND",
            None,
            "2004",
        ),
        (
            "Căn cứ Luật sửa đối, bỗ sung một số điều của Luật Giá ngày 10 tháng 6 năm 2025;",
            "Luật sửa đối, bỗ sung một số điều của Luật Giá",
            None,
            "2025-06-10",
        ),
    ],
)
def test_laws(text: str, title: str, number: str | None, date: str | None) -> None:
    citation = one(text)
    assert (citation.doc_type, citation.title, citation.number, citation.date) == (
        "luat",
        title,
        number,
        date,
    )


def test_a_law_comes_together_by_its_name() -> None:
    text = "Thi hành Luật Đất đai năm 2024.\nTuyên truyền Luật Đất đai số 31/2024/QH15.\nCăn cứ Luật đất đai;"
    citation = one(text)
    assert (citation.number, citation.date, citation.relation, citation.mentions) == (
        "31/2024/QH15",
        "2024",
        "can-cu",
        3,
    )


@pytest.mark.parametrize(
    ("text", "doc_type", "title"),
    [
        ("Triển khai Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025.", "chuong-trinh", "mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025"),
        ("Thực hiện Chiến lược quốc gia về chuyển đổi số đến năm 2030 của Chính phủ.", "khac", "quốc gia về chuyển đổi số đến năm 2030"),
        ("Theo Quy hoạch tỉnh Hà Nam thời kỳ 2021-2030, tầm nhìn đến năm 2050.", "khac", "tỉnh Hà Nam thời kỳ 2021-2030, tầm nhìn đến năm 2050"),
        ("Thực hiện Đề án 06 tại các xã.", "de-an", "Đề án 06"),
    ],
)  # fmt: skip
def test_programmes(text: str, doc_type: str, title: str) -> None:
    citation = one(text)
    assert (citation.doc_type, citation.title, citation.number) == (doc_type, title, None)


def test_a_nickname_is_a_mention_of_the_decision() -> None:
    text = "Đôn đốc Đề án 06 tại các xã.\nTriển khai Quyết định 06 của Thủ tướng Chính phủ phê duyệt Đề án dữ liệu dân cư."
    citation = one(text)
    assert (citation.doc_type, citation.number, citation.mentions) == ("quyet-dinh", "06", 2)
    assert citation.issuer == "Thủ tướng Chính phủ"


def test_a_programme_is_a_mention_of_what_issues_it() -> None:
    text = (
        "Căn cứ Nghị quyết số 40/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể về đất đai giai đoạn 2021-2030;\n"
        "Tiếp tục thực hiện Chương trình tổng thể về đất đai giai đoạn 2021-2030."
    )
    citation = one(text)
    assert (citation.number, citation.mentions) == ("40/NQ-CP", 2)


def test_the_programme_that_the_document_approves_is_its_own() -> None:
    text = "Mục tiêu của Chiến lược quốc gia về dữ liệu mở đến năm 2030 là công khai dữ liệu."
    assert cited(text, title="Phê duyệt Chiến lược quốc gia về dữ liệu mở đến năm 2030") == []


def _table_and_line(repeated: str | None) -> Document:
    """A table's cell over two rows, and a line below it, which may repeat a section."""
    text = "Theo Quyết định số 14/QĐ-UBND ngày 03/02/2024\nTheo Quyết định số 15/QĐ-UBND ngày 03/02/2024"
    document = plain_document(text)
    line = text.index("\n")
    table = Section(id="s9", kind="bang", level=1, start=0, end=line)
    document.nodes = [Node(table, Span(0, line)), document.nodes[1]]
    cell = Cell(text[:line], Span(0, line), 0, 0, rowspan=2)
    document.grids = [Grid("s9", [[cell], [cell]])]
    document.nodes[1].section.duplicate_of = repeated
    return document


def test_tables_are_read_and_repeats_are_not() -> None:
    found = extract_citations(_table_and_line(None))
    assert [(c.number, c.mentions) for c in found] == [("14/QĐ-UBND", 1), ("15/QĐ-UBND", 1)]
    assert [c.number for c in extract_citations(_table_and_line("s1"))] == ["14/QĐ-UBND"]


def test_a_note_takes_the_relation_of_its_anchor() -> None:
    text = "Tiếp tục thực hiện chỉ đạo của Tỉnh ủy[1].\n[1] Công văn số 33-CV/TU ngày 02/6/2024 của Tỉnh ủy"
    document = plain_document(text)
    document.nodes[1].section.kind = "chu-thich"
    document.nodes[1].section.label = "1"
    assert [c.relation for c in extract_citations(document)] == ["thuc-hien"]


@pytest.mark.parametrize(
    "what", ["ý kiến chỉ đạo của Chủ tịch UBND tỉnh", "chỉ đạo của UBND tỉnh", "kết luận của Thanh tra tỉnh"]
)
def test_a_title_ends_before_what_another_document_says(what: str) -> None:
    text = f"Thực hiện Quyết định số 8/QĐ-UBND ngày 04/01/2025 về giao chỉ tiêu năm 2025 và {what} tại Thông báo số 4/TB-VP ngày 12/01/2025."
    assert [(c.number, c.title) for c in cited(text)] == [
        ("8/QĐ-UBND", "giao chỉ tiêu năm 2025"),
        ("4/TB-VP", None),
    ]
