"""`kehoach tasks` and `kehoach trace` on the command line: what they print, their JSON, their exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from scripts.build_docs import COLLECTION, ROOT, load

BRIEFING = ROOT / "tests" / "questions" / "briefing" / "bao-cao-nhanh.txt"
REPORT = ROOT / COLLECTION / "ha-tinh-2025-bao-cao.txt"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("asking") / "plans.db"
    load(path)
    return str(path)


def run(*words: str, code: int = 0) -> str:
    """What is printed, on both streams."""
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code == code, done.output
    return done.output


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["tasks", "--province", "Hà Tỉn"], 2, "Did you mean Hà Tĩnh?"),
        (["tasks", "--from", "31/6/2025"], 2, "is no day"),
        (["tasks", "--agency", "Sở Vũ trụ"], 2, "No task names an agency"),
        (["tasks", "--role", "boss"], 2, "boss"),
        (["tasks", "--limit", "0"], 2, "--limit"),
        (["tasks", "--province", "Cà Mau"], 0, "No such task."),
        (["tasks", "--agency", "Sở Tư pháp", "--limit", "1"], 0, "2025-04-15"),
        (["trace", "nowhere.txt"], 2, "There is no file or folder nowhere.txt"),
        (["trace", str(ROOT / COLLECTION)], 2, "is a folder"),
        (["trace", str(BRIEFING)], 0, "contradicted"),
    ],
)
def test_what_is_asked_is_answered(words: list[str], code: int, says: str, database: str) -> None:
    assert says in run(*words, "--db", database, code=code)


@pytest.mark.parametrize("words", [["tasks"], ["trace", str(BRIEFING)], ["mcp"]])
def test_without_a_database_it_says_how_to_make_one(words: list[str], tmp_path: Path) -> None:
    assert "kehoach run PATH" in run(*words, "--db", str(tmp_path / "none.db"), code=2)


def test_a_briefing_that_can_not_be_read(tmp_path: Path, database: str) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 xyz")
    assert "broken.pdf" in run("trace", str(tmp_path / "broken.pdf"), "--db", database, code=1)


def test_a_briefing_without_figures_says_so(tmp_path: Path, database: str) -> None:
    (tmp_path / "note.txt").write_text(
        "Kính gửi các đồng chí, cuộc họp dời sang chiều mai.\n", encoding="utf-8"
    )
    assert "no figure" in run("trace", str(tmp_path / "note.txt"), "--db", database)


def test_tasks_as_json_are_those_that_are_shown(database: str) -> None:
    asked = ("tasks", "--province", "48", "--from", "2025-07-01", "--db", database)
    tasks = json.loads(run(*asked, "--json"))["tasks"]
    shown = run(*asked)
    assert len(tasks) == 5
    assert all(task["task"] in shown and f"[{task['start']}:{task['end']}]" in shown for task in tasks)


def test_traced_figures_as_json(database: str) -> None:
    figures = json.loads(run("trace", str(BRIEFING), "--db", database, "--json"))["figures"]
    text = BRIEFING.read_text(encoding="utf-8")
    assert [figure["verdict"] for figure in figures] == ["confirmed", "disputed", "contradicted", "not-found"]
    assert all(figure["quote"] in text for figure in figures)
    assert {source["agrees"] for source in figures[1]["sources"]} == {True, False}


def test_no_document_drives_the_terminal(tmp_path: Path) -> None:
    words = REPORT.read_text("utf-8").replace("PAPI năm", "PAPI\x9b31m\u202e năm")
    plan = (
        (ROOT / COLLECTION / "quang-nam-2025-papi.txt")
        .read_text("utf-8")
        .replace("thiết yếu", "thiết\u202e yếu")
    )
    (tmp_path / "report.txt").write_text(words, encoding="utf-8")
    (tmp_path / "plan.txt").write_text(plan, encoding="utf-8")
    database = str(tmp_path / "plans.db")
    run("run", str(tmp_path / "plan.txt"), "--db", database)
    for printed in (
        run("tasks", "--db", database),
        run("trace", str(tmp_path / "report.txt"), "--db", database),
    ):
        assert printed.strip()
        assert not set(printed) & {"\x9b", "\u202e", "\x1b"}
