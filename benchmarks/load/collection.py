"""A collection of composed plans, read by the product as any other documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from benchmarks.composed import compose
from extractors.place_tables import provinces
from pipeline.database.store import Store
from pipeline.flow import extract_bytes

SIZES = (3_000, 6_000, 12_000)
"""Bytes of a plan; a real one has as many on two to eight pages."""


def build(path: Path, documents: int, told: Callable[[str], None]) -> None:
    """Makes the database of so many plans of all provinces, none like another."""
    with Store(path) as store:
        store.db.execute("PRAGMA synchronous = OFF")
        for at in range(documents):
            store.save(extract_bytes(plan(at), f"{at}.txt"), f"plans/{at:05}.txt")
            if at % 1_000 == 999:
                told(f"{at + 1:,} documents")


def plan(at: int) -> bytes:
    """The plan of that number, of some province and year."""
    chance = Random(at)
    names = sorted({province.name for province in provinces() if (province.valid_to or "9") >= "2025"})
    name, year = chance.choice(names), chance.randint(2020, 2026)
    text = compose(chance.choice(SIZES), at).decode()
    text = text.replace("TỈNH NAM ĐỊNH", f"TỈNH {name.upper()}").replace("Nam Định", name)
    for before, now in ((2024, year), (2023, year - 1), (2022, year - 2)):
        text = text.replace(str(before), f"@{now}")
    return text.replace("@", "").encode()
