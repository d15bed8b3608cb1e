"""No pattern runs away: over text made to provoke it, its time grows about as the text does.

Each pattern searches the whole text, wherever the extractors let it look. Times are compared within one run: with the
same pattern's over a quarter of the text, and with a plain pattern's over the same text.
"""

from __future__ import annotations

import re
from time import process_time

import pytest

from pipeline.flow import extract_bytes
from tests.extractors.patterns import compiled

SIZES = (320, 1280, 5120, 20480, 81920)
ENOUGH = 5120
"""From this size on a pattern that is quick, or whose time grew evenly, is let go: one that runs away is a thousand times
slower by then. The others go on to the longer texts."""
EVEN, STEEP = 6, 10
"""Four times the text may take so many times as long: it takes 4 times where growth is even, 16 where it is square."""
SLOW = 25
"""A time below so many times the plain pattern's is quick, and too short to tell how it grows."""
PLAIN = re.compile(r"\d|[a-z]")

UNITS = [
    "7", "a", "(", "(a", ") ", "[", '"', "*", "- ", "-", "1.", "a,", "a-", "1/", "/ ", ": ", "; ", ", ", ". ",
    "ab ", "Ab ", "12 ", "a \n ", "iv. ", "5% ", "2024 ", "1/2/2024 ", "1/kh-ubnd, ",
    "và ", "các ", "năm ", "sở ", "tỉnh ", "từ ", "điểm ", "ngày 3 tháng ", "phối hợp ",
]  # fmt: skip
"""Text has no longer runs of white space than these: see the test of the readers' text."""


def seconds(pattern: re.Pattern[str], text: str) -> float:
    began = process_time()
    for _ in pattern.finditer(text):
        pass
    return process_time() - began


def runs_away(pattern: re.Pattern[str], unit: str) -> bool:
    """True where the time grows more steeply than the text, in two measurements."""
    times = []
    for size in SIZES:
        text = (unit * (size // len(unit) + 1))[:size]
        times.append(seconds(pattern, text))
        quick = times[-1] < SLOW * max(seconds(PLAIN, text), 1e-4)
        if size >= ENOUGH and (quick or times[-1] < EVEN * times[-2]):
            return False
        if not quick and len(times) > 1 and times[-1] > STEEP * times[-2]:
            times[-2:] = [seconds(pattern, text[: size // 4]), seconds(pattern, text)]
            if times[-1] > STEEP * times[-2]:
                return True
    return False


def test_all_kinds_of_patterns_are_found() -> None:
    places = {one.module for one in compiled()}
    assert {"extractors.dates", "extractors.work_zones", "extractors.phrases"} <= places
    assert len(compiled()) > 500


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_patterns_grow_with_the_text(unit: str) -> None:
    away = [one for one in compiled() if runs_away(re.compile(one.pattern, one.flags), unit)]
    assert [f"{one.module}:{one.line} {one.pattern[:80]}" for one in away] == []


@pytest.mark.parametrize(
    ("pattern", "unit", "away"),
    [
        (r"\d+x", "7", True),
        (r"\s*;", "a ", False),
        (r"(?:a,)*b", "a,", True),
        (r"\w{1,9}x", "a", False),
        (r"[^.]*$", "a", False),
    ],
)
def test_running_away_is_told(pattern: str, unit: str, away: bool) -> None:
    assert runs_away(re.compile(pattern), unit) is away


HOSTILE = ["a", "7", "a,", "(a", "1.", "ab cd ", "và ", "Sở Nội vụ, ", "PAPI 5 ", "năm 2024 ", "giao ", "1/KH-UBND ", "tăng 3 bậc "]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_one_line_without_a_break_is_read_in_even_time(unit: str) -> None:
    def line(size: int) -> bytes:
        return ("Kế hoạch " + unit * (size // len(unit))).encode()

    def timed(size: int) -> float:
        began = process_time()
        extract_bytes(line(size), "plan.txt")
        return process_time() - began

    # The best of three: a collection of memory, which falls into any one run, is no growth.
    times = [(timed(100_000), timed(25_000)) for _ in range(3)]
    assert min(long for long, _ in times) < STEEP * min(short for _, short in times)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "Kế hoạch" + " " * 900 + "năm\t\t\t\t2025\u00a0\u00a0\u2003\u2003\u3000 x" + "\n" * 900 + "b"),
        ("a.html", "<p>Kế" + " " * 900 + "&nbsp;" * 900 + "x</p>" + "<br>" * 900 + "y" + "<p> </p>" * 900 + "z"),
        ("b.html", "<table><tr><td>a" + "<br>" * 90 + "b</td><td>" + "<p></p>" * 90 + "c</td></tr><tr><td>d</td><td>e</td></tr></table>"),
        ("a.md", "| a | b |\n|---|---|\n| c" + " " * 900 + "d |" + " " * 900 + "e |\n"),
    ],
)  # fmt: skip
def test_the_text_has_no_long_runs_of_white_space(name: str, content: str) -> None:
    text = extract_bytes(content.encode(), name).text
    assert max(map(len, re.findall(r"\s+", text))) <= 3
