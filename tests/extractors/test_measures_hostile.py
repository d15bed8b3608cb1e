"""Scores and rankings of hostile text: no pattern runs away, and every record points at its words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.rankings import extract_rankings
from extractors.scores import extract_scores
from tests.extractors.extracted import extract
from tests.extractors.helpers import plain_document

UNITS = [
    "tăng ", "từ vị trí 3 năm 2020 ", "lần lượt 1, ", "1, ", "nhóm 3 tỉnh có ", "10 tỉnh a ", "chỉ số thành phần ",
    "so với các tỉnh ", "hạng 3 (", "86,5% ", "PAPI đạt 41 điểm, xếp thứ 3/63, tăng 2 bậc so với năm 2020; ", "(",
    "vị trí thứ ", "xếp thứ 3/63 tỉnh, thành phố, ", "tỉnh, ", "năm 2020 và ", "vùng ", "mức độ hài lòng ", "dẫn đầu ",
    "Sở Nội vụ xếp thứ 2, ", "Hà Nội, ", "cao nhất ", '"', "a, ", "giai đoạn 2020 - ", "của tỉnh ", "cao hơn mức ",
    "xã A ", "Chỉ số PCI.\n", "- 5 điểm\n", "Năm 2020\t5,1\t3/63\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_long_runs_are_read_in_time(unit: str) -> None:
    document = plain_document(
        f"PAPI năm 2021\n{unit * (50_000 // len(unit))}", title="PAPI năm 2021 tỉnh Hà Nam"
    )
    start = time.process_time()
    extract_scores(document)
    extract_rankings(document)
    assert time.process_time() - start < 3


_WORDS = [
    "PAR INDEX", "SIPAS", "PCI", "chỉ số", "đạt", "tăng", "giảm", "từ", "lên", "86,2%", "41,3 điểm", "5 bậc", "nhóm B", "năm 2022",
    "so với năm 2021", "(", ")", ";", ",", ":", ". ", "xếp thứ", "12/63", "hạng 3", "tỉnh Hà Nam", "Sở Nội vụ", "lần lượt", "và",
    "Tính minh bạch", "dẫn đầu", "cuối bảng", "giữ nguyên", "\n", "- ", "cả nước", "vùng", "Tây Nguyên", "trung bình", "tốp 10",
]  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_every_record_points_at_its_words(words: list[str]) -> None:
    found = extract(f"Chỉ số PCI năm 2022 của tỉnh Hà Nam\n{' '.join(words)}")
    for record in [*found.scores, *found.rankings]:
        assert record.evidence.quote
        assert record.evidence.rule.partition(".")[0] in {"score", "rank", "table"}
