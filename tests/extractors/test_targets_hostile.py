"""Targets of hostile text: no pattern runs away, and every target points at its words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.targets import extract_targets
from pipeline.flow import extract_bytes
from tests.extractors.targeted import outlined, plan

_WORDS = [
    "phấn đấu", "PAR INDEX", "SIPAS", "chỉ số", "đạt", "tăng", "từ", "trên", "90%", "5 bậc", "nhóm 10", "trở lên", "năm 2025",
    "so với", "(", ")", ";", ",", ":", "duy trì", "thứ hạng", "loại Khá", "không để", "100%", "tối thiểu", "20", "hằng năm",
    "mỗi chỉ số", "cao hơn", "“", "”", "- ", "\n", ". ", "giảm", "tỷ lệ", "hồ sơ", "PAPI", "xếp thứ", "3 - 5", "điểm",
]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "1% " * 7000,
        "tăng " * 4000 + "5",
        "nhóm các tỉnh " * 2000,
        "từ " * 7000 + "5%",
        "xếp hạng " * 2500,
        "(" * 20000 + "5%",
        "duy trì " * 2500 + "điểm số",
        "tăng so với năm 2024 " * 1000,
        "mức độ hài lòng " * 1500,
        "Phấn đấu đạt 5%; " * 1200,
        "5 a b c d " * 2000 + "trở lên",
        "chỉ số thành phần " * 1500 + "đạt 5 điểm",
        "nằm trong " * 3000 + "10%",
    ],
)
def test_long_runs_are_read_in_time(words: str) -> None:
    document = outlined(plan(f"1. {words}"))
    start = time.process_time()
    extract_targets(document)
    assert time.process_time() - start < 3


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_every_target_points_at_its_words(words: list[str]) -> None:
    made = extract_bytes(plan(f"1. {' '.join(words)}").encode(), "plan.txt")
    for target in made.targets:
        evidence = target.evidence
        assert made.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote and target.measure
        assert evidence.rule.startswith("target.")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_can_be_read(words: str) -> None:
    extract_bytes(plan(words).encode(), "plan.txt")
