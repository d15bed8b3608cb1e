"""Table cells and lines after a label: which agencies they name, who leads and who helps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agencies import agencies_in_cell, split_lead_and_help
from extractors.document import Document
from schemas.document import DocumentInfo, Source

GROUPS = [
    ("Các sở, ban, ngành", ["các sở, ban, ngành"]),
    ("Các sở", ["các sở, ban, ngành"]),
    ("Sở, ban, ngành cấp tỉnh", ["các sở, ban, ngành"]),
    ("các sở, ban ngành của tỉnh", ["các sở, ban, ngành"]),
    ("Các sở, ngành", ["các sở, ngành"]),
    ("các sở, ban, ngành và địa phương có liên quan", ["các sở, ban, ngành, địa phương liên quan"]),
    ("Giám đốc (Thủ trưởng) các sở, ban, ngành cấp tỉnh", ["các sở, ban, ngành"]),
    ("Giám đốc các sở, Thủ trưởng các ban, ngành", ["các sở, ban, ngành"]),
    ("Mỗi cơ quan, đơn vị", ["các cơ quan, đơn vị"]),
    ("các cơ quan đơn vị có liên quan", ["các cơ quan, đơn vị liên quan"]),
    ("Thủ trưởng các cơ quan, đơn vị, địa phương", ["các cơ quan, đơn vị, địa phương"]),
    ("các bộ, ngành, có liên quan", ["các bộ, ngành liên quan"]),
    ("Bộ, ngành, địa phương, doanh nghiệp", ["các bộ, ngành, địa phương", "doanh nghiệp"]),
    ("Bộ trưởng, Thủ trưởng cơ quan ngang bộ", ["các bộ, cơ quan ngang bộ"]),
    ("Tổ chức, doanh nghiệp", ["các tổ chức, doanh nghiệp"]),
    ("Từng cấp, từng ngành", ["các cấp, các ngành"]),
    ("Các phòng, ban chuyên môn", ["các phòng, ban chuyên môn"]),
    ("các đơn vị trực thuộc Sở Công Thương", ["các đơn vị trực thuộc Sở Công Thương"]),
    ("Các doanh nghiệp bưu chính", ["các doanh nghiệp bưu chính"]),
    ("các trường học trên địa bàn", ["các trường học"]),
    ("Chủ đầu tư, BQLDA", ["các chủ đầu tư", "các Ban Quản lý dự án"]),
    ("Các cơ quan có trụ sở tại khu hành chính", ["các cơ quan có trụ sở tại khu hành chính"]),
    ("Đơn vị quản lý vùng nuôi, đơn vị cấp giống", ["các đơn vị quản lý vùng nuôi", "các đơn vị cấp giống"]),
    ("UBND các huyện, thị xã, thành phố", ["UBND cấp huyện"]),
    ("Ủy ban nhân dân các xã, phường, đặc khu", ["UBND cấp xã"]),
    ("UBND cấp xã, phường", ["UBND cấp xã"]),
    ("UBND các huyện thành phố", ["UBND cấp huyện"]),
    ("UBND cấp huyện, xã", ["UBND cấp huyện", "UBND cấp xã"]),
    ("UBND các tỉnh, thành phố trực thuộc Trung ương", ["UBND cấp tỉnh"]),
    ("Chủ tịch UBND cấp huyện", ["UBND cấp huyện"]),
    ("HĐND, UBND các xã", ["HĐND cấp xã", "UBND cấp xã"]),
    ("UBND các cấp", ["UBND các cấp"]),
    ("UBND các huyện, thành, thị", ["UBND cấp huyện"]),
    ("UBND các huyện, thị, thành phố", ["UBND cấp huyện"]),
    ("UBND xã/phường/thị trấn", ["UBND cấp xã"]),
    ("Các sở - ban - ngành Thành phố", ["các sở, ban, ngành"]),
    ("UBND quận, huyện", ["UBND cấp huyện"]),
    ("Các huyện ủy, thành ủy, đảng ủy trực thuộc", ["các huyện ủy, thành ủy, đảng ủy trực thuộc"]),
    ("Huyện ủy", ["Huyện ủy"]),
    ("Ban nhân dân các thôn", ["ban nhân dân các thôn"]),
    ("Các bệnh viện tuyến huyện", ["các bệnh viện tuyến huyện"]),
]

LISTS = [
    ("các Sở: Nội vụ, Tư pháp, Khoa học và Công nghệ", ["Sở Nội vụ", "Sở Tư pháp", "Sở Khoa học và Công nghệ"]),
    ("Các sở, ngành: Tài chính, Y tế, Công an tỉnh", ["Sở Tài chính", "Sở Y tế", "Công an tỉnh"]),
    ("Sở Nội vụ, Y tế và Tài chính", ["Sở Nội vụ", "Sở Y tế", "Sở Tài chính"]),
    ("Sở Văn hóa, Thể thao và Du lịch; Sở Du lịch", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Du lịch"]),
    ("Các Bộ phận: Địa chính, Tư pháp, công an", ["Bộ phận Địa chính", "Bộ phận Tư pháp", "Công an"]),
    ("các Bộ: Tài chính, Nội vụ; các Sở: Y tế, Nội vụ", ["Bộ Tài chính", "Bộ Nội vụ", "Sở Y tế", "Sở Nội vụ"]),
    ("UBND các huyện: Ba Vì, Thạch Thất", ["UBND huyện Ba Vì", "UBND huyện Thạch Thất"]),
    ("UBND các tỉnh: Sơn La, Lào Cai và thành phố Hà Nội", ["UBND tỉnh Sơn La", "UBND tỉnh Lào Cai", "UBND thành phố Hà Nội"]),
    ("Trưởng phòng Nội vụ; Trưởng Công an xã", ["Phòng Nội vụ", "Công an xã"]),
]  # fmt: skip

CELLS = [
    ("Sở Nội vụ; Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
    ("Sở Nội vụ\nSở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
    ("- Sở Nội vụ\n- Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
    ("1. Sở Nội vụ 2. Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
    ("Sở Nội vụ - Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
    ("Sở Nội vụ/Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
    (
        "Sở Nội vụ, UBND cấp xã và các đơn vị có liên quan",
        ["Sở Nội vụ", "UBND cấp xã", "các đơn vị liên quan"],
    ),
    ("Sở Nông nghiệp\nvà Môi trường", ["Sở Nông nghiệp và Môi trường"]),
    ("Hội Làm\nvườn", ["Hội Làm vườn"]),
    ("Các sở, ban,\nngành\nCông an tỉnh", ["các sở, ban, ngành", "Công an tỉnh"]),
    ("các đơn vị trực thuộc\nCác hợp tác xã", ["các đơn vị trực thuộc", "các hợp tác xã"]),
    ("Sở Y tế (Phòng Nghiệp vụ)", ["Sở Y tế"]),
    ("Sở Y tế chủ trì", ["Sở Y tế"]),
    ("Cơ quan chủ trì: Sở Y tế", ["Sở Y tế"]),
    ("Sở Nội vụ tỉnh", ["Sở Nội vụ"]),
    ("Trung tâm Y tế khu vực Sông Lô", ["Trung tâm Y tế khu vực Sông Lô"]),
    ("Kho bạc Nhà nước Sơn La", ["Kho bạc Nhà nước Sơn La"]),
    ("Văn phòng Sở; Thanh tra Sở Y tế", ["Văn phòng Sở", "Thanh tra Sở Y tế"]),
    ("Phòng Y tế huyện, thị, thành phố", ["Phòng Y tế cấp huyện"]),
    ("Tổ CNSCĐ 05 thôn", ["Tổ công nghệ số cộng đồng"]),
    ("Trung tâm Bảo tồn, phát huy di sản", ["Trung tâm Bảo tồn, phát huy di sản"]),
    ("Công chức Địa chính, Công chức Văn hóa", ["Công chức Địa chính", "Công chức Văn hóa"]),
    ("Đ/c Hòa; Phòng Kinh tế", ["Phòng Kinh tế"]),
    ("Phó Chủ tịch UBND xã", []),
    ("Toàn thể cán bộ, công chức", []),
    ("Người dân, doanh nghiệp", ["doanh nghiệp"]),
    ("Không", []),
    ("-", []),
    ("", []),
    ("…", []),
    ("Quý II/2026", []),
    ("Theo phân công tại Quyết định số 15/QĐ-UBND", []),
]

ROLES = [
    ("Chủ trì: Sở KHĐT; phối hợp: Cục Thuế", ["Sở Kế hoạch và Đầu tư"], ["Cục Thuế"]),
    ("- Chủ trì: Phòng Kinh tế\n- Phối hợp: Công an xã", ["Phòng Kinh tế"], ["Công an xã"]),
    ("Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: UBND cấp xã.", ["Sở Y tế"], ["UBND cấp xã"]),
    ("Sở Y tế; phối hợp: Sở Nội vụ, Sở Tài chính", ["Sở Y tế"], ["Sở Nội vụ", "Sở Tài chính"]),
    ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
    ("Sở Y tế chủ trì; UBND cấp xã phối hợp", ["Sở Y tế"], ["UBND cấp xã"]),
    ("Sở Y tế phối hợp với Sở Nội vụ chủ trì", ["Sở Nội vụ"], ["Sở Y tế"]),
    ("Sở Y tế (chủ trì), Sở Nội vụ, Công an tỉnh", ["Sở Y tế"], ["Sở Nội vụ", "Công an tỉnh"]),
    ("Sở Y tế; Sở Nội vụ (phối hợp)", ["Sở Y tế"], ["Sở Nội vụ"]),
    ("Sở Y tế (CT); Sở Nội vụ (PH)", ["Sở Y tế"], ["Sở Nội vụ"]),
    ("Sở Y tế cùng với Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
    ("Sở Y tế với sự tham gia của Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
    ("Sở Y tế; Sở Nội vụ, UBND cấp xã hỗ trợ", ["Sở Y tế"], ["Sở Nội vụ", "UBND cấp xã"]),
    ("Sở Y tế, Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"], []),
    ("Chủ trì: Sở Y tế", ["Sở Y tế"], []),
    ("Không", [], []),
]


@pytest.mark.parametrize(("text", "names"), GROUPS + LISTS + CELLS)
def test_cells(text: str, names: list[str]) -> None:
    assert agencies_in_cell(text) == names


@pytest.mark.parametrize(("text", "lead", "helping"), ROLES)
def test_lead_and_help(text: str, lead: list[str], helping: list[str]) -> None:
    assert split_lead_and_help(text) == (lead, helping)


def _document(**info: str) -> Document:
    source = Source(sha256="0", media_type="text/plain", bytes=1)
    doc = Document("", [], [], source)
    doc.info = DocumentInfo(id="d", source=source, **info)
    return doc


@pytest.mark.parametrize(
    ("text", "info", "names"),
    [
        ("Công an", {"commune": "phường Đông Mai"}, ["Công an phường"]),
        ("Công an", {"province": "Sơn La"}, ["Công an"]),
        ("UBND phường Đông Mai", {"commune": "phường Đông Mai"}, ["UBND phường"]),
        ("Sở Y tế tỉnh Sơn La", {"province": "Sơn La", "issued": "2024-02-01"}, ["Sở Y tế"]),
        ("Công an tỉnh Sơn La", {"province": "Sơn La", "issued": "2024-02-01"}, ["Công an tỉnh"]),
        ("Sở Y tế tỉnh Lào Cai", {"province": "Sơn La", "issued": "2024-02-01"}, ["Sở Y tế tỉnh Lào Cai"]),
    ],
)
def test_the_documents_own_place(text: str, info: dict[str, str], names: list[str]) -> None:
    assert agencies_in_cell(text, _document(**info)) == names


@given(st.lists(st.sampled_from([names for _, names in GROUPS + LISTS if names]), min_size=1, max_size=4))
def test_names_are_read_again_as_themselves(parts: list[list[str]]) -> None:
    names = list(dict.fromkeys(name for part in parts for name in part))
    assert agencies_in_cell("; ".join(names)) == names


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from(["Sở ", "các ", "Y tế", ", ", "(", "\n", "và ", "UBND ", "xã"])).map("".join)
)
def test_any_cell_gives_clean_names(text: str) -> None:
    lead, helping = split_lead_and_help(text)
    for name in [*agencies_in_cell(text), *lead, *helping]:
        assert name == " ".join(name.split())
        assert name
