"""Readers that break on purpose: one bad document never stops a batch, and its failure says what went wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline import readers
from pipeline.cli import app
from pipeline.database.connection import open_to_read
from pipeline.database.store import Store
from pipeline.errors import DocumentError, Failure
from pipeline.flow import extract_file
from pipeline.loading import RunReport, load_file
from pipeline.readers.blocks import Paragraph, Reading, TableBlock, TableCell
from pipeline.readers.sniff import Sample

GOOD = "KẾ HOẠCH\nNâng cao chỉ số hài lòng năm 2025\nI. NHIỆM VỤ\n1. Sở {} chủ trì rà soát hồ sơ trước ngày 30/6/2025."
MARK = b"BAD"


class FaultyReader:
    """Bids for every file that holds the mark, and then does what it is told."""

    def __init__(self, act: Callable[[], Reading]) -> None:
        self._act = act

    def bid(self, sample: Sample) -> int:
        return 100 if MARK in sample.head else 0

    def read(self, data: bytes, name: str) -> Reading:
        return self._act()


def midway() -> Reading:
    blocks = [Paragraph(f"{n}. Việc thứ {n}.") for n in range(1, 4)]
    return Reading([*blocks, blocks[5]], "x/x")


def throws(error: BaseException) -> Callable[[], Reading]:
    def act() -> Reading:
        raise error

    return act


def put_first(reader: readers.Reader, patch: pytest.MonkeyPatch) -> None:
    """The reader is asked before all others."""
    known = readers.all_readers()
    patch.setattr(readers, "all_readers", lambda: (reader, *known))


FAULTS: list[tuple[str, Callable[[], Reading], str, str]] = [
    # name, what the reader does, category and words of the failure
    ("tells what is wrong", throws(DocumentError("encrypted", "The file has a password.", "Remove it.")), "encrypted", "password"),
    ("raises", throws(ValueError("bad table on page 3")), "internal", "ValueError: bad table on page 3"),
    ("crashes midway", midway, "internal", "IndexError"),
    ("eats the stack", throws(RecursionError("too deep")), "internal", "RecursionError"),
    ("runs out of memory", throws(MemoryError()), "internal", "MemoryError"),
    ("loses the file", throws(FileNotFoundError(2, "No such file or directory")), "unreadable", "No such file"),
    ("returns nothing", lambda: Reading([], "x/x"), "no-text", "No words"),
    ("returns blank paragraphs", lambda: Reading([Paragraph(" "), Paragraph("")], "x/x"), "no-text", "No words"),
    ("returns no reading", lambda: None, "internal", "AttributeError"),  # type: ignore[arg-type,return-value]
    ("returns bytes for text", lambda: Reading([Paragraph(b"x")], "x/x"), "internal", "TypeError"),  # type: ignore[arg-type]
    ("returns a table of no size", lambda: Reading([TableBlock([TableCell("a", 0, 0, 0, 0)])], "x/x"), "internal", ""),
]  # fmt: skip


@pytest.fixture
def batch(tmp_path: Path) -> list[Path]:
    """A good plan, the bad file, and another good plan."""
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    files[0].write_text(GOOD.format("Y tế"), encoding="utf-8")
    files[1].write_bytes(MARK)
    files[2].write_text(GOOD.format("Tư pháp"), encoding="utf-8")
    return files


def load(batch: list[Path], database: Path) -> tuple[RunReport, list[object]]:
    report, outcomes = RunReport(), []
    with Store(database) as store:
        for path in batch:
            outcome = load_file(path, store, extract_file)
            report.add(outcome)
            outcomes.append(outcome)
    return report, outcomes


@pytest.mark.parametrize(
    ("name", "act", "category", "message"), FAULTS[:-1], ids=[fault[0] for fault in FAULTS[:-1]]
)
def test_a_faulty_reader_fails_its_file_alone(
    name: str, act: Callable[[], Reading], category: str, message: str,
    batch: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    put_first(FaultyReader(act), monkeypatch)
    database = tmp_path / "plans.db"
    report, outcomes = load(batch, database)
    failure = outcomes[1]
    assert isinstance(failure, Failure) and failure.uri.endswith("b.txt")
    assert failure.category == category and message in failure.message and failure.message.endswith(".")
    assert report.documents == {"new": 2, "failed": 1} and report.failures == [failure]
    with open_to_read(database) as stored:
        assert [row[0] for row in stored.execute("SELECT text FROM tasks ORDER BY text")] == [
            "Sở Tư pháp chủ trì rà soát hồ sơ trước ngày 30/6/2025.",
            "Sở Y tế chủ trì rà soát hồ sơ trước ngày 30/6/2025.",
        ]


def test_an_odd_table_harms_nobody(
    batch: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cell that covers no place is no failure: its words are text like others."""
    put_first(FaultyReader(FAULTS[-1][1]), monkeypatch)
    report, _ = load(batch, tmp_path / "plans.db")
    assert report.documents == {"new": 3}


def test_a_reader_that_bids_and_breaks(
    batch: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Bidder(FaultyReader):
        def bid(self, sample: Sample) -> int:
            if MARK in sample.head:
                raise OverflowError("first bytes")
            return 0

    put_first(Bidder(midway), monkeypatch)
    report, _ = load(batch, tmp_path / "plans.db")
    assert report.documents == {"new": 2, "failed": 1}
    assert "OverflowError: first bytes" in report.failures[0].message


def test_the_next_run_reads_what_failed(
    batch: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "plans.db"
    with monkeypatch.context() as patch:
        put_first(FaultyReader(midway), patch)
        load(batch, database)
    batch[1].write_text(GOOD.format("Nội vụ"), encoding="utf-8")
    report, _ = load(batch, database)
    assert report.documents == {"unchanged": 2, "new": 1}


def test_run_names_the_failure_and_ends_with_one(
    batch: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_first(FaultyReader(throws(ValueError("bad cell"))), monkeypatch)
    result = CliRunner().invoke(
        app, ["run", *map(str, batch), "--db", str(tmp_path / "plans.db"), "--json", "--workers", "0"]
    )
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["documents"]["new"] == 2
    assert [(f["category"], f["stage"]) for f in report["failures"]] == [("internal", "read")]
    assert "bad cell" in report["failures"][0]["message"] and report["failures"][0]["advice"]
