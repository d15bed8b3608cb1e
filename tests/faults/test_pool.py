"""Documents that hang, crash and eat memory in the pool: each gets its category, and no other one notices."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.engines.local import LocalPool
from pipeline.engines.outcome import Finished, Job, Outcome, StorageFailed
from pipeline.engines.settings import Settings
from pipeline.errors import Failure
from pipeline.sources.folders import find_items

GOOD = "KẾ HOẠCH\nNâng cao chỉ số hài lòng năm 2025\nI. NHIỆM VỤ\n1. Sở {} chủ trì rà soát hồ sơ trước ngày 30/6/2025."
LIMITS = Settings(workers=2, timeout=1.5, memory=200, preload=("tests.faults.breaking",))


def pool(**changed: object) -> LocalPool:
    return LocalPool(Settings.from_dict(LIMITS.to_dict() | changed))


def jobs_of(folder: Path) -> Iterator[Job]:
    for n, item in enumerate(find_items([folder])):
        yield Job(n, item)


def outcomes_of(engine: LocalPool, folder: Path) -> dict[str, Outcome]:
    """Each document's one outcome by the end of its address; every job is finished once."""
    found: dict[str, Outcome] = {}
    finished: list[int] = []
    try:
        for told in engine.run(jobs_of(folder)):
            if isinstance(told, Finished):
                finished.append(told.job.n)
            elif isinstance(told, Outcome):
                assert told.uri not in found, "a document with two outcomes"
                found[told.uri] = told
    finally:
        engine.close()
    assert sorted(finished) == list(range(len(list(find_items([folder])))))
    return {uri.removeprefix(f"{folder}/"): outcome for uri, outcome in found.items()}


def category(outcome: Outcome) -> str:
    return outcome.result.category if isinstance(outcome.result, Failure) else "read"


def plans(folder: Path, count: int) -> None:
    for n in range(count):
        (folder / f"m{n}.txt").write_text(GOOD.format(f"Số {n}"), encoding="utf-8")


HOSTILE = {
    # name: what the file does, and the category that it gets
    "a-hang.x": ("hang", "timeout"),
    "b-spin.x": ("spin", "timeout"),
    "n-crash.x": ("crash", "crash"),
    "o-end.x": ("end", "crash"),
    "p-abort.x": ("abort", "crash"),
    "q-eat.x": ("eat", "memory"),
    "r-empty.x": ("", "empty"),
}


ARCHIVED = ["a", "BREAK crash\n", "b", "BREAK hang\n", "c"]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What one run makes of plans, of all that is hostile among them, and of an archive of both."""
    folder = tmp_path_factory.mktemp("pool")
    plans(folder, 12)
    for name, (act, _) in HOSTILE.items():
        (folder / name).write_text(f"BREAK {act}\n" if act else "")
    (folder / "s-killed.x").write_text(f"BREAK killed_once {folder / '.mark'}\n")
    with zipfile.ZipFile(folder / "plans.zip", "w") as archive:
        for n, words in enumerate(ARCHIVED):
            archive.writestr(f"{n}.txt", words if words.startswith("BREAK") else GOOD.format(words))
    return outcomes_of(pool(), folder)


def test_each_hostile_document_fails_alone(found: dict[str, Outcome]) -> None:
    expected = {f"m{n}.txt": "read" for n in range(12)} | {"s-killed.x": "read"}
    expected |= {name: category for name, (_, category) in HOSTILE.items()}
    alone = {name: outcome for name, outcome in found.items() if not name.startswith("plans.zip")}
    assert {name: category(outcome) for name, outcome in alone.items()} == expected
    failed = {name: o.result for name, o in found.items() if isinstance(o.result, Failure)}
    assert (failed["a-hang.x"].stage, failed["a-hang.x"].page) == ("read", 7)
    assert failed["b-spin.x"].message == "It took longer than 2 seconds."
    assert "SIGSEGV" in failed["n-crash.x"].message and "SIGABRT" in failed["p-abort.x"].message
    assert "exit status 3" in failed["o-end.x"].message
    assert all(failure.message.endswith(".") for failure in failed.values())


def test_a_document_that_kills_its_reader_costs_an_archive_only_itself(found: dict[str, Outcome]) -> None:
    assert [category(found[f"plans.zip!/{n}.txt"]) for n in range(5)] == [
        "read", "crash", "read", "timeout", "read",
    ]  # fmt: skip
    assert [found[f"plans.zip!/{n}.txt"].place for n in (0, 2, 4)] == [0, 2, 4]


def test_what_is_done_is_not_read_again(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "plans.zip", "w") as archive:
        for n in range(120):
            archive.writestr(f"{n}.txt", GOOD.format(n))
    (item,) = find_items([tmp_path])
    done = frozenset(f"{item.uri}!/{n}.txt" for n in range(118))
    engine = pool()
    told = list(engine.run([None, Job(0, item, done), None]))
    engine.close()
    assert [o.uri[-7:] for o in told if isinstance(o, Outcome)] == ["118.txt", "119.txt"]


def test_children_that_leak_or_have_read_enough_are_replaced(tmp_path: Path) -> None:
    plans(tmp_path, 6)
    (tmp_path / "a.x").write_text("BREAK leak 120\n")
    engine = pool(workers=1, recycle=3)
    pids, read = set(), 0
    for told in engine.run(jobs_of(tmp_path)):
        read += isinstance(told, Outcome) and isinstance(told.result, bytes)
        pids.update(engine.pids())
    engine.close()
    # a.x alone, then three and three
    assert (read, len(pids)) == (7, 3)


def test_killed_children_cost_nothing(tmp_path: Path) -> None:
    plans(tmp_path, 30)
    engine = pool()
    killed = 0
    read = set()
    for told in engine.run(jobs_of(tmp_path)):
        if isinstance(told, Outcome):
            assert isinstance(told.result, bytes) and told.uri not in read
            read.add(told.uri)
        elif told is not None and killed < 4 and engine.pids():
            os.kill(engine.pids()[killed % len(engine.pids())], signal.SIGKILL)
            killed += 1
    engine.close()
    assert (len(read), killed) == (30, 4)


def test_a_killed_nursery_is_replaced(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path_factory.mktemp("pools")
    monkeypatch.setattr(tempfile, "tempdir", str(left))
    plans(tmp_path, 12)
    engine = pool()
    read, killed = set(), False
    for told in engine.run(jobs_of(tmp_path)):
        if isinstance(told, Outcome):
            assert told.uri not in read
            read.add(told.uri)
            if not killed and engine._keeper is not None:
                os.kill(engine._keeper._process.pid, signal.SIGKILL)
                killed = True
    engine.close()
    assert len(read) == 12
    assert list(left.iterdir()) == []


def test_a_full_disk_is_no_documents_fault(tmp_path: Path) -> None:
    (tmp_path / "a.x").write_text("BREAK fill_disk\n")
    engine = pool()
    with pytest.raises(StorageFailed, match="the disk is full"):
        list(engine.run(jobs_of(tmp_path)))
    engine.close()


STARTED = """
import sys
from pathlib import Path
from pipeline.engines.local import LocalPool
from pipeline.engines.outcome import Job
from pipeline.engines.settings import Settings
from pipeline.sources.folders import find_items

engine = LocalPool(Settings(workers=2, preload=("tests.faults.breaking",)))
for told in engine.run(Job(n, item) for n, item in enumerate(find_items([Path(sys.argv[1])]))):
    print(*engine.pids(), engine._keeper._process.pid, flush=True)
"""


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def running(words: str) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if line == words:
            found.append(int(entry.parent.name))
    return found


def gone(pids: list[int], within: float = 10.0) -> bool:
    until = time.monotonic() + within
    while any(alive(pid) for pid in pids) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(alive(pid) for pid in pids)


def test_nothing_outlives_a_pool_that_is_killed(tmp_path: Path) -> None:
    plans(tmp_path, 2)
    (tmp_path / "z.x").write_text("BREAK start_program\n")
    before = running("sleep 3333")
    parent = subprocess.Popen(
        [sys.executable, "-c", STARTED, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert parent.stdout is not None
    pids: list[int] = []
    while not (set(running("sleep 3333")) - set(before)):
        pids = [int(pid) for pid in (parent.stdout.readline() or "0").split()] or pids
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert pids and gone(pids)
    assert gone(sorted(set(running("sleep 3333")) - set(before)))


def test_a_program_that_a_killed_child_had_started_ends_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.x").write_text("BREAK start_program\n")
    before = set(running("sleep 3333"))
    found = outcomes_of(pool(), tmp_path)
    assert category(found["a.x"]) == "timeout"
    assert gone(sorted(set(running("sleep 3333")) - before))
