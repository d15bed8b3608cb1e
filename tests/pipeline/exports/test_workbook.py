"""The workbook, read back by openpyxl: sheets, headings, filters, dates, links, and words that stay words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from pipeline.exports import Limits, export, xlsx
from pipeline.exports.fields import fields_of
from pipeline.exports.sheets import LONGEST, Column, lines, sheets, shown
from schemas.records import RECORD_MODELS
from tests.pipeline.exports.composed import DANGEROUS, STARTS


@pytest.fixture(scope="module")
def path(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("xlsx") / "out"
    return export(database, folder, "xlsx").files["tasks"][0]


@pytest.fixture(scope="module")
def book(path: Path) -> Any:
    return openpyxl.load_workbook(path)


def _records(sheet: Any) -> list[dict[str, Any]]:
    headings, *rows = sheet.iter_rows()
    return [{head.value: cell for head, cell in zip(headings, row, strict=True)} for row in rows]


def test_every_kind_has_its_sheet_and_every_column_its_field() -> None:
    assert {sheet.kind for sheet in sheets()} == set(RECORD_MODELS)
    for sheet in sheets():
        names = {field.name for field in fields_of(sheet.kind)}
        assert not [column.field for column in sheet.columns if column.field not in names]
        assert len({column.heading for column in sheet.columns}) == len(sheet.columns)
        assert 0 < sheet.printed <= len(sheet.columns)
        assert len(sheet.name) <= 31 and any(column.shown == "link" for column in sheet.columns)


def test_a_sheet_as_officials_like_it(book: Any) -> None:
    assert book.sheetnames == [sheet.name for sheet in sheets()]
    tasks = book["Nhiệm vụ"]
    assert [cell.value for cell in tasks[1]][:3] == ["Số thứ tự", "Nội dung nhiệm vụ", "Cơ quan chủ trì"]
    assert (tasks.freeze_panes, tasks.auto_filter.ref) == ("A2", "A1:U12")
    assert tasks[1][0].font.b and tasks[1][0].fill.fgColor.rgb == "001F4E79"
    assert tasks.column_dimensions["B"].width == 60
    assert tasks.print_area == "'Nhiệm vụ'!$A$1:$I$12"
    # Each row is as high as its longest cell needs: a hundred letters in a column of sixty.
    heights = {tasks.cell(row, 2).value[:12]: tasks.row_dimensions[row].height for row in range(2, 13)}
    assert (heights["Thu phí qua "], heights["Sở Nội vụ ch"], tasks.row_dimensions[1].height) == (15, 30, 30)
    assert tasks.print_title_rows == "$1:$1"


def test_dates_are_dates_and_codes_are_words(book: Any) -> None:
    task = _records(book["Nhiệm vụ"])[0]
    assert task["Hạn cuối"].value == datetime.datetime(2026, 6, 30)
    assert task["Hạn cuối"].number_format == "dd/mm/yyyy" and task["Hạn cuối"].is_date
    assert task["Cơ quan phối hợp"].value == "Sở Tư pháp; các cơ quan, đơn vị"
    documents = {row["Mã văn bản"].value: row for row in _records(book["Văn bản"])}
    assert documents["ha-tinh-2025-16-kh-ubnd"]["Loại văn bản"].value == "Kế hoạch"
    assert documents["ha-tinh-2025-16-kh-ubnd"]["Ngày ban hành"].value == datetime.datetime(2025, 3, 4)
    assert documents["quang-nam-2024-9-kh-ubnd"]["Ngày ban hành"].value == "12/2024"
    score = _records(book["Điểm số"])[0]
    assert (score["Giá trị"].value, score["Giá trị"].data_type) == (44.1, "n")


def test_warnings_are_told_in_vietnamese(tmp_path: Path) -> None:
    from extractors.warn import warn
    from pipeline.database.store import Store
    from tests.pipeline.composed import plan

    extraction = plan()
    extraction.warnings.append(warn("truncated", "The text breaks off at “{words}”.", words="=xem thêm"))
    with Store(tmp_path / "plans.db") as store:
        store.save(extraction, "a.txt")
    done = export(tmp_path / "plans.db", tmp_path / "out", "xlsx")
    told = [
        row["Chi tiết"].value
        for row in _records(openpyxl.load_workbook(done.files["warnings"][0])["Cảnh báo"])
    ]
    assert told == ["The last line has no end.", "Nội dung bị ngắt ở “=xem thêm”."]


def test_links_lead_to_the_files(book: Any) -> None:
    links = {row["Mã văn bản"].value: row["Nguồn"] for row in _records(book["Văn bản"])}
    web = links["quang-nam-2024-9-kh-ubnd"]
    assert web.value == "https://example.org/kế hoạch?id=9"
    inside = links["h-0123456789abcdef"]
    assert inside.value == "plans/c.zip!/trong.docx" and inside.hyperlink.target.endswith("plans/c.zip")


@pytest.mark.parametrize(
    ("uri", "target"),
    [
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        ("javascript:alert(1)", "../javascript%3Aalert%281%29"),
        ("plans/kế hoạch #1.pdf", "../plans/k%E1%BA%BF%20ho%E1%BA%A1ch%20%231.pdf"),
        ("plans/a.zip!/b/c.docx", "../plans/a.zip"),
    ],
)
def test_where_a_link_leads(uri: str, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert xlsx.target(uri, tmp_path) == target


def _cells(book: Any) -> Iterator[Any]:
    for sheet in book:
        for row in sheet.iter_rows(min_row=2):
            yield from row


def test_words_that_look_like_formulas_stay_words(book: Any) -> None:
    assert not [cell.coordinate for cell in _cells(book) if cell.data_type in ("f", "e")]
    documents = [row["Trích yếu"] for row in _records(book["Văn bản"])]
    dangerous = next(cell for cell in documents if cell.value == DANGEROUS)
    assert dangerous.data_type == "s" and dangerous.quotePrefix
    texts = {row["Nội dung nhiệm vụ"].value for row in _records(book["Nhiệm vụ"])}
    assert set(STARTS) <= texts


def test_no_formula_stands_in_the_file(path: Path) -> None:
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(names) == len(sheets())
        assert not [name for name in names if b"<f>" in archive.read(name)]
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}


def test_what_a_sheet_can_not_hold_goes_on_in_the_next(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 5)
    monkeypatch.setattr(xlsx, "LINKS", 2)
    done = export(database, tmp_path / "out", "xlsx", Limits(kinds=("tasks",)))
    book = openpyxl.load_workbook(done.files["tasks"][0])
    assert book.sheetnames == ["Nhiệm vụ", "Nhiệm vụ 2", "Nhiệm vụ 3"]
    assert [sheet.max_row for sheet in book] == [5, 5, 4]
    assert [sheet.auto_filter.ref for sheet in book] == ["A1:U5", "A1:U5", "A1:U4"]
    first = _records(book["Nhiệm vụ"])
    assert [bool(row["Nguồn"].hyperlink) for row in first] == [True, True, False, False]


@pytest.mark.parametrize(
    ("value", "how", "wanted"),
    [
        ("a" * 40_000, "plain", "a" * (LONGEST - 1) + "…"),
        (["một", "hai"], "plain", "một; hai"),
        (["PAR_INDEX"], "codes", "PAR INDEX"),
        ([], "plain", None),
        (True, "plain", "có"),
        (False, "plain", None),
        ("2025", "date", "2025"),
        ("1890-01-02", "date", "02/01/1890"),
        (7, "plain", 7),
    ],
)
def test_what_stands_in_a_cell(value: object, how: Any, wanted: object) -> None:
    assert shown(Column("field", "Tên", 10, how), {"field": value}) == wanted


@pytest.mark.parametrize(
    ("values", "wanted"),
    [(["ngắn", None], 1), (["một hai ba bốn năm", 7], 2), (["a\n\nb", "c"], 3), (["a" * 1000, "b"], 20)],
)
def test_how_high_a_row_is(values: list[Any], wanted: int) -> None:
    columns = [Column("a", "A", 10, "plain"), Column("b", "B", 10, "plain")]
    assert lines(columns, values) == wanted
    unread = [Column("id", "C", 10, "plain"), Column("c", "D", 10, "link")]
    assert lines([*columns, *unread], [*values, "d" * 500, "e" * 500]) == wanted


def test_letters_that_no_workbook_holds(tmp_path: Path) -> None:
    from pipeline.database.store import Store
    from tests.pipeline.composed import plan

    with Store(tmp_path / "plans.db") as store:
        store.save(plan(title="một\x0bhai\x1b\ud7ff"), "a.txt")
    done = export(tmp_path / "plans.db", tmp_path / "out", "xlsx")
    book = openpyxl.load_workbook(done.files["documents"][0])
    assert _records(book["Văn bản"])[0]["Trích yếu"].value == "một\ufffdhai\ufffd\ud7ff"
