"""Memory doesn't grow with the number of records."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from pipeline.database.store import Store
from pipeline.exports import FORMATS, Limits, export, parquet, xlsx
from tests.pipeline.composed import plan

FEW, MANY = 25, 150
KINDS = ("documents", "tasks")


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """A few and many of the same plans, each of a province and year of its own."""
    made = {}
    for count in (FEW, MANY):
        made[count] = tmp_path_factory.mktemp("memory") / "plans.db"
        with Store(made[count]) as store:
            for at in range(count):
                store.save(
                    plan(salt=str(at), id=f"d-{at}", issued=f"{2000 + at % 5}", issued_precision="year"),
                    f"{at}",
                )
    return made


def _peak(database: Path, folder: Path, file_format: Any) -> int:
    gc.collect()
    tracemalloc.start()
    export(database, folder, file_format, Limits(kinds=KINDS))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("file_format", FORMATS)
def test_six_times_the_records_take_no_more_memory(
    file_format: Any, databases: dict[int, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is kept of the records up to a bound, the bound must be reached by the few.
    monkeypatch.setattr(parquet, "ROWS", 5)
    monkeypatch.setattr(xlsx, "LINKS", 20)
    # What is imported or remembered once counts for neither.
    _peak(databases[FEW], tmp_path / "first", file_format)
    few = _peak(databases[FEW], tmp_path / "few", file_format)
    many = _peak(databases[MANY], tmp_path / "many", file_format)
    assert many < few * 1.25 + 100_000
