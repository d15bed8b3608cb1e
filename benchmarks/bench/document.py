"""The report's files: REPORT.md, the same figures as REPORT.json, and a picture a measurement."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.bench import short
from benchmarks.bench.machine import machine, versions
from benchmarks.bench.part import Part
from benchmarks.speed import table

TEXTS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("parts.toml").read_text(encoding="utf-8")
)
_PICTURES = "pictures"


def write(folder: Path, parts: Mapping[str, Part], quick: bool, seconds: Mapping[str, float]) -> Path:
    """Writes all files into the folder, its pictures in place of those that stood there, and gives the report's path."""
    on, packages = machine(), versions()
    (folder / _PICTURES).mkdir(parents=True, exist_ok=True)
    for old in (folder / _PICTURES).glob("*.svg"):
        old.unlink()
    figures: dict[str, Any] = {"machine": on, "versions": packages, "quick": quick, "seconds": dict(seconds)}
    figures |= {name: {one.name: one.figures for one in part.sections} for name, part in parts.items()}
    texts = [_head(on, packages, quick, sum(seconds.values())), *_short(figures)]
    for name, part in parts.items():
        texts += [f"## {TEXTS[name]['title']}", TEXTS[name]["about"]]
        texts += [section.markdown().rstrip("\n") for section in part.sections]
        texts += _pictures(folder, name, part)
    path = folder / "REPORT.md"
    path.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    told = json.dumps(figures, ensure_ascii=False, indent=1)
    path.with_suffix(".json").write_text(told + "\n", encoding="utf-8")
    return path


def _head(on: Mapping[str, str], packages: Mapping[str, str], quick: bool, seconds: float) -> str:
    how = "make bench ARGS=--quick" if quick else "make bench"
    return "\n\n".join(
        [
            "# Side by side",
            f"Written by `{how}` in {seconds / 60:.1f} minutes; don't edit. All columns of a table come from one run, so"
            " that they can be compared: the ratios say more than the milliseconds, which belong to the machine. Times"
            " are of the processor where nothing else is said. What a tool needs is told where it isn't installed."
            " The figures for machines stand in `REPORT.json`.",
            table(("measured on", ""), on.items()).rstrip(),
            "Versions: " + ", ".join(f"{name} {number}" for name, number in packages.items()) + ".",
        ]
    )


def _short(figures: Mapping[str, Any]) -> list[str]:
    found = short.rows(figures)
    about = TEXTS["short"]
    return [f"## {about['title']}", about["about"], table(short.heads(), found).rstrip()] if found else []


def _pictures(folder: Path, name: str, part: Part) -> list[str]:
    links = []
    for at, bars in enumerate(bars for bars in part.bars if bars.rows):
        file = f"{_PICTURES}/{name}-{at + 1}.svg"
        (folder / file).write_text(bars.svg() + "\n", encoding="utf-8")
        links.append(f"![{bars.title}]({file})")
    return links
