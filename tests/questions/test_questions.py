"""docs/questions.md, its very words: each command and query gives the known answer, and what the page shows."""

from __future__ import annotations

import re
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipeline.messages import chosen
from scripts.doc_answers import Question, filled, questions

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
VIETNAMESE = (ROOT / "docs" / "questions.vi.md").read_text(encoding="utf-8")
ASKED = questions(PAGE)
ANSWERS: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("answers.toml").read_text(encoding="utf-8")
)
QUERIES = [question for question in ASKED if question.language == "sql"]
COMMANDS = [question for question in ASKED if question.language == "sh"]
_SOURCE = re.compile(r"\[\d+:\d+\]$", re.MULTILINE)


def name(question: Question) -> str:
    return f"{question.number}-{question.words[:30]}"


def test_all_twenty_three_are_there() -> None:
    assert [question.number for question in ASKED] == list(range(1, 24))
    assert set(ANSWERS) == {str(question.number) for question in ASKED}


@pytest.mark.parametrize("question", QUERIES, ids=name)
def test_a_query_gives_the_known_rows(question: Question, database: Path) -> None:
    _, *rows = question.table(database)
    wanted = ANSWERS[str(question.number)]["rows"]
    missing = [(known, row) for row, known in zip(rows, wanted, strict=True) if not _in_order(known, row)]
    assert not missing


def _in_order(known: list[str], row: list[str]) -> bool:
    """Whether the row holds the known cells, one after the other."""
    cells = iter(row)
    return all(any(cell == wanted for cell in cells) for wanted in known)


@pytest.mark.parametrize("question", COMMANDS, ids=name)
def test_a_command_prints_the_known_answer(
    question: Question, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    answer, printed = ANSWERS[str(question.number)], question.output(database)
    assert [words for words in answer["has"] if words not in printed] == []
    assert [words for words in answer.get("lacks", []) if words in printed] == []
    if "results" in answer:
        assert len(_SOURCE.findall(printed)) == answer["results"]


@pytest.mark.parametrize("page", [PAGE, VIETNAMESE], ids=["en", "vi"])
def test_the_page_shows_what_comes_out(page: str, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m scripts.build_docs` brings it up to date."""
    monkeypatch.chdir(ROOT)
    assert filled(page, database) == page
    assert chosen() == "en"


def test_the_vietnamese_page_asks_the_same() -> None:
    """Its commands speak Vietnamese."""
    asked = [(q.number, q.code.replace("kehoach --lang vi ", "kehoach ")) for q in questions(VIETNAMESE)]
    assert asked == [(question.number, question.code) for question in ASKED]
    assert all("--lang vi" in q.code for q in questions(VIETNAMESE) if q.language == "sh")


def test_a_school_of_a_district_is_no_former_agency(database: Path) -> None:
    connection = sqlite3.connect(":memory:")
    with closing(sqlite3.connect(database)) as stored:
        stored.backup(connection)
    sql = "SELECT count(*) FROM v_former_agencies WHERE level = 'huyen'"
    assert connection.execute(sql).fetchone() == (2,)
    connection.execute("UPDATE agencies SET kind = 'su-nghiep' WHERE level = 'huyen'")
    assert connection.execute(sql).fetchone() == (0,)


def test_every_view_reads_every_row(database: Path) -> None:
    """Offsets point at the words, in every view that has them."""
    connection = sqlite3.connect(database)
    views = [view for (view,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert {"v_movers", "v_work", "v_numbers", "v_basis", "v_plans_below"} <= set(views)
    checked = 0
    for view in views:
        columns = [column[0] for column in connection.execute(f"SELECT * FROM {view} LIMIT 0").description]
        assert connection.execute(f"SELECT count(*) FROM {view}").fetchone()[0] > 0, view
        if {"quote", "start", "end", "source"} <= set(columns):
            sql = (
                f"SELECT v.quote, substr(d.text, v.start + 1, v.end - v.start) FROM {view} AS v"
                " JOIN documents AS d ON d.source_uri = v.source"
            )
            pairs = connection.execute(sql).fetchall()
            assert [pair for pair in pairs if pair[0] != pair[1]] == [], view
            checked += len(pairs)
    assert checked > 100
