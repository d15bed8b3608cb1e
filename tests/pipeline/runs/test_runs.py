"""A run against its ledger: what is known isn't read, what was left is done, what must be tried again is."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import flow
from pipeline.archives import Member
from pipeline.database.store import Store
from pipeline.engines.settings import Settings
from pipeline.errors import DocumentError
from pipeline.exports import export
from pipeline.full_disk import DiskFull
from pipeline.ledger import places
from pipeline.ledger.lock import Busy, locked
from pipeline.ledger.standing import standing
from pipeline.runs import course, start
from pipeline.runs.loaders import LoaderFailed
from pipeline.runs.tally import Tally
from schemas.records import Extraction
from tests.pipeline.archives.containers import PLAN, zipped

Run = Callable[..., Tally]
MADE = ("fingerprint", "whole_fingerprint")
read: list[str] = []
"""Addresses that were read since the last run began."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    extract = flow.extract_member

    def noted(member: Member) -> Extraction:
        read.append(member.uri)
        return extract(member)

    monkeypatch.setattr(flow, "extract_member", noted)

    def one(*paths: str, **limits: object) -> Tally:
        read.clear()
        settings = Settings.from_dict(Settings().to_dict() | limits)
        asked = start.asked_paths([Path(path) for path in paths or ("in",)], Path("x.db"), 0, settings)
        return start.run(asked)

    Path("in").mkdir()
    return one


def write(name: str, n: int = 0, old: bool = True) -> None:
    path = Path("in", name)
    path.write_text(PLAN + f"2. Sở Nội vụ tổng hợp {n} báo cáo.\n")
    if old:
        settle(path)


def settle(path: Path) -> None:
    """As if the file had been changed long ago; its time of change can't be set, so the clock is moved instead."""
    os.utime(path, (1_700_000_000, 1_700_000_000))


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock an hour on: what was just written is settled."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 3_600 * 10**9)


def sources() -> dict[str, str]:
    with Store(Path("x.db")) as store:
        return dict(store.db.execute("SELECT uri, document_id FROM sources ORDER BY uri").fetchall())


def test_what_is_unchanged_is_not_even_opened(run: Run, later: None, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    write("b.txt", 1)
    assert run().report.documents == {"new": 2}
    monkeypatch.setattr("pipeline.runs.plan.sha256_of", lambda *_: pytest.fail("opened"))
    again = run()
    assert (again.report.documents, read) == ({"unchanged": 2}, [])
    assert again.report.records["tasks"] == 4


def test_a_file_changed_just_now_is_hashed(run: Run) -> None:
    write("a.txt", old=False)
    run()
    stamp = Path("in/a.txt").stat()
    Path("in/a.txt").write_text(Path("in/a.txt").read_text().replace("Nội", "Nôi"))
    os.utime("in/a.txt", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert run().report.documents == {"changed": 1}
    assert run().report.documents == {"unchanged": 1} and read == []


def test_equal_files_are_read_once(run: Run) -> None:
    write("a.txt")
    write("b.txt")
    Path("in/c.zip").write_bytes(zipped(("d.txt", Path("in/a.txt").read_bytes())))
    tally = run()
    assert tally.report.documents == {"new": 1, "copy": 2}
    assert read == ["in/a.txt", "in/c.zip!/d.txt"]
    assert tally.report.records["tasks"] == 2
    write("e.txt")
    assert run().report.documents == {"unchanged": 3, "copy": 1} and read == []
    assert len(sources()) == 4 and len(set(sources().values())) == 1


def test_a_damaged_archive_is_opened_once(run: Run, later: None) -> None:
    Path("in/a.zip").write_bytes(b"PK\x03\x04 and no more")
    assert run().failures == {"unreadable": 1}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flow, "load", lambda path: pytest.fail("opened"))
        assert run().failures == {"unreadable": 1}


def test_equal_files_that_can_not_be_read_are_each_tried(run: Run) -> None:
    for name in ("a.bin", "b.bin"):
        Path("in", name).write_bytes(b"\x00\x01\x02")
    assert run().failures == {"unsupported": 2}
    assert read == ["in/a.bin", "in/b.bin"]


def test_failures_stand_until_something_changes(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a-timeout", "b-memory", "c-too-large", "d-needs-tool", "e-encrypted"):
        write(f"{name}.txt", ord(name[0]))

    def refused(member: Member) -> Extraction:
        read.append(member.uri)
        raise DocumentError(Path(member.name).stem.partition("-")[2], "No.")  # type: ignore[arg-type]

    monkeypatch.setattr(flow, "extract_member", refused)
    monkeypatch.setattr(start, "tools", lambda: "none")
    assert run().failures.total() == 5 and len(read) == 5
    again = run()
    assert (again.failures.total(), read) == (5, [])
    assert [failure.uri[3] for failure in again.report.failures] == list("abcde")
    assert run(timeout=1.0) and read == ["in/a-timeout.txt"]
    assert run(memory=99, timeout=1.0) and read == ["in/b-memory.txt"]
    assert run(memory=99, timeout=1.0, pages=3) and read == ["in/c-too-large.txt"]
    monkeypatch.setattr(start, "tools", lambda: "tesseract")
    assert run(memory=99, timeout=1.0, pages=3) and read == ["in/d-needs-tool.txt"]


def test_a_file_that_could_not_be_opened_is_tried_each_time(
    run: Run, later: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("pipeline.runs.plan.sha256_of", refused)
        patch.setattr(flow, "load", refused)
        assert run().failures == {"unreadable": 1}
    assert run().report.documents == {"new": 1}


def test_other_code_reads_again(run: Run, later: None, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    write("b.txt")
    Path("in/c.txt").write_bytes(b"")
    run()
    for name in ("pipeline.database.store.fingerprint", *map("pipeline.runs.start.{}".format, MADE)):
        monkeypatch.setattr(name, lambda: "other")
    assert run().report.documents == {"changed": 1, "unchanged": 1, "failed": 1}
    assert read == ["in/a.txt", "in/c.txt"]


@pytest.mark.parametrize("lost", ["database", "document", "ledger", "shards"])
def test_whatever_is_lost_is_made_again(run: Run, lost: str) -> None:
    write("a.txt")
    write("b.txt", 1)
    run()
    before = sources()
    if lost == "database":
        Path("x.db").unlink()
    elif lost == "document":
        with Store(Path("x.db")) as store, store.batch():
            store._detach("in/b.txt")
    elif lost == "ledger":
        for file in places.folder_beside(Path("x.db")).glob("ledger.db*"):
            file.unlink()
    else:
        places.shards_of(Path("x.db")).rmdir()
    run()
    assert sources() == before
    assert read == {"database": ["in/a.txt", "in/b.txt"], "document": ["in/b.txt"], "ledger": ["in/a.txt", "in/b.txt"]}.get(
        lost, []
    )  # fmt: skip


def test_an_archive_is_gone_on_with(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    members = [(f"{n}.txt", (PLAN + f"{n}.").encode()) for n in range(5)]
    Path("in/a.zip").write_bytes(zipped(*members, ("e.txt", b"")))
    monkeypatch.setattr(course, "SEAL_DOCUMENTS", 1)
    extract = flow.extract_member

    def interrupted(member: Member) -> Extraction:
        if member.name == "3.txt":
            raise KeyboardInterrupt
        return extract(member)

    with monkeypatch.context() as patch:
        patch.setattr(flow, "extract_member", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run()
    assert sources() == {}
    tally = run()
    assert read == ["in/a.zip!/3.txt", "in/a.zip!/4.txt", "in/a.zip!/e.txt"]
    assert tally.report.documents == {"new": 5, "failed": 1}
    assert len(sources()) == 5
    assert list(places.shards_of(Path("x.db")).iterdir()) == []


def test_an_archive_that_lost_a_member(run: Run) -> None:
    Path("in/a.zip").write_bytes(zipped(("1.txt", PLAN.encode()), ("2.txt", (PLAN + "2.").encode())))
    run()
    Path("in/a.zip").write_bytes(zipped(("2.txt", (PLAN + "2.").encode()), ("3.txt", b"")))
    assert run().report.documents == {"unchanged": 1, "failed": 1}
    assert list(sources()) == ["in/a.zip!/2.txt"]


def test_paths_that_overlap_and_another_folder(run: Run) -> None:
    write("a.txt")
    Path("other").mkdir()
    Path("other/b.txt").write_text(PLAN + "b")
    assert run("in", "in/a.txt").report.documents == {"new": 1}
    assert run("other", "in").report.documents == {"new": 1, "unchanged": 1}


def test_one_run_at_a_time(run: Run) -> None:
    write("a.txt")
    run()
    with locked(places.lock_of(Path("x.db"))), pytest.raises(Busy):
        run()
    assert run().report.documents == {"unchanged": 1}


def test_a_document_that_the_database_refuses_costs_no_other(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3

    for n in range(3):
        write(f"{n}.txt", n)
    insert = Store._insert

    def refused(self: Store, extraction: Extraction, *others: str) -> None:
        insert(self, extraction, *others)
        if extraction.document.source.uri == "in/1.txt":
            raise sqlite3.IntegrityError("FOREIGN KEY constraint failed")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "_insert", refused)
        tally = run()
    assert tally.report.documents == {"new": 2, "failed": 1}
    assert [(f.uri, f.category, f.stage) for f in tally.report.failures] == [
        ("in/1.txt", "internal", "store")
    ]
    assert list(sources()) == ["in/0.txt", "in/2.txt"]
    assert run().report.documents == {"unchanged": 2, "new": 1} and read == ["in/1.txt"]


@pytest.mark.parametrize(
    ("met", "reason", "state"),
    [
        (DiskFull("database or disk is full"), "the disk is full", "full"),
        (OSError(28, "No space left on device"), "the disk is full", "full"),
        (PermissionError(13, "Permission denied", "x.db"), "Permission denied: x.db", "stopped"),
        (LoaderFailed("the process ended"), "the process ended", "stopped"),
    ],
)
def test_what_stops_a_run_is_told_and_the_next_goes_on(
    run: Run, monkeypatch: pytest.MonkeyPatch, met: Exception, reason: str, state: str
) -> None:
    write("a.txt")

    def stopped(*_: object) -> None:
        raise met

    with monkeypatch.context() as patch:
        patch.setattr(Store, "_insert", stopped)
        with pytest.raises(start.RunStopped, match=f"^{reason}$"):
            run()
    found = standing(Path("x.db"))
    assert found is not None and found.run is not None and (found.run.state, found.waiting) == (state, 1)
    assert run().report.documents == {"new": 1} and read == []


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_what_is_loaded_bit_by_bit_is_loaded_in_order(
    run: Run, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(course, "ITEMS_AT_ONCE", at_once)
    monkeypatch.setattr(course, "SEAL_DOCUMENTS", 1)
    for n in range(5):
        write(f"{n}.txt", n // 2)
    Path("in/2.zip").write_bytes(zipped(("a.txt", (PLAN + "a").encode()), ("b.txt", (PLAN + "b").encode())))
    assert run().report.documents == {"new": 5, "copy": 2}
    with Store(Path("x.db")) as store:
        order = store.db.execute("SELECT source_uri FROM documents ORDER BY rowid").fetchall()
    assert [uri for (uri,) in order] == [
        "in/0.txt",
        "in/2.txt",
        "in/2.zip!/a.txt",
        "in/2.zip!/b.txt",
        "in/4.txt",
    ]


def test_a_run_with_children_makes_the_same_database(run: Run, tmp_path: Path) -> None:
    for n in range(6):
        write(f"{n}.txt", n // 2)
    Path("in/7.zip").write_bytes(zipped(("a.txt", (PLAN + "a").encode()), ("b.txt", b"")))
    asked = start.asked_paths([Path("in")], Path("y.db"), 2, Settings())
    assert start.run(asked).report.documents == {"new": 4, "copy": 3, "failed": 1}
    assert start.run(asked).report.documents == {"unchanged": 7, "failed": 1}
    run()
    for db in ("x", "y"):
        export(Path(f"{db}.db"), Path(db), "jsonl")
    names = sorted(path.name for path in Path("x").glob("*.jsonl"))
    assert "tasks.jsonl" in names
    assert [name for name in names if Path("x", name).read_bytes() != Path("y", name).read_bytes()] == []


def test_what_is_watched_goes_on_to_the_comparing(run: Run) -> None:
    for n in range(3):
        write(f"{n}.txt", n)
    seen: list[tuple[int, int | None]] = []
    asked = start.asked_paths([Path("in")], Path("x.db"), 0, Settings())
    start.run(asked, lambda course, _: seen.append((course.loaded, course.compared)))
    assert seen[0][1] is None and seen[-1] == (3, 3)
    assert (3, 0) in seen
