"""The commands from end to end, over a stand-in for the reading of documents that fails as it is told to."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from pipeline import flow, messages
from pipeline.cli import app
from pipeline.database.connection import SCHEMA_VERSION
from pipeline.database.store import Store
from pipeline.errors import DocumentError
from schemas.records import RECORD_MODELS, Extraction
from tests.pipeline.composed import plan

Kehoach = Callable[..., Result]


def _extract(path: Path) -> Extraction:
    data = path.read_bytes()
    if not data:
        raise DocumentError("empty", "The file has no bytes.", "Fetch it again.")
    if b"\x00" in data:
        raise DocumentError("unsupported", "No reader knows this format.")
    if data == b"defect":
        raise ZeroDivisionError("division by zero")
    extraction = plan(salt=data.decode(), id=f"d-{path.stem}", title=f"Kế hoạch {path.stem}")
    source = extraction.document.source
    source.sha256, source.bytes, source.uri = hashlib.sha256(data).hexdigest(), len(data), path.as_posix()
    return extraction


@pytest.fixture
def kehoach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kehoach:
    monkeypatch.setattr(flow, "extract_file", _extract)
    monkeypatch.setattr(flow, "extract_member", lambda member: flow.extract_file(Path(member.uri)))
    monkeypatch.setenv("KEHOACH_WORKERS", "0")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(messages, "_chosen", "en")
    for name in ("KEHOACH_LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.txt").write_text(name)
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


def report(result: Result) -> dict[str, Any]:
    return json.loads(result.stdout)


def test_run_then_run_again(kehoach: Kehoach) -> None:
    first = kehoach("run", "in")
    assert first.exit_code == 0, first.output
    assert "Documents" in first.stdout
    assert "Failed checks" in first.stdout
    assert "kehoach search" in first.stdout
    assert first.stderr == ""
    again = kehoach("run", "in")
    assert again.exit_code == 0
    assert "Nothing has changed" in again.stdout
    assert Path("outputs/kehoach.db").is_file()


def test_run_tells_what_it_did(kehoach: Kehoach) -> None:
    Path("in/copy.txt").write_text("a")
    first = report(kehoach("run", "in", "in/a.txt", "--db", "x.db", "--json"))
    assert first["documents"] == {"new": 2, "changed": 0, "unchanged": 0, "copy": 1, "failed": 0}
    assert first["records"]["tasks"] == 4
    assert first["warnings"] == {"truncated": 2}
    assert first["flags"] == {"seen": 2}
    assert (first["failures"], first["database"]) == ([], "x.db")
    Path("in/a.txt").write_text("other")
    second = report(kehoach("run", "in", "--db", "x.db", "--json"))
    assert second["documents"] == {"new": 0, "changed": 1, "unchanged": 2, "copy": 0, "failed": 0}


def test_what_can_not_be_read_is_named_and_the_rest_is_loaded(kehoach: Kehoach) -> None:
    Path("in/empty[1].txt").write_bytes(b"")
    Path("in/junk.bin").write_bytes(b"\x00\x01")
    Path("in/z.txt").write_bytes(b"defect")
    Path("none").mkdir()
    result = kehoach("run", "in", "none")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert lines == [
        "in/empty[1].txt: empty: The file has no bytes. Fetch it again.",
        "in/junk.bin: unsupported: No reader knows this format.",
        "in/z.txt: internal: ZeroDivisionError: division by zero. "
        "This is a defect: `kehoach extract in/z.txt` shows where.",
        "none: missing: The folder holds no documents.",
    ]
    with Store(Path("outputs/kehoach.db")) as store:
        assert store.counts()["documents"] == 2
        assert store.db.execute("SELECT count(*) FROM sources").fetchone() == (2,)


def test_a_file_that_may_not_be_read(kehoach: Kehoach, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> Extraction:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return _extract(path)

    monkeypatch.setattr(flow, "extract_file", refused)
    result = kehoach("run", "in")
    assert result.exit_code == 1
    assert result.stderr.startswith("in/a.txt: unreadable: Permission denied. Check that")
    assert kehoach("extract", "in/a.txt").stderr == "in/a.txt: Permission denied\n"


def test_a_failed_file_keeps_its_earlier_records(kehoach: Kehoach) -> None:
    kehoach("run", "in")
    Path("in/a.txt").write_bytes(b"")
    assert kehoach("run", "in").exit_code == 1
    with Store(Path("outputs/kehoach.db")) as store:
        assert store.counts()["documents"] == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "in", "nowhere"], "There is no file or folder nowhere"),
        (["run", "none"], "No documents in none"),
        (["run"], "Missing argument"),
        (["run", "in", "--nothing"], "No such option"),
        (["run", "in", "--db", "in/a.txt"], "in/a.txt is no SQLite database"),
        (["run", "in", "--db", "none"], "is a directory"),
        (["extract", "nowhere.txt"], "There is no file or folder nowhere.txt"),
        (["extract", "in"], "in is a folder"),
        (["search", "..."], "Nothing to search for in '...'"),
        (["search", "a"], "No database at outputs/kehoach.db"),
        (["search", "a", "--limit", "0"], "--limit"),
        (["search", "a", "--kind", "poem"], "--kind"),
        (["export", "out"], "No database at outputs/kehoach.db"),
        (["export", "out", "--format", "doc"], "--format"),
        (["export", "in/a.txt"], "is a file"),
        (["evaluate", "nowhere"], "nowhere"),
        (["--lang", "fr", "schema"], "--lang"),
        (["dance"], "No such command"),
    ],
)
def test_usage_errors(kehoach: Kehoach, arguments: list[str], words: str) -> None:
    Path("none").mkdir()
    result = kehoach(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert not Path("outputs").exists()


def test_a_database_of_a_newer_program_is_left_alone(kehoach: Kehoach) -> None:
    kehoach("run", "in", "--db", "x.db")
    connection = sqlite3.connect("x.db")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    for arguments in (["run", "in"], ["search", "a"], ["export", "out"]):
        result = kehoach(*arguments, "--db", "x.db")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "x.db was made by a newer kehoach" in result.stderr


def test_a_database_that_fails_ends_the_run(kehoach: Kehoach, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Store, "_index", full)
    result = kehoach("run", "in")
    assert result.exit_code == 1
    assert "outputs/kehoach.db can't be written: database or disk is full" in result.stderr


def test_extract_prints_json_alone(kehoach: Kehoach) -> None:
    plain, pretty = kehoach("extract", "in/a.txt"), kehoach("extract", "in/a.txt", "--pretty")
    assert plain.exit_code == pretty.exit_code == 0
    assert plain.stderr == pretty.stderr == ""
    assert json.loads(plain.stdout) == json.loads(pretty.stdout)
    assert list(json.loads(plain.stdout)) == list(Extraction.model_fields)
    assert (plain.stdout.count("\n"), pretty.stdout.count("\n") > 100) == (1, True)
    assert not Path("outputs").exists()


def test_extract_of_what_can_not_be_read(kehoach: Kehoach) -> None:
    Path("empty.txt").write_bytes(b"")
    result = kehoach("extract", "empty.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "empty.txt: empty: The file has no bytes. Fetch it again.\n"


def test_search_shows_words_marked_source_and_place(kehoach: Kehoach) -> None:
    kehoach("run", "in")
    result = kehoach("search", "hoà", "giải", "--limit", "1")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "1. section  16/KH-UBND · Kế hoạch a · UBND tỉnh Hà Tĩnh · 2025-03-04",
        "   2. Người dân Đà Nẵng kể chuyện «hòa giải» ở Nam Đàn; hoàn thành trong quý này.",
        "   in/a.txt [323:399] d-a/s7",
        "",
    ]
    nothing = kehoach("search", "không đâu")
    assert (nothing.exit_code, nothing.stdout) == (0, "Nothing found for không đâu.\n")


def test_search_in_json(kehoach: Kehoach) -> None:
    kehoach("run", "in")
    asked = ("search", "rà soát", "--kind", "task", "--agency", "so noi vu", "--index", "PAPI", "--json")
    found = json.loads(kehoach(*asked, "--copies").stdout)
    copies = [(item["id"], item["copy_of"]) for item in found["results"]]
    assert copies == [("d-a/task/1", None), ("d-b/task/1", "d-a")]
    found = json.loads(kehoach(*asked).stdout)
    assert [item["id"] for item in found["results"]] == ["d-a/task/1"]
    first = found["results"][0]
    assert [first["text"][start:end] for start, end in first["marked"]] == ["rà soát"]
    assert (first["source"], first["document_id"], first["page"]) == ("in/a.txt", "d-a", None)


def test_a_documents_words_are_no_terminal_commands(
    kehoach: Kehoach, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [("s1", None, "doan", "Chữ \x1b[31m đỏ \x1b]0;x\x07 và \u202eđảo")] + [
        (f"s{n}", None, "doan", "Sở Nội vụ Sở Tư pháp Sở Y tế") for n in range(2, 10)
    ]

    def hostile(path: Path) -> Extraction:
        base = plan(salt=path.name)
        text = "\n".join(words for *_, words in lines)
        section = base.sections[0].model_copy(update={"end": len(text)})
        kept = {kind: [] for kind in RECORD_MODELS if kind not in ("documents", "sections")}
        return base.model_copy(update={"text": text, "sections": [section]} | kept)

    monkeypatch.setattr(flow, "extract_file", hostile)
    kehoach("run", "in/a.txt")
    shown = kehoach("search", "đỏ").stdout
    assert "«đỏ»" in shown
    assert not any(c in shown for c in "\x1b\x07\u202e")


def test_export_writes_a_file_a_kind(kehoach: Kehoach) -> None:
    kehoach("run", "in")
    result = kehoach("export", "--format", "jsonl", "out/jsonl", "--copies")
    assert result.exit_code == 0
    found = Path("out/jsonl").glob("*.jsonl")
    files = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in found}
    assert set(files) == set(RECORD_MODELS)
    assert [json.loads(line)["document_id"] for line in files["documents"]] == ["d-a", "d-b"]
    assert json.loads(files["documents"][0])["sources"] == ["in/a.txt", "in/b.txt"]
    assert all(json.loads(line)["evidence"]["quote"] for kind in ("scores", "tasks") for line in files[kind])
    assert "tasks.jsonl" in result.stdout


def test_tasks_as_csv(kehoach: Kehoach) -> None:
    kehoach("run", "in/a.txt")
    result = kehoach("tasks", "--agency", "Sở Nội vụ", "--csv")
    assert (result.exit_code, result.stderr) == (0, "")
    (row,) = csv.DictReader(io.StringIO(result.stdout, newline=""))
    assert (row["due"], row["lead_agencies"]) == ("2026-06-30", "Sở Nội vụ")
    assert row["coordinating_agencies"] == "Sở Tư pháp; các cơ quan, đơn vị"
    assert row["task_id"] == "d-a/task/1"


def test_export_within_limits(kehoach: Kehoach) -> None:
    kehoach("run", "in")
    limits = ("--kind", "task", "--kind", "document", "--province", "Hà Tĩnh", "--year", "2026")
    result = kehoach("export", "out", "--format", "csv", *limits)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["1", "1"]
    assert {path.name for path in Path("out").glob("*.csv")} == {"documents.csv", "tasks.csv"}
    refused = kehoach("export", "in", "--format", "csv")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "holds files that no export wrote" in refused.stderr and Path("in/a.txt").exists()
    wrong = kehoach("export", "out", "--province", "Atlantis")
    assert wrong.exit_code == 2 and "No province is called Atlantis" in wrong.stderr
    calendar = kehoach("--lang", "vi", "export", "out", "--format", "ics")
    assert calendar.exit_code == 0 and "không có ngày hạn" in calendar.stderr


def test_schema_and_dictionary(kehoach: Kehoach) -> None:
    schema = json.loads(kehoach("schema").stdout)
    assert {model.__name__ for model in RECORD_MODELS.values()} <= set(schema["$defs"])
    dictionary = kehoach("schema", "--markdown").stdout
    for model in RECORD_MODELS.values():
        assert f"## {model.__name__}\n" in dictionary
        for name, field in model.model_fields.items():
            assert f"| `{field.alias or name}` |" in dictionary
            assert field.description in dictionary


def test_evaluate_measures_against_gold(kehoach: Kehoach) -> None:
    Path("gold").mkdir()
    gold = {"file": "a.txt", "document": {"title": "Kế hoạch a", "number": "16/KH-UBND"}}
    Path("gold/a.json").write_text(json.dumps(gold), encoding="utf-8")
    result = kehoach("evaluate", "gold", "--inputs", "in", "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["documents"][0]["file"] == "a.txt"
    assert "gold" in kehoach("evaluate", "gold", "--inputs", "in", "-v").stdout


def test_evaluate_needs_gold(kehoach: Kehoach) -> None:
    result = kehoach("evaluate", "in")
    assert (result.exit_code, result.stdout) == (2, "")


def test_vietnamese(kehoach: Kehoach, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Không có tệp hay thư mục đâu" in kehoach("--lang", "vi", "run", "đâu").stderr
    assert "There is no file" in kehoach("run", "đâu").stderr
    monkeypatch.setenv("KEHOACH_LANG", "vi")
    assert "Văn bản" in kehoach("run", "in").stdout
    assert "Không tìm thấy gì" in kehoach("search", "xyz").stdout
