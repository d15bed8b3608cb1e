"""The house stays as it was built: one-way imports, small rooms, readable data, a quick start."""

import json
import re
import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from typer.core import TyperGroup
from typer.main import get_command

from pipeline.cli import app

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("schemas", "extractors", "pipeline")
LINES = 400

SOURCES = sorted(
    path for folder in (*PACKAGES, "scripts", "benchmarks", "tests") for path in (ROOT / folder).rglob("*.py")
)
LEXICONS = sorted(
    path
    for path in (ROOT / "extractors" / "lexicons").rglob("*")
    if path.is_file() and path.suffix not in {".py", ".pyc"}
)
HEAVY = ("docx", "pdfplumber", "pydantic", "rapidfuzz", "selectolax", "spacy", "sqlite_utils", "underthesea")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_imports_go_one_way() -> None:
    found = run(
        "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    )
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_holds_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES


def tsv_rows(text: str) -> list[list[str]]:
    """The rows of a table in tabs, without blank lines and the comments that start with #."""
    return [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("path", LEXICONS, ids=name)
def test_lexicons_can_be_read(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    match path.suffix:
        case ".toml":
            assert tomllib.loads(text)
        case ".json":
            assert json.loads(text)
        case ".tsv":
            widths = {len(row) for row in tsv_rows(text)}
            assert len(widths) == 1, f"rows of {sorted(widths)} columns"
        case ".txt" | ".md":
            assert text.strip()
        case other:
            pytest.fail(f"no reader for {other} files")


def test_a_wheel_carries_the_lexicons() -> None:
    carried = {Path(file.path) for file in WheelBuilder(str(ROOT)).recurse_included_files()}
    assert LEXICONS
    assert set(LEXICONS) <= carried


def test_the_command_line_starts_light() -> None:
    code = "import sys, pipeline.cli; print(*sorted(set(sys.argv[1:]) & set(sys.modules)))"
    found = run("-c", code, *HEAVY)
    assert found.returncode == 0, found.stderr
    assert found.stdout.split() == []


def test_pins_name_no_package_host() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|^\s*-(?!-hash=sha256:)", text, re.MULTILINE)


def test_pins_hold_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = set(
        re.findall(r"^([a-z0-9.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    )
    extras = project["optional-dependencies"]
    wanted = set(project["dependencies"])
    for entry in extras["dev"]:
        own = re.fullmatch(rf"{project['name']}\[(.+)\]", entry)
        # The project's own extras stand for what they list.
        wanted.update(*(extras[name] for name in own[1].split(","))) if own else wanted.add(entry)
    assert {re.split(r"[<>=]", entry)[0] for entry in wanted} <= pinned


@pytest.mark.parametrize("script", ["scripts/setup.sh", ".ci/run"])
def test_shell_scripts_parse(script: str) -> None:
    found = subprocess.run(["bash", "-n", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr


def test_the_readme_shows_every_command_and_no_other_option() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    program = get_command(app)
    assert isinstance(program, TyperGroup)
    assert set(re.findall(r"^\| `kehoach ([a-z]+)", readme, re.MULTILINE)) == set(program.commands)
    known = {
        option
        for command in (program, *program.commands.values())
        for each in command.params
        for option in each.opts
    }
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", readme)) <= known | {"--help"}
