"""One document from several sources: its records count once, its fields are whole, and its copies can be shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from tests.pipeline.duplicates.plans import Collection, as_page, as_text, as_word, compared, plan

SCORE = "Năm 2024, Chỉ số PAPI của tỉnh Hà Tĩnh đạt 44,10 điểm, xếp thứ 7 cả nước."
AIM = "Phấn đấu Chỉ số PAPI năm 2025 của tỉnh Hà Tĩnh đạt 45 điểm trở lên."
BLANK = {"number": "     ", "date": "ngày    tháng 3 năm 2025"}
ANNEX = [f"- Phụ lục ghi việc thứ {n} của tổ công tác lưu động ở các bản vùng cao." for n in range(60)]
PLAN: dict[str, Any] = {"facts": [SCORE, AIM]}
FILES = {
    # The longest is kept, and lacks its number; the page has it.
    "a.docx": as_word([*plan(**BLANK, **PLAN), *ANNEX]),
    "b.html": as_page(plan(**PLAN)),
    "c.txt": as_text(plan(**PLAN)),
}
OTHER = {"d.txt": as_text(plan("Sơn La", "77", "ngày 12 tháng 3 năm 2025", facts=[SCORE]))}

COUNTED = [
    ("documents", "SELECT count(*) FROM v_documents", 1),
    ("scoreboard", "SELECT count(*) FROM v_scoreboard WHERE province = 'Hà Tĩnh'", 1),
    ("targets", "SELECT count(*) FROM v_targets_and_results", 1),
    ("tasks", "SELECT count(*) FROM v_task_tracker", 6),
    ("leads", "SELECT sum(leads) FROM v_agency_load WHERE agency = 'Sở Nội vụ'", 1),
    ("citing", "SELECT count(DISTINCT document_id) FROM v_citations", 0),
    ("facts", "SELECT DISTINCT standing FROM v_facts", "once"),
    ("boilerplate", "SELECT max(documents) FROM passage_clusters", None),
]


def sources(collection: Collection) -> dict[str, list[str]]:
    """The files of each document by the kept one's first file."""
    rows = collection.rows("SELECT source_uri, sources FROM v_documents")
    return {uri: [source["uri"] for source in json.loads(listed)] for uri, listed in rows}


@pytest.mark.parametrize(
    ("sql", "expected"), [case[1:] for case in COUNTED], ids=[case[0] for case in COUNTED]
)
def test_records_count_once(tmp_path: Path, sql: str, expected: object) -> None:
    with compared(tmp_path, FILES) as collection:
        assert collection.rows("SELECT count(*) FROM documents") == [(3,)]
        assert collection.rows(sql) == [(expected,)]


def test_a_document_with_all_its_sources_and_what_each_states(tmp_path: Path) -> None:
    with compared(tmp_path, {**FILES, **OTHER}) as collection:
        assert sources(collection) == {"a.docx": ["a.docx", "b.html", "c.txt"], "d.txt": ["d.txt"]}
        sql = "SELECT number, issued, issued_precision, issuer, copies, filled FROM v_documents WHERE source_uri = 'a.docx'"
        ((*fields, filled),) = collection.rows(sql)
        assert fields == ["16/KH-UBND", "2025-03-04", "day", "UBND tỉnh Hà Tĩnh", 2]
        texts = dict(collection.rows("SELECT id, text FROM documents"))
        for field in json.loads(filled):
            assert texts[field["document_id"]][field["start"] : field["end"]] == field["quote"]
        (own,) = collection.rows("SELECT number FROM documents WHERE source_uri = 'a.docx'")
        assert own == (None,), "each source keeps its own words"


def test_a_copy_counts_again_once_the_kept_source_goes(tmp_path: Path) -> None:
    with compared(tmp_path, FILES) as collection:
        gone = as_text(["Một dòng duy nhất, chẳng giống văn bản nào khác trong tập này cả."])
        collection.read({"a.docx": gone})
        assert sources(collection)["b.html"] == ["b.html", "c.txt"]
        collection.read({"a.docx": FILES["a.docx"]})
        assert sources(collection) == {"a.docx": ["a.docx", "b.html", "c.txt"]}


def test_a_number_that_only_a_copy_states_is_cited_all_the_same(tmp_path: Path) -> None:
    citing = "Sở Nội vụ chủ trì thực hiện Kế hoạch số 16/KH-UBND ngày 04/3/2025 trước ngày 30/9/2025."
    other = as_text(plan("Sơn La", "77", "ngày 12 tháng 3 năm 2025", tasks=[citing], aims=()))
    with compared(tmp_path, {**FILES, "d.txt": other}) as collection:
        kept = collection.rows("SELECT id FROM documents WHERE source_uri = 'a.docx'")
        assert (
            collection.rows("SELECT cited_document_id FROM v_citations WHERE cited_number = '16/KH-UBND'")
            == kept
        )


SEARCHES: list[tuple[list[str], set[str]]] = [
    (["hộ tịch"], {"a.docx"}),
    (["hộ tịch", "--copies"], {"a.docx", "b.html", "c.txt"}),
    (["ông Mười"], set()),
    (["ông Mười", "--copies"], {"b.html"}),
    (["hộ tịch", "--province", "Hà Tĩnh", "--year", "2025", "--copies"], {"a.docx", "b.html", "c.txt"}),
]


@pytest.mark.parametrize(("words", "expected"), SEARCHES, ids=[" ".join(case[0]) for case in SEARCHES])
def test_search_hides_copies_and_shows_them_where_asked(
    tmp_path: Path, words: list[str], expected: set[str]
) -> None:
    """The site's own words below the page stand in that copy alone."""
    page = as_page([*plan(**PLAN), "Bà con hỏi thêm ông Mười."])
    with compared(tmp_path, FILES | {"b.html": page}):
        pass
    asked = ["search", *words, "--db", str(tmp_path / "plans.db")]
    found = json.loads(CliRunner().invoke(app, [*asked, "--json"]).stdout)
    assert {result["source"] for result in found["results"]} == expected
    assert {result["source"] for result in found["results"] if result["copy_of"]} == expected - {"a.docx"}
    assert found["in_copies"] == (not expected)
    shown = CliRunner().invoke(app, asked).stdout
    assert ("--copies shows them" in shown) == (not expected) and ("copy of" in shown) == bool(
        expected - {"a.docx"}
    )
