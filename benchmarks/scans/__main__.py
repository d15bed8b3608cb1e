"""`python -m benchmarks.scans WHAT…`: how scans are read, as tables, as JSON, or in benchmarks/README.md."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import ROOT
from benchmarks.scans import cached, composed, peers
from benchmarks.scans.report import Section, write

MEASURES: dict[str, Callable[[Path, bool], list[Section]]] = {
    "composed": lambda _, verbose: composed.measure(verbose),
    "peers": peers.measure,
    "cache": cached.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.scans", description=__doc__)
    parser.add_argument("what", nargs="*", metavar="WHAT", help=f"{', '.join(MEASURES)}; all without a name")
    parser.add_argument(
        "--documents",
        type=Path,
        default=ROOT.parent / "shared" / "realdocs" / "pdf_scan",
        help="the folder of real scans",
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md too")
    parser.add_argument("-v", "--verbose", action="store_true", help="name what is wrong, on stderr")
    options = parser.parse_args()
    if unknown := set(options.what) - set(MEASURES):
        parser.error(f"nothing is measured by the name of {', '.join(sorted(unknown))}")
    figures: dict[str, object] = {}
    for name in options.what or MEASURES:
        sections = MEASURES[name](options.documents, options.verbose)
        figures |= {section.name: section.figures for section in sections}
        if not options.json:
            print("\n".join(section.markdown() for section in sections))
        if options.write and sections:
            write(name, sections)
    if options.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
