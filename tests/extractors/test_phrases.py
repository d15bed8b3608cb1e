"""Phrase templates, the patterns made of them, and the lists of the data files."""

from __future__ import annotations

import time

import pytest

from extractors.phrases import expand, phrase_pattern
from extractors.wordlists import wordings, words


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("xếp hạng", {"xếp hạng"}),
        ("[chỉ số] pci", {"chỉ số pci", "pci"}),
        ("(tốp|top) đầu", {"tốp đầu", "top đầu"}),
        ("[giá trị|điểm] trung bình", {"giá trị trung bình", "điểm trung bình", "trung bình"}),
        ("[việc] (giải quyết|xử lý [góp ý]) chung", {
            "việc giải quyết chung", "việc xử lý góp ý chung", "việc xử lý chung",
            "giải quyết chung", "xử lý góp ý chung", "xử lý chung",
        }),
        ("công khai[,] minh bạch", {"công khai, minh bạch", "công khai minh bạch"}),
        ("a [b] , c", {"a b, c", "a, c"}),
        ("a|b", {"a|b"}),
    ],
)  # fmt: skip
def test_templates(template: str, expected: set[str]) -> None:
    assert expand(template) == expected


def test_an_unbalanced_template_is_an_error() -> None:
    with pytest.raises(AssertionError):
        expand("[chỉ số pci")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sở y tế dự phòng", ["sở y tế"]),
        ("sở y  tế", ["sở y  tế"]),
        ("sở y\ntế", ["sở y\ntế"]),
        ("sở y tếx, xsở y tế", ["sở"]),
        ("sở, sở y", ["sở", "sở"]),
        ("1sở 2", []),
        ("par-index: par index", ["par-index", "par index"]),
    ],
)
def test_whole_words_and_the_longest_first(text: str, expected: list[str]) -> None:
    pattern = phrase_pattern(["sở", "sở y tế", "par index", "par-index"])
    assert [match[0] for match in pattern.finditer(text)] == expected


def test_a_pattern_of_many_wordings_is_fast_on_long_text() -> None:
    pattern = phrase_pattern([f"chỉ số thành phần thứ {n} của bộ" for n in range(500)])
    text = "chỉ số thành phần thứ " * 5000
    start = time.process_time()
    assert pattern.search(text) is None
    assert time.process_time() - start < 1


def test_lists_of_a_data_file() -> None:
    assert "phấn đấu" in wordings("measures.toml")["goal"]
    match = words("measures.toml", "whole").search("nâng tổng số điểm lên")
    assert match is not None and match[0] == "tổng số điểm"
    with pytest.raises(KeyError):
        words("measures.toml", "không có")
