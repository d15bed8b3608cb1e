"""A run that finds nothing new: it costs little, and trusts nothing that somebody has touched."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.database import fingerprint
from pipeline.engines.settings import Settings
from pipeline.ledger import places
from pipeline.ledger.book import Ledger
from pipeline.ledger.rest import state_of
from pipeline.runs import start
from tests.pipeline.archives.containers import PLAN

ROOT = Path(__file__).resolve().parents[3]
DB = Path("x.db")
HEAVY = (
    "pandas",
    "numpy",
    "spacy",
    "sqlite_utils",
    "lxml",
    "pypdfium2",
    "selectolax",
    "schemas.records",
    "pipeline.flow",
)
SECOND = f"""
import json, subprocess, sys
from pipeline.cli import main
started = []
popen = subprocess.Popen.__init__
subprocess.Popen.__init__ = lambda self, *given, **named: (started.append(str(given)), popen(self, *given, **named))[1]
sys.argv = ["kehoach", "run", "in", "--db", "x.db", "--json"]
try:
    main()
finally:
    print(json.dumps([[name for name in {HEAVY!r} if name in sys.modules], started]), file=sys.stderr)
"""


@pytest.fixture
def done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a run over two plans behind it."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for n in range(2):
        Path("in", f"{n}.txt").write_text(PLAN + f"2. Sở Nội vụ tổng hợp {n} báo cáo.\n")
    assert again() == {"new": 2}
    return tmp_path


def again() -> dict[str, int]:
    return dict(start.run(start.asked_paths([Path("in")], DB, 0, Settings())).report.documents)


def test_it_starts_nothing_and_loads_nothing_heavy(done: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SECOND],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(ended.stdout)["documents"]["unchanged"] == 2
    assert json.loads(ended.stderr.splitlines()[-1]) == [[], []]


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done with a database that may not be as it was left."""
    seen: list[str] = []
    for name in ("_prepare", "_compare", "audit"):
        real: Callable[..., None] = getattr(start, name)

        def noted(*given: object, name: str = name, real: Callable[..., None] = real) -> None:
            seen.append(name)
            real(*given)

        monkeypatch.setattr(start, name, noted)
    return seen


def test_a_database_at_rest_is_not_looked_through(done: Path, looked_through: list[str]) -> None:
    assert again() == {"unchanged": 2} and looked_through == []
    assert again() == {"unchanged": 2} and looked_through == []


def test_what_is_new_is_compared(done: Path, looked_through: list[str]) -> None:
    Path("in/new.txt").write_text(PLAN + "3. Sở Tài chính báo cáo.\n")
    assert again() == {"unchanged": 2, "new": 1} and looked_through == ["_compare"]


def _write_to_it() -> None:
    with closing(sqlite3.connect(DB)) as db, db:
        db.execute("DELETE FROM column_meanings")


def _replace_it() -> None:
    Path("copy.db").write_bytes(DB.read_bytes())
    Path("copy.db").replace(DB)


def _crash_beside_it() -> None:
    Path("x.db-journal").write_bytes(b"")


def _begin_a_run() -> None:
    with closing(Ledger(places.ledger_of(DB))) as ledger:
        ledger.begin_run("killed", [], {}, {})


@pytest.mark.parametrize("touch", [_write_to_it, _replace_it, _crash_beside_it, _begin_a_run])
def test_one_that_was_touched_is(done: Path, looked_through: list[str], touch: Callable[[], None]) -> None:
    touch()
    assert again() == {"unchanged": 2} and looked_through == ["_prepare", "audit", "_compare"]
    with closing(sqlite3.connect(DB)) as db:
        assert db.execute("SELECT count(*) FROM column_meanings").fetchone()[0] > 100
    # While a journal lies beside it, it is never at rest.
    Path("x.db-journal").unlink(missing_ok=True)
    again()
    looked_through.clear()
    assert again() == {"unchanged": 2} and looked_through == []


def test_so_is_one_whose_pictures_something_else_could_read(
    done: Path, looked_through: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Ledger(places.ledger_of(DB))) as ledger:
        ledger.db.execute(
            'UPDATE documents SET summary = replace(summary, \'"warnings": []\', \'"warnings": ["needs-ocr"]\')'
        )
        assert ledger.has_unread()
        ledger.commit()
    monkeypatch.setattr(start, "engine_name", lambda: "none")
    assert again() == {"unchanged": 2} and looked_through == []
    assert again() == {"unchanged": 2} and looked_through == []
    monkeypatch.setattr(start, "engine_name", lambda: "tesseract-5-vie")
    assert again() == {"unchanged": 2} and looked_through == ["_prepare", "audit", "_compare"]


def test_the_state_of_a_file_changes_with_each_transaction(done: Path) -> None:
    states = [state_of(DB)]
    stamp = DB.stat()
    for n in range(3):
        with closing(sqlite3.connect(DB)) as db, db:
            db.execute("UPDATE provinces SET name = ? WHERE id = (SELECT min(id) FROM provinces)", [f"{n}"])
        os.utime(DB, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
        states.append(state_of(DB))
    counters = [state.rpartition(":")[2] for state in states if state is not None]
    assert len(set(counters)) == 4
    DB.unlink()
    assert state_of(DB) is None


def test_the_whole_fingerprint_covers_words_and_views() -> None:
    folder = Path(fingerprint.__file__).parent
    assert {"meanings.vi.toml", "views.sql", "questions.sql"} <= {path.name for path in folder.iterdir()}
    assert len(fingerprint.whole_fingerprint()) == 16 != fingerprint.fingerprint()
