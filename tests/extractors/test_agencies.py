"""Agencies in running text: where each mention stands and whom it names, and one record for each agency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agencies import agencies_between, extract_agencies, find_agencies
from extractors.document import Cell, Document, Grid, Node, Span
from schemas.document import DocumentInfo, Source
from schemas.section import Section

SOURCE = Source(sha256="0", media_type="text/plain", bytes=1)


def document(text: str, grids: list[Grid] | None = None, **info: str) -> Document:
    doc = Document(text, [], grids or [], SOURCE)
    if info:
        doc.info = DocumentInfo(id="d", source=SOURCE, **info)
    return doc


MENTIONS = [
    (
        "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ, Tài chính và UBND các xã, phường kiểm kê.",
        {"Sở Y tế": ["Sở Y tế"], "Sở Nội vụ, Tài chính": ["Sở Nội vụ", "Sở Tài chính"], "UBND các xã, phường": ["UBND cấp xã"]},
    ),
    ("Sở Y tế, Xây dựng phương án trình UBND tỉnh.", {"Sở Y tế": ["Sở Y tế"], "UBND tỉnh": ["UBND tỉnh"]}),
    ("Sở Y tế, Xây dựng: nộp báo cáo.", {"Sở Y tế, Xây dựng": ["Sở Y tế", "Sở Xây dựng"]}),
    (
        "Trưởng phòng Tư pháp, Chánh Văn phòng HĐND và UBND huyện, Hiệu trưởng các trường học đôn đốc.",
        {
            "Trưởng phòng Tư pháp": ["Phòng Tư pháp"],
            "Chánh Văn phòng HĐND và UBND huyện": ["Văn phòng HĐND và UBND huyện"],
            "Hiệu trưởng các trường học": ["các trường học"],
        },
    ),
    ("Giao Phó Chủ tịch UBND tỉnh theo dõi.", {}),
    ("Chủ tịch, các Phó Chủ tịch UBND tỉnh họp.", {"Chủ tịch, các Phó Chủ tịch UBND tỉnh": ["UBND tỉnh"]}),
    ("Chủ tịch UBND huyện Trần Văn Tý ký.", {"Chủ tịch UBND huyện": ["UBND huyện"]}),
    ("UBND xã Lê Lợi, UBND tỉnh Cao Bằng", {"UBND xã Lê Lợi": ["UBND xã Lê Lợi"], "UBND tỉnh Cao Bằng": ["UBND tỉnh Cao Bằng"]}),
    ("Giám đốc Sở giao Văn phòng Sở ghi chép.", {"Văn phòng Sở": ["Văn phòng Sở"]}),
    (
        "Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch UBND các cấp rút kinh nghiệm.",
        {"Giám đốc các sở, Thủ trưởng các ban, ngành": ["các sở, ban, ngành"], "Chủ tịch UBND các cấp": ["UBND các cấp"]},
    ),
    ("Thanh tra, kiểm tra định kỳ. Thanh tra tỉnh lập kế hoạch.", {"Thanh tra tỉnh": ["Thanh tra tỉnh"]}),
    ("Ban hành văn bản; Tổ chức tập huấn; Báo cáo định kỳ; Bộ chỉ số mới.", {}),
    ("các bộ tiêu chí, các ngành nghề, các trường hợp, các cấp học, các đơn vị hành chính", {}),
    ("họp tại các xã, phường; đến từng thôn, bản", {}),
    ("Chính phủ điện tử, Chính phủ số; Phó Thủ tướng Chính phủ dự.", {}),
    ("Chính phủ điều hành; đoàn thể báo cáo.", {"Chính phủ": ["Chính phủ"]}),
    ("Phòng Nghiệp vụ Thú y tham mưu.", {"Phòng Nghiệp vụ Thú y": ["Phòng Nghiệp vụ Thú y"]}),
    ("Trung tâm Giống và Vật tư tỉnh cung cấp hạt giống", {"Trung tâm Giống và Vật tư tỉnh": ["Trung tâm Giống và Vật tư tỉnh"]}),
    ("Hội LHPN tỉnh thuộc khối", {"Hội LHPN tỉnh": ["Hội Liên hiệp Phụ nữ tỉnh"]}),
    ("Chi cục Kiểm lâm thuộc Sở Nông nghiệp và Môi trường tuần tra", {"Chi cục Kiểm lâm thuộc Sở Nông nghiệp và Môi trường": ["Chi cục Kiểm lâm"]}),
    ("phối hợp với công an xã, trạm y tế phường", {"công an xã": ["Công an xã"], "trạm y tế phường": ["Trạm Y tế phường"]}),
    ("TỜ TRÌNH CỦA SỞ Y TẾ TỈNH SƠN LA VỀ NƯỚC SẠCH", {"SỞ Y TẾ TỈNH SƠN LA": ["Sở Y tế tỉnh Sơn La"]}),
    ("Thường trực HĐND, UBND huyện", {"Thường trực HĐND": ["Thường trực HĐND huyện"], "UBND huyện": ["UBND huyện"]}),
    ("các phòng, đơn vị trực thuộc Sở Y tế rà soát", {"các phòng, đơn vị trực thuộc Sở Y tế": ["các phòng, đơn vị trực thuộc Sở Y tế"]}),
    ("các cơ quan Trung ương đóng trên địa bàn tỉnh cùng các doanh nghiệp", {
        "các cơ quan Trung ương đóng trên địa bàn tỉnh": ["các cơ quan Trung ương đóng trên địa bàn tỉnh"],
        "các doanh nghiệp": ["doanh nghiệp"],
    }),
    ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh giám sát", {"Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh": ["Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"]}),
    ("số 12/SNV-CCHC ngày 5/5/2026 và 7/UBND-NC", {}),
    ("UBND họp phiên thường kỳ.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mentions"), MENTIONS)
def test_mentions(text: str, mentions: dict[str, list[str]]) -> None:
    found = {text[m.start : m.end]: list(m.names) for m in find_agencies(document(text))}
    assert found == mentions


RUN_ON = [
    ("Phòng Đăng ký doanh nghiệp trả kết quả sớm.", ["Phòng Đăng ký doanh nghiệp"]),
    ("Phòng Đăng ký kinh doanh đăng ký lịch họp.", ["Phòng Đăng ký kinh doanh"]),
    ("mời Trường Đại học Kiên Giang, Trường Cao đẳng Kỹ thuật công nghệ Vũng Tàu mở lớp.",
     ["Trường Đại học Kiên Giang", "Trường Cao đẳng Kỹ thuật công nghệ Vũng Tàu"]),
    ("Trường Đại học Tân Trào phân tích số liệu.", ["Trường Đại học Tân Trào"]),
    ("Trường Đại học phải tự chủ.", ["Trường Đại học"]),
    ("Trường Chính trị Trần Phú tỉnh bồi dưỡng", ["Trường Chính trị Trần Phú tỉnh"]),
    ("Các Sở: Nội vụ, Khoa học và Công nghệ, Tài chính thống nhất số liệu.",
     ["Sở Nội vụ", "Sở Khoa học và Công nghệ", "Sở Tài chính"]),
    ("Các Sở: Y tế, Công Thương, Xây dựng phương án.", ["Sở Y tế", "Sở Công Thương"]),
    ("Các Sở: Y tế, Biển đảo, Tài chính báo cáo.", ["Sở Y tế", "Sở Biển đảo", "Sở Tài chính"]),
    ("Chi cục Hải quan khu vực V, Chi cục Thuế khu vực XI, Thuế cơ sở 7 đối thoại.",
     ["Chi cục Hải quan khu vực V", "Chi cục Thuế khu vực XI", "Thuế cơ sở 7"]),
    ("Kho bạc Nhà nước khu vực XII.", ["Kho bạc Nhà nước khu vực XII"]),
    ("Chi nhánh Văn phòng Đăng ký đất đai Mai Sơn xử lý hồ sơ.", ["Chi nhánh Văn phòng Đăng ký đất đai Mai Sơn"]),
    ("Trung tâm Truyền thông - Văn hóa - Du lịch huyện đưa tin.", ["Trung tâm Truyền thông - Văn hóa - Du lịch huyện"]),
    ("Đoàn Thanh niên Sở, Công đoàn Sở vận động.", ["Đoàn Thanh niên Sở", "Công đoàn Sở"]),
    ("các trung tâm y tế huyện, thị xã thống kê", ["các Trung tâm Y tế huyện, thị xã"]),
    ("Các cấp ủy, tổ chức đảng lãnh đạo chính quyền cùng cấp.", ["các cấp ủy, tổ chức đảng"]),
    ("Viễn thông Sơn La kéo cáp; dịch vụ viễn thông", ["Viễn thông Sơn La"]),
    ("Trung tâm Phục vụ hành chính công (TTPVHCC) tỉnh niêm yết", ["Trung tâm Phục vụ hành chính công tỉnh"]),
    ("Đảng ủy UBND tỉnh và Đảng ủy các cơ quan Đảng tỉnh họp", ["Đảng ủy UBND tỉnh", "Đảng ủy các cơ quan Đảng tỉnh"]),
    ("Trung tâm Y tế Nguyễn Thị Lan ký", ["Trung tâm Y tế"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), RUN_ON)
def test_names_run_on_in_running_text(text: str, names: list[str]) -> None:
    assert [name for mention in find_agencies(document(text)) for name in mention.names] == names


def test_heads_and_unknown_names_are_told() -> None:
    heads = {m.names[0]: m.head for m in find_agencies(document("Giám đốc Sở Y tế báo cáo UBND tỉnh."))}
    assert heads == {"Sở Y tế": True, "UBND tỉnh": False}
    known = {m.names[0]: m.known for m in find_agencies(document("Sở Y tế và Tổ Khảo thí"))}
    assert known == {"Sở Y tế": True, "Tổ Khảo thí": False}


def test_mentions_between_offsets() -> None:
    doc = document("Sở Y tế, sau đó Sở Nội vụ, rồi Sở Tài chính")
    at = doc.text.index("Sở Nội vụ")
    assert [m.names for m in agencies_between(doc, at, at + 9)] == [("Sở Nội vụ",)]
    assert agencies_between(doc, at, at + 8) == []
    assert find_agencies(doc) is find_agencies(doc)


def test_a_line_break_parts_names_but_in_a_cell() -> None:
    text = "Sở Nông nghiệp\nvà Môi trường"
    assert [m.names for m in find_agencies(document(text))] != [("Sở Nông nghiệp và Môi trường",)]
    cell = Cell(text, Span(0, len(text)), 0, 0)
    grid = Grid("s1", [[cell]])
    assert [m.names for m in find_agencies(document(text, [grid]))] == [("Sở Nông nghiệp và Môi trường",)]


def test_records() -> None:
    text = "Sở Kế hoạch và Đầu tư báo cáo. Giám đốc Sở KH&ĐT ký. UBND tỉnh Lào Cai và Bộ Nội vụ, các sở, ban, ngành."
    records = {
        r.name: r
        for r in extract_agencies(document(text, province="Sơn La", province_code="14", issued="2024-05-01"))
    }
    planning = records["Sở Kế hoạch và Đầu tư"]
    assert (planning.kind, planning.level, planning.mentions) == ("so-nganh", "tinh", 2)
    assert (planning.province_code, planning.current_name) == ("14", "Sở Tài chính")
    assert planning.evidence.quote == "Sở Kế hoạch và Đầu tư"
    assert records["UBND tỉnh Lào Cai"].province_code == "10"
    assert records["Bộ Nội vụ"].province_code is None
    city = extract_agencies(document("UBND thành phố Hải Phòng; UBND thành phố Sầm Sơn", issued="2024-05-01"))
    assert [record.level for record in city] == ["tinh", "huyen"]
    assert records["Bộ Nội vụ"].current_name is None
    assert records["các sở, ban, ngành"].kind == "nhom"


def test_junk_and_copies_give_no_records() -> None:
    text = "Sở Y tế\nSở Nội vụ"
    nodes = [
        Node(Section(id="s1", kind="rac", level=1, start=0, end=7), Span(0, 7)),
        Node(Section(id="s2", kind="doan", level=1, start=8, end=17), Span(8, 17)),
    ]
    doc = Document(text, nodes, [], SOURCE)
    assert [record.name for record in extract_agencies(doc)] == ["Sở Nội vụ"]


@pytest.mark.parametrize(
    "part", ["Sở Y tế thuộc ", "UBND, ", "các sở, ", "Trưởng ", "Phòng A ", "UBND các xã A, "]
)
def test_long_chains_end(part: str) -> None:
    assert all(mention.names for mention in find_agencies(document(part * 2000)))


WORDS = st.sampled_from(
    [
        "các",
        "sở",
        "ban",
        "ngành",
        ",",
        ";",
        ":",
        "Sở",
        "Nội",
        "vụ",
        "UBND",
        "tỉnh",
        "huyện",
        "xã",
        "phường",
        "Trưởng",
        "phòng",
        "Giám",
        "đốc",
        "và",
        "thuộc",
        "Sơn",
        "La",
        "Phòng",
        "Kinh",
        "tế",
        "(",
        ")",
        "\n",
        "-",
        "Chủ",
        "tịch",
        "Bộ",
        "Công",
        "an",
        "HĐND",
        "đơn",
        "vị",
        "liên",
        "quan",
        "Trung",
        "tâm",
        "Văn",
        "hóa",
        "cấp",
        "doanh",
        "nghiệp",
        "12/KH-UBND",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_spans_are_valid_and_do_not_overlap(text: str) -> None:
    end = 0
    for mention in find_agencies(document(text)):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        assert mention.names
        end = mention.end
