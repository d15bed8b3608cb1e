from __future__ import annotations

from itertools import count

import pytest

from benchmarks.composed import compose
from benchmarks.stages import REST, STAGES, Clock, Profile, profile, rows, watched
from extractors import extractors
from pipeline import flow
from pipeline.archives import Member

PLAN = Member("plan.txt", "plan.txt", compose(2_000, 1))


def test_a_stage_s_clock_stands_while_another_runs_inside_it() -> None:
    ticks = count()
    clock = Clock(lambda: float(next(ticks)))
    inner = clock.timed("inner", lambda: "done")
    outer = clock.timed("outer", lambda: (inner(), inner()))
    assert outer() == ("done", "done")
    assert clock.spent == {"outer": 3.0, "inner": 2.0}


def test_a_stage_that_fails_is_left() -> None:
    clock = Clock(lambda: 0.0)

    def fails() -> None:
        raise ValueError

    with pytest.raises(ValueError):
        clock.timed("stage", fails)()
    clock.enter("next")
    clock.leave()
    assert list(clock.spent) == ["stage", "next"]


def test_all_stages_of_a_plan_are_told_and_records_stay() -> None:
    found = profile([PLAN])
    stages = {stage for stage, _, _ in STAGES}
    assert set(found.milliseconds) == stages | set(extractors()) | {REST}
    assert all(spent >= 0 for spent in found.milliseconds.values()) and found.whole > 0


def test_the_flow_is_its_own_again() -> None:
    before = [getattr(module, name) for _, module, name in STAGES]
    with watched(Clock()):
        assert flow.read is not before[0]
    assert [getattr(module, name) for _, module, name in STAGES] == before


def test_rows_are_the_stages_and_their_sum() -> None:
    assert rows(Profile({"outline": 3.0, "read": 1.0}, 20.0)) == [
        ("outline", "75.00 %", "3.00"),
        ("read", "25.00 %", "1.00"),
        ("all", "100 %", "4.00"),
    ]
