"""Tasks by their text, and on those found their agencies and deadlines, a rule a line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.evaluated import NONE, RIGHT, WRONG, Figures, Record, deadline, figures, judged, task

LONG = "Rà soát toàn bộ biểu mẫu điện tử đang dùng tại bộ phận một cửa và đề xuất cắt giảm"
TASKS = [
    ("case, tone, UBND", [task("Ủy ban nhân dân xã Hoà Lạc sửa chữa trụ sở")],
     [task("UBND xã Hòa Lạc SỬA CHỮA trụ sở")], RIGHT, RIGHT),
    ("misprint", [task()], [task("Sở Y tê lập kế hoạch khám bệnh lưu động cho các xã vùng cao.")], RIGHT, RIGHT),
    ("other task", [task()], [task(LONG)], WRONG, WRONG),
    ("part", [task(LONG)], [task("Rà soát toàn bộ biểu mẫu điện tử đang dùng")], WRONG, RIGHT),
    ("joined", [task(LONG)], [task(LONG + "; " + task()["text"])], WRONG, RIGHT),
    ("split in two", [task(LONG)], [task(LONG[:50]), task(LONG[50:])], (0, 1, 2), (1, 0, 1)),
    ("optional", [task(optional=True)], [task()], NONE, NONE),
    ("text accepted", [task(alt={"text": [LONG]})], [task(LONG)], RIGHT, RIGHT),
]  # fmt: skip


@pytest.mark.parametrize(("golds", "founds", "strict", "loose"), [case[1:] for case in TASKS],
                         ids=[case[0] for case in TASKS])  # fmt: skip
def test_tasks(
    tmp_path: Path, golds: list[Record], founds: list[Record], strict: Figures, loose: Figures
) -> None:
    assert figures(judged(tmp_path, {"tasks": golds}, {"tasks": founds}).tally, "tasks") == (strict, loose)


def test_equal_texts_go_by_what_else_agrees(tmp_path: Path) -> None:
    for row in (
        {"lead_agencies": ["Sở Y tế"]},
        {"path": ["I Nhiệm vụ chung"]},
        {"label": "4"},
        {"product": "Sổ"},
    ):
        sheet = judged(tmp_path, {"tasks": [task(), task(**row)]}, {"tasks": [task(**row), task()]})
        shares = {share.value for (kind, _), share in sheet.tally.fields.items() if kind != "deadlines"}
        assert shares == {1}


HEALTH, BUDGET, ALL = "Sở Y tế", "Sở Tài chính", "các sở, ban, ngành"
AGENCIES: list[tuple[Any, ...]] = [
    ("same set", [HEALTH, BUDGET], None, [BUDGET, HEALTH], (2, 0, 0), (2, 0, 0)),
    ("one of two", [HEALTH, BUDGET], None, [HEALTH], (1, 1, 0), (1, 1, 0)),
    ("one too many", [HEALTH], None, [HEALTH, BUDGET], (1, 0, 1), (1, 0, 1)),
    ("short form", ["Ủy ban nhân dân tỉnh"], None, ["UBND tỉnh"], RIGHT, RIGHT),
    ("front", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"], None, ["Ủy ban MTTQ tỉnh"], RIGHT, RIGHT),
    ("place added", [HEALTH], None, ["Sở Y tế tỉnh"], WRONG, RIGHT),
    ("place left out", ["Sở Y tế tỉnh"], None, [HEALTH], WRONG, RIGHT),
    ("one other set, bare", [HEALTH], [BUDGET], [BUDGET], RIGHT, RIGHT),
    ("none accepted", [HEALTH], [[]], [], NONE, NONE),
    ("other set accepted", [HEALTH], [[BUDGET, ALL]], [ALL, BUDGET], (2, 0, 0), (2, 0, 0)),
    ("nearer set", [HEALTH, BUDGET], [[ALL]], [HEALTH], (1, 1, 0), (1, 1, 0)),
    ("wrong beside an empty set", [HEALTH], [[]], [BUDGET], (0, 0, 1), (0, 0, 1)),
]


@pytest.mark.parametrize("role", ["lead_agencies", "coordinating_agencies"])
@pytest.mark.parametrize(("gold", "others", "found", "strict", "loose"), [case[1:] for case in AGENCIES],
                         ids=[case[0] for case in AGENCIES])  # fmt: skip
def test_agencies(
    tmp_path: Path, role: str, gold: list[str], others: list[Any] | None, found: list[str], strict: Figures,
    loose: Figures,
) -> None:  # fmt: skip
    expected = task(**{role: gold}, **({"alt": {role: others}} if others else {}))
    sheet = judged(tmp_path, {"tasks": [expected]}, {"tasks": [task(**{role: found})]})
    assert figures(sheet.tally, role) == (strict, loose)


MAY = deadline(due="2024-05-10", inclusive=False, precision="day")
JUNE = deadline(raw="tháng 6/2024", due="2024-06-30", start="2024-06-01")
WEEKLY = deadline(raw="hằng tuần", recurrence="weekly")
SIGNED = deadline(raw="ngay khi ký", event="khi ký")
DEADLINES = [
    ("same day", MAY, [], deadline(raw="10/5", due="2024-05-10"), RIGHT, RIGHT),
    ("other day", MAY, [], JUNE, WRONG, RIGHT),
    ("other day accepted", MAY | {"alt": {"due": ["2024-06-30"]}}, [], JUNE, RIGHT, RIGHT),
    ("other deadline accepted", MAY, [JUNE], JUNE, RIGHT, RIGHT),
    ("none found", MAY, [], None, (0, 1, 0), (0, 1, 0)),
    ("none accepted", MAY, [None], None, NONE, NONE),
    ("none expected", None, [], MAY, (0, 0, 1), (0, 0, 1)),
    ("one accepted", None, [MAY], MAY, RIGHT, RIGHT),
    ("another than accepted", None, [MAY], JUNE, (0, 0, 1), RIGHT),
    ("neither", None, [], None, NONE, NONE),
    ("recurrence", WEEKLY, [], WEEKLY | {"recurrence": "monthly"}, WRONG, RIGHT),
    ("recurrence accepted", WEEKLY | {"alt": {"recurrence": ["monthly"]}}, [], WEEKLY | {"recurrence": "monthly"},
     RIGHT, RIGHT),
    ("event in other words", SIGNED, [], SIGNED | {"event": "ngay khi ký ban hành"}, RIGHT, RIGHT),
    ("no event", SIGNED, [], SIGNED | {"event": None}, WRONG, RIGHT),
    ("event accepted", MAY | {"alt": {"event": ["khi ký"]}}, [], MAY | {"event": "lúc ký"}, RIGHT, RIGHT),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "others", "found", "strict", "loose"), [case[1:] for case in DEADLINES],
                         ids=[case[0] for case in DEADLINES])  # fmt: skip
def test_deadlines(
    tmp_path: Path,
    gold: Record | None,
    others: list[Any],
    found: Record | None,
    strict: Figures,
    loose: Figures,
) -> None:
    expected = task(deadline=gold, **({"alt": {"deadline": others}} if others else {}))
    sheet = judged(tmp_path, {"tasks": [expected]}, {"tasks": [task(deadline=found)]})
    if "deadlines" not in sheet.tally.kinds:
        sheet.tally.kind("deadlines")
    assert figures(sheet.tally, "deadlines") == (strict, loose)


def test_agencies_and_deadlines_count_on_found_tasks_only(tmp_path: Path) -> None:
    gold = {"tasks": [task(lead_agencies=[HEALTH], deadline=MAY)]}
    sheet = judged(tmp_path, gold, {"tasks": [task(LONG, lead_agencies=[HEALTH])]})
    assert set(sheet.tally.kinds) == {"tasks", "evidence"}
