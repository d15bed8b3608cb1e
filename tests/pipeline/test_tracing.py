"""Figures of a briefing beside a collection: what agrees, what doesn't, and what nobody speaks of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.database.connection import open_to_read
from pipeline.flow import extract_bytes
from pipeline.tracing import trace
from scripts.build_docs import COLLECTION, ROOT, load

HEAD = "SỞ NỘI VỤ TỈNH HÀ TĨNH\n\nBÁO CÁO NHANH\nVề một số chỉ số\n\n"
CASES: list[tuple[str, list[tuple[str, float, str, int]]]] = [
    # the briefing's words; measure, value, verdict and number of sources of each figure
    ("Chỉ số PAPI năm 2024 của tỉnh Hà Tĩnh đạt 44,20 điểm.", [("score", 44.2, "confirmed", 2)]),
    ("Chỉ số PAPI năm 2024 của tỉnh Hà Tĩnh đạt 44,2 điểm.", [("score", 44.2, "confirmed", 2)]),
    ("Chỉ số PAPI năm 2024 của tỉnh Hà Tĩnh đạt gần 44,5 điểm.", [("score", 44.5, "confirmed", 2)]),
    ("Chỉ số PAPI năm 2024 của tỉnh Hà Tĩnh đạt 42,40 điểm.", [("score", 42.4, "contradicted", 2)]),
    ("Chỉ số PAPI năm 2024 của tỉnh Hà Tĩnh xếp thứ 7/61.", [("rank", 7, "disputed", 2)]),
    ("Chỉ số PAPI năm 2024 của tỉnh Hà Tĩnh xếp thứ 9/61.", [("rank", 9, "contradicted", 2)]),
    ("Chỉ số PAPI năm 2022 của tỉnh Hà Tĩnh xếp thứ 9/61.", [("rank", 9, "not-found", 0)]),
    ("Chỉ số SIPAS năm 2025 của tỉnh Nghệ An đạt 85,60%.", [("score", 85.6, "confirmed", 1)]),
    ("I. MỤC TIÊU\n1. Chỉ số PAR INDEX năm 2025 của tỉnh Hà Tĩnh đạt 91% trở lên.", [("target level", 91, "confirmed", 1)]),
    ("I. MỤC TIÊU\n1. Chỉ số PAR INDEX năm 2025 của tỉnh Hà Tĩnh đạt 95% trở lên.", [("target level", 95, "contradicted", 1)]),
    ("Tỉnh có 12 sở và 69 xã, phường.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("tracing") / "plans.db"
    load(path)
    with closing(open_to_read(path)) as opened:
        yield opened


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_each_figure_has_its_verdict(
    words: str, expected: list[tuple[str, float, str, int]], db: sqlite3.Connection
) -> None:
    briefing = extract_bytes(f"{HEAD}{words}\n".encode(), "briefing.txt")
    found = list(trace(db, briefing))
    assert [(f["measure"], f["value"], f["verdict"], len(f["sources"])) for f in found] == expected


def test_every_quote_stands_where_it_says(db: sqlite3.Connection) -> None:
    file = ROOT / COLLECTION / "nghe-an-2025-pci.txt"
    briefing = extract_bytes(file.read_bytes() + b"\n", "briefing.txt")
    figures = list(trace(db, briefing))
    assert len(figures) > 8 and all(figure["sources"] for figure in figures)
    for figure in figures:
        assert briefing.text[figure["start"] : figure["end"]] == figure["quote"]
        for source in figure["sources"]:
            (text,) = db.execute(
                "SELECT text FROM documents WHERE id = ?", [source["document_id"]]
            ).fetchone()
            assert text[source["start"] : source["end"]] == source["quote"]


def test_a_briefing_is_no_source_of_its_own(db: sqlite3.Connection) -> None:
    file: Path = ROOT / COLLECTION / "ha-tinh-2025-bao-cao.txt"
    sources = [s for f in trace(db, extract_bytes(file.read_bytes(), file.name)) for s in f["sources"]]
    assert sources and "ha-tinh-2025-215-bc-ubnd" not in {source["document_id"] for source in sources}


def test_the_collection_is_left_as_it_was(db: sqlite3.Connection) -> None:
    before = db.execute("SELECT count(*) FROM fact_statements").fetchone()[0]
    list(trace(db, extract_bytes(f"{HEAD}{CASES[0][0]}".encode(), "briefing.txt")))
    assert db.execute("SELECT count(*) FROM fact_statements").fetchone()[0] == before
