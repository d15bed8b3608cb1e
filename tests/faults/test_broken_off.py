"""Runs that are killed, stopped and robbed of their disk: what the next one makes of them is what one alone makes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pipeline.exports import export

ROOT = Path(__file__).resolve().parents[2]
COUNT = 30
SIZES = {"en": (0, 8, 100, 750), "vi": (400,)}
"""Kilobytes that a file may have: too few for the lock, the ledger, the database's tables, what is loaded."""
PLAN = """KẾ HOẠCH
Nâng cao chỉ số hài lòng năm 2025
I. MỤC TIÊU
Phấn đấu Chỉ số cải cách hành chính năm 2025 đạt {n} điểm, xếp thứ {n}/63.
II. NHIỆM VỤ
1. Sở Y tế chủ trì rà soát {n} hồ sơ trước ngày 30/6/2025.
2. Sở Nội vụ tổng hợp kết quả của {n} xã, báo cáo hằng quý.
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Plans, some of them alike, some that can't be read."""
    folder = tmp_path_factory.mktemp("broken-off")
    (folder / "in").mkdir()
    for n in range(COUNT):
        content = {3: "", 20: "\x00\x01 no plan"}.get(n % 25, PLAN.format(n=n % 22))
        (folder / "in" / f"{n:02}.txt").write_text(content, encoding="utf-8")
    return folder


def start(folder: Path, db: str) -> subprocess.Popen[bytes]:
    # Seals after each document, so that there is much to lose.
    code = (
        "import sys; from pipeline.runs import course; course.SEAL_DOCUMENTS = 3;"
        "from pipeline.cli import main; sys.argv = ['kehoach', *sys.argv[1:]]; main()"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, "run", "in", "--db", db, "--workers", "2", "--json"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def finish(folder: Path, db: str) -> None:
    process = start(folder, db)
    _, said = process.communicate(timeout=120)
    # Some documents fail, as they must.
    assert process.returncode == 1, said.decode()


def exported(folder: Path, db: str) -> dict[str, bytes]:
    out = folder / f"{db}.out"
    export(folder / db, out, "jsonl")
    return {path.name: path.read_bytes() for path in sorted(out.rglob("*.jsonl"))}


@pytest.fixture(scope="module")
def undisturbed(documents: Path) -> dict[str, bytes]:
    began = time.monotonic()
    finish(documents, "undisturbed.db")
    (documents / "seconds").write_text(str(time.monotonic() - began))
    return exported(documents, "undisturbed.db")


def children_of(pid: int) -> Iterator[tuple[int, str]]:
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == pid:
                words = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                yield int(entry.name), words
                yield from children_of(int(entry.name))
        except (FileNotFoundError, ProcessLookupError):
            continue


def victim(run: subprocess.Popen[bytes], who: str) -> int | None:
    if who == "parent":
        return run.pid
    of = [(pid, words) for pid, words in children_of(run.pid)]
    named = [pid for pid, words in of if f"pipeline.{who}" in words]
    return named[-1] if named else None


def killed_again_and_again(folder: Path, seed: int) -> str:
    """A run that is killed or broken off three times at random moments, and then gone on with; its database."""
    chance = random.Random(seed)
    # By how long a run takes here, so that it hasn't ended before.
    seconds = float((folder / "seconds").read_text())
    db = f"killed-{seed}.db"
    kills = 0
    for _ in range(3):
        run = start(folder, db)
        time.sleep(chance.uniform(0.3, 0.9) * seconds)
        run.send_signal(signal.SIGKILL if chance.random() < 0.7 else signal.SIGINT)
        run.communicate(timeout=60)
        kills += run.returncode in (-signal.SIGKILL, 130)
    finish(folder, db)
    assert kills
    return db


def helper_killed(folder: Path, who: str) -> str:
    """A run whose nursery or loading process is killed: another takes its place, and the run comes to its end."""
    db = f"{who}.db"
    run = start(folder, db)
    found = None
    while run.poll() is None and found is None:
        found = victim(run, who)
        time.sleep(0.01)
    if found is not None:
        time.sleep(0.3)
        os.kill(found, signal.SIGKILL)
    _, said = run.communicate(timeout=120)
    # Some documents fail, as they must; the run itself didn't stop.
    assert (found is not None, run.returncode) == (True, 1)
    assert b"can't be written" not in said and b"Traceback" not in said, said.decode()
    return db


def disk_full(folder: Path, lang: str) -> str:
    """Runs that files may not grow in beyond some sizes: writing stops as it does where there is no room."""
    db = f"full-{lang}.db"
    words = {
        "en": (f"{db} can't be written: the disk is full.", "goes on from here"),
        "vi": (f"Không ghi được {db}: ổ đĩa đã đầy.", "để tiếp tục"),
    }[lang]
    for kilobytes in SIZES[lang]:
        code = (
            f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes * 1024},) * 2);"
            "import sys; from pipeline.cli import main; sys.argv = ['kehoach', *sys.argv[1:]]; main()"
        )
        run = subprocess.run(
            [sys.executable, "-c", code, "--lang", lang, "run", "in", "--db", db, "--workers", "2"],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert run.returncode == 1, (kilobytes, run.stderr)
        assert all(part in run.stderr for part in words), (kilobytes, run.stderr)
        assert "Traceback" not in run.stderr
    finish(folder, db)
    return db


BREAKS: dict[str, tuple[Callable[[Path, Any], str], Any]] = {
    "killed": (killed_again_and_again, 0),
    "killed otherwise": (killed_again_and_again, 1),
    "nursery killed": (helper_killed, "engines.nursery"),
    "loader killed": (helper_killed, "runs.loaders"),
    "disk full": (disk_full, "en"),
    "disk full, in Vietnamese": (disk_full, "vi"),
}


@pytest.fixture(scope="module")
def broken_off(documents: Path, undisturbed: dict[str, bytes]) -> Iterator[dict[str, Future[str]]]:
    """All breaks, two at a time: most of a run's time is waiting."""
    with ThreadPoolExecutor(2) as pool:
        yield {name: pool.submit(act, documents, how) for name, (act, how) in BREAKS.items()}


@pytest.mark.parametrize("name", BREAKS)
def test_what_was_broken_off_comes_to_the_same(
    name: str, broken_off: dict[str, Future[str]], documents: Path, undisturbed: dict[str, bytes]
) -> None:
    db = broken_off[name].result()
    assert exported(documents, db) == undisturbed
