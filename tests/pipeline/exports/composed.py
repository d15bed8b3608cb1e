"""A small database of composed plans: two provinces, one of which was merged, and a central body without a date."""

from __future__ import annotations

from pathlib import Path

from pipeline.database.store import Store
from schemas.records import Extraction
from schemas.task import Deadline
from tests.pipeline.composed import plan

DANGEROUS = '=HYPERLINK("http://example.org","đây")'
STARTS = ("=1+1", "+84 912", "- việc đầu", "@here", "'đã có dấu", "\tthụt vào", "#N/A")


def quang_nam() -> Extraction:
    """A plan of a province that has another name today, its title like a formula."""
    return plan(
        salt="2",
        id="quang-nam-2024-9-kh-ubnd",
        number="9/KH-UBND",
        title=DANGEROUS,
        issuer="UBND tỉnh Quảng Nam",
        province="Quảng Nam",
        province_code="49",
        current_province="Đà Nẵng",
        current_province_code="48",
        issued="2024-12",
        issued_precision="month",
    )


def central() -> Extraction:
    """A document of a ministry that bears no date, all of whose tasks begin like formulas."""
    extraction = plan(
        salt="3", id="h-0123456789abcdef", number=None, issuer="Bộ Nội vụ", issuer_level="trung-uong",
        province=None, province_code=None, current_province=None, current_province_code=None,
        issued=None, issued_precision=None,
    )  # fmt: skip
    first = extraction.tasks[0]
    extraction.tasks = [
        first.model_copy(update={"text": text, "product": f'{text}\nmột, hai; "ba"', "label": "-"})
        for text in STARTS
    ]
    extraction.tasks[0].deadlines = [
        Deadline(raw="15/3/2026", due="2026-03-15", precision="day"),
        Deadline(raw="30/6/2026", due="2026-06-30", precision="day"),
    ]
    return extraction


def make(path: Path) -> Path:
    """The database; its files are said to lie in ``plans``."""
    with Store(path) as store:
        store.save(plan(), "plans/a.txt")
        store.save(quang_nam(), "https://example.org/kế hoạch?id=9")
        store.save(central(), "plans/c.zip!/trong.docx")
    return path
