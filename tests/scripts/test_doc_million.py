"""What a million documents take."""

from __future__ import annotations

import pytest

from scripts.doc_million import ASKED, numbers, takes


@pytest.mark.parametrize(
    ("share", "reading", "alone", "gigabytes"),
    [(0.0, 10.0, 2.5, 100.0), (0.5, 10.0 + 0.5 * ASKED["pages"] * 250, 2.5, 100.0)],
)
def test_arithmetic(share: float, reading: float, alone: float, gigabytes: float) -> None:
    hours, machines, on_one, stored = takes({"c": 36.0, "l": 9.0, "b": 100.0, "p": 0.9}, share)
    assert hours == pytest.approx(reading)
    assert machines == pytest.approx(reading / (ASKED["machine_cores"] * ASKED["machine_hours"]))
    assert (on_one, stored) == pytest.approx((alone, gigabytes))


def test_every_number_was_measured() -> None:
    found = numbers()
    assert set(found) == set("clbp")
    assert all(value > 0 for value in found.values()) and found["l"] < found["c"]
