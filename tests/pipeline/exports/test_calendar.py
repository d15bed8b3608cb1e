"""The calendar, read back by icalendar."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline.database.store import Store
from pipeline.exports import ExportRefused, Limits, export
from schemas.task import Deadline
from tests.pipeline.composed import plan

icalendar = pytest.importorskip("icalendar")


def _events(path: Path) -> list[Any]:
    content = path.read_bytes()
    assert not [line for line in content.split(b"\r\n") if len(line) > 75 or b"\n" in line]
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


@pytest.fixture(scope="module")
def events(database: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    folder = tmp_path_factory.mktemp("ics") / "out"
    done = export(database, folder, "ics")
    assert (done.counts, done.left_out) == ({"tasks": 9}, {"tasks": 2})
    return _events(folder / "tasks.ics")


def test_a_day_of_its_own_for_each_due_date(events: list[Any]) -> None:
    first = events[-1]
    assert len(events) == 10
    assert first.decoded("DTSTART") == datetime.date(2026, 6, 30)
    assert first.decoded("DTEND") == datetime.date(2026, 7, 1)
    assert {event.decoded("DTSTART") for event in events} == {
        datetime.date(2026, 3, 15),
        datetime.date(2026, 6, 30),
    }


def test_what_an_event_says(events: list[Any]) -> None:
    event = next(e for e in events if "16/KH-UBND" in str(e["DESCRIPTION"]))
    assert str(event["SUMMARY"]).startswith("Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát")
    words = str(event["DESCRIPTION"]).split("\n")
    assert "Phối hợp: Sở Tư pháp; các cơ quan, đơn vị" in words
    assert "Thời hạn: trước ngày 30/6/2026" in words and "Nguồn: plans/a.txt" in words
    assert event["CATEGORIES"].to_ical() == b"PAPI"
    assert any(str(e["SUMMARY"]).startswith("Sở Nội vụ: - việc đầu") for e in events)
    dangerous = next(e for e in events if "=1+1" in str(e["SUMMARY"]))
    assert 'Sản phẩm: =1+1\nmột, hai; "ba"' in str(dangerous["DESCRIPTION"])


def test_stamps_are_the_documents_dates(events: list[Any]) -> None:
    stamps = {event.decoded("DTSTAMP").date() for event in events}
    assert stamps == {datetime.date(2025, 3, 4), datetime.date(2024, 12, 1), datetime.date(1970, 1, 1)}


def test_names_of_events_are_their_own_and_stay(events: list[Any], tmp_path: Path) -> None:
    names = [str(event["UID"]) for event in events]
    assert len(set(names)) == len(names)
    moved = plan()
    # The date moves, and another task comes before: it is the same event.
    moved.tasks[0].deadline = Deadline(raw="trước 15/7/2026", due="2026-07-15", precision="day")
    moved.tasks[0].deadlines = []
    moved.tasks.insert(0, moved.tasks[1].model_copy(update={"text": "việc khác"}))
    with Store(tmp_path / "plans.db") as store:
        store.save(moved, "plans/a.txt")
    export(tmp_path / "plans.db", tmp_path / "out", "ics")
    (event,) = _events(tmp_path / "out" / "tasks.ics")
    assert str(event["UID"]) in names and event.decoded("DTSTART") == datetime.date(2026, 7, 15)


def test_tasks_of_the_same_words_are_told_apart(tmp_path: Path) -> None:
    twice = plan()
    twice.tasks.append(twice.tasks[0].model_copy())
    with Store(tmp_path / "plans.db") as store:
        store.save(twice, "https://example.org/a.pdf")
    export(tmp_path / "plans.db", tmp_path / "out", "ics")
    events = _events(tmp_path / "out" / "tasks.ics")
    assert len({str(event["UID"]) for event in events}) == 2
    assert {str(event["URL"]) for event in events} == {"https://example.org/a.pdf"}


def test_words_can_not_begin_a_line_of_the_calendar(tmp_path: Path) -> None:
    hostile = plan(title="x\r\nEND:VEVENT\r\nBEGIN:VALARM")
    hostile.tasks[0].text = "một\r\nEND:VCALENDAR\x00\u2028hai"
    with Store(tmp_path / "plans.db") as store:
        store.save(hostile, "http://example.org/a\r\nX-BAD:1")
    export(tmp_path / "plans.db", tmp_path / "out", "ics")
    (event,) = _events(tmp_path / "out" / "tasks.ics")
    assert "X-BAD" not in event and not event.subcomponents
    assert "END:VCALENDAR" in str(event["SUMMARY"])


def test_a_calendar_holds_tasks(database: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="A calendar holds tasks"):
        export(database, tmp_path / "out", "ics", Limits(kinds=("scores",)))
    assert list(tmp_path.iterdir()) == []
