"""CSV and Parquet, read back by the programs that people use: pandas, DuckDB, pyarrow, and a schema's validator."""

from __future__ import annotations

import csv
import datetime
import io
import json
import math
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.database.connection import open_to_read
from pipeline.exports import Limits, export, parquet
from pipeline.exports.csv_files import guarded, unguarded
from pipeline.exports.fields import fields_of, flat
from pipeline.exports.stream import About, stream
from schemas.records import RECORD_MODELS
from tests.pipeline.exports.composed import DANGEROUS, STARTS

duckdb = pytest.importorskip("duckdb")
pandas = pytest.importorskip("pandas")
pyarrow = pytest.importorskip("pyarrow")


@pytest.fixture(scope="module")
def csv_folder(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("csv") / "out"
    export(database, folder, "csv")
    return folder


@pytest.fixture(scope="module")
def parquet_folder(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parquet") / "out"
    export(database, folder, "parquet")
    return folder


def _rows(database: Path, kind: str) -> list[dict[str, Any]]:
    with closing(open_to_read(database)) as connection:
        return [flat(entry) for entry in stream(connection, Limits(), [kind])]


def _typed(cell: str, kind: str) -> Any:
    """A cell by its column's type in the data package."""
    if cell == "":
        return None
    if kind in ("integer", "number"):
        return float(cell) if kind == "number" else int(cell)
    if kind == "boolean":
        return {"true": True, "false": False}[cell]
    if kind == "date":
        return datetime.date.fromisoformat(cell)
    return json.loads(cell) if kind == "array" else unguarded(cell)


def _blank(row: dict[str, Any]) -> dict[str, Any]:
    """CSV has no null beside empty words."""
    return {name: None if value == "" else value for name, value in row.items()}


@pytest.mark.parametrize("kind", RECORD_MODELS)
def test_csv_gives_back_every_value(kind: str, csv_folder: Path, database: Path) -> None:
    package = json.loads((csv_folder / "datapackage.json").read_text("utf-8"))
    resource = next(resource for resource in package["resources"] if resource["name"] == kind)
    types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    content = (csv_folder / resource["path"]).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")
    read = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert read and list(read[0]) == list(types) == [field.name for field in fields_of(kind)]
    found = [{name: _typed(cell, types[name]) for name, cell in row.items()} for row in read]
    assert found == [_blank(row) for row in _rows(database, kind)]


def test_no_cell_of_the_csv_is_a_formula(csv_folder: Path) -> None:
    for path in csv_folder.glob("*.csv"):
        numbers = {field.name for field in fields_of(path.stem) if field.type in ("integer", "number")}
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                words = [cell for name, cell in row.items() if name not in numbers]
                assert not [cell for cell in words if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(st.text())
def test_a_guarded_text_is_given_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_pandas_and_duckdb_read_the_csv(csv_folder: Path) -> None:
    frame = pandas.read_csv(csv_folder / "tasks.csv")
    assert len(frame) == 11 and frame["deadline_due"].dropna().unique().tolist() == ["2026-06-30"]
    read = duckdb.sql(
        f"SELECT count(*), count(DISTINCT id) FROM read_csv('{csv_folder}/tasks.csv', all_varchar=true)"
    )
    assert read.fetchall() == [(11, 11)]
    titles = duckdb.sql(f"SELECT title FROM read_csv('{csv_folder}/documents.csv') WHERE id LIKE 'quang%'")
    assert titles.fetchall() == [("'" + DANGEROUS,)]


def _json_ready(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime.date) else value for name, value in row.items()
    }


@pytest.mark.parametrize("kind", RECORD_MODELS)
def test_parquet_gives_back_every_value(kind: str, parquet_folder: Path, database: Path) -> None:
    import pyarrow.dataset as dataset

    names = [field.name for field in fields_of(kind)]
    table = dataset.dataset(parquet_folder / kind, format="parquet", partitioning="hive").to_table(
        columns=names
    )
    found = sorted(table.to_pylist(), key=lambda row: row["id"])
    assert found == sorted(_rows(database, kind), key=lambda row: row["id"])
    schema = json.loads((parquet_folder / "schemas" / f"{kind}.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    for row in found:
        validator.validate(_json_ready(row))
    described = {name.decode(): value for name, value in (table.schema.field("id").metadata or {}).items()}
    assert described["description"].decode() == fields_of(kind)[0].words


def test_duckdb_reads_the_parts_of_the_parquet(parquet_folder: Path) -> None:
    table = f"read_parquet('{parquet_folder}/tasks/**/*.parquet', hive_partitioning=true)"
    parts = duckdb.sql(
        f"SELECT document_province, document_year, count(*) FROM {table} GROUP BY ALL ORDER BY ALL"
    )
    assert parts.fetchall() == [("da-nang", "2024", 2), ("ha-tinh", "2025", 2), ("trung-uong", "khong-ro", 7)]
    due = duckdb.sql(
        f"SELECT deadline_due, lead_agencies FROM {table} WHERE id = 'ha-tinh-2025-16-kh-ubnd/task/1'"
    )
    assert due.fetchall() == [(datetime.date(2026, 6, 30), ["Sở Nội vụ"])]
    texts = duckdb.sql(f"SELECT text FROM {table} WHERE document_province = 'trung-uong'")
    assert {text for (text,) in texts.fetchall()} == set(STARTS)


def test_pandas_reads_the_parquet(parquet_folder: Path) -> None:
    frame = pandas.read_parquet(parquet_folder / "scores")
    assert sorted(frame["value"]) == [44.1, 44.1, 44.1]
    assert set(frame["document_province"].astype(str)) == {"da-nang", "ha-tinh", "trung-uong"}
    assert math.isnan(frame["delta"].astype(float).iloc[0])


def _about(**changes: Any) -> About:
    blank = dict.fromkeys(About.__dataclass_fields__)
    return About(**(blank | {"id": "d"} | changes))


@pytest.mark.parametrize(
    ("about", "part"),
    [
        ({"current_province": "TP. Hồ Chí Minh", "issued": "2025-03"}, "document_province=tp-ho-chi-minh/document_year=2025"),
        ({"current_province": "Đắk Lắk", "issued": "2025"}, "document_province=dak-lak/document_year=2025"),
        ({"issuer_level": "trung-uong", "issued": "2021-01-01"}, "document_province=trung-uong/document_year=2021"),
        ({}, "document_province=khong-ro/document_year=khong-ro"),
    ],
)  # fmt: skip
def test_the_part_of_a_document(about: dict[str, str], part: str) -> None:
    assert parquet.part_of(_about(**about)) == part


def test_rows_are_written_before_they_are_many(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "ROWS", 3)
    done = export(database, tmp_path / "out", "parquet", Limits(kinds=("tasks",)))
    import pyarrow.parquet as files

    groups = [files.ParquetFile(path).metadata.num_row_groups for path in done.files["tasks"]]
    assert sorted(groups) == [1, 1, 3] and done.counts == {"tasks": 11}


def test_central_and_unknown_bodies_do_not_mix(tmp_path: Path) -> None:
    from pipeline.database.store import Store
    from tests.pipeline.composed import plan

    nowhere = {
        "province": None,
        "province_code": None,
        "current_province": None,
        "current_province_code": None,
    }
    with Store(tmp_path / "plans.db") as store:
        for at, level in enumerate(["trung-uong", None, "trung-uong", None]):
            for year in ("2024", "2025"):
                store.save(
                    plan(salt=f"{at}{year}", id=f"d-{at}-{year}", issuer_level=level, issued=year, issued_precision="year",
                         **nowhere), f"{at}{year}.txt")  # fmt: skip
    done = export(tmp_path / "plans.db", tmp_path / "out", "parquet", Limits(kinds=("scores",)))
    assert len(done.files["scores"]) == 4 and done.counts == {"scores": 8}
