"""What manifests say of files may change: then the database says what they say now, as one made anew would."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.database.connection import open_to_read
from pipeline.engines.settings import Settings
from pipeline.runs import start
from tests.pipeline.archives.containers import PLAN, zipped

HEAD = "path,province,note\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two files of the same bytes, and an archive of one."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(PLAN)
    Path("z.zip").write_bytes(zipped(("m.txt", (PLAN + "9. Sở Y tế rà soát.").encode())))
    return tmp_path


def said(lines: str, db: str) -> dict[str, list[str]]:
    """Loads what a manifest lists; the words said of each document, by its file."""
    Path("list.csv").write_text(HEAD + lines)
    start.run(start.asked_paths([Path("list.csv")], Path(db), 0, Settings()))
    with closing(open_to_read(Path(db))) as stored:
        rows = stored.execute("SELECT source_uri, source_hints FROM documents").fetchall()
    return {uri: [hint["value"] for hint in json.loads(hints)] for uri, hints in rows}


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("a.txt,Huế,cũ", "a.txt,Lào Cai,cũ", ["Lào Cai", "cũ"]),
        ("a.txt,Huế,cũ", "a.txt,Huế,mới", ["Huế", "mới"]),
        ("a.txt,Huế,cũ", "a.txt,,", []),
        ("a.txt,,", "a.txt,Huế,", ["Huế"]),
        # of files with the same bytes the first one's counts, in whatever order they are listed
        ("a.txt,,một\nb.txt,,hai", "a.txt,,ba\nb.txt,,hai", ["ba"]),
        ("a.txt,,một\nb.txt,,hai", "a.txt,,một\nb.txt,,ba", ["một"]),
        ("b.txt,,hai\na.txt,,một", "b.txt,,ba\na.txt,,bốn", ["bốn"]),
        ("b.txt,,hai", "b.txt,,hai\na.txt,,một", ["một"]),
        ("a.txt,,một\nb.txt,,hai", "a.txt,,\nb.txt,,hai", []),
    ],
)  # fmt: skip
def test_what_is_said_anew_is_taken(folder: Path, first: str, then: str, expected: list[str]) -> None:
    said(first + "\n", "x.db")
    (words,) = said(then + "\n", "x.db").values()
    (fresh,) = said(then + "\n", "fresh.db").values()
    assert words == fresh == expected


def test_so_are_words_on_an_archive(folder: Path) -> None:
    assert said("z.zip,Huế,\n", "x.db") == {"z.zip!/m.txt": ["Huế"]}
    assert said("z.zip,,mới\n", "x.db") == {"z.zip!/m.txt": ["mới"]}


def test_what_is_said_anew_outlasts_a_kill_before_it_is_loaded(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said("a.txt,,cũ\n", "x.db")
    with monkeypatch.context() as patch:
        # Read and sealed, not loaded.
        patch.setattr("pipeline.runs.course.Course._submit", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            said("a.txt,,mới\n", "x.db")
    assert said("a.txt,,mới\n", "x.db") == {"a.txt": ["mới"]}
