"""Figures that the pages name are those that `make bench` or the floors of `make test` give: see tests/figures.toml."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest

from benchmarks.bench import short
from scripts.doc_figures import BLOCK, NAMED, PAGES, REPORT, ROOT, how_right, with_figures

CLAIMS: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("figures.toml").read_text(encoding="utf-8")
)
MADE = re.compile(r"(questions|commands)(\.vi)?\.md|data-dictionary\.md|python\.md")
"""Pages made from the program as a whole, which tests of their own hold."""
TEXTS = [
    *(ROOT / name for name in ("README.md", "README.vi.md")),
    *(path for path in sorted((ROOT / "docs").rglob("*.md")) if not MADE.fullmatch(path.name)),
]
CODE = re.compile(r"^```.*?^```|^    .*?$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
FIGURE = re.compile(
    r"\b(?:\d[\d.,]*\s?|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|half an?|"
    r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s)"
    r"(?:%|ms|µs|s|seconds?|minutes?|hours?|MB|GB|times (?:as|the)|pages a|documents a|records a|"
    r"giây|phút|giờ|lần (?:nhanh|nhiều|ít))(?!\w)|\bF1 \d\.\d+|\b\d[\d.,]*,?\d{3} (?:passages|records|documents)",
    re.IGNORECASE,
)
"""A number with a unit in which something is measured, in figures or in words."""


def figures_of(text: str) -> list[tuple[int, str]]:
    """Where each figure stands in the text, those in code and in tables that are put there left out."""
    blanked = CODE.sub(lambda found: " " * len(found[0]), BLOCK.sub(lambda found: " " * len(found[0]), text))
    return [(found.start(), found[0]) for found in FIGURE.finditer(blanked)]


def unclaimed(page: str, text: str) -> list[str]:
    """The figures of a page that no entry of figures.toml holds."""
    claimed = [one["words"] for kind in CLAIMS.values() for one in kind if one["page"] == page]
    spans = [
        (at.start(), at.end())
        for words in claimed
        for at in re.finditer(_pattern(words), text, re.IGNORECASE)
    ]
    return [
        figure
        for at, figure in figures_of(text)
        if not any(start <= at and at + len(figure) <= end for start, end in spans)
    ]


def _pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_figure_has_its_source(path: Path) -> None:
    assert unclaimed(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reads a page in 3.4 ms.", ["3.4 ms"]),
        ("It starts in half a second, twenty times as fast.", ["half a second", "twenty times as"]),
        ("Mở trang trong hai giây.", ["hai giây"]),
        ("F1 0.997 of 1,000,000 records", ["F1 0.997", "1,000,000 records"]),
        ("98.97 % of the words, 96,1% số chữ", ["98.97 %", "96,1%"]),
        ("Python 3.11, [23 questions](questions.md), 34 provinces, in 2025", []),
        ("The next ones start at once.", []),
        ("`--timeout 60 s`\n\n    sleep 60 s\n", []),
        ("<!-- figures of `make bench` -->\n| 3 ms |\n<!-- end of figures -->", []),
    ],
)
def test_what_is_a_figure(text: str, found: list[str]) -> None:
    assert [figure for _, figure in figures_of(text)] == found


def test_a_figure_that_nobody_measured_is_found() -> None:
    text = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    assert unclaimed("docs/limits.md", text + "\nA page takes 3 ms.\n") == ["3 ms"]
    assert unclaimed("docs/other.md", "one to two seconds of one core a page") == ["two seconds"]


@pytest.mark.parametrize("claim", CLAIMS["measured"], ids=lambda claim: claim["words"])
def test_a_measured_figure_is_the_reports(claim: dict[str, Any]) -> None:
    report = json.loads(REPORT.read_text(encoding="utf-8"))
    assert not report["quick"]
    part, section, field = claim["of"]
    rows = [one for one in report[part][section] if claim["where"].items() <= one.items()]
    assert claim["least"] <= fmean(one[field] for one in rows) <= claim["most"]


@pytest.mark.parametrize(
    "claim", [one for kind in CLAIMS.values() for one in kind], ids=lambda claim: claim["words"]
)
def test_a_claim_stands_in_its_page(claim: dict[str, Any]) -> None:
    assert re.search(_pattern(claim["words"]), (ROOT / claim["page"]).read_text(encoding="utf-8"))


@pytest.mark.parametrize("claim", CLAIMS["setting"], ids=lambda claim: claim["words"])
def test_a_setting_is_the_programs(claim: dict[str, Any]) -> None:
    assert claim["text"] in (ROOT / claim["file"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_tables_of_figures_are_up_to_date(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert BLOCK.search(text)
    assert text.count("<!-- figures of") == text.count("<!-- end of figures -->") == len(BLOCK.findall(text))
    assert with_figures(text) == text


def test_how_right_has_a_row_for_each_collection() -> None:
    told = how_right()
    assert all(f"| {one['about']}" in told for one in (*NAMED["held"], *NAMED["first"]))


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_report_in_short_is_whole(language: short.Language) -> None:
    rows = short.rows(json.loads(REPORT.read_text(encoding="utf-8")), language)
    assert [row[0] for row in rows] == [words[language] for words in short.WORDS["rows"].values()]
    assert all(len(row) == len(short.heads(language)) for row in rows)


def test_the_best_of_the_others_is_the_most_often_right_and_of_equals_the_cheapest() -> None:
    told = [
        {"tool": tool, "words": 100, "right": right, "words_told": True, "cells_told": False, "page_ms": cost}
        for tool, right, cost in (("kehoach", 98, 2.0), ("a", 90, 1.0), ("b", 95, 9.0), ("c", 95, 4.04))
    ]
    (row,) = short.rows({"reading": {"reading": told}})
    assert row == ("words of a PDF", "98.0 % right", "2.0 ms a page", "95.0 % right (c)", "4.0 ms a page")
    (row,) = short.rows({"reading": {"reading": told[:1]}}, "vi")
    assert row[1:] == ("đúng 98,0 %", "2,0 ms/trang", "–", "–")


@pytest.mark.parametrize(
    ("right", "told"),
    [(1000, "100.0 % right"), (999.9, "99.9 % right"), (998.7, "99.9 % right"), (0, "0.0 % right")],
)
def test_what_falls_short_is_not_rounded_up_to_the_whole(right: float, told: str) -> None:
    ours = {"tool": "kehoach", "words": 1000, "right": right, "words_told": True, "page_ms": 2.0}
    (row,) = short.rows({"reading": {"reading": [ours]}})
    assert row[1] == told
