"""Lines of a chart stop where what was measured or ranked became another thing; other indices stand by their names."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from urllib.parse import quote

import pytest

from pipeline.database.store import Store
from pipeline.web.breaks import apart, breaks_within, starts
from pipeline.web.charts import Series, line_chart
from pipeline.web.serving import Settings
from schemas.measures import Ranking, Score
from tests.pipeline.composed import plan
from tests.pipeline.web.conftest import Reader


def _row(year: int, out_of: int | None = None, rank: int | None = 5) -> dict[str, int | None]:
    return {"year": year, "rank": rank, "out_of": out_of, "value": 40}


@pytest.mark.parametrize(
    ("index", "of", "before", "after", "wanted"),
    [
        ("PAR_INDEX", "rank", _row(2024), _row(2025), True),
        ("PAR_INDEX", "rank", _row(2023), _row(2024), False),
        ("PAR_INDEX", "rank", _row(2023, 63), _row(2024, 34), True),
        ("PAPI", "rank", _row(2020, 60), _row(2025, 63), False),
        ("PAPI", "rank", _row(2024, 61), _row(2025, None), True),
        ("DTI", "rank", _row(2023), _row(2024), True),
        ("DTI", "rank", _row(2024), _row(2025), False),
        ("Bộ chỉ số 766", "rank", _row(2024), _row(2025), True),
        ("PAR_INDEX", "value", _row(2024), _row(2025), False),
        ("SIPAS", "value", _row(2021), _row(2023), True),
        ("SIPAS", "rank", _row(2021), _row(2023), False),
    ],
)
def test_where_two_years_are_apart(index: str, of: str, before: object, after: object, wanted: bool) -> None:
    assert apart(index, of, before, after) is wanted  # type: ignore[arg-type]


def test_a_year_without_a_rank_is_passed_over() -> None:
    rows = [_row(2022, 63), _row(2023, rank=None), _row(2024, 34), _row(2025, 34), _row(2026, 34)]
    assert starts("PCI", "rank", rows) == {2024}
    assert starts("PCI", "rank", []) == frozenset()


def test_the_words_are_told_where_years_lie_on_both_sides() -> None:
    assert breaks_within("PCI", [2024, 2025]) == breaks_within("PAPI", [2023, 2025])
    assert not breaks_within("PCI", [2025, 2026]) and not breaks_within("DTI", [2024, 2026])
    assert len(breaks_within("PAPI", [2017, 2025])) == 2


def test_a_line_stops_at_a_break_and_every_point_stays() -> None:
    points = [(2022, 50.0), (2023, 48.0), (2024, 40.0), (2025, 20.0), (2026, 18.0)]
    chart = line_chart([Series("Hà Tĩnh", points, {2025})], "ranks", str, True)
    lines = re.findall(r'<polyline points="([^"]*)"', chart or "")
    assert [len(line.split()) for line in lines] == [3, 2]
    assert (chart or "").count("<circle") == 5
    alone = line_chart([Series("Hà Tĩnh", points[3:], {2026})], "ranks", str, True)
    assert (alone or "").count("<polyline") == 0 and (alone or "").count("<circle") == 2


@pytest.fixture
def reader(runner: asyncio.Runner, tmp_path: Path) -> Reader:
    extraction = plan()
    score, ranking = extraction.scores[0], extraction.rankings[0]
    extraction.scores = [
        score,
        *(
            Score.model_validate(score.model_dump() | {"index": "OTHER", "index_name": name, "value": value, "year": 2024})
            for name, value in (("Bộ chỉ số 766/QĐ-TTg", 81.5), ("Chỉ số <Xanh> làng", 7.25))
        ),
    ]  # fmt: skip
    extraction.rankings = [
        ranking,
        Ranking.model_validate(ranking.model_dump() | {"year": 2025, "rank": 3, "out_of": 34, "delta": None}),
        Ranking.model_validate(
            ranking.model_dump()
            | {"index": "OTHER", "index_name": "Bộ chỉ số 766/QĐ-TTg", "rank": 9, "out_of": None}
        ),
    ]
    with Store(tmp_path / "plans.db") as store:
        store.save(extraction, "a.txt")
    return Reader(runner, tmp_path / "plans.db", Settings())


def test_an_index_beyond_the_vocabulary_has_its_own_page(reader: Reader) -> None:
    url = f"/index/{quote('Bộ chỉ số 766/QĐ-TTg', safe='')}"
    page = reader.get(url)
    assert page.status_code == 200 and "81,5" in page.text and "7,25" not in page.text
    table = reader.get(f"{url}?table=league&as=json").json()
    assert [(row["value"], row["rank"]) for row in table["rows"]] == [(81.5, 9)]
    assert url in reader.get("/province/ha-tinh").text
    assert reader.get(f"/index/{quote('Chỉ số <Xanh> làng', safe='')}").status_code == 200
    assert "<Xanh>" not in reader.get("/index").text
    assert reader.get("/index/OTHER").status_code == 404


def test_no_line_leads_from_63_provinces_to_34(reader: Reader) -> None:
    page = reader.get("/province/ha-tinh").text
    ranks = next(chart for chart in page.split("<svg") if "PAPI: thứ hạng theo năm" in chart)
    assert "polyline" not in ranks and ranks.count("<circle") == 2
    assert "thứ hạng trước và sau không so sánh được" in page
