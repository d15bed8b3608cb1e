"""A page as old portals build it, tables inside tables, on the whole path: the plan in it and nothing around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.flow import extract_file
from schemas.records import Extraction

PAGE = Path(__file__).parent / "readers" / "files" / "portal.html"


@pytest.fixture(scope="module")
def plan() -> Extraction:
    return extract_file(PAGE)


def test_document(plan: Extraction) -> None:
    info = plan.document
    assert (info.number, info.doc_type, info.issuer) == ("15/KH-UBND", "ke-hoach", "UBND huyện Minh An")
    assert info.title == "Nâng cao chỉ số hài lòng của người dân năm 2025"
    assert (info.issued, info.signer, info.recipients) == (
        "2025-03-10",
        "Trần Văn Mẫu",
        ["Như trên", "Lưu: VT"],
    )
    assert info.language == "vi"
    assert plan.warnings == []


def test_tasks(plan: Extraction) -> None:
    found = [(task.label, task.text, task.lead_agencies, task.coordinating_agencies) for task in plan.tasks]
    assert found == [
        ("1", "Rà soát thủ tục hành chính", ["Phòng Nội vụ"], ["Văn phòng HĐND và UBND", "Phòng Tư pháp"]),
        ("2", "Công khai kết quả giải quyết hồ sơ", ["Văn phòng HĐND và UBND"], []),
        (None, "Giao Phòng Nội vụ chủ trì theo dõi, báo cáo UBND huyện trước ngày 15/12/2025./.", ["Phòng Nội vụ"], []),
    ]  # fmt: skip
    assert plan.tasks[0].path == ["II. NHIỆM VỤ", "I. Cải cách thủ tục hành chính"]


def test_one_table_and_the_frame_as_junk(plan: Extraction) -> None:
    [table] = [section.table for section in plan.sections if section.table]
    assert table.header[:2] == ["TT", "Nhiệm vụ"] and len(table.rows) == 3
    junk = " ".join(plan.text[s.start : s.end] for s in plan.sections if s.kind == "rac").split("\n")
    assert "Trang chủ Giới thiệu Tin tức Văn bản" in junk and "Lượt truy cập: 12345" in " ".join(junk)
