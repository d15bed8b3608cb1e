"""What people type, with and without marks, finds the passage that they mean among the first three."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from benchmarks.composed import compose
from pipeline.database.store import Store
from pipeline.flow import extract_bytes
from pipeline.searching.find import search

COLLECTION: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("relevance.toml").read_text(encoding="utf-8")
)
QUERIES = [(typed, query["find"]) for query in COLLECTION["query"] for typed in query["typed"]]
OTHERS = 20
"""Plans about other things, in words that are much the same."""
FIRST, ASKED = 3, 0.95

_PLAN = """ỦY BAN NHÂN DÂN
TỈNH {caps}

Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{province}, ngày 14 tháng 01 năm {year}

KẾ HOẠCH
{title}

I. MỤC TIÊU
{aims}

II. NHIỆM VỤ
{tasks}

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def _numbered(items: list[str]) -> str:
    return "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))


def _text(plan: dict[str, Any]) -> str:
    lists = {name: _numbered(plan[name]) for name in ("aims", "tasks")}
    return _PLAN.format(**plan | lists, caps=plan["province"].upper())


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("relevance") / "plans.db"
    texts = [_text(plan).encode() for plan in COLLECTION["plan"]]
    texts += [compose(6_000, seed) for seed in range(OTHERS)]
    with Store(path) as store:
        for at, text in enumerate(texts):
            store.save(extract_bytes(text, f"{at}.txt"), f"{at}.txt")
    return path


def test_the_queries_are_enough_and_their_passages_stand() -> None:
    assert len(QUERIES) >= 60 and len({typed for typed, _ in QUERIES}) == len(QUERIES)
    texts = [_text(plan) for plan in COLLECTION["plan"]]
    assert all(sum(wanted in text for text in texts) == 1 for _, wanted in QUERIES)


def test_the_wanted_passage_is_among_the_first(database: Path) -> None:
    missed = []
    for typed, wanted in QUERIES:
        results = search(database, typed, limit=FIRST).results
        if not any(wanted in f"{result.text} {result.summary}" for result in results):
            missed.append((typed, [f"{result.text} {result.summary}" for result in results]))
    assert len(missed) <= (1 - ASKED) * len(QUERIES), missed
