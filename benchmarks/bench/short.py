"""The report in short, from its own figures: the product beside the best of the others, how right and at what cost."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any, Literal

Figures = Mapping[str, Any]
"""REPORT.json as read."""
Language = Literal["en", "vi"]
WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
OURS = "kehoach"


@dataclass(frozen=True, slots=True)
class Reached:
    """A tool's figures: how right it is, where that is counted, and what it costs, in the units of short.toml."""

    tool: str
    right: float | None
    cost: float


def rows(figures: Figures, language: Language = "en") -> list[tuple[str, ...]]:
    """A row for each comparison whose part was measured; a dash where no other tool was there."""
    written: list[tuple[str, ...]] = []
    for name, give in _COMPARED.items():
        words = WORDS["rows"][name]
        if found := give(figures):
            ours, other = _ours_and_best(found, lower=name == "scan")
            shown = (*_shown(ours, words, language), *_shown(other, words, language))
            tool = f"({_tool(other.tool, language)})" if other else ""
            beside = f"{shown[2]} {tool}".strip()
            written.append((words[language], shown[0], shown[1], beside, shown[3]))
    return written


def heads(language: Language = "en") -> Sequence[str]:
    """The names of the columns."""
    named: list[str] = WORDS["heads"][language]
    return named


def _ours_and_best(found: list[Reached], *, lower: bool) -> tuple[Reached, Reached | None]:
    """The best is the one that is most often right; of equals the cheapest."""
    sign = 1 if lower else -1
    ours = min((one for one in found if one.tool.startswith(OURS)), key=lambda one: one.cost)
    others = [one for one in found if not one.tool.startswith(OURS)]
    best = min(others, key=lambda one: (sign * (one.right or 0.0), one.cost), default=None)
    return ours, best


def _tool(name: str, language: Language) -> str:
    named: str = WORDS["tools"].get(language, {}).get(name, name)
    return named


def _shown(one: Reached | None, words: Mapping[str, Any], language: Language) -> tuple[str, str]:
    if one is None:
        return "–", "–"
    right = "" if one.right is None else _right(one.right, words["right"], language)
    cost = words["cost"][language].format(one.cost)
    return (_vietnamese(right), _vietnamese(cost)) if language == "vi" else (right, cost)


def _right(value: float, words: Mapping[str, Any], language: Language) -> str:
    form: str = words[language]
    told = form.format(value)
    whole = words.get("whole")
    if whole is None or value >= whole or told != form.format(whole):
        return told
    places = int(form.partition(":.")[2][0])
    return form.format(whole - 10**-places)


def _vietnamese(words: str) -> str:
    return words.replace(".", ",")


def _part(figures: Figures, part: str, section: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = figures.get(part, {}).get(section, [])
    return found


def _records(figures: Figures) -> list[Reached]:
    every = [one for one in _part(figures, "whole_path", "all") if one["kind"] == "all"]
    return [
        Reached(one["way"], total[one["way"]]["strict"], one["ms"])
        for total in every
        for one in _part(figures, "whole_path", "cost")
    ]


def _words(figures: Figures) -> list[Reached]:
    told = [one for one in _part(figures, "reading", "reading") if one.get("words_told")]
    return [Reached(one["tool"], 100 * one["right"] / one["words"], one["page_ms"]) for one in told]


def _cells(figures: Figures) -> list[Reached]:
    told = [one for one in _part(figures, "reading", "reading") if one.get("cells_told")]
    return [Reached(one["tool"], 100 * one["cells_right"] / one["cells"], one["page_ms"]) for one in told]


def _page(figures: Figures) -> list[Reached]:
    told = [one for one in _part(figures, "web_pages", "pages") if "ms" in one]
    return [
        Reached(one["tool"], 100 * one["right"] / max(one["words"], one["right"] + one["extra"]), one["ms"])
        for one in told
    ]


def _scan(figures: Figures) -> list[Reached]:
    told = [one for one in _part(figures, "scanned", "scans") if "wrong" in one]
    pages = {tool: [one for one in told if one["tool"] == tool] for tool in {one["tool"] for one in told}}
    return [
        Reached(tool, 100 * fmean(one["wrong"] for one in each), fmean(one["seconds"] for one in each))
        for tool, each in sorted(pages.items())
    ]


def _near(figures: Figures) -> list[Reached]:
    told = [one for one in _part(figures, "near", "peers") if "f1" in one]
    return [
        Reached(
            one["way"].partition(",")[0] + (f" at {one['threshold']}" if one["threshold"] else ""),
            one["f1"],
            one["microseconds"],
        )
        for one in told
    ]


def _search(figures: Figures) -> list[Reached]:
    every = [one for one in _part(figures, "searching", "search") if one["sort"] == "all"]
    return [
        reached
        for one in every
        for reached in (Reached(OURS, one["agreement"], one["ms"]), Reached("FTS5", 1.0, one["bare_ms"]))
    ]


def _text(figures: Figures) -> list[Reached]:
    first = _part(figures, "word_work", "words")[:1]
    return [
        Reached(tool, None, one[tool] / one["size"] * 10_000)
        for one in first
        for tool in (OURS, "underthesea")
    ]


def _load(figures: Figures) -> list[Reached]:
    return [Reached(OURS, None, one["cpu_a_million"]) for one in _part(figures, "database", "loading")]


def _start(figures: Figures) -> list[Reached]:
    return [
        Reached(OURS, None, one["cpu"]["kehoach --help"]) for one in _part(figures, "time_spent", "start-up")
    ]


_COMPARED: dict[str, Callable[[Figures], list[Reached]]] = {
    "records": _records,
    "words": _words,
    "cells": _cells,
    "page": _page,
    "scan": _scan,
    "near": _near,
    "search": _search,
    "text": _text,
    "load": _load,
    "start": _start,
}
