"""An agency is asked for by its name, an old one, a short form or initials; what may be several is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipeline.database.connection import open_to_read
from pipeline.searching.agency_names import agency_named, understood
from pipeline.searching.filters import Filters
from pipeline.searching.find import search
from pipeline.searching.query import QueryError
from pipeline.tracking import WantedTasks, list_tasks
from pipeline.web.serving import Settings
from tests.pipeline.web.conftest import Reader, load, runner

__all__ = ["runner"]

PLAN = """ỦY BAN NHÂN DÂN
TỈNH {caps}

Số: {number}/KH-UBND

{place}, ngày {day}

KẾ HOẠCH
Cải cách hành chính năm {year}

I. NHIỆM VỤ
{tasks}
"""
PLANS = [
    ("Hà Tĩnh", 1, "10 tháng 02 năm 2024", 2024, ["Sở Thông tin và Truyền thông chủ trì nâng cấp cổng dịch vụ.", "Sở Khoa học và Công nghệ chủ trì hỗ trợ sáng kiến.", "UBND tỉnh chủ trì rà soát phân cấp."]),
    ("Hà Tĩnh", 2, "10 tháng 4 năm 2025", 2025, ["Sở Khoa học và Công nghệ chủ trì kết nối dữ liệu.", "Sở Nội vụ chủ trì rà soát vị trí việc làm.", "Sở Văn hóa, Thể thao và Du lịch chủ trì số hóa di tích."]),
    ("Nghệ An", 3, "12 tháng 4 năm 2025", 2025, ["UBND tỉnh chủ trì rà soát ủy quyền.", "Sở Lao động - Thương binh và Xã hội chủ trì rà soát hồ sơ người có công."]),
]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("agencies")
    for place, number, day, year, tasks in PLANS:
        lines = "\n".join(f"{at}. {task}" for at, task in enumerate(tasks, 1))
        text = PLAN.format(caps=place.upper(), place=place, number=number, day=day, year=year, tasks=lines)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    load(folder / "plans.db", sorted(folder.glob("*.txt")))
    return folder / "plans.db"


@pytest.fixture(scope="module")
def db(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_to_read(path)) as opened:
        yield opened


NAMED = [
    ("SNV", "Sở Nội vụ"), ("snv", "Sở Nội vụ"), ("so noi vu", "Sở Nội vụ"), ("Sở NV", "Sở Nội vụ"),
    ("STTTT", "Sở Thông tin và Truyền thông"), ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
    ("BKHĐT", "Bộ Kế hoạch và Đầu tư"), ("UBND tỉnh", "UBND tỉnh"), ("Ủy ban nhân dân tỉnh", "UBND tỉnh"),
    ("UBND tỉnh ha tinh", "UBND tỉnh ha tinh"), ("VP UBND tỉnh", "Văn phòng UBND tỉnh"), ("UBND cấp xã", "UBND cấp xã"),
    ("SNV tỉnh Hà Tĩnh", "Sở Nội vụ tỉnh Hà Tĩnh"), ("UBND", None), ("Sở Nội", None), ("nội vụ", None),
    ("Sở Vũ trụ", None), ("các sở, ban, ngành", None), ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "name"), NAMED)
def test_which_agency_is_meant(asked: str, name: str | None, db: sqlite3.Connection) -> None:
    found = agency_named(db, asked)
    assert (found and found.name) == name


@pytest.mark.parametrize("asked", ["BCT", "SVHTT", "TTVHTT"])
def test_several_are_told_and_none_is_guessed(asked: str, path: Path, db: sqlite3.Connection) -> None:
    with pytest.raises(QueryError, match=f"{asked} may be: .*; .*Name one of them"):
        agency_named(db, asked)
    with pytest.raises(QueryError, match="may be"):
        search(path, "rà soát", Filters(agency=asked))
    with pytest.raises(QueryError, match="may be"):
        list(list_tasks(db, WantedTasks(agency=asked)))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("STTTT", ["is read as Sở Thông tin và Truyền thông", "from 01/03/2025 on with its successor: Sở Khoa học và Công nghệ"]),
        ("SNV", ["is read as Sở Nội vụ; with its predecessors: Sở Lao động - Thương binh và Xã hội"]),
        ("so noi vu", []),
        ("UBND tỉnh", []), ("Sở Vũ trụ", []), (None, []),
    ],
)  # fmt: skip
def test_the_reader_is_told_how_it_is_understood(
    asked: str | None, told: list[str], db: sqlite3.Connection
) -> None:
    words = understood(db, asked)
    assert all(part in (words or "") for part in told) and bool(words) == bool(told)


TASKS: list[tuple[dict[str, Any], list[str]]] = [
    ({"agency": "STTTT"}, ["1/1", "2/1"]),
    ({"agency": "SKHCN"}, ["1/1", "1/2", "2/1"]),
    ({"agency": "SNV"}, ["2/2", "3/2"]),
    ({"agency": "Sở LĐTBXH"}, ["2/2", "3/2"]),
    ({"agency": "UBND tỉnh"}, ["1/3", "3/1"]),
    ({"agency": "Ủy ban nhân dân tỉnh Nghệ An"}, ["3/1"]),
    ({"agency": "SNV tỉnh Hà Tĩnh"}, ["2/2"]),
    ({"agency": "SVHTTDL"}, ["2/3"]),
    ({"agency": "nội vụ"}, ["2/2", "3/2"]),
]


def _short(task_id: str) -> str:
    """``hà-tĩnh-2024-1-kh-ubnd/task/3`` as ``1/3``."""
    document, _, n = task_id.split("/")
    return f"{document.split('-')[-3]}/{n}"


@pytest.mark.parametrize(("asked", "wanted"), TASKS, ids=[str(asked["agency"]) for asked, _ in TASKS])
def test_tasks_of_the_agency(asked: dict[str, Any], wanted: list[str], db: sqlite3.Connection) -> None:
    found = [_short(task["task_id"]) for task in list_tasks(db, WantedTasks(**asked))]
    assert sorted(found) == wanted


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [("STTTT", ["1/1", "2/1"]), ("SNV", ["2/2", "3/2"]), ("UBND tỉnh Nghệ An", ["3/1"])],
)
def test_search_within_the_agency(asked: str, wanted: list[str], path: Path) -> None:
    found = search(path, "chủ trì", Filters(agency=asked, kind="task")).results
    assert sorted(_short(result.id) for result in found) == wanted


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("/tasks?agency=STTTT", ["2 nhiệm vụ", "STTTT được hiểu là Sở Thông tin và Truyền thông"]),
        ("/tasks?agency=BCT", ["BCT có thể là: Bộ Công Thương; Bộ Chính trị", "Không có nhiệm vụ nào khớp"]),
        ("/tasks?agency=UBND+tỉnh", ["2 nhiệm vụ"]),
        ("/search?q=chu+tri&agency=SNV&kind=task", ["SNV được hiểu là Sở Nội vụ", "2 kết quả"]),
        ("/search?q=chu+tri&agency=BCT", ["BCT có thể là: Bộ Công Thương; Bộ Chính trị"]),
    ],
)
def test_the_pages_read_it_alike(url: str, words: list[str], path: Path, runner: Any) -> None:
    page = Reader(runner, path, Settings()).get(url).text
    assert not [word for word in words if word not in page]
