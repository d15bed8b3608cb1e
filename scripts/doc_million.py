"""What a million documents take, for docs/operating.md: computed from the figures that the benchmarks have left."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.speed import README, table

ROOT = Path(__file__).resolve().parent.parent
ASKED: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def numbers() -> dict[str, float]:
    """The measured figures by their signs. LookupError where a benchmark has left none."""
    readme = README.read_text(encoding="utf-8")
    report = json.loads((ROOT / "benchmarks" / "REPORT.json").read_text(encoding="utf-8"))
    return {
        one["sign"]: _of_report(report, one["of"])
        if "of" in one
        else _of_table(readme, one["block"], one["row"])
        for one in ASKED["number"]
    }


def measured() -> str:
    """Each figure with the command that measures it."""
    found = numbers()
    rows = [
        (f"*{one['sign']}*", one["about"], f"{found[one['sign']]:.4g}", f"`{one['block']}`")
        for one in ASKED["number"]
    ]
    return table(("number", "meaning", "measured", "by"), rows)


def computed() -> str:
    """Hours, machines and storage by the share of scans."""
    rows = [
        (f"{share:.0%}", f"{hours:,.0f}", f"{machines:,.1f}", f"{alone:,.1f}", f"{gigabytes:,.0f}")
        for share in ASKED["shares"]
        for hours, machines, alone, gigabytes in [takes(numbers(), share)]
    ]
    heads = ("scans", "hours of one core", f"machines of {ASKED['machine_cores']} cores for a day",
             "hours of it on the one that loads", "database, GB")  # fmt: skip
    return table(heads, rows)


def takes(found: dict[str, float], share: float) -> tuple[float, float, float, float]:
    """Hours of one core in all, machines, hours of the loading machine's one process, and GB of the database."""
    count = ASKED["documents"]
    reading = count * (found["c"] / 1_000 + share * ASKED["pages"] * found["p"]) / 3_600
    alone = count * found["l"] / 1_000 / 3_600
    machines = reading / (ASKED["machine_cores"] * ASKED["machine_hours"])
    return reading, machines, alone, count * found["b"] / 1_000_000


def _of_report(report: dict[str, Any], of: list[str]) -> float:
    part, section, field = of
    return fmean(row[field] for row in report[part][section] if row["tool"] == "kehoach")


def _of_table(readme: str, block: str, row: str) -> float:
    begin, end = (f"<!-- {word} of `{block}` -->" for word in ("figures", "end"))
    between = readme.partition(begin)[2].partition(end)[0]
    found = re.search(rf"^\| {re.escape(row)} +\| +([\d.,]+)", between, re.MULTILINE)
    if not found:
        raise LookupError(f"{README.name} has no figure of {row!r} in the table of {block}")
    return float(found[1].replace(",", ""))
