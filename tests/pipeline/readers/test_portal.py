"""A portal's fields beside the document."""

import pytest

from pipeline.readers.portal import field_name
from tests.pipeline.readers.helpers import roles


@pytest.mark.parametrize(
    ("source", "metadata"),
    [
        (
            "Số hiệu 41/KH-UBND\nNgày ban hành 09/05/2022\nLoại văn bản Kế hoạch",
            ["Số hiệu 41/KH-UBND", "Ngày ban hành 09/05/2022", "Loại văn bản Kế hoạch"],
        ),
        (
            "Số ký hiệu: 41/KH-UBND\nTrích yếu: Kiểm tra công vụ\nNgười ký: Phạm Văn Tám",
            ["Số ký hiệu: 41/KH-UBND", "Trích yếu: Kiểm tra công vụ", "Người ký: Phạm Văn Tám"],
        ),
        (
            "Số hiệu\n41/KH-UBND\nCơ quan ban hành\nHuyện Đông Anh\nLĩnh vực\nNội vụ",
            ["Số hiệu 41/KH-UBND", "Cơ quan ban hành Huyện Đông Anh", "Lĩnh vực Nội vụ"],
        ),
        (
            "Số hiệu:\n\n41/KH-UBND\n\nNgày hết hiệu lực:\n\n--",
            ["Số hiệu: 41/KH-UBND", "Ngày hết hiệu lực: --"],
        ),
    ],
)
def test_fields(source: str, metadata: list[str]) -> None:
    found = roles(f"Kế hoạch 41/KH-UBND\n\n{source}\n\nĐoạn đầu của kế hoạch này.")
    assert [text for role, text in found if role == "metadata"] == metadata
    assert found[0][0] == found[-1][0] == "text"


@pytest.mark.parametrize(
    "source",
    [
        "Lĩnh vực đất đai đạt 82%.\nLĩnh vực xây dựng đạt 77%.",
        "Số hiệu của văn bản phải ghi đủ.\nNgày ban hành là ngày ký.",
        "Người ký văn bản chịu trách nhiệm.\nTiếp tục theo dõi.",
        "Ngành Giáo dục\nNgành Y tế",
    ],
)
def test_running_text_that_begins_like_a_field(source: str) -> None:
    assert {role for role, _ in roles(source)} == {"text"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số hiệu", "số hiệu"),
        ("NGÀY BAN HÀNH:", "ngày ban hành"),
        ("Số hiệu 12", None),
        ("Nội dung", None),
        ("", None),
    ],
)
def test_field_name(text: str, expected: str | None) -> None:
    assert field_name(text) == expected
