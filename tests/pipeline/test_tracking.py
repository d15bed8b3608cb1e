"""Tasks as they are asked for: old and new names, roles, days, and what can't be meant."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from pipeline.database.connection import open_to_read
from pipeline.searching.query import QueryError
from pipeline.tracking import WantedTasks, list_tasks
from scripts.build_docs import load

CASES: list[tuple[dict[str, Any], int]] = [
    # what is asked for, how many tasks
    ({}, 42),
    ({"provinces": ["Quảng Nam"]}, 3),
    ({"provinces": ["da nang"]}, 8),
    ({"provinces": ["48"]}, 8),
    ({"provinces": ["Quảng Nam", "Bắc Giang"]}, 6),
    ({"provinces": ["Bắc Ninh"]}, 3),
    ({"provinces": ["Cà Mau"]}, 0),
    ({"agency": "Sở Khoa học và Công nghệ"}, 6),
    # Its own, and from March 2025 on those of its successor.
    ({"agency": "so thong tin va truyen thong"}, 5),
    ({"agency": "STTTT"}, 5),
    ({"agency": "Thanh tra"}, 4),
    ({"agency": "Thanh tra", "role": "coordinating"}, 1),
    ({"agency": "Thanh tra", "role": "any"}, 5),
    ({"index": "papi.4"}, 6),
    ({"index": "PCI"}, 2),
    ({"first": "2025-11-15", "last": "2025-11-30"}, 3),
    ({"first": "15/11/2025", "last": "30/11/2025"}, 3),
    # `trước ngày 15/11` is past its deadline on that day, `trong tháng 11` is not past its own on the last.
    ({"first": "2025-11-01", "before": "2025-11-15"}, 1),
    ({"first": "2025-11-01", "before": "2025-11-30"}, 2),
    ({"first": "2025-11-01", "before": "2025-12-01"}, 4),
]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("tracking") / "plans.db"
    load(path)
    with closing(open_to_read(path)) as opened:
        yield opened


@pytest.mark.parametrize(("asked", "count"), CASES, ids=str)
def test_as_many_tasks_as_are_asked_for(asked: dict[str, Any], count: int, db: sqlite3.Connection) -> None:
    found = list(list_tasks(db, WantedTasks(**asked)))
    assert len(found) == count, [task["task"] for task in found]


def test_a_task_points_at_its_words(db: sqlite3.Connection) -> None:
    for task in list_tasks(db, WantedTasks()):
        (text,) = db.execute("SELECT text FROM documents WHERE id = ?", [task["document_id"]]).fetchone()
        assert text[task["start"] : task["end"]] == task["quote"]


def test_by_due_date_those_without_one_last(db: sqlite3.Connection) -> None:
    dates = [task["due"] for task in list_tasks(db, WantedTasks())]
    dated = [day for day in dates if day]
    assert dates == sorted(dated) + [None] * (len(dates) - len(dated))


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"provinces": ["Hà Tỉn"]}, "Did you mean Hà Tĩnh?"),
        ({"agency": "Sở Vũ trụ"}, "No task names an agency called Sở Vũ trụ"),
        ({"index": "XYZ"}, "No index is called XYZ"),
        ({"first": "31/6/2025"}, "'31/6/2025' is no day"),
        ({"last": "2025-02-30"}, "'2025-02-30' is no day"),
        ({"before": "'; DROP TABLE tasks; --"}, "is no day"),
    ],
)
def test_what_can_not_be_meant_is_said(asked: dict[str, Any], says: str, db: sqlite3.Connection) -> None:
    with pytest.raises(QueryError, match=says.replace("?", r"\?")):
        list(list_tasks(db, WantedTasks(**asked)))
