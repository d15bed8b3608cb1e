"""The examples of docs/exports.md work over an export as they stand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.exports import export
from tests.pipeline.exports.composed import STARTS

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pandas")
pytest.importorskip("pyarrow")

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "exports.md").read_text("utf-8")


def _examples(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_examples_work(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    export(database, Path("outputs/csv"), "csv")
    export(database, Path("outputs/parquet"), "parquet")
    names: dict[str, Any] = {}
    for code in _examples("python"):
        exec(compile(code, "docs/exports.md", "exec"), names)
    assert set(STARTS) <= set(names["tasks"]["text"])
    assert len(names["of_one"]) == 1 and len(names["scores"]) == 3
    (query,) = _examples("sql")
    assert duckdb.sql(query).fetchall() == [("da-nang", 2), ("ha-tinh", 2), ("trung-uong", 7)]
