"""Jobs and outcomes as plain data, and the engine that reads in its own process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.engines.board import Board
from pipeline.engines.here import Here
from pipeline.engines.outcome import Finished, Job, Outcome, StorageFailed, Summary
from pipeline.engines.settings import Settings
from pipeline.errors import Failure
from pipeline.readers.limits import MAX_PAGES, page_ceiling
from pipeline.sources.folders import find_items, item_of
from tests.pipeline.archives.containers import PLAN, zipped

FAILURE = Failure("a.pdf", "timeout", "read", "It took long.", "Wait.", 3)
SUMMARY = Summary("h-1", {"tasks": 2}, ["truncated"], ["weak-ocr"], "Huế", "application/pdf", 4, True)


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome(3, "a.pdf", 0, "00", 12, 1.5, FAILURE),
        Outcome(0, "a.zip!/b\n.pdf", 7, "ff", 12, 0.25, b'{"text": "\n"}', SUMMARY),
        Outcome(0, "a.zip", 0, None, None, 0.0, FAILURE),
    ],
)
def test_an_outcome_goes_through_a_pipe(outcome: Outcome) -> None:
    assert Outcome.from_bytes(outcome.to_bytes()) == outcome


@pytest.mark.parametrize("frame", [b"", b"x", b"{}\n", b'{"job": 1}\n{}', b"[]\n", b"\xff\n"])
def test_anything_else_is_refused(frame: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        Outcome.from_bytes(frame)


def test_a_job_is_plain_data(tmp_path: Path) -> None:
    job = Job(4, item_of(tmp_path / "a.txt"), frozenset({"b", "a"}))
    assert Job.from_dict(json.loads(json.dumps(job.to_dict()))) == job


def test_the_board_says_what_was_written(tmp_path: Path) -> None:
    board = Board(Board.make())
    assert board.read().job is None
    board.begin(0, "kế hoạch" * 2000, 12.5, 3.0)
    board.at("read", 9)
    board.grant(30.0)
    post = board.read()
    assert (post.job, post.begun, post.stage, post.page, post.since, post.granted) == (
        0,
        1,
        "read",
        9,
        12.5,
        33.0,
    )
    assert post.address.startswith("kế hoạch")
    board.at("extract", None)
    assert (board.read().stage, board.read().page) == ("extract", None)
    board.rest()
    assert board.read().job is None


def test_reading_in_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(PLAN)
    Path("b.zip").write_bytes(zipped(("1.txt", PLAN.encode()), ("2.txt", b""), ("3.txt", PLAN.encode())))
    Path("c.zip").write_bytes(b"PK\x03\x04")
    jobs = [Job(n, item) for n, item in enumerate(find_items([Path(".")]))]
    jobs[1] = Job(1, jobs[1].item, frozenset({"b.zip!/1.txt"}))
    engine = Here(Settings(pages=7))
    told = list(engine.run([None, *jobs]))
    assert page_ceiling() == 7
    engine.close()
    assert page_ceiling() == MAX_PAGES
    assert [(t.job.n if isinstance(t, Finished) else t.uri) for t in told] == [
        "a.txt", 0, "b.zip!/2.txt", "b.zip!/3.txt", 1, "c.zip", 2,
    ]  # fmt: skip
    read, empty, last, broken = (t for t in told if isinstance(t, Outcome))
    assert isinstance(read.result, bytes) and read.summary is not None
    extraction = json.loads(read.result)
    assert extraction["document"]["source"]["uri"] == "a.txt"
    assert read.summary.records["tasks"] == len(extraction["tasks"]) > 0
    assert (read.sha256, read.size) == (extraction["document"]["source"]["sha256"], len(PLAN.encode()))
    assert isinstance(empty.result, Failure) and (empty.result.category, empty.result.stage) == (
        "empty",
        "read",
    )
    assert (empty.place, last.place) == (1, 2)
    assert isinstance(broken.result, Failure) and broken.result.category == "unreadable"


@pytest.mark.parametrize(
    ("error", "category", "stage"),
    [
        (MemoryError(), "memory", "open"),
        (PermissionError(13, "Permission denied"), "unreadable", "open"),
        (RecursionError("deep"), "internal", "open"),
    ],
)
def test_an_item_that_can_not_be_opened(
    error: Exception, category: str, stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipeline import flow

    def refused(path: Path) -> bytes:
        raise error

    monkeypatch.setattr(flow, "load", refused)
    told = list(Here(Settings()).run([Job(0, item_of(tmp_path / "a.txt"))]))
    assert isinstance(told[0], Outcome) and isinstance(told[0].result, Failure)
    assert (told[0].result.category, told[0].result.stage) == (category, stage)
    assert isinstance(told[1], Finished)


def test_a_full_disk_stops_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline import flow

    def refused(path: Path) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(flow, "load", refused)
    with pytest.raises(StorageFailed):
        list(Here(Settings()).run([Job(0, item_of(tmp_path / "a.txt"))]))
