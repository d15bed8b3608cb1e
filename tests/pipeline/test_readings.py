"""Files as they were read are kept: a changed extractor redoes what comes after the reading, and nothing else."""

from __future__ import annotations

import ast
import json
import os
import pickle
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline import readings
from pipeline.cli import app
from pipeline.database import fingerprint
from pipeline.database.fingerprint import READING
from pipeline.flow import extract_bytes
from pipeline.ocr.cache import Cache
from pipeline.readers import read
from pipeline.readers.blocks import Note, Paragraph, Reading
from pipeline.readers.limits import limit_pages, page_ceiling
from pipeline.readings import Readings, keeping, kept_or_read

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(
    p for p in (ROOT / "corpus" / "samples").iterdir() if p.suffix in (".docx", ".pdf", ".html", ".xlsx")
)
NEUTRAL = {"pipeline/errors.py", "pipeline/messages.py", "pipeline/stages.py"}
"""They say and tell, and shape nothing."""


class Reads:
    """A reader that counts how often it is asked."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, data: bytes, name: str) -> Reading:
        self.count += 1
        return read(data, name)


@pytest.fixture(autouse=True)
def all_is_worth_keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "KEPT_FROM", 0.0)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_is_kept_is_what_was_read(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    plain = extract_bytes(data, path.name).to_json()
    for _ in range(2):
        with keeping(tmp_path / "kept"):
            assert extract_bytes(data, path.name).to_json() == plain
    reads = Reads()
    Readings(tmp_path / "kept").read(data, path.name, reads)
    assert reads.count == 0


def test_other_code_limits_names_and_bytes_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads, kept, ceiling = Reads(), Readings(tmp_path / "kept"), page_ceiling()
    kept.read(b"plan", "a.txt", reads)
    kept.read(b"plan", "b.txt", reads)
    kept.read(b"plan 2", "a.txt", reads)
    assert reads.count == 3
    limit_pages(7)
    kept.read(b"plan", "a.txt", reads)
    limit_pages(ceiling)
    assert reads.count == 4
    monkeypatch.setattr(readings, "reading_fingerprint", lambda: "other")
    kept.read(b"plan", "a.txt", reads)
    assert reads.count == 5


def test_pictures_are_not_kept_here(tmp_path: Path) -> None:
    kept = Readings(tmp_path / "kept")
    for made in (
        Reading([Paragraph("a")], "x/x", ocr_pages=frozenset({1})),
        Reading([Paragraph("a")], "x/x", notes=[Note("needs-ocr", "Page 2.")]),
    ):
        kept.read(b"x", "a", lambda *_, made=made: made)
        assert kept.cache.count() == 0


def test_cheap_readings_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "KEPT_FROM", 60.0)
    kept = Readings(tmp_path / "kept")
    kept.read(b"plan", "a.txt", read)
    assert kept.cache.count() == 0


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("run",)


@pytest.mark.parametrize("content", [b"", b"junk", zlib.compress(b"junk"), zlib.compress(pickle.dumps(Evil())), zlib.compress(pickle.dumps("x"))])  # fmt: skip
def test_a_spoilt_entry_is_read_again(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    reads, kept = Reads(), Readings(tmp_path / "kept")
    kept.read(b"plan", "a.txt", reads)
    kept.cache._db.execute("UPDATE pages SET reading = ?", [content])
    assert kept.read(b"plan", "a.txt", reads).blocks and reads.count == 2
    assert capsys.readouterr().out == ""


def test_a_cache_that_is_none_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"no database, and long enough to be seen as none" * 100)
    assert Readings(tmp_path / "kept").read(b"plan", "a.txt", read).blocks


def test_nothing_is_kept_unless_it_is_asked_for(tmp_path: Path) -> None:
    reads = Reads()
    for path in (None, tmp_path / "kept"):
        with keeping(path):
            for _ in range(2):
                kept_or_read(b"plan", "a.txt", reads)
    assert reads.count == 3


def test_the_command_shows_and_forgets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("KẾ HOẠCH\n1. Sở Y tế rà soát hồ sơ.")
    CliRunner().invoke(app, ["run", "a.txt", "--db", "x.db", "--workers", "0"])
    assert "1 files as read kept" in CliRunner().invoke(app, ["cache", "--db", "x.db"]).stdout
    assert '"readings": 1' in CliRunner().invoke(app, ["cache", "--db", "x.db", "--clear", "--json"]).stdout
    assert Cache(tmp_path / ".x.db.readings").count() == 0


def imported(path: Path) -> Iterator[str]:
    """Our own modules that a file imports, but for what only types need."""
    nodes: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        nodes += ast.iter_child_nodes(node)


def shaping() -> dict[str, Path]:
    """The files that the readers come to import, themselves among them, by their names; but for what reads pictures."""
    todo = list((ROOT / "pipeline" / "readers").rglob("*.py"))
    met = set(todo)
    while todo:
        for module in imported(todo.pop()):
            path = ROOT / f"{module.replace('.', '/')}.py"
            ours = module.split(".")[0] in ("pipeline", "extractors", "schemas") and path.is_file()
            if ours and path not in met and not module.startswith("pipeline.ocr"):
                met.add(path)
                todo.append(path)
    return {name: path for path in met if (name := path.relative_to(ROOT).as_posix()) not in NEUTRAL}


def data_files(path: Path) -> set[str]:
    """The names of data files that the code of a file holds."""
    words = (
        node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)
    )
    return {word for word in words if isinstance(word, str) and re.fullmatch(r"\w+\.(toml|tsv)", word)}


def test_what_shapes_a_reading_is_known_and_nothing_else() -> None:
    """A change of what is missing would leave old readings in use; one of what is too many would read files again."""
    modules = shaping()
    named = set().union(*map(data_files, modules.values()))
    lexicons = {
        name
        for path in (ROOT / "extractors" / "lexicons").rglob("*.t*")
        if path.name in named and (name := path.relative_to(ROOT).as_posix())
    }
    assert len(lexicons) > 9
    used = {name for name in {*modules, *lexicons} if not name.startswith("pipeline/readers/")}
    assert sorted(used) == sorted(READING[1:]) and READING[0] == "pipeline/readers/"


OPENED = """
import json, sys
from pathlib import Path
opened = set()
sys.addaudithook(lambda event, given: opened.add(str(given[0])) if event == "open" else None)
from pipeline.readers import read
for name in sys.argv[1:]:
    read(Path(name).read_bytes(), Path(name).name)
print(json.dumps(sorted(opened)))
"""


def test_no_other_lexicon_is_opened_while_files_are_read() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", OPENED, *map(str, SAMPLES)],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    lexicons = str(ROOT / "extractors" / "lexicons")
    opened = {
        Path(name).relative_to(ROOT).as_posix()
        for name in json.loads(ended.stdout)
        if name.startswith(lexicons)
    }
    opened = {name for name in opened if not name.endswith((".py", ".pyc"))}
    assert len(opened) > 4 and sorted(opened - set(READING)) == []


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ("extractors/lexicons/deadlines.toml", False),
        ("extractors/lexicons/targets.toml", False),
        ("extractors/scores.py", False),
        ("pipeline/ocr/doubts.py", False),
        ("extractors/lexicons/wraps.toml", True),
        ("extractors/folding.py", True),
        ("pipeline/readers/legacy/fonts.toml", True),
    ],
)
def test_a_change_reads_files_again_only_where_it_shapes_readings(
    changed: str, again: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("extractors", "pipeline", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprint, "_ROOT", tmp_path)
    made = [whole.__wrapped__() for whole in (fingerprint.fingerprint, fingerprint.reading_fingerprint)]
    with (tmp_path / changed).open("a") as file:
        file.write("\n# one line more\n")
    assert fingerprint.fingerprint.__wrapped__() != made[0]
    assert (fingerprint.reading_fingerprint.__wrapped__() != made[1]) is again
