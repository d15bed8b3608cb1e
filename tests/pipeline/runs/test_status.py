"""How things stand, what is tried again, and what a run leaves of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner, Result

from pipeline import flow, messages
from pipeline.archives import Member
from pipeline.cli import app
from pipeline.errors import DocumentError
from pipeline.ledger.lock import locked
from pipeline.ledger.places import is_of_a_run, lock_of
from pipeline.runs.pictures import bars, line
from schemas.records import Extraction
from tests.pipeline.archives.containers import PLAN, zipped

Kehoach = Callable[..., Result]


@pytest.fixture
def kehoach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kehoach:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(messages, "_chosen", "en")
    monkeypatch.setenv("KEHOACH_WORKERS", "0")
    monkeypatch.setenv("COLUMNS", "120")
    Path("in").mkdir()
    Path("in/a.txt").write_text(PLAN)
    Path("in/b.zip").write_bytes(zipped(("1.txt", (PLAN + "1.").encode()), ("2.txt", b"")))
    Path("in/c.bin").write_bytes(b"\x00\x01\x02")
    return lambda *words: CliRunner().invoke(app, [*words, "--db", "x.db"])


def test_status_after_a_run(kehoach: Kehoach) -> None:
    assert kehoach("status").exit_code == 2
    kehoach("run", "in")
    told = json.loads(kehoach("status", "--json").stdout)
    assert (told["loaded"], told["waiting"], told["failed"]) == (2, 0, {"empty": 1, "unsupported": 1})
    run = told["run"]
    assert (run["state"], run["items"], run["documents"], run["failed"], run["loaded"]) == (
        "done",
        3,
        4,
        2,
        2,
    )
    assert (run["files"], told["remains"]) == (3, 0)
    shown = kehoach("status").stdout
    assert "kehoach retry --category" in shown and "unsupported" in shown


def test_status_of_a_run_that_was_broken_off(kehoach: Kehoach, monkeypatch: pytest.MonkeyPatch) -> None:
    extract = flow.extract_member

    def interrupted(member: Member) -> Extraction:
        if member.name == "c.bin":
            raise KeyboardInterrupt
        return extract(member)

    with monkeypatch.context() as patch:
        patch.setattr(flow, "extract_member", interrupted)
        broken = kehoach("run", "in")
    assert (broken.exit_code, "goes on from here" in broken.stderr) == (130, True)
    told = json.loads(kehoach("status", "--json").stdout)
    assert (told["waiting"], told["remains"], told["run"]["state"]) == (2, 1, "stopped")
    with locked(lock_of(Path("x.db"))):
        busy = kehoach("run", "in")
    assert (busy.exit_code, "Another run" in busy.stderr) == (2, True)
    assert kehoach("run", "in").exit_code == 1
    assert json.loads(kehoach("status", "--json").stdout)["remains"] == 0


def test_what_failed_is_tried_again_when_it_is_asked_for(
    kehoach: Kehoach, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kehoach("retry").exit_code == 2

    def slow(member: Member) -> Extraction:
        raise DocumentError("timeout", "It took long.")

    with monkeypatch.context() as patch:
        patch.setattr(flow, "extract_member", slow)
        kehoach("run", "in/a.txt", "in/b.zip")
    assert json.loads(kehoach("run", "in", "--json").stdout)["documents"]["failed"] == 4
    assert kehoach("retry", "--category", "dance").exit_code == 2
    nothing = kehoach("retry", "--category", "crash")
    assert (nothing.exit_code, nothing.stdout) == (0, "Nothing has failed so.\n")
    again = kehoach("retry", "--category", "timeout", "--json")
    assert json.loads(again.stdout)["documents"] == {
        "new": 2, "changed": 0, "unchanged": 0, "copy": 0, "failed": 1,
    }  # fmt: skip
    assert json.loads(kehoach("status", "--json").stdout)["failed"] == {"empty": 1, "unsupported": 1}
    assert kehoach("retry").exit_code == 1


def test_a_run_leaves_a_report(kehoach: Kehoach) -> None:
    kehoach("run", "in")
    kehoach("run", "in")
    runs = sorted(Path("runs").iterdir())
    assert len(runs) == 2
    told = json.loads((runs[0] / "run.json").read_text(encoding="utf-8"))
    assert told["ended"] == "done" and told["read"] == 4 and told["settings"]["timeout"] == 120.0
    assert len(told["settings"]["code"]) == 16 and told["versions"]["pydantic"]
    assert [failure["category"] for failure in told["report"]["failures"]] == ["empty", "unsupported"]
    page = (runs[0] / "report.html").read_text(encoding="utf-8")
    assert "in/b.zip!/2.txt" in page and "<svg" in page
    assert not re.search(r"(?:src|href)=|https?:", page), "nothing is fetched"
    ElementTree.fromstring(re.sub(r"<!doctype html>|<meta[^>]*>", "", page))


def test_what_runs_write_is_no_document(kehoach: Kehoach) -> None:
    kehoach("run", ".")
    again = json.loads(kehoach("run", ".", "--json").stdout)
    assert again["documents"] == {"new": 0, "changed": 0, "unchanged": 2, "copy": 0, "failed": 2}
    (run, *_) = sorted(Path("runs").iterdir())
    assert is_of_a_run(run / "report.html", Path("x.db"))
    assert not is_of_a_run(Path("runs/plans/a.txt"), Path("x.db"))
    assert not is_of_a_run(run / "report.html", Path("other/x.db"))


def test_a_name_does_no_harm_in_a_report(kehoach: Kehoach) -> None:
    Path("in/<script>&.bin").write_bytes(b"\x00")
    kehoach("run", "in")
    (run,) = Path("runs").iterdir()
    assert "<script>" not in (run / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("rows", [[("a", 0.0)], [("a" * 99, 3.0), ("<b>", 1e9)], [("x", 0.5)]])
def test_bars_are_drawn(rows: list[tuple[str, float]]) -> None:
    drawn = ElementTree.fromstring(f"<div>{bars('T & t', rows)}</div>")
    assert len(drawn.findall(".//rect")) == len(rows) == len(drawn.findall(".//tr")) - 1


def test_pictures_of_nothing() -> None:
    assert bars("T", []) == line("T", [(0.0, 1.0)], "s", "n") == ""
    drawn = ElementTree.fromstring(f"<div>{line('T', [(0.0, 0.0), (5.0, 0.0)], 's', 'n')}</div>")
    assert drawn.find(".//polyline") is not None
