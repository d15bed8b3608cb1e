"""Searching a database of three composed documents: a table of words, filters and what is found."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from pipeline.database.store import Store
from pipeline.searching import find as finding
from pipeline.searching.filters import Filters
from pipeline.searching.find import search
from pipeline.searching.query import QueryError
from tests.pipeline.composed import LINES, plan


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "plans.db"
    with Store(path) as store:
        store.save(plan(id="ht"), "ht.txt")
        lines = [*LINES, ("s10", None, "doan", "Chuyện hạ tầng tính sau.")]
        place = {
            "province": "Quảng Nam",
            "province_code": "49",
            "current_province": "Đà Nẵng",
            "current_province_code": "48",
        }
        store.save(plan(id="qn", lines=lines, issued="2023", title="Kế hoạch khác", **place), "qn.txt")
    return path


def found(database: Path, words: str, limit: int = 50, **filters: Any) -> list[str]:
    return sorted(result.id for result in search(database, words, Filters(**filters), limit).results)


HA_TINH = ["hà tĩnh", "Hà Tĩnh", "HÀ TĨNH", unicodedata.normalize("NFD", "Hà Tĩnh"), "“Hà Tĩnh”"]


@pytest.mark.parametrize("words", HA_TINH)
def test_one_name_in_all_spellings(database: Path, words: str) -> None:
    assert found(database, words) == found(database, "Hà Tĩnh") == found(database, '"ha tinh"')


def test_words_without_marks_find_them_with_any(database: Path) -> None:
    assert set(found(database, "Hà Tĩnh")) < set(found(database, "ha tinh"))
    assert search(database, "ha tinh").results[-1].text == "Chuyện hạ tầng tính sau."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("da nang", ["ht/s7", "qn/s7"]),
        ("Đà Nẵng", ["ht/s7", "qn/s7"]),
        ("đa nang", []),
        ("hoà giải", ["ht/s7", "qn/s7"]),
        ("nam dan", ["ht/s7", "qn/s7"]),
        ("chuyện tầng", ["qn/s10"]),
        ("kể chuyện -tầng", ["ht/s7", "qn/s7"]),
        ("9/QĐ-BNV", ["ht/s4", "qn/s4"]),
        ('"người cao tuổi"', ["ht/s8", "qn/s8"]),
        ("quảng cáo", []),
        ("không đâu", []),
    ],
)
def test_what_is_found(database: Path, words: str, expected: list[str]) -> None:
    assert found(database, words) == expected


def test_a_word_with_marks_is_not_the_word_without(database: Path) -> None:
    assert "ht/s7" not in found(database, "năm")
    assert "ht/s7" in found(database, "nam")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kind": "task"}, ["ht/task/1", "qn/task/1"]),
        ({"kind": "score"}, []),
        # The section that only says what the task says is found where tasks aren't asked for.
        ({"kind": "section"}, ["ht/s6", "qn/s6"]),
        ({"province": "Hà Tĩnh"}, ["ht/task/1"]),
        ({"province": "tỉnh ha tinh"}, ["ht/task/1"]),
        ({"province": "42"}, ["ht/task/1"]),
        ({"province": "Quảng Nam"}, ["qn/task/1"]),
        ({"province": "Đà Nẵng"}, ["qn/task/1"]),
        ({"province": "thành phố Đà Nẵng"}, ["qn/task/1"]),
        ({"province": "48"}, ["qn/task/1"]),
        ({"province": "Cà Mau"}, []),
        ({"year": 2023}, ["qn/task/1"]),
        ({"year": 2025}, ["ht/task/1"]),
        ({"year": 2026}, ["ht/task/1", "qn/task/1"]),
        ({"year": 2019}, []),
        ({"index": "PAPI"}, ["ht/task/1", "qn/task/1"]),
        ({"index": "papi.2", "year": 2023}, ["qn/task/1"]),
        ({"index": "PCI"}, []),
        ({"agency": "Sở Nội vụ"}, ["ht/task/1", "qn/task/1"]),
        ({"agency": "so tu phap", "province": "Hà Tĩnh"}, ["ht/task/1"]),
        ({"agency": "cơ quan, đơn vị"}, ["ht/task/1", "qn/task/1"]),
        ({"agency": "Sở Xây dựng"}, []),
    ],
)
def test_filters(database: Path, filters: dict[str, Any], expected: list[str]) -> None:
    assert found(database, "rà soát", **filters) == expected


def test_a_province_is_found_in_others_documents(database: Path) -> None:
    assert found(database, "papi", province="Hà Tĩnh", kind="score") == ["ht/score/1", "qn/score/1"]


@pytest.mark.parametrize("written", ["PAR_INDEX", "par index", "PAR-Index", "parindex"])
def test_an_index_is_named_in_any_form(database: Path, written: str) -> None:
    assert found(database, "phấn đấu", index=written) == ["ht/s4", "qn/s4"]


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"province": "Hà Tịnhh"}, "Did you mean Hà Tĩnh"),
        ({"province": "xyz"}, "No province is called xyz"),
        ({"province": "00"}, "No province"),
        ({"index": "ABC"}, "No index is called ABC; known are .*PAPI"),
    ],
)
def test_filters_that_name_nothing(database: Path, filters: dict[str, Any], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        search(database, "a", Filters(**filters))


def test_a_result_tells_where_it_stands(database: Path) -> None:
    result = search(database, "rà soát", Filters(province="Hà Tĩnh"), 1).results[0]
    assert (result.kind, result.source, result.number, result.page) == ("task", "ht.txt", "16/KH-UBND", None)
    assert [result.text[start:end] for start, end in result.marked] == ["rà soát"]
    assert plan().text[result.start : result.end] == result.text


def test_a_record_is_found_by_what_it_stands_for(database: Path) -> None:
    """The score's words are but a figure; its index and subject are found, and marked, in its summary."""
    result = search(database, "PAPI Hà Tĩnh", Filters(kind="score"), 1).results[0]
    assert (result.text, result.marked) == ("44,10 điểm", [])
    assert result.summary is not None
    assert [result.summary[start:end] for start, end in result.summary_marked] == ["PAPI", "Hà Tĩnh"]


def test_results_are_in_one_order(database: Path) -> None:
    results = [search(database, "sở").to_json() for _ in range(3)]
    assert len(set(results)) == 1
    data = json.loads(results[0])
    scores = [result["score"] for result in data["results"]]
    assert scores == sorted(scores, reverse=True)
    assert data["bounded"] is False


def test_no_more_than_the_limit(database: Path) -> None:
    assert [len(search(database, "sở", limit=limit).results) for limit in (1, 3)] == [1, 3]


def test_common_words_are_ranked_in_a_bounded_part(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "CANDIDATES", 4)
    assert search(database, "sở", limit=1).bounded
    assert not search(database, "kể", limit=1).bounded


@pytest.mark.parametrize(
    ("words", "filters", "expected"),
    [
        ("nâng cao chỉ số 2026", {"kind": "document"}, ["ht"]),
        ("ke hoach khac", {"kind": "document"}, ["qn"]),
        ("16/KH-UBND", {"kind": "document"}, ["ht", "qn"]),
        ("rà soát", {"level": "tinh", "kind": "task"}, ["ht/task/1", "qn/task/1"]),
        ("rà soát", {"level": "xa"}, []),
        ("rà soát", {"component": "PAPI.2", "kind": "task"}, ["ht/task/1", "qn/task/1"]),
        ("rà soát", {"component": "PAPI.3"}, []),
        ("rà soát", {"due_to": "2026-06-30", "kind": "task"}, ["ht/task/1", "qn/task/1"]),
        ("rà soát", {"due_from": "30/6/2026", "kind": "task"}, ["ht/task/1", "qn/task/1"]),
        ("rà soát", {"due_from": "2026-06-01", "due_to": "2026-06-29"}, []),
        ("rà soát", {"due_from": "2026-07-01"}, []),
        ("rà soát", {"due_from": "2020-01-01", "due_to": "2030-01-01"}, ["ht/task/1", "qn/task/1"]),
        ("rà soát", {"agency": "Sở Lao động - Thương binh và Xã hội"}, ["ht/task/1", "qn/task/1"]),
        ("rà soát", {"agency": "sở nội"}, ["ht/task/1", "qn/task/1"]),
        ("rà soát", {"agency": "Sở Tư pháp Sở Nội vụ"}, []),
    ],
)
def test_titles_levels_deadlines_and_names_of_agencies(
    database: Path, words: str, filters: dict[str, Any], expected: list[str]
) -> None:
    assert found(database, words, **filters) == expected


def test_a_title_stands_at_its_words(database: Path) -> None:
    result = search(database, "nâng cao các chỉ số", Filters(kind="document"), 1).results[0]
    assert result.summary is not None and result.summary.startswith("Kế hoạch · 16/KH-UBND · Nâng cao")
    assert plan().text[result.start : result.end] == result.text


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("rà soát văn bản", ()),
        ("rà soát văn bản zzzz", ("zzzz",)),
        ("rà soát văn bản quảng cáo năm nhóm", ("quảng", "cáo")),
        ("zzzz yyyy xxxx", ()),
        ("rà zzzz", ()),
    ],
)
def test_words_are_left_out_where_nothing_holds_all(
    database: Path, words: str, left_out: tuple[str, ...]
) -> None:
    results = search(database, words, limit=5)
    assert results.left_out == left_out
    assert bool(results.results) == ("rà soát văn bản" in words)


def test_the_better_kinds_and_the_later_years_come_first(database: Path) -> None:
    kinds = [result.kind for result in search(database, "chỉ số", limit=50).results]
    assert kinds[0] == "document" and kinds.index("target") < kinds.index("section")
    years = [result.issued for result in search(database, "rà soát", Filters(kind="task")).results]
    assert years == ["2025-03-04", "2023"]
