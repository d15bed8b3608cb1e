"""Databases that are empty, missing or of before; the command; the parts that pages are drawn from."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.database.connection import DatabaseUnusable, open_to_write
from pipeline.database.store import Store
from pipeline.database.tables import TABLES
from pipeline.messages import Language, say, speaking
from pipeline.web.ask import Ask
from pipeline.web.breaks import breaks_within
from pipeline.web.charts import Series, line_chart
from pipeline.web.formats import date, figure, number
from pipeline.web.marks import Mark, part_at, parts, render
from pipeline.web.serving import Settings, build
from pipeline.web.tilemap import Tile, _places, tile_map
from pipeline.web.wording import changed
from tests.pipeline.web.conftest import Reader

EVERY = [
    "/",
    "/search",
    "/search?q=a",
    "/index",
    "/compare",
    "/tasks",
    "/conflicts",
    "/about",
    "/province/ha-tinh",
]


def test_an_empty_database_gives_helpful_pages(runner: asyncio.Runner, tmp_path: Path) -> None:
    Store(tmp_path / "empty.db").db.close()
    reader = Reader(runner, tmp_path / "empty.db", Settings())
    assert {url: reader.get(url).status_code for url in EVERY} == dict.fromkeys(EVERY, 200)
    assert "kehoach run PATH" in reader.get("/").text


def test_a_database_without_views_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "before.db"
    open_to_write(path).close()
    connection = sqlite3.connect(path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        connection.execute(f"DROP VIEW {name}")
    connection.commit()
    connection.close()
    with pytest.raises(DatabaseUnusable, match=f"kehoach upgrade {path}"):
        build(path, Settings())
    open_to_write(path).close()
    assert build(path, Settings())


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "Năm đo, hoặc năm phải đạt mục tiêu"), ("en", "Year measured, never the year of publication")],
)
def test_columns_are_explained_on_datasettes_pages(
    language: Language, words: str, runner: asyncio.Runner, tmp_path: Path
) -> None:
    Store(tmp_path / "empty.db").db.close()
    reader = Reader(runner, tmp_path / "empty.db", Settings(language, sql=True))
    assert words in reader.get("/kehoach/scores").text
    assert reader.get("/kehoach/v_task_tracker").status_code == 200


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["serve", "--db", str(tmp_path / "none.db")])
    assert result.exit_code == 2 and "No database at" in result.output
    assert CliRunner().invoke(app, ["serve", "--documents", str(tmp_path / "none")]).exit_code == 2


def test_the_facts_of_a_compared_collection_are_shown(
    runner: asyncio.Runner, database: Path, tmp_path: Path
) -> None:
    """A database with the tables of facts, versions and copies, filled by hand."""
    copy = tmp_path / "compared.db"
    copy.write_bytes(database.read_bytes())
    connection = sqlite3.connect(copy)
    if "facts" not in {table.name for table in TABLES}:
        connection.executescript(_COMPARED)
    connection.executescript(
        """
        DELETE FROM facts; DELETE FROM fact_statements; DELETE FROM document_links; DELETE FROM version_changes;
        INSERT INTO facts (id, subject_kind, subject, "index", year, measure, standing, sources)
            VALUES ('f', 'tinh', 'Hà Tĩnh', 'PAPI', 2023, 'score', 'conflict', 2);
        INSERT INTO fact_statements (record_id, fact_id, document_id, value, printed, start, end) SELECT id, 'f', document_id,
            value + n, quote, start, end FROM scores WHERE document_id LIKE 'ha-tinh-202%-100-kh-ubnd' AND "index" = 'PAPI';
        INSERT INTO document_links (document_id, other_id, kind, how, similarity) VALUES
            ('ha-tinh-2025-100-kh-ubnd', 'ha-tinh-2024-100-kh-ubnd', 'version', 'title', 0.91);
        INSERT INTO version_changes (document_id, other_id, n, kind, words, before, after) VALUES
            ('ha-tinh-2025-100-kh-ubnd', 'ha-tinh-2024-100-kh-ubnd', 1, 'task-redated', 'việc', '2024-06-30', '2025-06-30');
        """
    )
    connection.commit()
    connection.close()
    open_to_write(copy).close()
    reader = Reader(runner, copy, Settings())
    assert "1 số liệu mâu thuẫn" in reader.get("/conflicts").text
    later = reader.get("/document/ha-tinh-2025-100-kh-ubnd").text
    assert all(
        words in later
        for words in ("Phiên bản trước", "giống nhau 91 %", "Đổi thời hạn", "<ins>30/06/2025</ins>")
    )
    assert "Phiên bản sau" in reader.get("/document/ha-tinh-2024-100-kh-ubnd").text


_COMPARED = """
CREATE TABLE facts (id TEXT PRIMARY KEY, subject_kind TEXT, subject TEXT, subject_province_code TEXT, "index" TEXT,
    component TEXT, year INTEGER, measure TEXT, standing TEXT, sources INTEGER, "values" TEXT);
CREATE TABLE fact_statements (record_id TEXT, fact_id TEXT, document_id TEXT, value REAL, printed TEXT, share REAL,
    approx INTEGER, start INTEGER, end INTEGER);
CREATE TABLE document_links (document_id TEXT, other_id TEXT, kind TEXT, how TEXT, similarity REAL, shared REAL);
CREATE TABLE version_changes (document_id TEXT, other_id TEXT, n INTEGER, kind TEXT, words TEXT, before TEXT, after TEXT,
    before_record TEXT, after_record TEXT);
"""


def test_a_copy_is_told_apart_and_found_where_asked(
    runner: asyncio.Runner, database: Path, tmp_path: Path
) -> None:
    """One plan made the copy of another by hand: it counts no more, and its page leads to the kept source."""
    kept, lesser = "ha-tinh-2025-100-kh-ubnd", "ha-tinh-2024-100-kh-ubnd"
    copy = tmp_path / "copies.db"
    copy.write_bytes(database.read_bytes())
    connection = sqlite3.connect(copy)
    connection.execute("UPDATE documents SET same_as = ? WHERE id = ?", [kept, lesser])
    connection.execute("UPDATE documents SET signer = NULL WHERE id = ?", [kept])
    connection.execute(
        "INSERT INTO filled_fields VALUES (?, 'signer', 'Trần Thị Mận', ?, 0, 4, 'Trần')", [kept, lesser]
    )
    connection.commit()
    connection.close()
    before, after = Reader(runner, database, Settings()), Reader(runner, copy, Settings())

    def found(reader: Reader, more: str = "") -> set[str]:
        rows = reader.get(f"/search?q=ra+soat&province=Ha+Tinh&table=results&as=json{more}").json()["rows"]
        return {row["record"].partition("/")[0] for row in rows}

    assert found(before) - found(after) == {lesser}
    assert found(before) == found(after, "&copies=1")
    assert "bản sao của văn bản này" in after.get("/search?q=ra+soat&province=Ha+Tinh&copies=1").text
    counts = [
        {row["kind"]: row["count"] for row in reader.get("/about?table=records&as=json").json()["rows"]}
        for reader in (before, after)
    ]
    assert (
        counts[0]["documents"] == counts[1]["documents"] + 1 and counts[0]["sources"] == counts[1]["sources"]
    )
    assert counts[0]["tasks"] > counts[1]["tasks"]
    assert (
        kept in after.get(f"/document/{lesser}").text
        and "Bản sao: bản ghi" in after.get(f"/document/{lesser}").text
    )
    shown = after.get(f"/document/{kept}").text
    assert "Trần Thị Mận" in shown and f"/document/{lesser}?at=0-4#here" in shown


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(alphabet="aă<&\"'>\n {}", min_size=1, max_size=60))
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place).filter(lambda span: span[0] < span[1]), max_size=6))
    marks = [
        Mark(start, end, "task", f"task/{n}", "s", text[start:end], None)
        for n, (start, end) in enumerate(spans, 1)
    ]
    return text, marks


@given(_marked())
def test_marked_text_is_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    chosen = (marks[0].start, marks[0].end) if marks else None
    html = render(text, (0, len(text)), marks, chosen, [], "/document/x")
    shown = "".join(Markup(part).unescape() for part in re.split(r"<[^<>]*>", html))
    assert shown.replace("\n", "") == "".join(line for line in text.split("\n") if line.strip())
    assert html.count('id="here"') <= 1


@given(st.text(alphabet="ab\n", max_size=400), st.integers(0, 399))
def test_a_long_text_is_cut_without_loss(words: str, at: int) -> None:
    text = words * 500
    cuts = parts(text)
    assert cuts[0][0] == 0 and cuts[-1][1] == max(len(text), 1)
    assert all(end == start for (_, end), (start, _) in pairwise(cuts))
    start, end = cuts[part_at(cuts, min(at, len(text)))]
    assert start <= min(at, len(text)) <= end


def test_the_map_has_a_tile_for_every_province(database: Path) -> None:
    places = _places()
    assert len(set(places.values())) == len(places) == 34
    codes = sqlite3.connect(database).execute("SELECT code FROM provinces WHERE valid_to IS NULL").fetchall()
    assert {code for (code,) in codes} == set(places)
    drawn = tile_map([Tile("01", "<b>", "1", 1.0, "/a"), Tile("48", "Đà Nẵng", "–", None, "/b")], "map")
    assert "<b>" not in drawn and 'class="tile none"' in drawn


def test_a_chart_draws_what_there_is() -> None:
    assert line_chart([Series("a", [])], "none", str) is None
    one = line_chart([Series("a", [(2024, 5.0)])], "one", str)
    assert one is not None and one.count("<circle") == 1
    ranks = line_chart([Series("<i>", [(2023, 1.0), (2024, 63.0)])], "ranks", str, ranks=True)
    assert ranks is not None and "<i>" not in ranks
    ys = [float(y) for y in re.findall(r'cy="([\d.]+)"', ranks)]
    assert ys == sorted(ys)


def test_a_changed_wording_shows_what_changed() -> None:
    assert (
        changed("Sở <b> rà soát", "Sở Nội vụ rà soát") == "Sở <del>&lt;b&gt;</del> <ins>Nội vụ</ins> rà soát"
    )
    assert changed("a " * 500, "a " * 500).endswith(" …")


def test_a_break_is_told_where_the_years_lie_on_both_sides() -> None:
    assert breaks_within("SIPAS", [2021, 2022]) and not breaks_within("SIPAS", [2022, 2024])
    assert not breaks_within("SIPAS", []) and not breaks_within("PCI", [2000, 2024])


CASES = [
    (number(86.57, "vi"), "86,57"), (number(1614.0, "vi"), "1.614"), (number(1614.5, "en"), "1,614.5"),
    (number(-5, "vi", signed=True), "−5"), (number(2.5, "vi", signed=True), "+2,5"), (number(None, "vi"), ""),
    (date("2025-06-30", "vi"), "30/06/2025"), (date("2024-12", "vi"), "12/2024"), (date("2025-06-30", "en"), "2025-06-30"),
    (date("soon", "vi"), "soon"), (figure(86.0, "%", "vi"), "86 %"), (figure(2, "bac", "en"), "2 places"),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "wanted"), CASES)
def test_numbers_and_dates(shown: str, wanted: str) -> None:
    assert shown == wanted


def test_what_is_asked_is_read_strictly() -> None:
    ask = Ask(
        "/tasks",
        {},
        {"year": ["2025"], "n": ["９"], "day": ["30/6/2025"], "bad": ["31/6/2025"], "long": ["a" * 999]},
    )
    assert (ask.number("year", 1900, 2200), ask.number("n", 1, 9)) == (2025, None)
    assert (ask.day("day"), ask.day("bad"), ask.day("none")) == ("2025-06-30", None, None)
    assert len(ask.text("long")) == 300 and len(ask.notes) == 2
    assert ask.url(year=None, day=None, bad=None, long=None, n="a&b") == "/tasks?n=a%26b"


def test_each_reader_has_a_language() -> None:
    with speaking("vi"):
        assert say("page {page}", page=1) != "page 1"
    assert say("page {page}", page=1) == "page 1"
