"""Names of indices and their fields in folded text."""

from __future__ import annotations

import pytest

from extractors.folding import fold
from extractors.indices import ComponentMention, IndexMention, bounds, find_names, lexicon


def named(text: str, index: str | None = None) -> list[str]:
    """`PCI` or `PCI.3` for each name; a field's code in the index given."""
    found = []
    for mention in find_names(fold(text)):
        code = (
            mention.code_in(index) if isinstance(mention, ComponentMention) else (mention.code, mention.code)
        )
        found.append(code[1] if code else "?")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số PAR INDEX và PAR-INDEX, ParIndex", ["PAR_INDEX"] * 3),
        ("Chỉ số cải cách hành chính của tỉnh", ["PAR_INDEX"]),
        ("Chỉ số CCHC (PAR INDEX)", ["PAR_INDEX", "PAR_INDEX"]),
        ("chỉ số mức độ hài lòng", ["SIPAS"]),
        ("Chỉ số Hiệu quả Quản trị và Hành chính công cấp tỉnh", ["PAPI"]),
        ("Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", ["PCI", "PCI"]),
        ("Chỉ số Xanh; PGI", ["PGI", "PGI"]),
        ("mức độ chuyển đổi số cấp tỉnh", ["DTI"]),
        ("chỉ số đổi mới sáng tạo cấp địa phương", ["PII"]),
        ("ICT Index", ["ICT_INDEX"]),
        ("năng lực cạnh tranh cấp sở, ngành và địa phương (DDCI)", ["DDCI", "DDCI"]),
        ("công tác cải cách hành chính của tỉnh", []),
        ("chuyển đổi số", []),
        ("PCIe, PAPIs, SIPASx", []),
    ],
)
def test_indices(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("Gia nhập thị trường", "PCI", ["PCI.1"]),
        ("Tính minh bạch và Chi phí không chính thức", "PCI", ["PCI.3", "PCI.5"]),
        ("Công khai, minh bạch trong việc ra quyết định ở địa phương", "PAPI", ["PAPI.2"]),
        ("thủ tục hành chính công", "PAPI", ["PAPI.5"]),
        ("cải cách tài chính công", "PAR_INDEX", ["PAR.6"]),
        ("cải cách thể chế", "PAR_INDEX_LOCAL", ["PAR.2"]),
        ("chính quyền số, kinh tế số và xã hội số", "DTI", ["DTI.1", "DTI.2", "DTI.3"]),
        ("Quản trị môi trường", "PAPI", ["PAPI.7"]),
    ],
)
def test_fields(text: str, index: str, expected: list[str]) -> None:
    assert named(text, index) == expected


def test_a_weak_name_is_a_field_only_of_its_own_index() -> None:
    mention = find_names("kinh tế số")[0]
    assert isinstance(mention, ComponentMention) and mention.weak
    assert mention.code_in("DTI") == ("DTI", "DTI.2")
    assert mention.code_in("PCI") is None
    assert mention.code_in(None) is None


def test_an_index_beyond_the_vocabulary_keeps_its_name() -> None:
    mention = find_names(fold("Bộ chỉ số 766"))[0]
    assert isinstance(mention, IndexMention) and mention.code == "OTHER" and mention.name


@pytest.mark.parametrize(
    ("index", "low", "high"),
    [
        ("PAPI", 8, 80),
        ("PCI", 0, 100),
        ("PAR_INDEX_LOCAL", 0, 100),
        ("OTHER", 0, float("inf")),
        ("", 0, float("inf")),
    ],
)
def test_bounds(index: str, low: float, high: float) -> None:
    assert bounds(index) == (low, high)


def test_every_field_belongs_to_an_index_of_the_lexicon() -> None:
    indices, components = lexicon()
    assert {component.index for component in components} <= {index.code for index in indices}
