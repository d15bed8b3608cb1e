"""Archives into the database: each member by its address, what is unchanged left alone, what is lost taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.database.store import Store, Stored
from pipeline.errors import DocumentError
from pipeline.flow import extract_file
from pipeline.loading import RunReport, load_documents, load_file
from schemas.records import Extraction
from tests.pipeline.archives.containers import PLAN, mail, zipped

OTHER = PLAN.replace("Y tế", "Tư pháp")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans.zip"


def run(archive: Path) -> tuple[dict[str, str], list[str]]:
    """What became of each document by its address, or its category of failure; and the addresses stored then."""
    with Store(archive.parent / "plans.db") as store:
        report = RunReport()
        states = {}
        for n, outcome in enumerate(load_documents(archive, store, extract_file)):
            report.add(outcome)
            if isinstance(outcome, Stored):
                states[f"{n}"] = outcome.status
            else:
                states[outcome.uri] = outcome.category
        rows = store.db.execute("SELECT uri FROM sources ORDER BY uri").fetchall()
    return states, [uri for (uri,) in rows]


def test_an_archive_read_again_and_again(archive: Path) -> None:
    inner = mail("Gửi", ("c.txt", OTHER.encode())).as_bytes()
    archive.write_bytes(zipped(("a.txt", PLAN.encode()), ("b.txt", b""), ("m.eml", inner)))
    stored = ["plans.zip!/a.txt", "plans.zip!/m.eml!/c.txt"]
    failed = {"plans.zip!/b.txt": "empty"}
    assert run(archive) == ({"0": "new", "2": "new"} | failed, stored)
    assert run(archive) == ({"0": "unchanged", "2": "unchanged"} | failed, stored)
    # a member that changes, one that stands elsewhere now, one that is lost
    archive.write_bytes(
        zipped(("a.txt", (PLAN + "2. Sở Nội vụ tổng hợp.\n").encode()), ("d.txt", OTHER.encode()))
    )
    assert run(archive) == ({"0": "changed", "1": "copy"}, ["plans.zip!/a.txt", "plans.zip!/d.txt"])


def test_what_fails_keeps_its_earlier_records(archive: Path) -> None:
    inner = zipped(("c.txt", OTHER.encode()))
    archive.write_bytes(zipped(("a.txt", PLAN.encode()), ("m.zip", inner)))
    stored = run(archive)[1]
    assert len(stored) == 2
    archive.write_bytes(zipped(("a.txt", b""), ("m.zip", inner[:-9])))
    assert run(archive)[1] == stored
    archive.write_bytes(archive.read_bytes()[:-9])
    assert run(archive) == ({"plans.zip": "unreadable"}, stored)


def test_an_address_is_extracted(archive: Path) -> None:
    archive.write_bytes(zipped(("a.txt", PLAN.encode()), ("2025/b.txt", OTHER.encode())))
    extraction = extract_file(Path("plans.zip!/2025/b.txt"))
    assert extraction.document.source.uri == "plans.zip!/2025/b.txt"
    assert "Tư pháp" in extraction.text
    with pytest.raises(DocumentError):
        extract_file(Path("plans.zip"))


def test_the_commands_speak_of_members(archive: Path) -> None:
    archive.write_bytes(zipped(("kế hoạch.txt", PLAN.encode()), ("b.txt", OTHER.encode())))
    several = CliRunner().invoke(app, ["extract", "plans.zip"])
    assert several.exit_code == 2
    assert several.stderr.splitlines() == [
        "plans.zip holds 2 documents. Name one of them:",
        "  kehoach extract 'plans.zip!/kế hoạch.txt'",
        "  kehoach extract 'plans.zip!/b.txt'",
    ]
    one = CliRunner().invoke(app, ["extract", "plans.zip!/b.txt"])
    assert one.exit_code == 0 and '"uri":"plans.zip!/b.txt"' in one.stdout
    missing = CliRunner().invoke(app, ["extract", "plans.zip!/c.txt"])
    assert missing.exit_code == 1 and "missing" in missing.stderr
    assert CliRunner().invoke(app, ["extract", "none.zip!/c.txt"]).exit_code == 2


def test_a_run_counts_members(archive: Path) -> None:
    archive.write_bytes(zipped(("a.txt", PLAN.encode()), ("b.txt", b"")))
    result = CliRunner().invoke(app, ["run", "plans.zip", "--json"])
    assert result.exit_code == 1
    assert '"new": 1' in result.stdout and '"failed": 1' in result.stdout
    assert '"uri": "plans.zip!/b.txt"' in result.stdout


def test_what_failed_for_want_of_a_program_is_read_when_it_is_there(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(PLAN)

    def refused(path: Path) -> Extraction:
        raise DocumentError("needs-tool", "LibreOffice isn't installed.")

    with Store(tmp_path / "plans.db") as store:
        outcomes = [load_file(letter, store, extract) for extract in (refused, extract_file)]
    assert [getattr(outcome, "category", None) or outcome.status for outcome in outcomes] == [
        "needs-tool",
        "new",
    ]
