"""Databases of every version, made from the tables of that time, are brought up to date; others are refused."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.database import upgrade as upgrading
from pipeline.database.connection import SCHEMA_VERSION, DatabaseUnusable, open_to_read, open_to_write
from pipeline.database.store import Store
from pipeline.database.structure import digest, structure
from pipeline.database.upgrade import upgrade
from pipeline.database.upgrade_steps import MARK, STEPS
from pipeline.database.views import all_views
from pipeline.duplicates.collection import compare_collection
from pipeline.messages import vietnamese
from pipeline.searching.filters import Filters
from pipeline.searching.find import search
from tests.pipeline.composed import plan

OLD = sorted((Path(__file__).parent / "old_tables").glob("*.sql"))

PLAN = """ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH

Số: 31/KH-UBND

Hà Tĩnh, ngày 4 tháng 3 năm 2025

KẾ HOẠCH
Nâng cao các chỉ số năm 2025

I. NHIỆM VỤ
1. Sở Nội vụ chủ trì rà soát văn bản trước ngày 30/6/2025.
"""

DIGESTS = {
    6: "dff92d5b0da3",
    7: "b3b7a66cfbed",
}
"""The digest of each version's tables. A change of them is a new version, with its step in ``upgrade_steps`` and the
tables of the last one in ``old_tables`` (``sqlite3 FILE .schema``); the digests of old versions stay."""


def _version(path: Path) -> int:
    return int(path.stem.partition("-")[0])


def _old(made_from: Path, path: Path) -> Path:
    """A database with the tables of the version, and the composed plan in them as far as they have columns for it."""
    modern = path.with_name("modern.db")
    with Store(modern) as store:
        store.save(plan(), "plans/a.txt")
        store.save(plan(salt="other", id="other"), "plans/b.txt")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(made_from.read_text(encoding="utf-8"))
        db.execute("ATTACH ? AS modern", [str(modern)])
        for (table,) in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
            if table.startswith(("passages_fts", "sqlite_")):
                continue
            names = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])]
            columns = ", ".join(f'"{name}"' for name in names)
            db.execute(f'INSERT INTO main."{table}" ({columns}) SELECT {columns} FROM modern."{table}"')
        db.execute(
            "INSERT INTO passages_fts (rowid, text, folded) SELECT rowid, text, folded FROM modern.passages_fts"
        )
    modern.unlink()
    return path


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_tables_are_those_of_their_version(tmp_path: Path) -> None:
    with closing(open_to_write(tmp_path / "plans.db").conn) as made:
        found = digest(structure(made))
    assert (SCHEMA_VERSION, found) == (SCHEMA_VERSION, DIGESTS[SCHEMA_VERSION]), (
        "the tables have changed: old databases need a step, see DIGESTS"
    )


@pytest.mark.parametrize("version", sorted(set(DIGESTS) - {SCHEMA_VERSION}))
def test_the_old_tables_are_those_that_were_made(version: int) -> None:
    (made_from,) = [path for path in OLD if path.stem == str(version)]
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(made_from.read_text(encoding="utf-8"))
        assert digest(structure(db)) == DIGESTS[version]


def test_every_version_has_its_step_and_its_old_tables() -> None:
    assert [step.version for step in STEPS] == list(range(2, SCHEMA_VERSION + 1))
    assert {_version(path) for path in OLD} == set(range(1, SCHEMA_VERSION))
    assert all(step.statements() for step in STEPS)
    assert not [step.about for step in STEPS if step.about not in vietnamese()["phrases"]]


@pytest.mark.parametrize("made_from", OLD, ids=lambda path: path.stem)
def test_an_old_database_is_brought_up_to_date(made_from: Path, tmp_path: Path) -> None:
    path = _old(made_from, tmp_path / "plans.db")
    before = _digest(path)
    with pytest.raises(DatabaseUnusable, match=f"kehoach upgrade {path}"):
        open_to_read(path)
    done = upgrade(path)
    version = _version(made_from)
    again = any(step.read_again for step in STEPS if step.version > version)
    assert (done.found, len(done.steps), done.read_again) == (version, SCHEMA_VERSION - version, 2 * again)
    assert done.backup == tmp_path / f"plans.v{version}.db"
    with closing(sqlite3.connect(path)) as found, closing(open_to_write(tmp_path / "new.db").conn) as wanted:
        assert structure(found) == structure(wanted)
        made = {name for (name,) in found.execute("SELECT fingerprint FROM documents")}
        assert (found.execute("SELECT count(*) FROM documents").fetchone(), made == {MARK}) == ((2,), again)
    with closing(sqlite3.connect(done.backup)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone()[0] == version
    assert _digest(path) != before


@pytest.mark.parametrize("made_from", OLD, ids=lambda path: path.stem)
def test_it_is_used_like_a_new_one(made_from: Path, tmp_path: Path) -> None:
    path = _old(made_from, tmp_path / "plans.db")
    upgrade(path)
    assert search(path, "rà soát văn bản", Filters(), 5).results
    with Store(path) as store:
        # Read again where its mark is no code's; then it is like any other.
        again = any(step.read_again for step in STEPS if step.version > _version(made_from))
        assert store.save(plan(), "plans/a.txt").status == ("changed" if again else "unchanged")
        assert store.save(plan(), "plans/a.txt").status == "unchanged"
        assert compare_collection(store.db) == 2
    with closing(open_to_read(path)) as db:
        for view in all_views():
            db.execute(f"SELECT * FROM {view}").fetchall()
        assert db.execute("SELECT count(*) FROM column_meanings").fetchone()[0] > 300


def test_the_next_run_reads_the_marked_documents_again(tmp_path: Path) -> None:
    path, folder = tmp_path / "plans.db", tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN, encoding="utf-8")

    def run() -> dict[str, int]:
        done = CliRunner().invoke(app, ["run", str(folder), "--db", str(path), "--json"])
        assert done.exit_code == 0, done.output
        counts: dict[str, int] = json.loads(done.stdout)["documents"]
        return counts

    assert run()["new"] == 1
    assert run()["unchanged"] == 1
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE documents SET fingerprint = ?", [MARK])
    assert run()["changed"] == 1
    assert run()["unchanged"] == 1


def test_a_current_one_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    open_to_write(path).close()
    before = _digest(path)
    assert upgrade(path) == upgrading.Upgraded(SCHEMA_VERSION)
    assert _digest(path) == before and list(tmp_path.iterdir()) == [path]


def test_views_of_a_current_one_are_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    open_to_write(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP VIEW v_task_tracker")
    with pytest.raises(DatabaseUnusable, match=f"The views of .* kehoach upgrade {path}"):
        open_to_read(path)
    upgrade(path)
    with closing(open_to_read(path)) as db:
        assert db.execute("SELECT count(*) FROM v_task_tracker").fetchone()[0] == 0


def test_no_copy_is_written_over(tmp_path: Path) -> None:
    path = _old(OLD[0], tmp_path / "plans.db")
    (tmp_path / "plans.v1.db").write_text("mine")
    done = upgrade(path)
    assert done.backup == tmp_path / "plans.v1-2.db"
    assert (tmp_path / "plans.v1.db").read_text() == "mine"


def test_what_others_put_into_the_file_stays(tmp_path: Path) -> None:
    path = _old(OLD[0], tmp_path / "plans.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE my_notes (words TEXT)")
        db.execute("INSERT INTO my_notes VALUES ('mine')")
    upgrade(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT words FROM my_notes").fetchall() == [("mine",)]


def _set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {version}")


def _newer(path: Path) -> None:
    _set_version(path, SCHEMA_VERSION + 1)


def _older_than_any(path: Path) -> None:
    _set_version(path, 0)


def _another(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA application_id = 7")


def _other_columns(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("ALTER TABLE tasks ADD COLUMN mine TEXT")


def _lost_link(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE scores SET document_id = 'gone'")


def _no_database(path: Path) -> None:
    path.write_text("Không phải cơ sở dữ liệu. " * 40)


def _torn(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3 : len(content) // 3 * 2] = b"\xff" * (len(content) // 3)
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_newer, "newer kehoach"),
        (_older_than_any, "version 0, which is unknown"),
        (_another, "another program"),
        (_other_columns, r"aren't those of any version \(tasks\)"),
        (_lost_link, "damaged and was left as it is: scores: documents"),
        (_no_database, "no SQLite database"),
        (_torn, "damaged|no SQLite database"),
        (Path.unlink, "No database at"),
    ],
)
def test_what_is_refused_is_left_as_it_was(spoil: object, words: str, tmp_path: Path) -> None:
    path = _old(OLD[0], tmp_path / "plans.db")
    spoil(path)  # type: ignore[operator]
    before = _digest(path) if path.exists() else None
    with pytest.raises(DatabaseUnusable, match=words):
        upgrade(path)
    assert (_digest(path) if path.exists() else None) == before
    assert [file.name for file in tmp_path.iterdir()] == (["plans.db"] if before else [])


def test_a_step_that_fails_undoes_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _old(OLD[0], tmp_path / "plans.db")
    before = _digest(path)

    def fail(connection: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("disk is full")

    monkeypatch.setattr(upgrading, "fill_meanings", fail)
    with pytest.raises(DatabaseUnusable, match="disk is full"):
        upgrade(path)
    assert _digest(path) == before and list(tmp_path.iterdir()) == [path]


def test_one_killed_midway_is_as_it_was(tmp_path: Path) -> None:
    path = _old(OLD[0], tmp_path / "plans.db")
    code = (
        "import os, sys; from pathlib import Path; from pipeline.database import upgrade as u;"
        "u.fill_meanings = lambda connection: (connection.execute('PRAGMA cache_size = 1'), os._exit(9));"
        "u.upgrade(Path(sys.argv[1]))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 9
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert upgrade(path).found == 1


def test_a_database_in_use_is_not_touched(tmp_path: Path) -> None:
    path = _old(OLD[0], tmp_path / "plans.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseUnusable, match="locked"):
            upgrade(path)
        other.execute("ROLLBACK")
    assert list(tmp_path.iterdir()) == [path]
