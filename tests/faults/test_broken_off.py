"""Runs that are killed, stopped and robbed of their disk: what the next one makes of them is what one alone makes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

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
    finish(documents, "undisturbed.db")
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


@pytest.mark.parametrize("seed", range(2))
def test_a_run_that_is_killed_goes_on(documents: Path, undisturbed: dict[str, bytes], seed: int) -> None:
    chance = random.Random(seed)
    db = f"killed-{seed}.db"
    kills = 0
    for _ in range(3):
        run = start(documents, db)
        time.sleep(chance.uniform(1.0, 3.5))
        run.send_signal(signal.SIGKILL if chance.random() < 0.7 else signal.SIGINT)
        run.communicate(timeout=60)
        kills += run.returncode in (-signal.SIGKILL, 130)
    finish(documents, db)
    assert kills
    assert exported(documents, db) == undisturbed


@pytest.mark.parametrize("who", ["engines.nursery", "runs.loaders"])
def test_a_helper_that_is_killed_is_replaced(
    documents: Path, undisturbed: dict[str, bytes], who: str
) -> None:
    db = f"{who}.db"
    run = start(documents, db)
    found = None
    while run.poll() is None and found is None:
        found = victim(run, who)
    if found is not None:
        time.sleep(0.3)
        os.kill(found, signal.SIGKILL)
    _, said = run.communicate(timeout=120)
    # Some documents fail, as they must; the run itself comes to its end.
    assert (found is not None, run.returncode, said) == (True, 1, b"")
    assert exported(documents, db) == undisturbed


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_a_full_disk_stops_the_run_and_the_next_goes_on(
    documents: Path, undisturbed: dict[str, bytes], lang: str
) -> None:
    """Files may grow to a size that no run needs less of: writing stops as it does where there is no room."""
    words = {
        "en": ("full-en.db can't be written: the disk is full.", "goes on from here"),
        "vi": ("Không ghi được full-vi.db: ổ đĩa đã đầy.", "để tiếp tục"),
    }[lang]
    for kilobytes in SIZES[lang]:
        code = (
            f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes * 1024},) * 2);"
            "import sys; from pipeline.cli import main; sys.argv = ['kehoach', *sys.argv[1:]]; main()"
        )
        run = subprocess.run(
            [
                sys.executable,
                "-c",
                code,
                "--lang",
                lang,
                "run",
                "in",
                "--db",
                f"full-{lang}.db",
                "--workers",
                "2",
            ],
            cwd=documents,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert run.returncode == 1, (kilobytes, run.stderr)
        assert all(part in run.stderr for part in words), (kilobytes, run.stderr)
        assert "Traceback" not in run.stderr
    finish(documents, f"full-{lang}.db")
    assert exported(documents, f"full-{lang}.db") == undisturbed
