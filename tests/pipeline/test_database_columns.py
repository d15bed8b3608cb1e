"""Records to rows and back, and where a table's rows stand in the text."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.database.columns import columns_of, to_record, to_row
from pipeline.database.summaries import summary_of
from pipeline.database.table_rows import row_spans
from schemas.measures import Ranking, Score, Target
from schemas.records import RECORD_MODELS, Extraction
from schemas.section import Table
from tests.pipeline.composed import plan


@pytest.mark.parametrize("kind", RECORD_MODELS)
def test_a_record_comes_back_from_its_row(kind: str) -> None:
    data = plan().model_dump(mode="json", by_alias=True)
    records = [data["document"]] if kind == "documents" else data[kind]
    columns = columns_of(RECORD_MODELS[kind])
    assert records
    for record in records:
        row = to_row(record, columns, "doc")
        assert all(value is None or isinstance(value, str | int | float) for value in row.values())
        assert to_record(row, columns, "doc") == record


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        ("scores", {"index", "subject_name", "subject_province_code", "start", "end", "quote", "section_id"}),
        (
            "tasks",
            {"deadline_raw", "deadline_due", "deadline_offset", "lead_agencies", "bbox", "rule", "flags"},
        ),
        ("documents", {"source_sha256", "source_uri", "recipients", "issued_precision"}),
        ("duplicates", {"of", "copy", "of_span", "copy_span"}),
    ],
)
def test_columns_are_named_for_the_fields(kind: str, columns: set[str]) -> None:
    assert columns <= {column.name for column in columns_of(RECORD_MODELS[kind])}


def test_sections_are_named_by_their_document() -> None:
    data = plan().model_dump(mode="json", by_alias=True)
    section = to_row(data["sections"][2], columns_of(RECORD_MODELS["sections"]), "doc")
    score = to_row(data["scores"][0], columns_of(RECORD_MODELS["scores"]), "doc")
    assert (section["id"], section["parent"], score["section_id"]) == ("doc/s3", "doc/s2", "doc/s3")


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("Việc | Ai\nA | X\nB | Y", [["A", "X"], ["B", "Y"]], ["Việc | Ai\n", "A | X\n", "B | Y"]),
        # a cell of two paragraphs, and a merged cell that is printed once
        ("A\ntiếp | X\nB", [["A\ntiếp", "X"], ["B", "X"]], ["A\ntiếp | X\n", "B"]),
        # the row's number also stands inside a word of the row above
        ("1 | Tầng 2\n2 | Tầng 3", [["1", "Tầng 2"], ["2", "Tầng 3"]], ["1 | Tầng 2\n", "2 | Tầng 3"]),
        # a row that starts with an empty cell; words that aren't in the text are passed over
        (" | A\n | B", [["", "A"], ["", "B"], ["", "không có"]], [" | A\n", " | B"]),
        ("Không có hàng", [], ["Không có hàng"]),
    ],
)
def test_a_table_is_cut_at_its_rows(text: str, rows: list[list[str]], expected: list[str]) -> None:
    around = f"trước {text} sau"
    spans = row_spans(around, Table(rows=rows), 6, 6 + len(text))
    assert [around[start:end] for start, end in spans] == expected


def _record(model: type, **fields: Any) -> Any:
    shared = {
        "index": "PAPI",
        "subject": {"name": "Huế", "kind": "tinh"},
        "evidence": {"start": 0, "end": 1, "quote": "x", "rule": "r"},
    }
    return model.model_validate(shared | fields)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (_record(Score, value=44.1, unit="diem", scale=80, year=2023), "PAPI · Huế · 2023 · 44.1 điểm / 80"),
        (_record(Score, delta=-2.5, delta_year=2020), "PAPI · Huế · -2.5 / 2020"),
        (
            _record(
                Ranking, index="OTHER", index_name="766", component="Số hóa", component_name="Số hóa", rank=4
            ),
            "766 Số hóa · Huế · #4",
        ),
        (
            _record(Ranking, component="PAPI.4", component_name="Kiểm soát", delta=0),
            "PAPI PAPI.4 Kiểm soát · Huế · 0",
        ),
        (
            _record(
                Target,
                index=None,
                measure="hồ sơ",
                kind="level",
                comparator=">=",
                value=45,
                value_to=50,
                unit="%",
            ),
            "hồ sơ · Huế · >= 45% - 50%",
        ),
        (
            _record(Target, measure="hạng", kind="change", comparator=">", base_year=2024),
            "PAPI · hạng · Huế · > · (2024)",
        ),
    ],
)
def test_a_record_in_one_line(record: Any, expected: str) -> None:
    assert summary_of(record) == expected


def test_a_task_in_one_line() -> None:
    extraction: Extraction = plan()
    assert [summary_of(task) for task in extraction.tasks] == [
        "Sở Nội vụ · (+ Sở Tư pháp; các cơ quan, đơn vị) · trước ngày 30/6/2026",
        "Sở Y tế",
    ]
