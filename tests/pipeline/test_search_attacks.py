"""What may be typed into a search to break it: SQL, operators, lone quotes, control characters, far too much."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.database.connection import open_to_read
from pipeline.database.store import Store
from pipeline.searching.filters import Filters
from pipeline.searching.find import find, search
from pipeline.searching.query import MAX_TERMS, QueryError, parse
from tests.pipeline.composed import plan


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("attacks") / "plans.db"
    with Store(path) as store:
        store.save(plan(), "plan.txt")
    return path


@pytest.fixture(scope="module")
def connection(database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_to_read(database)) as opened:
        yield opened


HOSTILE = [
    "' OR 1=1 --", "'; DROP TABLE documents; --", '" OR "1"="1', "x' UNION SELECT id FROM documents --", "%", "_", "\\",
    'sở"', '"sở', '"""', '""" sở', "'", "''", "sở'", '"sở nội', '" " "', '"*', "*", "* sở", "sở**", "-*", "-", "--", "- -sở",
    "sở AND", "AND sở", "OR", "NOT", "NOT NOT sở", "sở NEAR", "NEAR(sở nội, 2)", "NEAR(", "(sở", "sở)", "()", "((((", "{text}",
    "{text : sở", "text : sở", "facets : ktask", "facets:ktask", "rowid:1", "^sở", "sở ^", "sở + nội", "sở +", "a:b:c", ":",
    "\x00", "sở\x00nội", "\x01\x02\x7f", "sở\r\nnội\tvụ", "\u202esở", "\ufeffsở", "\u200b", "\ud800", "s\u0301\u0301\u0301ở",
    "💥", "﷽" * 50, "ả" * 5_000, "x" * 200_000, '"' * 10_000, "(" * 10_000, "-" * 10_000, "*" * 10_000, "sở " * 60,
    "sở " * 50_000, '"sở" ' * 60, "a* " * 60, "-a " * 60 + "sở", "NEAR(" * 60, "; ".join(["SELECT 1"] * 30),
]  # fmt: skip


def _fine(error: QueryError) -> bool:
    """A message that tells the reader what to do, and nothing of the database."""
    words = str(error)
    return bool(words) and not any(part in words for part in ("fts5", "syntax error", "Traceback", "sqlite"))


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_only_words(database: Path, typed: str) -> None:
    began = time.process_time()
    try:
        found = search(database, typed)
    except QueryError as error:
        assert _fine(error)
    else:
        assert all(result.document_id == plan().document.id for result in found.results)
    assert time.process_time() - began < 5
    assert search(database, "rà soát").results, "the database is as it was"


@pytest.mark.parametrize(
    "name", ["province", "index", "component", "agency", "kind", "level", "due_from", "due_to"]
)
@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_no_filter_breaks_out(connection: sqlite3.Connection, name: str, typed: str) -> None:
    filters: Any = {name: typed}
    try:
        found = find(connection, "sở", parse("sở"), Filters(**filters), 5)
    except QueryError as error:
        assert _fine(error)
    else:
        assert len(found.results) <= 5


@given(typed=st.text(max_size=80), name=st.sampled_from(["province", "index", "agency", "level", "due_to"]))
def test_no_text_is_an_error_of_the_database(connection: sqlite3.Connection, typed: str, name: str) -> None:
    filters: Any = {name: typed}
    for words, limits in ((typed, Filters()), ("sở", Filters(**filters))):
        try:
            find(connection, words, parse(words), limits, 3)
        except QueryError as error:
            assert _fine(error)


@pytest.mark.parametrize(
    "typed", [words for words in HOSTILE if "\ud800" not in words and "\x00" not in words][:60]
)
def test_the_command_gives_advice_and_no_calls(database: Path, typed: str) -> None:
    done = CliRunner().invoke(app, ["search", "--db", str(database), "--", typed[:2_000]])
    assert done.exit_code in (0, 2) and done.output.strip()
    assert done.exception is None or isinstance(done.exception, SystemExit)


def test_the_command_says_which_words_it_left_out(database: Path) -> None:
    done = CliRunner().invoke(app, ["search", "rà soát văn bản zzzz", "--db", str(database)])
    assert done.exit_code == 0 and "these were left out: zzzz" in done.output and "«" in done.output


def test_too_many_words_are_told(database: Path) -> None:
    with pytest.raises(QueryError, match=f"at most {MAX_TERMS}"):
        search(database, "sở " * (MAX_TERMS + 1))


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"due_from": "2025-13-40"}, "is no day"),
        ({"due_from": "2025-06-30", "due_to": "2025-01-01"}, "end before they begin"),
        ({"level": "ấp"}, "known are trung-uong, tinh, huyen, xa"),
        ({"agency": "?!"}, "No agency is called"),
        ({"component": "PAPI.99"}, "No index is called"),
    ],
)
def test_a_wrong_filter_is_told(database: Path, filters: dict[str, str], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        search(database, "sở", Filters(**filters))  # type: ignore[arg-type]
