"""Criteria that no lexicon of fields names."""

from __future__ import annotations

import time

import pytest

from extractors.criteria import find_criteria, introduces_fields, is_criterion
from extractors.document import Span
from extractors.folding import fold
from tests.extractors.helpers import plain_document


def criteria(text: str, index: str | None = None, *, listed: bool = False) -> list[str]:
    document = plain_document(text)
    found = find_criteria(document, Span(0, len(text)), [], index=index, listed=listed)
    return [text[mention.start : mention.end] for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số Vệ sinh môi trường đạt 5,2 điểm.", ["Vệ sinh môi trường"]),
        ("Tiêu chí “Công bố văn bản” xếp thứ 12.", ["Công bố văn bản"]),
        ("Nội dung kiểm tra công vụ tăng 0,5 điểm.", ["kiểm tra công vụ"]),
        (
            "Các chỉ số thành phần: Thái độ phục vụ (5,1 điểm); Thời gian chờ (4,8 điểm).",
            ["Thái độ phục vụ", "Thời gian chờ"],
        ),
        ("Chỉ số này đạt 5,2 điểm.", []),
        ("Nội dung trên được 3 điểm.", []),
        ("Ban hành kế hoạch cải cách.", []),
        ("Tổng điểm của tỉnh đạt 5,2.", []),
    ],
)
def test_named_by_their_noun(text: str, expected: list[str]) -> None:
    assert criteria(text) == expected


def test_in_a_list_the_head_of_an_item_is_one() -> None:
    assert criteria("- Thái độ phục vụ: 5,1 điểm", listed=True) == ["Thái độ phục vụ"]
    assert criteria("- Thái độ phục vụ: 5,1 điểm") == []


@pytest.mark.parametrize(
    ("index", "name", "known"),
    [
        ("DTI", "Hạ tầng số", True),
        ("DTI", "an toàn, an ninh mạng", True),
        ("PCI", "Hạ tầng số", False),
        ("SIPAS", "Tiếp cận dịch vụ", True),
        ("SIPAS_LOCAL", "Tiếp cận dịch vụ", True),
        (None, "Hạ tầng số", False),
    ],
)
def test_names_of_the_data_file(index: str | None, name: str, known: bool) -> None:
    assert is_criterion(index, name) is known
    assert criteria(f"{name} đạt 0,5.", index) == ([name] if known else [])


@pytest.mark.parametrize(
    ("text", "introduces"),
    [
        ("Điểm cụ thể ở các chỉ số thành phần:", True),
        ("Có 4 lĩnh vực tăng hạng, gồm:", True),
        ("Kết quả các nội dung như sau:", True),
        ("Tập trung một số nội dung sau:", True),
        ("Các sở, ngành thực hiện:", False),
        ("Có 4 lĩnh vực tăng hạng.", False),
    ],
)
def test_lead_ins(text: str, introduces: bool) -> None:
    assert introduces_fields(fold(text)) is introduces


@pytest.mark.parametrize(
    "unit", ["chỉ số a ", "các chỉ số ", "mức độ hài lòng về ", "a, ", "tiêu chí ", "; ", "5 nội dung :"]
)
def test_long_runs(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    criteria(text, "SIPAS", listed=True)
    assert time.process_time() - start < 2
