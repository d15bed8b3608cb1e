"""A document that has been read leaves nothing that only a search for cycles would free."""

from __future__ import annotations

import gc

from pipeline.flow import extract_bytes, read_whole

PLAN = "KẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Chỉ số PAPI đạt 44 điểm trở lên.\n\nII. NHIỆM VỤ\n\n1. Sở Nội vụ chủ trì rà soát.\n".encode()


def test_nothing_is_left_for_the_collector() -> None:
    extract_bytes(PLAN, "plan.txt")
    gc.collect()
    gc.disable()
    try:
        extract_bytes(PLAN, "plan.txt")
        assert gc.collect() < 20
    finally:
        gc.enable()


def test_a_document_that_was_let_go_holds_no_section_s_neighbours() -> None:
    document, extraction = read_whole(PLAN, "plan.txt")
    assert any(node.parent for node in document.nodes) and document.shared
    document.release()
    assert not any(node.parent or node.children for node in document.nodes) and not document.shared
    assert len(extraction.sections) == len(document.nodes)
