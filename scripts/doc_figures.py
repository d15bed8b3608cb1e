"""Tables of measured figures in the pages: those of `make bench` in short, and how right the product is, by its floors."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any, Literal

from benchmarks.bench import short
from benchmarks.speed import table
from pipeline.evaluation.gold import fingerprint
from pipeline.evaluation.ratchet import read_floors
from scripts import doc_million

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "benchmarks" / "REPORT.json"
NAMED: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
PAGES = (
    ROOT / "README.md",
    ROOT / "README.vi.md",
    ROOT / "docs" / "limits.md",
    ROOT / "docs" / "operating.md",
)
BLOCK = re.compile(r"(<!-- figures of `(?P<name>[^`]+)` -->\n).*?(<!-- end of figures -->)", re.DOTALL)


def with_figures(page: str) -> str:
    """The page with each table between its marks as the figures are now. KeyError where a mark names no table."""

    def put(found: re.Match[str]) -> str:
        return f"{found[1]}\n{_TABLES[found['name']]()}\n{found[3]}"

    return BLOCK.sub(put, page)


def write() -> None:
    """Brings the figures of all pages up to date."""
    for page in PAGES:
        page.write_text(with_figures(page.read_text(encoding="utf-8")), encoding="utf-8")


def in_short(language: Literal["en", "vi"]) -> str:
    """What the last whole run of `make bench` found."""
    figures = json.loads(REPORT.read_text(encoding="utf-8"))
    return table(short.heads(language), short.rows(figures, language))


def how_right() -> str:
    """F1 in per cent by collection and kind: the floors, cut off after one place as they are after four."""
    rows = [(one["about"], *_shown(_floors(one))) for one in NAMED["held"]]
    rows += [(one["about"], *_shown(one["figures"])) for one in NAMED["first"]]
    return table(NAMED["heads"], rows)


def _floors(named: dict[str, Any]) -> dict[str, float]:
    """In per cent; what was noted of the collection where it has no floors."""
    floors = read_floors()
    if "folder" in named:
        entry = floors[fingerprint(ROOT / named["folder"])]
    else:
        found = [one for one in floors.values() if one["gold"] == named["gold"]]
        if not found and "figures" in named:
            noted: dict[str, float] = named["figures"]
            return noted
        (entry,) = found
    return {kind: int(value * 1_000 + 1e-6) / 10 for kind, value in entry["floors"].items()}


def _shown(figures: dict[str, float]) -> list[str]:
    return [
        f"{figures[kind]:.1f}".replace("100.0", "100") if kind in figures else "–" for kind in NAMED["kinds"]
    ]


_TABLES = {
    "make bench": lambda: in_short("en"),
    "make bench, tiếng Việt": lambda: in_short("vi"),
    "make test": how_right,
    "a million documents": doc_million.computed,
    "each number": doc_million.measured,
}
