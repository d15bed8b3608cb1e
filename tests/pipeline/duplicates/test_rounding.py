"""Figures as values: shown rounded in one file, with all decimals in another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.duplicates.rounding import shared_values
from tests.pipeline.duplicates.plans import as_text, as_word, compared, plan

CASES = [
    ("", "", 1.0),
    ("5 xã", "", 1.0),
    ("5 xã", "6 xã", 0.0),
    ("1,5 và 2", "1.5 rồi 2.0", 1.0),
    ("104,7", "104.6728972", 1.0),
    ("105", "104.6728972", 1.0),
    ("104.6728972 và 3,25", "104,7 và 3,3", 1.0),
    ("104,7 và 104,7", "104.6728972 và 9", 0.5),
    ("104,6", "104.6728972", 0.0),
    ("1.234.567", "1234567", 1.0),
    ("7 7 7", "7 8 9", 1 / 3),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_shared_values(one: str, other: str, expected: float) -> None:
    assert shared_values(one, other) == shared_values(other, one) == pytest.approx(expected)


SYLLABLES = [first + last for first in "bcdghklmnprstvx" for last in ("a", "ê", "i", "ô", "u")]


def statistic(decimals: int, more: float = 0.0) -> list[str]:
    """Sentences of three figures each that share no words in order."""
    lines = []
    for n in range(1, 41):
        words = " ".join(SYLLABLES[(n * n + at * (n + 2)) % len(SYLLABLES)] for at in range(12))
        values = " ".join(f"{at * n * 1.3172951 + more:.{decimals}f}" for at in range(1, 4))
        lines.append(f"Bản {words} thu {values} tạ.")
    return lines


@pytest.mark.parametrize(("more", "kind"), [(0.0, "same"), (0.4, "version")])
def test_a_sheets_figures_as_shown_and_with_all_decimals(tmp_path: Path, more: float, kind: str) -> None:
    blank: dict[str, Any] = {"number": "     ", "date": "ngày    tháng 3 năm 2025"}
    shown, exact = (plan(**blank, facts=statistic(*how)) for how in ((1,), (6, more)))
    with compared(tmp_path, {"a.docx": as_word(shown), "b.txt": as_text(exact)}) as collection:
        assert [link[2] for link in collection.links()] == [kind]
