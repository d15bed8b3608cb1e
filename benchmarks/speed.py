"""`make speed`: speed and memory in one run, as tables, as JSON, or written into benchmarks/README.md."""

import argparse
import json
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.measure import Comparison, Growth, comparisons, growth, start_ups

README = Path(__file__).with_name("README.md")
MARK = "<!-- figures: make speed ARGS=--write -->\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md too")
    options = parser.parse_args()
    compared, grown, started = list(comparisons()), list(growth()), start_ups()
    report = tables(compared, grown, started)
    if options.json:
        print(json.dumps(figures(compared, grown, started), ensure_ascii=False, indent=2))
    else:
        print(report, end="")
    if options.write:
        before, _, rest = README.read_text(encoding="utf-8").partition(MARK)
        _, heading, after = rest.partition("\n## ")
        README.write_text(before + MARK + "\n" + report + heading + after, encoding="utf-8")


def figures(compared: list[Comparison], grown: list[Growth], started: dict[str, float]) -> dict[str, Any]:
    """All that was measured, with the versions it was measured on."""
    return {
        "versions": versions(),
        "comparisons": [asdict(one) | {"ratio": one.ratio} for one in compared],
        "growth": [asdict(one) for one in grown],
        "start_up": started,
    }


def versions() -> dict[str, str]:
    names = ("underthesea", "spacy", "pydantic", "selectolax")
    return {"python": platform.python_version()} | {name: version(name) for name in names}


def tables(compared: list[Comparison], grown: list[Growth], started: dict[str, float]) -> str:
    """The figures as Markdown, as short as a terminal wants them."""
    parts = [
        "Versions: " + ", ".join(f"{name} {number}" for name, number in versions().items()) + ".\n",
        table(
            ("CPU ms per 10 kB", "kB", "kehoach", "underthesea", "spacy", "kehoach / underthesea"),
            [compared_row(one) for one in compared],
        ),
        table(
            ("one composed plan, kB", "ms", "ms per kB", "peak MB"),
            [
                (
                    f"{one.size / 1_000:.0f}",
                    f"{one.milliseconds:.0f}",
                    f"{one.per_kb:.2f}",
                    f"{one.memory:.0f}",
                )
                for one in grown
            ],
        ),
        table(("start-up", "ms"), [(name, f"{wall:.0f}") for name, wall in started.items()]),
    ]
    return "\n".join(parts)


def compared_row(one: Comparison) -> tuple[str, ...]:
    times = (one.per_10_kb(each) for each in (one.kehoach, one.underthesea, one.spacy))
    return (one.name, f"{one.size / 1_000:.1f}", *(f"{each:.1f}" for each in times), f"{one.ratio:.2f}")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table with even columns: the first to the left, figures to the right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "".join(
        "| " + " | ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]) + " |\n"
        for line in (lines[0], rule, *lines[1:])
    )


if __name__ == "__main__":
    main()
