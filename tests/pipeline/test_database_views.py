"""The views: old and new provinces, changes, targets met, agencies' work, citations found in the collection."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pipeline.database.connection import open_to_read, open_to_write
from pipeline.database.store import Store
from pipeline.database.views import all_views, make_views
from pipeline.flow import extract_file
from pipeline.loading import load_documents
from tests.pipeline.composed import plan as composed_plan

PLAN = """ỦY BAN NHÂN DÂN
TỈNH {caps}

Số: {number}/KH-UBND

{place}, ngày 2 tháng 4 năm {year}

KẾ HOẠCH
Nâng cao các chỉ số năm {year}

I. KẾT QUẢ
{results}

II. MỤC TIÊU
{aims}

III. NHIỆM VỤ
{tasks}
"""
BEFORE = "- Chỉ số PAPI năm 2023 của tỉnh Quảng Nam đạt 43,20 điểm, xếp thứ 20/61."
AFTER = "- Chỉ số PAPI năm 2024 của tỉnh Quảng Nam đạt 44,70 điểm, xếp thứ 25/61."
AIMS = "1. Phấn đấu Chỉ số PAPI năm 2024 đạt 44 điểm trở lên.\n2. Phấn đấu Chỉ số PAPI năm 2024 xếp thứ 15 trở lên."
TASKS = "1. Sở Kế hoạch và Đầu tư chủ trì rà soát quy trình trước ngày 30/6/2024.\n2. Sở Tài chính chủ trì công khai dự toán."
CITED = "1. Sở Nội vụ chủ trì thực hiện Kế hoạch số 5/KH-UBND ngày 02/4/2024 trước ngày 30/9/2025."


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    folder = tmp_path_factory.mktemp("views")
    plans = [(5, 2024, BEFORE, AIMS, TASKS), (9, 2025, AFTER, "", CITED)]
    with Store(folder / "plans.db") as store:
        for number, year, results, aims, tasks in plans:
            file = folder / f"{number}.txt"
            text = PLAN.format(
                caps="QUẢNG NAM",
                place="Quảng Nam",
                number=number,
                year=year,
                results=results,
                aims=aims,
                tasks=tasks,
            )
            file.write_text(text, encoding="utf-8")
            list(load_documents(file, store, extract_file))
    connection = sqlite3.connect(folder / "plans.db")
    connection.row_factory = sqlite3.Row
    return connection


def _rows(db: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in db.execute(sql)]


def test_a_province_of_before_is_known_under_todays_name(db: sqlite3.Connection) -> None:
    sql = "SELECT current_code, current_province FROM v_provinces WHERE name = ? ORDER BY id"
    assert [tuple(row) for row in db.execute(sql, ["Quảng Nam"])] == [("48", "Đà Nẵng")]
    assert [tuple(row) for row in db.execute(sql, ["Lào Cai"])] == [("15", "Lào Cai")] * 2
    assert _rows(db, "SELECT count(DISTINCT current_code) FROM v_provinces") == [(34,)]


def test_the_scoreboard_tells_values_ranks_and_changes(db: sqlite3.Connection) -> None:
    sql = 'SELECT province, current_province, "index", year, value, value_change, rank, out_of, rank_change, number FROM v_scoreboard ORDER BY year'
    assert _rows(db, sql) == [
        ("Quảng Nam", "Đà Nẵng", "PAPI", 2023, 43.2, None, 20, 61, None, "5/KH-UBND"),
        ("Quảng Nam", "Đà Nẵng", "PAPI", 2024, 44.7, 1.5, 25, 61, -5, "9/KH-UBND"),
    ]


def test_targets_beside_results(db: sqlite3.Connection) -> None:
    sql = "SELECT year, kind, comparator, target, result_value, result_rank, met FROM v_targets_and_results ORDER BY target_id"
    assert _rows(db, sql) == [
        (2024, "level", ">=", 44.0, 44.7, 25, 1),
        (2024, "rank", "<=", 15.0, 44.7, 25, 0),
    ]


def test_the_task_tracker(db: sqlite3.Connection) -> None:
    sql = "SELECT lead_agencies, due, current_province, number FROM v_task_tracker ORDER BY task_id"
    assert _rows(db, sql) == [
        ("Sở Kế hoạch và Đầu tư", "2024-06-30", "Đà Nẵng", "5/KH-UBND"),
        ("Sở Tài chính", None, "Đà Nẵng", "5/KH-UBND"),
        ("Sở Nội vụ", "2025-09-30", "Đà Nẵng", "9/KH-UBND"),
    ]


def test_an_agency_has_its_forerunners_work(db: sqlite3.Connection) -> None:
    sql = "SELECT names, leads, dated FROM v_agency_load WHERE agency = 'Sở Tài chính'"
    assert _rows(db, sql) == [('["Sở Kế hoạch và Đầu tư","Sở Tài chính"]', 2, 1)]


def test_a_citation_finds_its_document(db: sqlite3.Connection) -> None:
    sql = "SELECT number, cited_number, cited_document_id FROM v_citations"
    assert _rows(db, sql) == [("9/KH-UBND", "5/KH-UBND", "quang-nam-2024-5-kh-ubnd")]


def test_views_are_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    open_to_write(path).close()
    connection = sqlite3.connect(path)
    connection.execute("DROP VIEW v_provinces")
    connection.execute("CREATE VIEW v_provinces AS SELECT 1 AS old")
    make_views(connection)
    stored = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    assert stored == all_views()


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("2024 của tỉnh Sơn La xếp thứ 38/63", "2025 của tỉnh Sơn La xếp thứ 19/34", None),
        ("2024 của tỉnh Sơn La xếp thứ 38", "2025 của tỉnh Sơn La xếp thứ 19", None),
        ("2023 của tỉnh Sơn La xếp thứ 38", "2024 của tỉnh Sơn La xếp thứ 30", 8),
        ("2021 của tỉnh Sơn La xếp thứ 38/60", "2022 của tỉnh Sơn La xếp thứ 39/61", -1),
    ],
)
def test_places_among_other_numbers_of_provinces_are_not_subtracted(
    before: str, after: str, change: int | None, tmp_path: Path
) -> None:
    results = f"- Chỉ số PAPI năm {before}.\n- Chỉ số PAPI năm {after}."
    text = PLAN.format(
        caps="SƠN LA", place="Sơn La", number=7, year=2026, results=results, aims="", tasks=TASKS
    )
    (tmp_path / "7.txt").write_text(text, encoding="utf-8")
    with Store(tmp_path / "plans.db") as store:
        list(load_documents(tmp_path / "7.txt", store, extract_file))
        sql = "SELECT rank_change FROM v_scoreboard ORDER BY year"
        assert store.db.execute(sql).fetchall() == [(None,), (change,)]


def test_an_index_beyond_the_vocabulary_goes_by_its_printed_name(tmp_path: Path) -> None:
    extraction = composed_plan()
    score, target = extraction.scores[0], extraction.targets[0]
    named = [
        ("Bộ chỉ số 766", 80.0, 2023),
        ("Bộ chỉ số 766", 81.5, 2024),
        ("Chỉ số khác", 5.0, 2024),
        (None, 1.0, 2024),
    ]
    extraction.scores = [
        score.model_copy(update={"index": "OTHER", "index_name": name, "value": value, "year": year})
        for name, value, year in named
    ]
    extraction.rankings = []
    aim = {"index": "OTHER", "index_name": "Bộ chỉ số 766", "value": 81.0, "unit": "diem", "year": 2024}
    extraction.targets = [target.model_copy(update=aim)]
    with Store(tmp_path / "plans.db") as store:
        store.save(extraction, "a.txt")
    connection = open_to_read(tmp_path / "plans.db")
    sql = 'SELECT "index", index_name, year, value, value_change, disagree FROM v_scoreboard ORDER BY index_name, year'
    assert _rows(connection, sql) == [
        ("OTHER", "Bộ chỉ số 766", 2023, 80.0, None, 0),
        ("OTHER", "Bộ chỉ số 766", 2024, 81.5, 1.5, 0),
        ("OTHER", "Chỉ số khác", 2024, 5.0, None, 0),
    ]
    found = _rows(connection, "SELECT index_name, result_value, met FROM v_targets_and_results")
    assert found == [("Bộ chỉ số 766", 81.5, 1)]
    connection.close()
