"""Decimals and counts as documents print them."""

from __future__ import annotations

import pytest

from extractors.numbers import parse_count, parse_decimal

PERCENT = (0.0, 100.0)
PAPI = (8.0, 80.0)
NO_BOUNDS = (0.0, float("inf"))


@pytest.mark.parametrize(
    ("text", "bounds", "value"),
    [
        ("87,45", PERCENT, 87.45),
        ("87.45", PERCENT, 87.45),
        ("90", PERCENT, 90),
        ("0,5134", (0.0, 1000.0), 0.5134),
        ("41.276", PAPI, 41.276),
        ("1.437", (100.0, 5000.0), 1437),
        ("1.437", NO_BOUNDS, 1.437),
        ("1.250,5", NO_BOUNDS, 1250.5),
        ("1,250.5", NO_BOUNDS, 1250.5),
        ("12.345.678,9", NO_BOUNDS, 12345678.9),
        (" 64,8 ", PERCENT, 64.8),
        ("9 200", NO_BOUNDS, 9200),
    ],
)
def test_decimals(text: str, bounds: tuple[float, float], value: float) -> None:
    assert parse_decimal(text, *bounds) == value


@pytest.mark.parametrize("text", ["", "mười", "1/2", "12,", "%"])
def test_what_is_no_decimal(text: str) -> None:
    if text == "12,":
        assert parse_decimal(text) == 12
        return
    with pytest.raises(ValueError):
        parse_decimal(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3", 3),
        ("05", 5),
        ("một", 1),
        ("tư", 4),
        ("mười", 10),
        ("nhì", 2),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("ba mươi mốt", 31),
        ("mười mươi", None),
        ("3,5", None),
        ("²", None),
        ("٣", 3),
        ("", None),
    ],
)
def test_counts(text: str, count: int | None) -> None:
    assert parse_count(text) == count
