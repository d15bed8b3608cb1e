"""Names: every printed form of a known agency, and what the lexicon itself must hold to."""

import unicodedata

import pytest

from extractors.agencies import agencies_in_cell
from extractors.agency_lexicon import Entry, entries, entry_of, level_of, spell_out

FORMS = {
    "Sở Khoa học và Công nghệ": [
        "Sở Khoa học và Công nghệ", "Sở Khoa học & Công nghệ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở KH&CN", "Sở KHCN",
        "Sở KH & CN", "Sở KH-CN", "SKHCN", "Sở  Khoa học  và Công nghệ",
    ],
    "Sở Văn hóa, Thể thao và Du lịch": [
        "Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa Thể thao và Du lịch", "Sở VH,TT&DL", "Sở VHTTDL", "Sở VH-TT&DL",
        "Sở VHTT&DL", "Sở Văn hóa - Thể thao và Du lịch",
    ],
    "Sở Kế hoạch và Đầu tư": ["Sở Kế hoạch - Đầu tư", "Sở KH&ĐT", "Sở KHĐT", "SKHĐT", "Sở Kế hoạch & Đầu tư"],
    "Sở Lao động - Thương binh và Xã hội": [
        "Sở Lao động, Thương binh và Xã hội", "Sở LĐTB&XH", "Sở LĐ-TB&XH", "Sở LĐTBXH", "Sở Lao động –Thương binh và Xã hội",
    ],
    "Sở Nông nghiệp và Phát triển nông thôn": ["Sở NN&PTNT", "Sở NNPTNT", "Sở Nông nghiệp & PTNT", "Sở NN và PTNT"],
    "Sở Tài chính": ["STC", "Sở TC"],
    "Sở Ngoại vụ": ["Sở NgV", "SNgV"],
    "Bộ Thông tin và Truyền thông": ["Bộ TT&TT", "Bộ TTTT", "BTTTT"],
    "Phòng Văn hóa - Xã hội": ["Phòng VH-XH", "Phòng VHXH", "P. Văn hóa - Xã hội", "Phòng Văn hóa và Xã hội"],
    "Phòng Tài chính - Kế hoạch": ["Phòng TC-KH", "P.TCKH", "Phòng Tài chính Kế hoạch"],
    "Văn phòng HĐND và UBND": [
        "VP HĐND-UBND", "Văn phòng HĐND - UBND", "VP.HĐND&UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    ],
    "Văn phòng UBND tỉnh": ["VP.UBND tỉnh", "VP UBND tỉnh", "Văn phòng Uỷ ban nhân dân tỉnh", "Chánh Văn phòng UBND tỉnh"],
    "Trung tâm Phục vụ hành chính công": ["TT PVHCC", "Trung tâm PVHCC", "TT Phục vụ hành chính công", "TTPVHCC"],
    "Trung tâm Cung ứng dịch vụ công": ["TT CUDVC", "TT CƯDVC"],
    "Ủy ban MTTQ Việt Nam xã": ["UBMTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "UBMTTQVN xã", "Ủy ban MTTQ xã", "Mặt trận xã"],
    "Bảo hiểm xã hội tỉnh": ["BHXH tỉnh"],
    "Kho bạc Nhà nước khu vực IV": ["KBNN khu vực IV"],
    "Hội Liên hiệp Phụ nữ phường": ["Hội LHPN phường", "Chủ tịch Hội LHPN phường"],
    "Ban Chỉ huy Quân sự xã": ["BCH Quân sự xã", "Ban CHQS xã"],
    "Bộ Chỉ huy Quân sự tỉnh": ["Bộ CHQS tỉnh", "BCHQS tỉnh"],
    "Tòa án nhân dân huyện": ["TAND huyện", "Toà án nhân dân huyện"],
    "Phòng Cải cách hành chính": ["Phòng CCHC"],
    "Ban cán sự đảng UBND tỉnh": ["Ban Cán sự Đảng UBND tỉnh", "BCSĐ UBND tỉnh"],
    "Đảng đoàn HĐND tỉnh": ["Đảng đoàn Hội đồng nhân dân tỉnh"],
    "Ban Quản lý Khu kinh tế Chu Lai": ["BQL Khu kinh tế Chu Lai", "Ban Quản lý KKT Chu Lai"],
    "Ban Quản lý Khu kinh tế Chân Mây và các khu công nghiệp": ["Ban Quản lý Khu kinh tế Chân Mây và các khu công nghiệp"],
    "Ban Quản lý Khu kinh tế cửa khẩu Mộc Bài": ["BQL Khu kinh tế cửa khẩu Mộc Bài"],
    "Phòng Du lịch, Kinh tế biển và Hải đảo": ["Phòng Du lịch, Kinh tế biển và Hải đảo"],
    "Trung tâm Văn hóa - Truyền thanh - Truyền hình thành phố": ["Trung tâm Văn hóa, Truyền thanh và Truyền hình thành phố"],
}  # fmt: skip


@pytest.mark.parametrize(("form", "name"), [(form, name) for name, forms in FORMS.items() for form in forms])
def test_printed_forms(form: str, name: str) -> None:
    assert agencies_in_cell(form) == [name]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_a_canonical_name_is_read_as_itself(entry: Entry) -> None:
    if entry.kind != "-":
        assert entry_of(entry.name) == entry
        assert unicodedata.is_normalized("NFC", entry.name)


def test_successors_are_in_the_lexicon() -> None:
    names = {entry.name for entry in entries()}
    assert len(names) == len(entries())
    assert {entry.current for entry in entries() if entry.current} <= names


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Sở Y tế", "tinh"),
        ("Bộ Y tế", "trung-uong"),
        ("UBND tỉnh", "tinh"),
        ("UBND cấp xã", "xa"),
        ("UBND huyện Ba Chẽ", "huyen"),
        ("Công an phường", "xa"),
        ("các sở, ban, ngành", "tinh"),
        ("các bộ, ngành", "trung-uong"),
        ("Phòng Kinh tế", None),
        ("các cơ quan, đơn vị", None),
        ("doanh nghiệp", None),
        ("Huyện đoàn", None),
        ("Ban Tổ chức Tỉnh ủy", "tinh"),
    ],
)
def test_levels(name: str, level: str | None) -> None:
    assert level_of(name) == level


def test_short_forms_are_spelt_out() -> None:
    assert spell_out("Phòng  KSTTHC") == "Phòng Kiểm soát thủ tục hành chính"
    assert spell_out("Trường THCS Kim Liên") == "Trường THCS Kim Liên"
