"""What programs call: light to import, under the commands' names, typed, and with helpful errors."""

from __future__ import annotations

import inspect
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import pipeline
from pipeline import api
from pipeline.cli import app
from pipeline.flow import extract_file
from scripts.build_docs import COLLECTION, ROOT, load

PLAN = ROOT / COLLECTION / "ha-tinh-2024-papi.txt"
FUNCTIONS = [name for name in pipeline.__all__ if inspect.isfunction(getattr(pipeline, name))]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("api") / "plans.db"
    load(path)
    return path


def test_importing_it_imports_nothing() -> None:
    code = "import sys, pipeline; print([m for m in sys.modules if m.split('.')[0] in ('pydantic', 'sqlite3', 'spacy') or m.startswith('pipeline.')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    assert not hasattr(pipeline, "no_such_name")
    assert set(pipeline.__all__) <= set(dir(pipeline))


def test_what_it_shares_with_the_commands_has_their_names() -> None:
    commands = {command.callback.__name__ for command in app.registered_commands if command.callback}
    assert {"run", "extract", "search", "facts", "tasks", "trace", "diff", "export"} <= set(
        FUNCTIONS
    ) & commands


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_typed_and_documented(name: str) -> None:
    function = getattr(api, name)
    signature = inspect.signature(function)
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(parameter.annotation is not parameter.empty for parameter in signature.parameters.values())
    assert len(function.__doc__) > 60
    assert f"`{name}`" in (ROOT / "docs" / "python.md").read_text("utf-8")


def test_bytes_are_read_as_the_file_is() -> None:
    whole = pipeline.extract(PLAN)
    assert whole == extract_file(PLAN)
    assert pipeline.extract(PLAN.read_bytes(), PLAN.name).tasks == whole.tasks


def test_a_run_reports_what_it_did(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    database = tmp_path / "plans.db"
    report = pipeline.run([PLAN, tmp_path / "empty.txt"], database)
    assert (report.documents["new"], [failure.category for failure in report.failures]) == (1, ["empty"])
    assert pipeline.run(str(PLAN), database).documents["unchanged"] == 1
    with pytest.raises(FileNotFoundError):
        pipeline.run(tmp_path / "nowhere", database)


def test_the_database_can_not_be_written_to(database: Path) -> None:
    with closing(pipeline.open_database(database)) as connection, pytest.raises(Exception, match="readonly"):
        connection.execute("DELETE FROM documents")


@pytest.mark.parametrize("name", ["ha-tinh-2025-58-kh-ubnd", "58/KH-UBND", "58/kh-ubnd",
                                  (COLLECTION / "ha-tinh-2025-par-index.txt").as_posix(),
                                  (COLLECTION / "ha-tinh-2025-par-index-trang.html").as_posix()])  # fmt: skip
def test_a_document_by_any_of_its_names(name: str, database: Path) -> None:
    found = pipeline.document(name, database)
    assert (found["id"], len(found["sources"]), found["records"]["tasks"]) == (
        "ha-tinh-2025-58-kh-ubnd",
        2,
        5,
    )
    assert len(found["text"]) == found["characters"] == found["end"]
    part = pipeline.document(name, database, start=100, length=50)
    assert part["text"] == found["text"][100:150] and (part["start"], part["end"]) == (100, 150)
    for heading in found["headings"]:
        assert heading["heading"] in found["text"][heading["start"] : heading["end"]]


@pytest.mark.parametrize(("start", "length", "span"), [(0, 0, (0, 0)), (-5, 10, (0, 10)), (10**9, 5, None), (5, -1, (5, 5))])  # fmt: skip
def test_offsets_beyond_the_text_give_what_there_is(
    start: int, length: int, span: tuple[int, int] | None, database: Path
) -> None:
    found = pipeline.document("58/KH-UBND", database, start=start, length=length)
    assert (found["start"], found["end"]) == (span or (found["characters"],) * 2)
    assert len(found["text"]) == found["end"] - found["start"]


def test_what_is_asked_for_in_vain_is_said(database: Path, tmp_path: Path) -> None:
    with pytest.raises(pipeline.QueryError, match="There is no document called 1/XX"):
        pipeline.document("1/XX", database)
    with pytest.raises(pipeline.QueryError, match="There is no file nothing"):
        pipeline.diff("nothing", PLAN, database)
    with pytest.raises(pipeline.DatabaseUnusable, match="kehoach run PATH"):
        pipeline.tasks(tmp_path / "none.db")
    with pytest.raises(pipeline.DocumentError):
        pipeline.extract(b"", "empty.txt")


def test_one_number_of_several_documents_names_them(tmp_path: Path) -> None:
    other = PLAN.read_text("utf-8").replace("HÀ TĨNH", "SƠN LA").replace("Hà Tĩnh", "Sơn La")
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")
    pipeline.run([PLAN, tmp_path / "other.txt"], tmp_path / "plans.db")
    with pytest.raises(pipeline.QueryError, match="ha-tinh-2024-131-kh-ubnd, son-la-2024-131-kh-ubnd"):
        pipeline.document("131/KH-UBND", tmp_path / "plans.db")


@pytest.mark.parametrize("package", ["pipeline", "schemas", "extractors"])
def test_a_program_s_type_checker_sees_the_types(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()
