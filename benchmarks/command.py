"""The command line of measurements that have names: `python -m COMMAND [WHAT…]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.report import Section, write

Measure = Callable[[Path, bool], Sequence[Section]]
"""Measures the documents of a folder; the second argument asks it to name what is wrong, on stderr."""


def run(command: str, about: str | None, measures: Mapping[str, Measure], documents: Path) -> None:
    """Measures what the arguments name, all of it without a name; ``documents`` is where they are usually found."""
    options = _options(command, about, list(measures), documents)
    figures: dict[str, Any] = {}
    for name in options.what or measures:
        sections = [section for section in measures[name](options.documents, options.verbose) if section.rows]
        if not sections:
            missing = f"nothing to measure; the real documents are looked for in {options.documents}."
            print(f"{name}: {missing}", file=sys.stderr)
            continue
        figures |= {section.name: section.figures for section in sections}
        if not options.json:
            print("\n".join(section.markdown() for section in sections), flush=True)
        if options.write:
            write(command, name, sections)
    if options.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))


def _options(command: str, about: str | None, names: Sequence[str], documents: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=command, description=about)
    parser.add_argument("what", nargs="*", metavar="WHAT", help=f"{', '.join(names)}; all without a name")
    parser.add_argument("--documents", type=Path, default=documents, help="the folder of real documents")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md too")
    parser.add_argument("-v", "--verbose", action="store_true", help="name what is wrong, on stderr")
    options = parser.parse_args()
    if unknown := set(options.what) - set(names):
        parser.error(f"nothing is measured by the name of {', '.join(sorted(unknown))}")
    return options
