"""Vietnamese and English told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language import language_of
from pipeline.flow import extract_bytes

PLAN = "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành rà soát hồ sơ trước ngày 30 tháng 6 năm 2025."
ENGLISH = "The department shall review the files of the citizens and report to the committee on the results of its work."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAN, "vi"),
        (ENGLISH, "en"),
        (PLAN.upper(), "vi"),
        (ENGLISH.upper(), "en"),
        ("", "vi"),
        ("12 | 34,5 | 2025", "vi"),
        ("PAR INDEX", "vi"),
        ("Login to search in the portal", "vi"),  # three words of a page's frame
        ("So Noi vu chu tri, phoi hop voi cac so, nganh thuc hien ke hoach trong nam 2025 cua tinh", "vi"),
        ("Theo báo cáo The Vietnam Provincial Governance and Public Administration Performance Index, tỉnh đạt 42 điểm", "vi"),
        ("The People's Committee of Thừa Thiên Huế and the Department of Home Affairs of Đà Nẵng agreed on the plan", "en"),
        ("Plan of the People's Committee of the province for the year 2025, with the tasks of all units", "en"),
        # halves: what there is more of
        (f"{PLAN} {PLAN} {ENGLISH}", "vi"),
        (f"{ENGLISH} {ENGLISH} {ENGLISH} Ủy ban nhân dân", "en"),
        # a list of names in English, without small words, is no proof
        ("Hanoi Open University Microsoft Google Windows Office Data Center Cloud Backup", "vi"),
    ],
)  # fmt: skip
def test_language(text: str, expected: str) -> None:
    assert language_of(text) == expected


@given(st.lists(st.sampled_from(PLAN.split()), min_size=1, max_size=60))
def test_vietnamese_words_in_any_order(words: list[str]) -> None:
    assert language_of(" ".join(words)) == "vi"


@given(st.text(max_size=300))
def test_any_text_has_a_language(text: str) -> None:
    assert language_of(text) in ("vi", "en")


FRAME = "<nav><a href='1'>The news of the day</a><a href='2'>All of the plans to read</a></nav>" * 20


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"<html><body>{FRAME}<p>KẾ HOẠCH</p><p>{PLAN}</p></body></html>", "vi"),
        (f"<html><body><nav>{'Trang chủ của tỉnh ' * 4}</nav><p>{ENGLISH}</p><p>{ENGLISH} Again.</p></body></html>", "en"),
        (f"<html><body><table><tr><td>No</td><td>Task</td><td>Unit</td></tr><tr><td>1</td><td>{ENGLISH}</td><td>All</td></tr></table></body></html>", "en"),
    ],
)  # fmt: skip
def test_a_page_is_judged_by_the_document_in_it(page: str, expected: str) -> None:
    assert extract_bytes(page.encode(), "").document.language == expected
