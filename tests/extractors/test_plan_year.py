"""The year that a document plans for."""

from __future__ import annotations

import pytest

from extractors.plan_year import plan_year, year_above
from tests.extractors.helpers import plain_document
from tests.extractors.targeted import outlined, plan


@pytest.mark.parametrize(
    ("title", "issued", "year"),
    [
        ("Cải cách hành chính năm 2026", "2025-12-30", 2026),
        ("CẢI THIỆN CHỈ SỐ PAPI NĂM 2025", "2025-02-01", 2025),
        ("Kết quả năm 2024, nhiệm vụ năm 2025", "2024-12-05", 2025),
        ("Khắc phục các tiêu chí mất điểm năm 2023", "2024-05-20", 2024),
        ("Cải thiện chỉ số giai đoạn 2021 - 2025", "2022-03-01", 2022),
        ("Cải thiện các chỉ số", "2023-07", 2023),
        ("Cải thiện các chỉ số", None, None),
        ("Kế hoạch chuyển đổi số năm 2024", None, 2024),
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


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("I. NHIỆM VỤ NĂM 2026", 2026),
        ("I. KẾT QUẢ NĂM 2024, NHIỆM VỤ NĂM 2025", None),
        ("I. NHIỆM VỤ, GIẢI PHÁP", None),
    ],
)
def test_the_year_of_the_heading_above(heading: str, year: int | None) -> None:
    document = outlined(plan("1. Sở Nội vụ kiểm tra công vụ.", heading))
    item = next(node for node in document.nodes if node.label == "1")
    assert year_above(document, item) == year
