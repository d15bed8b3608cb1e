"""The year that a document plans for."""

from __future__ import annotations

import pytest

from extractors.plan_year import plan_year
from tests.extractors.helpers import plain_document


@pytest.mark.parametrize(
    ("title", "issued", "year"),
    [
        ("Cải cách hành chính năm 2026", "2025-12-30", 2026),
        ("CẢI THIỆN CHỈ SỐ PAPI NĂM 2025", "2025-02-01", 2025),
        ("Kết quả năm 2024, nhiệm vụ năm 2025", "2024-12-05", 2024),
        ("Cải thiện chỉ số giai đoạn 2021 - 2025", "2022-03-01", 2022),
        ("Cải thiện các chỉ số", "2023-07", 2023),
        ("Cải thiện các chỉ số", None, None),
        (None, "2024", 2024),
    ],
)
def test_the_title_decides_then_the_date(title: str | None, issued: str | None, year: int | None) -> None:
    document = plain_document("Nội dung.", title=title)
    assert document.info is not None
    document.info.issued = issued
    assert plan_year(document) == year


def test_a_document_without_metadata_plans_for_no_year() -> None:
    document = plain_document("Nội dung.")
    document.info = None
    assert plan_year(document) is None
