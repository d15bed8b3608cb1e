"""Pages of docs that are made from the program are what it makes now: `python -m scripts.build_docs` brings them up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from pipeline.cli import app
from pipeline.messages import chosen
from scripts.build_docs import ROOT, build
from scripts.doc_python import shown

MADE = build()


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.name)
def test_a_made_page_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == MADE[path]


@pytest.mark.parametrize("name", ["commands.md", "commands.vi.md"])
def test_every_command_and_option_is_documented(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    _, *parts = re.split(r"^## `(?:kehoach )?([a-z]+)`$", text, flags=re.MULTILINE)
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    program = get_command(app)
    assert isinstance(program, TyperGroup)
    assert set(sections) == {"kehoach", *program.commands}
    for command, body in sections.items():
        parameters = (program if command == "kehoach" else program.commands[command]).params
        names = (name for each in parameters for name in (*each.opts, *each.secondary_opts))
        for option in (name for name in names if name.startswith("--")):
            assert re.search(rf"^\| `[^`]*{option}\b", body, re.MULTILINE), (command, option)


def test_examples_print_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert shown(page, tmp_path / "python.db") == page


def test_the_vietnamese_page_is_vietnamese() -> None:
    assert chosen() == "en"
    assert "Tìm đoạn văn" in MADE[ROOT / "docs" / "commands.vi.md"]
    assert "Find passages" not in MADE[ROOT / "docs" / "commands.vi.md"]


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"], ids=lambda path: path.name
)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
