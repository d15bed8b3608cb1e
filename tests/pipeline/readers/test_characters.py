"""Characters of the canonical text."""

import unicodedata

import pytest

from pipeline.readers.characters import clean, one_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kế\u00a0hoạch\u2009năm\u3000nay", "kế hoạch năm nay"),
        ("kế\u200b hoạch\ufeff", "kế hoạch"),
        ("hành\u00adchính", "hànhchính"),
        ("một\r\nhai\rba\x0bbốn\x0cnăm\u2028sáu", "một\nhai\nba\nbốn\nnăm\nsáu"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("\tthụt vào", "\tthụt vào"),
        ("\uf0b7 gạch", "• gạch"),
        ("\uf02d gạch", "- gạch"),
        ("\uf0d8 mũi tên", "➢ mũi tên"),
        ("Ðắk Lắk, Ƣu tiên", "Ðắk Lắk, Ƣu tiên"),
        ("hoà bình, uỷ ban", "hoà bình, uỷ ban"),
        ("“ngoặc” – gạch…", "“ngoặc” – gạch…"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_clean_composes() -> None:
    assert clean(unicodedata.normalize("NFD", "Nghị quyết về chuyển đổi số")) == "Nghị quyết về chuyển đổi số"


def test_one_line() -> None:
    assert one_line("  Sở\n\tNội \u00a0 vụ ") == "Sở Nội vụ"
