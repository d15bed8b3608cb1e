"""`python -m benchmarks.readers WHAT…`: the readers' figures, as tables, as JSON, or in benchmarks/README.md."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import ROOT
from benchmarks.readers import memory, rows, speed, tables, words
from benchmarks.readers.report import Section, write

MEASURES: dict[str, Callable[[Path, bool], Section]] = {
    "tables": tables.measure,
    "rows": rows.measure,
    "words": words.measure,
    "speed": speed.measure,
    "memory": memory.measure,
}


def main() -> None:
    options = _options()
    figures = {}
    for name in options.what or MEASURES:
        section = MEASURES[name](options.documents, options.verbose)
        if not section.rows:
            place = options.documents
            print(
                f"{name}: nothing to measure; the real documents are looked for in {place}.", file=sys.stderr
            )
            continue
        figures[name] = section.figures
        if not options.json:
            print(section.markdown(), flush=True)
        if options.write:
            write(section)
    if options.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.readers", description=__doc__)
    parser.add_argument("what", nargs="*", metavar="WHAT", help=f"{', '.join(MEASURES)}; all without a name")
    documents = ROOT.parent / "shared" / "realdocs"
    parser.add_argument("--documents", type=Path, default=documents, help="the folder of real documents")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md too")
    parser.add_argument("-v", "--verbose", action="store_true", help="name what is wrong, on stderr")
    options = parser.parse_args()
    if unknown := set(options.what) - set(MEASURES):
        parser.error(f"nothing is measured by the name of {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    main()
