"""What an export holds in any format: the limits, the same bytes, and a folder that is replaced whole or not at all."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pipeline.exports import FORMATS, ExportRefused, Limits, export
from pipeline.exports import run as running
from pipeline.exports.stream import Entry
from pipeline.searching.query import QueryError
from schemas.records import RECORD_MODELS


def _bytes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_same_database_gives_the_same_bytes(file_format: Any, database: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        export(database, tmp_path / name, file_format)
    first = _bytes(tmp_path / "one")
    assert first == _bytes(tmp_path / "two") and "datapackage.json" in first


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_descriptor_names_every_file(file_format: Any, database: Path, tmp_path: Path) -> None:
    done = export(database, tmp_path / "out", file_format)
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    named = {*package["files"], "datapackage.json"}
    assert set(_bytes(tmp_path / "out")) == named
    assert all(path.is_file() for paths in done.files.values() for path in paths)
    for resource in package["resources"]:
        if "hash" in resource:
            content = (tmp_path / "out" / resource["path"]).read_bytes()
            assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
            assert resource["bytes"] == len(content)
        if "rows" in resource:
            assert resource["rows"] == done.counts[resource["name"]]


def test_every_line_is_as_its_schema_says(database: Path, tmp_path: Path) -> None:
    export(database, tmp_path / "out")
    for kind in RECORD_MODELS:
        schema = json.loads((tmp_path / "out" / "schemas" / f"{kind}.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        lines = _lines(tmp_path / "out" / f"{kind}.jsonl")
        assert lines
        for line in lines:
            validator.validate(line)
        with pytest.raises(jsonschema.ValidationError):
            validator.validate(lines[0] | {"document_id": 7})


@pytest.mark.parametrize(
    ("limits", "documents", "tasks"),
    [
        (Limits(), 3, 11),
        (Limits(province="Quảng Nam"), 1, 2),
        (Limits(province="Đà Nẵng"), 1, 2),
        (Limits(province="42", agency="Sở Y tế"), 1, 1),
        (Limits(agency="so tu phap"), 3, 9),
        (Limits(index="PAPI.2"), 3, 9),
        (Limits(index="PAR_INDEX"), 3, 0),
        (Limits(year=2025), 1, 2),
        (Limits(year=2026), 3, 9),
        (Limits(year=1999), 0, 0),
    ],
)
def test_limits_are_those_of_a_search(
    limits: Limits, documents: int, tasks: int, database: Path, tmp_path: Path
) -> None:
    done = export(database, tmp_path / "out", limits=limits)
    assert (done.counts["documents"], done.counts["tasks"]) == (documents, tasks)
    assert len(_lines(tmp_path / "out" / "tasks.jsonl")) == tasks


def test_only_the_kinds_that_are_asked_for(database: Path, tmp_path: Path) -> None:
    done = export(database, tmp_path / "out", "csv", Limits(kinds=("tasks", "scores"), year=2025))
    assert done.counts == {"scores": 1, "tasks": 2}
    assert {path.name for path in (tmp_path / "out").glob("*.csv")} == {"scores.csv", "tasks.csv"}
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert package["limits"] == {"year": 2025, "kinds": ["tasks", "scores"]}
    assert all("foreignKeys" not in resource["schema"] for resource in package["resources"])


def test_copies_are_left_out_unless_asked_for(database: Path, tmp_path: Path) -> None:
    copied = tmp_path / "copied.db"
    copied.write_bytes(database.read_bytes())
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute("UPDATE documents SET same_as = 'ha-tinh-2025-16-kh-ubnd' WHERE id LIKE 'quang-nam%'")
        db.execute(
            "INSERT INTO filled_fields (document_id, field, value, other_id)"
            " VALUES ('ha-tinh-2025-16-kh-ubnd', 'issued', '2024-12-24', 'quang-nam-2024-9-kh-ubnd')"
        )
    export(copied, tmp_path / "out", "csv")
    assert "quang-nam" not in (tmp_path / "out" / "tasks.csv").read_text("utf-8")
    export(copied, tmp_path / "out", "jsonl", Limits(copies=True))
    lines = {line["id"]: line for line in _lines(tmp_path / "out" / "documents.jsonl")}
    assert lines["quang-nam-2024-9-kh-ubnd"]["same_as"] == "ha-tinh-2025-16-kh-ubnd"
    assert lines["ha-tinh-2025-16-kh-ubnd"]["sources"] == ["plans/a.txt", "https://example.org/kế hoạch?id=9"]
    # What only the copy states is told beside the kept document's records, and decides on their part.
    done = export(copied, tmp_path / "parts", "parquet", Limits(kinds=("scores",), province="Hà Tĩnh"))
    parts = [
        path.parent.relative_to(tmp_path / "parts" / "scores").as_posix() for path in done.files["scores"]
    ]
    assert "document_province=ha-tinh/document_year=2024" in parts


def test_a_limit_that_names_nothing_leaves_the_folder(database: Path, tmp_path: Path) -> None:
    export(database, tmp_path / "out")
    before = _bytes(tmp_path / "out")
    with pytest.raises(QueryError, match="No province is called"):
        export(database, tmp_path / "out", limits=Limits(province="Atlantis"))
    assert _bytes(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_another_format_takes_the_place_of_an_earlier_export(database: Path, tmp_path: Path) -> None:
    export(database, tmp_path / "out", "csv")
    export(database, tmp_path / "out", "ics")
    assert set(_bytes(tmp_path / "out")) == {"tasks.ics", "datapackage.json"}


@pytest.mark.parametrize("name", ["notes.txt", "deep/notes.txt", "tasks.csv"])
def test_files_of_others_are_never_deleted(name: str, database: Path, tmp_path: Path) -> None:
    mine = tmp_path / "out" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(ExportRefused, match=f"no export wrote \\({name}\\)"):
        export(database, tmp_path / "out")
    assert mine.read_text() == "mine" and [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_link_stays_and_what_it_leads_to_is_replaced(database: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    for file_format in ("csv", "ics"):
        export(database, tmp_path / "out", file_format)
    assert (tmp_path / "out").is_symlink()
    assert set(_bytes(tmp_path / "real")) == {"tasks.ics", "datapackage.json"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "real"]


def test_a_link_among_the_files_is_someone_elses(database: Path, tmp_path: Path) -> None:
    export(database, tmp_path / "out", "csv")
    (tmp_path / "mine").mkdir()
    (tmp_path / "out" / "kept").symlink_to(tmp_path / "mine")
    with pytest.raises(ExportRefused, match="kept"):
        export(database, tmp_path / "out", "csv")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"files": ["mine.txt"], "made_by": "another"}'])
def test_a_descriptor_of_others_is_theirs(content: str, database: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "datapackage.json").write_text(content)
    with pytest.raises(ExportRefused):
        export(database, tmp_path / "out")


def test_an_empty_folder_and_a_folder_that_is_not_there(database: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "new" / "deep"):
        assert export(database, folder, "ics").counts == {"tasks": 9}


def test_the_folder_one_stands_in_stays(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for folder in (Path("."), tmp_path):
        with pytest.raises(ExportRefused, match="name another folder"):
            export(database, folder)


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_failed_export_leaves_the_earlier_one(
    file_format: Any, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(database, tmp_path / "out", file_format)
    before = _bytes(tmp_path / "out")
    stream = running.stream

    def broken(*arguments: Any) -> Any:
        entry: Entry
        for count, entry in enumerate(stream(*arguments)):
            if count == 20:
                raise OSError("no space left")
            yield entry

    monkeypatch.setattr(running, "stream", broken)
    if file_format == "ics":
        monkeypatch.setattr(running, "describe", lambda *_: (_ for _ in ()).throw(OSError("no space left")))
    with pytest.raises(OSError, match="no space"):
        export(database, tmp_path / "out", file_format)
    assert _bytes(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("file_format", FORMATS)
def test_an_empty_database_gives_empty_files(file_format: Any, tmp_path: Path) -> None:
    from pipeline.database.store import Store

    with Store(tmp_path / "empty.db"):
        pass
    done = export(tmp_path / "empty.db", tmp_path / "out", file_format)
    assert not any(done.counts.values())
    assert all(path.is_file() for paths in done.files.values() for path in paths)
