"""Opening the database: what is made, what is refused and in which words."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.database.connection import SCHEMA_VERSION, DatabaseUnusable, open_to_read, open_to_write
from pipeline.database.fingerprint import _ROOT, _files, fingerprint
from pipeline.database.store import Store
from tests.pipeline.composed import plan


def test_the_tables_and_their_links(tmp_path: Path) -> None:
    with Store(tmp_path / "plans.db") as store:
        names = set(store.db.table_names())
        keys = {(key.column, key.other_table) for key in store.db.table("tasks").foreign_keys}
        searched = store.db.execute("SELECT sql FROM sqlite_master WHERE name = 'passages_fts'").fetchone()[0]
    assert {
        "documents", "sections", "scores", "rankings", "targets", "tasks", "task_agencies", "agencies", "citations",
        "duplicates", "warnings", "provinces", "indices", "sources", "passages",
    } <= names  # fmt: skip
    assert keys == {("document_id", "documents"), ("section_id", "sections")}
    assert "unicode61 remove_diacritics 0" in searched


def test_the_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "plans.db"
    open_to_write(path).close()
    open_to_read(path).close()


def _text(path: Path) -> None:
    path.write_text("Đây không phải cơ sở dữ liệu. " * 50, encoding="utf-8")


def _one_letter(path: Path) -> None:
    path.write_text("x")


def _other_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()


def _version(change: int) -> object:
    def make(path: Path) -> None:
        open_to_write(path).close()
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + change}")
        connection.close()

    return make


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_text, "no SQLite database"),
        (_one_letter, "no SQLite database"),
        (_other_program, "another program"),
        (_version(1), "newer kehoach"),
        (_version(-1), "older kehoach"),
        (Path.mkdir, "can't be opened"),
    ],
)
@pytest.mark.parametrize("opened", [open_to_read, open_to_write])
def test_what_is_refused(tmp_path: Path, make: object, words: str, opened: object) -> None:
    path = tmp_path / "plans.db"
    make(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else None
    if path.is_dir() and opened is open_to_read:
        words = "No database"
    with pytest.raises(DatabaseUnusable, match=words) as caught:
        opened(path)  # type: ignore[operator]
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_reading_needs_a_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable, match="No database at"):
        open_to_read(tmp_path / "plans.db")
    assert not (tmp_path / "plans.db").exists()


def test_a_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DatabaseUnusable, match="can't be opened"):
        open_to_write(tmp_path / "file" / "plans.db")


def test_write_ahead_logging_is_off_again(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path) as store:
        store.save(plan(), "a.txt")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = wal")
    connection.close()
    with Store(path) as store:
        assert store.db.journal_mode == "delete"
        assert store.save(plan(salt="2", id="x"), "b.txt").status == "new"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["plans.db"]


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path) as store:
        store.save(plan(), "a.txt")
    before = path.read_bytes()
    with Store(path) as store:
        assert store.save(plan(), "a.txt").status == "unchanged"
    assert path.read_bytes() == before


def test_reference_tables_follow_the_lexicons(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path) as store:
        wanted = list(store.db.table("provinces").rows)
        store.db.execute("UPDATE provinces SET name = 'Tên cũ' WHERE id = '42'")
        store.db.execute("INSERT INTO provinces (id, name) VALUES ('99', 'Không có')")
    with Store(path) as store:
        assert list(store.db.table("provinces").rows) == wanted


def test_what_shapes_the_records_is_in_the_fingerprint() -> None:
    names = {path.relative_to(_ROOT).as_posix() for path in _files()}
    assert {"schemas/task.py", "extractors/folding.py", "extractors/lexicons/indices.toml"} <= names
    assert {"pipeline/outline.py", "pipeline/database/rows.py"} <= names
    assert (
        not {
            "pipeline/cli.py",
            "pipeline/messages.vi.toml",
            "pipeline/commands/run.py",
            "pipeline/searching/find.py",
            "pipeline/exports/jsonl.py",
        }
        & names
    )
    assert len(fingerprint()) == 16


LOADED = """
import sys
from pathlib import Path
from pipeline.database.store import Store
Store(Path(sys.argv[1])).db.close()
assert "sqlite_utils" in sys.modules and "pandas" not in sys.modules, "a second's work"
import importlib.util
if importlib.util.find_spec("pandas"):
    import pandas
"""


def test_to_write_loads_no_pandas_and_hinders_nobody_else(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LOADED, str(tmp_path / "x.db")],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
