"""Files as they were read are kept: a changed extractor redoes what comes after the reading, and nothing else."""

from __future__ import annotations

import ast
import pickle
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline import readings
from pipeline.cli import app
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


def test_all_that_shapes_a_reading_is_known() -> None:
    """Whatever a reader comes to import must be named, or a change of it would leave old readings in use."""
    todo = [path for folder in ("readers", "ocr") for path in (ROOT / "pipeline" / folder).rglob("*.py")]
    met = set(todo)
    while todo:
        for module in imported(todo.pop()):
            path = ROOT / f"{module.replace('.', '/')}.py"
            if (
                module.split(".")[0] in ("pipeline", "extractors", "schemas")
                and path.is_file()
                and path not in met
            ):
                met.add(path)
                todo.append(path)
    names = {path.relative_to(ROOT).as_posix() for path in met}
    assert sorted(name for name in names - NEUTRAL if not name.startswith(READING)) == []
