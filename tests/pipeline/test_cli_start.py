"""The program as it is started: its help, its language, its speed, and a run over two files."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from pipeline.cli import app
from pipeline.messages import language_asked, vietnamese

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("spacy", "underthesea", "pydantic", "sqlite_utils", "selectolax", "schemas", "extractors")

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: {number}/KH-UBND
Lạng Sơn, ngày 5 tháng 2 năm 2025
KẾ HOẠCH
Cải thiện các chỉ số của tỉnh năm 2025
I. MỤC TIÊU
- Phấn đấu Chỉ số PAPI năm 2025 đạt 43,5 điểm trở lên.
II. NHIỆM VỤ
1. Sở Nội vụ chủ trì mở lớp hướng dẫn cho người dân trước ngày 30/9/2025.
"""


def start(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("KEHOACH_LANG", "FORCE_COLOR")}
    return subprocess.run(
        [sys.executable, "-m", "pipeline.cli", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=kept | {"PYTHONPATH": str(ROOT), "COLUMNS": "100"} | environment,
        check=False,
    )


def test_help_is_there_at_once() -> None:
    def timed() -> float:
        began = time.perf_counter()
        assert start("--help").returncode == 0
        return time.perf_counter() - began

    assert min(timed() for _ in range(3)) < 0.5


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, pipeline.cli; print([m for m in sys.argv[1:] if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", code, *HEAVY], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert found.stdout.strip() == "[]", found.stdout


@pytest.mark.parametrize("command", ["run", "extract", "search", "export", "evaluate", "schema"])
@pytest.mark.parametrize(("language", "words"), [("en", "Examples:"), ("vi", "Ví dụ:")])
def test_every_help_has_examples(command: str, language: str, words: str) -> None:
    shown = start("--lang", language, command, "--help").stdout
    assert words in shown
    assert f"kehoach {command}" in shown
    assert "\x1b" not in shown
    assert start(command, "--help", KEHOACH_LANG=language).stdout == shown


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "en"),
        (["--lang", "vi", "run"], "vi"),
        (["--lang=vi"], "vi"),
        (["--lang", "en"], "en"),
        (["--lang"], "en"),
    ],
)
def test_the_language_asked_for(monkeypatch: pytest.MonkeyPatch, arguments: list[str], expected: str) -> None:
    monkeypatch.delenv("KEHOACH_LANG", raising=False)
    assert language_asked(arguments) == expected
    monkeypatch.setenv("KEHOACH_LANG", "vi")
    assert language_asked(["run"]) == "vi"
    assert language_asked(["--lang", "en"]) == "en"


def _said() -> Iterator[str]:
    """All fixed words that the code hands to ``say``."""
    for path in sorted((ROOT / "pipeline").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield from (c.value for c in ast.walk(node.args[0]) if isinstance(c, ast.Constant))


def _helped() -> Iterator[str]:
    command = get_command(app)
    for one in (command, *getattr(command, "commands", {}).values()):
        yield from (p.help for p in one.params if getattr(p, "help", None))


def test_everything_said_has_vietnamese_words() -> None:
    phrases, fields = vietnamese()["phrases"], re.compile(r"{(\w+)}")
    said = {*_said(), *_helped()}
    assert sorted(said - set(phrases)) == []
    for text in said:
        assert set(fields.findall(phrases[text])) == set(fields.findall(text)), text


def test_every_command_has_vietnamese_help() -> None:
    commands = getattr(get_command(app), "commands", {})
    assert {"kehoach", *commands} == set(vietnamese()["commands"])


def test_two_files_from_end_to_end(tmp_path: Path) -> None:
    for number in (31, 32):
        (tmp_path / f"plan-{number}.txt").write_text(PLAN.format(number=number), encoding="utf-8")
    ran = start("run", ".", "--db", "plans.db", "--json", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["documents"]["new"] == 2
    # The database lies in the folder too, and is no document.
    again = start("run", ".", "--db", "plans.db", "--json", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["documents"]["unchanged"] == 2
    found = start("search", "hướng dẫn", "--db", "plans.db", "--json", "--kind", "task", cwd=tmp_path)
    assert {item["source"] for item in json.loads(found.stdout)["results"]} == {"plan-31.txt", "plan-32.txt"}
    exported = start("export", "jsonl", "--db", "plans.db", cwd=tmp_path)
    assert exported.returncode == 0, exported.stderr
    extracted = json.loads(start("extract", "plan-31.txt", cwd=tmp_path).stdout)
    lines = (tmp_path / "jsonl" / "targets.jsonl").read_text(encoding="utf-8").splitlines()
    document = extracted["document"]["id"]
    stored = [json.loads(line) for line in lines if json.loads(line)["document_id"] == document]
    assert [
        {key: record[key] for key in target}
        for record, target in zip(stored, extracted["targets"], strict=True)
    ] == (extracted["targets"])


def test_colours_only_on_a_terminal(tmp_path: Path) -> None:
    arguments = ("search", "a", "--db", "none.db")
    assert start(*arguments, cwd=tmp_path).stderr.startswith("No database at none.db")
    assert "\x1b[31m" in start(*arguments, cwd=tmp_path, FORCE_COLOR="1").stderr
    assert "\x1b[31m" not in start(*arguments, cwd=tmp_path, FORCE_COLOR="1", NO_COLOR="1").stderr
