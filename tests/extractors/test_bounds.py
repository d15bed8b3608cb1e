"""What an index can give a province in a year, a line a case."""

from __future__ import annotations

import pytest

from extractors.bounds import last_place, province_bounds, summed


@pytest.mark.parametrize(
    ("index", "year", "low", "high"),
    [
        ("PAPI", None, 8.0, 80.0),
        ("PAPI", 2015, 8.0, 60.0),
        ("PAPI", 2019, 8.0, 80.0),
        ("PAPI", 2021, 37.0, 48.5),
        ("PAR_INDEX", 2020, 0.0, 100.0),
        ("PAR_INDEX", 2023, 0.0, 92.5),
        ("PCI", 2023, 0.0, 100.0),
    ],
)
def test_values(index: str, year: int | None, low: float, high: float) -> None:
    assert province_bounds(index, year) == (low, high)


@pytest.mark.parametrize(
    ("index", "year", "place"),
    [
        ("PCI", None, 64),
        ("PCI", 2007, 64),
        ("PCI", 2008, 63),
        ("PCI", 2024, 63),
        ("PCI", 2025, 34),
        ("PAPI", 2021, 60),
        ("PAPI", 2023, 61),
        ("PAPI", 2025, 34),
        ("DTI", 2023, 63),
        ("DTI", 2024, 34),
    ],
)
def test_places(index: str, year: int | None, place: int) -> None:
    assert last_place(index, year) == place


@pytest.mark.parametrize(
    ("index", "year", "number"),
    [("PAPI", 2017, 6), ("PAPI", 2018, 8), ("PAPI", None, None), ("PAR_INDEX", None, 8), ("PCI", 2020, None)],
)
def test_sums(index: str, year: int | None, number: int | None) -> None:
    assert summed(index, year) == number
