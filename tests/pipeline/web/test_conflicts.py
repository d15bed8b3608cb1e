"""Where documents state a figure otherwise, every page, table, chart and file that shows it says so."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from typer.testing import CliRunner

from pipeline import search
from pipeline.cli import app
from pipeline.database.store import Store
from pipeline.duplicates.collection import compare_collection
from pipeline.toolserver.answers import passage
from pipeline.web.serving import Settings
from tests.pipeline.web.conftest import Get, Reader, load

DOCUMENT = """ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH

Số: {number}/KH-UBND

Hà Tĩnh, ngày 2 tháng 4 năm {year}

KẾ HOẠCH
{title}

I. KẾT QUẢ
{results}
"""
AIMS_2023 = "\n\nII. MỤC TIÊU\n1. Phấn đấu Chỉ số PAPI năm 2023 đạt 43,5 điểm trở lên.\n2. Phấn đấu Chỉ số PAPI năm 2023 xếp thứ 25 trở lên."
AIMS_2024 = "\n\nII. MỤC TIÊU\n1. Phấn đấu Chỉ số PAPI năm 2024 tăng từ 02 bậc trở lên so với năm 2023."
PLANS = [
    (3, 2023, "Nâng cao Chỉ số PAPI của tỉnh năm 2023", f"- Chỉ số PAPI năm 2022 của tỉnh Hà Tĩnh đạt 41,00 điểm, xếp thứ 30/61.{AIMS_2023}"),
    (5, 2024, "Nâng cao Chỉ số PAPI của tỉnh năm 2024", f"- Chỉ số PAPI năm 2023 của tỉnh Hà Tĩnh đạt 43,20 điểm, xếp thứ 20/61.{AIMS_2024}"),
    (9, 2025, "Khắc phục hạn chế về Chỉ số PAPI năm 2025", "- Chỉ số PAPI năm 2023 của tỉnh Hà Tĩnh đạt 43,70 điểm, xếp thứ 21/61.\n"
     "- Chỉ số PAPI năm 2024 của tỉnh Hà Tĩnh đạt 44,10 điểm, xếp thứ 12/61.\n- Chỉ số SIPAS năm 2024 của tỉnh Hà Tĩnh đạt 84,15%."),
    (12, 2026, "Duy trì Chỉ số SIPAS của tỉnh năm 2026", "- Chỉ số SIPAS năm 2024 của tỉnh Hà Tĩnh đạt 84,2%."),
]  # fmt: skip
"""Of 2023 the value and the rank are in conflict; of SIPAS 2024 the one is the other rounded."""


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("conflicts")
    for number, year, title, results in PLANS:
        text = DOCUMENT.format(number=number, year=year, title=title, results=results)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    load(folder / "plans.db", sorted(folder.glob("*.txt")))
    with Store(folder / "plans.db") as store:
        compare_collection(store.db)
    return folder / "plans.db"


@pytest.fixture(scope="module")
def shown(runner: asyncio.Runner, compared: Path) -> Get:
    return Reader(runner, compared, Settings()).get


def test_the_scoreboard_holds_what_is_stated_otherwise(compared: Path) -> None:
    connection = sqlite3.connect(compared)
    sql = (
        'SELECT "index", year, disagree, value_others, rank_others, value_change_doubted, rank_change_doubted'
        ' FROM v_scoreboard ORDER BY "index", year'
    )
    found = connection.execute(sql).fetchall()
    value = connection.execute(
        'SELECT value FROM v_scoreboard WHERE "index" = "PAPI" AND year = 2023'
    ).fetchone()
    other = {43.2: "[43.7]", 43.7: "[43.2]"}[value[0]]
    rank = {"[43.7]": "[21]", "[43.2]": "[20]"}[other]
    assert found == [
        ("PAPI", 2022, 0, None, None, 0, 0),
        ("PAPI", 2023, 1, other, rank, 1, 1),
        ("PAPI", 2024, 0, None, None, 1, 1),
        ("SIPAS", 2024, 0, None, None, 0, 0),
    ]


def test_a_figure_of_an_uncompared_collection_is_marked_by_its_numbers(
    compared: Path, tmp_path: Path
) -> None:
    load(tmp_path / "plans.db", sorted(compared.parent.glob("*.txt")))
    connection = sqlite3.connect(tmp_path / "plans.db")
    sql = 'SELECT json_extract(value_others, "$[0]") + value FROM v_scoreboard WHERE "index" = "PAPI" AND year = 2023'
    assert connection.execute(sql).fetchone()[0] == pytest.approx(43.2 + 43.7)


def test_an_uncompared_collection_shows_both_sides(
    compared: Path, runner: asyncio.Runner, tmp_path: Path
) -> None:
    load(tmp_path / "plans.db", sorted(compared.parent.glob("*.txt")))
    get = Reader(runner, tmp_path / "plans.db", Settings()).get
    rows = get("/conflicts?subject=ha+tinh&index=PAPI&table=conflicts&as=json").json()["rows"]
    assert {(row["measure"], row["value"]) for row in rows} == {
        ("score", 43.2), ("score", 43.7), ("rank", 20), ("rank", 21),
    }  # fmt: skip
    assert "Không có mâu thuẫn nào khớp" in get("/conflicts?year=2022").text


@pytest.mark.parametrize(
    ("measure", "met", "doubted"),
    [("xếp thứ 25", 1, 1), ("đạt 43,5", None, 1), ("02 bậc", None, 1)],
)
def test_a_target_is_met_only_where_every_side_says_so(
    compared: Path, measure: str, met: int | None, doubted: int
) -> None:
    sql = "SELECT met, result_doubted FROM v_targets_and_results WHERE instr(quote, ?)"
    with closing(sqlite3.connect(compared)) as opened:
        assert opened.execute(sql, [measure]).fetchall() == [(met, doubted)]


MARKED = [
    ("/province/ha-tinh", "td", 5),
    ("/index/PAPI?year=2023", "#league td", 4),
    ("/index/PAPI?year=2023", "#targets td", 2),
    ("/compare?province=Hà Tĩnh&index=PAPI", "td", 2),
    ("/?colour=PAPI&year=2023", "td", 1),
    ("/search?q=PAPI+43&kind=score", ".results li", 2),
]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("url", "place", "count"), MARKED, ids=[f"{url} {place}" for url, place, _ in MARKED]
)
def test_the_mark_stands_beside_the_figure_and_leads_to_both(
    shown: Get, url: str, place: str, count: int, language: str
) -> None:
    page = LexborHTMLParser(shown(f"{url}{'&' if '?' in url else '?'}lang={language}").text)
    marks = page.css(f"{place} a.doubt")
    assert len(marks) >= count
    words = {"vi": ("văn bản khác nêu", "mâu thuẫn"), "en": ("other documents state", "in conflict")}[
        language
    ]
    for mark in marks:
        # Not by colour alone: a sign for the eye, words for the ear.
        assert mark.text().startswith("≠") and any(word in mark.text() for word in words)
        both = LexborHTMLParser(shown(mark.attributes["href"] or "").text)
        sides = {cell.text() for cell in both.css("td.number")}
        assert {"43,2", "43,7"} <= sides or {"20", "21"} <= sides or {"43.2", "43.7"} <= sides


def test_what_is_only_rounded_bears_no_mark(shown: Get) -> None:
    assert not LexborHTMLParser(shown("/index/SIPAS?year=2024").text).css("a.doubt")
    assert not LexborHTMLParser(shown("/index/PAPI?year=2022").text).css("a.doubt")


def test_the_card_says_that_a_change_rests_on_a_conflict(shown: Get) -> None:
    cards = LexborHTMLParser(shown("/province/ha-tinh").text).css(".cards li")
    papi = next(card for card in cards if "PAPI" in card.text())
    assert "tính từ số liệu mâu thuẫn" in papi.text()
    assert not [card for card in cards if "SIPAS" in card.text() and card.css("a.doubt")]


def test_a_point_of_a_chart_is_open_and_tells_both(shown: Get) -> None:
    page = LexborHTMLParser(shown("/province/ha-tinh").text)
    titles = [circle.text() for circle in page.css("svg.chart circle.open")]
    assert len(titles) == 2 and all(" ≠ " in title and ", 2023: " in title for title in titles)
    assert len(page.css("svg.chart g.line text")) == 2


def test_files_have_a_column_of_what_is_stated_otherwise(shown: Get) -> None:
    text = shown("/index/PAPI?year=2023&table=league&as=csv").text.removeprefix("\ufeff")
    row = next(csv.DictReader(io.StringIO(text)))
    assert {row["Điểm"], row["Điểm: văn bản khác nêu"]} == {"43.2", "43.7"}
    assert {row["Thứ hạng"], row["Thứ hạng: văn bản khác nêu"]} == {"20", "21"}
    [row] = shown("/index/PAPI?year=2023&table=league&as=json").json()["rows"]
    assert {row["value"], *row["value_others"]} == {43.2, 43.7}
    assert row["rank_change_doubted"] == 1
    rows = shown("/search?q=PAPI+43&kind=score&table=results&as=json").json()["rows"]
    assert {value for row in rows for value in row["otherwise"]} >= {43.2, 43.7}


def test_a_record_tells_what_other_documents_state(shown: Get) -> None:
    card = LexborHTMLParser(shown("/document/ha-tinh-2024-5-kh-ubnd?record=score/1").text).css_first(
        ".record-card"
    )
    assert card is not None and "≠" in card.text() and "43,7" in card.text()


def test_the_command_the_program_and_the_tools_tell_it(compared: Path) -> None:
    [first, *_] = [result for result in search("PAPI 43,20", compared, kind="score").results]
    assert [(fact.measure, fact.values) for fact in first.otherwise] == [("score", (43.7,))]
    assert [conflict.values for conflict in passage(first).conflicts] == [[43.7]]
    asked = ["search", "PAPI", "43,20", "--kind", "score", "--db", str(compared)]
    assert "≠ other documents state 43.7" in CliRunner().invoke(app, asked).output
    found = json.loads(CliRunner().invoke(app, [*asked, "--json"]).output)["results"]
    assert found[0]["otherwise"][0]["values"] == [43.7]


@pytest.mark.parametrize(
    ("asked", "facts"),
    [
        ("", "2 số liệu mâu thuẫn"),
        ("?subject=ha+tinh&index=PAPI&year=2023", "2 số liệu mâu thuẫn"),
        ("?year=2022", "Không có mâu thuẫn nào khớp"),
        ("?subject=Atlantis", "Không có mâu thuẫn nào khớp"),
    ],
)
def test_conflicts_are_narrowed(shown: Get, asked: str, facts: str) -> None:
    assert facts in shown(f"/conflicts{asked}").text
