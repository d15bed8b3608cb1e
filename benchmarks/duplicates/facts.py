"""Facts in conflict on composed cases: what is found of them, and what is called a conflict and is none."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.report import Section
from pipeline.database.store import Store
from pipeline.duplicates.collection import compare_collection
from pipeline.flow import extract_bytes

_CASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("facts.toml").read_text(encoding="utf-8"))
HEAD = ("statements of one fact", "facts", "asked", "so found", "in conflict by mistake", "missed")


@dataclass(frozen=True, slots=True)
class _Fact:
    case: str
    subject: str
    year: int
    standing: str
    sentences: tuple[str, str]


def measure(verbose: bool) -> list[Section]:
    """A line for each case; its two sentences stand in the reports of two provinces, for every province of the list."""
    section = Section("facts", HEAD, [], [])
    facts = list(_facts())
    found = _standings(facts)
    for case in _CASES["cases"]:
        own = [fact for fact in facts if fact.case == case["name"]]
        standings = [
            found.get((case["index"], case["measure"], fact.subject, fact.year), "none") for fact in own
        ]
        right = sum(standing == fact.standing for standing, fact in zip(standings, own, strict=True))
        false = sum(
            standing == "conflict" != fact.standing for standing, fact in zip(standings, own, strict=True)
        )
        missed = sum(
            standing != "conflict" == fact.standing for standing, fact in zip(standings, own, strict=True)
        )
        if verbose:
            for fact, standing in zip(own, standings, strict=True):
                if standing != fact.standing:
                    print(f"{case['name']}: {standing}: {' / '.join(fact.sentences)}", file=sys.stderr)
        section.rows.append(
            (case["name"], str(len(own)), own[0].standing, str(right), str(false), str(missed))
        )
        section.figures.append(
            {"case": case["name"], "facts": len(own), "right": right, "false": false, "missed": missed}
        )
    return [section]


def _facts() -> Iterator[_Fact]:
    """Each case has years of its own, so that no two speak of one fact."""
    for number, case in enumerate(_CASES["cases"]):
        for at, province in enumerate(_CASES["provinces"]):
            year = 2016 + number % 8
            values = _values(case["value"], at)
            one, other = (
                case[side].format(p=province, y=year, before=year - 1, **values) for side in ("one", "other")
            )
            yield _Fact(case["name"], province, year, case["standing"], (one, other))


def _values(first: float, at: int) -> dict[str, str]:
    """The figures of a case: {v} as printed, {r} and {w} rounded, {t} in tenths, {m} misprinted, {n} newer, {k} a rank."""
    value = first + at * 0.37
    printed = f"{value:.2f}"
    swapped = f"{printed[1]}{printed[0]}{printed[2:]}"
    if printed[0] == printed[1]:
        swapped = f"{printed[:-1]}{(int(printed[-1]) + 5) % 10}"
    figures = {
        "v": printed,
        "r": f"{value:.1f}",
        "w": f"{value:.0f}",
        "t": f"{float(f'{value:.1f}') / 10:.2f}",
        "m": swapped,
        "n": f"{value + 1.26:.2f}",
    }
    return {name: figure.replace(".", ",") for name, figure in figures.items()} | {
        "k": str(3 + at),
        "j": str(30 + at),
    }


def _standings(facts: list[_Fact]) -> dict[tuple[str, str, str, int], str]:
    """The standings over reports that each hold one side of one case, of provinces that are none of those spoken of."""
    documents: dict[tuple[str, int], list[str]] = {}
    for fact in facts:
        for side, sentence in enumerate(fact.sentences):
            documents.setdefault((fact.case, side), []).append(sentence)
    versions = {case["name"] for case in _CASES["cases"] if case.get("versions")}
    with TemporaryDirectory() as folder, Store(Path(folder) / "facts.db", code="x") as store:
        for number, ((case, side), sentences) in enumerate(documents.items()):
            name = f"{number}.txt"
            issuer = _CASES["issuers"][0 if case in versions else side]
            store.save(extract_bytes(_report(number, issuer, sentences), name), name)
        compare_collection(store.db)
        rows = store.db.execute(
            'SELECT "index", measure, subject, year, standing FROM facts WHERE component IS NULL'
        )
        return {tuple(row[:4]): row[4] for row in rows}


def _report(number: int, issuer: str, sentences: list[str]) -> bytes:
    names = {"issuer": issuer, "capitals": issuer.upper()}
    lines = [line.format(n=number + 11, d=1 + number % 28, **names) for line in _CASES["head"]]
    return "\n".join([*lines, *(f"{n}. {sentence}" for n, sentence in enumerate(sentences, 1))]).encode()
