"""``python -m benchmarks.search``: two hundred mixed queries over a million composed passages, beside bare FTS5."""

from __future__ import annotations

import argparse
import json
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from statistics import mean

from benchmarks.search.build import build
from benchmarks.search.measure import Measured, Took, measure
from benchmarks.search.queries import COMMON, COUNT, queries
from extractors.folding import strip_marks
from pipeline.database.connection import open_to_read

ASKED = {"ranked": 100, "first": 10, "agreement": 0.9}
"""At the 95th percentile, in milliseconds; and the mean share of the first ten that are right."""


def main() -> None:
    """Builds the passages where there are none, searches, and prints a table for each sort of query."""
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="kehoach-search-") as folder:
        path = given.db or Path(folder) / "passages.db"
        if not path.is_file():
            _told(f"built in {build(path, given.passages, _told):.0f} s")
        with closing(open_to_read(path)) as connection:
            found = _measured(connection, given)
            _show(found, connection, path, given)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--passages", type=int, default=1_000_000)
    parser.add_argument("--db", type=Path, help="keep the database there; used again where it stands")
    parser.add_argument("--queries", type=int, default=COUNT)
    parser.add_argument(
        "--without-bare", action="store_true", help="leave bare FTS5 out, which takes minutes"
    )
    parser.add_argument("--agreement", type=int, default=60, help="queries whose matches are all ranked (60)")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _told(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _measured(connection: sqlite3.Connection, given: argparse.Namespace) -> list[Measured]:
    asked, found = queries(given.queries), []
    every = max(len(asked) // max(given.agreement, 1), 1)
    for at, query in enumerate(asked):
        # Spread so that each sort has its share.
        agreement = given.agreement > 0 and (at // 10) % every == 0
        found.append(measure(connection, query, not given.without_bare, agreement))
        if at % 50 == 49:
            _told(f"{at + 1} queries")
    return found


def _percentile(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


_COLUMNS: dict[str, Callable[[Measured], Took | None]] = {
    "first": lambda one: one.first,
    "ranked": lambda one: one.ranked,
    "bare": lambda one: one.bare,
}


def _row(sort: str, found: list[Measured]) -> dict[str, object]:
    row: dict[str, object] = {
        "sort": sort,
        "queries": len(found),
        "matches": max(one.matches for one in found),
    }
    for name, of in _COLUMNS.items():
        took = [one for one in map(of, found) if one is not None]
        row[name] = _percentile(one.wall for one in took) if took else None
        row[f"{name} cpu"] = _percentile(one.cpu for one in took) if took else None
    agreed = [one.agreement for one in found if one.agreement is not None]
    return row | {"agreement": mean(agreed) if agreed else None, "compared": len(agreed)}


def _show(
    found: list[Measured], connection: sqlite3.Connection, path: Path, given: argparse.Namespace
) -> None:
    sorts = dict.fromkeys(one.query.sort for one in found)
    rows = [_row(sort, [one for one in found if one.query.sort == sort]) for sort in sorts]
    rows.append(_row("all", found))
    (passages,) = connection.execute("SELECT count(*) FROM passages").fetchone()
    head = {
        "passages": passages,
        "MB": path.stat().st_size / 1e6,
        "memory MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
        "common words": {
            word: _share(connection, word, passages) for word in COMMON if strip_marks(word) == word
        },
        "asked": ASKED,
    }
    if given.json:
        print(json.dumps(head | {"rows": rows}, ensure_ascii=False, indent=2))
        return
    print(
        ", ".join(
            f"{name} {value if isinstance(value, dict) else f'{value:,.0f}'}" for name, value in head.items()
        )
    )
    names = list(rows[0])
    print("| " + " | ".join(names) + " |\n|" + " --- |" * len(names))
    for row in rows:
        print("| " + " | ".join(_cell(value) for value in row.values()) + " |")


def _share(connection: sqlite3.Connection, word: str, passages: int) -> float:
    sql = "SELECT count(*) FROM passages_fts WHERE passages_fts MATCH ?"
    (count,) = connection.execute(sql, [f'folded : "{word}"']).fetchone()
    return round(count / passages, 2)


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}" if value < 10 else f"{value:.0f}"
    return "–" if value is None else f"{value:,}" if isinstance(value, int) else str(value)


if __name__ == "__main__":
    main()
